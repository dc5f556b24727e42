-- Indexes on prefix_range: for every operator, the answer by index is the answer
-- by sequential scan and the answer of a model in plain SQL over text.
-- The same for GiST and SP-GiST.
SET client_min_messages = warning;
CREATE SCHEMA prefix_index;
SET search_path = prefix_index, public;
CREATE EXTENSION btree_gist SCHEMA prefix_index;
\getenv srcdir PG_ABS_SRCDIR
\set am :srcdir '/sql/include/am.sql'
\set model :srcdir '/sql/include/prefix_model.sql'
\set ECHO none
\i :am
\i :model
\set ECHO all
-- with six indexes of each kind, half of the questions are enough
DELETE FROM query WHERE nr % 2 = 0;
DELETE FROM number WHERE nr % 2 = 0;
SELECT kind, count(*) AS rows, count(v) AS "values", count(DISTINCT v) AS "distinct", count(x) AS ranges, max(length(v)) AS longest
FROM data GROUP BY kind ORDER BY kind COLLATE "C";
SELECT kind, count(*) AS queries, (SELECT count(*) FROM number n WHERE n.kind = q.kind) AS numbers FROM query q GROUP BY kind ORDER BY kind COLLATE "C";

-- ---- indexes: built; and grown from nothing: long values last, so that GiST's keys must widen inwards and SP-GiST's
-- nodes are split from below; and sorted either way ----
CREATE TABLE build (nr serial, build text, am text, load text);
INSERT INTO build (build, am, load) VALUES
	('gist_built', 'gist', NULL), ('gist_grown', 'gist', 'length(v), md5(id::text)'),
	('spgist_built', 'spgist', NULL), ('spgist_grown', 'spgist', 'length(v), md5(id::text)'),
	('spgist_up', 'spgist', 'v'), ('spgist_down', 'spgist', 'length(v) DESC, v DESC');
CREATE VIEW built AS SELECT kind, kind || '_' || build AS tab, b.* FROM (SELECT DISTINCT kind FROM data) k, build b ORDER BY kind COLLATE "C", nr;
DO $$
DECLARE
	b record;
BEGIN
	FOR b IN SELECT * FROM built LOOP
		EXECUTE format('CREATE TABLE %I (id int, v prefix_range)', b.tab);
		IF b.load IS NOT NULL THEN
			EXECUTE format('CREATE INDEX %I ON %I USING %I (v)', b.tab || '_v', b.tab, b.am);
		END IF;
		EXECUTE format('INSERT INTO %I SELECT id, v FROM data WHERE kind = %L ORDER BY %s', b.tab, b.kind, coalesce(b.load, 'id'));
		IF b.load IS NULL THEN
			EXECUTE format('CREATE INDEX %I ON %I USING %I (v)', b.tab || '_v', b.tab, b.am);
		END IF;
	END LOOP;
END $$;

-- the answers to all queries of a relation: as ids in order; distances as they come
CREATE FUNCTION ask(kind text, build text, relation, how text) RETURNS SETOF text[] LANGUAGE plpgsql AS $$
DECLARE
	asked text := CASE $3.arg WHEN 'q' THEN 'query' ELSE 'number' END;
	op text := format('d.v %s q.%s', $3.op, $3.arg);
BEGIN
	PERFORM set_config('enable_seqscan', (how <> 'index')::text, true);
	PERFORM set_config('enable_indexscan', (how = 'index')::text, true);
	PERFORM set_config('enable_indexonlyscan', 'off', true);
	PERFORM set_config('enable_bitmapscan', (how = 'index' AND $3.nr % 2 = 0)::text, true);
	PERFORM set_config('enable_sort', 'on', true);
	IF $3.op <> '<->' THEN
		RETURN QUERY EXECUTE CASE WHEN how = 'model' THEN
			format('SELECT array(SELECT d.id FROM data d JOIN %I USING (id) WHERE %s ORDER BY 1)::text[] FROM %I q WHERE q.kind = %L ORDER BY nr',
				kind || '_' || build, $3.model, asked, kind)
		ELSE
			format('SELECT array(SELECT d.id FROM %I d WHERE %s ORDER BY 1)::text[] FROM %I q WHERE kind = %L ORDER BY nr',
				kind || '_' || build, op, asked, kind)
		END;
	ELSE
		PERFORM set_config('enable_sort', (how <> 'index')::text, true);
		RETURN QUERY EXECUTE CASE WHEN how = 'model' THEN
			format('SELECT array(SELECT %s FROM data d JOIN %I USING (id) ORDER BY 1)::text[] FROM %I q WHERE q.kind = %L ORDER BY nr',
				$3.model, kind || '_' || build, asked, kind)
		ELSE
			format('SELECT array(SELECT %1$s FROM %2$I d ORDER BY %1$s)::text[] FROM %3$I q WHERE kind = %4$L ORDER BY nr',
				op, kind || '_' || build, asked, kind)
		END;
	END IF;
END $$;

-- wrong answers by each index and by sequential scan
CREATE FUNCTION check_all() RETURNS TABLE (kind text, op text, arg text, answers bigint, seqscan bigint,
	gist_built bigint, gist_grown bigint, spgist_built bigint, spgist_grown bigint, spgist_up bigint, spgist_down bigint)
LANGUAGE sql AS $$
	WITH asked AS MATERIALIZED (
		SELECT k.kind, r.nr, r.op, r.arg, a.*
		FROM (SELECT DISTINCT kind FROM data) k, relation r,
			ROWS FROM (ask(k.kind, 'gist_built', r, 'model'), ask(k.kind, 'gist_built', r, 'seqscan'),
				ask(k.kind, 'gist_built', r, 'index'), ask(k.kind, 'gist_grown', r, 'index'), ask(k.kind, 'spgist_built', r, 'index'),
				ask(k.kind, 'spgist_grown', r, 'index'), ask(k.kind, 'spgist_up', r, 'index'), ask(k.kind, 'spgist_down', r, 'index'))
				a (model, seqscan, gist_built, gist_grown, spgist_built, spgist_grown, spgist_up, spgist_down)
	)
	SELECT kind, op, arg, sum(cardinality(array_remove(model, 'Infinity'))), count(*) FILTER (WHERE seqscan IS DISTINCT FROM model),
		count(*) FILTER (WHERE gist_built IS DISTINCT FROM model), count(*) FILTER (WHERE gist_grown IS DISTINCT FROM model),
		count(*) FILTER (WHERE spgist_built IS DISTINCT FROM model), count(*) FILTER (WHERE spgist_grown IS DISTINCT FROM model),
		count(*) FILTER (WHERE spgist_up IS DISTINCT FROM model), count(*) FILTER (WHERE spgist_down IS DISTINCT FROM model)
	FROM asked GROUP BY kind, nr, op, arg ORDER BY kind COLLATE "C", nr $$;
CREATE FUNCTION check_sum() RETURNS TABLE (answers numeric, seqscan numeric,
	gist_built numeric, gist_grown numeric, spgist_built numeric, spgist_grown numeric, spgist_up numeric, spgist_down numeric)
LANGUAGE sql AS $$
	SELECT sum(answers), sum(seqscan), sum(gist_built), sum(gist_grown), sum(spgist_built), sum(spgist_grown), sum(spgist_up), sum(spgist_down)
	FROM check_all() $$;
SELECT * FROM check_all();

-- rows deleted, pages emptied and used again
CREATE PROCEDURE each_table(statement text) LANGUAGE plpgsql AS $$
DECLARE
	b record;
BEGIN
	FOR b IN SELECT * FROM built LOOP
		EXECUTE format(statement, b.tab, b.kind);
	END LOOP;
END $$;
SELECT string_agg(tab, ', ') AS tables FROM built \gset
CALL each_table('DELETE FROM %I WHERE id %% 3 <> 0');
VACUUM :tables;
CALL each_table('INSERT INTO %I SELECT id, v FROM data WHERE kind = %L AND id %% 6 = 1');
VACUUM :tables;
SELECT * FROM check_sum();

-- ---- plans: every operator uses the index, and no recheck is ever needed ----
VACUUM ANALYZE nested_gist_built, nested_spgist_built;
SET enable_seqscan = off;
SET enable_bitmapscan = off;
SELECT plan(format('SELECT v FROM nested_%s_built WHERE v %s ''12''%s', am, op, CASE arg WHEN 't' THEN '::text' END), true)
FROM relation, am WHERE op <> '<->' ORDER BY am.nr, relation.nr;
SELECT plan(format('SELECT v FROM nested_%s_built WHERE v @> ''0123''::text ORDER BY v <-> ''0123''::text LIMIT 1', am), true) FROM am ORDER BY nr;

-- a scan of a whole index without its table gives every row once
CREATE FUNCTION whole(tab text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	query text := format('SELECT v FROM %I OFFSET 0', tab);
	answer text;
	truth text;
BEGIN
	IF plan(query) !~ 'Index Only Scan' THEN
		RETURN 'wrong plan: ' || plan(query);
	END IF;
	EXECUTE format('SELECT count(*) || md5(string_agg(v::text, chr(10) ORDER BY v)) FROM (%s) s', query) INTO answer;
	EXECUTE format('SELECT count(*) || md5(string_agg(d.v::text, chr(10) ORDER BY d.v)) FROM data d JOIN %I t USING (id)', tab) INTO truth;
	RETURN CASE WHEN answer = truth THEN 'whole' ELSE answer || ' instead of ' || truth END;
END $$;
SELECT am, w, count(*) FROM built, whole(tab) w GROUP BY am, w ORDER BY am, w;

-- a key that widens on one side alone: the values below 8 lie between its ends
CREATE TABLE inward (v prefix_range);
CREATE INDEX ON inward USING gist (v);
INSERT INTO inward SELECT (1000 + i)::text::prefix_range FROM generate_series(1, 700) i;
INSERT INTO inward VALUES ('8');
INSERT INTO inward SELECT (8000 + i)::text::prefix_range FROM generate_series(1, 20) i;
SELECT count(*) AS "20" FROM inward WHERE v <@ '80';
SELECT count(*) AS "1" FROM inward WHERE v = '8010';

-- ---- three levels: 50,000 prefixes ----
CREATE TABLE many AS SELECT i AS id, left((digit(i, 1) % 100000 + 100000)::text || digit(i, 8) % 10000, 4 + digit(i, 15) % 6)::prefix_range AS v FROM generate_series(1, 50000) i;
CREATE TABLE probe AS SELECT id AS nr, v AS q, v::text || '9' AS t FROM many WHERE id % 1000 = 0;
CREATE FUNCTION found(tab text) RETURNS TABLE (nr int, above int[], below int[], overlap int[], beside int[], same int[], nearest float8)
LANGUAGE plpgsql AS $$
BEGIN
	RETURN QUERY EXECUTE format('SELECT nr, array(SELECT id FROM %1$I WHERE v @> t ORDER BY 1), array(SELECT id FROM %1$I WHERE v <@ q ORDER BY 1),
		array(SELECT id FROM %1$I WHERE v && q ORDER BY 1), array(SELECT id FROM %1$I WHERE v -|- q ORDER BY 1), array(SELECT id FROM %1$I WHERE v = q ORDER BY 1),
		(SELECT v <-> t FROM %1$I ORDER BY v <-> t LIMIT 1) FROM probe', tab);
END $$;
CREATE TABLE truth AS SELECT * FROM found('many');
SELECT count(*) AS probes, sum(cardinality(above)) AS above, sum(cardinality(below)) AS below, sum(cardinality(overlap)) AS overlap,
	sum(cardinality(beside)) AS beside, sum(cardinality(same)) AS same FROM truth;
CREATE TABLE many_down (LIKE many);
CREATE INDEX many_down_v ON many_down USING gist (v);
INSERT INTO many_down SELECT * FROM many ORDER BY v DESC;
CREATE INDEX many_v ON many USING gist (v);
SELECT tab, count(*) AS right FROM unnest('{many,many_down}'::text[]) tab, found(tab) JOIN truth USING (nr, above, below, overlap, beside, same, nearest) GROUP BY tab ORDER BY tab;
DROP INDEX many_v, many_down_v;
TRUNCATE many_down;
CREATE INDEX many_down_v ON many_down USING spgist (v);
INSERT INTO many_down SELECT * FROM many ORDER BY v DESC;
CREATE INDEX many_v ON many USING spgist (v);
SELECT tab, count(*) AS right FROM unnest('{many,many_down}'::text[]) tab, found(tab) JOIN truth USING (nr, above, below, overlap, beside, same, nearest) GROUP BY tab ORDER BY tab;

-- ---- more than one column ----
CREATE TABLE pair AS SELECT a.id, a.id % 5 AS vendor, a.v AS src, b.v AS dst FROM data a JOIN data b ON b.id = 1 + a.id * 7 % 1000 WHERE a.kind = 'nested';
CREATE INDEX pair_i ON pair USING gist (vendor, src, dst);
INSERT INTO pair SELECT a.id, a.id % 7, a.v, b.v FROM data a JOIN data b ON b.id = 1 + a.id * 11 % 1000 WHERE a.kind = 'nested';
ANALYZE pair;
SET enable_seqscan = on;
SET enable_indexscan = off;
CREATE TEMP TABLE pair_truth AS SELECT t, array(SELECT id FROM pair WHERE vendor = 3 AND src @> t AND dst @> '12' ORDER BY 1) AS ids,
	array(SELECT (src <-> t) + (dst <-> reverse(t)) FROM pair WHERE src @> t AND dst @> reverse(t) ORDER BY src <-> t, dst <-> reverse(t)) AS distances FROM number WHERE kind = 'nested';
SET enable_seqscan = off;
SET enable_indexscan = on;
SELECT sum(cardinality(ids)) AS found, sum(cardinality(distances)) AS ordered,
	count(*) FILTER (WHERE ids <> array(SELECT id FROM pair WHERE vendor = 3 AND src @> t AND dst @> '12' ORDER BY 1)) AS wrong,
	count(*) FILTER (WHERE distances <> array(SELECT (src <-> t) + (dst <-> reverse(t)) FROM pair WHERE src @> t AND dst @> reverse(t) ORDER BY src <-> t, dst <-> reverse(t))) AS wrong_order
FROM pair_truth;
SELECT plan('SELECT id FROM pair WHERE src @> ''0123''::text AND dst @> ''12''::text AND vendor = 3 ORDER BY src <-> ''0123''::text, dst <-> ''12''::text LIMIT 1');

-- ---- constraints ----
CREATE TABLE exclusive (prefix prefix_range, vendor int, EXCLUDE USING gist (vendor WITH =, prefix WITH &&));
INSERT INTO exclusive VALUES ('12', 1), ('13', 1), ('12', 2), ('1[4-5]', 1);
INSERT INTO exclusive VALUES ('123', 1);
INSERT INTO exclusive VALUES ('1[5-6]', 1);
INSERT INTO exclusive VALUES ('', 2);
INSERT INTO exclusive VALUES ('1[6-7]', 1);
CREATE TABLE versions (prefix prefix_range, validity daterange, EXCLUDE USING gist (prefix WITH =, validity WITH &&));
INSERT INTO versions VALUES ('12', '[2024-01-01,2025-01-01)'), ('12', '[2025-01-01,)'), ('123', '[2024-06-01,)'), ('', '(,)');
INSERT INTO versions VALUES ('12', '[2024-12-31,2025-01-01)');

-- ---- the operator classes ----
SELECT opcname, amvalidate(c.oid) FROM pg_opclass c JOIN pg_am a ON a.oid = opcmethod
WHERE opcintype = 'prefix_range'::regtype AND amname IN ('gist', 'spgist') ORDER BY opcname COLLATE "C";
SELECT amopstrategy, amopopr::regoperator, amoppurpose, string_agg(amname, ' ' ORDER BY amname) AS methods
FROM pg_amop JOIN pg_am a ON a.oid = amopmethod WHERE amoplefttype = 'prefix_range'::regtype AND amname IN ('gist', 'spgist')
GROUP BY 1, 2, 3 ORDER BY amopstrategy, amopopr::regoperator::text COLLATE "C";

RESET ALL;
SET client_min_messages = warning;
DROP SCHEMA prefix_index CASCADE;
