-- GiST on addresses: trees made in every way, through deletes, VACUUM and new rows;
-- with columns beside the address; as constraints.  The answers are those of a
-- sequential scan and of a model in plain numeric arithmetic.
CREATE SCHEMA ipr_address_index;
SET search_path = ipr_address_index, public;
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

-- --- each type, each way to make a tree: a table of its own, TYPE_WAY ---------------------

-- addresses near each other, many of them twice and more, the ends of both families, NULLs
CREATE TABLE address AS SELECT id, f, CASE WHEN id % 37 <> 0 THEN lo END AS lo FROM model WHERE f <> 0
	UNION ALL SELECT 5000 + i, 4, 167772160 + i % 3 FROM generate_series(1, 300) i UNION ALL SELECT 6000 + i, 6, 2 ^ 128::numeric - 1 - i % 2 FROM generate_series(1, 300) i;
CREATE TABLE kind (type text, families int[], asked text, nr serial);
INSERT INTO kind VALUES ('ip4', '{4}', 'a4'), ('ip6', '{6}', 'a6'), ('ipaddress', '{4,6}', 'a');
DELETE FROM point WHERE id % 2 = 1;
INSERT INTO point SELECT 900 + row_number() OVER (), f, n, n, addr_text(f, n)::ipaddress, CASE f WHEN 4 THEN addr_text(f, n)::ip4 END, CASE f WHEN 6 THEN addr_text(f, n)::ip6 END
	FROM (VALUES (4, 0::numeric), (4, 2 ^ 32::numeric - 1), (4, 167772161), (4, 3000000000), (6, 0), (6, 2 ^ 128::numeric - 1), (6, 1)) AS v (f, n);
-- made before the rows come, or after
CREATE TABLE way (way text, before text, after text, sorted_by text, nr serial);
INSERT INTO way (way, before, after, sorted_by) VALUES
	('sorted', NULL, 'gist (a)', 'id'),
	('buffered', NULL, 'gist (a) WITH (buffering = on)', 'id'),
	('one_by_one', NULL, 'gist (a) WITH (buffering = off)', 'md5(id::text)'),
	('inserted', 'gist (a)', NULL, 'md5(id::text)'),
	('ascending', 'gist (a)', NULL, 'f, lo'),
	('descending', 'gist (a)', NULL, 'f DESC, lo DESC'),
	-- long leaves: hundreds of pages
	('included', 'gist (a) INCLUDE (id, padding)', NULL, 'id'),
	('beside', 'gist (a, during)', NULL, 'id'),
	('behind', NULL, 'gist (during, a)', 'id');
-- each_way(statement): for all tables; %1$s is the name, then come type, families and the order of the rows
CREATE PROCEDURE each_way(statement text) LANGUAGE plpgsql AS $$
DECLARE
	w record;
BEGIN
	FOR w IN SELECT *, type || '_' || way AS tab FROM kind, way LOOP
		EXECUTE format(statement, w.tab, w.type, w.families, w.sorted_by);
	END LOOP;
END $$;
CREATE FUNCTION make_index(tab text, definition text) RETURNS text STRICT LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE format('CREATE INDEX %1$s_idx ON %1$s USING %2$s', tab, definition);
	RETURN tab;
END $$;
CREATE VIEW row AS SELECT id, f, lo, lo AS hi, addr_text(f, lo) AS a, tstzrange(to_timestamp(id), to_timestamp(id + 100)) AS during, repeat('x', 300) AS padding FROM address;
CALL each_way('CREATE TABLE %s (id int, f int, lo numeric, hi numeric, a %s, during tstzrange, padding text) WITH (autovacuum_enabled = off)');
SELECT count(make_index(type || '_' || way, before)) AS before FROM kind, way;
CALL each_way('INSERT INTO %1$s SELECT id, f, lo, hi, a::%2$s, during, padding FROM row WHERE f = ANY (%3$L) ORDER BY %4$s');
SELECT count(make_index(type || '_' || way, after)) AS after FROM kind, way;
SELECT string_agg(type || '_' || way, ', ') AS tables FROM kind, way \gset
ANALYZE :tables;
-- what is wrong with which
CREATE FUNCTION judge() RETURNS TABLE (type text, operator text, matches text, by_seqscan bool, wrong text) LANGUAGE sql AS $$
	SELECT type, o, split_part(truth, ' ', 1), answer('seqscan', type || '_sorted', 'a', 'point', asked, o) = truth,
		(SELECT string_agg(way || ': ' || found, ', ') FROM way, answer('index', type || '_' || way, 'a', 'point', asked, o) AS found WHERE found <> truth)
	FROM kind, unnest('{=,<>,<,<=,>,>=}'::text[]) WITH ORDINALITY AS u (o, i), answer('model', type || '_sorted', 'a', 'point', asked, o) AS truth ORDER BY kind.nr, i
$$;
SELECT * FROM judge();
CALL each_way('DELETE FROM %s WHERE id %% 3 <> 0');
VACUUM :tables;
SELECT * FROM judge();
CALL each_way('INSERT INTO %1$s SELECT id, f, lo, hi, a::%2$s, during, padding FROM row WHERE f = ANY (%3$L) AND id %% 3 = 1 ORDER BY %4$s');
SELECT * FROM judge();
SELECT min(pg_relation_size(format('%s_included_idx', type))) / current_setting('block_size')::int > 40 AS many_pages FROM kind;
-- an index-only scan gives back the address, and what is beside it
VACUUM ipaddress_included;
SET enable_seqscan = off;
SET enable_bitmapscan = off;
EXPLAIN (COSTS OFF) SELECT a, id FROM ipaddress_included WHERE a > '10.0.5.0' AND a <> '::';
SELECT count(*), (SELECT count(*) FROM address WHERE (f, lo) > (4, 167773440) AND (f, lo) <> (6, 0) AND id % 3 <> 2) AS model, count(*) FILTER (WHERE a::text <> a2) AS different
	FROM (SELECT a, id FROM ipaddress_included WHERE a > '10.0.5.0' AND a <> '::' OFFSET 0) s LEFT JOIN (SELECT id, addr_text(f, lo)::ipaddress::text AS a2 FROM address) m USING (id);
-- of equal addresses only
CREATE TABLE same AS SELECT i AS id, ipaddress '10.0.0.1' AS a FROM generate_series(1, 3000) i;
CREATE INDEX same_idx ON same USING gist (a);
INSERT INTO same SELECT i, '10.0.0.1' FROM generate_series(3001, 6000) i;
INSERT INTO same VALUES (0, '10.0.0.0'), (7000, '::a00:1');
SELECT (SELECT count(*) FROM same WHERE a = '10.0.0.1') AS equal, (SELECT count(*) FROM same WHERE a <> '10.0.0.1') AS others, (SELECT count(*) FROM same WHERE a < '10.0.0.1') AS below, (SELECT count(*) FROM same WHERE a >= '10.0.0.1') AS not_below, (SELECT count(*) FROM same WHERE a IS NULL) AS nulls;
-- part of a table
CREATE INDEX ip4_part_idx ON ip4_sorted USING gist (a) WHERE id % 2 = 0;
DROP INDEX ip4_sorted_idx;
EXPLAIN (COSTS OFF) SELECT id FROM ip4_sorted WHERE a < '10.0.5.0' AND id % 2 = 0;
SELECT (SELECT count(*) FROM ip4_sorted WHERE a < '10.0.5.0' AND id % 2 = 0) = (SELECT count(*) FROM address WHERE f = 4 AND lo < 167773440 AND id % 6 IN (0, 4)) AS same;

-- --- several conditions ---------------------------------------------------------------------

CREATE TABLE lease AS SELECT id, f, m.lo, m.hi, addr_text(f, m.lo)::ipaddress AS ip, set_masklen(addr_text(f, m.lo)::ipaddress, CASE f WHEN 4 THEN 20 ELSE 52 END + id % 12) AS net,
		tstzrange(to_timestamp(id * 7919 % 3000), to_timestamp(id * 7919 % 3000 + 1 + id % 200)) AS during, id % 5 AS site
	FROM (SELECT id, f, lo - lo % (CASE f WHEN 4 THEN 64 ELSE 2 ^ 66::numeric END) AS lo, lo AS hi FROM model WHERE f <> 0) m;
CREATE TABLE asked AS SELECT id, f, lo, hi, ip, during, net FROM lease WHERE id % 70 = 3;
CREATE FUNCTION check_filter(columns text, filter text, model text) RETURNS TABLE (matches bigint, same_as_scan bool, same_as_model bool) LANGUAGE plpgsql AS $$
DECLARE
	statement text := 'SELECT count(*) || '' '' || sum(v.id * q.id) FROM asked AS q, lease AS v WHERE ';
	by_index text;
	by_scan text;
	truth text;
BEGIN
	EXECUTE format('CREATE INDEX lease_idx ON lease USING gist (%s)', columns);
	SET LOCAL enable_material = off;
	SET LOCAL enable_mergejoin = off;
	SET LOCAL enable_hashjoin = off;
	SET LOCAL enable_seqscan = off;
	IF plan(statement || filter) !~ 'Index Scan using lease_idx' THEN
		RAISE EXCEPTION 'wrong plan: %', plan(statement || filter);
	END IF;
	EXECUTE statement || filter INTO by_index;
	SET LOCAL enable_seqscan = on;
	SET LOCAL enable_indexscan = off;
	SET LOCAL enable_bitmapscan = off;
	EXECUTE statement || filter INTO by_scan;
	EXECUTE statement || model INTO truth;
	DROP INDEX lease_idx;
	RETURN QUERY SELECT split_part(truth, ' ', 1)::bigint, by_index = by_scan, by_index = truth;
END $$;
SELECT columns, filter, c.* FROM (VALUES
	('ip, during', 'v.ip = q.ip AND v.during && q.during', '(v.f, v.lo) = (q.f, q.lo) AND v.during && q.during'),
	('during, ip', 'v.ip = q.ip AND v.during && q.during', '(v.f, v.lo) = (q.f, q.lo) AND v.during && q.during'),
	('ip, during', 'v.ip >= q.ip AND v.during @> lower(q.during)', '(v.f, v.lo) >= (q.f, q.lo) AND v.during @> lower(q.during)'),
	('ip, net', 'v.ip <> q.ip AND v.net && q.net', '(v.f, v.lo) <> (q.f, q.lo) AND cidr(v.net)::inet && cidr(q.net)::inet'),
	('net, ip, during', 'v.ip <= q.ip AND v.net <<= q.net AND v.during << q.during', '(v.f, v.lo) <= (q.f, q.lo) AND cidr(v.net)::inet <<= cidr(q.net)::inet AND v.during << q.during'),
	('ip', 'v.ip <<= q.net', 'cidr(v.ip)::inet <<= cidr(q.net)::inet'),
	('during, ip', 'v.ip <<= q.net AND v.during && q.during', 'cidr(v.ip)::inet <<= cidr(q.net)::inet AND v.during && q.during')) AS v (columns, filter, model), check_filter(columns, filter, model) c;

-- --- constraints: what is kept does not conflict, what is refused does -------------------------

CREATE FUNCTION check_exclude(col text, type text, elements text, conflict text) RETURNS TABLE (kept bigint, refused bigint, wrongly_kept bigint, wrongly_refused bigint) LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE format('CREATE TABLE kept (id int, f int, lo numeric, ip %s, net iprange, during tstzrange, EXCLUDE USING gist (%s) INCLUDE (id))', type, elements);
	EXECUTE format('CREATE TEMP TABLE offered AS SELECT id, f, lo, %s AS ip, net, during FROM lease WHERE f = ANY (SELECT unnest(families) FROM kind WHERE type = %L)', col, type);
	INSERT INTO kept SELECT * FROM offered ORDER BY id ON CONFLICT DO NOTHING;
	SET LOCAL enable_indexscan = off;
	SET LOCAL enable_bitmapscan = off;
	RETURN QUERY EXECUTE format('SELECT (SELECT count(*) FROM kept), (SELECT count(*) FROM offered) - (SELECT count(*) FROM kept), (SELECT count(*) FROM kept a, kept b WHERE a.id < b.id AND %1$s),
		(SELECT count(*) FROM offered a WHERE NOT EXISTS (SELECT FROM kept k WHERE k.id = a.id) AND NOT EXISTS (SELECT FROM kept b WHERE b.id < a.id AND %1$s))', conflict);
	DROP TABLE kept, offered;
END $$;
SELECT type, elements, c.* FROM (VALUES ('ip4', 'ip::ip4'), ('ip6', 'ip::ip6'), ('ipaddress', 'ip')) AS t (type, col), (VALUES
	('ip WITH =', '(a.f, a.lo) = (b.f, b.lo)'),
	('ip WITH =, during WITH &&', '(a.f, a.lo) = (b.f, b.lo) AND a.during && b.during'),
	-- of networks that overlap all have one gateway
	('net WITH &&, ip WITH <>', 'cidr(a.net)::inet && cidr(b.net)::inet AND (a.f, a.lo) <> (b.f, b.lo)'),
	-- all rows of the table are one address
	('ip WITH <>', '(a.f, a.lo) <> (b.f, b.lo)')) AS e (elements, conflict), check_exclude(col, type, elements, conflict) c;
CREATE TABLE router (ip ip4, during tstzrange, EXCLUDE USING gist (ip WITH =, during WITH &&));
INSERT INTO router VALUES ('10.0.0.1', '[2024-01-01 00:00+00, 2024-02-01 00:00+00)');
DO $$
BEGIN
	INSERT INTO router VALUES ('10.0.0.2', '[2024-01-15 00:00+00,)'), ('10.0.0.1', '[2024-02-01 00:00+00,)'), (NULL, '(,)');
	UPDATE router SET ip = '10.0.0.1' WHERE ip = '10.0.0.2';
EXCEPTION WHEN exclusion_violation THEN
	RAISE WARNING '%', SQLERRM;
END $$;

RESET ALL;
SET client_min_messages = warning;
DROP SCHEMA ipr_address_index CASCADE;
