-- bench/order.sql: an index on table tv, loaded from src in one way; then the question
--
-- Included with: set (name of the data), method, using (what follows USING in
-- CREATE INDEX), inserted (true: rows go into an existing index; false: CREATE
-- INDEX on the loaded table), by (the order of loading), asked (false: only
-- the load is timed), ask (the file that asks).

\set make 'CREATE INDEX tv_key ON tv USING ' :using
\set fill 'INSERT INTO tv SELECT * FROM src ORDER BY ' :by

DROP TABLE IF EXISTS tv;
CREATE TABLE tv (LIKE src INCLUDING CONSTRAINTS);
\if :inserted
:make;
SELECT bench.build(:'set', :'method', :'fill');
\else
:fill;
SELECT bench.build(:'set', :'method', :'make', 'DROP INDEX tv_key');
\endif
SELECT bench.size(:'set', :'method', 'tv_key');
\if :asked
VACUUM ANALYZE tv;
\ir :ask
\endif
