-- bench/report.sql: bench.result as Markdown, the targets beside the figures
--
-- Run with psql -At after all measurements (the peer's rows copied in).
-- Variables: machine, scale.

-- Three significant digits; NULL is a dash.
CREATE FUNCTION pg_temp.n(x float8) RETURNS text LANGUAGE sql
AS $$ SELECT CASE WHEN x IS NULL THEN '-' WHEN x = 0 THEN '0'
	ELSE trim_scale(round(x::numeric, greatest(0, 2 - floor(log(abs(x)))::int)))::text END $$;

-- The order of methods in every table: the primary key, ours, the others.
CREATE FUNCTION pg_temp.place(method text) RETURNS text LANGUAGE sql
AS $$ SELECT CASE WHEN method = 'primary key' THEN '1' WHEN method LIKE 'ours%' THEN '2' ELSE '3' END || method $$;

SELECT format(E'# Measurements\n\nMade by `make bench`: %s, %s, %s%s.\n',
	split_part(version(), ' on ', 1), :'machine', current_date,
	CASE WHEN :scale = 1 THEN '' ELSE ', SCALE=' || :'scale' END);
\echo '- **us**: microseconds a probe in a warm nested loop (LATERAL), median. **x pk**: the same, as a multiple of a'
\echo '  primary-key lookup in that table; **x peer**: of the GiST index of dimitri/prefix or ip4r.'
\echo '- **index pages**, **buffers**: pages a probe, of the index, of index and table.'
\echo '- **build**: seconds for CREATE INDEX on the loaded table; where it says *inserted*, for filling table and index row by row.'
\echo '- **built** and **inserted** tell how the index came about, *random*, *sorted*, *reverse load* in which order the rows came.'
\echo '- The peers are Debian''s prefix 1.2.9 and ip4r 2.4 in a PostgreSQL 15 server of their own; core means core''s own types.'
\echo '- This is cached data: no disk is measured.'
SELECT format('- Times are corrected by a fixed piece of work (bench/lib.sql), which took %s to %s us, usually %s.',
	pg_temp.n(min(value)), pg_temp.n(max(value)), (SELECT pg_temp.n(pace) FROM bench.usual))
FROM bench.result WHERE metric = 'pace';

-- Lookups: one table a test.
SELECT CASE WHEN lag(l.set) OVER w IS DISTINCT FROM l.set
		THEN format(E'\n## %s\n\n| method | us | x pk | x peer | index pages | buffers | build s | size MB |\n|---|--:|--:|--:|--:|--:|--:|--:|\n', l.test)
		ELSE '' END ||
	format('| %s | %s | %s | %s | %s | %s | %s | %s |', l.method, pg_temp.n(l.us), pg_temp.n(l.us / p.us), pg_temp.n(l.us / o.us), pg_temp.n(l.pages),
		pg_temp.n(l.buffers), pg_temp.n(build), pg_temp.n(size))
FROM bench.lookup l
LEFT JOIN bench.lookup p ON p.test = l.test AND p.method = 'primary key'
LEFT JOIN bench.lookup o ON o.test = l.test AND o.method IN ('dimitri/prefix, GiST', 'ip4r, GiST')
LEFT JOIN bench.made m ON m.set = l.set AND m.method = l.method
WHERE l.set NOT LIKE 'period%'
WINDOW w AS (ORDER BY l.set DESC, pg_temp.place(l.method))
ORDER BY l.set DESC, pg_temp.place(l.method);

-- Periods: one table a set, three questions side by side.
WITH row AS (
	SELECT l.set, l.method, pg_temp.place(l.method) AS place,
		string_agg(pg_temp.n(us) || ' | ' || pg_temp.n(pages), ' | ' ORDER BY position(split_part(test, ': ', 2) IN '@> instant && day <@ day')) AS cells,
		min(build) AS build, min(size) AS size
	FROM bench.lookup l LEFT JOIN bench.made m USING (set, method)
	WHERE l.set LIKE 'period%'
	GROUP BY l.set, l.method)
SELECT CASE WHEN lag(set) OVER w IS DISTINCT FROM set
		THEN format(E'\n## %s\n\n| method | @> instant: us | pages | && day: us | pages | <@ day: us | pages | build s | size MB |\n|---|--:|--:|--:|--:|--:|--:|--:|--:|\n', set)
		ELSE '' END ||
	format('| %s | %s | %s | %s |', method, cells, pg_temp.n(build), pg_temp.n(size))
FROM row
WINDOW w AS (ORDER BY set, place)
ORDER BY set, place;

\ir targets.sql

-- Methods of one test that disagree about the answer.
SELECT format(E'\n**Wrong:** %s: %s answers %s, most others %s', l.test, l.method, l.answer, m.answer)
FROM bench.lookup l JOIN (SELECT test, mode() WITHIN GROUP (ORDER BY answer) AS answer
	FROM bench.lookup WHERE method <> 'primary key' GROUP BY test) m USING (test)
WHERE l.method <> 'primary key' AND l.answer IS DISTINCT FROM m.answer;
