-- sql/include/ipr_proof.sql: real ranges against the oracle: what sequential scans
-- and all kinds of indexes answer.
--
-- After am.sql, ipr_oracle.sql and nearest.sql.  Given the table real (id, range text)
-- and, as psql variables, the name of the set, the types range and address, how an
-- operator says that it contains the address, and how many rows are asked about, it
-- adds to the table verdict.  The numbers of the model are made by core's inet.

CREATE TABLE IF NOT EXISTS verdict (nr serial, set text, rows bigint, indexes text, questions bigint, operator text, matches bigint, wrong text);
CREATE OR REPLACE FUNCTION number_of(x inet) RETURNS numeric LANGUAGE sql IMMUTABLE AS $$
	SELECT CASE family(x) WHEN 4 THEN x - inet '0.0.0.0'
		ELSE (SELECT sum(('x' || substr(encode(inet_send(x), 'hex'), i, 8))::bit(32)::bigint * 4294967296::numeric ^ ((33 - i) / 8)) FROM unnest('{9,17,25,33}'::int[]) AS i) END
$$;

-- the ranges, and their first addresses, with a NULL and, where there is one, -
CREATE TABLE near_gist AS
	SELECT id, f, lo, hi, CAST(range AS :range) AS v FROM
		(SELECT id, range, family(first) AS f, number_of(first) AS lo, number_of(last) AS hi
		FROM (SELECT id, range, split_part(range, '-', 1)::inet AS first, CASE WHEN range ~ '-' THEN split_part(range, '-', 2)::inet ELSE broadcast(range::inet) END AS last FROM real) AS r
		UNION ALL SELECT -1, '-', 0, 0, 0 WHERE :'range' = 'iprange'
		UNION ALL SELECT -2, NULL, NULL, NULL, NULL OFFSET 0) AS s;
CREATE TABLE address AS SELECT id, f, lo, lo AS hi, CAST(addr_text(f, lo) AS :address) AS a FROM near_gist WHERE f <> 0;

-- what is asked: some rows, what is beside them, the border of two, the block around, one address; whole families
CREATE TABLE asked AS
	SELECT row_number() OVER (ORDER BY f, lo, hi)::int AS id, row_number() OVER (ORDER BY f, lo, hi)::int AS nr, f, lo, hi, CAST(range_text(f, lo, hi) AS :range) AS q, CASE WHEN lo = hi AND f <> 0 THEN CAST(addr_text(f, lo) AS :address) END AS a
	FROM (SELECT DISTINCT f, s.lo, s.hi FROM (SELECT *, 2 ^ (CASE f WHEN 4 THEN 20 ELSE 96 END)::numeric AS block, 2 ^ (CASE f WHEN 4 THEN 32 ELSE 128 END)::numeric - 1 AS last FROM near_gist WHERE f <> 0 ORDER BY md5(id::text) LIMIT :asked) AS r,
			LATERAL (VALUES (r.lo, r.hi), (r.lo, r.lo), (r.hi, r.hi), (r.lo - 1, r.lo - 1), (r.hi, r.hi + 1), (r.hi + 1, r.hi + 1), (r.lo - r.lo % block, r.lo - r.lo % block + block - 1), (0, last)) AS s (lo, hi) WHERE s.lo >= 0 AND s.hi <= last
		UNION ALL SELECT 0, 0, 0 WHERE :'range' = 'iprange') AS u;
-- for what half of the rows answer to
CREATE TABLE few AS SELECT * FROM asked WHERE id % 7 = 1;
CREATE TABLE near_spgist AS TABLE near_gist;
ANALYZE near_gist, near_spgist, address, asked, few;

-- prove_all: each operator by each kind of index that knows it
CREATE FUNCTION prove_all(tab text, col text, questions text, qcol text, ops text[], VARIADIC indexes text[])
RETURNS TABLE (by text, asked bigint, operator text, matches bigint, wrong text) LANGUAGE plpgsql AS $$
DECLARE
	n bigint;
BEGIN
	EXECUTE format('SELECT count(%I) FROM %I', qcol, questions) INTO n;
	RETURN QUERY SELECT array_to_string(indexes, ', '), n, p.operator, p.matches, array_to_string(p.wrong, ', ') FROM prove(tab, col, questions, qcol, ops, indexes) p;
END $$;
INSERT INTO verdict (set, rows, indexes, questions, operator, matches, wrong)
	SELECT :'set', (SELECT count(*) FROM real), p.* FROM (
		SELECT * FROM prove_all('near_gist', 'v', 'asked', 'q', '{&&,-|-,>>=,<<=,=,<<,>>}', 'gist (v)', 'gist (v) WITH (buffering = on)', 'spgist (v)', 'brin (v)')
		UNION ALL SELECT * FROM prove_all('near_gist', 'v', 'few', 'q', '{<<<,&<,&>,>>>}', 'gist (v)', 'spgist (v)', 'brin (v)')
		UNION ALL SELECT * FROM prove_all('near_gist', 'v', 'asked', 'a', ARRAY[:'contains'], 'gist (v)', 'spgist (v)', 'brin (v)')
		UNION ALL SELECT * FROM prove_all('near_gist', 'v', 'few', 'q', '{<,<=,=,>=,>}', 'btree (v)')
		UNION ALL SELECT * FROM prove_all('near_gist', 'v', 'asked', 'q', '{=}', 'hash (v)')
		UNION ALL SELECT * FROM prove_all('address', 'a', 'asked', 'a', '{=}', 'gist (a)', 'btree (a)', 'hash (a)', 'brin (a)')
		UNION ALL SELECT * FROM prove_all('address', 'a', 'few', 'a', '{<,<=,>,>=}', 'gist (a)', 'btree (a)', 'brin (a)')
		UNION ALL SELECT * FROM prove_all('address', 'a', 'asked', 'q', '{<<=}', 'gist (a)', 'btree (a)', 'brin (a)')) AS p;

-- the nearest; the nearest of those that contain what is asked
CALL each_am('CREATE INDEX near_%1$s_v ON near_%1$s USING %1$s (v)');
INSERT INTO verdict (set, rows, indexes, questions, operator, matches, wrong)
	SELECT :'set', (SELECT count(*) FROM real), 'gist, spgist', questions, label, c.rows, concat_ws(', ', 'sort: ' || NULLIF(wrong_by_sort, 0), 'gist: ' || NULLIF(wrong_by_gist, 0), 'spgist: ' || NULLIF(wrong_by_spgist, 0))
	FROM (SELECT '<->' AS label, * FROM check_nearest('asked', 5, 'true', distance_model())
		UNION ALL SELECT '>>= <->', * FROM check_nearest('asked', 5, 'v >>= q.q', distance_model(), (SELECT model FROM op WHERE name = '>>='))) AS c;
DROP FUNCTION prove_all;
DROP TABLE near_gist, near_spgist, address, asked, few;
