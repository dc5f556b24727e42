-- Casts: what there is and in which context, what they give, what they refuse.
CREATE SCHEMA ipr_casts;
SET search_path = ipr_casts, public;
\getenv srcdir PG_ABS_SRCDIR
\set outcome :srcdir '/sql/include/ipr_outcome.sql'
\set ECHO none
\i :outcome
\set ECHO all
CREATE VIEW casts AS
	SELECT castsource::regtype AS source, casttarget::regtype AS target, castcontext AS context FROM pg_cast
	WHERE castsource::regtype::text ~ '^ip(4|6|4r|6r|address|range)$' OR casttarget::regtype::text ~ '^ip(4|6|4r|6r|address|range)$';
SELECT CASE context WHEN 'i' THEN 'implicit' WHEN 'a' THEN 'assignment' ELSE 'explicit' END AS context, count(*) FROM casts GROUP BY 1 ORDER BY 1;
SELECT source, string_agg(target || CASE context WHEN 'i' THEN ' !' WHEN 'a' THEN ' =' ELSE '' END, ', ' ORDER BY target::text COLLATE "C") AS "targets (! implicit, = assignment)"
	FROM casts GROUP BY source ORDER BY source::text COLLATE "C";

-- --- the contexts, tried: as an argument, into a column, by CAST ------------------
-- as many as the catalog says, and no others by way of a third type
CREATE TABLE kind AS SELECT t::regtype AS t FROM unnest('{ip4,ip6,ipaddress,ip4r,ip6r,iprange,inet,cidr,text,bit,bit varying,bytea,numeric,bigint,integer,double precision}'::text[]) AS t;
DO $$
DECLARE
	t regtype;
BEGIN
	FOR t IN SELECT k.t FROM kind AS k LOOP
		EXECUTE format('CREATE FUNCTION take_%s(%s) RETURNS int LANGUAGE sql AS ''SELECT 1''; CREATE TABLE keep_%1$s (v %2$s)', t::oid, t);
	END LOOP;
END
$$;
CREATE FUNCTION context(source regtype, target regtype) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	BEGIN
		EXECUTE format('SELECT take_%s(NULL::%s)', target::oid, source);
		RETURN 'i';
	EXCEPTION WHEN undefined_function THEN
	END;
	BEGIN
		EXECUTE format('INSERT INTO keep_%s SELECT NULL::%s', target::oid, source);
		RETURN 'a';
	EXCEPTION WHEN datatype_mismatch THEN
	END;
	BEGIN
		EXECUTE format('SELECT NULL::%s::%s', source, target);
		RETURN 'e';
	EXCEPTION WHEN cannot_coerce THEN
		RETURN 'none';
	END;
END
$$;
SELECT coalesce(c.context::text, 'none') AS listed, tried, count(*)
	FROM kind AS a CROSS JOIN kind AS b LEFT JOIN casts AS c ON c.source = a.t AND c.target = b.t, context(a.t, b.t) AS tried
	WHERE a.t <> b.t AND (a.t::text ~ '^ip' OR b.t::text ~ '^ip') GROUP BY 1, 2 ORDER BY 1, 2;

-- --- values: within the family of types ----------------------------------------
CREATE TABLE c (a4 ip4, a6 ip6, a ipaddress, r4 ip4r, r6 ip6r, r iprange);
INSERT INTO c (a, r4, r) SELECT x, x, x FROM (SELECT ip4 '1.2.3.4' AS x) AS s;
INSERT INTO c (a, r6, r) SELECT x, x, x FROM (SELECT ip6 '::1' AS x) AS s;
INSERT INTO c (r) SELECT ip4r '10.0.0.0/8';
INSERT INTO c (r) SELECT ip6r '::/8';
INSERT INTO c (r) SELECT ipaddress '::1';
INSERT INTO c (a4) SELECT ipaddress '1.2.3.4';
INSERT INTO c (a6) SELECT ipaddress '::1';
INSERT INTO c (r4) SELECT iprange '10.0.0.0/8';
INSERT INTO c (r6) SELECT iprange '::/8';
TABLE c;

-- --- inet and cidr -------------------------------------------------------------
TRUNCATE c;
INSERT INTO c SELECT x, NULL, x, x, NULL, x FROM (SELECT inet '10.1.2.3/24' AS x) AS s;
INSERT INTO c SELECT NULL, x, x, NULL, x, x FROM (SELECT inet '2001:db8::1/64' AS x) AS s;
INSERT INTO c (r4, r) SELECT x, x FROM (SELECT cidr '10.1.2.0/24' AS x) AS s;
INSERT INTO c (r6, r) SELECT x, x FROM (SELECT cidr '2001:db8::/64' AS x) AS s;
TABLE c;
CREATE TABLE n (i inet, c cidr);
INSERT INTO n SELECT x, x FROM (SELECT ip4 '1.2.3.4' AS x) AS s;
INSERT INTO n SELECT x, x FROM (SELECT ip6 '::1' AS x) AS s;
INSERT INTO n SELECT x, x FROM (SELECT ipaddress '1.2.3.4' AS x) AS s;
TABLE n;
SELECT r, r::cidr, pg_typeof(r::cidr) FROM unnest('{10.0.0.0/8,1.2.3.4,0.0.0.0/0,10.0.0.1-10.0.0.2,2001:db8::/32,::1-::3,-}'::iprange[]) AS r;
SELECT ip4r '10.0.0.0/8'::cidr, ip4r '10.0.0.1-10.0.0.2'::cidr IS NULL AS none, ip6r '::/7'::cidr, ip6r '::1-::3'::cidr IS NULL AS none;
SELECT count(*) AS wrong FROM generate_series(0, 32) AS len, LATERAL (SELECT ip4 '170.85.170.85' / len AS r) AS s WHERE r::cidr::ip4r <> r OR r::cidr::inet::iprange <> r;
SELECT count(*) AS wrong FROM generate_series(0, 128) AS len, LATERAL (SELECT ip6 'aa55::aa55' / len AS r) AS s WHERE r::cidr::ip6r <> r OR r::cidr::iprange <> r OR masklen(r::cidr) <> len;
-- PL/pgSQL assigns by these casts, and by way of text where there is none or only an explicit one
CREATE FUNCTION assign(source text, value text, target text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE format($q$
		CREATE OR REPLACE FUNCTION assigned() RETURNS text LANGUAGE plpgsql AS $f$
		DECLARE
			source %s := %L;
			target %s;
		BEGIN
			target := source;
			RETURN coalesce(target::text, 'NULL');
		END
		$f$ $q$, source, value, target);
	RETURN outcome('assigned()');
END
$$;
SELECT source, value, target, assign(source, value, target) FROM (VALUES
	('inet', '10.1.2.3/24'), ('inet', '2001:db8::1/64'), ('inet', '10.1.2.3'), ('cidr', '10.1.2.0/24')) AS s(source, value), unnest('{ip4,ip6,ipaddress,ip4r,ip6r,iprange}'::text[]) AS target
	ORDER BY target COLLATE "C", source COLLATE "C", value COLLATE "C";
SELECT source, value, target, assign(source, value, target) FROM (VALUES
	('ip4', '1.2.3.4'), ('ip6', '::1'), ('ipaddress', '::1'), ('ip4r', '10.0.0.0/8'), ('ip6r', '::/8'), ('iprange', '10.0.0.0/8'), ('iprange', '10.0.0.1-10.0.0.2'), ('iprange', '-')) AS s(source, value), unnest('{inet,cidr,text}'::text[]) AS target
	ORDER BY target COLLATE "C", source COLLATE "C", value COLLATE "C";

-- --- bits and bytes --------------------------------------------------------------
SELECT ip4 '1.2.3.4'::bit varying, to_bit(ip4r '10.0.0.0/8'), to_bit(ip4r '0.0.0.0/0'), to_bit(ip4r '1.2.3.4-1.2.3.6') IS NULL AS none, to_bit(iprange '-') IS NULL AS none, to_bit(iprange '::/3'), length(to_bit(ip6 '::1')), length(to_bit(ipaddress '1.2.3.4'));
SELECT B'00000001000000100000001100000100'::ip4, B'00000001000000100000001100000100'::bit varying::ipaddress, ('x20010db8000000000000000000000001')::bit(128)::ip6, ('x20010db8000000000000000000000001')::bit(128)::ipaddress;
SELECT B''::bit varying::ip4r, B'00001010'::bit varying::ip4r, B'001'::bit varying::ip6r, B''::bit varying::ip6r, to_bit(ip4 '1.2.3.4')::ip4r, repeat('1', 128)::bit varying::ip6r;
SELECT ip4 '1.2.3.4'::bytea, ip6 '::1'::bytea, ipaddress '1.2.3.4'::bytea, '\x01020304'::bytea::ip4, '\x20010db8000000000000000000000001'::bytea::ip6, '\x01020304'::bytea::ipaddress, '\x20010db8000000000000000000000001'::bytea::ipaddress;
SELECT count(*) AS wrong FROM generate_series(0, 128) AS len, LATERAL (SELECT ip6 'aa55:aa55:aa55:aa55:aa55:aa55:aa55:aa55' / len AS r) AS s WHERE to_bit(r)::ip6r <> r OR length(to_bit(r)) <> len OR to_bit(r::iprange) <> to_bit(r);

-- --- numbers -----------------------------------------------------------------------
SELECT ip4 '1.2.3.4'::bigint, ip4 '255.255.255.255'::double precision, ip4 '255.255.255.255'::numeric, ip6 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'::numeric, ipaddress '0.0.0.7'::numeric, ip6 '::'::numeric;
SELECT n, n::bigint::ip4 AS "bigint", n::numeric::ip4 AS "numeric", n::double precision::ip4 AS double FROM unnest('{0,4294967295,-1,-2147483648,-2147483647,2147483648}'::bigint[]) AS n;
SELECT 5.000::ip4, 1e3::numeric::ip4, (-0.0)::ip4, '-0'::double precision::ip4, 5.000::ip6, 18446744073709551616::numeric::ip6, 340282366920938463463374607431768211455::numeric::ip6;
-- a fraction of a double is cut off, which is said
SELECT n, n::ip4 FROM unnest('{1.5,-0.5,-1.5,4294967294.9}'::double precision[]) AS n;

\set VERBOSITY sqlstate
SELECT 2.5::double precision::ip4;
\set VERBOSITY default

-- --- there and back --------------------------------------------------------------------
-- every cast that has a counterpart, on values that both types have
CREATE TABLE sample AS
	SELECT ('x' || md5(i || 'a'))::bit(32)::ip4 AS a4, ('x' || md5(i || 'b'))::bit(128)::ip6 AS a6, i % 33 AS len FROM generate_series(0, 99) AS i
	UNION ALL SELECT '0.0.0.0', '::', 32 UNION ALL SELECT '255.255.255.255', 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff', 32;
CREATE VIEW sample_ip4 AS SELECT a4 AS v FROM sample;
CREATE VIEW sample_ip6 AS SELECT a6 AS v FROM sample;
CREATE VIEW sample_ipaddress AS SELECT a4::ipaddress AS v FROM sample UNION ALL SELECT a6 FROM sample;
CREATE VIEW sample_ip4r AS SELECT a4 / len AS v FROM sample;
CREATE VIEW sample_ip6r AS SELECT a6 / (len * 4) AS v FROM sample;
CREATE VIEW sample_iprange AS SELECT v::iprange FROM sample_ip4r UNION ALL SELECT v FROM sample_ip6r;
CREATE FUNCTION back(source regtype, target regtype) RETURNS TABLE (n bigint, same bigint) LANGUAGE plpgsql AS $$
DECLARE
	family text := CASE WHEN source::text !~ '4|6' AND target::text ~ '4|6' THEN ' WHERE family(v) = ' || substring(target::text, '4|6') ELSE '' END;
BEGIN
	RETURN QUERY EXECUTE format('SELECT count(*), count(*) FILTER (WHERE v::%2$s::%1$s = v) FROM sample_%1$s', source, target) || family;
END
$$;
SELECT source, string_agg(target::text, ', ' ORDER BY target::text COLLATE "C") AS by, sum(n) AS n, sum(same) AS same
	FROM casts AS c, back(source, target) WHERE source::text ~ '^ip' AND EXISTS (SELECT FROM casts AS b WHERE b.source = c.target AND b.target = c.source)
	GROUP BY source ORDER BY source::text COLLATE "C";

-- --- refused -------------------------------------------------------------------------
\pset format unaligned
\pset fieldsep ' => '
\pset tuples_only on
SELECT e, outcome(e) FROM unnest(ARRAY[
	-- the other family
	$$ipaddress '::1'::ip4$$, $$ipaddress '1.2.3.4'::ip6$$, $$iprange '::1'::ip4r$$, $$iprange '1.2.3.4'::ip6r$$, $$iprange '-'::ip4r$$, $$iprange '-'::ip6r$$,
	$$inet '::1/64'::ip4$$, $$inet '1.2.3.4'::ip6$$, $$inet '::1/64'::ip4r$$, $$inet '1.2.3.4/8'::ip6r$$, $$cidr '::/64'::ip4r$$, $$cidr '10.0.0.0/8'::ip6r$$,
	-- bits
	$$B'1'::ip4$$, $$B'1'::bit varying::ip4$$, $$''::bit varying::ip4$$, $$0::bit(128)::ip4$$, $$B'1'::ip6$$, $$0::bit(32)::bit varying::ip6$$, $$B'1'::ipaddress$$, $$0::bit(64)::bit varying::ipaddress$$,
	$$repeat('0', 33)::bit varying::ip4r$$, $$repeat('0', 129)::bit varying::ip6r$$, $$repeat('0', 100000)::bit varying::ip4r$$, $$repeat('0', 100000)::bit varying::ipaddress$$,
	-- bytes
	$$'\x010203'::bytea::ip4$$, $$'\x20010db8000000000000000000000001'::bytea::ip4$$, $$'\x01020304'::bytea::ip6$$, $$''::bytea::ip6$$, $$'\x'::bytea::ipaddress$$, $$repeat('a', 100000)::bytea::ipaddress$$,
	-- numbers
	$$4294967296::bigint::ip4$$, $$(-2147483649)::bigint::ip4$$, $$9223372036854775807::ip4$$, $$(-9223372036854775808)::bigint::ip4$$,
	$$4294967296::numeric::ip4$$, $$(-2147483649)::numeric::ip4$$, $$1.5::ip4$$, $$(-0.5)::ip4$$, $$4294967295.5::ip4$$, $$340282366920938463463374607431768211456::numeric::ip4$$, $$1e300::numeric::ip4$$,
	$$'NaN'::numeric::ip4$$, $$'Infinity'::numeric::ip4$$, $$'-Infinity'::numeric::ip4$$,
	$$4294967296::double precision::ip4$$, $$4294967295.5::double precision::ip4$$, $$(-2147483649)::double precision::ip4$$, $$1e300::double precision::ip4$$, $$'NaN'::double precision::ip4$$, $$'Infinity'::double precision::ip4$$, $$'-Infinity'::double precision::ip4$$,
	$$(-1)::numeric::ip6$$, $$(-1e50)::numeric::ip6$$, $$0.5::ip6$$, $$340282366920938463463374607431768211455.5::ip6$$, $$340282366920938463463374607431768211456::numeric::ip6$$, $$1e50::numeric::ip6$$,
	$$'NaN'::numeric::ip6$$, $$'Infinity'::numeric::ip6$$, $$'-Infinity'::numeric::ip6$$]) AS e;
\pset tuples_only off

-- --- text: see ipr_text -----------------------------------------------------------------
SELECT text(ip4 '1.2.3.4'), text(ip6 '::1'), text(ipaddress '::1'), text(ip4r '10.0.0.0-10.0.0.2'), text(ip6r '::/8'), text(iprange '-');
SELECT ip4(text '1.2.3.4'), ip6(text '::1'), ipaddress(text '::1'), ip4r(text '10.0.0.0/8'), ip6r(text '::/8'), iprange(text '-');
SET client_min_messages = warning;
DROP SCHEMA ipr_casts CASCADE;
