-- bench/curve.sql: one index of a growing table, one question
--
-- Included with: test, kind, using, question, rounds; src and probe are there.

\set make 'CREATE INDEX tv_key ON tv USING ' :using
:make;
SELECT bench.probe(:'test', :'kind', 'tv_key', :'question', least(:rounds, 5));
DROP INDEX tv_key;
