-- Arrays of prefixes by GIN: core's array_ops over our btree order
SET client_min_messages = warning;
CREATE SCHEMA prefix_gin;
SET search_path = prefix_gin, public;
SET jit = off;
\getenv srcdir PG_ABS_SRCDIR
\set am :srcdir '/sql/include/am.sql'
\set ECHO none
\i :am
\set ECHO all

-- bundles of prefixes; the one that a number belongs to has one of its prefixes
CREATE TABLE bundle AS
	SELECT b AS id, CASE WHEN b % 50 <> 0 THEN array(SELECT (left((100000 + (b * 31 + i) * 7919 % 900000)::text, 1 + (b + i * i) % 6) || CASE WHEN (b + i) % 7 = 0 THEN '[1-5]' ELSE '' END)::prefix_range
		FROM generate_series(1, b % 6) i) END AS prefixes FROM generate_series(1, 2000) b;
INSERT INTO bundle VALUES (3001, '{""}'), (3002, '{12,NULL,é}'), (3003, '{NULL}'), (3004, ARRAY[repeat('1', 300)::prefix_range, '1[2-3]']);
CREATE TABLE asked AS SELECT (100000 + i * 524287 % 900000)::text AS number FROM generate_series(1, 60) i UNION VALUES ('12'), ('1'), (''), ('é1'), ('12[3'), (repeat('1', 302));
-- built over half of them, the others inserted; with a pending list, and without
CREATE TABLE indexed (LIKE bundle);
INSERT INTO indexed SELECT * FROM bundle WHERE id % 2 = 0;
CREATE INDEX indexed_i ON indexed USING gin (prefixes);
INSERT INTO indexed SELECT * FROM bundle WHERE id % 2 = 1;
ANALYZE indexed;
CREATE FUNCTION found(tab text) RETURNS TABLE (number text, any_of int[], contains int[], within int[], equal int[]) LANGUAGE plpgsql AS $$
BEGIN
	RETURN QUERY EXECUTE format('SELECT number, array(SELECT id FROM %1$I WHERE prefixes && prefixes_of(number) ORDER BY 1),
		array(SELECT id FROM %1$I WHERE prefixes @> (prefixes_of(number))[2:3] AND cardinality(prefixes) > 0 ORDER BY 1), array(SELECT id FROM %1$I WHERE prefixes <@ prefixes_of(number) ORDER BY 1),
		array(SELECT id FROM %1$I WHERE prefixes = (prefixes_of(number))[3:3] ORDER BY 1) FROM asked', tab);
END $$;
-- by scan and, without arrays at all, by text
CREATE TABLE truth AS SELECT * FROM found('bundle');
SELECT count(*) AS numbers, sum(cardinality(any_of)) AS "&&", sum(cardinality(contains)) AS "@>", sum(cardinality(within)) AS "<@", sum(cardinality(equal)) AS "=",
	count(*) FILTER (WHERE any_of <> array(SELECT id FROM bundle WHERE EXISTS (SELECT FROM unnest(prefixes) p WHERE starts_with(number, p::text)) ORDER BY 1)) AS wrong FROM truth WHERE number !~ '\[';
SET enable_seqscan = off;
SELECT plan('SELECT id FROM indexed WHERE prefixes && prefixes_of(''123456'')');
SELECT plan('SELECT number, id FROM asked JOIN indexed ON prefixes && prefixes_of(number)');
SELECT count(*) AS numbers, count(*) FILTER (WHERE t IS DISTINCT FROM f) AS wrong FROM truth t LEFT JOIN found('indexed') f USING (number);
VACUUM indexed;
SELECT count(*) AS numbers, count(*) FILTER (WHERE t IS DISTINCT FROM f) AS wrong FROM truth t LEFT JOIN found('indexed') f USING (number);
-- classes are not among the prefixes of a number: they are for GiST and SP-GiST
SELECT prefixes && prefixes_of('125') AS by_prefixes, EXISTS (SELECT FROM unnest(prefixes) p WHERE p @> text '125') AS by_each FROM indexed WHERE id = 3004;
-- what a number has in common with a bundle: the longest of it
SELECT id, (SELECT max(p) FROM unnest(prefixes) p WHERE p = ANY (prefixes_of('12é'))) AS longest FROM indexed WHERE prefixes && prefixes_of('12é') AND id > 3000 ORDER BY id;

RESET ALL;
SET client_min_messages = warning;
DROP SCHEMA prefix_gin CASCADE;
