/*
 * src/period/period_query.h
 *		What an index on period is asked: the argument is a period, or an
 *		instant.
 */
#ifndef PERIOD_QUERY_H
#define PERIOD_QUERY_H

#include "period.h"

#include "catalog/pg_type.h"

/* The argument as a span; false if it is the empty period. */
static inline bool
period_query(Datum arg, Oid type, period_span_t *q)
{
	if (type != TIMESTAMPTZOID)
		return period_as_span(DatumGetPeriodP(arg), q);
	*q = instant_as_span(DatumGetTimestampTz(arg));
	return true;
}

/*
 * The distance from the argument to the instants from first to last, which is
 * the least one to any period among them.
 */
static inline double
period_query_distance(Datum arg, Oid type, TimestampTz first, TimestampTz last)
{
	TimestampTz start;			/* of the argument */
	TimestampTz end;			/* after it; an instant is its own end */
	TimestampTz next;

	if (type == TIMESTAMPTZOID)
		start = end = DatumGetTimestampTz(arg);
	else
	{
		start = DatumGetPeriodP(arg)->first;
		end = DatumGetPeriodP(arg)->next;
		if (start == end)
			return get_float8_infinity();
	}
	(void) period_bound_next(last, &next);
	return Max(period_gap(next, start), period_gap(end, first));
}

#endif							/* PERIOD_QUERY_H */
