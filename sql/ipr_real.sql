-- Real ranges, of the sample in sql/sample, and the networks around them: the answers
-- of all indexes are those of the oracle.  "make bench" asks the same of the complete
-- sets, see bench/proof_ipr.sql.
CREATE SCHEMA ipr_real;
SET search_path = ipr_real, public;
SET client_min_messages = warning;
SET jit = off;
SET max_parallel_workers_per_gather = 0;
\getenv srcdir PG_ABS_SRCDIR
\set am :srcdir '/sql/include/am.sql'
\set oracle :srcdir '/sql/include/ipr_oracle.sql'
\set nearest :srcdir '/sql/include/nearest.sql'
\set proof :srcdir '/sql/include/ipr_proof.sql'
\set file :srcdir '/sql/sample/country_range.csv'
\set ECHO none
\i :am
\i :oracle
\i :nearest
\set ECHO all
CREATE TABLE sample (id int GENERATED ALWAYS AS IDENTITY, range text, country text);
COPY sample (range, country) FROM :'file' (FORMAT csv);
\set asked 20

\set set 'country of an address'
\set range iprange
\set address ipaddress
\set contains '@>>='
CREATE TABLE real AS SELECT id, range FROM sample;
\set ECHO none
\i :proof
\set ECHO all

-- nested: each block of some lengths that holds the beginning of a range
CREATE FUNCTION blocks_of(lengths int[], colon bool) RETURNS TABLE (id int, range text) LANGUAGE sql AS $$
	SELECT row_number() OVER (ORDER BY r)::int, r::text FROM (SELECT DISTINCT network(set_masklen(split_part(range, '-', 1)::inet, n)) AS r FROM sample, unnest(lengths) n WHERE (range ~ ':') = colon) AS s
$$;
\set set 'networks, IPv4'
\set range ip4r
\set address ip4
\set contains '>>='
TRUNCATE real;
INSERT INTO real SELECT * FROM blocks_of('{3,6,8,10,12,14,16,20,22,24,28,32}', false);
\set ECHO none
\i :proof
\set set 'networks, IPv6'
\set range ip6r
\set address ip6
\set ECHO all
TRUNCATE real;
INSERT INTO real SELECT * FROM blocks_of('{3,12,20,24,29,32,36,40,48,64,65,128}', true);
\set ECHO none
\i :proof
\set ECHO all

SELECT set, rows, indexes, questions, string_agg(operator || ' ' || matches, ', ' ORDER BY nr) AS matches, string_agg(NULLIF(wrong, ''), '; ') AS wrong FROM verdict GROUP BY set, rows, indexes, questions ORDER BY min(nr);
RESET ALL;
SET client_min_messages = warning;
DROP SCHEMA ipr_real CASCADE;
