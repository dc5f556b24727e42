-- Keys WITHOUT OVERLAPS and PERIOD foreign keys over addresses and ranges (18 and
-- later): they are the scalar part, compared by = through GiST; the time is a core
-- range.  No btree_gist is needed.
SET client_min_messages = warning;
CREATE SCHEMA ipr_overlaps;
SET search_path = ipr_overlaps, public;
CREATE FUNCTION try(statement text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE statement;
	RETURN 'done';
EXCEPTION WHEN OTHERS THEN
	RETURN SQLSTATE || ' ' || SQLERRM;
END $$;

-- a lease: nobody else has the address meanwhile
CREATE TABLE lease (ip ipaddress, valid daterange, client text, PRIMARY KEY (ip, valid WITHOUT OVERLAPS));
SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid = 'lease'::regclass AND contype = 'p';
SELECT v, try('INSERT INTO lease VALUES ' || v) FROM unnest(ARRAY[$$('10.0.0.1', '[2024-01-01,2024-02-01)', 'a')$$, $$('10.0.0.1', '[2024-02-01,)', 'b')$$, $$('10.0.0.1', '[2024-01-31,2024-02-02)', 'c')$$,
	$$('10.0.0.2', '[2024-01-31,2024-02-02)', 'c')$$, $$('::ffff:10.0.0.1', '(,)', 'd')$$, $$('::ffff:a00:1', '[2030-01-01,)', 'e')$$, $$(NULL, '(,)', 'f')$$, $$('10.0.0.3', 'empty', 'g')$$]) WITH ORDINALITY u (v, n) ORDER BY n;
-- what refers to it must be covered for the whole time
CREATE TABLE session (ip ipaddress, during daterange, FOREIGN KEY (ip, PERIOD during) REFERENCES lease (ip, PERIOD valid));
SELECT v, try(v) FROM unnest(ARRAY[$$INSERT INTO session VALUES ('10.0.0.1', '[2024-01-15,2024-03-01)')$$, $$INSERT INTO session VALUES ('10.0.0.2', '[2024-01-15,2024-02-01)')$$, $$INSERT INTO session VALUES ('::a00:1', '[2024-01-15,2024-02-01)')$$,
	$$DELETE FROM lease WHERE client = 'a'$$, $$UPDATE lease SET ip = '10.0.0.9' WHERE client = 'b'$$, $$DELETE FROM lease WHERE client = 'c'$$]) WITH ORDINALITY u (v, n) ORDER BY n;

-- all six types, many rows: what is kept is what the comparison of texts keeps
CREATE TABLE data AS
	SELECT i AS id, CASE WHEN i % 3 = 0 THEN format('2001:db8::%s', i % 40) ELSE format('10.0.0.%s', i % 40) END AS t, daterange(date '2024-01-01' + i * 37 % 1000, date '2024-01-01' + i * 37 % 1000 + 1 + i % 50) AS valid FROM generate_series(1, 2000) i;
CREATE FUNCTION check_key(type text, rows text) RETURNS TABLE (kept bigint, refused bigint, wrongly_kept bigint, wrongly_refused bigint) LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE format('CREATE TABLE kept (id int, k %s, valid daterange, UNIQUE (k, valid WITHOUT OVERLAPS))', type);
	EXECUTE format('CREATE TEMP TABLE offered AS SELECT * FROM data WHERE %s', rows);
	EXECUTE format('INSERT INTO kept SELECT id, t::%s, valid FROM offered ORDER BY id ON CONFLICT DO NOTHING', type);
	RETURN QUERY EXECUTE 'WITH k AS MATERIALIZED (SELECT o.* FROM offered o JOIN kept USING (id))
		SELECT (SELECT count(*) FROM kept), (SELECT count(*) FROM offered) - (SELECT count(*) FROM kept), (SELECT count(*) FROM k a JOIN k b ON a.id < b.id AND a.t = b.t AND a.valid && b.valid),
			(SELECT count(*) FROM offered a WHERE NOT EXISTS (SELECT FROM k WHERE k.id = a.id) AND NOT EXISTS (SELECT FROM k b WHERE b.id < a.id AND a.t = b.t AND a.valid && b.valid))';
	DROP TABLE kept, offered;
END $$;
SELECT type, c.* FROM (VALUES ('ip4', 't ~ ''[.]'''), ('ip6', 't ~ '':'''), ('ipaddress', 'true'), ('ip4r', 't ~ ''[.]'''), ('ip6r', 't ~ '':'''), ('iprange', 'true')) v (type, rows), check_key(type, rows) c;

-- - is a value as others; what it contains is different
CREATE TABLE route (net iprange, valid daterange, UNIQUE (net, valid WITHOUT OVERLAPS));
SELECT v, try('INSERT INTO route VALUES ' || v) FROM unnest(ARRAY[$$('-', '[2024-01-01,)')$$, $$('0.0.0.0/0', '[2024-01-01,)')$$, $$('10.0.0.0/8', '[2024-01-01,)')$$, $$('10.0.0.0-10.255.255.255', '[2025-01-01,)')$$, $$('-', '[2023-01-01,2024-01-02)')$$]) WITH ORDINALITY u (v, n) ORDER BY n;
DROP SCHEMA ipr_overlaps CASCADE;
