-- sql/include/estimates.sql: what the tests of estimates share.
--
-- Tables are small enough for ANALYZE to see every row, so no estimate depends on chance.

-- est(query): how many rows the planner expects
CREATE FUNCTION est(query text) RETURNS float8 LANGUAGE plpgsql AS $$
DECLARE
	plan json;
BEGIN
	EXECUTE 'EXPLAIN (FORMAT JSON) ' || query INTO plan;
	RETURN (plan -> 0 -> 'Plan' ->> 'Plan Rows')::float8;
END $$;

-- act(query): how many there are
CREATE FUNCTION act(query text) RETURNS float8 LANGUAGE plpgsql AS $$
DECLARE
	n float8;
BEGIN
	EXECUTE format('SELECT count(*) FROM (%s) q', query) INTO n;
	RETURN n;
END $$;

-- near(expected, found): are they within that factor, or that many rows?
CREATE FUNCTION near(expected float8, found float8, factor float8 DEFAULT 2, rows float8 DEFAULT 10) RETURNS bool LANGUAGE sql
RETURN abs(expected - found) <= rows OR greatest(expected, found) <= factor * least(expected, found);

-- What is asked; verdict counts by topic, misses shows what a person wants to see.
CREATE TABLE question (nr serial, what text, query text, factor float8 DEFAULT 2, rows float8 DEFAULT 10);
CREATE FUNCTION misses() RETURNS TABLE (what text, query text, expected float8, found float8) LANGUAGE sql
AS $$ SELECT what, query, e, a FROM (SELECT *, est(query) AS e, act(query) AS a FROM question) q WHERE NOT near(e, a, factor, rows) ORDER BY nr $$;
CREATE FUNCTION verdict() RETURNS TABLE (what text, asked bigint, missed bigint) LANGUAGE plpgsql
AS $$
BEGIN
	RETURN QUERY SELECT q.what, count(*), count(*) FILTER (WHERE NOT near(est(query), act(query), factor, rows)) FROM question q GROUP BY q.what ORDER BY min(nr);
END $$;

-- generic(table, operator, value): is a generic plan's estimate within a factor of three of the mean over what the column, here v, holds?
-- The parameter is some expression of it.
CREATE FUNCTION generic(tab text, op text, type text, value text DEFAULT 'v') RETURNS bool LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan AS $$
DECLARE
	expected float8;
	mean float8;
BEGIN
	EXECUTE format('PREPARE generic (%s) AS SELECT 1 FROM %s WHERE v %s $1', type, tab, op);
	expected := est('EXECUTE generic (NULL)');
	DEALLOCATE generic;
	EXECUTE format('SELECT avg((SELECT count(*) FROM %1$s t WHERE t.v %2$s (%3$s))) FROM (SELECT v, row_number() OVER (ORDER BY v) AS n FROM %1$s) q WHERE n %% 10 = 0', tab, op, replace(value, 'v', 'q.v')) INTO mean;
	RETURN near(expected, mean, 3);
END $$;

-- Of the elements of an array each is asked about, as in an OR: where is one estimate not like the other?
CREATE FUNCTION any_is_or(tab text, op text, type text, elements text[]) RETURNS bool LANGUAGE sql
RETURN abs(est(format('SELECT 1 FROM %s WHERE v %s ANY (%L::%s[])', tab, op, elements, type)) - est(format('SELECT 1 FROM %s WHERE %s', tab, (SELECT string_agg(format('v %s %L::%s', op, e, type), ' OR ') FROM unnest(elements) e)))) <= 1;

-- Where our statistics are in a column's row, 0 if nowhere
CREATE FUNCTION slot(tab regclass) RETURNS int LANGUAGE sql
RETURN (SELECT coalesce(array_position(ARRAY[stakind1, stakind2, stakind3, stakind4, stakind5], 21550::smallint), 0) FROM pg_statistic WHERE starelid = tab AND staattnum = 1);
-- set_slot(table, kind, numbers): what is in it from now on
CREATE PROCEDURE set_slot(tab regclass, kind int, numbers text) LANGUAGE plpgsql AS $$
BEGIN
	IF slot(tab) > 0 THEN
		EXECUTE format('UPDATE pg_statistic SET stakind%1$s = %2$s, stanumbers%1$s = %3$s WHERE starelid = %4$s AND staattnum = 1', slot(tab), kind, replace(numbers, '$', 'stanumbers' || slot(tab)), tab::oid);
	END IF;
END $$;

-- set_histogram(table, other): from now on the standard histogram has the values of the other's; false if either has none
CREATE FUNCTION set_histogram(tab regclass, other regclass) RETURNS bool LANGUAGE plpgsql AS $$
DECLARE
	k int := (SELECT array_position(ARRAY[stakind1, stakind2, stakind3, stakind4, stakind5], 2::smallint) FROM pg_statistic WHERE starelid = tab AND staattnum = 1);
	of int := (SELECT array_position(ARRAY[stakind1, stakind2, stakind3, stakind4, stakind5], 2::smallint) FROM pg_statistic WHERE starelid = other AND staattnum = 1);
BEGIN
	IF k + of > 0 THEN
		EXECUTE format('UPDATE pg_statistic SET stavalues%s = (SELECT stavalues%s FROM pg_statistic WHERE starelid = %s AND staattnum = 1) WHERE starelid = %s AND staattnum = 1', k, of, other::oid, tab::oid);
	END IF;
	RETURN coalesce(k + of > 0, false);
END $$;
-- restored(table, other): a dump that a server of 18 restores has core's statistics, here those of another table, and what remains of ours
-- is of what the table held before; are estimates of odd_question what they are without ours?
CREATE FUNCTION restored(tab regclass, other regclass) RETURNS TABLE (bins_alike bool, asked bigint, changed bool, stale bigint) LANGUAGE plpgsql AS $$
DECLARE
	bins int[] := ARRAY(SELECT cardinality(histogram_bounds::text::text[]) FROM pg_stats WHERE schemaname = current_schema AND tablename IN (tab::text, other::text) AND attname = 'v');
	before float8[] := ARRAY(SELECT est(query) FROM odd_question);
	beside float8[];
	without float8[];
BEGIN
	IF current_setting('server_version_num')::int >= 180000 THEN
		EXECUTE 'SELECT pg_restore_attribute_stats(''schemaname'', schemaname::text, ''relname'', $1::text, ''attname'', attname::text, ''inherited'', false, ''version'', 180000, ''histogram_bounds'', histogram_bounds::text)
			FROM pg_stats WHERE schemaname = current_schema AND tablename = $2::text AND attname = ''v''' USING tab, other;
	ELSE
		PERFORM set_histogram(tab, other);
	END IF;
	beside := ARRAY(SELECT est(query) FROM odd_question);
	CALL set_slot(tab, 0, 'NULL');
	without := ARRAY(SELECT est(query) FROM odd_question);
	RETURN QUERY SELECT bins[1] = bins[2], cardinality(beside)::bigint, beside <> before, (SELECT count(*) FROM unnest(beside, without) u (b, w) WHERE b <> w);
END $$;

-- Odd states: what the table odd holds, what is known of it, and what is asked.
CREATE TABLE state (nr serial, state text, fill text);
CREATE TABLE how (nr serial, how text, before text, after text, unasked text);
CREATE TABLE odd_question (query text);
INSERT INTO how (how, before, after) VALUES
	('analyzed', NULL, 'ANALYZE odd'), ('never analyzed', NULL, NULL),
	('target 0', 'ALTER TABLE odd ALTER v SET STATISTICS 0', 'ANALYZE odd'), ('target 1', 'ALTER TABLE odd ALTER v SET STATISTICS 1', 'ANALYZE odd'), ('target 10000', 'ALTER TABLE odd ALTER v SET STATISTICS 10000', 'ANALYZE odd'),
	('standard statistics only', NULL, 'ANALYZE odd; CALL set_slot(''odd'', 0, ''NULL'')'), ('too few numbers', NULL, 'ANALYZE odd; CALL set_slot(''odd'', 21550, ''$[:5]'')'),
	('other bins', NULL, 'ANALYZE odd; CALL set_slot(''odd'', 21550, ''ARRAY[3]::float4[] || $[2:]'')'), ('absurd numbers', NULL, 'ANALYZE odd; CALL set_slot(''odd'', 21550, ''ARRAY[$[1], 1e30, 1e30, -5]::float4[] || $[5:]'')'),
	('no numbers', NULL, 'ANALYZE odd; CALL set_slot(''odd'', 21550, ''NULL'')'), ('NaN', NULL, 'ANALYZE odd; CALL set_slot(''odd'', 21550, ''$[:2] || array_fill(''''NaN''''::float4, ARRAY[cardinality($) - 2])'')'),
	('no steps', NULL, 'ANALYZE odd; CALL set_slot(''odd'', 21550, ''$[1:1] || ''''NaN''''::float4 || $[3:]'')'), ('infinity', NULL, 'ANALYZE odd; CALL set_slot(''odd'', 21550, ''$[:2] || array_fill(''''Infinity''''::float4, ARRAY[cardinality($) - 2])'')'),
	('negative', NULL, 'ANALYZE odd; CALL set_slot(''odd'', 21550, ''$[:4] || ARRAY(SELECT -x FROM unnest($[5:]) x)'')'), ('in another order', NULL, 'ANALYZE odd; CALL set_slot(''odd'', 21550, ''$[:4] || ARRAY(SELECT x FROM unnest($[5:]) WITH ORDINALITY u (x, n) ORDER BY n DESC)'')');
-- a join by equality is estimated by core, which reads whatever is there as values of the column
INSERT INTO how (how, before, after, unasked) VALUES ('values of another type', 'CREATE TABLE IF NOT EXISTS other_type AS SELECT i FROM generate_series(1, 1000) i; ANALYZE other_type', 'ANALYZE odd; SELECT set_histogram(''odd'', ''other_type'')', 'JOIN.* = ');

-- one of them: questions, estimates that are no number of rows from one to all, those beyond a factor of three and ten rows
CREATE FUNCTION odd(fill text, before text, after text, unasked text, compare bool) RETURNS TABLE (asked bigint, outside bigint, missed bigint) LANGUAGE plpgsql AS $$
BEGIN
	DROP TABLE IF EXISTS odd;
	EXECUTE 'CREATE TABLE odd WITH (autovacuum_enabled = off) AS ' || fill;
	IF before IS NOT NULL THEN EXECUTE before; END IF;
	IF after IS NOT NULL THEN EXECUTE after; END IF;
	RETURN QUERY
		WITH answer AS MATERIALIZED (SELECT est(query) AS e, CASE WHEN compare THEN act(query) END AS a FROM odd_question WHERE query ~ unasked IS NOT TRUE)
		SELECT count(*), count(*) FILTER (WHERE e IS NULL OR NOT e BETWEEN 1 AND greatest((SELECT count(*) FROM odd), 3000) * 2000), count(*) FILTER (WHERE NOT near(e, a, 3)) FROM answer;
END $$;
-- all; where there is a row or two the planner takes the table for larger, and "few_missed", no more than one of twenty, is no promise
CREATE FUNCTION odd_verdict() RETURNS TABLE (how text, states bigint, asked bigint, outside bigint, few_missed bool) LANGUAGE sql
AS $$
	SELECT how, count(*), sum(asked)::bigint, sum(outside)::bigint, CASE WHEN how = 'analyzed' THEN sum(missed) FILTER (WHERE state !~ 'empty table|row') <= sum(asked) / 20 END
	FROM how, state, odd(fill, before, after, unasked, how = 'analyzed') GROUP BY how.nr, how ORDER BY how.nr
$$;
