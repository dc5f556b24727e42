-- bench/plans_period.sql: sessions of customers, tariffs of products, payments, a log of readings; see plans.sql

SELECT setseed(0.5);
CREATE TABLE session (id int PRIMARY KEY, customer int NOT NULL, during period NOT NULL);
INSERT INTO session
	SELECT i, 1 + 5000 * random() ^ 3, period(t, t + (1 - 600 * ln(1 - random())) * interval '1 second')
	FROM (SELECT i, timestamptz '2024-01-01' + random() * interval '365 days' AS t FROM generate_series(1, (500000 * :scale)::int) i) s;
CREATE INDEX session_during ON session USING spgist (during);
CREATE INDEX session_customer ON session (customer);
CREATE TABLE tariff (product int NOT NULL, price numeric NOT NULL, valid period NOT NULL);
INSERT INTO tariff
	SELECT p, round((random() * 10)::numeric, 2), period_open(at, lead(at) OVER (PARTITION BY p ORDER BY at))
	FROM (SELECT p, timestamptz '2022-01-01' + random() * interval '1000 days' AS at FROM generate_series(1, 2000) p, generate_series(1, 20)) s;
CREATE INDEX tariff_valid ON tariff USING gist (valid);
CREATE INDEX tariff_product ON tariff (product);
CREATE TABLE payment (id int PRIMARY KEY, product int NOT NULL, at timestamptz NOT NULL, cents int NOT NULL);
INSERT INTO payment
	SELECT i, 1 + 2000 * random() ^ 2, timestamptz '2024-01-01' + i * interval '365 days' / (500000 * :scale), random() * 1000
	FROM generate_series(1, (500000 * :scale)::int) i;
CREATE INDEX payment_at ON payment (at);
CREATE INDEX payment_product ON payment (product);
CREATE TABLE reading (during period NOT NULL, watts int NOT NULL);
INSERT INTO reading
	SELECT period(t, t + interval '10 minutes'), random() * 1000
	FROM (SELECT timestamptz '2024-01-01' + i * interval '365 days' / (500000 * :scale) AS t FROM generate_series(1, (500000 * :scale)::int) i) s;
CREATE INDEX reading_during ON reading USING gist (during);
CREATE INDEX reading_brin ON reading USING brin (during);
CREATE TABLE month AS SELECT period(m, m + interval '1 month') AS m FROM generate_series(timestamptz '2024-01-01', '2024-12-01', '1 month') m;
VACUUM ANALYZE session, tariff, payment, reading, month;

SELECT bench.plans('periods: sessions at an instant', $$SELECT count(*) FROM session WHERE during @> timestamptz '2024-06-01 12:00'$$),
	bench.plans('periods: sessions of a parameter', $$SELECT count(*) FROM session WHERE during && $1::period$$, '(''[2024-06-01 12:00, 2024-06-01 13:00)'')'),
	bench.plans('periods: sessions of a customer in a week', $$SELECT count(*) FROM session WHERE customer = 7 AND during && '[2024-06-03, 2024-06-10)'$$),
	bench.plans('periods: sessions of a rare customer in half a year', $$SELECT count(*) FROM session WHERE customer = 4900 AND during && '[2024-06-01, 2025-01-01)'$$),
	bench.plans('periods: sessions of half a year', $$SELECT sum(customer) FROM session WHERE during <@ '[2024-06-01, 2025-01-01)'$$),
	bench.plans('periods: any 10 sessions of half a year', $$SELECT count(*) FROM (SELECT FROM session WHERE during && '[2024-06-01, 2025-01-01)' LIMIT 10) s$$),
	bench.plans('periods: sessions at an instant, last begun first', $$SELECT sum(customer) FROM (SELECT customer FROM session WHERE during @> timestamptz '2024-06-01 12:00' ORDER BY during DESC LIMIT 5) s$$),
	bench.plans('periods: 10 sessions next to an instant', $$SELECT count(id) FROM (SELECT id FROM session ORDER BY during <-> timestamptz '2024-06-01 12:00' LIMIT 10) s$$),
	bench.plans('periods: 10 sessions of a rare customer next to an instant', $$SELECT sum(id) FROM (SELECT id FROM session WHERE customer = 4900 ORDER BY during <-> timestamptz '2024-06-01 12:00', id LIMIT 10) s$$),
	bench.plans('periods: sessions by month', $$SELECT sum(n) FROM (SELECT m, count(*) AS n FROM month JOIN session ON during && m GROUP BY m) s$$),
	bench.plans('periods: hours of a customer by month', $$SELECT sum(n) FROM (SELECT m, count(*) AS n, sum(overlap_length(during, m)) FROM month JOIN session ON during && m WHERE customer = 7 GROUP BY m) s$$),
	bench.plans('periods: products on sale at an instant', $$SELECT count(*) FROM tariff WHERE valid @> timestamptz '2024-06-01 12:00' AND product < 100$$),
	bench.plans('periods: tariffs that overlap others', $$SELECT count(*) FROM tariff a JOIN tariff b ON a.product = b.product AND a.valid && b.valid WHERE a.product IN (7, 77, 777)$$),
	bench.plans('periods: an hour of payments at their tariffs', $$SELECT sum(cents * price)::bigint FROM payment p JOIN tariff t ON t.product = p.product AND valid @> at WHERE at >= '2024-06-01 12:00' AND at < '2024-06-01 13:00'$$),
	bench.plans('periods: payments of a product at its tariffs', $$SELECT sum(cents * price)::bigint FROM payment p JOIN tariff t ON t.product = p.product AND at <@ valid WHERE t.product = 1500$$),
	bench.plans('periods: payments within a tariff', $$SELECT count(*) FROM tariff t JOIN payment p ON at <@ valid WHERE t.product = 1500 AND valid @> timestamptz '2024-06-01 12:00'$$),
	bench.plans('periods: payments of a week', $$SELECT sum(cents) FROM payment WHERE at <@ '[2024-06-01, 2024-06-08)'::period$$),
	bench.plans('periods: payments in sessions of a rare customer', $$SELECT count(*) FROM session s JOIN payment p ON at <@ during WHERE customer = 4900$$),
	bench.plans('periods: payments in a session of a frequent customer', $$SELECT count(*) FROM payment WHERE at < '2024-01-08' AND EXISTS (SELECT FROM session WHERE customer = 7 AND during @> at)$$),
	bench.plans('periods: readings of a day', $$SELECT sum(watts) FROM reading WHERE during && '[2024-06-01, 2024-06-02)'$$),
	bench.plans('periods: readings of a quarter', $$SELECT sum(watts) FROM reading WHERE during <@ '[2024-04-01, 2024-07-01)'$$);
\ir plans_time.sql
DROP TABLE session, tariff, payment, reading, month;
