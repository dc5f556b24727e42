-- bench/estimates_ipr.sql: estimates for addresses, ours, the peer's and core's inet; see estimates.sql

CREATE FUNCTION bench.estimate_ipr(test text, method text, type text, address text) RETURNS void LANGUAGE plpgsql
AS $$
DECLARE
	a text[] := ARRAY(SELECT n::text FROM addr LIMIT 60);
BEGIN
	CREATE INDEX tv_v ON tv (v);
	PERFORM bench.estimate_analyze(test, method, 'tv');
	DROP INDEX tv_v;
	EXECUTE CASE type WHEN 'inet' THEN 'CREATE INDEX ON tv USING gist (v inet_ops)' ELSE 'CREATE INDEX ON tv USING gist (v)' END;
	PERFORM bench.estimate(test || ': >>= address', method, 'SELECT 1 FROM tv WHERE v >>= $1', address, a);
	PERFORM bench.estimate(test || ': <<= /12', method, 'SELECT 1 FROM tv WHERE v <<= $1', type, ARRAY(SELECT text(network(set_masklen(x::inet, 12))) FROM unnest(a) x), false);
	PERFORM bench.estimate(test || ': <<= /16', method, 'SELECT 1 FROM tv WHERE v <<= $1', type, ARRAY(SELECT text(network(set_masklen(x::inet, 16))) FROM unnest(a) x), false);
	PERFORM bench.estimate(test || ': && /16', method, 'SELECT 1 FROM tv WHERE v && $1', type, ARRAY(SELECT text(network(set_masklen(x::inet, 16))) FROM unnest(a) x), false);
	PERFORM bench.estimate(test || ': =', method, 'SELECT 1 FROM tv WHERE v = $1', type, ARRAY(SELECT v::text FROM tv LIMIT 60));
	EXECUTE format('CREATE TABLE na AS SELECT n::%s AS n FROM addr; ANALYZE na', address);
	PERFORM bench.estimate_join(test || ': join >>= address', method, 'SELECT 1 FROM na JOIN tv ON v >>= n');
	DROP TABLE na;
END $$;
SELECT CASE WHEN :ours THEN 'ours' ELSE 'ip4r' END AS method \gset
SELECT setseed(0.5);
CREATE TABLE csv (r text, x text);
\set file :data '/bgp.csv'
COPY csv FROM :'file' (FORMAT csv);
CREATE TABLE addr AS SELECT text(lower(r::ip4r) + floor(random() * (upper(r::ip4r) - lower(r::ip4r) + 1))::bigint)::inet AS n FROM csv ORDER BY hashtext(r) LIMIT 2000;
ALTER TABLE addr ALTER n TYPE text USING host(n);
CREATE TABLE tv AS SELECT r::ip4r AS v FROM csv;
SELECT bench.estimate_ipr('bgp', :'method', 'ip4r', 'ip4');
DROP TABLE tv;
\if :ours
CREATE TABLE tv AS SELECT r::inet AS v FROM csv;
SELECT bench.estimate_ipr('bgp', 'core inet', 'inet', 'inet');
DROP TABLE tv;
\endif
TRUNCATE csv;
\set file :data '/geoip.csv'
COPY csv FROM :'file' (FORMAT csv);
CREATE TABLE tv AS SELECT r::ip4r AS v FROM csv WHERE r NOT LIKE '%:%';
SELECT bench.estimate_ipr('geoip v4', :'method', 'ip4r', 'ip4');
DROP TABLE tv, csv, addr;
