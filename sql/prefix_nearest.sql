-- Longest match first: ORDER BY prefix <-> number is one ordered scan of the
-- index, which ends as soon as it has enough rows; and the rows are those that
-- sorting finds and that the model says.  The same for GiST and SP-GiST.
SET client_min_messages = warning;
CREATE SCHEMA prefix_nearest;
SET search_path = prefix_nearest, public;
SET jit = off;
SET max_parallel_workers_per_gather = 0;
\getenv srcdir PG_ABS_SRCDIR
\set am :srcdir '/sql/include/am.sql'
\set model :srcdir '/sql/include/prefix_model.sql'
\set nearest :srcdir '/sql/include/nearest.sql'
\set ECHO none
\i :am
\i :model
\i :nearest
\set ECHO all

-- ---- prefixes of five vendors, valid for some time; half of them there before the index, half inserted ----
CALL each_am('CREATE TABLE near_%1$s (id int, v prefix_range, p text COLLATE "C", x text COLLATE "C", y text COLLATE "C", vendor int, valid daterange)');
CREATE VIEW rate AS SELECT id, v, p, x, y, digit(id, 3) % 5 AS vendor, daterange(date '2024-01-01' + digit(id, 9) % 300, date '2024-12-01' + digit(id, 17) % 300) AS valid FROM data
	WHERE p <> '' OR p IS NULL OR x IS NOT NULL OR digit(id, 3) % 5 < 2;
CALL each_am('INSERT INTO near_%s SELECT * FROM rate WHERE id %% 2 = 0 ORDER BY id');
CALL each_am('CREATE INDEX near_%1$s_v ON near_%1$s USING %1$s (v)');
CALL each_am('INSERT INTO near_%s SELECT * FROM rate WHERE id %% 2 = 1 ORDER BY id');
VACUUM ANALYZE near_gist, near_spgist;
CREATE TABLE by_number AS SELECT nr, t AS q FROM number WHERE nr % 4 = 0 UNION ALL SELECT 10000, '';
CREATE TABLE by_prefix AS SELECT nr, q, p, x, y FROM query WHERE nr % 6 = 0;
SELECT (SELECT count(*) FROM near_gist) AS rows, (SELECT count(v) FROM near_gist) AS "values", (SELECT count(*) FROM by_number) AS numbers, (SELECT count(*) FROM by_prefix) AS prefixes;

-- ---- plans: constants, a parameter that is not known when planned, the number of another row ----
SET plan_cache_mode = force_generic_plan;
SET enable_seqscan = off;
SET enable_bitmapscan = off;
SELECT am, plan(format('SELECT v FROM near_%s WHERE v @> ''0123''::text ORDER BY v <-> ''0123''::text LIMIT 1', am)) FROM am ORDER BY nr;
SELECT am, plan(format('SELECT id FROM near_%s WHERE v @> ''0123'' ORDER BY v <-> ''0123'' LIMIT 1', am)) FROM am ORDER BY nr;
SELECT am, plan(format('SELECT id FROM near_%s ORDER BY v <-> ''0123''::text LIMIT 1', am)) FROM am ORDER BY nr;
SELECT am, plan(format('SELECT id FROM near_%s WHERE vendor = 3 AND valid @> date ''2024-06-01'' AND v @> ''0123''::text ORDER BY v <-> ''0123''::text LIMIT 1', am)) FROM am ORDER BY nr;
CALL each_am('PREPARE longest_%1$s (text) AS SELECT id FROM near_%1$s WHERE v @> $1 ORDER BY v <-> $1 LIMIT 1');
SELECT am, plan(format('EXECUTE longest_%s (''0123'')', am)) FROM am ORDER BY nr;
SELECT am, plan(format('SELECT * FROM by_number, LATERAL (SELECT id FROM near_%s WHERE v @> q ORDER BY v <-> q LIMIT 1) m', am)) FROM am ORDER BY nr;
SELECT am, plan(format('SELECT q, (SELECT v FROM near_%s WHERE v @> q ORDER BY q <-> v LIMIT 1) FROM by_number', am)) FROM am ORDER BY nr;
SELECT am, plan(format('SELECT id FROM near_%s WHERE ''0123''::text <@ v ORDER BY ''0123''::text <-> v LIMIT 1', am)) FROM am ORDER BY nr;

-- ---- it stops: a row is there after a few pages, also where 800 equal ones are as near ----
SELECT am, count(*) FILTER (WHERE stops(format('SELECT v FROM near_%s WHERE v @> %L::text ORDER BY v <-> %2$L::text LIMIT 1', am, q), format('near_%s_v', am)::regclass)) AS stops,
	count(*) FILTER (WHERE stops(format('SELECT v FROM near_%s ORDER BY v <-> %L::text LIMIT 1', am, q), format('near_%s_v', am)::regclass)) AS stops_without_filter, count(*) AS of
FROM am, by_number GROUP BY am, am.nr ORDER BY am.nr;

-- ---- answers; without @> what does not contain the number follows at infinite distance, then NULLs ----
\set distance '''CASE WHEN m_contains(v.p, v.x, v.y, q.q, NULL, NULL) THEN octet_length(q.q) - m_specificity(v.p, v.x, v.y) WHEN v.p IS NOT NULL THEN ''''Infinity'''' END'''
\set contains '''m_contains(v.p, v.x, v.y, q.q, NULL, NULL)'''
SELECT * FROM check_nearest('by_number', 1, 'true', :distance);
SELECT * FROM check_nearest('by_number', 40, 'true', :distance);
SELECT * FROM check_nearest('by_number', 100000, 'true', :distance);
SELECT * FROM check_nearest('by_number', 1, 'v @> q.q', :distance, :contains);
SELECT * FROM check_nearest('by_number', 40, 'v @> q.q', :distance, :contains);
SELECT * FROM check_nearest('by_number', 100000, 'v @> q.q', :distance, :contains);
-- rows that the index cannot judge
SELECT * FROM check_nearest('by_number', 1, 'v @> q.q AND vendor = q.nr % 5 AND valid @> date ''2024-06-01''', :distance, :contains || ' AND vendor = q.nr % 5 AND valid @> date ''2024-06-01''');
SELECT * FROM check_nearest('by_number', 5, 'vendor = q.nr % 5 AND x IS NOT NULL', :distance);
SELECT * FROM check_nearest('by_number', 3, 'v IS NOT NULL AND NOT v @> q.q', :distance, 'v.p IS NOT NULL AND NOT ' || :contains);
SELECT * FROM check_nearest('by_number', 3, 'v IS NULL', :distance, 'v.p IS NULL');
-- the closest parent of a prefix, and what else may be asked of prefixes in this order
\set distance '''CASE WHEN m_contains(v.p, v.x, v.y, q.p, q.x, q.y) THEN m_specificity(q.p, q.x, q.y) - m_specificity(v.p, v.x, v.y) WHEN v.p IS NOT NULL THEN ''''Infinity'''' END'''
SELECT * FROM check_nearest('by_prefix', 1, 'true', :distance);
SELECT * FROM check_nearest('by_prefix', 100000, 'true', :distance);
SELECT * FROM check_nearest('by_prefix', 2, 'v @>> q.q', :distance, 'm_contains(v.p, v.x, v.y, q.p, q.x, q.y) AND (v.p, v.x, v.y) IS DISTINCT FROM (q.p, q.x, q.y)');
SELECT * FROM check_nearest('by_prefix', 100000, 'v <@ q.q', :distance, 'm_contains(q.p, q.x, q.y, v.p, v.x, v.y)');
SELECT * FROM check_nearest('by_prefix', 100000, 'v && q.q', :distance);
SELECT * FROM check_nearest('by_prefix', 100000, 'v @> ''0'' AND v @> q.q', :distance);
-- one question is within another's answer: what contains 0123 by its distance from 01, and the other way round
SELECT * FROM check_nearest('by_prefix', 100000, 'v @> ''0123'' AND v <-> ''01'' < 5', :distance);

-- ---- ties: all rows of the best level ----
SELECT am, plan(format('SELECT id FROM near_%s WHERE v @> ''123456789''::text ORDER BY v <-> ''123456789''::text FETCH FIRST 1 ROW WITH TIES', am)) FROM am ORDER BY nr;
SELECT count(*), min(v) FROM (SELECT v FROM near_gist WHERE v @> '123456789'::text ORDER BY v <-> '123456789'::text FETCH FIRST 1 ROW WITH TIES) s;
SELECT count(*), min(v) FROM (SELECT v FROM near_spgist WHERE v @> '123456789'::text ORDER BY v <-> '123456789'::text FETCH FIRST 1 ROW WITH TIES) s;
SELECT count(*), count(*) FILTER (WHERE g IS DISTINCT FROM m) AS wrong_by_gist, count(*) FILTER (WHERE s IS DISTINCT FROM m) AS wrong_by_spgist
FROM by_number, LATERAL (SELECT count(*) AS m FROM rate WHERE m_contains(p, x, y, q, NULL, NULL) GROUP BY m_specificity(p, x, y) ORDER BY m_specificity(p, x, y) DESC LIMIT 1) m,
	LATERAL (SELECT count(*) AS g FROM (SELECT id FROM near_gist WHERE v @> q ORDER BY v <-> q FETCH FIRST 1 ROW WITH TIES) t) g,
	LATERAL (SELECT count(*) AS s FROM (SELECT id FROM near_spgist WHERE v @> q ORDER BY v <-> q FETCH FIRST 1 ROW WITH TIES) t) s;

-- ---- nothing to find; nothing to ask for ----
SELECT count(*) FROM (SELECT v FROM near_gist WHERE v @> 'ж1'::text AND v <> '' ORDER BY v <-> 'ж1'::text LIMIT 1) s;
SELECT count(*) FROM (SELECT v FROM near_spgist WHERE v @> 'ж1'::text AND v <> '' ORDER BY v <-> 'ж1'::text LIMIT 1) s;
SELECT count(*), count(v) FROM (SELECT v FROM near_gist ORDER BY v <-> NULL::text) s;
SELECT count(*), count(v) FROM (SELECT v FROM near_spgist ORDER BY v <-> NULL::text) s;
SELECT count(*) FROM (SELECT v FROM near_gist WHERE v @> NULL::text ORDER BY v <-> NULL::text LIMIT 1) s;
SELECT count(*) FROM (SELECT v FROM near_spgist WHERE v @> NULL::text ORDER BY v <-> NULL::text LIMIT 1) s;
EXECUTE longest_gist (NULL);
EXECUTE longest_spgist (NULL);

-- ---- the story: what each vendor offers for a number on a day, as the model says ----
CREATE FUNCTION offers(am text, day date, OUT offers bigint, OUT wrong bigint) LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE format('SELECT count(best), count(*) FILTER (WHERE best IS DISTINCT FROM m)
		FROM by_number, generate_series(0, 4) vendor,
			LATERAL (SELECT (SELECT specificity(v) FROM near_%s n WHERE v @> q AND n.vendor = vendor.vendor AND valid @> $1 ORDER BY v <-> q LIMIT 1) AS best) b,
			LATERAL (SELECT max(m_specificity(p, x, y)) AS m FROM rate r WHERE m_contains(p, x, y, q, NULL, NULL) AND r.vendor = vendor.vendor AND valid @> $1) m', am)
		USING day INTO offers, wrong;
END $$;
SELECT am, day::date::text, o.* FROM am, generate_series('2024-03-01', '2025-09-01', interval '6 months') day, offers(am, day::date) o ORDER BY nr, day;

-- rows that come while a scan is on its way: it gives each of its own once
CREATE FUNCTION while_scanning(am text, n int DEFAULT 0, twice int DEFAULT 0) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	seen int[] := '{}';
	r record;
BEGIN
	FOR r IN EXECUTE format('SELECT id FROM near_%s WHERE v @> ''12345678''::text ORDER BY v <-> ''12345678''::text', am) LOOP
		seen := seen || r.id;
		EXECUTE format('INSERT INTO near_%s (id, v) SELECT $1 + i, left(''12345678'', i)::prefix_range FROM generate_series(5, 8) i', am) USING 100000 + r.id;
	END LOOP;
	RETURN cardinality(seen) || ' rows, ' || (SELECT count(DISTINCT id) FROM unnest(seen) id) || ' different';
END $$;
SELECT am, while_scanning(am) FROM am ORDER BY nr;

-- many equal values: those with a class are nearer than the prefix that they begin with
CREATE TABLE many (v prefix_range);
CREATE INDEX ON many USING spgist (v);
INSERT INTO many SELECT (ARRAY['12[3-5]', '12', '12[0-1]'])[1 + i % 3]::prefix_range FROM generate_series(1, 900) i;
SET enable_seqscan = off;
SELECT v, count(*) FROM (SELECT v FROM many WHERE v @> '1234'::text ORDER BY v <-> '1234'::text LIMIT 400) m GROUP BY v ORDER BY v;
SELECT v, count(*) FROM (SELECT v FROM many ORDER BY v <-> '1204'::text LIMIT 400) m GROUP BY v ORDER BY v;
RESET enable_seqscan;
DROP SCHEMA prefix_nearest CASCADE;
