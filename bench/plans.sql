-- bench/plans.sql: is the plan that the planner chooses the fastest there is?
--
-- Typical questions of the docs, asked of tables with the indexes that their
-- users have, all at once.  The planner's own plan is timed, and every other one
-- that it can be made to choose: with one or two kinds of nodes off, with one
-- index hidden.  A plan that takes several times as long is given up.
-- Statements are prepared: what is timed is execution, of a generic plan if
-- there are parameters.  Settings are PostgreSQL's defaults but for work_mem,
-- shared_buffers, no JIT, one process; see dev/bench.
-- bench.result: the test is "plan: QUESTION", the method the plan, the metric
-- "chosen" or "forced", the value the time in units of bench.pace(); and what
-- each answers, which must be the same.

CREATE TABLE bench.plan (id serial, question text, query text, args text, shape text, off text[], hidden regclass, UNIQUE (question, shape));

-- nodes and indexes of a plan in one line, without those that a question has in any case
CREATE FUNCTION bench.shape(node json) RETURNS text LANGUAGE plpgsql
AS $$
DECLARE
	kind text := node ->> 'Node Type';
	below text[] := ARRAY(SELECT bench.shape(value) FROM json_array_elements(node -> 'Plans') WITH ORDINALITY ORDER BY ordinality);
BEGIN
	IF kind IN ('Limit', 'Hash') OR kind = 'Aggregate' AND node ->> 'Strategy' = 'Plain' THEN
		RETURN below[1];
	END IF;
	RETURN concat_ws(' ', CASE WHEN node ->> 'Join Type' IN ('Semi', 'Anti') THEN node ->> 'Join Type' WHEN kind = 'Aggregate' THEN node ->> 'Strategy' END,
			kind, coalesce(node ->> 'Index Name', node ->> 'Relation Name')) ||
		CASE cardinality(below) WHEN 0 THEN '' WHEN 1 THEN ' > ' || below[1] ELSE format(' (%s)', array_to_string(below, ', ')) END;
END $$;

-- The plan with some nodes off and an index hidden, and, with rounds, what it takes; all of that is undone.
CREATE FUNCTION bench.force(query text, args text, off text[], hidden regclass, rounds int, OUT shape text, OUT answer bigint, OUT work float8)
LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan
AS $$
DECLARE
	ask text := 'EXECUTE question' || args;
	plan json;
	start timestamptz;
BEGIN
	EXECUTE 'PREPARE question AS ' || query;
	BEGIN
		PERFORM set_config('enable_' || o, 'off', true) FROM unnest(off) o;
		UPDATE pg_index SET indisvalid = false WHERE indexrelid = hidden;
		EXECUTE 'EXPLAIN (FORMAT json) ' || ask INTO plan;
		shape := bench.shape(plan -> 0 -> 'Plan');
		IF rounds > 0 THEN
			start := clock_timestamp();
			EXECUTE ask;
			SELECT r.answer, r.work INTO answer, work
			FROM bench.run(ask, greatest(1, least(rounds, 0.4 / extract(epoch FROM clock_timestamp() - start)))::int) r;
		END IF;
		RAISE SQLSTATE 'UNDO0';
	EXCEPTION
		WHEN SQLSTATE 'UNDO0' THEN
			DEALLOCATE question;
	END;
END $$;

-- Finds all plans of a question; the first is the planner's own.
CREATE FUNCTION bench.plans(question text, query text, args text DEFAULT '') RETURNS void LANGUAGE plpgsql
AS $$
DECLARE
	nodes text[] := '{NULL,seqscan,indexscan,indexonlyscan,bitmapscan,sort,incremental_sort,hashagg,hashjoin,mergejoin,nestloop,material,memoize}';
	hide regclass;
BEGIN
	FOR hide IN
		SELECT NULL UNION ALL
		SELECT indexrelid FROM pg_index JOIN pg_class c ON c.oid = indrelid WHERE relnamespace = 'public'::regnamespace AND query ~ format('\m%s\M', relname)
	LOOP
		INSERT INTO bench.plan (question, query, args, shape, off, hidden)
			SELECT $1, $2, $3, shape, o, hide
			FROM (SELECT array_remove(ARRAY[a, b], NULL) AS o FROM unnest(nodes) WITH ORDINALITY a (a, i), unnest(nodes) WITH ORDINALITY b (b, j)
				  WHERE i < j OR j = 1 ORDER BY i, j) x, bench.force($2, $3, o, hide, 0)
			ON CONFLICT DO NOTHING;
	END LOOP;
END $$;

-- One of the plans, timed; the last time counts.  Nothing if it takes too long.
CREATE FUNCTION bench.time_plan(bench.plan, rounds int) RETURNS void LANGUAGE plpgsql
AS $$
DECLARE
	r record;
BEGIN
	r := bench.force($1.query, $1.args, $1.off, $1.hidden, rounds);
	IF r.shape <> $1.shape THEN
		RAISE WARNING '%: another plan than before: %', $1.question, r.shape;
	END IF;
	DELETE FROM bench.result WHERE test = 'plan ' || $1.question AND method = $1.shape;
	INSERT INTO bench.result
		SELECT 'plan ' || $1.question, $1.shape, metric, value
		FROM (VALUES (CASE WHEN $1.off = '{}' AND $1.hidden IS NULL THEN 'chosen' ELSE 'forced' END, r.work), ('answer', r.answer)) v (metric, value)
		WHERE value IS NOT NULL;
EXCEPTION
	WHEN query_canceled THEN
		DEALLOCATE ALL;
END $$;

-- How long another plan may take, in milliseconds: its rounds if it is quick; else it only matters if it is faster.
CREATE FUNCTION bench.patience(question text, rounds int) RETURNS text LANGUAGE sql
BEGIN ATOMIC
	SELECT round(70 * rounds + coalesce(2 * max(value) * bench.pace() / 1000, 1e6))::text
	FROM bench.result WHERE test = 'plan ' || question AND metric = 'chosen';
END;

-- the rest of the bench turns these off, and so do its sessions
SELECT format('SET enable_%s = on', s) FROM unnest('{seqscan,bitmapscan,hashjoin,mergejoin,memoize,material}'::text[]) s \gexec
\ir plans_prefix.sql
\ir plans_ipr.sql
\ir plans_period.sql
SELECT format('RESET enable_%s', s) FROM unnest('{seqscan,bitmapscan,hashjoin,mergejoin,memoize,material}'::text[]) s \gexec
