-- COPY that skips lines with faults (17 and later): every kind of error that the
-- text of a period can have is one of them.
CREATE SCHEMA period_copyerr;
SET search_path = period_copyerr, public;
SET client_min_messages = warning;
SET timezone = 'UTC';
SET datestyle = 'ISO, YMD';
CREATE TABLE tariff (id int, valid period);
-- 2 to 4: not a period; 5 and 6: not instants; 7: out of range; 8 and 9: in reverse
COPY tariff FROM stdin (ON_ERROR ignore);
1	[2024-01-01, 2024-02-01)
2	[2024-01-01; 2024-02-01)
3	2024-01-01
4	[2024-01-01, 2024-02-01)x
5	[2024-02-30,)
6	["",)
7	[300000-01-01,)
8	[2024-02-01, 2024-01-01)
9	[infinity, -infinity]
10	empty
11	\N
12	(,)
\.
SELECT * FROM tariff ORDER BY id;
-- by default each of them stops it, and nothing is loaded
\set VERBOSITY sqlstate
COPY tariff FROM stdin;
13	[2024-01-01, 2024-02-01)
14	[2024-02-01, 2024-01-01)
\.
COPY tariff FROM stdin;
13	[2024-01-01, 2024-02-01)
14	[300000-01-01,)
\.
\set VERBOSITY default
SELECT count(*) FROM tariff WHERE id > 12;
DROP SCHEMA period_copyerr CASCADE;
