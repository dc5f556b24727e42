-- Soft errors: every input function and every cast from text can be asked
-- without raising (PostgreSQL 16 and later).
CREATE SCHEMA ipr_softerr;
SET search_path = ipr_softerr, public;
SELECT type, value, pg_input_is_valid(value, type), message, detail, hint, sql_error_code
	FROM (VALUES ('ip4', '1.2.3.4'), ('ip4', '1.2.3'), ('ip4', '1.2.3.04'), ('ip6', '::1'), ('ip6', '1::2::3'), ('ip6', '12345::'),
		('ipaddress', '1.2.3.4'), ('ipaddress', '1:2'), ('ip4r', '10.0.0.0/8'), ('ip4r', '10.0.0.1/8'), ('ip4r', '10.0.0.0/33'),
		('ip6r', '::/0'), ('ip6r', '2001:db8::1/32'), ('iprange', '-'), ('iprange', '1.2.3.4-::1'), ('iprange', '')) AS v(type, value),
		pg_input_error_info(value, type)
	ORDER BY type, value;
CREATE TABLE soft (n int, r iprange);
SELECT pg_input_is_valid('{10.0.0.0/8,x}', 'iprange[]'), pg_input_is_valid('(1,10.0.0.0/8)', 'soft'), pg_input_is_valid('(1,10.0.0.1/8)', 'soft');
SET client_min_messages = warning;
DROP SCHEMA ipr_softerr CASCADE;
