-- sql/include/prefix_model.sql: nasty prefixes, what to ask about them, and a
-- model that knows them as text: see prefix_words.sql.
--
-- Tables data (v, and what the model sees of it: p, x, y), query and number.

CREATE FUNCTION digit(i int, n int) RETURNS int LANGUAGE sql IMMUTABLE AS
	$$ SELECT ('x' || substr(md5(i::text), n, 7))::bit(28)::int $$;
CREATE TABLE data (kind text, id serial, p text COLLATE "C", x text COLLATE "C", y text COLLATE "C", v prefix_range);

-- few characters, so that everything nests and meets, also '' and ranges
INSERT INTO data (kind, p, x, y)
	SELECT 'nested', left(translate(md5(i::text), '456789abcdef', '012301230123'), digit(i, 1) % 6),
		CASE WHEN i % 3 = 0 THEN digit(i, 8) % 2 END, CASE WHEN i % 3 = 0 THEN 3 - digit(i, 12) % 2 END
	FROM generate_series(1, 1000) i;
-- numbering plan: many, few of which nest
INSERT INTO data (kind, p)
	SELECT 'digits', left((digit(i, 1) % 100000 + 100000)::text || digit(i, 8) % 1000, 3 + digit(i, 15) % 6)
	FROM generate_series(1, 1600) i;
-- 40 bytes in common, of some 300; and longer than an inner key can be
INSERT INTO data (kind, p, x, y)
	SELECT 'long', repeat('http://a.b/', 4) || left(md5((i % 50)::text), i % 5) || left(translate(i::text, '3', 'é'), i % 4),
		CASE WHEN i % 7 = 0 THEN 'a' END, CASE WHEN i % 7 = 0 THEN 'f' END FROM generate_series(1, 400) i
	UNION ALL SELECT 'long', repeat('http://a.b/', 30) || i, NULL, NULL FROM generate_series(1, 200) i
	UNION ALL SELECT 'long', repeat('y', 1200) || left(i::text, i % 4), NULL, NULL FROM generate_series(1, 100) i
	UNION ALL SELECT 'long', repeat(md5((i / 10)::text), 40) || i % 10, NULL, NULL FROM generate_series(1, 60) i;
INSERT INTO data (kind, p) SELECT 'equal', '12345678' FROM generate_series(1, 800) i;
-- no ASCII, and the ends of it
INSERT INTO data (kind, p, x, y)
	SELECT 'wide', translate(left(md5(i::text), i % 6), '0123456789abcdef', E'éèüñ€漢字-\x01\x7f~ab+ é'),
		CASE WHEN i % 5 = 0 THEN chr(1 + i % 60) END, CASE WHEN i % 5 = 0 THEN chr(127 - i % 30) END
	FROM generate_series(1, 800) i;
UPDATE data SET v = prefix_range(p, coalesce(x, ''), coalesce(y, ''));
INSERT INTO data (kind) SELECT kind FROM data WHERE id % 40 = 0 ORDER BY id;

-- what to ask for: some of the values, what is above, below and beside them
CREATE TABLE query (kind text, q prefix_range, p text COLLATE "C", x text COLLATE "C", y text COLLATE "C", nr serial);
INSERT INTO query (kind, p, x, y)
	SELECT DISTINCT kind, u.p, u.x, u.y FROM data d, LATERAL (VALUES (d.p, d.x, d.y), (left(d.p, -1), NULL, NULL), (left(d.p, 1), NULL, NULL),
		(d.p || '1', NULL, NULL), (d.p || 'a', NULL, NULL), (d.p, '1', '2'), (left(d.p, -1), '0', '9'), (left(d.p, -1), right(d.p, 1), '~'),
		('', NULL, NULL), ('', '0', '3'), ('zz', NULL, NULL)) u (p, x, y)
	WHERE d.p IS NOT NULL AND id % (CASE kind WHEN 'digits' THEN 421 WHEN 'long' THEN 67 ELSE 211 END) = 0 AND (u.x IS NULL OR u.x < u.y AND octet_length(u.x) = 1) ORDER BY 1, 2, 3, 4;
UPDATE query SET q = prefix_range(p, coalesce(x, ''), coalesce(y, ''));
CREATE TABLE number (kind text, t text COLLATE "C", nr serial);
INSERT INTO number (kind, t)
	SELECT DISTINCT kind, t FROM data d, unnest(ARRAY[d.p, d.p || '12', d.p || coalesce(x, 'a') || 'é', left(d.p, -1), d.p || '[1-3]', '', ']']) t
	WHERE d.p IS NOT NULL AND id % (CASE kind WHEN 'digits' THEN 421 ELSE 101 END) = 0 ORDER BY 1, 2;

\ir prefix_words.sql
-- every operator in these words: over a row d, and q of the table of queries or of numbers
CREATE TABLE relation (nr serial, op text, arg text, model text);
INSERT INTO relation (op, arg, model) VALUES
	('@>', 'q', 'm_contains(d.p, d.x, d.y, q.p, q.x, q.y)'),
	('<@', 'q', 'm_contains(q.p, q.x, q.y, d.p, d.x, d.y)'),
	('@>>', 'q', 'm_contains(d.p, d.x, d.y, q.p, q.x, q.y) AND (d.p, d.x, d.y) IS DISTINCT FROM (q.p, q.x, q.y)'),
	('<<@', 'q', 'm_contains(q.p, q.x, q.y, d.p, d.x, d.y) AND (d.p, d.x, d.y) IS DISTINCT FROM (q.p, q.x, q.y)'),
	('=', 'q', 'd.p IS NOT NULL AND (d.p, d.x, d.y) IS NOT DISTINCT FROM (q.p, q.x, q.y)'),
	('&&', 'q', 'm_contains(d.p, d.x, d.y, q.p, q.x, q.y) OR m_contains(q.p, q.x, q.y, d.p, d.x, d.y) OR d.p = q.p AND d.x <= q.y AND q.x <= d.y'),
	('-|-', 'q', 'm_adjacent(d.p, d.x, d.y, q.p, q.x, q.y)'),
	('@>', 't', 'm_contains(d.p, d.x, d.y, q.t, NULL, NULL)'),
	('<->', 'q', $$CASE WHEN m_contains(d.p, d.x, d.y, q.p, q.x, q.y) THEN m_specificity(q.p, q.x, q.y) - m_specificity(d.p, d.x, d.y)
		WHEN d.p IS NOT NULL THEN 'Infinity' END$$),
	('<->', 't', $$CASE WHEN m_contains(d.p, d.x, d.y, q.t, NULL, NULL) THEN octet_length(q.t) - m_specificity(d.p, d.x, d.y)
		WHEN d.p IS NOT NULL THEN 'Infinity' END$$);
