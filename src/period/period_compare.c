/*
 * src/period/period_compare.c
 *		Order, btree and hash support of period.
 *
 * Invariant: one total order, by first, then by next, and the empty value
 * before all others; equal in it means same bytes.
 */
#include "period.h"

#include "common/hashfn.h"
#include "utils/builtins.h"
#include "utils/sortsupport.h"

static inline int
period_compare(const Period *p, const Period *q)
{
	period_span_t a;
	period_span_t b;
	bool		some_a = period_as_span(p, &a);
	bool		some_b = period_as_span(q, &b);

	if (!some_a || !some_b)
		return (int) some_a - (int) some_b;
	return period_span_cmp(&a, &b);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(period_equals);
Datum
period_equals(PG_FUNCTION_ARGS)
{
	Period	   *p = PG_GETARG_PERIOD_P(0);
	Period	   *q = PG_GETARG_PERIOD_P(1);

	PG_RETURN_BOOL(period_compare(p, q) == 0);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(period_nequals);
Datum
period_nequals(PG_FUNCTION_ARGS)
{
	Period	   *p = PG_GETARG_PERIOD_P(0);
	Period	   *q = PG_GETARG_PERIOD_P(1);

	PG_RETURN_BOOL(period_compare(p, q) != 0);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(period_lessthan);
Datum
period_lessthan(PG_FUNCTION_ARGS)
{
	Period	   *p = PG_GETARG_PERIOD_P(0);
	Period	   *q = PG_GETARG_PERIOD_P(1);

	PG_RETURN_BOOL(period_compare(p, q) < 0);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(period_lessthanequals);
Datum
period_lessthanequals(PG_FUNCTION_ARGS)
{
	Period	   *p = PG_GETARG_PERIOD_P(0);
	Period	   *q = PG_GETARG_PERIOD_P(1);

	PG_RETURN_BOOL(period_compare(p, q) <= 0);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(period_greaterthanequals);
Datum
period_greaterthanequals(PG_FUNCTION_ARGS)
{
	Period	   *p = PG_GETARG_PERIOD_P(0);
	Period	   *q = PG_GETARG_PERIOD_P(1);

	PG_RETURN_BOOL(period_compare(p, q) >= 0);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(period_greaterthan);
Datum
period_greaterthan(PG_FUNCTION_ARGS)
{
	Period	   *p = PG_GETARG_PERIOD_P(0);
	Period	   *q = PG_GETARG_PERIOD_P(1);

	PG_RETURN_BOOL(period_compare(p, q) > 0);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(period_cmp);
Datum
period_cmp(PG_FUNCTION_ARGS)
{
	PG_RETURN_INT32(period_compare(PG_GETARG_PERIOD_P(0),
								   PG_GETARG_PERIOD_P(1)));
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(period_smaller);
Datum
period_smaller(PG_FUNCTION_ARGS)
{
	Period	   *p = PG_GETARG_PERIOD_P(0);
	Period	   *q = PG_GETARG_PERIOD_P(1);

	PG_RETURN_PERIOD_P(period_compare(p, q) <= 0 ? p : q);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(period_larger);
Datum
period_larger(PG_FUNCTION_ARGS)
{
	Period	   *p = PG_GETARG_PERIOD_P(0);
	Period	   *q = PG_GETARG_PERIOD_P(1);

	PG_RETURN_PERIOD_P(period_compare(p, q) >= 0 ? p : q);
}

/* --- sorting ------------------------------------------------------------ */

static int
period_sort_compare(Datum x, Datum y, SortSupport ssup)
{
	return period_compare(DatumGetPeriodP(x), DatumGetPeriodP(y));
}

/*
 * The abbreviated key is first, as an unsigned number.  The empty period gets
 * 0, as -infinity does; the full comparison resolves that tie.
 */
static Datum
period_sort_abbrev(Datum original, SortSupport ssup)
{
	period_span_t s;

	if (!period_span_read(original, &s))
		return (Datum) 0;
	return (Datum) ((uint64) s.lower ^ ((uint64) 1 << 63));
}

static bool
period_sort_abbrev_abort(int memtupcount, SortSupport ssup)
{
	return false;				/* costs next to nothing */
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(period_sortsupport);
Datum
period_sortsupport(PG_FUNCTION_ARGS)
{
	SortSupport ssup = (SortSupport) PG_GETARG_POINTER(0);

	ssup->comparator = period_sort_compare;
	ssup->ssup_extra = NULL;
	if (ssup->abbreviate && sizeof(Datum) == sizeof(uint64))
	{
		ssup->abbrev_full_comparator = period_sort_compare;
		ssup->comparator = ssup_datum_unsigned_cmp;
		ssup->abbrev_converter = period_sort_abbrev;
		ssup->abbrev_abort = period_sort_abbrev_abort;
	}
	PG_RETURN_VOID();
}

/* --- hashing ------------------------------------------------------------ */

/* Folds an int64 as core's hashint8 does, the same on all platforms. */
static inline uint32
fold_int64(int64 v)
{
	uint32		lo = (uint32) v;
	uint32		hi = (uint32) (v >> 32);

	return lo ^ (v >= 0 ? hi : ~hi);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(period_hash);
Datum
period_hash(PG_FUNCTION_ARGS)
{
	Period	   *p = PG_GETARG_PERIOD_P(0);
	uint32		first = hash_bytes_uint32(fold_int64(p->first));
	uint32		next = hash_bytes_uint32(fold_int64(p->next));

	PG_RETURN_INT32((int32) (((first << 1) | (first >> 31)) ^ next));
}

/* With seed 0, the low half is period_hash. */
PGDLLEXPORT PG_FUNCTION_INFO_V1(period_hash_extended);
Datum
period_hash_extended(PG_FUNCTION_ARGS)
{
	Period	   *p = PG_GETARG_PERIOD_P(0);
	uint64		seed = (uint64) PG_GETARG_INT64(1);
	uint64		first = hash_bytes_uint32_extended(fold_int64(p->first), seed);
	uint64		next = hash_bytes_uint32_extended(fold_int64(p->next), seed);

	PG_RETURN_INT64((int64) (ROTATE_HIGH_AND_LOW_32BITS(first) ^ next));
}
