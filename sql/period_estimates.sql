-- How many rows the planner expects of periods: within a factor of two or ten rows
-- of what there is, unless said otherwise.  "missed" counts what is not.
SET client_min_messages = warning;
CREATE SCHEMA period_estimates;
SET search_path = period_estimates, public;
SET timezone = 'UTC';
SET datestyle = 'ISO';
SET jit = off;
SET max_parallel_workers_per_gather = 0;
\getenv srcdir PG_ABS_SRCDIR
\set estimates :srcdir '/sql/include/estimates.sql'
\set ECHO none
\i :estimates
\set ECHO all

-- Short, of all lengths, touching, a few different ones; NULLs and empty ones among them
CREATE TABLE short AS SELECT period(t, t + (1 + i % 50) * interval '1 minute') AS v FROM (SELECT i, timestamptz '2024-01-01' + i * 7919 % 100003 * interval '5 minutes' AS t FROM generate_series(1, 1000) i) x;
CREATE TABLE long AS SELECT CASE WHEN i % 20 = 0 THEN NULL WHEN i % 20 = 1 THEN 'empty' WHEN i % 20 = 2 THEN period_open(t, NULL) ELSE period(t, t + (1.009 ^ i) * interval '1 hour') END AS v FROM (SELECT i, timestamptz '2024-01-01' + i * 7919 % 100003 * interval '5 minutes' AS t FROM generate_series(1, 1000) i) x;
CREATE TABLE touching AS SELECT period(timestamptz '2024-01-01' + i * interval '9 hours', timestamptz '2024-01-01' + (i + 1) * interval '9 hours') AS v FROM generate_series(1, 1000) i;
CREATE TABLE few AS SELECT period(timestamptz '2024-01-01' + i % 7 * interval '1 month', timestamptz '2024-01-01' + (i % 7 + 1 + i % 2) * interval '1 month') AS v FROM generate_series(1, 1000) i;
CREATE TABLE event AS SELECT timestamptz '2024-01-01' + i * 5003 % 100003 * interval '5 minutes' AS at FROM generate_series(1, 500) i;
CREATE TABLE month AS SELECT period(m, m + interval '1 month') AS v FROM generate_series(timestamptz '2024-01-01', '2024-12-01', '1 month') m;
CREATE TABLE tab (tab text);
INSERT INTO tab VALUES ('short'), ('long'), ('touching'), ('few');
ANALYZE short, long, touching, few, event, month;
CREATE TABLE constant AS SELECT quote_literal(period(t, t + l::interval)) AS c FROM unnest('{5 minutes, 1 day, 20 days, 200 days}'::text[]) l, generate_series(timestamptz '2024-01-09 01:00', '2024-12-20', '47 days') t
	UNION ALL SELECT quote_literal(c) FROM unnest('{"[2024-02-01,2024-03-01)", "[-infinity,2024-06-01)", "[2024-06-01,infinity)", "[-infinity,infinity)", "[1999-01-01,1999-01-02)", "[2034-01-01,2034-01-02)"}'::text[]) c;

-- 1. Constants, on either side, and the instants of some
INSERT INTO question (what, query) SELECT 'column ' || op || ' constant', format('SELECT 1 FROM %s WHERE v %s %s::period', tab, op, c) FROM unnest('{@>,<@,&&,<<,>>,&<,&>,=,<>}'::text[]) WITH ORDINALITY o (op, n), tab, constant ORDER BY n, tab, c;
INSERT INTO question (what, query) SELECT 'constant ' || op || ' column', format('SELECT 1 FROM %s WHERE %s::period %s v', tab, c, op) FROM unnest('{@>,<@,&&,<<,>>,&<,&>,=,<>}'::text[]) WITH ORDINALITY o (op, n), tab, constant ORDER BY n, tab, c;
INSERT INTO question (what, query) SELECT 'column ' || op || ' instant', format('SELECT 1 FROM %s WHERE v %s first(%s::period)', tab, op, c) FROM unnest('{@>,<<,>>,&<,&>}'::text[]) WITH ORDINALITY o (op, n), tab, constant ORDER BY n, tab, c;
INSERT INTO question (what, query) SELECT 'instant ' || op || ' column', format('SELECT 1 FROM %s WHERE first(%s::period) %s v', tab, c, op) FROM unnest('{<@,<<,>>,&<,&>}'::text[]) WITH ORDINALITY o (op, n), tab, constant ORDER BY n, tab, c;
INSERT INTO question (what, query) SELECT 'instants ' || op || ' constant', format('SELECT 1 FROM event WHERE at %s %s::period', op, c) FROM unnest('{<@,<<,>>,&<,&>}'::text[]) WITH ORDINALITY o (op, n), constant ORDER BY n, c;
SELECT * FROM verdict();
TRUNCATE question;
INSERT INTO question (what, query) SELECT 'NULL', format('SELECT 1 FROM %s WHERE v %s NULL::period', tab, op) FROM unnest('{@>,<@,&&,<<,>>,&<,&>,-|-,-|,|-,=,<>}'::text[]) op, tab;
INSERT INTO question (what, query) SELECT 'empty', format('SELECT 1 FROM %s WHERE v %s ''empty''::period', tab, op) FROM unnest('{@>,<@,&&,<<,>>,&<,&>,-|-,-|,|-,=,<>}'::text[]) op, tab;
INSERT INTO question (what, query) SELECT 'touching, column ' || op, format('SELECT 1 FROM %s WHERE v %s ''[2024-03-01,2024-04-01)''::period', tab, op) FROM unnest('{-|-,-|,|-}'::text[]) op, tab WHERE tab <> 'few';
SET period_estimates.at = '2024-05-05 05:00';
INSERT INTO question (what, query) SELECT 'stable expression', format('SELECT 1 FROM %s WHERE v %s period(current_setting(''period_estimates.at'')::timestamptz, timestamptz ''2024-06-01'')', tab, op) FROM unnest('{@>,<@,&&,<<,>>}'::text[]) op, tab;
INSERT INTO question (what, query) SELECT 'AND, OR, NOT', format('SELECT 1 FROM %s WHERE NOT v %s ''[2024-03-01,2024-04-01)''', tab, op) FROM unnest('{@>,<@,&&,<<,>>}'::text[]) op, tab WHERE tab <> 'long';
SELECT * FROM verdict();
TRUNCATE question;

SELECT op, count(*) AS asked, count(*) FILTER (WHERE NOT any_is_or(tab, op, 'period', e)) AS differ FROM unnest('{@>,<@,&&,<<}'::text[]) WITH ORDINALITY o (op, n), tab, (SELECT array_agg(trim(c, '''')) AS e FROM constant WHERE c !~ 'infinity') x GROUP BY op, n ORDER BY n;

-- 2. Parameters of generic plans: the mean over what the column holds
SELECT op, count(*) AS asked, count(*) FILTER (WHERE NOT generic(tab, op, 'period')) AS missed FROM unnest('{@>,<@,&&,<<,>>,&<,&>,=,-|,|-}'::text[]) WITH ORDINALITY o (op, n), tab WHERE tab <> 'few' OR op !~ '^[-|]' GROUP BY op, n ORDER BY n;
SELECT op, count(*) AS asked, count(*) FILTER (WHERE NOT generic(tab, op, 'timestamptz', 'first(v)')) AS missed FROM unnest('{@>,<<,>>,&<,&>}'::text[]) WITH ORDINALITY o (op, n), tab GROUP BY op, n ORDER BY n;

-- 3. Joins: inner ones within a factor of three
INSERT INTO question (what, query, factor) SELECT 'join ' || op, format('SELECT 1 FROM %s a JOIN %s b ON a.v %s b.v', a.tab, b.tab, op), 3 FROM unnest('{@>,<@,&&,<<,&<}'::text[]) WITH ORDINALITY o (op, n), tab a, (SELECT tab FROM tab WHERE tab IN ('few', 'long') UNION SELECT 'month') b WHERE a.tab <> 'long' OR b.tab = 'month' ORDER BY n, 3;
INSERT INTO question (what, query, factor) SELECT 'join with instants, @>', format('SELECT 1 FROM %s JOIN event ON v @> at', tab), 3 FROM tab;
INSERT INTO question (what, query, factor) SELECT 'join with instants, <@', format('SELECT 1 FROM %s JOIN event ON at <@ v', tab), 3 FROM tab;
INSERT INTO question (what, query, factor) SELECT 'join with instants, <<', format('SELECT 1 FROM %s JOIN event ON v << at', tab), 3 FROM tab;
INSERT INTO question (what, query, factor) SELECT 'join with instants, ' || op, format('SELECT 1 FROM %s JOIN event ON at %s v', tab, op), 3 FROM unnest('{&<,&>}'::text[]) op, tab;
INSERT INTO question (what, query, factor) SELECT 'semijoin', format('SELECT 1 FROM event WHERE EXISTS (SELECT FROM %s WHERE v @> at)', tab), 3 FROM tab;
INSERT INTO question (what, query, factor) SELECT 'semijoin', format('SELECT 1 FROM %s a WHERE EXISTS (SELECT FROM month WHERE month.v && a.v)', tab), 3 FROM tab;
INSERT INTO question (what, query, factor) SELECT 'antijoin', format('SELECT 1 FROM event WHERE NOT EXISTS (SELECT FROM %s WHERE v @> at)', tab), 3 FROM tab WHERE tab = 'short';
SELECT * FROM verdict();
TRUNCATE question;

-- 4. Functions are estimated as operators
CREATE TABLE spelling AS SELECT * FROM (VALUES ('contains', '@>'), ('contained_by', '<@'), ('overlaps', '&&'), ('before', '<<'), ('after', '>>'), ('overleft', '&<'), ('overright', '&>'), ('adjacent', '-|-'),
	('precedes', '<<'), ('succeeds', '>>'), ('immediately_precedes', '-|'), ('immediately_succeeds', '|-'), ('equals', '='), ('lessthan', '<'), ('greaterthanequals', '>='),
	('allen_before', '<<'), ('allen_meets', '-|'), ('allen_overlaps', '&&'), ('allen_starts', '='), ('allen_during', '<@'), ('allen_finishes', '='), ('allen_equals', '='), ('allen_finished_by', '='),
	('allen_contains', '@>'), ('allen_started_by', '='), ('allen_overlapped_by', '&&'), ('allen_met_by', '|-'), ('allen_after', '>>')) s (function, op);
SELECT function, op FROM spelling, tab, unnest('{"[2024-05-01,2024-06-01)",empty,"[-infinity,2024-02-02)"}'::text[]) c
WHERE est(format('SELECT 1 FROM %s WHERE %s(v, %L::period)', tab, function, c)) <> est(format('SELECT 1 FROM %s WHERE v %s %L::period', tab, op, c))
	OR est(format('SELECT 1 FROM %s WHERE %s(%L::period, v)', tab, function, c)) <> est(format('SELECT 1 FROM %s WHERE %L::period %s v', tab, c, op))
	OR est(format('SELECT 1 FROM %s t JOIN month ON %s(t.v, month.v)', tab, function)) <> est(format('SELECT 1 FROM %s t JOIN month ON t.v %s month.v', tab, op));

-- 5. Partitions, children, expressions, domains, temporary tables
CREATE TABLE part (v period, i int) PARTITION BY RANGE (i);
CREATE TABLE part1 PARTITION OF part FOR VALUES FROM (0) TO (300);
CREATE TABLE part2 PARTITION OF part FOR VALUES FROM (300) TO (9999);
INSERT INTO part SELECT v, (row_number() OVER (ORDER BY v))::int FROM touching;
CREATE TABLE parent (v period);
CREATE TABLE child () INHERITS (parent);
INSERT INTO child SELECT * FROM touching;
CREATE TABLE bounds AS SELECT first(v) AS lower, next(v) AS upper FROM touching;
CREATE INDEX ON bounds USING gist (period(lower, upper));
CREATE DOMAIN stay AS period CHECK (NOT is_empty(VALUE));
CREATE DOMAIN moment AS timestamptz;
CREATE TABLE stays AS SELECT v::stay FROM touching;
CREATE TABLE moments AS SELECT at::moment FROM event;
CREATE TEMP TABLE passing AS SELECT * FROM touching;
ANALYZE part, parent, child, bounds, stays, moments, passing;
INSERT INTO question (what, query) SELECT what, format('SELECT 1 FROM %s WHERE %s %s', tab, expr, condition)
	FROM (VALUES ('partitions', 'part', 'v'), ('children', 'parent', 'v'), ('expression of an index', 'bounds', 'period(lower, upper)'), ('domain', 'stays', 'v'), ('temporary', 'passing', 'v')) t (what, tab, expr),
		unnest('{"@> timestamptz ''2024-05-05 05:05''","&& ''[2024-05-05,2024-06-06)''","<@ ''[2024-05-05,2024-06-06)''"}'::text[]) condition;
INSERT INTO question (what, query) VALUES ('domain', 'SELECT 1 FROM moments JOIN short ON v @> at'), ('domain', 'SELECT 1 FROM moments JOIN stays ON v @> at'), ('domain', 'SELECT 1 FROM moments WHERE EXISTS (SELECT FROM stays WHERE v @> at)');
SELECT * FROM verdict();
TRUNCATE question;

-- 6. Odd states: whatever is there or not, an estimate is a number of rows from one to all
INSERT INTO state (state, fill) VALUES
	('empty table', 'SELECT v FROM touching WHERE false'), ('one row', 'SELECT v FROM touching LIMIT 1'), ('two rows', 'SELECT v FROM touching LIMIT 2'),
	('all NULL', 'SELECT NULL::period AS v FROM touching'), ('all equal', 'SELECT period(''2024-01-01'', ''2025-01-01'') AS v FROM touching'), ('one different', 'SELECT CASE WHEN is_adjacent THEN period(''2024-01-01'', ''2025-01-01'') ELSE v END AS v FROM (SELECT v, v <> (SELECT max(v) FROM touching) AS is_adjacent FROM touching) x'),
	('only empty', 'SELECT ''empty''::period AS v FROM touching'), ('empty and NULL', 'SELECT CASE WHEN last(v) > ''2024-06-01'' THEN ''empty''::period END AS v FROM touching'), ('half empty', 'SELECT CASE WHEN last(v) > ''2024-06-01'' THEN ''empty''::period ELSE v END AS v FROM touching'),
	('all open', 'SELECT period_open(first(v), NULL) AS v FROM touching'), ('all open below', 'SELECT period(''-infinity'', last(v)) AS v FROM touching'), ('all of time', 'SELECT period(''-infinity'', ''infinity'') AS v FROM touching'),
	('first and last instants', 'SELECT unnest(ARRAY[period(''4714-11-24 00:00:00+00 BC'', ''294276-12-31 23:59:59.999999+00''), ''[infinity,infinity)'', ''[-infinity,4714-11-24 00:00:00.000001+00 BC)'', ''[294276-12-31 23:59:59.999999+00,infinity)'', v]) AS v FROM touching'),
	('few', 'SELECT v FROM few'), ('months', 'SELECT v FROM month');
INSERT INTO odd_question SELECT format('SELECT 1 FROM odd WHERE v %s %L::period', op, c) FROM unnest('{@>,<@,&&,<<,>>,&<,&>,-|-,-|,|-,=}'::text[]) op,
	unnest('{empty,"[2024-05-01,2024-06-01)","[-infinity,2024-02-02)","[2024-02-02,infinity)","[-infinity,infinity)","[294276-12-31,infinity)"}'::text[]) c;
INSERT INTO odd_question SELECT format('SELECT 1 FROM odd JOIN month ON odd.v %s month.v', op) FROM unnest('{@>,<@,&&,<<,&<,-|-,=}'::text[]) op;
INSERT INTO odd_question SELECT format('SELECT 1 FROM odd JOIN event ON odd.v %s at', op) FROM unnest('{@>,<<,&<}'::text[]) op;
INSERT INTO odd_question SELECT format('SELECT 1 FROM event WHERE %s (SELECT FROM odd WHERE odd.v %s at)', e, op) FROM unnest('{@>,<<,&<}'::text[]) op, unnest('{EXISTS,NOT EXISTS}'::text[]) e;
SELECT * FROM odd_verdict();
-- standard statistics of another table, ours of this one
DROP TABLE odd;
CREATE TABLE odd AS SELECT v FROM long;
ANALYZE odd;
SELECT * FROM restored('odd', 'short');

-- 7. Nothing is said of rows that a user may not see; what is leakproof asks the statistics all the same
CREATE TABLE secret AS SELECT v, v < '[2024-06-01,2024-06-02)' AS mine FROM touching;
ALTER TABLE secret ENABLE ROW LEVEL SECURITY;
CREATE POLICY mine ON secret USING (mine);
CREATE VIEW barrier WITH (security_barrier) AS SELECT v FROM touching WHERE v IS NOT NULL;
ANALYZE secret;
CREATE ROLE regress_period_estimates;
GRANT USAGE ON SCHEMA period_estimates TO regress_period_estimates;
GRANT SELECT ON secret, barrier, month TO regress_period_estimates;
CREATE FUNCTION peek(period, period) RETURNS bool LANGUAGE plpgsql IMMUTABLE AS 'BEGIN RETURN $1 && $2; END';
-- a namesake of ours on a type that is none of ours: as no family knows it, a guess
CREATE FUNCTION peek(bigint, period) RETURNS bool LANGUAGE plpgsql IMMUTABLE AS 'BEGIN RETURN true; END';
CREATE OPERATOR public.&< (LEFTARG = bigint, RIGHTARG = period, FUNCTION = peek, RESTRICT = period_sel, JOIN = period_joinsel);
-- a commutator that is none of ours has no say; from 17 on one that has a commutator already is refused
DO $$
DECLARE
	commutator text;
BEGIN
	FOREACH commutator IN ARRAY CASE WHEN current_setting('server_version_num')::int < 170000 THEN '{", COMMUTATOR = &&",", COMMUTATOR = ="}' ELSE '{"",""}' END::text[] LOOP
		EXECUTE format('CREATE OPERATOR %s, FUNCTION = %s%s, RESTRICT = period_sel, JOIN = period_joinsel)', CASE WHEN to_regoperator('???(period, period)') IS NULL THEN '??? (LEFTARG = period, RIGHTARG = period' ELSE '!&&! (LEFTARG = bigint, RIGHTARG = bigint' END,
			CASE WHEN to_regoperator('???(period, period)') IS NULL THEN 'peek' ELSE 'int8eq' END, commutator);
	END LOOP;
END $$;
CREATE TABLE number AS SELECT i FROM generate_series(1, 900::bigint) i;
ANALYZE number;
SELECT near(est('SELECT 1 FROM number WHERE i !&&! 5'), 300) AS guessed, near(est('SELECT 1 FROM number a JOIN number b ON a.i !&&! b.i'), 270000) AS guessed;
SELECT near(est('SELECT 1 FROM number WHERE i &< ''[2024-01-01,2024-01-02)''::period'), 300) AS guessed, near(est('SELECT 1 FROM number JOIN month ON i &< v'), 3600) AS guessed;
SET ROLE regress_period_estimates;
SELECT op, near(est(format('SELECT 1 FROM barrier WHERE v %s ''[2024-06-01,2024-06-20)''', op)), act(format('SELECT 1 FROM barrier WHERE v %s ''[2024-06-01,2024-06-20)''', op))) AS through_view FROM unnest('{&&,@>,<@,<<}'::text[]) op;
SELECT est('SELECT 1 FROM secret WHERE v && ''[2024-04-10,2024-05-30)''') > 10 * est('SELECT 1 FROM secret WHERE v && ''[1999-06-10,1999-06-30)''') AS leakproof_sees,
	est('SELECT 1 FROM secret WHERE v ??? ''[2024-04-10,2024-05-30)''') = est('SELECT 1 FROM secret WHERE v ??? ''[1999-06-10,1999-06-30)''') AS own_is_blind;
RESET ROLE;
DROP OWNED BY regress_period_estimates;
DROP ROLE regress_period_estimates;

RESET ALL;
SET client_min_messages = warning;
DROP SCHEMA period_estimates CASCADE;
