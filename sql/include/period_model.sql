-- sql/include/period_model.sql: nasty periods, what to ask about them, and a naive
-- model over plain columns: s, e (infinite ends as such), x = empty.

CREATE VIEW nasty AS
WITH raw AS (
	SELECT i, timestamptz '2024-01-01' + i * 7919 % 100003 * interval '10 min' AS f
	FROM generate_series(1, 3000) i
), made AS (
	SELECT i, CASE
		WHEN i % 97 = 0 THEN NULL
		WHEN i % 50 = 0 THEN 'empty'
		WHEN i % 400 = 28 THEN period_all()
		WHEN i % 40 = 8 THEN period(f, 'infinity')
		WHEN i % 40 = 18 THEN period('-infinity', f)
		WHEN i % 10 = 0 THEN period(f)
		WHEN i % 10 = 6 THEN period(f, f + i % 30 * interval '1 day' + '1 us')
		WHEN i % 10 = 7 THEN period(f, f + i % 7 * interval '1 year' + '1 us')
		WHEN i % 10 = 9 THEN '[2024-06-01, 2024-06-02)'
		ELSE period(f, f + i * 31 % 600 * interval '1 s' + '1 us') END AS p
	FROM raw
	UNION ALL
	SELECT 4000 + n, p::period FROM unnest(ARRAY[
		'[4714-11-24 00:00:00+00 BC, 4714-11-24 00:00:01+00 BC)',
		'[4714-11-24 00:00:00+00 BC, infinity)',
		'[-infinity, 4714-11-24 00:00:00+00 BC)',
		'[-infinity, 294276-12-31 23:59:59.999999+00)',
		'[294276-12-31 23:59:59.999999+00, infinity)',
		'[294276-12-31 23:59:59.999998+00, 294276-12-31 23:59:59.999999+00)',
		'[2000-01-01 00:00:00+00, 2000-01-01 00:00:00.000001+00)',
		'[1999-12-31 23:59:59.999999+00, 2000-01-01 00:00:00+00)']) WITH ORDINALITY u (p, n)
)
SELECT i AS id, p, first(p) AS s, next(p) AS e, is_empty(p) AS x FROM made;

-- q: periods to ask for; i: instants to ask for
CREATE TABLE q AS
	SELECT p AS q, s, e, x FROM nasty WHERE id % 83 = 1 OR id > 4000 OR id IN (50, 28, 9, 8, 18)
	UNION ALL
	SELECT period(e, e + '1 hour'), e, e + '1 hour', false FROM nasty
	WHERE id % 251 = 1 AND isfinite(e)
	UNION ALL
	SELECT period(s - interval '1 hour', s), s - interval '1 hour', s, false FROM nasty
	WHERE id % 251 = 2 AND isfinite(s);
CREATE TABLE i AS
	SELECT DISTINCT t FROM q, unnest(ARRAY[s, e, s + (e - s) / 2]) t
	WHERE isfinite(s) AND isfinite(e) AND e < '100000-01-01' AND s > '4000-01-01 BC' AND extract(day FROM t)::int % 3 = 0
	UNION
	SELECT t::timestamptz FROM unnest(ARRAY['-infinity', 'infinity', '2000-01-01 00:00:00+00',
		'4714-11-24 00:00:00+00 BC', '294276-12-31 23:59:59.999999+00']) t;

-- The model.  Everything in terms of [s, e): no function of period is called.
CREATE TABLE relation (nr serial, op text, rhs text, model text);
INSERT INTO relation (op, rhs, model) VALUES
	('@>', 'q', 'q.x OR (NOT v.x AND v.s <= q.s AND q.e <= v.e)'),
	('<@', 'q', 'v.x OR (NOT q.x AND q.s <= v.s AND v.e <= q.e)'),
	('~', 'q', 'q.x OR (NOT v.x AND v.s <= q.s AND q.e <= v.e)'),
	('@', 'q', 'v.x OR (NOT q.x AND q.s <= v.s AND v.e <= q.e)'),
	('=', 'q', '(v.x AND q.x) OR (NOT v.x AND NOT q.x AND v.s = q.s AND v.e = q.e)'),
	('&&', 'q', 'NOT v.x AND NOT q.x AND v.s < q.e AND q.s < v.e'),
	('<<', 'q', 'NOT v.x AND NOT q.x AND v.e <= q.s'),
	('>>', 'q', 'NOT v.x AND NOT q.x AND v.s >= q.e'),
	('&<', 'q', 'NOT v.x AND NOT q.x AND v.e <= q.e'),
	('&>', 'q', 'NOT v.x AND NOT q.x AND v.s >= q.s'),
	('-|-', 'q', 'NOT v.x AND NOT q.x AND (v.e = q.s OR v.s = q.e)'),
	('-|', 'q', 'NOT v.x AND NOT q.x AND v.e = q.s'),
	('|-', 'q', 'NOT v.x AND NOT q.x AND v.s = q.e'),
	('@>', 't', 'NOT v.x AND v.s <= i.t AND (i.t < v.e OR v.e = ''infinity'')'),
	('~', 't', 'NOT v.x AND v.s <= i.t AND (i.t < v.e OR v.e = ''infinity'')'),
	('<<', 't', 'NOT v.x AND v.e <= i.t AND v.e <> ''infinity'''),
	('<', 't', 'NOT v.x AND v.e <= i.t AND v.e <> ''infinity'''),
	('>>', 't', 'NOT v.x AND v.s > i.t'),
	('>', 't', 'NOT v.x AND v.s > i.t'),
	('&<', 't', 'NOT v.x AND (CASE WHEN v.e = ''4714-11-24 00:00:00+00 BC'' THEN true WHEN isfinite(v.e) THEN v.e - interval ''1 us'' <= i.t ELSE v.e <= i.t END)'),
	('&>', 't', 'NOT v.x AND v.s >= i.t');
