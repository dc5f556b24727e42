-- sql/include/am.sql: what the tests of indexes share.
--
-- A table whose rows are in an index of each access method is there for each of
-- them: NAME_gist and NAME_spgist.

CREATE TABLE am (am text, nr serial);
INSERT INTO am (am) VALUES ('gist'), ('spgist');

-- each_am(statement): runs it for each access method, which stands for %s or %1$s
CREATE PROCEDURE each_am(statement text) LANGUAGE plpgsql AS $$
DECLARE
	r record;
BEGIN
	FOR r IN SELECT am FROM am ORDER BY nr LOOP
		EXECUTE format(statement, r.am);
	END LOOP;
END $$;

-- plan(query): what is scanned and sorted, and by which conditions; and, if it is run, whether rows are found and thrown away
CREATE FUNCTION plan(query text, run bool DEFAULT false) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	line text;
	lines text[];
BEGIN
	FOR line IN EXECUTE format('EXPLAIN (%sCOSTS OFF) %s', CASE WHEN run THEN 'ANALYZE, TIMING OFF, SUMMARY OFF, ' END, query) LOOP
		IF line ~ 'Scan|Index Cond|Order By|Sort|Filter|Removed by' THEN
			lines := lines || regexp_replace(trim(line, ' ->'), ' \(actual.*', '');
		END IF;
	END LOOP;
	RETURN array_to_string(lines, '; ');
END $$;

-- blocks(query): how many pages of the table it reads by BRIN
CREATE FUNCTION blocks(query text) RETURNS int LANGUAGE plpgsql AS $$
DECLARE
	plan jsonb;
BEGIN
	PERFORM set_config('enable_seqscan', 'off', true), set_config('enable_indexscan', 'off', true), set_config('enable_bitmapscan', 'on', true);
	EXECUTE 'EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF, FORMAT JSON) ' || query INTO plan;
	RETURN jsonb_path_query_first(plan, '$.**."Lossy Heap Blocks"')::int;
END $$;
