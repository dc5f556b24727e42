-- bench/demo_adverts.sql: the country of a visitor, timed; after sql/ipr_demo_adverts.sql

SET search_path = adverts, public;
CREATE TABLE probe AS
	SELECT v.address, c.id FROM visitor v
	CROSS JOIN LATERAL (SELECT id FROM country_range WHERE range >>= address ORDER BY range <-> address LIMIT 1) c;
\set test 'demo: country of an address'
\set index country_range_match
\set question 'SELECT length(country) AS v FROM country_range WHERE range >>= p.address ORDER BY range <-> p.address LIMIT 1'
\set key country_range_pkey
\set key_question 'SELECT length(country) AS v FROM country_range WHERE id = p.id LIMIT 1'
\ir demo_lookup.sql
