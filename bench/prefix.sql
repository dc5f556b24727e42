-- bench/prefix.sql: longest match among telephone prefixes
--
-- Runs in our server (ours = true) and in the peer's, where type and table are
-- the same and only the query differs.  A probe is a stored prefix and random
-- digits up to 12, so every number has a match, a fifth of them several.

\set set 'telephone'
\set test 'telephone: longest match'
\set file :data '/phone.csv'
\set ask ask.sql
\set settings :all
\set updates :all

CREATE EXTENSION prefix;
CREATE TABLE src (id int GENERATED ALWAYS AS IDENTITY, key prefix_range, place text, carrier text);
COPY src (key, place, carrier) FROM :'file' (FORMAT csv);
SELECT setseed(0.5);
CREATE TABLE probe AS
	SELECT rpad(key::text || floor(random() * 1e9)::bigint, 12, '7') AS n, id
	FROM (SELECT * FROM src ORDER BY hashint4(id) LIMIT 10000) s;
\set key_question 'SELECT length(key) AS v FROM src WHERE id = p.id LIMIT 1'
\ir begin.sql

\if :ours
\ir prefix_btree.sql
\set question 'SELECT id AS v FROM tv WHERE key @> p.n ORDER BY key <-> p.n LIMIT 1'
\set kind 'ours, GiST'
\set using 'gist (key)'
\ir orders.sql
\set kind 'ours, SP-GiST'
\set using 'spgist (key)'
\ir orders.sql

\if :brief
\else
-- Core has no longest match, but an SP-GiST for text: to compare building it.
ALTER TABLE src ALTER key TYPE text USING key::text;
\set method 'core text, SP-GiST'
\set asked false
\set inserted false
\set by hashint4(id)
\ir order.sql
DROP TABLE tv;
\endif
\else
\set question 'SELECT id AS v FROM tv WHERE key @> p.n::prefix_range ORDER BY length(key) DESC LIMIT 1'
\set kind 'dimitri/prefix, GiST'
\set using 'gist (key)'
\ir once.sql
\endif

DROP TABLE src, probe;
