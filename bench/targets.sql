-- bench/targets.sql: the suite's targets beside what was measured; included by report.sql
--
-- All are ratios or page counts, because machines differ.  A target that was
-- missed stays in the table, marked.

CREATE TEMP TABLE target (nr int GENERATED ALWAYS AS IDENTITY, what text, data text, got float8, bound text, lim float8);

-- Lookups: our best way (rows loaded in random order), against the primary key, the peer and core.
CREATE TEMP VIEW best AS
	SELECT DISTINCT ON (test) * FROM bench.lookup
	WHERE method LIKE 'ours%' AND method !~ '(sorted|reverse) load' ORDER BY test, us;

INSERT INTO target (what, data, got, bound, lim)
SELECT what, b.test || ' (' || b.method || ')',
	CASE WHEN v.bound = '<=' THEN b.us / o.us ELSE o.us / b.us END, v.bound, v.lim
FROM (VALUES
	('time, x primary key', 'telephone%', 'primary key', '<=', 2.5),
	('times faster than dimitri/prefix GiST', 'telephone%', 'dimitri/prefix, GiST', '>=', 20),
	('time, x primary key', 'geoip%', 'primary key', '<=', 2.5),
	('times faster than ip4r GiST', 'geoip%', 'ip4r, GiST', '>=', 3),
	('times faster than btree on lower', 'geoip%', 'btree on lower', '>=', 1),
	('time, x primary key', 'BGP%', 'primary key', '<=', 4),
	('times faster than ip4r GiST', 'BGP%', 'ip4r, GiST', '>=', 3),
	('times faster than core inet SP-GiST', 'BGP%', 'core inet, SP-GiST', '>', 1)
) v (what, test, other, bound, lim)
JOIN best b ON b.test LIKE v.test LEFT JOIN bench.lookup o ON o.test = b.test AND o.method = v.other
ORDER BY b.set DESC, v.bound, v.what;

INSERT INTO target (what, data, got, bound, lim)
SELECT 'buffers', test || ' (' || method || ')', buffers, '<=', 6 FROM best WHERE test LIKE 'telephone%';

-- Periods: index pages at most the prototype's (1 M rows only; its figures are rounded, so ours are), time at most core's best index.
INSERT INTO target (what, data, got, bound, lim)
SELECT 'index pages, ' || v.how, v.test, round(max(l.pages)::numeric, CASE WHEN v.lim < 10 THEN 1 ELSE 0 END), '<=', v.lim
FROM (VALUES
	('built', 'period S: @> instant', 3.0), ('built', 'period S: && day', 14), ('built', 'period S: <@ day', 14),
	('built', 'period L: @> instant', 71), ('built', 'period L: && day', 82), ('built', 'period L: <@ day', 14),
	('built', 'period T: @> instant', 445), ('built', 'period T: && day', 450), ('built', 'period T: <@ day', 3.3),
	('inserted', 'period S: @> instant', 3.1), ('inserted', 'period S: && day', 15), ('inserted', 'period S: <@ day', 15),
	('inserted', 'period L: @> instant', 121), ('inserted', 'period L: && day', 135), ('inserted', 'period L: <@ day', 43),
	('inserted', 'period T: @> instant', 531), ('inserted', 'period T: && day', 539), ('inserted', 'period T: <@ day', 6.4)
) v (how, test, lim) JOIN bench.lookup l ON l.test = v.test AND l.method = format('ours, GiST, %s, random load', v.how)
WHERE :scale = 1 GROUP BY v.how, v.test, v.lim ORDER BY v.how, v.test;

INSERT INTO target (what, data, got, bound, lim)
SELECT 'time, x core''s best index', b.test || ' (' || b.method || ')', b.us / min(c.us), '<=', 1
FROM best b JOIN bench.lookup c ON c.test = b.test AND c.method LIKE 'core%'
WHERE b.test LIKE 'period%' GROUP BY b.test, b.method, b.us ORDER BY b.test;

-- Build and size of GiST, against the peer's.
INSERT INTO target (what, data, got, bound, lim)
SELECT CASE n WHEN 1 THEN 'build, times faster than ' ELSE 'size, x ' END || p.method, p.set,
	CASE n WHEN 1 THEN p.build / o.build ELSE o.size / p.size END,
	CASE n WHEN 1 THEN '>=' ELSE '<=' END, CASE n WHEN 1 THEN 3 ELSE 1.1 END
FROM bench.made p JOIN bench.made o ON o.set = p.set AND o.method = 'ours, GiST, built, random load', generate_series(1, 2) n
WHERE p.method IN ('dimitri/prefix, GiST', 'ip4r, GiST', 'core tstzrange, GiST') ORDER BY n, p.set;

-- Load order: worst over best of sorted, reverse, random; the worst question of each set.
INSERT INTO target (what, data, got, bound, lim)
SELECT CASE n WHEN 1 THEN 'load order, time, ' ELSE 'load order, index pages, ' END || how, set,
	max(CASE n WHEN 1 THEN us ELSE pages END), '<=', 1.3
FROM (SELECT set, regexp_replace(method, 'ours, (.*), \w+ load', '\1') AS how, max(us) / min(us) AS us, max(pages) / min(pages) AS pages
	FROM bench.lookup WHERE method LIKE 'ours, %load' GROUP BY set, test, how) l, generate_series(1, 2) n
GROUP BY n, how, set ORDER BY n, how, set;

SELECT format(E'\n## Targets\n\nMet: %s of %s.\n\n| what | data (our best way) | target | measured | |\n|---|---|--:|--:|---|\n',
	count(*) FILTER (WHERE CASE bound WHEN '<=' THEN got <= lim WHEN '>=' THEN got >= lim ELSE got > lim END), count(*)) ||
	string_agg(format('| %s | %s | %s %s | %s | %s |', what, data, bound, lim, pg_temp.n(got),
		CASE WHEN got IS NULL THEN 'not measured'
		WHEN CASE bound WHEN '<=' THEN got <= lim WHEN '>=' THEN got >= lim ELSE got > lim END THEN 'met' ELSE '**missed**' END),
		E'\n' ORDER BY nr)
FROM target;
