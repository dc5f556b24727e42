-- bench/targets.sql: the suite's targets beside what was measured; included by report.sql
--
-- All are ratios or page counts, because machines differ.  A target that was
-- missed stays in the table, marked.

CREATE TEMP TABLE target (nr int GENERATED ALWAYS AS IDENTITY, what text, data text, got float8, bound text, lim float8);

-- Lookups: our best way in each setting (rows loaded in random order), against the primary key, the peer and core.
CREATE TEMP VIEW setting AS
	SELECT test, set, method, setting, time AS us FROM bench.lookup,
		LATERAL (VALUES ('nested loop', us), ('PL/pgSQL', loop_us), ('pgbench', served_us)) v (setting, time)
	WHERE time IS NOT NULL AND set NOT LIKE 'curve%';
CREATE TEMP VIEW best AS
	SELECT DISTINCT ON (test, setting) * FROM setting
	WHERE method LIKE 'ours%' AND method !~ '(sorted|reverse) load' ORDER BY test, setting, us;

INSERT INTO target (what, data, got, bound, lim)
SELECT v.what || ', ' || b.setting, b.test || ' (' || b.method || ')',
	CASE WHEN v.bound = '<=' THEN b.us / o.us ELSE o.us / b.us END, v.bound, v.lim
FROM (VALUES
	('time, x primary key', 'telephone%', '%', 'primary key', '<=', 2.5),
	('times faster than dimitri/prefix GiST', 'telephone%', 'nested loop', 'dimitri/prefix, GiST', '>=', 20),
	('time, x primary key', 'geoip v4%', '%', 'primary key', '<=', 2.5),
	('times faster than ip4r GiST', 'geoip%', 'nested loop', 'ip4r, GiST', '>=', 3),
	('times faster than btree on lower', 'geoip v4%', '%', 'btree on lower', '>=', 1),
	('time, x primary key', 'BGP%', '%', 'primary key', '<=', 4),
	('times faster than ip4r GiST', 'BGP%', 'nested loop', 'ip4r, GiST', '>=', 3),
	('times faster than core inet SP-GiST', 'BGP%', '%', 'core inet, SP-GiST', '>', 1)
) v (what, test, setting, other, bound, lim)
JOIN best b ON b.test LIKE v.test AND b.setting LIKE v.setting
LEFT JOIN setting o ON o.test = b.test AND o.setting = b.setting AND o.method = v.other
ORDER BY b.set DESC, v.bound, v.what, b.setting;

-- On later servers a btree finds several values in one descent.
INSERT INTO target (what, data, got, bound, lim)
SELECT format('time, x primary key, PostgreSQL %s', b.version), b.test || ' (' || b.method || ')', b.us / p.us, '<=', CASE WHEN b.test LIKE 'BGP%' THEN 4 ELSE 2.5 END
FROM (SELECT DISTINCT ON (version, test) * FROM bench.later WHERE method LIKE 'ours%' ORDER BY version, test, us) b
JOIN bench.later p ON p.version = b.version AND p.test = b.test AND p.method = 'primary key'
WHERE b.test !~ '^geoip v6' ORDER BY b.version, b.test DESC;

INSERT INTO target (what, data, got, bound, lim)
SELECT 'buffers', b.test || ' (' || b.method || ')', l.buffers, '<=', 6
FROM best b JOIN bench.lookup l USING (test, method) WHERE b.test LIKE 'telephone%' AND b.setting = 'nested loop';

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
WHERE b.test LIKE 'period%' AND b.setting = 'nested loop' GROUP BY b.test, b.method, b.us ORDER BY b.test;

-- SP-GiST of periods, against core's.
INSERT INTO target (what, data, got, bound, lim)
SELECT CASE n WHEN 1 THEN 'index pages' ELSE 'time' END || ' of SP-GiST, x core''s SP-GiST', o.test, CASE n WHEN 1 THEN o.pages / c.pages ELSE o.us / c.us END, '<=', 1
FROM bench.lookup o JOIN bench.lookup c ON c.test = o.test AND c.method = 'core tstzrange, SP-GiST', generate_series(1, 2) n
WHERE o.method = 'ours, SP-GiST, built, random load' ORDER BY n, o.test;

-- Build and size of GiST, against the peer's; size of SP-GiST, too.
INSERT INTO target (what, data, got, bound, lim)
SELECT format(v.what, p.method), p.set, CASE WHEN v.bound = '>=' THEN p.build / o.build ELSE o.size / p.size END, v.bound, v.lim
FROM (VALUES
	(1, 'build, times faster than %s', 'ours, GiST', '>=', 3),
	(2, 'size, x %s', 'ours, GiST', '<=', 1.1),
	(3, 'size of SP-GiST, x %s', 'ours, SP-GiST', '<=', 1)
) v (nr, what, method, bound, lim)
JOIN bench.made o ON o.method = v.method || ', built, random load'
JOIN bench.made p ON p.set = o.set AND p.method IN ('dimitri/prefix, GiST', 'ip4r, GiST', 'core tstzrange, GiST')
ORDER BY v.nr, p.set;

-- Build of SP-GiST, against core's.
INSERT INTO target (what, data, got, bound, lim)
SELECT 'build of SP-GiST, time, x ' || c.method, o.set, o.build / c.build, '<=', 1
FROM bench.made o JOIN bench.made c ON c.set = o.set AND c.method ~ '^core.*, SP-GiST$'
WHERE o.method = 'ours, SP-GiST, built, random load' ORDER BY o.set;

-- Load order: worst over best of sorted, reverse, random; the worst question of each set.
INSERT INTO target (what, data, got, bound, lim)
SELECT CASE n WHEN 1 THEN 'load order, time, ' ELSE 'load order, index pages, ' END || how, set,
	max(CASE n WHEN 1 THEN us ELSE pages END), '<=', 1.3
FROM (SELECT set, regexp_replace(method, 'ours, (.*), \w+ load', '\1') AS how, max(us) / min(us) AS us, max(pages) / min(pages) AS pages
	FROM bench.lookup WHERE method LIKE 'ours, %load' AND set <> 'geoip v6' GROUP BY set, test, how) l, generate_series(1, 2) n
GROUP BY n, how, set ORDER BY n, how, set;

-- All rows at once: no slower than tstzrange and no larger than two columns; aggregates several times faster than what there was.
INSERT INTO target (what, data, got, bound, lim)
SELECT 'all rows, ' || v.what, a.what, CASE WHEN v.bound = '>=' THEN CASE v.other WHEN 'core' THEN core ELSE two END / our ELSE our / two END, v.bound, v.lim
FROM (VALUES
	(1, 'times faster than range_agg', '^(union into|union of|is a month)', 'core', '>=', 5),
	(1, 'times faster than range_agg', '^union, ', 'core', '>=', 2),
	(2, 'times faster than window functions', '^(union into|most)', 'two', '>=', 3),
	(3, 'times faster than tstzrange', '^(sort|filter|join|GROUP)', 'core', '>=', 1),
	(4, 'size, x two timestamptz', '^(table|btree)', 'two', '<=', 1.05)
) v (nr, what, which, other, bound, lim) JOIN all_rows a ON a.what ~ v.which ORDER BY v.nr, a.place;

-- A log by BRIN: next to no space beside an index that knows each row, and no slower than core's.
INSERT INTO target (what, data, got, bound, lim)
SELECT 'size of BRIN, x ' || o.method, b.set, b.size / o.size, '<=', CASE WHEN b.method ~ 'bloom' THEN 0.05 ELSE 0.01 END
FROM bench.made b JOIN bench.made o ON o.set = b.set AND o.method IN ('btree', 'ours, GiST')
WHERE b.set LIKE 'append-only%' AND b.method ~ '^ours, BRIN( bloom)?$' ORDER BY b.set;
INSERT INTO target (what, data, got, bound, lim)
SELECT 'BRIN, time, x ' || c.method, o.test, o.us / c.us, '<=', 1
FROM bench.lookup o JOIN bench.lookup c ON c.test = o.test AND c.method ~ '^core.*, BRIN$' WHERE o.method = 'ours, BRIN';

-- Row estimates: q-error over all questions with constants and parameters, joins; ANALYZE beside core's column.
INSERT INTO target (what, data, got, bound, lim)
SELECT v.what, split_part(test, ':', 1), CASE v.nr WHEN 1 THEN max(median) WHEN 2 THEN max(high) ELSE max(worst) END, '<=', v.lim
FROM estimate JOIN (VALUES (1, 'q-error, median, worst question', 2, false), (2, 'q-error, 95th percentile, worst question', 5, false), (3, 'q-error, worst join', 3, true)) v (nr, what, lim, is_join) ON (test ~ ': join') = is_join
WHERE method = 'ours' AND median IS NOT NULL GROUP BY v.nr, v.what, v.lim, split_part(test, ':', 1) ORDER BY v.nr, split_part(test, ':', 1);
INSERT INTO target (what, data, got, bound, lim)
SELECT 'ANALYZE, x ' || o.method, test, e.seconds / o.seconds, '<=', 1.3
FROM estimate e JOIN estimate o USING (test) WHERE e.method = 'ours' AND o.method LIKE 'core%' AND o.seconds IS NOT NULL AND test !~ '^(tiny|empty)';

-- Of twenty typical questions eighteen are answered by a plan that is nearly the fastest there is (real size only: else all are quick).
INSERT INTO target (what, data, got, bound, lim)
SELECT 'questions whose plan takes at most 1.5 x the fastest, of 20', format('%s typical questions', count(*)), 20.0 * count(*) FILTER (WHERE time <= 1.5 * best_time) / count(*), '>=', 18
FROM choice HAVING count(*) > 0 AND :scale = 1;

SELECT format(E'\n## Targets\n\nMet: %s of %s. Why some are missed: [src/README.md](../src/README.md), "Where the time of a lookup goes".\n\n| what | data (our best way) | target | measured | |\n|---|---|--:|--:|---|\n',
	count(*) FILTER (WHERE CASE bound WHEN '<=' THEN got <= lim WHEN '>=' THEN got >= lim ELSE got > lim END), count(*)) ||
	string_agg(format('| %s | %s | %s %s | %s | %s |', what, data, bound, lim, pg_temp.n(got),
		CASE WHEN got IS NULL THEN 'not measured'
		WHEN CASE bound WHEN '<=' THEN got <= lim WHEN '>=' THEN got >= lim ELSE got > lim END THEN 'met' ELSE '**missed**' END),
		E'\n' ORDER BY nr)
FROM target;
