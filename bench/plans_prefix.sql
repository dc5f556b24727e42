-- bench/plans_prefix.sql: routes of two vendors, areas, a day of calls; see plans.sql

SELECT setseed(0.5);
CREATE TABLE csv (prefix prefix_range, place text, carrier text);
\set file :data '/phone.csv'
COPY csv FROM :'file' (FORMAT csv);
CREATE TABLE route (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, vendor int NOT NULL, prefix prefix_range NOT NULL, cents numeric NOT NULL, valid period NOT NULL);
INSERT INTO route (vendor, prefix, cents, valid)
	SELECT v, prefix, round((random() * 100)::numeric, 2), period_open(timestamptz '2024-01-01', CASE WHEN random() < 0.3 THEN timestamptz '2024-07-01' END)
	FROM (SELECT prefix, v FROM csv, generate_series(1, 2) v ORDER BY random()) s;
CREATE INDEX route_prefix ON route USING spgist (prefix);
CREATE INDEX route_valid ON route USING gist (valid);
CREATE INDEX route_vendor ON route (vendor);
CREATE TABLE call (id int PRIMARY KEY, number text NOT NULL, at timestamptz NOT NULL, seconds int NOT NULL);
INSERT INTO call
	SELECT row_number() OVER (), CASE WHEN random() < 0.01 THEN '0' ELSE '' END || rpad(prefix::text || floor(random() * 1e9)::bigint, 12, '7'), timestamptz '2024-06-01' + random() * interval '1 day', random() * 600
	FROM (SELECT prefix FROM csv ORDER BY random() LIMIT 20000 * :scale) s;
CREATE INDEX call_at ON call (at);
CREATE TABLE area (prefix prefix_range PRIMARY KEY, place text, CHECK (NOT is_range(prefix) AND length(prefix) <= 12));
INSERT INTO area SELECT prefix, place FROM csv ORDER BY random();
CREATE INDEX area_prefix ON area USING gist (prefix);
VACUUM ANALYZE route, call, area;
DROP TABLE csv;

SELECT bench.plans('telephony: longest match', $$SELECT length(prefix) FROM route WHERE prefix @> '33641234567' ORDER BY prefix <-> '33641234567' LIMIT 1$$),
	bench.plans('telephony: longest match of a vendor', $$SELECT length(prefix) FROM route WHERE prefix @> '33641234567' AND vendor = 2 ORDER BY prefix <-> '33641234567' LIMIT 1$$),
	bench.plans('telephony: longest match, valid on a day', $$SELECT length(prefix) FROM route WHERE prefix @> '33641234567' AND valid @> timestamptz '2024-08-01' ORDER BY prefix <-> '33641234567' LIMIT 1$$),
	bench.plans('telephony: longest match of a parameter', $$SELECT length(prefix) FROM route WHERE prefix @> $1::text AND valid @> $2::timestamptz ORDER BY prefix <-> $1::text LIMIT 1$$, '(''33641234567'', ''2024-08-01'')'),
	bench.plans('telephony: longest match by primary key', $$SELECT length(prefix) FROM area WHERE prefix @> '33641234567' ORDER BY prefix DESC LIMIT 1$$),
	bench.plans('telephony: area of a number', $$SELECT length(place) FROM area WHERE prefix @> '4971112345' ORDER BY prefix <-> '4971112345' LIMIT 1$$),
	bench.plans('telephony: first 10 areas of a country', $$SELECT sum(length(place)) FROM (SELECT place FROM area WHERE prefix <@ '49' ORDER BY prefix LIMIT 10) s$$),
	bench.plans('telephony: all matches of a number', $$SELECT count(*) FROM route WHERE prefix @> '491711234567'$$),
	bench.plans('telephony: first 10 routes of a country by id', $$SELECT min(id) FROM (SELECT id FROM route WHERE prefix <@ '49' ORDER BY id LIMIT 10) s$$),
	bench.plans('telephony: any 10 dear routes of a country', $$SELECT count(*) FROM (SELECT FROM route WHERE prefix <@ '49' AND cents > 99 LIMIT 10) s$$),
	bench.plans('telephony: routes of a large country', $$SELECT count(*) FROM route WHERE prefix <@ '1' AND vendor = 2$$),
	bench.plans('telephony: routes of an area', $$SELECT sum(id) FROM route WHERE prefix <@ '49711' AND cents > 50$$),
	bench.plans('telephony: routes of a list of prefixes', $$SELECT count(*) FROM route WHERE prefix IN ('1212', '4420', '49711', '336')$$),
	bench.plans('telephony: cost of half a day of calls', $$SELECT sum(cents * seconds)::bigint FROM call CROSS JOIN LATERAL (SELECT cents FROM route WHERE prefix @> number AND vendor = 1 ORDER BY prefix <-> number LIMIT 1) r WHERE at < '2024-06-01 12:00'$$),
	bench.plans('telephony: matches of a day of calls', $$SELECT count(*) FROM call JOIN route ON prefix @> number$$),
	bench.plans('telephony: calls without a route', $$SELECT count(*) FROM call WHERE NOT EXISTS (SELECT FROM route WHERE prefix @> number)$$),
	bench.plans('telephony: areas with calls in an hour', $$SELECT count(DISTINCT place) FROM call JOIN area ON prefix @> number WHERE at >= '2024-06-01 12:00' AND at < '2024-06-01 13:00'$$);
\ir plans_time.sql
DROP TABLE route, call, area;
