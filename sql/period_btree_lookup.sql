-- "This instant is in that period" by plain indexes of instants: the plan, and
-- the answer of a sequential scan.
CREATE SCHEMA period_btree_lookup;
SET search_path = period_btree_lookup, public;
SET client_min_messages = warning;
SET timezone = 'UTC';
SET jit = off;

-- every answer is compared with that of a twin of the function, which the
-- planner knows nothing about
CREATE FUNCTION inside(p period, t timestamptz) RETURNS boolean LANGUAGE plpgsql IMMUTABLE STRICT AS
	$$ BEGIN RETURN p @> t; END $$;

-- a plan without what differs by version
CREATE FUNCTION plan(query text) RETURNS SETOF text LANGUAGE plpgsql AS $$
DECLARE
	line text;
BEGIN
	FOR line IN EXECUTE 'EXPLAIN (COSTS OFF) ' || query LOOP
		IF line ~ 'Scan|Cond|Filter|Sort Key|Subplans|Result' AND line !~ 'Disabled|Replaces' THEN
			RETURN NEXT regexp_replace(line, '^[ >-]+', '');
		END IF;
	END LOOP;
END $$;

CREATE TABLE event (id int, at timestamptz);
INSERT INTO event SELECT i, CASE WHEN i % 97 = 0 THEN NULL
	ELSE timestamptz '2024-01-01' + i * 7919 % 10007 * interval '1 h' END
FROM generate_series(1, 10000) i;
INSERT INTO event SELECT 20000 + n, t::timestamptz FROM unnest(ARRAY['-infinity', 'infinity', '2000-01-01 00:00:00+00',
	'4714-11-24 00:00:00+00 BC', '294276-12-31 23:59:59.999999+00']) WITH ORDINALITY u (t, n);
CREATE INDEX event_at ON event (at);
CREATE TABLE span (n int PRIMARY KEY, p period);
INSERT INTO span SELECT n, p::period FROM unnest(ARRAY[
	'[2024-02-01, 2024-03-01)', '[2024-01-01 05:00, 2024-01-01 05:00]', '[2024-02-01 00:00, 2024-02-01 03:00)', '(2024-02-01 00:00, 2024-02-01 03:00]',
	'empty', '(,)', '[2025-01-01,)', '(,2024-01-05)', '[294276-12-31 23:59:59.999999+00,)', '(,4714-11-24 00:00:00+00 BC]', '[2000-01-01, 2000-01-02)',
	NULL]) WITH ORDINALITY u (p, n);
ANALYZE event, span;

-- ---- a constant: both spellings of all names, either way round ----
SELECT plan($$SELECT * FROM event WHERE at <@ '[2024-02-01, 2024-02-02)'::period$$);
SELECT plan($$SELECT * FROM event WHERE '[2024-02-01, 2024-02-02)'::period @> at$$);
SELECT plan($$SELECT * FROM event WHERE at @ '[2024-02-01, 2024-02-02)'::period$$);
SELECT plan($$SELECT * FROM event WHERE '[2024-02-01, 2024-02-02)'::period ~ at$$);
SELECT plan($$SELECT * FROM event WHERE contains('[2024-02-01, 2024-02-02)', at)$$);
SELECT plan($$SELECT * FROM event WHERE contained_by(at, '[2025-02-01, infinity)')$$);
-- the same rows, and the estimate of a range of instants
CREATE FUNCTION found(p period, OUT sequential bigint, OUT by_index bigint, OUT estimate_is_near boolean) LANGUAGE plpgsql AS $$
DECLARE
	plan json;
BEGIN
	SELECT count(*) INTO sequential FROM event WHERE inside(p, at);
	EXECUTE format('SELECT count(*) FROM event WHERE at <@ %L::period', p) INTO by_index;
	EXECUTE format('EXPLAIN (FORMAT json) SELECT * FROM event WHERE at <@ %L::period', p) INTO plan;
	estimate_is_near := (plan->0->'Plan'->>'Plan Rows')::float / greatest(sequential, 1) BETWEEN 0.5 AND 2;
END $$;
SET enable_seqscan = off;
SELECT n, p, f.* FROM span, found(p) f ORDER BY n;
RESET enable_seqscan;

-- ---- a parameter, unknown to the plan ----
SET plan_cache_mode = force_generic_plan;
PREPARE by_parameter (period) AS SELECT count(*) FROM event WHERE at <@ $1;
SELECT plan($$EXECUTE by_parameter ('(,)')$$);
EXECUTE by_parameter ('[2024-02-01, 2024-03-01)');
EXECUTE by_parameter ('empty');
EXECUTE by_parameter (NULL);
EXECUTE by_parameter ('(,)');
RESET plan_cache_mode;
-- a stable expression
SELECT plan($$SELECT * FROM event WHERE at <@ period(now() - '1 day'::interval, now())$$);

-- ---- a column of another table ----
SET enable_seqscan = off;
SET enable_bitmapscan = off;
SELECT plan($$SELECT count(at) FROM span LEFT JOIN event ON at <@ p WHERE n = 1$$);
SELECT plan($$SELECT id FROM (SELECT * FROM span WHERE n = 1) s CROSS JOIN LATERAL (SELECT id FROM event WHERE contains(p, at) ORDER BY at DESC LIMIT 1) e$$);
SELECT n, p, count(at), count(at) = (SELECT count(*) FROM event WHERE inside(p, at)) AS same
FROM span LEFT JOIN event ON at <@ p GROUP BY n, p ORDER BY n;
SELECT n, at FROM span CROSS JOIN LATERAL (SELECT at FROM event WHERE contains(p, at) ORDER BY at DESC LIMIT 1) e ORDER BY n;

-- ---- other indexes ----
DROP INDEX event_at;
CREATE INDEX event_brin ON event USING brin (at);
SELECT plan($$SELECT count(*) FROM span JOIN event ON at <@ p WHERE n = 1$$);
SET enable_bitmapscan = on;
SELECT plan($$SELECT count(*) FROM span JOIN event ON at <@ p WHERE n = 1$$);
SELECT count(*) FROM span JOIN event ON at <@ p;
DROP INDEX event_brin;
CREATE INDEX event_hash ON event USING hash (at);
SELECT plan($$SELECT count(*) FROM span JOIN event ON at <@ p WHERE n = 1$$);
DROP INDEX event_hash;
-- an expression, the second column, a part of the table
CREATE INDEX event_expression ON event (timezone('UTC', timezone('UTC', at)));
CREATE INDEX event_partial ON event (at) WHERE id < 100;
CREATE INDEX event_second ON event ((id % 7), at);
SELECT plan($$SELECT n, id FROM span JOIN event ON p @> timezone('UTC', timezone('UTC', at)) WHERE n = 1$$);
SELECT plan($$SELECT n, id FROM span JOIN event ON p @> at WHERE n = 1 AND id < 100$$);
SELECT plan($$SELECT n, id FROM span JOIN event ON p @> at WHERE n = 1 AND id % 7 = 3$$);
SELECT count(*) FROM span JOIN event ON p @> timezone('UTC', timezone('UTC', at));
SELECT count(*) FROM span JOIN event ON inside(p, timezone('UTC', timezone('UTC', at)));
SELECT count(*) FROM span JOIN event ON p @> at WHERE id < 100;
SELECT count(*) FROM span JOIN event ON inside(p, at) WHERE id < 100;
SELECT count(*) FROM span JOIN event ON p @> at WHERE id % 7 = 3;
SELECT count(*) FROM span JOIN event ON inside(p, at) WHERE id % 7 = 3;
-- the period is the column: this is a question to an index on periods
CREATE INDEX span_p ON span USING gist (p);
SELECT plan($$SELECT n FROM span WHERE p @> '2024-02-01'::timestamptz$$);
SELECT n FROM span WHERE p @> '2024-02-01'::timestamptz ORDER BY n;
-- a descending index, a domain
CREATE DOMAIN stamp AS timestamptz;
CREATE TABLE stamped AS SELECT id, at::stamp FROM event;
CREATE INDEX ON stamped (at DESC NULLS LAST);
SELECT plan($$SELECT id FROM span JOIN stamped ON at <@ p WHERE n = 1$$);
SELECT count(*) FROM span JOIN stamped ON at <@ p;
-- the other side may not change while the index is read
SELECT plan($$SELECT id FROM stamped WHERE at <@ period(at - '1 h'::interval, clock_timestamp())$$);
SELECT plan($$SELECT id FROM stamped WHERE contains(period(at - '1 h'::interval, at), at)$$);
RESET enable_seqscan;
RESET enable_bitmapscan;

-- ---- not only a condition: the same three values in every place ----
SELECT count(*) AS wrong FROM event, span WHERE n IN (1, 5, 6, 12) AND id % 10 = 0 AND (at <@ p) IS DISTINCT FROM inside(p, at);
SELECT at <@ 'empty'::period, NOT (at <@ 'empty'::period), at <@ '(,)'::period, at <@ NULL::period, (at <@ '(,)'::period) IS NULL
FROM (VALUES (timestamptz '2024-01-01'), (NULL)) t (at);
PREPARE value (period) AS SELECT at, at <@ $1 AS "in", NOT (at <@ $1) AS "not in" FROM event WHERE id IN (1, 97, 20001) ORDER BY id;
SET plan_cache_mode = force_generic_plan;
EXECUTE value ('empty');
EXECUTE value ('(,)');
EXECUTE value (NULL);
RESET plan_cache_mode;
SELECT p, period_bound(p, false), period_bound(p, true) FROM span ORDER BY n;

-- ---- nothing is evaluated twice that is dear or volatile ----
CREATE FUNCTION dear(p period) RETURNS period LANGUAGE plpgsql STABLE COST 100 AS $$ BEGIN RAISE INFO 'dear'; RETURN p; END $$;
CREATE FUNCTION fickle(p period) RETURNS period LANGUAGE plpgsql VOLATILE COST 1 AS $$ BEGIN RAISE INFO 'fickle'; RETURN p; END $$;
CREATE FUNCTION fickle_instant(t timestamptz) RETURNS timestamptz LANGUAGE plpgsql VOLATILE COST 1 AS $$ BEGIN RAISE INFO 'fickle instant'; RETURN t; END $$;
SELECT at <@ dear('[2024-02-01, 2024-03-01)') FROM stamped WHERE id = 1;
SELECT at <@ fickle('[2024-02-01, 2024-03-01)') FROM stamped WHERE id = 1;
SELECT fickle_instant(at) <@ '[2024-02-01, 2024-03-01)'::period FROM stamped WHERE id = 1;
SELECT at <@ (SELECT p FROM span WHERE n = 1) FROM stamped WHERE id = 1;

-- ---- partitions by time are pruned ----
CREATE TABLE log (at timestamptz, id int) PARTITION BY RANGE (at);
CREATE TABLE log_2024_01 PARTITION OF log FOR VALUES FROM ('2024-01-01') TO ('2024-02-01');
CREATE TABLE log_2024_02 PARTITION OF log FOR VALUES FROM ('2024-02-01') TO ('2024-03-01');
CREATE TABLE log_rest PARTITION OF log DEFAULT;
INSERT INTO log SELECT at, id FROM event WHERE at IS NOT NULL;
SELECT plan($$SELECT * FROM log WHERE at <@ '[2024-01-15, 2024-01-20)'::period$$);
SELECT plan($$SELECT * FROM log WHERE contains('[2024-01-15, 2024-02-20)', at)$$);
SELECT plan($$SELECT * FROM log WHERE at <@ 'empty'::period$$);
SELECT count(*) FROM log WHERE at <@ '[2024-01-15, 2024-01-20)'::period;
SELECT count(*) FROM event WHERE inside('[2024-01-15, 2024-01-20)', at);
-- ... when the query starts, too
SET plan_cache_mode = force_generic_plan;
PREPARE pruned (period) AS SELECT * FROM log WHERE at <@ $1;
SELECT plan($$EXECUTE pruned ('[2024-02-15, 2024-02-20)')$$);
RESET plan_cache_mode;
-- a CHECK excludes a table likewise
CREATE TABLE old (at timestamptz CHECK (at <@ '(,2020-01-01)'::period));
SET constraint_exclusion = on;
SELECT plan($$SELECT * FROM old WHERE at <@ '[2024-01-15, 2024-02-20)'::period$$);
RESET constraint_exclusion;
-- a predicate of an index says the same before and after
CREATE INDEX event_may ON event (id) WHERE at <@ '[2024-05-01, 2024-06-01)'::period;
SET enable_seqscan = off;
SELECT plan($$SELECT id FROM event WHERE at <@ '[2024-05-01, 2024-06-01)'::period AND id < 1000$$);
RESET enable_seqscan;
SELECT pg_get_indexdef('event_may'::regclass);

-- ---- row-level security does not keep the index from being used ----
CREATE ROLE period_btree_lookup_user;
GRANT USAGE ON SCHEMA period_btree_lookup TO period_btree_lookup_user;
GRANT SELECT ON event, span TO period_btree_lookup_user;
ALTER TABLE event ENABLE ROW LEVEL SECURITY;
CREATE POLICY odd ON event USING (id % 2 = 1);
CREATE INDEX event_at ON event (at);
DROP INDEX event_may, event_partial, event_second, event_expression;
SET ROLE period_btree_lookup_user;
SET enable_seqscan = off;
SET enable_bitmapscan = off;
SELECT plan($$SELECT * FROM event WHERE at <@ '[2024-02-01, 2024-02-02)'::period$$);
SELECT plan($$SELECT n, id FROM span JOIN event ON at <@ p WHERE n = 1$$);
RESET ROLE;

RESET ALL;
SET client_min_messages = warning;
DROP SCHEMA period_btree_lookup CASCADE;
DROP ROLE period_btree_lookup_user;
