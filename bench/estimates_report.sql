-- bench/estimates_report.sql: what estimates_*.sql measured; included by report.sql
--
-- Makes the view estimate, for targets.sql, too.

CREATE TEMP VIEW estimate AS
	SELECT substr(test, 11) AS test, method, max(value) FILTER (WHERE metric = 'q median') AS median, max(value) FILTER (WHERE metric = 'q 95') AS high,
		max(value) FILTER (WHERE metric = 'q worst') AS worst, max(value) FILTER (WHERE metric = 'analyze') AS seconds
	FROM bench.result WHERE test LIKE 'estimates %' GROUP BY test, method;

SELECT E'\n## Row estimates\n\nq-error: estimate over truth or truth over estimate, whichever is larger, both at least one. Median, 95th percentile and worst of the questions with constants;
a parameter (generic plan) is compared with their mean, a join is one question.'
WHERE EXISTS (SELECT FROM estimate);
SELECT CASE WHEN lag(test) OVER w IS DISTINCT FROM test AND split_part(test, ':', 1) IS DISTINCT FROM lag(split_part(test, ':', 1)) OVER w
		THEN E'\n| question | method | median | 95 % | worst |\n|---|---|--:|--:|--:|\n' ELSE '' END ||
	format('| %s | %s | %s | %s | %s |', test, method, pg_temp.n(median), pg_temp.n(high), pg_temp.n(worst))
FROM estimate WHERE median IS NOT NULL
WINDOW w AS (ORDER BY test, pg_temp.place(method)) ORDER BY test, pg_temp.place(method);
SELECT CASE WHEN row_number() OVER w = 1 THEN E'\n| ANALYZE | method | seconds |\n|---|---|--:|\n' ELSE '' END || format('| %s | %s | %s |', test, method, pg_temp.n(seconds))
FROM estimate WHERE seconds IS NOT NULL
WINDOW w AS (ORDER BY test, pg_temp.place(method)) ORDER BY test, pg_temp.place(method);
