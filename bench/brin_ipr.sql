-- bench/brin_ipr.sql: logs of addresses, which are only added to: by BRIN and by btree
--
-- Included by ipr.sql.  1 M rows (times :scale) each; the rows are read.
--	by address	an export in order of address: the rows of a network
--	by time		an access log: each client comes in bursts of some 50 rows,
--				ten at a time: the rows of a client

\set ask ask.sql
\set updates false
\set asked true
\set inserted false
\set settings false
\set by id
\set index tv_key
SET enable_bitmapscan = on;
SELECT least(:rounds, 5) AS rounds \gset
SELECT setseed(0.5);
CREATE TABLE src AS
	SELECT i::int AS id, ip4 '10.0.0.0' + (i * 8 + floor(random() * 8))::bigint AS key, (random() * 1000)::int AS bytes FROM generate_series(1, 1e6 * :scale) i;
CREATE TABLE probe AS SELECT id, network(set_masklen(key, 24)) AS net FROM (SELECT * FROM src ORDER BY hashint4(id) LIMIT 100) s;
\set set 'append-only log by address'
\set test 'append-only log by address: <<= network'
\set question 'SELECT sum(bytes) AS v FROM tv WHERE key <<= p.net'
\set method 'ours, BRIN'
\set using 'brin (key)'
\ir order.sql
\set method 'ours, BRIN, 16 pages a range'
\set using 'brin (key) WITH (pages_per_range = 16)'
\ir order.sql
\set method 'btree'
\set using 'btree (key)'
\ir order.sql
DROP TABLE tv, src, probe;

CREATE TABLE src AS
	SELECT i::int AS id, ip4 '10.0.0.0' + (hashint4((i::int / 500 * 10 + floor(random() * 10))::int) & 16777215) AS key, (random() * 1000)::int AS bytes FROM generate_series(1, 1e6 * :scale) i;
CREATE TABLE probe AS SELECT id, key AS a FROM (SELECT * FROM src ORDER BY hashint4(id) LIMIT 100) s;
\set set 'append-only log by time'
\set test 'append-only log by time: = address'
\set question 'SELECT sum(bytes) AS v FROM tv WHERE key = p.a'
\set method 'ours, BRIN bloom'
\set using 'brin (key brin_ip4_bloom_ops)'
\ir order.sql
\set method 'ours, BRIN bloom, 16 pages a range'
\set using 'brin (key brin_ip4_bloom_ops) WITH (pages_per_range = 16)'
\ir order.sql
\set method 'btree'
\set using 'btree (key)'
\ir order.sql
DROP TABLE tv, src, probe;
RESET enable_bitmapscan;
