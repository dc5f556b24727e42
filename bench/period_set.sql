-- bench/period_set.sql: one set of periods (table raw: id, first, next), ours and core's; see period.sql
--
-- Included with: name.

\set set 'period ' :name
SELECT :'set' || ': @> instant' AS stab, :'set' || ': && day' AS overlap, :'set' || ': <@ day' AS inside \gset

CREATE TABLE src AS SELECT id::int, period(first, next) AS key FROM raw;
ALTER TABLE src ADD PRIMARY KEY (id);
VACUUM ANALYZE src;

\set ask_stab 'bench.probe(:''stab'', :''method'', ''tv_key'', ''SELECT count(*) AS v FROM tv WHERE key @> p.at'', 5)'
\set ask_overlap 'bench.probe(:''overlap'', :''method'', ''tv_key'', ''SELECT count(*) AS v FROM tv WHERE key && p.day_p'', 5)'
\set ask_inside 'bench.probe(:''inside'', :''method'', ''tv_key'', ''SELECT count(*) AS v FROM tv WHERE key <@ p.day_p'', 5)'
\set ask 'SELECT :ask_stab, :ask_overlap, :ask_inside'
\set sort key
\set am gist
\ir orders.sql
SELECT EXISTS (SELECT FROM pg_opclass WHERE opcname = 'spgist_period_ops') AS spgist \gset
\if :spgist
\set am spgist
\ir orders.sql
\endif

CREATE TABLE tv AS SELECT id::int, tstzrange(first, nullif(next, 'infinity')) AS key FROM raw;
VACUUM ANALYZE tv;
\set ask_overlap 'bench.probe(:''overlap'', :''method'', ''tv_key'', ''SELECT count(*) AS v FROM tv WHERE key && p.day_r'', 5)'
\set ask_inside 'bench.probe(:''inside'', :''method'', ''tv_key'', ''SELECT count(*) AS v FROM tv WHERE key <@ p.day_r'', 5)'
\set method 'core tstzrange, GiST'
SELECT bench.build(:'set', :'method', 'CREATE INDEX tv_key ON tv USING gist (key)');
SELECT bench.size(:'set', :'method', 'tv_key');
:ask;
DROP INDEX tv_key;
\set method 'core tstzrange, SP-GiST'
SELECT bench.build(:'set', :'method', 'CREATE INDEX tv_key ON tv USING spgist (key)');
SELECT bench.size(:'set', :'method', 'tv_key');
:ask;
DROP TABLE raw, src, tv;
