-- Casts: what there is and in which context, what they give, what they refuse.
CREATE SCHEMA ipr_casts;
SET search_path = ipr_casts, public;
SELECT CASE castcontext WHEN 'i' THEN 'implicit' WHEN 'a' THEN 'assignment' ELSE 'explicit' END AS context, count(*) FROM pg_cast
	WHERE castsource::regtype::text ~ '^ip(4|6|4r|6r|address|range)$' OR casttarget::regtype::text ~ '^ip(4|6|4r|6r|address|range)$' GROUP BY 1 ORDER BY 1;
SELECT castsource::regtype AS source, string_agg(casttarget::regtype::text || CASE castcontext WHEN 'i' THEN ' !' WHEN 'a' THEN ' =' ELSE '' END, ', ' ORDER BY casttarget::regtype::text) AS "targets (! implicit, = assignment)" FROM pg_cast
	WHERE castsource::regtype::text ~ '^ip(4|6|4r|6r|address|range)$' OR casttarget::regtype::text ~ '^ip(4|6|4r|6r|address|range)$' GROUP BY 1 ORDER BY castsource::regtype::text;

-- --- within the family of types ------------------------------------------------
CREATE TABLE c (a4 ip4, a6 ip6, a ipaddress, r4 ip4r, r6 ip6r, r iprange);
INSERT INTO c (a, r4, r) SELECT x, x, x FROM (SELECT ip4 '1.2.3.4' AS x) AS s;
INSERT INTO c (a, r6, r) SELECT x, x, x FROM (SELECT ip6 '::1' AS x) AS s;
INSERT INTO c (r) SELECT ip4r '10.0.0.0/8';
INSERT INTO c (r) SELECT ip6r '::/8';
INSERT INTO c (r) SELECT ipaddress '::1';
INSERT INTO c (a4) SELECT ipaddress '1.2.3.4';
INSERT INTO c (a6) SELECT ipaddress '::1';
INSERT INTO c (r4) SELECT iprange '10.0.0.0/8';
INSERT INTO c (r6) SELECT iprange '::/8';
TABLE c;
SELECT (ipaddress '::1')::ip4;
SELECT (ipaddress '1.2.3.4')::ip6;
SELECT (iprange '::1')::ip4r;
SELECT (iprange '1.2.3.4')::ip6r;
SELECT (iprange '-')::ip4r;
SELECT (iprange '-')::ip6r;

-- --- inet and cidr ---------------------------------------------------------------
TRUNCATE c;
INSERT INTO c SELECT x, NULL, x, x, NULL, x FROM (SELECT inet '10.1.2.3/24' AS x) AS s;
INSERT INTO c SELECT NULL, x, x, NULL, x, x FROM (SELECT inet '2001:db8::1/64' AS x) AS s;
INSERT INTO c (r4, r) SELECT x, x FROM (SELECT cidr '10.1.2.0/24' AS x) AS s;
INSERT INTO c (r6, r) SELECT x, x FROM (SELECT cidr '2001:db8::/64' AS x) AS s;
TABLE c;
CREATE TABLE n (i inet, c cidr);
INSERT INTO n SELECT x, x FROM (SELECT ip4 '1.2.3.4' AS x) AS s;
INSERT INTO n SELECT x, x FROM (SELECT ip6 '::1' AS x) AS s;
INSERT INTO n SELECT x, x FROM (SELECT ipaddress '1.2.3.4' AS x) AS s;
TABLE n;
SELECT r, r::cidr, pg_typeof(r::cidr) FROM unnest('{10.0.0.0/8,1.2.3.4,0.0.0.0/0,10.0.0.1-10.0.0.2,2001:db8::/32,::1-::3,-}'::iprange[]) AS r;
SELECT ip4r '10.0.0.0/8'::cidr, ip4r '10.0.0.1-10.0.0.2'::cidr IS NULL AS none, ip6r '::/7'::cidr, ip6r '::1-::3'::cidr IS NULL AS none;
SELECT count(*) AS wrong FROM generate_series(0, 32) AS len, LATERAL (SELECT ip4 '170.85.170.85' / len AS r) AS s WHERE r::cidr::ip4r <> r OR r::cidr::inet::iprange <> r;
SELECT count(*) AS wrong FROM generate_series(0, 128) AS len, LATERAL (SELECT ip6 'aa55::aa55' / len AS r) AS s WHERE r::cidr::ip6r <> r OR r::cidr::iprange <> r OR masklen(r::cidr) <> len;
SELECT inet '::1/64'::ip4;
SELECT inet '1.2.3.4'::ip6;
SELECT inet '::1/64'::ip4r;
SELECT inet '1.2.3.4/8'::ip6r;
SELECT cidr '::/64'::ip4r;
SELECT cidr '10.0.0.0/8'::ip6r;
-- PL/pgSQL assigns by the casts
DO $$
DECLARE
	r iprange := inet '10.1.2.3/24';
	i inet := ip4 '1.2.3.4';
BEGIN
	RAISE NOTICE '% %', r, i;
END
$$;

-- --- bits and bytes ----------------------------------------------------------------
SELECT ip4 '1.2.3.4'::bit varying, to_bit(ip4r '10.0.0.0/8'), to_bit(ip4r '0.0.0.0/0'), to_bit(ip4r '1.2.3.4-1.2.3.6') IS NULL AS none, to_bit(iprange '-') IS NULL AS none, to_bit(iprange '::/3'), length(to_bit(ip6 '::1')), length(to_bit(ipaddress '1.2.3.4'));
SELECT B'00000001000000100000001100000100'::ip4, B'00000001000000100000001100000100'::bit varying::ipaddress, ('x20010db8000000000000000000000001')::bit(128)::ip6, ('x20010db8000000000000000000000001')::bit(128)::ipaddress;
SELECT B''::bit varying::ip4r, B'00001010'::bit varying::ip4r, B'001'::bit varying::ip6r, B''::bit varying::ip6r, to_bit(ip4 '1.2.3.4')::ip4r;
SELECT ip4 '1.2.3.4'::bytea, ip6 '::1'::bytea, ipaddress '1.2.3.4'::bytea, '\x01020304'::bytea::ip4, '\x20010db8000000000000000000000001'::bytea::ip6, '\x01020304'::bytea::ipaddress, '\x20010db8000000000000000000000001'::bytea::ipaddress;
SELECT count(*) AS wrong FROM generate_series(0, 128) AS len, LATERAL (SELECT ip6 'aa55:aa55:aa55:aa55:aa55:aa55:aa55:aa55' / len AS r) AS s WHERE to_bit(r)::ip6r <> r OR length(to_bit(r)) <> len OR to_bit(r::iprange) <> to_bit(r);
SELECT B'1'::ip4;
SELECT B'1'::bit varying::ip6;
SELECT B'1'::ipaddress;
SELECT B'000000000000000000000000000000000'::bit varying::ip4r;
SELECT repeat('0', 129)::bit varying::ip6r;
SELECT '\x010203'::bytea::ip4;
SELECT '\x01020304'::bytea::ip6;
SELECT '\x'::bytea::ipaddress;

-- --- numbers -------------------------------------------------------------------------
SELECT ip4 '1.2.3.4'::bigint, ip4 '255.255.255.255'::double precision, ip4 '255.255.255.255'::numeric, ip6 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'::numeric, ipaddress '0.0.0.7'::numeric, ip6 '::'::numeric;
SELECT 0::bigint::ip4, 4294967295::bigint::ip4, (-1)::bigint::ip4, (-2147483648)::bigint::ip4;
SELECT 0::numeric::ip4, 4294967295::numeric::ip4, (-1)::numeric::ip4, (-2147483648)::numeric::ip4, 5.000::ip4, 1e3::numeric::ip4;
SELECT 0::float8::ip4, 4294967295::float8::ip4, (-1)::float8::ip4, (-2147483648)::float8::ip4, 1.5::float8::ip4;
SELECT 0::numeric::ip6, 1::numeric::ip6, 5.000::ip6, 18446744073709551616::numeric::ip6, 340282366920938463463374607431768211455::numeric::ip6;
SELECT count(*) AS wrong FROM (SELECT ('x' || md5(i::text))::bit(128)::ip6 AS a FROM generate_series(1, 500) AS i) AS s WHERE a::numeric::ip6 <> a;
SELECT 4294967296::bigint::ip4;
SELECT (-2147483649)::bigint::ip4;
SELECT 4294967296::numeric::ip4;
SELECT (-2147483649)::numeric::ip4;
SELECT 1.5::ip4;
SELECT 'NaN'::numeric::ip4;
SELECT 1e300::numeric::ip4;
SELECT 4294967296::float8::ip4;
SELECT 'NaN'::float8::ip4;
SELECT '-Infinity'::float8::ip4;
SELECT (-1)::numeric::ip6;
SELECT 0.5::ip6;
SELECT 'NaN'::numeric::ip6;
SELECT 340282366920938463463374607431768211456::numeric::ip6;
SELECT 1e50::numeric::ip6;

-- --- text: see ipr_text; here only that the casts are explicit -------------------------
SELECT text(r), r::text FROM unnest('{-,10.0.0.0/8,::1}'::iprange[]) AS r;
SELECT text '1.2.3.4'::ip4, text '::1'::ip6, text '::1'::ipaddress, text '10.0.0.0/8'::ip4r, text '::/8'::ip6r, text '-'::iprange;
SET client_min_messages = warning;
DROP SCHEMA ipr_casts CASCADE;
