/*
 * src/prefix/prefix_range_anchor.c
 *		Comparison of anchors: what stands before the class of a value.
 *
 * All values that contain a number have one of its prefixes as their anchor,
 * so a btree of anchors finds them, whatever classes they have.  That another
 * value may have the same anchor is why such a search is lossy.
 *
 * Invariant: an anchor is at most PREFIX_ANCHOR_LENGTH bytes long, what follows
 * is not compared.  So the longest number has few anchors.  Functions that an
 * index calls free what they detoast.
 */
#include "prefix_range.h"

/* A class of one character, left by 1.2, is part of the anchor. */
static int
anchor_cmp(const PrefixView *a, const PrefixView *b)
{
	int			i = Min(Min(a->len, b->len), PREFIX_ANCHOR_LENGTH);
	int			c = memcmp(a->bytes, b->bytes, i);

	if (c != 0)
		return c;
	for (; i < PREFIX_ANCHOR_LENGTH; i++)
	{
		int			x = prefix_byte_at(a, i);
		int			y = prefix_byte_at(b, i);

		if (x != y)
			return x < y ? -1 : 1;
		if (x < 0)
			break;
	}
	return 0;
}

static int
compare_args(FunctionCallInfo fcinfo)
{
	PrefixRange *a = PG_GETARG_PREFIX_RANGE_PP(0);
	PrefixRange *b = PG_GETARG_PREFIX_RANGE_PP(1);
	PrefixView	x = prefix_view(a);
	PrefixView	y = prefix_view(b);
	int			c = anchor_cmp(&x, &y);

	PG_FREE_IF_COPY(a, 0);
	PG_FREE_IF_COPY(b, 1);
	return c;
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(prefix_range_anchor_lt);
Datum
prefix_range_anchor_lt(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(compare_args(fcinfo) < 0);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(prefix_range_anchor_le);
Datum
prefix_range_anchor_le(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(compare_args(fcinfo) <= 0);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(prefix_range_anchor_eq);
Datum
prefix_range_anchor_eq(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(compare_args(fcinfo) == 0);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(prefix_range_anchor_ge);
Datum
prefix_range_anchor_ge(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(compare_args(fcinfo) >= 0);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(prefix_range_anchor_gt);
Datum
prefix_range_anchor_gt(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(compare_args(fcinfo) > 0);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(prefix_range_anchor_cmp);
Datum
prefix_range_anchor_cmp(PG_FUNCTION_ARGS)
{
	PG_RETURN_INT32(compare_args(fcinfo));
}
