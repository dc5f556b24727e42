-- bench/plots.sql: the numbers of one plot as a table, header first; see plots.gp
--
-- Variable: plot, the plot's name.

SELECT :'plot' LIKE 'period%' AS period, :'plot' = 'build' AS build, :'plot' LIKE 'curve%' AS curve, :'plot' = 'settings' AS settings,
	CASE :'plot' WHEN 'period_time' THEN 'us' ELSE 'pages' END AS metric \gset

\if :build
SELECT set,
	min(build) FILTER (WHERE method = 'ours, GiST, built, random load') AS "ours, GiST",
	min(build) FILTER (WHERE method = 'ours, SP-GiST, built, random load') AS "ours, SP-GiST",
	min(build) FILTER (WHERE method ~ '(core.*|ip4r|prefix), GiST$') AS "peer or core, GiST",
	min(build) FILTER (WHERE method ~ 'core.*, SP-GiST$') AS "core, SP-GiST"
FROM bench.made GROUP BY set ORDER BY set;
\elif :period
SELECT replace(test, 'period ', '') AS test,
	min(:metric) FILTER (WHERE method = 'ours, GiST, built, random load') AS "ours, GiST built",
	min(:metric) FILTER (WHERE method = 'ours, GiST, inserted, random load') AS "ours, GiST inserted",
	min(:metric) FILTER (WHERE method = 'ours, SP-GiST, built, random load') AS "ours, SP-GiST",
	min(:metric) FILTER (WHERE method = 'core tstzrange, GiST') AS "core, GiST",
	min(:metric) FILTER (WHERE method = 'core tstzrange, SP-GiST') AS "core, SP-GiST"
FROM bench.lookup WHERE set LIKE 'period%' GROUP BY test ORDER BY test;
\elif :settings
SELECT split_part(l.test, ':', 1) || ', ' || v.setting AS test,
	min(v.us) FILTER (WHERE method = 'no lookup') AS "no lookup",
	min(v.us) FILTER (WHERE method = 'primary key') AS "primary key",
	min(v.us) FILTER (WHERE method LIKE 'ours, btree%') AS "ours, btree",
	min(v.us) FILTER (WHERE method = 'ours, GiST, built, random load') AS "ours, GiST",
	min(v.us) FILTER (WHERE method = 'ours, SP-GiST, built, random load') AS "ours, SP-GiST",
	min(v.us) FILTER (WHERE method ~ '(ip4r|prefix), GiST') AS "peer, GiST"
FROM bench.lookup l, LATERAL (VALUES (1, 'nested loop', l.us), (2, 'PL/pgSQL', l.loop_us), (3, 'pgbench', l.served_us)) v (nr, setting, us)
WHERE l.test IN (SELECT test FROM bench.lookup WHERE loop_us IS NOT NULL)
GROUP BY l.test, v.nr, v.setting ORDER BY l.test DESC, v.nr;
\elif :curve
-- One block a method, its name on top, two blank lines between.
\pset format unaligned
\pset tuples_only on
SELECT CASE WHEN row_number() OVER w > 1 THEN E'\n\n' ELSE '' END || method || E'\n' ||
	string_agg(concat_ws(E'\t', split_part(test, ': ', 2)::float8, us, pages), E'\n' ORDER BY split_part(test, ': ', 2)::float8)
FROM bench.lookup
WHERE set = CASE :'plot' WHEN 'curve_prefix' THEN 'curve of prefixes' WHEN 'curve_ipr' THEN 'curve of address ranges' ELSE 'curve of sessions' END
GROUP BY method
WINDOW w AS (ORDER BY CASE WHEN method = 'primary key' THEN 1 WHEN method LIKE 'ours%' THEN 2 ELSE 3 END, method)
ORDER BY row_number() OVER w;
\else
SELECT method, us FROM bench.lookup
WHERE lower(test) LIKE :'plot' || '%' AND us IS NOT NULL AND test NOT LIKE 'geoip v6%' AND method !~ '(sorted|reverse) load' ORDER BY us DESC;
\endif
