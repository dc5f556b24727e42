-- Temporal keys of 18 want a range: a generated column makes one of a period.
-- (18 and later)
CREATE SCHEMA period_without_overlaps;
SET search_path = period_without_overlaps, public;
SET client_min_messages = warning;
SET timezone = 'UTC';
SET datestyle = 'ISO, YMD';
CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE FUNCTION try(statement text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	n bigint;
BEGIN
	EXECUTE statement;
	GET DIAGNOSTICS n = ROW_COUNT;
	RETURN n || ' rows';
EXCEPTION WHEN OTHERS THEN
	RETURN SQLSTATE || ' ' || SQLERRM;
END $$;

-- What the server refuses: a period itself, a domain of it, a range that is not stored
SELECT try('CREATE TABLE refused (id int, valid period, PRIMARY KEY (id, valid WITHOUT OVERLAPS))');
SELECT try('CREATE TABLE refused (id int, valid period_key, PRIMARY KEY (id, valid WITHOUT OVERLAPS))');
SELECT try('CREATE TABLE refused (id int, valid period, r tstzrange GENERATED ALWAYS AS (valid::tstzrange) VIRTUAL, PRIMARY KEY (id, r WITHOUT OVERLAPS))') LIKE '0A000%' AS not_virtual;

CREATE TABLE tariff (id int, price numeric, valid period_key NOT NULL,
	valid_r tstzrange GENERATED ALWAYS AS (valid::tstzrange) STORED,
	PRIMARY KEY (id, valid_r WITHOUT OVERLAPS));
CREATE TABLE contract (id int PRIMARY KEY, tariff int, during period NOT NULL,
	during_r tstzrange GENERATED ALWAYS AS (during::tstzrange) STORED,
	FOREIGN KEY (tariff, PERIOD during_r) REFERENCES tariff (id, PERIOD valid_r));

-- a key: no overlap, and nothing empty
SELECT v, try('INSERT INTO tariff VALUES ' || v) FROM unnest(ARRAY[$$(1, 0.10, '[2024-01-01,2024-02-01)')$$, $$(1, 0.11, '[2024-02-01,2024-03-01)')$$, $$(1, 0.12, '[2024-02-28,)')$$, $$(1, 0.12, '[2024-03-01,)')$$,
	$$(2, 0.20, '[2024-01-01,)')$$, $$(2, 0.20, '[2024-01-01,2024-01-01]')$$, $$(2, 0.20, '(,2024-01-01)')$$, $$(3, 0.30, 'empty')$$, $$(3, 0.30, '[2024-06-01,2024-07-01)')$$]) WITH ORDINALITY u (v, n) ORDER BY n;
-- a reference: covered by one row or by several together
SELECT v, try('INSERT INTO contract VALUES ' || v) FROM unnest(ARRAY[$$(1, 1, '[2024-01-10,2024-01-20)')$$, $$(2, 1, '[2024-01-10,2024-12-31)')$$, $$(3, 1, '[2024-01-10,)')$$, $$(4, 1, '[2023-12-31,2024-01-02)')$$,
	$$(5, 2, '(,)')$$, $$(6, 3, '[2024-06-01,2024-07-01]')$$, $$(7, 9, '[2024-01-10,2024-01-20)')$$, $$(8, NULL, '[2024-01-10,2024-01-20)')$$]) WITH ORDINALITY u (v, n) ORDER BY n;
-- what is referenced stays covered
SELECT s, try(s) FROM unnest(ARRAY[$$DELETE FROM tariff WHERE id = 1 AND valid @> timestamptz '2024-02-10'$$, $$UPDATE tariff SET valid = '[2024-01-15,2024-02-01)' WHERE id = 1 AND price = 0.10$$,
	$$UPDATE tariff SET valid = '[2024-01-05,2024-02-01)' WHERE id = 1 AND price = 0.10$$, $$UPDATE tariff SET valid = '[2024-01-05,2024-02-02)' WHERE id = 1 AND price = 0.10$$,
	$$UPDATE contract SET during = '[2024-01-04,2024-01-20)' WHERE id = 1$$, $$DELETE FROM tariff WHERE id = 3$$, $$DELETE FROM contract WHERE tariff = 2$$, $$DELETE FROM tariff WHERE id = 2$$]) WITH ORDINALITY u (s, n) ORDER BY n;
SELECT id, price, valid, valid_r FROM tariff ORDER BY id, valid;
SELECT id, tariff, during FROM contract ORDER BY id;
SELECT count(*) AS rows, count(*) FILTER (WHERE valid_r::period = valid) AS same FROM tariff;

-- A constraint of ours is no target for a temporal reference.
CREATE TABLE excluded (id int, valid period_key, EXCLUDE USING gist (id WITH =, valid WITH &&));
SELECT try('CREATE TABLE refused (id int, during period, FOREIGN KEY (id, PERIOD during) REFERENCES excluded (id, PERIOD valid))');

-- A period as the part of such a key that is equal: its operator class says which strategy that is.
CREATE TABLE plan (season period, valid_r tstzrange, UNIQUE (season, valid_r WITHOUT OVERLAPS));
SELECT v, try('INSERT INTO plan VALUES ' || v) FROM unnest(ARRAY[$$('[2024-06-01,2024-09-01)', '[2024-01-01,2024-02-01)')$$, $$('[2024-06-01,2024-09-01)', '[2024-01-31,2024-02-10)')$$,
	$$('[2024-06-01,2024-09-01]', '[2024-01-31,2024-02-10)')$$, $$('[2024-06-01,2024-09-01)', '[2024-02-01,2024-02-10)')$$, $$('empty', '[2024-01-01,)')$$, $$('empty', '[2024-02-01,)')$$]) WITH ORDINALITY u (v, n) ORDER BY n;

DROP SCHEMA period_without_overlaps CASCADE;
