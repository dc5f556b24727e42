--
-- Adverts: which advert does a visitor see?  The one with the highest bid for
-- the visitor's country that has budget left.
--
-- This story is a test on the rows of sql/sample; "make demo" runs the same
-- file on 662,228 real ranges, IPv4 and IPv6 in one column.
--
\if :{?data}
\else
\getenv srcdir PG_ABS_SRCDIR
\set data :srcdir '/sql/sample'
\set visitors 500
\endif
\set file :data '/country_range.csv'
CREATE SCHEMA adverts;
SET search_path = adverts, public;
-- Where in the world is an address?  Many of the ranges are not CIDR blocks.
CREATE TABLE country_range (
	id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	range iprange,
	country text
);
COPY country_range (range, country) FROM :'file' (FORMAT csv);
CREATE INDEX country_range_match ON country_range USING spgist (range);
VACUUM ANALYZE country_range;
-- Made up: twenty adverts a country, some of them without budget.
CREATE TABLE advert (
	id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	country text,
	title text,
	bid_cents int,
	budget_cents int
);
INSERT INTO advert (country, title, bid_cents, budget_cents)
SELECT country, format('%s-%s', country, i), 5 + ascii(country) * i % 40, i * 997 % 500 - 100
FROM (SELECT DISTINCT country FROM country_range WHERE country <> '??') c, generate_series(1, 20) i
ORDER BY country COLLATE "C", i;
CREATE INDEX advert_choice ON advert (country, bid_cents DESC, id) WHERE budget_cents >= bid_cents;
VACUUM ANALYZE advert;
-- Choose an advert for each of these visitors.
SELECT address, c.country, range, title, bid_cents
FROM (VALUES ('8.8.8.8'::ipaddress), ('77.88.8.8'), ('193.0.6.139'), ('200.160.2.3'), ('2001:4860:4860::8888'), ('2001:67c:2e8:22::c100:68b')) v (address)
CROSS JOIN LATERAL (
	SELECT * FROM country_range WHERE range >>= address ORDER BY range <-> address LIMIT 1) c
CROSS JOIN LATERAL (
	SELECT * FROM advert
	WHERE country = c.country AND budget_cents >= bid_cents
	ORDER BY bid_cents DESC, id LIMIT 1) a
ORDER BY address;
-- A range need not be a CIDR block, and IPv6 needs no query of its own: country
-- and advert are each the first row of an index.
--
-- A crowd of visitors from all over the table: the first or the last address of
-- a range.
CREATE TABLE visitor (
	id int PRIMARY KEY,
	address ipaddress
);
INSERT INTO visitor
SELECT i, CASE i % 2 WHEN 0 THEN lower(range) ELSE upper(range) END
FROM generate_series(1, :visitors) i
JOIN (SELECT range, row_number() OVER (ORDER BY range) AS n FROM country_range) r
	ON n = i::bigint * 1299709 % (SELECT count(*) FROM country_range) + 1;
ANALYZE visitor;
-- Adverts for all of them in one join; who gets none is from an unknown country.
SELECT coalesce(c.country, 'no country') AS country, count(*) AS visitors, count(title) AS adverts, sum(bid_cents) AS cents
FROM visitor
LEFT JOIN LATERAL (
	SELECT * FROM country_range WHERE range >>= address ORDER BY range <-> address LIMIT 1) c ON true
LEFT JOIN LATERAL (
	SELECT * FROM advert
	WHERE country = c.country AND budget_cents >= bid_cents
	ORDER BY bid_cents DESC, id LIMIT 1) a ON true
GROUP BY 1
ORDER BY 2 DESC, min(visitor.id)
LIMIT 5;
