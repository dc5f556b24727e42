-- A btree whose leading column the query does not mention.  From 18 on the
-- scan skips through that column, counting from one address to the next.
SET client_min_messages = warning;
CREATE SCHEMA ipr_skip;
SET search_path = ipr_skip, public;
SET enable_seqscan = off;
SET enable_bitmapscan = off;

-- neighbours, the ends of the family, and addresses far apart
CREATE TABLE log4 AS
	SELECT a, n
	FROM (SELECT ip4 '10.0.0.0' + i FROM generate_series(0, 49) i
		  UNION ALL SELECT ip4 '10.0.255.250' + i FROM generate_series(0, 11) i
		  UNION ALL SELECT a::ip4 FROM unnest('{0.0.0.0,0.0.0.1,255.255.255.254,255.255.255.255}'::text[]) a
		  UNION ALL SELECT NULL) v(a), generate_series(1, 1200) n;
CREATE TABLE log6 AS
	SELECT a, n
	FROM (SELECT ip6 '2001:db8::ffff:ffff:ffff:fff0' + i FROM generate_series(0, 49) i
		  UNION ALL SELECT ip6 '2001:db8:0:1:ffff:ffff:ffff:fffa' + i FROM generate_series(0, 11) i
		  UNION ALL SELECT a::ip6 FROM unnest('{::,::1,ffff:ffff:ffff:ffff:ffff:ffff:ffff:fffe,ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff}'::text[]) a
		  UNION ALL SELECT NULL) v(a), generate_series(1, 1200) n;
CREATE INDEX ON log4 (a, n);
CREATE INDEX ON log6 (a, n);
VACUUM ANALYZE log4, log6;

-- the same question to the index and to the table
CREATE FUNCTION agree(tab regclass, cond text, sort text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	plan json;
	by_index text[];
	by_table text[];
	ask text := format('SELECT array_agg((a, n)::text) FROM (SELECT a, n FROM %s WHERE %s ORDER BY %s) s', tab, cond, sort);
BEGIN
	EXECUTE ask INTO by_index;
	EXECUTE 'EXPLAIN (FORMAT json) ' || ask INTO plan;
	IF plan::text !~ 'Index Only Scan' THEN
		RETURN 'no index scan';
	END IF;
	SET LOCAL enable_seqscan = on;
	SET LOCAL enable_indexscan = off;
	SET LOCAL enable_indexonlyscan = off;
	EXECUTE ask INTO by_table;
	SET LOCAL enable_seqscan = off;
	SET LOCAL enable_indexscan = on;
	SET LOCAL enable_indexonlyscan = on;
	RETURN CASE WHEN by_index IS NOT DISTINCT FROM by_table
				THEN format('%s rows', coalesce(cardinality(by_index), 0)) ELSE 'differ' END;
END
$$;
SELECT tab, cond, sort, agree(tab::regclass, replace(cond, 'X', x), sort)
FROM (VALUES ('log4', '''10.0.0.20'''), ('log6', '''2001:db8::1:0:0:0:7''')) t(tab, x),
	(VALUES ('n = 600'), ('n = 1201'), ('n IN (1, 1200)'), ('n > 1198'), ('a > X AND n = 600'), ('a >= X AND n = 600'),
		('a < X AND n = 600'), ('a <= X AND n = 600'), ('a IS NOT NULL AND n = 600'), ('a IS NULL AND n = 600')) c(cond),
	(VALUES ('a, n'), ('a DESC, n DESC')) s(sort)
ORDER BY 1, 2, 3;

-- beyond the ends there is nothing
SELECT agree('log4', $$a > '255.255.255.255' AND n = 600$$, 'a, n') AS above4,
	   agree('log4', $$a < '0.0.0.0' AND n = 600$$, 'a, n') AS below4,
	   agree('log6', $$a > 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff' AND n = 600$$, 'a, n') AS above6,
	   agree('log6', $$a < '::' AND n = 600$$, 'a, n') AS below6,
	   agree('log4', $$a >= '255.255.255.255' AND n = 600$$, 'a DESC, n DESC') AS last4,
	   agree('log6', $$a <= '::' AND n = 600$$, 'a DESC, n DESC') AS first6;

-- One descent for each of 66 addresses and a few for the gaps; without skip
-- support, two: one to find the next address, one to find its row in the middle
-- of some pages.  Before 18 nothing counts descents.
CREATE FUNCTION few_descents(tab regclass) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
	plan jsonb;
BEGIN
	EXECUTE format('EXPLAIN (ANALYZE, FORMAT json) SELECT a, n FROM %s WHERE n = 600', tab) INTO plan;
	RETURN coalesce((plan #>> '{0,Plan,Index Searches}')::integer <= 90, true);
END
$$;
SELECT few_descents('log4') AS few4, few_descents('log6') AS few6;

SELECT amname, opcname, amvalidate(c.oid)
FROM pg_opclass c JOIN pg_am a ON a.oid = opcmethod
WHERE amname = 'btree' AND opcname IN ('btree_ip4_ops', 'btree_ip6_ops') ORDER BY 2;

DROP SCHEMA ipr_skip CASCADE;
