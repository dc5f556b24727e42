--
-- suite_multicolumn: our types beside each other and beside scalars: GiST over several columns, EXCLUDE,
-- BRIN over several columns, SP-GiST with INCLUDE, partitions by every type, parallel plans.  Answers are those of a sequential scan.
--
SET client_min_messages = warning;
CREATE SCHEMA multicolumn;
SET search_path = multicolumn, public;
CREATE EXTENSION IF NOT EXISTS btree_gist SCHEMA multicolumn;
SET timezone = 'UTC';
SET datestyle = 'ISO';
SET jit = off;
SET max_parallel_workers_per_gather = 0;
\getenv srcdir PG_ABS_SRCDIR
\set am :srcdir '/sql/include/am.sql'
\set ECHO none
\i :am
\set ECHO all

-- contracts: a prefix and a network for some time, of a vendor; nested, repeated, with NULLs
CREATE TABLE contract AS
	SELECT i AS id, i % 20 AS vendor,
		CASE WHEN i % 53 <> 0 THEN left((10000 + i * 7919 % 90000)::text, 1 + i % 5)::prefix_range END AS prefix,
		CASE WHEN i % 59 <> 0 THEN set_masklen(ipaddress '10.0.0.0' + i * 7919 % 65536, 12 + i % 21) END AS net,
		CASE WHEN i % 61 <> 0 THEN period(day, day + i * 31 % 400 * interval '1 hour' + interval '1 hour') END AS valid
	FROM (SELECT i, timestamptz '2024-01-01 00:00+00' + i * 7919 % 500 * interval '1 day' AS day FROM generate_series(1, 6000) i) s;
CREATE TABLE asked AS SELECT i, i % 20 AS vendor, (10000 + i * 4001 % 90000)::text AS number, ipaddress '10.0.0.0' + i * 4001 % 65536 AS address, timestamptz '2024-01-01 12:00+00' + i * 13 % 500 * interval '1 day' AS day
	FROM generate_series(1, 40) i;

-- ---- GiST over several columns ----
-- what a filter finds for each question, and the three nearest of it
CREATE FUNCTION found(by_index bool, filter text, nearest text) RETURNS TABLE (i int, ids int[], best float8[]) LANGUAGE plpgsql AS $$
DECLARE
	query text := format('SELECT i, array(SELECT id FROM t WHERE %s ORDER BY 1), array(SELECT %s FROM t WHERE %1$s ORDER BY %2$s LIMIT 3) FROM asked q', filter, nearest);
BEGIN
	PERFORM set_config('enable_seqscan', (NOT by_index)::text, true), set_config('enable_indexscan', by_index::text, true),
		set_config('enable_indexonlyscan', 'off', true), set_config('enable_bitmapscan', 'off', true);
	IF (plan(query) ~ 'Index Cond: .* Index Cond: .* Order By:') <> by_index THEN
		RAISE EXCEPTION 'wrong plan: %', plan(query);
	END IF;
	RETURN QUERY EXECUTE query;
END $$;
-- the index is built over half of the rows, the others are inserted
CREATE FUNCTION check_index(columns text, filter text, nearest text) RETURNS TABLE (answers bigint, wrong bigint, wrong_best bigint) LANGUAGE plpgsql AS $$
BEGIN
	CREATE TABLE t AS SELECT * FROM contract WHERE id % 2 = 0;
	EXECUTE format('CREATE INDEX t_i ON t USING gist (%s)', columns);
	INSERT INTO t SELECT * FROM contract WHERE id % 2 = 1;
	DELETE FROM t WHERE id % 11 = 0;
	RETURN QUERY SELECT sum(cardinality(s.ids)), count(*) FILTER (WHERE s.ids IS DISTINCT FROM x.ids), count(*) FILTER (WHERE s.best IS DISTINCT FROM x.best)
		FROM found(false, filter, nearest) s LEFT JOIN found(true, filter, nearest) x USING (i);
	DROP TABLE t;
END $$;
SELECT columns, c.* FROM (VALUES
	('vendor, prefix', 'vendor = q.vendor AND prefix @> q.number', 'prefix <-> q.number'),
	('prefix, vendor', 'vendor = q.vendor AND prefix @> q.number', 'prefix <-> q.number'),
	('prefix, valid', 'prefix @> q.number AND valid @> q.day', 'prefix <-> q.number'),
	('valid, prefix', 'prefix && ''1'' AND valid >> q.day', 'valid <-> q.day'),
	('vendor, valid', 'vendor = q.vendor AND valid @> q.day', 'valid <-> q.day'),
	('vendor, net', 'vendor = q.vendor AND net >>= q.address', 'net <-> q.address'),
	('net, vendor', 'vendor = q.vendor AND net >>= q.address', 'net <-> q.address'),
	('net, valid', 'net >>= q.address AND valid @> q.day', 'net <-> q.address'),
	('vendor, prefix, net, valid', 'vendor > 15 AND prefix @> q.number AND net >>= q.address', 'net <-> q.address'),
	('prefix, net, valid', 'prefix IS NULL AND net >>= q.address AND valid @> q.day', 'net <-> q.address')) v (columns, filter, nearest),
	check_index(columns, filter, nearest) c;

-- nearest in two columns: by the first, then by the second
CREATE INDEX contract_i ON contract USING gist (vendor, prefix, valid);
VACUUM ANALYZE contract;
SET enable_seqscan = off;
SET enable_bitmapscan = off;
EXPLAIN (COSTS OFF) SELECT id FROM contract WHERE vendor = 7 AND prefix @> '12345'::text AND valid @> timestamptz '2024-06-01 00:00+00' ORDER BY prefix <-> '12345'::text, valid <-> timestamptz '2024-06-01 00:00+00' LIMIT 1;
EXPLAIN (COSTS OFF) SELECT vendor, prefix, valid FROM contract WHERE vendor = 7 AND prefix <@ '12' AND valid && '[2024-06-01 00:00+00, 2024-07-01 00:00+00)';
SELECT count(*) AS wrong FROM asked q
WHERE array(SELECT ((prefix <-> number) + (valid <-> day)) FROM contract WHERE prefix @> number ORDER BY prefix <-> number, valid <-> day)
	<> array(SELECT ((prefix <-> number) + (valid <-> day)) FROM contract WHERE prefix::text = ANY (text_prefixes_of(number)) ORDER BY length(prefix) DESC, valid <-> day);
DROP INDEX contract_i;

-- ---- EXCLUDE: what is kept does not conflict, what is refused does ----
CREATE FUNCTION check_exclude(tab regclass, conflict text) RETURNS TABLE (kept bigint, refused bigint, wrongly_kept bigint, wrongly_refused bigint) LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE format('INSERT INTO %s SELECT * FROM contract ON CONFLICT DO NOTHING', tab);
	PERFORM set_config('enable_indexscan', 'off', true), set_config('enable_bitmapscan', 'off', true), set_config('enable_indexonlyscan', 'off', true), set_config('enable_seqscan', 'on', true);
	RETURN QUERY EXECUTE format('SELECT (SELECT count(*) FROM %1$s), (SELECT count(*) FROM contract) - (SELECT count(*) FROM %1$s), (SELECT count(*) FROM %1$s a, %1$s b WHERE a.id < b.id AND %2$s),
		(SELECT count(*) FROM contract a WHERE NOT EXISTS (SELECT FROM %1$s s WHERE s.id = a.id) AND NOT EXISTS (SELECT FROM %1$s b WHERE b.id < a.id AND %2$s))', tab, conflict);
END $$;
CREATE TABLE one_rate (LIKE contract, EXCLUDE USING gist (vendor WITH =, prefix WITH =, valid WITH &&));
SELECT * FROM check_exclude('one_rate', 'a.vendor = b.vendor AND a.prefix = b.prefix AND a.valid && b.valid');
CREATE TABLE one_user (LIKE contract, EXCLUDE USING gist (net WITH &&, valid WITH &&));
SELECT * FROM check_exclude('one_user', 'a.net && b.net AND a.valid && b.valid');
CREATE TABLE one_of_all (LIKE contract, EXCLUDE USING gist (prefix WITH &&, net WITH &&, valid WITH &&) WHERE (vendor > 3));
SELECT * FROM check_exclude('one_of_all', 'a.vendor > 3 AND b.vendor > 3 AND a.prefix && b.prefix AND a.net && b.net AND a.valid && b.valid');
-- of one column, by SP-GiST, too
CREATE TABLE disjoint_prefix (LIKE contract, EXCLUDE USING spgist (prefix WITH &&));
SELECT * FROM check_exclude('disjoint_prefix', 'a.prefix && b.prefix');
CREATE TABLE disjoint_net (LIKE contract, EXCLUDE USING spgist (net WITH &&));
SELECT * FROM check_exclude('disjoint_net', 'a.net && b.net');
CREATE TABLE disjoint_valid (LIKE contract, EXCLUDE USING spgist (valid WITH &&) WHERE (vendor = 3));
SELECT * FROM check_exclude('disjoint_valid', 'a.vendor = 3 AND b.vendor = 3 AND a.valid && b.valid');
CREATE TABLE different_net (LIKE contract, EXCLUDE USING spgist (net WITH =));
SELECT * FROM check_exclude('different_net', 'a.net = b.net');
INSERT INTO one_user (id, net, valid) VALUES (7001, '10.0.0.0/8', '(,)');
-- later, when all is there
CREATE TABLE later (prefix prefix_range, valid period, EXCLUDE USING gist (prefix WITH =, valid WITH &&) DEFERRABLE INITIALLY DEFERRED);
INSERT INTO later VALUES ('12', '[2024-01-01 00:00+00, 2025-01-01 00:00+00)');
BEGIN;
INSERT INTO later VALUES ('12', '[2024-06-01 00:00+00, )');
UPDATE later SET valid = '[2024-01-01 00:00+00, 2024-06-01 00:00+00)' WHERE valid @> timestamptz '2024-01-01 00:00+00';
COMMIT;
BEGIN;
INSERT INTO later VALUES ('12', '[2024-03-01 00:00+00, 2024-04-01 00:00+00)');
COMMIT;
SELECT * FROM later ORDER BY valid;

-- ---- BRIN over several columns: a log in order of time, where networks and numbers come in batches ----
CREATE TABLE access AS
	SELECT i AS id, period(at, at + i * 31 % 600 * interval '1 s' + '1 s') AS during, ipaddress '10.0.0.0' + (i / 1000 * 7919 % 64 * 256 + i % 256) AS client, (10 + i / 1000 * 13 % 90 || (i % 100)::text)::prefix_range AS called
	FROM generate_series(1, 18000) i, LATERAL (SELECT timestamptz '2024-01-01 00:00+00' + i * interval '1 min') t (at);
CREATE INDEX access_i ON access USING brin (during, client, called) WITH (pages_per_range = 1);
ANALYZE access;
CREATE FUNCTION by_brin(filter text) RETURNS TABLE (conditions bigint, rows bigint, same bool, few bool) LANGUAGE plpgsql AS $$
DECLARE
	query text := 'SELECT count(*), sum(id) FROM access WHERE ' || filter;
	a record;
	b record;
BEGIN
	SET LOCAL enable_seqscan = on;
	SET LOCAL enable_bitmapscan = off;
	EXECUTE query INTO a;
	-- a quarter of the table
	few := blocks(query) <= (pg_relation_size('access') / current_setting('block_size')::int) / 4;
	EXECUTE query INTO b;
	conditions := (SELECT count(*) FROM regexp_matches(substring(plan(query) FROM 'Bitmap Index Scan on access_i; Index Cond: (.*)'), '(during|client|called) ', 'g'));
	rows := a.count;
	same := a = b;
	RETURN NEXT;
END $$;
SELECT filter, b.* FROM unnest(ARRAY['during && ''[2024-01-05 00:00+00, 2024-01-06 00:00+00)''', 'client <<= ''10.0.9.0/24''', 'called @> ''4977''::text', 'client <<= ''10.0.0.0/19'' AND called @> ''4977''::text',
	'during && ''[2024-01-03 00:00+00, 2024-01-10 00:00+00)'' AND client <<= ''10.0.9.0/24''', 'during >> timestamptz ''2024-01-05 00:00+00'' AND called <@ ''24'' AND client >= ''10.0.3.0''']) filter, by_brin(filter) b;

-- ---- columns beside the key: an index-only scan gives them ----
CALL each_am('CREATE TABLE with_%s AS SELECT * FROM contract WHERE id %% 2 = 0');
CALL each_am('CREATE INDEX ON with_%1$s USING %1$s (prefix) INCLUDE (id, vendor)');
CALL each_am('CREATE INDEX ON with_%1$s USING %1$s (net) INCLUDE (id, valid)');
CALL each_am('CREATE INDEX ON with_%1$s USING %1$s (valid) INCLUDE (id, net, prefix)');
CALL each_am('INSERT INTO with_%s SELECT * FROM contract WHERE id %% 2 = 1');
CALL each_am('DELETE FROM with_%s WHERE id %% 11 = 0');
VACUUM ANALYZE with_gist, with_spgist;
SELECT plan(format('SELECT id, vendor, prefix FROM with_%s WHERE prefix <@ ''12'' AND vendor = 3', am)) FROM am ORDER BY nr;
SELECT plan(format('SELECT id, net, valid FROM with_%s WHERE net <<= ''10.0.4.0/22'' ORDER BY net <-> ''10.0.4.9''', am)) FROM am ORDER BY nr;
SELECT plan(format('SELECT id, net, prefix, valid FROM with_%s WHERE valid @> timestamptz ''2024-06-01 00:00+00''', am)) FROM am ORDER BY nr;
CREATE FUNCTION beside(tab text) RETURNS TABLE (rows bigint, sum text) LANGUAGE plpgsql AS $$
BEGIN
	RETURN QUERY EXECUTE format('SELECT count(*), md5(string_agg(s, chr(10) ORDER BY s COLLATE "C")) FROM (
		SELECT format(''%%s %%s %%s'', id, vendor, prefix) FROM %1$I WHERE prefix <@ ''1''
		UNION ALL SELECT format(''%%s %%s %%s'', id, net, valid) FROM %1$I WHERE net && ''10.0.0.0/18''
		UNION ALL SELECT format(''%%s %%s %%s %%s'', id, net, prefix, valid) FROM %1$I WHERE valid && ''[2024-02-01 00:00+00, 2024-09-01 00:00+00)'') u (s)', tab);
END $$;
CREATE VIEW without AS SELECT * FROM contract WHERE id % 11 <> 0;
SELECT am, b.* , b = beside('without') AS as_without_index FROM am, beside('with_' || am) b ORDER BY nr;

-- ---- partitions ----
SET enable_seqscan = on;
-- by hash: every row finds its place, equality asks one partition
CREATE FUNCTION by_hash(col text, type text) RETURNS TABLE (column_type text, rows bigint, partitions bigint, lost bigint) LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE format('CREATE TABLE h (id int, k %s) PARTITION BY HASH (k)', type);
	FOR i IN 0 .. 3 LOOP
		EXECUTE format('CREATE TABLE h%s PARTITION OF h FOR VALUES WITH (MODULUS 4, REMAINDER %1$s)', i);
	END LOOP;
	EXECUTE format('INSERT INTO h SELECT id, %s FROM contract', col);
	RETURN QUERY EXECUTE format('SELECT %L, count(*), count(DISTINCT tableoid), (SELECT count(*) FROM contract c WHERE %s IS NOT NULL AND NOT EXISTS (SELECT FROM h WHERE h.k = c.%2$s AND h.id = c.id)) FROM h', type, col);
END $$;
SELECT * FROM by_hash('prefix', 'prefix_range');
SELECT plan('SELECT * FROM h WHERE k = ''123''') ~ '^Seq Scan on h\d' AS one_partition, plan('SELECT * FROM h WHERE k @> ''123''') ~ 'h0.*h1.*h2.*h3' AS all_of_them;
DROP TABLE h;
SELECT * FROM by_hash('net', 'iprange');
SELECT plan('SELECT * FROM h WHERE k = ''10.0.0.0/24''') ~ '^Seq Scan on h\d' AS one_partition, plan('SELECT * FROM h WHERE k >>= ''10.0.0.0/24''') ~ 'h0.*h1.*h2.*h3' AS all_of_them;
DROP TABLE h;
SELECT * FROM by_hash('valid', 'period');
SELECT plan('SELECT * FROM h WHERE k = ''[2024-01-01 00:00+00, 2024-01-02 00:00+00)''') ~ '^Seq Scan on h\d' AS one_partition;
DROP TABLE h;
-- by list; the longest match over partitions is one merge of ordered scans
CREATE TABLE l (id int, prefix prefix_range, country prefix_range) PARTITION BY LIST (country);
CREATE TABLE l1 PARTITION OF l FOR VALUES IN ('1', '7');
CREATE TABLE l2 PARTITION OF l FOR VALUES IN ('2[0-9]', '3', NULL);
CREATE TABLE l3 PARTITION OF l DEFAULT;
INSERT INTO l SELECT id, prefix, left(prefix::text, 1)::prefix_range FROM contract;
INSERT INTO l VALUES (8001, '254', '2[0-9]');
CREATE INDEX l_gist ON l USING gist (prefix);
SELECT plan('SELECT * FROM l WHERE country = ''2[0-9]''') ~ '^\S+ Scan on l2( l)?;[^;]*$' AS one_partition;
SET enable_seqscan = off;
ANALYZE l;
EXPLAIN (COSTS OFF) SELECT id FROM l WHERE prefix @> '25444'::text ORDER BY prefix <-> '25444'::text LIMIT 1;
SELECT prefix FROM l WHERE prefix @> '25444'::text ORDER BY prefix <-> '25444'::text LIMIT 1;
DROP INDEX l_gist;
CREATE INDEX l_spgist ON l USING spgist (prefix);
EXPLAIN (COSTS OFF) SELECT id FROM l WHERE prefix @> '25444'::text ORDER BY prefix <-> '25444'::text LIMIT 1;
SELECT prefix FROM l WHERE prefix @> '25444'::text ORDER BY prefix <-> '25444'::text LIMIT 1;
RESET enable_seqscan;
RESET enable_bitmapscan;
-- by range of addresses, of networks, of periods, of prefixes
CREATE TABLE a (id int, a ip4) PARTITION BY RANGE (a);
CREATE TABLE a1 PARTITION OF a FOR VALUES FROM (MINVALUE) TO ('10.0.128.0');
CREATE TABLE a2 PARTITION OF a FOR VALUES FROM ('10.0.128.0') TO ('10.1.0.0');
CREATE TABLE a3 PARTITION OF a FOR VALUES FROM ('10.1.0.0') TO (MAXVALUE);
INSERT INTO a SELECT id, lower(net)::ip4 FROM contract WHERE net IS NOT NULL;
SELECT tableoid::regclass, count(*), min(a) >= '10.0.128.0' AS above, max(a) < '10.0.128.0' AS below FROM a GROUP BY 1 ORDER BY 1;
EXPLAIN (COSTS OFF) SELECT * FROM a WHERE a >= '10.0.200.0' AND a <= '10.0.201.255';
CREATE TABLE n (id int, net iprange) PARTITION BY RANGE (net);
CREATE TABLE n4 PARTITION OF n FOR VALUES FROM (MINVALUE) TO ('::');
CREATE TABLE n6 PARTITION OF n FOR VALUES FROM ('::') TO (MAXVALUE);
INSERT INTO n SELECT id, net FROM contract WHERE net IS NOT NULL UNION ALL VALUES (8001, '::/0'::iprange), (8002, '2001:db8::/32'), (8003, '-'), (8004, 'ffff::1'), (8005, '255.255.255.255');
SELECT tableoid::regclass, count(*), count(*) FILTER (WHERE family(net) = 6) AS ip6 FROM n GROUP BY 1 ORDER BY 1;
CREATE TABLE v (id int, valid period) PARTITION BY RANGE (valid);
CREATE TABLE v1 PARTITION OF v FOR VALUES FROM (MINVALUE) TO ('[2024-07-01 00:00+00, 2024-07-01 00:00:00.000001+00)');
CREATE TABLE v2 PARTITION OF v FOR VALUES FROM ('[2024-07-01 00:00+00, 2024-07-01 00:00:00.000001+00)') TO (MAXVALUE);
INSERT INTO v SELECT id, valid FROM contract WHERE valid IS NOT NULL UNION ALL VALUES (8001, 'empty'::period), (8002, '(,)'), (8003, '[2024-07-01 00:00+00, )');
SELECT tableoid::regclass, count(*), min(first(valid)) FILTER (WHERE NOT is_empty(valid)) AS first FROM v GROUP BY 1 ORDER BY 1;
CREATE TABLE p (id int, prefix prefix_range) PARTITION BY RANGE (prefix);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (MINVALUE) TO ('5');
CREATE TABLE p2 PARTITION OF p FOR VALUES FROM ('5') TO (MAXVALUE);
INSERT INTO p SELECT id, prefix FROM contract WHERE prefix IS NOT NULL UNION ALL VALUES (8001, ''::prefix_range), (8002, '[0-9]'), (8003, '5');
SELECT tableoid::regclass, count(*), count(*) FILTER (WHERE prefix @> '5') AS above_5, count(*) FILTER (WHERE prefix <@ '5') AS below_5 FROM p GROUP BY 1 ORDER BY 1;

-- ---- parallel plans: the same answers as without ----
CREATE FUNCTION all_sorts() RETURNS TABLE (rows bigint, contains bigint, nets bigint, days bigint, first prefix_range, last prefix_range, first_net iprange, last_valid period, sum numeric)
LANGUAGE plpgsql AS $$
BEGIN
	RETURN QUERY SELECT count(*), count(*) FILTER (WHERE prefix @> '12345'::text), count(*) FILTER (WHERE net <<= '10.0.0.0/17'), count(*) FILTER (WHERE valid @> timestamptz '2024-06-01 00:00+00'),
		min(prefix), max(prefix), min(net), max(valid), sum((prefix <-> '12345'::text)::numeric) FILTER (WHERE prefix @> '12345'::text) FROM contract;
END $$;
CREATE TABLE serial AS SELECT * FROM all_sorts();
CREATE TABLE serial_groups AS SELECT prefix, net, count(*) AS n, max(valid) AS valid FROM contract GROUP BY prefix, net;
CREATE TABLE serial_joins AS SELECT q.i, count(*) AS n FROM asked q JOIN contract c ON c.prefix @> q.number OR c.net >>= q.address GROUP BY q.i;
ALTER TABLE contract SET (parallel_workers = 2);
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET min_parallel_table_scan_size = 0;
SET max_parallel_workers_per_gather = 2;
SELECT plan('SELECT count(*), min(prefix), max(valid) FROM contract WHERE prefix && ''1'' AND net && ''10.0.0.0/8''') AS parallel;
TABLE serial EXCEPT SELECT * FROM all_sorts();
SELECT * FROM all_sorts();
SELECT count(*) AS wrong FROM ((SELECT prefix, net, count(*) AS n, max(valid) AS valid FROM contract GROUP BY prefix, net) EXCEPT TABLE serial_groups) s;
SELECT count(*) AS wrong FROM (SELECT q.i, count(*) AS n FROM asked q JOIN contract c ON c.prefix @> q.number OR c.net >>= q.address GROUP BY q.i EXCEPT TABLE serial_joins) s;
-- everything in a worker, index scans too
SELECT set_config(CASE WHEN current_setting('server_version_num')::int >= 160000 THEN 'debug_parallel_query' ELSE 'force_parallel_mode' END, 'on', false);
SET enable_seqscan = off;
SELECT am, b = beside('without') AS same FROM am, beside('with_' || am) b ORDER BY nr;
SELECT prefix FROM l WHERE prefix @> '25444'::text ORDER BY prefix <-> '25444'::text LIMIT 1;
SELECT max(n) FROM (SELECT count(*) AS n FROM contract, LATERAL (SELECT id FROM with_spgist w WHERE w.net >>= contract.net ORDER BY w.net <-> contract.net LIMIT 1) m WHERE contract.id < 100) s;

RESET ALL;
SET client_min_messages = warning;
DROP SCHEMA multicolumn CASCADE;
