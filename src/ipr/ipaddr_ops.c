/*
 * src/ipr/ipaddr_ops.c
 *		ipaddress: operators, accessors, order, hash.
 *
 * Invariant: the bodies are in the templates; here they get their names.
 */
#include "iprange.h"

#include "common/hashfn.h"

#include "ipaddr_kind.h"

#include "ip_addr_tmpl.h"

/* --- ipaddress: order ---------------------------------------------------- */

PGDLLEXPORT PG_FUNCTION_INFO_V1(ipaddress_eq);
Datum
ipaddress_eq(PG_FUNCTION_ARGS)
{
	return ipaddr_fn_eq(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ipaddress_neq);
Datum
ipaddress_neq(PG_FUNCTION_ARGS)
{
	return ipaddr_fn_neq(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ipaddress_lt);
Datum
ipaddress_lt(PG_FUNCTION_ARGS)
{
	return ipaddr_fn_lt(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ipaddress_le);
Datum
ipaddress_le(PG_FUNCTION_ARGS)
{
	return ipaddr_fn_le(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ipaddress_gt);
Datum
ipaddress_gt(PG_FUNCTION_ARGS)
{
	return ipaddr_fn_gt(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ipaddress_ge);
Datum
ipaddress_ge(PG_FUNCTION_ARGS)
{
	return ipaddr_fn_ge(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ipaddress_cmp);
Datum
ipaddress_cmp(PG_FUNCTION_ARGS)
{
	return ipaddr_fn_cmp(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ipaddress_sortsupport);
Datum
ipaddress_sortsupport(PG_FUNCTION_ARGS)
{
	return ipaddr_fn_sortsupport(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ipaddress_smaller);
Datum
ipaddress_smaller(PG_FUNCTION_ARGS)
{
	return ipaddr_fn_smaller(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ipaddress_larger);
Datum
ipaddress_larger(PG_FUNCTION_ARGS)
{
	return ipaddr_fn_larger(fcinfo);
}

/* --- ipaddress: hash ----------------------------------------------------- */

PGDLLEXPORT PG_FUNCTION_INFO_V1(ipaddresshash);
Datum
ipaddresshash(PG_FUNCTION_ARGS)
{
	struct varlena *v = PG_DETOAST_DATUM_PACKED(PG_GETARG_DATUM(0));

	return hash_any((unsigned char *) SPAN_VARDATA(v), SPAN_PAYLOAD(v));
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ipaddress_hash_extended);
Datum
ipaddress_hash_extended(PG_FUNCTION_ARGS)
{
	struct varlena *v = PG_DETOAST_DATUM_PACKED(PG_GETARG_DATUM(0));

	return hash_any_extended((unsigned char *) SPAN_VARDATA(v), SPAN_PAYLOAD(v),
							 PG_GETARG_INT64(1));
}

/* --- ipaddress: networks and bits ---------------------------------------- */

PGDLLEXPORT PG_FUNCTION_INFO_V1(ipaddress_family);
Datum
ipaddress_family(PG_FUNCTION_ARGS)
{
	return ipaddr_fn_family(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ipaddress_net_lower);
Datum
ipaddress_net_lower(PG_FUNCTION_ARGS)
{
	return ipaddr_fn_net_lower(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ipaddress_net_upper);
Datum
ipaddress_net_upper(PG_FUNCTION_ARGS)
{
	return ipaddr_fn_net_upper(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ipaddress_net_prefix);
Datum
ipaddress_net_prefix(PG_FUNCTION_ARGS)
{
	return ipaddr_fn_net_prefix(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ipaddress_net_mask);
Datum
ipaddress_net_mask(PG_FUNCTION_ARGS)
{
	return ipaddr_fn_net_mask(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ipaddress_range);
Datum
ipaddress_range(PG_FUNCTION_ARGS)
{
	return ipaddr_fn_range(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ipaddress_and);
Datum
ipaddress_and(PG_FUNCTION_ARGS)
{
	return ipaddr_fn_and(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ipaddress_or);
Datum
ipaddress_or(PG_FUNCTION_ARGS)
{
	return ipaddr_fn_or(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ipaddress_xor);
Datum
ipaddress_xor(PG_FUNCTION_ARGS)
{
	return ipaddr_fn_xor(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ipaddress_not);
Datum
ipaddress_not(PG_FUNCTION_ARGS)
{
	return ipaddr_fn_not(fcinfo);
}
