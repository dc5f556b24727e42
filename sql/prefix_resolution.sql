-- Which operator an expression means: literals are parsed as prefix_range,
-- columns of text are numbers taken literally
CREATE SCHEMA prefix_resolution;
SET search_path = prefix_resolution, public;
CREATE TABLE t (p prefix_range, t text, v varchar, b char(4), n name);
CREATE DOMAIN number AS text;
ALTER TABLE t ADD d number;

-- the operator that the parser has stored, and the casts it has put in
CREATE FUNCTION meaning(expression text, OUT operator text, OUT shown text) LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE format('CREATE VIEW resolved AS SELECT %s AS x FROM t', expression);
	SELECT string_agg(refobjid::regoperator::text, ' ') INTO operator FROM pg_depend
	WHERE classid = 'pg_rewrite'::regclass AND refclassid = 'pg_operator'::regclass
		AND objid = (SELECT oid FROM pg_rewrite WHERE ev_class = 'resolved'::regclass);
	-- 16 and later leave out the table's name
	shown := replace(substring(pg_get_viewdef('resolved'::regclass) from 'SELECT (.*) AS x'), 't.', '');
	DROP VIEW resolved;
EXCEPTION WHEN OTHERS THEN
	operator := SQLERRM;
END $$;
CREATE VIEW answers AS
SELECT n, e, m.* FROM unnest(ARRAY[
	'p @> ''0146''', '''0146'' <@ p', 'p <@ ''0146''', '''0146'' @> p', 'p @> NULL',
	'p @> t', 'p @> v', 'p @> b', 'p @> n', 'p @> d', 't <@ p', 'v <@ p', 'd <@ p',
	'p <@ t', 't @> p', 'p && t', 'p = t', 'p < t', 'p @> t::prefix_range',
	'p <@ v', 'v @> p', 'p = v', 'v @> v', 'p @> 123', 't @> t', 't <@ t', 't && t', 't & t', 't | t',
	'p <-> ''0146''', 'p <-> t', 'p <-> v', 't <-> p', 't <-> t', 'p -|- ''12''', 'p @>> ''12''', 'p <<@ t', 'length(''12'')'
	]) WITH ORDINALITY u (e, n), meaning(e) m;
SELECT e AS expression, operator, shown FROM answers ORDER BY n;
-- an untyped parameter is a literal
PREPARE ask AS SELECT p @> $1 FROM t;
SELECT parameter_types FROM pg_prepared_statements WHERE name = 'ask';
DEALLOCATE ask;
-- brackets in a number are just characters
SELECT prefix_range '12' @> E'12[3'::text AS t, E'12]'::text <@ prefix_range '12' AS t, prefix_range '12' <-> '12[3'::text AS two;

-- with other extensions that have operators of these names, all is as before
CREATE TABLE alone AS SELECT * FROM answers;
SET client_min_messages = warning;
CREATE EXTENSION btree_gist;
CREATE EXTENSION ltree;
CREATE EXTENSION hstore;
SELECT a.e, b.operator AS alone, a.operator FROM answers a JOIN alone b USING (n)
WHERE (a.operator, a.shown) IS DISTINCT FROM (b.operator, b.shown) ORDER BY n;
CREATE EXTENSION pg_trgm;
SELECT a.e, b.operator AS alone, a.operator FROM answers a JOIN alone b USING (n)
WHERE (a.operator, a.shown) IS DISTINCT FROM (b.operator, b.shown) ORDER BY n;

-- an index on a cast of varchar serves both spellings of it
CREATE TABLE c (v varchar);
INSERT INTO c SELECT lpad((i * 7919 % 100000)::text, 5, '0') FROM generate_series(1, 2000) i;
CREATE INDEX c_v ON c USING gist ((v::prefix_range));
ANALYZE c;
SELECT pg_get_indexdef('c_v'::regclass);
SET enable_seqscan = off;
SET enable_bitmapscan = off;
PREPARE a(varchar) AS SELECT count(*) FROM c WHERE prefix_range(v) @> prefix_range($1);
PREPARE b(text) AS SELECT count(*) FROM c WHERE v::prefix_range @> prefix_range($1);
PREPARE k(text) AS SELECT v FROM c ORDER BY v::prefix_range <-> $1 LIMIT 1;
CREATE FUNCTION uses_index(query text, indexname text) RETURNS bool LANGUAGE plpgsql AS $$
DECLARE line text;
BEGIN
	FOR line IN EXECUTE 'EXPLAIN (COSTS OFF) ' || query LOOP
		IF line ~ ('Index (Only )?Scan using ' || indexname) THEN
			RETURN true;
		END IF;
	END LOOP;
	RETURN false;
END $$;
CREATE FUNCTION try_all() RETURNS TABLE (mode text, query text, index bool, answer text) LANGUAGE plpgsql AS $$
BEGIN
	FOREACH mode IN ARRAY ARRAY['force_custom_plan', 'force_generic_plan'] LOOP
		PERFORM set_config('plan_cache_mode', mode, true);
		FOREACH query IN ARRAY ARRAY['EXECUTE a(''0791999'')', 'EXECUTE b(''0791999'')', 'EXECUTE k(''0791999'')'] LOOP
			index := uses_index(query, 'c_v');
			EXECUTE query INTO answer;
			RETURN NEXT;
		END LOOP;
	END LOOP;
END $$;
SELECT * FROM try_all();
DROP INDEX c_v;
CREATE INDEX c_v ON c USING gist ((prefix_range(v)), v) WHERE v <> '';
SELECT pg_get_indexdef('c_v'::regclass);
SELECT uses_index('SELECT FROM c WHERE v::prefix_range @> ''0791999'' AND v <> ''''', 'c_v');

SET client_min_messages = warning;
DROP SCHEMA prefix_resolution CASCADE;
