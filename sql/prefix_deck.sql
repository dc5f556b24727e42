-- Decks as they come: a CSV with faults, a routing table of a switch, blocked
-- numbers, call signs and URLs, keys of any length; the longest match by each index.
SET client_min_messages = warning;
CREATE SCHEMA prefix_deck;
SET search_path = prefix_deck, public;
SET jit = off;
SET max_parallel_workers_per_gather = 0;
\getenv srcdir PG_ABS_SRCDIR
\set am :srcdir '/sql/include/am.sql'
\set ECHO none
\i :am
\set ECHO all

-- ---- loading: a fault names its value, why, and the line; and nothing is there afterwards ----
CREATE TABLE deck (prefix prefix_range, vendor text, rate numeric);
COPY deck FROM stdin (FORMAT csv, HEADER);
prefix,vendor,rate
33,acme,0.01
331[4-5,acme,0.02
336,acme,0.03
\.
COPY deck FROM stdin (FORMAT csv);
49,acme,0.01
"49[1-é]",acme,0.02
\.
COPY deck FROM stdin;
44	acme	0.01
4420]	acme	0.02
\.
COPY deck FROM stdin;
44	acme	0.01
4477[1-2] 	acme	0.02
\.
SELECT count(*) AS loaded FROM deck;

-- on every version: stage it as text, take what is valid, see what is not
CREATE TABLE stage (line serial, prefix text, vendor text, rate text);
COPY stage (prefix, vendor, rate) FROM stdin (FORMAT csv);
33,acme,0.01
331[4-5,acme,0.02
 336,acme,0.03
"337[8-9]",acme,0.04
44[7-7],acme,0.05
44],acme,0.06
,acme,0.07
"",acme,1
"49[9-1]",acme,0.08
"49[é-ü]",acme,0.09
\.
INSERT INTO deck SELECT prefix::prefix_range, vendor, rate::numeric FROM stage WHERE prefix_range_is_valid(prefix);
SELECT quote_literal(prefix) AS prefix, rate FROM deck ORDER BY deck.prefix;
SELECT line, prefix, rate FROM stage WHERE prefix_range_is_valid(prefix) IS NOT TRUE ORDER BY line;
-- blanks are characters: trim them if they are none of yours
SELECT ' 336' @> text '336123' AS f, btrim(prefix)::prefix_range @> text '336123' AS t FROM stage WHERE line = 3;

-- ---- one prefix, several answers: compared by each index with the longest of all that contain the number ----
-- of equally long ones the first: a second sort key would keep the index from ordering
CREATE FUNCTION check_longest(definition text, filter text DEFAULT 'true') RETURNS TABLE (numbers bigint, matches bigint, wrong bigint, by_index bool) LANGUAGE plpgsql AS $$
DECLARE
	query text := format('SELECT min(id) FROM (SELECT id FROM entry e WHERE prefix @> number AND %s ORDER BY %s FETCH FIRST 1 ROW WITH TIES) b', filter,
		CASE WHEN definition ~ 'btree' THEN 'specificity(prefix) DESC' ELSE 'prefix <-> number' END);
BEGIN
	EXECUTE 'CREATE INDEX entry_i ON entry USING ' || definition;
	SET LOCAL enable_seqscan = on;
	SET LOCAL enable_sort = on;
	SET LOCAL enable_indexscan = off;
	SET LOCAL enable_bitmapscan = off;
	EXECUTE format('CREATE TEMP TABLE best AS SELECT number, (%s) AS id FROM asked', replace(query, 'prefix <-> number', 'specificity(prefix) DESC'));
	SET LOCAL enable_seqscan = off;
	SET LOCAL enable_indexscan = on;
	PERFORM set_config('enable_sort', (definition ~ 'btree')::text, true);
	by_index := plan(format('SELECT number, (%s) FROM asked', query)) ~ ('using entry_i on entry e; Index Cond: .*' || CASE WHEN definition ~ 'btree' THEN 'ANY' ELSE 'Order By' END);
	EXECUTE format('SELECT count(*), count(b.id), count(*) FILTER (WHERE a.id IS DISTINCT FROM b.id) FROM best b LEFT JOIN (SELECT number, (%s) AS id FROM asked) a USING (number)', query)
		INTO numbers, matches, wrong;
	DROP TABLE best;
	DROP INDEX entry_i;
	RETURN NEXT;
END $$;
CREATE TABLE index (nr serial, index text);
INSERT INTO index (index) VALUES ('gist (prefix)'), ('spgist (prefix)'), ('btree (prefix btree_prefix_range_anchor_ops)');

-- the routing table of a switch: overlapping offers of vendors, valid for some time, for numbers of some length
CREATE TABLE entry AS
	SELECT i AS id, (left((100000 + i * 7919 % 900000)::text, 1 + i % 6) || CASE i % 8 WHEN 0 THEN '[0-4]' WHEN 1 THEN '[5-9]' ELSE '' END)::prefix_range AS prefix,
		i / 10 % 6 AS vendor, round((i * 37 % 1000) / 10000.0, 4) AS rate, daterange(date '2024-01-01' + i * 31 % 300, date '2024-02-01' + i * 31 % 300 + i * 17 % 300) AS valid,
		7 + i % 3 AS min_digits, 9 + i % 4 AS max_digits FROM generate_series(1, 4000) i;
INSERT INTO entry VALUES (0, '', 0, 1, '(,)', 0, 100);
CREATE TABLE asked AS SELECT ((1000000 + i * 524287 % 9000000)::text || left('12345', i % 6)) AS number FROM generate_series(1, 60) i UNION VALUES (''), ('1'), ('0'), ('+331'), ('12[3'), ('1é');
ANALYZE entry, asked;
SELECT index, c.* FROM index, check_longest(index) c ORDER BY nr;
SELECT index, c.* FROM index, check_longest(index, 'vendor = 3 AND valid @> date ''2024-06-01'' AND length(number) BETWEEN min_digits AND max_digits') c ORDER BY nr;
-- least cost: the longest match of each vendor on a day, the cheapest first; the same by either index
CREATE FUNCTION offers(am text) RETURNS TABLE (number text, offers text) LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE format('CREATE INDEX entry_i ON entry USING %s (prefix)', am);
	SET LOCAL enable_seqscan = off;
	RETURN QUERY SELECT a.number, string_agg(format('%s: %s %s', r.vendor, r.prefix, r.rate), ', ' ORDER BY r.rate, r.vendor)
		FROM asked a, generate_series(0, 5) v, LATERAL (SELECT * FROM entry e WHERE e.vendor = v AND e.prefix @> a.number AND e.valid @> date '2024-06-01' ORDER BY e.prefix <-> a.number, e.id LIMIT 1) r
		GROUP BY a.number;
	DROP INDEX entry_i;
END $$;
CREATE TABLE by_scan AS SELECT a.number, string_agg(format('%s: %s %s', vendor, prefix, rate), ', ' ORDER BY rate, vendor) AS offers
	FROM asked a, LATERAL (SELECT DISTINCT ON (vendor) * FROM entry WHERE prefix @> a.number AND valid @> date '2024-06-01' ORDER BY vendor, specificity(prefix) DESC, id) r GROUP BY a.number;
SELECT am, count(*) AS numbers, count(*) FILTER (WHERE o.offers IS DISTINCT FROM s.offers) AS wrong, min(s.offers) FILTER (WHERE number ~ '^57') AS example
FROM am, by_scan s LEFT JOIN LATERAL (SELECT * FROM offers(am) o WHERE o.number = s.number) o USING (number) GROUP BY am, nr ORDER BY nr;
DROP TABLE entry, asked;

-- blocked numbers, call signs, URLs: letters, short and long, nested or beside each other
CREATE TABLE entry AS SELECT row_number() OVER () AS id, prefix::prefix_range FROM (
	SELECT lpad((i * 7919 % 10000000)::text, 7, '0') || CASE WHEN i % 50 = 0 THEN '[0-9]' ELSE '' END AS prefix FROM generate_series(1, 1500) i
	UNION ALL SELECT a || b || c FROM unnest('{F,G,K,N,DL,D[A-R],VK,JA,J[A-S],9A,4[U-X]}'::text[]) a, unnest('{"",0,1,2}'::text[]) b, unnest('{"",A,"[A-K]"}'::text[]) c WHERE a !~ '\[' OR b || c = ''
	UNION ALL SELECT format('https://www.example%s.org/%s', i % 20, left('news/2024/06/archive/' || md5(i::text), i % 50)) FROM generate_series(1, 800) i
	UNION ALL SELECT unnest('{https://,https://www.,http[s-t],ftp://}'::text[])) p;
CREATE TABLE asked AS
	SELECT DISTINCT number FROM (SELECT prefix::text || 'x/1' AS number FROM entry WHERE id % 71 = 0 AND NOT is_range(prefix)
	UNION ALL SELECT unnest('{F5ABC,DL1XYZ,DK7AB,9A1A,4X1AA,4Z1AA,J,JT1,K1JT,https:/,http://x.org,HTTPS://,news:x,"",0007919123}'::text[])) s;
ANALYZE entry, asked;
SELECT index, c.* FROM index, check_longest(index) c ORDER BY nr;
DROP TABLE entry, asked;

-- keys about as long as a page, or the part of one that a btree allows, which do not compress
CREATE FUNCTION noise(n int, seed int) RETURNS text LANGUAGE sql IMMUTABLE AS $$
	SELECT left(string_agg(translate(encode(sha512((seed || ' ' || i)::bytea), 'base64'), E'\n=', ''), '' ORDER BY i), n) FROM generate_series(1, 1 + n / 80) i $$;
CREATE TABLE entry AS SELECT row_number() OVER (ORDER BY n, s) AS id, left(noise(12000, s), n)::prefix_range AS prefix
	FROM unnest('{0,1,100,125,126,127,128,254,255,256,1000,1350,1900,1990,2000,2020,2040,2600,2680,2690}'::int[]) n, generate_series(1, 4) s;
CREATE TABLE asked AS SELECT left(noise(12000, s), n) AS number FROM generate_series(1, 5) s, unnest('{0,50,126,127,253,254,255,256,1999,2010,2679,2681,8191,8192,12000}'::int[]) n;
SELECT index, c.* FROM index, check_longest(index) c ORDER BY nr;
INSERT INTO entry SELECT 1000 + s, prefix_range(left(noise(12000, s), 2500), '!', 'z') FROM generate_series(1, 4) s;
SELECT index, c.* FROM index, check_longest(index) c ORDER BY nr;
-- how long a value may be that does not compress: limits are the server's, and its errors
CREATE FUNCTION takes(definition text, n int) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	CREATE TEMP TABLE long (prefix prefix_range);
	EXECUTE 'CREATE INDEX ON long USING ' || definition;
	INSERT INTO long VALUES (left(noise(12000, 1), n)::prefix_range);
	DROP TABLE long;
	RETURN 'yes';
EXCEPTION WHEN program_limit_exceeded THEN
	RETURN 'no';
END $$;
SELECT definition, string_agg(format('%s: %s', n, takes(definition, n)), ', ' ORDER BY n) AS "bytes: does it take them?"
FROM unnest('{btree (prefix),btree (prefix btree_prefix_range_anchor_ops),gist (prefix),spgist (prefix),hash (prefix)}'::text[]) WITH ORDINALITY d (definition, i),
	unnest('{2600,2800,8000,8100,8180,9000,12000}'::int[]) n GROUP BY definition, i ORDER BY i;
-- it is the space taken that counts; in SP-GiST nothing is compressed
INSERT INTO entry SELECT 2000 + n, repeat(left(noise(200, 7), 100), n)::prefix_range FROM generate_series(70, 90) n;
INSERT INTO asked SELECT repeat(left(noise(200, 7), 100), n) FROM generate_series(60, 80, 4) n;
SELECT index, c.* FROM index, check_longest(index) c WHERE index !~ 'spgist' ORDER BY nr;

RESET ALL;
SET client_min_messages = warning;
DROP SCHEMA prefix_deck CASCADE;
