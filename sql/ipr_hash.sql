-- Hash values are pinned: rows of hash-partitioned tables depend on them.
-- (For little-endian machines; the seed is the one of core's partitioning.)
CREATE SCHEMA ipr_hash;
SET search_path = ipr_hash, public;
\set seed 8816678312871386365
SELECT ip4hash('1.2.3.4'), ipaddresshash('1.2.3.4'), ip4_hash_extended('1.2.3.4', :seed), ipaddress_hash_extended('1.2.3.4', :seed);
SELECT ip4rhash('10.0.0.0/8'), iprange_hash('10.0.0.0/8'), ip4r_hash_extended('10.0.0.0/8', :seed), iprange_hash_extended('10.0.0.0/8', :seed);
SELECT ip6hash('2001:db8::1'), ipaddresshash('2001:db8::1'), ip6_hash_extended('2001:db8::1', :seed), ipaddress_hash_extended('2001:db8::1', :seed);
SELECT ip6rhash('2001:db8::/32'), iprange_hash('2001:db8::/32'), ip6r_hash_extended('2001:db8::/32', :seed), iprange_hash_extended('2001:db8::/32', :seed);
SELECT iprangehash('2001:db8::/32') AS old, iprange_hash('-'), iprangehash('-') AS old_all, iprange_hash_extended('-', :seed);

-- with seed 0 the extended hash ends in the bits of the other one
SELECT count(*) AS wrong FROM (SELECT ('x' || md5(i::text))::bit(128)::ip6 AS a, ('x' || md5(i || 'b'))::bit(128)::ip6 AS b FROM generate_series(1, 500) AS i) AS s
	WHERE (ip6_hash_extended(a, 0) & 4294967295) <> (ip6hash(a) & 4294967295::bigint)
	OR (ip6r_hash_extended(ip6r(a, b), 0) & 4294967295) <> (ip6rhash(ip6r(a, b)) & 4294967295::bigint)
	OR (iprange_hash_extended(ip6r(a, b), 0) & 4294967295) <> (iprange_hash(ip6r(a, b)) & 4294967295::bigint)
	OR iprange_hash(ip6r(a, b)) <> ip6rhash(ip6r(a, b)) OR ipaddresshash(a) <> ip6hash(a);
-- every prefix length, in each of the stored forms
SELECT count(*) AS wrong FROM generate_series(0, 128) AS len, LATERAL (SELECT ip6 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff' / len AS r) AS s
	WHERE iprange_hash(r) <> ip6rhash(r) OR iprange_hash_extended(r, 77) <> ip6r_hash_extended(r, 77);
-- the seed of iprange counts with its lower half only, that of the others with both
SELECT iprange_hash_extended('10.0.0.0/8', 5) = iprange_hash_extended('10.0.0.0/8', 5 + 4294967296) AS iprange,
	ip4r_hash_extended('10.0.0.0/8', 5) = ip4r_hash_extended('10.0.0.0/8', 5 + 4294967296) AS ip4r,
	ip6r_hash_extended('2001:db8::/32', 5) = ip6r_hash_extended('2001:db8::/32', 5 + 4294967296) AS ip6r,
	ip4_hash_extended('1.2.3.4', 5) = ip4_hash_extended('1.2.3.4', 5 + 4294967296) AS ip4,
	ip6_hash_extended('::1', 5) = ip6_hash_extended('::1', 5 + 4294967296) AS ip6,
	ipaddress_hash_extended('::1', 5) = ipaddress_hash_extended('::1', 5 + 4294967296) AS ipaddress;

-- hash joins, aggregates, indexes and partitions
CREATE TABLE h (i int, a4 ip4, a6 ip6, a ipaddress, r4 ip4r, r6 ip6r, r iprange);
INSERT INTO h SELECT i, ip4 '10.0.0.0' | ip4(i % 100::bigint), ip6 '2001:db8::' | ip6(i % 100::numeric),
		CASE WHEN i % 2 = 0 THEN ip4(i % 100::bigint)::ipaddress ELSE ip6(i % 100::numeric) END, ip4 '10.0.0.0' / (i % 33), ip6 'ffff::' / (i % 129),
		CASE i % 3 WHEN 0 THEN '-' WHEN 1 THEN iprange(ip4 '10.0.0.0' / (i % 33)) ELSE ip6 'ffff::' / (i % 129) END FROM generate_series(1, 1000) AS i;
SET enable_sort = off;
SET enable_mergejoin = off;
SET enable_nestloop = off;
EXPLAIN (COSTS OFF) SELECT count(*) FROM h AS x JOIN h AS y USING (r);
SELECT (SELECT count(*) FROM h AS x JOIN h AS y USING (a4)) AS a4, (SELECT count(*) FROM h AS x JOIN h AS y USING (a6)) AS a6,
	(SELECT count(*) FROM h AS x JOIN h AS y USING (a)) AS a, (SELECT count(*) FROM h AS x JOIN h AS y USING (r4)) AS r4,
	(SELECT count(*) FROM h AS x JOIN h AS y USING (r6)) AS r6, (SELECT count(*) FROM h AS x JOIN h AS y USING (r)) AS r;
SET enable_hashjoin = off;
RESET enable_nestloop;
SELECT (SELECT count(*) FROM h AS x JOIN h AS y USING (a4)) AS a4, (SELECT count(*) FROM h AS x JOIN h AS y USING (a6)) AS a6,
	(SELECT count(*) FROM h AS x JOIN h AS y USING (a)) AS a, (SELECT count(*) FROM h AS x JOIN h AS y USING (r4)) AS r4,
	(SELECT count(*) FROM h AS x JOIN h AS y USING (r6)) AS r6, (SELECT count(*) FROM h AS x JOIN h AS y USING (r)) AS r;
RESET enable_sort;
RESET enable_mergejoin;
RESET enable_hashjoin;
CREATE INDEX ON h USING hash (r);
CREATE INDEX ON h USING hash (a);
SELECT count(*) FROM h WHERE r = '-';
SET enable_seqscan = off;
SELECT count(*) FROM h WHERE r = '-';
SELECT count(*) FROM h WHERE a = '::1';
EXPLAIN (COSTS OFF) SELECT count(*) FROM h WHERE a = '::1';
RESET enable_seqscan;
CREATE TABLE part (r iprange) PARTITION BY HASH (r);
CREATE TABLE part_0 PARTITION OF part FOR VALUES WITH (MODULUS 3, REMAINDER 0);
CREATE TABLE part_1 PARTITION OF part FOR VALUES WITH (MODULUS 3, REMAINDER 1);
CREATE TABLE part_2 PARTITION OF part FOR VALUES WITH (MODULUS 3, REMAINDER 2);
INSERT INTO part VALUES ('-'), ('10.0.0.0/8'), ('10.0.0.1'), ('2001:db8::/32'), ('2001:db8::/96'), ('::1-::3'), ('1.2.3.4-1.2.3.6');
SELECT tableoid::regclass, r FROM part ORDER BY r;
SELECT opcname, amvalidate(c.oid) FROM pg_opclass AS c JOIN pg_am AS m ON m.oid = opcmethod
	WHERE amname = 'hash' AND opcname ~ '^hash_ip' ORDER BY opcname;
SET client_min_messages = warning;
DROP SCHEMA ipr_hash CASCADE;
