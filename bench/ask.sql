-- bench/ask.sql: one question, by one index: in a nested loop, and if wanted in the other two settings
--
-- Included with: test, method, index, question, settings (true: all three), rounds.

SELECT bench.probe(:'test', :'method', :'index', :'question', :rounds);
\if :settings
\ir serve.sql
\endif
