/*
 * src/ipr/ipaddr_arith.c
 *		ipaddress and iprange: adding, subtracting, windows, splitting into CIDR blocks.
 *
 * Invariant: the bodies are in ip_arith_tmpl.h; here they get their names.
 */
#include "iprange.h"

#include "ipaddr_kind.h"

#include "ip_arith_tmpl.h"

/* --- ipaddress ----------------------------------------------------------- */

PGDLLEXPORT PG_FUNCTION_INFO_V1(ipaddress_plus_int);
Datum
ipaddress_plus_int(PG_FUNCTION_ARGS)
{
	return ipaddr_fn_plus_int(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ipaddress_plus_bigint);
Datum
ipaddress_plus_bigint(PG_FUNCTION_ARGS)
{
	return ipaddr_fn_plus_bigint(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ipaddress_plus_numeric);
Datum
ipaddress_plus_numeric(PG_FUNCTION_ARGS)
{
	return ipaddr_fn_plus_numeric(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ipaddress_minus_int);
Datum
ipaddress_minus_int(PG_FUNCTION_ARGS)
{
	return ipaddr_fn_minus_int(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ipaddress_minus_bigint);
Datum
ipaddress_minus_bigint(PG_FUNCTION_ARGS)
{
	return ipaddr_fn_minus_bigint(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ipaddress_minus_numeric);
Datum
ipaddress_minus_numeric(PG_FUNCTION_ARGS)
{
	return ipaddr_fn_minus_numeric(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ipaddress_minus_ipaddress);
Datum
ipaddress_minus_ipaddress(PG_FUNCTION_ARGS)
{
	return ipaddr_fn_minus_addr(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ipaddress_in_range_bigint);
Datum
ipaddress_in_range_bigint(PG_FUNCTION_ARGS)
{
	return ipaddr_fn_in_range_bigint(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(iprange_cidr_split);
Datum
iprange_cidr_split(PG_FUNCTION_ARGS)
{
	return iprange_fn_cidr_split(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(iprange_cidr_split_support);
Datum
iprange_cidr_split_support(PG_FUNCTION_ARGS)
{
	return iprange_fn_cidr_split_support(fcinfo);
}
