-- sql/include/brin.sql: what the tests of BRIN share.
--
-- After am.sql.  A table NAME (id int, ...) is there twice, as NAME_narrow and
-- NAME_wide, with summaries of one page and of the default 128.  Pages are filled
-- to a tenth, and rows of the second are long, so that it has several such ranges.
DELETE FROM am;
INSERT INTO am (am) VALUES ('narrow'), ('wide');

-- make(name, columns, indexed): the two tables, empty; indexed is a column and its operator class
CREATE PROCEDURE make(name text, columns text, indexed text) LANGUAGE plpgsql AS $$
BEGIN
	CALL each_am(format('CREATE TABLE %1$s_%%1$s (%2$s) WITH (fillfactor = 10, autovacuum_enabled = off)', name, columns));
	EXECUTE format('ALTER TABLE %s_wide ADD padding char(200) DEFAULT ''''', name);
	EXECUTE format('CREATE INDEX %1$s_narrow_brin ON %1$s_narrow USING brin (%2$s) WITH (pages_per_range = 1)', name, indexed);
	EXECUTE format('CREATE INDEX %1$s_wide_brin ON %1$s_wide USING brin (%2$s)', name, indexed);
END $$;

-- What is asked of a table: clause and its model are conditions on a row v and on the alias of a table with a column nr
CREATE TABLE question (id serial, tab text, label text, asked text, clause text, model text);

-- number and identity of what is found, by index or by sequential scan, or what is wrong with the plan
CREATE FUNCTION answer(by_index bool, tab text, asked text, clause text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	q text := substring(asked FROM '\w+$');
	query text := format('SELECT count(*) || '' '' || coalesce(sum((v.id::bigint * (%1$s.nr + 1000) * (v.id + %1$s.nr)) %% 1000003), 0) FROM %2$s, %3$I AS v WHERE %4$s', q, asked, tab, clause);
	result text;
BEGIN
	PERFORM set_config('enable_seqscan', (NOT by_index)::text, true), set_config('enable_bitmapscan', by_index::text, true),
		set_config('enable_hashjoin', 'off', true), set_config('enable_mergejoin', 'off', true), set_config('enable_material', 'off', true);
	IF (plan(query) ~ ('Bitmap Index Scan on ' || tab || '_brin; Index Cond:')) <> by_index THEN
		RETURN 'wrong plan: ' || plan(query);
	END IF;
	EXECUTE query INTO result;
	RETURN result;
END $$;

-- each question to both tables, to a sequential scan and to the model
CREATE FUNCTION compare(name text) RETURNS TABLE (label text, matches text, seqscan bool, narrow bool, wide bool) LANGUAGE plpgsql AS $$
DECLARE
	q question;
	truth text;
BEGIN
	FOR q IN SELECT * FROM question WHERE tab = name ORDER BY id LOOP
		truth := answer(false, name || '_narrow', q.asked, q.model);
		RETURN QUERY SELECT q.label, split_part(truth, ' ', 1), answer(false, name || '_narrow', q.asked, q.clause) = truth,
			answer(true, name || '_narrow', q.asked, q.clause) = truth, answer(true, name || '_wide', q.asked, q.clause) = truth;
	END LOOP;
END $$;

-- of how many questions is the answer by index that of a sequential scan?
CREATE FUNCTION compare_sum(names text[]) RETURNS TABLE (questions bigint, matches numeric, narrow bigint, wide bigint) LANGUAGE sql AS $$
	SELECT count(*), sum(split_part(truth, ' ', 1)::numeric), count(*) FILTER (WHERE answer(true, tab || '_narrow', asked, clause) = truth),
		count(*) FILTER (WHERE answer(true, tab || '_wide', asked, clause) = truth)
	FROM question, answer(false, tab || '_narrow', asked, clause) AS truth WHERE tab = ANY (names) $$;

-- pages of a table
CREATE FUNCTION pages(tab regclass) RETURNS int LANGUAGE sql AS $$
	SELECT (pg_relation_size(tab) / current_setting('block_size')::int)::int $$;

-- reads(tab, condition): what BRIN is asked, and is the answer in a tenth of the pages?
CREATE FUNCTION reads(tab text, condition text) RETURNS TABLE (asked text, few bool) LANGUAGE plpgsql AS $$
DECLARE
	query text := format('SELECT id FROM %I WHERE %s', tab, condition);
BEGIN
	few := blocks(query) <= pages(tab) / 10;
	asked := substring(plan(query) FROM 'Bitmap Index Scan on \w+; Index Cond: (.*)');
	RETURN NEXT;
END $$;
