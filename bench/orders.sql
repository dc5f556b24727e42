-- bench/orders.sql: our index in the six ways it can come about; see order.sql
--
-- Included with: set, am, sort, ask.

\set inserted false
\set load random
\ir order.sql
\set load sorted
\ir order.sql
\set load reverse
\ir order.sql
\set inserted true
\set load random
\ir order.sql
\set load sorted
\ir order.sql
\set load reverse
\ir order.sql
DROP TABLE tv;
