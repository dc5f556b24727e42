-- bench/curve_begin.sql: the table of a curve (src) as tv, in random order, and a lookup by its primary key
--
-- Included with: test, rounds; src and probe are there.

CREATE TABLE tv (LIKE src);
INSERT INTO tv SELECT * FROM src ORDER BY hashint4(id);
DROP TABLE src;
ALTER TABLE tv ADD PRIMARY KEY (id);
VACUUM ANALYZE tv, probe;
SELECT bench.probe(:'test', 'primary key', 'tv_pkey', 'SELECT (key IS NULL)::int AS v FROM tv WHERE id = p.id LIMIT 1', least(:rounds, 5));
