-- sql/include/nearest.sql: what the tests of "nearest first" share.
--
-- After am.sql.  A test has tables near_AM (id int, v, ...) with the same rows for
-- each access method, and v indexed by it; and tables of questions (nr int, q).

-- pages(query): how many pages it reads
CREATE FUNCTION pages(query text) RETURNS int LANGUAGE plpgsql AS $$
DECLARE
	plan json;
BEGIN
	EXECUTE 'EXPLAIN (ANALYZE, BUFFERS, COSTS OFF, TIMING OFF, SUMMARY OFF, FORMAT JSON) ' || query INTO plan;
	RETURN (plan #>> '{0,Plan,Shared Hit Blocks}')::int + (plan #>> '{0,Plan,Shared Read Blocks}')::int;
END $$;

-- stops(query, index): does it read but a part of the index?
CREATE FUNCTION stops(query text, index regclass) RETURNS bool LANGUAGE sql AS $$
	SELECT pages(query) < (pg_relation_size(index) / current_setting('block_size')::int) / 2 $$;

-- nearest(how, ...): for each question the first n rows of a table that pass a filter; by index, or by sorting
CREATE TYPE near AS (distance float8, id int);
CREATE FUNCTION nearest(by_index bool, tab text, asked text, n int, filter text) RETURNS TABLE (nr int, rows near[])
LANGUAGE plpgsql AS $$
DECLARE
	query text := format('SELECT nr, array(SELECT (v <-> q.q, id)::near FROM %I v WHERE %s ORDER BY v <-> q.q LIMIT %s) FROM %I q',
		tab, filter, n, asked);
BEGIN
	PERFORM set_config('enable_seqscan', (NOT by_index)::text, true), set_config('enable_sort', (NOT by_index)::text, true),
		set_config('enable_indexscan', by_index::text, true), set_config('enable_indexonlyscan', by_index::text, true),
		set_config('enable_bitmapscan', 'off', true);
	IF (plan(query) ~ 'Order By:') <> by_index OR (plan(query) ~ 'Sort') <> NOT by_index THEN
		RAISE EXCEPTION 'wrong plan: %', plan(query);
	END IF;
	RETURN QUERY EXECUTE query;
END $$;

CREATE FUNCTION distances(near[]) RETURNS float8[] LANGUAGE sql IMMUTABLE AS $$
	SELECT array(SELECT distance FROM unnest($1) WITH ORDINALITY u (distance, id, at) ORDER BY at) $$;
CREATE FUNCTION ids(near[]) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$ SELECT count(DISTINCT id) FROM unnest($1) $$;

-- check_nearest(asked, n, filter, distance, only_rows): sorting and each index against a model: the distance, and which
-- rows pass the filter, if the filter is not told in plain columns; expressions over a row v and a question q.
-- Which of several rows at one distance comes first is open, but none comes twice.
CREATE FUNCTION check_nearest(asked text, n int, filter text, distance text, only_rows text DEFAULT NULL)
RETURNS TABLE (questions bigint, rows bigint, wrong_by_sort bigint, wrong_by_gist bigint, wrong_by_spgist bigint)
LANGUAGE plpgsql AS $$
BEGIN
	PERFORM set_config('enable_indexscan', 'off', true), set_config('enable_indexonlyscan', 'off', true), set_config('enable_bitmapscan', 'off', true);
	EXECUTE format('CREATE TEMP TABLE truth AS SELECT nr, array(SELECT (%s)::float8 FROM near_gist v WHERE %s ORDER BY 1 LIMIT %s) AS d FROM %I q',
		distance, coalesce(only_rows, filter), n, asked);
	RETURN QUERY SELECT count(*), sum(cardinality(d)),
		count(*) FILTER (WHERE distances(s.rows) IS DISTINCT FROM d OR ids(s.rows) <> cardinality(d)),
		count(*) FILTER (WHERE distances(g.rows) IS DISTINCT FROM d OR ids(g.rows) <> cardinality(d)),
		count(*) FILTER (WHERE distances(sp.rows) IS DISTINCT FROM d OR ids(sp.rows) <> cardinality(d))
		FROM truth LEFT JOIN nearest(false, 'near_gist', asked, n, filter) s USING (nr)
		LEFT JOIN nearest(true, 'near_gist', asked, n, filter) g USING (nr)
		LEFT JOIN nearest(true, 'near_spgist', asked, n, filter) sp USING (nr);
	DROP TABLE truth;
END $$;
