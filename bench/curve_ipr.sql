-- bench/curve_ipr.sql: the range of an address among :size disjoint ones (times :scale), made up
--
-- In both servers, see ipr.sql.  All addresses of version 4, cut at random.

SELECT (:size * :scale)::int AS n \gset
SELECT 'curve of address ranges: ' || :size AS test \gset
SELECT setseed(0.5);
CREATE TABLE src AS
	SELECT row_number() OVER (ORDER BY a)::int AS id,
		ip4r(a::ip4, lead(a - 1, 1, 4294967295) OVER (ORDER BY a)::ip4) AS key,
		a, lead(a, 1, 4294967296) OVER (ORDER BY a) AS next
	FROM (SELECT DISTINCT floor(random() * 4294967296)::bigint AS a FROM generate_series(1, :n)) x;
CREATE TABLE probe AS
	SELECT n::ip4 AS a, n, id
	FROM (SELECT id, a + floor(random() * (next - a))::bigint AS n FROM src ORDER BY hashint4(id) LIMIT 10000) s;
\if :ours
CREATE TABLE core AS SELECT id, int8range(a, next) AS key FROM src;
\endif
ALTER TABLE src DROP a, DROP next;
\ir curve_begin.sql

\set question 'SELECT id AS v FROM tv WHERE key >>= p.a LIMIT 1'
\if :ours
\set kind 'ours, GiST'
\set using 'gist (key)'
\ir curve.sql
\set kind 'ours, SP-GiST'
\set using 'spgist (key)'
\ir curve.sql
\set kind 'btree on lower'
\set using 'btree (lower(key))'
\set question 'SELECT id AS v FROM tv WHERE lower(key) <= p.a ORDER BY lower(key) DESC LIMIT 1'
\ir curve.sql
DROP TABLE tv;
CREATE TABLE tv AS SELECT * FROM core ORDER BY hashint4(id);
DROP TABLE core;
VACUUM ANALYZE tv;
\set question 'SELECT id AS v FROM tv WHERE key @> p.n LIMIT 1'
\set kind 'core int8range, GiST'
\set using 'gist (key)'
\ir curve.sql
\set kind 'core int8range, SP-GiST'
\set using 'spgist (key)'
\ir curve.sql
\else
\set kind 'ip4r, GiST'
\set using 'gist (key)'
\ir curve.sql
\endif
DROP TABLE tv, probe;
