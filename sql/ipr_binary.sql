-- Binary form: the bytes that are sent, and what is refused on receipt.
CREATE SCHEMA ipr_binary;
SET search_path = ipr_binary, public;
SELECT ip4_send('1.2.3.4'), ip4r_send('10.0.0.0/8'), ip6_send('2001:db8::1');
SELECT ip6r_send('2001:db8::/32');
SELECT v, ipaddress_send(v::ipaddress) FROM unnest('{1.2.3.4,::1}'::text[]) AS v;
SELECT v, iprange_send(v::iprange) FROM unnest('{-,10.0.0.0/8,1.2.3.4,10.0.0.1-10.0.0.2,2001:db8::/32,2001:db8::/64,2001:db8::/65,2001:db8::/96,::1,::/0,::1-::3}'::text[]) AS v;

-- Bytes reach recv by way of COPY BINARY.  What is stored are the bytes that the
-- text would give.
\getenv abs_builddir PG_ABS_BUILDDIR
SELECT set_config('test.file', :'abs_builddir' || '/results/ipr_binary.data', false) <> '' AS ready;
CREATE FUNCTION receive(type text, message text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	file oid;
	path text := current_setting('test.file');
	result text;
	detail text;
BEGIN
	file := lo_from_bytea(0, '\x5047434f50590aff0d0a0000000000000000000001'::bytea || int4send(length(decode(message, 'hex'))) || decode(message, 'hex') || '\xffff'::bytea);
	PERFORM lo_export(file, path);
	PERFORM lo_unlink(file);
	EXECUTE format('CREATE TEMP TABLE received (v %s)', type);
	EXECUTE format('COPY received FROM %L (FORMAT binary)', path);
	EXECUTE format('SELECT CASE WHEN record_image_eq(ROW(v), ROW(v::text::%s)) THEN v::text ELSE ''other bytes than '' || v END FROM received', type) INTO result;
	DROP TABLE received;
	RETURN result;
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS detail = PG_EXCEPTION_DETAIL;
	RETURN sqlstate || ' ' || sqlerrm || CASE WHEN detail <> '' THEN E'\n' || detail ELSE '' END;
END
$$;
\pset format unaligned
\pset fieldsep ' => '
\pset tuples_only on

-- --- fixed length ---------------------------------------------------------------
SELECT type || ' ' || m, receive(type, m) FROM (VALUES
	('ip4', '01020304'), ('ip4', '010203'), ('ip4', '0102030405'), ('ip4', ''),
	('ip4r', '0a0000000affffff'), ('ip4r', '0affffff0a000000'), ('ip4r', '0a000000'),
	('ip6', '20010db8000000000000000000000001'), ('ip6', '20010db80000000000000000000000'),
	('ip6r', '0000000000000000000000000000000100000000000000000000000000000003'),
	('ip6r', '0000000000000000000000000000000300000000000000000000000000000001'),
	('ip6r', '0000000000000000000000000000000100')) AS v(type, m);

-- --- ipaddress --------------------------------------------------------------------
SELECT m, receive('ipaddress', m) FROM unnest(ARRAY[
	'0220010401020304', '0220000401020304', '0220ff0401020304', '0380011000000000000000000000000000000001',
	'00ff0100', '0020010401020304', '0120010401020304', '0420010401020304',
	'0218010401020304', '02ff010401020304', '0280010401020304', '0320011000000000000000000000000000000001',
	'0220011000000000000000000000000000000001', '0380010401020304', '02200100', '03800100', '022001ff01020304', '022001080102030405060708',
	'02200104010203', '022001040102030405', '022001', '']) AS m;

-- --- iprange: every form, also the longer ones ------------------------------------
SELECT m, receive('iprange', m) FROM unnest(ARRAY[
	'00ff0100', '020801040a000000', '0220010401020304', '0200010400000000', '02ff01080a0000010a000002', '02ff01080a0000020a000001',
	'020801080a0000000affffff', '02ff01080a0000000affffff', '020801080affffff0a000000', '022001080102030401020304', '02ff01080102030401020304', '0200010800000000ffffffff',
	'00ff0000', '0208ff040a000000',
	'0320010820010db800000000', '0340010820010db800000001', '0360011020010db8000000000000000000000000', '0320011020010db8000000000000000000000000',
	'0380011000000000000000000000000000000001', '030001080000000000000000',
	'03ff01200000000000000000000000000000000100000000000000000000000000000003',
	'03ff01200000000000000000000000000000000300000000000000000000000000000001',
	'037f01200000000000000000000000000000000200000000000000000000000000000003', '03ff01200000000000000000000000000000000200000000000000000000000000000003',
	'0320012020010db800000000000000000000000020010db8ffffffffffffffffffffffff', '03ff012020010db8ffffffffffffffffffffffff20010db8000000000000000000000000',
	'038001200000000000000000000000000000000100000000000000000000000000000001', '03000120' || repeat('00', 16) || repeat('ff', 16)]) AS m;
-- refused: family, bits, length, host bits, a length that is not the true one
SELECT m, receive('iprange', m) FROM unnest(ARRAY[
	'010801040a000000', '04ff0100', 'ffff0100', '00000100', '00200100', '00fe0100', '00ff01040a000000', '00ff01080a0000000affffff', '00ff0120' || repeat('00', 32),
	'022101040a000000', '02ff01040a000000', '020801040a000001', '020801080a0000000afffffe', '020901080a0000000affffff', '020701080a0000000affffff', '022001080a0000000a000001', '02ff0100', '02200120' || repeat('00', 32), '022001ff01020304', '02ff01100a0000000affffff0a0000000affffff', '020801020a00',
	'0341010820010db800000000', '0381011020010db8000000000000000000000000', '03ff011020010db8000000000000000000000000', '0320010820010db800000001', '0360011020010db8000000000000000000000001', '030001088000000000000000', '03ff010820010db800000000',
	'032001040a000000', '03ff0100', '032001ff20010db8',
	'038001200000000000000000000000000000000200000000000000000000000000000003', '0321012020010db800000000000000000000000020010db8ffffffffffffffffffffffff', '03fe01200000000000000000000000000000000100000000000000000000000000000003',
	'020801040a0000', '020801040a00000000', '02ff01', '']) AS m;

-- --- every form, cut short behind each of its bytes, and with one byte more ------------
CREATE TABLE form (type text, message text);
INSERT INTO form VALUES ('ip4', '01020304'), ('ip4r', '0a0000000affffff'), ('ip6', '20010db8000000000000000000000001'), ('ip6r', '0000000000000000000000000000000100000000000000000000000000000003'),
	('ipaddress', '0220010401020304'), ('ipaddress', '0380011000000000000000000000000000000001'),
	('iprange', '00ff0100'), ('iprange', '020801040a000000'), ('iprange', '02ff01080a0000010a000002'), ('iprange', '0320010820010db800000000'),
	('iprange', '0360011020010db8000000000000000000000000'), ('iprange', '03ff01200000000000000000000000000000000100000000000000000000000000000003');
SELECT length(message) / 2 || ' bytes of ' || type, string_agg(DISTINCT receive(type, left(message, 2 * n)), ', ') || ', ' || receive(type, message || '00')
	FROM form, generate_series(0, length(message) / 2 - 1) AS n GROUP BY type, message ORDER BY type, message;

-- --- round trip ----------------------------------------------------------------------
\pset format aligned
\pset tuples_only off
CREATE TABLE sent (n int, a4 ip4, a6 ip6, a ipaddress, r4 ip4r, r6 ip6r, r iprange);
INSERT INTO sent VALUES (1, '1.2.3.4', '::1', '1.2.3.4', '10.0.0.0/8', '::/0', '-'), (2, '0.0.0.0', '::', '::ffff:1.2.3.4', '1.2.3.4-1.2.3.7', '::1-::5', '10.0.0.1-10.0.0.9'),
	(3, NULL, NULL, NULL, NULL, NULL, NULL), (4, '255.255.255.255', 'ffff::', '::', '0.0.0.0/0', '2001:db8::/48', '2001:db8::/48'), (5, '1.2.3.4', '::1', '::1', '1.1.1.1', '::1', '2001:db8::1-2001:db8::7');
CREATE TABLE got (LIKE sent);
DO $$
DECLARE
	path text := current_setting('test.file');
BEGIN
	EXECUTE format('COPY sent TO %L (FORMAT binary)', path);
	EXECUTE format('COPY got FROM %L (FORMAT binary)', path);
END
$$;
SELECT * FROM got ORDER BY n;
SELECT count(*) AS different FROM (TABLE sent EXCEPT ALL TABLE got) AS d;

-- --- stored: the shortest form -----------------------------------------------------
SELECT pg_column_size(v), v FROM (SELECT unnest('{-,10.0.0.0/8,10.0.0.1-10.0.0.2,2001:db8::/64,2001:db8::/65,::1-::3}'::iprange[]) AS v) AS s;
SELECT pg_column_size(a4) AS ip4, pg_column_size(a6) AS ip6, pg_column_size(a) AS ipaddress, pg_column_size(r4) AS ip4r, pg_column_size(r6) AS ip6r, pg_column_size(r) AS iprange FROM sent WHERE a4 IS NOT NULL ORDER BY n;
SET client_min_messages = warning;
DROP SCHEMA ipr_binary CASCADE;
