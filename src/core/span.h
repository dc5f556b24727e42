/*
 * src/core/span.h
 *		A span: an interval [lower, upper] on an ordered line.
 *
 * Template; include it once for each kind of bound.
 *
 * Invariant: lower <= upper, and both belong to the span.  A half-open type
 * maps its open end to the last point inside; a type with an empty value keeps
 * it out of here: an empty set has no bounds, so functions that make a span of
 * a value return false for it, and "const SPAN_T *q == NULL" means empty.
 *
 * Parameters (all are undefined again at the end):
 *
 *	SPAN_NAME(f)		required; prefixes every name, as foo_span_##f
 *	SPAN_BOUND			required; the type of a bound, passed by value
 *	SPAN_CMP(a, b)		required; <0, 0, >0
 *	SPAN_PREV(b, p)		optional; sets *p to the point just before b, returns
 *						false if there is none.  Without it nothing is ever
 *						adjacent.
 *	SPAN_NEXT(b, p)		optional; goes with SPAN_PREV
 *	SPAN_LINE_FROM(b)	optional; several lines may lie one after the other,
 *	SPAN_LINE_TO(b)		as families of addresses do.  These give the first and
 *						last bound of the line that b is on.  "Left of" and its
 *						kin hold on one line only.
 *	SPAN_BITS(b)		optional; b as SPAN_BITS_TYPE, an unsigned integer of
 *						the same order.  Makes zorder_cmp.
 *
 * What comes out, for SPAN_NAME(f) foo_span_##f:
 *
 *	foo_span_bound, foo_span_t	the bound; { lower, upper }
 *	foo_span_bound_cmp(a, b)	SPAN_CMP as a function
 *	foo_span_prev, _next, _line_from, _line_to, as the parameters
 *	foo_span_cmp(a, b)			lower ascending, then upper ascending
 *	foo_span_zorder_cmp(a, b)	along a z-curve through the plane
 *	foo_span_equal, _contains, _overlaps, _left, _over_left, _over_right,
 *	_right, _meets, _adjacent	predicates
 *	foo_span_intersect(a, b, r)	false if there is no common point
 *	foo_span_hull(a, b)			the least span that contains both
 */

#define SPAN_T			SPAN_NAME(t)
#define SPAN_BOUND_T	SPAN_NAME(bound)

typedef SPAN_BOUND SPAN_BOUND_T;

typedef struct SPAN_T
{
	SPAN_BOUND_T lower;
	SPAN_BOUND_T upper;
} SPAN_T;

static inline int
SPAN_NAME(bound_cmp) (SPAN_BOUND_T a, SPAN_BOUND_T b)
{
	return SPAN_CMP(a, b);
}

static inline bool
SPAN_NAME(prev) (SPAN_BOUND_T b, SPAN_BOUND_T *p)
{
#ifdef SPAN_PREV
	return SPAN_PREV(b, p);
#else
	return false;
#endif
}

static inline bool
SPAN_NAME(next) (SPAN_BOUND_T b, SPAN_BOUND_T *p)
{
#ifdef SPAN_NEXT
	return SPAN_NEXT(b, p);
#else
	return false;
#endif
}

static inline bool
SPAN_NAME(same_line) (SPAN_BOUND_T b, const SPAN_T *q)
{
#ifdef SPAN_LINE_FROM
	return SPAN_CMP(b, SPAN_LINE_FROM(q->lower)) >= 0 &&
		SPAN_CMP(b, SPAN_LINE_TO(q->upper)) <= 0;
#else
	return true;
#endif
}

static inline int
SPAN_NAME(cmp) (const SPAN_T *a, const SPAN_T *b)
{
	int			c = SPAN_CMP(a->lower, b->lower);

	return c != 0 ? c : SPAN_CMP(a->upper, b->upper);
}

#ifdef SPAN_BITS

/*
 * Compares along the z-curve: the order of the numbers made by interleaving
 * the bits of both bounds.  The most significant bit in which the points
 * differ decides, and no arithmetic is done, so bounds at infinity are
 * harmless.  Neighbours on the curve are near in the plane, so pages filled
 * in this order have both bounds in small ranges.
 */
static inline int
SPAN_NAME(zorder_cmp) (const SPAN_T *a, const SPAN_T *b)
{
	SPAN_BITS_TYPE x = SPAN_BITS(a->lower) ^ SPAN_BITS(b->lower);
	SPAN_BITS_TYPE y = SPAN_BITS(a->upper) ^ SPAN_BITS(b->upper);

	/* true if the highest bit of y is above the highest bit of x */
	if (x < y && x < (x ^ y))
		return SPAN_CMP(a->upper, b->upper);
	return SPAN_CMP(a->lower, b->lower);
}
#endif

static inline bool
SPAN_NAME(equal) (const SPAN_T *a, const SPAN_T *b)
{
	return SPAN_CMP(a->lower, b->lower) == 0 &&
		SPAN_CMP(a->upper, b->upper) == 0;
}

static inline bool
SPAN_NAME(contains) (const SPAN_T *a, const SPAN_T *b)
{
	return SPAN_CMP(a->lower, b->lower) <= 0 &&
		SPAN_CMP(a->upper, b->upper) >= 0;
}

static inline bool
SPAN_NAME(overlaps) (const SPAN_T *a, const SPAN_T *b)
{
	return SPAN_CMP(a->lower, b->upper) <= 0 &&
		SPAN_CMP(a->upper, b->lower) >= 0;
}

/* a ends before b begins */
static inline bool
SPAN_NAME(left) (const SPAN_T *a, const SPAN_T *b)
{
	return SPAN_CMP(a->upper, b->lower) < 0 && SPAN_NAME(same_line) (a->lower, b);
}

/* a ends not after b */
static inline bool
SPAN_NAME(over_left) (const SPAN_T *a, const SPAN_T *b)
{
	return SPAN_CMP(a->upper, b->upper) <= 0 && SPAN_NAME(same_line) (a->lower, b);
}

/* a begins not before b */
static inline bool
SPAN_NAME(over_right) (const SPAN_T *a, const SPAN_T *b)
{
	return SPAN_CMP(a->lower, b->lower) >= 0 && SPAN_NAME(same_line) (a->upper, b);
}

/* a begins after b ends */
static inline bool
SPAN_NAME(right) (const SPAN_T *a, const SPAN_T *b)
{
	return SPAN_CMP(a->lower, b->upper) > 0 && SPAN_NAME(same_line) (a->upper, b);
}

/* a ends just before b begins */
static inline bool
SPAN_NAME(meets) (const SPAN_T *a, const SPAN_T *b)
{
	SPAN_BOUND_T before = b->lower;

	return SPAN_NAME(prev) (before, &before) && SPAN_CMP(a->upper, before) == 0;
}

static inline bool
SPAN_NAME(adjacent) (const SPAN_T *a, const SPAN_T *b)
{
	return SPAN_NAME(meets) (a, b) || SPAN_NAME(meets) (b, a);
}

static inline bool
SPAN_NAME(intersect) (const SPAN_T *a, const SPAN_T *b, SPAN_T *r)
{
	if (!SPAN_NAME(overlaps) (a, b))
		return false;
	r->lower = SPAN_CMP(a->lower, b->lower) >= 0 ? a->lower : b->lower;
	r->upper = SPAN_CMP(a->upper, b->upper) <= 0 ? a->upper : b->upper;
	return true;
}

static inline SPAN_T
SPAN_NAME(hull) (const SPAN_T *a, const SPAN_T *b)
{
	SPAN_T		r;

	r.lower = SPAN_CMP(a->lower, b->lower) <= 0 ? a->lower : b->lower;
	r.upper = SPAN_CMP(a->upper, b->upper) >= 0 ? a->upper : b->upper;
	return r;
}

/* The rest of the plane: questions and boxes. */
#include "core/span_box.h"

#undef SPAN_T
#undef SPAN_BOUND_T
#undef SPAN_NAME
#undef SPAN_BOUND
#undef SPAN_CMP
#undef SPAN_PREV
#undef SPAN_NEXT
#undef SPAN_LINE_FROM
#undef SPAN_LINE_TO
#undef SPAN_BITS
#undef SPAN_BITS_TYPE
