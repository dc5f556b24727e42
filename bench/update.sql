-- bench/update.sql: one client asks (pgbench), alone and beside a writer of 500 updates a second
--
-- Included with: test, method, using, question.  The writer changes a status
-- that no index has, in pages with room (HOT), then one that an index has: so
-- each update makes a new entry in every index of the table, tv_key too.
--	alone, hot, cold		median of what the reader waits, as work
--	alone 95, hot 95, cold 95	the 95th percentile
--	hot share, cold share		updates that were HOT

CREATE TABLE tv (LIKE src INCLUDING CONSTRAINTS, status int DEFAULT 0) WITH (fillfactor = 90);
INSERT INTO tv SELECT *, 0 FROM src ORDER BY hashint4(id);
ALTER TABLE tv ADD PRIMARY KEY (id);
:make;
VACUUM ANALYZE tv;
\setenv TEST :test
\setenv METHOD :method
\setenv QUESTION :question
\! ./served.sh alone
\! ./served.sh hot update.pgbench
CREATE INDEX tv_status ON tv (status);
\! ./served.sh cold update.pgbench
DROP TABLE tv;
