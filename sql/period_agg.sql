-- Aggregates of period: period_agg, period_extent, period_intersect_agg, covers, period_count_max
CREATE SCHEMA period_agg;
SET search_path = period_agg, public;
SET timezone = 'UTC';

CREATE TABLE tariff (id int, valid period);
INSERT INTO tariff VALUES (1, '[2024-01-01,2024-02-01)'), (1, '[2024-03-01,)'), (1, '[2024-02-01,2024-02-15)'), (1, NULL), (1, 'empty'),
	(2, '[2024-01-01,2024-03-01)'), (2, '[2024-02-01,2024-04-01)'), (2, '[2024-01-15,2024-02-15)'),
	(3, 'empty'), (3, 'empty'), (4, NULL), (4, NULL), (5, '(,)'), (5, '[2024-01-01,)'), (6, NULL), (6, 'empty');
SELECT id, period_agg(valid) FROM tariff GROUP BY id ORDER BY id;
SELECT id, period_extent(valid), period_intersect_agg(valid), period_count_max(valid) FROM tariff GROUP BY id ORDER BY id;
SELECT id, covers(valid, '[2024-01-01,2024-02-15)') AS to_february, covers(valid, '[2024-01-01,2024-03-02)') AS to_march, covers(valid, '[2025-01-01,)') AS some_day, covers(valid, 'empty') AS "empty",
	covers(valid, NULL) AS "null" FROM tariff GROUP BY id ORDER BY id;
SELECT period_agg(valid), period_extent(valid), period_intersect_agg(valid), period_count_max(valid), covers(valid, '(,)') FROM tariff WHERE false;
-- islands
SELECT id, unnest(period_agg(valid)) AS island FROM tariff WHERE id <= 2 GROUP BY id ORDER BY id, island;

-- The target must stay the same, where there is a period at all.
SELECT covers(valid, CASE WHEN id = 1 THEN '(,)' ELSE '[2024-01-01,)' END::period) FROM tariff;
SELECT covers(valid, CASE WHEN id = 1 THEN '(,)' END::period) FROM tariff;
SELECT covers(valid, CASE WHEN id > 1 THEN '(,)' END::period) FROM tariff;
SELECT covers(valid, CASE WHEN valid IS NULL THEN NULL ELSE '(,)' END::period) FROM tariff;
DO $$
BEGIN
	PERFORM covers(valid, valid) FROM tariff;
EXCEPTION WHEN invalid_parameter_value THEN
	RAISE NOTICE '%: %', SQLSTATE, SQLERRM;
END $$;

-- What ends where another begins is not there at the same time.
SELECT period_count_max(p) FROM unnest('{"[2024-01-01,2024-01-02)","[2024-01-02,2024-01-03)","[2024-01-03,2024-01-04)"}'::period[]) p;
SELECT period_count_max(p) FROM unnest('{"[2024-01-01,2024-01-02]","[2024-01-02,2024-01-03)"}'::period[]) p;
SELECT period_count_max(p) FROM unnest('{"[2024-01-01,)","[2025-01-01,)","(,2024-06-01)","[294276-12-31 23:59:59.999999+00,)"}'::period[]) p;

-- As any aggregate: FILTER, DISTINCT, ORDER BY, a window, a subquery
SELECT period_agg(valid) FILTER (WHERE id = 2) AS filtered, period_count_max(valid) FILTER (WHERE id > 100) AS none, period_count_max(DISTINCT valid) FILTER (WHERE id = 3 OR id = 5) AS "distinct",
	period_agg(valid ORDER BY valid DESC) FILTER (WHERE id = 2) AS ordered FROM tariff;
CREATE TABLE step AS
	SELECT i, i % 3 AS g, CASE WHEN i % 17 = 0 THEN NULL WHEN i % 13 = 0 THEN 'empty' ELSE period(t, t + (i * 31 % 40 + 1) * interval '1 min') END AS p
	FROM generate_series(1, 300) i, LATERAL (SELECT timestamptz '2024-01-01' + i * 7919 % 1009 * interval '1 min') x (t);
CREATE FUNCTION count_max(period[]) RETURNS bigint LANGUAGE sql STABLE
	AS $$ SELECT coalesce(max((SELECT count(*) FROM unnest($1) q WHERE first(q) <= first(p) AND first(p) < next(q))), 0) FROM unnest($1) p WHERE NOT is_empty(p) $$;
SELECT count(*), count(*) FILTER (WHERE a IS DISTINCT FROM period_normalize(so_far)) AS agg, count(*) FILTER (WHERE c <> count_max(so_far)) AS count_max, count(*) FILTER (WHERE v <> covers(so_far, w)) AS covers,
	count(*) FILTER (WHERE e <> coalesce((SELECT period(min(first(p)), max(next(p))) FROM unnest(so_far) p), 'empty')) AS extent,
	count(*) FILTER (WHERE moving IS DISTINCT FROM period_normalize(few)) AS moving
FROM (SELECT w, array_agg(p) OVER grow AS so_far, period_agg(p) OVER grow AS a, period_count_max(p) OVER grow AS c, covers(p, w) OVER grow AS v, period_extent(p) OVER grow AS e,
		array_agg(p) OVER few AS few, period_agg(p) OVER few AS moving
	FROM step, (VALUES ('[2024-01-01 01:00,2024-01-01 02:00)'::period)) t (w)
	WINDOW grow AS (PARTITION BY g ORDER BY i), few AS (ORDER BY i ROWS BETWEEN 4 PRECEDING AND 3 FOLLOWING)) x;
SELECT count(*) AS rows, count(DISTINCT a) AS answers FROM (SELECT period_agg(p) OVER () AS a FROM step) x;

-- The model, over some thousand groups in random order: time as eleven cells; what a group holds at each, counted
CREATE TABLE data AS
	SELECT s, i, CASE WHEN r = 0 THEN NULL WHEN r = 1 THEN 'empty' ELSE period(CASE x WHEN 0 THEN '-infinity' ELSE timestamptz '2024-01-01' + x * interval '1 hour' END,
			CASE WHEN x + n > 10 THEN 'infinity' ELSE timestamptz '2024-01-01' + (x + n) * interval '1 hour' END) END AS p
	FROM (SELECT s, i, abs(hashint4(s * 100 + i)) % 11 AS x, abs(hashint4(s * 100 + i + 50)) % CASE WHEN s % 3 = 0 THEN 1 ELSE 4 END + 1 AS n, abs(hashint4(-s * 100 - i)) % 10 AS r
		FROM generate_series(1, 4000) s, generate_series(1, 12) i WHERE i <= s % 13) x
	ORDER BY CASE s % 4 WHEN 0 THEN hashint4(i) WHEN 1 THEN x WHEN 2 THEN -x END, s;
CREATE TABLE cell AS
	SELECT k, CASE k WHEN 0 THEN '-infinity' ELSE timestamptz '2024-01-01' + k * interval '1 hour' END AS a,
		CASE k WHEN 10 THEN 'infinity' ELSE timestamptz '2024-01-01' + (k + 1) * interval '1 hour' END AS b FROM generate_series(0, 10) k;
CREATE TABLE target AS
	SELECT s, CASE WHEN s % 50 = 0 THEN 'empty' ELSE period(f.a, t.b) END AS w FROM generate_series(1, 4000) s
	JOIN cell f ON f.k = abs(hashint4(s)) % 11 JOIN cell t ON t.k = least(10, f.k + abs(hashint4(-s)) % 3);
CREATE TABLE model AS
	SELECT s, n, empties, array_agg(held ORDER BY k) AS held, array_agg(k ORDER BY k) FILTER (WHERE held > 0) AS union_of, array_agg(k ORDER BY k) FILTER (WHERE held = n) AS common,
		array_agg(k ORDER BY k) FILTER (WHERE wanted AND held = 0) AS missing
	FROM (SELECT s, k, count(p) AS n, count(*) FILTER (WHERE is_empty(p)) AS empties, count(*) FILTER (WHERE first(p) <= a AND b <= next(p)) AS held, first(w) <= a AND b <= next(w) AS wanted
		FROM data JOIN target USING (s), cell GROUP BY s, k, w, a, b) x GROUP BY s, n, empties;
CREATE FUNCTION cells(period[]) RETURNS int[] LANGUAGE sql STABLE
	AS $$ SELECT (SELECT array_agg(k ORDER BY k) FROM cell WHERE EXISTS (SELECT FROM unnest($1) p WHERE first(p) <= a AND b <= next(p))) $$;
CREATE FUNCTION is_normal(period[]) RETURNS boolean LANGUAGE sql STABLE
	AS $$ SELECT coalesce(bool_and(NOT is_empty(p) AND (before IS NULL OR next(before) < first(p))), true) FROM (SELECT p, lag(p) OVER (ORDER BY i) AS before FROM unnest($1) WITH ORDINALITY u (p, i)) x $$;
CREATE VIEW answer AS
	SELECT s, period_agg(p) AS agg, period_extent(p) AS extent, period_intersect_agg(p) AS common, period_count_max(p) AS most, covers(p, w) AS covers FROM data JOIN target USING (s) GROUP BY s;
SELECT count(*) AS groups, count(*) FILTER (WHERE n = 0) AS only_null, count(*) FILTER (WHERE n > 0 AND n = empties) AS only_empty, count(DISTINCT union_of) > 200 AS many,
	count(*) FILTER (WHERE (agg IS NULL) <> (n = 0) OR cells(agg) IS DISTINCT FROM union_of OR NOT is_normal(agg)) AS agg,
	count(*) FILTER (WHERE (extent IS NULL) <> (n = 0) OR cells(ARRAY[extent]) IS DISTINCT FROM (SELECT array_agg(k ORDER BY k) FROM cell WHERE k BETWEEN union_of[1] AND union_of[cardinality(union_of)])) AS extent,
	count(*) FILTER (WHERE (common_part IS NULL) <> (n = 0) OR cells(ARRAY[common_part]) IS DISTINCT FROM CASE WHEN n > 0 THEN common END) AS common,
	count(*) FILTER (WHERE most <> (SELECT max(h) FROM unnest(held) h)) AS most,
	count(*) FILTER (WHERE (covers IS NULL) <> (n = 0) OR covers <> (missing IS NULL)) AS covers, count(*) FILTER (WHERE covers) > 300 AS covered
FROM model JOIN (SELECT s, agg, extent, common AS common_part, most, covers FROM answer) a USING (s);
-- Core's ranges say the same; cast, NULL is no empty multirange.
SELECT count(*) FILTER (WHERE ARRAY(SELECT unnest(agg)::tstzrange) <> ARRAY(SELECT unnest(m))) AS agg, count(*) FILTER (WHERE extent::tstzrange <> range_merge(m)) AS extent,
	count(*) FILTER (WHERE common::tstzrange <> i) AS common
FROM answer JOIN (SELECT s, range_agg(p::tstzrange) AS m, range_intersect_agg(p::tstzrange) AS i FROM data GROUP BY s) r USING (s);

-- The same groups sorted, hashed, and hashed with too little memory
CREATE FUNCTION plan(query text, part text) RETURNS boolean LANGUAGE plpgsql
AS $$
DECLARE
	line text;
BEGIN
	FOR line IN EXECUTE 'EXPLAIN (COSTS OFF) ' || query LOOP
		IF line LIKE '%' || part || '%' THEN
			RETURN true;
		END IF;
	END LOOP;
	RETURN false;
END $$;
SET max_parallel_workers_per_gather = 0;
SET enable_hashagg = off;
SELECT plan('TABLE answer', 'GroupAggregate');
CREATE TABLE serial AS TABLE answer;
RESET enable_hashagg;
SET enable_sort = off;
SELECT plan('TABLE answer', 'HashAggregate');
SELECT count(*), (SELECT count(*) FROM (TABLE answer EXCEPT ALL TABLE serial) x) AS different FROM answer;
SET work_mem = '64kB';
SELECT count(*), (SELECT count(*) FROM (TABLE answer EXCEPT ALL TABLE serial) x) AS different FROM answer;
RESET work_mem;
RESET enable_sort;

-- A million rows, in any order: sessions that overlap, half of them at whole minutes; serial and parallel, against core and counting
CREATE TABLE session AS
	SELECT i, i % 100 AS g, CASE WHEN i % 1000 = 0 THEN NULL WHEN i % 1000 = 1 THEN 'empty' ELSE period(t, t + (abs(hashint4(-i)) % 600 + 1) * interval '1 s') END AS span
	FROM (SELECT i, timestamptz '2024-01-01' + CASE WHEN i % 2 = 0 THEN abs(hashint4(i)) % 1051200 * interval '1 min' ELSE abs(hashint4(i)) % 2000000000 * 0.0315 * interval '1 s' END AS t FROM generate_series(1, 1000000) i) x;
ANALYZE session;
CREATE VIEW whole AS
	SELECT period_agg(span) AS agg, period_extent(span) AS extent, period_intersect_agg(span) AS common, period_count_max(span) AS most,
		covers(span, '[2024-01-01 00:10,2024-01-01 00:11)') AS covers, covers(span, '[2024-01-01 00:10,2026-01-01)') AS covers_all FROM session;
CREATE VIEW by_day AS
	SELECT g, period_agg(span) AS agg, period_extent(span) AS extent, period_count_max(span) AS most, covers(span, '[2024-01-01,2024-01-02)') AS covers FROM session GROUP BY g;
CREATE TABLE whole_serial AS TABLE whole;
CREATE TABLE by_day_serial AS TABLE by_day;
SELECT extent, common, covers, covers_all, agg = (SELECT array_agg(r::period ORDER BY r) FROM (SELECT unnest(range_agg(span::tstzrange)) AS r FROM session) x) AS agg,
	most = (SELECT max(n) FROM (SELECT sum(d) OVER (ORDER BY t, d) AS n FROM (SELECT first(span) AS t, 1 AS d FROM session UNION ALL SELECT next(span), -1 FROM session) x WHERE t IS NOT NULL) y) AS most,
	most > 10 AS many, cardinality(agg) > 1000 AS pieces
FROM whole_serial;
SET max_parallel_workers_per_gather = 2;
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET min_parallel_table_scan_size = 0;
SELECT plan('TABLE whole', 'Partial Aggregate'), plan('TABLE by_day', 'Partial HashAggregate') OR plan('TABLE by_day', 'Partial GroupAggregate') AS plan_grouped;
SELECT w = s AS same FROM whole w, whole_serial s;
SELECT count(*), count(*) FILTER (WHERE d = s) AS same FROM by_day d JOIN by_day_serial s USING (g);
-- some workers see nothing, or nothing but NULL and empties
SELECT period_agg(span), period_count_max(span), covers(span, '(,)') FROM session WHERE i < 0;
SELECT period_agg(span), period_extent(span), period_count_max(span), covers(span, '(,)'), covers(span, 'empty') FROM session WHERE i % 1000 <= 1;
SELECT period_agg(span), period_extent(span), period_count_max(span), covers(span, '(,)') FROM session WHERE i = 5000 OR i = 5007;
-- parts of a table aggregated one by one, each with a target of its own
CREATE TABLE part (i int, p period) PARTITION BY RANGE (i);
CREATE TABLE part1 PARTITION OF part FOR VALUES FROM (1) TO (10);
CREATE TABLE part2 PARTITION OF part FOR VALUES FROM (10) TO (20);
INSERT INTO part VALUES (1, '[2024-01-01,2024-02-01)'), (2, 'empty'), (3, NULL), (10, '[2024-01-15,2024-03-01)'), (11, '[2024-03-01,2024-04-01)');
SET enable_partitionwise_aggregate = on;
SET max_parallel_workers_per_gather = 0;
SELECT plan('SELECT period_agg(p) FROM part', 'Partial Aggregate');
SELECT period_agg(p), period_count_max(p), covers(p, '[2024-01-10,2024-03-10)') FROM part;
SELECT covers(p, CASE WHEN i < 10 THEN '(,)' ELSE '[2024-01-01,)' END::period) FROM part;
SELECT covers(p, CASE WHEN i < 10 THEN '(,)' END::period) FROM part;

SET client_min_messages = warning;
DROP SCHEMA period_agg CASCADE;
