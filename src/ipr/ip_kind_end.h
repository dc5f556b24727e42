/*
 * src/ipr/ip_kind_end.h
 *		Forgets the kind of address, so that another one can be chosen.
 */
#undef IP_CALC
#undef IP_SPAN
#undef IP_FN
#undef IPR_FN
#undef IP_ADDR
#undef IP_NUMBER
#undef IP_WIDTH
#undef IP_NUM
#undef IP_WITH
#undef IP_SAME_FAMILY
#undef IP_IS_ALL
#undef IPR_ALL
#undef IP_FIRST
#undef IP_LAST
#undef IP_GET
#undef IP_DATUM
#undef IPR_GET
#undef IPR_DATUM
#undef IP_PARSE
#undef IP_PRINT
#undef IP_LABEL
#undef IPR_LABEL
#undef IP_CAST_LABEL
#undef IP_BYTEA_LABEL
#undef IPR_CAST_LABEL
#undef IP_NUMERIC_LABEL
#undef IP_WINDOW_MAX_LENGTH
#undef IP_WINDOW_MAX_OFFSET
#undef IP_WIDEN
#undef IP_NARROW
#undef IPR_WIDEN
#undef IPR_NARROW
#undef IP_ABBREV
#undef IPR_ABBREV
