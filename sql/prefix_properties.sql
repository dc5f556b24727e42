-- What the spec promises of all values, over random ones of several alphabets:
-- every operator and function against plain words over text (prefix_words.sql),
-- and every result by its stored bytes.
SET client_min_messages = warning;
CREATE SCHEMA prefix_properties;
SET search_path = prefix_properties, public;
SET jit = off;
\getenv srcdir PG_ABS_SRCDIR
\set words :srcdir '/sql/include/prefix_words.sql'
\set ECHO none
\i :words
\set ECHO all
-- what is stored
CREATE CAST (prefix_range AS bytea) WITHOUT FUNCTION;

-- characters to begin with, to go on with, and bounds of ranges
CREATE TABLE alphabet (nr int, name text, head text, chars text[], bounds text[]);
INSERT INTO alphabet VALUES
	(1, 'digits', '', '{0,1,2,3}', '{0,1,2,3,4}'),
	(2, '+ and digits', '+', '{+,0,1,2}', '{+,-,0,1,2}'),
	(3, 'letters', '', '{a,b,Z,z}', '{A,Z,a,b,z}'),
	(4, 'UTF-8', '', '{é,è,漢,😀,a}', '{a,b,c,~}'),
	(5, '200 bytes and more', repeat('http://example.org/', 11), '{/,a,b,é}', '{.,/,a,b,c}'),
	(6, 'control characters, beside brackets', '', ARRAY[E'\x01', E'\x02', E'\x7f', 'Z', '\', '^', U&'\0080'], ARRAY[E'\x01', E'\x02', 'Y', 'Z', '\', '^', '_', E'\x7e', E'\x7f']);
CREATE FUNCTION pick(seed text, below int) RETURNS int LANGUAGE sql IMMUTABLE AS $$ SELECT ('x' || left(md5(seed), 7))::bit(28)::int % below $$;
CREATE FUNCTION random_text(seed text, most int, head text, chars text[]) RETURNS text LANGUAGE sql IMMUTABLE AS $$
	SELECT head || coalesce(string_agg(chars[1 + pick(seed || i, cardinality(chars))], '' ORDER BY i), '') FROM generate_series(1, pick(seed, most + 1)) i $$;
CREATE TABLE v AS
	SELECT DISTINCT nr, p COLLATE "C" AS p, least(a, b) AS x, greatest(a, b) AS y, prefix_range(p, coalesce(a, ''), coalesce(b, '')) AS v FROM (
		SELECT nr, random_text('value' || nr || i, 3, head, chars) AS p, CASE WHEN i % 3 = 0 THEN bounds[1 + pick('a' || nr || i, n)] END COLLATE "C" AS a,
			CASE WHEN i % 3 = 0 THEN bounds[1 + (pick('a' || nr || i, n) + 1 + pick('b' || nr || i, n - 1)) % n] END COLLATE "C" AS b
		FROM alphabet, cardinality(bounds) n, generate_series(1, 80) i
		UNION ALL SELECT nr, '', NULL, NULL FROM alphabet) s ORDER BY 1, 2, 3, 4;
ALTER TABLE v ADD id serial;
-- numbers: some of them hold brackets
CREATE TABLE t AS
	SELECT DISTINCT nr, random_text('number' || nr || i, 5, CASE WHEN i % 10 = 0 THEN left(head, -1) ELSE head END, chars || '{[,]}'::text[]) COLLATE "C" AS t FROM alphabet, generate_series(1, 150) i
	UNION SELECT nr, CASE k WHEN 1 THEN p WHEN 2 THEN p || x WHEN 3 THEN p || y || 'é' ELSE m_text(p, x, y) END FROM v, generate_series(1, 4) k WHERE id % 5 = 0 AND (k = 1 OR x IS NOT NULL);
SELECT name, count(*) AS "values", count(x) AS ranges, max(length(v)) AS longest, (SELECT count(*) FROM t WHERE t.nr = a.nr) AS numbers
FROM alphabet a JOIN v USING (nr) GROUP BY a.nr, name ORDER BY a.nr;

-- ---- one value: what it is made of, written and read ----
CREATE FUNCTION is(v prefix_range, bytes bytea) RETURNS bool LANGUAGE sql AS $$ SELECT v::bytea IS NOT DISTINCT FROM bytes $$;
SELECT name, count(*) AS "values",
	count(*) FILTER (WHERE is(v, m_bytes(p, x, y)) AND is(prefix_range(p, coalesce(y, ''), coalesce(x, '')), m_bytes(p, x, y))) AS made,
	count(*) FILTER (WHERE v::text = m_text(p, x, y) AND textin(prefix_range_out(v)) = m_text(p, x, y)) AS text,
	count(*) FILTER (WHERE is(v::text::prefix_range, m_bytes(p, x, y)) AND is(prefix_range_in(prefix_range_out(v)), m_bytes(p, x, y)) AND is(prefix_range(m_text(p, y, x)), m_bytes(p, x, y))) AS read,
	count(*) FILTER (WHERE prefix_range_send(v) = set_byte(set_byte('\x0000', 0, coalesce(ascii(x), 0)), 1, coalesce(ascii(y), 0)) || convert_to(p, 'UTF8') || '\x00') AS send,
	count(*) FILTER (WHERE (prefix_range_prefix(v), prefix_range_first(v), prefix_range_last(v), is_range(v)) IS NOT DISTINCT FROM (p::text, x::text, y::text, x IS NOT NULL)) AS parts,
	count(*) FILTER (WHERE length(v) = octet_length(p || coalesce(x, '')) AND specificity(v) = m_specificity(p, x, y)) AS measured,
	count(*) FILTER (WHERE lower_text(v) = p || coalesce(x, '')) AS lower,
	count(*) FILTER (WHERE prefix_range_hash(v)::bigint & 4294967295 = prefix_range_hash_extended(v, 0) & 4294967295) AS hash,
	count(*) FILTER (WHERE pg_column_size(v) = octet_length(m_bytes(p, x, y)) + CASE WHEN octet_length(m_bytes(p, x, y)) < 127 THEN 1 ELSE 4 END) AS size
FROM v JOIN alphabet a USING (nr) GROUP BY a.nr, name ORDER BY a.nr;
-- sent and received
\set dir `mktemp -d`
\setenv PREFIX_TEST_DIR :dir
\copy v (id, v) to program 'cat > "$PREFIX_TEST_DIR/wire"' (format binary)
CREATE TABLE received (id int, v prefix_range);
\copy received from program 'cat "$PREFIX_TEST_DIR/wire"' (format binary)
\! rm -r "$PREFIX_TEST_DIR"
SELECT count(*) AS received, count(*) FILTER (WHERE r.v = v.v AND r.v::bytea = v.v::bytea) AS same FROM v LEFT JOIN received r USING (id);

-- ---- two values ----
CREATE VIEW pair AS SELECT a.nr, a.v AS a, a.p AS ap, a.x AS ax, a.y AS ay, b.v AS b, b.p AS bp, b.x AS bx, b.y AS b_y,
		m_contains(a.p, a.x, a.y, b.p, b.x, b.y) AS above, m_contains(b.p, b.x, b.y, a.p, a.x, a.y) AS below, a.id = b.id AS same
	FROM v a JOIN v b USING (nr);
SELECT name, count(*) AS pairs, count(*) FILTER (WHERE a @> b) AS nested, count(*) FILTER (WHERE a -|- b) AS adjacent,
	count(*) FILTER (WHERE (a @> b) = above AND (b <@ a) = above) AS "@> <@",
	count(*) FILTER (WHERE (a @>> b) = (above AND NOT same) AND (b <<@ a) = (above AND NOT same)) AS "@>> <<@",
	count(*) FILTER (WHERE (a && b) = (m_intersection(ap, ax, ay, bp, bx, b_y) IS NOT NULL)) AS "&&",
	count(*) FILTER (WHERE is(a & b, m_intersection(ap, ax, ay, bp, bx, b_y))) AS "&",
	count(*) FILTER (WHERE is(a | b, m_union(ap, ax, ay, bp, bx, b_y))) AS "|",
	count(*) FILTER (WHERE (a -|- b) = m_adjacent(ap, ax, ay, bp, bx, b_y)) AS "-|-",
	count(*) FILTER (WHERE (a = b) = same AND (a <> b) <> same AND (prefix_range_hash(a) = prefix_range_hash(b)) >= same
		AND (prefix_range_hash_extended(a, 7) = prefix_range_hash_extended(b, 7)) >= same) AS "= hash"
FROM pair JOIN alphabet USING (nr) GROUP BY nr, name ORDER BY nr;
SELECT name, count(*) FILTER (WHERE sign(prefix_range_cmp(a, b)) = c AND (c = 0) = same) AS cmp,
	count(*) FILTER (WHERE (a < b, a <= b, a = b, a >= b, a > b) = (c < 0, c <= 0, c = 0, c >= 0, c > 0)) AS "< <= = >= >",
	count(*) FILTER (WHERE is(prefix_range_smaller(a, b), CASE WHEN c <= 0 THEN m_bytes(ap, ax, ay) ELSE m_bytes(bp, bx, b_y) END)
		AND is(prefix_range_larger(a, b), CASE WHEN c >= 0 THEN m_bytes(ap, ax, ay) ELSE m_bytes(bp, bx, b_y) END)) AS "smaller larger",
	count(*) FILTER (WHERE above AND NOT same) AS strictly_above,
	count(*) FILTER (WHERE above AND NOT same AND (a < b OR ap = bp AND ax = bx) AND specificity(a) < specificity(b)) AS "before, less specific",
	count(*) FILTER (WHERE (a <-> b) = CASE WHEN above THEN m_specificity(bp, bx, b_y) - m_specificity(ap, ax, ay) ELSE 'Infinity' END) AS "<->",
	count(*) FILTER (WHERE (a @> b::text) = m_contains(ap, ax, ay, m_text(bp, bx, b_y), NULL, NULL)) AS "@> text"
FROM pair JOIN alphabet USING (nr), m_cmp(ap, ax, ay, bp, bx, b_y) c GROUP BY nr, name ORDER BY nr;

-- ---- three: the union is the least value above both, however it is formed ----
SELECT name, count(*) AS triples, bool_and(is((a.v | b.v) | c.v, (a.v | (b.v | c.v))::bytea)) AS associative,
	bool_and(NOT (c.v @> a.v AND c.v @> b.v) OR c.v @> (a.v | b.v)) AS least,
	bool_and((c.v @> a.v AND c.v @> b.v) <= (c.v @> (a.v | b.v)) AND (coalesce((a.v & b.v) @> c.v, false) = (a.v @> c.v AND b.v @> c.v))) AS "& is both"
FROM v a JOIN v b USING (nr) JOIN v c USING (nr) JOIN alphabet USING (nr) WHERE (a.id + 3 * b.id + 5 * c.id) % 23 = 0 GROUP BY nr, name ORDER BY nr;

-- ---- a value and a number ----
SELECT name, count(*) AS pairs, count(*) FILTER (WHERE inside) AS inside,
	count(*) FILTER (WHERE (v @> t) = inside AND (t <@ v) = inside) AS "@> <@",
	count(*) FILTER (WHERE t ~ '[][]' OR (v @> t::prefix_range) = inside) AS parsed,
	count(*) FILTER (WHERE (v <-> t) = CASE WHEN inside THEN octet_length(t) - m_specificity(p, x, y) ELSE 'Infinity' END AND t <-> v = v <-> t) AS "<->",
	count(*) FILTER (WHERE (t >= lower_text(v) COLLATE "C" AND (upper_text(v) IS NULL OR t < upper_text(v) COLLATE "C")) = inside) AS "lower, upper",
	count(*) FILTER (WHERE (upper_text(v) IS NULL) = (p = '' AND x IS NULL)) AS "no upper",
	count(*) FILTER (WHERE x IS NOT NULL OR (v = ANY (prefixes_of(t))) = (inside AND p !~ '[][]')) AS "prefixes_of"
FROM (SELECT *, m_contains(p, x, y, t, NULL, NULL) AS inside FROM v JOIN t USING (nr)) s JOIN alphabet USING (nr) GROUP BY nr, name ORDER BY nr;
-- of two that hold a number the more specific one is nearer
SELECT name, count(*) AS pairs, bool_and((specificity(a.v) < specificity(b.v)) = (a.v <-> t > b.v <-> t)) AS nearer, bool_and(NOT a.v @>> b.v OR a.v <-> t > b.v <-> t) AS inner_nearer
FROM t JOIN v a USING (nr) JOIN v b USING (nr) JOIN alphabet USING (nr) WHERE a.v @> t AND b.v @> t GROUP BY nr, name ORDER BY nr;
-- ---- a number ----
SELECT name, count(*) AS numbers,
	count(*) FILTER (WHERE array(SELECT v::bytea FROM unnest(prefixes_of(t)) WITH ORDINALITY u (v, i) ORDER BY i)
		= array(SELECT m_bytes(left(t, i), NULL, NULL) FROM generate_series(length(t), 0, -1) i WHERE left(t, i) !~ '[][]' ORDER BY i DESC)) AS prefixes_of,
	count(*) FILTER (WHERE text_prefixes_of(t) = array(SELECT left(t, i) FROM generate_series(length(t), 0, -1) i)) AS text_prefixes_of,
	count(*) FILTER (WHERE prefix_range_is_valid(t) = (t ~ '^[^][]*(\[\]|\[[\x01-\x5a\\\x5e-\x7f]-[\x01-\x5a\\\x5e-\x7f]\])?$')) AS is_valid
FROM t JOIN alphabet USING (nr) GROUP BY nr, name ORDER BY nr;
-- ---- many: the least and the greatest ----
SELECT name, is(min(v.v), (array_agg(v::bytea ORDER BY p || coalesce(x, ''), x IS NULL, y))[1]) AS min,
	is(max(v.v), (array_agg(v::bytea ORDER BY p || coalesce(x, '') DESC, x IS NULL DESC, y DESC))[1]) AS max
FROM v JOIN alphabet USING (nr) GROUP BY nr, name ORDER BY nr;

DROP CAST (prefix_range AS bytea);
DROP SCHEMA prefix_properties CASCADE;
