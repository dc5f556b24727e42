-- Soft errors of period (16 and later)
SET timezone = 'UTC';
SELECT literal, pg_input_is_valid(literal, 'period'), (pg_input_error_info(literal, 'period')).*
FROM unnest(ARRAY['[2024-05-01,2024-06-01)', 'empty', '[2024-05-01;2024-06-01)', '[2024-06-01,2024-05-01)', '[2024-02-30,)', '[xyz,)', '[300000-01-01,)', '2024-05-01', '[,)x', '["",)']) literal;
