-- bench/plans_time.sql: every plan of the questions so far, timed; the tables are done with
--
-- Included with: rounds, how often a quick plan is timed.
-- The fastest of many is fast by luck, too, and no two are timed in the same
-- minute.  So the choice and the fastest are timed again, one after the other.

SELECT format('SELECT set_config(''statement_timeout'', bench.patience(question, %s), false) FROM bench.plan WHERE id = %s', :rounds, id),
	format('SELECT bench.time_plan(p, %s) FROM bench.plan p WHERE id = %s', :rounds, id)
FROM bench.plan ORDER BY id \gexec
RESET statement_timeout;
SELECT format('SELECT bench.time_plan(p, %s) FROM bench.plan p WHERE id = %s', :rounds, id)
FROM (SELECT id, question, metric, rank() OVER (PARTITION BY question ORDER BY value) AS place
	FROM bench.plan JOIN bench.result ON test = 'plan ' || question AND method = shape AND metric IN ('chosen', 'forced')) p
WHERE metric = 'chosen' OR place = 1 ORDER BY question, id \gexec
TRUNCATE bench.plan;
