-- bench/demo_telephony.sql: the tariff in force for a number, timed; after sql/suite_demo_telephony.sql

SET search_path = telephony, public;
CREATE TABLE probe AS
	SELECT c.number, c.at, t.id FROM call c
	CROSS JOIN LATERAL (SELECT id FROM tariff WHERE prefix @> number AND valid @> at ORDER BY prefix <-> number LIMIT 1) t;
\set test 'demo: tariff of a number'
\set index tariff_match
\set question 'SELECT cents AS v FROM tariff WHERE prefix @> p.number AND valid @> p.at ORDER BY prefix <-> p.number LIMIT 1'
\set key tariff_pkey
\set key_question 'SELECT cents AS v FROM tariff WHERE id = p.id LIMIT 1'
\ir demo_lookup.sql
