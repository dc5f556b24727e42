/*
 * src/core/span_box.h
 *		Questions about spans, and which boxes can hold an answer.
 *
 * Part of the template core/span.h, which includes it.
 *
 * A span is a point (lower, upper) above the diagonal of a plane; a subtree of
 * an index is a box around such points; and every question of strategy.h asks
 * for the points of a rectangle with its sides parallel to the axes:
 *
 *		upper
 *		  |   contains  |  begins in q,
 *		  |      q      |  ends after it   right of q
 *		  +- q.upper ---+----------------+------------
 *		  |   begins    |  inside       /
 *		  |   before q, |  q          /
 *		  |   ends in it|           /
 *		  +- q.lower ---+---------/
 *		  |   left of q |      /
 *		  |             |   /    nothing: lower > upper
 *		  |             |/
 *		  +----------q.lower-----q.upper----------- lower
 *
 * (the corner itself is equal to q; adjacent to it are a horizontal and a
 * vertical line).  So a box is worth a visit if it meets the rectangle: each
 * side that limits the rectangle is held against the side of the box that
 * could be nearest to it.
 *
 * Invariant: box_may_hold is true whenever holds is true for a value that was
 * added to the box.
 *
 * In both, NULL is the empty value.  Every set contains the empty set, only it
 * lies inside the empty set, and it has no other relation.  An unknown strategy
 * is an error.
 */

/* A box holds all points with lower and upper within these limits. */
typedef struct SPAN_NAME(box)
{
	SPAN_BOUND_T lower_min;
	SPAN_BOUND_T lower_max;
	SPAN_BOUND_T upper_min;
	SPAN_BOUND_T upper_max;
	bool		some;			/* holds a span; if not, no limit is valid */
	bool		empty;			/* may hold the empty value */
	int			mark;			/* the greatest mark of any value below; what
								 * it means is up to the type, 0 if unused */
} SPAN_NAME(box);

/* Does "v OP q" hold if at least one of them, and so not both, is a span? */
static inline bool
SPAN_NAME(holds_empty) (int strategy, bool v_empty, bool q_empty)
{
	switch (strategy)
	{
		case SPAN_CONTAINS:
		case SPAN_OLD_CONTAINS:
			return q_empty;
		case SPAN_CONTAINED_BY:
		case SPAN_OLD_CONTAINED_BY:
			return v_empty;
		case SPAN_STRICTLY_CONTAINS:
			return q_empty && !v_empty;
		case SPAN_STRICTLY_IN:
			return v_empty && !q_empty;
		case SPAN_EQUAL:
			return v_empty && q_empty;
		case SPAN_NOT_EQUAL:
			return !(v_empty && q_empty);
		default:
			return false;
	}
}

/* Does "v OP q" hold? */
static inline bool
SPAN_NAME(holds) (int strategy, const SPAN_T *v, const SPAN_T *q)
{
	if (v == NULL || q == NULL)
		return SPAN_NAME(holds_empty) (strategy, v == NULL, q == NULL);

	switch (strategy)
	{
		case SPAN_LEFT:
			return SPAN_NAME(left) (v, q);
		case SPAN_LESS:
			return SPAN_CMP(v->upper, q->lower) < 0;
		case SPAN_OVERLEFT:
			return SPAN_NAME(over_left) (v, q);
		case SPAN_LESS_EQUAL:
			return SPAN_CMP(v->upper, q->upper) <= 0;
		case SPAN_RIGHT:
			return SPAN_NAME(right) (v, q);
		case SPAN_GREATER:
			return SPAN_CMP(v->lower, q->upper) > 0;
		case SPAN_OVERRIGHT:
			return SPAN_NAME(over_right) (v, q);
		case SPAN_GREATER_EQUAL:
			return SPAN_CMP(v->lower, q->lower) >= 0;
		case SPAN_OVERLAP:
			return SPAN_NAME(overlaps) (v, q);
		case SPAN_CONTAINS:
		case SPAN_OLD_CONTAINS:
		case SPAN_CONTAINS_ELEM:
			return SPAN_NAME(contains) (v, q);
		case SPAN_STRICTLY_CONTAINS:
			return SPAN_NAME(contains) (v, q) && !SPAN_NAME(equal) (v, q);
		case SPAN_CONTAINED_BY:
		case SPAN_OLD_CONTAINED_BY:
			return SPAN_NAME(contains) (q, v);
		case SPAN_STRICTLY_IN:
			return SPAN_NAME(contains) (q, v) && !SPAN_NAME(equal) (v, q);
		case SPAN_EQUAL:
			return SPAN_NAME(equal) (v, q);
		case SPAN_NOT_EQUAL:
			return !SPAN_NAME(equal) (v, q);
		case SPAN_MEETS:
			return SPAN_NAME(meets) (v, q);
		case SPAN_MET_BY:
			return SPAN_NAME(meets) (q, v);
		case SPAN_ADJACENT:
			return SPAN_NAME(adjacent) (v, q);
		default:
			elog(ERROR, "unknown span strategy: %d", strategy);
			return false;
	}
}

/* May the box hold anything on q's line? */
static inline bool
SPAN_NAME(box_on_line) (const SPAN_NAME(box) *box, const SPAN_T *q)
{
#ifdef SPAN_LINE_FROM
	return SPAN_CMP(box->lower_max, SPAN_LINE_FROM(q->lower)) >= 0 &&
		SPAN_CMP(box->upper_min, SPAN_LINE_TO(q->upper)) <= 0;
#else
	return true;
#endif
}

/* May the box hold a lower bound (or an upper one) equal to b? */
static inline bool
SPAN_NAME(box_has_lower) (const SPAN_NAME(box) *box, SPAN_BOUND_T b)
{
	return SPAN_CMP(box->lower_min, b) <= 0 && SPAN_CMP(box->lower_max, b) >= 0;
}

static inline bool
SPAN_NAME(box_has_upper) (const SPAN_NAME(box) *box, SPAN_BOUND_T b)
{
	return SPAN_CMP(box->upper_min, b) <= 0 && SPAN_CMP(box->upper_max, b) >= 0;
}

static inline bool
SPAN_NAME(box_may_meet) (const SPAN_NAME(box) *box, const SPAN_T *q)
{
	SPAN_BOUND_T b;

	return SPAN_NAME(prev) (q->lower, &b) && SPAN_NAME(box_has_upper) (box, b);
}

static inline bool
SPAN_NAME(box_may_be_met) (const SPAN_NAME(box) *box, const SPAN_T *q)
{
	SPAN_BOUND_T b;

	return SPAN_NAME(next) (q->upper, &b) && SPAN_NAME(box_has_lower) (box, b);
}

/* May "v OP q" hold for a v in the box? */
static inline bool
SPAN_NAME(box_may_hold) (int strategy, const SPAN_NAME(box) *box,
						 const SPAN_T *q)
{
	if (box->empty &&
		SPAN_NAME(holds_empty) (strategy, true, q == NULL))
		return true;
	if (!box->some)
		return false;
	if (q == NULL)
		return SPAN_NAME(holds_empty) (strategy, false, true);

	switch (strategy)
	{
		case SPAN_LEFT:
			return SPAN_CMP(box->upper_min, q->lower) < 0 &&
				SPAN_NAME(box_on_line) (box, q);
		case SPAN_LESS:
			return SPAN_CMP(box->upper_min, q->lower) < 0;
		case SPAN_OVERLEFT:
			return SPAN_CMP(box->upper_min, q->upper) <= 0 &&
				SPAN_NAME(box_on_line) (box, q);
		case SPAN_LESS_EQUAL:
			return SPAN_CMP(box->upper_min, q->upper) <= 0;
		case SPAN_RIGHT:
			return SPAN_CMP(box->lower_max, q->upper) > 0 &&
				SPAN_NAME(box_on_line) (box, q);
		case SPAN_GREATER:
			return SPAN_CMP(box->lower_max, q->upper) > 0;
		case SPAN_OVERRIGHT:
			return SPAN_CMP(box->lower_max, q->lower) >= 0 &&
				SPAN_NAME(box_on_line) (box, q);
		case SPAN_GREATER_EQUAL:
			return SPAN_CMP(box->lower_max, q->lower) >= 0;
		case SPAN_OVERLAP:
			return SPAN_CMP(box->lower_min, q->upper) <= 0 &&
				SPAN_CMP(box->upper_max, q->lower) >= 0;
		case SPAN_CONTAINS:
		case SPAN_OLD_CONTAINS:
		case SPAN_CONTAINS_ELEM:
		case SPAN_STRICTLY_CONTAINS:
			return SPAN_CMP(box->lower_min, q->lower) <= 0 &&
				SPAN_CMP(box->upper_max, q->upper) >= 0;
		case SPAN_CONTAINED_BY:
		case SPAN_OLD_CONTAINED_BY:
		case SPAN_STRICTLY_IN:
			/* the triangle: what lies inside q overlaps it, too */
			return SPAN_CMP(box->lower_max, q->lower) >= 0 &&
				SPAN_CMP(box->upper_min, q->upper) <= 0 &&
				SPAN_CMP(box->lower_min, q->upper) <= 0 &&
				SPAN_CMP(box->upper_max, q->lower) >= 0;
		case SPAN_EQUAL:
			return SPAN_NAME(box_has_lower) (box, q->lower) &&
				SPAN_NAME(box_has_upper) (box, q->upper);
		case SPAN_NOT_EQUAL:
			return true;
		case SPAN_MEETS:
			return SPAN_NAME(box_may_meet) (box, q);
		case SPAN_MET_BY:
			return SPAN_NAME(box_may_be_met) (box, q);
		case SPAN_ADJACENT:
			return SPAN_NAME(box_may_meet) (box, q) ||
				SPAN_NAME(box_may_be_met) (box, q);
		default:
			elog(ERROR, "unknown span strategy: %d", strategy);
			return false;
	}
}

/* The box around one value; v is NULL for the empty value. */
static inline void
SPAN_NAME(box_init) (SPAN_NAME(box) *box, const SPAN_T *v)
{
	box->some = v != NULL;
	box->empty = v == NULL;
	box->mark = 0;
	if (v != NULL)
	{
		box->lower_min = box->lower_max = v->lower;
		box->upper_min = box->upper_max = v->upper;
	}
}

/*
 * The box that is known when only the hull of some spans is: each of them
 * begins and ends somewhere in it.
 */
static inline void
SPAN_NAME(box_init_hull) (SPAN_NAME(box) *box, const SPAN_T *hull)
{
	box->some = true;
	box->empty = false;
	box->mark = 0;
	box->lower_min = box->upper_min = hull->lower;
	box->lower_max = box->upper_max = hull->upper;
}

/* The box around nothing, to which others are added */
static inline void
SPAN_NAME(box_init_none) (SPAN_NAME(box) *box)
{
	memset(box, 0, sizeof(*box));
}

/* Widens a box by another one. */
static inline void
SPAN_NAME(box_add) (SPAN_NAME(box) *a, const SPAN_NAME(box) *b)
{
	bool		empty = a->empty || b->empty;
	int			mark = Max(a->mark, b->mark);

	if (!a->some)
		*a = *b;
	else if (b->some)
	{
		if (SPAN_CMP(b->lower_min, a->lower_min) < 0)
			a->lower_min = b->lower_min;
		if (SPAN_CMP(b->lower_max, a->lower_max) > 0)
			a->lower_max = b->lower_max;
		if (SPAN_CMP(b->upper_min, a->upper_min) < 0)
			a->upper_min = b->upper_min;
		if (SPAN_CMP(b->upper_max, a->upper_max) > 0)
			a->upper_max = b->upper_max;
	}
	a->empty = empty;
	a->mark = mark;
}
