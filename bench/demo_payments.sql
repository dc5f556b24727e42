-- bench/demo_payments.sql: the price at the time of a payment, timed; after sql/period_demo_payments.sql

SET search_path = payments, public;
CREATE TABLE probe AS
	SELECT p.product, p.at, r.id FROM payment p
	JOIN price r ON r.product = p.product AND r.valid @> p.at WHERE p.id <= 10000;
\set test 'demo: price at a time'
\set index price_product_valid_excl
\set question 'SELECT cents AS v FROM price WHERE product = p.product AND valid @> p.at LIMIT 1'
\set key price_pkey
\set key_question 'SELECT cents AS v FROM price WHERE id = p.id LIMIT 1'
\ir demo_lookup.sql
