-- How many rows the planner expects of addresses and ranges: within a factor of two or ten
-- rows of what there is, unless said otherwise.  "missed" counts what is not.
SET client_min_messages = warning;
CREATE SCHEMA ipr_estimates;
SET search_path = ipr_estimates, public;
SET jit = off;
SET max_parallel_workers_per_gather = 0;
\getenv srcdir PG_ABS_SRCDIR
\set estimates :srcdir '/sql/include/estimates.sql'
\set ECHO none
\i :estimates
\set ECHO all

-- Disjoint, nested, and a few different ones; of each type that has ranges, both families and "-" in the widest
CREATE TABLE disjoint4 AS SELECT ip4r('10.0.0.0'::ip4 + i * 1000, '10.0.0.0'::ip4 + i * 1000 + 999 - i % 7) AS v FROM generate_series(1, 1000) i;
CREATE TABLE nested4 AS SELECT (('10.0.0.0'::ip4 + i::bigint * 7919 * 65536 % 16777216 + i * 4096) / (8 + i % 3 * 4 + i % 2 * 4)) AS v FROM generate_series(1, 1000) i;
CREATE TABLE few4 AS SELECT (('10.0.0.0'::ip4 + i % 5 * 65536) / (15 + i % 2)) AS v FROM generate_series(1, 1000) i;
CREATE TABLE disjoint6 AS SELECT (('2001:db8::'::ip6 + i * 65536::bigint) / (112)) AS v FROM generate_series(1, 1000) i;
CREATE TABLE mixed AS SELECT CASE WHEN i % 50 = 0 THEN '-' WHEN i % 50 = 1 THEN NULL WHEN i % 2 = 0 THEN (('10.0.0.0'::ip4 + i * 1024) / (22))::iprange ELSE (('2001:db8::'::ip6 + i * 65536::bigint) / (112))::iprange END AS v FROM generate_series(1, 1000) i;
CREATE TABLE address4 AS SELECT '10.0.0.0'::ip4 + i * 1999 AS a FROM generate_series(1, 500) i;
CREATE TABLE address6 AS SELECT '2001:db8::'::ip6 + i * 131072::bigint AS a FROM generate_series(1, 500) i;
CREATE TABLE address AS SELECT a::ipaddress FROM address4 UNION ALL SELECT a::ipaddress FROM address6;
ANALYZE disjoint4, nested4, few4, disjoint6, mixed, address4, address6, address;
CREATE TABLE tab (tab text, type text);
INSERT INTO tab VALUES ('disjoint4', 'ip4r'), ('nested4', 'ip4r'), ('few4', 'ip4r'), ('disjoint6', 'ip6r'), ('mixed', 'iprange');
CREATE TABLE constant AS SELECT c, CASE WHEN c ~ ':' THEN 'ip6r' ELSE 'ip4r' END AS type FROM unnest('{10.0.0.0/8,10.3.0.0/16,10.3.5.0/24,10.0.0.0/14,0.0.0.0/0,255.255.255.255,0.0.0.0,11.0.0.0/8,10.2.3.4-10.4.7.200,2001:db8::/104,2001:db8::50:0/112,::/0,2001:db8::77:0-2001:db8::177:1234,ffff:ffff::/32}'::text[]) c;
INSERT INTO constant SELECT c, 'iprange' FROM constant UNION ALL SELECT '-', 'iprange';

-- 1. Constants, on either side; addresses
INSERT INTO question (what, query) SELECT 'column ' || op || ' constant', format('SELECT 1 FROM %s WHERE v %s %L::%s', tab, op, c, type) FROM unnest('{>>=,>>,<<=,<<,&&,=,<>}'::text[]) WITH ORDINALITY o (op, n), tab JOIN constant USING (type) ORDER BY n, tab, c;
INSERT INTO question (what, query) SELECT 'constant ' || op || ' column', format('SELECT 1 FROM %s WHERE %L::%s %s v', tab, c, type, op) FROM unnest('{>>=,>>,<<=,<<,&&,=,<>}'::text[]) WITH ORDINALITY o (op, n), tab JOIN constant USING (type) ORDER BY n, tab, c;
INSERT INTO question (what, query) SELECT 'column ' || op || ' constant', format('SELECT 1 FROM %s WHERE v %s %L::%s', tab, op, c, type) FROM unnest('{<<<,>>>}'::text[]) WITH ORDINALITY o (op, n), tab JOIN constant USING (type) ORDER BY n, tab, c;
INSERT INTO question (what, query) SELECT 'column >>= address', format('SELECT 1 FROM %s WHERE v >>= %L::%s', tab, host(a), CASE type WHEN 'ip4r' THEN 'ip4' WHEN 'ip6r' THEN 'ip6' ELSE 'ipaddress' END) FROM tab JOIN (SELECT a, family(a) FROM address ORDER BY a LIMIT 20 OFFSET 490) x ON type = 'iprange' OR type = format('ip%sr', family);
INSERT INTO question (what, query) SELECT 'address inside', format('SELECT 1 FROM %s WHERE a <<= %L::%s', t, c, type) FROM (VALUES ('address4', 'ip4r'), ('address6', 'ip6r'), ('address', 'iprange'), ('address4', 'iprange')) x (t, type) JOIN constant USING (type);
INSERT INTO question (what, query) SELECT 'NULL', format('SELECT 1 FROM %s WHERE v %s NULL::%s', tab, op, type) FROM unnest('{>>=,>>,<<=,<<,&&,=,<>,<<<,>>>}'::text[]) op, tab;
SET ipr_estimates.at = '10.3.0.0/16';
INSERT INTO question (what, query) SELECT 'stable expression', format('SELECT 1 FROM %s WHERE v %s current_setting(''ipr_estimates.at'')::%s', tab, op, type) FROM unnest('{>>=,<<=,&&}'::text[]) op, tab WHERE type <> 'ip6r';
SELECT * FROM verdict();
TRUNCATE question;

SELECT op, count(*) AS asked, count(*) FILTER (WHERE NOT any_is_or(tab, op, type, e)) AS differ FROM unnest('{>>=,<<=,&&}'::text[]) WITH ORDINALITY o (op, n), (SELECT type, array_agg(c) AS e FROM constant WHERE c !~ '/0|^-' GROUP BY type) x JOIN tab USING (type) GROUP BY op, n ORDER BY n;

-- 2. Parameters of generic plans: the mean over what the column holds
SELECT op, count(*) AS asked, count(*) FILTER (WHERE NOT generic(tab, op, type)) AS missed FROM unnest('{>>=,>>,<<=,<<,&&}'::text[]) WITH ORDINALITY o (op, n), tab GROUP BY op, n ORDER BY n;
SELECT count(*) AS asked, count(*) FILTER (WHERE NOT generic(tab, '>>=', replace(type, 'r', ''), 'lower(v)')) AS missed FROM tab WHERE type <> 'iprange';

-- 3. Joins: inner ones within a factor of three, or one row for each of a table: that ranges are short is not known
INSERT INTO question (what, query, factor, rows) SELECT 'join ' || op, format('SELECT 1 FROM %s a JOIN %s b ON a.v %s b.v', a.tab, b.tab, op), 3, 1000 FROM unnest('{>>=,<<=,&&}'::text[]) WITH ORDINALITY o (op, n), tab a JOIN tab b USING (type) ORDER BY n, a.tab, b.tab;
INSERT INTO question (what, query, factor) SELECT 'join with addresses', format('SELECT 1 FROM %s JOIN %s ON %s', tab, t, o), 3 FROM tab JOIN (VALUES ('address4', 'ip4r'), ('address6', 'ip6r'), ('address', 'iprange'), ('address4', 'iprange')) x (t, type) USING (type), unnest('{v >>= a,a <<= v}'::text[]) o;
INSERT INTO question (what, query, factor) SELECT 'semijoin', format('SELECT 1 FROM %s WHERE EXISTS (SELECT FROM %s WHERE v >>= a)', t, tab), 3 FROM tab JOIN (VALUES ('address4', 'ip4r'), ('address6', 'ip6r'), ('address', 'iprange')) x (t, type) USING (type);
INSERT INTO question (what, query, factor) SELECT 'antijoin', format('SELECT 1 FROM %s WHERE NOT EXISTS (SELECT FROM %s WHERE v >>= a AND lower(v) > ''10.8.0.0'')', t, tab), 3 FROM tab JOIN (VALUES ('address4', 'ip4r')) x (t, type) USING (type) WHERE tab = 'disjoint4';
SELECT * FROM verdict();
TRUNCATE question;

-- 4. Functions are estimated as operators: every one that an operator has, with the operator's estimator
CREATE VIEW spelling AS SELECT o.oprcode::regproc AS function, o.oid::regoperator AS operator, o.oprname AS op, format_type(o.oprleft, NULL) AS l, format_type(o.oprright, NULL) AS r
	FROM pg_operator o WHERE o.oprrest::regproc::text = 'ipr_sel';
SELECT count(*) > 40 AS many, count(*) FILTER (WHERE prosupport = 0) AS without_support FROM spelling JOIN pg_proc p ON p.oid = function;
CREATE TABLE all_types AS SELECT a4.a AS ip4, a6.a AS ip6, a4.a::ipaddress AS ipaddress, (a4.a / 16) AS ip4r, (a6.a / 112) AS ip6r, (a4.a / 18)::iprange AS iprange
	FROM (SELECT a, row_number() OVER (ORDER BY a) FROM address4) a4 JOIN (SELECT a, row_number() OVER (ORDER BY a) FROM address6) a6 USING (row_number);
ANALYZE all_types;
CREATE TABLE sample (type text, value text);
INSERT INTO sample VALUES ('ip4', '10.3.4.5'), ('ip6', '2001:db8::50:0'), ('ipaddress', '10.3.4.5'), ('ip4r', '10.3.0.0/16'), ('ip6r', '2001:db8::/104'), ('iprange', '10.3.0.0/16');
SELECT operator FROM spelling JOIN sample x ON x.type = l JOIN sample y ON y.type = r
WHERE est(format('SELECT 1 FROM all_types WHERE %s(%s, %L::%s)', function, l, y.value, r)) <> est(format('SELECT 1 FROM all_types WHERE %s %s %L::%s', l, op, y.value, r))
	OR est(format('SELECT 1 FROM all_types WHERE %s(%L::%s, %s)', function, x.value, l, r)) <> est(format('SELECT 1 FROM all_types WHERE %L::%s %s %s', x.value, l, op, r))
	OR est(format('SELECT 1 FROM all_types a JOIN all_types b ON %s(a.%s, b.%s)', function, l, r)) <> est(format('SELECT 1 FROM all_types a JOIN all_types b ON a.%s %s b.%s', l, op, r));

-- 5. How many blocks a constant is split into is known
SELECT range, est(format('SELECT 1 FROM cidr_split(%L::%s)', range, type)) AS expected, act(format('SELECT 1 FROM cidr_split(%L::%s)', range, type)) AS found
	FROM (VALUES ('10.0.0.0/8', 'ip4r'), ('10.0.0.1-10.0.0.254', 'ip4r'), ('0.0.0.1-255.255.255.254', 'ip4r'), ('0.0.0.0/0', 'ip4r'), ('2001:db8::1-2001:db8::ffff', 'ip6r'), ('::1-ffff:ffff:ffff:ffff:ffff:ffff:ffff:fffe', 'ip6r'), ('-', 'iprange'), ('10.0.0.1-10.0.0.254', 'iprange')) x (range, type);
SELECT est('SELECT 1 FROM cidr_split(NULL::ip4r)') AS of_null, est('SELECT 1 FROM disjoint4, cidr_split(v)') / 1000 AS of_column;

-- 6. Partitions, expressions, domains
CREATE TABLE part (v ip4r, i int) PARTITION BY HASH (i);
CREATE TABLE part1 PARTITION OF part FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE part2 PARTITION OF part FOR VALUES WITH (MODULUS 2, REMAINDER 1);
INSERT INTO part SELECT v, (row_number() OVER (ORDER BY v))::int FROM disjoint4;
CREATE TABLE bounds AS SELECT lower(v) AS l, upper(v) AS u FROM disjoint4;
CREATE INDEX ON bounds USING gist (ip4r(l, u));
CREATE DOMAIN net AS ip4r CHECK (is_cidr(VALUE) OR NOT is_cidr(VALUE));
CREATE DOMAIN host4 AS ip4;
CREATE TABLE nets AS SELECT v::net FROM disjoint4;
CREATE TABLE hosts AS SELECT a::host4 FROM address4;
ANALYZE part, bounds, nets, hosts;
INSERT INTO question (what, query) SELECT what, format('SELECT 1 FROM %s WHERE %s %s', tab, expr, condition)
	FROM (VALUES ('partitions', 'part', 'v'), ('expression of an index', 'bounds', 'ip4r(l, u)'), ('domain', 'nets', 'v')) t (what, tab, expr), unnest('{">>= ''10.5.5.5''::ip4","&& ''10.4.0.0/14''::ip4r","<<= ''10.4.0.0/14''::ip4r"}'::text[]) condition;
INSERT INTO question (what, query) VALUES ('domain', 'SELECT 1 FROM hosts JOIN nets ON v >>= a'), ('domain', 'SELECT 1 FROM hosts WHERE EXISTS (SELECT FROM nets WHERE v >>= a)'), ('domain', 'SELECT 1 FROM hosts WHERE a <<= ''10.4.0.0/14''::ip4r');
SELECT * FROM verdict();

-- 7. Odd states: whatever is there or not, an estimate is a number of rows from one to all
INSERT INTO state (state, fill) VALUES
	('empty table', 'SELECT v FROM mixed WHERE false'), ('one row', 'SELECT v FROM mixed WHERE v IS NOT NULL LIMIT 1'), ('two rows', 'SELECT v FROM mixed WHERE v IS NOT NULL LIMIT 2'),
	('all NULL', 'SELECT NULL::iprange AS v FROM mixed'), ('all equal', 'SELECT ''10.0.0.0/9''::iprange AS v FROM mixed'), ('only -', 'SELECT ''-''::iprange AS v FROM mixed'),
	('mixed', 'SELECT v FROM mixed'), ('half -', 'SELECT CASE WHEN family(v) = 4 THEN v ELSE ''-'' END AS v FROM mixed'),
	('the ends', 'SELECT unnest(ARRAY[v, ''0.0.0.0'', ''255.255.255.255'', ''0.0.0.0/0'', ''::'', ''::/0'', ''ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'', ''-'']) AS v FROM mixed');
INSERT INTO odd_question SELECT format('SELECT 1 FROM odd WHERE v %s %L::iprange', op, c) FROM unnest('{>>=,<<=,&&,>>,<<,<<<,>>>,=}'::text[]) op, unnest('{-,10.0.0.0/16,::/0,0.0.0.0,ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff}'::text[]) c;
INSERT INTO odd_question SELECT format('SELECT 1 FROM odd JOIN mixed ON odd.v %s mixed.v', op) FROM unnest('{>>=,<<=,&&,<<<}'::text[]) op;
INSERT INTO odd_question VALUES ('SELECT 1 FROM odd JOIN address ON v >>= a'), ('SELECT 1 FROM address WHERE EXISTS (SELECT FROM odd WHERE v >>= a)'), ('SELECT 1 FROM address4 WHERE NOT EXISTS (SELECT FROM odd WHERE v >>= a)');
SELECT * FROM odd_verdict();
-- standard statistics of another table, ours of this one
DROP TABLE odd;
CREATE TABLE odd AS SELECT v FROM nested4;
ANALYZE odd;
SELECT * FROM restored('odd', 'disjoint4');

RESET ALL;
SET client_min_messages = warning;
DROP SCHEMA ipr_estimates CASCADE;
