-- bench/plots.sql: the numbers of one plot as a table, header first; see plots.gp
--
-- Variable: plot, the plot's name.

SELECT :'plot' LIKE 'period%' AS period, :'plot' = 'build' AS build,
	CASE :'plot' WHEN 'period_time' THEN 'us' ELSE 'pages' END AS metric \gset

\if :build
SELECT set,
	min(build) FILTER (WHERE method = 'ours, GiST, built, random load') AS "ours, GiST",
	min(build) FILTER (WHERE method = 'ours, SP-GiST, built, random load') AS "ours, SP-GiST",
	min(build) FILTER (WHERE method ~ '(core.*|ip4r|prefix), GiST') AS "peer or core, GiST",
	min(build) FILTER (WHERE method ~ 'core.*, SP-GiST') AS "core, SP-GiST"
FROM bench.made GROUP BY set ORDER BY set;
\elif :period
SELECT replace(test, 'period ', '') AS test,
	min(:metric) FILTER (WHERE method = 'ours, GiST, built, random load') AS "ours, GiST built",
	min(:metric) FILTER (WHERE method = 'ours, GiST, inserted, random load') AS "ours, GiST inserted",
	min(:metric) FILTER (WHERE method = 'ours, SP-GiST, built, random load') AS "ours, SP-GiST",
	min(:metric) FILTER (WHERE method = 'core tstzrange, GiST') AS "core, GiST",
	min(:metric) FILTER (WHERE method = 'core tstzrange, SP-GiST') AS "core, SP-GiST"
FROM bench.lookup WHERE set LIKE 'period%' GROUP BY test ORDER BY test;
\else
SELECT method, us FROM bench.lookup
WHERE lower(test) LIKE :'plot' || '%' AND method !~ '(sorted|reverse) load' ORDER BY us DESC;
\endif
