-- How many rows the planner expects of prefixes: within a factor of two or ten rows of
-- what there is, unless said otherwise.  "missed" counts what is not.
SET client_min_messages = warning;
CREATE SCHEMA prefix_estimates;
SET search_path = prefix_estimates, public;
SET jit = off;
SET max_parallel_workers_per_gather = 0;
\getenv srcdir PG_ABS_SRCDIR
\set estimates :srcdir '/sql/include/estimates.sql'
\set ECHO none
\i :estimates
\set ECHO all

-- Of one length, nested, with classes, a few different ones
CREATE TABLE flat AS SELECT (1000 + i * 7)::text::prefix_range AS v FROM generate_series(1, 1000) i;
CREATE TABLE nested AS SELECT left((10000 + i * 7919 % 90000)::text, 1 + i % 5)::prefix_range AS v FROM generate_series(1, 1000) i;
CREATE TABLE class AS SELECT ((100 + i % 900)::text || '[' || i % 5 || '-' || 5 + i % 5 || ']')::prefix_range AS v FROM generate_series(1, 1000) i;
CREATE TABLE few AS SELECT ('3' || i % 4)::prefix_range AS v FROM generate_series(1, 1000) i;
CREATE TABLE call AS SELECT (10000 + i * 179)::text || '555' AS n, ((10000 + i * 179)::text || '555')::varchar AS vc FROM generate_series(1, 500) i;
ANALYZE flat, nested, class, few, call;
CREATE TABLE tab (tab text);
INSERT INTO tab VALUES ('flat'), ('nested'), ('class'), ('few');
CREATE TABLE constant AS SELECT c FROM unnest('{"",3,30,31,305,3052,30523,305234567,4[2-7],42[0-9],9999,1,abc,zz}'::text[]) c;

-- 1. Constants, on either side; numbers as text; columns of text and varchar
INSERT INTO question (what, query) SELECT 'column ' || op || ' constant', format('SELECT 1 FROM %s WHERE v %s %L::prefix_range', tab, op, c) FROM unnest('{@>,@>>,<@,<<@,&&,=,<>}'::text[]) WITH ORDINALITY o (op, n), tab, constant ORDER BY n, tab, c;
INSERT INTO question (what, query) SELECT 'constant ' || op || ' column', format('SELECT 1 FROM %s WHERE %L::prefix_range %s v', tab, c, op) FROM unnest('{@>,@>>,<@,<<@,&&,=,<>}'::text[]) WITH ORDINALITY o (op, n), tab, constant ORDER BY n, tab, c;
INSERT INTO question (what, query) SELECT 'column @> text', format('SELECT 1 FROM %s WHERE v @> %L::text', tab, c) FROM tab, constant;
INSERT INTO question (what, query) SELECT 'text <@ column', format('SELECT 1 FROM %s WHERE %L::text <@ v', tab, c) FROM tab, constant;
INSERT INTO question (what, query) SELECT 'text column', format('SELECT 1 FROM call WHERE n <@ %L::prefix_range', c) FROM constant;
INSERT INTO question (what, query) SELECT 'varchar column', format('SELECT 1 FROM call WHERE vc <@ %L::prefix_range', c) FROM constant;
INSERT INTO question (what, query) SELECT 'NULL', format('SELECT 1 FROM %s WHERE v %s NULL::prefix_range', tab, op) FROM unnest('{@>,@>>,<@,<<@,&&,=,<>,-|-}'::text[]) op, tab;
SET prefix_estimates.number = '30523456';
INSERT INTO question (what, query) SELECT 'stable expression', format('SELECT 1 FROM %s WHERE v @> current_setting(''prefix_estimates.number'')', tab) FROM tab;
SELECT * FROM verdict();
TRUNCATE question;

SELECT op, count(*) AS asked, count(*) FILTER (WHERE NOT any_is_or(tab, op, 'prefix_range', e)) AS differ FROM unnest('{@>,<@,&&}'::text[]) WITH ORDINALITY o (op, n), tab, (SELECT array_agg(c) AS e FROM constant WHERE c <> '') x GROUP BY op, n ORDER BY n;

-- 2. Parameters of generic plans: the mean over what the column holds
SELECT op, count(*) AS asked, count(*) FILTER (WHERE NOT generic(tab, op, 'prefix_range')) AS missed FROM unnest('{@>,@>>,<@,<<@,&&}'::text[]) WITH ORDINALITY o (op, n), tab GROUP BY op, n ORDER BY n;

-- 3. Joins: inner ones within a factor of three, or one row for each of a table
INSERT INTO question (what, query, factor, rows) SELECT 'join ' || op, format('SELECT 1 FROM %s a JOIN %s b ON a.v %s b.v', a.tab, b.tab, op), 3, 1000 FROM unnest('{@>,<@,&&,<<@}'::text[]) WITH ORDINALITY o (op, n), tab a, tab b ORDER BY n, a.tab, b.tab;
INSERT INTO question (what, query, factor, rows) SELECT 'join with numbers', format('SELECT 1 FROM %s JOIN call ON %s', tab, o), 3, 100 FROM tab, unnest('{v @> n,n <@ v,v @> vc,vc <@ v}'::text[]) o;
INSERT INTO question (what, query, factor, rows) SELECT 'semijoin', format('SELECT 1 FROM call WHERE EXISTS (SELECT FROM %s WHERE v @> n)', tab), 3, 100 FROM tab;
INSERT INTO question (what, query, factor, rows) SELECT 'antijoin', format('SELECT 1 FROM call WHERE NOT EXISTS (SELECT FROM %s WHERE v @> n)', tab), 3, 100 FROM tab WHERE tab <> 'nested';
SELECT * FROM verdict();
TRUNCATE question;

-- 4. Functions are estimated as operators: every one that an operator has, with the operator's estimator
CREATE VIEW spelling AS SELECT o.oprcode::regproc AS function, o.oid::regoperator AS operator, o.oprname AS op, CASE WHEN o.oprleft = 'text'::regtype THEN 'n' ELSE 'v' END AS l, CASE WHEN o.oprright = 'text'::regtype THEN 'n' ELSE 'v' END AS r
	FROM pg_operator o WHERE o.oprrest::regproc::text = 'prefix_range_sel';
SELECT count(*), count(*) FILTER (WHERE prosupport = 0) AS without_support FROM spelling JOIN pg_proc p ON p.oid = function;
CREATE TABLE both_types AS SELECT v, n FROM (SELECT v, row_number() OVER (ORDER BY v) FROM nested) x JOIN (SELECT n, row_number() OVER (ORDER BY n) FROM call) y USING (row_number);
ANALYZE both_types;
CREATE TABLE types (x text, type text);
INSERT INTO types VALUES ('n', 'text'), ('v', 'prefix_range');
SELECT operator FROM spelling, types x, types y, unnest('{305,30523456,9,""}'::text[]) c WHERE x.x = l AND y.x = r AND
	(est(format('SELECT 1 FROM both_types WHERE %s(%s, %L::%s)', function, l, c, y.type)) <> est(format('SELECT 1 FROM both_types WHERE %s %s %L::%s', l, op, c, y.type))
	OR est(format('SELECT 1 FROM both_types WHERE %s(%L::%s, %s)', function, c, x.type, r)) <> est(format('SELECT 1 FROM both_types WHERE %L::%s %s %s', c, x.type, op, r))
	OR est(format('SELECT 1 FROM both_types a JOIN both_types b ON %s(a.%s, b.%s)', function, l, r)) <> est(format('SELECT 1 FROM both_types a JOIN both_types b ON a.%s %s b.%s', l, op, r)));

-- 5. Odd states: whatever is there or not, an estimate is a number of rows from one to all
INSERT INTO state (state, fill) VALUES
	('empty table', 'SELECT v FROM flat WHERE false'), ('one row', 'SELECT v FROM flat LIMIT 1'), ('two rows', 'SELECT v FROM flat LIMIT 2'),
	('all NULL', 'SELECT NULL::prefix_range AS v FROM flat'), ('all equal', 'SELECT ''33''::prefix_range AS v FROM flat'), ('all universal', 'SELECT ''''::prefix_range AS v FROM flat'),
	('nested', 'SELECT v FROM nested'), ('classes', 'SELECT v FROM class'), ('letters', 'SELECT (chr(97 + i % 26) || chr(97 + i / 26 % 26) || i)::prefix_range AS v FROM generate_series(1, 1000) i'),
	('wide', 'SELECT (i || repeat(md5(i::text), CASE WHEN i % 2 = 0 THEN 100 ELSE 0 END))::prefix_range AS v FROM generate_series(1, 1000) i'), ('only wide', 'SELECT (i || repeat(md5(i::text), 100))::prefix_range AS v FROM generate_series(1, 300) i'),
	('the ends', 'SELECT unnest(ARRAY[v, '''', chr(1), ''~'', ''~~'', chr(126)]::prefix_range[]) AS v FROM flat');
INSERT INTO odd_question SELECT format('SELECT 1 FROM odd WHERE v %s %L::prefix_range', op, c) FROM unnest('{@>,<@,&&,@>>,<<@,-|-,=}'::text[]) op, constant;
INSERT INTO odd_question SELECT format('SELECT 1 FROM odd JOIN nested ON odd.v %s nested.v', op) FROM unnest('{@>,<@,&&}'::text[]) op;
INSERT INTO odd_question VALUES ('SELECT 1 FROM odd JOIN call ON v @> n'), ('SELECT 1 FROM call WHERE EXISTS (SELECT FROM odd WHERE v @> n)'), ('SELECT 1 FROM call WHERE NOT EXISTS (SELECT FROM odd WHERE v @> vc)');
SELECT * FROM odd_verdict();
-- standard statistics of another table, ours of this one
DROP TABLE odd;
CREATE TABLE odd AS SELECT v FROM nested;
ANALYZE odd;
SELECT * FROM restored('odd', 'flat');

RESET ALL;
SET client_min_messages = warning;
DROP SCHEMA prefix_estimates CASCADE;
