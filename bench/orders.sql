-- bench/orders.sql: our index in the six ways it can come about; see order.sql
--
-- Included with: set, kind, using, ask, settings, brief (true: the first way
-- only), updates (true: with a writer beside).  All three settings are for the first way.

\set asked true
\set inserted false
\set by hashint4(id)
\set method :kind ', built, random load'
\ir order.sql
\if :brief
\else
\set all_settings :settings
\set settings false
\set by key
\set method :kind ', built, sorted load'
\ir order.sql
\set by 'key DESC'
\set method :kind ', built, reverse load'
\ir order.sql
\set inserted true
\set by hashint4(id)
\set method :kind ', inserted, random load'
\ir order.sql
\set by key
\set method :kind ', inserted, sorted load'
\ir order.sql
\set by 'key DESC'
\set method :kind ', inserted, reverse load'
\ir order.sql
\set settings :all_settings
\endif
DROP TABLE tv;
\if :updates
\set method :kind
\ir update.sql
\endif
