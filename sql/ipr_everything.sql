-- Every operator, and the function behind it, with its column on either side,
-- without an index and by each kind of index, asked about -, whole families, blocks,
-- addresses and what is not there: the answer is the model's.  The operators are
-- taken from the catalogue: one that is new is asked, too.
CREATE SCHEMA ipr_everything;
SET search_path = ipr_everything, public;
SET client_min_messages = warning;
SET jit = off;
SET max_parallel_workers_per_gather = 0;
\getenv srcdir PG_ABS_SRCDIR
\set am :srcdir '/sql/include/am.sql'
\set model :srcdir '/sql/include/ipr_model.sql'
\set ECHO none
\i :am
\i :model
\set ECHO all
-- v4, v6 and - on every page
DELETE FROM model WHERE id % 2 = 1;
INSERT INTO model SELECT 9000 + f, f, 0, CASE f WHEN 4 THEN 2 ^ 32::numeric WHEN 6 THEN 2 ^ 128::numeric ELSE 1 END - 1 FROM unnest('{0,4,6}'::int[]) AS f;
DELETE FROM query;
INSERT INTO query (id, f, lo, hi) SELECT row_number() OVER (), f, lo, hi FROM (VALUES
	(0, 0::numeric, 0::numeric), (4, 0, 4294967295), (6, 0, 340282366920938463463374607431768211455),
	(4, 167772160, 167772415), (4, 167772672, 167774000), (4, 167772161, 167772161), (4, 167776123, 167776123), (4, 4294967295, 4294967295), (4, 0, 0), (4, 16909060, 16909060), (4, 3232235520, 3232301055),
	(6, 42540766411282592856903984951653826560, 42540766411282597579270467821298941951), (6, 42540766411282592856903984951653826560, 42540766411282592856903984951653826560),
	(6, 340282366920938463463374607431768211455, 340282366920938463463374607431768211455), (6, 0, 0), (6, 1, 9)) AS v (f, lo, hi)
	UNION ALL SELECT id, f, lo, hi FROM model WHERE id IN (22, 40, 130, 700)
	UNION ALL SELECT id + 10000, f, hi + 1, hi + 1 FROM model WHERE id IN (22, 130);
SELECT id, range_text(f, lo, hi)::iprange AS asked FROM query ORDER BY id;

-- The six types: column, the families that it can hold, its upper bound
CREATE TABLE col (type text, col text, families int[], hi text, nr serial);
INSERT INTO col VALUES ('ip4', 'a4', '{4}', 'lo'), ('ip6', 'a6', '{6}', 'lo'), ('ipaddress', 'a', '{4,6}', 'lo'), ('ip4r', 'r4', '{4}', 'hi'), ('ip6r', 'r6', '{6}', 'hi'), ('iprange', 'r', '{0,4,6}', 'hi');
-- "query" as literals of each type that has them
CREATE TABLE literal AS
	SELECT type, id, quote_literal(CASE WHEN c.hi = 'hi' THEN range_text(f, lo, q.hi) ELSE addr_text(f, lo) END) || '::' || type AS k
	FROM col c JOIN query q ON f = ANY (families) AND (c.hi = 'hi' OR lo = q.hi);
CREATE TABLE method (method text, nr serial);
INSERT INTO method VALUES ('none'), ('btree'), ('hash'), ('gist'), ('spgist'), ('brin');
DO $$
DECLARE
	m method;
	c record;
BEGIN
	FOR m IN TABLE method LOOP
		EXECUTE format('CREATE TABLE t_%s (id int, a4 ip4, a6 ip6, a ipaddress, r4 ip4r, r6 ip6r, r iprange) WITH (autovacuum_enabled = off)', m.method);
		FOR c IN SELECT col FROM col JOIN pg_opclass ON opcintype = type::regtype AND opcdefault JOIN pg_am a ON a.oid = opcmethod WHERE amname = m.method LOOP
			EXECUTE format('CREATE INDEX ON t_%s USING %1$s (%s) %s', m.method, c.col, CASE m.method WHEN 'brin' THEN 'WITH (pages_per_range = 2)' END);
		END LOOP;
		EXECUTE format('INSERT INTO t_%s SELECT id, CASE f WHEN 4 THEN addr_text(f, lo)::ip4 END, CASE f WHEN 6 THEN addr_text(f, lo)::ip6 END, CASE WHEN f <> 0 THEN addr_text(f, lo)::ipaddress END,
			CASE f WHEN 4 THEN range_text(f, lo, hi)::ip4r END, CASE f WHEN 6 THEN range_text(f, lo, hi)::ip6r END, range_text(f, lo, hi)::iprange FROM model ORDER BY md5(id::text)', m.method);
	END LOOP;
END $$;
SELECT string_agg('t_' || method, ', ') AS tables FROM method \gset
ANALYZE :tables;
SELECT method, count(i.oid) AS indexes, min(pg_relation_size(i.oid) / current_setting('block_size')::int) FILTER (WHERE amname <> 'brin') > 3 AS of_several_pages
	FROM method LEFT JOIN (pg_index x JOIN pg_class i ON i.oid = indexrelid JOIN pg_am a ON a.oid = relam) ON indrelid = ('t_' || method)::regclass GROUP BY method, nr ORDER BY nr;

-- what a table answers, all clauses at once; how many of them by index
CREATE FUNCTION ask(tab text, clauses text[], OUT answers text[], OUT by_index int) LANGUAGE plpgsql AS $$
DECLARE
	statement text := (SELECT 'SELECT ARRAY[' || string_agg(format('(SELECT count(*) || '' '' || coalesce(sum(id * id %% 10007), 0) FROM %I AS v WHERE %s)', tab, c), ', ' ORDER BY nr) || ']' FROM unnest(clauses) WITH ORDINALITY AS u (c, nr));
BEGIN
	EXECUTE statement INTO answers;
	by_index := (SELECT count(*) FROM regexp_matches(plan(statement), '(Index (Only )?Scan using|Bitmap Index Scan on) \w+', 'g'));
END $$;
-- what the model answers: for each question, by the family of the row
CREATE TABLE holds (name text, on_left bool, hi text, id int, f int, rows bigint, sum bigint);
DO $$
DECLARE
	o record;
BEGIN
	FOR o IN SELECT name, model, on_left, hi FROM op, (VALUES (true), (false)) s (on_left), (VALUES ('lo'), ('hi')) h (hi) LOOP
		EXECUTE format('INSERT INTO holds SELECT %L, %L, %L, k.id, m.f, count(*), sum(m.id * m.id %% 10007) FROM query AS k, model AS m,
			LATERAL (SELECT m.f, m.lo, m.%3$s AS hi) AS %4$s, LATERAL (SELECT k.f, k.lo, k.hi) AS %5$s WHERE %6$s GROUP BY k.id, m.f',
			o.name, o.on_left, o.hi, CASE WHEN o.on_left THEN 'v' ELSE 'q' END, CASE WHEN o.on_left THEN 'q' ELSE 'v' END, o.model);
	END LOOP;
END $$;
-- The questions: an operator with a column of one type and literals of another
CREATE TABLE question AS
	SELECT name, l.type AS lefttype, r.type AS righttype, l.nr * 10 + r.nr AS nr, on_left, column_name, clauses, functions, rows AS truth, (SELECT sum(split_part(a, ' ', 1)::bigint) FROM unnest(rows) a) AS matches
	FROM op, col l, col r, (VALUES (true), (false)) s (on_left),
		LATERAL (SELECT proname FROM (VALUES (1)) one LEFT JOIN (pg_operator JOIN pg_proc p ON p.oid = oprcode) ON oprname = name AND oprleft = l.type::regtype AND oprright = r.type::regtype) f,
		LATERAL (SELECT CASE WHEN on_left THEN l.type ELSE r.type END AS coltype, CASE WHEN on_left THEN r.type ELSE l.type END AS consttype) t,
		LATERAL (SELECT array_agg(rows || ' ' || sum ORDER BY id) AS rows,
				array_agg(format('%2$s %1$s %3$s', op.name, a, b) ORDER BY id) AS clauses, array_agg(format('%s(%s, %s)', proname, a, b) ORDER BY id) FILTER (WHERE proname <> '') AS functions, min(col) AS column_name
			FROM (SELECT literal.id, col, coalesce(sum(rows), 0) AS rows, coalesce(sum(sum), 0) AS sum, CASE WHEN s.on_left THEN 'v.' || col ELSE k END AS a, CASE WHEN s.on_left THEN k ELSE 'v.' || col END AS b
				FROM literal JOIN col ON col.type = coltype LEFT JOIN holds h ON (h.name, h.on_left, h.hi, h.id) = (op.name, s.on_left, col.hi, literal.id) AND f = ANY (families)
				WHERE literal.type = consttype GROUP BY literal.id, col, k) x) y;

-- --- all operators that say yes or no, as operators and as functions -----------------------

SELECT oid::regoperator AS not_asked FROM pg_operator o WHERE oprresult = 'bool'::regtype AND (SELECT count(*) FROM col WHERE type::regtype IN (oprleft, oprright)) > 0
	AND NOT EXISTS (SELECT FROM question WHERE oprname = name AND oprleft = lefttype::regtype AND oprright = righttype::regtype AND functions <> '{}');
SET enable_seqscan = off;
CREATE TABLE result AS
	SELECT q.*, form, method, m.nr AS method_nr, cardinality(truth) AS questions, by_index, answers = truth AS same
	FROM question q, (VALUES ('operator'), ('function')) w (form), method m, ask('t_' || method, CASE form WHEN 'operator' THEN clauses ELSE functions END) WHERE functions <> '{}';
SELECT count(*) AS tests, sum(questions) AS questions, count(*) FILTER (WHERE same IS NOT TRUE) AS wrong FROM result;
SELECT name, lefttype, righttype, on_left, form, method FROM result WHERE same IS NOT TRUE ORDER BY 1, 2, 3, 4, 5, 6 LIMIT 20;
-- which indexes answer what; n/m: only so many of the questions
CREATE TABLE used AS SELECT name, lefttype, righttype, nr, on_left, form, max(matches) AS matches,
	coalesce(string_agg(method || CASE WHEN by_index < questions THEN format(' %s/%s', by_index, questions) ELSE '' END, ', ' ORDER BY method_nr) FILTER (WHERE by_index > 0), '-') AS indexes FROM result GROUP BY 1, 2, 3, 4, 5, 6;
SELECT name, string_agg(lefttype || ' ' || righttype, ', ' ORDER BY nr) AS types, min(matches) AS least, max(matches) AS most, indexes AS column_left, other AS column_right
	FROM used u JOIN (SELECT name, lefttype, righttype, form, on_left, indexes AS other, matches AS other_matches FROM used) v USING (name, lefttype, righttype, form)
	WHERE u.on_left AND NOT v.on_left AND form = 'operator' GROUP BY name, indexes, other ORDER BY name COLLATE "C", min(nr);
-- as functions
SELECT string_agg(DISTINCT name, ' ') AS operators, string_agg(DISTINCT lefttype || ' ' || righttype, ', ') AS types, on_left, indexes FROM used WHERE form = 'function' AND indexes <> '-' GROUP BY on_left, indexes ORDER BY 1, 2, 3;

-- --- all pairs of types, as far as there is an operator or casts to one ---------------------

CREATE FUNCTION ask_any(tab text, clauses text[]) RETURNS text[] LANGUAGE plpgsql AS $$
BEGIN
	RETURN answers FROM ask(tab, clauses);
EXCEPTION WHEN undefined_function OR ambiguous_function THEN
	RETURN ARRAY[SQLSTATE];
END $$;
CREATE TABLE pair AS
	SELECT q.*, method, answers, answers = truth AS same
	FROM question q, (VALUES ('btree'), ('gist')) m (method), ask_any('t_' || method, clauses) AS answers WHERE functions IS NULL;
SELECT answers[1] IN ('42883', '42725') AS refused, count(*), count(*) FILTER (WHERE same) AS same FROM pair GROUP BY 1 ORDER BY 1;
SELECT name, lefttype, righttype, on_left, method FROM pair WHERE same IS NOT TRUE AND answers[1] NOT IN ('42883', '42725') ORDER BY name COLLATE "C", nr LIMIT 20;
-- what there is no operator for, by the types of both sides; those that only the planner uses left out
SELECT CASE answers[1] WHEN '42883' THEN 'missing' ELSE 'ambiguous' END AS problem, string_agg(DISTINCT name, ' ' ORDER BY name) AS operators, types FROM
	(SELECT *, string_agg(lefttype || ' ' || righttype, ', ') OVER (PARTITION BY name, answers ORDER BY nr ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS types
	FROM pair WHERE answers[1] IN ('42883', '42725') AND name !~ '@' AND on_left AND method = 'btree') s GROUP BY answers[1], types ORDER BY 1, 2;

RESET ALL;
SET client_min_messages = warning;
DROP SCHEMA ipr_everything CASCADE;
