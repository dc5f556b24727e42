/*
 * src/period/period.h
 *		The type period: a half-open pair of instants.
 *
 * Invariant of every Period that exists, on disk and in memory:
 *
 *	1. first < next, or it is the one empty value, (0, 0);
 *	2. first is -infinity or a finite timestamptz, next a finite timestamptz or
 *	   +infinity;
 *	3. an infinite end means that the period has no end there, and the infinite
 *	   instant belongs to it.
 *
 * There is one representation for each set, so equal means same bytes.  The
 * bytes are those of the struct, and on the wire the same two int64 in network
 * order.
 *
 * Besides, the inner keys of a GiST index have the type's length, but first >=
 * 0 > next, which no period has: see period_gist.c.
 */
#ifndef PERIOD_H
#define PERIOD_H

#include "core/compat.h"
#include "core/strategy.h"

#include "datatype/timestamp.h"
#include "utils/float.h"
#include "utils/timestamp.h"

typedef struct Period
{
	TimestampTz first;
	TimestampTz next;
} Period;

#define DatumGetPeriodP(d)		((Period *) DatumGetPointer(d))
#define PeriodPGetDatum(p)		PointerGetDatum(p)
#define PG_GETARG_PERIOD_P(n)	DatumGetPeriodP(PG_GETARG_DATUM(n))
#define PG_RETURN_PERIOD_P(p)	return PeriodPGetDatum(p)

static inline bool
period_is_empty(const Period *p)
{
	return p->first == p->next;
}

/* Is this the inner key of an index, and no value at all? */
static inline bool
period_is_inner_key(const Period *p)
{
	return p->first >= 0 && p->next < 0;
}

static inline bool
period_is_valid(const Period *p)
{
	if (period_is_empty(p))
		return p->first == 0;
	return p->first < p->next &&
		(TIMESTAMP_IS_NOBEGIN(p->first) || IS_VALID_TIMESTAMP(p->first)) &&
		(TIMESTAMP_IS_NOEND(p->next) || IS_VALID_TIMESTAMP(p->next));
}

/*
 * The next instant.  After the last one that a timestamptz can hold comes
 * infinity: a finite end beyond it could not be written as text.
 */
static inline TimestampTz
instant_next(TimestampTz t)
{
	if (TIMESTAMP_NOT_FINITE(t))
		return t;
	t++;
	if (!IS_VALID_TIMESTAMP(t))
		TIMESTAMP_NOEND(t);
	return t;
}

/* The previous instant; before the first one is -infinity. */
static inline TimestampTz
instant_prior(TimestampTz t)
{
	if (TIMESTAMP_NOT_FINITE(t))
		return t;
	t--;
	if (!IS_VALID_TIMESTAMP(t))
		TIMESTAMP_NOBEGIN(t);
	return t;
}

/*
 * As a span, a period is closed: [first, last instant].  Its bounds and their
 * neighbours are instants; -infinity is the one before the first finite one.
 */
static inline TimestampTz
period_last(const Period *p)
{
	return instant_prior(p->next);
}

static inline bool
period_bound_prev(TimestampTz b, TimestampTz *p)
{
	*p = instant_prior(b);
	return !TIMESTAMP_IS_NOBEGIN(b);
}

static inline bool
period_bound_next(TimestampTz b, TimestampTz *p)
{
	*p = TIMESTAMP_IS_NOBEGIN(b) ? MIN_TIMESTAMP : instant_next(b);
	return !TIMESTAMP_IS_NOEND(b);
}

#define SPAN_NAME(f)		period_span_##f
#define SPAN_BOUND			TimestampTz
#define SPAN_CMP(a, b)		((a) < (b) ? -1 : (a) > (b))
#define SPAN_PREV(b, p)		period_bound_prev(b, p)
#define SPAN_NEXT(b, p)		period_bound_next(b, p)
#define SPAN_BITS_TYPE		uint64
#define SPAN_BITS(b)		((uint64) (b) ^ ((uint64) 1 << 63))
#include "core/span.h"

/* The period as a span; false if it is empty. */
static inline bool
period_as_span(const Period *p, period_span_t *s)
{
	s->lower = p->first;
	s->upper = period_last(p);
	return !period_is_empty(p);
}

static inline bool
period_span_read(Datum value, period_span_t *s)
{
	return period_as_span(DatumGetPeriodP(value), s);
}

/* An instant as a span. */
static inline period_span_t
instant_as_span(TimestampTz t)
{
	period_span_t s = {t, t};

	return s;
}

/*
 * The seconds from an end to a later start, else 0.  The difference of two
 * instants may exceed an int64, but not a uint64.
 */
static inline double
period_gap(TimestampTz end, TimestampTz start)
{
	if (start <= end)
		return 0;
	if (TIMESTAMP_NOT_FINITE(end) || TIMESTAMP_NOT_FINITE(start))
		return get_float8_infinity();
	return (double) ((uint64) start - (uint64) end) / USECS_PER_SEC;
}

#endif							/* PERIOD_H */
