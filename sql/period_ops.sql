-- Constructors, accessors, relations and set operations of period
CREATE SCHEMA period_ops;
SET search_path = period_ops, public;
SET timezone = 'UTC';
SET datestyle = 'ISO, YMD';
SET intervalstyle = 'postgres';

-- Constructors
SELECT period('2024-01-01'::timestamptz) AS instant, period('2024-01-01', '2024-01-02'), empty_period(), period_all();
SELECT period_oo(a, b), period_oc(a, b), period_co(a, b), period_cc(a, b)
	FROM (VALUES (timestamptz '2024-01-01', timestamptz '2024-01-02'), ('2024-01-01', '2024-01-01'),
		('2024-01-01', '2024-01-01 00:00:00.000001'), ('-infinity', 'infinity'), ('infinity', 'infinity'), ('-infinity', '-infinity'),
		('294276-12-31 23:59:59.999999+00', 'infinity')) v (a, b);
SELECT period('infinity'::timestamptz), period('2024-01-01', '2024-01-01');
SELECT period('2024-01-02', '2024-01-01');
SELECT period_open('2024-01-01', NULL), period_open(NULL, '2024-01-01'), period_open(NULL, NULL),
	period_open('2024-01-01', '2024-01-02', '[]'), period_open('2024-01-01', NULL, '(]'), period_open('2024-01-01', '2024-01-02', '()');
SELECT period_open('2024-01-01', NULL, '[');
SELECT period_open('2024-01-01', NULL, NULL);
SELECT period(NULL, '2024-01-01') IS NULL AS strict;

-- Accessors
SELECT p, first(p), last(p), prior(p), next(p), lower(p), upper(p) FROM unnest(ARRAY['[2024-01-01,2024-01-02)', '(,2024-01-01)', '[2024-01-01,)', '(,)', 'empty',
	'[4714-11-24 00:00:00+00 BC,294276-12-31 23:59:59.999999+00)']::period[]) p;
SELECT p, is_empty(p), is_open(p), is_instant(p), length(p) FROM unnest(ARRAY['[2024-01-01,2024-01-21 10:00)', '[2024-01-01,2024-01-01]', '(,2024-01-01)',
	'[2024-01-01,)', 'empty']::period[]) p;
-- ... as of the range
SELECT p, isempty(p) = isempty(r) AND lower(p) IS NOT DISTINCT FROM lower(r) AND upper(p) IS NOT DISTINCT FROM upper(r) AND lower_inf(p) = lower_inf(r) AND
	upper_inf(p) = upper_inf(r) AND lower_inc(p) = lower_inc(r) AND upper_inc(p) = upper_inc(r) AS as_the_range
	FROM unnest(ARRAY['[2024-01-01,2024-01-02)', '(,2024-01-01)', '[2024-01-01,)', '(,)', 'empty']::period[]) p, LATERAL (SELECT p::tstzrange) AS c (r);

-- A day is not always 24 hours.
BEGIN;
SET LOCAL timezone = 'Europe/Paris';
SELECT length('[2009-03-29,2009-03-30)'::period), length('[2009-10-25,2009-10-26)'::period);
COMMIT;
SELECT length('[2009-03-29,2009-03-30)'::period), length('[2009-10-25,2009-10-26)'::period);
SELECT length('[4714-11-24 00:00:00+00 BC,294276-12-31 23:59:59+00)'::period);

SELECT period_offset(p, t), period_offset_sec(p, t) FROM (VALUES ('[2024-01-01,2024-01-02)'::period, timestamptz '2024-01-01 01:00:00.9'),
	('[2024-01-01,infinity)', '2024-01-01'), ('[2024-01-01,infinity)', 'infinity'), ('(,2024-01-01)', '2023-01-01'), ('(,2024-01-01)', '-infinity')) v (p, t);
SELECT period_offset('[2024-01-01,2024-01-02)', '2024-01-02');
SELECT period_offset_sec('empty', '2000-01-01 00:00:00+00');

-- Relations: each pair of a small grid, against core's ranges
CREATE TABLE grid AS
	SELECT period(a, b) AS p FROM unnest(ARRAY['-infinity', '4714-11-24 00:00:00+00 BC', '2000-01-01 00:00:00+00', '2000-01-01 00:00:00.000001+00', '2024-01-01', '2024-01-02',
		'294276-12-31 23:59:59.999999+00', 'infinity']::timestamptz[]) a, unnest(ARRAY['-infinity', '4714-11-24 00:00:00+00 BC', '2000-01-01 00:00:00+00', '2000-01-01 00:00:00.000001+00',
		'2024-01-01', '2024-01-02', '294276-12-31 23:59:59.999999+00', 'infinity']::timestamptz[]) b WHERE a < b
	UNION ALL SELECT 'empty';
SELECT count(*) AS pairs,
	count(*) FILTER (WHERE (p @> q) <> (r @> s) OR (p @> q) <> (q <@ p) OR (p ~ q) <> (p @> q) OR (q @ p) <> (p @> q)) AS contains,
	count(*) FILTER (WHERE (p && q) <> (r && s)) AS overlaps,
	count(*) FILTER (WHERE (p << q) <> (r << s) OR (q >> p) <> (p << q)) AS before,
	count(*) FILTER (WHERE (p &< q) <> (r &< s)) AS overleft,
	count(*) FILTER (WHERE (p &> q) <> (r &> s)) AS overright,
	count(*) FILTER (WHERE (p -|- q) <> (r -|- s) OR (p -|- q) <> (p -| q OR p |- q) OR (p -| q) <> (q |- p)) AS adjacent,
	count(*) FILTER (WHERE (p = q) <> (r = s) OR (p <> q) = (p = q) OR (p = q) <> (p::text = q::text)) AS equal,
	count(*) FILTER (WHERE (p < q) <> (r < s) OR (p >= q) = (p < q)) AS less,
	count(*) FILTER (WHERE (p > q) <> (r > s) OR (p <= q) = (p > q)) AS greater,
	count(*) FILTER (WHERE p * q <> (r * s)::period) AS intersection,
	count(*) FILTER (WHERE period_merge(p, q) <> range_merge(r, s)::period) AS merge,
	count(*) FILTER (WHERE (p && q OR p -|- q OR is_empty(p) OR is_empty(q)) AND
		CASE WHEN p && q OR p -|- q OR is_empty(p) OR is_empty(q) THEN p + q <> (r + s)::period END) AS "union"
FROM (SELECT a.p, b.p, a.p::tstzrange, b.p::tstzrange FROM grid a, grid b) pairs (p, q, r, s);

-- Instants: an open end holds the infinite one.
SELECT count(*) AS pairs,
	count(*) FILTER (WHERE (p @> t) <> (isfinite(t) AND p::tstzrange @> t OR t = 'infinity' AND is_open(p) OR t = '-infinity' AND lower_inf(p))) AS contains,
	count(*) FILTER (WHERE (p @> t) <> (t <@ p) OR (p ~ t) <> (p @> t) OR (t @ p) <> (p @> t)) AS commutes,
	count(*) FILTER (WHERE (p << t) <> (NOT is_empty(p) AND last(p) < t) OR (p < t) <> (p << t) OR (t >> p) <> (p << t) OR (t > p) <> (p << t)) AS before,
	count(*) FILTER (WHERE (p >> t) <> (NOT is_empty(p) AND first(p) > t) OR (p > t) <> (p >> t) OR (t << p) <> (p >> t) OR (t < p) <> (p >> t)) AS after,
	count(*) FILTER (WHERE (p &< t) <> (NOT is_empty(p) AND last(p) <= t) OR (p &> t) <> (NOT is_empty(p) AND first(p) >= t)) AS over,
	count(*) FILTER (WHERE (t &< p) <> (NOT is_empty(p) AND t <= last(p)) OR (t &> p) <> (NOT is_empty(p) AND t >= first(p))) AS instant_over,
	count(*) FILTER (WHERE (CASE WHEN is_empty(p) THEN 0 ELSE (p << t)::int + (p @> t)::int + (p >> t)::int END) <> CASE WHEN is_empty(p) THEN 0 ELSE 1 END) AS exactly_one,
	count(*) FILTER (WHERE (p <-> t) <> (t <-> p) OR ((p <-> t) = 0) <> (p @> t OR t = next(p) AND NOT is_open(p))) AS distance
FROM grid, unnest(ARRAY['-infinity', '4714-11-24 00:00:00+00 BC', '1999-12-31 23:59:59.999999+00', '2000-01-01 00:00:00+00', '2024-01-01', '2024-01-01 12:00',
	'294276-12-31 23:59:59.999999+00', 'infinity']::timestamptz[]) t WHERE NOT (p = '[294276-12-31 23:59:59.999999+00,infinity)' AND t = '-infinity');

-- Corner cases
SELECT '[2009-01-01,2009-02-01)'::period < '2009-02-01'::timestamptz AS "<", '[2009-01-01,2009-02-01)'::period << '2009-02-01'::timestamptz AS "<<",
	'empty'::period < '2009-01-01'::timestamptz AS "empty < t", 'empty'::period < '[2009-01-01,)'::period AS "empty < p",
	'[2009-01-01,infinity)'::period @> 'infinity'::timestamptz AS "@> inf", '[2009-01-01,infinity)'::period << 'infinity'::timestamptz AS "<< inf",
	last('[2009-01-01,infinity)'::period), 'empty'::period @> '2000-01-01 00:00:00+00'::timestamptz AS "empty @> its bits";
SELECT '[2009-01-01,2009-02-01)'::period - '[2009-01-01,2009-02-01)'::period AS minus, 'empty' + '[2009-01-01,2009-02-01)'::period AS union1,
	'[2009-01-01,2009-02-01)'::period + 'empty' AS union2, 'empty'::period + 'empty'::period AS union3, 'empty'::period -|- '[2009-01-01,2009-02-01)' AS adjacent, 'empty'::period &< '[2009-01-01,2009-02-01)' AS overleft;
SELECT '[2009-01-01,2009-02-01)'::period - '[2009-01-10,)' AS head, '[2009-01-01,2009-02-01)'::period - '(,2009-01-10)' AS tail,
	'[2009-01-01,2009-02-01)'::period - '[2010-01-01,)' AS disjoint, 'empty'::period - '(,)' AS "empty", '[2009-01-01,2009-02-01)'::period - 'empty' AS "all";
SELECT '[2009-01-01,2009-02-01)'::period - '[2009-01-10,2009-01-11)';
SELECT '[2009-01-01,2009-02-01)'::period + '[2009-03-01,2009-04-01)';
SELECT overlap_length('[2009-01-01,2009-02-01)', '[2009-01-31,2009-03-01)'), overlap_length('[2009-01-01,)', '[2009-01-31,)'), overlap_length('[2009-01-01,2009-02-01)', '[2010-01-31,)'),
	overlap_length('empty', '(,)');
SELECT p <-> q AS seconds FROM (VALUES ('[2009-01-01,2009-01-02)'::period, '[2009-01-03,2009-01-04)'::period), ('[2009-01-01,2009-01-02)', '[2009-01-02,2009-01-04)'),
	('[2009-01-01,)', '[2010-01-01,)'), ('[2009-01-01,2009-01-02)', 'empty'), ('empty', 'empty'), ('(,2009-01-01)', '[2009-01-01 00:00:00.5,)'),
	('[4714-11-24 00:00:00+00 BC,4714-11-24 00:00:01+00 BC)', '[294276-12-31 23:59:59.999999+00,)')) v (p, q);
SELECT '[2009-01-01,2009-01-02)'::period <-> '2009-01-02'::timestamptz AS next, '[2009-01-01,2009-01-02)'::period <-> '2009-01-02 00:00:01'::timestamptz AS later,
	'[2009-01-01,2009-01-02)'::period <-> '2008-12-31 23:59:59'::timestamptz AS earlier, '[2009-01-01,)'::period <-> 'infinity'::timestamptz AS inside,
	'[2009-01-01,2009-01-02)'::period <-> 'infinity'::timestamptz AS never;

-- Untyped literals resolve as with the predecessor and with core's ranges.
SELECT before('[2009-01-01,2009-01-02)', '[2009-01-03,2009-01-04)'), minus('[2009-01-01,2009-01-02)', '(,)'), period('2009-01-01', '2009-01-02'),
	now() <@ '[2009-01-01,)' AS now_is_later;

-- Casts
SELECT count(*) AS periods, count(*) FILTER (WHERE p::tstzrange::period = p) AS by_range, count(*) FILTER (WHERE p::tstzmultirange = tstzmultirange(p::tstzrange) OR is_empty(p)) AS by_multirange FROM grid;
SELECT r, r::period FROM unnest(ARRAY['[2024-01-01,2024-01-02]', '(2024-01-01,2024-01-02)', '(2024-01-01,2024-01-01 00:00:00.000001)', '[2024-01-01,infinity]', '[infinity,)', '(,)', 'empty']::tstzrange[]) r;
SELECT '[2024-01-01,2024-01-02]'::tstzrange::period -|- '[2024-01-02 00:00:00.000001,)'::tstzrange::period AS adjacent;
BEGIN;
SET LOCAL timezone = 'Europe/Paris';
SELECT '[2024-01-01,2024-07-01)'::daterange::period, '[2024-01-01 12:00,2024-07-01 12:00)'::tsrange::period;
SELECT '[2024-03-31 02:30,2024-03-31 03:10)'::tsrange::period;	-- turned round by a gap
COMMIT;
SELECT castsource::regtype, casttarget::regtype, castcontext FROM pg_cast WHERE 'period'::regtype IN (castsource, casttarget) ORDER BY 1, 2;

SET client_min_messages = warning;
DROP SCHEMA period_ops CASCADE;
