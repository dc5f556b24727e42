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
#include "ip_query_tmpl.h"

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

static inline Datum
IPR_FN(gist_consistent) (FunctionCallInfo fcinfo)
{
	GISTENTRY  *entry = (GISTENTRY *) PG_GETARG_POINTER(0);
	StrategyNumber strategy = (StrategyNumber) PG_GETARG_UINT16(2);
	bool	   *recheck = (bool *) PG_GETARG_POINTER(4);
	IP_RANGE	q;

	*recheck = false;
	PG_RETURN_BOOL(IPR_FN(query) (fcinfo->flinfo, strategy, PG_GETARG_OID(3),
								   PG_GETARG_DATUM(1), &q) &&
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
