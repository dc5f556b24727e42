/*
 * src/period/period_cast.c
 *		Casts between period and core's ranges.
 *
 * Invariant: a period is cast to a tstzrange and back without any loss.  An
 * end at infinity is a missing end of the range; a range whose end is the
 * value infinity becomes unbounded too, because a period knows only that.
 */
#include "period.h"

#include "catalog/pg_type.h"
#include "utils/builtins.h"
#include "utils/date.h"
#include "utils/multirangetypes.h"
#include "utils/rangetypes.h"
#include "utils/typcache.h"

#include "period_make.h"

/* --- to ranges ----------------------------------------------------------- */

static RangeType *
make_tstzrange(TypeCacheEntry *typcache, const Period *p)
{
	RangeBound	lower = {0};
	RangeBound	upper = {0};

	lower.val = TimestampTzGetDatum(p->first);
	lower.infinite = TIMESTAMP_IS_NOBEGIN(p->first);
	lower.inclusive = !lower.infinite;
	lower.lower = true;
	upper.val = TimestampTzGetDatum(p->next);
	upper.infinite = TIMESTAMP_IS_NOEND(p->next);
	return span_make_range(typcache, &lower, &upper, period_is_empty(p));
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(period_to_tstzrange);
Datum
period_to_tstzrange(PG_FUNCTION_ARGS)
{
	PG_RETURN_RANGE_P(make_tstzrange(range_get_typcache(fcinfo, TSTZRANGEOID),
									 PG_GETARG_PERIOD_P(0)));
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(period_to_tstzmultirange);
Datum
period_to_tstzmultirange(PG_FUNCTION_ARGS)
{
	TypeCacheEntry *typcache = multirange_get_typcache(fcinfo,
													   TSTZMULTIRANGEOID);
	RangeType  *range = make_tstzrange(typcache->rngtype,
									   PG_GETARG_PERIOD_P(0));

	PG_RETURN_MULTIRANGE_P(make_multirange(TSTZMULTIRANGEOID, typcache->rngtype,
										   1, &range));
}

/* --- from ranges --------------------------------------------------------- */

/* The period between the instants that lo and hi were turned into */
static Datum
make_period(RangeBound *lower, RangeBound *upper, bool empty,
			PGFunction to_timestamptz)
{
	TimestampTz lo = DT_NOBEGIN;
	TimestampTz hi = DT_NOEND;

	if (empty)
		PG_RETURN_PERIOD_P(period_copy(0, 0));
	if (!lower->infinite)
		lo = DatumGetTimestampTz(to_timestamptz == NULL ? lower->val :
								 DirectFunctionCall1(to_timestamptz, lower->val));
	if (!upper->infinite)
		hi = DatumGetTimestampTz(to_timestamptz == NULL ? upper->val :
								 DirectFunctionCall1(to_timestamptz, upper->val));
	return period_construct(lo, lower->inclusive || lower->infinite,
							hi, upper->inclusive && !upper->infinite);
}

static Datum
range_to_period(FunctionCallInfo fcinfo, PGFunction to_timestamptz)
{
	RangeType  *range = PG_GETARG_RANGE_P(0);
	TypeCacheEntry *typcache = range_get_typcache(fcinfo,
												  RangeTypeGetOid(range));
	RangeBound	lower;
	RangeBound	upper;
	bool		empty;

	range_deserialize(typcache, range, &lower, &upper, &empty);
	return make_period(&lower, &upper, empty, to_timestamptz);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(tstzrange_to_period);
Datum
tstzrange_to_period(PG_FUNCTION_ARGS)
{
	return range_to_period(fcinfo, NULL);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(tsrange_to_period);
Datum
tsrange_to_period(PG_FUNCTION_ARGS)
{
	return range_to_period(fcinfo, timestamp_timestamptz);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(daterange_to_period);
Datum
daterange_to_period(PG_FUNCTION_ARGS)
{
	return range_to_period(fcinfo, date_timestamptz);
}
