-- bench/ipr.sql: address -> country in disjoint ranges, address -> most specific network in nested ones
--
-- Runs in our server (ours = true) and in the peer's, where types and tables
-- are the same.  Core's types are measured in ours: int8range for ranges that
-- are not CIDR, inet for networks.  A probe is a random address of a random
-- row, so it always has a match.  Core's SP-GiST is loaded in random order:
-- sorted, int8range takes two minutes to build and 40 pages a probe.

\if :ours
CREATE EXTENSION ipr;
\set ext ours
\else
CREATE EXTENSION ip4r;
\set ext ip4r
\endif
\set file :data '/geoip.csv'
SELECT bench.settings();

-- The ends of a range as inet: core can count with it.
CREATE FUNCTION first(ip4r) RETURNS inet LANGUAGE sql IMMUTABLE AS $$ SELECT lower($1)::text::inet $$;
CREATE FUNCTION last(ip4r) RETURNS inet LANGUAGE sql IMMUTABLE AS $$ SELECT upper($1)::text::inet $$;

-- Disjoint: a range and its country.
\set set 'geoip v4'
\set test 'geoip v4: range of an address'
CREATE TABLE src (id int GENERATED ALWAYS AS IDENTITY, key ip4r, country text);
CREATE TEMP TABLE csv (r text, country text);
COPY csv FROM :'file' (FORMAT csv);
INSERT INTO src (key, country) SELECT r::ip4r, country FROM csv WHERE r NOT LIKE '%:%';
ALTER TABLE src ADD PRIMARY KEY (id);
SELECT setseed(0.5);
CREATE TABLE probe AS
	SELECT host(first(key) + floor(random() * (last(key) - first(key) + 1))::bigint)::ip4 AS a, id
	FROM (SELECT * FROM src ORDER BY hashint4(id) LIMIT 10000) s;
VACUUM ANALYZE src;
SELECT bench.probe(:'test', 'primary key', 'src_pkey', 'SELECT length(country) AS v FROM src WHERE id = p.id LIMIT 1');

\if :ours
-- What people do without a range type: the last range that starts at or below the address.
CREATE INDEX src_lower ON src (lower(key));
SELECT bench.probe(:'test', 'btree on lower', 'src_lower',
	'SELECT id AS v FROM src WHERE lower(key) <= p.a ORDER BY lower(key) DESC LIMIT 1');
DROP INDEX src_lower;

\set question 'SELECT id AS v FROM tv WHERE key >>= p.a LIMIT 1'
\set ask 'SELECT bench.probe(:''test'', :''method'', ''tv_key'', :''question'')'
\set sort key
\set am gist
\ir orders.sql
SELECT EXISTS (SELECT FROM pg_opclass WHERE opcname = 'spgist_ip4r_ops') AS spgist \gset
\if :spgist
\set am spgist
\ir orders.sql
\endif

CREATE TABLE core AS
	SELECT id, int8range(first(key) - '0.0.0.0', last(key) - '0.0.0.0', '[]') AS key, country FROM src
	ORDER BY hashint4(id);
CREATE TABLE core_probe AS SELECT a::text::inet - '0.0.0.0' AS a, id FROM probe;
ALTER TABLE probe RENAME TO our_probe;
ALTER TABLE core_probe RENAME TO probe;
SELECT bench.build(:'set', 'core int8range, GiST', 'CREATE INDEX core_key ON core USING gist (key)');
SELECT bench.size(:'set', 'core int8range, GiST', 'core_key');
VACUUM ANALYZE core;
SELECT bench.probe(:'test', 'core int8range, GiST', 'core_key', 'SELECT id AS v FROM core WHERE key @> p.a LIMIT 1');
DROP INDEX core_key;
SELECT bench.build(:'set', 'core int8range, SP-GiST', 'CREATE INDEX core_key ON core USING spgist (key)');
SELECT bench.size(:'set', 'core int8range, SP-GiST', 'core_key');
SELECT bench.probe(:'test', 'core int8range, SP-GiST', 'core_key', 'SELECT id AS v FROM core WHERE key @> p.a LIMIT 1');
DROP TABLE core, our_probe;

\else
SELECT bench.build(:'set', 'ip4r, GiST', 'CREATE INDEX src_key ON src USING gist (key)');
SELECT bench.size(:'set', 'ip4r, GiST', 'src_key');
SELECT bench.probe(:'test', 'ip4r, GiST', 'src_key', 'SELECT id AS v FROM src WHERE key >>= p.a LIMIT 1');
\endif
DROP TABLE src, probe, csv;

-- Nested: a routed network and its AS.
\set set 'BGP v4'
\set test 'BGP v4: most specific network'
\set file :data '/bgp.csv'
CREATE TABLE src (id int GENERATED ALWAYS AS IDENTITY, key ip4r, asn bigint);
COPY src (key, asn) FROM :'file' (FORMAT csv);
ALTER TABLE src ADD PRIMARY KEY (id);
SELECT setseed(0.5);
CREATE TABLE probe AS
	SELECT host(first(key) + floor(random() * (last(key) - first(key) + 1))::bigint)::ip4 AS a, id
	FROM (SELECT * FROM src ORDER BY hashint4(id) LIMIT 10000) s;
VACUUM ANALYZE src;
SELECT bench.probe(:'test', 'primary key', 'src_pkey', 'SELECT asn AS v FROM src WHERE id = p.id LIMIT 1');

\if :ours
\set question 'SELECT id AS v FROM tv WHERE key >>= p.a ORDER BY key <-> p.a LIMIT 1'
\set am gist
\ir orders.sql
\if :spgist
\set am spgist
\ir orders.sql
\endif

CREATE TABLE core AS SELECT id, key::text::inet AS key, asn FROM src ORDER BY hashint4(id);
CREATE TABLE core_probe AS SELECT a::text::inet AS a, id FROM probe;
ALTER TABLE probe RENAME TO our_probe;
ALTER TABLE core_probe RENAME TO probe;
\set question 'SELECT id AS v FROM core WHERE key >>= p.a ORDER BY masklen(key) DESC LIMIT 1'
SELECT bench.build(:'set', 'core inet, GiST', 'CREATE INDEX core_key ON core USING gist (key inet_ops)');
SELECT bench.size(:'set', 'core inet, GiST', 'core_key');
VACUUM ANALYZE core;
SELECT bench.probe(:'test', 'core inet, GiST', 'core_key', :'question', 1);
DROP INDEX core_key;
SELECT bench.build(:'set', 'core inet, SP-GiST', 'CREATE INDEX core_key ON core USING spgist (key)');
SELECT bench.size(:'set', 'core inet, SP-GiST', 'core_key');
SELECT bench.probe(:'test', 'core inet, SP-GiST', 'core_key', :'question');
DROP TABLE core, our_probe;

\else
SELECT bench.build(:'set', 'ip4r, GiST', 'CREATE INDEX src_key ON src USING gist (key)');
SELECT bench.size(:'set', 'ip4r, GiST', 'src_key');
SELECT bench.probe(:'test', 'ip4r, GiST', 'src_key',
	'SELECT id AS v FROM src WHERE key >>= p.a ORDER BY @ key LIMIT 1');
\endif
DROP TABLE src, probe;
DROP FUNCTION first(ip4r), last(ip4r);
