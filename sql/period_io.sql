-- Text and binary forms of period
CREATE SCHEMA period_io;
SET search_path = period_io, public;
SET timezone = 'UTC';
SET datestyle = 'ISO, YMD';

-- Every form of a literal
SELECT literal, literal::period FROM (VALUES
	('[2024-05-01,2024-06-01)'), ('(2024-05-01,2024-06-01)'), ('[2024-05-01,2024-06-01]'), ('(2024-05-01,2024-06-01]'),
	('  [2024-05-01, 2024-06-01)  '), (E'\t[2024-05-01 ,\n2024-06-01)'),
	('["January 8, 2009",)'), (E'[January 8\\, 2009,)'), ('["2024-05-"01,2024-06-01)'),
	('[,2024-05-01)'), ('(,2024-05-01)'), ('[2024-05-01,)'), ('[2024-05-01, )'), ('(,)'), ('[ , ]'),
	('[-infinity,2024-05-01)'), ('(-infinity,2024-05-01)'), ('[2024-05-01,infinity)'), ('[2024-05-01,infinity]'),
	('empty'), ('-EMPTY-'), (' EmPtY '), ('-empty-'),
	('[2024-05-01,2024-05-01)'), ('(2024-05-01,2024-05-01]'), ('(2024-05-01,2024-05-01)'),
	('(2024-05-01,2024-05-01 00:00:00.000001)'), ('[infinity,)'), ('(,-infinity]'),
	('[2024-05-01,2024-05-01]'),
	('[2024-05-01,294276-12-31 23:59:59.999999+00]'), ('(294276-12-31 23:59:59.999999+00,)'),
	('[4714-11-24 00:00:00+00 BC,4714-11-24 00:00:00+00 BC]'),
	('[1000-01-01 BC,2024-05-01 12:34:56.789+03)'),
	('[epoch,2024-05-01)')) v (literal);
SELECT '[yesterday,tomorrow)'::period = period('yesterday', 'tomorrow') AS relative_words;

-- What is wrong, and where
DO $$
DECLARE
	literal text;
	message text; detail text; hint text; state text;
BEGIN
	FOREACH literal IN ARRAY ARRAY['[2024-05-01,2024-06-01)junk', '-anything', '[2024-05-01;2024-06-01)', '[2024-05-01,2024-06-01',
		'[2024-05-01,2024-06-01,2024-07-01)', '2024-01-01', '', '   ', 'empty2', 'emptyempty', '[', '[,', '[,)x', '[2024-05-01)', '[2024-05-01',
		'["2024-05-01,2024-06-01)', E'[2024-05-01,2024-06-01\\', '[2024-(05-01,)', '(2024-06-01,2024-05-01)', '[2024-06-01,2024-05-01]', '[infinity,-infinity]',
		'["",2024-05-01)', '[2024-02-30,2024-05-01)', '[xyz,2024-05-01)', '[300000-01-01,)', '{2024-05-01,2024-06-01}', '[?]'] LOOP
		BEGIN
			PERFORM literal::period;
			RAISE NOTICE '%: no error', literal;
		EXCEPTION WHEN OTHERS THEN
			GET STACKED DIAGNOSTICS message = MESSAGE_TEXT, detail = PG_EXCEPTION_DETAIL, hint = PG_EXCEPTION_HINT, state = RETURNED_SQLSTATE;
			RAISE INFO '% % | % %', state, message, detail, hint;
		END;
	END LOOP;
END $$;

-- Output can be read back under any style and zone, and by tstzrange.
CREATE TABLE kept AS SELECT row_number() OVER () AS n, p::period FROM unnest(ARRAY['empty', '(,)', '[2024-01-01,)', '(,2024-03-31 01:30+00)',
	'[2024-03-31 00:59:59.999999+00,2024-10-27 01:00:00+00)', '[4714-11-24 00:00:00+00 BC,294276-12-31 23:59:59.999999+00)',
	'[294276-12-31 23:59:59.999999+00,)', '[1883-11-18 12:03:57+00,1900-01-01 00:00:00.5+00)', '[0044-03-15 BC,0001-01-01)']) p;
CREATE TABLE texts (style text, zone text, n bigint, t text);
DO $$
DECLARE
	style text; zone text;
BEGIN
	FOREACH style IN ARRAY ARRAY['ISO, DMY', 'SQL, DMY', 'Postgres, MDY', 'German, YMD'] LOOP
		FOREACH zone IN ARRAY ARRAY['UTC', 'Europe/Paris', 'America/New_York', 'Pacific/Kiritimati', 'Etc/GMT+12'] LOOP
			PERFORM set_config('datestyle', style, true), set_config('timezone', zone, true);
			INSERT INTO texts SELECT style, zone, n, p::text FROM kept;
		END LOOP;
	END LOOP;
	FOREACH style IN ARRAY ARRAY['ISO, MDY', 'SQL, MDY', 'Postgres, DMY', 'German, DMY'] LOOP
		FOREACH zone IN ARRAY ARRAY['UTC', 'Asia/Kolkata', 'America/New_York', 'Pacific/Kiritimati', 'Etc/GMT+12'] LOOP
			PERFORM set_config('datestyle', style, true), set_config('timezone', zone, true);
			IF EXISTS (SELECT FROM texts JOIN kept USING (n) WHERE t::period <> p OR t::tstzrange::period <> p) THEN
				RAISE EXCEPTION 'not read back under % %', style, zone;
			END IF;
		END LOOP;
	END LOOP;
END $$;
SELECT count(*), count(DISTINCT (n, t)) AS forms FROM texts;
SELECT zone, t FROM texts WHERE style LIKE 'SQL%' AND n IN (5, 8) ORDER BY n, zone;

-- Binary: 16 bytes, the same as on disk; wrong ones are refused.
SELECT period_send('[2000-01-01 00:00:01+00,2000-01-01 00:00:02+00)'), period_send('empty'), period_send(period_all());
CREATE FUNCTION receive(bytes bytea) RETURNS period LANGUAGE plpgsql AS $$
DECLARE
	file text := current_setting('data_directory') || '/period_recv.bin';
	object oid;
	result period;
BEGIN
	-- a COPY file of one row with one column
	object := lo_from_bytea(0, '\x5047434f50590aff0d0a00' || '\x00000000'::bytea || '\x00000000'::bytea || '\x0001'::bytea ||
		int4send(length(bytes)) || bytes || '\xffff'::bytea);
	PERFORM lo_export(object, file), lo_unlink(object);
	CREATE TEMP TABLE received (p period) ON COMMIT DROP;
	EXECUTE format('COPY received FROM %L (FORMAT binary)', file);
	SELECT p INTO result FROM received;
	DROP TABLE received;
	RETURN result;
END $$;
SELECT count(*) AS sent, count(*) FILTER (WHERE receive(period_send(p)) = p) AS received FROM kept;
DO $$
DECLARE
	bytes bytea;
	message text; detail text; state text;
BEGIN
	FOREACH bytes IN ARRAY ARRAY['\x'::bytea, '\x00'::bytea, int8send(0), int8send(0) || int8send(0) || '\x00'::bytea, int8send(2) || int8send(1),
		int8send(1) || int8send(1), int8send(1) || int8send(-1), int8send(-9223372036854775807) || int8send(0),
		int8send(0) || int8send(9223372036854775806), int8send(9223372036854775807) || int8send(9223372036854775807),
		int8send(0) || int8send(9223371331200000000)] LOOP
		BEGIN
			PERFORM receive(bytes);
			RAISE NOTICE '%: no error', bytes;
		EXCEPTION WHEN OTHERS THEN
			GET STACKED DIAGNOSTICS message = MESSAGE_TEXT, detail = PG_EXCEPTION_DETAIL, state = RETURNED_SQLSTATE;
			RAISE INFO '% % % %', bytes, state, message, detail;
		END;
	END LOOP;
END $$;

-- I/O depends on the session's zone, so it is not for indexes.
DO $$
BEGIN
	CREATE INDEX ON kept ((p::text));
EXCEPTION WHEN invalid_object_definition THEN
	RAISE INFO '%', SQLERRM;
END $$;

SET client_min_messages = warning;
DROP SCHEMA period_io CASCADE;
