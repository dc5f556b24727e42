-- Indexes on period: for every operator, the answer by index is the answer by
-- sequential scan and the answer of a naive model over two plain columns.
-- The same for GiST and SP-GiST.
CREATE SCHEMA period_index;
SET search_path = period_index, public;
SET client_min_messages = warning;
SET timezone = 'UTC';
SET jit = off;
SET max_parallel_workers_per_gather = 0;
\getenv srcdir PG_ABS_SRCDIR
\set am :srcdir '/sql/include/am.sql'
\set model :srcdir '/sql/include/period_model.sql'
\set ECHO none
\i :am
\i :model
\set ECHO all
SELECT (SELECT count(*) FROM nasty) AS rows, (SELECT count(*) FROM q) AS periods,
	(SELECT count(*) FROM i) AS instants;

-- A query gives the number of its rows and a sum that depends on each of them.
CREATE FUNCTION answer(condition text, rhs text, tab text, by_index boolean) RETURNS text
LANGUAGE plpgsql AS $$
DECLARE
	query text := format('SELECT count(*) || '' '' || coalesce(sum(v.id::bigint * r.nr), 0)
		FROM (SELECT *, row_number() OVER (ORDER BY %s) AS nr FROM %s) AS r, %I AS v WHERE %s',
		CASE rhs WHEN 'q' THEN 'q' ELSE 't' END, CASE rhs WHEN 'q' THEN 'q' ELSE 'i' END, tab,
		replace(replace(condition, 'q.', 'r.'), 'i.', 'r.'));
	result text;
BEGIN
	PERFORM set_config('enable_seqscan', (NOT by_index)::text, true),
		set_config('enable_indexscan', by_index::text, true),
		set_config('enable_indexonlyscan', by_index::text, true),
		set_config('enable_bitmapscan', 'off', true),
		set_config('enable_mergejoin', 'off', true),
		set_config('enable_hashjoin', 'off', true);
	IF by_index <> (plan(query) LIKE '%using ' || tab || '_p on % v;%Index Cond:%') THEN
		RETURN 'wrong plan: ' || plan(query);
	END IF;
	EXECUTE query INTO result;
	RETURN result;
END $$;

CREATE FUNCTION compare(and_seqscan boolean DEFAULT false) RETURNS TABLE (op text, rhs text, matches text, by_seqscan boolean, by_gist boolean, by_spgist boolean)
LANGUAGE plpgsql AS $$
DECLARE
	r relation;
	modelled text;
	operator text;
BEGIN
	FOR r IN SELECT * FROM relation ORDER BY nr LOOP
		operator := format('v.p %s %s', r.op, CASE r.rhs WHEN 'q' THEN 'q.q' ELSE 'i.t' END);
		modelled := answer(format('v.p IS NOT NULL AND %s (%s)',
			CASE r.rhs WHEN 'q' THEN 'q.q IS NOT NULL AND' END, r.model), r.rhs, 'v_gist', false);
		RETURN QUERY SELECT r.op, r.rhs, split_part(modelled, ' ', 1), CASE WHEN and_seqscan THEN answer(operator, r.rhs, 'v_gist', false) = modelled END,
			answer(operator, r.rhs, 'v_gist', true) = modelled, answer(operator, r.rhs, 'v_spgist', true) = modelled;
	END LOOP;
END $$;
-- of how many relations is which way right?
CREATE FUNCTION compare_sum() RETURNS TABLE (relations bigint, matches numeric, by_gist bigint, by_spgist bigint) LANGUAGE sql AS $$
	SELECT count(*), sum(matches::bigint), count(*) FILTER (WHERE by_gist), count(*) FILTER (WHERE by_spgist) FROM compare() $$;

-- 1. inserted one by one
CALL each_am('CREATE TABLE v_%1$s (id int, p period, s timestamptz, e timestamptz, x boolean)');
CALL each_am('CREATE INDEX v_%1$s_p ON v_%1$s USING %1$s (p)');
CALL each_am('INSERT INTO v_%s SELECT * FROM nasty');
ANALYZE v_gist, v_spgist;
SELECT * FROM compare(true);

-- 2. built from a table
CALL each_am('REINDEX TABLE v_%s');
SELECT * FROM compare_sum();

-- 3. after churn and VACUUM
CALL each_am('DELETE FROM v_%s WHERE id %% 3 = 0');
VACUUM v_gist, v_spgist;
CALL each_am('UPDATE v_%s SET p = p WHERE id %% 3 = 1');
CALL each_am('INSERT INTO v_%s SELECT * FROM nasty WHERE id %% 3 = 0 ORDER BY p');
CALL each_am('DELETE FROM v_%s WHERE id %% 7 = 0');
VACUUM ANALYZE v_gist, v_spgist;
SELECT * FROM compare_sum();

-- 4. sorted and reverse loads into a built index
TRUNCATE v_gist, v_spgist;
CALL each_am('INSERT INTO v_%s SELECT * FROM nasty ORDER BY p');
ANALYZE v_gist, v_spgist;
SELECT * FROM compare_sum();
TRUNCATE v_gist, v_spgist;
CALL each_am('INSERT INTO v_%s SELECT * FROM nasty ORDER BY p DESC');
ANALYZE v_gist, v_spgist;
SELECT * FROM compare_sum();

-- 5. nothing but one value; then a few beside it; nothing but empty; nothing but NULL: over many pages
TRUNCATE v_gist, v_spgist;
CALL each_am('INSERT INTO v_%s SELECT n, p, first(p), next(p), is_empty(p)
	FROM generate_series(1, 1500) n, (VALUES (''[2024-06-01, 2024-06-02)''::period)) AS one (p)');
ANALYZE v_gist, v_spgist;
SELECT * FROM compare_sum();
CALL each_am('INSERT INTO v_%s SELECT * FROM nasty WHERE id %% 250 IN (6, 7, 8, 9) OR id > 4000');
SELECT * FROM compare_sum();
TRUNCATE v_gist, v_spgist;
CALL each_am('INSERT INTO v_%s SELECT n, ''empty'', NULL, NULL, true FROM generate_series(1, 1500) n');
ANALYZE v_gist, v_spgist;
SELECT * FROM compare_sum();
CALL each_am('INSERT INTO v_%s SELECT * FROM nasty WHERE id %% 250 IN (6, 7, 8, 9) OR id > 4000');
SELECT * FROM compare_sum();
TRUNCATE v_gist, v_spgist;
CALL each_am('INSERT INTO v_%s SELECT n FROM generate_series(1, 1500) n');
ANALYZE v_gist, v_spgist;
SELECT * FROM compare_sum();

-- 6. one bound alone differs: for ever from, until, the same start, the same end; and only in the last bits
TRUNCATE v_gist, v_spgist;
CREATE VIEW alike AS
	SELECT n AS id, p, first(p) AS s, next(p) AS e, false AS x
	FROM generate_series(1, 2000) n, LATERAL (SELECT timestamptz '2024-01-01' + n * interval '1 us' AS near, timestamptz '2024-01-01' + n * 7919 % 2000 * interval '1 day' AS far) AS t,
		LATERAL (SELECT CASE n % 6 WHEN 0 THEN period(far, 'infinity') WHEN 1 THEN period('-infinity', far) WHEN 2 THEN period('2024-01-01', near)
			WHEN 3 THEN period(near, '2024-06-02') WHEN 4 THEN period(timestamptz '2024-06-01' - n * interval '1 us', near + interval '200 days') ELSE period(near) END AS p) AS made;
CALL each_am('INSERT INTO v_%s SELECT * FROM alike');
ANALYZE v_gist, v_spgist;
SELECT * FROM compare_sum();

-- The index returns the value itself.
TRUNCATE v_gist, v_spgist;
CALL each_am('INSERT INTO v_%s SELECT * FROM nasty');
VACUUM ANALYZE v_gist, v_spgist;
SET enable_seqscan = off;
SET enable_bitmapscan = off;
SELECT am, plan(format('SELECT p FROM v_%s WHERE p && ''[2024-06-01, 2024-06-03)''', am), true) FROM am ORDER BY nr;
SELECT am, plan(format('SELECT p FROM v_%s WHERE p @> timestamptz ''2024-06-01'' ORDER BY p <-> timestamptz ''2024-07-01'' LIMIT 3', am), true) FROM am ORDER BY nr;
CREATE FUNCTION whole(tab text) RETURNS TABLE (rows bigint, "values" bigint, as_in_table bigint) LANGUAGE plpgsql AS $$
BEGIN
	IF plan(format('SELECT p FROM %I', tab)) !~ '^Index Only Scan' THEN
		RAISE EXCEPTION 'wrong plan: %', plan(format('SELECT p FROM %I', tab));
	END IF;
	RETURN QUERY EXECUTE format('SELECT sum(i.n)::bigint, sum(i.n) FILTER (WHERE p IS NOT NULL)::bigint, sum(i.n) FILTER (WHERE i.n = t.n)::bigint
		FROM (SELECT p, count(*) AS n FROM (SELECT p FROM %I OFFSET 0) s GROUP BY p) i LEFT JOIN (SELECT p, count(*) AS n FROM nasty GROUP BY p) t USING (p)', tab);
END $$;
SELECT am, w.* FROM am, whole('v_' || am) w ORDER BY nr;

-- Two columns, and no double booking
CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE TABLE booking (room int, during period_key,
	CONSTRAINT no_double_booking EXCLUDE USING gist (room WITH =, during WITH &&));
INSERT INTO booking SELECT n % 20, period(t, t + interval '1 hour')
	FROM generate_series(1, 2000) n, LATERAL (SELECT timestamptz '2024-01-01' + n / 20 * interval '1 hour') AS a (t);
INSERT INTO booking VALUES (7, '[2024-01-01 00:30+00, 2024-01-01 00:31+00)');
INSERT INTO booking VALUES (20, '[2024-01-01 00:30+00, 2024-01-01 00:31+00)');
INSERT INTO booking VALUES (7, 'empty');
SELECT count(*) FROM booking WHERE room = 7 AND during @> timestamptz '2024-01-02 00:30+00';
CREATE TABLE busy (EXCLUDE USING gist (period_open(f, u) WITH &&), f timestamptz, u timestamptz);
INSERT INTO busy VALUES ('2024-01-01', '2024-01-02'), ('2024-01-02', NULL);
INSERT INTO busy VALUES ('2030-01-01', '2030-01-02');

SELECT opcname, amvalidate(c.oid) FROM pg_opclass c JOIN pg_am a ON a.oid = opcmethod
WHERE opcintype = 'period'::regtype AND amname IN ('gist', 'spgist') ORDER BY 1;

DROP SCHEMA period_index CASCADE;
