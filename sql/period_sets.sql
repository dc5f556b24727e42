-- Arrays of periods as sets: period_normalize, period_gaps, covers, period_minus_multi
CREATE SCHEMA period_sets;
SET search_path = period_sets, public;
SET timezone = 'UTC';

-- In order, joined where they overlap or touch, without NULLs and empties
SELECT unnest(period_normalize('{"[2024-03-01,2024-04-01)", NULL, "[2024-01-01,2024-02-01)", empty, "[2024-04-01,2024-05-01)", "[2024-01-10,2024-01-20)"}')) AS normal;
SELECT unnest(period_normalize('{"[2024-03-01,)", "(,2024-01-01)", "[2024-04-01,2024-05-01)"}')) AS normal;
SELECT period_normalize('{}') AS none, period_normalize('{NULL,NULL}') AS nulls, period_normalize('{empty,empty}') AS empties, period_normalize(NULL) AS "null";
-- one microsecond apart, and not
SELECT cardinality(period_normalize('{"[2024-01-01,2024-01-02)", "[2024-01-02 00:00:00.000001,2024-01-03)"}')) AS apart,
	cardinality(period_normalize('{"[2024-01-01,2024-01-02]", "[2024-01-02 00:00:00.000001,2024-01-03)"}')) AS touching;
-- the ends of time
SELECT period_normalize('{"(,4714-11-24 00:00:00+00 BC)", "[4714-11-24 00:00:00+00 BC,2000-01-01)"}') AS start,
	period_normalize('{"[294276-12-31 23:59:59.999999+00,)", "[2000-01-01,294276-12-31 23:59:59.999999+00)"}') AS "end";
SELECT period_normalize('{"(,4714-11-24 00:00:00+00 BC)"}') AS first, period_gaps('{"(,4714-11-24 00:00:00+00 BC)"}', '(,4714-11-25 00:00:00+00 BC)') AS second, period_gaps('{"[294276-12-31 23:59:59.999999+00,)"}', '[294276-12-31 23:59:59+00,)') AS last;
-- any dimensions are a flat list; what comes out has one, from 1
SELECT period_normalize('{{"[2024-01-01,2024-01-02)",empty},{NULL,"[2024-01-02,2024-01-03)"}}') AS two, array_dims(period_normalize('[5:6]={"[2024-01-01,2024-01-02)","[2025-01-01,2025-01-02)"}')) AS dims;

SELECT unnest(period_gaps('{"[2024-03-01,2024-04-01)", NULL, "[2024-01-01,2024-02-01)", empty, "[2024-01-10,2024-02-10)"}', '[2024-01-20,2025-01-01)')) AS gap;
SELECT unnest(period_gaps('{"[2024-03-01,2024-04-01)"}', '(,)')) AS gap;
SELECT period_gaps('{}', '[2024-01-01,2025-01-01)') AS "all", period_gaps('{"(,)"}', '[2024-01-01,2025-01-01)') AS none, period_gaps('{"[2024-01-01,)"}', 'empty') AS "empty",
	period_gaps(NULL, '(,)') AS null1, period_gaps('{}', NULL) AS null2;

SELECT covers('{"[2024-03-01,2024-04-01)", "[2024-01-01,2024-03-01)"}'::period[], '[2024-01-15,2024-03-15)'::period) AS "across",
	covers('{"[2024-03-01,2024-04-01)", "[2024-01-01,2024-02-29)"}'::period[], '[2024-01-15,2024-03-15)'::period) AS gap,
	covers('{"[2024-01-01,)"}'::period[], '[2024-01-15,)'::period) AS "open", covers('{"[2024-01-01,2025-01-01)"}'::period[], '[2024-01-15,)'::period) AS too_short,
	covers('{}'::period[], 'empty'::period) AS "empty", covers('{empty,NULL}'::period[], '[2024-01-15,)'::period) AS nothing;
SELECT t, covers('{"[2024-03-01,2024-04-01)", NULL, empty, "[2024-05-01,)"}'::period[], t) FROM unnest(ARRAY['2024-03-01', '2024-04-01', '2000-01-01', '2024-05-01', 'infinity', '-infinity']::timestamptz[]) t;

-- a period or an instant: an untyped literal does not say
\set VERBOSITY terse
SELECT covers('{}'::period[], '2024-01-01');
\set VERBOSITY default
SELECT p, q, ARRAY(SELECT period_minus_multi(p, q)) AS pieces FROM (VALUES ('[2024-01-01,2024-02-01)'::period, '[2024-01-10,2024-01-20)'::period), ('[2024-01-01,2024-02-01)', '[2024-01-01,2024-01-20)'),
	('[2024-01-01,2024-02-01)', '[2024-01-10,)'), ('[2024-01-01,2024-02-01)', '(,)'), ('[2024-01-01,2024-02-01)', 'empty'), ('[2024-01-01,2024-02-01)', '[2024-02-01,)'), ('empty', '(,)'), ('(,)', '[2024-01-01,2024-01-01]')) v (p, q);
SELECT * FROM period_minus_multi('(,)', '[2024-01-01,2025-01-01)') WITH ORDINALITY m (piece, nr);
SELECT count(*) FROM period_minus_multi(NULL, '(,)');

-- The model: time as eleven cells between -infinity, ten instants and infinity.  A set is what cells it holds.
CREATE TABLE cell AS
	SELECT k, period(a, b) AS c, a, b FROM (SELECT k, CASE k WHEN 0 THEN '-infinity' ELSE timestamptz '2024-01-01' + k * interval '1 hour' END AS a,
		CASE k WHEN 10 THEN 'infinity' ELSE timestamptz '2024-01-01' + (k + 1) * interval '1 hour' END AS b FROM generate_series(0, 10) k) x;
-- 1500 arrays of up to 12 periods from one bound of a cell to another, so that many touch, nest or are the same: as they come, sorted or in reverse
CREATE TABLE arr AS
	WITH e AS (
		SELECT s, i, abs(hashint4(s * 100 + i)) % 11 AS x, abs(hashint4(s * 100 + i + 50)) % 11 AS y, abs(hashint4(-s * 100 - i)) % 20 AS r
		FROM generate_series(1, 1500) s, generate_series(1, 12) i WHERE i <= s % 13),
	p AS (SELECT s, i, CASE WHEN r = 0 THEN NULL WHEN r = 1 THEN 'empty' ELSE period(f.a, t.b) END AS p
		FROM e JOIN cell f ON f.k = least(x, y) JOIN cell t ON t.k = least(greatest(x, y), least(x, y) + CASE WHEN s % 3 = 0 THEN 1 ELSE 3 END))
	SELECT s, coalesce(CASE s % 4 WHEN 0 THEN array_agg(p ORDER BY p) WHEN 1 THEN array_agg(p ORDER BY p DESC) ELSE array_agg(p ORDER BY i) END, '{}') AS a FROM generate_series(1, 1500) s LEFT JOIN p USING (s) GROUP BY s;
SELECT count(*), count(DISTINCT a) > 1000 AS many, sum(cardinality(a)) AS elements, count(*) FILTER (WHERE array_position(a, NULL) > 0) > 100 AS nulls, count(*) FILTER (WHERE 'empty' = ANY (a)) > 100 AS empties FROM arr;
CREATE FUNCTION cells(period[]) RETURNS int[] LANGUAGE sql STABLE
	AS $$ SELECT ARRAY(SELECT k FROM cell WHERE EXISTS (SELECT FROM unnest($1) p WHERE first(p) <= a AND b <= next(p)) ORDER BY k) $$;
CREATE FUNCTION cells_touched(period[]) RETURNS int[] LANGUAGE sql STABLE
	AS $$ SELECT ARRAY(SELECT k FROM cell WHERE EXISTS (SELECT FROM unnest($1) p WHERE first(p) < b AND a < next(p)) ORDER BY k) $$;
-- in order, and with something between
CREATE FUNCTION is_normal(period[]) RETURNS boolean LANGUAGE sql STABLE
	AS $$ SELECT coalesce(bool_and(NOT is_empty(p) AND (before IS NULL OR next(before) < first(p))), true) FROM (SELECT p, lag(p) OVER (ORDER BY i) AS before FROM unnest($1) WITH ORDINALITY u (p, i)) x $$;
SELECT count(*) FILTER (WHERE cells(period_normalize(a)) <> cells(a) OR cells_touched(period_normalize(a)) <> cells(a)) AS wrong_instants,
	count(*) FILTER (WHERE NOT is_normal(period_normalize(a))) AS not_normal,
	count(*) FILTER (WHERE period_normalize(period_normalize(a)) <> period_normalize(a)) AS not_stable FROM arr;
SELECT count(*) AS asked,
	count(*) FILTER (WHERE cells(g) <> want OR cells_touched(g) <> want) AS wrong_gaps, count(*) FILTER (WHERE NOT is_normal(g)) AS gaps_not_normal,
	count(*) FILTER (WHERE covers(a, c) <> (want = '{}')) AS wrong_covers, count(*) FILTER (WHERE want = '{}') > 100 AS covered
FROM (SELECT a, w.c, period_gaps(a, w.c) AS g, ARRAY(SELECT k FROM cell WHERE first(w.c) <= cell.a AND cell.b <= next(w.c) AND NOT k = ANY (cells(arr.a)) ORDER BY k) AS want
	FROM arr, LATERAL (SELECT period(f.a, t.b) AS c FROM cell f, cell t WHERE f.k <= t.k AND (f.k * 11 + t.k + s) % 23 = 0) w) x;
SELECT count(*) AS asked, count(*) FILTER (WHERE covers(arr.a, t) <> (k = ANY (cells(arr.a)))) AS wrong FROM arr, cell,
	LATERAL (VALUES (cell.a), (CASE WHEN isfinite(cell.b) THEN cell.b - interval '1 us' ELSE cell.b END)) v (t) WHERE (s + k) % 5 = 0;

-- Core's multiranges say the same, also of random instants.
INSERT INTO arr
	SELECT s, ARRAY(SELECT period(t, t + abs(hashint4(s + i * 3)) % 100000 * interval '1 ms') FROM generate_series(1, s % 300) i, LATERAL (SELECT timestamptz '2024-01-01' + abs(hashint4(s * i)) % 10000000 * interval '1 ms') x (t))
	FROM generate_series(2001, 2300) s;
CREATE VIEW both_ways AS
	SELECT s, a, coalesce((SELECT range_agg(p::tstzrange) FROM unnest(a) p), '{}') AS m FROM arr;
CREATE FUNCTION multirange(period[]) RETURNS tstzmultirange LANGUAGE sql STABLE
	AS $$ SELECT tstzmultirange(VARIADIC coalesce(array_agg(p::tstzrange ORDER BY i), '{}')) FROM unnest($1) WITH ORDINALITY u (p, i) $$;
SELECT count(*), count(*) FILTER (WHERE multirange(period_normalize(a)) <> m) AS normalize, count(*) FILTER (WHERE cardinality(period_normalize(a)) <> (SELECT count(*) FROM unnest(m))) AS pieces,
	count(*) FILTER (WHERE multirange(period_gaps(a, '[2024-01-01 01:30,2024-01-01 06:30)')) <> '{[2024-01-01 01:30,2024-01-01 06:30)}'::tstzmultirange - m) AS gaps,
	count(*) FILTER (WHERE covers(a, '[2024-01-01 02:00,2024-01-01 02:01)'::period) <> (m @> '[2024-01-01 02:00,2024-01-01 02:01)'::tstzrange)) AS covers FROM both_ways;
-- every pair of cells' periods, and empty
SELECT count(*) AS pairs, count(*) FILTER (WHERE multirange(m) <> p::tstzmultirange - q::tstzmultirange) AS wrong, count(*) FILTER (WHERE NOT is_normal(m)) AS not_normal, max(cardinality(m)) AS most
FROM (SELECT p, q, ARRAY(SELECT period_minus_multi(p, q)) AS m FROM
	(SELECT period(f.a, t.b) AS p FROM cell f, cell t WHERE f.k <= t.k UNION ALL SELECT 'empty') x, (SELECT period(f.a, t.b) AS q FROM cell f, cell t WHERE f.k <= t.k UNION ALL SELECT 'empty') y) z;

SET client_min_messages = warning;
DROP SCHEMA period_sets CASCADE;
