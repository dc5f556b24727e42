-- Indexes on ranges and addresses: for every operator an index, a sequential scan
-- and a model in plain numeric arithmetic give the same answer.  Ranges are in
-- GiST and in SP-GiST, addresses in GiST.
CREATE SCHEMA ipr_index;
SET search_path = ipr_index, public;
SET extra_float_digits = 0;
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
SELECT f, count(*), count(DISTINCT (lo, hi)) AS different FROM model GROUP BY f ORDER BY f;
SELECT f, count(*) FROM query GROUP BY f ORDER BY f;

-- A table of ranges is there twice: as NAME_gist and NAME_spgist.
CREATE FUNCTION compare_both(tab text, queries text, qcol text, ops text[])
RETURNS TABLE (operator text, matches text, by_seqscan boolean, by_gist boolean, by_spgist boolean) LANGUAGE sql AS $$
	SELECT c.*, answer('index', tab || '_spgist', 'r', queries, qcol, operator) = answer('index', tab || '_gist', 'r', queries, qcol, operator)
	FROM compare(tab || '_gist', 'r', queries, qcol, ops) AS c
$$;
-- Tables whose index is there first, and is filled by inserts
CALL each_am('CREATE TABLE t4_%1$s (id int, f int, lo numeric, hi numeric, r ip4r); CREATE INDEX t4_%1$s_r_idx ON t4_%1$s USING %1$s (r)');
CALL each_am('CREATE TABLE t6_%1$s (id int, f int, lo numeric, hi numeric, r ip6r); CREATE INDEX t6_%1$s_r_idx ON t6_%1$s USING %1$s (r)');
CALL each_am('CREATE TABLE t_%1$s (id int, f int, lo numeric, hi numeric, r iprange); CREATE INDEX t_%1$s_r_idx ON t_%1$s USING %1$s (r)');
CALL each_am('INSERT INTO t4_%s SELECT id, f, lo, hi, CASE WHEN id %% 37 <> 0 THEN range_text(f, lo, hi)::ip4r END FROM model WHERE f = 4');
CALL each_am('INSERT INTO t6_%s SELECT id, f, lo, hi, CASE WHEN id %% 37 <> 0 THEN range_text(f, lo, hi)::ip6r END FROM model WHERE f = 6');
CALL each_am('INSERT INTO t_%s SELECT id, f, lo, hi, CASE WHEN id %% 37 <> 0 THEN range_text(f, lo, hi)::iprange END FROM model');
CREATE TABLE a4 (id int, f int, lo numeric, hi numeric, a ip4);
CREATE TABLE a6 (id int, f int, lo numeric, hi numeric, a ip6);
CREATE TABLE a (id int, f int, lo numeric, hi numeric, a ipaddress);
CREATE INDEX a4_a_idx ON a4 USING gist (a);
CREATE INDEX a6_a_idx ON a6 USING gist (a);
CREATE INDEX a_a_idx ON a USING gist (a);
INSERT INTO a4 SELECT id, f, lo, lo, CASE WHEN id % 37 <> 0 THEN addr_text(f, lo)::ip4 END FROM model WHERE f = 4;
INSERT INTO a6 SELECT id, f, lo, lo, CASE WHEN id % 37 <> 0 THEN addr_text(f, lo)::ip6 END FROM model WHERE f = 6;
INSERT INTO a SELECT id, f, lo, lo, CASE WHEN id % 37 <> 0 THEN addr_text(f, lo)::ipaddress END FROM model WHERE f <> 0;
ANALYZE;

-- --- inserted ----------------------------------------------------------------

SELECT * FROM compare_both('t4', 'query', 'r4', '{<<<,&<,&&,&>,>>>,-|-,>>=,<<=,=,<<,>>}');
SELECT * FROM compare_both('t4', 'point', 'a4', '{>>=}');
SELECT * FROM compare_both('t4', 'point', 'a', '{@>>=}');
SELECT * FROM compare_both('t6', 'query', 'r6', '{<<<,&<,&&,&>,>>>,-|-,>>=,<<=,=,<<,>>}');
SELECT * FROM compare_both('t6', 'point', 'a6', '{>>=}');
SELECT * FROM compare_both('t6', 'point', 'a', '{@>>=}');
SELECT * FROM compare_both('t', 'query', 'r', '{<<<,&<,&&,&>,>>>,-|-,>>=,<<=,=,<<,>>}');
SELECT * FROM compare_both('t', 'point', 'a', '{@>>=}');
DELETE FROM point WHERE f = 6;
SELECT * FROM compare_both('t', 'point', 'a4', '{@>>=}');
SELECT * FROM compare('a4', 'a', 'point', 'a4', '{=,<>,<,<=,>,>=}');
TRUNCATE point;
INSERT INTO point SELECT id, f, lo, lo, addr_text(f, lo)::ipaddress, NULL, addr_text(f, lo)::ip6 FROM query WHERE f = 6;
SELECT * FROM compare_both('t', 'point', 'a6', '{@>>=}');
SELECT * FROM compare('a6', 'a', 'point', 'a6', '{=,<>,<,<=,>,>=}');
INSERT INTO point SELECT id, f, lo, lo, addr_text(f, lo)::ipaddress FROM query WHERE f = 4;
SELECT * FROM compare('a', 'a', 'point', 'a', '{=,<>,<,<=,>,>=}');

-- --- after deletes and vacuum, then filled again -----------------------------

CALL each_am('DELETE FROM t_%s WHERE id %% 3 <> 0');
CALL each_am('DELETE FROM t4_%s WHERE id %% 3 <> 0');
DELETE FROM a WHERE id % 3 <> 0;
VACUUM t_gist, t_spgist, t4_gist, t4_spgist, a;
SELECT * FROM compare_both('t', 'query', 'r', '{<<<,&<,&&,&>,>>>,-|-,>>=,<<=,=,<<,>>}');
SELECT * FROM compare('a', 'a', 'point', 'a', '{=,<>,<,<=,>,>=}');
CALL each_am('INSERT INTO t_%s SELECT id, f, lo, hi, range_text(f, lo, hi)::iprange FROM model WHERE id %% 3 = 1 ORDER BY lo');
CALL each_am('INSERT INTO t4_%s SELECT id, f, lo, hi, range_text(f, lo, hi)::ip4r FROM model WHERE id %% 3 = 1 AND f = 4 ORDER BY lo DESC');
SELECT * FROM compare_both('t', 'query', 'r', '{<<<,&<,&&,&>,>>>,-|-,>>=,<<=,=,<<,>>}');
SELECT * FROM compare_both('t4', 'query', 'r4', '{<<<,&<,&&,&>,>>>,-|-,>>=,<<=,=,<<,>>}');

-- --- built -------------------------------------------------------------------

CALL each_am('REINDEX TABLE t4_%s');
CALL each_am('REINDEX TABLE t6_%s');
CALL each_am('REINDEX TABLE t_%s');
REINDEX INDEX a4_a_idx;
REINDEX INDEX a6_a_idx;
REINDEX INDEX a_a_idx;
SELECT * FROM compare_both('t4', 'query', 'r4', '{<<<,&<,&&,&>,>>>,-|-,>>=,<<=,=,<<,>>}');
SELECT * FROM compare_both('t6', 'query', 'r6', '{<<<,&<,&&,&>,>>>,-|-,>>=,<<=,=,<<,>>}');
SELECT * FROM compare_both('t', 'query', 'r', '{<<<,&<,&&,&>,>>>,-|-,>>=,<<=,=,<<,>>}');
SELECT * FROM compare_both('t', 'point', 'a', '{@>>=}');
SELECT * FROM compare('a', 'a', 'point', 'a', '{=,<>,<,<=,>,>=}');
SELECT * FROM compare('a6', 'a', 'point', 'a6', '{=,<>,<,<=,>,>=}');

-- --- nothing but equal values, nothing but - ---------------------------------

CALL each_am('CREATE TABLE same_%1$s (id int, f int, lo numeric, hi numeric, r iprange); CREATE INDEX same_%1$s_r_idx ON same_%1$s USING %1$s (r)');

CALL each_am('INSERT INTO same_%s SELECT i, 4, 167772160, 167772415, ''10.0.0.0/24'' FROM generate_series(1, 900) AS i');
SELECT * FROM compare_both('same', 'query', 'r', '{<<<,&<,&&,&>,>>>,-|-,>>=,<<=,=,<<,>>}');
CALL each_am('INSERT INTO same_%s SELECT i, 0, 0, 0, ''-'' FROM generate_series(901, 1800) AS i');
SELECT * FROM compare_both('same', 'query', 'r', '{<<<,&<,&&,&>,>>>,-|-,>>=,<<=,=,<<,>>}');
-- one that is different, below and beside them
CALL each_am('INSERT INTO same_%s SELECT 1801, 4, 167772160, 167772414, ''10.0.0.0-10.0.0.254''');
CALL each_am('INSERT INTO same_%s SELECT 1802, 6, 1, 1, ''::1''');
SELECT * FROM compare_both('same', 'query', 'r', '{<<<,&<,&&,&>,>>>,-|-,>>=,<<=,=,<<,>>}');
CALL each_am('REINDEX TABLE same_%s');
SELECT * FROM compare_both('same', 'query', 'r', '{<<<,&<,&&,&>,>>>,-|-,>>=,<<=,=,<<,>>}');

-- --- loaded in order, and in reverse -------------------------------------------

CALL each_am('TRUNCATE t_%s');
CALL each_am('INSERT INTO t_%s SELECT id, f, lo, hi, range_text(f, lo, hi)::iprange FROM model ORDER BY f, lo, hi');
SELECT * FROM compare_both('t', 'query', 'r', '{<<<,&<,&&,&>,>>>,-|-,>>=,<<=,=,<<,>>}');
CALL each_am('TRUNCATE t_%s');
CALL each_am('INSERT INTO t_%s SELECT id, f, lo, hi, range_text(f, lo, hi)::iprange FROM model ORDER BY f DESC, lo DESC, hi');
CALL each_am('INSERT INTO t_%s SELECT id, f, lo, hi FROM model WHERE id %% 37 = 0');
SELECT * FROM compare_both('t', 'query', 'r', '{<<<,&<,&&,&>,>>>,-|-,>>=,<<=,=,<<,>>}');

-- --- index-only scans ----------------------------------------------------------

VACUUM ANALYZE t_gist, t_spgist, t4_gist, t4_spgist, t6_gist, t6_spgist, a4, a6, a;
SET enable_seqscan = off;
SET enable_bitmapscan = off;
EXPLAIN (COSTS OFF) SELECT r FROM t_gist WHERE r <<= '10.0.0.0/20';
EXPLAIN (COSTS OFF) SELECT r FROM t_spgist WHERE r <<= '10.0.0.0/20';
EXPLAIN (COSTS OFF) SELECT a FROM a WHERE a >= '10.0.0.0';
EXPLAIN (COSTS OFF) SELECT a FROM a4 WHERE a < '10.0.0.77';
EXPLAIN (COSTS OFF) SELECT r FROM t6_gist ORDER BY r <-> '2001:db8::' LIMIT 1;
EXPLAIN (COSTS OFF) SELECT r FROM t6_spgist ORDER BY r <-> '2001:db8::' LIMIT 1;
-- whole indexes, against the table; with NULLs where nothing is asked
CREATE FUNCTION all_of(tab text, filter text, whole boolean) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	col text := CASE WHEN tab ~ '^t' THEN 'r' ELSE 'a' END;
	query text := format('SELECT count(*) || md5(string_agg(%1$I::text, '' '' ORDER BY %1$I)) FROM (SELECT %1$I FROM %2$I WHERE %3$s OFFSET 0) s', col, tab, replace(filter, 'x', col));
	answer text;
	truth text;
BEGIN
	SET LOCAL enable_seqscan = off;
	SET LOCAL enable_indexscan = on;
	SET LOCAL enable_indexonlyscan = on;
	IF plan(query) !~ 'Index Only Scan' THEN
		RETURN 'wrong plan';
	END IF;
	EXECUTE query INTO answer;
	SET LOCAL enable_seqscan = on;
	SET LOCAL enable_indexonlyscan = off;
	SET LOCAL enable_indexscan = off;
	EXECUTE format('SELECT count(*) || md5(string_agg(%1$I::text, '' '' ORDER BY %1$I)) FROM %2$I WHERE %3$s', col, tab, CASE WHEN whole THEN 'true' ELSE col || ' IS NOT NULL' END) INTO truth;
	RETURN CASE WHEN answer = truth THEN 'same' ELSE answer || ' instead of ' || truth END;
END
$$;
SELECT tab, all_of(tab, filter, false) AS asked, all_of(tab, 'true', true) AS whole
FROM (VALUES ('t_gist', 'x && ''-'''), ('t_spgist', 'x && ''-'''), ('t4_gist', 'x && ''0.0.0.0/0'''), ('t4_spgist', 'x && ''0.0.0.0/0'''), ('t6_gist', 'x && ''::/0'''), ('t6_spgist', 'x && ''::/0'''),
	('a', 'x >= ''0.0.0.0'''), ('a4', 'x >= ''0.0.0.0'''), ('a6', 'x >= ''::''')) AS v(tab, filter);
RESET enable_bitmapscan;

-- --- families and - stay apart, however rows come: an address is on one page of leaves, or two ----

CREATE TABLE mixed (r iprange);
CREATE INDEX mixed_idx ON mixed USING gist (r);
INSERT INTO mixed SELECT CASE WHEN i % 40 = 0 THEN '-' WHEN i % 2 = 0 THEN iprange(ip4 '10.0.0.0' + i * 7919 % 60000) ELSE iprange(ip6 '2001:db8::' + i * 7919 % 60000) END FROM generate_series(1, 12000) i;
VACUUM ANALYZE mixed;
SET enable_bitmapscan = off;
SELECT asked, pages('SELECT r FROM mixed WHERE ' || asked) <= 4 AS few_pages FROM unnest(ARRAY['r = ''10.0.20.0''', 'r = ''2001:db8::77''', 'r <<= ''10.0.20.1''', 'r <<= ''2001:db8::2001''', 'r >> ''-''']) AS asked;
SELECT pg_relation_size('mixed_idx') > 50 * current_setting('block_size')::int AS of_many;
RESET enable_bitmapscan;

-- --- the commuted forms reach the index ----------------------------------------

EXPLAIN (COSTS OFF) SELECT * FROM t4_gist WHERE '10.0.0.1'::ip4 <<= r;
EXPLAIN (COSTS OFF) SELECT * FROM t4_spgist WHERE '10.0.0.1'::ip4 <<= r;
EXPLAIN (COSTS OFF) SELECT * FROM t4_gist WHERE '10.0.0.1'::ipaddress <<=@ r;
EXPLAIN (COSTS OFF) SELECT * FROM t4_spgist WHERE '10.0.0.1'::ipaddress <<=@ r;
EXPLAIN (COSTS OFF) SELECT * FROM t_gist WHERE '::1'::ip6 <<=@ r;
EXPLAIN (COSTS OFF) SELECT * FROM t_spgist WHERE '::1'::ip6 <<=@ r;
EXPLAIN (COSTS OFF) SELECT * FROM t_gist WHERE '10.0.0.0/8' << r;
EXPLAIN (COSTS OFF) SELECT * FROM t_spgist WHERE '10.0.0.0/8' << r;
RESET enable_seqscan;

-- Ranges the wrong way round, as old binary input could store them: found by
-- GiST as by a scan, and refused by SP-GiST.  A type of the same size makes the bytes.
CREATE CAST (macaddr8 AS ip4r) WITHOUT FUNCTION;
CREATE TABLE swapped AS SELECT i AS id, CASE WHEN i % 50 = 0 THEN '12:00:00:00:05:00:00:00'::macaddr8::ip4r
	ELSE ip4r(ip4 '0.0.0.0' + i % 40, ip4 '0.0.0.0' + i % 40 + i % 7) END AS r FROM generate_series(1, 2000) AS i;
CREATE VIEW swapped_answer AS SELECT (SELECT count(*) FROM swapped WHERE r = (SELECT r FROM swapped WHERE id = 50)) AS equal,
	(SELECT count(*) FROM swapped WHERE r && '0.0.0.5-0.0.0.9') AS overlap, (SELECT count(*) FROM swapped WHERE r <<= '0.0.0.4-0.0.0.20') AS inside;
CREATE INDEX ON swapped USING spgist (r);
TABLE swapped_answer;
CREATE INDEX ON swapped USING gist (r);
SET enable_seqscan = off;
SET enable_bitmapscan = off;
TABLE swapped_answer;
RESET enable_seqscan;
RESET enable_bitmapscan;
DROP VIEW swapped_answer;
DROP TABLE swapped;
DROP CAST (macaddr8 AS ip4r);

-- --- several columns, exclusion -------------------------------------------------

CREATE EXTENSION btree_gist SCHEMA ipr_index;
CREATE INDEX t_f_r_idx ON t_gist USING gist (f, r);
CREATE INDEX t_r_f_idx ON t_gist USING gist (r, f);
DROP INDEX t_gist_r_idx;
SELECT * FROM compare('t_gist', 'r', 'query', 'r', '{&&,>>=,<<=,=,<<,>>}');
DROP INDEX t_r_f_idx;
SELECT * FROM compare('t_gist', 'r', 'query', 'r', '{&&,>>=,<<=,=,<<,>>}');
TRUNCATE t_gist;
CREATE INDEX t_r_f_idx ON t_gist USING gist (r, f);
INSERT INTO t_gist SELECT id, f, lo, hi, range_text(f, lo, hi)::iprange FROM model;
SELECT * FROM compare('t_gist', 'r', 'query', 'r', '{&&,>>=,<<=,=,<<,>>}');
DROP INDEX t_r_f_idx;
SELECT * FROM compare('t_gist', 'r', 'query', 'r', '{&&,>>=,<<=,=,<<,>>}');

CREATE TABLE allocation (r iprange, EXCLUDE USING gist (r WITH &&));
INSERT INTO allocation VALUES ('10.0.0.0/24'), ('10.0.1.0/24'), ('2001:db8::/32');
INSERT INTO allocation VALUES ('10.0.0.255-10.0.1.0');
INSERT INTO allocation VALUES ('-');
INSERT INTO allocation VALUES ('10.0.2.0/24');
CREATE TABLE lease (ip ip4, during tsrange, EXCLUDE USING gist (ip WITH =, during WITH &&));
INSERT INTO lease VALUES ('10.0.0.1', '[2024-01-01, 2024-01-02)'), ('10.0.0.2', '[2024-01-01, 2024-01-02)');
INSERT INTO lease VALUES ('10.0.0.1', '[2024-01-01 12:00, 2024-01-03)');
INSERT INTO lease VALUES ('10.0.0.1', '[2024-01-02, 2024-01-03)');

-- --- the operator classes are complete ------------------------------------------

SELECT opcname, amvalidate(c.oid) FROM pg_opclass AS c JOIN pg_am AS m ON m.oid = opcmethod
	WHERE opcname ~ '^(gist|spgist)_ip' ORDER BY opcname;
SET client_min_messages = warning;
DROP SCHEMA ipr_index CASCADE;
