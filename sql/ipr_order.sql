-- The order of all six types: operators, sorting, btree, min and max.
CREATE SCHEMA ipr_order;
SET search_path = ipr_order, public;
SET jit = off;
CREATE TABLE v (n int, r iprange);
INSERT INTO v SELECT row_number() OVER (), x::iprange FROM unnest(ARRAY[
	'-', '0.0.0.0', '0.0.0.0/0', '10.0.0.0', '10.0.0.0/16', '10.0.0.0-10.0.255.255', '10.0.0.0/8', '10.0.0.1', '255.255.255.255',
	'::', '::1', '::ffff:10.0.0.0', '::/0', '2001:db8::', '2001:db8::/64', '2001:db8::/32', '2001:db8::1-2001:db8::5', 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff']) AS x;
SELECT r FROM v ORDER BY r, n;
SELECT r FROM v ORDER BY r DESC, n LIMIT 3;

-- the six operators and cmp agree, for every pair of every type
CREATE TABLE agree (type text, pairs bigint, wrong bigint);
DO $$
DECLARE
	type text;
BEGIN
	FOREACH type IN ARRAY '{ip4,ip6,ipaddress,ip4r,ip6r,iprange}'::text[] LOOP
		EXECUTE format($q$
			WITH s AS (SELECT r::text::%1$s AS x FROM v WHERE ('%1$s' = 'iprange'
				OR lower(r) = upper(r) AND '%1$s' = 'ipaddress'
				OR family(r) = 4 AND '%1$s' = 'ip4r' OR family(r) = 6 AND '%1$s' = 'ip6r'
				OR family(r) = 4 AND masklen(r) = 32 AND '%1$s' = 'ip4' OR family(r) = 6 AND masklen(r) = 128 AND '%1$s' = 'ip6'))
			INSERT INTO agree SELECT '%1$s', count(*), count(*) FILTER (WHERE
				(a.x < b.x) IS DISTINCT FROM (c < 0) OR (a.x <= b.x) IS DISTINCT FROM (c <= 0) OR
				(a.x = b.x) IS DISTINCT FROM (c = 0) OR (a.x <> b.x) IS DISTINCT FROM (c <> 0) OR
				(a.x > b.x) IS DISTINCT FROM (c > 0) OR (a.x >= b.x) IS DISTINCT FROM (c >= 0) OR
				c <> - %1$s_cmp(b.x, a.x) OR
				%1$s_smaller(a.x, b.x) <> CASE WHEN c <= 0 THEN a.x ELSE b.x END OR
				%1$s_larger(a.x, b.x) <> CASE WHEN c >= 0 THEN a.x ELSE b.x END)
			FROM s AS a, s AS b, %1$s_cmp(a.x, b.x) AS c$q$, type);
	END LOOP;
END
$$;
SELECT * FROM agree ORDER BY type;

-- sorting, with abbreviated keys, gives the order that the operators give, and
-- both give that of the numbers
CREATE TABLE many AS
	SELECT i, ('x' || md5(i % 700 || 'a'))::bit(128)::ip6 AS a6, ('x' || md5(i % 700 || 'b'))::bit(32)::ip4 AS a4, i % 5 AS f,
		('x' || md5(i % 500 || 'a'))::bit(128)::ip6 AS b6, ('x' || md5(i || 'c'))::bit(32)::ip4 AS b4
	FROM generate_series(1, 3000) AS i;
-- ... with many in the same /64
UPDATE many SET a6 = ('x20010db8000000000000000000' || lpad(to_hex(i * 7919 % 65536), 6, '0'))::bit(128)::ip6 WHERE i % 3 = 0;
CREATE TABLE sorted AS
	SELECT i, a4, a6, CASE WHEN f < 2 THEN a4::ipaddress ELSE a6::ipaddress END AS a, ip4r(a4, b4) AS r4, ip6r(a6, b6) AS r6,
		CASE WHEN f = 0 THEN '-' WHEN f < 3 THEN ip4r(a4, b4)::iprange ELSE ip6r(a6, b6)::iprange END AS r FROM many;
CREATE FUNCTION misplaced(col text) RETURNS TABLE (type text, wrong bigint, compared bigint) LANGUAGE plpgsql AS $$
BEGIN
	type := col;
	EXECUTE format('SELECT count(*) FILTER (WHERE x > next), count(next) FROM (SELECT %1$I AS x, lead(%1$I) OVER () AS next FROM (SELECT %1$I FROM sorted ORDER BY %1$I) AS s) AS s', col) INTO wrong, compared;
	RETURN NEXT;
END
$$;
SELECT m.* FROM unnest('{a4,a6,a,r4,r6,r}'::text[]) AS c, misplaced(c) AS m;
SELECT count(*) AS wrong FROM (SELECT to_numeric(a6) AS n, lead(to_numeric(a6)) OVER (ORDER BY a6) AS next FROM sorted) AS s WHERE n > next;
SELECT count(*) AS wrong FROM (SELECT to_numeric(a4) AS n, lead(to_numeric(a4)) OVER (ORDER BY a4) AS next FROM sorted) AS s WHERE n > next;
SELECT count(*) AS wrong FROM (SELECT (family(a), to_numeric(a)) AS n, lead((family(a), to_numeric(a))) OVER (ORDER BY a) AS next FROM sorted) AS s WHERE n > next;
SELECT count(*) AS wrong FROM (SELECT (family(r), to_numeric(lower(r)), to_numeric(upper(r))) AS n, lead((family(r), to_numeric(lower(r)), to_numeric(upper(r)))) OVER (ORDER BY r) AS next FROM sorted WHERE r <> '-') AS s WHERE n > next;

-- btree: all operators, the same rows as without
CREATE INDEX ON sorted (a4);
CREATE INDEX ON sorted (a6);
CREATE INDEX ON sorted (a);
CREATE INDEX ON sorted (r4);
CREATE INDEX ON sorted (r6);
CREATE INDEX ON sorted (r);
ANALYZE sorted;
CREATE FUNCTION found(col text, way text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	op text;
	n text;
	result text := '';
BEGIN
	PERFORM set_config('enable_seqscan', (way = 'seq')::text, true);
	PERFORM set_config('enable_indexscan', (way <> 'seq')::text, true);
	PERFORM set_config('enable_indexonlyscan', (way <> 'seq')::text, true);
	PERFORM set_config('enable_bitmapscan', (way <> 'seq')::text, true);
	FOREACH op IN ARRAY '{<,<=,=,>=,>}'::text[] LOOP
		EXECUTE format('SELECT sum(n) FROM (SELECT %1$I AS q FROM sorted WHERE i %% 150 = 1) AS q, LATERAL (SELECT count(*) AS n FROM sorted WHERE %1$I %2$s q) AS s', col, op) INTO n;
		result := result || ' ' || n;
	END LOOP;
	RETURN result;
END
$$;
SELECT c, found(c, 'index') AS rows, found(c, 'index') = found(c, 'seq') AS same FROM unnest('{a4,a6,a,r4,r6,r}'::text[]) AS c;
SET enable_seqscan = off;
EXPLAIN (COSTS OFF) SELECT r FROM sorted ORDER BY r LIMIT 1;
EXPLAIN (COSTS OFF) SELECT a FROM sorted ORDER BY a DESC LIMIT 1;
SELECT min(a4) = (SELECT a4 FROM sorted ORDER BY a4 LIMIT 1) AND max(a4) = (SELECT a4 FROM sorted ORDER BY a4 DESC LIMIT 1) AS ip4,
	min(a6) = (SELECT a6 FROM sorted ORDER BY a6 LIMIT 1) AND max(a6) = (SELECT a6 FROM sorted ORDER BY a6 DESC LIMIT 1) AS ip6,
	min(a) = (SELECT a FROM sorted ORDER BY a LIMIT 1) AND max(a) = (SELECT a FROM sorted ORDER BY a DESC LIMIT 1) AS ipaddress,
	min(r4) = (SELECT r4 FROM sorted ORDER BY r4 LIMIT 1) AND max(r4) = (SELECT r4 FROM sorted ORDER BY r4 DESC LIMIT 1) AS ip4r,
	min(r6) = (SELECT r6 FROM sorted ORDER BY r6 LIMIT 1) AND max(r6) = (SELECT r6 FROM sorted ORDER BY r6 DESC LIMIT 1) AS ip6r,
	min(r) = (SELECT r FROM sorted ORDER BY r LIMIT 1) AND max(r) = (SELECT r FROM sorted ORDER BY r DESC LIMIT 1) AS iprange FROM sorted;
RESET enable_seqscan;
SELECT min(r), max(r) FROM v WHERE r <> '-';
SELECT min(r), max(r) FROM v WHERE false;

-- equal values have equal bytes, so a unique index may deduplicate
CREATE TABLE once (r iprange PRIMARY KEY);
INSERT INTO once VALUES ('10.0.0.0/8'), ('-'), ('::/64');
INSERT INTO once VALUES ('10.0.0.0-10.255.255.255');
INSERT INTO once VALUES ('::-::ffff:ffff:ffff:ffff');
SELECT opcname, amvalidate(c.oid) FROM pg_opclass AS c JOIN pg_am AS m ON m.oid = opcmethod
	WHERE amname = 'btree' AND opcname ~ '^btree_ip' ORDER BY opcname;
SET client_min_messages = warning;
DROP SCHEMA ipr_order CASCADE;
