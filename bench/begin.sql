-- bench/begin.sql: what every data set (tables src and probe) begins with, and what all else is compared with
--
-- Included with: set, test, key_question, settings, rounds.  Measures a
-- lookup by primary key, rows inserted into a table without index, and
-- what the two longer settings cost when nothing is looked up.

ALTER TABLE src ADD PRIMARY KEY (id);
ALTER TABLE probe ADD nr int GENERATED ALWAYS AS IDENTITY PRIMARY KEY;
VACUUM ANALYZE src, probe;
INSERT INTO bench.result SELECT :'set', '', 'rows', count(*) FROM src;

\set method 'primary key'
\set index src_pkey
\set question :key_question
\ir ask.sql
\set index tv_key
\if :settings
\set method 'no lookup'
\set question 'SELECT p.id AS v'
\ir serve.sql
CREATE TABLE tv (LIKE src);
SELECT bench.build(:'set', 'no index, inserted', 'INSERT INTO tv SELECT * FROM src ORDER BY hashint4(id)');
DROP TABLE tv;
\endif
