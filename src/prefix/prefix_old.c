/*
 * src/prefix/prefix_old.c
 *		What is left of version 1.2.
 *
 * The symbols that 1.2's operator classes call are kept for as long as a
 * catalog may name them, that is until ALTER EXTENSION prefix UPDATE: with this
 * library the indexes of 1.2 would give wrong answers, so they give none.  The
 * functions of 2.0 have C names of their own from the start.
 *
 * pr_penalty() is no part of any index any more, but people use it to look at
 * their prefixes.
 *
 * Invariant: nothing here is called by an index of 2.0.
 */
#include "prefix_range.h"

#include <math.h>

static Datum
refuse(void)
{
	ereport(ERROR,
			(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
			 errmsg("indexes on prefix_range of version 1.2 cannot be used"),
			 errhint("Run ALTER EXTENSION prefix UPDATE.")));
	return (Datum) 0;
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(prefix_range_cmp);
Datum
prefix_range_cmp(PG_FUNCTION_ARGS)
{
	return refuse();
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(gpr_consistent);
Datum
gpr_consistent(PG_FUNCTION_ARGS)
{
	return refuse();
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(gpr_compress);
Datum
gpr_compress(PG_FUNCTION_ARGS)
{
	return refuse();
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(gpr_decompress);
Datum
gpr_decompress(PG_FUNCTION_ARGS)
{
	return refuse();
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(gpr_union);
Datum
gpr_union(PG_FUNCTION_ARGS)
{
	return refuse();
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(gpr_penalty);
Datum
gpr_penalty(PG_FUNCTION_ARGS)
{
	return refuse();
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(gpr_picksplit);
Datum
gpr_picksplit(PG_FUNCTION_ARGS)
{
	return refuse();
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(gpr_picksplit_presort);
Datum
gpr_picksplit_presort(PG_FUNCTION_ARGS)
{
	return refuse();
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(gpr_picksplit_jordan);
Datum
gpr_picksplit_jordan(PG_FUNCTION_ARGS)
{
	return refuse();
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(gpr_same);
Datum
gpr_same(PG_FUNCTION_ARGS)
{
	return refuse();
}

/*
 * How far the character c, which goes on behind the prefix of v, is from v's
 * class: *inside says whether it lies in it, and then it is the share of the
 * class on the nearer side of c.
 */
static int
class_distance(const PrefixView *v, int c, bool *inside)
{
	*inside = c >= v->first && c <= v->last;
	if (*inside)
		return Min(1 + c - v->first, 1 + v->last - c);
	return c < v->first ? v->first - c : c - v->last;
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(pr_penalty);
Datum
pr_penalty(PG_FUNCTION_ARGS)
{
	PrefixView	a = PG_GETARG_PREFIX_VIEW(0);
	PrefixView	b = PG_GETARG_PREFIX_VIEW(1);
	PrefixView *shorter = a.len <= b.len ? &a : &b;
	PrefixView *longer = a.len <= b.len ? &b : &a;
	int			common = 0;
	int			distance = 1;
	bool		inside = false;

	while (common < shorter->len && a.bytes[common] == b.bytes[common])
		common++;

	if (longer->len == 0)
		distance = a.last >= b.first ? 0 : b.first - a.last;
	else if (common == shorter->len && common < longer->len &&
			 shorter->first != 0)
	{
		distance = class_distance(shorter, longer->bytes[common], &inside);
		if (inside)
			common++;
		else if (common > 0)
			distance = 2;
	}
	PG_RETURN_FLOAT4(common >= 16 ? 0 : ldexp(distance, -8 * common));
}
