-- bench/curve_prefix.sql: longest match among :size prefixes (times :scale), made up
--
-- In both servers, see prefix.sql.  Random digits, three more than it takes to
-- number the rows, and each digit at the end cut off with a chance of a half:
-- so prefixes nest as deep in a small table as in a large one.

SELECT (:size * :scale)::int AS n \gset
SELECT 'curve of prefixes: ' || :size AS test, round(log(:n::numeric) + 3) AS digits \gset
SELECT setseed(0.5);
CREATE TABLE src AS
	SELECT row_number() OVER (ORDER BY key)::int AS id, key::prefix_range FROM (
		SELECT DISTINCT left(lpad(floor(random() * 10.0 ^ :digits)::bigint::text, :digits, '0'),
			greatest(2, :digits + floor(ln(1 - random()) / ln(2.0))::int)) COLLATE "C" AS key
		FROM generate_series(1, :n)) x;
CREATE TABLE probe AS
	SELECT rpad(key::text || floor(random() * 1e9)::bigint, 12, '7') AS n, id
	FROM (SELECT * FROM src ORDER BY hashint4(id) LIMIT 10000) s;
\ir curve_begin.sql

\if :ours
\set using 'btree (key)'
\set kind 'ours, btree, = ANY (prefixes_of)'
\set question 'SELECT id AS v FROM tv WHERE key = ANY (prefixes_of(p.n)) ORDER BY key DESC LIMIT 1'
\ir curve.sql
\set question 'SELECT id AS v FROM tv WHERE key @> p.n ORDER BY key <-> p.n LIMIT 1'
\set kind 'ours, GiST'
\set using 'gist (key)'
\ir curve.sql
\set kind 'ours, SP-GiST'
\set using 'spgist (key)'
\ir curve.sql
\else
\set kind 'dimitri/prefix, GiST'
\set using 'gist (key)'
\set question 'SELECT id AS v FROM tv WHERE key @> p.n::prefix_range ORDER BY length(key) DESC LIMIT 1'
\ir curve.sql
\endif
DROP TABLE tv, probe;
