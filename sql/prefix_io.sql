-- Text and binary form of prefix_range, casts and the constructor
CREATE SCHEMA prefix_io;
SET search_path = prefix_io, public;

-- accepted: output and length
SELECT quote_literal(i) AS input, i::prefix_range AS output, length(i::prefix_range),
	prefix_range_is_valid(i) AS valid
FROM unnest(ARRAY['', '[]', '123', '123[]', '12[4-5]', '12[5-4]', '12[4-4]', '[4-4]', '[1-3]',
	'+33[1-5]', '1-2', ' 12', 'ab', 'é1', '12[+--]', '12[--9]', '12[ -4]', '12[---]']) WITH ORDINALITY u (i, n)
ORDER BY n;
SELECT length('12345[]'::prefix_range), length('123[4-5]'::prefix_range);
-- every bound there is
SELECT count(*) AS bounds, bool_and(('1[' || chr(b) || '-~]')::prefix_range::text = '1[' || chr(b) || '-~]') AS same
FROM generate_series(1, 125) b WHERE chr(b) NOT IN ('[', ']');
SELECT length(repeat('1', 100000)::prefix_range), octet_length(repeat('1', 100000)::prefix_range::text);

-- rejected, with the reason and the position
CREATE FUNCTION fault(input text, OUT state text, OUT message text, OUT detail text, OUT valid bool)
LANGUAGE plpgsql AS $$
BEGIN
	valid := prefix_range_is_valid(input);
	PERFORM prefix_range_in(textout(input));
	message := 'accepted';
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS state = RETURNED_SQLSTATE, message = MESSAGE_TEXT, detail = PG_EXCEPTION_DETAIL;
END $$;
SELECT f.* FROM unnest(ARRAY['12]', ']', '12[4-5', '12[', '[é', '12[4]', '12[-5]', '12[4-]', '12[-]', '12[abc4-5]',
	'12[3-4-5]', '12[4-5xyz9]', '12[4-xyz9]', '12[ 4-5 ]', '1[é-ü]', 'é1[é-ü]', '1[a-é]', '12[[4-5]', '[[-a]', '[Z-]]',
	'[Z-[]', '12[4-5]6', '12[4-5]-', '12[]3', '12[4-5] ', 'éé[4-5]é', '[][]', '[-]]']) WITH ORDINALITY u (i, n), fault(i) f
ORDER BY n;
-- the cast says the same as the input function
SELECT '12[4'::prefix_range;
SELECT prefix_range('12[4'::text);
SELECT text '1[a-é]'::prefix_range;

-- constructor
SELECT prefix_range('', '', ''), prefix_range('12', '', ''), prefix_range('12', '4', '5'), prefix_range('12', '5', '4'),
	prefix_range('12', '4', '4'), prefix_range('', '1', '3'), prefix_range('12', '-', ' ');
CREATE FUNCTION init_fault(p text, f text, l text, OUT state text, OUT message text, OUT detail text)
LANGUAGE plpgsql AS $$
BEGIN
	message := prefix_range(p, f, l);
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS state = RETURNED_SQLSTATE, message = MESSAGE_TEXT, detail = PG_EXCEPTION_DETAIL;
END $$;
SELECT i.* FROM (VALUES (1, '12', '44', '5'), (2, '12', '4', '55'), (3, '12', 'é', 'ü'), (4, '12', '[', 'a'), (5, '12', 'Z', ']'),
	(6, '12', '4', ''), (7, '12', '', '4'), (8, '1[', '', ''), (9, '1]2', '4', '5')) v (n, p, f, l), init_fault(p, f, l) i
ORDER BY n;

-- parts
SELECT p, prefix_range_prefix(p) AS prefix, prefix_range_first(p) AS first, prefix_range_last(p) AS last, is_range(p),
	length(p), specificity(p), p::text
FROM unnest('{"",123,12[3-4],[1-3],12[ -~]}'::prefix_range[]) WITH ORDINALITY u (p, n) ORDER BY n;

-- the casts: these two
SELECT castsource::regtype, casttarget::regtype, castfunc::regprocedure, castcontext
FROM pg_cast WHERE 'prefix_range'::regtype IN (castsource, casttarget) ORDER BY 1, 2;
SELECT typcategory, typispreferred, typcollation, typmodin, typstorage, typalign, typlen
FROM pg_type WHERE typname = 'prefix_range';

-- binary form
SELECT p, encode(prefix_range_send(p), 'hex') AS wire
FROM unnest('{"",123,12[3-4],[1-3],é}'::prefix_range[]) WITH ORDINALITY u (p, n) ORDER BY n;

-- COPY BINARY reads what it is given: a file made of one bytea column is read
-- as one of prefix_range
\set dir `mktemp -d`
\set file :dir '/wire'
CREATE FUNCTION wire_in(wire text, file text, OUT result text, OUT state text, OUT detail text)
LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE format('COPY (SELECT decode(%L, ''hex'')) TO %L (FORMAT binary)', wire, file);
	CREATE TEMP TABLE got (p prefix_range);
	EXECUTE format('COPY got FROM %L (FORMAT binary)', file);
	SELECT p INTO result FROM got;
	DROP TABLE got;
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS result = MESSAGE_TEXT, state = RETURNED_SQLSTATE, detail = PG_EXCEPTION_DETAIL;
END $$;
SELECT wire, w.* FROM unnest(ARRAY['000000', '0000313200', '3334313200', '3433313200', '3333313200', '0034313200',
	'3400313200', '3480313200', 'c331313200', '5b61313200', '615d313200', '0000315b00', '0000315d00', '00003132', '00', '000031003200'])
	WITH ORDINALITY u (wire, n), wire_in(wire, :'file') w ORDER BY n;
\setenv PREFIX_TEST_DIR :dir
\! rm -rf "$PREFIX_TEST_DIR"

-- out and in, send and recv leave every value as it is
CREATE TABLE v AS
	SELECT i, ((CASE i % 3 WHEN 0 THEN left(md5(i::text), i % 7) ELSE translate(left(md5(i::text), i % 9), 'abcdef', 'é[+ -]') END)) AS t
	FROM generate_series(1, 3000) i;
SELECT count(*) AS valid, count(*) FILTER (WHERE t::prefix_range::text <> t AND t !~ '\[(.)-\1\]$|\[\]$') AS folded_or_swapped,
	bool_and(t::prefix_range::text::prefix_range = t::prefix_range) AS same,
	bool_and(length(t::prefix_range) = octet_length(prefix_range_prefix(t::prefix_range)) + is_range(t::prefix_range)::int) AS length
FROM v WHERE prefix_range_is_valid(t);

SET client_min_messages = warning;
DROP SCHEMA prefix_io CASCADE;
