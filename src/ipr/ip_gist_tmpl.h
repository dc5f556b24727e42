/*
 * src/ipr/ip_gist_tmpl.h
 *		GiST for ranges and for addresses; the algorithm and its reasons are
 *		in core/span_gist.h.
 *
 * Template; the parameters are a kind of address, see ip_kind.h, and those of
 * core/span_gist.h except SPAN_NAME.
 *
 * Invariant: every key, on leaf and inner pages, in an index of ranges and in
 * one of addresses, is a range in the format of the range type: the hull of
 * what is below.  So an index that holds nothing but such keys can be read,
 * whoever wrote it; a leaf of a range index needs no conversion at all, and a
 * key of an address index is as long as two addresses.
 */
#include "utils/lsyscache.h"

static inline bool
IP_SPAN(read) (Datum value, IP_RANGE *s)
{
	*s = IPR_GET(value);
	return true;
}

static inline void
IP_SPAN(key_read) (Datum key, IP_BOX *box)
{
	IP_RANGE	stored = IPR_GET(key);
	IP_RANGE	hull = stored;

	/* what is stored the wrong way round lies in its hull all the same */
	if (IP_SPAN(bound_cmp) (stored.lower, stored.upper) > 0)
	{
		hull.lower = stored.upper;
		hull.upper = stored.lower;
	}
	IP_SPAN(box_init_hull) (box, &hull);
}

static inline Datum
IP_SPAN(key_write) (const IP_BOX *box)
{
	IP_RANGE	hull;

	hull.lower = box->lower_min;
	hull.upper = box->upper_max;
	return IPR_DATUM(hull);
}

#define SPAN_NAME(f) IP_SPAN(f)
#include "core/span_gist.h"

/*
 * The length of the type of the query, which tells an address from a range
 * and the families apart.  Looked up once per scan.
 */
static inline int
IPR_FN(gist_typlen) (FunctionCallInfo fcinfo, Oid type)
{
	struct
	{
		Oid			type;
		int			typlen;
	}		   *cache = fcinfo->flinfo->fn_extra;

	if (cache == NULL)
	{
		cache = MemoryContextAllocZero(fcinfo->flinfo->fn_mcxt, sizeof(*cache));
		fcinfo->flinfo->fn_extra = cache;
	}
	if (cache->type != type)
	{
		cache->typlen = get_typlen(type);
		cache->type = type;
	}
	return cache->typlen;
}

/*
 * The argument of the query; false if it is of a family that this type does
 * not have, so that nothing matches.
 */
static inline bool
IPR_FN(gist_query) (FunctionCallInfo fcinfo, IP_RANGE *q)
{
	StrategyNumber strategy = (StrategyNumber) PG_GETARG_UINT16(2);
	iprange_span_t x;

	if (strategy != SPAN_CONTAINS_ELEM)
	{
		*q = IPR_GET(PG_GETARG_DATUM(1));
		return true;
	}
	switch (IPR_FN(gist_typlen) (fcinfo, PG_GETARG_OID(3)))
	{
		case sizeof(uint32):
			x = iprange_of_ip4(PG_GETARG_IP4(1));
			break;
		case sizeof(ip6_disk):
			x = iprange_of_ip6(PG_GETARG_IP6(1));
			break;
		case -1:
			x = iprange_of_addr(PG_GETARG_IPADDR(1));
			break;
		default:
			elog(ERROR, "gist_query: unexpected type %u", PG_GETARG_OID(3));
	}
	return IPR_NARROW(x, q);
}

static inline Datum
IPR_FN(gist_consistent) (FunctionCallInfo fcinfo)
{
	GISTENTRY  *entry = (GISTENTRY *) PG_GETARG_POINTER(0);
	StrategyNumber strategy = (StrategyNumber) PG_GETARG_UINT16(2);
	bool	   *recheck = (bool *) PG_GETARG_POINTER(4);
	IP_RANGE	q;

	*recheck = false;
	PG_RETURN_BOOL(IPR_FN(gist_query) (fcinfo, &q) &&
				   IP_SPAN(gist_consistent) (entry, strategy, &q));
}

static inline Datum
IPR_FN(gist_distance) (FunctionCallInfo fcinfo)
{
	GISTENTRY  *entry = (GISTENTRY *) PG_GETARG_POINTER(0);
	StrategyNumber strategy = (StrategyNumber) PG_GETARG_UINT16(2);
	bool	   *recheck = (bool *) PG_GETARG_POINTER(4);
	IP_RANGE	key = IPR_GET(entry->key);
	IP_RANGE	q = IPR_GET(PG_GETARG_DATUM(1));

	if (strategy != SPAN_DISTANCE)
		elog(ERROR, "gist_distance: unknown strategy %d", strategy);
	*recheck = false;
	if (GIST_LEAF(entry))
		PG_RETURN_FLOAT8(IP_CALC(distance) (&key, &q));
	PG_RETURN_FLOAT8(IP_CALC(distance_bound) (&key, &q));
}

/* --- an index of addresses ----------------------------------------------- */

static inline Datum
IP_FN(gist_consistent) (FunctionCallInfo fcinfo)
{
	GISTENTRY  *entry = (GISTENTRY *) PG_GETARG_POINTER(0);
	StrategyNumber strategy = (StrategyNumber) PG_GETARG_UINT16(2);
	bool	   *recheck = (bool *) PG_GETARG_POINTER(4);
	IP_RANGE	q;

	q.lower = q.upper = IP_GET(PG_GETARG_DATUM(1));
	*recheck = false;
	PG_RETURN_BOOL(IP_SPAN(gist_consistent) (entry, strategy, &q));
}

/* An address becomes the range of itself; what is no leaf is one already. */
static inline Datum
IP_FN(gist_compress) (FunctionCallInfo fcinfo)
{
	GISTENTRY  *entry = (GISTENTRY *) PG_GETARG_POINTER(0);
	GISTENTRY  *key;
	IP_RANGE	s;

	if (!entry->leafkey)
		PG_RETURN_POINTER(entry);
	s.lower = s.upper = IP_GET(entry->key);
	key = palloc(sizeof(GISTENTRY));
	gistentryinit(*key, IPR_DATUM(s), entry->rel, entry->page, entry->offset,
				  false);
	PG_RETURN_POINTER(key);
}

static inline Datum
IP_FN(gist_fetch) (FunctionCallInfo fcinfo)
{
	GISTENTRY  *entry = (GISTENTRY *) PG_GETARG_POINTER(0);
	GISTENTRY  *value = palloc(sizeof(GISTENTRY));

	gistentryinit(*value, IP_DATUM(IPR_GET(entry->key).lower), entry->rel,
				  entry->page, entry->offset, false);
	PG_RETURN_POINTER(value);
}
