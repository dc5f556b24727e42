--
-- Payments: which price held when somebody paid, and for how much of each
-- month have customers paid?
--
-- This story is a test with few rows; "make demo" runs the same file with
-- 20,000 products and 100,000 payments.  All data is made up.
--
\if :{?products}
\else
\set products 50
\set payments 300
\endif
SET timezone = 'UTC';
CREATE SCHEMA payments;
SET search_path = payments, public;
CREATE EXTENSION IF NOT EXISTS btree_gist;
-- A product has one price at a time: prices of one product must not overlap.
CREATE TABLE price (
	id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	product int,
	valid period_key,
	cents int,
	EXCLUDE USING gist (product WITH =, valid WITH &&)
);
INSERT INTO price (product, valid, cents)
SELECT product, period_open(change, lead(change) OVER w), 500 + product % 90 * 10 + version * 25
FROM generate_series(1, :products) product,
	generate_series(1, 10) version,
	LATERAL (SELECT '2021-01-01'::timestamptz + (version * 170 + product * 7 % 90) * interval '1 day') c (change)
WINDOW w AS (PARTITION BY product ORDER BY version);
VACUUM ANALYZE price;
-- The prices of a product: each begins where the one before ends, the last has
-- no end.
SELECT valid, cents FROM price WHERE product = 7 ORDER BY valid LIMIT 3;
-- A price that overlaps another one of that product is refused.
\set stop :ON_ERROR_STOP
\set ON_ERROR_STOP off
INSERT INTO price (product, valid, cents) VALUES (7, '[2022-01-01, 2022-02-01)', 1);
\set ON_ERROR_STOP :stop
-- A payment buys thirty days.  Some paid the wrong price.
CREATE TABLE payment (
	id int PRIMARY KEY,
	product int,
	at timestamptz,
	cents int,
	paid period
);
INSERT INTO payment
SELECT i, product, at, cents - CASE WHEN i % 50 = 0 THEN 25 ELSE 0 END, period(at, at + interval '30 days')
FROM (SELECT i, i::bigint * 7919 % :products + 1 AS product, '2022-01-01'::timestamptz + i * 104729::bigint % 34560 * interval '30 minutes' AS at
	FROM generate_series(1, :payments) i) p
JOIN LATERAL (SELECT cents FROM price WHERE price.product = p.product AND valid @> at) q ON true;
CREATE INDEX payment_paid ON payment USING gist (paid);
VACUUM ANALYZE payment;
-- Which price held at the time of the payment?
SELECT p.id, p.product, p.at, p.cents AS paid, r.cents AS price, r.valid
FROM payment p
JOIN price r ON r.product = p.product AND r.valid @> p.at
WHERE p.id BETWEEN 48 AND 52
ORDER BY p.id;
-- Payment 50 is 25 cents short of the price that held at that hour.
--
-- The same for every payment: who paid less?
SELECT count(*) AS payments, count(*) FILTER (WHERE p.cents < r.cents) AS too_low, sum(r.cents - p.cents) AS missing_cents
FROM payment p
JOIN price r ON r.product = p.product AND r.valid @> p.at;
-- The monthly report: how much paid time lies in each month?  A payment that
-- reaches into the next month counts in both, with its part.
SELECT to_char(first(month), 'YYYY-MM') AS month, count(*) AS payments, justify_hours(sum(overlap_length(paid, month))) AS paid_time
FROM (SELECT period(m, m + interval '1 month') AS month
	FROM generate_series('2022-01-01', '2022-06-01', interval '1 month') m) months
JOIN payment ON paid && month
GROUP BY month
ORDER BY month;
