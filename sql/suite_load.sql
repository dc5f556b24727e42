--
-- suite_load: all three in one database and one backend: in either order, in a schema that is not on the
-- search_path, moved, dropped and made again.
--
SET client_min_messages = warning;
DROP DATABASE IF EXISTS suite_load;
CREATE DATABASE suite_load TEMPLATE template0;
\c suite_load
CREATE EXTENSION prefix;
CREATE EXTENSION ipr;
CREATE EXTENSION period;

-- The libraries of one process see each other's symbols: whoever comes first must not answer for the others.
-- A new backend loads them in the order of first use.
\c -
SELECT '12[3-4]'::prefix_range @> '123'::prefix_range AS prefix;
SELECT '10.0.0.0/8'::iprange >>= '10.1.0.0/16'::iprange AS ipr;
SELECT '[2024-01-01 00:00+00, 2024-02-01 00:00+00)'::period @> '[2024-01-02 00:00+00, 2024-01-03 00:00+00)'::period AS period;
\c -
SELECT '[2024-01-01 00:00+00, 2024-02-01 00:00+00)'::period && '[2024-01-31 00:00+00, 2024-03-03 00:00+00)'::period AS period;
SELECT '10.0.0.0/8'::iprange && '10.1.0.0/16'::iprange AS ipr;
SELECT '12[3-4]'::prefix_range && '1'::prefix_range AS prefix;

-- Indexes of all three, built and searched in one backend, must still find what a sequential scan finds.
\c -
CREATE TEMP TABLE p AS SELECT ((i * 7919) % 1000)::text::prefix_range AS v FROM generate_series(1, 3000) i;
CREATE TEMP TABLE i AS SELECT (format('10.%s.%s.0/24', i % 7, i % 251))::iprange AS v FROM generate_series(1, 3000) i;
CREATE TEMP TABLE t AS SELECT format('[2024-01-01 00:00+00, 2024-02-%s 00:00+00)', lpad((i % 28 + 1)::text, 2, '0'))::period AS v
	FROM generate_series(1, 3000) i;
CREATE TEMP VIEW answer AS
	SELECT (SELECT count(*) FROM p WHERE v @> '12') AS prefix,
		(SELECT count(*) FROM i WHERE v && '10.3.0.0/16') AS ipr,
		(SELECT count(*) FROM t WHERE v && '[2024-02-20 00:00+00, 2024-02-21 00:00+00)'::period) AS period;
SELECT * FROM answer;
CREATE INDEX ON t USING gist (v);
CREATE INDEX ON i USING gist (v);
CREATE INDEX ON p USING gist (v);
SET enable_seqscan = off;
SET enable_bitmapscan = off;
SELECT * FROM answer;
RESET enable_seqscan;
RESET enable_bitmapscan;
DROP TABLE p, i, t CASCADE;

-- Operators of the same name do not disturb those of core, nor literals of unknown type.
SELECT 1 << 4 AS int, '[1,3)'::int4range && '[2,4)' AS range, '{1,2}'::int[] @> '{2}' AS array,
	'10.0.0.0/8'::inet >>= '10.1.2.3' AS inet, '{"a": 1}'::jsonb @> '{"a": 1}' AS jsonb, 'a' || 'b' AS text,
	point '(1,1)' <-> '(1,2)' AS point, box '(0,0),(1,1)' && '(1,1),(2,2)' AS box, 'a' = 'a' AS eq,
	'(2024-01-01, 2024-02-01)'::tstzrange << '(2025-01-01,)' AS before;

-- In another order, in a schema that is not on the search_path, then moved.
BEGIN;
DROP EXTENSION prefix, ipr, period;
CREATE SCHEMA aside;
CREATE EXTENSION period SCHEMA aside;
CREATE EXTENSION ipr SCHEMA aside;
CREATE EXTENSION prefix SCHEMA aside;
SELECT to_regtype('prefix_range') AS prefix, to_regtype('iprange') AS ipr, to_regtype('period') AS period;
SET LOCAL search_path = pg_catalog;
CREATE TABLE aside.x (p aside.prefix_range, i aside.iprange, t aside.period,
	EXCLUDE USING gist (p WITH OPERATOR(aside.&&)),
	EXCLUDE USING gist (i WITH OPERATOR(aside.&&)),
	EXCLUDE USING gist (t WITH OPERATOR(aside.&&)));
INSERT INTO aside.x VALUES ('12', '10.0.0.0/8', '[2024-01-01 00:00+00, 2024-02-01 00:00+00)');
SAVEPOINT s;
INSERT INTO aside.x VALUES ('123', '11.0.0.0/8', '[2025-01-01 00:00+00, 2025-02-01 00:00+00)');
ROLLBACK TO s;
INSERT INTO aside.x VALUES ('13', '10.2.0.0/16', '[2025-01-01 00:00+00, 2025-02-01 00:00+00)');
ROLLBACK TO s;
INSERT INTO aside.x VALUES ('13', '11.0.0.0/8', '[2024-01-31 00:00+00, 2024-03-01 00:00+00)');
ROLLBACK TO s;
ANALYZE aside.x;
SELECT count(*) FROM aside.x WHERE p OPERATOR(aside.@>) '123' AND i OPERATOR(aside.>>=) '10.0.0.1'
	AND t OPERATOR(aside.@>) '[2024-01-02 00:00+00, 2024-01-03 00:00+00)'::aside.period;
CREATE SCHEMA elsewhere;
ALTER EXTENSION period SET SCHEMA elsewhere;
ALTER EXTENSION ipr SET SCHEMA elsewhere;
ALTER EXTENSION prefix SET SCHEMA elsewhere;
SELECT count(*) FROM aside.x WHERE p OPERATOR(elsewhere.@>) '123' AND i OPERATOR(elsewhere.>>=) '10.0.0.1'
	AND t OPERATOR(elsewhere.@>) '[2024-01-02 00:00+00, 2024-01-03 00:00+00)'::elsewhere.period;
ROLLBACK;

-- Dropped without a trace, made again at once.
BEGIN;
CREATE TEMP VIEW objects AS
	SELECT (SELECT count(*) FROM pg_proc) AS procs, (SELECT count(*) FROM pg_operator) AS operators,
		(SELECT count(*) FROM pg_opclass) AS opclasses, (SELECT count(*) FROM pg_opfamily) AS families,
		(SELECT count(*) FROM pg_amop) AS amops, (SELECT count(*) FROM pg_amproc) AS amprocs,
		(SELECT count(*) FROM pg_cast) AS casts, (SELECT count(*) FROM pg_description) AS comments,
		(SELECT count(*) FROM pg_type WHERE typtype = 'b' AND typcategory <> 'A') AS types;
CREATE TEMP TABLE objects_with AS SELECT * FROM objects;
DROP EXTENSION prefix, ipr, period;
SELECT count(*) FROM pg_proc WHERE probin ~ '/(prefix|ipr|period)(\.so)?$';
SELECT count(*) FROM pg_operator WHERE oid >= 16384;
CREATE EXTENSION prefix;
CREATE EXTENSION ipr;
CREATE EXTENSION period;
SELECT o.*, w.* FROM objects o, objects_with w WHERE o::text <> w::text;
SELECT extname, extversion, extrelocatable FROM pg_extension WHERE extname IN ('prefix', 'ipr', 'period') ORDER BY extname COLLATE "C";
ROLLBACK;
\c contrib_regression
DROP DATABASE suite_load;
