-- Keys of prefixes: UNIQUE, PRIMARY KEY and EXCLUDE by every access method keep the
-- same rows, and ON CONFLICT ends for values that contain each other.
SET client_min_messages = warning;
CREATE SCHEMA prefix_constraints;
SET search_path = prefix_constraints, public;
-- what contains what is no conflict of keys; the order of 1.2 took [1-3], 1 and 12 for one
CREATE TABLE route (prefix prefix_range PRIMARY KEY, carrier text, seen int DEFAULT 1);
INSERT INTO route VALUES ('[1-3]', 'a'), ('1', 'b'), ('12', 'c'), ('', 'd'), ('[1-2]', 'e'), ('1[2-3]', 'f');
INSERT INTO route VALUES ('[3-1]', 'x'), ('1[]', 'x'), ('1[2-2]', 'x'), ('[]', 'x'), ('[2-1]', 'x'), ('1[3-2]', 'x') ON CONFLICT DO NOTHING;
INSERT INTO route VALUES ('[3-1]', 'x'), ('1[]', 'x'), ('1[2-2]', 'x'), ('[]', 'x'), ('[2-1]', 'x'), ('1[3-2]', 'x') ON CONFLICT (prefix) DO UPDATE SET seen = route.seen + 1;
INSERT INTO route VALUES ('13', 'g'), ('1[3-3]', 'h') ON CONFLICT (prefix) DO UPDATE SET seen = 9;
SELECT * FROM route ORDER BY prefix;
UPDATE route SET prefix = '1[2-2]' WHERE prefix = '1';
-- a key that refers to it finds what is equal, not what contains it
CREATE TABLE call (number text, prefix prefix_range REFERENCES route ON UPDATE CASCADE ON DELETE SET NULL);
INSERT INTO call VALUES ('1255', '1[2-2]'), ('3', '[3-1]');
INSERT INTO call VALUES ('2', '2');
UPDATE route SET prefix = '12[3-4]' WHERE prefix = '12';
DELETE FROM route WHERE prefix = '[1-3]';
SELECT number, coalesce(prefix::text, 'NULL') AS prefix FROM call ORDER BY number;

-- a stream of values, many of them twice or within another, as each constraint takes it
CREATE TABLE stream AS SELECT i AS id, CASE WHEN i % 97 > 0 THEN (left((1000 + i * 7919 % 9000)::text, i % 5) || CASE WHEN i % 4 = 0 THEN '[' || 2 + i % 3 || '-' || 4 + i % 5 || ']' ELSE '' END)::prefix_range END AS p
	FROM generate_series(1, 2500) i;
CREATE TABLE c (nr serial, "constraint" text, conflict text);
INSERT INTO c ("constraint", conflict) VALUES ('UNIQUE (p)', 'a.p = b.p'), ('EXCLUDE USING btree (p WITH =)', 'a.p = b.p'), ('EXCLUDE USING hash (p WITH =)', 'a.p = b.p'),
	('EXCLUDE USING gist (p WITH =)', 'a.p = b.p'), ('EXCLUDE USING spgist (p WITH =)', 'a.p = b.p'), ('EXCLUDE USING gist (p WITH &&)', 'a.p && b.p'), ('EXCLUDE USING spgist (p WITH &&)', 'a.p && b.p'),
	('EXCLUDE USING gist (p WITH &&) WHERE (length(p) > 1)', 'length(a.p) > 1 AND length(b.p) > 1 AND a.p && b.p'), ('EXCLUDE USING gist (p WITH -|-)', 'a.p -|- b.p'), ('EXCLUDE USING spgist (p WITH -|-)', 'a.p -|- b.p');
CREATE FUNCTION try("constraint" text, conflict text, OUT kept bigint, OUT checksum bigint, OUT wrongly_kept bigint, OUT wrongly_refused bigint) LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE format('CREATE TABLE k (id int, p prefix_range, %s)', $1);
	INSERT INTO k SELECT * FROM stream ORDER BY id ON CONFLICT DO NOTHING;
	PERFORM set_config('enable_indexscan', 'off', true), set_config('enable_bitmapscan', 'off', true), set_config('enable_indexonlyscan', 'off', true);
	EXECUTE format('SELECT count(*), sum(id), (SELECT count(*) FROM k a, k b WHERE a.id < b.id AND %1$s),
		(SELECT count(*) FROM stream a WHERE NOT EXISTS (SELECT FROM k WHERE k.id = a.id) AND NOT EXISTS (SELECT FROM k b WHERE b.id < a.id AND %1$s)) FROM k', conflict)
		INTO kept, checksum, wrongly_kept, wrongly_refused;
	DROP TABLE k;
	PERFORM set_config('enable_indexscan', 'on', true), set_config('enable_bitmapscan', 'on', true), set_config('enable_indexonlyscan', 'on', true);
END $$;
SELECT "constraint", t.* FROM c, try("constraint", conflict) t ORDER BY nr;

SET client_min_messages = warning;
DROP SCHEMA prefix_constraints CASCADE;
