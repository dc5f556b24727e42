/*
 * src/core/span_gist.h
 *		A GiST operator class for spans.
 *
 * Template; include it once for each kind of span, after core/span.h was
 * included for the same SPAN_NAME.
 *
 * A GiST page is searched by calling consistent for every entry, so the cost
 * of a query is the number of pages it visits, and all that matters is which
 * entries share a page.  See span_box.h for the plane; a page is a box in
 * it, visited when the box and the area of the question meet.  Hence:
 *
 *	- The sorted build follows the order of SPAN_SORT_CMP, for numbers the
 *	  z-curve: it keeps both bounds of a page close together.  Sorting by
 *	  (lower, upper) instead lets one long span stretch every page.
 *	- picksplit tries several orders, by lower bound, by upper bound and by
 *	  length, and takes the cut with the least expected cost.  Length matters:
 *	  once long spans have pages of their own, the others are short.
 *	- Bounds at infinity are clamped by SPAN_EXTENT; otherwise one open-ended
 *	  span makes all further growth of its page look free.
 *
 * Invariant: the key of a page is a box that holds every value below it, and
 * key_read(key_write(box)) holds box.  Both are idempotent, so a key does not
 * grow when what it already holds is added to it.
 *
 * Keys describe themselves (leaf and inner ones may differ in form), because
 * union and same are called with a mix of both.
 *
 * Parameters (undefined again at the end):
 *
 *	SPAN_NAME(f)		required; as given to core/span.h
 *	SPAN_EXTENT(a, b)	required; for bounds a <= b, a double that says how far
 *						apart they are; > 0 unless they are equal or clamped
 *	SPAN_SORT_CMP(a, b)	required; order of the sorted build of two spans
 *	SPAN_SORT_ABBREV(s)	optional; the order's first 64 bits as uint64
 *	SPAN_KEY_SIZE(key)	required; bytes of the key in a Datum
 *	SPAN_ORDERS			optional; bits 1 lower, 2 upper, 4 length: the orders
 *						that picksplit tries; 7 if not given
 *
 * and these functions of the type:
 *
 *	bool foo_span_read(Datum value, foo_span_t *s)		false if empty
 *	void foo_span_key_read(Datum key, foo_span_box *box)
 *	Datum foo_span_key_write(const foo_span_box *box)	may palloc
 *
 * What comes out, to be called by the type's fmgr wrappers:
 *
 *	foo_span_gist_consistent(entry, strategy, q)	exact, needs no recheck; q
 *													is NULL if empty
 *	foo_span_gist_union(fcinfo), _penalty, _picksplit, _same, _sortsupport
 *
 * In SQL the penalty must be STRICT: else GiST asks it for NULLs, too.
 */
#include "access/gist.h"
#include "access/itup.h"
#include "access/skey.h"
#include "storage/bufpage.h"
#include "utils/rel.h"
#include "utils/sortsupport.h"

#include "core/span_split.h"

#define SPAN_T		SPAN_NAME(t)
#define SPAN_BOX	SPAN_NAME(box)

#ifndef SPAN_ORDERS
#define SPAN_ORDERS (SPAN_BY_LOWER | SPAN_BY_UPPER | SPAN_BY_LENGTH)
#endif

/*
 * Can (on an inner page) or does (on a leaf page) the entry match "v OP q"?
 */
static inline bool
SPAN_NAME(gist_consistent) (const GISTENTRY *entry, StrategyNumber strategy,
							const SPAN_T *q)
{
	if (GIST_LEAF(entry))
	{
		SPAN_T		v;
		bool		some = SPAN_NAME(read) (entry->key, &v);

		return SPAN_NAME(holds) (strategy, some ? &v : NULL, q);
	}
	else
	{
		SPAN_BOX	box;

		SPAN_NAME(key_read) (entry->key, &box);
		return SPAN_NAME(box_may_hold) (strategy, &box, q);
	}
}

static Datum
SPAN_NAME(gist_union) (FunctionCallInfo fcinfo)
{
	GistEntryVector *entryvec = (GistEntryVector *) PG_GETARG_POINTER(0);
	int		   *size = (int *) PG_GETARG_POINTER(1);
	SPAN_BOX	all;
	Datum		key;

	SPAN_NAME(key_read) (entryvec->vector[0].key, &all);
	for (int i = 1; i < entryvec->n; i++)
	{
		SPAN_BOX	box;

		SPAN_NAME(key_read) (entryvec->vector[i].key, &box);
		SPAN_NAME(box_add) (&all, &box);
	}
	key = SPAN_NAME(key_write) (&all);
	*size = SPAN_KEY_SIZE(key);
	return key;
}

/* How far a box reaches: what a query for a point pays to look below it */
static inline double
SPAN_NAME(box_reach) (const SPAN_BOX *box)
{
	return box->some ? SPAN_EXTENT(box->lower_min, box->upper_max) : 0;
}

/* ... and what a query for the inside of a span pays */
static inline double
SPAN_NAME(box_spread) (const SPAN_BOX *box)
{
	if (!box->some)
		return 0;
	return SPAN_EXTENT(box->lower_min, box->lower_max) +
		SPAN_EXTENT(box->upper_min, box->upper_max);
}

/*
 * What it costs to put b below a: nothing if it fits, else by how much the
 * four sides move.  Goals in order of weight: do not grow; grow little; keep
 * empty values, which no side shows, in few places.
 *
 * Each side's growth is an extent of its own, not the difference of two large
 * ones, and span_penalty squeezes the sum into the float4 that GiST wants: any
 * growth stays above zero and in order.
 */
static inline float
SPAN_NAME(box_penalty) (const SPAN_BOX *a, const SPAN_BOX *b)
{
	double		growth = 0;

	if (!b->some)
		return a->empty ? 0 : 1;
	if (!a->some)
		return SPAN_PENALTY_MAX;
	if (SPAN_NAME(bound_cmp) (b->lower_min, a->lower_min) < 0)
		growth += DBL_MIN + SPAN_EXTENT(b->lower_min, a->lower_min);
	if (SPAN_NAME(bound_cmp) (b->lower_max, a->lower_max) > 0)
		growth += DBL_MIN + SPAN_EXTENT(a->lower_max, b->lower_max);
	if (SPAN_NAME(bound_cmp) (b->upper_min, a->upper_min) < 0)
		growth += DBL_MIN + SPAN_EXTENT(b->upper_min, a->upper_min);
	if (SPAN_NAME(bound_cmp) (b->upper_max, a->upper_max) > 0)
		growth += DBL_MIN + SPAN_EXTENT(a->upper_max, b->upper_max);
	return span_penalty(growth);
}

static Datum
SPAN_NAME(gist_penalty) (FunctionCallInfo fcinfo)
{
	GISTENTRY  *old = (GISTENTRY *) PG_GETARG_POINTER(0);
	GISTENTRY  *new = (GISTENTRY *) PG_GETARG_POINTER(1);
	float	   *result = (float *) PG_GETARG_POINTER(2);
	SPAN_BOX	a;
	SPAN_BOX	b;

	SPAN_NAME(key_read) (old->key, &a);
	SPAN_NAME(key_read) (new->key, &b);
	*result = SPAN_NAME(box_penalty) (&a, &b);
	PG_RETURN_POINTER(result);
}

static Datum
SPAN_NAME(gist_same) (FunctionCallInfo fcinfo)
{
	Datum		a = PG_GETARG_DATUM(0);
	Datum		b = PG_GETARG_DATUM(1);
	bool	   *result = (bool *) PG_GETARG_POINTER(2);
	SPAN_BOX	x;
	SPAN_BOX	y;

	SPAN_NAME(key_read) (a, &x);
	SPAN_NAME(key_read) (b, &y);
	*result = x.some == y.some && x.empty == y.empty && x.mark == y.mark;
	if (*result && x.some)
		*result = SPAN_NAME(bound_cmp) (x.lower_min, y.lower_min) == 0 &&
			SPAN_NAME(bound_cmp) (x.lower_max, y.lower_max) == 0 &&
			SPAN_NAME(bound_cmp) (x.upper_min, y.upper_min) == 0 &&
			SPAN_NAME(bound_cmp) (x.upper_max, y.upper_max) == 0;
	PG_RETURN_POINTER(result);
}

/* --- picksplit ---------------------------------------------------------- */

typedef struct SPAN_NAME(split_item)
{
	SPAN_BOX	box;
	double		length;
	int			bytes;			/* on the page */
	OffsetNumber offset;
} SPAN_NAME(split_item);

/* Values that are all empty come first in every order. */
static int
SPAN_NAME(split_cmp_lower) (const void *p, const void *q)
{
	const		SPAN_BOX *a = &(*(SPAN_NAME(split_item) *const *) p)->box;
	const		SPAN_BOX *b = &(*(SPAN_NAME(split_item) *const *) q)->box;
	int			c;

	if (!a->some || !b->some)
		return (int) a->some - (int) b->some;
	c = SPAN_NAME(bound_cmp) (a->lower_min, b->lower_min);
	return c != 0 ? c : SPAN_NAME(bound_cmp) (a->upper_max, b->upper_max);
}

static int
SPAN_NAME(split_cmp_upper) (const void *p, const void *q)
{
	const		SPAN_BOX *a = &(*(SPAN_NAME(split_item) *const *) p)->box;
	const		SPAN_BOX *b = &(*(SPAN_NAME(split_item) *const *) q)->box;
	int			c;

	if (!a->some || !b->some)
		return (int) a->some - (int) b->some;
	c = SPAN_NAME(bound_cmp) (a->upper_max, b->upper_max);
	return c != 0 ? c : SPAN_NAME(bound_cmp) (a->lower_min, b->lower_min);
}

static int
SPAN_NAME(split_cmp_length) (const void *p, const void *q)
{
	const		SPAN_NAME(split_item) *a = *(SPAN_NAME(split_item) *const *) p;
	const		SPAN_NAME(split_item) *b = *(SPAN_NAME(split_item) *const *) q;

	if (!a->box.some || !b->box.some)
		return (int) a->box.some - (int) b->box.some;
	if (a->length != b->length)
		return a->length < b->length ? -1 : 1;
	return SPAN_NAME(split_cmp_lower) (p, q);
}

/*
 * Walks through the cuts of the items in this order and remembers the best in
 * *best; true if one was better.  rest is room for nitems + 1 boxes.
 *
 * seed[0] and seed[1], where not NULL, are boxes that the two sides must hold
 * in any case; swap says that seed[0] goes with the end of the order.
 */
static bool
SPAN_NAME(split_try) (SPAN_NAME(split_item) *const *items,
					  const span_split_page *page, SPAN_BOX *rest,
					  const SPAN_BOX *const *seed, bool swap,
					  span_split_best *best)
{
	SPAN_BOX	head;
	bool		better = false;
	int			bytes = 0;
	const int	nitems = page->nitems;

	/* rest[i] = the box around items i and further */
	SPAN_NAME(box_init_none) (&rest[nitems]);
	if (seed[!swap] != NULL)
		rest[nitems] = *seed[!swap];
	for (int i = nitems - 1; i > 0; i--)
	{
		rest[i] = rest[i + 1];
		SPAN_NAME(box_add) (&rest[i], &items[i]->box);
	}

	SPAN_NAME(box_init_none) (&head);
	if (seed[swap] != NULL)
		head = *seed[swap];
	for (int i = 1; i < nitems; i++)
	{
		double		reach;
		double		spread;

		SPAN_NAME(box_add) (&head, &items[i - 1]->box);
		bytes += items[i - 1]->bytes;
		if (!span_split_allowed(page, bytes, i < nitems ? items[i]->bytes : 0))
			continue;

		reach = i * SPAN_NAME(box_reach) (&head) +
			(nitems - i) * SPAN_NAME(box_reach) (&rest[i]);
		spread = i * SPAN_NAME(box_spread) (&head) +
			(nitems - i) * SPAN_NAME(box_spread) (&rest[i]);
		if (span_split_better(best, reach, spread, abs(nitems - 2 * i)))
		{
			best->cut = i;
			best->swap = swap;
			better = true;
		}
	}
	return better;
}

/*
 * Cuts the entries of a page in two; see the head of the file for the aim and
 * span_split.h for where it may cut.
 */
static Datum
SPAN_NAME(gist_picksplit) (FunctionCallInfo fcinfo)
{
	GistEntryVector *entryvec = (GistEntryVector *) PG_GETARG_POINTER(0);
	GIST_SPLITVEC *v = (GIST_SPLITVEC *) PG_GETARG_POINTER(1);
	int			n = entryvec->n - FirstOffsetNumber;
	SPAN_NAME(split_item) *items = palloc(sizeof(*items) * n);
	SPAN_NAME(split_item) **order = palloc(sizeof(*order) * n);
	SPAN_NAME(split_item) **chosen = palloc(sizeof(*chosen) * n);
	SPAN_BOX   *rest = palloc(sizeof(SPAN_BOX) * (n + 1));
	SPAN_BOX	seed_box[2];
	const SPAN_BOX *seed[2] = {NULL, NULL};
	SPAN_BOX	side[2];
	span_split_page page;
	span_split_best best;
	static int	(*const cmp[]) (const void *, const void *) = {
		SPAN_NAME(split_cmp_lower),
		SPAN_NAME(split_cmp_upper),
		SPAN_NAME(split_cmp_length)
	};

	span_split_page_init(&page, &entryvec->vector[FirstOffsetNumber], n);
	for (int i = 0; i < n; i++)
	{
		const GISTENTRY *entry = &entryvec->vector[i + FirstOffsetNumber];

		SPAN_NAME(key_read) (entry->key, &items[i].box);
		items[i].length = SPAN_NAME(box_reach) (&items[i].box);
		items[i].offset = i + FirstOffsetNumber;
		items[i].bytes = span_split_item_bytes(&page, SPAN_KEY_SIZE(entry->key));
		page.bytes += items[i].bytes;
		order[i] = chosen[i] = &items[i];
	}
	span_split_page_plan(&page);

	if (v->spl_ldatum_exists)
	{
		SPAN_NAME(key_read) (v->spl_ldatum, &seed_box[0]);
		seed[0] = &seed_box[0];
	}
	if (v->spl_rdatum_exists)
	{
		SPAN_NAME(key_read) (v->spl_rdatum, &seed_box[1]);
		seed[1] = &seed_box[1];
	}

	span_split_best_init(&best, n);
	for (int o = 0; o < lengthof(cmp); o++)
	{
		bool		better;

		if ((SPAN_ORDERS & (1 << o)) == 0)
			continue;
		qsort(order, n, sizeof(*order), cmp[o]);
		better = SPAN_NAME(split_try) (order, &page, rest, seed, false, &best);
		if (seed[0] != NULL || seed[1] != NULL)
			better |= SPAN_NAME(split_try) (order, &page, rest, seed, true, &best);
		if (better)
			memcpy(chosen, order, sizeof(*order) * n);
	}

	/* Hand out the chosen order's two pieces. */
	v->spl_left = palloc(sizeof(OffsetNumber) * n);
	v->spl_right = palloc(sizeof(OffsetNumber) * n);
	v->spl_nleft = v->spl_nright = 0;
	for (int s = 0; s < 2; s++)
	{
		SPAN_NAME(box_init_none) (&side[s]);
		if (seed[s] != NULL)
			side[s] = *seed[s];
	}
	for (int i = 0; i < n; i++)
	{
		bool		right = (i >= best.cut) != best.swap;

		SPAN_NAME(box_add) (&side[right], &chosen[i]->box);
		if (right)
			v->spl_right[v->spl_nright++] = chosen[i]->offset;
		else
			v->spl_left[v->spl_nleft++] = chosen[i]->offset;
	}
	v->spl_ldatum = SPAN_NAME(key_write) (&side[0]);
	v->spl_rdatum = SPAN_NAME(key_write) (&side[1]);
	v->spl_ldatum_exists = v->spl_rdatum_exists = false;
	PG_RETURN_POINTER(v);
}

/* --- sorted build ------------------------------------------------------- */

static int
SPAN_NAME(sort_cmp) (Datum x, Datum y, SortSupport ssup)
{
	SPAN_T		a;
	SPAN_T		b;
	bool		some_a = SPAN_NAME(read) (x, &a);
	bool		some_b = SPAN_NAME(read) (y, &b);

	if (!some_a || !some_b)
		return (int) some_a - (int) some_b;
	return SPAN_SORT_CMP(&a, &b);
}

#ifdef SPAN_SORT_ABBREV
/* The empty value is first, beside whatever has an abbreviation of 0. */
static Datum
SPAN_NAME(sort_abbrev) (Datum original, SortSupport ssup)
{
	SPAN_T		s;

	if (!SPAN_NAME(read) (original, &s))
		return (Datum) 0;
	return (Datum) SPAN_SORT_ABBREV(&s);
}

static bool
SPAN_NAME(sort_abbrev_abort) (int memtupcount, SortSupport ssup)
{
	return false;				/* cheap to make, and good on any data */
}
#endif

static Datum
SPAN_NAME(gist_sortsupport) (FunctionCallInfo fcinfo)
{
	SortSupport ssup = (SortSupport) PG_GETARG_POINTER(0);

	ssup->comparator = SPAN_NAME(sort_cmp);
	ssup->ssup_extra = NULL;
#ifdef SPAN_SORT_ABBREV
	if (ssup->abbreviate && sizeof(Datum) == sizeof(uint64))
	{
		ssup->abbrev_full_comparator = SPAN_NAME(sort_cmp);
		ssup->comparator = ssup_datum_unsigned_cmp;
		ssup->abbrev_converter = SPAN_NAME(sort_abbrev);
		ssup->abbrev_abort = SPAN_NAME(sort_abbrev_abort);
	}
#endif
	PG_RETURN_VOID();
}

#undef SPAN_T
#undef SPAN_BOX
#undef SPAN_NAME
#undef SPAN_EXTENT
#undef SPAN_SORT_CMP
#undef SPAN_SORT_ABBREV
#undef SPAN_KEY_SIZE
#undef SPAN_ORDERS
