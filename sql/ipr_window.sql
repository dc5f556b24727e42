-- Windows of addresses: frames by a number of addresses, by an address, by the
-- length of a network.
CREATE SCHEMA ipr_window;
SET search_path = ipr_window, public;
SET jit = off;
\getenv srcdir PG_ABS_SRCDIR
\set outcome :srcdir '/sql/include/ipr_outcome.sql'
\set ECHO none
\i :outcome
\set ECHO all

-- --- frames, shown ---------------------------------------------------------------
CREATE TABLE w (a4 ip4, a6 ip6, a ipaddress);
INSERT INTO w SELECT a, '2001:db8::' | ip6(to_numeric(a)), CASE WHEN a < '10.0.1.0' THEN a::ipaddress ELSE ip6(to_numeric(a)) END
	FROM unnest('{0.0.0.0,0.0.0.3,10.0.0.0,10.0.0.1,10.0.0.4,10.0.0.9,10.0.1.0,10.0.1.7,255.255.255.250,255.255.255.255}'::ip4[]) AS a;
SELECT a4, array_agg(a4) OVER (ORDER BY a4 RANGE BETWEEN 4 PRECEDING AND 3 FOLLOWING) AS near, array_agg(a4) OVER (ORDER BY a4 RANGE BETWEEN -24 PRECEDING AND -24 FOLLOWING) AS "/24",
	count(*) OVER (ORDER BY a4 RANGE BETWEEN '1.0.0.0'::ip4 PRECEDING AND '0.0.0.0'::ip4 FOLLOWING) AS n FROM w;
SELECT a4, array_agg(a4) OVER (ORDER BY a4 DESC RANGE BETWEEN 4 PRECEDING AND 3 FOLLOWING) AS near FROM w;
SELECT a6, count(*) OVER (ORDER BY a6 RANGE BETWEEN 4 PRECEDING AND 3 FOLLOWING) AS near, count(*) OVER (ORDER BY a6 RANGE BETWEEN -120 PRECEDING AND -120 FOLLOWING) AS "/120",
	count(*) OVER (ORDER BY a6 RANGE BETWEEN '::ff'::ip6 PRECEDING AND '::'::ip6 FOLLOWING) AS n, count(*) OVER (ORDER BY a6 RANGE BETWEEN 9223372036854775807 PRECEDING AND 9223372036854775807 FOLLOWING) AS max FROM w;
SELECT a, array_agg(a) OVER (ORDER BY a RANGE BETWEEN 4 PRECEDING AND 3 FOLLOWING) AS near, count(*) OVER (ORDER BY a RANGE BETWEEN -24 PRECEDING AND -24 FOLLOWING) AS "/24",
	count(*) OVER (ORDER BY a RANGE BETWEEN -128 PRECEDING AND -128 FOLLOWING) AS "/128", count(*) OVER (ORDER BY a RANGE BETWEEN 9223372036854775807 PRECEDING AND 0 FOLLOWING) AS n FROM w;
-- an end beyond the family has no address, not the last one
SELECT a4, count(*) OVER (ORDER BY a4 RANGE BETWEEN 10 FOLLOWING AND 20 FOLLOWING) AS after, count(*) OVER (ORDER BY a4 RANGE BETWEEN 20 PRECEDING AND 10 PRECEDING) AS before,
	count(*) OVER (ORDER BY a4 DESC RANGE BETWEEN 10 FOLLOWING AND 20 FOLLOWING) AS after_desc FROM (VALUES ('0.0.0.0'::ip4), ('0.0.0.3'), ('0.0.0.13'), ('255.255.255.254'), ('255.255.255.255')) AS v(a4);
SELECT a6, count(*) OVER (ORDER BY a6 RANGE BETWEEN 10 FOLLOWING AND 20 FOLLOWING) AS after, count(*) OVER (ORDER BY a6 RANGE BETWEEN 20 PRECEDING AND 10 PRECEDING) AS before
	FROM (VALUES ('::'::ip6), ('::3'), ('ffff:ffff:ffff:ffff:ffff:ffff:ffff:fffe'), ('ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff')) AS v(a6);
SELECT a, count(*) OVER (ORDER BY a RANGE BETWEEN 10 FOLLOWING AND 20 FOLLOWING) AS after, count(*) OVER (ORDER BY a RANGE BETWEEN 20 PRECEDING AND 10 PRECEDING) AS before
	FROM (VALUES ('255.255.255.254'::ipaddress), ('255.255.255.255'), ('::'), ('::3')) AS v(a);

-- --- every frame by a model -----------------------------------------------------
-- A frame holds the addresses of the family between two numbers.
CREATE TABLE many_ipaddress AS SELECT family(a) AS f, a, a::numeric AS k FROM (
		SELECT (ip4 '10.0.0.0' + i * i * 37 % 2000)::ipaddress AS a FROM generate_series(1, 20) AS i UNION ALL SELECT ('x' || md5(i::text))::bit(32)::ip4 FROM generate_series(1, 10) AS i
		UNION ALL SELECT ip6 '2001:db8::' + i * i * 37 % 2000 FROM generate_series(1, 20) AS i UNION ALL SELECT ('x' || md5(i::text))::bit(128)::ip6 FROM generate_series(1, 10) AS i
		UNION ALL SELECT unnest('{0.0.0.0,0.0.0.0,0.0.0.1,255.255.255.254,255.255.255.255,255.255.255.255,::,::,::1,::ffff,ffff:ffff:ffff:ffff:ffff:ffff:ffff:fffe,ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff}'::ipaddress[])) AS s;
CREATE TABLE many_ip4 AS SELECT f, a::ip4, k FROM many_ipaddress WHERE f = 4;
CREATE TABLE many_ip6 AS SELECT f, a::ip6, k FROM many_ipaddress WHERE f = 6;
-- where a frame ends that reaches this far: a number of addresses, an address or a
-- length, written as in a query
CREATE FUNCTION frame_end(a ipaddress, far text, above boolean) RETURNS numeric LANGUAGE sql AS $$
	SELECT CASE WHEN far ~ '^-' THEN CASE WHEN above THEN upper(net) ELSE lower(net) END::numeric
		ELSE a::numeric + CASE WHEN above THEN 1 ELSE -1 END * CASE WHEN far ~ '^ip' THEN substring(far, '''(.*)''')::ipaddress::numeric ELSE far::numeric END END
	FROM (SELECT a / CASE WHEN far ~ '^-' THEN least(-far::int, CASE family(a) WHEN 4 THEN 32 ELSE 128 END) ELSE 0 END AS net) AS s
$$;
CREATE FUNCTION wrong_frames(type text, x text, xdir text, y text, ydir text, direction text) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
	down boolean := direction = 'DESC';
	one text := format('frame_end(a, %L, %L)', x, (xdir = 'FOLLOWING') <> down);
	other text := format('frame_end(a, %L, %L)', y, (ydir = 'FOLLOWING') <> down);
	wrong bigint;
BEGIN
	EXECUTE format($q$
		SELECT count(*) FILTER (WHERE got <> (SELECT count(*) FROM many_%1$s AS m WHERE m.f = s.f AND m.k BETWEEN least_k AND greatest_k))
		FROM (SELECT f, count(*) OVER (ORDER BY a %2$s RANGE BETWEEN %3$s %4$s AND %5$s %6$s) AS got, %7$s AS least_k, %8$s AS greatest_k FROM many_%1$s) AS s $q$,
		type, direction, x, xdir, y, ydir, CASE WHEN down THEN other ELSE one END, CASE WHEN down THEN one ELSE other END) INTO wrong;
	RETURN wrong;
END
$$;
SELECT type, count(*) AS frames, count(DISTINCT x) AS offsets, sum(wrong_frames(type, x, xdir, y, ydir, direction)) AS wrong
	FROM (VALUES ('ip4', '{0,1,300,4294967295,-1,-3,-22,-24,-32,ip4 ''0.0.1.0'',ip4 ''255.255.255.255''}'::text[]),
		('ip6', '{0,1,300,4294967296,9223372036854775807,-1,-3,-33,-117,-120,-128,ip6 ''::100'',ip6 ''1::'',ip6 ''ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff''}'),
		('ipaddress', '{0,1,300,4294967295,4294967296,9223372036854775807,-1,-3,-22,-24,-32,-33,-117,-128}')) AS v(type, far), unnest(far) AS x, unnest(far) AS y,
		(VALUES ('PRECEDING', 'PRECEDING'), ('PRECEDING', 'FOLLOWING'), ('FOLLOWING', 'FOLLOWING')) AS d(xdir, ydir), unnest('{ASC,DESC}'::text[]) AS direction
	GROUP BY type ORDER BY type;
-- beside no bound and the row itself
SELECT count(*) FILTER (WHERE a <> (SELECT count(*) FROM many_ipaddress AS m WHERE (m.f, m.k) <= (s.f, s.k + 300) AND m.f <= s.f)) AS wrong,
	count(*) FILTER (WHERE b <> (SELECT count(*) FROM many_ipaddress AS m WHERE m.f > s.f OR m.f = s.f AND m.k >= s.k - 300)) AS wrong,
	count(*) FILTER (WHERE c <> (SELECT count(*) FROM many_ipaddress AS m WHERE m.f = s.f AND m.k BETWEEN s.k AND s.k + 300)) AS wrong
	FROM (SELECT f, k, count(*) OVER (ORDER BY a RANGE BETWEEN UNBOUNDED PRECEDING AND 300 FOLLOWING) AS a, count(*) OVER (ORDER BY a RANGE BETWEEN 300 PRECEDING AND UNBOUNDED FOLLOWING) AS b,
			count(*) OVER (ORDER BY a RANGE BETWEEN CURRENT ROW AND 300 FOLLOWING) AS c FROM many_ipaddress) AS s;

-- --- what is no offset ------------------------------------------------------------
\pset format unaligned
\pset fieldsep ' => '
\pset tuples_only on
SELECT type || ' ' || x, regexp_replace(outcome(format('(SELECT sum(n) FROM (SELECT count(*) OVER (ORDER BY a RANGE BETWEEN %s PRECEDING AND 0 FOLLOWING) AS n FROM many_%s) AS s)', x, type)), '^\d{1,4}$', 'ok') FROM (VALUES
	('ip4', '{-32,-33,4294967295,4294967296,9223372036854775807,-9223372036854775808}'::text[]), ('ip6', '{-128,-129,9223372036854775807,-9223372036854775808}'), ('ipaddress', '{-128,-129,9223372036854775807,-9223372036854775808}')) AS v(type, xs), unnest(xs) AS x ORDER BY type, x COLLATE "C";
SET client_min_messages = warning;
DROP SCHEMA ipr_window CASCADE;
