/*
 * src/core/span_agg.h
 *		Many spans at once: their union, its gaps, how many overlap.
 *
 * Template; include it once for each kind of span, after core/span.h was
 * included for the same SPAN_NAME.  It serves aggregates and functions of
 * arrays alike, and knows neither.
 *
 * Two piles (see span_pile.h) say all:
 *
 *	- set, of spans in the order of their lower bounds.  Two that overlap or
 *	  touch become one, so a set is as large as its union has pieces.
 *	- steps, of bounds at which the number of spans that hold a point changes,
 *	  and by how much.  Steps at one bound become one, so what ends where
 *	  another begins costs nothing, and times in whole seconds make at most as
 *	  many steps as there are seconds.  Nothing else can be left out: whatever
 *	  has come so far, a span to come may make any step the highest.
 *
 * Invariant: the spans of a tidy set are disjoint, do not touch, and hold the
 * same points as all that were added.  The sum of the first i steps of tidy
 * steps is the number of spans that hold the bound of step i.
 *
 * Parameters (undefined again at the end):
 *
 *	SPAN_NAME(f)		required; as given to core/span.h
 *	SPAN_TYPE			required; the type's name as text, for errors
 *	SPAN_AFTER(b, p)	optional; as SPAN_NEXT of core/span.h, but goes on to the
 *						next line, if there are several
 *	SPAN_ROOM(type)		optional; limit of a pile, instead of what one
 *						allocation holds
 *
 * What comes out, for SPAN_NAME(f) foo_span_##f, where "set" may be "steps":
 *
 *	foo_span_set_pile				what the functions below work on
 *	foo_span_set_init(set, context)	empty; its memory comes from there
 *	foo_span_set_add(set, span)		steps: foo_span_steps_count(steps, span)
 *	foo_span_set_add_all(set, other)	the other is tidied up, not emptied
 *	foo_span_set_tidy_up(set)		afterwards item[0 .. n) is the union
 *	foo_span_set_size(set), _write(set, to), _read(set, from, size)
 *	foo_span_set_clip(set, span, within)	add what of span lies within
 *	foo_span_set_covers(set, span)	is it all in the set?
 *	foo_span_set_gaps(set, within, gaps)	adds what of within is not in the set
 *	foo_span_steps_max(steps)		most spans that hold one point
 */
#include "miscadmin.h"
#include "utils/memutils.h"

#define SPAN_T			SPAN_NAME(t)
#define SPAN_BOUND_T	SPAN_NAME(bound)
#define SPAN_SET		SPAN_NAME(set_pile)
#define SPAN_STEP		SPAN_NAME(step)
#define SPAN_STEPS		SPAN_NAME(steps_pile)

#ifndef SPAN_AFTER
#define SPAN_AFTER(b, p)	SPAN_NAME(next) (b, p)
#endif

/* Some bytes are left for what a caller writes beside a pile. */
#ifndef SPAN_ROOM
#define SPAN_ROOM(type)	((MaxAllocSize - 1024) / sizeof(type))
#endif

/* --- sets ---------------------------------------------------------------- */

/*
 * Makes a the hull of both if they overlap, or touch with a before b.  That is
 * all there is if a does not begin after b.
 */
static inline bool
SPAN_NAME(join) (SPAN_T *a, const SPAN_T *b)
{
	if (!SPAN_NAME(overlaps) (a, b) && !SPAN_NAME(meets) (a, b))
		return false;
	*a = SPAN_NAME(hull) (a, b);
	return true;
}

#define PILE_NAME(f)		SPAN_NAME(set_##f)
#define PILE_ITEM			SPAN_T
#define PILE_CMP(a, b)		SPAN_NAME(bound_cmp) ((a)->lower, (b)->lower)
#define PILE_JOIN(a, b)		SPAN_NAME(join) (a, b)
#define PILE_VOID(a)		false
#define PILE_SOUND(a)		(SPAN_NAME(bound_cmp) ((a)->lower, (a)->upper) <= 0)
#define PILE_ROOM			SPAN_ROOM(SPAN_T)
#define PILE_WHAT			"separate spans"
#include "core/span_pile.h"

static inline void
SPAN_NAME(set_clip) (SPAN_SET *set, const SPAN_T *s, const SPAN_T *within)
{
	SPAN_T		part;

	if (SPAN_NAME(intersect) (s, within, &part))
		SPAN_NAME(set_add) (set, &part);
}

static inline bool
SPAN_NAME(set_covers) (SPAN_SET *set, const SPAN_T *s)
{
	SPAN_NAME(set_tidy_up) (set);
	for (int i = 0; i < set->n; i++)
		if (SPAN_NAME(contains) (&set->item[i], s))
			return true;
	return false;
}

/*
 * Walks along the set with the first point of within that is not yet known to
 * be in the set or in a gap.
 */
static inline void
SPAN_NAME(set_gaps) (SPAN_SET *set, const SPAN_T *within, SPAN_SET *gaps)
{
	SPAN_T		gap = *within;

	SPAN_NAME(set_tidy_up) (set);
	for (int i = 0; i < set->n; i++)
	{
		const SPAN_T *s = &set->item[i];

		if (SPAN_NAME(bound_cmp) (s->upper, gap.lower) < 0)
			continue;
		if (SPAN_NAME(bound_cmp) (s->lower, within->upper) > 0)
			break;
		/* s is not the first of the line, or nothing could be before it */
		if (SPAN_NAME(bound_cmp) (s->lower, gap.lower) > 0 &&
			SPAN_NAME(prev) (s->lower, &gap.upper))
			SPAN_NAME(set_add) (gaps, &gap);
		if (!SPAN_NAME(next) (s->upper, &gap.lower) ||
			SPAN_NAME(bound_cmp) (gap.lower, within->upper) > 0)
			return;
	}
	gap.upper = within->upper;
	SPAN_NAME(set_add) (gaps, &gap);
}

/* --- steps --------------------------------------------------------------- */

typedef struct SPAN_STEP
{
	SPAN_BOUND_T at;
	int64		by;
} SPAN_STEP;

static inline bool
SPAN_NAME(join_steps) (SPAN_STEP *a, const SPAN_STEP *b)
{
	if (SPAN_NAME(bound_cmp) (a->at, b->at) != 0)
		return false;
	a->by += b->by;
	return true;
}

#define PILE_NAME(f)		SPAN_NAME(steps_##f)
#define PILE_ITEM			SPAN_STEP
#define PILE_CMP(a, b)		SPAN_NAME(bound_cmp) ((a)->at, (b)->at)
#define PILE_JOIN(a, b)		SPAN_NAME(join_steps) (a, b)
#define PILE_VOID(a)		((a)->by == 0)
#define PILE_SOUND(a)		true
#define PILE_ROOM			SPAN_ROOM(SPAN_STEP)
#define PILE_WHAT			"different bounds"
#include "core/span_pile.h"

/* Up at the first point of the span, down at the one after the last, if any */
static inline void
SPAN_NAME(steps_count) (SPAN_STEPS *steps, const SPAN_T *s)
{
	SPAN_STEP	up = {s->lower, 1};
	SPAN_STEP	down = {s->lower, -1};

	SPAN_NAME(steps_add) (steps, &up);
	if (SPAN_AFTER(s->upper, &down.at))
		SPAN_NAME(steps_add) (steps, &down);
}

static inline int64
SPAN_NAME(steps_max) (SPAN_STEPS *steps)
{
	int64		level = 0;
	int64		max = 0;

	SPAN_NAME(steps_tidy_up) (steps);
	for (int i = 0; i < steps->n; i++)
	{
		level += steps->item[i].by;
		max = Max(max, level);
	}
	return max;
}

#undef SPAN_T
#undef SPAN_BOUND_T
#undef SPAN_SET
#undef SPAN_STEP
#undef SPAN_STEPS
#undef SPAN_NAME
#undef SPAN_TYPE
#undef SPAN_AFTER
#undef SPAN_ROOM
