-- bench/plans_report.sql: what plans.sql measured; included by report.sql
--
-- Makes the view choice, for targets.sql, too.

CREATE TEMP VIEW choice AS
	SELECT substr(test, 6) AS question, count(*) AS plans, max(method) FILTER (WHERE chosen) AS plan, max(time) FILTER (WHERE chosen) AS time,
		(array_agg(method ORDER BY time))[1] AS best_plan, min(time) AS best_time, count(DISTINCT answer) AS answers
	FROM (SELECT test, method, bool_or(metric = 'chosen') AS chosen, max(value) FILTER (WHERE metric IN ('chosen', 'forced')) AS time, max(value) FILTER (WHERE metric = 'answer') AS answer
		  FROM bench.result WHERE test LIKE 'plan %' GROUP BY test, method) p
	GROUP BY test;

SELECT E'\n## Plans chosen\n\nThe time of the plan that the planner chooses, and of the fastest that it can be forced to (nodes switched off, an index hidden), without planning.
All indexes of a table are there at once. Settings are PostgreSQL''s own, but for work_mem = 256MB, jit = off and one process; all data is cached.'
WHERE EXISTS (SELECT FROM choice);
SELECT CASE WHEN row_number() OVER w = 1 THEN format(E'\n| %s | chosen | ms | of how many | fastest, if another | ms | ratio |\n|---|---|--:|--:|---|--:|--:|\n', split_part(question, ': ', 1)) ELSE '' END ||
	format('| %s | %s | %s | %s | %s | %s | %s |', split_part(question, ': ', 2), plan, pg_temp.n(time * pace / 1000), plans,
		CASE WHEN plan <> best_plan THEN best_plan ELSE '' END, CASE WHEN plan <> best_plan THEN pg_temp.n(best_time * pace / 1000) ELSE '' END, pg_temp.n(time / best_time))
FROM choice, bench.usual WINDOW w AS (PARTITION BY split_part(question, ': ', 1) ORDER BY question) ORDER BY split_part(question, ': ', 1) DESC, question;
SELECT format(E'\n**Wrong:** %s: plans answer differently', question) FROM choice WHERE answers > 1;
