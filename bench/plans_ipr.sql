-- bench/plans_ipr.sql: countries and networks of addresses, an access log, a block list; see plans.sql

SELECT setseed(0.5);
CREATE TABLE net (r iprange NOT NULL, country text);
\set file :data '/geoip.csv'
COPY net FROM :'file' (FORMAT csv);
CREATE INDEX net_r ON net USING spgist (r);
CREATE INDEX net_country ON net (country);
CREATE TABLE route (r iprange NOT NULL, origin int NOT NULL);
CREATE TABLE csv (r iprange, x text);
\set file :data '/bgp.csv'
COPY csv FROM :'file' (FORMAT csv);
INSERT INTO route SELECT r, hashtext(x) & 65535 FROM csv;
CREATE INDEX route_r ON route USING gist (r);
CREATE INDEX route_origin ON route (origin);
CREATE TABLE access (id int PRIMARY KEY, ip ipaddress NOT NULL, at timestamptz NOT NULL, bytes int NOT NULL);
INSERT INTO access
	SELECT i, coalesce(lower(r) + floor(random() * least(@ r, 1e9))::bigint, lower(r)), timestamptz '2024-06-01' + i * interval '0.2 s', random() * 10000
	FROM (SELECT row_number() OVER () AS i, r FROM (SELECT r FROM net, generate_series(1, CASE WHEN family(r) = 4 THEN 1 ELSE 0 END) ORDER BY random() LIMIT 400000) s) s;
CREATE INDEX access_ip ON access (ip);
CREATE INDEX access_at ON access (at);
CREATE TABLE block (r iprange NOT NULL, reason text);
INSERT INTO block SELECT r, 'spam' FROM route ORDER BY random() LIMIT 200;
CREATE INDEX block_r ON block USING spgist (r);
VACUUM ANALYZE net, route, access, block;
DROP TABLE csv;

SELECT bench.plans('addresses: country of an address', $$SELECT length(country) FROM net WHERE r >>= '8.8.8.8'$$),
	bench.plans('addresses: country of a parameter', $$SELECT length(country) FROM net WHERE r >>= $1::ipaddress$$, '(''8.8.8.8'')'),
	bench.plans('addresses: country of a row', $$SELECT length(country) FROM net WHERE r >>= (SELECT ip FROM access WHERE id = 17)$$),
	bench.plans('addresses: next 10 networks', $$SELECT count(country) FROM (SELECT country FROM net ORDER BY r <-> '10.1.2.3' LIMIT 10) s$$),
	bench.plans('addresses: log of a network', $$SELECT count(*) FROM access WHERE ip <<= '203.0.0.0/16'$$),
	bench.plans('addresses: log of half of all', $$SELECT sum(bytes) FROM access WHERE ip <<= '0.0.0.0/1'$$),
	bench.plans('addresses: log of a list of addresses', $$SELECT sum(bytes) FROM access WHERE ip IN ('8.8.8.8', '9.9.9.9', '1.1.1.1')$$),
	bench.plans('addresses: last 10 of a small network', $$SELECT min(id) FROM (SELECT id FROM access WHERE ip <<= '203.0.0.0/16' ORDER BY at DESC LIMIT 10) s$$),
	bench.plans('addresses: last 10 of a large network', $$SELECT min(id) FROM (SELECT id FROM access WHERE ip <<= '0.0.0.0/1' ORDER BY at DESC LIMIT 10) s$$),
	bench.plans('addresses: any 10 large answers to a network', $$SELECT count(*) FROM (SELECT FROM access WHERE ip <<= '80.0.0.0/8' AND bytes > 9900 LIMIT 10) s$$),
	bench.plans('addresses: log of a network in an hour', $$SELECT sum(bytes) FROM access WHERE ip <<= '80.0.0.0/8' AND at >= '2024-06-01 12:00' AND at < '2024-06-01 13:00'$$),
	bench.plans('addresses: log of a block list', $$SELECT count(*) FROM access JOIN block ON ip <<= r$$),
	bench.plans('addresses: log of a small country', $$SELECT sum(bytes) FROM access JOIN net ON ip <<= r WHERE country = 'LI'$$),
	bench.plans('addresses: an hour of a large country', $$SELECT sum(bytes) FROM access JOIN net ON ip <<= r WHERE country = 'US' AND at < '2024-06-01 01:00'$$),
	bench.plans('addresses: a minute by country', $$SELECT count(*) FROM (SELECT country, count(*) FROM access JOIN net ON ip <<= r WHERE at >= '2024-06-01 12:00' AND at < '2024-06-01 12:01' GROUP BY country) s$$),
	bench.plans('addresses: an hour without the block list', $$SELECT count(*) FROM access WHERE at < '2024-06-01 01:00' AND NOT EXISTS (SELECT FROM block WHERE ip <<= r)$$),
	bench.plans('addresses: origins in a network', $$SELECT count(DISTINCT origin) FROM route WHERE r <<= '80.0.0.0/8'$$),
	bench.plans('addresses: routes of a few origins in a network', $$SELECT count(*) FROM route WHERE r <<= '80.0.0.0/8' AND origin IN (17, 170, 1700)$$),
	bench.plans('addresses: routes that overlap the block list', $$SELECT count(*) FROM block JOIN route ON block.r && route.r$$),
	bench.plans('addresses: routes that hold a small country', $$SELECT count(*) FROM net JOIN route ON route.r >>= net.r WHERE country = 'LI'$$),
	bench.plans('addresses: origins of a minute', $$SELECT sum(origin) FROM access CROSS JOIN LATERAL (SELECT origin FROM route WHERE r >>= ip ORDER BY r <-> ip LIMIT 1) r WHERE at < '2024-06-01 00:01'$$);
\ir plans_time.sql
DROP TABLE net, route, access, block;
