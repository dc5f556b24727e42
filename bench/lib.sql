-- bench/lib.sql: how everything is measured
--
-- bench.result holds one number a row.  A test is a data set and a question; a
-- method is an index and the query that asks it.  All times are warm medians.
--
-- A lookup is timed in three settings, the same question in each:
--	bench.probe()	a nested loop: one statement asks for every row of the table
--			probe, the question joined LATERAL.  A round trip and parsing are left
--			out; what remains is the index and the executor.
--	bench.loop()	a PL/pgSQL function asks once for each of them
--	served.sh	pgbench asks for one at a time, a round trip each
-- The question's one column is called v, the row that it is about p.  Metrics:
--	work		of a nested-loop probe, in units of bench.pace() (see below)
--	loop, served	the same of the other settings
--	pages		index pages a probe (fetched by this statement, hit or not)
--	buffers		index and table pages a probe
--	answer		sum of v over all probes: methods of one test must agree
--	pace		what the unit took, in microseconds
-- Two virtual cores are often one real one, and clocks vary: other work makes
-- ours half as slow again, in processor time too.  So every round is measured
-- against a fixed piece of work, bench.pace(), before and after it, and what
-- is kept is the median of the ratios.  The view bench.lookup turns work into
-- microseconds at the usual undisturbed pace of the run.  This keeps times of
-- one thing within a few per cent where the clock says 16 to 27 us.
-- bench.build() times the statement that makes or fills an index, corrected in
-- the same way; the size is read by bench.size() afterwards.

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

-- Pages of a relation that this transaction has asked for.
CREATE FUNCTION bench.fetched(rel regclass) RETURNS bigint LANGUAGE sql
RETURN coalesce(pg_stat_get_xact_blocks_fetched(rel), 0);

-- A statement run so many times: its one answer, its time in units of bench.pace() and what the unit took, medians.
CREATE FUNCTION bench.run(stmt text, rounds int, OUT answer bigint, OUT work float8, OUT pace float8) LANGUAGE plpgsql
AS $$
DECLARE
	start timestamptz;
	took float8;
	before float8;
	works float8[];
	paces float8[];
BEGIN
	FOR round IN 1 .. rounds LOOP
		before := bench.pace();
		start := clock_timestamp();
		EXECUTE stmt INTO answer;
		took := extract(epoch FROM clock_timestamp() - start) * 1e6;
		paces[round] := (before + bench.pace()) / 2;
		works[round] := took / paces[round];
	END LOOP;
	work := (SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY w) FROM unnest(works) w);
	pace := (SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY p) FROM unnest(paces) p);
END $$;

CREATE FUNCTION bench.probe(test text, method text, index regclass, question text, rounds int DEFAULT 15)
RETURNS void LANGUAGE plpgsql
AS $$
DECLARE
	stmt text := format('SELECT sum(x.v) FROM probe p CROSS JOIN LATERAL (%s) x', question);
	probes float8 := (SELECT count(*) FROM probe);
	heap regclass := (SELECT indrelid FROM pg_index WHERE indexrelid = index);
	plan text := '';
	line text;
	r record;
	pages bigint;
	buffers bigint;
BEGIN
	FOR line IN EXECUTE 'EXPLAIN (COSTS OFF) ' || stmt LOOP
		plan := plan || line || E'\n';
	END LOOP;
	IF plan !~ ('(using|Bitmap Index Scan on) ' || index || E'\\M') THEN
		RAISE WARNING E'%, %: % is not used\n%', test, method, index, plan;
		RETURN;
	END IF;

	EXECUTE stmt;
	pages := bench.fetched(index);
	buffers := pages + bench.fetched(heap);
	EXECUTE stmt;
	pages := bench.fetched(index) - pages;
	buffers := bench.fetched(index) + bench.fetched(heap) - buffers;

	-- a page of the visibility map covers 256 MB of the table; to go from one to another counts, too
	IF plan ~ 'Index Only' AND buffers - pages > probes AND pg_relation_size(heap) < 256 * 1048576 THEN
		RAISE WARNING '%, %: the table is visited, % pages a probe', test, method, (buffers - pages) / probes;
	END IF;

	r := bench.run(stmt, rounds);
	INSERT INTO bench.result VALUES
		(test, method, 'work', r.work / probes),
		(test, method, 'pace', r.pace),
		(test, method, 'pages', pages / probes),
		(test, method, 'buffers', buffers / probes),
		(test, method, 'answer', r.answer);
END $$;

-- The function is made anew for each question; within it the plan is made once, as it is for a session that asks often.
CREATE FUNCTION bench.loop(test text, method text, question text, rounds int DEFAULT 15)
RETURNS void LANGUAGE plpgsql
AS $$
DECLARE
	probes float8 := (SELECT count(*) FROM probe);
	r record;
BEGIN
	EXECUTE format($f$
		CREATE OR REPLACE FUNCTION bench.ask() RETURNS bigint LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan
		AS $a$
		DECLARE
			p probe;
			x bigint;
			s bigint := 0;
		BEGIN
			FOR p IN SELECT * FROM probe LOOP
				SELECT v INTO x FROM (%s) q;
				s := s + x;
			END LOOP;
			RETURN s;
		END $a$ $f$, question);
	r := bench.run('SELECT bench.ask()', rounds);
	DROP FUNCTION bench.ask();
	INSERT INTO bench.result VALUES (test, method, 'loop', r.work / probes), (test, method, 'pace', r.pace),
		(test, method, 'loop answer', r.answer);
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

-- What is quick, and can be undone, is made three times.
CREATE FUNCTION bench.build(test text, method text, stmt text, undo text DEFAULT NULL)
RETURNS void LANGUAGE plpgsql SET enable_seqscan = on
AS $$
DECLARE
	begun timestamptz := clock_timestamp();
	start timestamptz;
	took float8;
	pace float8;
	works float8[];
BEGIN
	LOOP
		pace := bench.pace();
		start := clock_timestamp();
		EXECUTE stmt;
		took := extract(epoch FROM clock_timestamp() - start) * 1e6;
		pace := (pace + bench.pace()) / 2;
		works := works || took / pace;
		EXIT WHEN undo IS NULL OR cardinality(works) = 3 OR clock_timestamp() - begun > interval '4 s';
		EXECUTE undo;
	END LOOP;
	INSERT INTO bench.result VALUES (test, method, 'pace', pace),
		(test, method, 'build', (SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY w) FROM unnest(works) w));
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
		min(value) FILTER (WHERE metric = 'work') * min(pace) AS us,
		min(value) FILTER (WHERE metric = 'loop') * min(pace) AS loop_us,
		min(value) FILTER (WHERE metric = 'served') * min(pace) AS served_us,
		min(value) FILTER (WHERE metric = 'pages') AS pages,
		min(value) FILTER (WHERE metric = 'buffers') AS buffers,
		min(value) FILTER (WHERE metric = 'answer') AS answer,
		min(value) FILTER (WHERE metric = 'loop answer') AS loop_answer
	FROM bench.result, bench.usual WHERE test LIKE '%:%' GROUP BY test, method
	HAVING bool_or(metric IN ('work', 'loop'));

CREATE VIEW bench.made AS
	SELECT test AS set, method,
		min(value) FILTER (WHERE metric = 'build') * min(pace) / 1e6 AS build,
		min(value) FILTER (WHERE metric = 'size') AS size
	FROM bench.result, bench.usual WHERE test NOT LIKE '%:%' GROUP BY test, method;

-- What our indexes do on other server versions, made by other.sql there.
CREATE TABLE bench.later (version text, test text, method text, us float8, pages float8, build float8, size float8);
