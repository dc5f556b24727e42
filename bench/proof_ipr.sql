-- bench/proof_ipr.sql: are they right, too?  All real ranges against the oracle of the tests
--
-- Included by ipr.sql.  Sequential scans and all kinds of indexes answer some
-- questions about each complete set; the bench ends when one answer is wrong.  It
-- takes some five minutes.  sql/ipr_real.sql does the same with the samples.

CREATE SCHEMA proof;
SET search_path = proof, public;
\ir ../sql/include/am.sql
\ir ../sql/include/ipr_oracle.sql
\ir ../sql/include/nearest.sql
\set asked 1

CREATE TABLE real (id int GENERATED ALWAYS AS IDENTITY, range text, rest text);
\set file :data '/geoip.csv'
COPY real (range, rest) FROM :'file' (FORMAT csv);
\set set 'geoip v4 and v6'
\set range iprange
\set address ipaddress
\set contains '@>>='
\ir ../sql/include/ipr_proof.sql

DELETE FROM real WHERE range NOT LIKE '%:%';
\set set 'geoip v6'
\set range ip6r
\set address ip6
\set contains '>>='
\ir ../sql/include/ipr_proof.sql

TRUNCATE real RESTART IDENTITY;
\set file :data '/bgp.csv'
COPY real (range, rest) FROM :'file' (FORMAT csv);
\set set 'BGP v4'
\set range ip4r
\set address ip4
\ir ../sql/include/ipr_proof.sql

SELECT string_agg(format('proof, %s: %s ranges, %s questions, %s rows found, each by the oracle, a scan and the indexes', set, rows, questions, matches), E'\n' ORDER BY nr) AS proof
	FROM (SELECT min(nr) AS nr, set, rows, sum(questions) AS questions, sum(matches) AS matches FROM verdict GROUP BY set, rows) AS s \gset
\warn :proof
DO $$
DECLARE
	bad text := (SELECT string_agg(format('%s, %s: wrong by %s', set, operator, wrong), '; ') FROM verdict WHERE wrong <> '');
BEGIN
	IF bad <> '' THEN
		RAISE '%', bad;
	END IF;
END $$;
DROP SCHEMA proof CASCADE;
RESET search_path;
