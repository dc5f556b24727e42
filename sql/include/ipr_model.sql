-- sql/include/ipr_model.sql: nasty ranges, what to ask about them, and a model of
-- every operator in plain numeric arithmetic.  It knows nothing of our code: a
-- range is (family, lower, upper), - is family 0.

CREATE FUNCTION addr_text(f int, n numeric) RETURNS text LANGUAGE sql IMMUTABLE AS $$
	SELECT string_agg(CASE f WHEN 4 THEN digit::text ELSE to_hex(digit) END,
					  CASE f WHEN 4 THEN '.' ELSE ':' END ORDER BY k DESC)
	FROM (SELECT k, (div(n, unit) % CASE f WHEN 4 THEN 256 ELSE 65536 END)::int AS digit
		  FROM (VALUES (4, 0, 1::numeric), (4, 1, 256), (4, 2, 65536), (4, 3, 16777216),
				(6, 0, 1), (6, 1, 65536), (6, 2, 4294967296), (6, 3, 281474976710656),
				(6, 4, 18446744073709551616), (6, 5, 1208925819614629174706176),
				(6, 6, 79228162514264337593543950336), (6, 7, 5192296858534827628530496329220096)
			   ) AS place(family, k, unit)
		  WHERE family = f) AS digits
$$;
CREATE FUNCTION range_text(f int, lo numeric, hi numeric) RETURNS text LANGUAGE sql IMMUTABLE AS $$
	SELECT CASE f WHEN 0 THEN '-' ELSE addr_text(f, lo) || '-' || addr_text(f, hi) END
$$;
CREATE FUNCTION dice(i int, salt text, n bigint) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$
	SELECT ('x' || substr(md5(salt || i), 1, 12))::bit(48)::bigint % n
$$;

CREATE TABLE op (name text, model text);
INSERT INTO op VALUES
	('<<<', 'v.f = q.f AND v.f <> 0 AND v.hi < q.lo'),
	('&<', 'q.f = 0 OR v.f = q.f AND v.hi <= q.hi'),
	('&&', 'v.f = 0 OR q.f = 0 OR v.f = q.f AND v.lo <= q.hi AND v.hi >= q.lo'),
	('&>', 'q.f = 0 OR v.f = q.f AND v.lo >= q.lo'),
	('>>>', 'v.f = q.f AND v.f <> 0 AND v.lo > q.hi'),
	('-|-', 'v.f = q.f AND v.f <> 0 AND (v.hi + 1 = q.lo OR v.lo = q.hi + 1)'),
	('>>=', 'v.f = 0 OR v.f = q.f AND v.lo <= q.lo AND v.hi >= q.hi'),
	('@>>=', 'v.f = 0 OR v.f = q.f AND v.lo <= q.lo AND v.hi >= q.hi'),
	('<<=', 'q.f = 0 OR v.f = q.f AND v.lo >= q.lo AND v.hi <= q.hi'),
	('=', 'v.f = q.f AND v.lo = q.lo AND v.hi = q.hi'),
	('<<', '(q.f = 0 OR v.f = q.f AND v.lo >= q.lo AND v.hi <= q.hi) AND NOT (v.f = q.f AND v.lo = q.lo AND v.hi = q.hi)'),
	('>>', '(v.f = 0 OR v.f = q.f AND v.lo <= q.lo AND v.hi >= q.hi) AND NOT (v.f = q.f AND v.lo = q.lo AND v.hi = q.hi)'),
	('<>', 'NOT (v.f = q.f AND v.lo = q.lo)'),
	('<', '(v.f, v.lo) < (q.f, q.lo)'),
	('<=', '(v.f, v.lo) <= (q.f, q.lo)'),
	('>', '(v.f, v.lo) > (q.f, q.lo)'),
	('>=', '(v.f, v.lo) >= (q.f, q.lo)');

-- --- data --------------------------------------------------------------------

-- Ranges in a small part of each family, so that they touch, nest and repeat:
-- eight kinds, and some of the extremes.  A unit is one address of IPv4 and a
-- /64 of IPv6.
CREATE FUNCTION make_ranges(n int, salt text)
RETURNS TABLE (id int, f int, lo numeric, hi numeric) LANGUAGE sql AS $$
	WITH family (f, base, unit, units) AS (
		VALUES (4, 167772160::numeric, 1::numeric, 4294967296::numeric),
			   (6, 42540766411282592856903984951653826560, 18446744073709551616, 18446744073709551616)
	), drawn AS (
		SELECT i, i % 10 AS kind, family.*, dice(i, salt, 4096) AS at, dice(i, salt || 'l', 64) AS len,
			(2 ^ dice(i, salt || 'p', 13))::bigint AS block
		FROM generate_series(1, n) AS i, family
		WHERE family.f = CASE WHEN dice(i, salt || 'f', 3) = 0 THEN 6 ELSE 4 END
	)
	SELECT i,
		CASE WHEN kind = 9 AND len < 16 THEN 0 ELSE f END,
		CASE WHEN kind = 9 AND len < 16 THEN 0
			 WHEN kind IN (0, 1, 2) THEN base + at * unit
			 WHEN kind IN (3, 4, 5) THEN base + (at - at % block) * unit
			 WHEN kind = 6 THEN base + at % 4 * 256 * unit
			 WHEN kind = 7 THEN base + at * 1000 * unit
			 WHEN kind = 8 AND len < 32 THEN units * unit - (at + 1) * unit
			 ELSE 0 END,
		CASE WHEN kind = 9 AND len < 16 THEN 0
			 WHEN kind = 0 THEN base + at * unit
			 WHEN kind IN (1, 2) THEN base + (at + len) * unit
			 WHEN kind IN (3, 4, 5) THEN base + (at - at % block + block) * unit - 1
			 WHEN kind = 6 THEN base + (at % 4 + 1) * 256 * unit - 1
			 WHEN kind = 7 THEN base + at * 1000 * unit + len * 10000000 * unit
			 WHEN kind = 8 AND len < 32 OR kind = 9 AND len > 60 THEN units * unit - 1
			 ELSE at * unit END
	FROM drawn
$$;
CREATE TABLE model AS SELECT * FROM make_ranges(3500, 'v');

-- What is asked for: some of the same kind, some that are in the table
CREATE TABLE query AS
	SELECT row_number() OVER (ORDER BY n, id)::int AS id, f, lo, hi
	FROM (SELECT 1 AS n, * FROM make_ranges(30, 'q')
		  UNION ALL SELECT 2, * FROM model WHERE id % 250 = 9
		  UNION ALL SELECT 3, 1, 0, 0, 0) AS q;
ALTER TABLE query ADD r iprange, ADD r4 ip4r, ADD r6 ip6r, ADD a ipaddress, ADD a4 ip4, ADD a6 ip6;
UPDATE query SET r = range_text(f, lo, hi)::iprange;
UPDATE query SET r4 = range_text(f, lo, hi)::ip4r WHERE f = 4;
UPDATE query SET r6 = range_text(f, lo, hi)::ip6r WHERE f = 6;
-- points: the lower bounds
CREATE TABLE point AS SELECT id, f, lo, lo AS hi FROM query WHERE f <> 0;
ALTER TABLE point ADD a ipaddress, ADD a4 ip4, ADD a6 ip6;
UPDATE point SET a = addr_text(f, lo)::ipaddress;
UPDATE point SET a4 = addr_text(f, lo)::ip4 WHERE f = 4;
UPDATE point SET a6 = addr_text(f, lo)::ip6 WHERE f = 6;
