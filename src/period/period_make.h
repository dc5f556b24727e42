/*
 * src/period/period_make.h
 *		How a period is made of bounds as somebody wrote them.
 *
 * Shared by text input, constructors and casts; included by files that make
 * periods.  It follows period.h.
 */
#ifndef PERIOD_MAKE_H
#define PERIOD_MAKE_H

/* A new period, by valid bounds; (0, 0) is the empty one. */
static inline Period *
period_copy(TimestampTz first, TimestampTz next)
{
	Period	   *p = palloc(sizeof(Period));

	p->first = first;
	p->next = next;
	Assert(period_is_valid(p));
	return p;
}

/*
 * The normalising rule.  Bounds in reverse order are an error, raised or, with
 * an escontext, saved; then false is returned.  Otherwise an exclusive lower
 * and an inclusive upper bound move up by one instant, and what then holds no
 * instant is the empty period.
 */
static inline bool
period_make(TimestampTz lo, bool lo_inc, TimestampTz hi, bool hi_inc,
			Period *result, Node *escontext)
{
	if (lo > hi)
		ereturn(escontext, false,
				(errcode(ERRCODE_DATA_EXCEPTION),
				 errmsg("period lower bound must be less than or equal to period upper bound"),
				 errdetail("The lower bound is %s, the upper bound %s.",
						   pstrdup(timestamptz_to_str(lo)),
						   pstrdup(timestamptz_to_str(hi)))));
	result->first = lo_inc ? lo : instant_next(lo);
	result->next = hi_inc ? instant_next(hi) : hi;
	if (result->first >= result->next)
		result->first = result->next = 0;
	Assert(period_is_valid(result));
	return true;
}

/* The same for constructors: raises */
static inline Datum
period_construct(TimestampTz lo, bool lo_inc, TimestampTz hi, bool hi_inc)
{
	Period	   *result = palloc(sizeof(Period));

	(void) period_make(lo, lo_inc, hi, hi_inc, result, NULL);
	PG_RETURN_PERIOD_P(result);
}

#endif							/* PERIOD_MAKE_H */
