-- prefix_range where a character is not what it is in UTF8
CREATE DATABASE prefix_latin1 ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0;
CREATE DATABASE prefix_sql_ascii ENCODING 'SQL_ASCII' LOCALE 'C' TEMPLATE template0;
CREATE DATABASE prefix_euc_jp ENCODING 'EUC_JP' LOCALE 'C' TEMPLATE template0;
SELECT current_database() AS home \gset
-- dialled numbers of any bytes that the encoding allows, by sequential scan and by each index
\getenv srcdir PG_ABS_SRCDIR
\set hostile :srcdir '/sql/include/prefix_hostile.sql'

\connect prefix_latin1
SET client_encoding = 'UTF8';
SET client_min_messages = warning;
CREATE EXTENSION prefix;
SELECT 'é1[1-2]'::prefix_range, length('é1'::prefix_range), '1é'::prefix_range | '1è', 'é' @> 'é1'::text AS t, 'é'::prefix_range @> 'è'::text AS f;
SELECT '1[a-é]'::prefix_range;
SELECT '1[é-ü]'::prefix_range;
SELECT prefix_range('1', 'é', 'ü');
SELECT upper_text('1é'), upper_text('1ÿ'), upper_text('ÿ'), prefixes_of('1é2');
SELECT p FROM unnest('{é,e,1,f,z}'::prefix_range[]) p ORDER BY p;
\set ECHO none
\i :hostile
\set ECHO all

\connect prefix_sql_ascii
CREATE EXTENSION prefix;
SELECT E'1\xc3[1-2]'::prefix_range::text = E'1\xc3[1-2]' AS t, length(E'1\xc3\xa9'::prefix_range), encode(prefix_range_send(E'1\xc3\xa9'::prefix_range | E'1\xc3\xa8'), 'escape') AS cut;
SELECT prefix_range_is_valid(E'1[\xc3-\xc4]') AS f, cardinality(prefixes_of(E'1\xc3\xa9')), encode(upper_text(E'1\xc3')::bytea, 'escape'), encode(upper_text(E'1\xff')::bytea, 'escape');
\set ECHO none
\i :hostile
\set ECHO all

\connect prefix_euc_jp
SET client_encoding = 'UTF8';
CREATE EXTENSION prefix;
SELECT '漢1[1-2]'::prefix_range, length('漢'::prefix_range), '漢'::prefix_range | '字', '1漢'::prefix_range | '1漣', prefixes_of('漢字1');
SELECT '1[漢-字]'::prefix_range;
SELECT '漢[a-字]'::prefix_range;
SELECT upper_text('漢1'), '漢'::prefix_range @> '漢字'::text AS t;
SELECT upper_text('1漢');
\set ECHO none
\i :hostile
\set ECHO all

\connect :home
\set ECHO none
\i :hostile
\set ECHO all

DROP DATABASE prefix_latin1;
DROP DATABASE prefix_sql_ascii;
DROP DATABASE prefix_euc_jp;
