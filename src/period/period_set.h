/*
 * src/period/period_set.h
 *		Sets of periods: the template of core/span_agg.h for period, and arrays.
 *
 * Invariant: an array that comes out is one-dimensional, sorted, without NULLs
 * and empty periods, and its elements neither overlap nor touch.  One that
 * goes in may be anything; its dimensions are not looked at.
 *
 * Included by files that work on many periods.  It follows period.h.
 */
#ifndef PERIOD_SET_H
#define PERIOD_SET_H

#include "access/tupmacs.h"
#include "utils/array.h"

#define SPAN_NAME(f)		period_span_##f
#define SPAN_TYPE			"period"
#include "core/span_agg.h"

/* The period of a span; see period_last() for the way back. */
static inline Period
period_of_span(const period_span_t *s)
{
	Period		p = {s->lower, 0};

	(void) period_bound_next(s->upper, &p.next);
	Assert(period_is_valid(&p));
	return p;
}

/*
 * Makes the union of the elements, or, if within is given, of their parts
 * within it.  It lives in the current memory context; item[0 .. n) are its
 * pieces, in order.
 */
static inline void
period_set_from_array(period_span_set_pile *set, ArrayType *a,
					  const period_span_t *within)
{
	const Period *p = (const Period *) ARR_DATA_PTR(a);
	int			n = ArrayGetNItems(ARR_NDIM(a), ARR_DIMS(a));

	period_span_set_init(set, CurrentMemoryContext);
	for (int i = 0; i < n; i++)
	{
		period_span_t s;

		if (ARR_HASNULL(a) && att_isnull(i, ARR_NULLBITMAP(a)))
			continue;
		if (!period_as_span(p++, &s))
			continue;
		if (within != NULL)
			period_span_set_clip(set, &s, within);
		else
			period_span_set_add(set, &s);
	}
	period_span_set_tidy_up(set);
}

/* The array of a set; elemtype is the type period. */
static inline ArrayType *
period_set_to_array(period_span_set_pile *set, Oid elemtype)
{
	ArrayType  *a;
	Period	   *p;
	Size		size;

	period_span_set_tidy_up(set);
	if (set->n == 0)
		return construct_empty_array(elemtype);
	size = ARR_OVERHEAD_NONULLS(1) + sizeof(Period) * set->n;
	a = palloc0(size);
	SET_VARSIZE(a, size);
	a->ndim = 1;
	a->elemtype = elemtype;
	ARR_DIMS(a)[0] = set->n;
	ARR_LBOUND(a)[0] = 1;
	p = (Period *) ARR_DATA_PTR(a);
	for (int i = 0; i < set->n; i++)
		p[i] = period_of_span(&set->item[i]);
	return a;
}

#endif							/* PERIOD_SET_H */
