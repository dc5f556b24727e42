-- sql/include/ipr_oracle.sql: what is true of ranges of addresses, in plain numeric
-- arithmetic, and who says so: the model, a sequential scan, an index.
--
-- After am.sql.  It knows nothing of our code: a range is (family, lower, upper), an
-- address has equal bounds, - is family 0.  Tables and questions have columns id, f,
-- lo, hi and the value; the index of a table is NAME_idx or NAME_COLUMN_idx.

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

-- what "v OPERATOR q" means
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
	('<<=@', 'q.f = 0 OR v.f = q.f AND v.lo >= q.lo AND v.hi <= q.hi'),
	('<<', '(q.f = 0 OR v.f = q.f AND v.lo >= q.lo AND v.hi <= q.hi) AND NOT (v.f = q.f AND v.lo = q.lo AND v.hi = q.hi)'),
	('>>', '(v.f = 0 OR v.f = q.f AND v.lo <= q.lo AND v.hi >= q.hi) AND NOT (v.f = q.f AND v.lo = q.lo AND v.hi = q.hi)'),
	('=', '(v.f, v.lo, v.hi) = (q.f, q.lo, q.hi)'),
	('<>', '(v.f, v.lo, v.hi) <> (q.f, q.lo, q.hi)'),
	('<', '(v.f, v.lo, v.hi) < (q.f, q.lo, q.hi)'),
	('<=', '(v.f, v.lo, v.hi) <= (q.f, q.lo, q.hi)'),
	('>', '(v.f, v.lo, v.hi) > (q.f, q.lo, q.hi)'),
	('>=', '(v.f, v.lo, v.hi) >= (q.f, q.lo, q.hi)');
-- how far v and q are from each other
CREATE FUNCTION distance_model() RETURNS text LANGUAGE sql IMMUTABLE AS $$
	SELECT 'CASE WHEN v.f IS NULL THEN NULL WHEN v.f = 0 OR q.f = 0 THEN 1.5 WHEN v.f <> q.f THEN ''Infinity''
		WHEN v.lo <= q.hi AND q.lo <= v.hi THEN ((greatest(v.hi, q.hi) - least(v.lo, q.lo))::float8 + 1) / 2 ^ (CASE v.f WHEN 4 THEN 32 ELSE 128 END)
		ELSE (greatest(v.lo, q.lo) - least(v.hi, q.hi))::float8 + 1 END'
$$;

-- Asks a table all of "queries" in one of three ways: number and identity of the
-- rows found, or what is wrong with the plan.
CREATE FUNCTION answer(how text, tab text, col text, queries text, qcol text, operator text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	stmt text := format('SELECT count(*) || '' '' || coalesce(sum((v.id::bigint * (q.id + 1000) * (v.id + q.id)) %% 1000003), 0) FROM %I AS q, %I AS v WHERE v.%I IS NOT NULL AND q.%I IS NOT NULL AND (%s)',
		queries, tab, col, qcol, CASE how WHEN 'model' THEN (SELECT model FROM op WHERE name = operator) ELSE format('v.%I %s q.%I', col, operator, qcol) END);
	found text;
BEGIN
	PERFORM set_config('enable_seqscan', (how <> 'index')::text, true), set_config('enable_indexscan', (how = 'index')::text, true),
		set_config('enable_bitmapscan', (how = 'index')::text, true), set_config('enable_hashjoin', 'off', true),
		set_config('enable_mergejoin', 'off', true), set_config('enable_material', 'off', true);
	IF (plan(stmt) ~ 'Index.* Scan (using|on) \w+_idx') <> (how = 'index') THEN
		RETURN 'wrong plan: ' || plan(stmt);
	END IF;
	EXECUTE stmt INTO found;
	RETURN found;
END
$$;
CREATE FUNCTION compare(tab text, col text, queries text, qcol text, ops text[])
RETURNS TABLE (operator text, matches text, by_seqscan boolean, by_index boolean) LANGUAGE sql AS $$
	SELECT o, split_part(model, ' ', 1), answer('seqscan', tab, col, queries, qcol, o) = model, answer('index', tab, col, queries, qcol, o) = model
	FROM unnest(ops) WITH ORDINALITY AS u(o, nr), answer('model', tab, col, queries, qcol, o) AS model ORDER BY nr
$$;

-- prove(..., indexes): the same for one index after another, made as it says over all of the table ("gist (v)"); who is wrong?
CREATE FUNCTION prove(tab text, col text, queries text, qcol text, ops text[], indexes text[])
RETURNS TABLE (operator text, matches bigint, wrong text[]) LANGUAGE plpgsql AS $$
DECLARE
	truth text[] := array(SELECT answer('model', tab, col, queries, qcol, o) FROM unnest(ops) WITH ORDINALITY AS u (o, nr) ORDER BY nr);
	bad text[] := array(SELECT CASE WHEN answer('seqscan', tab, col, queries, qcol, o) <> truth[nr] THEN 'seqscan' ELSE '' END FROM unnest(ops) WITH ORDINALITY AS u (o, nr) ORDER BY nr);
	index text;
BEGIN
	FOREACH index IN ARRAY indexes LOOP
		EXECUTE format('CREATE INDEX %1$s_idx ON %1$s USING %2$s', tab, index);
		FOR i IN 1 .. cardinality(ops) LOOP
			IF answer('index', tab, col, queries, qcol, ops[i]) <> truth[i] THEN
				bad[i] := concat_ws(', ', NULLIF(bad[i], ''), index);
			END IF;
		END LOOP;
		EXECUTE format('DROP INDEX %s_idx', tab);
	END LOOP;
	RETURN QUERY SELECT o, split_part(truth[nr], ' ', 1)::bigint, array_remove(string_to_array(bad[nr], ', '), '') FROM unnest(ops) WITH ORDINALITY AS u (o, nr) ORDER BY nr;
END $$;
