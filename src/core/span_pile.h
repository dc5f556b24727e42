/*
 * src/core/span_pile.h
 *		A pile of items that puts itself in order, joining those it can.
 *
 * Template; part of core/span_agg.h, which includes it once for each kind of
 * item.
 *
 * Invariant: item[0 .. tidy) is in order and none of them can be joined to the
 * next; item[tidy .. n) waits in any order.  Room doubles only if more than
 * half of it is still used after tidying up, so the memory of a pile follows
 * what is left when all is joined, not what was put in; and every item is
 * sorted once, among those that wait.  Items that come in order never wait.
 *
 * Memory is of the context the pile was made for.  All that is in a pile fits
 * one ordinary allocation, so that it can always be written as one value.
 *
 * Parameters (undefined again at the end):
 *
 *	PILE_NAME(f)		prefixes every name
 *	PILE_ITEM			type of an item
 *	PILE_CMP(a, b)		order of two items, by pointers
 *	PILE_JOIN(a, b)		true if *a took in *b, which is not before *a, or is
 *						anywhere if *a waits
 *	PILE_VOID(a)		does the item say nothing?  Such ones are dropped when
 *						they are met.
 *	PILE_SOUND(a)		can this be an item at all?
 *	PILE_ROOM			how many items there may ever be room for.  The limit of
 *						what may be left when all is joined is below it: a pile
 *						that is nearly full would tidy up at every item.
 *	PILE_WHAT			what the items are, in the error when there are more
 */
#define PILE			PILE_NAME(pile)
#define PILE_LIMIT		(PILE_ROOM / 16 * 15)

typedef struct PILE
{
	MemoryContext context;
	int			n;
	int			tidy;
	int			room;
	PILE_ITEM  *item;
} PILE;

#define ST_SORT			PILE_NAME(sort)
#define ST_ELEMENT_TYPE	PILE_ITEM
#define ST_COMPARE(a, b)	PILE_CMP(a, b)
#define ST_SCOPE		static
#define ST_CHECK_FOR_INTERRUPTS
#define ST_DEFINE
#include "lib/sort_template.h"

static inline void
PILE_NAME(init) (PILE *pile, MemoryContext context)
{
	memset(pile, 0, sizeof(*pile));
	pile->context = context;
}

/* Joins what can be joined of n items in order; returns how many are left. */
static inline int
PILE_NAME(squeeze) (PILE_ITEM *item, int n)
{
	int			last = 0;

	for (int i = 1; i < n; i++)
	{
		if (PILE_JOIN(&item[last], &item[i]))
			continue;
		if (!PILE_VOID(&item[last]))
			last++;
		item[last] = item[i];
	}
	return n == 0 || PILE_VOID(&item[last]) ? last : last + 1;
}

/* Leaves nothing waiting.  What the pile says is the same before and after. */
static inline void
PILE_NAME(tidy_up) (PILE *pile)
{
	PILE_ITEM  *item = pile->item;
	PILE_ITEM  *waiting = item + pile->tidy;
	int			t = pile->n - pile->tidy;

	if (t == 0)
		return;
	CHECK_FOR_INTERRUPTS();
	PILE_NAME(sort) (waiting, t);
	t = PILE_NAME(squeeze) (waiting, t);

	/* from the back, into the room of those that waited */
	if (t > 0 && pile->tidy > 0 && PILE_CMP(waiting - 1, waiting) > 0)
	{
		PILE_ITEM  *moved = palloc(sizeof(PILE_ITEM) * t);
		int			to = pile->tidy + t;
		int			i = pile->tidy;
		int			j = t;

		memcpy(moved, waiting, sizeof(PILE_ITEM) * t);
		while (j > 0)
		{
			if (i > 0 && PILE_CMP(&item[i - 1], &moved[j - 1]) > 0)
				item[--to] = item[--i];
			else
				item[--to] = moved[--j];
		}
		pfree(moved);
	}
	pile->n = pile->tidy = PILE_NAME(squeeze) (item, pile->tidy + t);
}

/* Makes room for one more. */
static void
PILE_NAME(grow) (PILE *pile)
{
	PILE_NAME(tidy_up) (pile);
	if (pile->n <= pile->room / 2 && pile->room > 0)
		return;
	if (pile->n > PILE_LIMIT)
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("aggregate of type %s exceeds the limit of %d %s",
						SPAN_TYPE, (int) PILE_LIMIT, PILE_WHAT)));
	pile->room = Min(Max(pile->room * 2, 8), PILE_ROOM);
	if (pile->item == NULL)
		pile->item = MemoryContextAlloc(pile->context,
										sizeof(PILE_ITEM) * pile->room);
	else
		pile->item = repalloc(pile->item, sizeof(PILE_ITEM) * pile->room);
}

static inline void
PILE_NAME(add) (PILE *pile, const PILE_ITEM *x)
{
	bool		waits = pile->n > pile->tidy;
	bool		in_order = !waits;

	if (pile->n > 0)
	{
		PILE_ITEM  *last = &pile->item[pile->n - 1];

		/* One before an item in order must not widen it: others are there. */
		in_order = !waits && PILE_CMP(last, x) <= 0;
		if (waits || in_order)
		{
			if (PILE_JOIN(last, x))
				return;
			if (PILE_VOID(last))
			{
				*last = *x;
				return;
			}
		}
	}
	if (pile->n == pile->room)
		PILE_NAME(grow) (pile);
	pile->item[pile->n++] = *x;
	pile->tidy += in_order;
}

/* Adds all that is in another pile. */
static inline void
PILE_NAME(add_all) (PILE *pile, PILE *other)
{
	PILE_NAME(tidy_up) (other);
	for (int i = 0; i < other->n; i++)
		PILE_NAME(add) (pile, &other->item[i]);
}

/* --- as bytes, for another process of this server ------------------------ */

static inline Size
PILE_NAME(size) (PILE *pile)
{
	PILE_NAME(tidy_up) (pile);
	return sizeof(PILE_ITEM) * pile->n;
}

static inline void
PILE_NAME(write) (PILE *pile, char *to)
{
	Size		size = PILE_NAME(size) (pile);

	if (size > 0)
		memcpy(to, pile->item, size);
}

/*
 * Fills an empty pile; the bytes need not be aligned.  False if they are not
 * those of a pile: what is in order and joined stays as it is.
 */
static inline bool
PILE_NAME(read) (PILE *pile, const char *from, Size size)
{
	int			n = size / sizeof(PILE_ITEM);

	if (size % sizeof(PILE_ITEM) != 0)
		return false;
	for (int i = 0; i < n; i++)
	{
		PILE_ITEM	x;

		memcpy(&x, from + i * sizeof(PILE_ITEM), sizeof(PILE_ITEM));
		if (!PILE_SOUND(&x))
			return false;
		PILE_NAME(add) (pile, &x);
		if (pile->tidy != i + 1)
			return false;
	}
	return true;
}

#undef PILE
#undef PILE_LIMIT
#undef PILE_NAME
#undef PILE_ITEM
#undef PILE_CMP
#undef PILE_JOIN
#undef PILE_VOID
#undef PILE_SOUND
#undef PILE_ROOM
#undef PILE_WHAT
