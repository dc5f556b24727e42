-- Beside core's inet and cidr: on random networks and addresses of both
-- families every name and operator that both have gives the same answer.
CREATE SCHEMA ipr_inet;
SET search_path = ipr_inet, public;
SET jit = off;
-- bits of md5 as addresses, half of them in few networks so that they meet
CREATE TABLE host AS
	SELECT n, CASE WHEN n % 2 = 0 THEN set_masklen('0.0.0.0'::inet + ('x' || left(md5(n::text), 8))::bit(32)::bigint, 32)
					ELSE ('2001:db8::'::inet + ('x' || left(md5(n::text), 15))::bit(60)::bigint) END AS i
	FROM generate_series(1, 2000) n
	UNION ALL
	SELECT 2000 + n, CASE WHEN n % 2 = 0 THEN '10.0.0.0'::inet + n * 37 ELSE '2001:db8::'::inet + n * 37 END FROM generate_series(1, 1000) n
	UNION ALL
	SELECT 3000 + row_number() OVER (), v::inet FROM unnest('{0.0.0.0,255.255.255.255,::,ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff,::ffff:10.0.0.1,127.0.0.1,::1}'::text[]) v;
CREATE TABLE net AS
	SELECT n, len, set_masklen(i, len) AS i, set_masklen(i, len)::cidr AS c, iprange(set_masklen(i, len)::cidr) AS r
	FROM host, LATERAL (SELECT CASE n % 7 WHEN 0 THEN 0 WHEN 1 THEN bits ELSE (n * 31 % (bits + 1))::int END
		  FROM (SELECT CASE family(i) WHEN 4 THEN 32 ELSE 128 END) b(bits)) l(len);
SELECT family(i), count(*) AS networks, count(DISTINCT len) AS lengths FROM net GROUP BY 1 ORDER BY 1;

-- one value after the other: casts and accessors
CREATE TABLE claim (what text, holds text);
INSERT INTO claim VALUES
	('cidr -> iprange -> cidr', 'r::cidr = c AND masklen(r::cidr) = masklen(c)'),
	('text of a network', 'r::text = CASE WHEN masklen(c) = CASE family(c) WHEN 4 THEN 32 ELSE 128 END THEN host(c) ELSE c::text END'),
	('text of core is valid here', 'c::text::iprange = r AND host(i)::ipaddress = i::ipaddress'),
	('ours is valid there', 'r::text::cidr = c AND (i::ipaddress)::text::inet = host(i)::inet'),
	('inet -> iprange is its network', 'iprange(i) = r AND iprange(i)::cidr = network(i)'),
	('inet -> ipaddress drops the mask', 'host(i::ipaddress) = host(i) AND inet(i::ipaddress) = host(i)::inet AND (i::ipaddress)::cidr = host(i)::cidr'),
	('family', 'family(r) = family(c) AND family(i::ipaddress) = family(i)'),
	('masklen', 'masklen(r) = masklen(c)'),
	('host', 'host(lower(r)) = host(c)'),
	('network', 'network(r)::cidr = network(c)'),
	('broadcast', 'host(broadcast(r)) = host(broadcast(c)) AND broadcast(r) = upper(r)'),
	('netmask', 'host(netmask(r)) = host(netmask(c))'),
	('hostmask', 'host(hostmask(r)) = host(hostmask(c))'),
	('set_masklen', '(SELECT bool_and(set_masklen(r, n)::cidr = set_masklen(c, n)) FROM generate_series(0, CASE family(c) WHEN 4 THEN 32 ELSE 128 END, 5) n)'),
	('bits', 'inet(~ i::ipaddress) = host(~ i)::inet'),
	('+ and -', 'host(i) ~ ''^(0.0.0.0|255.255.255.255|::|ffff:.*)$'' OR inet(i::ipaddress + 1) = host(i + 1)::inet AND inet(i::ipaddress - 1) = host(i - 1)::inet'),
	('hash, of equal values', 'iprange_hash(r) = iprange_hash(c::text::iprange)'),
	('the type of one family', 'CASE family(c) WHEN 4 THEN ip4r(c)::text = r::text AND ip4(i)::text = host(i) AND ip4r(i) = ip4r(c) ELSE ip6r(c)::text = r::text AND ip6(i)::text = host(i) AND ip6r(i) = ip6r(c) END');
CREATE FUNCTION check_claim(claim) RETURNS TABLE (asked bigint, wrong bigint) LANGUAGE plpgsql AS $$
BEGIN
	RETURN QUERY EXECUTE format('SELECT count(*), count(*) FILTER (WHERE (%s) IS NOT TRUE) FROM net', $1.holds);
END
$$;
SELECT what, asked, wrong FROM claim, check_claim(claim);

-- pairs: containment, overlap, equality, order, distance of addresses
CREATE TABLE pair AS SELECT a.i AS ai, a.c AS ac, a.r AS ar, a.i::ipaddress AS aa, b.i AS bi, b.c AS bc, b.r AS br, b.i::ipaddress AS ba
	FROM net a, net b WHERE (a.n * 7 + b.n) % 61 = 0;
-- core's answers as one word a pair, and ours
SELECT count(*), count(*) FILTER (WHERE core = ours) AS same, count(DISTINCT core) AS kinds
FROM (SELECT concat((ac >>= bc)::int, (ac >> bc)::int, (ac <<= bc)::int, (ac << bc)::int, (ac && bc)::int, (ac = bc)::int, (ac <> bc)::int) AS core,
			 concat((ar >>= br)::int, (ar >> br)::int, (ar <<= br)::int, (ar << br)::int, (ar && br)::int, (ar = br)::int, (ar <> br)::int) AS ours FROM pair) s;
SELECT count(*), count(*) FILTER (WHERE core = ours) AS same, count(DISTINCT core) AS kinds
FROM (SELECT concat((host(ai)::inet <<= bc)::int, (bc >>= host(ai)::inet)::int) AS core, concat((aa <<= br)::int, (br >>= aa)::int) AS ours FROM pair) s;
SELECT count(*), count(*) FILTER (WHERE core = ours) AS same
FROM (SELECT concat((x < y)::int, (x <= y)::int, (x = y)::int, (x >= y)::int, (x > y)::int) AS core,
			 concat((aa < ba)::int, (aa <= ba)::int, (aa = ba)::int, (aa >= ba)::int, (aa > ba)::int) AS ours
	  FROM pair, LATERAL (SELECT host(ai)::inet, host(bi)::inet) h(x, y)) s;
-- the smallest network around two; core calls it inet_merge
SELECT count(*), count(*) FILTER (WHERE network(iprange_union(ar, br))::cidr = inet_merge(ac, bc)) AS same FROM pair WHERE family(ac) = family(bc);
SELECT count(*), count(*) FILTER (WHERE aa - ba = CASE family(ai) WHEN 4 THEN host(ai)::inet - host(bi)::inet END) AS same FROM pair WHERE family(ai) = 4 AND family(bi) = 4;
SELECT count(*), count(*) FILTER (WHERE inet(aa & ba) = host(host(ai)::inet & host(bi)::inet)::inet AND inet(aa | ba) = host(host(ai)::inet | host(bi)::inet)::inet) AS same
	FROM pair WHERE family(ai) = family(bi);

-- an index on a cast of core's column
CREATE INDEX ON net USING spgist (iprange(c));
CREATE INDEX ON net ((i::ipaddress));
ANALYZE net;
SET enable_seqscan = off;
EXPLAIN (COSTS OFF) SELECT c FROM net WHERE iprange(c) >>= '10.0.0.37' ORDER BY iprange(c) <-> '10.0.0.37' LIMIT 1;
SELECT count(*) AS index FROM net WHERE iprange(c) >>= '10.0.0.37';
SELECT count(*) AS core FROM net WHERE c >>= '10.0.0.37';
EXPLAIN (COSTS OFF) SELECT i FROM net WHERE i::ipaddress <<= '10.0.0.0/20';
SELECT count(*) AS index FROM net WHERE i::ipaddress <<= '10.0.0.0/20';
SELECT count(*) AS core FROM net WHERE host(i)::inet <<= '10.0.0.0/20';
SET client_min_messages = warning;
DROP SCHEMA ipr_inet CASCADE;
