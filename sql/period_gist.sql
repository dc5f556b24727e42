-- GiST on period: for every operator, the answer by index is the answer by
-- sequential scan and the answer of a naive model over two plain columns.
CREATE SCHEMA period_gist;
SET search_path = period_gist, public;
SET client_min_messages = warning;
SET timezone = 'UTC';

-- v: p, and what the model sees of it: s, e (infinite ends as such), x = empty
CREATE TABLE v (id int, p period, s timestamptz, e timestamptz, x boolean);

CREATE VIEW nasty AS
WITH raw AS (
	SELECT i, timestamptz '2024-01-01' + i * 7919 % 100003 * interval '10 min' AS f
	FROM generate_series(1, 3000) i
), made AS (
	SELECT i, CASE
		WHEN i % 97 = 0 THEN NULL
		WHEN i % 50 = 0 THEN 'empty'
		WHEN i % 400 = 28 THEN period_all()
		WHEN i % 40 = 8 THEN period(f, 'infinity')
		WHEN i % 40 = 18 THEN period('-infinity', f)
		WHEN i % 10 = 0 THEN period(f)
		WHEN i % 10 = 6 THEN period(f, f + i % 30 * interval '1 day' + '1 us')
		WHEN i % 10 = 7 THEN period(f, f + i % 7 * interval '1 year' + '1 us')
		WHEN i % 10 = 9 THEN '[2024-06-01, 2024-06-02)'
		ELSE period(f, f + i * 31 % 600 * interval '1 s' + '1 us') END AS p
	FROM raw
	UNION ALL
	SELECT 4000 + n, p::period FROM unnest(ARRAY[
		'[4714-11-24 00:00:00+00 BC, 4714-11-24 00:00:01+00 BC)',
		'[4714-11-24 00:00:00+00 BC, infinity)',
		'[-infinity, 4714-11-24 00:00:00+00 BC)',
		'[-infinity, 294276-12-31 23:59:59.999999+00)',
		'[294276-12-31 23:59:59.999999+00, infinity)',
		'[294276-12-31 23:59:59.999998+00, 294276-12-31 23:59:59.999999+00)',
		'[2000-01-01 00:00:00+00, 2000-01-01 00:00:00.000001+00)',
		'[1999-12-31 23:59:59.999999+00, 2000-01-01 00:00:00+00)']) WITH ORDINALITY u (p, n)
)
SELECT i AS id, p, first(p) AS s, next(p) AS e, is_empty(p) AS x FROM made;

-- q: periods to ask for; i: instants to ask for
CREATE TABLE q AS
	SELECT p AS q, s, e, x FROM nasty WHERE id % 83 = 1 OR id > 4000 OR id IN (50, 28, 9, 8, 18)
	UNION ALL
	SELECT period(e, e + '1 hour'), e, e + '1 hour', false FROM nasty
	WHERE id % 251 = 1 AND isfinite(e)
	UNION ALL
	SELECT period(s - interval '1 hour', s), s - interval '1 hour', s, false FROM nasty
	WHERE id % 251 = 2 AND isfinite(s);
CREATE TABLE i AS
	SELECT DISTINCT t FROM q, unnest(ARRAY[s, e, s + (e - s) / 2]) t
	WHERE isfinite(s) AND isfinite(e) AND e < '100000-01-01' AND s > '4000-01-01 BC'
	UNION
	SELECT t::timestamptz FROM unnest(ARRAY['-infinity', 'infinity', '2000-01-01 00:00:00+00',
		'4714-11-24 00:00:00+00 BC', '294276-12-31 23:59:59.999999+00']) t;
SELECT (SELECT count(*) FROM nasty) AS rows, (SELECT count(*) FROM q) AS periods,
	(SELECT count(*) FROM i) AS instants;

-- The model.  Everything in terms of [s, e): no function of period is called.
CREATE TABLE relation (nr serial, op text, rhs text, model text);
INSERT INTO relation (op, rhs, model) VALUES
	('@>', 'q', 'q.x OR (NOT v.x AND v.s <= q.s AND q.e <= v.e)'),
	('<@', 'q', 'v.x OR (NOT q.x AND q.s <= v.s AND v.e <= q.e)'),
	('~', 'q', 'q.x OR (NOT v.x AND v.s <= q.s AND q.e <= v.e)'),
	('@', 'q', 'v.x OR (NOT q.x AND q.s <= v.s AND v.e <= q.e)'),
	('=', 'q', '(v.x AND q.x) OR (NOT v.x AND NOT q.x AND v.s = q.s AND v.e = q.e)'),
	('&&', 'q', 'NOT v.x AND NOT q.x AND v.s < q.e AND q.s < v.e'),
	('<<', 'q', 'NOT v.x AND NOT q.x AND v.e <= q.s'),
	('>>', 'q', 'NOT v.x AND NOT q.x AND v.s >= q.e'),
	('&<', 'q', 'NOT v.x AND NOT q.x AND v.e <= q.e'),
	('&>', 'q', 'NOT v.x AND NOT q.x AND v.s >= q.s'),
	('-|-', 'q', 'NOT v.x AND NOT q.x AND (v.e = q.s OR v.s = q.e)'),
	('-|', 'q', 'NOT v.x AND NOT q.x AND v.e = q.s'),
	('|-', 'q', 'NOT v.x AND NOT q.x AND v.s = q.e'),
	('@>', 't', 'NOT v.x AND v.s <= i.t AND (i.t < v.e OR v.e = ''infinity'')'),
	('~', 't', 'NOT v.x AND v.s <= i.t AND (i.t < v.e OR v.e = ''infinity'')'),
	('<<', 't', 'NOT v.x AND v.e <= i.t AND v.e <> ''infinity'''),
	('<', 't', 'NOT v.x AND v.e <= i.t AND v.e <> ''infinity'''),
	('>>', 't', 'NOT v.x AND v.s > i.t'),
	('>', 't', 'NOT v.x AND v.s > i.t'),
	('&<', 't', 'NOT v.x AND (CASE WHEN v.e = ''4714-11-24 00:00:00+00 BC'' THEN true WHEN isfinite(v.e) THEN v.e - interval ''1 us'' <= i.t ELSE v.e <= i.t END)'),
	('&>', 't', 'NOT v.x AND v.s >= i.t');

-- A query gives the number of its rows and a sum that depends on each of them.
CREATE FUNCTION answer(condition text, rhs text, by_index boolean) RETURNS text
LANGUAGE plpgsql AS $$
DECLARE
	query text := format('SELECT count(*) || '' '' || coalesce(sum(v.id::bigint * r.nr), 0)
		FROM (SELECT *, row_number() OVER (ORDER BY %s) AS nr FROM %s) AS r, v WHERE %s',
		CASE rhs WHEN 'q' THEN 'q' ELSE 't' END, CASE rhs WHEN 'q' THEN 'q' ELSE 'i' END,
		replace(replace(condition, 'q.', 'r.'), 'i.', 'r.'));
	line text;
	plan text := '';
	result text;
BEGIN
	PERFORM set_config('enable_seqscan', (NOT by_index)::text, true),
		set_config('enable_indexscan', by_index::text, true),
		set_config('enable_indexonlyscan', by_index::text, true),
		set_config('enable_bitmapscan', 'off', true),
		set_config('enable_mergejoin', 'off', true),
		set_config('enable_hashjoin', 'off', true);
	FOR line IN EXECUTE 'EXPLAIN ' || query LOOP plan := plan || line; END LOOP;
	IF by_index <> (plan LIKE '%using v_p on v%Index Cond:%') THEN
		RETURN 'wrong plan: ' || plan;
	END IF;
	EXECUTE query INTO result;
	RETURN result;
END $$;

CREATE FUNCTION compare() RETURNS TABLE (op text, rhs text, matches text, by_seqscan boolean, by_index boolean)
LANGUAGE plpgsql AS $$
DECLARE
	r relation;
	modelled text;
	operator text;
BEGIN
	FOR r IN SELECT * FROM relation ORDER BY nr LOOP
		operator := format('v.p %s %s', r.op, CASE r.rhs WHEN 'q' THEN 'q.q' ELSE 'i.t' END);
		modelled := answer(format('v.p IS NOT NULL AND %s (%s)',
			CASE r.rhs WHEN 'q' THEN 'q.q IS NOT NULL AND' END, r.model), r.rhs, false);
		RETURN QUERY SELECT r.op, r.rhs, split_part(modelled, ' ', 1),
			answer(operator, r.rhs, false) = modelled, answer(operator, r.rhs, true) = modelled;
	END LOOP;
END $$;

-- rows of v that an index finds by distance, in order, against the sorted truth
CREATE FUNCTION nearest(argument text) RETURNS TABLE (asked bigint, wrong bigint)
LANGUAGE plpgsql AS $$
BEGIN
	PERFORM set_config('enable_seqscan', 'off', true), set_config('enable_indexscan', 'on', true),
		set_config('enable_indexonlyscan', 'on', true);
	RETURN QUERY EXECUTE format('SELECT count(*), count(*) FILTER (WHERE by_index IS DISTINCT FROM by_sort)
		FROM (SELECT ARRAY(SELECT p <-> %1$s FROM v WHERE p IS NOT NULL ORDER BY p <-> %1$s LIMIT 300) AS by_index,
			ARRAY(SELECT d FROM (SELECT p <-> %1$s AS d FROM v WHERE p IS NOT NULL OFFSET 0) AS all_of_them
				ORDER BY d LIMIT 300) AS by_sort FROM %2$s) AS both_ways',
		argument, CASE argument WHEN 'q' THEN 'q' ELSE 'i' END);
END $$;

-- 1. inserted one by one
CREATE INDEX v_p ON v USING gist (p);
INSERT INTO v SELECT * FROM nasty;
ANALYZE v;
SELECT * FROM compare();
SELECT * FROM nearest('q');
SELECT * FROM nearest('t');

-- 2. built from a table, along the z-curve
REINDEX INDEX v_p;
SELECT count(*) AS relations, bool_and(by_seqscan) AS by_seqscan, bool_and(by_index) AS by_index FROM compare();
SELECT * FROM nearest('q');
SELECT * FROM nearest('t');

-- 3. after churn and VACUUM
DELETE FROM v WHERE id % 3 = 0;
VACUUM v;
UPDATE v SET p = p WHERE id % 3 = 1;
INSERT INTO v SELECT * FROM nasty WHERE id % 3 = 0 ORDER BY p;
DELETE FROM v WHERE id % 7 = 0;
VACUUM ANALYZE v;
SELECT count(*) AS relations, bool_and(by_seqscan) AS by_seqscan, bool_and(by_index) AS by_index FROM compare();
SELECT * FROM nearest('q');

-- 4. sorted and reverse loads into a built index
TRUNCATE v;
INSERT INTO v SELECT * FROM nasty ORDER BY p;
INSERT INTO v SELECT * FROM nasty ORDER BY p DESC;
ANALYZE v;
SELECT count(*) AS relations, bool_and(by_seqscan) AS by_seqscan, bool_and(by_index) AS by_index FROM compare();

-- 5. nothing but one value, and nothing but empty, over many pages
TRUNCATE v;
INSERT INTO v SELECT n, p, first(p), next(p), is_empty(p)
	FROM generate_series(1, 1500) n, (VALUES ('[2024-06-01, 2024-06-02)'::period)) AS one (p);
ANALYZE v;
SELECT count(*) AS relations, bool_and(by_seqscan) AS by_seqscan, bool_and(by_index) AS by_index FROM compare();
TRUNCATE v;
INSERT INTO v SELECT n, 'empty', NULL, NULL, true FROM generate_series(1, 1500) n;
ANALYZE v;
SELECT count(*) AS relations, bool_and(by_seqscan) AS by_seqscan, bool_and(by_index) AS by_index FROM compare();

-- The index returns the value itself.
TRUNCATE v;
INSERT INTO v SELECT * FROM nasty;
VACUUM ANALYZE v;
SET enable_seqscan = off;
SET enable_bitmapscan = off;
EXPLAIN (COSTS OFF) SELECT p FROM v WHERE p && '[2024-06-01, 2024-06-03)';
SELECT count(*), count(*) FILTER (WHERE v.p = f.p) AS same
FROM (SELECT p FROM v WHERE p && '[2024-06-01, 2024-06-03)' OFFSET 0) f
JOIN (SELECT DISTINCT p FROM nasty) v USING (p);
EXPLAIN (COSTS OFF) SELECT p FROM v WHERE p @> timestamptz '2024-06-01' ORDER BY p <-> timestamptz '2024-07-01' LIMIT 3;

-- Two columns, and no double booking
CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE TABLE booking (room int, during period_key,
	CONSTRAINT no_double_booking EXCLUDE USING gist (room WITH =, during WITH &&));
INSERT INTO booking SELECT n % 20, period(t, t + interval '1 hour')
	FROM generate_series(1, 2000) n, LATERAL (SELECT timestamptz '2024-01-01' + n / 20 * interval '1 hour') AS a (t);
INSERT INTO booking VALUES (7, '[2024-01-01 00:30+00, 2024-01-01 00:31+00)');
INSERT INTO booking VALUES (20, '[2024-01-01 00:30+00, 2024-01-01 00:31+00)');
INSERT INTO booking VALUES (7, 'empty');
SELECT count(*) FROM booking WHERE room = 7 AND during @> timestamptz '2024-01-02 00:30+00';
CREATE TABLE busy (EXCLUDE USING gist (period_open(f, u) WITH &&), f timestamptz, u timestamptz);
INSERT INTO busy VALUES ('2024-01-01', '2024-01-02'), ('2024-01-02', NULL);
INSERT INTO busy VALUES ('2030-01-01', '2030-01-02');

SELECT opcname, amname, amvalidate(c.oid) FROM pg_opclass c JOIN pg_am a ON a.oid = opcmethod
WHERE opcintype = 'period'::regtype ORDER BY 2, 1;

DROP SCHEMA period_gist CASCADE;
