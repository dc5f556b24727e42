-- bench/other.sql: what is kept of another server version, as CSV for bench.later
--
-- Variable: version.  Times are made of this server's own units: the fixed
-- piece of work takes another time there.

\pset format csv
\pset tuples_only on
SELECT :'version', l.test, l.method, l.us, l.pages, m.build, m.size
FROM bench.lookup l LEFT JOIN bench.made m USING (set, method) WHERE l.us IS NOT NULL ORDER BY l.test, l.method;
