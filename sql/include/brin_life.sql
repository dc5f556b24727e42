-- sql/include/brin_life.sql: the life of the two tables of a BRIN test.
--
-- After brin.sql, with v_narrow and v_wide made and half filled, the view mixed of
-- rows that are not in them yet, and the questions.  The caller has filled other
-- pages with a kind of rows each.
CALL each_am('INSERT INTO v_%s (TABLE mixed LIMIT (SELECT count(*) / 2 FROM mixed))');
CALL each_am('REINDEX TABLE v_%s');
SELECT * FROM compare('v');

-- what is inserted afterwards: into ranges that have a summary, and into new ones, which get theirs later
CALL each_am('DELETE FROM v_%s WHERE id %% 5 = 4');
VACUUM v_narrow, v_wide;
CALL each_am('INSERT INTO v_%s SELECT * FROM mixed WHERE id %% 5 = 4');
CALL each_am('INSERT INTO v_%s (SELECT * FROM mixed OFFSET (SELECT count(*) / 2 FROM mixed))');
SELECT * FROM compare_sum('{v}');
SELECT brin_summarize_new_values('v_narrow_brin') > 10 AS narrow, brin_summarize_new_values('v_wide_brin') > 0 AS wide;
SELECT * FROM compare_sum('{v}');

-- updates, deletes, vacuum; summaries lost, and made again
CALL each_am('UPDATE v_%s SET id = id WHERE id %% 7 = 0');
CALL each_am('DELETE FROM v_%s WHERE id %% 3 = 0');
VACUUM v_narrow, v_wide;
SELECT * FROM compare_sum('{v}');
SELECT count(brin_desummarize_range('v_narrow_brin', n)) > 30 AS narrow FROM generate_series(0, pages('v_narrow') - 1, 3) n;
SELECT count(brin_desummarize_range('v_wide_brin', n)) > 0 AS wide FROM generate_series(128, pages('v_wide') - 1, 256) n;
SELECT * FROM compare_sum('{v}');
VACUUM v_narrow, v_wide;
SELECT * FROM compare('v');

-- built, from 17 on, by several processes, whose summaries are united
SET max_parallel_maintenance_workers = 2;
SET maintenance_work_mem = '128MB';
SET min_parallel_table_scan_size = 0;
CALL each_am('REINDEX TABLE v_%s');
SELECT * FROM compare_sum('{v}');
