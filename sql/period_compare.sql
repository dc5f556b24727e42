-- Order, btree, hash, aggregates of period
CREATE SCHEMA period_compare;
SET search_path = period_compare, public;
SET timezone = 'UTC';
SET datestyle = 'ISO, YMD';

CREATE TABLE v AS
	SELECT period(timestamptz '2024-01-01' + i * 7919 % 1009 * interval '1 hour', timestamptz '2024-01-01' + i * 7919 % 1009 * interval '1 hour' + i % 5 * interval '1 day' + '1 s') AS p
	FROM generate_series(1, 3000) i
	UNION ALL SELECT 'empty' FROM generate_series(1, 20)
	UNION ALL SELECT '(,)' UNION ALL SELECT '(,2024-01-01)' UNION ALL SELECT '[2024-01-01,)' UNION ALL SELECT NULL;
SELECT min(p), max(p) FROM v;
SELECT count(*), count(p), count(DISTINCT p) FROM v;

-- sort = btree = order of (first, next), empty first
CREATE INDEX v_p ON v (p);
VACUUM ANALYZE v;
SET enable_indexonlyscan = off;
CREATE TABLE sorted AS SELECT row_number() OVER () AS n, p FROM (SELECT p FROM v ORDER BY p) s;
RESET enable_indexonlyscan;
SET enable_seqscan = off;
SET enable_sort = off;
EXPLAIN (COSTS OFF) SELECT p FROM v ORDER BY p;
CREATE TABLE walked AS SELECT row_number() OVER () AS n, p FROM (SELECT p FROM v ORDER BY p) s;
SELECT count(*) FROM sorted s JOIN walked w USING (n) WHERE s.p IS DISTINCT FROM w.p;
RESET enable_seqscan;
RESET enable_sort;
SELECT count(*) FROM (SELECT p, lag(p) OVER (ORDER BY n) AS q FROM sorted) x
	WHERE NOT (is_empty(q) OR first(q) < first(p) OR first(q) = first(p) AND next(q) <= next(p));
SELECT (SELECT p FROM sorted ORDER BY n LIMIT 1) AS first, (SELECT p FROM sorted ORDER BY n OFFSET 20 LIMIT 1) AS after_empty;

-- every comparison by index and by scan
SELECT count(*) FILTER (WHERE v.p < c.p), count(*) FILTER (WHERE v.p <= c.p), count(*) FILTER (WHERE v.p = c.p), count(*) FILTER (WHERE v.p >= c.p),
	count(*) FILTER (WHERE v.p > c.p) FROM v, (VALUES ('empty'::period), ('(,2024-01-01)'), ('[2024-02-12,2024-02-16 00:00:01)')) c (p);
SET enable_seqscan = off;
SELECT (SELECT count(*) FROM v WHERE v.p < c.p), (SELECT count(*) FROM v WHERE v.p <= c.p), (SELECT count(*) FROM v WHERE v.p = c.p),
	(SELECT count(*) FROM v WHERE v.p >= c.p), (SELECT count(*) FROM v WHERE v.p > c.p)
	FROM (VALUES ('empty'::period), ('(,2024-01-01)'), ('[2024-02-12,2024-02-16 00:00:01)')) c (p);
RESET enable_seqscan;

-- hash: join, aggregate, index, partitions
SELECT count(*) AS values, count(*) FILTER (WHERE (period_hash_extended(p, 0) & 4294967295) = (period_hash(p)::bigint & 4294967295)) AS low_half,
	count(DISTINCT period_hash(p)) = count(DISTINCT p) AS spread, count(*) FILTER (WHERE period_hash_extended(p, 1) <> period_hash_extended(p, 2)) AS seeded FROM v WHERE p IS NOT NULL;
SELECT period_hash('empty'), period_hash('[2000-01-01 00:00:01+00,2000-01-01 00:00:02+00)'), period_hash_extended('(,)', 8816678312871386365);
SET enable_mergejoin = off;
SET enable_nestloop = off;
EXPLAIN (COSTS OFF) SELECT count(*) FROM v a JOIN v b USING (p);
SELECT count(*) FROM v a JOIN v b USING (p);
SET enable_hashjoin = off;
RESET enable_mergejoin;
SELECT count(*) FROM v a JOIN v b USING (p);
RESET enable_hashjoin;
RESET enable_nestloop;
CREATE INDEX v_hash ON v USING hash (p);
SET enable_seqscan = off;
DROP INDEX v_p;
SELECT count(*) FROM v WHERE p = 'empty';
RESET enable_seqscan;
CREATE TABLE parts (p period) PARTITION BY HASH (p);
CREATE TABLE part0 PARTITION OF parts FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE part1 PARTITION OF parts FOR VALUES WITH (MODULUS 2, REMAINDER 1);
INSERT INTO parts SELECT p FROM v;
SELECT count(*) FROM parts WHERE p = '[2024-02-12,2024-02-16 00:00:01)';
SELECT count(*) = (SELECT count(*) FROM v) AS all_there, count(*) FILTER (WHERE tableoid = 'part0'::regclass) BETWEEN 1000 AND 2000 AS spread FROM parts;

-- parallel min and max
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET min_parallel_table_scan_size = 0;
SET max_parallel_workers_per_gather = 2;
ALTER TABLE v SET (parallel_workers = 2);
DROP INDEX v_hash;
EXPLAIN (COSTS OFF) SELECT min(p), max(p) FROM v;
SELECT min(p), max(p) FROM v;

SET client_min_messages = warning;
DROP SCHEMA period_compare CASCADE;
