-- Relations of periods by name: Allen's thirteen, SQL:2011's, and the functions of
-- operators: what they say, and that an index answers them as it does operators.
CREATE SCHEMA period_relations;
SET search_path = period_relations, public;
SET client_min_messages = warning;
SET timezone = 'UTC';
SET datestyle = 'ISO, YMD';
SET jit = off;
SET max_parallel_workers_per_gather = 0;
\getenv srcdir PG_ABS_SRCDIR
\set am :srcdir '/sql/include/am.sql'
\set model :srcdir '/sql/include/period_model.sql'
\set ECHO none
\i :am
\i :model
\set ECHO all

-- Allen's relations over plain columns; v.x says that v is empty
CREATE TABLE allen (nr serial, word text, inverse text, op text, exact boolean, model text);
INSERT INTO allen (word, inverse, op, exact, model) VALUES
	('before', 'after', '<<', false, 'v.e < q.s'),
	('meets', 'met_by', '-|', true, 'v.e = q.s'),
	('overlaps', 'overlapped_by', '&&', false, 'v.s < q.s AND q.s < v.e AND v.e < q.e'),
	('starts', 'started_by', '<@', false, 'v.s = q.s AND v.e < q.e'),
	('during', 'contains', '<@', false, 'v.s > q.s AND v.e < q.e'),
	('finishes', 'finished_by', '<@', false, 'v.s > q.s AND v.e = q.e'),
	('equals', 'equals', '=', false, 'v.s = q.s AND v.e = q.e'),
	('finished_by', 'finishes', '@>', false, 'v.s < q.s AND v.e = q.e'),
	('contains', 'during', '@>', false, 'v.s < q.s AND v.e > q.e'),
	('started_by', 'starts', '@>', false, 'v.s = q.s AND v.e > q.e'),
	('overlapped_by', 'overlaps', '&&', false, 'q.s < v.s AND v.s < q.e AND q.e < v.e'),
	('met_by', 'meets', '|-', true, 'v.s = q.e'),
	('after', 'before', '>>', false, 'v.s > q.e');
UPDATE allen SET model = 'NOT v.x AND NOT q.x AND ' || model;

-- 1. Each pair of a small grid with both ends of time: the relation is what the
-- model says, its inverse is the same with the periods exchanged, and the word
-- for it is the name.
CREATE TABLE grid AS
	WITH instants AS (SELECT unnest(ARRAY['-infinity', '4714-11-24 00:00:00+00 BC', '2000-01-01 00:00:00+00', '2000-01-01 00:00:00.000001+00', '2024-01-01',
		'294276-12-31 23:59:59.999999+00', 'infinity']::timestamptz[]) AS t)
	SELECT period(a.t, b.t) AS p, a.t AS s, b.t AS e, false AS x FROM instants a, instants b WHERE a.t < b.t
	UNION ALL SELECT 'empty', NULL, NULL, true;
CREATE FUNCTION on_grid(word text, inverse text, model text) RETURNS TABLE (pairs bigint, as_model bigint, as_inverse bigint, as_word bigint) LANGUAGE plpgsql AS $$
BEGIN
	RETURN QUERY EXECUTE format('SELECT count(*) FILTER (WHERE f), count(*) FILTER (WHERE f = m), count(*) FILTER (WHERE f = i), count(*) FILTER (WHERE f = (w IS NOT DISTINCT FROM %L))
		FROM (SELECT allen_%s(v.p, q.p) AS f, allen_%s(q.p, v.p) AS i, coalesce(%s, false) AS m, allen(v.p, q.p) AS w FROM grid v, grid q) s', word, word, inverse, model);
END $$;
SELECT count(*) AS all_pairs FROM grid v, grid q;
SELECT word, g.* FROM allen, on_grid(word, inverse, model) g ORDER BY nr;
-- exactly one holds, and none if one is empty
SELECT allen IS NULL AS nameless, empty, relations, count(*) FROM (SELECT allen(p, q), is_empty(p) OR is_empty(q) AS empty,
	allen_before(p, q)::int + allen_meets(p, q)::int + allen_overlaps(p, q)::int + allen_starts(p, q)::int + allen_during(p, q)::int + allen_finishes(p, q)::int + allen_equals(p, q)::int
	+ allen_finished_by(p, q)::int + allen_contains(p, q)::int + allen_started_by(p, q)::int + allen_overlapped_by(p, q)::int + allen_met_by(p, q)::int + allen_after(p, q)::int AS relations
	FROM (SELECT a.p, b.p FROM grid a, grid b) g (p, q)) c GROUP BY 1, 2, 3 ORDER BY 1;
-- Allen's words are narrower than the operators' of the same name; SQL:2011's are not
SELECT count(*) AS pairs, count(*) FILTER (WHERE precedes(p, q) = (p << q) AND succeeds(p, q) = (p >> q) AND
	immediately_precedes(p, q) = (p -| q) AND immediately_succeeds(p, q) = (p |- q)) AS sql2011,
	count(*) FILTER (WHERE before(p, q) = (allen_before(p, q) OR allen_meets(p, q))) AS before,
	count(*) FILTER (WHERE overlaps(p, q) = coalesce(allen(p, q) NOT IN ('before', 'meets', 'met_by', 'after'), false)) AS overlaps,
	count(*) FILTER (WHERE contains(p, q) = (coalesce(allen(p, q) IN ('contains', 'equals', 'started_by', 'finished_by'), false) OR is_empty(q))) AS contains
FROM (SELECT a.p, b.p FROM grid a, grid b) g (p, q);
SELECT allen('[2024-01-01,2024-02-01)', '[2024-02-01,2024-03-01)'), allen('[2024-01-01,)', '[2024-02-01,)'), allen('empty', 'empty'), allen(NULL, '(,)'), allen_equals('empty', 'empty');

-- 2. Every call that an index can answer, with the column as its first and as its
-- second argument: by sequential scan, by both indexes, by the model.
CREATE FUNCTION swapped(model text) RETURNS text LANGUAGE sql AS
	$$ SELECT replace(replace(replace(model, 'v.', '#.'), 'q.', 'v.'), '#.', 'q.') $$;
CREATE TABLE call AS
	SELECT nr, format('allen_%s(v.p, q.q)', word) AS name, op, 'q' AS rhs, exact, model FROM allen
	UNION ALL
	SELECT i.nr + 0.5, format('allen_%s(q.q, v.p)', i.word), a.op, 'q', a.exact, swapped(i.model) FROM allen a JOIN allen i ON a.word = i.inverse
	UNION ALL
	SELECT 100 + m.nr, format('%s(v.p, q.q)', name), m.op, 'q', true, model FROM (VALUES ('precedes', '<<'), ('succeeds', '>>'),
		('immediately_precedes', '-|'), ('immediately_succeeds', '|-')) s (name, op) JOIN relation m ON m.op = s.op AND rhs = 'q'
	UNION ALL
	SELECT 100.5 + m.nr, format('%s(q.q, v.p)', name), m.op, 'q', true, model FROM (VALUES ('succeeds', '<<'), ('precedes', '>>'),
		('immediately_succeeds', '-|'), ('immediately_precedes', '|-')) s (name, op) JOIN relation m ON m.op = s.op AND rhs = 'q'
	UNION ALL
	SELECT 200 + m.nr, format('%s(v.p, %s)', p.proname, CASE rhs WHEN 'q' THEN 'q.q' ELSE 'i.t' END), m.op, rhs, true, model
	FROM relation m JOIN pg_operator o ON o.oprname = m.op AND oprleft = 'period'::regtype AND oprright = CASE rhs WHEN 'q' THEN 'period' ELSE 'timestamptz' END::regtype
	JOIN pg_proc p ON p.oid = o.oprcode WHERE op NOT IN ('~', '@')
	UNION ALL
	SELECT 200.5 + m.nr, format('%s(%s, v.p)', p.proname, CASE rhs WHEN 'q' THEN 'q.q' ELSE 'i.t' END), m.op, rhs, true, model
	FROM relation m JOIN pg_operator o ON o.oprname = m.op AND oprleft = 'period'::regtype AND oprright = CASE rhs WHEN 'q' THEN 'period' ELSE 'timestamptz' END::regtype
	JOIN pg_operator c ON c.oid = o.oprcom JOIN pg_proc p ON p.oid = c.oprcode WHERE op NOT IN ('~', '@');

-- A query gives the number of its rows and a sum that depends on each of them;
-- the index condition is the operator, and the call is asked again only if that is wider.
CREATE FUNCTION answer(condition text, rhs text, am text, op text DEFAULT NULL, exact boolean DEFAULT NULL) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	query text := format('SELECT count(*) || '' '' || coalesce(sum(v.id::bigint * r.nr), 0) FROM (SELECT *, row_number() OVER (ORDER BY %s) AS nr FROM %s) AS r, v_%s AS v WHERE %s',
		CASE rhs WHEN 'q' THEN 'q' ELSE 't' END, CASE rhs WHEN 'q' THEN 'q' ELSE 'i' END, am, replace(replace(condition, 'q.', 'r.'), 'i.', 'r.'));
	plan text;
	result text;
BEGIN
	PERFORM set_config('enable_seqscan', (op IS NULL)::text, true), set_config('enable_indexscan', (op IS NOT NULL)::text, true),
		set_config('enable_indexonlyscan', 'off', true), set_config('enable_bitmapscan', 'off', true),
		set_config('enable_mergejoin', 'off', true), set_config('enable_hashjoin', 'off', true), set_config('enable_material', 'off', true);
	plan := plan(query);
	IF (CASE WHEN op IS NULL THEN strpos(plan, 'Index') > 0 ELSE exact = (strpos(plan, 'Filter') > 0)
		OR strpos(plan, format('using v_%s_p on v_%s v; Index Cond: (p %s %s)', am, am, op, CASE rhs WHEN 'q' THEN 'q.q' ELSE 'i.t' END)) = 0 END) THEN
		RETURN 'wrong plan: ' || plan;
	END IF;
	EXECUTE query INTO result;
	RETURN result;
END $$;

CALL each_am('CREATE TABLE v_%1$s AS SELECT * FROM nasty WHERE id %% 5 IN (1, 3) OR id %% 50 = 0 OR id %% 60 = 9 OR id %% 40 = 8 OR id > 4000');
CALL each_am('CREATE INDEX v_%1$s_p ON v_%1$s USING %1$s (p)');
ANALYZE v_gist, v_spgist;
SELECT count(*), count(p), count(*) FILTER (WHERE x) AS empty FROM v_gist;
CREATE FUNCTION compare(c call) RETURNS TABLE (matches text, by_seqscan boolean, by_gist text, by_spgist text) LANGUAGE plpgsql AS $$
DECLARE
	modelled text := answer(format('v.p IS NOT NULL AND %s (%s)', CASE c.rhs WHEN 'q' THEN 'q.q IS NOT NULL AND' END, c.model), c.rhs, 'gist');
	answers text[];
BEGIN
	SELECT array_agg(CASE a WHEN modelled THEN 't' ELSE a END ORDER BY am.nr) INTO answers FROM am, answer(c.name, c.rhs, am, c.op, c.exact) a;
	RETURN QUERY SELECT split_part(modelled, ' ', 1), answer(c.name, c.rhs, 'gist') = modelled, answers[1], answers[2];
END $$;
SELECT name AS call, op, CASE WHEN exact THEN 'exact' ELSE 'wider' END AS "index", answers.* FROM call AS c, compare(c) AS answers ORDER BY c.nr;

-- 3. The argument: a constant, a parameter, a column, an expression that stays the same; not one that may change.
SET enable_seqscan = off;
SET enable_bitmapscan = off;
CREATE FUNCTION brief(query text) RETURNS text LANGUAGE sql AS $$ SELECT replace(plan(query), ' 00:00:00+00', '') $$;
SELECT brief($$SELECT FROM v_gist WHERE allen_during(p, '[2024-06-01, 2024-06-03)')$$);
SELECT brief($$SELECT FROM v_gist WHERE allen_during('[2024-06-01, 2024-06-03)', p)$$);
SELECT brief($$SELECT FROM v_spgist WHERE allen_meets('[2024-06-01, 2024-06-03)', p)$$);
SET plan_cache_mode = force_generic_plan;
PREPARE during (period) AS SELECT count(*) FROM v_gist WHERE allen_during(p, $1);
SELECT brief($$EXECUTE during ('(,)')$$);
EXECUTE during ('[2024-06-01, 2024-06-03)');
EXECUTE during ('empty');
EXECUTE during (NULL);
RESET plan_cache_mode;
SELECT brief($$SELECT FROM v_gist WHERE precedes(p, period(now(), 'infinity'))$$);
SELECT brief($$SELECT FROM v_gist WHERE precedes(p, period(clock_timestamp(), 'infinity'))$$) ~ 'Index Cond' AS by_index;
SELECT brief($$SELECT FROM v_gist WHERE precedes(p, period(next(p), 'infinity'))$$) ~ 'Index Cond' AS by_index;
SELECT brief($$SELECT FROM v_gist WHERE NOT precedes(p, 'empty')$$) ~ 'Index Cond' AS by_index;
-- what has a function, but no such index condition: there is no operator for the other way round
SELECT f.sig, brief(format('SELECT FROM v_gist WHERE %s', f.sig)) ~ 'Index Cond' AS by_index FROM unnest(ARRAY[
	'overleft(''[2024-06-01, 2024-06-02)'', p)', 'overright(''[2024-06-01, 2024-06-02)'', p)', 'nequals(p, ''empty'')',
	'instant_overleft_period(''2024-06-01'', p)', 'instant_overright_period(''2024-06-01'', p)']) f (sig);

-- 4. Other indexes: BRIN has no "meets", btree and hash have equality and btree the order.
CREATE TABLE other AS SELECT * FROM v_gist;
CREATE INDEX other_brin ON other USING brin (p) WITH (pages_per_range = 1);
ANALYZE other;
SET enable_bitmapscan = on;
SELECT brief($$SELECT FROM other WHERE allen_contains(p, '[2024-06-01, 2024-06-02)')$$);
SELECT brief($$SELECT FROM other WHERE allen_meets(p, '[2024-06-01, 2024-06-02)')$$) ~ 'Index' AS by_index;
SELECT brief($$SELECT FROM other WHERE p @ '[2024-06-01, 2024-06-02)'$$);
SELECT count(*) FILTER (WHERE allen_contains(p, '[2024-06-01, 2024-06-02)')) AS contains, count(*) FILTER (WHERE precedes(p, '[2024-06-01, 2024-06-02)')) AS precedes FROM v_gist;
SELECT (SELECT count(*) FROM other WHERE allen_contains(p, '[2024-06-01, 2024-06-02)')) AS contains, (SELECT count(*) FROM other WHERE precedes(p, '[2024-06-01, 2024-06-02)')) AS precedes;
DROP INDEX other_brin;
SET enable_bitmapscan = off;
CREATE INDEX other_btree ON other (p);
SELECT brief($$SELECT FROM other WHERE allen_equals(p, '[2024-06-01, 2024-06-02)')$$);
SELECT brief($$SELECT FROM other WHERE equals('empty', p)$$);
SELECT brief($$SELECT FROM other WHERE lessthan('[2024-06-01, 2024-06-02)', p)$$);
SELECT (SELECT count(*) FROM other WHERE allen_equals(p, '[2024-06-01, 2024-06-02)')) AS "equal", (SELECT count(*) FROM other WHERE allen_equals(p, 'empty')) AS allen_empty,
	(SELECT count(*) FROM other WHERE equals(p, 'empty')) AS empty, (SELECT count(*) FROM other WHERE lessthan('[2024-06-01, 2024-06-02)', p)) AS greater;
SELECT count(*) FILTER (WHERE s = '2024-06-01' AND e = '2024-06-02') AS "equal", count(*) FILTER (WHERE x) AS empty, count(*) FILTER (WHERE (s, e) > ('2024-06-01', '2024-06-02')) AS greater FROM v_gist;
DROP INDEX other_btree;
CREATE INDEX other_hash ON other USING hash (p);
SELECT brief($$SELECT FROM other WHERE allen_equals(p, '[2024-06-01, 2024-06-02)')$$);
DROP INDEX other_hash;
-- an expression of two columns, a domain
CREATE INDEX other_expression ON other USING gist (period_open(s, e)) WHERE NOT x;
SELECT brief($$SELECT FROM other WHERE allen_starts(period_open(s, e), '[2024-06-01, 2024-06-03)') AND NOT x$$);
CREATE TABLE keyed AS SELECT p::period_key FROM v_gist WHERE NOT x;
CREATE INDEX ON keyed USING spgist (p);
SELECT brief($$SELECT FROM keyed WHERE allen_starts(p, '[2024-06-01, 2024-06-03)')$$);
SELECT brief($$SELECT FROM keyed WHERE allen_starts('[2024-06-01, 2024-06-03)', p)$$);
RESET enable_seqscan;
RESET enable_bitmapscan;

-- 5. Two untyped literals: every function of two periods can be called so, except
-- those that also take instants.
CREATE FUNCTION untyped(name text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE format('SELECT %I(''[2024-06-01, 2024-06-02)'', ''[2024-06-02, 2024-06-03)'')', name);
	RETURN 'resolves';
EXCEPTION WHEN ambiguous_function THEN
	RETURN 'ambiguous';
END $$;
SELECT untyped(proname), count(*), CASE untyped(proname) WHEN 'ambiguous' THEN string_agg(proname, ' ' ORDER BY proname COLLATE "C") END AS names
FROM (SELECT DISTINCT proname::text FROM pg_proc WHERE oidvectortypes(proargtypes) = 'period, period' AND prokind = 'f') f GROUP BY 1 ORDER BY 1;

DROP SCHEMA period_relations CASCADE;
