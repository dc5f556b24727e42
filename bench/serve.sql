-- bench/serve.sql: one question, asked by a PL/pgSQL loop and by pgbench
--
-- Included with: test, method, question, rounds.

SELECT bench.loop(:'test', :'method', :'question', least(:rounds, 7));
\setenv TEST :test
\setenv METHOD :method
\setenv QUESTION :question
\! ./served.sh served
