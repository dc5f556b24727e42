-- BRIN on ranges and addresses: for every operator of every class the index, a
-- sequential scan and a model in plain numeric arithmetic give the same answer.
CREATE SCHEMA ipr_brin;
SET search_path = ipr_brin, public;
SET client_min_messages = warning;
SET jit = off;
SET max_parallel_workers_per_gather = 0;
\getenv srcdir PG_ABS_SRCDIR
\set am :srcdir '/sql/include/am.sql'
\set brin :srcdir '/sql/include/brin.sql'
\set model :srcdir '/sql/include/ipr_model.sql'
\set ECHO none
\i :am
\i :brin
\i :model
\set ECHO all
ALTER TABLE query RENAME id TO nr;
ALTER TABLE point RENAME id TO nr;
DELETE FROM model WHERE id % 4 < 2;
DELETE FROM query WHERE nr % 3 <> 0 AND f IN (4, 6);
DELETE FROM point WHERE nr % 3 <> 0;
SELECT f, (SELECT count(*) FROM model m WHERE m.f = q.f) AS ranges, count(*) AS asked, (SELECT count(*) FROM point p WHERE p.f = q.f) AS points FROM query q GROUP BY f ORDER BY f;

-- Tables by column and class; how a value is made of a row of the model, and its upper bound; the families that it can hold
CREATE TABLE col (nr serial, tab text, indexed text, value text, hi text, families int[]);
INSERT INTO col (tab, indexed, value, hi, families) VALUES
	('t4', 'r', 'range_text(f, lo, hi)::ip4r', 'hi', '{4}'), ('t6', 'r', 'range_text(f, lo, hi)::ip6r', 'hi', '{6}'), ('t', 'r', 'range_text(f, lo, hi)::iprange', 'hi', '{0,4,6}');
INSERT INTO col (tab, indexed, value, hi, families)
	SELECT tab || '_' || class, format(indexed, type), format('addr_text(f, lo)::%s', type), 'lo', families
	FROM (VALUES ('a4', 'ip4', '{4}'::int[]), ('a6', 'ip6', '{6}'), ('a', 'ipaddress', '{4,6}')) t (tab, type, families),
		(VALUES ('minmax', 'a'), ('multi', 'a brin_%s_minmax_multi_ops (values_per_range = 8)'), ('bloom', 'a brin_%s_bloom_ops')) c (class, indexed);
-- what they are asked: with which columns of "query" and "point"
CREATE TABLE ask (nr serial, tab text, asked text, args text[], ops text[]);
INSERT INTO ask (tab, asked, args, ops) VALUES
	('t4', 'query', '{r4}', '{<<<,&<,&&,&>,>>>,-|-,>>=,<<=,=,<<,>>}'), ('t4', 'point', '{a4}', '{>>=}'), ('t4', 'point', '{a}', '{@>>=}'),
	('t6', 'query', '{r6}', '{<<<,&<,&&,&>,>>>,-|-,>>=,<<=,=,<<,>>}'), ('t6', 'point', '{a6}', '{>>=}'), ('t6', 'point', '{a}', '{@>>=}'),
	('t', 'query', '{r}', '{<<<,&<,&&,&>,>>>,-|-,>>=,<<=,=,<<,>>}'), ('t', 'point', '{a4,a6,a}', '{@>>=}'),
	-- "is in" becomes two comparisons
	('a4_m%', 'point', '{a4}', '{<,<=,=,>=,>}'), ('a4_m%', 'query', '{r4,r}', '{<<=}'), ('a4_bloom', 'point', '{a4}', '{=}'),
	('a6_m%', 'point', '{a6}', '{<,<=,=,>=,>}'), ('a6_m%', 'query', '{r6,r}', '{<<=}'), ('a6_bloom', 'point', '{a6}', '{=}'),
	('a_m%', 'point', '{a}', '{<,<=,=,>=,>}'), ('a_m%', 'query', '{r4,r6,r}', '{<<=}'), ('a_bloom', 'point', '{a}', '{=}');
INSERT INTO question (tab, label, asked, clause, model)
	SELECT col.tab, o || ' ' || arg, asked || ' AS q', format('v.%s %s q.%s', left(indexed, 1), o, arg),
		format('v.%s IS NOT NULL AND q.%s IS NOT NULL AND (%s)', left(indexed, 1), arg, model)
	FROM ask JOIN col ON col.tab LIKE replace(ask.tab, '_', '\_'), unnest(args) WITH ORDINALITY a (arg, i), unnest(ops) WITH ORDINALITY o (o, j) JOIN op ON name = o
	ORDER BY col.nr, ask.nr, i, j;

-- each_col(statement): for all tables; %1$s is the name, then come value, upper bound and families
CREATE PROCEDURE each_col(statement text) LANGUAGE plpgsql AS $$
DECLARE
	c record;
BEGIN
	FOR c IN SELECT format('%s_%s', tab, am) AS tab, value, hi, families FROM col, am LOOP
		EXECUTE format(statement, c.tab, c.value, c.hi, c.families);
	END LOOP;
END $$;
DO $$
DECLARE
	c col;
BEGIN
	FOR c IN TABLE col LOOP
		CALL make(c.tab, format('id int, f int, lo numeric, hi numeric, %s %s', left(c.indexed, 1), substring(c.value FROM '\w+$')), c.indexed);
	END LOOP;
END $$;
SELECT string_agg(format('%s_%s', tab, am), ', ') AS tables, array_agg(DISTINCT tab) AS tabs FROM col, am \gset

-- pages of all kinds: sorted, mixed, nothing but equal values and nothing but -, nothing but NULL
CREATE VIEW sorted AS SELECT * FROM model WHERE id % 2 = 0 ORDER BY f, lo, hi;
CREATE VIEW mixed AS SELECT * FROM model WHERE id % 2 = 1 ORDER BY md5(id::text);
CREATE VIEW equal AS SELECT 10000 + i AS id, m.f, m.lo, m.hi FROM generate_series(1, 30) i, (SELECT DISTINCT ON (f) * FROM model WHERE id % 10 = 6 OR f = 0 ORDER BY f, id) AS m ORDER BY f, i;
CALL each_col('INSERT INTO %1$s SELECT id, f, lo, %3$s, %2$s FROM sorted WHERE f = ANY (%4$L)');
CALL each_col('INSERT INTO %1$s SELECT id, f, lo, %3$s, %2$s FROM equal WHERE f = ANY (%4$L)');
CALL each_col('INSERT INTO %1$s SELECT 11000 + i, 4, 0, 0 FROM generate_series(1, 30) i');
CALL each_col('INSERT INTO %1$s SELECT id, f, lo, %3$s, %2$s FROM (SELECT * FROM mixed LIMIT 400) m WHERE f = ANY (%4$L)');
CALL each_col('REINDEX TABLE %1$s');
SELECT tab, c.* FROM col, compare(tab) c;

-- what is inserted afterwards: into ranges that have a summary, and into new ones, which get theirs later
CALL each_col('DELETE FROM %1$s WHERE id %% 5 = 4');
VACUUM :tables;
CALL each_col('INSERT INTO %1$s SELECT id, f, lo, %3$s, %2$s FROM mixed WHERE f = ANY (%4$L) AND id %% 5 = 4');
CALL each_col('INSERT INTO %1$s SELECT id, f, lo, %3$s, %2$s FROM (SELECT * FROM mixed OFFSET 400) m WHERE f = ANY (%4$L)');
SELECT * FROM compare_sum(:'tabs');
SELECT am, count(*) AS tables, count(*) FILTER (WHERE brin_summarize_new_values(format('%s_%s_brin', tab, am)::regclass) > 0) AS summarised FROM col, am GROUP BY am ORDER BY am;
SELECT * FROM compare_sum(:'tabs');

-- updates, deletes, vacuum; summaries lost, and made again
CALL each_col('UPDATE %1$s SET id = id WHERE id %% 7 = 0');
CALL each_col('DELETE FROM %1$s WHERE id %% 3 = 0');
VACUUM :tables;
SELECT * FROM compare_sum(:'tabs');
SELECT count(brin_desummarize_range(format('%s_narrow_brin', tab)::regclass, n)) > 300 AS narrow FROM col, generate_series(0, pages(tab || '_narrow') - 1, 3) n;
SELECT count(brin_desummarize_range(format('%s_wide_brin', tab)::regclass, n)) > 5 AS wide FROM col, generate_series(0, pages(tab || '_wide') - 1, 256) n;
SELECT * FROM compare_sum(:'tabs');
VACUUM :tables;
SELECT count(*) AS questions, count(*) FILTER (WHERE seqscan) AS seqscan, count(*) FILTER (WHERE narrow) AS narrow, count(*) FILTER (WHERE wide) AS wide FROM col, compare(tab);

-- built, from 17 on, by several processes, whose summaries are united
SET max_parallel_maintenance_workers = 2;
SET maintenance_work_mem = '128MB';
SET min_parallel_table_scan_size = 0;
CALL each_col('REINDEX TABLE %1$s');
SELECT * FROM compare_sum(:'tabs');

-- ---- tables in order: few of their pages are read ----
CREATE TABLE net (id int, r4 ip4r, r6 ip6r, r iprange);
INSERT INTO net SELECT i, set_masklen(a4, 28), set_masklen(a6, 64), CASE WHEN i < 5000 THEN set_masklen(a4, 28)::iprange ELSE set_masklen(a6, 64)::iprange END
	FROM generate_series(0, 9999) i, ip4(167772160 + i * 16::bigint) a4, ip6(42540766411282592856903984951653826560 + i * 18446744073709551616) a6;
CREATE INDEX net_r4 ON net USING brin (r4) WITH (pages_per_range = 4);
CREATE INDEX net_r6 ON net USING brin (r6) WITH (pages_per_range = 4);
CREATE INDEX net_r ON net USING brin (r) WITH (pages_per_range = 4);
ANALYZE net;
SELECT pages('net') > 80 AS many;
SELECT x.* FROM unnest(ARRAY['r4 >>= ''10.0.60.1''', 'r4 >>= ip4 ''10.0.60.1''', 'r4 @>>= ipaddress ''10.0.60.1''', 'r4 && ''10.0.60.0/24''', 'r4 <<= ''10.0.60.0/24''', 'r4 = ''10.0.60.16/28''', 'r4 -|- ''10.0.60.16/28''',
	'r4 << ''10.0.60.0/24''', 'r4 >> ''10.0.60.17''', 'r4 <<< ''10.0.2.0''', 'r4 &< ''10.0.2.0''', 'r4 >>> ''10.2.110.0''', 'r4 &> ''10.2.110.0''',
	'r6 >>= ''2001:db8:0:a::1''', 'r6 >>= ip6 ''2001:db8:0:a::1''', 'r6 @>>= ipaddress ''2001:db8:0:a::1''', 'r6 && ''2001:db8:0:100::/60''', 'r6 <<= ''2001:db8:0:100::/60''', 'r6 <<< ''2001:db8:0:100::''',
	'r >>= ''10.0.60.1''', 'r @>>= ip4 ''10.0.60.1''', 'r @>>= ip6 ''2001:db8:0:1400::1''', 'r @>>= ipaddress ''2001:db8:0:1400::1''', 'r && ''10.0.60.0/24''', 'r <<= ''2001:db8:0:1400::/60''', 'r = ''-''']) c, reads('net', c) x;
-- functions are found as their operators are
SELECT x.* FROM unnest(ARRAY['ip4_contains(r4, ''10.0.60.1'')', 'ipaddress_contains(r, ''10.0.60.1'')', 'iprange_contains(r, ''10.0.60.0/30'')']) c, reads('net', c) x;
-- families in one range of pages: what holds both is -, and read for any address
INSERT INTO net SELECT id, r4, r6, CASE WHEN id % 2 = 0 THEN iprange '1.2.3.4/31' ELSE '::/64' END FROM net WHERE id < 2000;
SELECT brin_summarize_new_values('net_r') > 0 AS summarised, (SELECT blocks('SELECT id FROM net WHERE r >>= ''77.0.0.0''')) BETWEEN 8 AND pages('net') / 2 AS some;
SELECT count(*) FROM net WHERE r >>= '77.0.0.0';

-- ---- addresses: which class reads few pages of what ----
CREATE TABLE log (id int, a4 ip4, a6 ip6, a ipaddress);
CREATE FUNCTION reads_by(class text, conditions text[]) RETURNS TABLE (asked text, few bool) LANGUAGE plpgsql AS $$
DECLARE
	c text;
	col text;
BEGIN
	FOREACH c IN ARRAY conditions LOOP
		col := substring(c FROM '^\w+');
		EXECUTE format('CREATE INDEX log_brin ON log USING brin (%s brin_%s_%s) WITH (pages_per_range = 4)', col, (SELECT format_type(atttypid, NULL) FROM pg_attribute WHERE attrelid = 'log'::regclass AND attname = col), class);
		RETURN QUERY SELECT * FROM reads('log', c);
		DROP INDEX log_brin;
	END LOOP;
END $$;
CREATE PROCEDURE fill(ordered bool, stray bool) LANGUAGE sql AS $$
	TRUNCATE log;
	INSERT INTO log SELECT i, a4, a6, CASE WHEN i % 2 = 0 THEN a4::ipaddress ELSE a6::ipaddress END
	FROM generate_series(1, 20000) i, LATERAL (SELECT CASE WHEN stray AND i % 40 < 2 THEN i % 2 * 4000000000 + i ELSE CASE WHEN ordered THEN i ELSE i * 7919 % 20000 END + 167772160 END) s (n),
		ip4(n) a4, ip6(42540766411282592856903984951653826560 + n * 1208925819614629174706176) a6;
$$;
\set asked '{a4 = 10.0.39.16, a4 <<= 10.0.39.0/25, a6 = 2001:db9:2710::, a6 <<= 2001:db9:2710::/48, a = 10.0.39.16, a <<= 10.0.39.0/25, a <<= 2001:db9:2710::/44}'
SELECT array_agg(regexp_replace(trim(q), '(\S+)$', '''\1''')) AS asked FROM unnest(:'asked'::text[]) q \gset
CALL fill(true, false);
SELECT pages('log') > 150 AS many;
-- in order, but that every page has both families in the last column
SELECT * FROM reads_by('minmax_ops', :'asked');
SELECT count(*) AS asked, count(*) FILTER (WHERE few) AS few FROM reads_by('minmax_multi_ops', :'asked');
-- but for some on every page that are far below or far above
CALL fill(true, true);
SELECT count(*) AS asked, count(*) FILTER (WHERE few) AS few FROM reads_by('minmax_ops', :'asked');
SELECT count(*) AS asked, count(*) FILTER (WHERE few) AS few FROM reads_by('minmax_multi_ops', :'asked');
-- in no order
CALL fill(false, false);
SELECT * FROM reads_by('minmax_multi_ops', '{a4 = ''10.0.39.16''}');
SELECT * FROM reads_by('bloom_ops(n_distinct_per_range = 1000)', ARRAY['a4 = ''10.0.39.16''', 'a6 = ''2001:db9:2710::''', 'a = ''10.0.39.16''']);

-- the distance that is used to find gaps: a share of the family, grows with the gap, is the same both ways; between families it is infinite
SELECT a, b, ipaddress_brin_distance(a, b) * 256 AS of_256 FROM (VALUES (ipaddress '10.0.0.0', ipaddress '10.255.255.255'), ('2a00::', '2aff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'), ('10.0.0.0', '::')) v (a, b);
SELECT count(*) AS triples, bool_and(ipaddress_brin_distance(x.a, z.a) >= greatest(ipaddress_brin_distance(x.a, y.a), ipaddress_brin_distance(y.a, z.a))) AS grows,
	bool_and(ipaddress_brin_distance(x.a, y.a) = ipaddress_brin_distance(y.a, x.a)) AS both_ways,
	bool_and(ipaddress_brin_distance(x.a, y.a) > 0 AND CASE WHEN family(x.a) = family(y.a) THEN ipaddress_brin_distance(x.a, y.a) <= 1 ELSE ipaddress_brin_distance(x.a, y.a) = 'Infinity' END) AS families,
	bool_and(ip4_brin_distance(x.a4, y.a4) = ipaddress_brin_distance(x.a, y.a)) AS ip4, bool_and(ip6_brin_distance(x.a6, y.a6) = ipaddress_brin_distance(x.a, y.a)) AS ip6
FROM point x JOIN point y ON x.a <= y.a JOIN point z ON y.a <= z.a;

-- ---- the operator classes ----
SELECT opcname, opcintype::regtype AS type, opcdefault AS "default", amvalidate(c.oid), string_agg(DISTINCT amopstrategy::text, ' ') AS strategies
FROM pg_opclass c JOIN pg_am a ON a.oid = opcmethod JOIN pg_amop o ON amopfamily = opcfamily WHERE amname = 'brin' AND opcname ~ '_ip' GROUP BY c.oid ORDER BY opcname COLLATE "C";

RESET ALL;
SET client_min_messages = warning;
DROP SCHEMA ipr_brin CASCADE;
