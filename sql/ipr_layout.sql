-- The bytes on disk of each type, and bytes there that no input makes: releases of
-- ip4r before 2.4.2 stored ranges whose bounds were received the wrong way round.
-- (For little-endian machines: numbers are stored as the machine has them.)
CREATE SCHEMA ipr_layout;
SET search_path = ipr_layout, public;
CREATE EXTENSION pageinspect SCHEMA ipr_layout;
-- what a row of one column holds behind its header, without the byte of a varlena's length
CREATE FUNCTION stored(type regtype, value text) RETURNS bytea LANGUAGE plpgsql AS $$
DECLARE
	data bytea;
BEGIN
	EXECUTE format('CREATE TEMP TABLE stored AS SELECT %L::%s AS v', value, type);
	SELECT t_data INTO STRICT data FROM heap_page_items(get_raw_page('stored', 0));
	DROP TABLE stored;
	RETURN substr(data, CASE WHEN (SELECT typlen FROM pg_type WHERE oid = type) = -1 THEN 2 ELSE 1 END);
END
$$;
SELECT type, value, length(bytes), bytes FROM (VALUES
	('ip4', '1.2.3.4'), ('ip4r', '10.0.0.0/8'), ('ip6', '2001:db8::1'), ('ip6r', '2001:db8::/32'),
	('ipaddress', '1.2.3.4'), ('ipaddress', '2001:db8::1'),
	('iprange', '-'), ('iprange', '10.0.0.0/8'), ('iprange', '1.2.3.4'), ('iprange', '10.0.0.1-10.0.0.2'), ('iprange', '0.0.0.0/0'),
	('iprange', '::/0'), ('iprange', '2001:db8::/32'), ('iprange', '2001:db8:0:1::/64'), ('iprange', '2001:db8::/65'), ('iprange', '2001:db8::/96'), ('iprange', '2001:db8::1'),
	('iprange', '::1-::3'), ('iprange', '2001:db8::-2001:db9::')) AS v(type, value), LATERAL stored(type::regtype, value) AS bytes;
-- casts that do nothing show and forge the bytes of any value
CREATE CAST (iprange AS bytea) WITHOUT FUNCTION;
CREATE CAST (bytea AS iprange) WITHOUT FUNCTION;
CREATE CAST (json AS ipaddress) WITHOUT FUNCTION;
-- the shortest form, for every prefix length
SELECT length(block::bytea), min(len), max(len) FROM generate_series(0, 128) AS len, LATERAL (SELECT iprange(ip6 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff' / len) AS block) AS b GROUP BY 1 ORDER BY 1;
-- and however the value was made
SELECT DISTINCT made::bytea FROM unnest(ARRAY[iprange '2001:db8::/32', '2001:db8::-2001:db8:ffff:ffff:ffff:ffff:ffff:ffff', '2001:db8::/32'::cidr::iprange, '2001:db8::1/32'::inet::iprange, '2001:db8::/32'::text::iprange,
	iprange(ip6 '2001:db8::' / 32), ip6r '2001:db8::/32', iprange(ipaddress '2001:db8:ffff:ffff:ffff:ffff:ffff:ffff', ipaddress '2001:db8::'), ip6 '2001:db8::7' / ip6_netmask(32), ipaddress '2001:db8::7' / 32,
	iprange_union('2001:db8::/33', '2001:db8:8000::/33'), iprange_inter('2001::/16', '2001:db8::-2001:db8:ffff:ffff:ffff:ffff:ffff:ffff'), network(iprange '2001:db8::1-2001:db8:ffff::'), set_masklen(iprange '2001:db8::/48', 32)]) AS made;

-- --- bytes that no input makes -----------------------------------------------------
CREATE TABLE odd (what text, r iprange);
INSERT INTO odd SELECT what, bytes::bytea::iprange FROM (VALUES
	('bounds the wrong way round', '\x0900000a0100000a'), ('all of IPv4, wrong', '\xffffffff00000000'),
	('bounds the wrong way round', '\x0000000000000000090000000000000000000000000000000100000000000000'), ('all of IPv6, wrong', '\x' || repeat('ff', 16) || repeat('00', 16)),
	('one bit the wrong way round', '\x00000000b80d0120010000000000000000000000b80d01200000000000000000'),
	('a block in 32 bytes', '\x00000000b80d01200000000000000000ffffffffb80d0120ffffffffffffffff'), ('a short prefix in 17 bytes', '\x2000000000b80d01200000000000000000'),
	('a long prefix in 9 bytes', '\x6000000000b80d0120'), ('bits behind the prefix', '\x2001000000b80d0120'), ('bits behind the prefix', '\x6000000000b80d01200100000001000000'),
	('a prefix of 129', '\x8100000000b80d01200100000000000000'), ('a prefix of 255', '\xff00000000b80d0120')) AS v(what, bytes);
SELECT what, length(r::bytea), r, (SELECT string_agg(c::text, ' ') FROM cidr_split(r) AS c) AS blocks, is_cidr(r) AS cidr, masklen(r), lower(r), upper(r), r = r AS "=", r >>= lower(r) AS ">>=" FROM odd;
SELECT * FROM cidr_split('\x0900000a0100000a'::bytea::iprange);
-- lengths that no value has are an error
SELECT '\x0102030405'::bytea::iprange;
SELECT '12345'::json::ipaddress;
-- no function that takes a range fails on them, or does not come to its end
CREATE TABLE plain (r iprange);
INSERT INTO plain VALUES ('10.0.0.0/29'), ('10.0.0.5'), ('10.0.0.1-10.0.0.9'), ('::/125'), ('::5'), ('::1-::9'), ('2001:db8::/32');
CREATE FUNCTION call_all(OUT functions bigint, OUT calls bigint) LANGUAGE plpgsql SET statement_timeout = '30s' AS $$
DECLARE
	f record;
	args text;
	n bigint;
BEGIN
	functions := 0;
	calls := 0;
	FOR f IN SELECT p.oid::regprocedure::text AS sig, quote_ident(proname) AS name, proargtypes::regtype[]::text[] AS types
			FROM pg_proc p JOIN pg_depend d ON classid = 'pg_proc'::regclass AND objid = p.oid AND deptype = 'e' JOIN pg_extension e ON e.oid = refobjid
			WHERE extname = 'ipr' AND proargtypes::regtype[]::text[] && '{ip4r,ip6r,iprange}' AND NOT proargtypes::regtype[]::text[] && '{internal}' LOOP
		functions := functions + 1;
		-- odd values for all of its ranges, and for one of them
		FOR args IN SELECT string_agg(CASE
					WHEN t IN ('ip4r', 'ip6r', 'iprange') THEN CASE WHEN way IN (0, i) THEN 'o.r' ELSE 'p.r' END || '::' || t
					WHEN t LIKE 'ip%' THEN 'lower(p.r)::' || t WHEN t IN ('integer', 'bigint') THEN '9' WHEN t = 'boolean' THEN 'true' ELSE 'NULL::' || t END, ', ' ORDER BY i)
				FROM generate_series(0, cardinality(f.types)) AS way, unnest(f.types) WITH ORDINALITY AS a(t, i) GROUP BY way LOOP
			BEGIN
				EXECUTE format('SELECT count(*) + coalesce(sum(0 * length(x)), 0) FROM (SELECT %s(%s)::text AS x FROM odd o, plain p WHERE family(o.r) = family(p.r) AND family(o.r) = %s GROUP BY o.r, p.r) AS c',
					f.name, args, coalesce(substring(f.sig FROM 'ip([46])'), 'family(p.r)')) INTO n;
				calls := calls + n;
			EXCEPTION WHEN OTHERS THEN
				RAISE INFO '%: % (%)', f.sig, sqlerrm, args;
			END;
		END LOOP;
	END LOOP;
END
$$;
SELECT functions > 100 AS functions, calls > 3000 AS calls FROM call_all();
-- and indexes find what a scan finds, also if asked for one of them
CREATE TABLE many AS SELECT r FROM odd, generate_series(1, 100) UNION ALL SELECT r FROM plain, generate_series(1, 100);
ANALYZE many;
CREATE FUNCTION found(method text, OUT equal bigint, OUT over bigint, OUT inside bigint, OUT overlap bigint, OUT odd bigint) LANGUAGE plpgsql AS $$
DECLARE
	question text;
	n bigint;
BEGIN
	IF method <> 'none' THEN
		EXECUTE format('CREATE INDEX many_idx ON many USING %s (r)', method);
		SET LOCAL enable_seqscan = off;
	END IF;
	SELECT count(*) INTO equal FROM many WHERE r = '2001:db8::/32';
	SELECT count(*) INTO over FROM many WHERE r >>= '2001:db8::1';
	SELECT count(*) INTO inside FROM many WHERE r <<= '10.0.0.0/8';
	SELECT count(*) INTO overlap FROM many WHERE r && '2001:db8::/64';
	odd := 0;
	FOR question IN SELECT format('%s %L::bytea::iprange', oprname, r::bytea) FROM odd, pg_operator WHERE oprleft = 'iprange'::regtype AND oprright = 'iprange'::regtype AND oprresult = 'bool'::regtype LOOP
		EXECUTE 'SELECT count(*) FROM many WHERE r ' || question INTO n;
		odd := odd + n;
	END LOOP;
	SET LOCAL enable_seqscan = on;
	DROP INDEX IF EXISTS many_idx;
END
$$;
SET client_min_messages = warning;
SELECT method, found.* FROM unnest('{none,btree,hash,gist,brin}'::text[]) AS method, found(method);
DROP CAST (iprange AS bytea);
DROP CAST (bytea AS iprange);
DROP CAST (json AS ipaddress);
DROP SCHEMA ipr_layout CASCADE;
