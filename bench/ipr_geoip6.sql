-- bench/ipr_geoip6.sql: the same with 128 bits, in brief; see ipr.sql
--
-- A probe is one end of a range.

\set set 'geoip v6'
\set test 'geoip v6: range of an address'
\set settings false
\set updates false
\set was_brief :brief
\set brief true

CREATE TABLE src (id int GENERATED ALWAYS AS IDENTITY, key ip6r, country text);
INSERT INTO src (key, country) SELECT r::ip6r, country FROM csv WHERE r LIKE '%:%';
CREATE TABLE probe AS
	SELECT CASE id % 2 WHEN 0 THEN lower(key) ELSE upper(key) END AS a, id
	FROM (SELECT * FROM src ORDER BY hashint4(id) LIMIT 10000) s;
\ir begin.sql

\set question 'SELECT id AS v FROM tv WHERE key >>= p.a LIMIT 1'
\if :ours
\set kind 'ours, GiST'
\set using 'gist (key)'
\ir orders.sql
\set kind 'ours, SP-GiST'
\set using 'spgist (key)'
\ir orders.sql
\else
\set kind 'ip4r, GiST'
\set using 'gist (key)'
\ir once.sql
\endif
\set brief :was_brief
DROP TABLE src, probe;
