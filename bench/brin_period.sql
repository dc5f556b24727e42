-- bench/brin_period.sql: a log of sessions, which is only added to: the sessions of an hour, by BRIN and by GiST
--
-- Included by period.sql.  1 M rows (times :scale) over 730 days, written in the
-- order of their starts; lengths exponential, mean 600 s; the rows are read.

\set set 'append-only sessions'
\set test 'append-only sessions: && hour'
\set ask ask.sql
SET enable_bitmapscan = on;
SELECT setseed(0.5);
CREATE TABLE probe AS
	SELECT id, period(at, at + interval '1 hour') AS hour FROM (SELECT i AS id, '2024-02-01'::timestamptz + random() * interval '670 days' AS at FROM generate_series(1, 100) i) a;
CREATE TABLE src AS
	SELECT i::int AS id, period(s, s - 600 * ln(1 - random()) * interval '1 second') AS key, (random() * 1000)::int AS bytes
	FROM generate_series(1, 1e6 * :scale) i, LATERAL (SELECT '2024-01-01'::timestamptz + i / (1e6 * :scale)::float8 * interval '730 days' AS s) x;
\set asked true
\set inserted false
\set settings false
\set by id
\set index tv_key
\set question 'SELECT sum(bytes) AS v FROM tv WHERE key && p.hour'
\set method 'ours, BRIN'
\set using 'brin (key)'
\ir order.sql
\set method 'ours, BRIN, 16 pages a range'
\set using 'brin (key) WITH (pages_per_range = 16)'
\ir order.sql
\set method 'ours, GiST'
\set using 'gist (key)'
\ir order.sql
DROP TABLE tv;
ALTER TABLE src ALTER key TYPE tstzrange;
ALTER TABLE probe ALTER hour TYPE tstzrange;
\set method 'core tstzrange, BRIN'
\set using 'brin (key)'
\ir order.sql
DROP TABLE tv, src, probe;
RESET enable_bitmapscan;
