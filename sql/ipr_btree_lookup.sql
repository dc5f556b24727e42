-- "This address is in that range" by plain indexes of addresses: the plan, and
-- the answer of a sequential scan.
CREATE SCHEMA ipr_btree_lookup;
SET search_path = ipr_btree_lookup, public;
SET client_min_messages = warning;
SET jit = off;

-- a plan without what differs by version
CREATE FUNCTION plan(query text) RETURNS SETOF text LANGUAGE plpgsql AS $$
DECLARE
	line text;
BEGIN
	FOR line IN EXECUTE 'EXPLAIN (COSTS OFF) ' || query LOOP
		IF line ~ 'Scan|Cond|Filter|Sort Key|Memoize' AND line !~ 'Disabled' THEN
			RETURN NEXT regexp_replace(line, '^[ >-]+', '');
		END IF;
	END LOOP;
END $$;

CREATE TABLE log (id int, a4 ip4, a6 ip6, a ipaddress);
INSERT INTO log SELECT i, CASE WHEN i % 97 <> 0 THEN (('x0a' || left(md5(i::text), 6))::bit(32))::ip4 END,
	CASE WHEN i % 97 <> 0 THEN (('x20010db8' || left(md5(i::text), 24))::bit(128))::ip6 END, NULL FROM generate_series(1, 4000) i;
INSERT INTO log (id, a4, a6) VALUES (5001, '0.0.0.0', '::'), (5002, '255.255.255.255', 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'), (5003, '1.2.3.4', '::ffff:1.2.3.4'), (5004, '10.0.0.0', '2001:db8::'), (5005, '10.255.255.255', '2001:db8:ffff:ffff:ffff:ffff:ffff:ffff');
UPDATE log SET a = CASE WHEN id % 2 = 0 THEN a4::ipaddress ELSE a6::ipaddress END;
CREATE TABLE net (n int PRIMARY KEY, r iprange, r4 ip4r, r6 ip6r);
INSERT INTO net SELECT n, r::iprange FROM unnest(ARRAY['-', '0.0.0.0/0', '::/0', '10.0.0.0/8', '10.3.0.0/16', '10.3.0.1-10.3.77.5', '10.0.0.0', '255.255.255.255', '1.2.3.4', '::ffff:1.2.3.4', '2001:db8::/32',
	'2001:db8:3000::/36', '2001:db8::-2001:db8:4::', '::', 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff', '11.0.0.0/8', NULL]) WITH ORDINALITY u (r, n);
INSERT INTO net SELECT 100 + id / 53, CASE WHEN id % 2 = 0 THEN set_masklen(a4, 8 + id / 50 % 25)::iprange ELSE set_masklen(a6, 32 + id / 50 % 97)::iprange END FROM log WHERE id % 53 = 0 AND id < 5000;
UPDATE net SET r4 = r::ip4r WHERE family(r) = 4;
UPDATE net SET r6 = r::ip6r WHERE family(r) = 6;
CREATE INDEX log_a4 ON log (a4);
CREATE INDEX log_a6 ON log (a6);
CREATE INDEX log_a ON log (a);
VACUUM ANALYZE log, net;

-- ---- a constant: every pair of types, both ways round, as an operator and as a function ----
SET enable_seqscan = off;
SET enable_bitmapscan = off;
SELECT plan($$SELECT * FROM log WHERE a4 <<= '10.3.0.0/16'$$);
SELECT plan($$SELECT * FROM log WHERE '10.3.0.0/16' >>= a4$$);
SELECT plan($$SELECT * FROM log WHERE ip4_contained_by(a4, '10.3.0.0/16'::ip4r)$$);
SELECT plan($$SELECT * FROM log WHERE ip4_contains('10.3.0.0/16'::iprange, a4)$$);
SELECT plan($$SELECT * FROM log WHERE a6 <<= '2001:db8:3000::/36'$$);
SELECT plan($$SELECT * FROM log WHERE a6 <<= '2001:db8:3000::/36'::iprange$$);
SELECT plan($$SELECT * FROM log WHERE a6 <<= '-'::iprange$$);
-- the other family has no bounds here
SELECT plan($$SELECT * FROM log WHERE a6 <<= '10.0.0.0/8'::iprange$$);
-- an ipaddress that the parser makes an iprange
SELECT plan($$SELECT * FROM log WHERE a <<= '10.3.0.0/16'$$);
SELECT plan($$SELECT * FROM log WHERE '10.3.0.0/16' >>= a$$);
SELECT plan($$SELECT * FROM log WHERE '10.3.0.0/16'::ip4r >>= a$$);
SELECT plan($$SELECT * FROM log WHERE ipaddress_contained_by(a, '-')$$);
-- written out, it stays what it is
SELECT plan($$SELECT * FROM log WHERE iprange(a) <<= '10.3.0.0/16'$$);
SELECT plan($$SELECT * FROM log WHERE a::iprange <<= '10.3.0.0/16'$$);

-- ---- all pairs, by index and without: constants, parameters, columns ----
CREATE TABLE pair (nr serial, clause text, model text);
INSERT INTO pair (clause, model)
	SELECT c, format('inside(%s::iprange, %s::ipaddress)', substring(c FROM 'r[46]?$'), substring(c FROM '^a[46]?'))
	FROM unnest(ARRAY['a4 <<= r4', 'a4 <<= r', 'a4 <<=@ r', 'a6 <<= r6', 'a6 <<= r', 'a6 <<=@ r', 'a <<= r', 'a <<=@ r', 'a <<= r4', 'a <<=@ r4', 'a <<= r6', 'a <<=@ r6']) c
	UNION ALL
	SELECT c, format('inside(%s::iprange, %s::ipaddress)', substring(c FROM '^r[46]?'), substring(c FROM 'a[46]?$'))
	FROM unnest(ARRAY['r4 >>= a4', 'r >>= a4', 'r @>>= a4', 'r6 >>= a6', 'r >>= a6', 'r @>>= a6', 'r >>= a', 'r @>>= a', 'r4 >>= a', 'r4 @>>= a', 'r6 >>= a', 'r6 @>>= a']) c;
INSERT INTO pair (clause, model) VALUES ('ip4_contains(r4, a4)', 'inside(r4::iprange, a4::ipaddress)'), ('ip4_contains(r, a4)', 'inside(r, a4::ipaddress)'), ('ip6_contained_by(a6, r6)', 'inside(r6::iprange, a6::ipaddress)'), ('ip6_contained_by(a6, r)', 'inside(r, a6::ipaddress)'),
	('ipaddress_contains(r, a)', 'inside(r, a)'), ('ip4r_contains_ip(r4, a)', 'inside(r4::iprange, a)'), ('ip_contained_by_ip6r(a, r6)', 'inside(r6::iprange, a)'), ('iprange_contains(r, a4)', 'inside(r, a4::ipaddress)'), ('iprange_contained_by(a, r)', 'inside(r, a)');
-- a model that knows numbers only
CREATE FUNCTION inside(r iprange, x ipaddress) RETURNS boolean LANGUAGE plpgsql IMMUTABLE STRICT AS $$
BEGIN
	RETURN r = '-' OR family(r) = family(x) AND to_numeric(x) BETWEEN to_numeric(lower(r)) AND to_numeric(upper(r));
END $$;
CREATE FUNCTION by_index(clause text, OUT conditions text, OUT matches bigint, OUT checksum numeric) LANGUAGE plpgsql AS $$
BEGIN
	SELECT string_agg(p, ' ') INTO conditions FROM plan(format('SELECT log.id FROM net JOIN log ON %s WHERE n = 4', clause)) p WHERE p LIKE 'Index Cond:%' AND p NOT LIKE '%(n = 4)%';
	EXECUTE format('SELECT count(x.id), sum(n * x.id) FROM net CROSS JOIN LATERAL (SELECT id FROM log WHERE %s OFFSET 0) x', clause) INTO matches, checksum;
END $$;
CREATE TABLE truth AS SELECT 1 AS nr, 0::bigint AS matches, 0::numeric AS checksum LIMIT 0;
DO $$
DECLARE
	m text;
BEGIN
	FOR m IN SELECT DISTINCT model FROM pair LOOP
		EXECUTE format('INSERT INTO truth SELECT nr, matches, checksum FROM pair, (SELECT count(*) AS matches, sum(n * id) AS checksum FROM net, log WHERE %s) s WHERE model = %L', m, m);
	END LOOP;
END $$;
SELECT clause, b.conditions, b.matches, (b.matches, b.checksum) IS NOT DISTINCT FROM (t.matches, t.checksum) AS same
FROM pair CROSS JOIN LATERAL by_index(clause) b JOIN truth t USING (nr) ORDER BY nr;
-- constants
CREATE FUNCTION by_constant(clause text) RETURNS TABLE (matches bigint, checksum numeric) LANGUAGE plpgsql AS $$
DECLARE
	s record;
BEGIN
	matches := 0;
	checksum := 0;
	FOR s IN SELECT n, r, r4, r6 FROM net LOOP
		DECLARE
			c bigint;
			i bigint;
		BEGIN
			EXECUTE format('SELECT count(*), coalesce(sum(id), 0) FROM log WHERE %s', regexp_replace(regexp_replace(regexp_replace(clause, '\mr4\M', coalesce(quote_literal(s.r4), 'NULL') || '::ip4r'),
				'\mr6\M', coalesce(quote_literal(s.r6), 'NULL') || '::ip6r'), '\mr\M', coalesce(quote_literal(s.r), 'NULL') || '::iprange')) INTO c, i;
			matches := matches + c;
			checksum := checksum + s.n * i;
		END;
	END LOOP;
	RETURN NEXT;
END $$;
SELECT count(*) AS pairs, count(*) FILTER (WHERE (b.matches, b.checksum) <> (t.matches, coalesce(t.checksum, 0))) AS wrong FROM pair CROSS JOIN LATERAL by_constant(clause) b JOIN truth t USING (nr);
-- a parameter, unknown to the plan
SET plan_cache_mode = force_generic_plan;
PREPARE by_parameter (iprange) AS SELECT count(*) FROM log WHERE a <<= $1;
SELECT plan($$EXECUTE by_parameter ('-')$$);
EXECUTE by_parameter ('10.3.0.0/16');
EXECUTE by_parameter ('-');
EXECUTE by_parameter (NULL);
PREPARE untyped AS SELECT count(*) FROM log WHERE a4 <<= $1;
SELECT plan($$EXECUTE untyped ('10.3.0.0/16')$$);
EXECUTE untyped ('10.3.0.0/16');
RESET plan_cache_mode;

-- ---- other indexes ----
SET enable_bitmapscan = on;
CREATE TABLE copy AS SELECT * FROM log;
CREATE INDEX copy_gist ON copy USING gist (a4);
SELECT plan($$SELECT id FROM copy WHERE a4 <<= '10.3.0.0/16'$$);
SELECT (SELECT count(*) FROM copy WHERE a4 <<= '10.3.0.0/16') = (SELECT count(*) FROM log WHERE a4 <<= '10.3.0.0/16') AS same;
DROP INDEX copy_gist;
CREATE INDEX copy_hash ON copy USING hash (a4);
SELECT plan($$SELECT id FROM copy WHERE a4 <<= '10.3.0.0/16'$$);
DROP INDEX copy_hash;
CREATE INDEX copy_expression ON copy ((a6 # '::1'::ip6));
CREATE INDEX copy_part ON copy (a) WHERE id < 1000;
CREATE INDEX copy_second ON copy ((id % 7), a6 DESC);
SET enable_bitmapscan = off;
SELECT plan($$SELECT id FROM copy WHERE a6 # '::1'::ip6 <<= '2001:db8:3000::/36'$$);
SELECT plan($$SELECT id FROM copy WHERE a <<= '10.3.0.0/16' AND id < 1000$$);
SELECT plan($$SELECT id FROM copy WHERE a6 <<= '2001:db8:3000::/36' AND id % 7 = 3 ORDER BY a6 DESC LIMIT 1$$);
SELECT (SELECT count(*) FROM copy WHERE a <<= '10.0.0.0/8' AND id < 1000) AS by_index, (SELECT count(*) FROM copy WHERE inside('10.0.0.0/8', a) AND id < 1000) AS by_scan;
-- the range is the column: functions by the operators of an index on ranges
CREATE INDEX net_r ON net USING gist (r);
CREATE INDEX net_r4 ON net USING spgist (r4);
SELECT plan($$SELECT n FROM net WHERE ipaddress_contains(r, '10.3.0.1')$$);
SELECT plan($$SELECT n FROM net WHERE ip4_contained_by('10.3.0.1'::ip4, r)$$);
SELECT plan($$SELECT n FROM net WHERE iprange_contains(r, '10.3.0.0/24')$$);
SELECT plan($$SELECT n FROM net WHERE iprange_contained_by('10.3.0.0/24', r)$$);
SELECT plan($$SELECT n FROM net WHERE ip4_contains(r4, '10.3.0.1')$$);
SELECT count(*) FROM net WHERE ipaddress_contains(r, '10.3.0.1');
SELECT count(*) FROM net WHERE r >>= '10.3.0.1';
-- nothing that could change while the index is read
SELECT plan($$SELECT id FROM copy WHERE ip6_contains(ip6r(a6, a6), a6)$$);

-- ---- bounds in a family ----
SELECT r, ip4_bound(r, false), ip4_bound(r, true), ip6_bound(r, false), ip6_bound(r, true) FROM unnest('{-,10.0.0.0/8,1.2.3.4-1.2.3.9,::/0,2001:db8::/32}'::iprange[]) r;

-- ---- not only a condition: the same three values in every place ----
SELECT count(*) AS wrong FROM log, net WHERE id % 10 = 1 AND n < 50 AND (a <<= r) IS DISTINCT FROM inside(r, a);

-- ---- row-level security does not keep the index from being used ----
CREATE ROLE ipr_btree_lookup_user;
GRANT USAGE ON SCHEMA ipr_btree_lookup TO ipr_btree_lookup_user;
GRANT SELECT ON log TO ipr_btree_lookup_user;
ALTER TABLE log ENABLE ROW LEVEL SECURITY;
CREATE POLICY odd ON log USING (id % 2 = 0);
SET ROLE ipr_btree_lookup_user;
SELECT plan($$SELECT * FROM log WHERE a <<= '10.3.0.0/16'$$);
RESET ROLE;

RESET ALL;
SET client_min_messages = warning;
DROP SCHEMA ipr_btree_lookup CASCADE;
DROP ROLE ipr_btree_lookup_user;
