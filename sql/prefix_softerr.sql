-- Soft errors of prefix_range (16 and later)
SELECT literal, pg_input_is_valid(literal, 'prefix_range') AS valid, e.message, e.detail, e.sql_error_code
FROM unnest(ARRAY['', '12[4-5]', '12]', '12[4-5', '12[4]', '1[é-ü]', '12[[4-5]', '12[4-5]6', '{12]}']) WITH ORDINALITY u (literal, n),
	pg_input_error_info(literal, 'prefix_range') e ORDER BY n;
SELECT pg_input_is_valid('{12,13[4-5]}', 'prefix_range[]'), (pg_input_error_info('{12,13[4}', 'prefix_range[]')).detail;
