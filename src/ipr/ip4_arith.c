/*
 * src/ipr/ip4_arith.c
 *		ip4 and ip4r: adding, subtracting, windows, splitting into CIDR blocks.
 *
 * Invariant: the bodies are in ip_arith_tmpl.h; here they get their names.
 */
#include "iprange.h"

#include "ip4_kind.h"

#include "ip_arith_tmpl.h"

/* --- ip4 ----------------------------------------------------------------- */

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4_plus_int);
Datum
ip4_plus_int(PG_FUNCTION_ARGS)
{
	return ip4_fn_plus_int(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4_plus_bigint);
Datum
ip4_plus_bigint(PG_FUNCTION_ARGS)
{
	return ip4_fn_plus_bigint(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4_plus_numeric);
Datum
ip4_plus_numeric(PG_FUNCTION_ARGS)
{
	return ip4_fn_plus_numeric(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4_minus_int);
Datum
ip4_minus_int(PG_FUNCTION_ARGS)
{
	return ip4_fn_minus_int(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4_minus_bigint);
Datum
ip4_minus_bigint(PG_FUNCTION_ARGS)
{
	return ip4_fn_minus_bigint(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4_minus_numeric);
Datum
ip4_minus_numeric(PG_FUNCTION_ARGS)
{
	return ip4_fn_minus_numeric(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4_minus_ip4);
Datum
ip4_minus_ip4(PG_FUNCTION_ARGS)
{
	PG_RETURN_INT64((int64) PG_GETARG_IP4(0) - (int64) PG_GETARG_IP4(1));
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4_in_range_bigint);
Datum
ip4_in_range_bigint(PG_FUNCTION_ARGS)
{
	return ip4_fn_in_range_bigint(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4_in_range_ip4);
Datum
ip4_in_range_ip4(PG_FUNCTION_ARGS)
{
	return ip4_fn_in_range_addr(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4r_cidr_split);
Datum
ip4r_cidr_split(PG_FUNCTION_ARGS)
{
	return ip4r_fn_cidr_split(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4r_cidr_split_support);
Datum
ip4r_cidr_split_support(PG_FUNCTION_ARGS)
{
	return ip4r_fn_cidr_split_support(fcinfo);
}
