-- bench/curve_period.sql: which of :size sessions (times :scale), made up, hold an instant
--
-- One begins each minute on average and lasts ten, one in a thousand a
-- thousand times as long: at every size some twenty hold an instant.

SELECT (:size * :scale)::int AS n \gset
SELECT 'curve of sessions: ' || :size AS test \gset
SELECT setseed(0.5);
CREATE TABLE raw AS
	SELECT id, first, first - 600 * CASE id % 1000 WHEN 0 THEN 1000 ELSE 1 END * ln(1 - random()) * interval '1 second' AS next
	FROM (SELECT id, '2000-01-01'::timestamptz + random() * :n * interval '1 minute' AS first FROM generate_series(1, :n) id) x;
CREATE TABLE src AS SELECT id, period(first, next) AS key FROM raw;
CREATE TABLE probe AS
	SELECT '2000-01-01'::timestamptz + random() * :n * interval '1 minute' AS at, id
	FROM (SELECT id FROM src ORDER BY hashint4(id) LIMIT 10000) s;
\ir curve_begin.sql

\set question 'SELECT count(*) AS v FROM tv WHERE key @> p.at'
\set kind 'ours, GiST'
\set using 'gist (key)'
\ir curve.sql
\set kind 'ours, SP-GiST'
\set using 'spgist (key)'
\ir curve.sql
DROP TABLE tv;
CREATE TABLE tv AS SELECT id, tstzrange(first, next) AS key FROM raw ORDER BY hashint4(id);
DROP TABLE raw;
VACUUM ANALYZE tv;
\set kind 'core tstzrange, GiST'
\set using 'gist (key)'
\ir curve.sql
\set kind 'core tstzrange, SP-GiST'
\set using 'spgist (key)'
\ir curve.sql
DROP TABLE tv, probe;
