/*
 * src/prefix/prefix_range_order.c
 *		Order and equality of prefix_range: comparisons, btree, hash, min, max.
 *
 * Invariant: prefix_cmp() is a total order, it says 0 only of values that
 * denote the same strings, and everything here agrees with it: the comparison
 * functions, the abbreviated keys and the hashes.
 *
 * Functions that an index calls free what they detoast.
 */
#include "prefix_range.h"

#include "common/hashfn.h"
#include "port/pg_bswap.h"
#include "utils/sortsupport.h"

/* --- comparison ----------------------------------------------------------- */

static int
compare_args(FunctionCallInfo fcinfo)
{
	PrefixRange *a = PG_GETARG_PREFIX_RANGE_PP(0);
	PrefixRange *b = PG_GETARG_PREFIX_RANGE_PP(1);
	PrefixView	x = prefix_view(a);
	PrefixView	y = prefix_view(b);
	int			c = prefix_cmp(&x, &y);

	PG_FREE_IF_COPY(a, 0);
	PG_FREE_IF_COPY(b, 1);
	return c;
}

static bool
equal_args(FunctionCallInfo fcinfo)
{
	PrefixRange *a = PG_GETARG_PREFIX_RANGE_PP(0);
	PrefixRange *b = PG_GETARG_PREFIX_RANGE_PP(1);
	PrefixView	x = prefix_view(a);
	PrefixView	y = prefix_view(b);
	bool		equal = prefix_equal(&x, &y);

	PG_FREE_IF_COPY(a, 0);
	PG_FREE_IF_COPY(b, 1);
	return equal;
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(prefix_range_eq);
Datum
prefix_range_eq(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(equal_args(fcinfo));
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(prefix_range_neq);
Datum
prefix_range_neq(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(!equal_args(fcinfo));
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(prefix_range_lt);
Datum
prefix_range_lt(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(compare_args(fcinfo) < 0);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(prefix_range_le);
Datum
prefix_range_le(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(compare_args(fcinfo) <= 0);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(prefix_range_gt);
Datum
prefix_range_gt(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(compare_args(fcinfo) > 0);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(prefix_range_ge);
Datum
prefix_range_ge(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(compare_args(fcinfo) >= 0);
}

/* SQL's prefix_range_cmp; for the C symbol of that name see prefix_old.c */
PGDLLEXPORT PG_FUNCTION_INFO_V1(prefix_range_btree_cmp);
Datum
prefix_range_btree_cmp(PG_FUNCTION_ARGS)
{
	PG_RETURN_INT32(compare_args(fcinfo));
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(prefix_range_smaller);
Datum
prefix_range_smaller(PG_FUNCTION_ARGS)
{
	PG_RETURN_DATUM(PG_GETARG_DATUM(compare_args(fcinfo) <= 0 ? 0 : 1));
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(prefix_range_larger);
Datum
prefix_range_larger(PG_FUNCTION_ARGS)
{
	PG_RETURN_DATUM(PG_GETARG_DATUM(compare_args(fcinfo) >= 0 ? 0 : 1));
}

/* --- sort support --------------------------------------------------------- */

static int
sort_cmp(Datum a, Datum b, SortSupport ssup)
{
	PrefixRange *p = DatumGetPrefixRangePP(a);
	PrefixRange *q = DatumGetPrefixRangePP(b);
	PrefixView	x = prefix_view(p);
	PrefixView	y = prefix_view(q);
	int			c = prefix_cmp(&x, &y);

	if (PointerGetDatum(p) != a)
		pfree(p);
	if (PointerGetDatum(q) != b)
		pfree(q);
	return c;
}

/*
 * The first bytes of the lower bound as a number.  No string has a NUL, so
 * zeros at the end are less than anything that a longer one could have there.
 */
static Datum
sort_abbrev(Datum original, SortSupport ssup)
{
	PrefixRange *p = DatumGetPrefixRangePP(original);
	PrefixView	v = prefix_view(p);
	Datum		result = 0;
	unsigned char *s = (unsigned char *) &result;

	memcpy(s, v.bytes, Min(v.len, sizeof(Datum)));
	if (v.len < sizeof(Datum))
		s[v.len] = v.first;
	if (PointerGetDatum(p) != original)
		pfree(p);
	return DatumBigEndianToNative(result);
}

/* Cheap to make, and of use on any data but keys that all begin alike */
static bool
sort_abbrev_abort(int memtupcount, SortSupport ssup)
{
	return false;
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(prefix_range_sortsupport);
Datum
prefix_range_sortsupport(PG_FUNCTION_ARGS)
{
	SortSupport ssup = (SortSupport) PG_GETARG_POINTER(0);

	ssup->comparator = sort_cmp;
	if (ssup->abbreviate)
	{
		ssup->abbrev_full_comparator = sort_cmp;
		ssup->comparator = ssup_datum_unsigned_cmp;
		ssup->abbrev_converter = sort_abbrev;
		ssup->abbrev_abort = sort_abbrev_abort;
	}
	PG_RETURN_VOID();
}

/* --- hash ----------------------------------------------------------------- */

/*
 * The payload that a canonical value would have, and its length.  Only for
 * what 1.2 wrote is it a copy.
 */
static const unsigned char *
canonical_payload(const PrefixRange *value, int *n)
{
	const unsigned char *payload = (const unsigned char *) SPAN_VARDATA(value);
	PrefixView	v = prefix_view(value);

	*n = v.len + 2;
	if (prefix_is_range(&v) ?
		payload[0] != v.first : (payload[0] | payload[1]) != 0)
	{
		PrefixRange *copy = prefix_make_view(&v);

		*n = (int) SPAN_PAYLOAD(copy);
		payload = (const unsigned char *) SPAN_VARDATA(copy);
	}
	return payload;
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(prefix_range_hash);
Datum
prefix_range_hash(PG_FUNCTION_ARGS)
{
	PrefixRange *value = PG_GETARG_PREFIX_RANGE_PP(0);
	int			n;
	const unsigned char *payload = canonical_payload(value, &n);
	Datum		result = hash_any(payload, n);

	PG_FREE_IF_COPY(value, 0);
	return result;
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(prefix_range_hash_extended);
Datum
prefix_range_hash_extended(PG_FUNCTION_ARGS)
{
	PrefixRange *value = PG_GETARG_PREFIX_RANGE_PP(0);
	int			n;
	const unsigned char *payload = canonical_payload(value, &n);
	Datum		result = hash_any_extended(payload, n, PG_GETARG_INT64(1));

	PG_FREE_IF_COPY(value, 0);
	return result;
}
