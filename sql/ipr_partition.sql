-- Tables in partitions by hash, list and range of addresses and of ranges: every row
-- finds its place and is found there; which partitions are asked, and by which index.
CREATE SCHEMA ipr_partition;
SET search_path = ipr_partition, public;
SET client_min_messages = warning;
SET jit = off;
SET max_parallel_workers_per_gather = 0;
SET plan_cache_mode = force_generic_plan;
\getenv srcdir PG_ABS_SRCDIR
\set am :srcdir '/sql/include/am.sql'
\set model :srcdir '/sql/include/ipr_model.sql'
\set ECHO none
\i :am
\i :model
\set ECHO all
CREATE TABLE source AS SELECT id, f, lo, hi, CASE f WHEN 4 THEN addr_text(f, lo)::ip4 END AS a4, CASE f WHEN 6 THEN addr_text(f, lo)::ip6 END AS a6, CASE WHEN f <> 0 THEN addr_text(f, lo)::ipaddress END AS a,
	CASE f WHEN 4 THEN range_text(f, lo, hi)::ip4r END AS r4, CASE f WHEN 6 THEN range_text(f, lo, hi)::ip6r END AS r6, range_text(f, lo, hi)::iprange AS r FROM model;

-- how many partitions a plan scans, and by what
CREATE FUNCTION partitions(query text) RETURNS text LANGUAGE sql AS $$
	SELECT string_agg(replace(m[2], 'p_', ''), ' ' ORDER BY m[2]) FROM regexp_matches(plan(query), '(Index Only Scan|Index Scan|Seq Scan|Bitmap Heap Scan)(?: using \w+)? on (p_\w+)', 'g') m
$$;
CREATE FUNCTION same(clause text, model text) RETURNS TABLE (rows bigint, same bool) LANGUAGE plpgsql AS $$
DECLARE
	a text;
	b text;
BEGIN
	EXECUTE format('SELECT count(*) || '' '' || coalesce(sum(id), 0) FROM p WHERE %s', clause) INTO a;
	EXECUTE format('SELECT count(*) || '' '' || coalesce(sum(id), 0) FROM source AS v WHERE %s', model) INTO b;
	RETURN QUERY SELECT split_part(b, ' ', 1)::bigint, a = b;
END $$;

-- --- by hash: all types; each row is where the pinned hash says; equality asks one partition --------

CREATE FUNCTION by_hash(col text, type text) RETURNS TABLE (key text, rows bigint, partitions bigint, misplaced bigint, lost bigint, distinct_keys bigint, constant int, parameter int) LANGUAGE plpgsql AS $$
DECLARE
	k text;
BEGIN
	EXECUTE format('CREATE TABLE p (id int, k %s) PARTITION BY HASH (k)', type);
	FOR i IN 0 .. 4 LOOP
		EXECUTE format('CREATE TABLE p_%s PARTITION OF p FOR VALUES WITH (MODULUS 5, REMAINDER %1$s)', i);
	END LOOP;
	EXECUTE format('INSERT INTO p SELECT id, %1$s FROM source WHERE %1$s IS NOT NULL', col);
	EXECUTE format('SELECT %L, count(*), count(DISTINCT tableoid), count(*) FILTER (WHERE NOT satisfies_hash_partition(''p''::regclass, 5, right(tableoid::regclass::text, 1)::int, k)), count(*) FILTER (WHERE n <> 1), count(DISTINCT k)
		FROM p, LATERAL (SELECT count(*) AS n FROM p x WHERE x.k = p.k AND x.id = p.id) s', type) INTO key, rows, partitions, misplaced, lost, distinct_keys;
	EXECUTE 'SELECT k FROM p ORDER BY id LIMIT 1' INTO k;
	constant := array_length(string_to_array(partitions(format('SELECT * FROM p WHERE k = %L', k)), ' '), 1);
	EXECUTE format('PREPARE one (%s) AS SELECT * FROM p WHERE k = $1', type);
	parameter := array_length(string_to_array(partitions(format('EXECUTE one (%L)', k)), ' '), 1);
	DEALLOCATE one;
	DROP TABLE p;
	RETURN NEXT;
END $$;
SELECT h.* FROM (VALUES ('a4', 'ip4', 1), ('a6', 'ip6', 2), ('a', 'ipaddress', 3), ('r4', 'ip4r', 4), ('r6', 'ip6r', 5), ('r', 'iprange', 6)) v (col, type, nr), by_hash(col, type) h ORDER BY nr;

-- --- by list ------------------------------------------------------------------------------------------

CREATE TABLE p (id int, r iprange, site iprange) PARTITION BY LIST (site);
CREATE TABLE p_v4 PARTITION OF p FOR VALUES IN ('10.0.0.0/8', '192.168.0.0/16');
CREATE TABLE p_v6 PARTITION OF p FOR VALUES IN ('2001:db8::/32', NULL);
CREATE TABLE p_all PARTITION OF p FOR VALUES IN ('-');
-- (one value, one partition)
CREATE TABLE p_more PARTITION OF p FOR VALUES IN ('10.0.0.0-10.255.255.255');
INSERT INTO p SELECT id, r, CASE f WHEN 4 THEN '10.0.0.0-10.255.255.255' WHEN 6 THEN '2001:db8::-2001:db8:ffff:ffff:ffff:ffff:ffff:ffff' ELSE '-' END::iprange FROM source;
INSERT INTO p VALUES (0, '11.0.0.0/8', '11.0.0.0/8');
SELECT tableoid::regclass AS partition, site, count(*) FROM p GROUP BY 1, 2 ORDER BY 2;
SELECT clause, partitions('SELECT * FROM p WHERE ' || clause), s.* FROM (VALUES ('site = ''-''', 'f = 0'), ('site IN (''-'', ''2001:db8::/32'')', 'f IN (0, 6)'), ('site <> ''-''', 'f IN (4, 6)'), ('site IS NULL', 'false')) v (clause, model), same(clause, model) s;
-- the most specific over partitions is one merge of ordered scans
CREATE TABLE asked AS SELECT f, lo, lo AS hi, a FROM source WHERE id % 60 = 7 AND f <> 0;
ANALYZE p, asked;
SET enable_seqscan = off;
SET enable_sort = off;
CREATE FUNCTION nearest_by(am text) RETURNS TABLE (method text, partitions text, sorted bool, questions bigint, wrong bigint) LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE format('CREATE INDEX p_r ON p USING %s (r)', am);
	RETURN QUERY EXECUTE format('SELECT %1$L, partitions(%2$L), plan(%2$L) ~ ''(^|; )(Incremental )?Sort;'', count(*), count(*) FILTER (WHERE size IS DISTINCT FROM (SELECT min(CASE WHEN v.f = 0 THEN 2 ^ 129::float8 ELSE (v.hi - v.lo)::float8 + 1 END) FROM source v WHERE %3$s))
		FROM asked q, LATERAL (SELECT (SELECT @ r FROM p WHERE r >>= q.a ORDER BY r <-> q.a LIMIT 1) AS size) s', am, 'SELECT id FROM p WHERE r >>= ''10.0.1.1'' ORDER BY r <-> ''10.0.1.1'' LIMIT 1', (SELECT model FROM op WHERE name = '>>='));
	DROP INDEX p_r;
END $$;
SELECT n.* FROM am, nearest_by(am) n ORDER BY nr;
RESET enable_sort;
RESET enable_seqscan;
DROP TABLE p;

-- --- by range of addresses: comparisons choose partitions, "is in" the index of each ---------------------

CREATE TABLE p (id int, a ipaddress) PARTITION BY RANGE (a);
CREATE TABLE p_low PARTITION OF p FOR VALUES FROM (MINVALUE) TO ('10.0.4.0');
CREATE TABLE p_mid PARTITION OF p FOR VALUES FROM ('10.0.4.0') TO ('10.0.8.0');
CREATE TABLE p_top PARTITION OF p FOR VALUES FROM ('10.0.8.0') TO ('::');
CREATE TABLE p_v6 PARTITION OF p FOR VALUES FROM ('::') TO (MAXVALUE);
CREATE TABLE p_null PARTITION OF p DEFAULT;
INSERT INTO p SELECT id, a FROM source;
SELECT tableoid::regclass AS partition, count(*), count(*) FILTER (WHERE family(a) = 6) AS ip6, min(a) >= '10.0.4.0' AS from_4, max(a) < '10.0.8.0' AS below_8 FROM p GROUP BY 1 ORDER BY 1;
CREATE INDEX p_a ON p (a);
ANALYZE p;
SET enable_seqscan = off;
SET enable_bitmapscan = off;
SELECT clause, partitions('SELECT id FROM p WHERE ' || clause), s.* FROM (VALUES
	('a = ''10.0.5.1''', 'f = 4 AND lo = 167773440 + 1'),
	('a >= ''10.0.9.0''', 'f = 6 OR f = 4 AND lo >= 167774464'),
	('a < ''10.0.4.0''', 'f = 4 AND lo < 167773184'),
	('a <<= ''10.0.4.0/22''', 'f = 4 AND lo BETWEEN 167773184 AND 167774207'),
	('a <<= ''10.0.4.0/22'' AND a >= lower(iprange ''10.0.4.0/22'') AND a <= upper(iprange ''10.0.4.0/22'')', 'f = 4 AND lo BETWEEN 167773184 AND 167774207'),
	('a BETWEEN lower(iprange ''10.0.0.0/21'') AND upper(iprange ''10.0.0.0/21'')', 'f = 4 AND lo BETWEEN 167772160 AND 167774207'),
	('a BETWEEN lower(iprange ''-'') AND upper(iprange ''-'')', 'f <> 0'),
	('a <<= ''::/0''', 'f = 6'), ('a <<= ''-''', 'f <> 0'), ('a IS NULL', 'f = 0')) AS v (clause, model), same(clause, model) s;
SELECT plan('SELECT id FROM p WHERE a <<= ''10.0.4.0/24''');
-- a parameter: what is left of the partitions is known when the plan begins
PREPARE between (iprange) AS SELECT count(*) FROM p WHERE a BETWEEN lower($1) AND upper($1);
SELECT partitions('EXECUTE between (''10.0.4.0/24'')') AS "10.0.4.0/24", partitions('EXECUTE between (''10.0.0.0/20'')') AS "10.0.0.0/20", partitions('EXECUTE between (''2001:db8::/32'')') AS "2001:db8::/32", partitions('EXECUTE between (''-'')') AS "-";
EXECUTE between ('10.0.4.0/24');
-- rows move with their address
UPDATE p SET a = a + 1024 WHERE a <<= '10.0.4.0/22';
SELECT count(*) AS moved, count(*) FILTER (WHERE p.a = source.a + 1024) AS right FROM p JOIN source USING (id) WHERE source.a <<= '10.0.4.0/22' AND p.tableoid = 'p_top'::regclass;
-- an address has one partition
CREATE TABLE p_again PARTITION OF p FOR VALUES FROM ('10.0.7.255') TO ('10.0.8.1');
CREATE TABLE p_none PARTITION OF p FOR VALUES FROM ('10.0.8.0') TO ('10.0.4.0');

RESET ALL;
SET client_min_messages = warning;
DROP SCHEMA ipr_partition CASCADE;
