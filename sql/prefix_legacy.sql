-- Values as version 1.2 stored them: first, last, prefix, NUL and a byte of
-- garbage; read in place by everything
SET client_min_messages = warning;
CREATE SCHEMA prefix_legacy;
SET search_path = prefix_legacy, public;
-- such values cannot be written any more, so they are made of bytes
CREATE CAST (bytea AS prefix_range) WITHOUT FUNCTION;
CREATE CAST (prefix_range AS bytea) WITHOUT FUNCTION;
CREATE FUNCTION old(first int, last int, prefix text, garbage int) RETURNS prefix_range LANGUAGE sql IMMUTABLE AS $$
	SELECT (set_byte(set_byte('\x0000', 0, first), 1, last) || convert_to(prefix, 'UTF8') || set_byte('\x0000', 1, garbage))::prefix_range $$;
SELECT old(51, 52, '12', 90)::bytea AS "1.2", prefix_range('12[3-4]')::bytea AS "2.0",
	old(0, 0, '', 0)::bytea AS "1.2", prefix_range('')::bytea AS "2.0";

-- what 1.2 wrote, or let in by its binary input, and what it is now
CREATE TABLE form (nr serial, note text, first int, last int, p text, now prefix_range);
INSERT INTO form (note, first, last, p, now) VALUES
	('universal', 0, 0, '', ''), ('plain', 0, 0, '1', '1'), ('plain', 0, 0, '12', '12'), ('plain', 0, 0, '123', '123'),
	('range', ascii('3'), ascii('4'), '12', '12[3-4]'), ('range', ascii('1'), ascii('3'), '', '[1-3]'),
	('a: half a range', 0, ascii('4'), '123', '123'), ('a: half a range', 0, ascii('4'), '', ''),
	('b: half a range', ascii('4'), 0, '12', '12'), ('c: wrong order', ascii('4'), ascii('3'), '12', '12[3-4]'),
	('d: one character', ascii('3'), ascii('3'), '12', '123'), ('d: one character', ascii('3'), ascii('3'), '', '3'),
	('plain', 0, 0, 'é', 'é'), ('long', 0, 0, repeat('1', 200), repeat('1', 200)::prefix_range);
CREATE TABLE v AS SELECT nr, note, g, old(first, last, p, g) AS was, now FROM form, unnest(ARRAY[0, 90, 255]) g;

SELECT note, left(was::text, 12) AS was, left(now::text, 12) AS now, count(*) AS of,
	count(*) FILTER (WHERE was = now AND NOT was <> now AND was <= now AND was >= now AND NOT was < now AND NOT was > now AND prefix_range_cmp(was, now) = 0) AS equal,
	count(*) FILTER (WHERE was::text = now::text AND textin(prefix_range_out(was)) = now::text AND prefix_range_send(was) = prefix_range_send(now)) AS written,
	count(*) FILTER (WHERE prefix_range_hash(was) = prefix_range_hash(now) AND prefix_range_hash_extended(was, 7) = prefix_range_hash_extended(now, 7)) AS hashed,
	count(*) FILTER (WHERE (length(was), specificity(was), is_range(was), prefix_range_prefix(was), prefix_range_first(was), prefix_range_last(was), lower_text(was), upper_text(was))
		IS NOT DISTINCT FROM (length(now), specificity(now), is_range(now), prefix_range_prefix(now), prefix_range_first(now), prefix_range_last(now), lower_text(now), upper_text(now))) AS measured,
	count(*) FILTER (WHERE (was & was)::bytea = now::bytea AND (was | was)::bytea = now::bytea) AS rewritten
FROM v GROUP BY nr, note, was::text, now::text ORDER BY nr;

-- both sides old, one of them, none: the same answers
CREATE TABLE w AS SELECT p::prefix_range AS p FROM unnest('{"",1,12,123,124,3,1234,12[3-4],12[2-5],12[5-6],125,122,[1-3],[2-4],é,è}'::text[]) p;
SELECT count(*) AS pairs,
	count(*) FILTER (WHERE (was @> p, p @> was, was @>> p, was <<@ p, was && p, was -|- p, p -|- was) = (now @> p, p @> now, now @>> p, now <<@ p, now && p, now -|- p, p -|- now)) AS relations,
	count(*) FILTER (WHERE (was & p)::bytea IS NOT DISTINCT FROM (now & p)::bytea AND (was | p)::bytea = (now | p)::bytea AND (p | was)::bytea = (now | p)::bytea) AS made,
	count(*) FILTER (WHERE was <-> p = now <-> p AND p <-> was = p <-> now) AS distances,
	count(*) FILTER (WHERE sign(prefix_range_cmp(was, p)) = sign(prefix_range_cmp(now, p)) AND (was = p) = (now = p)) AS compared,
	count(*) FILTER (WHERE was @> p::text = (now @> p::text) AND p::text <@ was = (now @> p::text) AND was <-> p::text = now <-> p::text) AS texts
FROM v, w;
SELECT count(*) AS pairs, count(*) FILTER (WHERE (a.was @> b.was, a.was && b.was, a.was = b.was, a.was < b.was, a.was -|- b.was)
	= (a.now @> b.now, a.now && b.now, a.now = b.now, a.now < b.now, a.now -|- b.now)) AS same FROM v a, v b;

-- old and new in one column
CREATE TABLE mixed AS SELECT was AS p, nr FROM v UNION ALL SELECT now, nr FROM v;
SELECT count(*), count(DISTINCT p), (SELECT count(*) FROM (SELECT DISTINCT now FROM form) d) AS values FROM mixed;
SELECT count(*) FROM (SELECT p FROM mixed GROUP BY p) g;
SET enable_sort = off;
SELECT count(*) FROM (SELECT p FROM mixed GROUP BY p) g;
SET enable_mergejoin = off;
SET enable_nestloop = off;
SELECT count(*) FROM mixed a JOIN mixed b USING (p);
RESET enable_mergejoin;
RESET enable_nestloop;
RESET enable_sort;
SET enable_hashjoin = off;
SET enable_nestloop = off;
SELECT count(*) FROM mixed a JOIN mixed b USING (p);
SET enable_mergejoin = off;
RESET enable_nestloop;
SELECT count(*) FROM mixed a JOIN mixed b ON a.p = b.p;
RESET enable_mergejoin;
RESET enable_hashjoin;
-- and in every index
CREATE FUNCTION counts() RETURNS text LANGUAGE sql AS $$
	SELECT string_agg(p || ': ' || (SELECT count(*) FROM mixed m WHERE m.p = w.p), '  ') FROM (SELECT p FROM w ORDER BY p) w $$;
CREATE FUNCTION contained() RETURNS text LANGUAGE sql AS $$
	SELECT string_agg(concat(p, ': ', (SELECT count(*) FROM mixed m WHERE m.p @> w.p), '/', (SELECT count(*) FROM mixed m WHERE m.p <@ w.p), '/', (SELECT count(*) FROM mixed m WHERE m.p @> w.p::text)), '  ') FROM (SELECT p FROM w ORDER BY p) w $$;
CREATE TEMP TABLE truth AS SELECT counts(), contained();
SELECT * FROM truth;
SET enable_seqscan = off;
CREATE INDEX mixed_i ON mixed USING btree (p);
SELECT counts() = counts AS btree FROM truth;
DROP INDEX mixed_i;
CREATE INDEX mixed_i ON mixed USING hash (p);
SELECT counts() = counts AS hash FROM truth;
DROP INDEX mixed_i;
CREATE INDEX mixed_i ON mixed USING gist (p);
SELECT counts() = counts AS gist, contained() = contained AS gist FROM truth;
SELECT p, p <-> '1234' AS distance FROM mixed WHERE p @> '1234' ORDER BY p <-> '1234' LIMIT 7;
DROP INDEX mixed_i;
-- enough of them for a tree, and for pages that differ
CREATE TABLE many AS SELECT p FROM mixed, generate_series(1, 100) ORDER BY p;
CREATE VIEW found AS
	SELECT bool_and(ARRAY[(SELECT count(*) FROM many m WHERE m.p = w.p), (SELECT count(*) FROM many m WHERE m.p @> w.p), (SELECT count(*) FROM many m WHERE m.p <@ w.p), (SELECT count(*) FROM many m WHERE m.p @> w.p::text)] =
		ARRAY[100 * (SELECT count(*) FROM mixed m WHERE m.p = w.p), 100 * (SELECT count(*) FROM mixed m WHERE m.p @> w.p), 100 * (SELECT count(*) FROM mixed m WHERE m.p <@ w.p), 100 * (SELECT count(*) FROM mixed m WHERE m.p @> w.p::text)]) AS all,
		bool_and((SELECT min(m.p <-> w.p) FROM mixed m) = (SELECT m.p <-> w.p FROM many m ORDER BY m.p <-> w.p LIMIT 1)) AS nearest
	FROM w;
CREATE INDEX many_i ON many USING spgist (p);
SELECT found.all AS spgist, nearest FROM found;
DROP INDEX many_i;
CREATE INDEX many_i ON many USING brin (p) WITH (pages_per_range = 1);
SELECT found.all AS brin FROM found;
DROP INDEX many_i;
CREATE INDEX many_i ON many USING gist (p);
SELECT found.all AS gist, nearest FROM found;
DROP INDEX many_i;
-- btrees that amcheck finds in order, and complete; sorted, and then inserted into
CREATE EXTENSION amcheck SCHEMA prefix_legacy;
CREATE INDEX many_i ON many (p);
CREATE INDEX many_anchor ON many (p btree_prefix_range_anchor_ops);
INSERT INTO many SELECT p FROM mixed ORDER BY md5(p::text || nr);
DELETE FROM many WHERE p = '12[3-4]';
INSERT INTO many SELECT p FROM mixed WHERE p = '12[3-4]';
VACUUM many;
SELECT c::regclass, bt_index_check(c, true), bt_index_parent_check(c, true, true) FROM unnest('{many_i,many_anchor}'::regclass[]) c;
SELECT count(*) AS by_index, (SELECT count(*) FROM mixed WHERE p = '12[3-4]') AS added FROM many WHERE p = '12[3-4]';
-- a key is unique whatever form it is in
CREATE TABLE single (p prefix_range PRIMARY KEY, n int DEFAULT 1);
INSERT INTO single (p) SELECT p FROM mixed ORDER BY nr ON CONFLICT DO NOTHING;
INSERT INTO single (p) SELECT DISTINCT ON (p) p FROM mixed ORDER BY p, nr DESC ON CONFLICT (p) DO UPDATE SET n = single.n + 1;
SELECT count(*), min(n), max(n), bt_index_parent_check('single_pkey', true, true) FROM single;
RESET enable_seqscan;
-- in arrays and rows, and out of line
SELECT ARRAY[old(51, 52, '12', 90), old(0, 0, '', 0)], ROW(old(0, 0, '123', 90)), old(51, 52, '12', 90) = ANY ('{1,12[3-4]}'::prefix_range[]) AS t;
CREATE TABLE big AS SELECT old(0, 0, string_agg(md5(i::text), ''), 90) AS was, string_agg(md5(i::text), '')::prefix_range AS now FROM generate_series(1, 500) i;
SELECT was = now AS t, length(was), was @> now AS t, prefix_range_hash(was) = prefix_range_hash(now) AS t, was @> (now::text || 'x') AS t, (was & now)::bytea = now::bytea AS t FROM big;

-- e, f: what cannot be typed in again is kept, and found
CREATE TABLE odd AS SELECT nr, p FROM (VALUES (1, old(195, 200, '12', 0)), (2, old(52, 195, '12', 7)), (3, old(0, 0, '12[3', 7)), (4, old(0, 0, '1]', 0)), (5, old(200, 195, '12', 7))) o (nr, p);
SELECT nr, length(p), is_range(p), encode(prefix_range_send(p), 'hex') AS sent FROM odd ORDER BY nr;
SELECT nr, prefix_range_is_valid(p::text) AS valid, p = p AS "=", p @> p AS "@>", p <-> '12' AS distance, (SELECT count(*) FROM odd o WHERE o.p < odd.p) AS less,
	(SELECT count(*) FROM odd o WHERE o.p && odd.p) AS "&&", p @> '12' AS above, p <@ '12' AS below FROM odd ORDER BY nr;
SELECT a.nr, b.nr, length(a.p | b.p), (a.p | b.p) @> a.p AS t, (a.p | b.p) @> b.p AS t FROM odd a, odd b WHERE a.nr < b.nr ORDER BY 1, 2;
CREATE INDEX ON odd USING gist (p);
SET enable_seqscan = off;
SELECT nr FROM odd WHERE p <@ '1' ORDER BY nr;
SELECT nr FROM odd WHERE p @> '124' ORDER BY nr;
RESET enable_seqscan;

-- nothing is too short but what has less than two bytes
SELECT length('\x00'::bytea::prefix_range);
SELECT prefix_range '1' = ''::bytea::prefix_range;
-- any bytes can be read, of either form
SELECT count(*) AS payloads, count(length(p)) AS length, count(p = '12') AS equal, count(p @> '12') AS contains, count(prefix_range_hash(p)) AS hash,
	count(p @> text '12') AS text, count(p | '12') AS made, count(prefix_range_out(p)) AS out
FROM (SELECT ((ARRAY['\x', '\x00', '\x0034', '\x3400']::bytea[])[1 + i % 4] || substr(decode(replace(md5(i::text), '00', '01'), 'hex'), 1, 2 + i % 9)
	|| (ARRAY['\x', '\x0007']::bytea[])[1 + i % 2])::prefix_range AS p FROM generate_series(1, 5000) i) s;

-- the C functions of 1.2's indexes refuse to work
CREATE FUNCTION cmp12(prefix_range, prefix_range) RETURNS int4 AS '$libdir/prefix', 'prefix_range_cmp' LANGUAGE C STRICT;
DO $$
DECLARE state text; message text; hint text;
BEGIN
	PERFORM cmp12('1', '2');
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS state = RETURNED_SQLSTATE, message = MESSAGE_TEXT, hint = PG_EXCEPTION_HINT;
	CREATE TEMP TABLE refused AS SELECT state, message, hint;
END $$;
SELECT * FROM refused;

DROP CAST (bytea AS prefix_range);
DROP CAST (prefix_range AS bytea);
DROP SCHEMA prefix_legacy CASCADE;
