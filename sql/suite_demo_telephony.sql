--
-- Telephony: which area or carrier does a number belong to, and what does a
-- call cost at the time it is made?
--
-- This story is a test on the rows of sql/sample; "make demo" runs the same
-- file on 312,557 real prefixes.
--
\if :{?data}
\else
\getenv srcdir PG_ABS_SRCDIR
\set data :srcdir '/sql/sample'
\set calls 500
\endif
\set file :data '/number_plan.csv'
SET timezone = 'UTC';
CREATE SCHEMA telephony;
SET search_path = telephony, public;
-- The number plan of the world: a prefix belongs to a place or to a carrier.
CREATE TABLE number_plan (
	prefix prefix_range PRIMARY KEY,
	place text,
	carrier text
);
COPY number_plan FROM :'file' (FORMAT csv);
-- Made up: three consecutive tariffs for every prefix, in cents a minute; the
-- last one has no end.
CREATE TABLE tariff (
	id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	prefix prefix_range,
	valid period,
	cents numeric(6,2)
);
INSERT INTO tariff (prefix, valid, cents)
SELECT prefix, period_open(lag(change) OVER w, change), (n * 37 + version * 11) % 250 / 10.0
FROM (SELECT prefix, row_number() OVER (ORDER BY prefix) AS n FROM number_plan) p,
	generate_series(1, 3) version,
	LATERAL (SELECT CASE WHEN version < 3 THEN '2023-06-01'::timestamptz + (n * 13 % 180 + version * 200) * interval '1 day' END) c (change)
WINDOW w AS (PARTITION BY prefix ORDER BY version);
CREATE INDEX tariff_match ON tariff USING gist (prefix, valid);
VACUUM ANALYZE number_plan, tariff;
-- Which tariff applies to these numbers now?  The longest prefix that matches,
-- and of its tariffs the one in force: one index answers both.
SELECT number, t.prefix, coalesce(carrier, place) AS destination, cents, valid
FROM (VALUES ('14152171234'), ('14159990000'), ('4915112345678'), ('4930123456'), ('442079460018'), ('390612345678')) n (number)
CROSS JOIN LATERAL (
	SELECT * FROM tariff
	WHERE prefix @> number AND valid @> now()
	ORDER BY prefix <-> number LIMIT 1) t
JOIN number_plan USING (prefix)
ORDER BY number;
-- So 14152171234 is in San Francisco, by its longest prefix 1415217; of
-- 14159990000 only 1415 is known.  Each tariff shown began in the past and has
-- no end.
--
-- The tariffs of San Francisco through time.
SELECT prefix, valid, cents FROM tariff
WHERE prefix = '1415217'
ORDER BY valid;
-- Calls to be billed: made up, to numbers all over the world.
CREATE TABLE call (
	id int PRIMARY KEY,
	number text,
	at timestamptz,
	seconds int
);
INSERT INTO call
SELECT i, rpad(prefix::text || i * 7919, 12, '0'), '2023-07-01'::timestamptz + i * 104729 % 900 * interval '1 day', i * 31 % 600
FROM generate_series(1, :calls) i
JOIN (SELECT prefix, row_number() OVER (ORDER BY prefix) AS n FROM number_plan) p
	ON n = i::bigint * 1299709 % (SELECT count(*) FROM number_plan) + 1;
ANALYZE call;
-- Cost them all in one join: every call finds its own longest prefix, and the
-- tariff that was in force when it was made.
SELECT left(coalesce(carrier, place), 30) AS destination, count(*) AS calls, sum(seconds) / 60 AS minutes, round(sum(seconds * cents / 60) / 100, 2) AS cost
FROM call
CROSS JOIN LATERAL (
	SELECT * FROM tariff
	WHERE prefix @> number AND valid @> at
	ORDER BY prefix <-> number LIMIT 1) t
JOIN number_plan USING (prefix)
GROUP BY destination
ORDER BY 2 DESC, min(call.id)
LIMIT 5;
