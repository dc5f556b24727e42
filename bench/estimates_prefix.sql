-- bench/estimates_prefix.sql: estimates for telephone prefixes, ours and the peer's; see estimates.sql

\set file :data '/phone.csv'
CREATE TABLE tv (v prefix_range, place text, carrier text);
COPY tv FROM :'file' (FORMAT csv);
CREATE INDEX ON tv USING gist (v);
SELECT CASE WHEN :ours THEN 'ours' ELSE 'dimitri/prefix' END AS method, CASE WHEN :ours THEN 'text' ELSE 'prefix_range' END AS number \gset
SELECT bench.estimate_analyze('telephone', :'method', 'tv');
SELECT setseed(0.5);
CREATE TABLE num AS SELECT rpad(v::text || floor(random() * 1e9)::bigint, 12, '7') AS n FROM (SELECT v FROM tv ORDER BY hashtext(v::text) LIMIT 3000) s;
ANALYZE num;
CREATE FUNCTION bench.left_of(digits int) RETURNS text[] LANGUAGE sql RETURN ARRAY(SELECT left(n, digits) FROM num LIMIT 60);
SELECT bench.estimate('telephone: @> number', :'method', 'SELECT 1 FROM tv WHERE v @> $1', :'number', bench.left_of(12)),
	bench.estimate('telephone: <@ 3 digits', :'method', 'SELECT 1 FROM tv WHERE v <@ $1', 'prefix_range', bench.left_of(3), false),
	bench.estimate('telephone: <@ 5 digits', :'method', 'SELECT 1 FROM tv WHERE v <@ $1', 'prefix_range', bench.left_of(5), false),
	bench.estimate('telephone: && 5 digits', :'method', 'SELECT 1 FROM tv WHERE v && $1', 'prefix_range', bench.left_of(5), false),
	bench.estimate('telephone: =', :'method', 'SELECT 1 FROM tv WHERE v = $1', 'prefix_range', ARRAY(SELECT v::text FROM tv LIMIT 60)),
	bench.estimate_join('telephone: join @> number', :'method', format('SELECT 1 FROM num JOIN tv ON v @> n%s', CASE WHEN :ours THEN '' ELSE '::prefix_range' END));
DROP FUNCTION bench.left_of;
DROP TABLE tv, num;
