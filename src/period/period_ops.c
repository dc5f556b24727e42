/*
 * src/period/period_ops.c
 *		Relations between periods, and between periods and instants.
 *
 * Invariant: no relation ever raises, and none but equality and containment
 * holds for the empty period.
 */
#include "period.h"

/* Both arguments as spans; false if one is empty. */
static inline bool
get_periods(FunctionCallInfo fcinfo, period_span_t *p, period_span_t *q)
{
	bool		some_p = period_as_span(PG_GETARG_PERIOD_P(0), p);
	bool		some_q = period_as_span(PG_GETARG_PERIOD_P(1), q);

	return some_p && some_q;
}

static inline bool
get_period_instant(FunctionCallInfo fcinfo, period_span_t *p, period_span_t *t)
{
	*t = instant_as_span(PG_GETARG_TIMESTAMPTZ(1));
	return period_as_span(PG_GETARG_PERIOD_P(0), p);
}

static inline bool
get_instant_period(FunctionCallInfo fcinfo, period_span_t *t, period_span_t *p)
{
	*t = instant_as_span(PG_GETARG_TIMESTAMPTZ(0));
	return period_as_span(PG_GETARG_PERIOD_P(1), p);
}

/* Everything contains the empty period; it contains only itself. */
static inline bool
contains(const Period *p, const Period *q)
{
	period_span_t a;
	period_span_t b;

	if (!period_as_span(q, &b))
		return true;
	return period_as_span(p, &a) && period_span_contains(&a, &b);
}

/* --- period and period -------------------------------------------------- */

PGDLLEXPORT PG_FUNCTION_INFO_V1(period_contains);
Datum
period_contains(PG_FUNCTION_ARGS)
{
	Period	   *p = PG_GETARG_PERIOD_P(0);
	Period	   *q = PG_GETARG_PERIOD_P(1);

	PG_RETURN_BOOL(contains(p, q));
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(period_contained_by);
Datum
period_contained_by(PG_FUNCTION_ARGS)
{
	Period	   *p = PG_GETARG_PERIOD_P(0);
	Period	   *q = PG_GETARG_PERIOD_P(1);

	PG_RETURN_BOOL(contains(q, p));
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(period_overlaps);
Datum
period_overlaps(PG_FUNCTION_ARGS)
{
	period_span_t p;
	period_span_t q;

	PG_RETURN_BOOL(get_periods(fcinfo, &p, &q) && period_span_overlaps(&p, &q));
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(period_adjacent);
Datum
period_adjacent(PG_FUNCTION_ARGS)
{
	period_span_t p;
	period_span_t q;

	PG_RETURN_BOOL(get_periods(fcinfo, &p, &q) && period_span_adjacent(&p, &q));
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(period_meets);
Datum
period_meets(PG_FUNCTION_ARGS)
{
	period_span_t p;
	period_span_t q;

	PG_RETURN_BOOL(get_periods(fcinfo, &p, &q) && period_span_meets(&p, &q));
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(period_met_by);
Datum
period_met_by(PG_FUNCTION_ARGS)
{
	period_span_t p;
	period_span_t q;

	PG_RETURN_BOOL(get_periods(fcinfo, &p, &q) && period_span_meets(&q, &p));
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(period_overleft);
Datum
period_overleft(PG_FUNCTION_ARGS)
{
	period_span_t p;
	period_span_t q;

	PG_RETURN_BOOL(get_periods(fcinfo, &p, &q) && period_span_over_left(&p, &q));
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(period_overright);
Datum
period_overright(PG_FUNCTION_ARGS)
{
	period_span_t p;
	period_span_t q;

	PG_RETURN_BOOL(get_periods(fcinfo, &p, &q) && period_span_over_right(&p, &q));
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(period_before);
Datum
period_before(PG_FUNCTION_ARGS)
{
	period_span_t p;
	period_span_t q;

	PG_RETURN_BOOL(get_periods(fcinfo, &p, &q) && period_span_left(&p, &q));
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(period_after);
Datum
period_after(PG_FUNCTION_ARGS)
{
	period_span_t p;
	period_span_t q;

	PG_RETURN_BOOL(get_periods(fcinfo, &p, &q) && period_span_right(&p, &q));
}

/* --- period and instant ------------------------------------------------- */

PGDLLEXPORT PG_FUNCTION_INFO_V1(period_contains_instant);
Datum
period_contains_instant(PG_FUNCTION_ARGS)
{
	period_span_t p;
	period_span_t t;

	PG_RETURN_BOOL(get_period_instant(fcinfo, &p, &t) && period_span_contains(&p, &t));
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(period_before_instant);
Datum
period_before_instant(PG_FUNCTION_ARGS)
{
	period_span_t p;
	period_span_t t;

	PG_RETURN_BOOL(get_period_instant(fcinfo, &p, &t) && period_span_left(&p, &t));
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(period_after_instant);
Datum
period_after_instant(PG_FUNCTION_ARGS)
{
	period_span_t p;
	period_span_t t;

	PG_RETURN_BOOL(get_period_instant(fcinfo, &p, &t) && period_span_right(&p, &t));
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(period_overleft_instant);
Datum
period_overleft_instant(PG_FUNCTION_ARGS)
{
	period_span_t p;
	period_span_t t;

	PG_RETURN_BOOL(get_period_instant(fcinfo, &p, &t) && period_span_over_left(&p, &t));
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(period_overright_instant);
Datum
period_overright_instant(PG_FUNCTION_ARGS)
{
	period_span_t p;
	period_span_t t;

	PG_RETURN_BOOL(get_period_instant(fcinfo, &p, &t) && period_span_over_right(&p, &t));
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(instant_contained_by_period);
Datum
instant_contained_by_period(PG_FUNCTION_ARGS)
{
	period_span_t t;
	period_span_t p;

	PG_RETURN_BOOL(get_instant_period(fcinfo, &t, &p) && period_span_contains(&p, &t));
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(instant_before_period);
Datum
instant_before_period(PG_FUNCTION_ARGS)
{
	period_span_t t;
	period_span_t p;

	PG_RETURN_BOOL(get_instant_period(fcinfo, &t, &p) && period_span_left(&t, &p));
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(instant_after_period);
Datum
instant_after_period(PG_FUNCTION_ARGS)
{
	period_span_t t;
	period_span_t p;

	PG_RETURN_BOOL(get_instant_period(fcinfo, &t, &p) && period_span_right(&t, &p));
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(instant_overleft_period);
Datum
instant_overleft_period(PG_FUNCTION_ARGS)
{
	period_span_t t;
	period_span_t p;

	PG_RETURN_BOOL(get_instant_period(fcinfo, &t, &p) && period_span_over_left(&t, &p));
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(instant_overright_period);
Datum
instant_overright_period(PG_FUNCTION_ARGS)
{
	period_span_t t;
	period_span_t p;

	PG_RETURN_BOOL(get_instant_period(fcinfo, &t, &p) && period_span_over_right(&t, &p));
}

/* --- distance in seconds; the empty period is far from everything -------- */

PGDLLEXPORT PG_FUNCTION_INFO_V1(period_distance);
Datum
period_distance(PG_FUNCTION_ARGS)
{
	Period	   *p = PG_GETARG_PERIOD_P(0);
	Period	   *q = PG_GETARG_PERIOD_P(1);

	if (period_is_empty(p) || period_is_empty(q))
		PG_RETURN_FLOAT8(get_float8_infinity());
	PG_RETURN_FLOAT8(Max(period_gap(p->next, q->first),
						 period_gap(q->next, p->first)));
}

static inline double
distance_instant(const Period *p, TimestampTz t)
{
	if (period_is_empty(p))
		return get_float8_infinity();
	return Max(period_gap(p->next, t), period_gap(t, p->first));
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(period_distance_instant);
Datum
period_distance_instant(PG_FUNCTION_ARGS)
{
	PG_RETURN_FLOAT8(distance_instant(PG_GETARG_PERIOD_P(0),
									  PG_GETARG_TIMESTAMPTZ(1)));
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(instant_distance_period);
Datum
instant_distance_period(PG_FUNCTION_ARGS)
{
	PG_RETURN_FLOAT8(distance_instant(PG_GETARG_PERIOD_P(1),
									  PG_GETARG_TIMESTAMPTZ(0)));
}
