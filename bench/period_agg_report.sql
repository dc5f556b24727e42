-- bench/period_agg_report.sql: what period_agg.sql measured, as one table; included by report.sql
--
-- Makes the view all_rows, for targets.sql, too.

CREATE TEMP VIEW all_rows AS
	SELECT what, place, our, core, two, (answers <> 1) AS wrong
	FROM (SELECT substr(test, 11) AS what, min(place) AS place,
			min(value) FILTER (WHERE method = 'period') AS our, min(value) FILTER (WHERE method = 'tstzrange') AS core, min(value) FILTER (WHERE method = 'two columns') AS two,
			(SELECT count(DISTINCT a.value) FROM bench.result a WHERE a.test = r.test AND a.metric = 'answer') AS answers
		FROM (SELECT test, method, metric, value * CASE metric WHEN 'statement' THEN (SELECT pace FROM bench.usual) / 1000 ELSE 1.0 / 1048576 END AS value,
				CASE metric WHEN 'bytes' THEN 1000 ELSE 0 END + position(substr(test, 11) IN 'union into pieces, union, 200 groups, union of 200 arrays, most at one instant, is a month covered? sort filter: holds an instant filter: overlaps a month join by = GROUP BY table btree') AS place
			FROM bench.result WHERE test LIKE 'all rows: %' AND metric IN ('statement', 'bytes')) r
		GROUP BY test) x;

SELECT CASE WHEN row_number() OVER w = 1 THEN format(E'\n## All rows at once\n\nStatements about %s sessions; milliseconds, sizes in MB, and how many times that of period. Nothing is read by an index.\n
| what | period | tstzrange | x | two timestamptz | x |\n|---|--:|--:|--:|--:|--:|\n', round(2e5 * :scale)) ELSE '' END ||
	format('| %s | %s | %s | %s | %s | %s |', CASE WHEN place > 1000 THEN what || ', MB' ELSE what END, pg_temp.n(our), pg_temp.n(core), pg_temp.n(core / our), pg_temp.n(two), pg_temp.n(two / our))
FROM all_rows WINDOW w AS (ORDER BY place) ORDER BY place;
SELECT format(E'\n**Wrong:** %s: the answers differ', what) FROM all_rows WHERE wrong AND place < 1000;
