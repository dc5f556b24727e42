-- Functions and operators on values: containment, overlap, position, set
-- algebra, accessors, constructors.
CREATE SCHEMA ipr_ops;
SET search_path = ipr_ops, public;
CREATE TABLE pair (n int, a iprange, b iprange);
INSERT INTO pair SELECT row_number() OVER (), split_part(p, ' ', 1)::iprange, split_part(p, ' ', 2)::iprange FROM unnest(ARRAY[
	'10.0.0.0/8 10.0.0.0/8', '10.0.0.0/8 10.1.0.0/16', '10.0.0.0/8 10.0.0.0', '10.0.0.0/8 9.0.0.0-10.0.0.0', '10.0.0.0/8 11.0.0.0/8', '10.0.0.0/8 12.0.0.0/8',
	'1.2.3.4 1.2.3.4', '0.0.0.0/0 1.2.3.4', '0.0.0.0 255.255.255.255', '255.255.255.255 ::', '1.2.3.4 ::ffff:1.2.3.4', '0.0.0.0/0 ::/0',
	'2001:db8::/32 2001:db8::1', '2001:db8::/32 2001:db9::/32', '::/0 ffff::', '- -', '- 10.0.0.0/8', '- 0.0.0.0/0', '- ::/0', '- ::1']) AS p;
CREATE FUNCTION mark(boolean) RETURNS text LANGUAGE sql AS $$ SELECT CASE WHEN $1 THEN 'x' ELSE '' END $$;
SELECT a, b, mark(a >>= b) AS ">>=", mark(a >> b) AS ">>", mark(a <<= b) AS "<<=", mark(a << b) AS "<<", mark(a && b) AS "&&",
	mark(a <<< b) AS "<<<", mark(a >>> b) AS ">>>", mark(a &< b) AS "&<", mark(a &> b) AS "&>", mark(a -|- b) AS "-|-" FROM pair ORDER BY n;
SELECT a, b, mark(b >>= a) AS ">>=", mark(b >> a) AS ">>", mark(b <<= a) AS "<<=", mark(b << a) AS "<<", mark(b && a) AS "&&",
	mark(b <<< a) AS "<<<", mark(b >>> a) AS ">>>", mark(b &< a) AS "&<", mark(b &> a) AS "&>", mark(b -|- a) AS "-|-" FROM pair ORDER BY n;

-- ip4r and ip6r say the same as iprange
SELECT count(*), count(*) FILTER (WHERE ROW(x >>= y, x >> y, x <<= y, x << y, x && y, x <<< y, x >>> y, x &< y, x &> y, x -|- y, x <-> y) =
		ROW(a >>= b, a >> b, a <<= b, a << b, a && b, a <<< b, a >>> b, a &< b, a &> b, a -|- b, a <-> b)) AS same
	FROM (SELECT p.a, q.a AS b, p.a::ip4r AS x, q.a::ip4r AS y FROM pair AS p, pair AS q WHERE family(p.a) = 4 AND family(q.a) = 4) AS s;
SELECT count(*), count(*) FILTER (WHERE ROW(x >>= y, x >> y, x <<= y, x << y, x && y, x <<< y, x >>> y, x &< y, x &> y, x -|- y, x <-> y) =
		ROW(a >>= b, a >> b, a <<= b, a << b, a && b, a <<< b, a >>> b, a &< b, a &> b, a -|- b, a <-> b)) AS same
	FROM (SELECT p.b AS a, q.b, p.b::ip6r AS x, q.b::ip6r AS y FROM pair AS p, pair AS q WHERE family(p.b) = 6 AND family(q.b) = 6) AS s;

-- --- an address in a range, in every combination ------------------------------
SELECT ip4 '10.0.0.1' <<= ip4r '10.0.0.0/8' AS yes, ip4r '10.0.0.0/8' >>= ip4 '11.0.0.1' AS no,
	ip6 '::1' <<= ip6r '::/64' AS yes, ip6r '::/64' >>= ip6 '1::' AS no;
SELECT ip4 '10.0.0.1' <<=@ iprange '10.0.0.0/8' AS yes, ip4 '10.0.0.1' <<=@ iprange '-' AS yes, ip4 '10.0.0.1' <<=@ iprange '::/0' AS no, iprange '10.0.0.0/8' @>>= ip4 '10.0.0.1' AS yes,
	ip6 '::1' <<=@ iprange '::/64' AS yes, ip6 '::1' <<=@ iprange '0.0.0.0/0' AS no, iprange '-' @>>= ip6 '::1' AS yes;
SELECT ipaddress '10.0.0.1' <<=@ iprange '10.0.0.0/8' AS yes, iprange '::/0' @>>= ipaddress '10.0.0.1' AS no, ipaddress '10.0.0.1' <<=@ ip4r '10.0.0.0/8' AS yes,
	ipaddress '::1' <<=@ ip4r '0.0.0.0/0' AS no, ip6r '::/0' @>>= ipaddress '::1' AS yes, ipaddress '1.2.3.4' <<=@ ip6r '::/0' AS no, ip4r '0.0.0.0/0' @>>= ipaddress '0.0.0.1' AS yes;
SELECT ip4_contains(ip4r '10.0.0.0/8', '10.0.0.1'), ip4_contained_by('10.0.0.1', ip4r '10.0.0.0/8'), ip4_contains(iprange '-', '10.0.0.1'), ip6_contained_by('::1', iprange '::/1'),
	ipaddress_contains('10.0.0.0/8', '::1'), ipaddress_contained_by('::1', '-'), ip_contained_by_ip4r('1.1.1.1', '1.1.1.1'), ip6r_contains_ip('::/0', '0.0.0.0');
-- untyped literals find the one meaning they can have
SELECT ip4 '10.0.0.1' <<= '10.0.0.0/8' AS a, '10.0.0.0/8' >>= ip4 '10.0.0.1' AS b, ipaddress '10.0.0.1' <<= '10.0.0.0/8' AS c, ip4 '1.1.1.1' <<= ip4 '1.1.1.1' AS d,
	iprange '-' >>= ip4 '1.1.1.1' AS e, ip4r '10.0.0.0/8' >>= ip6 '::1' AS f, ipaddress '10.0.0.1' >>= ip4 '10.0.0.1' AS g, ip4r '10.0.0.0/8' && '10.0.0.1' AS h;
-- ... and where no value has one of our types, core's functions are called
SELECT host('10.0.0.1/24'), network('10.0.0.1/24'), masklen('10.0.0.1/24'), family('::1'), set_masklen('10.0.0.1/24', 16), '10.0.0.1' <<= '10.0.0.0/8' AS inside, pg_typeof(network('10.0.0.1/24'));

-- --- set algebra -----------------------------------------------------------------
SELECT a, b, iprange_union(a, b), iprange_inter(a, b) FROM pair ORDER BY n;
SELECT ip4r_union('10.0.0.0/8', '12.0.0.0/8'), ip4r_inter('10.0.0.0/8', '10.1.0.0/16'), ip4r_inter('10.0.0.0/8', '11.0.0.0/8'),
	ip6r_union('::1', '::4'), ip6r_inter('::1-::5', '::4-::9'), ip6r_inter('::1', '::2');

-- --- accessors ---------------------------------------------------------------------
CREATE TABLE r (n int, r iprange);
INSERT INTO r SELECT row_number() OVER (), x FROM unnest('{-,0.0.0.0/0,10.0.0.0/8,10.1.2.0/24,10.0.0.4/31,1.2.3.4,255.255.255.255,10.0.0.1-10.0.0.6,0.0.0.1-255.255.255.255,::/0,2001:db8::/32,2001:db8::/64,2001:db8::/65,::1,::1-::6,7fff::-8000::}'::iprange[]) AS x;
SELECT r, family(r), lower(r), upper(r), masklen(r), is_cidr(r) FROM r ORDER BY n;
SELECT r, @ r AS size, @@ r AS exactly FROM r ORDER BY n;
SELECT r, network(r), netmask(r), hostmask(r), broadcast(r) FROM r ORDER BY n;
SELECT r, set_masklen(r, 0) AS "0", set_masklen(r, 7) AS "7", set_masklen(r, 32) AS "32" FROM r ORDER BY n;
SELECT count(*), count(*) FILTER (WHERE ROW(family(x), lower(x)::ipaddress, upper(x)::ipaddress, masklen(x), is_cidr(x), @ x, @@ x, network(x)::iprange, netmask(x)::ipaddress, hostmask(x)::ipaddress, broadcast(x)::ipaddress, set_masklen(x, 7)::iprange)
	IS NOT DISTINCT FROM ROW(family(r), lower(r), upper(r), masklen(r), is_cidr(r), @ r, @@ r, network(r), netmask(r), hostmask(r), broadcast(r), set_masklen(r, 7))) AS same
	FROM (SELECT r, r::ip4r AS x FROM r WHERE family(r) = 4) AS s;
SELECT count(*), count(*) FILTER (WHERE ROW(family(x), lower(x)::ipaddress, upper(x)::ipaddress, masklen(x), is_cidr(x), @ x, @@ x, network(x)::iprange, netmask(x)::ipaddress, hostmask(x)::ipaddress, broadcast(x)::ipaddress, set_masklen(x, 7)::iprange)
	IS NOT DISTINCT FROM ROW(family(r), lower(r), upper(r), masklen(r), is_cidr(r), @ r, @@ r, network(r), netmask(r), hostmask(r), broadcast(r), set_masklen(r, 7))) AS same
	FROM (SELECT r, r::ip6r AS x FROM r WHERE family(r) = 6) AS s;
SELECT family(ip4 '1.2.3.4'), family(ip6 '::1'), family(ipaddress '1.2.3.4'), family(ipaddress '::1'), family(NULL::ip4), host(ip4 '1.2.3.4'), host(ip6 '::1'), host(ipaddress '::1');
-- a block of every length, and one address beside it
SELECT count(*) AS wrong FROM generate_series(0, 32) AS len, LATERAL (SELECT ip4 '170.85.170.85' / len AS r) AS s
	WHERE masklen(r) <> len OR NOT is_cidr(r) OR @@ r <> 2::numeric ^ (32 - len) OR netmask(r) <> ip4_netmask(len)
	OR len BETWEEN 1 AND 31 AND masklen(ip4r(lower(r), ip4(to_bigint(upper(r)) - 1))) IS NOT NULL AND len <> 31;
SELECT count(*) AS wrong FROM generate_series(0, 128) AS len, LATERAL (SELECT ip6 'aa55:aa55:aa55:aa55:aa55:aa55:aa55:aa55' / len AS r) AS s
	WHERE masklen(r) <> len OR NOT is_cidr(r) OR @@ r <> 2::numeric ^ (128 - len) OR netmask(r) <> ip6_netmask(len)
	OR len BETWEEN 1 AND 126 AND masklen(ip6r(lower(r), ip6(to_numeric(upper(r)) - 1))) IS NOT NULL;

-- --- constructors --------------------------------------------------------------------
SELECT ip4r('1.2.3.4', '1.2.3.1'), ip6r('::5', '::1'), iprange(ip4 '1.1.1.1', ip4 '1.1.1.0'), iprange(ip6 '::1', ip6 '::2'), iprange(ipaddress '::2', ipaddress '::1');
SELECT iprange(ipaddress '1.2.3.4', ipaddress '::1');
SELECT ip4 '10.1.2.3' / 8 AS a, ip4 '10.1.2.3' / 32 AS b, ip4 '10.1.2.3' / ip4 '255.255.0.0' AS c, ip6 '2001:db8::1' / 32 AS d, ip6 '2001:db8::1' / ip6 'ffff::' AS e,
	ipaddress '10.1.2.3' / 0 AS f, ipaddress '::1' / 64 AS g, ipaddress '10.1.2.3' / ipaddress '255.0.0.0' AS h, ip4 '1.2.3.4' / ip4 '0.0.0.0' AS i;
SELECT ip4_net_lower('10.1.2.3', 8), ip4_net_upper('10.1.2.3', 8), ip6_net_lower('::1', 64), ip6_net_upper('::1', 64), ipaddress_net_lower('10.1.2.3', 16), ipaddress_net_upper('::', 0);
SELECT ip4_netmask(0), ip4_netmask(8), ip4_netmask(32), ip6_netmask(0), ip6_netmask(33), ip6_netmask(128);
SELECT iprange_net_prefix(ip4 '1.2.3.4', 8), iprange_net_prefix(ip6 '::1', 8), iprange_net_prefix(ipaddress '1.2.3.4', 8), iprange_net_mask(ip4 '1.2.3.4', '255.0.0.0'), iprange_net_mask(ip6 '::1', 'ff00::'), iprange_net_mask(ipaddress '1.2.3.4', ipaddress '255.0.0.0');
SELECT set_masklen(ip4 '1.2.3.4', 8), set_masklen(ip6 '1::1', 16), set_masklen(ipaddress '1.2.3.4', 31);
SELECT ip4 '1.2.3.4' / 33;
SELECT ip4 '1.2.3.4' / -1;
SELECT ip6 '::1' / 129;
SELECT ipaddress '1.2.3.4' / 64;
SELECT ip4_net_lower('1.2.3.4', 2147483647);
SELECT ip6_netmask(-2147483648);
SELECT set_masklen(iprange '10.0.0.0/8', 33);
SELECT ip4 '1.2.3.4' / ip4 '255.0.255.0';
SELECT ip6 '::1' / ip6 '::ffff';
SELECT ipaddress '1.2.3.4' / ipaddress 'ffff::';

-- --- bits ------------------------------------------------------------------------------
SELECT ip4 '10.1.2.3' & ip4 '255.255.0.0' AS a, ip4 '10.0.0.0' | ip4 '0.0.0.5' AS b, ip4 '1.2.3.4' # ip4 '255.255.255.255' AS c, ~ ip4 '0.0.0.255' AS d,
	ip6 'ffff::1' & ip6 'ff00::' AS e, ip6 '1::' | ip6 '::1' AS f, ip6 '1::1' # ip6 '1::' AS g, ~ ip6 '::' AS h,
	ipaddress '1.2.3.4' & ipaddress '0.0.255.255' AS i, ~ ipaddress '0.0.0.0' AS j, ~ ipaddress '::1' AS k;
SELECT ipaddress '1.2.3.4' & ipaddress '::1';

-- --- no comparison, containment, overlap, position or distance raises an error ----------
SELECT count(*) FROM r AS x, r AS y WHERE (x.r < y.r) IS NULL OR (x.r >>= y.r) IS NULL OR (x.r <-> y.r) IS NULL OR (x.r -|- y.r) IS NULL;
SET client_min_messages = warning;
DROP SCHEMA ipr_ops CASCADE;
