-- bench/demo_lookup.sql: plan and time of one kind of lookup, beside the primary key of the same table
--
-- Included with: test, question (asks index), key_question (asks the primary
-- key, key), index; the table probe has 10,000 rows.

\pset footer off
\pset tuples_only on
\echo '-- Its plan, in one line:'
SELECT bench.plan(:'question');
SELECT bench.probe(:'test', 'primary key', :'key', :'key_question', 3),
	bench.probe(:'test', 'this lookup', :'index', :'question', 3)
\g /dev/null
\pset tuples_only off
\echo '-- 10,000 lookups in a nested loop, each:'
SELECT method AS lookup, round(us::numeric, 1) AS microseconds, round((us / min(us) FILTER (WHERE method = 'primary key') OVER ())::numeric, 1) AS "x primary key",
	round(buffers::numeric, 1) AS "pages read"
FROM bench.lookup WHERE test = :'test' ORDER BY us;
DROP TABLE probe;
