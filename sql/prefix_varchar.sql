-- Prefixes in a varchar column, as tables of 1.2 often have them: col::prefix_range
-- and prefix_range(col) are one expression, so an index on either serves both.
SET client_min_messages = warning;
CREATE SCHEMA prefix_varchar;
SET search_path = prefix_varchar, public;
CREATE EXTENSION btree_gist SCHEMA prefix_varchar;
SET jit = off;
\getenv srcdir PG_ABS_SRCDIR
\set am :srcdir '/sql/include/am.sql'
\set ECHO none
\i :am
\set ECHO all

CREATE TABLE deck (id int, v varchar(20), t text, vendor int);
INSERT INTO deck SELECT i, left((10000 + i * 7919 % 90000)::text, 1 + i % 5) || CASE WHEN i % 6 = 0 THEN '[2-5]' ELSE '' END, NULL, i % 4 FROM generate_series(1, 3000) i;
INSERT INTO deck VALUES (5001, '', NULL, 1), (5002, NULL, NULL, 2);
UPDATE deck SET t = v;
ANALYZE deck;

-- the same index, however it is written; on text the cast is a function of ours
CREATE INDEX by_cast ON deck USING gist ((v::prefix_range));
CREATE INDEX by_call ON deck USING gist (prefix_range(v));
CREATE INDEX by_two ON deck USING gist ((prefix_range(v)));
CREATE INDEX by_text ON deck USING gist ((t::prefix_range));
SELECT pg_get_indexdef('by_cast'::regclass);
SELECT i::text, pg_get_indexdef(i, 1, false) AS expression FROM unnest('{by_cast,by_call,by_two,by_text}'::regclass[]) i;
DROP INDEX by_cast, by_call, by_two, by_text;

-- how it may be asked; the parameter is varchar or text
CREATE TABLE question (nr serial, question text);
INSERT INTO question (question) VALUES
	('prefix_range(v) @> prefix_range($1)'), ('v::prefix_range @> prefix_range($1)'), ('v::prefix_range @> $1::prefix_range'), ('v::prefix_range @> $1'),
	('prefix_range(v) @> $1::text'), ('$1 <@ v::prefix_range'), ('v::prefix_range <@ $1::prefix_range'), ('v::prefix_range && prefix_range($1)'), ('v::prefix_range = prefix_range($1)'),
	('t::prefix_range @> $1'), ('prefix_range(t) @> prefix_range($1)');
-- ids by this plan, and whether the condition is one of the index
CREATE FUNCTION ask(question text, type text, value text, filter text DEFAULT '', OUT indexed bool, OUT ids int[]) LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE format('PREPARE q (%s) AS SELECT array(SELECT id FROM deck WHERE %s %s ORDER BY 1)', type, question, filter);
	indexed := plan(format('EXECUTE q (%L)', value)) ~ 'Index Cond: ' AND plan(format('EXECUTE q (%L)', value)) !~ 'Seq Scan';
	EXECUTE format('EXECUTE q (%L)', value) INTO ids;
	DEALLOCATE q;
END $$;
CREATE TABLE truth AS SELECT q.*, type, value, a.* FROM question q, unnest('{varchar,text}'::text[]) type, unnest('{23456,1,""}'::text[]) value, ask(question, type, value) a;
SELECT count(*) AS asked, count(*) FILTER (WHERE indexed) AS indexed, sum(cardinality(ids)) AS rows FROM truth;
-- by an index with this definition: what it serves
CREATE FUNCTION served(definition text, filter text DEFAULT '') RETURNS TABLE (nr int, question text, served text, wrong bigint) LANGUAGE plpgsql AS $$
DECLARE
	mode text;
BEGIN
	EXECUTE 'CREATE INDEX deck_i ON deck USING ' || definition;
	SET LOCAL enable_seqscan = off;
	CREATE TEMP TABLE answer (nr int, mode text, type text, indexed bool, wrong bool);
	FOREACH mode IN ARRAY ARRAY['custom', 'generic'] LOOP
		PERFORM set_config('plan_cache_mode', 'force_' || mode || '_plan', true);
		INSERT INTO answer SELECT t.nr, mode, t.type, a.indexed, a.ids IS DISTINCT FROM t.ids FROM truth t, ask(t.question, t.type, t.value, filter) a;
	END LOOP;
	SET LOCAL enable_seqscan = on;
	RETURN QUERY SELECT q.nr, q.question, CASE WHEN bool_and(a.indexed) THEN 'yes' WHEN bool_or(a.indexed) THEN 'partly' ELSE 'no' END, count(*) FILTER (WHERE a.wrong)
		FROM question q JOIN answer a USING (nr) GROUP BY q.nr, q.question ORDER BY q.nr;
	DROP TABLE answer;
	DROP INDEX deck_i;
END $$;
SELECT a.question, a.served AS "gist cast", b.served AS "gist call", c.served AS "spgist cast", d.served AS "spgist call", e.served AS "gist (.., vendor)", f.served AS "gist (vendor, ..)", g.served AS "text",
	a.wrong + b.wrong + c.wrong + d.wrong + e.wrong + f.wrong + g.wrong AS wrong
FROM served('gist ((v::prefix_range))') a JOIN served('gist ((prefix_range(v)))') b USING (nr)
	JOIN served('spgist ((v::prefix_range))') c USING (nr) JOIN served('spgist (prefix_range(v))') d USING (nr)
	JOIN served('gist ((v::prefix_range), vendor)') e USING (nr) JOIN served('gist (vendor, prefix_range(v))') f USING (nr)
	JOIN served('gist ((t::prefix_range))') g USING (nr) ORDER BY nr;
-- part of the table: only together with its condition
SELECT a.question, a.served AS "with its condition", a.wrong FROM served('gist ((v::prefix_range)) WHERE v <> ''-''', 'AND v <> ''-''') a ORDER BY nr;
SELECT DISTINCT served AS "without it" FROM served('gist ((v::prefix_range)) WHERE v <> ''-''');
-- btree: equality and, for constants, everything below
SELECT question, served, wrong FROM served('btree ((v::prefix_range))') WHERE question ~ ' (=|<@) pre' ORDER BY nr;
CREATE INDEX deck_i ON deck (prefix_range(v));
SET enable_seqscan = off;
SET enable_bitmapscan = off;
SELECT plan($$SELECT id FROM deck WHERE v::prefix_range <@ '234'$$);
SELECT plan($$SELECT id FROM deck WHERE prefix_range(v) = ANY (prefixes_of('2345')) ORDER BY v::prefix_range DESC LIMIT 1$$);
SELECT (SELECT count(*) FROM deck WHERE v::prefix_range <@ '23') AS by_index, (SELECT count(*) FROM deck WHERE v LIKE '23%') AS by_text;
DROP INDEX deck_i;

-- nearest first
PREPARE nearest (text) AS SELECT v FROM deck WHERE v::prefix_range @> $1 ORDER BY v::prefix_range <-> $1::text LIMIT 1;
PREPARE nearest_of_vendor (varchar, int) AS SELECT v FROM deck WHERE vendor = $2 AND prefix_range(v) @> $1 ORDER BY prefix_range(v) <-> $1 LIMIT 1;
CREATE FUNCTION nearest_by(definition text, query text) RETURNS TABLE (mode text, plan text, answer text) LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE 'CREATE INDEX deck_i ON deck USING ' || definition;
	FOREACH mode IN ARRAY ARRAY['custom', 'generic'] LOOP
		PERFORM set_config('plan_cache_mode', 'force_' || mode || '_plan', true);
		plan := plan(query);
		EXECUTE query INTO answer;
		RETURN NEXT;
	END LOOP;
	DROP INDEX deck_i;
END $$;
SELECT am, n.* FROM am, nearest_by(am || ' ((v::prefix_range))', 'EXECUTE nearest (''234567'')') n ORDER BY nr, mode;
SELECT n.* FROM nearest_by('gist (vendor, (v::prefix_range))', 'EXECUTE nearest_of_vendor (''234567'', 3)') n ORDER BY mode;
SET enable_seqscan = on;
SELECT v FROM deck WHERE v::prefix_range @> '234567'::text ORDER BY specificity(prefix_range(v)) DESC LIMIT 1;
SELECT v FROM deck WHERE v::prefix_range @> '234567'::text AND vendor = 3 ORDER BY specificity(prefix_range(v)) DESC LIMIT 1;

-- what is not a prefix cannot get in, nor be indexed
CREATE INDEX deck_i ON deck USING gist ((v::prefix_range));
INSERT INTO deck VALUES (6001, '12[3', NULL, 1);
DROP INDEX deck_i;
INSERT INTO deck VALUES (6001, '12[3', NULL, 1);
CREATE INDEX deck_i ON deck USING gist ((v::prefix_range));
SELECT id, v FROM deck WHERE NOT prefix_range_is_valid(v);

RESET ALL;
SET client_min_messages = warning;
DROP SCHEMA prefix_varchar CASCADE;
