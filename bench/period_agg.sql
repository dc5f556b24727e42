-- bench/period_agg.sql: statements about all rows: period beside tstzrange and two columns of timestamptz
--
-- 200,000 sessions (times :scale): start uniform over 730 days, length
-- exponential, mean 600 s; more would take minutes with range_agg.  What each statement returns is
-- compared.  The statements of two columns are those one would write without
-- any type of span.  Included by period.sql.  Metrics:
--	statement	in units of bench.pace()
--	bytes		of a relation
--	answer		one number; those of one test must agree

SET enable_seqscan = on;
SET enable_hashjoin = on;
SET enable_nestloop = off;
SELECT setseed(0.5);
CREATE TABLE two AS
	SELECT i::int AS id, (i % 200)::int AS g, s AS first, s - 600 * ln(1 - random()) * interval '1 second' AS next
	FROM (SELECT i, '2024-01-01'::timestamptz + random() * interval '730 days' AS s FROM generate_series(1, 2e5 * :scale) i) x;
CREATE TABLE our AS SELECT id, g, period(first, next) AS key FROM two;
CREATE TABLE core AS SELECT id, g, tstzrange(first, next) AS key FROM two;
CREATE TABLE our_array AS SELECT g, array_agg(key) AS a FROM our GROUP BY g;
CREATE TABLE core_array AS SELECT g, array_agg(key) AS a FROM core GROUP BY g;
CREATE INDEX our_key ON our (key);
CREATE INDEX core_key ON core (key);
CREATE INDEX two_key ON two (first, next);
VACUUM ANALYZE our, core, two, our_array, core_array;

CREATE TEMP TABLE ask (nr int GENERATED ALWAYS AS IDENTITY, test text, method text, stmt text);
INSERT INTO ask (test, method, stmt) VALUES
	('union into pieces', 'period', 'SELECT cardinality(period_agg(key)) FROM our'),
	('union into pieces', 'tstzrange', 'SELECT count(*) FROM (SELECT unnest(range_agg(key)) FROM core) x'),
	('union into pieces', 'two columns', 'SELECT count(*) FROM (SELECT first > max(next) OVER (ORDER BY first, next ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS gap FROM two) x WHERE gap IS NOT FALSE'),
	('union, 200 groups', 'period', 'SELECT sum(n) FROM (SELECT cardinality(period_agg(key)) AS n FROM our GROUP BY g) x'),
	('union, 200 groups', 'tstzrange', 'SELECT count(*) FROM (SELECT unnest(range_agg(key)) FROM core GROUP BY g) x'),
	('union, 200 groups', 'two columns', 'SELECT count(*) FROM (SELECT first > max(next) OVER (PARTITION BY g ORDER BY first, next ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS gap FROM two) x WHERE gap IS NOT FALSE'),
	('union of 200 arrays', 'period', 'SELECT sum(cardinality(period_normalize(a))) FROM our_array'),
	('union of 200 arrays', 'tstzrange', 'SELECT count(*) FROM (SELECT (SELECT range_agg(r) FROM unnest(a) r) AS m FROM core_array) x, unnest(m)'),
	('most at one instant', 'period', 'SELECT period_count_max(key) FROM our'),
	('most at one instant', 'tstzrange', 'SELECT max(n) FROM (SELECT sum(d) OVER (ORDER BY t, d) AS n FROM (SELECT lower(key) AS t, 1 AS d FROM core UNION ALL SELECT upper(key), -1 FROM core) x) y'),
	('most at one instant', 'two columns', 'SELECT max(n) FROM (SELECT sum(d) OVER (ORDER BY t, d) AS n FROM (SELECT first AS t, 1 AS d FROM two UNION ALL SELECT next, -1 FROM two) x) y'),
	('is a month covered?', 'period', $$SELECT covers(key, '[2024-05-01,2024-06-01)')::int FROM our$$),
	('is a month covered?', 'tstzrange', $$SELECT (range_agg(key) @> '[2024-05-01,2024-06-01)'::tstzrange)::int FROM core$$),
	('sort', 'period', 'SELECT count(*) FROM (SELECT key FROM our ORDER BY key OFFSET 0) x'),
	('sort', 'tstzrange', 'SELECT count(*) FROM (SELECT key FROM core ORDER BY key OFFSET 0) x'),
	('sort', 'two columns', 'SELECT count(*) FROM (SELECT first, next FROM two ORDER BY first, next OFFSET 0) x'),
	('filter: holds an instant', 'period', $$SELECT count(*) FROM our WHERE key @> '2024-05-01'::timestamptz$$),
	('filter: holds an instant', 'tstzrange', $$SELECT count(*) FROM core WHERE key @> '2024-05-01'::timestamptz$$),
	('filter: holds an instant', 'two columns', $$SELECT count(*) FROM two WHERE first <= '2024-05-01' AND '2024-05-01' < next$$),
	('filter: overlaps a month', 'period', $$SELECT count(*) FROM our WHERE key && '[2024-05-01,2024-06-01)'::period$$),
	('filter: overlaps a month', 'tstzrange', $$SELECT count(*) FROM core WHERE key && '[2024-05-01,2024-06-01)'::tstzrange$$),
	('filter: overlaps a month', 'two columns', $$SELECT count(*) FROM two WHERE first < '2024-06-01' AND '2024-05-01' < next$$),
	('join by =', 'period', 'SELECT count(*) FROM our a JOIN our b USING (key)'),
	('join by =', 'tstzrange', 'SELECT count(*) FROM core a JOIN core b USING (key)'),
	('join by =', 'two columns', 'SELECT count(*) FROM two a JOIN two b USING (first, next)'),
	('GROUP BY', 'period', 'SELECT count(*) FROM (SELECT key FROM our GROUP BY key) x'),
	('GROUP BY', 'tstzrange', 'SELECT count(*) FROM (SELECT key FROM core GROUP BY key) x'),
	('GROUP BY', 'two columns', 'SELECT count(*) FROM (SELECT first, next FROM two GROUP BY first, next) x');

-- No sort is saved by an index, and no page of one is read: it is the types that are compared.
SET enable_indexscan = off;
SET enable_indexonlyscan = off;
INSERT INTO bench.result
	SELECT 'all rows: ' || test, method, m.metric, m.value
	FROM ask, LATERAL bench.run(stmt, least(:rounds, 3)) r, LATERAL (VALUES ('statement', r.work), ('pace', r.pace), ('answer', r.answer)) m (metric, value)
	ORDER BY nr;
INSERT INTO bench.result
	SELECT 'all rows: ' || what, method, 'bytes', pg_relation_size(rel)
	FROM (VALUES ('table', 'period', 'our'), ('table', 'tstzrange', 'core'), ('table', 'two columns', 'two'),
		('btree', 'period', 'our_key'), ('btree', 'tstzrange', 'core_key'), ('btree', 'two columns', 'two_key')) v (what, method, rel);
DROP TABLE ask, our, core, two, our_array, core_array;
RESET enable_indexscan;
RESET enable_indexonlyscan;
RESET enable_nestloop;
RESET enable_seqscan;
RESET enable_hashjoin;
