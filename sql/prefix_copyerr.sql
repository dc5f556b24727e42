-- COPY that skips lines with faults (17 and later)
CREATE SCHEMA prefix_copyerr;
SET search_path = prefix_copyerr, public;
CREATE TABLE deck (prefix prefix_range, vendor text, rate numeric);
COPY deck FROM stdin (FORMAT csv, ON_ERROR ignore, LOG_VERBOSITY verbose);
33,acme,0.01
331[4-5,acme,0.02
"337[8-9]",acme,0.04
44],acme,0.06
,acme,0.07
"",acme,1
"49[9-1]",acme,0.08
"49[é-ü]",acme,0.09
497,acme,dear
\.
SELECT prefix, vendor, rate FROM deck ORDER BY prefix;
-- more than one fault in a line is one line
COPY deck (prefix, rate) FROM stdin (ON_ERROR ignore);
1]	dear
2[3-	1
3	1
\.
SELECT count(*) AS rows, count(*) FILTER (WHERE vendor IS NULL) AS of_the_second FROM deck;
-- by default the first fault stops it, and nothing is loaded
COPY deck (prefix, rate) FROM stdin (ON_ERROR stop);
5	1
6[	1
\.
SELECT count(*) FROM deck WHERE prefix <@ '5';
SET client_min_messages = warning;
DROP SCHEMA prefix_copyerr CASCADE;
