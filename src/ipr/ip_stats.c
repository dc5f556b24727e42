/*
 * src/ipr/ip_stats.c
 *		Statistics and estimates for addresses and ranges of both families; the
 *		method and its reasons are in core/span_stats.h.
 *
 * All six types are looked at as iprange, so there is one estimator.
 */
#include "iprange.h"

#include "utils/lsyscache.h"

/*
 * Any of the six types.  Their lengths tell them apart; among the two of
 * variable length an address has 4 or 16 bytes, and no range has.
 */
static span_query
iprange_span_stats_read(Oid type, Datum value, iprange_span_t *s)
{
	switch (get_typlen(type))
	{
		case sizeof(uint32):
			*s = iprange_of_ip4(DatumGetIp4(value));
			break;
		case sizeof(ip4r_span_t):
			*s = iprange_of_ip4r(DatumGetIp4r(value));
			break;
		case sizeof(ip6_disk):
			*s = iprange_of_ip6(DatumGetIp6(value));
			break;
		case 2 * sizeof(ip6_disk):
			*s = iprange_of_ip6r(DatumGetIp6r(value));
			break;
		default:
			{
				struct varlena *v = span_detoast_packed(value);

				if (SPAN_PAYLOAD(v) == 4 || SPAN_PAYLOAD(v) == 16)
					*s = iprange_of_addr(DatumGetIpaddr(PointerGetDatum(v)));
				else
					*s = DatumGetIprange(PointerGetDatum(v));
			}
			break;
	}
	return SPAN_QUERY_SOME;
}

/* In a bin that holds the end of one family and the beginning of the next: half. */
static double
iprange_span_fraction(ipaddr lo, ipaddr x, ipaddr hi)
{
	if (lo.line != hi.line)
		return 0.5;
	return (double) (x.num - lo.num) / (double) (hi.num - lo.num);
}

#define SPAN_NAME(f)		iprange_span_##f
#define SPAN_NESTED
#define SPAN_FINE
#include "core/span_stats.h"

PGDLLEXPORT PG_FUNCTION_INFO_V1(ipr_typanalyze);
Datum
ipr_typanalyze(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(iprange_span_typanalyze((VacAttrStats *) PG_GETARG_POINTER(0)));
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ipr_sel);
Datum
ipr_sel(PG_FUNCTION_ARGS)
{
	PG_RETURN_FLOAT8(iprange_span_sel(fcinfo));
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ipr_joinsel);
Datum
ipr_joinsel(PG_FUNCTION_ARGS)
{
	PG_RETURN_FLOAT8(iprange_span_joinsel((PlannerInfo *) PG_GETARG_POINTER(0),
										  PG_GETARG_OID(1),
										  (List *) PG_GETARG_POINTER(2),
										  (SpecialJoinInfo *) PG_GETARG_POINTER(4)));
}
