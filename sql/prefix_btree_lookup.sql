-- "This prefix contains that number" by plain btrees: the plan, when there is
-- one, and the answer of a sequential scan.
SET client_min_messages = warning;
CREATE SCHEMA prefix_btree_lookup;
SET search_path = prefix_btree_lookup, public;
SET jit = off;

-- a plan without what differs by version
CREATE FUNCTION plan(query text) RETURNS SETOF text LANGUAGE plpgsql AS $$
DECLARE
	line text;
BEGIN
	FOR line IN EXECUTE 'EXPLAIN (COSTS OFF) ' || query LOOP
		IF line ~ 'Scan|Cond|Filter|Sort Key|Limit' AND line !~ 'Disabled' THEN
			RETURN NEXT regexp_replace(line, '^[ >-]+', '');
		END IF;
	END LOOP;
END $$;
CREATE FUNCTION uses_index(query text) RETURNS boolean LANGUAGE sql AS $$ SELECT bool_or(line LIKE 'Index Cond:%ANY%') FROM plan(query) line $$;

-- values without range.  Those of version 1.2 (see prefix_legacy) may have a
-- range of one character, half a range, a bracket, or end within a character.
CREATE CAST (bytea AS prefix_range) WITHOUT FUNCTION;
CREATE FUNCTION old(first int, last int, prefix text) RETURNS prefix_range LANGUAGE sql IMMUTABLE AS $$
	SELECT (set_byte(set_byte('\x0000', 0, first), 1, last) || convert_to(prefix, 'UTF8') || '\x005a')::prefix_range $$;
CREATE TABLE plain (id int, p prefix_range, CONSTRAINT no_range CHECK (NOT is_range(p)));
INSERT INTO plain SELECT i, CASE WHEN i % 97 <> 0 THEN left(translate(md5(i::text), 'abcdef', '123121'), 1 + i % 8) END::prefix_range FROM generate_series(1, 2000) i;
INSERT INTO plain SELECT 20000 + i, p FROM unnest('{"",1,12,123,é,1é,1éa,éé,+39}'::prefix_range[]) WITH ORDINALITY u (p, i);
INSERT INTO plain SELECT 30000 + n, repeat('1', n)::prefix_range FROM unnest(ARRAY[9, 100, 253, 254, 255, 256, 257, 300, 1023, 1024, 1025, 2000]) n;
INSERT INTO plain SELECT 40000 + n, prefix_range(repeat('1', n) || '2') FROM unnest(ARRAY[9, 100, 253, 254, 255, 256, 300, 2000]) n;
INSERT INTO plain VALUES (50001, old(ascii('3'), ascii('3'), '12')), (50002, old(0, ascii('4'), '123')), (50003, old(ascii('4'), 0, '1234')),
	(50004, old(0, 0, '12[')), (50005, old(195, 195, '12')), (50006, old(ascii('1'), ascii('1'), repeat('1', 254))), (50007, old(0, 0, '')),
	(50008, old(0, 0, '12[3')), (50009, old(ascii('2'), ascii('2'), repeat('1', 254)));
-- ... and with ranges
CREATE TABLE ranges (id int, p prefix_range);
INSERT INTO ranges SELECT id, p FROM plain;
INSERT INTO ranges SELECT 60000 + i, prefix_range(left(translate(md5(i::text), 'abcdef', '123121'), i % 5), chr(48 + i % 5), chr(50 + i % 7)) FROM generate_series(1, 700) i;
INSERT INTO ranges SELECT 70000 + n, prefix_range(repeat('1', n), '1', '3') FROM unnest(ARRAY[0, 1, 9, 100, 253, 254, 255, 256, 300, 2000]) n;
INSERT INTO ranges VALUES (80001, old(ascii('5'), ascii('3'), '12')), (80002, old(195, 197, '12')), (80003, old(ascii('5'), ascii('3'), repeat('1', 254)));
-- what to look for
CREATE TABLE call (n int PRIMARY KEY, number text);
INSERT INTO call SELECT i, CASE WHEN i % 50 <> 0 THEN translate(md5((i * 7)::text), 'abcdef', '123121') END FROM generate_series(1, 100) i;
INSERT INTO call SELECT 1000 + i, number FROM unnest(ARRAY['', '1', '12', '12[', '12[3-4]', '12[3', ']', '[', '12é', '12è', 'é', 'éé', '1éa', 'è', '+391', '-', '12 ', '''"{\,',
	repeat('1', 253), repeat('1', 254), repeat('1', 255), repeat('1', 256), repeat('1', 257), repeat('1', 1024), repeat('1', 1025), repeat('1', 3000),
	repeat('1', 254) || '2', repeat('1', 254) || '3', repeat('1', 254) || 'é', repeat('1', 255) || '2', repeat('1', 256) || '2', repeat('1', 300) || '2', repeat('1', 9000),
	repeat('1é', 10000)]) WITH ORDINALITY u (number, i);
CREATE TABLE asked (n int PRIMARY KEY, q prefix_range);
INSERT INTO asked SELECT id, p FROM ranges WHERE id % 20 = 7 OR id > 20000 AND id < 60000 OR id > 70000;
ANALYZE plain, ranges, call, asked;
-- a twin of @> that the planner knows nothing about
CREATE FUNCTION inside(p prefix_range, number text) RETURNS boolean LANGUAGE plpgsql IMMUTABLE STRICT AS $$ BEGIN RETURN p @> number; END $$;
CREATE FUNCTION inside(p prefix_range, q prefix_range) RETURNS boolean LANGUAGE plpgsql IMMUTABLE STRICT AS $$ BEGIN RETURN p @> q; END $$;
CREATE FUNCTION answers(tab regclass, wrong boolean DEFAULT false) RETURNS TABLE (relation text, asked_for bigint, matches numeric, checksum numeric) LANGUAGE plpgsql AS $$
DECLARE
	r record;
BEGIN
	FOR r IN SELECT * FROM (VALUES ('@> text', 'call', 'number', 't.p @> a.number', 'inside(t.p, a.number)'), ('text <@', 'call', 'number', 'a.number <@ t.p', 'inside(t.p, a.number)'),
		('contains_text', 'call', 'number', 'prefix_range_contains_text(t.p, a.number)', 'inside(t.p, a.number)'), ('@>', 'asked', 'q', 't.p @> a.q', 'inside(t.p, a.q)'),
		('<@', 'asked', 'q', 'a.q <@ t.p', 'inside(t.p, a.q)'), ('@>>', 'asked', 'q', 't.p @>> a.q', 'inside(t.p, a.q) AND t.p <> a.q'),
		('<<@', 'asked', 'q', 'a.q <<@ t.p', 'inside(t.p, a.q) AND t.p <> a.q'), ('contains', 'asked', 'q', 'prefix_range_contains(t.p, a.q)', 'inside(t.p, a.q)')) v (name, source, arg, clause, model) LOOP
		relation := r.name;
		EXECUTE format('SELECT count(*), sum(x.count), sum(a.n * x.sum) FROM %s a CROSS JOIN LATERAL (SELECT count(*), sum(id) FROM %s t WHERE %s) x', r.source, tab,
			CASE WHEN wrong THEN r.model ELSE r.clause END) INTO asked_for, matches, checksum;
		RETURN NEXT;
	END LOOP;
END $$;
CREATE TABLE truth AS SELECT 'plain' AS tab, * FROM answers('plain', true) UNION ALL SELECT 'ranges', * FROM answers('ranges', true);
SELECT tab, relation, asked_for, matches FROM truth ORDER BY 1, 2;

-- ---- a CHECK says that there is no range: the default operator class ----
CREATE INDEX plain_p ON plain (p);
SET enable_seqscan = off;
SET enable_bitmapscan = off;
SELECT plan($$SELECT * FROM plain WHERE p @> '12345'::text ORDER BY p DESC LIMIT 1$$);
SELECT plan($$SELECT * FROM plain WHERE p @> '12345' ORDER BY length(p) DESC LIMIT 1$$);
SELECT plan($$SELECT * FROM plain WHERE '123'::text <@ p$$);
SELECT plan($$SELECT * FROM plain WHERE '12[3-4]' <@ p$$);
SELECT plan($$SELECT * FROM plain WHERE prefix_range_contains(p, '123')$$);
SELECT plan($$SELECT * FROM plain WHERE prefix_range_contains_text(p, '123')$$);
SELECT plan($$SELECT * FROM plain WHERE p @>> '123'$$);
-- a constant too long for an index of values whose length is not known
SELECT uses_index(format('SELECT id FROM plain WHERE p @> %L::text', repeat('1', n))) FROM unnest(ARRAY[255, 256, 8191, 8192]) n;
-- within a character nothing is shown
SELECT plan($$SELECT * FROM plain WHERE p @> '1é'::text$$);
-- a parameter, a column of another table
SET plan_cache_mode = force_generic_plan;
PREPARE longest (text) AS SELECT id, p FROM plain WHERE p @> $1 ORDER BY p DESC LIMIT 1;
SELECT plan($$EXECUTE longest ('12345')$$);
EXECUTE longest ('1234567');
EXECUTE longest ('1éaé');
EXECUTE longest (NULL);
SELECT plan($$SELECT n, id FROM (SELECT * FROM call WHERE n = 1) c CROSS JOIN LATERAL (SELECT id FROM plain WHERE p @> number ORDER BY p DESC LIMIT 1) r$$);
RESET plan_cache_mode;
SELECT uses_index($$SELECT id FROM call, plain WHERE p @> number AND n = 1$$) AS join;
SELECT uses_index($$SELECT id FROM call, plain WHERE p @> number::varchar AND n = 1$$) AS "varchar";
SELECT uses_index($$SELECT id FROM call, plain WHERE p @> (number || p::text) AND n = 1$$) AS "its own column";
SELECT uses_index($$SELECT id FROM plain WHERE p @> clock_timestamp()::text$$) AS volatile;
-- answers, by an index scan and by a bitmap
SELECT count(*) AS wrong FROM (SELECT * FROM answers('plain') EXCEPT SELECT relation, asked_for, matches, checksum FROM truth WHERE tab = 'plain') w;
SET enable_bitmapscan = on;
SET enable_indexscan = off;
SELECT count(*) AS wrong FROM (SELECT * FROM answers('plain') EXCEPT SELECT relation, asked_for, matches, checksum FROM truth WHERE tab = 'plain') w;
RESET enable_indexscan;
SET enable_bitmapscan = off;
-- the longest match of every number
SELECT count(*) AS numbers, count(best) AS found, count(*) FILTER (WHERE best IS DISTINCT FROM (SELECT max(p) FROM plain WHERE inside(p, number))) AS wrong
FROM call LEFT JOIN LATERAL (SELECT p AS best FROM plain WHERE p @> number ORDER BY p DESC LIMIT 1) r ON true;
-- a descending index
DROP INDEX plain_p;
CREATE INDEX plain_p ON plain (p DESC NULLS LAST);
SELECT count(*) AS wrong FROM (SELECT * FROM answers('plain') EXCEPT SELECT relation, asked_for, matches, checksum FROM truth WHERE tab = 'plain') w;
SELECT p FROM plain WHERE p @> '12345678'::text ORDER BY p DESC NULLS LAST LIMIT 3;
DROP INDEX plain_p;

-- ---- what is known of the column ----
CREATE INDEX plain_p ON plain (p);
CREATE VIEW proof AS SELECT uses_index('SELECT id FROM prefix_btree_lookup.plain WHERE p @> ''123''::text') AS proven;
TABLE proof;
-- a prepared plan does not outlive the constraint
SET plan_cache_mode = force_generic_plan;
PREPARE matches (text) AS SELECT count(*) FROM plain WHERE p @> $1;
EXECUTE matches ('99199');
SELECT uses_index($$EXECUTE matches ('991')$$);
ALTER TABLE plain DROP CONSTRAINT no_range;
SELECT uses_index($$EXECUTE matches ('991')$$);
INSERT INTO plain VALUES (0, '99[1-2]');
EXECUTE matches ('99199');
ALTER TABLE plain ADD CONSTRAINT no_range CHECK (NOT is_range(p)) NOT VALID;
TABLE proof;
EXECUTE matches ('99199');
DELETE FROM plain WHERE id = 0;
ALTER TABLE plain VALIDATE CONSTRAINT no_range;
TABLE proof;
SELECT uses_index($$EXECUTE matches ('991')$$);
RESET plan_cache_mode;
-- in other words, or too few of them
CREATE FUNCTION proven(condition text) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
	result boolean;
BEGIN
	ALTER TABLE plain DROP CONSTRAINT no_range;
	EXECUTE format('ALTER TABLE plain ADD CONSTRAINT no_range CHECK (%s)', condition);
	SELECT * INTO result FROM proof;
	RETURN result;
END $$;
SELECT condition, proven(condition) FROM unnest(ARRAY['NOT is_range(p) AND id >= 0', 'is_range(p) = false', 'NOT (is_range(p) OR id < 0)', 'NOT is_range(p) OR id >= 0', 'p IS NULL OR NOT is_range(p)',
	'length(p) < 10000', 'NOT is_range(p) OR id IS NULL', 'NOT is_range(p)']) condition;
-- a CHECK that is not enforced, where there is such a thing
ALTER TABLE plain DROP CONSTRAINT no_range;
DO $$
BEGIN
	IF current_setting('server_version_num')::int >= 180000 THEN
		EXECUTE 'ALTER TABLE plain ADD CONSTRAINT no_range CHECK (NOT is_range(p)) NOT ENFORCED';
		ASSERT NOT (SELECT p.proven FROM proof p);
		ALTER TABLE plain DROP CONSTRAINT no_range;
	END IF;
END $$;
TABLE proof;
-- an index of part of the table
CREATE INDEX plain_part ON ranges (p) WHERE NOT is_range(p);
SELECT uses_index($$SELECT id FROM ranges WHERE p @> '1234'::text AND NOT is_range(p)$$) AS part,
	uses_index($$SELECT id FROM ranges WHERE p @> '1234'::text$$) AS whole;
SELECT (SELECT count(*) FROM ranges WHERE p @> '1234'::text AND NOT is_range(p)) AS by_index, (SELECT count(*) FROM ranges WHERE inside(p, '1234') AND NOT is_range(p)) AS by_scan;
DROP INDEX plain_part;
-- a CHECK of the parent is one of the children, but for NO INHERIT
CREATE TABLE parent (id int, p prefix_range, CHECK (NOT is_range(p)) NO INHERIT);
CREATE TABLE child () INHERITS (parent);
INSERT INTO parent VALUES (1, '12'), (2, '13');
INSERT INTO child VALUES (3, '12[3-4]'), (4, '1');
CREATE INDEX parent_p ON parent (p);
CREATE INDEX child_p ON child (p);
SELECT plan($$SELECT id FROM parent WHERE p @> '1234'::text$$);
SELECT id FROM parent WHERE p @> '1234'::text ORDER BY id;
CREATE TABLE routes (id int, p prefix_range, CHECK (NOT is_range(p))) PARTITION BY RANGE (id);
CREATE TABLE routes_1 PARTITION OF routes FOR VALUES FROM (0) TO (100);
CREATE TABLE routes_2 (p prefix_range, id int, CONSTRAINT routes_p_check CHECK (NOT is_range(p)));
ALTER TABLE routes ATTACH PARTITION routes_2 FOR VALUES FROM (100) TO (200);
CREATE INDEX routes_p ON routes (p);
INSERT INTO routes VALUES (1, '12'), (101, '123'), (2, '2');
SELECT plan($$SELECT id FROM routes WHERE p @> '1234'::text$$);
SELECT id, p FROM routes WHERE p @> '1234'::text ORDER BY p DESC LIMIT 1;
-- an expression
CREATE TABLE texts (id int, v varchar, CHECK (NOT is_range(v::prefix_range)));
INSERT INTO texts VALUES (1, '12'), (2, '123'), (3, '2');
CREATE INDEX ON texts ((v::prefix_range));
SELECT plan($$SELECT id FROM texts WHERE v::prefix_range @> '1234'::text$$);
SELECT id FROM texts WHERE v::prefix_range @> '1234'::text ORDER BY id;
-- the length of values, if known, limits what is looked for
ALTER TABLE texts ADD CHECK (length(v::prefix_range) BETWEEN 1 AND 4);
SELECT plan($$SELECT id FROM texts WHERE v::prefix_range @> '12345678'::text$$);
SELECT plan($$SELECT id FROM call, texts WHERE v::prefix_range @> number AND n = 1$$);
SELECT id FROM texts WHERE v::prefix_range @> '12345678'::text ORDER BY id;
CREATE TABLE short (id int, p prefix_range, CHECK (NOT is_range(p) AND length(p) < 9));
INSERT INTO short SELECT id, p FROM plain WHERE length(p) < 9;
CREATE INDEX ON short (p);
SELECT uses_index($$SELECT id FROM call, short WHERE p @> number AND n = 1$$),
	(SELECT sum(id * n) FROM call, short WHERE p @> number) = (SELECT sum(id * n) FROM call, short WHERE inside(p, number)) AS same;
-- other operator classes and methods are left alone
DROP INDEX plain_p;
ALTER TABLE plain ADD CONSTRAINT no_range CHECK (NOT is_range(p));
CREATE INDEX plain_hash ON plain USING hash (p);
TABLE proof;
DROP INDEX plain_hash;

-- ---- the second column: rows must still come in the order of the index ----
CREATE INDEX plain_second ON plain ((id % 7), p);
SELECT uses_index($$SELECT id FROM plain WHERE id % 7 = 3 AND p @> '123456'::text ORDER BY p DESC LIMIT 1$$) AS fixed;
SELECT id % 7, p FROM plain WHERE id % 7 = 3 AND p @> '123456'::text ORDER BY p DESC LIMIT 1;
SELECT count(*) AS found, count(*) FILTER (WHERE (c, p) < (before_c, before_p)) AS misplaced FROM (
	SELECT c, p, lag(c) OVER () AS before_c, lag(p) OVER () AS before_p FROM (
		SELECT id % 7 AS c, p FROM plain WHERE id % 7 > 0 AND p @> '12345678'::text ORDER BY id % 7, p) s) s;
DROP INDEX plain_second;

-- ---- ranges: by anchors ----
CREATE INDEX ranges_p ON ranges (p btree_prefix_range_anchor_ops);
SELECT amvalidate(oid) FROM pg_opclass WHERE opcname = 'btree_prefix_range_anchor_ops';
SELECT plan($$SELECT * FROM ranges WHERE p @> '1234'::text ORDER BY p DESC LIMIT 1$$);
SELECT plan($$SELECT id FROM call, ranges WHERE p @> number AND n = 1$$);
SELECT count(*) AS wrong FROM (SELECT * FROM answers('ranges') EXCEPT SELECT relation, asked_for, matches, checksum FROM truth WHERE tab = 'ranges') w;
SELECT count(*) AS numbers, count(best) AS found, count(*) FILTER (WHERE best IS DISTINCT FROM (SELECT max(specificity(p)) FROM ranges WHERE inside(p, number))) AS wrong
FROM call LEFT JOIN LATERAL (SELECT specificity(p) AS best FROM ranges WHERE p @> number ORDER BY specificity(p) DESC LIMIT 1) r ON true;
SET enable_bitmapscan = on;
SET enable_indexscan = off;
SELECT count(*) AS wrong FROM (SELECT * FROM answers('ranges') EXCEPT SELECT relation, asked_for, matches, checksum FROM truth WHERE tab = 'ranges') w;
RESET enable_indexscan;
SET enable_bitmapscan = off;
-- what the operators compare: the prefix, the first 255 bytes of it
SELECT a, b, a ^< b AS "^<", a ^<= b AS "^<=", a ^= b AS "^=", a ^>= b AS "^>=", a ^> b AS "^>", prefix_range_anchor_cmp(a, b) AS cmp
FROM (VALUES (prefix_range '12', prefix_range '12'), ('12[3-4]', '12'), ('12[3-4]', '12[7-8]'), ('12[3-4]', '123'), ('', '[1-2]'), ('2', '12')) v (a, b);
SELECT old(ascii('3'), ascii('3'), '12') ^= '123' AS folded, prefix_range(repeat('1', 255) || '2') ^= prefix_range(repeat('1', 255) || '3') AS first_255,
	prefix_range(repeat('1', 254) || '2') ^= prefix_range(repeat('1', 254) || '3') AS all_255;
SELECT count(*) AS wrong FROM ranges a, ranges b WHERE a.id % 10 = 1 AND b.id % 15 = 1 AND length(a.p) < 200 AND length(b.p) < 200
	AND (a.p ^< b.p, a.p ^<= b.p, a.p ^= b.p, a.p ^>= b.p, a.p ^> b.p) IS DISTINCT FROM (SELECT (x < y, x <= y, x = y, x >= y, x > y) FROM (SELECT prefix_range_prefix(a.p) COLLATE "C" AS x, prefix_range_prefix(b.p) COLLATE "C" AS y) t);
CREATE EXTENSION amcheck SCHEMA prefix_btree_lookup;
SELECT bt_index_parent_check('ranges_p', true);
DROP EXTENSION amcheck;

-- ---- what is looked for ----
SELECT prefix_range_probes_text('12é', 255)::text::bytea;
SELECT prefix_range_probes_text('12[3', 255), prefix_range_probes_text('1234', 2), prefix_range_probes_text('', 255), prefix_range_probes('12[3-4]', 255), prefix_range_probes(old(ascii('3'), ascii('3'), '12'), 255);
SELECT cardinality(prefix_range_probes_text(repeat('1', 1000000), 255)), cardinality(prefix_range_probes_text('123', 0)), cardinality(prefix_range_probes_text('123', -1)), cardinality(prefix_range_probes_text(repeat('1', 1000), 1000));

-- ---- everything below a constant: a piece of the default order ----
DROP INDEX ranges_p;
CREATE INDEX ranges_p ON ranges (p);
SELECT plan($$SELECT * FROM ranges WHERE p <@ '123'$$);
SELECT plan($$SELECT * FROM ranges WHERE '12[3-4]' @> p$$);
SELECT plan($$SELECT * FROM ranges WHERE p <<@ '12é'$$);
SELECT plan($$SELECT * FROM ranges WHERE p <@ 'éé'$$);
SELECT plan($$SELECT * FROM ranges WHERE prefix_range_contained_by(p, '1Z')$$);
SELECT plan($$SELECT * FROM ranges WHERE p <@ ''$$);
SELECT plan($$SELECT * FROM ranges, asked WHERE p <@ q AND n = 7$$);
CREATE FUNCTION below(q prefix_range, OUT by_index bigint, OUT by_scan bigint) LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE 'SELECT count(*) FROM ranges WHERE p <@ $1' INTO by_index USING q;
	SELECT count(*) INTO by_scan FROM ranges WHERE inside(q, p);
END $$;
SELECT count(*) AS asked, sum(by_index) AS found, count(*) FILTER (WHERE by_index <> by_scan) AS wrong FROM asked, below(q);
SELECT count(*) AS asked, sum(by_index) AS found, count(*) FILTER (WHERE by_index <> by_scan) AS wrong FROM ranges, below(p) WHERE id > 80000 OR id % 10 = 3;

-- ---- row-level security does not keep the index from being used, nor from being safe ----
CREATE INDEX plain_p ON plain (p);
CREATE ROLE prefix_btree_lookup_user;
GRANT USAGE ON SCHEMA prefix_btree_lookup TO prefix_btree_lookup_user;
GRANT SELECT ON plain TO prefix_btree_lookup_user;
ALTER TABLE plain ENABLE ROW LEVEL SECURITY;
CREATE POLICY odd ON plain USING (id % 2 = 1);
SET ROLE prefix_btree_lookup_user;
SELECT plan($$SELECT * FROM plain WHERE p @> '123'::text ORDER BY p DESC LIMIT 1$$);
SELECT count(*) FILTER (WHERE id % 2 = 0) AS hidden, count(*) > 0 AS found FROM plain WHERE p @> '123'::text;
RESET ROLE;

RESET ALL;
SET client_min_messages = warning;
DROP CAST (bytea AS prefix_range);
DROP SCHEMA prefix_btree_lookup CASCADE;
DROP ROLE prefix_btree_lookup_user;
