-- bench/ipr_bgp.sql: nested: the most specific network of an address, and its AS; see ipr.sql

\set set 'BGP v4'
\set test 'BGP v4: most specific network'
\set settings :all
\set updates :all

CREATE TABLE src (id int GENERATED ALWAYS AS IDENTITY, key ip4r, asn bigint);
COPY src (key, asn) FROM :'file' (FORMAT csv);
SELECT setseed(0.5);
CREATE TABLE probe AS
	SELECT host(first(key) + floor(random() * (last(key) - first(key) + 1))::bigint)::ip4 AS a, id
	FROM (SELECT * FROM src ORDER BY hashint4(id) LIMIT 10000) s;
\set key_question 'SELECT asn AS v FROM src WHERE id = p.id LIMIT 1'
\ir begin.sql

\if :ours
\set question 'SELECT id AS v FROM tv WHERE key >>= p.a ORDER BY key <-> p.a LIMIT 1'
\set kind 'ours, GiST'
\set using 'gist (key)'
\ir orders.sql
\set kind 'ours, SP-GiST'
\set using 'spgist (key)'
\ir orders.sql

ALTER TABLE src RENAME TO our_src;
ALTER TABLE probe RENAME TO our_probe;
CREATE TABLE src AS SELECT id, key::text::inet AS key, asn FROM our_src;
CREATE TABLE probe AS SELECT a::text::inet AS a, id, nr FROM our_probe;
ALTER TABLE probe ADD PRIMARY KEY (nr);
VACUUM ANALYZE src, probe;
\set question 'SELECT id AS v FROM tv WHERE key >>= p.a ORDER BY masklen(key) DESC LIMIT 1'
\set updates false
-- a millisecond and more a probe
\set settings false
\set most :rounds
\set rounds 1
\set kind 'core inet, GiST'
\set using 'gist (key inet_ops)'
\ir once.sql
\set rounds :most
\set settings :all
\set kind 'core inet, SP-GiST'
\set using 'spgist (key)'
\ir once.sql
DROP TABLE our_src, our_probe;

\else
\set question 'SELECT id AS v FROM tv WHERE key >>= p.a ORDER BY @ key LIMIT 1'
\set kind 'ip4r, GiST'
\set using 'gist (key)'
\ir once.sql
\endif
DROP TABLE src, probe;
