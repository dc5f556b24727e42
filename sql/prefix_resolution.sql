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

SET client_min_messages = warning;
DROP SCHEMA prefix_resolution CASCADE;
