/*
 * src/period/period_gist.c
 *		GiST for period; the algorithm and its reasons are in core/span_gist.h,
 *		the keys in period_key.h.
 *
 * Invariant: every answer is exact, so nothing is ever rechecked.
 */
#include "period.h"

#include "period_key.h"
#include "period_query.h"

/*
 * Growth is measured on a line whose ends lie 50 years from 2000: one period
 * without end must not cost more than all others together.  What is further
 * out counts little, but it counts.
 */
#define LINE_END	(INT64CONST(50) * 365 * USECS_PER_DAY)

static inline double
line_position(TimestampTz t)
{
	if (t > LINE_END)
		return LINE_END + (double) (t - LINE_END) * 1e-6;
	if (t < -LINE_END)
		return -LINE_END + (double) (t + LINE_END) * 1e-6;
	return t;
}

static inline double
period_extent(TimestampTz from, TimestampTz to)
{
	return line_position(to) - line_position(from);
}

/* The first 64 bits of the z-order: the upper halves, interleaved */
static inline uint64
interleave(uint32 lower, uint32 upper)
{
	uint64		bits[2] = {lower, upper};

	for (int i = 0; i < 2; i++)
	{
		bits[i] = (bits[i] | (bits[i] << 16)) & UINT64CONST(0x0000FFFF0000FFFF);
		bits[i] = (bits[i] | (bits[i] << 8)) & UINT64CONST(0x00FF00FF00FF00FF);
		bits[i] = (bits[i] | (bits[i] << 4)) & UINT64CONST(0x0F0F0F0F0F0F0F0F);
		bits[i] = (bits[i] | (bits[i] << 2)) & UINT64CONST(0x3333333333333333);
		bits[i] = (bits[i] | (bits[i] << 1)) & UINT64CONST(0x5555555555555555);
	}
	/* in a tie the lower bound comes first, as in span.h's zorder_cmp */
	return (bits[0] << 1) | bits[1];
}

static inline uint64
period_zorder_abbrev(const period_span_t *s)
{
	return interleave((uint32) (((uint64) s->lower ^ (UINT64CONST(1) << 63)) >> 32),
					  (uint32) (((uint64) s->upper ^ (UINT64CONST(1) << 63)) >> 32));
}

#define SPAN_NAME(f)			period_span_##f
#define SPAN_EXTENT(a, b)		period_extent(a, b)
#define SPAN_SORT_CMP(a, b)		period_span_zorder_cmp(a, b)
#define SPAN_SORT_ABBREV(s)		period_zorder_abbrev(s)
#define SPAN_KEY_SIZE(key)		((int) sizeof(Period))
#include "core/span_gist.h"

PGDLLEXPORT PG_FUNCTION_INFO_V1(period_gist_consistent);
Datum
period_gist_consistent(PG_FUNCTION_ARGS)
{
	GISTENTRY  *entry = (GISTENTRY *) PG_GETARG_POINTER(0);
	StrategyNumber strategy = (StrategyNumber) PG_GETARG_UINT16(2);
	bool	   *recheck = (bool *) PG_GETARG_POINTER(4);
	period_span_t q;
	bool		some = period_query(PG_GETARG_DATUM(1), PG_GETARG_OID(3), &q);

	*recheck = false;
	PG_RETURN_BOOL(period_span_gist_consistent(entry, strategy,
											   some ? &q : NULL));
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(period_gist_union);
Datum
period_gist_union(PG_FUNCTION_ARGS)
{
	return period_span_gist_union(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(period_gist_penalty);
Datum
period_gist_penalty(PG_FUNCTION_ARGS)
{
	return period_span_gist_penalty(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(period_gist_picksplit);
Datum
period_gist_picksplit(PG_FUNCTION_ARGS)
{
	return period_span_gist_picksplit(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(period_gist_same);
Datum
period_gist_same(PG_FUNCTION_ARGS)
{
	return period_span_gist_same(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(period_gist_sortsupport);
Datum
period_gist_sortsupport(PG_FUNCTION_ARGS)
{
	return period_span_gist_sortsupport(fcinfo);
}

/*
 * The distance of a period; of an inner key, that of the hull of what is
 * below, which nothing below is nearer than.
 */
PGDLLEXPORT PG_FUNCTION_INFO_V1(period_gist_distance);
Datum
period_gist_distance(PG_FUNCTION_ARGS)
{
	GISTENTRY  *entry = (GISTENTRY *) PG_GETARG_POINTER(0);
	bool	   *recheck = (bool *) PG_GETARG_POINTER(4);
	period_span_box box;

	*recheck = false;
	period_span_key_read(entry->key, &box);
	if (!box.some)
		PG_RETURN_FLOAT8(get_float8_infinity());
	PG_RETURN_FLOAT8(period_query_distance(PG_GETARG_DATUM(1), PG_GETARG_OID(3),
										   box.lower_min, box.upper_max));
}
