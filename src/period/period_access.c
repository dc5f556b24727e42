/*
 * src/period/period_access.c
 *		What a period is made of, and periods made of periods.
 *
 * Invariant: results are values that period.h allows.
 */
#include "period.h"

#include "common/int.h"
#include "utils/builtins.h"

#include "period_make.h"

/* --- bounds; the empty period has none ----------------------------------- */

PGDLLEXPORT PG_FUNCTION_INFO_V1(period_first);
Datum
period_first(PG_FUNCTION_ARGS)
{
	Period	   *p = PG_GETARG_PERIOD_P(0);

	if (period_is_empty(p))
		PG_RETURN_NULL();
	PG_RETURN_TIMESTAMPTZ(p->first);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(period_next);
Datum
period_next(PG_FUNCTION_ARGS)
{
	Period	   *p = PG_GETARG_PERIOD_P(0);

	if (period_is_empty(p))
		PG_RETURN_NULL();
	PG_RETURN_TIMESTAMPTZ(p->next);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(period_prior);
Datum
period_prior(PG_FUNCTION_ARGS)
{
	Period	   *p = PG_GETARG_PERIOD_P(0);

	if (period_is_empty(p))
		PG_RETURN_NULL();
	PG_RETURN_TIMESTAMPTZ(instant_prior(p->first));
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(period_last_instant);
Datum
period_last_instant(PG_FUNCTION_ARGS)
{
	Period	   *p = PG_GETARG_PERIOD_P(0);

	if (period_is_empty(p))
		PG_RETURN_NULL();
	PG_RETURN_TIMESTAMPTZ(instant_prior(p->next));
}

/* as for core's ranges: an end that is not there is NULL */
PGDLLEXPORT PG_FUNCTION_INFO_V1(period_lower);
Datum
period_lower(PG_FUNCTION_ARGS)
{
	Period	   *p = PG_GETARG_PERIOD_P(0);

	if (period_is_empty(p) || TIMESTAMP_IS_NOBEGIN(p->first))
		PG_RETURN_NULL();
	PG_RETURN_TIMESTAMPTZ(p->first);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(period_upper);
Datum
period_upper(PG_FUNCTION_ARGS)
{
	Period	   *p = PG_GETARG_PERIOD_P(0);

	if (period_is_empty(p) || TIMESTAMP_IS_NOEND(p->next))
		PG_RETURN_NULL();
	PG_RETURN_TIMESTAMPTZ(p->next);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(period_isempty);
Datum
period_isempty(PG_FUNCTION_ARGS)
{
	Period	   *p = PG_GETARG_PERIOD_P(0);

	PG_RETURN_BOOL(period_is_empty(p));
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(period_is_open);
Datum
period_is_open(PG_FUNCTION_ARGS)
{
	Period	   *p = PG_GETARG_PERIOD_P(0);

	PG_RETURN_BOOL(!period_is_empty(p) && TIMESTAMP_IS_NOEND(p->next));
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(period_is_instant);
Datum
period_is_instant(PG_FUNCTION_ARGS)
{
	Period	   *p = PG_GETARG_PERIOD_P(0);

	PG_RETURN_BOOL(!period_is_empty(p) && p->next == p->first + 1);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(period_lower_inf);
Datum
period_lower_inf(PG_FUNCTION_ARGS)
{
	Period	   *p = PG_GETARG_PERIOD_P(0);

	PG_RETURN_BOOL(!period_is_empty(p) && TIMESTAMP_IS_NOBEGIN(p->first));
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(period_upper_inf);
Datum
period_upper_inf(PG_FUNCTION_ARGS)
{
	Period	   *p = PG_GETARG_PERIOD_P(0);

	PG_RETURN_BOOL(!period_is_empty(p) && TIMESTAMP_IS_NOEND(p->next));
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(period_lower_inc);
Datum
period_lower_inc(PG_FUNCTION_ARGS)
{
	Period	   *p = PG_GETARG_PERIOD_P(0);

	PG_RETURN_BOOL(!period_is_empty(p) && !TIMESTAMP_IS_NOBEGIN(p->first));
}

/* The upper bound never belongs to the period. */
PGDLLEXPORT PG_FUNCTION_INFO_V1(period_upper_inc);
Datum
period_upper_inc(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(false);
}

/* --- lengths ------------------------------------------------------------- */

/* An interval of microseconds only: a day may have 23 or 25 hours. */
static Datum
microseconds(TimestampTz from, TimestampTz to)
{
	Interval   *result = palloc0(sizeof(Interval));

	/* Only one as long as all time can overflow. */
	if (pg_sub_s64_overflow(to, from, &result->time))
		ereport(ERROR,
				(errcode(ERRCODE_DATETIME_VALUE_OUT_OF_RANGE),
				 errmsg("interval out of range")));
	PG_RETURN_INTERVAL_P(result);
}

/* NULL if unbounded */
PGDLLEXPORT PG_FUNCTION_INFO_V1(period_length);
Datum
period_length(PG_FUNCTION_ARGS)
{
	Period	   *p = PG_GETARG_PERIOD_P(0);

	if (TIMESTAMP_NOT_FINITE(p->first) || TIMESTAMP_NOT_FINITE(p->next))
		PG_RETURN_NULL();
	return microseconds(p->first, p->next);
}

/* The length of what two periods share, 0 if nothing, NULL if unbounded */
PGDLLEXPORT PG_FUNCTION_INFO_V1(period_overlap_length);
Datum
period_overlap_length(PG_FUNCTION_ARGS)
{
	Period	   *p = PG_GETARG_PERIOD_P(0);
	Period	   *q = PG_GETARG_PERIOD_P(1);
	TimestampTz first = Max(p->first, q->first);
	TimestampTz next = Min(p->next, q->next);

	if (period_is_empty(p) || period_is_empty(q) || first >= next)
		return microseconds(0, 0);
	if (TIMESTAMP_NOT_FINITE(first) || TIMESTAMP_NOT_FINITE(next))
		PG_RETURN_NULL();
	return microseconds(first, next);
}

/*
 * How far t is from the start of p; false if that has no answer because one
 * of them is infinite.  Raises if t is not in p.
 */
static bool
offset_in_period(FunctionCallInfo fcinfo, TimestampTz *first, TimestampTz *t)
{
	Period	   *p = PG_GETARG_PERIOD_P(0);
	period_span_t s;

	*first = p->first;
	*t = PG_GETARG_TIMESTAMPTZ(1);
	if (!period_as_span(p, &s) || *t < s.lower || *t > s.upper)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("instant \"%s\" is not in the period",
						timestamptz_to_str(*t))));
	return !TIMESTAMP_NOT_FINITE(*first) && !TIMESTAMP_NOT_FINITE(*t);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(period_offset);
Datum
period_offset(PG_FUNCTION_ARGS)
{
	TimestampTz first;
	TimestampTz t;

	if (!offset_in_period(fcinfo, &first, &t))
		PG_RETURN_NULL();
	return microseconds(first, t);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(period_offset_sec);
Datum
period_offset_sec(PG_FUNCTION_ARGS)
{
	TimestampTz first;
	TimestampTz t;

	if (!offset_in_period(fcinfo, &first, &t))
		PG_RETURN_NULL();
	/* as uint64, the difference cannot overflow */
	PG_RETURN_INT64((int64) (((uint64) t - (uint64) first) / USECS_PER_SEC));
}

/* --- set operations ------------------------------------------------------ */

PGDLLEXPORT PG_FUNCTION_INFO_V1(period_intersect);
Datum
period_intersect(PG_FUNCTION_ARGS)
{
	Period	   *p = PG_GETARG_PERIOD_P(0);
	Period	   *q = PG_GETARG_PERIOD_P(1);
	TimestampTz first = Max(p->first, q->first);
	TimestampTz next = Min(p->next, q->next);

	/* for period_intersect_agg, which need not copy what stays the same */
	if (period_is_empty(p))
		PG_RETURN_PERIOD_P(p);
	if (period_is_empty(q) || first >= next)
		PG_RETURN_PERIOD_P(period_copy(0, 0));
	if (first == p->first && next == p->next)
		PG_RETURN_PERIOD_P(p);
	PG_RETURN_PERIOD_P(period_copy(first, next));
}

static Period *
merge(Period *p, Period *q)
{
	if (period_is_empty(p))
		return q;
	if (period_is_empty(q))
		return p;
	/* for period_extent, which need not copy what stays the same */
	if (p->first <= q->first && q->next <= p->next)
		return p;
	return period_copy(Min(p->first, q->first), Max(p->next, q->next));
}

/* The least period that covers both, gap included */
PGDLLEXPORT PG_FUNCTION_INFO_V1(period_merge);
Datum
period_merge(PG_FUNCTION_ARGS)
{
	PG_RETURN_PERIOD_P(merge(PG_GETARG_PERIOD_P(0), PG_GETARG_PERIOD_P(1)));
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(period_union);
Datum
period_union(PG_FUNCTION_ARGS)
{
	Period	   *p = PG_GETARG_PERIOD_P(0);
	Period	   *q = PG_GETARG_PERIOD_P(1);

	if (!period_is_empty(p) && !period_is_empty(q) &&
		(p->first > q->next || q->first > p->next))
		ereport(ERROR,
				(errcode(ERRCODE_DATA_EXCEPTION),
				 errmsg("result of period union would not be contiguous"),
				 errhint("Use period_merge to include the gap.")));
	PG_RETURN_PERIOD_P(merge(p, q));
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(period_minus);
Datum
period_minus(PG_FUNCTION_ARGS)
{
	Period	   *p = PG_GETARG_PERIOD_P(0);
	Period	   *q = PG_GETARG_PERIOD_P(1);

	if (period_is_empty(p) || period_is_empty(q) ||
		p->first >= q->next || q->first >= p->next)
		PG_RETURN_PERIOD_P(p);
	if (p->first < q->first && q->next < p->next)
		ereport(ERROR,
				(errcode(ERRCODE_DATA_EXCEPTION),
				 errmsg("result of period difference would not be contiguous"),
				 errhint("Use period_minus_multi to get both pieces.")));
	if (p->first < q->first)
		PG_RETURN_PERIOD_P(period_copy(p->first, q->first));
	if (q->next < p->next)
		PG_RETURN_PERIOD_P(period_copy(q->next, p->next));
	PG_RETURN_PERIOD_P(period_copy(0, 0));
}
