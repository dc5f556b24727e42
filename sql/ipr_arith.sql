-- Counting with addresses: + and -, the CIDR blocks of a range.
CREATE SCHEMA ipr_arith;
SET search_path = ipr_arith, public;
\getenv srcdir PG_ABS_SRCDIR
\set outcome :srcdir '/sql/include/ipr_outcome.sql'
\set ECHO none
\i :outcome
\set ECHO all

-- --- + and - ---------------------------------------------------------------------
SELECT ip4 '10.0.0.255' + 1 AS a, ip4 '10.0.1.0' - 1 AS b, ip4 '0.0.0.5' + (-5) AS c, ip4 '0.0.0.0' - (-5) AS d, ip4 '10.0.0.0' + 5.000 AS e, ip4 '10.0.0.0' - 5::numeric AS f, ip4 '10.0.0.0' + '-0'::numeric AS g;
SELECT ip6 '::ffff' + 1 AS a, ip6 '1::' - 1 AS b, ip6 '1::' + (-2147483648) AS c, ip6 '::' - (-2147483648) AS d, ip6 '1::' + (-9223372036854775807 - 1) AS e, ip6 '::' - (-9223372036854775807 - 1) AS f,
	ip6 '::' + 340282366920938463463374607431768211455 AS g, ip6 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff' - 340282366920938463463374607431768211455 AS h, ip6 '::7' + (-7::numeric) AS i;
SELECT ipaddress '10.0.0.255' + 1 AS a, ipaddress '::ffff' + 1 AS b, ipaddress '128.0.0.0' + (-2147483648) AS c, ipaddress '1::' - 1::bigint AS d, ipaddress '0.0.0.1' + 3.0 AS e;
SELECT ip4 '10.0.0.1' - ip4 '10.0.0.3' AS a, ip4 '255.255.255.255' - ip4 '0.0.0.0' AS b, ip4 '0.0.0.0' - ip4 '255.255.255.255' AS c, ip6 '::1' - ip6 '::3' AS d, ip6 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff' - ip6 '::' AS e,
	ip6 '::' - ip6 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff' AS f, ipaddress '1.2.3.4' - ipaddress '1.2.3.5' AS g, ipaddress '::' - ipaddress 'ffff::' AS h, pg_typeof(ip4 '1.1.1.1' - ip4 '1.1.1.1'), pg_typeof(ip6 '::' - ip6 '::'), pg_typeof(ipaddress '::' - ipaddress '::');
-- every type, from its first to its last address, by numbers of every type up to
-- their least and greatest: the sum if it is in the family, else an error
CREATE TABLE base (type text, a text);
INSERT INTO base SELECT type, unnest(a) FROM (VALUES
	('ip4', '{0.0.0.0,0.0.0.1,127.255.255.255,128.0.0.0,255.255.255.254,255.255.255.255}'::text[]),
	('ip6', '{::,::1,::7fff:ffff,::ffff:ffff,::1:0:0,::7fff:ffff:ffff:ffff,::8000:0:0:0,::ffff:ffff:ffff:ffff,0:0:0:1::,8000::,ffff:ffff:ffff:ffff:ffff:ffff:ffff:fffe,ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff}')) AS v(type, a);
INSERT INTO base SELECT 'ipaddress', a FROM base;
CREATE TABLE offsets (n numeric);
INSERT INTO offsets SELECT DISTINCT sign * trunc(2::numeric ^ power + plus) FROM unnest('{1,-1}'::int[]) AS sign, unnest('{1,8,31,32,33,63,64,127,128,129}'::int[]) AS power, unnest('{-1,0,1}'::int[]) AS plus UNION SELECT 0 UNION SELECT unnest('{1e60,-1e60}'::numeric[]);
SELECT type, op, of, count(*) AS sums, count(*) FILTER (WHERE inside) AS inside, count(*) FILTER (WHERE expected <> got) AS wrong
	FROM (SELECT type, op, of, inside, CASE WHEN inside THEN concat(family, ' ', sum)
				ELSE format(E'22003 ip address out of range\n"%s" %s %s is no address of that family.', a::ipaddress, CASE WHEN op = '-' AND n > 0 OR op = '+' AND n < 0 THEN '-' ELSE '+' END, CASE WHEN abs(n) < 2::numeric ^ 128 THEN abs(n)::text ELSE '2^128 and more' END) END AS expected,
			outcome(format('(SELECT concat(family(x), '' '', to_numeric(x)) FROM (SELECT %s %L %s %L::%s AS x) AS s)', type, a, op, n, of)) AS got
		  FROM (SELECT *, sum >= 0 AND sum < 2::numeric ^ (CASE family WHEN 4 THEN 32 ELSE 128 END) AS inside
				FROM (SELECT type, a, op, n, of, family(a::inet), CASE op WHEN '+' THEN a::ipaddress::numeric + n ELSE a::ipaddress::numeric - n END AS sum
					  FROM base, offsets, unnest('{+,-}'::text[]) AS op, (VALUES ('integer', 31), ('bigint', 63), ('numeric', 1000)) AS t(of, bits) WHERE n >= -(2::numeric ^ bits) AND n < 2::numeric ^ bits) AS s) AS s) AS s
	GROUP BY type, op, of ORDER BY type, op, of;
-- what is no number of addresses, and two families
SELECT type, e, outcome(format('%s %L %s', type, CASE type WHEN 'ip4' THEN '1.2.3.4' ELSE '::1' END, e)) FROM unnest('{ip4,ip6,ipaddress}'::text[]) AS type,
	unnest(ARRAY['+ 0.5', '- 0.5', '- (-1.5)', '+ 1e-30', $$+ 'NaN'::numeric$$, $$- 'NaN'::numeric$$, $$+ 'Infinity'::numeric$$, $$- 'Infinity'::numeric$$, $$+ '-Infinity'::numeric$$]) AS e ORDER BY type, e COLLATE "C";
SELECT outcome($$ipaddress '1.2.3.4' + 0.5$$), outcome($$ipaddress '1.2.3.4' - ipaddress '::1'$$), outcome($$ipaddress '::1' - ipaddress '1.2.3.4'$$);
-- random ones: a sum taken back, and against numbers
SELECT count(*) AS wrong FROM (SELECT ('x' || md5(i::text))::bit(128)::ip6 AS a, ('x' || md5(i || 'n'))::bit(64)::bigint AS n FROM generate_series(1, 500) AS i) AS s
	WHERE (a + n) - n <> a OR to_numeric(a + n) <> to_numeric(a) + n OR to_numeric(a - n) <> to_numeric(a) - n OR (a + n) - a <> n OR a + n <> a + n::numeric;

-- --- the CIDR blocks of a range ----------------------------------------------------------
SELECT r, array(SELECT cidr_split(r)) FROM unnest('{10.0.0.1-10.0.0.6,10.0.0.0/8,1.2.3.4,0.0.0.0-255.255.255.255,255.255.255.254-255.255.255.255,0.0.0.0-0.0.0.2}'::ip4r[]) AS r;
SELECT r, array(SELECT cidr_split(r)) FROM unnest('{::1-::6,2001:db8::/32,::,::-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff,ffff::-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff,1::-1::2}'::ip6r[]) AS r;
SELECT r, array(SELECT cidr_split(r)) FROM unnest('{-,10.0.0.1-10.0.0.6,::1-::6}'::iprange[]) AS r;
SELECT (SELECT count(*) FROM cidr_split(ip6r('::1', 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:fffe'))) AS ip6r, (SELECT count(*) FROM cidr_split(ip4r('0.0.0.1', '255.255.255.254'))) AS ip4r;
-- each is a block, they follow one another, and no two could be one
SELECT count(*) AS blocks, count(*) FILTER (WHERE NOT is_cidr(c)) AS no_block, count(*) FILTER (WHERE next IS NOT NULL AND NOT (c -|- next AND c < next)) AS gaps, count(*) FILTER (WHERE is_cidr(iprange_union(c, next))) AS joinable
	FROM (SELECT c, lead(c) OVER (PARTITION BY i ORDER BY n) AS next FROM (SELECT i, iprange(('x' || md5(i || 'a'))::bit(32)::ip4, ('x' || md5(i || 'b'))::bit(32)::ip4) AS r FROM generate_series(1, 50) AS i
		UNION ALL SELECT i, iprange(('x' || md5(i || 'a'))::bit(128)::ip6, ('x' || md5(i || 'b'))::bit(128)::ip6) FROM generate_series(51, 80) AS i) AS s, cidr_split(r) WITH ORDINALITY AS c(c, n)) AS s;
SELECT count(*) AS wrong FROM (SELECT r, min(lower(c)) AS low, max(upper(c)) AS high, sum(@@ c) AS size FROM (SELECT iprange(('x' || md5(i || 'a'))::bit(32)::ip4, ('x' || md5(i || 'b'))::bit(32)::ip4) AS r FROM generate_series(1, 50) AS i) AS s, cidr_split(r) AS c GROUP BY r) AS t
	WHERE low <> lower(r) OR high <> upper(r) OR size <> @@ r;
-- LIMIT, a lateral call, a rescan, the target list
SELECT c FROM cidr_split(iprange '-') AS c LIMIT 1;
SELECT i, c FROM generate_series(1, 2) AS i, cidr_split(ip4r(ip4 '10.0.0.0' + i, ip4 '10.0.0.4')) AS c;
SELECT cidr_split('10.0.0.1-10.0.0.4'::iprange), cidr_split('::1-::2'::ip6r);
SELECT cidr_split(NULL::ip4r);
SET client_min_messages = warning;
DROP SCHEMA ipr_arith CASCADE;
