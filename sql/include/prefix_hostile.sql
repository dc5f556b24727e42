-- sql/include/prefix_hostile.sql: no number that the database's encoding allows
-- makes an operator raise, by sequential scan or by any index, and all give the
-- same answers.
--
-- Shows, for each index: how many numbers there are, how many rows contain one, and
-- how many answers differ from those of the sequential scan: none.

SET client_min_messages = warning;
CREATE SCHEMA hostile;
SET search_path = hostile, public;
SET jit = off;
-- the characters: every byte and some sequences, if the encoding knows them
CREATE FUNCTION character_of(bytes bytea) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	RETURN convert_from(bytes, getdatabaseencoding());
EXCEPTION WHEN character_not_in_repertoire THEN
	RETURN NULL;
END $$;
CREATE TABLE letter AS SELECT row_number() OVER (ORDER BY b) AS nr, character_of(b) COLLATE "C" AS c FROM (
	SELECT set_byte('\x00', 0, i) AS b FROM generate_series(1, 255) i
	UNION SELECT unnest('{"\\xc3a9","\\xc3a8","\\xe6bca2","\\xf09f9880","\\xb4c1","\\xbbfa","\\xa4a2","\\x8ea6","\\x8fb0a1"}'::bytea[])) s WHERE character_of(b) IS NOT NULL;
-- half of what is dialled is of few characters, brackets among them
CREATE TABLE number AS SELECT i AS nr, coalesce((SELECT string_agg(CASE WHEN r % 2 = 0 THEN substr('[]-+12[3-4]12', 1 + r / 2 % 13, 1) ELSE c END, '' ORDER BY k)
	FROM generate_series(1, CASE WHEN i % 50 = 0 THEN 1000 ELSE i % 9 END) k, LATERAL (SELECT ('x' || left(md5(i || ' ' || k), 7))::bit(28)::int AS r OFFSET 0) r
		JOIN letter ON nr = 1 + r / 26 % (SELECT count(*) FROM letter)), '') COLLATE "C" AS t FROM generate_series(1, 700) i;
-- prefixes that they begin with, or nearly; with ranges, where they are legal
CREATE TABLE route (id serial, p prefix_range);
INSERT INTO route (p) SELECT left(t, nr % 4)::prefix_range FROM number WHERE nr % 2 = 0 AND prefix_range_is_valid(left(t, nr % 4));
INSERT INTO route (p) SELECT prefix_range(left(t, nr % 3), E'\x01', '1') FROM number WHERE nr % 5 = 0 AND left(t, nr % 3) !~ '[][]';
INSERT INTO route (p) SELECT p FROM unnest('{"",1,[1-2],2[+--],12}'::prefix_range[]) p, generate_series(1, 30);

CREATE FUNCTION asked(OUT t text, OUT contains int[], OUT commuted int[], OUT nearest float8, OUT spec float8) RETURNS SETOF record LANGUAGE plpgsql AS $$
BEGIN
	RETURN QUERY EXECUTE 'SELECT n.t, array(SELECT id FROM route WHERE p @> n.t ORDER BY 1), array(SELECT id FROM route WHERE n.t <@ p ORDER BY 1),
		(SELECT p <-> n.t FROM route ORDER BY p <-> n.t LIMIT 1), (SELECT specificity(p) FROM route WHERE p @> n.t ORDER BY n.t <-> p LIMIT 1) FROM number n';
END $$;
CREATE FUNCTION by_index(definition text) RETURNS TABLE (index text, used bool, numbers bigint, containing bigint, wrong bigint) LANGUAGE plpgsql AS $$
DECLARE
	line text;
BEGIN
	EXECUTE 'CREATE INDEX route_i ON route USING ' || definition;
	PERFORM set_config('enable_seqscan', 'off', true);
	index := definition;
	used := false;
	FOR line IN EXPLAIN (COSTS OFF) SELECT FROM route WHERE p @> E'12[3\x7f'::text LOOP
		used := used OR line ~ 'route_i';
	END LOOP;
	SELECT count(*), sum(cardinality(s.contains)), count(*) FILTER (WHERE (s.contains, s.commuted, s.nearest, s.spec) IS DISTINCT FROM (a.contains, a.commuted, a.nearest, a.spec))
		INTO numbers, containing, wrong FROM truth s LEFT JOIN asked() a USING (t);
	DROP INDEX route_i;
	RETURN NEXT;
END $$;
CREATE TABLE truth AS SELECT DISTINCT * FROM asked();
SELECT i.* FROM unnest('{gist (p),spgist (p),btree (p btree_prefix_range_anchor_ops),brin (p) WITH (pages_per_range = 1)}'::text[]) WITH ORDINALITY u (d, nr), by_index(d) i ORDER BY nr;
-- and the functions that never raise
SELECT getdatabaseencoding() AS encoding, (SELECT count(*) FROM letter) AS letters, count(*) AS of, count(prefix_range_is_valid(t)) AS valid, count(text_prefixes_of(left(t, 100))) AS text_prefixes_of, count(prefixes_of(left(t, 100))) AS prefixes_of,
	count(p = p) AS "=", count(prefix_range_cmp(p, '1')) AS cmp, count(prefix_range_hash(p)) AS hash, count(length(p)) AS length, count(specificity(p)) AS specificity, count(is_range(p)) AS is_range,
	count(prefix_range_prefix(p)) AS prefix, count(coalesce(prefix_range_first(p), prefix_range_last(p), '')) AS bounds, count(p @> p OR p <@ '12' OR p && '1' OR p -|- '1' OR p @>> '1') AS relations, count(p <-> '12') AS "<->"
FROM route, number WHERE nr % 7 = 0 AND id % 3 = 0;
SET client_min_messages = warning;
DROP SCHEMA hostile CASCADE;
RESET search_path;
