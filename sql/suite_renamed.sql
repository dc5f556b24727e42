-- The planner makes conditions of functions that it finds by name. Here each
-- function of the three extensions is renamed in turn, or has an impostor of
-- another type in its place: no query fails or answers otherwise.
SET client_min_messages = warning;
CREATE SCHEMA suite_renamed;
SET search_path = suite_renamed, public;
SET jit = off;
SET enable_seqscan = off;

CREATE TABLE call (number text);
INSERT INTO call SELECT (100 + i * 7 % 900)::text FROM generate_series(1, 20) i;
CREATE TABLE rate (p prefix_range CHECK (NOT is_range(p)) CHECK (length(p) <= 5));
INSERT INTO rate SELECT i::text::prefix_range FROM generate_series(1, 999) i;
CREATE INDEX ON rate (p);
CREATE TABLE class (p prefix_range);
INSERT INTO class SELECT (i || '[2-4]')::prefix_range FROM generate_series(1, 999) i;
CREATE INDEX ON class (p btree_prefix_range_anchor_ops);
CREATE TABLE log (a4 ip4, a6 ip6, a ipaddress, r4 ip4r);
INSERT INTO log SELECT '10.0.0.0'::ip4 + i, '2001::'::ip6 + i, '10.0.0.0'::ipaddress + i, ip4r('10.0.0.0'::ip4 + i, '10.0.0.0'::ip4 + i * 2) FROM generate_series(1, 999) i;
CREATE INDEX ON log (a4);
CREATE INDEX ON log (a6);
CREATE INDEX ON log (a);
CREATE INDEX ON log USING gist (r4);
CREATE TABLE net (r4 ip4r, r6 ip6r, r iprange);
INSERT INTO net SELECT ip4r('10.0.0.0'::ip4 + i, '10.0.0.0'::ip4 + i + 9), ip6r('2001::'::ip6 + i, '2001::'::ip6 + i + 9), ip4r('10.0.0.0'::ip4 + i, '10.0.0.0'::ip4 + i + 9) FROM generate_series(1, 999, 50) i;
CREATE TABLE event (at timestamptz);
INSERT INTO event SELECT timestamptz '2024-01-01' + i * interval '1 hour' FROM generate_series(1, 999) i;
CREATE INDEX ON event (at);
CREATE TABLE stay (v period);
INSERT INTO stay SELECT period(at, at + interval '1 day') FROM event;
CREATE INDEX ON stay USING gist (v);
CREATE TABLE bare AS SELECT at, v FROM event JOIN stay ON first(v) = at WHERE extract(hour FROM at) = 0;
ANALYZE call, rate, class, log, net, event, stay, bare;

CREATE TABLE question (query text, answer text, plan text);
INSERT INTO question (query) VALUES
	('rate WHERE p @> ''12345'''), ('rate, call WHERE p @> number'), ('rate, class WHERE rate.p @> class.p'), ('class WHERE p @> ''1234'''), ('class, call WHERE p @> number'), ('rate WHERE p <@ ''12'''),
	('log WHERE a4 <<= ''10.0.0.0/24''::ip4r'), ('log, net WHERE a4 <<= net.r4'), ('log, net WHERE a6 <<= net.r6'), ('log, net WHERE a <<= net.r'), ('log, net WHERE a4 <<= net.r'), ('log, net WHERE a6 <<= net.r'),
	('log, net WHERE a <<= net.r4'), ('log, net WHERE net.r >>= a'), ('log WHERE a4 && ''10.0.0.0/24''::iprange'), ('log WHERE r4 && ''10.0.0.0/24''::iprange'), ('log WHERE iprange_contained_by(r4, ''10.0.0.0/24'')'),
	('event WHERE at <@ period(''2024-01-09'', ''2024-01-10'')'), ('bare WHERE at <@ period(''2024-01-09'', ''2024-01-10'')'), ('event, bare WHERE event.at <@ v'), ('stay WHERE allen_during(v, period(''2024-01-09'', ''2024-01-12''))'),
	('stay WHERE precedes(v, period(''2024-01-09'', ''2024-01-12''))'), ('stay, event WHERE contains(v, at)');
CREATE FUNCTION answer(query text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	n text;
BEGIN
	EXECUTE 'SELECT count(*) FROM ' || query INTO n;
	RETURN n;
-- a query that calls the function by name has none
EXCEPTION WHEN undefined_function THEN
	RETURN 'no such function';
END $$;
CREATE FUNCTION plan(query text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	line text;
	plan text := '';
BEGIN
	FOR line IN EXECUTE 'EXPLAIN (COSTS OFF) SELECT * FROM ' || query LOOP
		plan := plan || replace(line, 'renamed_', '');
	END LOOP;
	RETURN plan;
EXCEPTION WHEN undefined_function THEN
	RETURN '';
END $$;
UPDATE question SET answer = answer(query), plan = plan(query);
SELECT query, answer FROM question;

-- renamed(function, impostor): what changes when it has another name, and one of another result its own; all is undone
CREATE FUNCTION renamed(function regprocedure, impostor bool, OUT plans text[], OUT wrong text[]) LANGUAGE plpgsql AS $$
DECLARE
	name text := (SELECT proname FROM pg_proc WHERE oid = function);
BEGIN
	EXECUTE format('ALTER FUNCTION %s RENAME TO %I', function, 'renamed_' || name);
	IF impostor THEN
		EXECUTE format('CREATE FUNCTION public.%s RETURNS point LANGUAGE sql IMMUTABLE STRICT RETURN NULL::point', replace(function::text, 'renamed_', ''));
	END IF;
	plans := ARRAY(SELECT query FROM question WHERE plan(query) NOT IN (plan, '') ORDER BY query);
	wrong := ARRAY(SELECT query FROM question WHERE query = ANY (plans) AND answer(query) <> answer);
	RAISE EXCEPTION 'undo' USING ERRCODE = 'P0099';
EXCEPTION WHEN SQLSTATE 'P0099' THEN
	RETURN;
END $$;
-- those that support functions ask for, and the plans that do without them
CREATE TABLE result AS SELECT p.oid::regprocedure AS function, r.*
	FROM pg_depend d JOIN pg_extension e ON e.oid = d.refobjid AND extname IN ('prefix', 'ipr', 'period') JOIN pg_proc p ON p.oid = d.objid AND prokind = 'f' AND prorettype <> 'internal'::regtype AND NOT 'internal'::regtype = ANY (proargtypes),
		renamed(p.oid, false) r
	WHERE d.deptype = 'e' AND d.classid = 'pg_proc'::regclass;
SELECT count(*) > 400 AS many, count(*) FILTER (WHERE wrong <> '{}') AS wrong FROM result;
SELECT function, query FROM result, unnest(plans) query ORDER BY function::text COLLATE "C", query COLLATE "C";
SELECT count(*) FILTER (WHERE r.plans <> result.plans) AS differ, count(*) FILTER (WHERE r.wrong <> '{}') AS wrong FROM result, renamed(function, true) r WHERE result.plans <> '{}';

RESET ALL;
SET client_min_messages = warning;
DROP SCHEMA suite_renamed CASCADE;
