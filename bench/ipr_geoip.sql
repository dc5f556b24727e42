-- bench/ipr_geoip.sql: disjoint: the range of an address, and its country; see ipr.sql

\set set 'geoip v4'
\set test 'geoip v4: range of an address'
\set settings :all
\set updates false

CREATE TABLE src (id int GENERATED ALWAYS AS IDENTITY, key ip4r, country text);
INSERT INTO src (key, country) SELECT r::ip4r, country FROM csv WHERE r NOT LIKE '%:%';
SELECT setseed(0.5);
CREATE TABLE probe AS
	SELECT host(first(key) + floor(random() * (last(key) - first(key) + 1))::bigint)::ip4 AS a, id
	FROM (SELECT * FROM src ORDER BY hashint4(id) LIMIT 10000) s;
\set key_question 'SELECT length(country) AS v FROM src WHERE id = p.id LIMIT 1'
\ir begin.sql

\set question 'SELECT id AS v FROM tv WHERE key >>= p.a LIMIT 1'
\if :ours
\set kind 'ours, GiST'
\set using 'gist (key)'
\ir orders.sql
\set kind 'ours, SP-GiST'
\set using 'spgist (key)'
\ir orders.sql

-- What people do without a range type: the last range that starts at or below the address.
\set kind 'btree on lower'
\set using 'btree (lower(key))'
\set question 'SELECT id AS v FROM tv WHERE lower(key) <= p.a ORDER BY lower(key) DESC LIMIT 1'
\ir once.sql

ALTER TABLE src RENAME TO our_src;
ALTER TABLE probe RENAME TO our_probe;
CREATE TABLE src AS SELECT id, int8range(first(key) - '0.0.0.0', last(key) - '0.0.0.0', '[]') AS key, country FROM our_src;
CREATE TABLE probe AS SELECT a::text::inet - '0.0.0.0' AS a, id, nr FROM our_probe;
ALTER TABLE probe ADD PRIMARY KEY (nr);
VACUUM ANALYZE src, probe;
\set question 'SELECT id AS v FROM tv WHERE key @> p.a LIMIT 1'
\set kind 'core int8range, GiST'
\set using 'gist (key)'
\ir once.sql
\set kind 'core int8range, SP-GiST'
\set using 'spgist (key)'
\ir once.sql
DROP TABLE our_src, our_probe;

\else
\set kind 'ip4r, GiST'
\set using 'gist (key)'
\ir once.sql
\endif
DROP TABLE src, probe;
