-- Joins of addresses and ranges: which side is read, and which is looked up.
CREATE SCHEMA ipr_joins;
SET search_path = ipr_joins, public;
SET client_min_messages = warning;
SET jit = off;
SET max_parallel_workers_per_gather = 0;
CREATE FUNCTION plan(query text) RETURNS SETOF text LANGUAGE plpgsql AS $$
DECLARE
	line text;
BEGIN
	FOR line IN EXECUTE 'EXPLAIN (COSTS OFF) ' || query LOOP
		IF line ~ '(Scan|Loop|Join|Cond|Filter)' THEN
			RETURN NEXT line;
		END IF;
	END LOOP;
END
$$;

-- a long log, a short list of small networks, and one of large networks
CREATE TABLE log AS SELECT i AS id, ipaddress('0.0.0.0'::ip4 + (i * 2654435761) % 4294967296) AS ip, '0.0.0.0'::ip4 + (i * 2654435761) % 4294967296 AS ip4 FROM generate_series(1::bigint, 40000) i;
INSERT INTO log SELECT 40000 + i, ipaddress('2001:db8::'::ip6 + i::bigint * 1000003), NULL FROM generate_series(1, 5000) i;
CREATE INDEX log_ip ON log (ip);
CREATE INDEX log_ip4 ON log (ip4);
CREATE TABLE small AS SELECT i AS n, iprange(set_masklen('0.0.0.0'::ip4 + (i::bigint * 40503977) % 4294967296, 16)) AS r, set_masklen('0.0.0.0'::ip4 + (i::bigint * 40503977) % 4294967296, 16) AS r4 FROM generate_series(1, 100) i;
CREATE TABLE large AS SELECT n, iprange('0.0.0.0'::ip4 + n * 30000000::bigint, '64.0.0.0'::ip4 + n * 30000000::bigint) AS r FROM generate_series(0, 99) n;
CREATE INDEX small_r ON small USING spgist (r);
CREATE INDEX small_r4 ON small USING spgist (r4);
CREATE INDEX large_r ON large USING spgist (r);
VACUUM ANALYZE log, small, large;

-- a few addresses of the log for each range: its btree
SELECT plan($$SELECT count(*) FROM log JOIN small ON ip <<= r$$);
SELECT plan($$SELECT count(*) FROM log JOIN small ON ip4 <<= r4$$);
SELECT plan($$SELECT count(*) FROM log JOIN small ON ip4 <<= r$$);
SELECT plan($$SELECT n, (SELECT count(*) FROM log WHERE ip <<= r) FROM small$$);
SELECT plan($$SELECT count(*) FROM small WHERE EXISTS (SELECT FROM log WHERE ip <<= r)$$);

-- what comes out is the same
CREATE FUNCTION answers(query text) RETURNS TABLE (chosen bigint, other bigint) LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE query INTO chosen;
	SET LOCAL enable_indexscan = off;
	SET LOCAL enable_indexonlyscan = off;
	SET LOCAL enable_bitmapscan = off;
	EXECUTE query INTO other;
	RETURN NEXT;
END
$$;
SELECT answers($$SELECT sum(id) FROM log JOIN small ON ip <<= r$$), answers($$SELECT sum(id) FROM log JOIN small ON ip4 <<= r4$$), answers($$SELECT sum(id) FROM log JOIN large ON ip <<= r WHERE id < 3000$$);
-- the share of the log is estimated within a bin of its histogram, as it is known to index and join alike
CREATE FUNCTION estimate(query text, OUT at_index bigint, OUT of_join bigint) LANGUAGE plpgsql AS $$
DECLARE
	plan jsonb;
BEGIN
	SET LOCAL enable_seqscan = off;
	SET LOCAL enable_bitmapscan = off;
	SET LOCAL enable_material = off;
	SET LOCAL enable_memoize = off;
	EXECUTE 'EXPLAIN (FORMAT json) ' || query INTO plan;
	of_join := plan #>> '{0,Plan,Plan Rows}';
	at_index := jsonb_path_query_first(plan, '$.** ? (@."Index Name" == "log_ip")."Plan Rows"')::bigint;
END
$$;
SELECT at_index BETWEEN 1 AND 3 AS few, of_join BETWEEN 30 AND 150 AS for_all FROM estimate($$SELECT * FROM small JOIN log ON ip <<= r$$);
SELECT at_index BETWEEN 8000 AND 13000 AS many, of_join BETWEEN 800000 AND 1300000 AS for_all FROM estimate($$SELECT * FROM large JOIN log ON ip <<= r$$);

-- NULL and the other family have no bounds
INSERT INTO small VALUES (101, NULL, NULL), (102, '2001:db8::/100', NULL), (103, '-', NULL);
SELECT plan($$SELECT count(*) FROM log JOIN small ON ip4 <<= r WHERE n > 100$$);
SELECT answers($$SELECT sum(id) FROM log JOIN small ON ip4 <<= r WHERE n > 100$$), answers($$SELECT sum(id) FROM log JOIN small ON ip <<= r WHERE n > 100$$);

-- nobody can call what the bounds are wrapped in
\set VERBOSITY sqlstate
SELECT ipr_assumed(ip4 '1.2.3.4', ip4 '1.2.3.5');
DROP SCHEMA ipr_joins CASCADE;
