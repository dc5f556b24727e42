-- The same values, bytes, hashes, order and answers as ip4r 2.4: what a release
-- of it printed for these statements, as digests over 20,000 values of all
-- forms.  The seeds are core's for partitions and another.
SET client_min_messages = warning;
CREATE SCHEMA ipr_identity;
SET search_path = ipr_identity, public;
CREATE EXTENSION pageinspect SCHEMA ipr_identity;
CREATE FUNCTION n4(i int, s text) RETURNS ip4 IMMUTABLE LANGUAGE sql AS $$ SELECT ip4(('x' || substr(md5(s || i), 1, 8))::bit(32)) $$;
CREATE FUNCTION n6(i int, s text) RETURNS ip6 IMMUTABLE LANGUAGE sql AS $$ SELECT ip6(('x' || md5(s || i))::bit(128)) $$;
-- both families: any ranges, networks of every length, single addresses, and "-"
CREATE TABLE v AS
	SELECT i, CASE WHEN i = 0 THEN '-'::iprange ELSE CASE i % 6
		WHEN 0 THEN iprange(n4(i, 'a'), n4(i, 'b')) WHEN 1 THEN iprange(n6(i, 'a'), n6(i, 'b'))
		WHEN 2 THEN n4(i, 'a') / (i / 6 % 33) WHEN 3 THEN n6(i, 'a') / (i / 6 % 129)
		WHEN 4 THEN n4(i, 'a')::iprange ELSE n6(i, 'a')::iprange END END AS r
	FROM generate_series(0, 19999) i;
CREATE TABLE disk AS SELECT r, lower(r) AS a, CASE WHEN family(r) = 4 THEN r::ip4r END AS r4, CASE WHEN family(r) = 6 THEN r::ip6r END AS r6,
		CASE WHEN family(lower(r)) = 4 THEN lower(r)::ip4 END AS a4, CASE WHEN family(lower(r)) = 6 THEN lower(r)::ip6 END AS a6
	FROM v ORDER BY i;

CREATE TABLE theirs (nr serial, what text, digest text);
INSERT INTO theirs (what, digest) VALUES
	('iprange as text', 'c3b03dd5455b28997c2c5bc91179fb9f'), ('iprange on the wire', 'cce5f10e9c034121347d0bb9b9f06260'), ('bytes of iprange', '306482'),
	('hashes of iprange', '333d6f93cd496a1ab7857ffd1317469c'), ('order of iprange', '61021d92e2d5696ecf5626a29a3ed7ba'),
	('ip4: text, wire, hashes', '153c4783c5d2f5f917e4019f2f259c2e'), ('ip6: text, wire, hashes', 'eb71dcf87111103130cfd4bfe9882739'), ('ipaddress: text, wire, hashes', '9207e648c8385e668c11f6dd9ac652f1'),
	('ip4r: text, wire, hashes, parts', 'ced9cd9618c1368a22a401837f79b24d'), ('ip6r: text, wire, hashes, parts', 'cb36eef04ed8fdffdf307a6cef148a05'),
	('relations, union and intersection of 160,000 pairs', '498e3eff70318932e5c2f9aab81066e6'), ('blocks of 2,000 ranges', 'f689b58d25039a2d5a84f24a74128f4c'),
	('rows on disk, all six types', 'e4224668158deb18d308ef8c9fff50af');
CREATE VIEW ours AS
	SELECT 1 AS nr, md5(string_agg(r::text, ',' ORDER BY i)) AS digest FROM v
	UNION ALL SELECT 2, md5(string_agg(encode(iprange_send(r), 'hex'), ',' ORDER BY i)) FROM v
	UNION ALL SELECT 3, sum(pg_column_size(r))::text FROM v
	UNION ALL SELECT 4, md5(string_agg(concat(iprange_hash(r), iprangehash(r), iprange_hash_extended(r, 8816678312871386365), iprange_hash_extended(r, -1)), ',' ORDER BY i)) FROM v
	UNION ALL SELECT 5, md5(string_agg(i::text, ',' ORDER BY r, i)) FROM v
	UNION ALL SELECT 6, md5(string_agg(concat(a, encode(ip4_send(a), 'hex'), ip4hash(a), ip4_hash_extended(a, 8816678312871386365)), ',' ORDER BY i)) FROM v, n4(i, 'a') a
	UNION ALL SELECT 7, md5(string_agg(concat(a, encode(ip6_send(a), 'hex'), ip6hash(a), ip6_hash_extended(a, 8816678312871386365)), ',' ORDER BY i)) FROM v, n6(i, 'a') a
	UNION ALL SELECT 8, md5(string_agg(concat(a, encode(ipaddress_send(a), 'hex'), ipaddresshash(a), ipaddress_hash_extended(a, 8816678312871386365)), ',' ORDER BY i))
		FROM v, LATERAL (SELECT CASE WHEN i % 2 = 0 THEN n4(i, 'a')::ipaddress ELSE n6(i, 'a') END AS a) x
	UNION ALL SELECT 9, md5(string_agg(concat(x, encode(ip4r_send(x), 'hex'), ip4rhash(x), ip4r_hash_extended(x, 8816678312871386365), ip4r_size(x), masklen(x), is_cidr(x), lower(x), upper(x), x::cidr, to_bit(x)), ',' ORDER BY i))
		FROM v, LATERAL (SELECT r::ip4r AS x) y WHERE family(r) = 4
	UNION ALL SELECT 10, md5(string_agg(concat(x, encode(ip6r_send(x), 'hex'), ip6rhash(x), ip6r_hash_extended(x, 8816678312871386365), ip6r_size_exact(x), masklen(x), is_cidr(x), lower(x), upper(x), x::cidr, to_bit(x)), ',' ORDER BY i))
		FROM v, LATERAL (SELECT r::ip6r AS x) y WHERE family(r) = 6
	UNION ALL SELECT 11, md5(string_agg(concat(a.r >>= b.r, a.r >> b.r, a.r <<= b.r, a.r << b.r, a.r && b.r, a.r < b.r, a.r = b.r, iprange_union(a.r, b.r), iprange_inter(a.r, b.r)), ',' ORDER BY a.i, b.i))
		FROM v a, v b WHERE a.i < 400 AND b.i < 400
	UNION ALL SELECT 12, md5(string_agg(c::text, ',' ORDER BY i, c)) FROM v, LATERAL cidr_split(r) c WHERE i < 2000
	UNION ALL SELECT 13, md5(string_agg(encode(t_data, 'hex'), ',' ORDER BY page, lp))
		FROM generate_series(0, pg_relation_size('disk') / 8192 - 1) page, LATERAL heap_page_items(get_raw_page('disk', page::int));
SELECT count(*), count(r) AS values FROM v;
SELECT what, CASE WHEN o.digest = p.digest THEN 'identical' ELSE o.digest END AS ours FROM theirs p JOIN ours o USING (nr) ORDER BY nr;

DROP SCHEMA ipr_identity CASCADE;
