-- Counting with addresses: + and -, windows, the CIDR blocks of a range.
CREATE SCHEMA ipr_arith;
SET search_path = ipr_arith, public;

-- --- + and - ---------------------------------------------------------------------
SELECT ip4 '10.0.0.255' + 1 AS a, ip4 '10.0.1.0' - 1 AS b, ip4 '0.0.0.5' + (-5) AS c, ip4 '0.0.0.0' - (-5) AS d, ip4 '0.0.0.0' + 4294967295 AS e, ip4 '255.255.255.255' - 4294967295 AS f,
	ip4 '128.0.0.0' + (-2147483648) AS g, ip4 '0.0.0.0' - (-2147483648) AS h, ip4 '10.0.0.0' + 5.000 AS i, ip4 '10.0.0.0' - 5::numeric AS j;
SELECT ip6 '::ffff' + 1 AS a, ip6 '1::' - 1 AS b, ip6 '1::' + (-2147483648) AS c, ip6 '::' - (-2147483648) AS d, ip6 '1::' + (-9223372036854775807 - 1) AS e, ip6 '::' - (-9223372036854775807 - 1) AS f,
	ip6 '::' + 340282366920938463463374607431768211455 AS g, ip6 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff' - 340282366920938463463374607431768211455 AS h, ip6 '::7' + (-7::numeric) AS i;
SELECT ipaddress '10.0.0.255' + 1 AS a, ipaddress '::ffff' + 1 AS b, ipaddress '128.0.0.0' + (-2147483648) AS c, ipaddress '1::' - 1::bigint AS d, ipaddress '0.0.0.1' + 3.0 AS e;
SELECT ip4 '10.0.0.1' - ip4 '10.0.0.3' AS a, ip4 '255.255.255.255' - ip4 '0.0.0.0' AS b, ip6 '::1' - ip6 '::3' AS c, ip6 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff' - ip6 '::' AS d,
	ip6 '::' - ip6 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff' AS e, ipaddress '1.2.3.4' - ipaddress '1.2.3.5' AS f, pg_typeof(ip4 '1.1.1.1' - ip4 '1.1.1.1'), pg_typeof(ip6 '::' - ip6 '::');
-- a sum taken back, and against numbers
SELECT count(*) AS wrong FROM (SELECT ('x' || md5(i::text))::bit(128)::ip6 AS a, ('x' || md5(i || 'n'))::bit(64)::bigint AS n FROM generate_series(1, 500) AS i) AS s
	WHERE (a + n) - n <> a OR to_numeric(a + n) <> to_numeric(a) + n OR to_numeric(a - n) <> to_numeric(a) - n OR (a + n) - a <> n OR a + n <> a + n::numeric;
-- nothing wraps
CREATE FUNCTION try(expression text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	result text;
BEGIN
	EXECUTE 'SELECT ' || expression INTO result;
	RETURN result;
EXCEPTION WHEN OTHERS THEN
	RETURN sqlstate || ' ' || sqlerrm;
END
$$;
SELECT e, try(e) FROM unnest(ARRAY[
	$$ip4 '255.255.255.255' + 1$$, $$ip4 '0.0.0.0' - 1$$, $$ip4 '0.0.0.0' + (-1)$$, $$ip4 '255.255.255.255' - (-1)$$, $$ip4 '127.255.255.255' + (-2147483648)$$, $$ip4 '128.0.0.0' - (-2147483648)$$,
	$$ip4 '0.0.0.0' + 4294967296$$, $$ip4 '0.0.0.0' - 9223372036854775807$$, $$ip4 '0.0.0.0' + (-9223372036854775807 - 1)$$, $$ip4 '0.0.0.0' - (-9223372036854775807 - 1)$$,
	$$ip4 '0.0.0.0' + 1e30$$, $$ip4 '0.0.0.0' + 1e60$$, $$ip4 '0.0.0.0' + 0.5$$, $$ip4 '0.0.0.0' + 'NaN'::numeric$$, $$ip4 '0.0.0.0' + 4294967296::numeric$$,
	$$ip6 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff' + 1$$, $$ip6 '::' - 1$$, $$ip6 '::' + (-2147483648)$$, $$ip6 '::1' + 340282366920938463463374607431768211455$$, $$ip6 '::' + 340282366920938463463374607431768211456$$,
	$$ip6 '::' - 1::numeric$$, $$ip6 '::' + 1.5$$, $$ip6 '::' + 'NaN'::numeric$$,
	$$ipaddress '255.255.255.255' + 1$$, $$ipaddress '::' - 1$$, $$ipaddress '1.2.3.4' + 4294967296$$, $$ipaddress '1.2.3.4' - ipaddress '::1'$$, $$ipaddress '::' + 0.1$$]) AS e;

-- --- windows -------------------------------------------------------------------------
CREATE TABLE w (a4 ip4, a6 ip6, a ipaddress);
INSERT INTO w SELECT a, '2001:db8::' | ip6(to_numeric(a)), CASE WHEN a < '10.0.1.0' THEN a::ipaddress ELSE ip6(to_numeric(a)) END
	FROM unnest('{0.0.0.0,0.0.0.3,10.0.0.0,10.0.0.1,10.0.0.4,10.0.0.9,10.0.1.0,10.0.1.7,255.255.255.250,255.255.255.255}'::ip4[]) AS a;
SELECT a4, array_agg(a4) OVER (ORDER BY a4 RANGE BETWEEN 4 PRECEDING AND 3 FOLLOWING) AS near, array_agg(a4) OVER (ORDER BY a4 RANGE BETWEEN -24 PRECEDING AND -24 FOLLOWING) AS "/24",
	count(*) OVER (ORDER BY a4 RANGE BETWEEN '1.0.0.0'::ip4 PRECEDING AND '0.0.0.0'::ip4 FOLLOWING) AS n FROM w;
SELECT a4, array_agg(a4) OVER (ORDER BY a4 DESC RANGE BETWEEN 4 PRECEDING AND 3 FOLLOWING) AS near FROM w;
SELECT a6, count(*) OVER (ORDER BY a6 RANGE BETWEEN 4 PRECEDING AND 3 FOLLOWING) AS near, count(*) OVER (ORDER BY a6 RANGE BETWEEN -120 PRECEDING AND -120 FOLLOWING) AS "/120",
	count(*) OVER (ORDER BY a6 RANGE BETWEEN '::ff'::ip6 PRECEDING AND '::'::ip6 FOLLOWING) AS n, count(*) OVER (ORDER BY a6 RANGE BETWEEN 9223372036854775807 PRECEDING AND 9223372036854775807 FOLLOWING) AS max FROM w;
SELECT a, array_agg(a) OVER (ORDER BY a RANGE BETWEEN 4 PRECEDING AND 3 FOLLOWING) AS near, count(*) OVER (ORDER BY a RANGE BETWEEN -24 PRECEDING AND -24 FOLLOWING) AS "/24",
	count(*) OVER (ORDER BY a RANGE BETWEEN -128 PRECEDING AND -128 FOLLOWING) AS "/128", count(*) OVER (ORDER BY a RANGE BETWEEN 9223372036854775807 PRECEDING AND 0 FOLLOWING) AS n FROM w;
-- an end beyond the family has no address, not the last one
SELECT a4, count(*) OVER (ORDER BY a4 RANGE BETWEEN 10 FOLLOWING AND 20 FOLLOWING) AS after, count(*) OVER (ORDER BY a4 RANGE BETWEEN 20 PRECEDING AND 10 PRECEDING) AS before,
	count(*) OVER (ORDER BY a4 DESC RANGE BETWEEN 10 FOLLOWING AND 20 FOLLOWING) AS after_desc FROM (VALUES ('0.0.0.0'::ip4), ('0.0.0.3'), ('0.0.0.13'), ('255.255.255.254'), ('255.255.255.255')) AS v(a4);
SELECT a6, count(*) OVER (ORDER BY a6 RANGE BETWEEN 10 FOLLOWING AND 20 FOLLOWING) AS after, count(*) OVER (ORDER BY a6 RANGE BETWEEN 20 PRECEDING AND 10 PRECEDING) AS before
	FROM (VALUES ('::'::ip6), ('::3'), ('ffff:ffff:ffff:ffff:ffff:ffff:ffff:fffe'), ('ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff')) AS v(a6);
SELECT a, count(*) OVER (ORDER BY a RANGE BETWEEN 10 FOLLOWING AND 20 FOLLOWING) AS after, count(*) OVER (ORDER BY a RANGE BETWEEN 20 PRECEDING AND 10 PRECEDING) AS before
	FROM (VALUES ('255.255.255.254'::ipaddress), ('255.255.255.255'), ('::'), ('::3')) AS v(a);
SELECT e, try('sum(n) FROM (SELECT count(*) OVER (ORDER BY ' || e || ' PRECEDING) AS n FROM w) AS s') FROM unnest(ARRAY[
	'a4 RANGE -32', 'a4 RANGE -33', 'a4 RANGE 4294967295', 'a4 RANGE 4294967296', 'a6 RANGE -128', 'a6 RANGE -129', 'a RANGE -128', 'a RANGE -129']) AS e;

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
