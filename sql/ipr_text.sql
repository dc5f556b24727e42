-- Text input and output of all six types: what is read, what is refused and
-- why, what is printed.
CREATE SCHEMA ipr_text;
SET search_path = ipr_text, public;
\getenv srcdir PG_ABS_SRCDIR
\set outcome :srcdir '/sql/include/ipr_outcome.sql'
\set literals :srcdir '/sql/include/ipr_literals.sql'
\set ECHO none
\i :outcome
\i :literals
\set ECHO all
\pset format unaligned
\pset fieldsep ' => '
\pset tuples_only on

-- --- input: each form by the type that it is about -----------------------------
SELECT quote_literal(v), outcome(format('%L::ip4', v)) FROM literal WHERE type = 'ip4' ORDER BY n;
SELECT quote_literal(v), outcome(format('%L::ip6', v)) FROM literal WHERE type = 'ip6' ORDER BY n;
SELECT quote_literal(v), outcome(format('%L::ipaddress', v)) FROM literal WHERE type = 'ipaddress' ORDER BY n;
SELECT quote_literal(v), outcome(format('%L::ip4r', v)) FROM literal WHERE type = 'ip4r' ORDER BY n;
SELECT quote_literal(v), outcome(format('%L::ip6r', v)) FROM literal WHERE type = 'ip6r' ORDER BY n;
SELECT quote_literal(v), outcome(format('%L::iprange', v)) FROM literal WHERE type = 'iprange' ORDER BY n;

-- --- output ----------------------------------------------------------------------
-- RFC 5952, and the dotted quad
SELECT v, v::ip6 FROM unnest(ARRAY[
	'1:0:0:4:5:0:0:8', '1:0:0:4:0:0:0:8', '1:0:3:4:5:6:7:8', '0:2:3:4:5:6:7:8', '1:2:3:4:5:6:7:0', '0:0:3:4:5:6:0:0', '1:2:3:4:5:6:0:0', '0:0:1::',
	'::d01:4403', '::1:0', '::ffff', '::0:ffff', '::ffff:0:0', '::ffff:0:1', '::ffff:102:304', '::ffff:0:102:304', '::ffff:0:0:0', '::fffe:102:304', '1::ffff:1.2.3.4', '64:ff9b::1.2.3.4', 'FE80::0ABC']) AS v;
-- whatever is printed is read back
SELECT count(*), count(*) FILTER (WHERE a::text::ip6 = a AND host(a::text::inet)::ip6 = a) AS same
	FROM (SELECT ('x' || translate(md5(i::text), CASE i % 3 WHEN 0 THEN '' WHEN 1 THEN '12345678' ELSE '123456789abcde' END,
								   CASE i % 3 WHEN 0 THEN '' ELSE '00000000000000' END))::bit(128)::ip6 AS a FROM generate_series(1, 2000) AS i) AS s;
SELECT count(*), count(*) FILTER (WHERE a::text::ip4 = a AND host(a::text::inet) = a::text) AS same
	FROM (SELECT ('x' || md5(i::text))::bit(32)::ip4 AS a FROM generate_series(1, 1000) AS i) AS s;
-- a CIDR block or an address is valid for core's types, too
SELECT r, host(r::text::cidr), masklen(r::text::inet) FROM unnest('{10.0.0.0/8,1.2.3.4,2001:db8::/32,::ffff:1.2.3.0/120,::ffff:0:1.2.3.0/120,::ffff:0:0.0.0.0,::1.2.3.4,0.0.0.0/0,::/0}'::iprange[]) AS r;

-- --- every literal by every type -------------------------------------------------
CREATE TABLE tried AS
	SELECT v, type, outcome(format('%L::%s', v, type)) AS input, outcome(format('%L::text::%s', v, type)) AS "cast"
	FROM (SELECT DISTINCT v FROM literal) AS l, unnest('{ip4,ip6,ipaddress,ip4r,ip6r,iprange}'::text[]) AS t(type);
-- which types read it
SELECT readers, string_agg(v, '  ' ORDER BY v COLLATE "C")
	FROM (SELECT v, string_agg(type, ' ' ORDER BY type COLLATE "C") AS readers FROM tried WHERE input !~ '^22P02' GROUP BY v) AS s
	GROUP BY readers ORDER BY readers COLLATE "C";
-- a cast from text: the same grammar, detail and hint; its message is one of its
-- own that does not repeat the text, but for iprange
SELECT type, count(*) AS literals, count(*) FILTER (WHERE input ~ '^22P02') AS refused,
	count(*) FILTER (WHERE "cast" = CASE WHEN type = 'iprange' THEN input
		ELSE replace(input, format(CASE WHEN type ~ 'r$' THEN ' value: "%s"' ELSE ' value: ''%s''' END, v), ' value in text') END) AS same
	FROM tried GROUP BY type ORDER BY type;
SELECT DISTINCT type, split_part("cast", E'\n', 1) FROM tried WHERE "cast" ~ '^22P02' AND type <> 'iprange' ORDER BY 1, 2;
-- what is printed is read again as the same, and by core if it is one block
SELECT count(*), count(*) FILTER (WHERE outcome(format('%L::%s', input, type)) = input) AS same, count(*) FILTER (WHERE input ~ '.-') AS no_block,
	count(*) FILTER (WHERE outcome(format('%L::inet::iprange', input)) = input AND outcome(format('%L::cidr::iprange', input)) = input) AS by_core
	FROM tried WHERE input !~ '^22P02' AND input <> '-';

-- --- by the grammar ----------------------------------------------------------------
-- the grammar in other words; host bits are what core says they are
CREATE FUNCTION ip4_grammar(v text) RETURNS boolean LANGUAGE sql AS $$
	SELECT v ~ '^(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}$'
$$;
CREATE FUNCTION ip6_grammar(v text) RETURNS boolean LANGUAGE sql AS $$
	SELECT CASE WHEN w ~* '^[0-9a-f]{1,4}(:[0-9a-f]{1,4})*$' THEN groups = 8
			WHEN w ~* '^([0-9a-f]{1,4}(:[0-9a-f]{1,4})*)?::([0-9a-f]{1,4}(:[0-9a-f]{1,4})*)?$' THEN groups < 8 ELSE false END
	FROM (SELECT w, cardinality(array_remove(string_to_array(w, ':'), '')) AS groups
		  FROM (SELECT CASE WHEN ip4_grammar(substring(v, '[^:]*$')) THEN regexp_replace(v, ':[^:]*$', ':0:0') ELSE v END AS w) AS s) AS s
$$;
CREATE FUNCTION address_grammar(family int, v text) RETURNS boolean LANGUAGE sql AS $$ SELECT CASE family WHEN 4 THEN ip4_grammar(v) ELSE ip6_grammar(v) END $$;
CREATE FUNCTION range_grammar(family int, v text) RETURNS boolean LANGUAGE sql AS $$
	SELECT CASE WHEN v ~ '-' THEN address_grammar(family, split_part(v, '-', 1)) AND address_grammar(family, substr(v, strpos(v, '-') + 1))
		WHEN NOT address_grammar(family, split_part(v, '/', 1)) THEN false
		WHEN v !~ '/' THEN true
		WHEN v !~ '^[^/]*/(0|[1-9]\d{0,2})$' OR split_part(v, '/', 2)::int > CASE family WHEN 4 THEN 32 ELSE 128 END THEN false
		ELSE host(network(v::inet)) = host(v::inet) END
$$;
CREATE FUNCTION grammar(type text, v text) RETURNS boolean LANGUAGE sql AS $$
	SELECT CASE WHEN type ~ 'r$|range' THEN type = 'iprange' AND v = '-' OR range_grammar(family, v) ELSE address_grammar(family, v) END
	FROM (SELECT CASE WHEN type ~ '^ip4' OR type ~ 'range|address' AND v !~ ':' THEN 4 ELSE 6 END AS family) AS s
$$;
SELECT count(*), count(*) FILTER (WHERE grammar(type, v) <> (input !~ '^22P02')) AS wrong FROM tried;
-- ... and with one or two characters put in, left out or replaced
CREATE FUNCTION dice(n bigint, what text, sides int) RETURNS int LANGUAGE sql AS $$ SELECT ('x' || substr(md5(what || n), 1, 7))::bit(28)::int % sides $$;
CREATE FUNCTION mutate(v text, n bigint) RETURNS text LANGUAGE sql AS $$
	SELECT overlay(v PLACING CASE dice(n, 'what', 3) WHEN 0 THEN '' ELSE substr('0123456789abcdefABF......::::::::////----g +x%', 1 + dice(n, 'char', 46), 1) END
		FROM 1 + dice(n, 'at', length(v) + 1) FOR CASE dice(n, 'what', 3) WHEN 1 THEN 0 ELSE 1 END)
$$;
CREATE TABLE mutated AS
	SELECT DISTINCT type, CASE WHEN n % 2 = 0 THEN mutate(v, n) ELSE mutate(mutate(v, n), -n) END AS v
	FROM (SELECT type, v, row_number() OVER (ORDER BY type COLLATE "C", v COLLATE "C", i) AS n
		  FROM tried, generate_series(1, 40) AS i WHERE input !~ '^22P02' AND length(v) < 30) AS s;
SELECT type, count(*) AS literals, count(*) FILTER (WHERE good) AS good, count(*) FILTER (WHERE good <> (o !~ '^22P02')) AS wrong,
	count(*) FILTER (WHERE o ~ '^22P02' AND o !~ E'\n.*(position \\d+|is empty)') AS silent
	FROM (SELECT type, grammar(type, v) AS good, outcome(format('%L::%s', v, type)) AS o FROM mutated) AS s GROUP BY type ORDER BY type;
-- an address that core reads, too, is the same one
SELECT count(*) AS ours, count(*) FILTER (WHERE core !~ '^22P02') AS by_core, count(*) FILTER (WHERE core !~ '^22P02' AND core <> ours) AS wrong
	FROM (SELECT outcome(format('%L::ipaddress', v)) AS ours, outcome(format('host(%L::inet)::ipaddress', v)) AS core FROM mutated WHERE type = 'ipaddress' AND grammar(type, v)) AS s;

-- --- long garbage --------------------------------------------------------------------
-- nothing is cut off, and a message is no longer than what it says
SELECT type, way, count(*), count(*) FILTER (WHERE o ~ '^22P02 invalid IP') AS refused,
	count(*) FILTER (WHERE length(split_part(o, E'\n', 1)) - CASE WHEN way = 'input' OR type = 'iprange' THEN n * length(piece) ELSE 0 END < 36) AS brief,
	count(*) FILTER (WHERE split_part(o, E'\n', 2) ~ ' position [0-9]{1,7}\D' AND length(split_part(o, E'\n', 2)) < 100 AND split_part(o, E'\n', 3) = '') AS why
	FROM unnest('{ip4,ip6,ipaddress,ip4r,ip6r,iprange}'::text[]) AS type, (VALUES ('input', '%L::%s'), ('text', '%L::text::%s')) AS w(way, form), unnest('{1000,131072}'::int[]) AS n,
		unnest('{1,0,a,.,:,-,/,€,\\,%s,1.,1:,::,12345:,1::2-,1.2.3.4-,10.0.0.0/}'::text[]) AS piece, outcome(format(form, repeat(piece, n), type)) AS o
	GROUP BY type, way ORDER BY type, way;
SELECT type, way, count(*) FILTER (WHERE length(o) BETWEEN 1048576 AND 1048576 + 120) AS long, count(*) FILTER (WHERE length(o) < 120) AS brief
	FROM unnest('{ip4,ip6,ipaddress,ip4r,ip6r,iprange}'::text[]) AS type, (VALUES ('input', '%L::%s'), ('text', '%L::text::%s')) AS w(way, form),
		unnest('{1,:,é}'::text[]) AS piece, outcome(format(form, repeat(piece, 1048576), type)) AS o
	GROUP BY type, way ORDER BY type, way;
-- zeros where digits are allowed
SELECT type, v, replace(outcome(format('%L::%s', replace(v, '#', repeat('0', 1000)), type)), repeat('0', 1000), '#') FROM (VALUES
	('ip4', '1.2.3.#4'), ('ip6', '::#1'), ('ip4r', '10.0.0.0/#8'), ('ip4r', '10.0.0.0/1#'), ('ip6r', '::/#'), ('iprange', '::1-::#2')) AS v(type, v);
SET client_min_messages = warning;
DROP SCHEMA ipr_text CASCADE;
