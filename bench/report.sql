-- bench/report.sql: bench.result as Markdown, the targets beside the figures
--
-- Run with psql -At after all measurements (the peer's rows copied in).
-- Variables: machine, scale.

-- Three significant digits; NULL is a dash.
CREATE FUNCTION pg_temp.n(x float8) RETURNS text LANGUAGE sql
AS $$ SELECT CASE WHEN x IS NULL THEN '-' WHEN x = 0 THEN '0'
	ELSE trim_scale(round(x::numeric, greatest(0, 2 - floor(log(abs(x)))::int)))::text END $$;

-- The order of methods in every table: what the others are compared with, ours, the others.
CREATE FUNCTION pg_temp.place(method text) RETURNS text LANGUAGE sql
AS $$ SELECT CASE WHEN method ~ '^(primary key|no )' THEN '1' WHEN method LIKE 'ours%' THEN '2' ELSE '3' END || method $$;

SELECT format(E'# Measurements\n\nMade by `make bench`: %s, %s%s.\n',
	split_part(version(), ' on ', 1), :'machine',
	CASE WHEN :scale = 1 THEN '' ELSE ', SCALE=' || :'scale' END);
\echo '- **us**: microseconds a probe in a warm nested loop (LATERAL), median. **x pk**: the same, as a multiple of a'
\echo '  primary-key lookup in that table; **x peer**: of the GiST index of dimitri/prefix or ip4r.'
\echo '- **index pages**, **buffers**: pages a probe, of the index, of index and table.'
\echo '- **build**: seconds for CREATE INDEX on the loaded table; where it says *inserted*, for filling table and index row by row.'
\echo '- **built** and **inserted** tell how the index came about, *random*, *sorted*, *reverse load* in which order the rows came.'
\echo '  Where nothing is said: built, random load.'
\echo '- The peers are Debian''s prefix 1.2.9 and ip4r 2.4 in a PostgreSQL 15 server of their own; core means core''s own types.'
\echo '- This is cached data: no disk is measured.'
SELECT format('- Times are corrected by a fixed piece of work (bench/lib.sql), which took %s to %s us, usually %s; they are those of the usual pace.',
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
WHERE l.us IS NOT NULL AND l.set !~ '^(period|curve)'
WINDOW w AS (ORDER BY l.set DESC, pg_temp.place(l.method))
ORDER BY l.set DESC, pg_temp.place(l.method);

\set later false
\ir report_periods.sql

-- The same lookups in three settings; what a setting costs without lookup is a row of its own.
SELECT E'\n## Three settings\n\nMicroseconds a lookup, and as a multiple of the primary key in the same setting: in the nested loop above; in a PL/pgSQL loop
over a static query; asked one by one by pgbench (prepared, one client, median), where a statement reads its probe from a table first. Plans are generic.';
WITH l AS (
	SELECT l.*, p.us AS us1, p.loop_us AS loop1, p.served_us AS served1
	FROM bench.lookup l LEFT JOIN bench.lookup p ON p.test = l.test AND p.method = 'primary key'
	WHERE l.loop_us IS NOT NULL)
SELECT CASE WHEN lag(test) OVER w IS DISTINCT FROM test
		THEN format(E'\n| %s | nested loop | x pk | PL/pgSQL | x pk | pgbench | x pk |\n|---|--:|--:|--:|--:|--:|--:|\n', test)
		ELSE '' END ||
	format('| %s | %s | %s | %s | %s | %s | %s |', method, pg_temp.n(us), pg_temp.n(us / us1), pg_temp.n(loop_us), pg_temp.n(loop_us / loop1),
		pg_temp.n(served_us), pg_temp.n(served_us / served1))
FROM l
WINDOW w AS (ORDER BY set DESC, pg_temp.place(method))
ORDER BY set DESC, pg_temp.place(method);

-- One reader beside a writer.
SELECT E'\n## Readers beside 500 updates a second\n\nWhat one pgbench client waits for a lookup, in microseconds: median and 95th percentile; alone, beside updates of a column that
has no index (HOT), and of one that has (non-HOT: each update adds to every index of the table).';
WITH w AS (
	SELECT test, method, regexp_replace(metric, ' .*', '') AS how, metric LIKE '% 95' AS high, value * (SELECT pace FROM bench.usual) AS us
	FROM bench.result WHERE metric ~ '^(alone|hot|cold)( 95)?$'),
row AS (
	SELECT test, method, string_agg(pg_temp.n(us), ' | ' ORDER BY position(how IN 'alone hot cold'), high) AS cells FROM w GROUP BY test, method),
share AS (
	SELECT test, method, max(value) FILTER (WHERE metric = 'hot share') AS hot, max(value) FILTER (WHERE metric = 'cold share') AS cold
	FROM bench.result GROUP BY test, method)
SELECT CASE WHEN lag(test) OVER w IS DISTINCT FROM test
		THEN format(E'\n| %s | alone | 95 %% | HOT | 95 %% | non-HOT | 95 %% | HOT share | of non-HOT |\n|---|--:|--:|--:|--:|--:|--:|--:|--:|\n', test)
		ELSE '' END ||
	format('| %s | %s | %s %% | %s %% |', method, cells, round(hot * 100), round(cold * 100))
FROM row JOIN share USING (test, method)
WINDOW w AS (ORDER BY test DESC, pg_temp.place(method))
ORDER BY test DESC, pg_temp.place(method);

-- Rows inserted one by one, in random order.
SELECT E'\n## Inserting\n\nRows a second into a table with this index only, in random order by one INSERT; and microseconds a row beyond those of the table without it.';
WITH row AS (
	SELECT m.set, regexp_replace(m.method, ',? inserted(, random load)?', '') AS method, r.value / build AS rate, (build - bare) / r.value * 1e6 AS us
	FROM bench.made m JOIN bench.result r ON r.test = m.set AND r.metric = 'rows'
	JOIN (SELECT set, build AS bare FROM bench.made WHERE method = 'no index, inserted') b USING (set)
	WHERE m.method ~ 'inserted(, random load)?$')
SELECT CASE WHEN lag(set) OVER w IS DISTINCT FROM set THEN format(E'\n| %s | rows/s | us a row, index alone |\n|---|--:|--:|\n', set) ELSE '' END ||
	format('| %s | %s | %s |', method, round(rate), pg_temp.n(us))
FROM row
WINDOW w AS (ORDER BY set LIKE 'period%', set DESC, pg_temp.place(method))
ORDER BY set LIKE 'period%', set DESC, pg_temp.place(method);

-- Tables that grow; sizes are columns.
SELECT E'\n## Tables that grow\n\nMicroseconds and index pages a lookup, by rows of the table (made-up data, built from random load; see bench/curve_*.sql).';
WITH cell AS (
	SELECT set, method, split_part(test, ': ', 2)::float8 AS size, us, pages FROM bench.lookup WHERE set LIKE 'curve%'),
head AS (
	SELECT set, string_agg(format('1e%s: us | pages', round(log(size::numeric))), ' | ' ORDER BY size) AS sizes, repeat('--:|', count(*)::int * 2) AS rule
	FROM (SELECT DISTINCT set, size FROM cell) x GROUP BY set),
row AS (
	SELECT set, method, string_agg(pg_temp.n(us) || ' | ' || pg_temp.n(pages), ' | ' ORDER BY size) AS cells FROM cell GROUP BY set, method)
SELECT CASE WHEN lag(set) OVER w IS DISTINCT FROM set THEN format(E'\n| %s | %s |\n|---|%s\n', set, sizes, rule) ELSE '' END || format('| %s | %s |', method, cells)
FROM row JOIN head USING (set)
WINDOW w AS (ORDER BY set DESC, pg_temp.place(method))
ORDER BY set DESC, pg_temp.place(method);

-- Other server versions.
SELECT CASE WHEN lag((version, test)) OVER w IS DISTINCT FROM (version, test)
		THEN CASE WHEN lag(version) OVER w IS DISTINCT FROM version THEN format(E'\n## On PostgreSQL %s\n', version) ELSE '' END ||
			format(E'\n| %s | us | x pk | index pages | build s | size MB |\n|---|--:|--:|--:|--:|--:|\n', test)
		ELSE '' END ||
	format('| %s | %s | %s | %s | %s | %s |', l.method, pg_temp.n(us),
		pg_temp.n(us / max(us) FILTER (WHERE method = 'primary key') OVER (PARTITION BY version, test)), pg_temp.n(pages), pg_temp.n(build), pg_temp.n(size))
FROM bench.later l WHERE test NOT LIKE 'period%'
WINDOW w AS (ORDER BY version, split_part(test, ':', 1) DESC, pg_temp.place(method))
ORDER BY version, split_part(test, ':', 1) DESC, pg_temp.place(method);
\set later true
\ir report_periods.sql

\ir period_agg_report.sql
\ir estimates_report.sql
\ir plans_report.sql
\ir targets.sql

-- Methods of one test that disagree about the answer, or a loop with the nested loop.
SELECT format(E'\n**Wrong:** %s: %s answers %s, most others %s', l.test, l.method, l.answer, m.answer)
FROM bench.lookup l JOIN (SELECT test, mode() WITHIN GROUP (ORDER BY answer) AS answer
	FROM bench.lookup WHERE method <> 'primary key' GROUP BY test) m USING (test)
WHERE l.method NOT IN ('primary key', 'no lookup') AND l.answer IS DISTINCT FROM m.answer
UNION ALL
SELECT format(E'\n**Wrong:** %s: %s answers %s in a PL/pgSQL loop, else %s', test, method, loop_answer, answer)
FROM bench.lookup WHERE loop_answer <> answer;
