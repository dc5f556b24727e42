-- bench/estimates_period.sql: estimates for periods and core's tstzrange; see estimates.sql
--
-- Smaller sets of the shapes of period.sql, one of few different values, and
-- tables of two dozen rows and of none.

SELECT setseed(0.42);
CREATE TABLE shape AS
	SELECT 'S' AS set, t AS lower, t + (1 - 600 * ln(1 - random())) * interval '1 second' AS upper FROM (SELECT timestamptz '2024-01-01' + random() * interval '730 days' AS t FROM generate_series(1, 60000 * :scale)) x
	UNION ALL SELECT 'L', t, CASE WHEN random() > 0.01 THEN t + (1 + exp(8.9 + 2.2 * sqrt(-2 * ln(1 - random())) * cos(2 * pi() * random()))) * interval '1 second' END FROM (SELECT timestamptz '2024-01-01' + random() * interval '730 days' AS t FROM generate_series(1, 60000 * :scale)) x
	UNION ALL SELECT 'T', at, lead(at) OVER (PARTITION BY k ORDER BY at) FROM (SELECT k, timestamptz '2022-01-01' + random() * interval '1400 days' AS at FROM generate_series(1, 3000 * :scale) k, generate_series(1, 20)) x
	UNION ALL SELECT 'few', m, m + interval '1 month' FROM (SELECT timestamptz '2024-01-01' + i % 3 * interval '1 month' AS m FROM generate_series(1, 60000 * :scale::numeric) i) x
	UNION ALL SELECT 'tiny', m, m + interval '1 month' FROM generate_series(timestamptz '2024-01-01', '2025-12-01', '1 month') m;
CREATE FUNCTION bench.estimate_period(method text, type text, make text) RETURNS void LANGUAGE plpgsql
AS $$
DECLARE
	set text;
	c text[];
	instants text[] := ARRAY(SELECT timestamptz '2024-02-01' + (i * 7919 % 670) * interval '1 day' + i * interval '17 minutes' FROM generate_series(1, 30) i);
BEGIN
	EXECUTE format('CREATE TABLE event AS SELECT timestamptz ''2024-01-01'' + i * interval ''30 minutes'' AS at FROM generate_series(1, 3000) i; ANALYZE event');
	EXECUTE format('CREATE TABLE month AS SELECT %s AS v FROM shape WHERE set = ''tiny''; ANALYZE month', make);
	FOREACH set IN ARRAY '{S,L,T,few,tiny,empty}'::text[] LOOP
		EXECUTE format('CREATE TABLE tv AS SELECT %s AS v FROM shape WHERE set = %L', make, set);
		CREATE INDEX ON tv USING gist (v);
		PERFORM bench.estimate_analyze(set, method, 'tv');
		PERFORM bench.estimate(set || ': @> instant', method, 'SELECT 1 FROM tv WHERE v @> $1', 'timestamptz', instants);
		c := ARRAY(SELECT format('[%s,%s)', i::timestamptz, i::timestamptz + interval '1 day') FROM unnest(instants) i);
		PERFORM bench.estimate(set || ': && day', method, 'SELECT 1 FROM tv WHERE v && $1', type, c, false);
		PERFORM bench.estimate(set || ': <@ 60 days', method, 'SELECT 1 FROM tv WHERE v <@ $1', type, ARRAY(SELECT format('[%s,%s)', i::timestamptz, i::timestamptz + interval '60 days') FROM unnest(instants) i), false);
		PERFORM bench.estimate(set || ': << day', method, 'SELECT 1 FROM tv WHERE v << $1', type, c, false);
		EXECUTE 'SELECT ARRAY(SELECT v::text FROM tv LIMIT 30)' INTO c;
		PERFORM bench.estimate(set || ': =', method, 'SELECT 1 FROM tv WHERE v = $1', type, c);
		PERFORM bench.estimate_join(set || ': join @> instant', method, 'SELECT 1 FROM event JOIN tv ON v @> at');
		PERFORM bench.estimate_join(set || ': join && month', method, 'SELECT 1 FROM month JOIN tv ON tv.v && month.v');
		DROP TABLE tv;
	END LOOP;
	DROP TABLE event, month;
END $$;
SELECT bench.estimate_period('ours', 'period', 'period_open(lower, upper)');
SELECT bench.estimate_period('core tstzrange', 'tstzrange', 'tstzrange(lower, upper)');
DROP TABLE shape;
