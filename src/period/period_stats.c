/*
 * src/period/period_stats.c
 *		Statistics and estimates for period; the method and its reasons are in
 *		core/span_stats.h.
 */
#include "period.h"

#include "catalog/pg_type.h"

#include "period_query.h"

/* A period, or an instant */
static span_query
period_span_stats_read(Oid type, Datum value, period_span_t *s)
{
	return period_query(value, type, s) ? SPAN_QUERY_SOME : SPAN_QUERY_EMPTY;
}

/* Rows without a beginning count as if they began where the others do. */
static double
period_span_fraction(TimestampTz lo, TimestampTz x, TimestampTz hi)
{
	if (TIMESTAMP_NOT_FINITE(lo) || TIMESTAMP_NOT_FINITE(hi))
		return 0.5;
	return ((double) x - (double) lo) / ((double) hi - (double) lo);
}

static double
period_span_length(const period_span_t *s)
{
	if (TIMESTAMP_NOT_FINITE(s->lower) || TIMESTAMP_NOT_FINITE(s->upper))
		return get_float8_infinity();
	return (double) s->upper - (double) s->lower;
}

#define SPAN_NAME(f)		period_span_##f
#define SPAN_ENDLESS(b)		TIMESTAMP_IS_NOEND(b)
#include "core/span_stats.h"

PGDLLEXPORT PG_FUNCTION_INFO_V1(period_typanalyze);
Datum
period_typanalyze(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(period_span_typanalyze((VacAttrStats *) PG_GETARG_POINTER(0)));
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(period_sel);
Datum
period_sel(PG_FUNCTION_ARGS)
{
	PG_RETURN_FLOAT8(period_span_sel(fcinfo));
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(period_joinsel);
Datum
period_joinsel(PG_FUNCTION_ARGS)
{
	PG_RETURN_FLOAT8(period_span_joinsel((PlannerInfo *) PG_GETARG_POINTER(0),
										 PG_GETARG_OID(1),
										 (List *) PG_GETARG_POINTER(2),
										 (SpecialJoinInfo *) PG_GETARG_POINTER(4)));
}
