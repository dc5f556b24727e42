-- GiST on prefix_range: for every operator, the answer by index is the answer
-- by sequential scan and the answer of a model in plain SQL over text.
SET client_min_messages = warning;
CREATE SCHEMA prefix_gist;
SET search_path = prefix_gist, public;
CREATE EXTENSION btree_gist SCHEMA prefix_gist;

-- ---- data: a value v, and what the model sees of it: p, x, y ----
CREATE FUNCTION digit(i int, n int) RETURNS int LANGUAGE sql IMMUTABLE AS
	$$ SELECT ('x' || substr(md5(i::text), n, 7))::bit(28)::int $$;
CREATE TABLE data (kind text, id serial, p text COLLATE "C", x text COLLATE "C", y text COLLATE "C", v prefix_range);

-- few characters, so that everything nests and meets, also '' and ranges
INSERT INTO data (kind, p, x, y)
	SELECT 'nested', left(translate(md5(i::text), '456789abcdef', '012301230123'), digit(i, 1) % 6),
		CASE WHEN i % 3 = 0 THEN digit(i, 8) % 2 END, CASE WHEN i % 3 = 0 THEN 3 - digit(i, 12) % 2 END
	FROM generate_series(1, 1000) i;
-- numbering plan: many, few of which nest
INSERT INTO data (kind, p)
	SELECT 'digits', left((digit(i, 1) % 100000 + 100000)::text || digit(i, 8) % 1000, 3 + digit(i, 15) % 6)
	FROM generate_series(1, 1600) i;
-- 40 bytes in common, of some 300; and longer than an inner key can be
INSERT INTO data (kind, p, x, y)
	SELECT 'long', repeat('http://a.b/', 4) || left(md5((i % 50)::text), i % 5) || left(translate(i::text, '3', 'é'), i % 4),
		CASE WHEN i % 7 = 0 THEN 'a' END, CASE WHEN i % 7 = 0 THEN 'f' END FROM generate_series(1, 400) i
	UNION ALL SELECT 'long', repeat('http://a.b/', 30) || i, NULL, NULL FROM generate_series(1, 200) i
	UNION ALL SELECT 'long', repeat('y', 1200) || left(i::text, i % 4), NULL, NULL FROM generate_series(1, 100) i
	UNION ALL SELECT 'long', repeat(md5((i / 10)::text), 40) || i % 10, NULL, NULL FROM generate_series(1, 60) i;
INSERT INTO data (kind, p) SELECT 'equal', '12345678' FROM generate_series(1, 800) i;
-- no ASCII, and the ends of it
INSERT INTO data (kind, p, x, y)
	SELECT 'wide', translate(left(md5(i::text), i % 6), '0123456789abcdef', E'éèüñ€漢字-\x01\x7f~ab+ é'),
		CASE WHEN i % 5 = 0 THEN chr(1 + i % 60) END, CASE WHEN i % 5 = 0 THEN chr(127 - i % 30) END
	FROM generate_series(1, 800) i;
UPDATE data SET v = prefix_range(p, coalesce(x, ''), coalesce(y, ''));
INSERT INTO data (kind) SELECT kind FROM data WHERE id % 40 = 0 ORDER BY id;
SELECT kind, count(*) AS rows, count(v) AS "values", count(DISTINCT v) AS "distinct", count(x) AS ranges, max(length(v)) AS longest
FROM data GROUP BY kind ORDER BY kind COLLATE "C";

-- what to ask for: some of the values, what is above, below and beside them
CREATE TABLE query (kind text, q prefix_range, p text COLLATE "C", x text COLLATE "C", y text COLLATE "C", nr serial);
INSERT INTO query (kind, p, x, y)
	SELECT DISTINCT kind, u.p, u.x, u.y FROM data d, LATERAL (VALUES (d.p, d.x, d.y), (left(d.p, -1), NULL, NULL), (left(d.p, 1), NULL, NULL),
		(d.p || '1', NULL, NULL), (d.p || 'a', NULL, NULL), (d.p, '1', '2'), (left(d.p, -1), '0', '9'), (left(d.p, -1), right(d.p, 1), '~'),
		('', NULL, NULL), ('', '0', '3'), ('zz', NULL, NULL)) u (p, x, y)
	WHERE d.p IS NOT NULL AND id % (CASE kind WHEN 'digits' THEN 421 WHEN 'long' THEN 67 ELSE 211 END) = 0 AND (u.x IS NULL OR u.x < u.y AND octet_length(u.x) = 1) ORDER BY 1, 2, 3, 4;
UPDATE query SET q = prefix_range(p, coalesce(x, ''), coalesce(y, ''));
CREATE TABLE number (kind text, t text COLLATE "C", nr serial);
INSERT INTO number (kind, t)
	SELECT DISTINCT kind, t FROM data d, unnest(ARRAY[d.p, d.p || '12', d.p || coalesce(x, 'a') || 'é', left(d.p, -1), d.p || '[1-3]', '', ']']) t
	WHERE d.p IS NOT NULL AND id % (CASE kind WHEN 'digits' THEN 421 ELSE 101 END) = 0 ORDER BY 1, 2;
SELECT kind, count(*) AS queries, (SELECT count(*) FROM number n WHERE n.kind = q.kind) AS numbers FROM query q GROUP BY kind ORDER BY kind COLLATE "C";

-- ---- the model: no function of prefix_range is called ----
CREATE FUNCTION m_contains(ap text, ax text, ay text, bp text, bx text, b_y text) RETURNS bool LANGUAGE sql IMMUTABLE AS $$
	SELECT starts_with(bp, ap) AND (ax IS NULL
		OR bp <> ap AND substr(bp, length(ap) + 1, 1) COLLATE "C" >= ax AND substr(bp, length(ap) + 1, 1) COLLATE "C" <= ay
		OR bp = ap AND bx IS NOT NULL AND ax COLLATE "C" <= bx AND b_y COLLATE "C" <= ay) $$;
-- as a class behind a prefix; a plain prefix that ends in ASCII is a class of one
CREATE FUNCTION m_stem(p text, x text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
	SELECT CASE WHEN x IS NOT NULL THEN p WHEN p <> '' AND octet_length(right(p, 1)) = 1 THEN left(p, -1) END $$;
CREATE FUNCTION m_code(p text, x text) RETURNS int LANGUAGE sql IMMUTABLE AS $$ SELECT ascii(coalesce(x, right(p, 1))) $$;
CREATE FUNCTION m_adjacent(ap text, ax text, ay text, bp text, bx text, b_y text) RETURNS bool LANGUAGE sql IMMUTABLE AS $$
	SELECT coalesce(m_stem(ap, ax) = m_stem(bp, bx) AND m_code(bp, b_y) < 128 AND m_code(ap, ay) < 128 AND
		(m_code(ap, ay) + 1 = m_code(bp, bx) OR m_code(bp, b_y) + 1 = m_code(ap, ax)), false) $$;
CREATE FUNCTION m_specificity(p text, x text, y text) RETURNS float8 LANGUAGE sql IMMUTABLE AS $$
	SELECT octet_length(p) + CASE WHEN x IS NULL THEN 0 ELSE 1 - (ascii(y) - ascii(x)) / 256.0::float8 END $$;

CREATE TABLE relation (nr serial, op text, arg text, model text);
INSERT INTO relation (op, arg, model) VALUES
	('@>', 'q', 'm_contains(d.p, d.x, d.y, q.p, q.x, q.y)'),
	('<@', 'q', 'm_contains(q.p, q.x, q.y, d.p, d.x, d.y)'),
	('@>>', 'q', 'm_contains(d.p, d.x, d.y, q.p, q.x, q.y) AND (d.p, d.x, d.y) IS DISTINCT FROM (q.p, q.x, q.y)'),
	('<<@', 'q', 'm_contains(q.p, q.x, q.y, d.p, d.x, d.y) AND (d.p, d.x, d.y) IS DISTINCT FROM (q.p, q.x, q.y)'),
	('=', 'q', 'd.p IS NOT NULL AND (d.p, d.x, d.y) IS NOT DISTINCT FROM (q.p, q.x, q.y)'),
	('&&', 'q', 'm_contains(d.p, d.x, d.y, q.p, q.x, q.y) OR m_contains(q.p, q.x, q.y, d.p, d.x, d.y) OR d.p = q.p AND d.x <= q.y AND q.x <= d.y'),
	('-|-', 'q', 'm_adjacent(d.p, d.x, d.y, q.p, q.x, q.y)'),
	('@>', 't', 'm_contains(d.p, d.x, d.y, q.t, NULL, NULL)'),
	('<->', 'q', $$CASE WHEN m_contains(d.p, d.x, d.y, q.p, q.x, q.y) THEN m_specificity(q.p, q.x, q.y) - m_specificity(d.p, d.x, d.y)
		WHEN d.p IS NOT NULL THEN 'Infinity' END$$),
	('<->', 't', $$CASE WHEN m_contains(d.p, d.x, d.y, q.t, NULL, NULL) THEN octet_length(q.t) - m_specificity(d.p, d.x, d.y)
		WHEN d.p IS NOT NULL THEN 'Infinity' END$$);

-- ---- indexes: built by sorting; and grown from nothing, long values last, so that keys must widen inwards ----
SELECT format('CREATE TABLE %I AS SELECT id, v FROM data WHERE kind = %L; CREATE INDEX %I ON %1$I USING gist (v)',
	kind || '_sorted', kind, kind || '_sorted_v') FROM data GROUP BY kind ORDER BY kind COLLATE "C" \gexec
SELECT format('CREATE TABLE %I (id int, v prefix_range); CREATE INDEX %I ON %1$I USING gist (v); INSERT INTO %1$I SELECT id, v FROM data WHERE kind = %3$L ORDER BY length(v), md5(id::text)',
	kind || '_grown', kind || '_grown_v', kind) FROM data GROUP BY kind ORDER BY kind COLLATE "C" \gexec

-- the answers to all queries of a relation: as ids in order; distances as they come
CREATE FUNCTION ask(kind text, build text, relation, how text) RETURNS SETOF text[] LANGUAGE plpgsql AS $$
DECLARE
	asked text := CASE $3.arg WHEN 'q' THEN 'query' ELSE 'number' END;
	op text := format('d.v %s q.%s', $3.op, $3.arg);
BEGIN
	PERFORM set_config('enable_seqscan', (how <> 'index')::text, true);
	PERFORM set_config('enable_indexscan', (how = 'index')::text, true);
	PERFORM set_config('enable_indexonlyscan', 'off', true);
	PERFORM set_config('enable_bitmapscan', (how = 'index' AND $3.nr % 2 = 0)::text, true);
	PERFORM set_config('enable_sort', 'on', true);
	IF $3.op <> '<->' THEN
		RETURN QUERY EXECUTE CASE WHEN how = 'model' THEN
			format('SELECT array(SELECT d.id FROM data d JOIN %I USING (id) WHERE %s ORDER BY 1)::text[] FROM %I q WHERE q.kind = %L ORDER BY nr',
				kind || '_' || build, $3.model, asked, kind)
		ELSE
			format('SELECT array(SELECT d.id FROM %I d WHERE %s ORDER BY 1)::text[] FROM %I q WHERE kind = %L ORDER BY nr',
				kind || '_' || build, op, asked, kind)
		END;
	ELSE
		PERFORM set_config('enable_sort', (how <> 'index')::text, true);
		RETURN QUERY EXECUTE CASE WHEN how = 'model' THEN
			format('SELECT array(SELECT %s FROM data d JOIN %I USING (id) ORDER BY 1)::text[] FROM %I q WHERE q.kind = %L ORDER BY nr',
				$3.model, kind || '_' || build, asked, kind)
		ELSE
			format('SELECT array(SELECT %1$s FROM %2$I d ORDER BY %1$s)::text[] FROM %3$I q WHERE kind = %4$L ORDER BY nr',
				op, kind || '_' || build, asked, kind)
		END;
	END IF;
END $$;

CREATE FUNCTION check_all() RETURNS TABLE (kind text, op text, arg text, answers bigint, wrong_by_seqscan bigint, wrong_sorted bigint, wrong_grown bigint)
LANGUAGE sql AS $$
	WITH asked AS MATERIALIZED (
		SELECT k.kind, r.nr, r.op, r.arg, a.*
		FROM (SELECT DISTINCT kind FROM data) k, relation r,
			ROWS FROM (ask(k.kind, 'sorted', r, 'model'), ask(k.kind, 'sorted', r, 'seqscan'),
				ask(k.kind, 'sorted', r, 'index'), ask(k.kind, 'grown', r, 'index')) a (model, seqscan, sorted, grown)
	)
	SELECT kind, op, arg, sum(cardinality(array_remove(model, 'Infinity'))), count(*) FILTER (WHERE seqscan IS DISTINCT FROM model),
		count(*) FILTER (WHERE sorted IS DISTINCT FROM model), count(*) FILTER (WHERE grown IS DISTINCT FROM model)
	FROM asked GROUP BY kind, nr, op, arg ORDER BY kind COLLATE "C", nr $$;
SELECT * FROM check_all();

-- rows deleted, pages emptied and used again
SELECT format('DELETE FROM %I WHERE id %% 3 <> 0', kind || '_' || build) FROM data, unnest('{sorted,grown}'::text[]) build
	GROUP BY kind, build ORDER BY (kind || build) COLLATE "C" \gexec
SELECT format('VACUUM %I', kind || '_' || build) FROM data, unnest('{sorted,grown}'::text[]) build
	GROUP BY kind, build ORDER BY (kind || build) COLLATE "C" \gexec
SELECT format('INSERT INTO %I SELECT id, v FROM data WHERE kind = %L AND id %% 6 = 1', kind || '_' || build, kind) FROM data, unnest('{sorted,grown}'::text[]) build
	GROUP BY kind, build ORDER BY (kind || build) COLLATE "C" \gexec
SELECT format('VACUUM %I', kind || '_' || build) FROM data, unnest('{sorted,grown}'::text[]) build
	GROUP BY kind, build ORDER BY (kind || build) COLLATE "C" \gexec
SELECT sum(answers) AS answers, sum(wrong_by_seqscan) AS wrong_by_seqscan, sum(wrong_sorted) AS wrong_sorted, sum(wrong_grown) AS wrong_grown
FROM check_all();

-- ---- plans: every operator uses the index, and no recheck is ever needed ----
CREATE FUNCTION plan(query text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	line text;
	lines text[];
BEGIN
	FOR line IN EXECUTE 'EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF) ' || query LOOP
		IF line ~ 'Scan using|Index Cond|Order By|Sort|Seq|Removed by' THEN
			lines := lines || regexp_replace(trim(line, ' ->'), ' \(actual.*', '');
		END IF;
	END LOOP;
	RETURN array_to_string(lines, '; ');
END $$;
VACUUM ANALYZE nested_sorted;
SET enable_seqscan = off;
SET enable_bitmapscan = off;
SELECT plan('SELECT v FROM nested_sorted WHERE v ' || op || CASE arg WHEN 'q' THEN ' ''12''' ELSE ' ''12''::text' END) FROM relation WHERE op <> '<->' ORDER BY nr;
SELECT plan('SELECT v FROM nested_sorted WHERE v @> ''0123''::text ORDER BY v <-> ''0123''::text LIMIT 1');
SELECT plan('SELECT v FROM nested_sorted WHERE v @> ''0123'' ORDER BY v <-> ''0123'' LIMIT 1');

-- a key that widens on one side alone: the values below 8 lie between its ends
CREATE TABLE inward (v prefix_range);
CREATE INDEX ON inward USING gist (v);
INSERT INTO inward SELECT (1000 + i)::text::prefix_range FROM generate_series(1, 700) i;
INSERT INTO inward VALUES ('8');
INSERT INTO inward SELECT (8000 + i)::text::prefix_range FROM generate_series(1, 20) i;
SELECT count(*) AS "20" FROM inward WHERE v <@ '80';
SELECT count(*) AS "1" FROM inward WHERE v = '8010';

-- longest match for every number: ordered scan = sort; a number without one gives no row
SELECT count(*) AS numbers, count(best) AS matched, count(*) FILTER (WHERE best IS DISTINCT FROM model) AS wrong
FROM (SELECT t, (SELECT v <-> t FROM nested_grown WHERE v @> t ORDER BY v <-> t LIMIT 1) AS best,
		(SELECT min(octet_length(t) - m_specificity(d.p, d.x, d.y)) FROM data d JOIN nested_grown USING (id) WHERE m_contains(d.p, d.x, d.y, t, NULL, NULL)) AS model
	FROM number WHERE kind IN ('nested', 'wide')) s;
-- a join and DISTINCT ON say the same
SELECT count(*), count(*) FILTER (WHERE a.v IS DISTINCT FROM b.v) AS wrong
FROM (SELECT nr, v FROM number, LATERAL (SELECT v FROM nested_sorted WHERE v @> t ORDER BY v <-> t, v LIMIT 1) m WHERE kind = 'nested') a
FULL JOIN (SELECT DISTINCT ON (nr) nr, v FROM number JOIN nested_sorted ON v @> t WHERE kind = 'nested' ORDER BY nr, specificity(v) DESC, v) b USING (nr);

-- ---- three levels: 50,000 prefixes ----
CREATE TABLE many AS SELECT i AS id, left((digit(i, 1) % 100000 + 100000)::text || digit(i, 8) % 10000, 4 + digit(i, 15) % 6)::prefix_range AS v FROM generate_series(1, 50000) i;
CREATE TABLE grown (LIKE many);
CREATE INDEX ON grown USING gist (v);
INSERT INTO grown SELECT * FROM many ORDER BY v DESC;
CREATE INDEX ON many USING gist (v);
CREATE TABLE probe AS SELECT id, v AS q, v::text || '9' AS t FROM many WHERE id % 1000 = 0;
SET enable_seqscan = on;
SET enable_indexscan = off;
SET enable_indexonlyscan = off;
CREATE TABLE truth AS SELECT p.id, array(SELECT id FROM many WHERE v @> t ORDER BY 1) AS above, array(SELECT id FROM many WHERE v <@ q ORDER BY 1) AS below,
	array(SELECT id FROM many WHERE v && q ORDER BY 1) AS overlap, array(SELECT id FROM many WHERE v -|- q ORDER BY 1) AS beside, array(SELECT id FROM many WHERE v = q ORDER BY 1) AS same,
	(SELECT min(v <-> t) FROM many) AS nearest FROM probe p;
SET enable_seqscan = off;
SET enable_indexscan = on;
SELECT count(*) AS probes, sum(cardinality(above)) AS above, sum(cardinality(below)) AS below, sum(cardinality(overlap)) AS overlap,
	sum(cardinality(beside)) AS beside, sum(cardinality(same)) AS same FROM truth;
SELECT count(*) AS wrong FROM truth JOIN probe p USING (id)
WHERE above <> array(SELECT id FROM many WHERE v @> t ORDER BY 1) OR below <> array(SELECT id FROM many WHERE v <@ q ORDER BY 1)
	OR overlap <> array(SELECT id FROM many WHERE v && q ORDER BY 1) OR beside <> array(SELECT id FROM many WHERE v -|- q ORDER BY 1)
	OR same <> array(SELECT id FROM many WHERE v = q ORDER BY 1) OR nearest <> (SELECT v <-> t FROM many ORDER BY v <-> t LIMIT 1)
	OR above <> array(SELECT id FROM grown WHERE v @> t ORDER BY 1) OR below <> array(SELECT id FROM grown WHERE v <@ q ORDER BY 1)
	OR overlap <> array(SELECT id FROM grown WHERE v && q ORDER BY 1) OR beside <> array(SELECT id FROM grown WHERE v -|- q ORDER BY 1)
	OR same <> array(SELECT id FROM grown WHERE v = q ORDER BY 1) OR nearest <> (SELECT v <-> t FROM grown ORDER BY v <-> t LIMIT 1);

-- ---- more than one column ----
CREATE TABLE pair AS SELECT a.id, a.id % 5 AS vendor, a.v AS src, b.v AS dst FROM data a JOIN data b ON b.id = 1 + a.id * 7 % 1000 WHERE a.kind = 'nested';
CREATE INDEX pair_i ON pair USING gist (vendor, src, dst);
INSERT INTO pair SELECT a.id, a.id % 7, a.v, b.v FROM data a JOIN data b ON b.id = 1 + a.id * 11 % 1000 WHERE a.kind = 'nested';
ANALYZE pair;
SET enable_seqscan = on;
SET enable_indexscan = off;
CREATE TEMP TABLE pair_truth AS SELECT t, array(SELECT id FROM pair WHERE vendor = 3 AND src @> t AND dst @> '12' ORDER BY 1) AS ids,
	array(SELECT (src <-> t) + (dst <-> reverse(t)) FROM pair WHERE src @> t AND dst @> reverse(t) ORDER BY src <-> t, dst <-> reverse(t)) AS distances FROM number WHERE kind = 'nested';
SET enable_seqscan = off;
SET enable_indexscan = on;
SELECT sum(cardinality(ids)) AS found, sum(cardinality(distances)) AS ordered,
	count(*) FILTER (WHERE ids <> array(SELECT id FROM pair WHERE vendor = 3 AND src @> t AND dst @> '12' ORDER BY 1)) AS wrong,
	count(*) FILTER (WHERE distances <> array(SELECT (src <-> t) + (dst <-> reverse(t)) FROM pair WHERE src @> t AND dst @> reverse(t) ORDER BY src <-> t, dst <-> reverse(t))) AS wrong_order
FROM pair_truth;
SELECT plan('SELECT id FROM pair WHERE src @> ''0123''::text AND dst @> ''12''::text AND vendor = 3 ORDER BY src <-> ''0123''::text, dst <-> ''12''::text LIMIT 1');

-- ---- constraints ----
CREATE TABLE exclusive (prefix prefix_range, vendor int, EXCLUDE USING gist (vendor WITH =, prefix WITH &&));
INSERT INTO exclusive VALUES ('12', 1), ('13', 1), ('12', 2), ('1[4-5]', 1);
INSERT INTO exclusive VALUES ('123', 1);
INSERT INTO exclusive VALUES ('1[5-6]', 1);
INSERT INTO exclusive VALUES ('', 2);
INSERT INTO exclusive VALUES ('1[6-7]', 1);
CREATE TABLE versions (prefix prefix_range, validity daterange, EXCLUDE USING gist (prefix WITH =, validity WITH &&));
INSERT INTO versions VALUES ('12', '[2024-01-01,2025-01-01)'), ('12', '[2025-01-01,)'), ('123', '[2024-06-01,)'), ('', '(,)');
INSERT INTO versions VALUES ('12', '[2024-12-31,2025-01-01)');

-- ---- the operator class ----
SELECT opcname, amname, amvalidate(c.oid) FROM pg_opclass c JOIN pg_am a ON a.oid = opcmethod
WHERE opcintype = 'prefix_range'::regtype ORDER BY opcname COLLATE "C", amname COLLATE "C";
SELECT amopstrategy, amopopr::regoperator, amoppurpose FROM pg_amop WHERE amopfamily = (SELECT oid FROM pg_opfamily WHERE opfname = 'gist_prefix_range_ops')
ORDER BY amopstrategy, amopopr::regoperator::text COLLATE "C";

RESET ALL;
SET client_min_messages = warning;
DROP SCHEMA prefix_gist CASCADE;
