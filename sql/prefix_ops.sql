-- Properties of the operators, over all values there are behind a small
-- alphabet: each value is compared with the set of its strings
SET client_min_messages = warning;
CREATE SCHEMA prefix_ops;
SET search_path = prefix_ops, public;

-- all strings up to length 3, and all values up to length 2
CREATE TABLE string AS
	WITH c (c) AS (VALUES (''), ('1'), ('2'), ('3'), ('é')) SELECT DISTINCT (a.c || b.c || d.c) COLLATE "C" AS s FROM c a, c b, c d;
CREATE TABLE v AS
	SELECT p, row_number() OVER (ORDER BY p::text COLLATE "C") AS nr FROM (
		SELECT s::prefix_range AS p FROM string WHERE length(s) <= 2
		UNION SELECT prefix_range(s, x, y) FROM string, (VALUES ('1', '2'), ('1', '3'), ('2', '3')) r (x, y) WHERE length(s) <= 1) u;
-- the strings of each value, said without its operators
CREATE TABLE meaning AS
	SELECT nr, p, array_agg(s ORDER BY s) AS strings FROM v JOIN string
	ON starts_with(s, prefix_range_prefix(p)) AND (NOT is_range(p)
		OR substr(s, length(prefix_range_prefix(p)) + 1, 1) COLLATE "C" BETWEEN prefix_range_first(p) AND prefix_range_last(p))
	GROUP BY nr, p;
SELECT (SELECT count(*) FROM string) AS strings, count(*) AS "values", count(DISTINCT strings) AS meanings FROM meaning;

SELECT count(*) AS pairs,
	count(*) FILTER (WHERE (a.p @> b.p) = (a.strings @> b.strings)) AS "@>",
	count(*) FILTER (WHERE (a.p <@ b.p) = (a.strings <@ b.strings)) AS "<@",
	count(*) FILTER (WHERE (a.p @>> b.p) = (a.strings @> b.strings AND a.strings <> b.strings)) AS "@>>",
	count(*) FILTER (WHERE (a.p <<@ b.p) = (a.strings <@ b.strings AND a.strings <> b.strings)) AS "<<@",
	count(*) FILTER (WHERE (a.p && b.p) = (a.strings && b.strings)) AS "&&",
	count(*) FILTER (WHERE (a.p = b.p) = (a.strings = b.strings)) AS "=",
	count(*) FILTER (WHERE (a.p & b.p) IS NOT DISTINCT FROM (SELECT p FROM meaning m WHERE m.strings = ARRAY(SELECT unnest(a.strings) INTERSECT SELECT unnest(b.strings) ORDER BY 1))) AS "&",
	count(*) FILTER (WHERE (a.p | b.p) @> a.p AND (a.p | b.p) @> b.p AND
		NOT EXISTS (SELECT FROM v WHERE v.p @> a.p AND v.p @> b.p AND NOT v.p @> (a.p | b.p))) AS "|",
	count(*) FILTER (WHERE (a.p -|- b.p) = (NOT a.p && b.p AND (SELECT count(*) FROM string WHERE (a.p | b.p) @> s) = cardinality(a.strings) + cardinality(b.strings))) AS "-|-",
	count(*) FILTER (WHERE NOT a.p @>> b.p OR specificity(a.p) < specificity(b.p)) AS specific,
	count(*) FILTER (WHERE NOT a.p @>> b.p OR a.p < b.p OR (prefix_range_prefix(a.p), prefix_range_first(a.p)) = (prefix_range_prefix(b.p), prefix_range_first(b.p))) AS ordered,
	count(*) FILTER (WHERE (a.p <-> b.p) = CASE WHEN a.p @> b.p THEN specificity(b.p) - specificity(a.p) ELSE 'Infinity' END) AS "<->",
	count(*) FILTER (WHERE (prefix_range_hash(a.p) = prefix_range_hash(b.p)) >= (a.p = b.p)) AS hash
FROM meaning a, meaning b;
SELECT count(*) AS triples, bool_and(((a.p | b.p) | c.p) = (a.p | (b.p | c.p))) AS "| is associative",
	bool_and(NOT (a.p < b.p AND b.p < c.p) OR a.p < c.p) AS "< is transitive"
FROM v a, v b, v c WHERE (a.nr + b.nr + c.nr) % 3 = 0;
-- a number is in the value, taken literally
SELECT count(*) AS pairs, count(*) FILTER (WHERE (p @> s) = (s = ANY (strings)) AND (s <@ p) = (s = ANY (strings))) AS "@>",
	count(*) FILTER (WHERE (p @> s) = (p @> s::prefix_range)) AS parsed,
	count(*) FILTER (WHERE (p <-> s) = CASE WHEN p @> s THEN octet_length(s) - specificity(p) ELSE 'Infinity' END AND s <-> p = p <-> s) AS "<->",
	count(*) FILTER (WHERE (p @> s) = (s >= lower_text(p) AND (upper_text(p) IS NULL OR s < upper_text(p)))) AS "interval",
	count(*) FILTER (WHERE NOT is_range(p) AND (p @> s) = (p = ANY (prefixes_of(s)))) AS plain
FROM meaning, string;
-- for a plain value, "below it" is a piece of the order
SELECT count(*) AS pairs, bool_and((v.p <@ q.p) = (v.p >= q.p AND starts_with(lower_text(v.p), q.p::text))) AS piece FROM v, v q WHERE NOT is_range(q.p);

-- all prefixes
SELECT n, prefixes_of(n), text_prefixes_of(n) FROM unnest('{0146,"",é1,12[3,"]"}'::text[]) WITH ORDINALITY u (n, i) ORDER BY i;
SELECT cardinality(prefixes_of(repeat('1', 1024))), cardinality(text_prefixes_of(repeat('é', 1024))),
	bool_and(p = left(repeat('é', 100), 101 - i::int)::prefix_range) AS same
FROM unnest(prefixes_of(repeat('é', 100))) WITH ORDINALITY u (p, i);
SELECT prefixes_of(repeat('1', 1025));
SELECT text_prefixes_of(repeat('é', 2000));
SELECT array_lower(prefixes_of('12'), 1), prefixes_of('12') || prefix_range '9', prefixes_of('12') = '{12,1,""}'::prefix_range[] AS t;

-- the interval of texts
SELECT p, lower_text(p), upper_text(p) FROM unnest('{"",12,12[3-4],1é,[ -~],a~,é,19}'::prefix_range[]) WITH ORDINALITY u (p, n) ORDER BY n;
SELECT encode(convert_to(upper_text(p::prefix_range), 'UTF8'), 'hex') AS upper FROM unnest(ARRAY[E'1\x7f', E'1[a-\x7f]', U&'\07FF', U&'\D7FF', U&'\FFFF', U&'1\+10FFFF', U&'\+10FFFF'])
	WITH ORDINALITY u (p, n) ORDER BY n;

-- the smallest and the largest, also in parts
SELECT min(p), max(p) FROM v;
SELECT prefix_range_smaller('12', '1'), prefix_range_larger('12', '1');
SELECT min(p), max(p) FROM v WHERE false;

-- one C function each: what is immutable, strict, safe and leakproof
SELECT provolatile, proisstrict, proparallel, count(*) FROM pg_proc p JOIN pg_depend d ON d.objid = p.oid AND d.deptype = 'e' AND d.classid = 'pg_proc'::regclass
WHERE d.refobjid = (SELECT oid FROM pg_extension WHERE extname = 'prefix') AND prokind = 'f' GROUP BY 1, 2, 3 ORDER BY 1, 2, 3;
SELECT p.oid::regprocedure AS leakproof FROM pg_proc p JOIN pg_depend d ON d.objid = p.oid AND d.deptype = 'e' AND d.classid = 'pg_proc'::regclass
WHERE d.refobjid = (SELECT oid FROM pg_extension WHERE extname = 'prefix') AND proleakproof ORDER BY p.oid::regprocedure::text COLLATE "C";

-- never an error, whatever the bytes of a number are
SELECT count(*) AS numbers, count(p @> t) AS "@>", count(t <@ p) AS "<@", count(p <-> t) AS "<->", count(prefix_range_is_valid(t)) AS valid
FROM (SELECT translate(left(md5(i::text), i % 33), '0123abcd', E'[]-é\x01\x7f漢,') AS t FROM generate_series(1, 2000) i) n, unnest('{"",12,[1-3],é}'::prefix_range[]) p;

DROP SCHEMA prefix_ops CASCADE;
