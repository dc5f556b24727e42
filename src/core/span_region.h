/*
 * src/core/span_region.h
 *		What a query asks, as a region of the plane.
 *
 * Part of the template core/span.h, which includes it.
 *
 * A span is a point (lower, upper) above the diagonal of a plane; a subtree of
 * an index is a box around such points; and every question of strategy.h asks
 * for the points of a rectangle with its sides parallel to the axes:
 *
 *		upper
 *		  |  contains q |              .	overlaps q: the three areas left of
 *		  |             |  ends later.		and above the two middle lines
 *	q.upper ------------+----------.
 *		  |  begins     | inside q		left of q:	upper < q.lower
 *		  |  earlier    |  .			right of q:	lower > q.upper
 *		  |             |.				equal to q:	the corner itself
 *		  +---------.---+------- lower
 *				 q.lower
 *
 * (adjacent: a horizontal and a vertical line).  So there is one table that
 * says which rectangle, one test for a point and one for a box, and every
 * index method uses these three.
 *
 * Invariant: box_may_match is true whenever matches is true for a value that
 * was added to the box.
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

/* Sides of a rectangle. */
#ifndef SPAN_REGION_SIDES
#define SPAN_REGION_SIDES
#define SPAN_LOWER_FROM		0x01
#define SPAN_LOWER_TO		0x02
#define SPAN_UPPER_FROM		0x04
#define SPAN_UPPER_TO		0x08
#define SPAN_ALL_SIDES		0x0F
#endif

typedef struct SPAN_NAME(region)
{
	SPAN_BOUND_T lower_from;
	SPAN_BOUND_T lower_to;
	SPAN_BOUND_T upper_from;
	SPAN_BOUND_T upper_to;
	uint8		sides;			/* those that limit */
	uint8		open;			/* those whose limit is itself outside */
	uint8		implied;		/* those that limit, but need no test of a
								 * point, because its lower <= its upper */
} SPAN_NAME(region);

typedef struct SPAN_NAME(query)
{
	SPAN_NAME(region) region[2];
	int			nregions;		/* 0: no span matches */
	bool		empty;			/* the empty value matches */
	bool		unequal;		/* spans equal to self do not */
	SPAN_T		self;
} SPAN_NAME(query);

#define SPAN_LIMIT(side, flag, value) (r->side = (value), r->sides |= (flag))

/*
 * Says what "v OP q" asks of v.  q is NULL if the argument is the empty value.
 * An unknown strategy is an error.
 */
static inline void
SPAN_NAME(query_init) (SPAN_NAME(query) *query, int strategy, const SPAN_T *q)
{
	SPAN_NAME(region) *r = &query->region[0];
	bool		whole_line = false;

	query->nregions = 1;
	query->empty = query->unequal = false;
	r->sides = r->open = r->implied = 0;

	if (q == NULL)
	{
		/* Everything contains the empty set, only it lies inside it. */
		switch (strategy)
		{
			case SPAN_CONTAINS:
			case SPAN_OLD_CONTAINS:
				query->empty = true;
				return;
			case SPAN_STRICTLY_CONTAINS:
			case SPAN_NOT_EQUAL:
				return;
			case SPAN_CONTAINED_BY:
			case SPAN_OLD_CONTAINED_BY:
			case SPAN_EQUAL:
				query->empty = true;
				break;
			default:
				break;
		}
		query->nregions = 0;
		return;
	}

	query->self = *q;
	switch (strategy)
	{
		case SPAN_LESS:
			whole_line = true;
			/* FALLTHROUGH */
		case SPAN_LEFT:
			SPAN_LIMIT(upper_to, SPAN_UPPER_TO, q->lower);
			r->open = SPAN_UPPER_TO;
			if (SPAN_HAS_LINES && !whole_line)
				SPAN_LIMIT(lower_from, SPAN_LOWER_FROM, SPAN_LINE_FROM(q->lower));
			break;
		case SPAN_LESS_EQUAL:
			whole_line = true;
			/* FALLTHROUGH */
		case SPAN_OVERLEFT:
			SPAN_LIMIT(upper_to, SPAN_UPPER_TO, q->upper);
			if (SPAN_HAS_LINES && !whole_line)
				SPAN_LIMIT(lower_from, SPAN_LOWER_FROM, SPAN_LINE_FROM(q->lower));
			break;
		case SPAN_GREATER:
			whole_line = true;
			/* FALLTHROUGH */
		case SPAN_RIGHT:
			SPAN_LIMIT(lower_from, SPAN_LOWER_FROM, q->upper);
			r->open = SPAN_LOWER_FROM;
			if (SPAN_HAS_LINES && !whole_line)
				SPAN_LIMIT(upper_to, SPAN_UPPER_TO, SPAN_LINE_TO(q->upper));
			break;
		case SPAN_GREATER_EQUAL:
			whole_line = true;
			/* FALLTHROUGH */
		case SPAN_OVERRIGHT:
			SPAN_LIMIT(lower_from, SPAN_LOWER_FROM, q->lower);
			if (SPAN_HAS_LINES && !whole_line)
				SPAN_LIMIT(upper_to, SPAN_UPPER_TO, SPAN_LINE_TO(q->upper));
			break;
		case SPAN_OVERLAP:
			SPAN_LIMIT(lower_to, SPAN_LOWER_TO, q->upper);
			SPAN_LIMIT(upper_from, SPAN_UPPER_FROM, q->lower);
			break;
		case SPAN_STRICTLY_CONTAINS:
			query->unequal = true;
			/* FALLTHROUGH */
		case SPAN_CONTAINS:
		case SPAN_OLD_CONTAINS:
		case SPAN_CONTAINS_ELEM:
			SPAN_LIMIT(lower_to, SPAN_LOWER_TO, q->lower);
			SPAN_LIMIT(upper_from, SPAN_UPPER_FROM, q->upper);
			break;
		case SPAN_STRICTLY_IN:
			query->unequal = true;
			/* FALLTHROUGH */
		case SPAN_CONTAINED_BY:
		case SPAN_OLD_CONTAINED_BY:
			SPAN_LIMIT(lower_from, SPAN_LOWER_FROM, q->lower);
			SPAN_LIMIT(lower_to, SPAN_LOWER_TO, q->upper);
			SPAN_LIMIT(upper_from, SPAN_UPPER_FROM, q->lower);
			SPAN_LIMIT(upper_to, SPAN_UPPER_TO, q->upper);
			r->implied = SPAN_LOWER_TO | SPAN_UPPER_FROM;
			query->empty = true;
			break;
		case SPAN_EQUAL:
			SPAN_LIMIT(lower_from, SPAN_LOWER_FROM, q->lower);
			SPAN_LIMIT(lower_to, SPAN_LOWER_TO, q->lower);
			SPAN_LIMIT(upper_from, SPAN_UPPER_FROM, q->upper);
			SPAN_LIMIT(upper_to, SPAN_UPPER_TO, q->upper);
			break;
		case SPAN_NOT_EQUAL:
			query->unequal = true;
			query->empty = true;
			break;
		case SPAN_MEETS:
		case SPAN_MET_BY:
		case SPAN_ADJACENT:
			query->nregions = 0;
			if (strategy != SPAN_MET_BY &&
				SPAN_NAME(prev) (q->lower, &r->upper_from))
			{
				r->upper_to = r->upper_from;
				r->sides = SPAN_UPPER_FROM | SPAN_UPPER_TO;
				query->nregions++;
				r++;
				r->sides = r->open = r->implied = 0;
			}
			if (strategy != SPAN_MEETS &&
				SPAN_NAME(next) (q->upper, &r->lower_from))
			{
				r->lower_to = r->lower_from;
				r->sides = SPAN_LOWER_FROM | SPAN_LOWER_TO;
				query->nregions++;
			}
			break;
		default:
			elog(ERROR, "unknown span strategy: %d", strategy);
	}
}

#undef SPAN_LIMIT

/* Is a above, or at, the lower limit b of this side?  And below, or at? */
#define SPAN_FROM_OK(a, b, flag) \
	(SPAN_CMP(a, b) >= ((r->open & (flag)) != 0 ? 1 : 0))
#define SPAN_TO_OK(a, b, flag) \
	(SPAN_CMP(b, a) >= ((r->open & (flag)) != 0 ? 1 : 0))

/*
 * Does the value v match?  v is NULL for the empty value.
 */
static inline bool
SPAN_NAME(query_matches) (const SPAN_NAME(query) *query, const SPAN_T *v)
{
	if (v == NULL)
		return query->empty;

	for (int i = 0; i < query->nregions; i++)
	{
		const		SPAN_NAME(region) *r = &query->region[i];
		int			test = r->sides & ~r->implied;

		if ((!(test & SPAN_LOWER_FROM) ||
			 SPAN_FROM_OK(v->lower, r->lower_from, SPAN_LOWER_FROM)) &&
			(!(test & SPAN_LOWER_TO) ||
			 SPAN_TO_OK(v->lower, r->lower_to, SPAN_LOWER_TO)) &&
			(!(test & SPAN_UPPER_FROM) ||
			 SPAN_FROM_OK(v->upper, r->upper_from, SPAN_UPPER_FROM)) &&
			(!(test & SPAN_UPPER_TO) ||
			 SPAN_TO_OK(v->upper, r->upper_to, SPAN_UPPER_TO)))
			return !(query->unequal && SPAN_NAME(equal) (v, &query->self));
	}
	return false;
}

/*
 * May a value in the box match?
 */
static inline bool
SPAN_NAME(query_may_match) (const SPAN_NAME(query) *query,
							const SPAN_NAME(box) *box)
{
	if (box->empty && query->empty)
		return true;
	if (!box->some)
		return false;

	for (int i = 0; i < query->nregions; i++)
	{
		const		SPAN_NAME(region) *r = &query->region[i];

		if ((!(r->sides & SPAN_LOWER_FROM) ||
			 SPAN_FROM_OK(box->lower_max, r->lower_from, SPAN_LOWER_FROM)) &&
			(!(r->sides & SPAN_LOWER_TO) ||
			 SPAN_TO_OK(box->lower_min, r->lower_to, SPAN_LOWER_TO)) &&
			(!(r->sides & SPAN_UPPER_FROM) ||
			 SPAN_FROM_OK(box->upper_max, r->upper_from, SPAN_UPPER_FROM)) &&
			(!(r->sides & SPAN_UPPER_TO) ||
			 SPAN_TO_OK(box->upper_min, r->upper_to, SPAN_UPPER_TO)))
			return true;
	}
	return false;
}

#undef SPAN_FROM_OK
#undef SPAN_TO_OK

/* The box around one value; v is NULL for the empty value. */
static inline void
SPAN_NAME(box_init) (SPAN_NAME(box) *box, const SPAN_T *v)
{
	memset(box, 0, sizeof(*box));
	if (v == NULL)
	{
		box->empty = true;
		return;
	}
	box->lower_min = box->lower_max = v->lower;
	box->upper_min = box->upper_max = v->upper;
	box->some = true;
}

/*
 * The box that is known when only the hull of some spans is: each of them
 * begins and ends somewhere in it.
 */
static inline void
SPAN_NAME(box_init_hull) (SPAN_NAME(box) *box, const SPAN_T *hull)
{
	SPAN_NAME(box_init) (box, hull);
	box->lower_max = hull->upper;
	box->upper_min = hull->lower;
}

/* Widens a box by another one. */
static inline void
SPAN_NAME(box_add) (SPAN_NAME(box) *a, const SPAN_NAME(box) *b)
{
	a->empty |= b->empty;
	a->mark = Max(a->mark, b->mark);
	if (!b->some)
		return;
	if (!a->some)
	{
		bool		empty = a->empty;
		int			mark = a->mark;

		*a = *b;
		a->empty = empty;
		a->mark = mark;
		return;
	}
	if (SPAN_CMP(b->lower_min, a->lower_min) < 0)
		a->lower_min = b->lower_min;
	if (SPAN_CMP(b->lower_max, a->lower_max) > 0)
		a->lower_max = b->lower_max;
	if (SPAN_CMP(b->upper_min, a->upper_min) < 0)
		a->upper_min = b->upper_min;
	if (SPAN_CMP(b->upper_max, a->upper_max) > 0)
		a->upper_max = b->upper_max;
}
