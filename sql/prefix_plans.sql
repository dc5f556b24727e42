-- The longest match in a deck of 100,000 prefixes is one ordered index scan because
-- it is the cheapest plan: nothing is switched off here.
SET client_min_messages = warning;
CREATE SCHEMA prefix_plans;
SET search_path = prefix_plans, public;
SET jit = off;
SET max_parallel_workers_per_gather = 0;
\getenv srcdir PG_ABS_SRCDIR
\set am :srcdir '/sql/include/am.sql'
\set ECHO none
\i :am
\set ECHO all
CREATE TABLE call AS SELECT i AS id, lpad((i * 7919 % 10000000)::text, 10, '4') AS number FROM generate_series(1, 1000) i;
CALL each_am('CREATE TABLE deck_%1$s AS SELECT i AS id, i %% 7 AS vendor, (left((1000000 + i::bigint * 7919 %% 9000000)::text, 3 + i %% 5) || CASE WHEN i %% 9 = 0 THEN ''[2-5]'' ELSE '''' END)::prefix_range AS prefix FROM generate_series(1, 100000) i');
CALL each_am('CREATE INDEX deck_%1$s_i ON deck_%1$s USING %1$s (prefix)');
VACUUM ANALYZE deck_gist, deck_spgist, call;
CREATE TABLE recipe (nr serial, recipe text, query text);
INSERT INTO recipe (recipe, query) VALUES
	('constant', 'SELECT * FROM deck_%s WHERE prefix @> ''5123456789''::text ORDER BY prefix <-> ''5123456789''::text LIMIT 1'),
	('only the key', 'SELECT prefix FROM deck_%s WHERE prefix @> ''5123456789''::text ORDER BY prefix <-> ''5123456789''::text LIMIT 1'),
	('prepared', 'EXECUTE longest_%s (''5123456789'')'),
	('lateral', 'SELECT c.id, m.* FROM call c CROSS JOIN LATERAL (SELECT * FROM deck_%s WHERE prefix @> c.number ORDER BY prefix <-> c.number LIMIT 1) m'),
	('subquery', 'SELECT id, (SELECT d.id FROM deck_%s d WHERE prefix @> number ORDER BY prefix <-> number LIMIT 1) FROM call'),
	('with a filter', 'SELECT * FROM deck_%s WHERE prefix @> ''5123456789''::text AND vendor = 3 ORDER BY prefix <-> ''5123456789''::text LIMIT 1');
CALL each_am('PREPARE longest_%1$s (text) AS SELECT * FROM deck_%1$s WHERE prefix @> $1 ORDER BY prefix <-> $1 LIMIT 1');
SET plan_cache_mode = force_generic_plan;
SELECT recipe, am, plan(format(query, am)) AS plan FROM recipe, am ORDER BY recipe.nr, am.nr;
SELECT am, bool_and(plan(format(query, am)) ~ (format('Index (Only )?Scan using deck_%s_i on deck_%1$s( d)?; Index Cond: .*; Order By: ', am)) AND plan(format(query, am)) !~ 'Sort') AS one_ordered_scan FROM recipe, am GROUP BY am, am.nr ORDER BY am.nr;

RESET ALL;
SET client_min_messages = warning;
DROP SCHEMA prefix_plans CASCADE;
