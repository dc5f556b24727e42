-- bench/estimates.sql: how far the planner's row estimates are from what there is
--
-- The q-error of a question is estimate over truth or truth over estimate,
-- whichever is larger, both at least one.  Metrics of a test and method, over
-- all questions: q median, q 95, q worst.  Tests are named "estimates SET: ...".
-- Read once a server, before estimates_*.sql.

CREATE FUNCTION bench.expected(query text) RETURNS float8 LANGUAGE plpgsql
AS $$
DECLARE
	plan json;
BEGIN
	EXECUTE 'EXPLAIN (FORMAT JSON) ' || query INTO plan;
	RETURN greatest((plan -> 0 -> 'Plan' ->> 'Plan Rows')::float8, 1);
END $$;

CREATE FUNCTION bench.found(query text) RETURNS float8 LANGUAGE plpgsql SET enable_bitmapscan = on SET enable_hashjoin = on
AS $$
DECLARE
	n float8;
BEGIN
	EXECUTE format('SELECT count(*) FROM (%s) q', query) INTO n;
	RETURN greatest(n, 1);
END $$;

-- a question for each value, where it stands for $1, as a constant; and one with it as parameter, against the mean
CREATE FUNCTION bench.estimate(test text, method text, question text, type text, vals text[], parameter bool DEFAULT true)
RETURNS void LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan
AS $$
DECLARE
	mean float8;
BEGIN
	CREATE TEMP TABLE asked AS
		SELECT bench.expected(q) AS e, bench.found(q) AS a FROM (SELECT replace(question, '$1', format('%L::%s', v, type)) AS q FROM unnest(vals) v) x;
	INSERT INTO bench.result
		SELECT 'estimates ' || test, method, m.metric, m.value
		FROM (SELECT percentile_cont(ARRAY[0.5, 0.95, 1]) WITHIN GROUP (ORDER BY greatest(e / a, a / e)) AS p, avg(a) AS mean FROM asked) x,
			LATERAL (VALUES ('q median', p[1]), ('q 95', p[2]), ('q worst', p[3])) m (metric, value);
	IF parameter THEN
		mean := (SELECT avg(a) FROM asked);
		EXECUTE format('PREPARE generic (%s) AS %s', type, question);
		INSERT INTO bench.result
			SELECT 'estimates ' || test || ', parameter', method, metric, greatest(e / mean, mean / e) FROM bench.expected('EXECUTE generic (NULL)') e, unnest('{q median,q 95,q worst}'::text[]) metric;
		DEALLOCATE generic;
	END IF;
	DROP TABLE asked;
END $$;

-- a join, which is one question
CREATE FUNCTION bench.estimate_join(test text, method text, question text) RETURNS void LANGUAGE sql
BEGIN ATOMIC
	INSERT INTO bench.result
		SELECT 'estimates ' || test, method, metric, greatest(e / a, a / e)
		FROM (SELECT bench.expected(question) AS e, bench.found(question) AS a) x, unnest('{q median,q 95,q worst}'::text[]) metric;
END;

-- seconds of ANALYZE
CREATE FUNCTION bench.estimate_analyze(test text, method text, tab text) RETURNS void LANGUAGE plpgsql
AS $$
DECLARE
	start timestamptz;
	took float8[];
BEGIN
	FOR i IN 1 .. 3 LOOP
		start := clock_timestamp();
		EXECUTE 'ANALYZE ' || tab;
		took[i] := extract(epoch FROM clock_timestamp() - start);
	END LOOP;
	INSERT INTO bench.result VALUES ('estimates ' || test, method, 'analyze', (SELECT min(t) FROM unnest(took) t));
END $$;
