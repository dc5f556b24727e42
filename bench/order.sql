-- bench/order.sql: our index on table tv, loaded from src in one way; then the questions
--
-- Included with: set (name of the data), am (gist), inserted (true: rows go
-- into an existing index; false: CREATE INDEX on the loaded table), load
-- (random, sorted, reverse), sort (column of src to order by), ask (a statement
-- that probes tv_key, with :'method' in it).

SELECT format('ours, %s, %s, %s load', CASE :'am' WHEN 'gist' THEN 'GiST' ELSE 'SP-GiST' END,
		CASE WHEN :inserted THEN 'inserted' ELSE 'built' END, :'load') AS method,
	CASE :'load' WHEN 'random' THEN 'hashint4(id)' WHEN 'sorted' THEN :'sort' ELSE :'sort' || ' DESC' END AS by,
	format('CREATE INDEX tv_key ON tv USING %I (key)', :'am') AS index \gset
SELECT format('INSERT INTO tv SELECT * FROM src ORDER BY %s', :'by') AS fill \gset

DROP TABLE IF EXISTS tv;
CREATE TABLE tv (LIKE src);
\if :inserted
:index;
SELECT bench.build(:'set', :'method', :'fill');
\else
:fill;
SELECT bench.build(:'set', :'method', :'index');
\endif
SELECT bench.size(:'set', :'method', 'tv_key');
VACUUM ANALYZE tv;
:ask;
