-- bench/period.sql: which periods hold an instant, overlap a day, lie inside a day
--
-- Three sets of 1 M rows (times :scale), made from fixed seeds:
--	S	sessions: start uniform over 730 days, length exponential, mean 600 s
--	L	long-tailed: the same starts, log-normal lengths, 1 % open-ended
--	T	tariffs: 20 consecutive versions of each key, the last one open-ended
-- 100 random instants (T, where thousands answer: 40); index-only scans on vacuumed tables, for us and for
-- core's tstzrange.  The peer has no counterpart.  The other two settings (see
-- lib.sql) are not measured: beside these answers a round trip is nothing.

CREATE EXTENSION period;
\set settings false
\set updates false
\set ask period_ask.sql
SELECT least(:rounds, 5) AS rounds \gset

-- a normal variate, by Box and Muller
CREATE FUNCTION normal(mean float8, deviation float8) RETURNS float8 LANGUAGE sql
AS $$ SELECT mean + deviation * sqrt(-2 * ln(1 - random())) * cos(2 * pi() * random()) $$;

SELECT setseed(0.5);
CREATE TABLE probe AS
	SELECT i AS id, '2024-02-01'::timestamptz + random() * interval '670 days' AS at
	FROM generate_series(1, 100) i;
ALTER TABLE probe ADD day_p period, ADD day_r tstzrange;
UPDATE probe SET day_p = period(at, at + interval '1 day'), day_r = tstzrange(at, at + interval '1 day');

\set name S
CREATE TABLE raw AS
	SELECT i AS id, s AS first, s - 600 * ln(1 - random()) * interval '1 second' AS next
	FROM (SELECT i, '2024-01-01'::timestamptz + random() * interval '730 days' AS s
		FROM generate_series(1, 1e6 * :scale) i) x;
\ir period_set.sql

\set name L
CREATE TABLE raw AS
	SELECT i AS id, s AS first,
		CASE WHEN random() < 0.01 THEN 'infinity' ELSE s + least(exp(normal(8.9, 2.2)), 1e10) * interval '1 second' END AS next
	FROM (SELECT i, '2024-01-01'::timestamptz + random() * interval '730 days' AS s
		FROM generate_series(1, 1e6 * :scale) i) x;
\ir period_set.sql

\set name T
DELETE FROM probe WHERE id > 40;
CREATE TABLE raw AS
	SELECT row_number() OVER (ORDER BY random()) AS id, first, next
	FROM (SELECT first, lead(first, 1, 'infinity') OVER (PARTITION BY k ORDER BY first) AS next
		FROM (SELECT k, '2022-01-01'::timestamptz + random() * interval '1400 days' AS first
			FROM generate_series(1, 5e4 * :scale) k, generate_series(1, 20)) x) y;
\ir period_set.sql

\if :brief
\else
\ir period_agg.sql
\endif

DROP TABLE probe;
\if :brief
\else
\ir brin_period.sql
\endif
DROP FUNCTION normal;
