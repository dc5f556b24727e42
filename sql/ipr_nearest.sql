-- The most specific network first: ORDER BY range <-> address is one ordered scan
-- of the index, which ends as soon as it has enough rows; and the rows are those
-- that sorting finds and that the model says.  The same for GiST and SP-GiST.
SET client_min_messages = warning;
CREATE SCHEMA ipr_nearest;
SET search_path = ipr_nearest, public;
SET jit = off;
SET max_parallel_workers_per_gather = 0;
\getenv srcdir PG_ABS_SRCDIR
\set am :srcdir '/sql/include/am.sql'
\set model :srcdir '/sql/include/ipr_model.sql'
\set nearest :srcdir '/sql/include/nearest.sql'
\set ECHO none
\i :am
\i :model
\i :nearest
\set ECHO all

-- --- networks with an owner, some more of them nested; half of them there before the index, half inserted -----

INSERT INTO model SELECT 4000 + n, 4, 167772160 + n % 7 * 256, 167772160 + n % 7 * 256 + (2 ^ (n % 20))::int - 1 FROM generate_series(1, 300) AS n;
INSERT INTO model SELECT 5000 + n, 4, 167776256, 167776511 FROM generate_series(1, 900) AS n;
INSERT INTO model SELECT 6000 + n, 6, 0, (2::numeric ^ n) - 1 FROM generate_series(0, 128) AS n;
CREATE VIEW net AS SELECT id, CASE WHEN id % 37 <> 0 THEN range_text(f, lo, hi)::iprange END AS v, CASE WHEN id % 37 <> 0 THEN f END AS f, lo, hi, id % 5 AS owner, id % 3 = 0 AS active FROM model;
CALL each_am('CREATE TABLE near_%1$s AS SELECT * FROM net WHERE id %% 2 = 0 ORDER BY id');
CALL each_am('CREATE INDEX near_%1$s_v ON near_%1$s USING %1$s (v)');
CALL each_am('INSERT INTO near_%s SELECT * FROM net WHERE id %% 2 = 1 ORDER BY id');
VACUUM ANALYZE near_gist, near_spgist;
CREATE TABLE asked AS SELECT id AS nr, r AS q, f, lo, hi FROM query;
CREATE TABLE address AS SELECT id AS nr, range_text(f, lo, lo)::iprange AS q, addr_text(f, lo)::ipaddress AS a, f, lo, lo AS hi FROM query WHERE f <> 0
	UNION ALL SELECT (1000 + n % 1000)::int, range_text(4, n, n)::iprange, addr_text(4, n)::ipaddress, 4, n, n FROM unnest('{0,167776300,4294967295,167772161}'::numeric[]) AS n
	UNION ALL SELECT 2000 + n, range_text(6, 2::numeric ^ n, 2::numeric ^ n)::iprange, addr_text(6, 2::numeric ^ n)::ipaddress, 6, 2::numeric ^ n, 2::numeric ^ n FROM unnest('{0,1,63,64,65,127}'::int[]) AS n;
SELECT (SELECT count(*) FROM near_gist) AS rows, (SELECT count(v) FROM near_gist) AS ranges, (SELECT count(*) FROM asked) AS ranges_asked, (SELECT count(*) FROM address) AS addresses;

-- --- plans: constants, a parameter that is not known when planned, the address of another row -------------------

SET plan_cache_mode = force_generic_plan;
SET enable_seqscan = off;
SET enable_bitmapscan = off;
SELECT am, plan(format('SELECT v FROM near_%s WHERE v >>= ''10.0.0.77'' ORDER BY v <-> ''10.0.0.77'' LIMIT 1', am)) FROM am ORDER BY nr;
SELECT am, plan(format('SELECT id FROM near_%s ORDER BY v <-> ''10.0.0.77'' LIMIT 1', am)) FROM am ORDER BY nr;
SELECT am, plan(format('SELECT id FROM near_%s WHERE owner = 3 AND active AND v >>= ''10.0.0.77'' ORDER BY v <-> ''10.0.0.77'' LIMIT 1', am)) FROM am ORDER BY nr;
CALL each_am('PREPARE parent_%1$s AS SELECT id FROM near_%1$s WHERE v >> $1 ORDER BY v <-> $1 LIMIT 1');
SELECT am, plan(format('EXECUTE parent_%s (''10.0.0.0/24'')', am)) FROM am ORDER BY nr;
SELECT am, plan(format('SELECT * FROM address, LATERAL (SELECT id FROM near_%s WHERE v >>= q ORDER BY v <-> q LIMIT 1) AS m', am)) FROM am ORDER BY nr;
SELECT am, plan(format('SELECT id FROM near_%s WHERE ''10.0.0.77'' <<= v ORDER BY ''10.0.0.77'' <-> v LIMIT 1', am)) FROM am ORDER BY nr;

-- --- it stops: a row is there after a few pages; not of 900 equal ones, they are all as near ---------------------
-- (a key of GiST does not tell how small the ranges below are: it reads whatever the address is in)

SELECT count(*) FILTER (WHERE stops(format('SELECT v FROM near_spgist WHERE v >>= %L ORDER BY v <-> %1$L LIMIT 1', q), 'near_spgist_v')) AS stops,
	count(*) FILTER (WHERE stops(format('SELECT v FROM near_spgist ORDER BY v <-> %L LIMIT 1', q), 'near_spgist_v')) AS stops_without_filter, count(*) AS of
FROM address WHERE NOT q <<= '10.0.16.0/24';

-- --- answers: the most specific, then wider ones, then -, then neighbours by their gap, then the other family, then NULLs ---

SELECT quote_literal(distance_model()) AS distance \gset
\set contains '''(v.f = 0 OR v.f = q.f AND v.lo <= q.lo AND v.hi >= q.hi)'''
SELECT * FROM check_nearest('address', 1, 'true', :distance);
SELECT * FROM check_nearest('address', 40, 'true', :distance);
SELECT * FROM check_nearest('address', 100000, 'true', :distance);
SELECT * FROM check_nearest('address', 1, 'v >>= q.q', :distance, :contains);
SELECT * FROM check_nearest('address', 100000, 'v >>= q.q', :distance, :contains);
SELECT * FROM check_nearest('address', 1, 'v @>>= q.a', :distance, :contains);
-- the closest parent of a range; what is in it; what it meets
SELECT * FROM check_nearest('asked', 1, 'v >> q.q', :distance, :contains || ' AND (v.f, v.lo, v.hi) <> (q.f, q.lo, q.hi)');
SELECT * FROM check_nearest('asked', 100000, 'true', :distance);
SELECT * FROM check_nearest('asked', 25, 'v <<= q.q', :distance, '(q.f = 0 OR v.f = q.f AND v.lo >= q.lo AND v.hi <= q.hi)');
SELECT * FROM check_nearest('asked', 100000, 'v && q.q', :distance, 'v.f IS NOT NULL AND (v.f = 0 OR q.f = 0 OR v.f = q.f AND v.lo <= q.hi AND v.hi >= q.lo)');
SELECT * FROM check_nearest('asked', 7, 'v >>> q.q', :distance, 'v.f = q.f AND v.f <> 0 AND v.lo > q.hi');
SELECT * FROM check_nearest('asked', 7, 'v <<< q.q', :distance, 'v.f = q.f AND v.f <> 0 AND v.hi < q.lo');
-- rows that the index cannot judge
SELECT * FROM check_nearest('address', 1, 'v >>= q.q AND owner = q.nr % 5 AND active', :distance, :contains || ' AND owner = q.nr % 5 AND active');
SELECT * FROM check_nearest('address', 5, 'owner = q.nr % 5 AND f = 4', :distance);
SELECT * FROM check_nearest('address', 3, 'v IS NOT NULL AND NOT v >>= q.q', :distance, 'v.f IS NOT NULL AND NOT ' || :contains);
SELECT * FROM check_nearest('address', 3, 'v IS NULL', :distance, 'v.f IS NULL');

-- --- ties: all of the best level; nothing to find; nothing to ask for -------------------------------------------

SELECT count(*), min(v) FROM (SELECT v FROM near_gist WHERE v >>= '10.0.16.50' ORDER BY v <-> '10.0.16.50' FETCH FIRST 1 ROW WITH TIES) AS s;
SELECT count(*), min(v) FROM (SELECT v FROM near_spgist WHERE v >>= '10.0.16.50' ORDER BY v <-> '10.0.16.50' FETCH FIRST 1 ROW WITH TIES) AS s;
SELECT count(*) FROM (SELECT v FROM near_gist WHERE v >>= '9.9.9.9' AND v <> '-' AND v <> '0.0.0.0/0' ORDER BY v <-> '9.9.9.9' LIMIT 1) AS s;
SELECT count(*) FROM (SELECT v FROM near_spgist WHERE v >>= '9.9.9.9' AND v <> '-' AND v <> '0.0.0.0/0' ORDER BY v <-> '9.9.9.9' LIMIT 1) AS s;
EXECUTE parent_gist (NULL);
EXECUTE parent_spgist (NULL);

-- --- the story: the network of each owner that is the closest to an address --------------------------------------

CREATE FUNCTION networks(am text, OUT networks bigint, OUT wrong bigint) LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE format('SELECT count(found), count(*) FILTER (WHERE found IS DISTINCT FROM least)
		FROM address AS q, generate_series(0, 4) AS o,
			LATERAL (SELECT (SELECT @ v FROM near_%s AS n WHERE v >>= q AND n.owner = o AND active AND v <> ''-'' ORDER BY v <-> q LIMIT 1) AS found) AS b,
			LATERAL (SELECT min((n.hi - n.lo)::float8 + 1) AS least FROM net AS n WHERE n.f = q.f AND n.lo <= q.lo AND n.hi >= q.hi AND n.owner = o AND active) AS m', am) INTO networks, wrong;
END
$$;
SELECT am, n.* FROM am, networks(am) AS n ORDER BY nr;

-- --- the types of one family -------------------------------------------------------------------------------------

DROP TABLE near_gist, near_spgist, asked;
CALL each_am('CREATE TABLE near_%s AS SELECT id, v::ip4r AS v, f, lo, hi FROM net WHERE f = 4');
CALL each_am('CREATE INDEX near_%1$s_v ON near_%1$s USING %1$s (v)');
CREATE TABLE asked AS SELECT id AS nr, r4 AS q, f, lo, hi FROM query WHERE f = 4;
ANALYZE;
SELECT * FROM check_nearest('asked', 1, 'v >>= q.q', :distance, :contains);
SELECT * FROM check_nearest('asked', 100000, 'true', :distance);
DROP TABLE near_gist, near_spgist, asked;
CALL each_am('CREATE TABLE near_%s AS SELECT id, v::ip6r AS v, f, lo, hi FROM net WHERE f = 6');
CALL each_am('CREATE INDEX near_%1$s_v ON near_%1$s USING %1$s (v)');
CREATE TABLE asked AS SELECT id AS nr, r6 AS q, f, lo, hi FROM query WHERE f = 6;
ANALYZE;
SELECT * FROM check_nearest('asked', 1, 'v >>= q.q', :distance, :contains);
SELECT * FROM check_nearest('asked', 100000, 'true', :distance);

DROP SCHEMA ipr_nearest CASCADE;
