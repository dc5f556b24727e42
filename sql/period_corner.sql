-- Corner cases of period, and every error it knows: what comes of an expression,
-- or the SQLSTATE and the words of its error.
CREATE SCHEMA period_corner;
SET search_path = period_corner, public;
SET client_min_messages = warning;
SET timezone = 'UTC';
SET datestyle = 'ISO, YMD';
SET intervalstyle = 'postgres';

CREATE FUNCTION outcome(expression text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	result text;
	detail text; hint text;
BEGIN
	EXECUTE 'SELECT (' || expression || ')::text' INTO result;
	RETURN coalesce(replace(result, ' 00:00:00+00', ''), 'NULL');
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS detail = PG_EXCEPTION_DETAIL, hint = PG_EXCEPTION_HINT;
	RETURN concat_ws(' / ', SQLSTATE || ' ' || SQLERRM, nullif(detail, ''), nullif(hint, ''));
END $$;

-- The empty period, however it is come by, is one value, and not an instant of 2000.
SELECT e AS expression, outcome(format('(%s) = empty_period() AND is_empty(%1$s) AND period_send(%1$s) = decode(repeat(''00'', 16), ''hex'')', e)) AS is_empty
FROM unnest(ARRAY[$$period('2009-01-01','2009-01-01')$$, $$period_oo('2009-01-01','2009-01-01')$$, $$period_oo('2009-01-01','2009-01-01 00:00:00.000001')$$, $$period('infinity'::timestamptz)$$,
	$$'[2009-01-01,2009-02-01)'::period - '[2009-01-01,2009-02-01)'$$, $$'[2009-01-01,2009-02-01)'::period - '(,)'$$, $$'[2009-01-01,2009-02-01)'::period * '[2009-02-01,)'$$, $$period_merge('empty', 'empty')$$,
	$$'empty'::period + 'empty'$$, $$'empty'::tstzrange::period$$, $$'[2009-01-01,2009-01-01)'::period$$, $$'-EMPTY-'::period$$, $$period_open('infinity', NULL)$$, $$period_cc('-infinity', '-infinity')$$]) WITH ORDINALITY u (e, n) ORDER BY n;
-- no relation but containment and equality holds of it, and none raises
SELECT outcome(format('%s::period %s %s', a, op, b)) AS result, count(*), CASE outcome(format('%s::period %s %s', a, op, b)) WHEN 'true' THEN string_agg(format('%s %s %s', a, op, b), ', ' ORDER BY op COLLATE "C", a, b) END AS which
FROM (VALUES ('''empty''', '''empty'''), ('''(,)''', '''empty'''), ('''empty''', '''(,)'''), ('''empty''', 'timestamptz ''2000-01-01 00:00:00+00''')) v (a, b),
	LATERAL (SELECT DISTINCT oprname AS op FROM pg_operator WHERE oprleft = 'period'::regtype AND oprresult = 'bool'::regtype AND oprright = CASE WHEN b LIKE 'time%' THEN 'timestamptz' ELSE 'period' END::regtype) o
GROUP BY 1 ORDER BY 1 DESC;

\pset format unaligned
SELECT e AS expression, outcome(e) FROM unnest(ARRAY[
	-- lengths and offsets
	$$length('[2024-01-01,2024-01-21 10:00)'::period)$$, $$length('empty'::period)$$, $$length('[2024-01-01,)'::period)$$, $$length('(,)'::period)$$,
	$$length('[4714-11-24 BC,294276-12-31)'::period)$$,
	$$overlap_length('[2024-01-01,2024-03-01)', '[2024-02-01,)')$$, $$overlap_length('[2024-01-01,)', '[2024-02-01,)')$$, $$overlap_length('[2024-01-01,2024-02-01)', '[2024-02-01,)')$$, $$overlap_length('empty', '(,)')$$,
	$$period_offset('[2024-01-01,2024-02-01)', '2024-01-02 03:04:05.678')$$, $$period_offset_sec('[2024-01-01,2024-02-01)', '2024-01-02 03:04:05.678')$$,
	$$period_offset('(,2024-02-01)', '2024-01-02')$$, $$period_offset('[2024-02-01,)', 'infinity')$$, $$period_offset_sec('(,)', '2024-01-02')$$,
	$$period_offset('[2024-01-01,2024-02-01)', '2024-02-01')$$, $$period_offset_sec('empty', '2000-01-01')$$,
	-- both ends of time
	$$'[2009-01-01,infinity)'::period @> 'infinity'::timestamptz$$, $$'[2009-01-01,infinity)'::period << 'infinity'::timestamptz$$, $$last('[2009-01-01,infinity)'::period)$$, $$next('[2009-01-01,infinity)'::period)$$,
	$$prior('[-infinity,2009-01-01)'::period)$$, $$prior('[4714-11-24 BC,)'::period)$$, $$last('[294276-12-31 23:59:59.999999,)'::period)$$, $$next('[2009-01-01,294276-12-31 23:59:59.999999]'::period)$$,
	$$is_instant('[294276-12-31 23:59:59.999999,]'::period)$$, $$is_instant('[2009-01-01,2009-01-01]'::period)$$, $$is_instant('empty'::period)$$, $$is_open('empty'::period)$$, $$is_open('[2009-01-01,)'::period)$$,
	$$period_all()$$, $$upper_inc('(,)'::period) OR lower_inc('(,)'::period) OR lower_inc('empty'::period)$$,
	-- the instant after the end
	$$'[2009-01-01,2009-02-01)'::period < '2009-02-01'::timestamptz$$, $$'[2009-01-01,2009-02-01)'::period << '2009-02-01'::timestamptz$$, $$'[2009-01-01,2009-02-01)'::period @> '2009-02-01'::timestamptz$$,
	$$'[2009-01-01,2009-02-01)'::period <-> '2009-02-01'::timestamptz$$, $$'empty'::period < '2009-01-01'::timestamptz$$, $$'empty'::period < '[2009-01-01,)'$$,
	-- untyped literals
	$$now() <@ '[2009-01-01,)'$$, $$'[2009-01-01,)' @> now()$$, $$before('[2009-01-01,2009-01-02)', '[2009-01-03,2009-01-04)')$$, $$minus('[2009-01-01,2009-02-01)', '[2009-01-15,)')$$, $$period('2009-01-01', '2009-01-02')$$,
	$$allen('[2009-01-01,2009-01-02)', '[2009-01-03,2009-01-04)')$$, $$period_merge('[2009-01-01,2009-01-02)', '[2009-01-03,2009-01-04)')$$, $$'[2009-01-01,)'::period @> '2009-01-01'$$,
	-- 22000: in reverse, with a gap, in two pieces
	$$period('2009-01-02','2009-01-01')$$, $$period_oo('2009-01-02','2009-01-01')$$, $$period_oc('2009-01-02','2009-01-01')$$, $$period_cc('2009-01-02','2009-01-01')$$, $$period_open('2009-01-02','2009-01-01')$$,
	$$period('infinity','-infinity')$$, $$'[2009-01-02,2009-01-01)'::period$$, $$'[2009-01-01 00:00:00.000001,2009-01-01]'::period$$,
	$$'[2009-01-01,2009-02-01)'::period + '[2009-02-01 00:00:00.000001,)'$$, $$'[2009-01-01,2009-02-01)'::period + '[2009-02-01,)'$$,
	$$'[2009-01-01,2009-02-01)'::period - '[2009-01-10,2009-01-10]'$$, $$'(,)'::period - '[2009-01-10,2009-01-11)'$$, $$'(,)'::period - '[2009-01-10,)'$$,
	-- 22023: arguments
	$$period_open('2009-01-01', NULL, '[')$$, $$period_open('2009-01-01', NULL, ']]')$$, $$period_open('2009-01-01', NULL, '')$$, $$period_open('2009-01-01', '2009-01-02', NULL)$$, $$period_open(NULL, NULL, '()')$$, $$period_open('2009-01-01', '2009-01-01', '[]')$$,
	-- text: long, quoted, wrong
	$$(repeat(' ', 100000) || '[2009-01-01' || repeat(' ', 1000) || ',' || repeat(' ', 100000) || ')' || repeat(' ', 100000))::period$$, $$'["2009-""01-01",)'::period$$, $$'["January 8, 2009",\2009\-02\-01)'::period$$,
	$$('[' || repeat('1', 140) || ',)')::period$$, $$'[2009-01-01,2009-02-01)x'::period$$, $$'2009-01-01'::period$$,
	-- keys
	$$'empty'::period_key$$, $$NULL::period_key$$, $$'[2009-01-01,)'::period_key$$, $$period('2009-01-01','2009-01-01')::period_key$$
	]) WITH ORDINALITY u (e, n) ORDER BY n;
\pset format aligned

-- What a key on an inner page of an index looks like to who inspects pages; it cannot be read back.
CREATE EXTENSION IF NOT EXISTS pageinspect;
CREATE TABLE many AS SELECT period(t, t + interval '1 hour') AS p FROM generate_series(timestamptz '2024-01-01', '2024-03-01', '1 hour') t;
CREATE INDEX many_p ON many USING gist (p);
SELECT keys, count(*) > 1 AS many FROM gist_page_items(get_raw_page('many_p', 0), 'many_p') GROUP BY keys;
SELECT count(*) > 1 AS many, bool_and(keys LIKE '(p)=("[2024-0%)")') AS readable FROM generate_series(1, pg_relation_size('many_p') / current_setting('block_size')::int - 1) n,
	gist_page_items(get_raw_page('many_p', n::int), 'many_p');
SELECT outcome($$'[?]'::period$$);

-- Two columns as a period, without a change of the table: the same expression in index, constraint and query
CREATE TABLE stay (guest int, arrival timestamptz NOT NULL, departure timestamptz, CHECK (arrival <= departure),
	CONSTRAINT no_two_stays EXCLUDE USING gist (period_open(arrival, departure) WITH &&));
CREATE TABLE leave (f timestamptz, "until" timestamptz, CONSTRAINT no_two_leaves EXCLUDE USING gist (period_cc(f, "until") WITH &&));
CREATE FUNCTION try(statement text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE statement;
	RETURN 'done';
EXCEPTION WHEN OTHERS THEN
	RETURN SQLSTATE || ' ' || SQLERRM;
END $$;
SELECT s, try('INSERT INTO stay VALUES ' || s) FROM unnest(ARRAY[$$(1, '2024-01-01', '2024-01-05')$$, $$(2, '2024-01-05', NULL)$$, $$(3, '2024-02-01', '2024-02-02')$$, $$(4, '2023-12-01', '2024-01-01 00:00:00.000001')$$,
	$$(5, '2024-01-05', '2024-01-01')$$]) WITH ORDINALITY u (s, n) ORDER BY n;
SELECT s, try('INSERT INTO leave VALUES ' || s) FROM unnest(ARRAY[$$('2024-01-01', '2024-01-05')$$, $$('2024-01-05', '2024-01-06')$$, $$('2024-01-05 00:00:00.000001', '2024-01-06')$$, $$('2024-02-02', '2024-02-01')$$, $$(NULL, '2024-02-01')$$])
	WITH ORDINALITY u (s, n) ORDER BY n;
-- a row that is no period keeps the index from being built, unless it is left out
CREATE TABLE dirty AS SELECT * FROM (VALUES (timestamptz '2024-01-01', timestamptz '2024-02-01'), ('2024-02-02', '2024-02-01')) v (f, t);
SELECT try('CREATE INDEX dirty_p ON dirty USING gist (period(f, t))'), try('CREATE INDEX dirty_p ON dirty USING gist (period(f, t)) WHERE f <= t');
SET enable_seqscan = off;
EXPLAIN (COSTS OFF) SELECT * FROM dirty WHERE f <= t AND period(f, t) @> timestamptz '2024-01-10';
SELECT * FROM dirty WHERE f <= t AND period(f, t) @> timestamptz '2024-01-10';
-- overlapping rows as islands
SELECT unnest(period_agg(p)) FROM unnest(ARRAY['[2024-01-01,2024-01-03)', '[2024-02-01,2024-02-03)', '[2024-01-02,2024-01-05)', '[2024-01-05,2024-01-06)']::period[]) p;

DROP SCHEMA period_corner CASCADE;
