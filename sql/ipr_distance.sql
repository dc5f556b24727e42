-- Distance: at most 1 between ranges that overlap, 1.5 with -, 2 and more
-- between disjoint ones, infinite between families.
CREATE SCHEMA ipr_distance;
SET search_path = ipr_distance, public;
SET extra_float_digits = 1;
SELECT x, y, x::iprange <-> y::iprange AS distance, y::iprange <-> x::iprange AS back, e = (x::iprange <-> y::iprange) AS expected
	FROM (VALUES ('10.0.0.0/8', '10.1.2.3', 1 / 256.0::float8), ('10.1.2.3', '10.1.2.3', 1 / 4294967296.0::float8), ('0.0.0.0/0', '1.2.3.4', 1),
		('-', '::1', 1.5), ('-', '1.2.3.4', 1.5), ('-', '-', 1.5), ('10.0.0.0/8', '11.0.0.0', 2), ('10.0.0.0/8', '11.0.0.9', 11), ('10.0.0.0/8', '::1', 'Infinity'),
		('2001:db8::/32', '2001:db8::1', 1 / 4294967296.0::float8), ('10.0.0.0-10.0.0.5', '10.0.0.4-10.0.0.7', 8 / 4294967296.0::float8),
		('::', '::5', 6), ('::/0', '::', 1), ('0.0.0.0', '255.255.255.255', 4294967296), ('::', 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff', 340282366920938463463374607431768211456)) AS v(x, y, e);
SELECT ip4r '10.0.0.0/8' <-> '10.1.2.3' AS ip4r, ip6r '2001:db8::/32' <-> '2001:db8::1' AS ip6r, ip4r '1.1.1.1' <-> ip4 '1.1.1.3' AS from_address;

-- against exact arithmetic
CREATE TABLE d AS SELECT i, ip4r(('x' || md5(i || 'a'))::bit(32)::ip4, ('x' || md5(i || 'b'))::bit(32)::ip4) AS r4,
		ip6r(('x' || md5(i || 'a'))::bit(128)::ip6, ('x' || md5(i || 'b'))::bit(128)::ip6) AS r6 FROM generate_series(1, 80) AS i;
INSERT INTO d SELECT 100 + i, ip4 '10.0.0.0' / (8 + i % 24), ip6 '2001:db8::' / (32 + i) FROM generate_series(1, 60) AS i;
CREATE FUNCTION exact(al numeric, au numeric, bl numeric, bu numeric, bits int) RETURNS numeric LANGUAGE sql AS $$
	SELECT CASE WHEN al <= bu AND bl <= au THEN (greatest(au, bu) - least(al, bl) + 1) / 2::numeric ^ bits ELSE 1 + greatest(al, bl) - least(au, bu) END
$$;
SELECT count(*) AS pairs, count(*) FILTER (WHERE abs((x.r4 <-> y.r4) - e::float8) > 1e-12 * e::float8) AS wrong
	FROM d AS x, d AS y, exact(to_numeric(lower(x.r4)), to_numeric(upper(x.r4)), to_numeric(lower(y.r4)), to_numeric(upper(y.r4)), 32) AS e;
SELECT count(*) AS pairs, count(*) FILTER (WHERE abs((x.r6 <-> y.r6) - e::float8) > 1e-12 * e::float8) AS wrong
	FROM d AS x, d AS y, exact(to_numeric(lower(x.r6)), to_numeric(upper(x.r6)), to_numeric(lower(y.r6)), to_numeric(upper(y.r6)), 128) AS e;
-- symmetric, and the same for the mixed type
SELECT count(*) AS wrong FROM d AS x, d AS y WHERE (x.r4 <-> y.r4) <> (y.r4 <-> x.r4) OR (x.r6 <-> y.r6) <> (y.r6 <-> x.r6)
	OR (x.r4 <-> y.r4) <> (x.r4::iprange <-> y.r4::iprange) OR (x.r6 <-> y.r6) <> (x.r6::iprange <-> y.r6::iprange) OR (x.r4::iprange <-> y.r6::iprange) <> 'Infinity';

-- what it is for: the most specific first, then /0, then -, then the nearest
CREATE TABLE net (r iprange);
INSERT INTO net VALUES ('10.0.0.0/8'), ('10.1.0.0/16'), ('10.1.2.0/24'), ('10.1.2.3'), ('0.0.0.0/0'), ('-'), ('::/0'), ('11.0.0.0/8'), ('10.1.2.4'), ('10.1.2.1'), ('::ffff:10.1.2.3');
SELECT r FROM net ORDER BY r <-> '10.1.2.3', r;
SELECT r FROM net WHERE r >>= '10.1.2.77' ORDER BY r <-> '10.1.2.77' LIMIT 1;
SELECT r FROM net WHERE r >> '10.1.2.0/24' ORDER BY r <-> '10.1.2.0/24' LIMIT 1;
SELECT r FROM net ORDER BY r <-> '11.5.5.5' LIMIT 1;
SELECT r FROM net ORDER BY r <-> '10.1.2.2' FETCH FIRST 1 ROW WITH TIES;
-- an untyped parameter gets the range type, an address arrives by its cast
PREPARE parent AS SELECT r FROM net WHERE r >>= $1 ORDER BY r <-> $1 LIMIT 1;
EXECUTE parent('10.1.9.9');
PREPARE most(ipaddress) AS SELECT r FROM net WHERE r >>= $1 ORDER BY r <-> $1 LIMIT 1;
EXECUTE most('10.1.9.9');
SET client_min_messages = warning;
DROP SCHEMA ipr_distance CASCADE;
