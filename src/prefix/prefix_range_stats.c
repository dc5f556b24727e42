/*
 * src/prefix/prefix_range_stats.c
 *		Statistics and estimates for prefix_range; the method and its reasons
 *		are in core/span_stats.h.
 */
#include "prefix_range.h"

#include "catalog/pg_type.h"

#include "prefix_range_query.h"

/* A prefix_range, or a number as text */
static span_query
prefix_range_span_stats_read(Oid type, Datum value, prefix_range_span_t *s)
{
	*s = prefix_query(value, type == TEXTOID).span;
	return SPAN_QUERY_SOME;
}

/* --- where a string lies between two others ------------------------------- */

/* The bytes that strings are written with, as digits of a fraction */
typedef struct alphabet
{
	int			least;
	int			greatest;
} alphabet;

static void
alphabet_add(alphabet *a, const PrefixBound *b, int from)
{
	for (int i = from; i < b->len + (b->extra >= 0); i++)
	{
		int			c = prefix_bound_at(b, i);

		a->least = Min(a->least, c);
		a->greatest = Max(a->greatest, c);
	}
}

/*
 * A bound as a fraction, without its first bytes.  What ends comes where it
 * goes on with the least byte, so that the ten prefixes of one more digit fill
 * their parent.  Sixteen digits are more than a double can tell apart.
 */
static double
alphabet_fraction(const alphabet *a, const PrefixBound *b, int from)
{
	double		base = a->greatest - a->least + 1;
	double		unit = 1;
	double		sum = 0;

	for (int i = from; i < from + 16; i++)
	{
		int			c = prefix_bound_at(b, i);

		if (c == PREFIX_END)
			break;
		if (c == PREFIX_AFTER)
			return sum + unit;
		unit /= base;
		sum += unit * (c - a->least);
	}
	return sum;
}

/*
 * Prefixes are spread over what is written with the bytes that the bounds are
 * written with: of numbers, over digits.
 */
static double
prefix_range_span_fraction(PrefixBound lo, PrefixBound x, PrefixBound hi)
{
	alphabet	a = {'0', '9'};
	int			from = 0;
	double		l;
	double		h;

	while (from < lo.len && from < hi.len && lo.bytes[from] == hi.bytes[from])
		from++;
	alphabet_add(&a, &lo, from);
	alphabet_add(&a, &hi, from);
	alphabet_add(&a, &x, from);
	l = alphabet_fraction(&a, &lo, from);
	h = alphabet_fraction(&a, &hi, from);
	if (l >= h)
		return 0.5;
	return Max(0, Min(1, (alphabet_fraction(&a, &x, from) - l) / (h - l)));
}

#define SPAN_NAME(f)		prefix_range_span_##f
#define SPAN_NESTED
#include "core/span_stats.h"

PGDLLEXPORT PG_FUNCTION_INFO_V1(prefix_range_typanalyze);
Datum
prefix_range_typanalyze(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(prefix_range_span_typanalyze((VacAttrStats *) PG_GETARG_POINTER(0)));
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(prefix_range_sel);
Datum
prefix_range_sel(PG_FUNCTION_ARGS)
{
	PG_RETURN_FLOAT8(prefix_range_span_sel(fcinfo));
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(prefix_range_joinsel);
Datum
prefix_range_joinsel(PG_FUNCTION_ARGS)
{
	PG_RETURN_FLOAT8(prefix_range_span_joinsel((PlannerInfo *) PG_GETARG_POINTER(0),
											   PG_GETARG_OID(1),
											   (List *) PG_GETARG_POINTER(2),
											   (SpecialJoinInfo *) PG_GETARG_POINTER(4)));
}
