-- bench/prefix_btree.sql: the longest match by btree, in four ways
--
-- Included by prefix.sql.  By hand: all prefixes of the number, the greatest
-- that is stored.  The planner may find that by itself, where no value has a
-- range and a CHECK says so; or where they may, by an operator class that
-- compares what stands before the range.  A way that this server's planner does
-- not find is skipped aloud: the index would be read from end to end.

\set updates false
\set kind 'ours, btree, = ANY (prefixes_of)'
\set using 'btree (key)'
\set question 'SELECT id AS v FROM tv WHERE key = ANY (prefixes_of(p.n)) ORDER BY key DESC LIMIT 1'
\ir once.sql

\set question 'SELECT id AS v FROM tv WHERE key @> p.n ORDER BY key DESC LIMIT 1'
CREATE TABLE tv (LIKE src, CHECK (NOT is_range(key)));
CREATE INDEX tv_key ON tv USING :using;
SELECT bench.plan(:'question') LIKE '%Index Cond%' AS found \gset
\if :found
ALTER TABLE src ADD CHECK (NOT is_range(key));
\set updates :all
\set kind 'ours, btree, @> and a CHECK'
DROP TABLE tv;
\ir once.sql
\set updates false
ALTER TABLE src DROP CONSTRAINT src_key_check;
-- One who knows how long the prefixes are can say so.
ALTER TABLE src ADD CHECK (NOT is_range(key) AND length(key) <= 9);
\set kind 'ours, btree, @> and a CHECK of length'
\ir once.sql
ALTER TABLE src DROP CONSTRAINT src_key_check;
\else
\warn skipped: @> by btree where a CHECK says that no value has a range: the planner does not find it
DROP TABLE tv;
\endif

SELECT EXISTS (SELECT FROM pg_opclass WHERE opcname = 'btree_prefix_range_anchor_ops') AS found \gset
\if :found
\set kind 'ours, btree of anchors, @>'
\set using 'btree (key btree_prefix_range_anchor_ops)'
CREATE TABLE tv (LIKE src);
CREATE INDEX tv_key ON tv USING :using;
SELECT bench.plan(:'question') LIKE '%Index Cond%' AS found \gset
DROP TABLE tv;
\endif
\if :found
\ir once.sql
\else
\warn skipped: @> by btree of anchors: there is no such operator class, or the planner does not use it
\endif
\set updates :all
