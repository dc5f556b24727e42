-- Row level security: who is not the owner and sees some of the rows still finds them
-- by the index, because all operators are LEAKPROOF; and finds those rows only.
CREATE SCHEMA ipr_rls;
SET search_path = ipr_rls, public;
SET client_min_messages = warning;
SET jit = off;
\getenv srcdir PG_ABS_SRCDIR
\set am :srcdir '/sql/include/am.sql'
\set ECHO none
\i :am
\set ECHO all
CREATE ROLE ipr_rls_guest;
GRANT USAGE ON SCHEMA ipr_rls TO ipr_rls_guest;

-- networks and a log of addresses; the guest is owner 3
CREATE TABLE source AS SELECT i AS id, i % 5 AS owner, set_masklen(a4, 18 + i % 15) AS r4, set_masklen(a6, 50 + i % 79) AS r6, CASE WHEN i % 97 = 3 THEN '-' WHEN i % 2 = 0 THEN set_masklen(a4, 18 + i % 15)::iprange ELSE set_masklen(a6, 50 + i % 79) END AS r, a4, a6, CASE WHEN i % 2 = 0 THEN a4::ipaddress ELSE a6 END AS a
	FROM generate_series(1, 3000) i, ip4(167772160 + i * 7919::bigint % 65536) a4, ip6(42540766411282592856903984951653826560 + i * 7919 % 65536 * 18446744073709551616::numeric) a6;
CREATE TABLE method (method text, columns text[], nr serial);
INSERT INTO method VALUES ('gist', '{r4,r6,r,a4,a6,a}'), ('spgist', '{r4,r6,r}'), ('btree', '{r4,r6,r,a4,a6,a}'), ('brin', '{r4,r6,r,a4,a6,a}'), ('hash', '{r4,r6,r,a4,a6,a}');
DO $$
DECLARE
	m method;
	c text;
BEGIN
	FOR m IN TABLE method LOOP
		EXECUTE format('CREATE TABLE t_%s AS TABLE source', m.method);
		FOREACH c IN ARRAY m.columns LOOP
			EXECUTE format('CREATE INDEX ON t_%s USING %1$s (%s)', m.method, c);
		END LOOP;
		EXECUTE format('ALTER TABLE t_%s ENABLE ROW LEVEL SECURITY', m.method);
		EXECUTE format('CREATE POLICY own ON t_%s USING (owner = 3)', m.method);
	END LOOP;
END $$;
SELECT string_agg('t_' || method, ', ') AS tables FROM method \gset
ANALYZE :tables;

-- What is asked, by constants, and by parameters that the plan does not know; which index conditions come of it
CREATE TABLE question (nr serial, clause text, param text);
INSERT INTO question (clause, param) VALUES
	('r >>= ''10.0.9.9''', 'iprange'), ('r <<= ''10.0.0.0/18''', 'iprange'), ('r && ''10.0.8.0/24''', 'iprange'), ('r = ''10.0.8.0/21''', 'iprange'), ('r >> ''10.0.9.0/28''', 'iprange'), ('r << ''-''', 'iprange'), ('r -|- ''10.0.48.0/20''', 'iprange'), ('r <<< ''10.0.9.0''', 'iprange'), ('r &> ''2001:db8:0:f000::''', 'iprange'),
	('r >>= ''2001:db8:0:9::''::ip6', 'ip6'), ('''10.0.9.9''::ipaddress <<= r', 'ipaddress'), ('r4 >>= ''10.0.9.9''::ip4', 'ip4'), ('r4 >>= ''10.0.9.9''::ipaddress', 'ipaddress'), ('r4 && ''10.0.8.0/24''::iprange', 'iprange'), ('r6 >>= ''2001:db8:0:9::''::ip6', 'ip6'), ('r6 <<= ''2001:db8::/52''', 'ip6r'),
	('a <<= ''10.0.0.0/20''', 'iprange'), ('a4 <<= ''10.0.8.0/22''', 'ip4r'), ('a4 <<= ''10.0.8.0/22''::iprange', 'iprange'), ('''2001:db8::/52'' >>= a6', 'ip6r'), ('a <<= ''2001:db8::/52''::ip6r', 'ip6r'), ('a = ''10.0.2.38''', 'ipaddress'), ('a4 >= ''10.0.200.0''', 'ip4');
CREATE FUNCTION conditions(query text) RETURNS text LANGUAGE sql AS $$
	SELECT array_to_string(ARRAY(SELECT regexp_replace(m[2], '\((''[^'']*''::\w+|\$1)\)', '\1', 'g') FROM regexp_matches(plan(query), '(Index Cond|Order By): ([^;]*)', 'g') WITH ORDINALITY AS x (m, n) ORDER BY n), ' ')
$$;
CREATE FUNCTION asks(tab text, clause text, param text) RETURNS TABLE (constant text, parameter text, rows text) LANGUAGE plpgsql AS $$
DECLARE
	query text := format('SELECT count(*) || '' '' || coalesce(sum(id), 0) FROM %I WHERE ', tab);
BEGIN
	SET LOCAL enable_seqscan = off;
	SET LOCAL plan_cache_mode = force_generic_plan;
	constant := conditions(query || clause);
	EXECUTE format('PREPARE p (%s) AS %s', param, query || regexp_replace(clause, '''[^'']*''(::\w+)?', '$1'));
	parameter := conditions(format('EXECUTE p (%s)', substring(clause FROM '''[^'']*''')));
	DEALLOCATE p;
	EXECUTE query || clause INTO rows;
	RETURN NEXT;
END $$;
-- the truth, of the owner of the tables, whom no policy binds, by the table without an index
CREATE FUNCTION truth(clause text) RETURNS text LANGUAGE plpgsql SECURITY DEFINER AS $$
DECLARE
	rows text;
BEGIN
	EXECUTE format('SELECT count(*) || '' '' || coalesce(sum(id), 0) FROM source WHERE owner = 3 AND (%s)', clause) INTO rows;
	RETURN rows;
END $$;
GRANT SELECT ON :tables, method, question, am TO ipr_rls_guest;
SET ROLE ipr_rls_guest;
SELECT clause, split_part(truth, ' ', 1) AS rows, string_agg(method, ' ' ORDER BY m.nr) FILTER (WHERE constant <> '') AS constant, string_agg(method, ' ' ORDER BY m.nr) FILTER (WHERE parameter <> '') AS parameter, bool_and(x.rows = truth) AS right
	FROM question q, method m, truth(clause), asks('t_' || method, clause, param) x GROUP BY q.nr, clause, truth ORDER BY q.nr;
-- the most specific first, for constants and for the address of another row; a join
SET enable_seqscan = off;
SET enable_bitmapscan = off;
SELECT am, plan(format('SELECT id FROM t_%s WHERE r >>= ''10.0.9.9'' ORDER BY r <-> ''10.0.9.9'' LIMIT 1', am)) FROM am ORDER BY nr;
SELECT am, plan(format('SELECT l.id, n.id FROM t_btree l, LATERAL (SELECT id, r FROM t_%s WHERE r >>= l.a ORDER BY r <-> l.a LIMIT 1) n WHERE l.a <<= ''10.0.0.0/20''', am)) FROM am ORDER BY nr;
SELECT am, plan(format('SELECT count(*) FROM t_btree l JOIN t_%s n ON l.a <<= n.r WHERE l.a = ''10.0.2.38''', am)) FROM am ORDER BY nr;
RESET ROLE;
CREATE TABLE nearest (am text, l int, n int);
GRANT INSERT ON nearest TO ipr_rls_guest;
SET ROLE ipr_rls_guest;
INSERT INTO nearest SELECT 'gist', l.id, n.id FROM t_btree l, LATERAL (SELECT id FROM t_gist WHERE r >>= l.a AND r <> '-' ORDER BY r <-> l.a, id LIMIT 1) n WHERE l.a <<= '10.0.0.0/20';
INSERT INTO nearest SELECT 'spgist', l.id, n.id FROM t_btree l, LATERAL (SELECT id FROM t_spgist WHERE r >>= l.a AND r <> '-' ORDER BY r <-> l.a, id LIMIT 1) n WHERE l.a <<= '10.0.0.0/20';
RESET ROLE;
RESET enable_seqscan;
SELECT am, count(*), count(*) FILTER (WHERE n IS DISTINCT FROM (SELECT id FROM source n WHERE n.owner = 3 AND n.r >>= l.a AND n.r <> '-' ORDER BY @ n.r, id LIMIT 1)) AS wrong
	FROM nearest JOIN source l ON l.id = nearest.l AND l.owner = 3 GROUP BY am ORDER BY am;

-- An operator that is not LEAKPROOF waits for the policy: the plan tells.
BEGIN;
ALTER FUNCTION iprange_contains(iprange, iprange) NOT LEAKPROOF;
SET LOCAL enable_seqscan = off;
SET LOCAL ROLE ipr_rls_guest;
SELECT am, plan(format('SELECT id FROM t_%s WHERE r >>= ''10.0.9.0/24''', am)) FROM am ORDER BY nr;
ROLLBACK;
-- And nothing else sees the rows of others.
CREATE FUNCTION leak(iprange) RETURNS bool LANGUAGE plpgsql COST 0.000001 AS $$ BEGIN RAISE 'seen: %', $1; END $$;
GRANT EXECUTE ON FUNCTION leak TO ipr_rls_guest;
SET ROLE ipr_rls_guest;
SELECT count(*) FROM t_gist WHERE r = '10.0.185.0/24' AND leak(r);
RESET ROLE;
SELECT owner, count(*) FROM source WHERE r = '10.0.185.0/24' GROUP BY owner;

RESET ALL;
SET client_min_messages = warning;
DROP SCHEMA ipr_rls CASCADE;
DROP ROLE ipr_rls_guest;
