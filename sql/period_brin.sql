-- BRIN on period: for every operator, the answer by index is the answer by
-- sequential scan and the answer of a naive model over two plain columns.
CREATE SCHEMA period_brin;
SET search_path = period_brin, public;
SET client_min_messages = warning;
SET timezone = 'UTC';
SET jit = off;
SET max_parallel_workers_per_gather = 0;
\getenv srcdir PG_ABS_SRCDIR
\set am :srcdir '/sql/include/am.sql'
\set brin :srcdir '/sql/include/brin.sql'
\set life :srcdir '/sql/include/brin_life.sql'
\set model :srcdir '/sql/include/period_model.sql'
\set ECHO none
\i :am
\i :brin
\i :model
\set ECHO all
ALTER TABLE q ADD nr serial;
ALTER TABLE i ADD nr serial;
DELETE FROM q WHERE nr % 2 = 0 AND NOT x;
DELETE FROM i WHERE isfinite(t) AND extract(year FROM t) BETWEEN 2001 AND 3000 AND extract(day FROM t)::int % 6 = 0;
-- the order, which other indexes than btree do not have
INSERT INTO relation (op, rhs, model) VALUES
	('<', 'q', 'CASE WHEN v.x OR q.x THEN v.x AND NOT q.x ELSE (v.s, v.e) < (q.s, q.e) END'),
	('<=', 'q', 'CASE WHEN v.x OR q.x THEN v.x ELSE (v.s, v.e) <= (q.s, q.e) END'),
	('>', 'q', 'CASE WHEN v.x OR q.x THEN q.x AND NOT v.x ELSE (v.s, v.e) > (q.s, q.e) END'),
	('>=', 'q', 'CASE WHEN v.x OR q.x THEN q.x ELSE (v.s, v.e) >= (q.s, q.e) END');
INSERT INTO question (tab, label, asked, clause, model)
	SELECT 'v', format('%s %s', op, rhs), CASE rhs WHEN 'q' THEN 'q' ELSE 'i' END, format('v.p %s %s', op, CASE rhs WHEN 'q' THEN 'q.q' ELSE 'i.t' END),
		format('v.p IS NOT NULL AND %s (%s)', CASE rhs WHEN 'q' THEN 'q.q IS NOT NULL AND' END, model)
	FROM relation WHERE op NOT IN ('-|', '|-', '@') AND (op, rhs) <> ('~', 'q') ORDER BY nr;
SELECT (SELECT count(*) FROM q) AS periods, (SELECT count(*) FROM i) AS instants, (SELECT count(*) FROM q WHERE x) AS empty;

-- pages of all kinds: sorted, mixed, nothing but the empty one, it and others, nothing but NULL, nothing but equal ones
CREATE VIEW sorted AS SELECT * FROM nasty WHERE id % 2 = 0 ORDER BY x, s, e;
CREATE VIEW mixed AS SELECT * FROM nasty WHERE id % 2 = 1 ORDER BY md5(id::text);
CALL make('v', 'id int, p period, s timestamptz, e timestamptz, x boolean', 'p');
CALL each_am('INSERT INTO v_%s TABLE sorted');
CALL each_am('INSERT INTO v_%s SELECT 5000 + n, ''empty'', NULL, NULL, true FROM generate_series(1, 40) n');
CALL each_am('INSERT INTO v_%s SELECT 5100 + n, CASE WHEN n %% 7 = 3 THEN p ELSE ''empty'' END, first(p), next(p), n %% 7 <> 3 FROM generate_series(1, 80) n, period(timestamptz ''2024-03-01'' + n * interval ''1 day'') p');
CALL each_am('INSERT INTO v_%s SELECT 5200 + n FROM generate_series(1, 40) n');
CALL each_am('INSERT INTO v_%s SELECT 5300 + n, p, s, e, x FROM generate_series(1, 40) n, nasty WHERE id = 9');
\i :life

-- ---- a log that is written in order of time: few of its pages are read ----
CREATE TABLE session (id int, during period);
CREATE INDEX session_during ON session USING brin (during) WITH (pages_per_range = 4, autosummarize = on);
INSERT INTO session SELECT n, period(t, t + n * 31 % 600 * interval '1 s' + '1 s') FROM generate_series(1, 40000) n, LATERAL (SELECT timestamptz '2024-01-01' + n * interval '1 min') a (t);
SELECT brin_summarize_new_values('session_during') IS NOT NULL AS summarised;
ANALYZE session;
SELECT pages('session') > 200 AS many;
SELECT r.* FROM unnest(ARRAY['@> timestamptz ''2024-01-12 12:00''', '~ timestamptz ''2024-01-12 12:00''', '@> ''[2024-01-12 12:00, 2024-01-12 12:01)''', '<@ ''[2024-01-12, 2024-01-13)''', '&& ''[2024-01-12, 2024-01-13)''',
	'= ''[2024-01-12 12:00, 2024-01-12 12:06:01)''', '-|- ''[2024-01-12, 2024-01-13)''', '<< ''[2024-01-02, 2024-01-03)''', '&< ''[2024-01-02, 2024-01-02 01:00)''', '>> ''[2024-01-26, 2024-01-27)''', '&> ''[2024-01-27, 2024-01-28)''',
	'<< timestamptz ''2024-01-02''', '&< timestamptz ''2024-01-02''', '>> timestamptz ''2024-01-27''', '&> timestamptz ''2024-01-27''', '< timestamptz ''2024-01-02''', '> timestamptz ''2024-01-27''',
	'< ''[2024-01-02, 2024-01-03)''', '<= ''[2024-01-02, 2024-01-03)''', '> ''[2024-01-27, 2024-01-28)''', '>= ''[2024-01-27, 2024-01-28)''', '<@ ''empty''']) c, reads('session', 'during ' || c) r;
-- functions are found as their operators are
SELECT r.* FROM unnest(ARRAY['contains(during, timestamptz ''2024-01-12 12:00'')', 'contained_by(timestamptz ''2024-01-12 12:00'', during)']) c, reads('session', c) r;
-- a range of pages without a summary is read, and one with an empty period for some
SELECT blocks('SELECT id FROM session WHERE during @> timestamptz ''2025-01-01''') AS none, blocks('SELECT id FROM session WHERE during <@ ''empty''') AS none;
-- but to ask whether one equals the empty one is to ask all
SELECT * FROM reads('session', 'during = ''empty''');
SELECT brin_desummarize_range('session_during', 8);
SELECT blocks('SELECT id FROM session WHERE during @> timestamptz ''2025-01-01''') AS "4";
SELECT brin_summarize_range('session_during', 8);
UPDATE session SET during = 'empty' WHERE id = 7777;
SELECT blocks('SELECT id FROM session WHERE during @> timestamptz ''2025-01-01''') AS none, blocks('SELECT id FROM session WHERE during <@ ''empty''') <= 4 AS few;
SELECT id FROM session WHERE during <@ 'empty';
-- one without end makes but its own range of pages longer
UPDATE session SET during = period(first(during), 'infinity') WHERE id = 25000;
SELECT blocks('SELECT id FROM session WHERE during @> timestamptz ''2025-01-01''') <= 8 AS few;
SELECT id FROM session WHERE during @> timestamptz '2025-01-01';

-- ---- the operator class ----
SELECT opcname, amvalidate(c.oid) FROM pg_opclass c JOIN pg_am a ON a.oid = opcmethod WHERE opcintype = 'period'::regtype AND amname = 'brin';
SELECT amopstrategy, amopopr::regoperator FROM pg_amop JOIN pg_am a ON a.oid = amopmethod
WHERE amoplefttype = 'period'::regtype AND amname = 'brin' ORDER BY 1, amoprighttype = 'period'::regtype DESC;

RESET ALL;
SET client_min_messages = warning;
DROP SCHEMA period_brin CASCADE;
