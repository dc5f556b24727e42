-- Text input and output of all six types: what is read, what is refused and
-- why, what is printed.
CREATE SCHEMA ipr_text;
SET search_path = ipr_text, public;
CREATE FUNCTION try(type text, literal text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	result text;
	detail text;
	hint text;
BEGIN
	EXECUTE format('SELECT %L::%s::text', literal, type) INTO result;
	RETURN result;
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS detail = PG_EXCEPTION_DETAIL, hint = PG_EXCEPTION_HINT;
	RETURN sqlstate || ' ' || sqlerrm || E'\n' || detail || CASE WHEN hint <> '' THEN E'\n' || hint ELSE '' END;
END
$$;
\pset format unaligned
\pset fieldsep ' => '
\pset tuples_only on

-- --- ip4 ---------------------------------------------------------------------
SELECT quote_literal(v), try('ip4', v) FROM unnest(ARRAY[
	'0.0.0.0', '1.2.3.4', '255.255.255.255', '10.100.9.99',
	'', '1', '1.', '1.2.3', '1.2.3.', '1.2.3.4.', '1.2.3.4.5', '.1.2.3', '1..2.3',
	'256.1.1.1', '1.2.3.256', '1.2.3.4294967300', '01.2.3.4', '1.2.3.00', '1.2.3.04',
	'+1.2.3.4', '-1.2.3.4', ' 1.2.3.4', '1.2.3.4 ', '1.2. 3.4', E'1.2.3.4\n', '1.2.3.x', '0x1.2.3.4',
	'1.2.3.4/32', '1.2.3.4-1.2.3.4', '::1', '1,2,3,4', 'ä.2.3.4']) AS v;

-- --- ip6 ---------------------------------------------------------------------
SELECT quote_literal(v), try('ip6', v) FROM unnest(ARRAY[
	'::', '::1', '1::', '1:2:3:4:5:6:7:8', '2001:DB8::AbCd', '0001:0000::0a', '1:2:3:4:5:6:7::', '::2:3:4:5:6:7:8',
	'1::3:4:5:6:7:8', '::1.2.3.4', '::ffff:1.2.3.4', '1:2:3:4:5:6:1.2.3.4', '1::6:255.255.255.255', '1:2:3:4:5::1.2.3.4',
	'', ':', ':::', '1', '1:', ':1', '1:2:3:4:5:6:7', '1:2:3:4:5:6:7:', '1:2:3:4:5:6:7:8:', '1:2:3:4:5:6:7:8:9',
	'::1:2:3:4:5:6:7:8', '1:2:3:4:5:6:7:8::', '1::2:3:4:5:6:7:8', '1:2::3:4:5:6:7:8', '1::2::3', '1:::2', '::1:', '12345::', '::00001', '::g', '1:2:3:4:5:6:7:g',
	' ::1', '::1 ', '1: :2', '::1%eth0', '[::1]', '1.2.3.4', '1.2.3.4::', '::1.2.3', '::1.2.3.4.5', '::1.2.3.256', '::01.2.3.4', '::1.2.3.4:5',
	'1:2:3:4:5:6:7:1.2.3.4', '1:2:3:4:5:6::1.2.3.4', '1:2:3:4:5:1.2.3.4', '::a.2.3.4', '::1-::2', '::1/128']) AS v;

-- --- ipaddress: by the presence of a colon ------------------------------------
SELECT quote_literal(v), try('ipaddress', v) FROM unnest(ARRAY[
	'1.2.3.4', '::1', '::ffff:1.2.3.4', '', 'x', '1.2.3', '1:2', '-', '1.2.3.4:5']) AS v;

-- --- ranges --------------------------------------------------------------------
SELECT quote_literal(v), try('ip4r', v) FROM unnest(ARRAY[
	'1.2.3.4', '1.2.3.4-1.2.3.4', '1.2.3.4-5.6.7.8', '5.6.7.8-1.2.3.4', '1.2.3.0-1.2.3.255', '1.2.3.1-1.2.3.255', '0.0.0.0-255.255.255.255',
	'10.0.0.0/8', '0.0.0.0/0', '1.2.3.4/32', '1.2.3.4/31', '128.0.0.0/1',
	'', '-', '/', '10/8', '10.0/16', '10.0.0.0/', '10.0.0.0/33', '10.0.0.0/08', '10.0.0.0/00', '10.0.0.0/+0', '10.0.0.0/-1', '10.0.0.0/8.0', '10.0.0.0/4294967304',
	'10.0.0.0/ 8', '10.0.0.0 /8', '10.0.0.0/8 ', '10.0.0.0/255.0.0.0', '10.0.0.1/8', '0.0.0.1/0', '255.255.255.255/31',
	'1.2.3.4-', '-1.2.3.4', '1.2.3.4 - 1.2.3.5', '1.2.3.4-1.2.3', '1.2.3.4-1.2.3.256', '1.2.3.0-1.2.3.4/24', '1.2.3.4-::1', '1.2.3.4-1.2.3.5-1.2.3.6', '1.2.3.4/8-1.2.3.5']) AS v;
SELECT quote_literal(v), try('ip6r', v) FROM unnest(ARRAY[
	'::1', '::1-::1', '::5-::1', '::-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff', '2001:db8::/32', '2001:db8::-2001:db8:ffff:ffff:ffff:ffff:ffff:ffff', '::/0', '::1/128', '::1.2.3.0/120',
	'2001:db8::/64', '2001:db8::/65', '2001:db8::-2001:db8::ff:0',
	'', '-', '::/', '::/129', '::/008', '::/1x', '2001:db8::1/32', '::1/0', '::1-', '::1-1.2.3.4', '1.2.3.4-::1', '1.2.3.4', '::1-::2/64', '::1/4294967424']) AS v;
SELECT quote_literal(v), try('iprange', v) FROM unnest(ARRAY[
	'-', '1.2.3.4', '10.0.0.0/8', '5.6.7.8-1.2.3.4', '::1', '2001:db8::/32', '::3-::1',
	'', '--', ' -', '- ', '-/0', '1.2.3.4-::1', '::1-1.2.3.4', '10.0.0.1/8', '2001:db8::1/32', '10.0.0.0/64', 'all']) AS v;

-- --- output ----------------------------------------------------------------------
-- RFC 5952, and the dotted quad
SELECT v, v::ip6 FROM unnest(ARRAY[
	'1:0:0:4:5:0:0:8', '1:0:0:4:0:0:0:8', '1:0:3:4:5:6:7:8', '0:2:3:4:5:6:7:8', '1:2:3:4:5:6:7:0', '0:0:3:4:5:6:0:0', '1:2:3:4:5:6:0:0', '0:0:1::',
	'::d01:4403', '::1:0', '::ffff', '::0:ffff', '::ffff:0:0', '::ffff:0:1', '::ffff:102:304', '::ffff:0:102:304', '::ffff:0:0:0', '::fffe:102:304', '1::ffff:1.2.3.4', '64:ff9b::1.2.3.4', 'FE80::0ABC']) AS v;
-- whatever is printed is read back
SELECT count(*), count(*) FILTER (WHERE a::text::ip6 = a AND host(a::text::inet)::ip6 = a) AS same
	FROM (SELECT ('x' || translate(md5(i::text), CASE i % 3 WHEN 0 THEN '' WHEN 1 THEN '12345678' ELSE '123456789abcde' END,
								   CASE i % 3 WHEN 0 THEN '' ELSE '00000000000000' END))::bit(128)::ip6 AS a FROM generate_series(1, 2000) AS i) AS s;
SELECT count(*), count(*) FILTER (WHERE a::text::ip4 = a AND host(a::text::inet) = a::text) AS same
	FROM (SELECT ('x' || md5(i::text))::bit(32)::ip4 AS a FROM generate_series(1, 1000) AS i) AS s;
-- a CIDR block or an address is valid for core's types, too
SELECT r, host(r::text::cidr), masklen(r::text::inet) FROM unnest('{10.0.0.0/8,1.2.3.4,2001:db8::/32,::ffff:1.2.3.0/120,0.0.0.0/0}'::iprange[]) AS r;

-- --- as casts: the same grammar, a message of their own ----------------------------
SELECT type || ' ' || quote_literal(v), try(type, v) FROM (VALUES
	('text::ip4', '1.2.3.4'), ('text::ip4', '1.2.3.04'), ('text::ip4', ''), ('text::ip6', '::1'), ('text::ip6', '1:2'),
	('text::ipaddress', '::1'), ('text::ipaddress', '1.2.3'), ('text::ip4r', '10.0.0.0/8'), ('text::ip4r', '10.0.0.1/8'),
	('text::ip6r', '::/0'), ('text::ip6r', '::/200'), ('text::iprange', '-'), ('text::iprange', '10.0.0.1/8'), ('text::iprange', '::1/8')) AS c(type, v);

-- --- long garbage --------------------------------------------------------------------
SELECT t, md5(try(t, repeat('1', 1000))) = md5(CASE WHEN t IN ('ip4', 'ipaddress') THEN e1 ELSE e2 END)
	FROM (SELECT t, format(E'22P02 invalid %s value: ''%s''\nThe octet at position 1 is above 255.', CASE t WHEN 'ip4' THEN 'IP4' ELSE 'IP' END, repeat('1', 1000)) AS e1,
				 format(E'22P02 invalid %s value: "%s"\nThe octet at position 1 is above 255.', 'IP4R', repeat('1', 1000)) AS e2
		  FROM unnest('{ip4,ipaddress,ip4r,iprange}'::text[]) AS t) AS s;
SELECT left(try('ip6', repeat(':1', 1000)), 40), right(try('iprange', '10.0.0.0/' || repeat('0', 1000)), 49);
SET client_min_messages = warning;
DROP SCHEMA ipr_text CASCADE;
