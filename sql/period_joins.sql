-- Joins of instants and periods: a short list of periods beside a long log.
CREATE SCHEMA period_joins;
SET search_path = period_joins, public;
SET client_min_messages = warning;
SET timezone = 'UTC';
SET jit = off;
SET max_parallel_workers_per_gather = 0;
CREATE TABLE log AS SELECT i AS id, timestamptz '2024-01-01' + i * interval '1 min' AS at FROM generate_series(1, 40000) i;
CREATE INDEX log_at ON log (at);
CREATE TABLE short AS SELECT n, period(t, t + interval '3 min') AS p FROM generate_series(1, 100) n, LATERAL (SELECT timestamptz '2024-01-01' + n * interval '6 h' + interval '20 s') s(t);
CREATE TABLE long AS SELECT n, period(t, t + interval '9 days') AS p FROM generate_series(1, 100) n, LATERAL (SELECT timestamptz '2024-01-01' + n * interval '4 h') s(t);
CREATE INDEX short_p ON short USING spgist (p);
CREATE INDEX long_p ON long USING spgist (p);
VACUUM ANALYZE log, short, long;
EXPLAIN (COSTS OFF) SELECT count(*) FROM log JOIN short ON at <@ p;
EXPLAIN (COSTS OFF) SELECT count(*) FROM short WHERE NOT EXISTS (SELECT FROM log WHERE at <@ p);

-- what comes out is the same, and the log's share is known to index and join alike
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
	at_index := jsonb_path_query_first(plan, '$.** ? (@."Index Name" == "log_at")."Plan Rows"')::bigint;
END
$$;
SELECT answers('SELECT count(*) FROM log JOIN short ON at <@ p'), answers('SELECT count(*) FROM log JOIN long ON at <@ p');
SELECT at_index BETWEEN 1 AND 8 AS few, of_join BETWEEN 150 AND 800 AS for_all FROM estimate('SELECT * FROM short JOIN log ON at <@ p');
SELECT at_index BETWEEN 8000 AND 16000 AS many, of_join BETWEEN 800000 AND 1600000 AS for_all FROM estimate('SELECT * FROM long JOIN log ON at <@ p');

-- NULL, the empty period and one without end
INSERT INTO short VALUES (101, NULL), (102, 'empty'), (103, '[2024-01-28,)');
SELECT answers('SELECT sum(id) FROM log JOIN short ON at <@ p WHERE n > 100');
DROP SCHEMA period_joins CASCADE;
