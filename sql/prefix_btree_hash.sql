-- btree and hash on prefix_range: indexes, joins, sorting, unique keys
SET client_min_messages = warning;
CREATE SCHEMA prefix_btree_hash;
SET search_path = prefix_btree_hash, public;
CREATE FUNCTION digit(i int, n int) RETURNS int LANGUAGE sql IMMUTABLE AS
	$$ SELECT ('x' || substr(md5(i::text), n, 7))::bit(28)::int $$;
-- short and long, nested and not, with equal beginnings longer than an abbreviated key
CREATE TABLE v AS
	SELECT i AS id, CASE WHEN i % 5 = 0 THEN prefix_range(left(t, -2), '1', chr(50 + i % 7)) WHEN i % 97 = 0 THEN NULL ELSE t::prefix_range END AS p
	FROM (SELECT i, CASE WHEN i % 3 = 0 THEN repeat('4', 10) ELSE '' END || left(translate(md5(i::text), 'abcdef', '123121'), digit(i, 1) % 7) AS t FROM generate_series(1, 5000) i) s;
SELECT count(*), count(p), count(DISTINCT p) FROM v;

-- sorting: in core's order by text and class, said without our comparison
CREATE FUNCTION sort_key(p prefix_range) RETURNS text LANGUAGE sql IMMUTABLE AS $$
	SELECT lower_text(p) || CASE WHEN is_range(p) THEN E'\x01' || prefix_range_last(p) ELSE E'\x02' END $$;
CREATE TABLE truth AS SELECT id, row_number() OVER (ORDER BY lower_text(p) COLLATE "C", NOT is_range(p), prefix_range_last(p) COLLATE "C", id) AS n FROM v WHERE p IS NOT NULL;
SELECT count(*) AS sorted, count(*) FILTER (WHERE s.n <> truth.n) AS wrong
FROM (SELECT id, row_number() OVER (ORDER BY p, id) AS n FROM v WHERE p IS NOT NULL) s JOIN truth USING (id);
CREATE INDEX v_btree ON v (p);
CREATE INDEX v_hash ON v USING hash (p);
SELECT amname, opcname FROM pg_opclass c JOIN pg_am a ON a.oid = opcmethod
WHERE opcintype = 'prefix_range'::regtype AND amname IN ('btree', 'hash') AND amvalidate(c.oid) ORDER BY 1;
-- every comparison, by scan and by index
CREATE TABLE q AS SELECT DISTINCT p AS q FROM v WHERE id % 50 = 0 AND p IS NOT NULL UNION SELECT p::prefix_range FROM unnest('{"",1,[1-3],zz,44444444441}'::text[]) p;
CREATE VIEW counts AS SELECT q, (SELECT count(*) FROM v WHERE p < q) AS lt, (SELECT count(*) FROM v WHERE p <= q) AS le, (SELECT count(*) FROM v WHERE p = q) AS eq,
	(SELECT count(*) FROM v WHERE p >= q) AS ge, (SELECT count(*) FROM v WHERE p > q) AS gt, (SELECT count(*) FROM v WHERE p <> q) AS ne FROM q;
SET enable_indexscan = off;
SET enable_indexonlyscan = off;
SET enable_bitmapscan = off;
CREATE TABLE by_seqscan AS SELECT * FROM counts;
SET enable_indexscan = on;
SET enable_seqscan = off;
CREATE TABLE by_index AS SELECT * FROM counts;
SELECT count(*) AS queries, sum(lt) AS "<", sum(le) AS "<=", sum(eq) AS "=", sum(ge) AS ">=", sum(gt) AS ">", sum(ne) AS "<>" FROM by_seqscan;
SELECT count(*) FROM (TABLE by_seqscan EXCEPT TABLE by_index) wrong;
SELECT count(*) AS inconsistent FROM by_seqscan WHERE lt + eq <> le OR gt + eq <> ge OR lt + ge <> (SELECT count(p) FROM v) OR ne + eq <> lt + ge;
DROP INDEX v_btree;
CREATE TABLE by_hash AS SELECT q, (SELECT count(*) FROM v WHERE p = q) AS eq FROM q;
SELECT count(*) AS wrong FROM by_hash JOIN by_seqscan s USING (q) WHERE s.eq <> by_hash.eq;
RESET enable_seqscan;
RESET enable_indexonlyscan;
RESET enable_bitmapscan;

-- the three joins, and both ways of grouping
CREATE TABLE w AS SELECT * FROM v WHERE id % 2 = 0;
SET enable_hashjoin = off;
SET enable_nestloop = off;
SELECT count(*) AS merge, sum(v.id) FROM v JOIN w USING (p);
SET enable_hashjoin = on;
SET enable_mergejoin = off;
SELECT count(*) AS hash, sum(v.id) FROM v JOIN w USING (p);
SET enable_nestloop = on;
SET enable_hashjoin = off;
SELECT count(*) AS nested_loop, sum(v.id) FROM v JOIN w USING (p);
RESET enable_mergejoin;
RESET enable_hashjoin;
SET enable_hashagg = off;
SELECT count(*) AS sorted FROM (SELECT p FROM v GROUP BY p) g;
SET enable_hashagg = on;
SET enable_sort = off;
SELECT count(*) AS hashed FROM (SELECT p FROM v GROUP BY p) g;
RESET enable_sort;
RESET enable_hashagg;
-- hashes: extended with seed 0 agrees, with another it does not
SELECT bool_and(prefix_range_hash(p) = (prefix_range_hash_extended(p, 0) & x'ffffffff'::bigint)::bit(32)::int) AS seed_0,
	count(DISTINCT prefix_range_hash(p)) > 0.99 * count(DISTINCT p) AS spread, bool_or(prefix_range_hash_extended(p, 0) = prefix_range_hash_extended(p, 1)) AS seed_1 FROM v;
-- partitions
CREATE TABLE part (p prefix_range, id int) PARTITION BY HASH (p);
CREATE TABLE part_0 PARTITION OF part FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE part_1 PARTITION OF part FOR VALUES WITH (MODULUS 2, REMAINDER 1);
INSERT INTO part SELECT p, id FROM v;
SELECT count(*) FROM part WHERE p = '44444444441';
SELECT count(*) FROM v WHERE p = '44444444441';
CREATE TABLE list (p prefix_range, id int) PARTITION BY LIST (p);
CREATE TABLE list_1 PARTITION OF list FOR VALUES IN ('1', '[1-3]');
CREATE TABLE list_2 PARTITION OF list DEFAULT;
INSERT INTO list VALUES ('1', 1), ('[3-1]', 2), ('12', 3);
SELECT tableoid::regclass, p FROM list ORDER BY id;

-- unique keys hold each value once, whatever contains what
CREATE TABLE routes (prefix prefix_range PRIMARY KEY, carrier text NOT NULL);
INSERT INTO routes VALUES ('[1-3]', 'a'), ('1', 'b'), ('12', 'c'), ('', 'd'), ('12[3-4]', 'e'), ('123', 'f');
INSERT INTO routes VALUES ('[1-3]', 'x');
INSERT INTO routes VALUES ('[3-1]', 'g'), ('1[2-2]', 'h'), ('13', 'i') ON CONFLICT (prefix) DO UPDATE SET carrier = excluded.carrier || '!';
INSERT INTO routes VALUES ('[1-3]', 'x'), ('1', 'x'), ('12', 'x') ON CONFLICT DO NOTHING;
SELECT * FROM routes ORDER BY prefix;
-- the longest match of plain prefixes, by btree
SELECT n, (SELECT prefix FROM routes WHERE prefix = ANY (prefixes_of(n)) ORDER BY prefix DESC LIMIT 1) FROM unnest('{129,1234,139,4}'::text[]) n;
SELECT array_agg(prefix ORDER BY prefix DESC) FROM routes;

-- parallel workers say the same
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET min_parallel_table_scan_size = 0;
SET max_parallel_workers_per_gather = 2;
SELECT min(p), max(p), count(*) FILTER (WHERE p @> '4444444444111') AS above FROM v;
RESET parallel_setup_cost;
RESET parallel_tuple_cost;

-- amcheck, where it is installed
CREATE EXTENSION amcheck SCHEMA prefix_btree_hash;
CREATE INDEX v_btree ON v (p);
INSERT INTO v SELECT id, p FROM v WHERE id % 2 = 0;
SELECT bt_index_parent_check('v_btree', true);

RESET ALL;
SET client_min_messages = warning;
DROP SCHEMA prefix_btree_hash CASCADE;
