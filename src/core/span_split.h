/*
 * src/core/span_split.h
 *		Where picksplit may cut a page, and which cut is the best.
 *
 * Not a template: these are the parts of core/span_gist.h that do not depend
 * on the bound, so that it can be included for several kinds in one file.
 *
 * Invariant: whenever there is more than one entry, some cut with at least one
 * entry on each side is found.
 */
#ifndef SPAN_SPLIT_H
#define SPAN_SPLIT_H

#include <float.h>

#include "access/gist_private.h"

#define SPAN_BY_LOWER	1
#define SPAN_BY_UPPER	2
#define SPAN_BY_LENGTH	4

/* A page that is split because one more entry came keeps this on each side. */
#define SPAN_SPLIT_MIN	0.35

#define SPAN_PENALTY_MAX	1e10F

/*
 * Maps growth to a float4 that keeps all of its range and its order: the upper
 * half of the bits of a positive double, read as a number, grows with it, as a
 * logarithm does but for nothing.
 */
static inline float
span_penalty(double growth)
{
	uint64		bits;

	memcpy(&bits, &growth, sizeof(bits));
	return (float) (bits >> 32);
}

/*
 * What is to be split.
 *
 * Usually that is one page and one entry more, and any cut that leaves enough
 * on both sides will do.  The sorted build, however, collects several full
 * pages and has them split again and again until each part fits on a page:
 * there, a cut elsewhere than at a multiple of the capacity of a page costs
 * pages, and a scan reads all of them.
 */
typedef struct span_split_page
{
	int			nitems;
	bool		by_count;		/* sizes are unknown: every item counts 1 */
	int			capacity;		/* of one page, in bytes (or items) */
	int			bytes;			/* of all items */
	int			npages;			/* 1, or what the sorted build collected */
} span_split_page;

static inline void
span_split_page_init(span_split_page *page, const GISTENTRY *first, int nitems)
{
	page->nitems = nitems;
	page->bytes = 0;
	page->npages = 1;

	/*
	 * An entry of a multi-column index holds more than we see; there, count
	 * on a page's worth of the entries that are on one now.
	 */
	page->by_count = RelationGetDescr(first->rel)->natts > 1;
	page->capacity = page->by_count ?
		Max(1, PageGetMaxOffsetNumber(first->page)) : GiSTPageSize;
}

static inline int
span_split_item_bytes(const span_split_page *page, int key_bytes)
{
	return page->by_count ? 1 :
		MAXALIGN(sizeof(IndexTupleData) + key_bytes) + sizeof(ItemIdData);
}

/* Is cutting after this many bytes, before an item of "next" bytes, good? */
static inline bool
span_split_allowed(const span_split_page *page, int bytes, int next)
{
	if (page->npages == 1)
		return bytes >= page->bytes * SPAN_SPLIT_MIN &&
			page->bytes - bytes >= page->bytes * SPAN_SPLIT_MIN;

	for (int k = 1; k < page->npages; k++)
	{
		if (bytes <= k * page->capacity && bytes + next > k * page->capacity)
			return page->bytes - bytes <= (page->npages - k) * page->capacity;
	}
	return false;
}

/* To be called when the size of all items is known. */
static inline void
span_split_page_plan(span_split_page *page)
{
	if (page->bytes > page->capacity * 1.5)
		page->npages = (page->bytes + page->capacity - 1) / page->capacity;
}

/*
 * The best cut so far: the least reach, then the least spread, then the most
 * even one.
 */
typedef struct span_split_best
{
	int			cut;
	bool		swap;
	bool		found;
	double		reach;
	double		spread;
	int			skew;
} span_split_best;

/* Starts with a cut in the middle, which any other beats. */
static inline void
span_split_best_init(span_split_best *best, int nitems)
{
	memset(best, 0, sizeof(*best));
	best->cut = nitems / 2;
}

static inline bool
span_split_better(span_split_best *best, double reach, double spread, int skew)
{
	if (best->found)
	{
		if (reach > best->reach)
			return false;
		if (reach == best->reach)
		{
			if (spread > best->spread)
				return false;
			if (spread == best->spread && skew >= best->skew)
				return false;
		}
	}
	best->found = true;
	best->reach = reach;
	best->spread = spread;
	best->skew = skew;
	return true;
}

#endif							/* SPAN_SPLIT_H */
