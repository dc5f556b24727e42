-- BRIN on prefix_range: for every operator, the answer by index is the answer by
-- sequential scan and the answer of a model in plain SQL over text.
SET client_min_messages = warning;
CREATE SCHEMA prefix_brin;
SET search_path = prefix_brin, public;
SET jit = off;
SET max_parallel_workers_per_gather = 0;
\getenv srcdir PG_ABS_SRCDIR
\set am :srcdir '/sql/include/am.sql'
\set brin :srcdir '/sql/include/brin.sql'
\set life :srcdir '/sql/include/brin_life.sql'
\set model :srcdir '/sql/include/prefix_model.sql'
\set ECHO none
\i :am
\i :brin
\i :model
\set ECHO all
-- a question is asked about all rows; of the answer those of its own kind count
DELETE FROM query WHERE nr % 6 <> 0;
DELETE FROM number WHERE nr % 6 <> 0;
INSERT INTO question (tab, label, asked, clause, model)
	SELECT 'v', format('%s %s', op, arg), format('%s AS q', CASE arg WHEN 'q' THEN 'query' ELSE 'number' END),
		format('v.v %s q.%s AND v.kind = q.kind', op, arg), 'v.kind = q.kind AND v.p IS NOT NULL AND (' || regexp_replace(model, '\md\.', 'v.', 'g') || ')'
	FROM relation WHERE op <> '<->' ORDER BY nr;

-- pages of all kinds: sorted, mixed, nothing but equal values, nothing but NULL
CREATE VIEW sorted AS SELECT id, v, kind, p, x, y FROM data WHERE id % 2 = 0 ORDER BY v;
CREATE VIEW mixed AS SELECT id, v, kind, p, x, y FROM data WHERE id % 2 = 1 ORDER BY md5(id::text);
CALL make('v', 'id int, v prefix_range, kind text, p text, x text, y text', 'v');
CALL each_am('INSERT INTO v_%s TABLE sorted');
CALL each_am('INSERT INTO v_%s SELECT 10000 + i, NULL, ''nested'' FROM generate_series(1, 50) i');
\i :life

-- ---- a table that is filled in order: few of its pages are read ----
CREATE TABLE call (id int, number prefix_range);
CREATE INDEX call_number ON call USING brin (number) WITH (pages_per_range = 4, autosummarize = on);
INSERT INTO call SELECT i, (100000 + i)::text::prefix_range FROM generate_series(1, 60000) i;
SELECT brin_summarize_new_values('call_number') IS NOT NULL AS summarised;
ANALYZE call;
SELECT pages('call') > 200 AS many;
SELECT r.* FROM unnest(ARRAY['@> ''1234567''', '@> ''1234567''::text', '<@ ''1234''', '&& ''1234[5-6]''', '= ''123456''', '-|- ''123456''', '@>> ''1234567''', '<<@ ''1234''']) c,
	reads('call', 'number ' || c) r;
-- functions are found as their operators are
SELECT * FROM reads('call', 'prefix_range_contains_text(number, ''1234567'')');
-- a range of pages without a summary is read
SELECT blocks('SELECT id FROM call WHERE number <@ ''zz''') AS none;
SELECT brin_desummarize_range('call_number', 8);
SELECT blocks('SELECT id FROM call WHERE number <@ ''zz''') AS "4";
SELECT brin_summarize_range('call_number', 8);
SELECT blocks('SELECT id FROM call WHERE number <@ ''zz''') AS none;

-- ---- the operator class ----
SELECT opcname, amvalidate(c.oid) FROM pg_opclass c JOIN pg_am a ON a.oid = opcmethod WHERE opcintype = 'prefix_range'::regtype AND amname = 'brin';
SELECT amopstrategy, amopopr::regoperator FROM pg_amop JOIN pg_am a ON a.oid = amopmethod
WHERE amoplefttype = 'prefix_range'::regtype AND amname = 'brin' ORDER BY 1, 2;

RESET ALL;
SET client_min_messages = warning;
DROP SCHEMA prefix_brin CASCADE;
