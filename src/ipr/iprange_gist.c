/*
 * src/ipr/iprange_gist.c
 *		GiST for ipaddress and iprange; the algorithm and its reasons are in
 *		core/span_gist.h.
 *
 * What is above one family is the range of all, "-", which is also a value.
 * Such a key contains everything, so it says nothing about what is below and
 * adding to it seems free.  So here, where both families and "-" meet on a
 * page or in a choice, they are three classes that are kept apart before
 * anything else is looked at.
 *
 * Invariant: see ip_gist_tmpl.h.
 */
#include "iprange.h"

#include "ipaddr_kind.h"

/*
 * How far apart two bounds are, a <= b.  Across families: farther than any two
 * addresses of one family.
 */
static inline double
iprange_extent(ipaddr a, ipaddr b)
{
	if (a.line != b.line)
		return ldexp(b.line - a.line, 130);
	return (double) (b.num - a.num);
}

/* "-", IPv4, IPv6, and on each of these lines the z-curve */
static inline int
iprange_sort_cmp(const iprange_span_t *a, const iprange_span_t *b)
{
	if (a->lower.line != b->lower.line)
		return a->lower.line < b->lower.line ? -1 : 1;
	return iprange_span_zorder_cmp(a, b);
}

/* Two bits for the line, and as many of the curve as there is room for */
static inline uint64
iprange_sort_abbrev(const iprange_span_t *s)
{
	uint64		curve;

	if (s->lower.line == IP_LINE_V4)
		curve = ip_interleave((uint32) s->lower.num, (uint32) s->upper.num);
	else
		curve = ip_interleave((uint32) (s->lower.num >> 96),
							  (uint32) (s->upper.num >> 96));
	return (uint64) s->lower.line << 62 | curve >> 2;
}

#define SPAN_EXTENT(a, b)	iprange_extent(a, b)
#define SPAN_SORT_CMP(a, b)	iprange_sort_cmp(a, b)
#define SPAN_SORT_ABBREV(s)	iprange_sort_abbrev(s)
#define SPAN_KEY_SIZE(key)	((int) VARSIZE_ANY(DatumGetPointer(key)))
#include "ip_gist_tmpl.h"

/* --- the three classes --------------------------------------------------- */

/* The class of a key: BELOW for "-" and for what is mixed, V4, V6 */
static inline ip_line
iprange_key_class(Datum key)
{
	iprange_span_t s = DatumGetIprange(key);

	return s.lower.line;
}

/* --- iprange ------------------------------------------------------------- */

PGDLLEXPORT PG_FUNCTION_INFO_V1(iprange_gist_consistent);
Datum
iprange_gist_consistent(PG_FUNCTION_ARGS)
{
	return iprange_fn_gist_consistent(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(iprange_gist_union);
Datum
iprange_gist_union(PG_FUNCTION_ARGS)
{
	return iprange_span_gist_union(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(iprange_gist_compress);
Datum
iprange_gist_compress(PG_FUNCTION_ARGS)
{
	/* nothing to do; not in the operator class */
	PG_RETURN_DATUM(PG_GETARG_DATUM(0));
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(iprange_gist_decompress);
Datum
iprange_gist_decompress(PG_FUNCTION_ARGS)
{
	PG_RETURN_DATUM(PG_GETARG_DATUM(0));
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(iprange_gist_same);
Datum
iprange_gist_same(PG_FUNCTION_ARGS)
{
	return iprange_span_gist_same(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(iprange_gist_fetch);
Datum
iprange_gist_fetch(PG_FUNCTION_ARGS)
{
	PG_RETURN_DATUM(PG_GETARG_DATUM(0));
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(iprange_gist_distance);
Datum
iprange_gist_distance(PG_FUNCTION_ARGS)
{
	return iprange_fn_gist_distance(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(iprange_gist_sortsupport);
Datum
iprange_gist_sortsupport(PG_FUNCTION_ARGS)
{
	return iprange_span_gist_sortsupport(fcinfo);
}

/* --- ipaddress ----------------------------------------------------------- */

PGDLLEXPORT PG_FUNCTION_INFO_V1(ipaddress_gist_consistent);
Datum
ipaddress_gist_consistent(PG_FUNCTION_ARGS)
{
	return ipaddr_fn_gist_consistent(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ipaddress_gist_compress);
Datum
ipaddress_gist_compress(PG_FUNCTION_ARGS)
{
	return ipaddr_fn_gist_compress(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ipaddress_gist_fetch);
Datum
ipaddress_gist_fetch(PG_FUNCTION_ARGS)
{
	return ipaddr_fn_gist_fetch(fcinfo);
}

/* --- what the classes change ---------------------------------------------- */

/*
 * Within a class the core decides.  To go where all classes are is worse than
 * any growth within one's own, but better than to make another page mixed.
 */
PGDLLEXPORT PG_FUNCTION_INFO_V1(iprange_gist_penalty);
Datum
iprange_gist_penalty(PG_FUNCTION_ARGS)
{
	GISTENTRY  *old = (GISTENTRY *) PG_GETARG_POINTER(0);
	GISTENTRY  *new = (GISTENTRY *) PG_GETARG_POINTER(1);
	float	   *result = (float *) PG_GETARG_POINTER(2);
	ip_line		old_class = iprange_key_class(old->key);
	ip_line		new_class = iprange_key_class(new->key);

	if (old_class == new_class)
		return iprange_span_gist_penalty(fcinfo);
	*result = span_penalty(ldexp(1.0, old_class == IP_LINE_BELOW ? 200 : 300));
	PG_RETURN_POINTER(result);
}

/*
 * A page with more than one class is cut between classes, wherever that is:
 * the family with the most entries goes to one side, the rest to the other, so
 * that at least one of them is pure.
 *
 * Not where an earlier column of the index has decided what is on the sides:
 * there the core's cut is as good.
 */
PGDLLEXPORT PG_FUNCTION_INFO_V1(iprange_gist_picksplit);
Datum
iprange_gist_picksplit(PG_FUNCTION_ARGS)
{
	GistEntryVector *entryvec = (GistEntryVector *) PG_GETARG_POINTER(0);
	GIST_SPLITVEC *v = (GIST_SPLITVEC *) PG_GETARG_POINTER(1);
	int			n = entryvec->n - FirstOffsetNumber;
	int			count[IP_LINE_ABOVE + 1] = {0};
	iprange_span_box side[2];
	ip_line		pure;

	for (int i = FirstOffsetNumber; i < entryvec->n; i++)
		count[iprange_key_class(entryvec->vector[i].key)]++;
	pure = count[IP_LINE_V6] > count[IP_LINE_V4] ? IP_LINE_V6 : IP_LINE_V4;
	if (count[pure] == 0 || count[pure] == n ||
		v->spl_ldatum_exists || v->spl_rdatum_exists)
		return iprange_span_gist_picksplit(fcinfo);

	iprange_span_box_init_none(&side[0]);
	iprange_span_box_init_none(&side[1]);
	v->spl_left = palloc(sizeof(OffsetNumber) * n);
	v->spl_right = palloc(sizeof(OffsetNumber) * n);
	v->spl_nleft = v->spl_nright = 0;
	for (int i = FirstOffsetNumber; i < entryvec->n; i++)
	{
		Datum		key = entryvec->vector[i].key;
		bool		right = iprange_key_class(key) != pure;
		iprange_span_box box;

		iprange_span_key_read(key, &box);
		iprange_span_box_add(&side[right], &box);
		if (right)
			v->spl_right[v->spl_nright++] = i;
		else
			v->spl_left[v->spl_nleft++] = i;
	}
	v->spl_ldatum = iprange_span_key_write(&side[0]);
	v->spl_rdatum = iprange_span_key_write(&side[1]);
	PG_RETURN_POINTER(v);
}
