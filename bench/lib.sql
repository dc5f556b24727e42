-- bench/lib.sql: how everything is measured
--
-- bench.result holds one number a row.  A test is a data set and a question; a
-- method is an index and the query that asks it.  All times are warm medians.
--
-- bench.probe() asks one question for every row of the table probe, in one
-- statement: a nested loop over the rows p, the question joined LATERAL.  So a
-- round trip and parsing are left out, and what remains is the index and the
-- executor.  The question's one column is called v.
--	us		microseconds a probe, median of all rounds, corrected (see below)
--	pages		index pages a probe (fetched by this statement, hit or not)
--	buffers		index and table pages a probe
--	answer		sum of v over all probes: methods of one test must agree
-- Two virtual cores are often one real one, and clocks vary: other work makes
-- ours half as slow again, in processor time too.  So every round is measured
-- against a fixed piece of work, bench.pace(), before and after it: metric
-- "work" is a multiple of that, "pace" what the piece took.  The view turns work
-- into microseconds at the usual undisturbed pace of the run.  This keeps times
-- of one thing within a few per cent where the clock says 16 to 27 us.
-- bench.build() times statements that make or fill an index; the size is read
-- by bench.size() afterwards.

CREATE SCHEMA bench;

CREATE TABLE bench.result (
	test text,
	method text,
	metric text,
	value float8
);

-- Microseconds that a fixed piece of work takes now.
CREATE FUNCTION bench.pace() RETURNS float8 LANGUAGE plpgsql
AS $$
DECLARE
	start timestamptz := clock_timestamp();
BEGIN
	PERFORM sum(i) FROM generate_series(1, 50000) i;
	RETURN extract(epoch FROM clock_timestamp() - start) * 1e6;
END $$;

-- Settings: only the nested loop over the index in question, one process.
CREATE FUNCTION bench.settings() RETURNS void LANGUAGE sql
AS $$
	SELECT set_config(name, 'off', false)
	FROM unnest('{enable_seqscan,enable_bitmapscan,enable_hashjoin,enable_mergejoin,enable_memoize,
		enable_material,jit}'::text[]) name;
	SELECT set_config('max_parallel_workers_per_gather', '0', false);
$$;

-- Pages of a relation that this transaction has asked for.
CREATE FUNCTION bench.fetched(rel regclass) RETURNS bigint LANGUAGE sql
RETURN coalesce(pg_stat_get_xact_blocks_fetched(rel), 0);

CREATE FUNCTION bench.probe(test text, method text, index regclass, question text, rounds int DEFAULT 15)
RETURNS void LANGUAGE plpgsql
AS $$
DECLARE
	stmt text := format('SELECT sum(x.v) FROM probe p CROSS JOIN LATERAL (%s) x', question);
	probes float8 := (SELECT count(*) FROM probe);
	heap regclass := (SELECT indrelid FROM pg_index WHERE indexrelid = index);
	plan text := '';
	line text;
	found bigint;
	pages bigint;
	buffers bigint;
	start timestamptz;
	took float8;
	pace float8;
	paces float8[];
	works float8[];
BEGIN
	FOR line IN EXECUTE 'EXPLAIN (COSTS OFF) ' || stmt LOOP
		plan := plan || line || E'\n';
	END LOOP;
	IF plan !~ ('using ' || index) THEN
		RAISE WARNING E'%, %: % is not used\n%', test, method, index, plan;
		RETURN;
	END IF;

	EXECUTE stmt INTO found;
	pages := bench.fetched(index);
	buffers := pages + bench.fetched(heap);
	EXECUTE stmt INTO found;
	pages := bench.fetched(index) - pages;
	buffers := bench.fetched(index) + bench.fetched(heap) - buffers;

	IF plan ~ 'Index Only' AND buffers - pages > probes THEN
		RAISE WARNING '%, %: the table is visited, % pages a probe', test, method, (buffers - pages) / probes;
	END IF;

	FOR round IN 1 .. rounds LOOP
		pace := bench.pace();
		start := clock_timestamp();
		EXECUTE stmt INTO found;
		took := extract(epoch FROM clock_timestamp() - start) * 1e6;
		paces[round] := (pace + bench.pace()) / 2;
		works[round] := took / probes / paces[round];
	END LOOP;

	INSERT INTO bench.result VALUES
		(test, method, 'work', (SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY w) FROM unnest(works) w)),
		(test, method, 'pace', (SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY p) FROM unnest(paces) p)),
		(test, method, 'pages', pages / probes),
		(test, method, 'buffers', buffers / probes),
		(test, method, 'answer', found);
END $$;

-- The indexes that a probe uses, and with which conditions, in one line.
CREATE FUNCTION bench.plan(question text) RETURNS text LANGUAGE plpgsql
AS $$
DECLARE
	line text;
	plan text;
BEGIN
	FOR line IN EXECUTE format('EXPLAIN (COSTS OFF) SELECT x.v FROM probe p CROSS JOIN LATERAL (%s) x', question) LOOP
		IF line ~ '(Index.* using|Bitmap Index|Index Cond:|Order By:|Seq Scan on (?!probe))' THEN
			plan := concat_ws('; ', plan, ltrim(line, ' ->'));
		END IF;
	END LOOP;
	RETURN plan;
END $$;

CREATE FUNCTION bench.build(test text, method text, VARIADIC statements text[])
RETURNS void LANGUAGE plpgsql
AS $$
DECLARE
	start timestamptz := clock_timestamp();
	stmt text;
BEGIN
	FOREACH stmt IN ARRAY statements LOOP
		EXECUTE stmt;
	END LOOP;
	INSERT INTO bench.result VALUES
		(test, method, 'build', extract(epoch FROM clock_timestamp() - start));
END $$;

CREATE FUNCTION bench.size(test text, method text, index regclass) RETURNS void LANGUAGE sql
BEGIN ATOMIC
	INSERT INTO bench.result VALUES (test, method, 'size', pg_relation_size(index) / 1048576.0);
END;

-- What the fixed piece of work takes when nobody disturbs: the lower quartile of the run.
CREATE VIEW bench.usual AS
	SELECT percentile_cont(0.25) WITHIN GROUP (ORDER BY value) AS pace FROM bench.result WHERE metric = 'pace';

-- One row a test and method; build and size belong to the set, the part of the test before the colon.
CREATE VIEW bench.lookup AS
	SELECT test, method, split_part(test, ':', 1) AS set,
		min(value) FILTER (WHERE metric = 'work') * (SELECT pace FROM bench.usual) AS us,
		min(value) FILTER (WHERE metric = 'pages') AS pages,
		min(value) FILTER (WHERE metric = 'buffers') AS buffers,
		min(value) FILTER (WHERE metric = 'answer') AS answer
	FROM bench.result WHERE test LIKE '%:%' GROUP BY test, method;

CREATE VIEW bench.made AS
	SELECT test AS set, method,
		min(value) FILTER (WHERE metric = 'build') AS build,
		min(value) FILTER (WHERE metric = 'size') AS size
	FROM bench.result WHERE test NOT LIKE '%:%' GROUP BY test, method;
