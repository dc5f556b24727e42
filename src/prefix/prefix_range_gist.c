/*
 * src/prefix/prefix_range_gist.c
 *		GiST for prefix_range; the algorithm and its reasons are in
 *		core/span_gist.h, the inner keys in prefix_range_key.h.
 *
 * A leaf key is the value itself, so there is nothing to compress or fetch.
 *
 * Measured: pages read for each @>, and for each <@ that finds little, of an
 * index that was built at once, and of one that rows were inserted into at
 * random.  D: 100,000 distinct prefixes of 2 to 8 digits; L: 40 price lists of
 * 2,600 prefixes and ranges each, of one plan.
 *
 *								D built		D grown		L built		L grown
 *	hull, picksplit by lower	3.8 3.9		4.2 4.2		11.3 11.3	21.4 21.4
 *	hull, all orders			3.9 3.9		4.0 4.1		10.5 10.5	15.1 15.1
 *	box, all orders: this		3.9 3.2		3.9 3.5		10.5 3.6	13.4 11.2
 *
 * Invariant: every answer is exact, so nothing is ever rechecked; the distance
 * of an inner key is not greater than that of any value below.
 */
#include "prefix_range.h"

#include <float.h>

#include "catalog/pg_type.h"
#include "port/pg_bswap.h"

#include "prefix_range_key.h"
#include "prefix_range_query.h"

/* --- keys ----------------------------------------------------------------- */

/* A value as a span; detoasts into the current context. */
static inline bool
prefix_range_span_read(Datum value, prefix_range_span_t *s)
{
	PrefixView	v = prefix_view(DatumGetPrefixRangePP(value));

	*s = prefix_as_span(&v);
	return true;
}

/* Reads any key, leaf or inner.  The bounds point into it. */
static void
prefix_range_span_key_read(Datum datum, prefix_range_span_box *box)
{
	const PrefixRange *value = DatumGetPrefixRangePP(datum);

	if (prefix_value_is_key(value))
	{
		PrefixKey	key;

		if (!prefix_key_read(value, &key))
			ereport(ERROR,
					(errcode(ERRCODE_INDEX_CORRUPTED),
					 errmsg("invalid inner key in a GiST index on prefix_range")));
		prefix_range_span_box_init_hull(box, &key.hull);
		box->lower_max = key.last;
		box->mark = key.longest;
	}
	else
	{
		PrefixView	v = prefix_view(value);
		prefix_range_span_t s = prefix_as_span(&v);

		prefix_range_span_box_init(box, &s);
		box->mark = prefix_length(&v);
	}
}

static Datum
prefix_range_span_key_write(const prefix_range_span_box *box)
{
	Assert(box->some && !box->empty);
	return PointerGetDatum(prefix_key_make(box));
}

/* Bytes of a key in an index, where a short one has a short header */
static inline int
key_size(Datum key)
{
	struct varlena *value = (struct varlena *) DatumGetPointer(key);

	if (VARATT_IS_4B_U(value) && VARATT_CAN_MAKE_SHORT(value))
		return VARATT_CONVERTED_SHORT_SIZE(value);
	return SPAN_VARSIZE(value);
}

/* --- measure and order ---------------------------------------------------- */

/* A bound as digits of a fraction to the base of 256 */
static inline int
digit_at(const PrefixBound *b, int i)
{
	if (i > b->len + (b->extra >= 0))
		return 0;
	return Max(0, prefix_bound_at(b, i));
}

/* 256^n for n < 0; 0 if it is less than DBL_MIN.  (ldexp() takes longer.) */
static inline double
power_of_256(int n)
{
	uint64		bits = n > -128 ? (uint64) (1023 + 8 * n) << 52 : 0;
	double		result;

	memcpy(&result, &bits, sizeof(result));
	return result;
}

/*
 * How far apart bounds a <= b are, if strings are fractions between 0 and 1.
 * The digits that both have in common are left out before subtracting, so
 * that keys which share many bytes can still be told apart, and four digits
 * are enough to compare costs.
 */
static double
prefix_extent(PrefixBound a, PrefixBound b)
{
	int			i = 0;
	double		sum = 0;

	while (i < a.len && i < b.len && a.bytes[i] == b.bytes[i])
		i++;
	for (int j = 3; j >= 0; j--)
		sum = sum / 256 + (digit_at(&b, i + j) - digit_at(&a, i + j));
	sum *= power_of_256(-(i + 1));
	if (sum > DBL_MIN)
		return sum;
	return prefix_bound_cmp(a, b) == 0 ? 0 : DBL_MIN;
}

/* By lower bound, wider first: what contains another value comes before it. */
static inline int
prefix_sort_cmp(const prefix_range_span_t *a, const prefix_range_span_t *b)
{
	int			c = prefix_bound_cmp(a->lower, b->lower);

	return c != 0 ? c : prefix_bound_cmp(b->upper, a->upper);
}

/* The first bytes of the lower bound */
static inline uint64
prefix_sort_abbrev(const prefix_range_span_t *s)
{
	uint64		result = 0;
	unsigned char *bytes = (unsigned char *) &result;

	for (int i = 0; i < sizeof(result); i++)
	{
		int			c = prefix_bound_at(&s->lower, i);

		if (c == PREFIX_END)
			break;
		bytes[i] = c;
	}
	return pg_ntoh64(result);
}

#define SPAN_NAME(f)			prefix_range_span_##f
#define SPAN_EXTENT(a, b)		prefix_extent(a, b)
#define SPAN_SORT_CMP(a, b)		prefix_sort_cmp(a, b)
#define SPAN_SORT_ABBREV(s)		prefix_sort_abbrev(s)
#define SPAN_KEY_SIZE(key)		key_size(key)
#include "core/span_gist.h"

/* --- support functions ---------------------------------------------------- */

/*
 * "v OP q", where q is a prefix_range, or the text of a number, as it always
 * is for SPAN_CONTAINS_ELEM.
 */
PGDLLEXPORT PG_FUNCTION_INFO_V1(prefix_range_gist_consistent);
Datum
prefix_range_gist_consistent(PG_FUNCTION_ARGS)
{
	GISTENTRY  *entry = (GISTENTRY *) PG_GETARG_POINTER(0);
	StrategyNumber strategy = (StrategyNumber) PG_GETARG_UINT16(2);
	bool	   *recheck = (bool *) PG_GETARG_POINTER(4);
	prefix_range_span_t q;

	*recheck = false;
	if (strategy == SPAN_CONTAINS_ELEM)
	{
		text	   *t = PG_GETARG_TEXT_PP(1);

		/* correct without it: one comparison of bytes instead of two */
		if (GIST_LEAF(entry))
		{
			PrefixView	v = prefix_view(DatumGetPrefixRangePP(entry->key));

			PG_RETURN_BOOL(prefix_contains_text(&v, t));
		}
		q = text_as_span(t);
	}
	else
		prefix_range_span_read(PG_GETARG_DATUM(1), &q);
	PG_RETURN_BOOL(prefix_range_span_gist_consistent(entry, strategy, &q));
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(prefix_range_gist_union);
Datum
prefix_range_gist_union(PG_FUNCTION_ARGS)
{
	return prefix_range_span_gist_union(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(prefix_range_gist_penalty);
Datum
prefix_range_gist_penalty(PG_FUNCTION_ARGS)
{
	return prefix_range_span_gist_penalty(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(prefix_range_gist_picksplit);
Datum
prefix_range_gist_picksplit(PG_FUNCTION_ARGS)
{
	return prefix_range_span_gist_picksplit(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(prefix_range_gist_same);
Datum
prefix_range_gist_same(PG_FUNCTION_ARGS)
{
	return prefix_range_span_gist_same(fcinfo);
}

/*
 * The template's comparison and abbreviation, with an end to what they detoast:
 * a sort calls them for every value, in a context that lives as long as it.
 */
static int
sort_cmp(Datum a, Datum b, SortSupport ssup)
{
	PrefixRange *p = DatumGetPrefixRangePP(a);
	PrefixRange *q = DatumGetPrefixRangePP(b);
	int			c = prefix_range_span_sort_cmp(PointerGetDatum(p),
											   PointerGetDatum(q), ssup);

	if (PointerGetDatum(p) != a)
		pfree(p);
	if (PointerGetDatum(q) != b)
		pfree(q);
	return c;
}

static Datum
sort_abbrev(Datum original, SortSupport ssup)
{
	PrefixRange *p = DatumGetPrefixRangePP(original);
	Datum		result = prefix_range_span_sort_abbrev(PointerGetDatum(p), ssup);

	if (PointerGetDatum(p) != original)
		pfree(p);
	return result;
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(prefix_range_gist_sortsupport);
Datum
prefix_range_gist_sortsupport(PG_FUNCTION_ARGS)
{
	SortSupport ssup = (SortSupport) PG_GETARG_POINTER(0);

	prefix_range_span_gist_sortsupport(fcinfo);
	if (ssup->comparator == prefix_range_span_sort_cmp)
		ssup->comparator = sort_cmp;
	else
	{
		ssup->abbrev_full_comparator = sort_cmp;
		ssup->abbrev_converter = sort_abbrev;
	}
	PG_RETURN_VOID();
}

/*
 * "v <-> q".  A value below an inner key is no longer than the longest one, so
 * it cannot be nearer than what that leaves of the query.
 */
PGDLLEXPORT PG_FUNCTION_INFO_V1(prefix_range_gist_distance);
Datum
prefix_range_gist_distance(PG_FUNCTION_ARGS)
{
	GISTENTRY  *entry = (GISTENTRY *) PG_GETARG_POINTER(0);
	bool	   *recheck = (bool *) PG_GETARG_POINTER(4);
	const PrefixRange *value = DatumGetPrefixRangePP(entry->key);
	PrefixQuery q = prefix_query(PG_GETARG_DATUM(1), PG_GETARG_OID(3) == TEXTOID);
	prefix_range_span_box box;

	*recheck = false;
	if (GIST_LEAF(entry))
	{
		PrefixView	v = prefix_view(value);

		PG_RETURN_FLOAT8(prefix_query_distance(&q, &v));
	}

	prefix_range_span_key_read(PointerGetDatum(value), &box);
	if (!prefix_range_span_box_may_hold(SPAN_CONTAINS, &box, &q.span))
		PG_RETURN_FLOAT8(get_float8_infinity());
	PG_RETURN_FLOAT8(Max(0, q.specificity - box.mark));
}
