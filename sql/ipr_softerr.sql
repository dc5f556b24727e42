-- Soft errors (PostgreSQL 16 and later): every input function can be asked without
-- raising, and says what it would have raised.
CREATE SCHEMA ipr_softerr;
SET search_path = ipr_softerr, public;
\getenv srcdir PG_ABS_SRCDIR
\set outcome :srcdir '/sql/include/ipr_outcome.sql'
\set literals :srcdir '/sql/include/ipr_literals.sql'
\set ECHO none
\i :outcome
\i :literals
\set ECHO all
-- every literal by every type; long ones, too
INSERT INTO literal (type, v) SELECT 'long', repeat(piece, 100000) FROM unnest('{1,:,é,1.,1:,10.0.0.0/}'::text[]) AS piece;
SELECT type, count(*), count(*) FILTER (WHERE pg_input_is_valid(v, type)) AS valid,
	count(*) FILTER (WHERE pg_input_is_valid(v, type) = (raised !~ '^22P02 ') AND CASE WHEN pg_input_is_valid(v, type) THEN message IS NULL ELSE concat_ws(E'\n', sql_error_code || ' ' || message, detail, hint) = raised END) AS same
	FROM (SELECT DISTINCT v FROM literal) AS l, unnest('{ip4,ip6,ipaddress,ip4r,ip6r,iprange}'::text[]) AS type,
		pg_input_error_info(v, type), outcome(format('%L::%s', v, type)) AS raised
	GROUP BY type ORDER BY type;
-- as an element and as a field
CREATE TABLE soft (n int, r iprange);
SELECT pg_input_is_valid('{10.0.0.0/8,x}', 'iprange[]'), pg_input_is_valid('(1,10.0.0.0/8)', 'soft'), pg_input_is_valid('(1,10.0.0.1/8)', 'soft');
SELECT type, pg_input_is_valid('{' || good || '}', type || '[]') AS good, pg_input_is_valid('{' || good || ',' || bad || '}', type || '[]') AS bad, (pg_input_error_info('{' || bad || '}', type || '[]')).*
	FROM (VALUES ('ip4', '1.2.3.4', '1.2.3'), ('ip4r', '1.2.3.0/24', '1.2.3.0/33'), ('ip6', '::1', '::1::'), ('ip6r', '::/0', '::1/0'), ('ipaddress', '::1', '1.2.3.256'), ('iprange', '-', '1.2.3.4-::1')) AS v(type, good, bad) ORDER BY type;
SET client_min_messages = warning;
DROP SCHEMA ipr_softerr CASCADE;
