-- The nearest period first: ORDER BY period <-> instant is one ordered scan of the
-- index, which ends as soon as it has enough rows; and the rows are those that
-- sorting finds and that the model says.  The same for GiST and SP-GiST.
SET client_min_messages = warning;
CREATE SCHEMA period_nearest;
SET search_path = period_nearest, public;
SET timezone = 'UTC';
SET jit = off;
SET max_parallel_workers_per_gather = 0;
\getenv srcdir PG_ABS_SRCDIR
\set am :srcdir '/sql/include/am.sql'
\set model :srcdir '/sql/include/period_model.sql'
\set nearest :srcdir '/sql/include/nearest.sql'
\set ECHO none
\i :am
\i :model
\i :nearest
\set ECHO all

-- periods of rooms; half of them there before the index, half inserted
CALL each_am('CREATE TABLE near_%1$s AS SELECT id, p AS v, s, e, x, id %% 5 AS room FROM nasty WHERE id %% 2 = 0');
CALL each_am('CREATE INDEX near_%1$s_v ON near_%1$s USING %1$s (v)');
CALL each_am('INSERT INTO near_%s SELECT id, p, s, e, x, id %% 5 FROM nasty WHERE id %% 2 = 1');
VACUUM ANALYZE near_gist, near_spgist;
CREATE TABLE instant AS SELECT nr, t AS q, t AS s, t AS e, false AS x FROM (SELECT row_number() OVER (ORDER BY t)::int AS nr, t FROM i) o WHERE nr % 2 = 1;
CREATE TABLE asked AS SELECT row_number() OVER (ORDER BY q)::int AS nr, q.* FROM q WHERE q IS NOT NULL;
SELECT (SELECT count(*) FROM near_gist) AS rows, (SELECT count(v) FROM near_gist) AS periods, (SELECT count(*) FROM asked) AS periods_asked, (SELECT count(*) FROM instant) AS instants;

-- plans: constants, a parameter that is not known when planned, the instant of another row
SET plan_cache_mode = force_generic_plan;
SET enable_seqscan = off;
SET enable_bitmapscan = off;
SET datestyle = 'ISO';
SELECT am, plan(format('SELECT v FROM near_%s ORDER BY v <-> timestamptz ''2024-06-01'' LIMIT 1', am)) FROM am ORDER BY nr;
SELECT am, plan(format('SELECT id FROM near_%s WHERE v >> timestamptz ''2024-06-01'' ORDER BY v <-> timestamptz ''2024-06-01'' LIMIT 1', am)) FROM am ORDER BY nr;
SELECT am, plan(format('SELECT id FROM near_%s WHERE room = 3 AND v @> timestamptz ''2024-06-01'' ORDER BY v <-> timestamptz ''2024-06-01'' LIMIT 1', am)) FROM am ORDER BY nr;
CALL each_am('PREPARE next_%1$s (timestamptz) AS SELECT id FROM near_%1$s WHERE v >> $1 ORDER BY v <-> $1 LIMIT 1');
SELECT am, plan(format('EXECUTE next_%s (''2024-06-01'')', am)) FROM am ORDER BY nr;
SELECT am, plan(format('SELECT * FROM instant, LATERAL (SELECT id FROM near_%s ORDER BY v <-> q LIMIT 1) AS m', am)) FROM am ORDER BY nr;
SELECT am, plan(format('SELECT id FROM near_%s WHERE v && ''[2024-06-01, 2024-07-01)'' ORDER BY v <-> ''[2024-06-10, 2024-06-11)'' LIMIT 1', am)) FROM am ORDER BY nr;
SELECT am, plan(format('SELECT id FROM near_%s ORDER BY timestamptz ''2024-06-01'' <-> v LIMIT 1', am)) FROM am ORDER BY nr;

-- it stops: a row is there after a few pages; not where 300 equal ones are all as near
SELECT am, count(*) FILTER (WHERE stops(format('SELECT v FROM near_%s ORDER BY v <-> %L::timestamptz LIMIT 1', am, q), format('near_%s_v', am)::regclass)) AS stops, count(*) AS of
FROM am, instant WHERE '[2024-01-02, 2025-11-01)'::period @> q AND NOT '[2024-05-31, 2024-06-03)'::period @> q GROUP BY am, am.nr ORDER BY am.nr;

-- answers, in microseconds; what is open to the side of an infinite instant is there, all else infinitely far, as is what is empty
CREATE FUNCTION us(timestamptz) RETURNS numeric LANGUAGE sql IMMUTABLE AS $$ SELECT CASE WHEN isfinite($1) THEN extract(epoch FROM $1) * 1000000 END $$;
-- from the last instant of one to the first of the other
CREATE FUNCTION gap(e timestamptz, s timestamptz) RETURNS float8 LANGUAGE sql IMMUTABLE AS $$
	SELECT CASE WHEN e >= s THEN 0 WHEN e = '-infinity' OR s = 'infinity' THEN 'Infinity' ELSE greatest(0, us(s) - us(e))::float8 / 1000000 END $$;
CREATE FUNCTION away(vs timestamptz, ve timestamptz, qs timestamptz, qe timestamptz) RETURNS float8 LANGUAGE sql IMMUTABLE AS $$ SELECT greatest(gap(ve, qs), gap(qe, vs)) $$;
\set distance '''CASE WHEN v.x IS NULL THEN NULL WHEN v.x OR q.x THEN ''''Infinity'''' ELSE away(v.s, v.e, q.s, q.e) END'''
SELECT * FROM check_nearest('instant', 1, 'true', :distance);
SELECT * FROM check_nearest('instant', 40, 'true', :distance);
SELECT * FROM check_nearest('instant', 100000, 'true', :distance);
-- the next, the last before, those in force
SELECT * FROM check_nearest('instant', 5, 'v >> q.q', :distance, 'NOT v.x AND v.s > q.q');
SELECT * FROM check_nearest('instant', 5, 'v << q.q', :distance, 'NOT v.x AND v.e <= q.q AND v.e <> ''infinity''');
SELECT * FROM check_nearest('instant', 100000, 'v @> q.q', :distance, 'NOT v.x AND v.s <= q.q AND (q.q < v.e OR v.e = ''infinity'')');
-- of periods
SELECT * FROM check_nearest('asked', 1, 'true', :distance);
SELECT * FROM check_nearest('asked', 100000, 'true', :distance);
SELECT * FROM check_nearest('asked', 5, 'v >> q.q', :distance, 'NOT v.x AND NOT q.x AND v.s >= q.e');
SELECT * FROM check_nearest('asked', 100000, 'v && q.q', :distance, 'NOT v.x AND NOT q.x AND v.s < q.e AND q.s < v.e');
SELECT * FROM check_nearest('asked', 100000, 'v <@ q.q', :distance, 'v.x OR (NOT q.x AND q.s <= v.s AND v.e <= q.e)');
-- rows that the index cannot judge
SELECT * FROM check_nearest('instant', 1, 'v >> q.q AND room = q.nr % 5', :distance, 'NOT v.x AND v.s > q.q AND room = q.nr % 5');
SELECT * FROM check_nearest('instant', 3, 'v IS NOT NULL AND NOT v @> q.q', :distance, 'NOT (NOT v.x AND v.s <= q.q AND (q.q < v.e OR v.e = ''infinity''))');
SELECT * FROM check_nearest('instant', 3, 'v IS NULL', :distance, 'v.x IS NULL');

-- ties: all of the best level; nothing to find; nothing to ask for
SELECT count(*), count(*) FILTER (WHERE by_gist IS DISTINCT FROM m) AS wrong_by_gist, count(*) FILTER (WHERE by_spgist IS DISTINCT FROM m) AS wrong_by_spgist
FROM instant q, LATERAL (SELECT count(*) AS m FROM nasty v WHERE NOT v.x AND v.s > q.q GROUP BY away(v.s, v.e, q.q, q.q) ORDER BY away(v.s, v.e, q.q, q.q) LIMIT 1) m,
	LATERAL (SELECT count(*) AS by_gist FROM (SELECT id FROM near_gist WHERE v >> q ORDER BY v <-> q FETCH FIRST 1 ROW WITH TIES) t) g,
	LATERAL (SELECT count(*) AS by_spgist FROM (SELECT id FROM near_spgist WHERE v >> q ORDER BY v <-> q FETCH FIRST 1 ROW WITH TIES) t) s;
SELECT count(*) FROM (SELECT v FROM near_gist WHERE v >> timestamptz '294276-12-31 23:59:59.999999+00' ORDER BY v <-> timestamptz '294276-12-31 23:59:59.999999+00' LIMIT 1) s;
SELECT count(*) FROM (SELECT v FROM near_spgist WHERE v >> timestamptz '294276-12-31 23:59:59.999999+00' ORDER BY v <-> timestamptz '294276-12-31 23:59:59.999999+00' LIMIT 1) s;
EXECUTE next_gist (NULL);
EXECUTE next_spgist (NULL);

DROP SCHEMA period_nearest CASCADE;
