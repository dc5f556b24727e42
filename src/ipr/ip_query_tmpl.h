/*
 * src/ipr/ip_query_tmpl.h
 *		What an index on ranges is asked: the argument is a range of the same
 *		type, or an address of any family.
 *
 * Template; the parameters are a kind of address, see ip_kind.h.
 */
#include "access/skey.h"
#include "utils/lsyscache.h"

/*
 * The length of a type, which tells an address from a range and the families
 * apart.  Looked up once per scan.
 */
static inline int
IPR_FN(query_typlen) (FmgrInfo *flinfo, Oid type)
{
	struct
	{
		Oid			type;
		int			typlen;
	}		   *cache = flinfo->fn_extra;

	if (cache == NULL)
	{
		cache = MemoryContextAllocZero(flinfo->fn_mcxt, sizeof(*cache));
		flinfo->fn_extra = cache;
	}
	if (cache->type != type)
	{
		cache->typlen = get_typlen(type);
		cache->type = type;
	}
	return cache->typlen;
}

/* False if the argument is of a family that this type does not have. */
static inline bool
IPR_FN(query) (FmgrInfo *flinfo, int strategy, Oid type, Datum arg, IP_RANGE *q)
{
	iprange_span_t x;

	if (strategy != SPAN_CONTAINS_ELEM)
	{
		*q = IPR_GET(arg);
		return true;
	}
	switch (IPR_FN(query_typlen) (flinfo, type))
	{
		case sizeof(uint32):
			x = iprange_of_ip4(DatumGetIp4(arg));
			break;
		case sizeof(ip6_disk):
			x = iprange_of_ip6(DatumGetIp6(arg));
			break;
		case -1:
			x = iprange_of_addr(DatumGetIpaddr(arg));
			break;
		default:
			elog(ERROR, "query on addresses: unexpected type %u", type);
	}
	return IPR_NARROW(x, q);
}
