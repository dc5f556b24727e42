-- bench/period_set.sql: one set of periods (table raw: id, first, next), ours and core's; see period.sql
--
-- Included with: name, brief.

\set set 'period ' :name
CREATE TABLE src AS SELECT id::int, period(first, next) AS key FROM raw;
INSERT INTO bench.result SELECT :'set', '', 'rows', count(*) FROM src;
\if :brief
\else
CREATE TABLE tv (LIKE src);
SELECT bench.build(:'set', 'no index, inserted', 'INSERT INTO tv SELECT * FROM src ORDER BY hashint4(id)');
DROP TABLE tv;
\endif

\set day day_p
\set kind 'ours, GiST'
\set using 'gist (key)'
\ir orders.sql
\set kind 'ours, SP-GiST'
\set using 'spgist (key)'
\ir orders.sql
DROP TABLE src;

CREATE TABLE src AS SELECT id::int, tstzrange(first, nullif(next, 'infinity')) AS key FROM raw;
DROP TABLE raw;
\set day day_r
\set kind 'core tstzrange, GiST'
\set using 'gist (key)'
\ir once.sql
\set kind 'core tstzrange, SP-GiST'
\set using 'spgist (key)'
\ir once.sql
DROP TABLE src;
