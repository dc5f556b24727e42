-- bench/period_ask.sql: the three questions; see period.sql
--
-- Included with: set, method, day (the probe's column that is a day), rounds.

SELECT bench.probe(:'set' || ': @> instant', :'method', 'tv_key', 'SELECT count(*) AS v FROM tv WHERE key @> p.at', :rounds),
	bench.probe(:'set' || ': && day', :'method', 'tv_key', 'SELECT count(*) AS v FROM tv WHERE key && p.' || :'day', :rounds),
	bench.probe(:'set' || ': <@ day', :'method', 'tv_key', 'SELECT count(*) AS v FROM tv WHERE key <@ p.' || :'day', :rounds);
