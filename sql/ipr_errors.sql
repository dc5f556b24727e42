-- Errors of all functions but input (ipr_text) and receipt (ipr_binary): their
-- messages are interface.  Every function is called with the extremes of its
-- arguments, in all combinations; what it raises is one of these.
CREATE SCHEMA ipr_errors;
SET search_path = ipr_errors, public;
SET client_min_messages = error;
CREATE TABLE extreme (type regtype, v text);
INSERT INTO extreme SELECT type::regtype, unnest(v) FROM (VALUES
	('ip4', '{0.0.0.0,255.255.0.0,255.0.255.0,255.255.255.255}'::text[]),
	('ip6', '{::,::1,ffff::,ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff}'),
	('ipaddress', '{0.0.0.0,255.255.0.0,255.0.255.0,255.255.255.255,::,::1,ffff::,ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff}'),
	('ip4r', '{0.0.0.0/0,10.0.0.0/8,10.0.0.1-10.0.0.6,0.0.0.0,255.255.255.255}'),
	('ip6r', '{::/0,2001:db8::/64,::1-::6,::,ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff}'),
	('iprange', '{-,0.0.0.0/0,10.0.0.0/8,10.0.0.1-10.0.0.6,255.255.255.255,::/0,2001:db8::/64,::1-::6,::}'),
	('integer', '{-2147483648,-1,0,32,33,128,129,2147483647}'),
	('bigint', '{-9223372036854775808,-2147483649,-2147483648,-129,-33,-1,0,4294967295,4294967296,9223372036854775807}'),
	('numeric', '{-Infinity,-1e300,-2147483649,-1,-0.5,0,4294967296,340282366920938463463374607431768211455,340282366920938463463374607431768211456,1e300,Infinity,NaN}'),
	('double precision', '{-Infinity,-2147483649,-0.5,0,4294967296,1e300,Infinity,NaN}'),
	('boolean', '{f,t}'), ('text', '{"",1.2.3.4,10.0.0.0/8,::1,::/64,-}'),
	('inet', '{0.0.0.0/0,10.1.2.3/24,255.255.255.255,::/0,2001:db8::1/64}'), ('cidr', '{0.0.0.0/0,10.1.2.0/24,::/0,2001:db8::/64}'),
	('bytea', '{"",a,abcd,abcdefghijklmnop,abcdefghijklmnopq}')) AS e(type, v);
INSERT INTO extreme SELECT type, repeat('1', n) FROM unnest('{bit,bit varying}'::regtype[]) AS type, unnest('{0,1,31,32,33,64,127,128,129,1000}'::int[]) AS n;
CREATE TABLE called AS
	SELECT p.oid::regprocedure AS f, proname, proleakproof AS leakproof, proargtypes::regtype[] AS args FROM pg_proc AS p
	JOIN pg_depend AS d ON d.classid = 'pg_proc'::regclass AND objid = p.oid AND deptype = 'e' JOIN pg_extension AS e ON e.oid = refobjid AND refclassid = 'pg_extension'::regclass
	WHERE extname = 'ipr' AND prokind = 'f' AND NOT proargtypes::regtype[] && '{internal,cstring}';
-- arguments of which there are no extremes
SELECT DISTINCT unnest(args) AS type FROM called EXCEPT SELECT type FROM extreme ORDER BY 1;
CREATE TABLE raised (f regprocedure, leakproof boolean, call text, state text, message text, detail text, hint text);
CREATE FUNCTION call_all(c called) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
	n bigint := 0;
	call text;
	sources text;
	message text;
	detail text;
	hint text;
BEGIN
	SELECT string_agg(format('(SELECT v FROM extreme WHERE type = %L::regtype) AS a%s(v%2$s)', t, i), ', ' ORDER BY i) INTO sources FROM unnest(c.args) WITH ORDINALITY AS a(t, i);
	FOR call IN EXECUTE format('SELECT format(''%s(%s)'', %s) FROM %s', c.proname,
			(SELECT string_agg('%L::' || t || CASE t WHEN 'bit'::regtype THEN '(' || '%s' || ')' ELSE '' END, ', ' ORDER BY i) FROM unnest(c.args) WITH ORDINALITY AS a(t, i)),
			(SELECT string_agg('v' || i || CASE t WHEN 'bit'::regtype THEN ', greatest(length(v' || i || '), 1)' ELSE '' END, ', ' ORDER BY i) FROM unnest(c.args) WITH ORDINALITY AS a(t, i)), sources) LOOP
		n := n + 1;
		BEGIN
			EXECUTE 'SELECT count(x::text) FROM ' || call || ' AS x';
		EXCEPTION WHEN OTHERS THEN
			GET STACKED DIAGNOSTICS message = MESSAGE_TEXT, detail = PG_EXCEPTION_DETAIL, hint = PG_EXCEPTION_HINT;
			INSERT INTO raised VALUES (c.f, c.leakproof, call, sqlstate, message, detail, hint);
		END;
	END LOOP;
	RETURN n;
END
$$;
SELECT count(*) > 300 AS functions, sum(call_all(called)) > 10000 AS calls FROM called;
\pset format unaligned
\pset fieldsep ' => '
\pset tuples_only on
SELECT state || ' ' || message, string_agg(DISTINCT f::text COLLATE "C", ' ' ORDER BY f::text COLLATE "C")
	FROM raised WHERE state <> '22P02' GROUP BY state, message ORDER BY state COLLATE "C", message COLLATE "C";
-- what is wrong is said but for the plainest of them
SELECT DISTINCT message FROM raised WHERE detail = '' ORDER BY message;
SELECT message, f FROM raised WHERE state = '22P02' GROUP BY message, f ORDER BY message COLLATE "C";
-- a hint only where it can be acted on, which is in text; what is leakproof says nothing
SELECT count(*) FILTER (WHERE hint <> '') AS hints, count(*) FILTER (WHERE leakproof) AS leaks FROM raised;
SELECT count(*) > 100 AS many FROM called WHERE leakproof;
-- the length that was asked for
SELECT call, detail FROM raised WHERE message = 'prefix length out of range' AND call ~ '^set_masklen\(''(0.0.0.0''::ip4|::''::ipaddress),' ORDER BY call COLLATE "C";
DROP SCHEMA ipr_errors CASCADE;
