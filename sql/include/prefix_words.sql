-- sql/include/prefix_words.sql: what the type says, in plain words over text: a
-- value is p, and x and y if it has a range.  No function of prefix_range is
-- called by it.

CREATE FUNCTION m_contains(ap text, ax text, ay text, bp text, bx text, b_y text) RETURNS bool LANGUAGE sql IMMUTABLE AS $$
	SELECT starts_with(bp, ap) AND (ax IS NULL
		OR bp <> ap AND substr(bp, length(ap) + 1, 1) COLLATE "C" >= ax AND substr(bp, length(ap) + 1, 1) COLLATE "C" <= ay
		OR bp = ap AND bx IS NOT NULL AND ax COLLATE "C" <= bx AND b_y COLLATE "C" <= ay) $$;
-- as a class behind a prefix; a plain prefix that ends in ASCII is a class of one
CREATE FUNCTION m_stem(p text, x text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
	SELECT CASE WHEN x IS NOT NULL THEN p WHEN p <> '' AND octet_length(right(p, 1)) = 1 THEN left(p, -1) END $$;
CREATE FUNCTION m_code(p text, x text) RETURNS int LANGUAGE sql IMMUTABLE AS $$ SELECT ascii(coalesce(x, right(p, 1))) $$;
CREATE FUNCTION m_adjacent(ap text, ax text, ay text, bp text, bx text, b_y text) RETURNS bool LANGUAGE sql IMMUTABLE AS $$
	SELECT coalesce(m_stem(ap, ax) = m_stem(bp, bx) AND m_code(bp, b_y) < 128 AND m_code(ap, ay) < 128 AND
		(m_code(ap, ay) + 1 = m_code(bp, bx) OR m_code(bp, b_y) + 1 = m_code(ap, ax)), false) $$;
CREATE FUNCTION m_specificity(p text, x text, y text) RETURNS float8 LANGUAGE sql IMMUTABLE AS $$
	SELECT octet_length(p) + CASE WHEN x IS NULL THEN 0 ELSE 1 - (ascii(y) - ascii(x)) / 256.0::float8 END $$;
-- what is stored: first, last, prefix; a range of one character belongs to the prefix
CREATE FUNCTION m_bytes(p text, x text, y text) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$
	SELECT CASE WHEN x = y THEN '\x0000' || convert_to(p || x, 'UTF8')
		ELSE set_byte(set_byte('\x0000', 0, coalesce(ascii(x), 0)), 1, coalesce(ascii(y), 0)) || convert_to(p, 'UTF8') END $$;
CREATE FUNCTION m_text(p text, x text, y text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT p || coalesce('[' || x || '-' || y || ']', '') $$;
-- which comes first: less than, equal to or greater than 0
CREATE FUNCTION m_cmp(ap text, ax text, ay text, bp text, bx text, b_y text) RETURNS int LANGUAGE sql IMMUTABLE AS $$
	SELECT (a > b)::int - (a < b)::int FROM (SELECT
		ROW((ap || coalesce(ax, '')) COLLATE "C", ax IS NULL, coalesce(ay, '') COLLATE "C") AS a,
		ROW((bp || coalesce(bx, '')) COLLATE "C", bx IS NULL, coalesce(b_y, '') COLLATE "C") AS b) s $$;
-- the smallest value above both, as bytes
CREATE FUNCTION m_union(ap text, ax text, ay text, bp text, bx text, b_y text) RETURNS bytea LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
	n int := 0;
BEGIN
	IF m_contains(ap, ax, ay, bp, bx, b_y) THEN
		RETURN m_bytes(ap, ax, ay);
	ELSIF m_contains(bp, bx, b_y, ap, ax, ay) THEN
		RETURN m_bytes(bp, bx, b_y);
	END IF;
	WHILE n < length(ap) AND n < length(bp) AND substr(ap, n + 1, 1) = substr(bp, n + 1, 1) LOOP
		n := n + 1;
	END LOOP;
	-- how each goes on
	IF n < length(ap) THEN
		ax := substr(ap, n + 1, 1);
		ay := ax;
	END IF;
	IF n < length(bp) THEN
		bx := substr(bp, n + 1, 1);
		b_y := bx;
	END IF;
	IF octet_length(ay) > 1 OR octet_length(b_y) > 1 THEN
		RETURN m_bytes(left(ap, n), NULL, NULL);
	END IF;
	RETURN m_bytes(left(ap, n), least(ax COLLATE "C", bx), greatest(ay COLLATE "C", b_y));
END $$;
-- what is in both, as bytes, or NULL
CREATE FUNCTION m_intersection(ap text, ax text, ay text, bp text, bx text, b_y text) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$
	SELECT CASE WHEN m_contains(ap, ax, ay, bp, bx, b_y) THEN m_bytes(bp, bx, b_y)
		WHEN m_contains(bp, bx, b_y, ap, ax, ay) THEN m_bytes(ap, ax, ay)
		WHEN ap = bp AND ax COLLATE "C" <= b_y AND bx COLLATE "C" <= ay THEN m_bytes(ap, greatest(ax COLLATE "C", bx), least(ay COLLATE "C", b_y)) END $$;
