/*
 * src/period/period_cast.c
 *		Casts between period and core's ranges, arrays and multiranges.
 *
 * Invariant: a period is cast to a tstzrange and back without any loss.  An
 * end at infinity is a missing end of the range; a range whose end is the
 * value infinity becomes unbounded too, because a period knows only that.
 * Arrays come out as period_normalize gives them: ranges a microsecond apart
 * are not apart as periods.
 */
#include "period.h"

#include "catalog/pg_type.h"
#include "utils/builtins.h"
#include "utils/date.h"
#include "utils/lsyscache.h"
#include "utils/multirangetypes.h"
#include "utils/rangetypes.h"
#include "utils/typcache.h"

#include "period_make.h"
#include "period_set.h"

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

PGDLLEXPORT PG_FUNCTION_INFO_V1(periods_to_tstzmultirange);
Datum
periods_to_tstzmultirange(PG_FUNCTION_ARGS)
{
	TypeCacheEntry *typcache = multirange_get_typcache(fcinfo,
													   TSTZMULTIRANGEOID);
	period_span_set_pile set;
	RangeType **ranges;

	period_set_from_array(&set, PG_GETARG_ARRAYTYPE_P(0), NULL);
	ranges = palloc(sizeof(RangeType *) * Max(set.n, 1));
	for (int i = 0; i < set.n; i++)
	{
		Period		p = period_of_span(&set.item[i]);

		ranges[i] = make_tstzrange(typcache->rngtype, &p);
	}
	PG_RETURN_MULTIRANGE_P(make_multirange(TSTZMULTIRANGEOID, typcache->rngtype,
										   set.n, ranges));
}

/* --- from ranges --------------------------------------------------------- */

/* The period of a range whose bounds are, or are turned into, instants */
static Period
period_of_range(TypeCacheEntry *typcache, RangeType *range,
				PGFunction to_timestamptz)
{
	RangeBound	lower;
	RangeBound	upper;
	bool		empty;
	TimestampTz lo = DT_NOBEGIN;
	TimestampTz hi = DT_NOEND;
	Period		result = {0, 0};

	range_deserialize(typcache, range, &lower, &upper, &empty);
	if (empty)
		return result;
	if (!lower.infinite)
		lo = DatumGetTimestampTz(to_timestamptz == NULL ? lower.val :
								 DirectFunctionCall1(to_timestamptz, lower.val));
	if (!upper.infinite)
		hi = DatumGetTimestampTz(to_timestamptz == NULL ? upper.val :
								 DirectFunctionCall1(to_timestamptz, upper.val));
	(void) period_make(lo, lower.inclusive, hi, upper.inclusive, &result, NULL);
	return result;
}

static Datum
range_to_period(FunctionCallInfo fcinfo, PGFunction to_timestamptz)
{
	RangeType  *range = PG_GETARG_RANGE_P(0);
	TypeCacheEntry *typcache = range_get_typcache(fcinfo,
												  RangeTypeGetOid(range));
	Period		p = period_of_range(typcache, range, to_timestamptz);

	PG_RETURN_PERIOD_P(period_copy(p.first, p.next));
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

PGDLLEXPORT PG_FUNCTION_INFO_V1(tstzmultirange_to_periods);
Datum
tstzmultirange_to_periods(PG_FUNCTION_ARGS)
{
	MultirangeType *multirange = PG_GETARG_MULTIRANGE_P(0);
	TypeCacheEntry *typcache = multirange_get_typcache(fcinfo,
													   TSTZMULTIRANGEOID);
	Oid			arraytype = get_func_rettype(fcinfo->flinfo->fn_oid);
	period_span_set_pile set;
	RangeType **ranges;
	int32		n;

	period_span_set_init(&set, CurrentMemoryContext);
	multirange_deserialize(typcache->rngtype, multirange, &n, &ranges);
	for (int i = 0; i < n; i++)
	{
		Period		p = period_of_range(typcache->rngtype, ranges[i], NULL);
		period_span_t s;

		if (period_as_span(&p, &s))
			period_span_set_add(&set, &s);
	}
	PG_RETURN_ARRAYTYPE_P(period_set_to_array(&set, get_element_type(arraytype)));
}
