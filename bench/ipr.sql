-- bench/ipr.sql: address -> country in disjoint ranges, address -> most specific network in nested ones
--
-- Runs in our server (ours = true) and in the peer's, where types and tables
-- are the same.  Core's types are measured in ours: int8range for ranges that
-- are not CIDR, inet for networks.  A probe is an address of a random row, so it
-- always has a match.  Core's SP-GiST is loaded in random order: sorted,
-- int8range takes two minutes to build and 40 pages a probe.

\if :ours
CREATE EXTENSION ipr;
\else
CREATE EXTENSION ip4r;
\endif
\set ask ask.sql

-- The ends of a range as inet: core can count with it.
CREATE FUNCTION first(ip4r) RETURNS inet LANGUAGE sql IMMUTABLE AS $$ SELECT lower($1)::text::inet $$;
CREATE FUNCTION last(ip4r) RETURNS inet LANGUAGE sql IMMUTABLE AS $$ SELECT upper($1)::text::inet $$;

\set file :data '/geoip.csv'
CREATE TABLE csv (r text, country text);
COPY csv FROM :'file' (FORMAT csv);
\ir ipr_geoip.sql
\ir ipr_geoip6.sql
DROP TABLE csv;
\set file :data '/bgp.csv'
\ir ipr_bgp.sql
\if :ours
\if :all
\ir brin_ipr.sql
\ir proof_ipr.sql
\endif
\endif

DROP FUNCTION first(ip4r), last(ip4r);
