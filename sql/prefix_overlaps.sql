-- Keys WITHOUT OVERLAPS and PERIOD foreign keys over prefixes (18 and later): the
-- prefix is the scalar part, compared by = through GiST; the time is a core range.
SET client_min_messages = warning;
CREATE SCHEMA prefix_overlaps;
SET search_path = prefix_overlaps, public;
-- no btree_gist is needed for a prefix
CREATE TABLE rate (prefix prefix_range, valid daterange, rate numeric, PRIMARY KEY (prefix, valid WITHOUT OVERLAPS));
SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid = 'rate'::regclass AND contype = 'p';
INSERT INTO rate VALUES ('12', '[2024-01-01,2025-01-01)', 1), ('12', '[2025-01-01,)', 2), ('123', '[2024-06-01,)', 3), ('12[3-4]', '[2024-06-01,)', 4), ('', '(,)', 5);
-- equal is what is equal, however it is written; what nests is different
INSERT INTO rate VALUES ('1[2-2]', '[2024-12-31,2025-01-02)', 9);
INSERT INTO rate VALUES ('12[4-3]', '[2030-01-01,)', 9);
INSERT INTO rate VALUES ('13', 'empty', 9);
UPDATE rate SET valid = '[2024-01-01,2025-01-02)' WHERE rate = 1;
INSERT INTO rate VALUES ('1[2-2]', '[2023-01-01,2024-01-01)', 6), ('1[2-3]', '(,)', 7), ('1', '(,)', 8) ON CONFLICT DO NOTHING;
SELECT * FROM rate ORDER BY prefix, valid;
-- the same as EXCLUDE says, over many
CREATE TABLE many (prefix prefix_range, valid daterange, id int, UNIQUE (prefix, valid WITHOUT OVERLAPS));
CREATE TABLE excluded (LIKE many, EXCLUDE USING gist (prefix WITH =, valid WITH &&));
CREATE TABLE data AS SELECT ((10 + i * 7 % 90)::text || CASE WHEN i % 3 = 0 THEN '[1-5]' ELSE '' END)::prefix_range AS prefix,
	daterange(date '2024-01-01' + i * 37 % 1000, date '2024-01-01' + i * 37 % 1000 + 1 + i % 50) AS valid, i AS id FROM generate_series(1, 2000) i;
INSERT INTO many SELECT * FROM data ORDER BY id ON CONFLICT DO NOTHING;
INSERT INTO excluded SELECT * FROM data ORDER BY id ON CONFLICT DO NOTHING;
SELECT count(*) AS kept, (SELECT count(*) FROM data) - count(*) AS refused, (SELECT count(*) FROM many FULL JOIN excluded USING (id) WHERE many IS NULL OR excluded IS NULL) AS different,
	(SELECT count(*) FROM many a JOIN many b ON a.id < b.id AND a.prefix = b.prefix AND a.valid && b.valid) AS wrong FROM many;
-- what refers to it must be covered for the whole time
CREATE TABLE contract (customer text, prefix prefix_range, valid daterange, FOREIGN KEY (prefix, PERIOD valid) REFERENCES rate (prefix, PERIOD valid));
INSERT INTO contract VALUES ('a', '1[2-2]', '[2024-05-01,2025-05-01)'), ('b', '', '[2000-01-01,)');
INSERT INTO contract VALUES ('c', '123', '[2024-05-01,2025-05-01)');
INSERT INTO contract VALUES ('d', '124', '[2024-07-01,2024-08-01)');
DELETE FROM rate WHERE rate = 1;
DELETE FROM rate WHERE rate = 4;
SELECT customer, prefix, valid FROM contract ORDER BY customer;
DROP SCHEMA prefix_overlaps CASCADE;
