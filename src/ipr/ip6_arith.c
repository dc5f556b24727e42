/*
 * src/ipr/ip6_arith.c
 *		ip6 and ip6r: adding, subtracting, windows, splitting into CIDR blocks.
 *
 * Invariant: the bodies are in ip_arith_tmpl.h; here they get their names.
 */
#include "iprange.h"

#include "ip6_kind.h"

#include "ip_arith_tmpl.h"

/* --- ip6 ----------------------------------------------------------------- */

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6_plus_int);
Datum
ip6_plus_int(PG_FUNCTION_ARGS)
{
	return ip6_fn_plus_int(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6_plus_bigint);
Datum
ip6_plus_bigint(PG_FUNCTION_ARGS)
{
	return ip6_fn_plus_bigint(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6_plus_numeric);
Datum
ip6_plus_numeric(PG_FUNCTION_ARGS)
{
	return ip6_fn_plus_numeric(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6_minus_int);
Datum
ip6_minus_int(PG_FUNCTION_ARGS)
{
	return ip6_fn_minus_int(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6_minus_bigint);
Datum
ip6_minus_bigint(PG_FUNCTION_ARGS)
{
	return ip6_fn_minus_bigint(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6_minus_numeric);
Datum
ip6_minus_numeric(PG_FUNCTION_ARGS)
{
	return ip6_fn_minus_numeric(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6_minus_ip6);
Datum
ip6_minus_ip6(PG_FUNCTION_ARGS)
{
	return ip6_fn_minus_addr(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6_in_range_bigint);
Datum
ip6_in_range_bigint(PG_FUNCTION_ARGS)
{
	return ip6_fn_in_range_bigint(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6_in_range_ip6);
Datum
ip6_in_range_ip6(PG_FUNCTION_ARGS)
{
	return ip6_fn_in_range_addr(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6r_cidr_split);
Datum
ip6r_cidr_split(PG_FUNCTION_ARGS)
{
	return ip6r_fn_cidr_split(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6r_cidr_split_support);
Datum
ip6r_cidr_split_support(PG_FUNCTION_ARGS)
{
	return ip6r_fn_cidr_split_support(fcinfo);
}
