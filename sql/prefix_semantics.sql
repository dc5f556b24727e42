-- What the operators of prefix_range mean: the corner cases one by one
CREATE SCHEMA prefix_semantics;
SET search_path = prefix_semantics, public;

-- pairs: containment, overlap, intersection, union, order
SELECT a, b, a @> b AS "a @> b", b @> a AS "b @> a", a <@ b AS "a <@ b", a @>> b AS "a @>> b", a <<@ b AS "a <<@ b",
	a && b AS "&&", a & b AS "&", a | b AS "|", a -|- b AS "-|-",
	CASE WHEN a < b THEN '<' WHEN a = b THEN '=' WHEN a > b THEN '>' END AS "order"
FROM (VALUES (1, prefix_range '', prefix_range ''), (2, '', '123'), (3, '', '[2-3]'), (4, '12', '12[0-9]'), (5, '12[0-9]', '123'),
	(6, '123', '124'), (7, '123', '[2-3]'), (8, '123', '[1-3]'), (9, '[1-3]', '1'), (10, '123[4-5]', '123[2-7]'),
	(11, '123[4-5]', '123[4-6]'), (12, '123[2-3]', '123[4-7]'), (13, '123[2-3]', '1237'), (14, '12[3-5]', '12[5-7]'),
	(15, '123[4-5]', '123'), (16, 'aé', 'aè'), (17, '+1', '-1'),
	(18, '1', '2'), (19, '1[2-3]', '14'), (20, '13', '1[4-5]'), (21, '12', '13456'), (22, '19', '2'), (23, '12[3-7]', '12[5-9]'),
	(24, 'Z', '\'), (25, '1[Y-Z]', '1\'), (26, E'1\x7f', '1é'), (27, '1é', '1z'), (28, '123', '123'), (29, '12', '12[3-4]'),
	(30, '', '1')) v (n, a, b)
ORDER BY n;
-- commuted, it is the same
SELECT bool_and((a && b) = (b && a)) AS "&&", bool_and((a & b) IS NOT DISTINCT FROM (b & a)) AS "&",
	bool_and((a | b) = (b | a)) AS "|", bool_and((a -|- b) = (b -|- a)) AS "-|-", bool_and((a @>> b) = (b <<@ a)) AS "@>>"
FROM unnest('{"",1,12,123,124,12[3-4],12[0-9],[1-3],[2-3],12[4-7],aé,aè,a}'::prefix_range[]) a,
	unnest('{"",1,12,123,124,12[3-4],12[0-9],[1-3],[2-3],12[4-7],aé,aè,a}'::prefix_range[]) b;
SELECT '123' <= prefix_range '[2-3]' AS t, '[2-3]' <= prefix_range '4' AS t, '123' <= prefix_range '4' AS t,
	(prefix_range '12' | '123') = '12' AS t, length(prefix_range '12' | '123');

-- the order, every pair of a chain
SELECT count(*) AS pairs, bool_and((a < b) = (i < j)) AS "<", bool_and((a <= b) = (i <= j)) AS "<=", bool_and((a = b) = (i = j)) AS "=",
	bool_and((a <> b) = (i <> j)) AS "<>", bool_and((a >= b) = (i >= j)) AS ">=", bool_and((a > b) = (i > j)) AS ">",
	bool_and(sign(prefix_range_cmp(a, b)) = sign(i - j)) AS cmp
FROM unnest('{"",[1-2],[1-3],1,11,1[2-4],12,12[3-4],12[3-5],123,1234,123[5-7],1235,124,13,2,é}'::prefix_range[]) WITH ORDINALITY x (a, i),
	unnest('{"",[1-2],[1-3],1,11,1[2-4],12,12[3-4],12[3-5],123,1234,123[5-7],1235,124,13,2,é}'::prefix_range[]) WITH ORDINALITY y (b, j);
SELECT min(p), max(p) FROM unnest('{12,[1-3],123,2,1}'::prefix_range[]) p;

-- a number is text, taken literally
SELECT p, t, p @> t AS "@>", t <@ p AS "<@", p <-> t AS "<->", t <-> p AS "commuted"
FROM (VALUES (1, prefix_range '0146640123'), (2, '0146'), (3, '014'), (4, '01[4-5]'), (5, ''), (6, '02'), (7, '01466401234')) v (n, p),
	(VALUES (text '0146640123')) w (t)
ORDER BY n;
SELECT p, t, p @> t AS "@>"
FROM (VALUES (1, prefix_range '12', text '12[3'), (2, '12', '12[3-4]'), (3, '12[3-4]', '12[3-4]'), (4, '12[3-4]', '12'), (5, '12[3-4]', '123'),
	(6, '12[3-4]', '125'), (7, '', ''), (8, '[1-3]', ''), (9, '12', '1'), (10, 'é', 'é1'), (11, 'é', 'è')) v (n, p, t)
ORDER BY n;

-- specificity and distance
SELECT p, specificity(p), p <-> '123456' AS distance
FROM unnest('{1234,123[4-5],123[4-9],123,""}'::prefix_range[]) WITH ORDINALITY u (p, n) ORDER BY n;
SELECT v, w, v <-> w AS "<->" FROM (VALUES (1, prefix_range '12', prefix_range '123'), (2, '123', '12'), (3, '12', '12'), (4, '12[3-4]', '123'),
	(5, '12', '12[3-4]'), (6, '12[3-7]', '12[4-5]'), (7, '', '1')) x (n, v, w) ORDER BY n;

-- nine prefixes, and many
CREATE TABLE nine AS SELECT ('01000' || i)::prefix_range AS prefix FROM generate_series(1, 9) i;
SELECT count(*) FILTER (WHERE prefix <@ '01000') AS "9", count(*) FILTER (WHERE prefix @> '01000') AS "0",
	count(*) FILTER (WHERE '01000' <@ prefix) AS "0", count(*) FILTER (WHERE '01000' @> prefix) AS "9",
	count(*) FILTER (WHERE '010009888' @> prefix) AS "0", count(*) FILTER (WHERE '010009888' <@ prefix) AS "1",
	count(*) FILTER (WHERE prefix @> '010009888') AS "1", count(*) FILTER (WHERE prefix <@ '010009888') AS "0" FROM nine;
CREATE TABLE many AS SELECT lpad(i::text, 5, '0')::prefix_range AS prefix FROM generate_series(1, 99999) i;
SELECT count(*) FROM many WHERE prefix <@ '55';
CREATE INDEX ON many USING gist (prefix);
SET enable_seqscan = off;
SELECT count(*) FROM many WHERE prefix <@ '55';
RESET enable_seqscan;

-- the penalty of 1.2
SELECT p, pr_penalty('095[4-5]', p)
FROM unnest('{0[8-9],0[0-9],[0-3],0,[0-9],0[1-5],32,[1-3]}'::prefix_range[]) WITH ORDINALITY u (p, n) ORDER BY n;
SELECT pr_penalty('[0-3]', '[5-7]'), pr_penalty('', ''), pr_penalty('', '1'), pr_penalty('1234567890123456', '12345678901234567');

SET client_min_messages = warning;
DROP SCHEMA prefix_semantics CASCADE;
