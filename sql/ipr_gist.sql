-- GiST: for every operator the index, a sequential scan and a model in plain
-- numeric arithmetic give the same answer.  The model knows nothing of our
-- code: a range is (family, lower, upper), - is family 0.
CREATE SCHEMA ipr_gist;
SET search_path = ipr_gist, public;
SET extra_float_digits = 0;
SET jit = off;
SET max_parallel_workers_per_gather = 0;

-- --- the model -------------------------------------------------------------

CREATE FUNCTION addr_text(f int, n numeric) RETURNS text LANGUAGE sql IMMUTABLE AS $$
	SELECT string_agg(CASE f WHEN 4 THEN digit::text ELSE to_hex(digit) END,
					  CASE f WHEN 4 THEN '.' ELSE ':' END ORDER BY k DESC)
	FROM (SELECT k, (div(n, unit) % CASE f WHEN 4 THEN 256 ELSE 65536 END)::int AS digit
		  FROM (VALUES (4, 0, 1::numeric), (4, 1, 256), (4, 2, 65536), (4, 3, 16777216),
				(6, 0, 1), (6, 1, 65536), (6, 2, 4294967296), (6, 3, 281474976710656),
				(6, 4, 18446744073709551616), (6, 5, 1208925819614629174706176),
				(6, 6, 79228162514264337593543950336), (6, 7, 5192296858534827628530496329220096)
			   ) AS place(family, k, unit)
		  WHERE family = f) AS digits
$$;
CREATE FUNCTION range_text(f int, lo numeric, hi numeric) RETURNS text LANGUAGE sql IMMUTABLE AS $$
	SELECT CASE f WHEN 0 THEN '-' ELSE addr_text(f, lo) || '-' || addr_text(f, hi) END
$$;
CREATE FUNCTION dice(i int, salt text, n bigint) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$
	SELECT ('x' || substr(md5(salt || i), 1, 12))::bit(48)::bigint % n
$$;

CREATE TABLE op (name text, model text);
INSERT INTO op VALUES
	('<<<', 'v.f = q.f AND v.f <> 0 AND v.hi < q.lo'),
	('&<', 'q.f = 0 OR v.f = q.f AND v.hi <= q.hi'),
	('&&', 'v.f = 0 OR q.f = 0 OR v.f = q.f AND v.lo <= q.hi AND v.hi >= q.lo'),
	('&>', 'q.f = 0 OR v.f = q.f AND v.lo >= q.lo'),
	('>>>', 'v.f = q.f AND v.f <> 0 AND v.lo > q.hi'),
	('-|-', 'v.f = q.f AND v.f <> 0 AND (v.hi + 1 = q.lo OR v.lo = q.hi + 1)'),
	('>>=', 'v.f = 0 OR v.f = q.f AND v.lo <= q.lo AND v.hi >= q.hi'),
	('@>>=', 'v.f = 0 OR v.f = q.f AND v.lo <= q.lo AND v.hi >= q.hi'),
	('<<=', 'q.f = 0 OR v.f = q.f AND v.lo >= q.lo AND v.hi <= q.hi'),
	('=', 'v.f = q.f AND v.lo = q.lo AND v.hi = q.hi'),
	('<<', '(q.f = 0 OR v.f = q.f AND v.lo >= q.lo AND v.hi <= q.hi) AND NOT (v.f = q.f AND v.lo = q.lo AND v.hi = q.hi)'),
	('>>', '(v.f = 0 OR v.f = q.f AND v.lo <= q.lo AND v.hi >= q.hi) AND NOT (v.f = q.f AND v.lo = q.lo AND v.hi = q.hi)'),
	('<>', 'NOT (v.f = q.f AND v.lo = q.lo)'),
	('<', '(v.f, v.lo) < (q.f, q.lo)'),
	('<=', '(v.f, v.lo) <= (q.f, q.lo)'),
	('>', '(v.f, v.lo) > (q.f, q.lo)'),
	('>=', '(v.f, v.lo) >= (q.f, q.lo)');

-- Runs one statement in three ways over all of "query" and compares number
-- and identity of the rows found.
CREATE FUNCTION answer(stmt text, OUT number bigint, OUT identity numeric, OUT by_index boolean)
LANGUAGE plpgsql AS $$
DECLARE
	line text;
BEGIN
	by_index := false;
	FOR line IN EXECUTE 'EXPLAIN (COSTS OFF) ' || stmt LOOP
		by_index := by_index OR line ~ 'Index.* Scan (using|on) \w+_idx';
	END LOOP;
	EXECUTE stmt INTO number, identity;
END
$$;
CREATE FUNCTION compare(tab text, col text, queries text, qcol text, ops text[])
RETURNS TABLE (operator text, matches bigint, verdict text) LANGUAGE plpgsql AS $$
DECLARE
	frame text := 'SELECT count(*), sum((v.id::bigint * (q.id + 1000) * (v.id + q.id)) %% 1000003) FROM %I AS q, %I AS v WHERE ';
	stmt text;
	seq record;
	idx record;
	model record;
BEGIN
	FOREACH operator IN ARRAY ops LOOP
		stmt := format(frame || 'v.%I %s q.%I', queries, tab, col, operator, qcol);
		SET LOCAL enable_hashjoin = off;
		SET LOCAL enable_mergejoin = off;
		SET LOCAL enable_material = off;
		SET LOCAL enable_indexscan = off;
		SET LOCAL enable_bitmapscan = off;
		SET LOCAL enable_seqscan = on;
		seq := answer(stmt);
		SET LOCAL enable_indexscan = on;
		SET LOCAL enable_bitmapscan = on;
		SET LOCAL enable_seqscan = off;
		idx := answer(stmt);
		SELECT format(frame, queries, tab) || '(' || o.model || ') AND ' || format('v.%I IS NOT NULL AND q.%I IS NOT NULL', col, qcol)
			INTO stmt FROM op AS o WHERE name = operator;
		SET LOCAL enable_indexscan = off;
		SET LOCAL enable_bitmapscan = off;
		SET LOCAL enable_seqscan = on;
		model := answer(stmt);
		matches := model.number;
		verdict := CASE
			WHEN NOT idx.by_index THEN 'index not used'
			WHEN seq.by_index OR model.by_index THEN 'index used'
			WHEN (seq.number, seq.identity) IS DISTINCT FROM (model.number, model.identity) THEN 'sequential scan: ' || seq.number
			WHEN (idx.number, idx.identity) IS DISTINCT FROM (model.number, model.identity) THEN 'index: ' || idx.number
			ELSE 'ok' END;
		RETURN NEXT;
	END LOOP;
END
$$;

-- --- data --------------------------------------------------------------------

-- Ranges in a small part of each family, so that they touch, nest and repeat:
-- eight kinds, and some of the extremes.  A unit is one address of IPv4 and a
-- /64 of IPv6.
CREATE FUNCTION make_ranges(n int, salt text)
RETURNS TABLE (id int, f int, lo numeric, hi numeric) LANGUAGE sql AS $$
	WITH family (f, base, unit, units) AS (
		VALUES (4, 167772160::numeric, 1::numeric, 4294967296::numeric),
			   (6, 42540766411282592856903984951653826560, 18446744073709551616, 18446744073709551616)
	), drawn AS (
		SELECT i, i % 10 AS kind, family.*, dice(i, salt, 4096) AS at, dice(i, salt || 'l', 64) AS len,
			(2 ^ dice(i, salt || 'p', 13))::bigint AS block
		FROM generate_series(1, n) AS i, family
		WHERE family.f = CASE WHEN dice(i, salt || 'f', 3) = 0 THEN 6 ELSE 4 END
	)
	SELECT i,
		CASE WHEN kind = 9 AND len < 16 THEN 0 ELSE f END,
		CASE WHEN kind = 9 AND len < 16 THEN 0
			 WHEN kind IN (0, 1, 2) THEN base + at * unit
			 WHEN kind IN (3, 4, 5) THEN base + (at - at % block) * unit
			 WHEN kind = 6 THEN base + at % 4 * 256 * unit
			 WHEN kind = 7 THEN base + at * 1000 * unit
			 WHEN kind = 8 AND len < 32 THEN units * unit - (at + 1) * unit
			 ELSE 0 END,
		CASE WHEN kind = 9 AND len < 16 THEN 0
			 WHEN kind = 0 THEN base + at * unit
			 WHEN kind IN (1, 2) THEN base + (at + len) * unit
			 WHEN kind IN (3, 4, 5) THEN base + (at - at % block + block) * unit - 1
			 WHEN kind = 6 THEN base + (at % 4 + 1) * 256 * unit - 1
			 WHEN kind = 7 THEN base + at * 1000 * unit + len * 10000000 * unit
			 WHEN kind = 8 AND len < 32 OR kind = 9 AND len > 60 THEN units * unit - 1
			 ELSE at * unit END
	FROM drawn
$$;
CREATE TABLE model AS SELECT * FROM make_ranges(3500, 'v');
SELECT f, count(*), count(DISTINCT (lo, hi)) AS different FROM model GROUP BY f ORDER BY f;

-- What is asked for: some of the same kind, some that are in the table
CREATE TABLE query AS
	SELECT row_number() OVER (ORDER BY n, id)::int AS id, f, lo, hi
	FROM (SELECT 1 AS n, * FROM make_ranges(30, 'q')
		  UNION ALL SELECT 2, * FROM model WHERE id % 250 = 9
		  UNION ALL SELECT 3, 1, 0, 0, 0) AS q;
SELECT f, count(*) FROM query GROUP BY f ORDER BY f;
ALTER TABLE query ADD r iprange, ADD r4 ip4r, ADD r6 ip6r, ADD a ipaddress, ADD a4 ip4, ADD a6 ip6;
UPDATE query SET r = range_text(f, lo, hi)::iprange;
UPDATE query SET r4 = range_text(f, lo, hi)::ip4r WHERE f = 4;
UPDATE query SET r6 = range_text(f, lo, hi)::ip6r WHERE f = 6;
-- points: the lower bounds
CREATE TABLE point AS SELECT id, f, lo, lo AS hi FROM query WHERE f <> 0;
ALTER TABLE point ADD a ipaddress, ADD a4 ip4, ADD a6 ip6;
UPDATE point SET a = addr_text(f, lo)::ipaddress;
UPDATE point SET a4 = addr_text(f, lo)::ip4 WHERE f = 4;
UPDATE point SET a6 = addr_text(f, lo)::ip6 WHERE f = 6;

-- Tables whose index is there first, and is filled by inserts
CREATE TABLE t4 (id int, f int, lo numeric, hi numeric, r ip4r);
CREATE TABLE t6 (id int, f int, lo numeric, hi numeric, r ip6r);
CREATE TABLE t (id int, f int, lo numeric, hi numeric, r iprange);
CREATE INDEX t4_r_idx ON t4 USING gist (r);
CREATE INDEX t6_r_idx ON t6 USING gist (r);
CREATE INDEX t_r_idx ON t USING gist (r);
INSERT INTO t4 SELECT id, f, lo, hi, CASE WHEN id % 37 <> 0 THEN range_text(f, lo, hi)::ip4r END FROM model WHERE f = 4;
INSERT INTO t6 SELECT id, f, lo, hi, CASE WHEN id % 37 <> 0 THEN range_text(f, lo, hi)::ip6r END FROM model WHERE f = 6;
INSERT INTO t SELECT id, f, lo, hi, CASE WHEN id % 37 <> 0 THEN range_text(f, lo, hi)::iprange END FROM model;
CREATE TABLE a4 (id int, f int, lo numeric, hi numeric, a ip4);
CREATE TABLE a6 (id int, f int, lo numeric, hi numeric, a ip6);
CREATE TABLE a (id int, f int, lo numeric, hi numeric, a ipaddress);
CREATE INDEX a4_a_idx ON a4 USING gist (a);
CREATE INDEX a6_a_idx ON a6 USING gist (a);
CREATE INDEX a_a_idx ON a USING gist (a);
INSERT INTO a4 SELECT id, f, lo, lo, CASE WHEN id % 37 <> 0 THEN addr_text(f, lo)::ip4 END FROM model WHERE f = 4;
INSERT INTO a6 SELECT id, f, lo, lo, CASE WHEN id % 37 <> 0 THEN addr_text(f, lo)::ip6 END FROM model WHERE f = 6;
INSERT INTO a SELECT id, f, lo, lo, CASE WHEN id % 37 <> 0 THEN addr_text(f, lo)::ipaddress END FROM model WHERE f <> 0;
ANALYZE;

-- --- inserted ----------------------------------------------------------------

SELECT * FROM compare('t4', 'r', 'query', 'r4', '{<<<,&<,&&,&>,>>>,-|-,>>=,<<=,=,<<,>>}');
SELECT * FROM compare('t4', 'r', 'point', 'a4', '{>>=}');
SELECT * FROM compare('t4', 'r', 'point', 'a', '{@>>=}');
SELECT * FROM compare('t6', 'r', 'query', 'r6', '{<<<,&<,&&,&>,>>>,-|-,>>=,<<=,=,<<,>>}');
SELECT * FROM compare('t6', 'r', 'point', 'a6', '{>>=}');
SELECT * FROM compare('t6', 'r', 'point', 'a', '{@>>=}');
SELECT * FROM compare('t', 'r', 'query', 'r', '{<<<,&<,&&,&>,>>>,-|-,>>=,<<=,=,<<,>>}');
SELECT * FROM compare('t', 'r', 'point', 'a', '{@>>=}');
DELETE FROM point WHERE f = 6;
SELECT * FROM compare('t', 'r', 'point', 'a4', '{@>>=}');
SELECT * FROM compare('a4', 'a', 'point', 'a4', '{=,<>,<,<=,>,>=}');
TRUNCATE point;
INSERT INTO point SELECT id, f, lo, lo, addr_text(f, lo)::ipaddress, NULL, addr_text(f, lo)::ip6 FROM query WHERE f = 6;
SELECT * FROM compare('t', 'r', 'point', 'a6', '{@>>=}');
SELECT * FROM compare('a6', 'a', 'point', 'a6', '{=,<>,<,<=,>,>=}');
INSERT INTO point SELECT id, f, lo, lo, addr_text(f, lo)::ipaddress FROM query WHERE f = 4;
SELECT * FROM compare('a', 'a', 'point', 'a', '{=,<>,<,<=,>,>=}');

-- --- after deletes and vacuum, then filled again -----------------------------

DELETE FROM t WHERE id % 3 <> 0;
DELETE FROM t4 WHERE id % 3 <> 0;
DELETE FROM a WHERE id % 3 <> 0;
VACUUM t, t4, a;
SELECT * FROM compare('t', 'r', 'query', 'r', '{<<<,&<,&&,&>,>>>,-|-,>>=,<<=,=,<<,>>}');
SELECT * FROM compare('a', 'a', 'point', 'a', '{=,<>,<,<=,>,>=}');
INSERT INTO t SELECT id, f, lo, hi, range_text(f, lo, hi)::iprange FROM model WHERE id % 3 = 1 ORDER BY lo;
INSERT INTO t4 SELECT id, f, lo, hi, range_text(f, lo, hi)::ip4r FROM model WHERE id % 3 = 1 AND f = 4 ORDER BY lo DESC;
SELECT * FROM compare('t', 'r', 'query', 'r', '{<<<,&<,&&,&>,>>>,-|-,>>=,<<=,=,<<,>>}');
SELECT * FROM compare('t4', 'r', 'query', 'r4', '{<<<,&<,&&,&>,>>>,-|-,>>=,<<=,=,<<,>>}');

-- --- sorted build ------------------------------------------------------------

REINDEX INDEX t4_r_idx;
REINDEX INDEX t6_r_idx;
REINDEX INDEX t_r_idx;
REINDEX INDEX a4_a_idx;
REINDEX INDEX a6_a_idx;
REINDEX INDEX a_a_idx;
SELECT * FROM compare('t4', 'r', 'query', 'r4', '{<<<,&<,&&,&>,>>>,-|-,>>=,<<=,=,<<,>>}');
SELECT * FROM compare('t6', 'r', 'query', 'r6', '{<<<,&<,&&,&>,>>>,-|-,>>=,<<=,=,<<,>>}');
SELECT * FROM compare('t', 'r', 'query', 'r', '{<<<,&<,&&,&>,>>>,-|-,>>=,<<=,=,<<,>>}');
SELECT * FROM compare('t', 'r', 'point', 'a', '{@>>=}');
SELECT * FROM compare('a', 'a', 'point', 'a', '{=,<>,<,<=,>,>=}');
SELECT * FROM compare('a6', 'a', 'point', 'a6', '{=,<>,<,<=,>,>=}');

-- --- nothing but equal values, nothing but - ---------------------------------

CREATE TABLE same (id int, f int, lo numeric, hi numeric, r iprange);
CREATE INDEX same_r_idx ON same USING gist (r);
INSERT INTO same SELECT i, 4, 167772160, 167772415, '10.0.0.0/24' FROM generate_series(1, 900) AS i;
SELECT * FROM compare('same', 'r', 'query', 'r', '{<<<,&<,&&,&>,>>>,-|-,>>=,<<=,=,<<,>>}');
INSERT INTO same SELECT i, 0, 0, 0, '-' FROM generate_series(901, 1800) AS i;
SELECT * FROM compare('same', 'r', 'query', 'r', '{<<<,&<,&&,&>,>>>,-|-,>>=,<<=,=,<<,>>}');
REINDEX INDEX same_r_idx;
SELECT * FROM compare('same', 'r', 'query', 'r', '{<<<,&<,&&,&>,>>>,-|-,>>=,<<=,=,<<,>>}');

-- --- ordered scans -------------------------------------------------------------

-- The distances come in the order in which sorting puts them.
CREATE FUNCTION ordered(tab text, queries text, qcol text, filter text)
RETURNS TABLE (wrong bigint, of_queries bigint, by_index boolean) LANGUAGE plpgsql AS $$
DECLARE
	stmt text := format('SELECT array_agg(d) FROM (SELECT r <-> q.%I AS d FROM %I WHERE %s ORDER BY r <-> q.%I LIMIT 300) AS s', qcol, tab, filter, qcol);
	line text;
BEGIN
	SET LOCAL enable_seqscan = on;
	SET LOCAL enable_indexscan = off;
	SET LOCAL enable_bitmapscan = off;
	EXECUTE format('CREATE TEMP TABLE sorted AS SELECT q.id, q.%I, (%s) AS d FROM %I AS q WHERE q.%I IS NOT NULL', qcol, stmt, queries, qcol);
	SET LOCAL enable_seqscan = off;
	SET LOCAL enable_indexscan = on;
	SET LOCAL enable_sort = off;
	EXECUTE format('CREATE TEMP TABLE walked AS SELECT q.id, (%s) AS d FROM %I AS q WHERE q.%I IS NOT NULL', stmt, queries, qcol);
	SELECT count(*) FILTER (WHERE s.d IS DISTINCT FROM w.d), count(*) INTO wrong, of_queries
		FROM sorted AS s JOIN walked AS w USING (id);
	by_index := false;
	FOR line IN EXECUTE format('EXPLAIN (COSTS OFF) SELECT (%s) FROM %I AS q', stmt, queries) LOOP
		by_index := by_index OR line ~ 'Index.* Scan using \w+_idx';
	END LOOP;
	DROP TABLE sorted, walked;
	RETURN NEXT;
END
$$;
SELECT * FROM ordered('t4', 'query', 'r4', 'true');
SELECT * FROM ordered('t6', 'query', 'r6', 'true');
SELECT * FROM ordered('t', 'query', 'r', 'true');
SELECT * FROM ordered('t', 'query', 'r', 'r >>= q.r');
SELECT * FROM ordered('t', 'query', 'r', 'r >> q.r');
SELECT * FROM ordered('same', 'query', 'r', 'true');
-- NULLs are there, too
SELECT count(*), count(d) FROM (SELECT r <-> '10.0.0.1' AS d FROM t ORDER BY r <-> '10.0.0.1') AS s;

-- The most specific range, and the closest parent of a range
SELECT r, r <-> '10.0.1.77' AS distance FROM t WHERE r >>= '10.0.1.77' ORDER BY r <-> '10.0.1.77', r LIMIT 3;
SELECT r FROM t WHERE r >> '10.0.1.0/24' ORDER BY r <-> '10.0.1.0/24', r LIMIT 1;

-- --- index-only scans ----------------------------------------------------------

VACUUM ANALYZE t, t4, t6, a4, a6, a;
SET enable_seqscan = off;
SET enable_bitmapscan = off;
EXPLAIN (COSTS OFF) SELECT r FROM t WHERE r <<= '10.0.0.0/20';
EXPLAIN (COSTS OFF) SELECT a FROM a WHERE a >= '10.0.0.0';
EXPLAIN (COSTS OFF) SELECT a FROM a4 WHERE a < '10.0.0.77';
EXPLAIN (COSTS OFF) SELECT r FROM t6 ORDER BY r <-> '2001:db8::' LIMIT 1;
CREATE TABLE only_index AS
	SELECT 't' AS tab, md5(string_agg(r::text, ' ' ORDER BY r)) FROM t WHERE r && '-'
	UNION ALL SELECT 't4', md5(string_agg(r::text, ' ' ORDER BY r)) FROM t4 WHERE r && '0.0.0.0/0'
	UNION ALL SELECT 't6', md5(string_agg(r::text, ' ' ORDER BY r)) FROM t6 WHERE r && '::/0'
	UNION ALL SELECT 'a', md5(string_agg(a::text, ' ' ORDER BY a)) FROM a WHERE a >= '0.0.0.0'
	UNION ALL SELECT 'a4', md5(string_agg(a::text, ' ' ORDER BY a)) FROM a4 WHERE a >= '0.0.0.0'
	UNION ALL SELECT 'a6', md5(string_agg(a::text, ' ' ORDER BY a)) FROM a6 WHERE a >= '::';
SET enable_seqscan = on;
SET enable_indexonlyscan = off;
SET enable_indexscan = off;
SELECT tab, md5 = CASE tab
	WHEN 't' THEN (SELECT md5(string_agg(r::text, ' ' ORDER BY r)) FROM t)
	WHEN 't4' THEN (SELECT md5(string_agg(r::text, ' ' ORDER BY r)) FROM t4)
	WHEN 't6' THEN (SELECT md5(string_agg(r::text, ' ' ORDER BY r)) FROM t6)
	WHEN 'a' THEN (SELECT md5(string_agg(a::text, ' ' ORDER BY a)) FROM a)
	WHEN 'a4' THEN (SELECT md5(string_agg(a::text, ' ' ORDER BY a)) FROM a4)
	WHEN 'a6' THEN (SELECT md5(string_agg(a::text, ' ' ORDER BY a)) FROM a6) END AS same
FROM only_index;
RESET enable_indexonlyscan;
RESET enable_indexscan;
RESET enable_bitmapscan;

-- --- the commuted forms reach the index ----------------------------------------

SET enable_seqscan = off;
EXPLAIN (COSTS OFF) SELECT * FROM t4 WHERE '10.0.0.1'::ip4 <<= r;
EXPLAIN (COSTS OFF) SELECT * FROM t4 WHERE '10.0.0.1'::ipaddress <<=@ r;
EXPLAIN (COSTS OFF) SELECT * FROM t WHERE '::1'::ip6 <<=@ r;
EXPLAIN (COSTS OFF) SELECT * FROM t WHERE '10.0.0.0/8' << r;
RESET enable_seqscan;

-- Ranges the wrong way round, as old binary input could store them: found by
-- the index as by a scan.  A type of the same size makes the bytes.
CREATE CAST (macaddr8 AS ip4r) WITHOUT FUNCTION;
CREATE TABLE swapped AS SELECT i AS id, CASE WHEN i % 50 = 0 THEN '12:00:00:00:05:00:00:00'::macaddr8::ip4r
	ELSE ip4r(ip4 '0.0.0.0' + i % 40, ip4 '0.0.0.0' + i % 40 + i % 7) END AS r FROM generate_series(1, 2000) AS i;
CREATE TABLE swapped_answer AS SELECT (SELECT count(*) FROM swapped WHERE r = s.r) AS equal, (SELECT count(*) FROM swapped WHERE r && '0.0.0.5-0.0.0.9') AS overlap,
	(SELECT count(*) FROM swapped WHERE r <<= '0.0.0.4-0.0.0.20') AS inside FROM swapped AS s WHERE id = 50;
CREATE INDEX ON swapped USING gist (r);
SET enable_seqscan = off;
SET enable_bitmapscan = off;
SELECT a.equal > 0 AS some, (SELECT count(*) FROM swapped WHERE r = (SELECT r FROM swapped WHERE id = 50)) = equal AS equal, (SELECT count(*) FROM swapped WHERE r && '0.0.0.5-0.0.0.9') = overlap AS overlap,
	(SELECT count(*) FROM swapped WHERE r <<= '0.0.0.4-0.0.0.20') = inside AS inside FROM swapped_answer AS a;
RESET enable_seqscan;
RESET enable_bitmapscan;
DROP TABLE swapped, swapped_answer;
DROP CAST (macaddr8 AS ip4r);

-- --- several columns, exclusion -------------------------------------------------

CREATE EXTENSION btree_gist SCHEMA public;
CREATE INDEX t_f_r_idx ON t USING gist (f, r);
CREATE INDEX t_r_f_idx ON t USING gist (r, f);
DROP INDEX t_r_idx;
SELECT * FROM compare('t', 'r', 'query', 'r', '{&&,>>=,<<=,=,<<,>>}');
DROP INDEX t_r_f_idx;
SELECT * FROM compare('t', 'r', 'query', 'r', '{&&,>>=,<<=,=,<<,>>}');
TRUNCATE t;
CREATE INDEX t_r_f_idx ON t USING gist (r, f);
INSERT INTO t SELECT id, f, lo, hi, range_text(f, lo, hi)::iprange FROM model;
SELECT * FROM compare('t', 'r', 'query', 'r', '{&&,>>=,<<=,=,<<,>>}');
DROP INDEX t_r_f_idx;
SELECT * FROM compare('t', 'r', 'query', 'r', '{&&,>>=,<<=,=,<<,>>}');

CREATE TABLE allocation (r iprange, EXCLUDE USING gist (r WITH &&));
INSERT INTO allocation VALUES ('10.0.0.0/24'), ('10.0.1.0/24'), ('2001:db8::/32');
INSERT INTO allocation VALUES ('10.0.0.255-10.0.1.0');
INSERT INTO allocation VALUES ('-');
INSERT INTO allocation VALUES ('10.0.2.0/24');
CREATE TABLE lease (ip ip4, during tsrange, EXCLUDE USING gist (ip WITH =, during WITH &&));
INSERT INTO lease VALUES ('10.0.0.1', '[2024-01-01, 2024-01-02)'), ('10.0.0.2', '[2024-01-01, 2024-01-02)');
INSERT INTO lease VALUES ('10.0.0.1', '[2024-01-01 12:00, 2024-01-03)');
INSERT INTO lease VALUES ('10.0.0.1', '[2024-01-02, 2024-01-03)');

-- --- the operator classes are complete ------------------------------------------

SELECT opcname, amvalidate(c.oid) FROM pg_opclass AS c JOIN pg_am AS m ON m.oid = opcmethod
	WHERE amname = 'gist' AND opcname ~ '^gist_ip' ORDER BY opcname;
SET client_min_messages = warning;
DROP SCHEMA ipr_gist CASCADE;
DROP EXTENSION btree_gist;
