-- Casts of period: ranges, multiranges, arrays; and text, whatever the settings
CREATE SCHEMA period_casts;
SET search_path = period_casts, public;
SET client_min_messages = warning;
SET timezone = 'UTC';
SET datestyle = 'ISO, YMD';
SET intervalstyle = 'postgres';

-- Which there are. None is implicit; what depends on the time zone is STABLE.
SELECT castsource::regtype AS source, casttarget::regtype AS target, castfunc::regprocedure AS function,
	CASE castcontext WHEN 'a' THEN 'assignment' WHEN 'e' THEN 'explicit' WHEN 'i' THEN 'implicit' END AS context, provolatile AS volatility, proisstrict AS strict
FROM pg_cast JOIN pg_proc p ON p.oid = castfunc WHERE ARRAY['period', 'period[]']::regtype[] && ARRAY[castsource::regtype, casttarget::regtype]
ORDER BY castsource::regtype::text COLLATE "C", casttarget::regtype::text COLLATE "C";

-- Every period of a grid with both ends of time: through tstzrange, text and tstzmultirange and back, nothing is lost
CREATE TABLE grid AS
	WITH instants AS (SELECT unnest(ARRAY['-infinity', '4714-11-24 00:00:00+00 BC', '4714-11-24 00:00:00.000001+00 BC', '1999-12-31 23:59:59.999999+00', '2000-01-01 00:00:00+00',
		'2024-03-31 01:00:00+00', '2024-10-27 00:30:00+00', '2024-10-27 01:30:00+00', '294276-12-31 23:59:59.999998+00', '294276-12-31 23:59:59.999999+00', 'infinity']::timestamptz[]) AS t)
	SELECT period(a.t, b.t) AS p FROM instants a, instants b WHERE a.t < b.t UNION ALL SELECT 'empty';
SELECT count(*) AS periods, count(*) FILTER (WHERE p::tstzrange::period = p) AS by_range, count(*) FILTER (WHERE p::text::tstzrange::period = p) AS by_text_of_range,
	count(*) FILTER (WHERE p::tstzmultirange = tstzmultirange(p::tstzrange)) AS as_multirange, count(*) FILTER (WHERE p::tstzmultirange::period[] = period_normalize(ARRAY[p])) AS by_multirange,
	count(*) FILTER (WHERE ARRAY[p, NULL, p, 'empty']::tstzmultirange = p::tstzmultirange) AS by_array FROM grid;
-- the range is half-open, and has no infinity in it
SELECT count(*) AS ranges, count(*) FILTER (WHERE isempty(r) OR lower_inf(r) <> lower_inc(r) AND NOT upper_inc(r) AND lower(r) IS DISTINCT FROM '-infinity' AND upper(r) IS DISTINCT FROM 'infinity') AS half_open
FROM grid, CAST(p AS tstzrange) r;
SELECT p, p::tstzrange, p::tstzmultirange FROM unnest(ARRAY['empty', '(,)', '[2024-01-01,)', '(,2024-01-01)', '[2024-01-01,2024-02-01)', '[2024-01-01,2024-01-01]']::period[]) p;

-- Ranges of the continuous line: a bound in or out is a microsecond more or less, and the value infinity is no end.
SELECT r, r::period FROM unnest(ARRAY['empty', '(,)', '[2024-01-01,2024-01-02)', '[2024-01-01,2024-01-02]', '(2024-01-01,2024-01-02)', '(2024-01-01,2024-01-02]',
	'[2024-01-01,2024-01-01]', '(2024-01-01,2024-01-01 00:00:00.000001)', '(2024-01-01,2024-01-01 00:00:00.000001]',
	'[2024-01-01,infinity)', '[2024-01-01,infinity]', '(-infinity,2024-01-01)', '[-infinity,2024-01-01)', '[infinity,)', '[infinity,infinity]', '(,-infinity]', '[-infinity,-infinity]', '[-infinity,infinity]',
	'[2024-01-01,294276-12-31 23:59:59.999999]', '(294276-12-31 23:59:59.999999,)', '[294276-12-31 23:59:59.999999,294276-12-31 23:59:59.999999]',
	'[4714-11-24 BC,4714-11-24 BC]', '(,4714-11-24 BC)', '(,4714-11-24 BC]']::tstzrange[]) WITH ORDINALITY u (r, n) ORDER BY n;
-- a finite instant is in the one if it is in the other
SELECT count(*) AS pairs, count(*) FILTER (WHERE (t <@ r::period) = (t <@ r)) AS same
FROM (SELECT tstzrange(a, b, brackets) AS r FROM unnest(ARRAY['-infinity', '2024-01-01', '2024-01-01 00:00:00.000001', '2024-01-01 00:00:00.000002', 'infinity', NULL]::timestamptz[]) a,
	unnest(ARRAY['-infinity', '2024-01-01', '2024-01-01 00:00:00.000001', '2024-01-01 00:00:00.000002', 'infinity', NULL]::timestamptz[]) b, unnest(ARRAY['[)', '[]', '()', '(]']) brackets
	WHERE a IS NULL OR b IS NULL OR a <= b) ranges,
	unnest(ARRAY['4714-11-24 00:00:00+00 BC', '2023-12-31 23:59:59.999999', '2024-01-01', '2024-01-01 00:00:00.000001', '2024-01-01 00:00:00.000002', '2024-01-01 00:00:00.000003',
		'294276-12-31 23:59:59.999999']::timestamptz[]) t;
SELECT '[2024-01-01,2024-01-02]'::tstzrange::period -|- '[2024-01-02 00:00:00.000001,)'::tstzrange::period AS periods_touch, '[2024-01-01,2024-01-02]'::tstzrange -|- '[2024-01-02 00:00:00.000001,)'::tstzrange AS ranges_touch;

-- Arrays are their union; what is a microsecond apart in a multirange may touch as periods.
SELECT a, a::tstzmultirange FROM unnest(ARRAY['{}', '{NULL}', '{empty}', '{"(,)"}', '{"[2024-03-01,)","[2024-01-01,2024-02-01)",NULL,empty,"[2024-01-15,2024-02-15)","[2024-02-15,2024-02-16)"}',
	'{{"[2024-01-01,2024-01-02)"},{"[2023-01-01,2023-01-02)"}}', '[5:6]={"[2024-01-01,2024-01-02)","(,2020-01-01)"}']::text[]) text, CAST(text AS period[]) a;
SELECT m, m::period[] FROM unnest(ARRAY['{}', '{(,)}', '{[2024-01-01,2024-01-02],[2024-01-02 00:00:00.000001,2024-01-03)}', '{(2024-01-01,2024-01-01 00:00:00.000001)}',
	'{[2024-01-01,2024-01-02),(2024-01-02,2024-01-02 00:00:00.000001),[2024-01-03,2024-01-04]}', '{(,2024-01-01],[2024-02-01,infinity]}', '{[2024-01-01,2024-01-02),[infinity,)}']::tstzmultirange[]) WITH ORDINALITY u (m, n) ORDER BY n;
SELECT count(*) AS pairs, count(*) FILTER (WHERE a::tstzmultirange = p::tstzmultirange + q::tstzmultirange) AS "union", count(*) FILTER (WHERE a::tstzmultirange::period[] = period_normalize(a)) AS back
FROM (SELECT x.p, y.p, ARRAY[x.p, y.p] FROM grid x, grid y) s (p, q, a);
SELECT cardinality(m::period[]) AS pieces, m::period[]::tstzmultirange = m AS same FROM (SELECT range_agg(period(t, t + '1 min')::tstzrange) FROM generate_series(timestamptz '2024-01-01', '2024-03-01', '10 min') t) s (m);
SELECT ARRAY['[2024-01-01,2024-01-02)'::period]::tstzmultirange @> '2024-01-01 12:00'::timestamptz AS inside, '{}'::period[]::tstzmultirange @> '2024-01-01 12:00'::timestamptz AS not_inside;

-- Ranges of local time
CREATE FUNCTION local_period(r text, zone text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	PERFORM set_config('timezone', zone, true);
	RETURN CASE WHEN r LIKE '%:%' THEN r::tsrange::period ELSE r::daterange::period END;
EXCEPTION WHEN data_exception OR datetime_field_overflow THEN
	RETURN SQLSTATE || ' ' || SQLERRM;
END $$;
SELECT r, zone, local_period(r, zone) FROM (VALUES
	(1, '[2024-01-01 12:00,2024-07-01 12:00)', 'Europe/Paris'), (2, '(2024-01-01 12:00,2024-07-01 12:00]', 'UTC'),
	(3, '[2024-03-31 02:30,2024-03-31 03:10)', 'Europe/Paris'), (4, '[2024-03-31 02:30,2024-03-31 03:30)', 'Europe/Paris'), (5, '[2024-03-31 01:30,2024-03-31 02:30]', 'Europe/Paris'),
	(6, '[2024-10-27 01:30,2024-10-27 02:30)', 'Europe/Paris'), (7, '[2024-10-27 02:30,2024-10-27 03:30)', 'Europe/Paris'),
	(8, '[2024-01-01 00:00,infinity]', 'Europe/Paris'), (9, '[-infinity,2024-01-01 00:00)', 'Europe/Paris'), (10, '[294276-12-31 23:00,)', 'Etc/GMT+12'), (11, '(,4714-11-24 00:00 BC)', 'Etc/GMT-14'),
	(12, '[2024-01-01,2024-07-01)', 'Europe/Paris'), (13, '[2024-03-31,2024-03-31]', 'Europe/Paris'), (14, '[2024-10-27,2024-10-27]', 'Europe/Paris'),
	(15, '(2024-01-01,infinity)', 'Europe/Paris'), (16, '[2024-01-01,)', 'Europe/Paris'), (17, 'empty', 'Europe/Paris'),
	(18, '[2011-12-29,2011-12-31)', 'Pacific/Apia'), (19, '[2011-12-30,2011-12-31)', 'Pacific/Apia')) v (n, r, zone) ORDER BY n;
-- the zone when the cast is done counts
CREATE TABLE zones AS SELECT z AS zone, local_period('[2024-05-01,2024-05-02)', z)::period AS p FROM unnest(ARRAY['UTC', 'Asia/Tokyo', 'America/New_York']) z;
SELECT zone, p, length(p) FROM zones;
SELECT period(NULL::tsrange) IS NULL AND period(NULL::daterange) IS NULL AND NULL::period::tstzrange IS NULL AND NULL::period[]::tstzmultirange IS NULL AND NULL::tstzmultirange::period[] IS NULL AS strict;

-- Assignment, and nothing implicit: a period and a range are not compared by accident, nor is a cast by zone stored.
CREATE TABLE assigned (p period, r tstzrange, m tstzmultirange, g tstzrange GENERATED ALWAYS AS (p::tstzrange) STORED);
INSERT INTO assigned SELECT '[2024-01-01,2024-02-01)'::tstzrange, '[2024-01-01,2024-02-01)'::period, '[2024-01-01,2024-02-01)'::period;
TABLE assigned;
\set VERBOSITY sqlstate
SELECT p && r FROM assigned;
INSERT INTO assigned (p) VALUES ('[2024-01-01,2024-02-01)'::daterange);
INSERT INTO assigned (m) VALUES (ARRAY['[2024-01-01,2024-02-01)'::period]);
CREATE INDEX ON assigned (period('[2024-01-01,2024-02-01)'::daterange));
\set VERBOSITY default
SELECT p && r::period AS as_periods, p::tstzrange && r AS as_ranges FROM assigned;
CREATE INDEX ON assigned USING gist ((r::period)) INCLUDE (m);
-- the name of a type is a cast of a literal, whatever functions have it
SELECT period('[2024-01-01,2024-02-01)'), tstzrange('[2024-01-01,2024-02-01]'), tstzmultirange('{[2024-01-01,2024-02-01]}');

-- Text, in each of 4 styles and 3 zones: the same period is read in each of 4 styles and 3 zones.
CREATE TABLE setting AS SELECT s AS style, z AS zone FROM unnest(ARRAY['ISO, DMY', 'SQL, MDY', 'Postgres, DMY', 'German, YMD']) s, unnest(ARRAY['Etc/GMT-14', 'Etc/GMT+12', 'Europe/Paris']) z;
CREATE TABLE written (style text, zone text, p period, t text);
CREATE FUNCTION under(style text, zone text) RETURNS void LANGUAGE sql AS $$ SELECT set_config('datestyle', style, true), set_config('timezone', zone, true) $$;
DO $$
DECLARE
	w setting;
BEGIN
	FOR w IN TABLE setting LOOP
		PERFORM under(w.style, w.zone);
		INSERT INTO written SELECT w.style, w.zone, p, p::text FROM grid;
	END LOOP;
END $$;
CREATE FUNCTION read_back(style text, zone text) RETURNS TABLE (texts bigint, read bigint, ranges bigint) LANGUAGE plpgsql AS $$
BEGIN
	PERFORM under(style, zone);
	RETURN QUERY SELECT count(*), count(*) FILTER (WHERE t::period = p), count(*) FILTER (WHERE t::tstzrange::period = p) FROM written;
END $$;
SELECT style, zone, r.* FROM setting, read_back(style, zone) r ORDER BY 1, 2;
SELECT zone, count(DISTINCT t) AS texts, count(*) = 4 * count(DISTINCT t) AS same_in_every_style FROM written GROUP BY zone ORDER BY 1;
-- both ends of time, where they are other days
SELECT DISTINCT zone, t FROM written WHERE p = '[4714-11-24 00:00:00+00 BC,294276-12-31 23:59:59.999999+00)' AND zone LIKE 'Etc%' ORDER BY zone;

DROP SCHEMA period_casts CASCADE;
