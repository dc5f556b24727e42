-- Every way to join, to group and to partition gives the same rows, in parallel or
-- not, where equal values are stored in different forms (see prefix_legacy)
SET client_min_messages = warning;
CREATE SCHEMA prefix_joins;
SET search_path = prefix_joins, public;
SET jit = off;
CREATE CAST (bytea AS prefix_range) WITHOUT FUNCTION;
CREATE CAST (prefix_range AS bytea) WITHOUT FUNCTION;
-- as version 1.2 stored it: a byte NUL and one of garbage behind
CREATE FUNCTION old(p prefix_range, garbage int) RETURNS prefix_range LANGUAGE sql IMMUTABLE AS $$ SELECT (p::bytea || set_byte('\x0000', 1, garbage))::prefix_range $$;
CREATE TABLE value AS SELECT row_number() OVER (ORDER BY p) AS nr, p FROM (
	SELECT DISTINCT (CASE WHEN i % 9 = 0 THEN repeat('é', 60 + i % 7) ELSE '' END || left((100000 + i * 7919 % 900000)::text, i % 6) || CASE WHEN i % 5 = 0 THEN '[1-' || 3 + i % 7 || ']' ELSE '' END)::prefix_range AS p
	FROM generate_series(1, 3000) i) s;
-- compressed; and out of line, too long for a btree and only in l
INSERT INTO value VALUES (5001, repeat('1234567', 1000));
INSERT INTO value SELECT 5004, string_agg(md5(i::text), '')::prefix_range FROM generate_series(1, 300) i;
CREATE TABLE l AS SELECT nr AS id, CASE k WHEN 1 THEN p ELSE old(p, nr::int * 37 % 256) END AS p FROM value, generate_series(1, 1 + nr::int % 3) k;
CREATE TABLE r AS SELECT nr AS id, CASE WHEN nr % 2 = k THEN p ELSE old(p, nr::int * 73 % 256) END AS p FROM value, generate_series(0, 1) k WHERE nr % 4 > 0;
INSERT INTO l VALUES (6001, NULL);
INSERT INTO r VALUES (6001, NULL);
ALTER TABLE l SET (parallel_workers = 2);
ALTER TABLE r SET (parallel_workers = 2);
ANALYZE value, l, r;
SELECT (SELECT count(*) FROM value) AS "values", count(*) AS l, count(DISTINCT p) AS different, count(DISTINCT p::bytea) AS stored, (SELECT count(*) FROM r) AS r FROM l;
-- two bytes, a short header; a long one; out of line
SELECT min(pg_column_size(p)) AS shortest, max(pg_column_size(p)) FILTER (WHERE length(p) < 1000) > 127 AS long_header, max(length(p)) AS longest FROM l;

-- what a query says under some settings, if the plan has such a node
CREATE FUNCTION try(query text, node text, settings text[]) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	setting text;
	line text;
	plan text := '';
	answer text;
BEGIN
	FOREACH setting IN ARRAY settings LOOP
		PERFORM set_config(split_part(setting, '=', 1), split_part(setting, '=', 2), true);
	END LOOP;
	FOR line IN EXECUTE 'EXPLAIN (COSTS OFF) ' || query LOOP
		plan := plan || line || E'\n';
	END LOOP;
	EXECUTE query INTO answer;
	FOREACH setting IN ARRAY settings LOOP
		EXECUTE 'RESET ' || split_part(setting, '=', 1);
	END LOOP;
	RETURN CASE WHEN plan ~ node THEN answer ELSE 'no ' || node || E':\n' || plan END;
END $$;
CREATE INDEX r_p ON r (p);
CREATE INDEX r_hash ON r USING hash (p);
CREATE TABLE way (nr serial, node text, settings text[]);
INSERT INTO way (node, settings) VALUES
	('Hash Join', '{enable_mergejoin=off,enable_nestloop=off,max_parallel_workers_per_gather=0}'),
	('Merge Join', '{enable_hashjoin=off,enable_nestloop=off,max_parallel_workers_per_gather=0,enable_indexscan=off,enable_indexonlyscan=off}'),
	('Merge Join(.|\n)*Index (Only )?Scan', '{enable_hashjoin=off,enable_nestloop=off,max_parallel_workers_per_gather=0,enable_bitmapscan=off,enable_seqscan=off}'),
	('Nested Loop(.|\n)*Index (Only )?Scan', '{enable_hashjoin=off,enable_mergejoin=off,enable_memoize=off,enable_seqscan=off,enable_material=off,max_parallel_workers_per_gather=0}'),
	('Nested Loop(.|\n)*Memoize(.|\n)*Cache Key', '{enable_hashjoin=off,enable_mergejoin=off,enable_material=off,max_parallel_workers_per_gather=0}'),
	('Parallel Hash Join', '{enable_mergejoin=off,enable_nestloop=off,parallel_setup_cost=0,parallel_tuple_cost=0,min_parallel_table_scan_size=0,max_parallel_workers_per_gather=2}'),
	('Gather(.|\n)*Merge Join', '{enable_hashjoin=off,enable_nestloop=off,parallel_setup_cost=0,parallel_tuple_cost=0,min_parallel_table_scan_size=0,max_parallel_workers_per_gather=2}');
-- the judge is the number that both have
SELECT count(*) || ' rows, ' || sum(r.id) AS truth FROM l JOIN r USING (id) WHERE l.p IS NOT NULL \gset
SELECT replace(node, '(.|\n)*', ' .. ') AS node, try('SELECT count(*) || '' rows, '' || sum(r.id) FROM l JOIN r ON l.p = r.p', node, settings) = :'truth' AS inner
FROM way ORDER BY nr;
SELECT :'truth' AS truth;
-- outer, semi, anti and full joins
SELECT n AS "join", h AS hash, h = m AS merge, h = t AS truth FROM (VALUES
	(1, 'left', 'SELECT count(*) || '' rows, '' || sum(r.id) FROM l LEFT JOIN r ON l.p = r.p', 'SELECT count(*) || '' rows, '' || sum(r.id) FROM l LEFT JOIN r ON l.id = r.id AND l.p IS NOT NULL', 'Left|Right'),
	(2, 'full', 'SELECT count(*) || '' rows, '' || sum(r.id) FROM l FULL JOIN r ON l.p = r.p', 'SELECT (SELECT count(*) FROM (SELECT FROM l LEFT JOIN r ON l.id = r.id AND l.p IS NOT NULL) x) + 1 || '' rows, '' || sum(coalesce(r.id, 0)) + 6001 FROM l LEFT JOIN r ON l.id = r.id AND l.p IS NOT NULL', 'Full'),
	(3, 'semi', 'SELECT count(*) || '' rows, '' || sum(id) FROM l WHERE EXISTS (SELECT FROM r WHERE l.p = r.p)', 'SELECT count(*) || '' rows, '' || sum(id) FROM l WHERE id % 4 > 0 AND p IS NOT NULL', 'Semi|Join'),
	(4, 'anti', 'SELECT count(*) || '' rows, '' || sum(id) FROM l WHERE NOT EXISTS (SELECT FROM r WHERE l.p = r.p)', 'SELECT count(*) || '' rows, '' || sum(id) FROM l WHERE id % 4 = 0 OR p IS NULL', 'Anti')) v (i, n, q, judge, node),
	LATERAL try(q, 'Hash.*(' || node || ')', '{enable_mergejoin=off,enable_nestloop=off}') h, LATERAL try(q, 'Merge.*(' || node || ')', '{enable_hashjoin=off,enable_nestloop=off}') m, LATERAL try(judge, '', '{}') t ORDER BY i;

-- ---- groups ----
SELECT count(*) || ' groups, ' || sum(n * n) AS truth FROM (SELECT count(*) AS n FROM l GROUP BY id) g \gset
SELECT node, try('SELECT count(*) || '' groups, '' || sum(n * n) FROM (SELECT p, count(*) AS n FROM l GROUP BY p) g', node, settings::text[]) = :'truth' AS groups FROM (VALUES
	(1, 'HashAggregate', '{enable_sort=off,max_parallel_workers_per_gather=0}'), (2, 'GroupAggregate', '{enable_hashagg=off,max_parallel_workers_per_gather=0}'),
	(3, 'Gather', '{parallel_setup_cost=0,parallel_tuple_cost=0,min_parallel_table_scan_size=0,max_parallel_workers_per_gather=2}')) v (i, node, settings) ORDER BY i;
SELECT node, try(query, node, settings::text[]) AS answer FROM (VALUES
	(1, 'HashAggregate', '{enable_sort=off}', 'SELECT count(*) FROM (SELECT DISTINCT p FROM l) d'), (2, 'Unique', '{enable_hashagg=off}', 'SELECT count(*) FROM (SELECT DISTINCT p FROM l) d'),
	(3, 'HashSetOp|Hash', '{enable_sort=off}', 'SELECT count(*) FROM (SELECT p FROM l INTERSECT SELECT p FROM r) d'), (4, 'SetOp', '{enable_hashagg=off}', 'SELECT count(*) FROM (SELECT p FROM l INTERSECT SELECT p FROM r) d'),
	(5, 'SetOp', '{}', 'SELECT count(*) FROM (SELECT p FROM l EXCEPT SELECT p FROM r) d')) v (i, node, settings, query) ORDER BY i;
-- in arrays and rows
SELECT count(*) FROM (SELECT DISTINCT ARRAY[p, p] FROM l) d;
SELECT count(*) FROM (SELECT DISTINCT ROW(p, 1) FROM l) d;
SELECT count(*) AS "0" FROM (SELECT array_agg(p ORDER BY nr) AS a FROM value) x, (SELECT array_agg(old(p, 7) ORDER BY nr) AS a FROM value) y WHERE x.a <> y.a;

-- ---- partitions: equal values lie together, and are looked for there ----
CREATE TABLE h (id int, p prefix_range) PARTITION BY HASH (p);
CREATE TABLE h0 PARTITION OF h FOR VALUES WITH (MODULUS 3, REMAINDER 0);
CREATE TABLE h1 PARTITION OF h FOR VALUES WITH (MODULUS 3, REMAINDER 1);
CREATE TABLE h2 PARTITION OF h FOR VALUES WITH (MODULUS 3, REMAINDER 2);
INSERT INTO h SELECT id, p FROM l;
SELECT count(*) AS "values", max(partitions) AS partitions FROM (SELECT count(DISTINCT tableoid) AS partitions FROM h GROUP BY p) s;
SELECT count(*) AS l, count(*) FILTER (WHERE (SELECT count(*) FROM h WHERE h.p = l.p) = (SELECT count(*) FROM l m WHERE m.id = l.id)) AS found FROM l WHERE id % 20 = 3;
SELECT count(*) FROM h WHERE p = '1[1-5]';
SELECT count(*) FROM l WHERE p = '1[1-5]';
CREATE TABLE k (id int, p prefix_range) PARTITION BY LIST (p);
CREATE TABLE k1 PARTITION OF k FOR VALUES IN ('1', '1[1-5]', '', NULL);
CREATE TABLE k2 PARTITION OF k DEFAULT;
INSERT INTO k SELECT id, p FROM l;
INSERT INTO k VALUES (7001, old('1[1-5]', 90)), (7002, old('', 0)), (7003, '1[5-1]');
SELECT tableoid::regclass, p, count(*) FROM k WHERE p IN ('1', '1[1-5]', '') OR p IS NULL OR id > 7000 GROUP BY 1, 2 ORDER BY 1, 2;

-- ---- everything in a worker ----
SELECT set_config(CASE WHEN current_setting('server_version_num')::int >= 160000 THEN 'debug_parallel_query' ELSE 'force_parallel_mode' END, 'on', false) AS forced;
SELECT count(*), min(p), max(length(p | '1')), max(specificity(p)), count(DISTINCT prefix_range_hash(p)), sum(cardinality(prefixes_of(left(p::text, 1000)))) FILTER (WHERE length(p) < 1000) AS prefixes,
	count(p & '1'), count(*) FILTER (WHERE p @> '12345'::text), count(*) FILTER (WHERE p <@ '1[1-5]' OR p @>> '123' OR p -|- '12' OR p && '13[1-2]') AS related, count(upper_text(p)) FROM l;
SELECT string_agg(p::text, ' ' ORDER BY p) FROM (SELECT DISTINCT p FROM l WHERE p @> '12345'::text) s;

RESET ALL;
SET client_min_messages = warning;
DROP CAST (bytea AS prefix_range);
DROP CAST (prefix_range AS bytea);
DROP SCHEMA prefix_joins CASCADE;
