-- bench/prefix.sql: longest match among telephone prefixes
--
-- Runs in our server (ours = true) and in the peer's, where type and table are
-- the same and only the query differs.  A probe is a stored prefix and random
-- digits up to 12, so every number has a match, a fifth of them several.

\set set 'telephone'
\set test 'telephone: longest match'
\set file :data '/phone.csv'

CREATE EXTENSION prefix;
CREATE TABLE src (id int GENERATED ALWAYS AS IDENTITY, key prefix_range, place text, carrier text);
COPY src (key, place, carrier) FROM :'file' (FORMAT csv);
SELECT setseed(0.5);
CREATE TABLE probe AS
	SELECT rpad(key::text || floor(random() * 1e9)::bigint, 12, '7') AS n, id
	FROM (SELECT * FROM src ORDER BY hashint4(id) LIMIT 10000) s;
ALTER TABLE src ADD PRIMARY KEY (id);
VACUUM ANALYZE src;
SELECT bench.settings();

SELECT bench.probe(:'test', 'primary key', 'src_pkey', 'SELECT length(key) AS v FROM src WHERE id = p.id LIMIT 1');

\if :ours
-- The btree recipe: all prefixes of the number, the greatest that is stored.
SELECT bench.build(:'set', 'ours, btree', 'CREATE INDEX src_key ON src (key)');
SELECT bench.size(:'set', 'ours, btree', 'src_key');
SELECT bench.probe(:'test', 'ours, btree', 'src_key',
	'SELECT id AS v FROM src WHERE key = ANY (prefixes_of(p.n)) ORDER BY key DESC LIMIT 1');

\set question 'SELECT id AS v FROM tv WHERE key @> p.n ORDER BY key <-> p.n LIMIT 1'
\set ask 'SELECT bench.probe(:''test'', :''method'', ''tv_key'', :''question'')'
\set sort key
\set am gist
\ir orders.sql
SELECT EXISTS (SELECT FROM pg_opclass WHERE opcname = 'spgist_prefix_range_ops') AS spgist \gset
\if :spgist
\set am spgist
\ir orders.sql
\endif

\else
SELECT bench.build(:'set', 'dimitri/prefix, GiST', 'CREATE INDEX src_key ON src USING gist (key)');
SELECT bench.size(:'set', 'dimitri/prefix, GiST', 'src_key');
SELECT bench.probe(:'test', 'dimitri/prefix, GiST', 'src_key',
	'SELECT id AS v FROM src WHERE key @> p.n::prefix_range ORDER BY length(key) DESC LIMIT 1');
\endif

DROP TABLE src, probe;
