-- bench/report_periods.sql: one table a set of periods, three questions side by side; included by report.sql
--
-- Included with: later (true: of other server versions).

WITH shown AS (
	SELECT '' AS version, l.test, method, us, pages, build, size FROM bench.lookup l LEFT JOIN bench.made m USING (set, method) WHERE NOT :later
	UNION ALL SELECT * FROM bench.later WHERE :later),
row AS (
	SELECT split_part(test, ':', 1) || CASE version WHEN '' THEN '' ELSE ', PostgreSQL ' || version END AS set, method, pg_temp.place(method) AS place,
		string_agg(pg_temp.n(us) || ' | ' || pg_temp.n(pages), ' | ' ORDER BY position(split_part(test, ': ', 2) IN '@> instant && day <@ day')) AS cells,
		min(build) AS build, min(size) AS size
	FROM shown WHERE test LIKE 'period%' GROUP BY split_part(test, ':', 1), version, method)
SELECT CASE WHEN lag(set) OVER w IS DISTINCT FROM set
		THEN format(E'\n%s %s\n\n| method | @> instant: us | pages | && day: us | pages | <@ day: us | pages | build s | size MB |\n|---|--:|--:|--:|--:|--:|--:|--:|--:|\n',
			CASE WHEN :later THEN '###' ELSE '##' END, set)
		ELSE '' END ||
	format('| %s | %s | %s | %s |', method, cells, pg_temp.n(build), pg_temp.n(size))
FROM row
WINDOW w AS (ORDER BY set, place)
ORDER BY set, place;
