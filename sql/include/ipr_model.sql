-- sql/include/ipr_model.sql: nasty ranges, and what to ask about them; what is true
-- of them is in ipr_oracle.sql.

\ir ipr_oracle.sql

CREATE FUNCTION dice(i int, salt text, n bigint) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$
	SELECT ('x' || substr(md5(salt || i), 1, 12))::bit(48)::bigint % n
$$;

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
