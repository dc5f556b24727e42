-- bench/once.sql: an index whose load order is not varied: built and asked, then filled row by row; see order.sql
--
-- Included with: set, kind, using, ask, settings, brief (true: not filled row by
-- row), updates (true: with a writer beside).

\set asked true
\set inserted false
\set by hashint4(id)
\set method :kind
\ir order.sql
\if :brief
\else
\set asked false
\set inserted true
\set method :kind ', inserted'
\ir order.sql
\endif
DROP TABLE tv;
\if :updates
\set method :kind
\ir update.sql
\endif
