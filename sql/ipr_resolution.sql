-- Which operator is meant, what the planner makes of it, and which index serves:
-- columns of all types beside literals, constants, parameters and columns.  The
-- answer is always the one of the ranges as iprange.
SET client_min_messages = warning;
CREATE SCHEMA ipr_resolution;
SET search_path = ipr_resolution, public;
SET jit = off;
SET max_parallel_workers_per_gather = 0;
CREATE TABLE t AS SELECT i AS id, ip4 '10.0.0.0' + i * 7919 % 65536 AS a4, ip6 '2001:db8::' + i * 7919 % 65536 AS a6,
		CASE i % 2 WHEN 0 THEN ip4 '10.0.0.0' + i * 7919 % 65536 ELSE (ip6 '2001:db8::' + i * 7919 % 65536)::ipaddress END AS a,
		network(set_masklen(ip4 '10.0.0.0' + i * 7919 % 65536, 20 + i % 13)) AS r4, network(set_masklen(ip6 '2001:db8::' + i * 7919 % 65536, 116 + i % 13)) AS r6
	FROM generate_series(1, 3000) i;
ALTER TABLE t ADD r iprange, ADD c cidr;
UPDATE t SET r = CASE WHEN id % 97 = 0 THEN '-' WHEN id % 2 = 0 THEN r4::iprange ELSE r6 END, c = r4::cidr;
CREATE INDEX t_a4 ON t (a4);
CREATE INDEX t_a6 ON t (a6);
CREATE INDEX t_a ON t (a);
CREATE INDEX t_r4 ON t USING gist (r4);
CREATE INDEX t_r6 ON t USING spgist (r6);
CREATE INDEX t_r ON t USING gist (r);
CREATE INDEX t_c ON t USING gist (iprange(c));
VACUUM ANALYZE t;

-- the index that serves a condition, and the condition; then the same rows as without any index?
CREATE FUNCTION served(query text, what text DEFAULT 'EXPLAIN (COSTS OFF, VERBOSE)') RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	line text;
	index text := 'no index';
	condition text := '';
BEGIN
	FOR line IN EXECUTE what || ' ' || query LOOP
		IF line ~ ' using | on t_' THEN
			index := (regexp_match(line, '(t_\w+)'))[1];
		ELSIF line ~ 'Index Cond|Recheck Cond|Filter|Order By' AND (condition = '' OR line !~ 'Recheck') THEN
			condition := condition || ' ' || regexp_replace(regexp_replace(trim(line), '^(Index|Recheck) Cond: ', ''), '(ipr_resolution|public|t|u)\.', '', 'g');
		END IF;
	END LOOP;
	RETURN index || ':' || condition;
END $$;
CREATE FUNCTION same(condition text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	a text;
	b text;
BEGIN
	PERFORM set_config('enable_seqscan', 'off', true), set_config('enable_indexscan', 'on', true), set_config('enable_bitmapscan', 'on', true);
	EXECUTE 'SELECT count(*) || md5(string_agg(id::text, '' '' ORDER BY id)) FROM t WHERE ' || condition INTO a;
	PERFORM set_config('enable_seqscan', 'on', true), set_config('enable_indexscan', 'off', true), set_config('enable_bitmapscan', 'off', true);
	EXECUTE 'SELECT count(*) || md5(string_agg(id::text, '' '' ORDER BY id)) FROM t WHERE ' || condition INTO b;
	RETURN CASE WHEN a IS NOT DISTINCT FROM b THEN 'same' ELSE format('%s, not %s', a, b) END;
END $$;

CREATE TABLE condition (nr serial, condition text);
INSERT INTO condition (condition) VALUES
	-- an address column in a range
	($$a4 <<= '10.0.1.0/24'$$), ($$'10.0.1.0/24' >>= a4$$), ($$a6 <<= '2001:db8::100/120'$$),
	($$a <<= '10.0.1.0/24'$$), ($$a <<= '2001:db8::100/120'$$), ($$a <<= ip4r '10.0.1.0/24'$$), ($$a4 <<= iprange '10.0.1.0/24'$$), ($$a4 <<= iprange '::/0'$$),
	-- a range column and an address
	($$r4 >>= '10.0.1.2'$$), ($$r4 >>= ip4 '10.0.1.2'$$), ($$r4 >>= ipaddress '10.0.1.2'$$), ($$ipaddress '10.0.1.2' <<= r4$$), ($$r4 >>= ipaddress '::1'$$),
	($$r6 >>= '2001:db8::102'$$), ($$r6 >>= ip6 '2001:db8::102'$$), ($$r6 >>= ipaddress '2001:db8::102'$$),
	($$r >>= '10.0.1.2'$$), ($$r >>= ip4 '10.0.1.2'$$), ($$r >>= ipaddress '2001:db8::102'$$), ($$ip6 '2001:db8::102' <<= r$$),
	-- a range of one family and a constant of both: narrowed
	($$r4 && iprange '10.0.1.0/24'$$), ($$iprange '10.0.1.0/24' && r4$$), ($$r4 <<= iprange '10.0.1.0/24'$$), ($$iprange '10.0.1.0/24' >>= r4$$), ($$r4 << iprange '10.0.1.0/24'$$),
	($$r4 >> iprange '10.0.1.2'$$), ($$r4 >>= iprange '10.0.1.2-10.0.1.3'$$), ($$r4 = iprange '10.0.1.0/26'$$), ($$iprange '10.0.1.0/26' = r4$$),
	($$r6 && iprange '2001:db8::100/120'$$), ($$r6 <<= iprange '2001:db8::100/120'$$), ($$r6 = iprange '2001:db8::102'$$), ($$r6 >> iprange '2001:db8::102'$$),
	-- but not one of the other family, or of both
	($$r4 && iprange '2001:db8::/32'$$), ($$r4 <<= iprange '-'$$), ($$r4 && iprange '-'$$), ($$r4 = iprange '::1'$$),
	-- an address overlaps what contains it
	($$r && ipaddress '10.0.1.2'$$), ($$ip4 '10.0.1.2' && r$$), ($$a && iprange '10.0.1.0/24'$$), ($$iprange '10.0.1.0/24' && a4$$),
	-- what is written out is left alone
	($$iprange(r4) && iprange '10.0.1.0/24'$$), ($$r4::iprange = iprange '10.0.1.0/26'$$), ($$iprange(c) >>= '10.0.1.2'$$), ($$iprange(c) && '10.0.1.0/26'$$),
	-- as functions
	($$iprange_contains(r, ipaddress '10.0.1.2')$$), ($$iprange_overlaps(r4, '10.0.1.0/24')$$), ($$ip4r_contains(r4, ip4r '10.0.1.2')$$);
SET enable_seqscan = off;
SET enable_bitmapscan = off;
SELECT condition, served('SELECT id FROM t WHERE ' || condition) AS served FROM condition ORDER BY nr;
SELECT same, count(*) FROM condition, same(condition) GROUP BY 1;

-- the nearest of a column of one family
SELECT served('SELECT id FROM t ORDER BY r4 <-> iprange ''10.0.1.2'' LIMIT 3');
SELECT served('SELECT id FROM t WHERE r6 >>= ipaddress ''2001:db8::102'' ORDER BY r6 <-> ipaddress ''2001:db8::102'' LIMIT 1');
SELECT count(*) FILTER (WHERE (r4 <-> iprange '10.0.1.2') = (r4 <-> ip4r '10.0.1.2')) AS narrowed,
	count(*) FILTER (WHERE (r4 <-> iprange '-') = 1.5 AND (r4 <-> iprange '::1') = 'Infinity') AS not_narrowed FROM t;

-- parameters, typed and not, in plans made for them and in plans for all
CREATE TABLE prepared (nr serial, types text, condition text, given text);
INSERT INTO prepared (types, condition, given) VALUES
	('(unknown)', 'a4 <<= $1', $$'10.0.1.0/24'$$), ('(ip4r)', 'a <<= $1', $$'10.0.1.0/24'$$), ('(iprange)', 'a4 <<= $1', $$'10.0.1.0/24'$$), ('(iprange)', 'a6 <<= $1', $$'2001:db8::100/120'$$),
	('(unknown)', 'r >>= $1', $$'10.0.1.2'$$), ('(ip4)', 'r >>= $1', $$'10.0.1.2'$$), ('(ipaddress)', 'r >>= $1', $$'2001:db8::102'$$), ('(ip4)', 'r4 >>= $1', $$'10.0.1.2'$$),
	('(ipaddress)', 'r4 >>= $1', $$'10.0.1.2'$$), ('(ipaddress)', '$1 <<= r6', $$'2001:db8::102'$$), ('(ip4r)', 'r4 && $1', $$'10.0.1.0/24'$$), ('(iprange)', 'r4 && $1', $$'10.0.1.0/24'$$);
CREATE FUNCTION prepared_plans(types text, condition text, given text, OUT custom text, OUT generic text) LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE format('PREPARE q %s AS SELECT id FROM t WHERE %s', types, condition);
	SET LOCAL plan_cache_mode = force_custom_plan;
	custom := served(format('EXECUTE q (%s)', given));
	SET LOCAL plan_cache_mode = force_generic_plan;
	generic := served(format('EXECUTE q (%s)', given));
	DEALLOCATE q;
END $$;
SELECT types, condition, p.* FROM prepared, prepared_plans(types, condition, given) p ORDER BY nr;

-- joins: an index of either side
CREATE TABLE u AS SELECT id, a4, a6, a, r4, r6, r FROM t WHERE id % 500 = 0 AND id % 97 <> 0;
ANALYZE u;
SET enable_hashjoin = off; SET enable_mergejoin = off; SET enable_material = off;
SELECT condition, served('SELECT 1 FROM u JOIN t ON ' || condition) FROM unnest(ARRAY[
	't.a4 <<= u.r4', 't.a4 <<= u.r', 't.a <<= u.r', 't.a <<= u.r4', 't.r4 >>= u.a4', 't.r4 >>= u.a', 't.r >>= u.a4', 't.r >>= u.a', 't.r6 >>= u.a6', 't.r6 && u.r6']) WITH ORDINALITY c (condition, nr) ORDER BY nr;
-- many lookups of few addresses: Memoize
SET enable_memoize = on; SET enable_seqscan = on;
CREATE TABLE visits AS SELECT ip4 '10.0.0.0' + i % 5 AS a4 FROM generate_series(1, 2000) i;
ANALYZE visits;
EXPLAIN (COSTS OFF) SELECT count(*) FROM visits v JOIN t ON t.r4 >>= v.a4;

-- core's functions and operators are still reached by literals
SELECT host('10.0.0.1/24'), network('10.0.0.1/24'), masklen('10.0.0.1/24'), family('::1'), '10.0.0.1' <<= '10.0.0.0/8' AS inside, pg_typeof(set_masklen('10.0.0.1', 16));

DROP SCHEMA ipr_resolution CASCADE;
