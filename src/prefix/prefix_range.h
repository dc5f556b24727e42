/*
 * src/prefix/prefix_range.h
 *		The type prefix_range: all strings that begin with a prefix, or with a
 *		prefix and one character out of a class.
 *
 * Written p, or p[x-y]; '' is the universal prefix.  Everything is bytewise and
 * unsigned; there is no collation.
 *
 * On disk: a varlena of any header, never copied to be read, whose
 * payload of n bytes is
 *
 *		first | last | p						2.0 form, p has n - 2 bytes
 *		first | last | p | NUL | one byte		1.2 form, p has n - 4 bytes
 *
 * first and last are the class, both 0 if there is none.  Only version 1.2 of
 * the type wrote the second form, and all versions read both.  They are told
 * apart by the byte at n - 2: it is NUL in the 1.2 form; in the 2.0 form it is
 * one of p's, which has no NUL, or, if n < 4, not asked for.
 *
 * Besides, the inner keys of a GiST index are payloads of this type that begin
 * with 0 and another byte, which no value of 2.0 does, and whose byte at n - 2
 * is not 0, which it is in the 1.2 form: see prefix_range_key.h.
 *
 * Invariant of every value made here:
 *
 *	1. first = last = 0, or 0 < first < last < 128 (a class of one character
 *	   belongs to p), and neither is a bracket;
 *	2. p has no NUL and no bracket.
 *
 * So there is one representation for each set of strings, and equal means same
 * payload.  Values left by 1.2 may break all of this and yet be equal to
 * others: hence never compare payloads, but views.
 */
#ifndef PREFIX_RANGE_H
#define PREFIX_RANGE_H

#include "core/compat.h"
#include "core/strategy.h"

#include "utils/float.h"

typedef struct varlena PrefixRange;

#define DatumGetPrefixRangePP(d)	((PrefixRange *) span_detoast_packed(d))
#define PG_GETARG_PREFIX_RANGE_PP(n) \
	DatumGetPrefixRangePP(PG_GETARG_DATUM(n))

/*
 * A value to work with: bytes that belong to someone else, and nothing is
 * allocated to make it.
 *
 * Invariant: first = last = 0, or 0 < first <= last.  A class of one character
 * is legal here and the same as that character at the end of the prefix: 1.2
 * may have stored it, and a view cannot move it.
 */
typedef struct PrefixView
{
	const unsigned char *bytes; /* of the prefix; not terminated */
	int			len;
	unsigned char first;
	unsigned char last;
} PrefixView;

/* The bytes of a prefix that an index of anchors compares */
#define PREFIX_ANCHOR_LENGTH	255

/*
 * The longest prefix, in bytes, that an index of values is searched for where
 * no limit of their length is known.  Such an index can hold longer ones, but
 * only if they compress to a third of a page.
 */
#define PREFIX_PROBE_LENGTH		8191

/* Payload of an inner key?  (Any payload that is no value, that is.) */
static inline bool
prefix_payload_is_key(const unsigned char *payload, int n)
{
	return n >= 4 && payload[0] == 0 && payload[1] != 0 && payload[n - 2] != 0;
}

/*
 * Reads a value of either form, not compressed and not out of line.  The view
 * is good for as long as the value.  Anything of at least two bytes can be
 * read, also what no version has written.
 */
static inline PrefixView
prefix_view(const PrefixRange *value)
{
	const unsigned char *payload = (const unsigned char *) SPAN_VARDATA(value);
	int			n = (int) SPAN_PAYLOAD(value);
	PrefixView	v;

	if (unlikely(n < 2))
		ereport(ERROR,
				(errcode(ERRCODE_DATA_CORRUPTED),
				 errmsg("invalid stored prefix_range"),
				 errdetail("The value has %d bytes.", n)));

	v.bytes = payload + 2;
	v.len = n - 2;
	v.first = payload[0];
	v.last = payload[1];
	if (n >= 4 && payload[n - 2] == 0)
	{
		/* 1.2 form: half a class is none, and the order was not kept */
		v.len = n - 4;
		if (v.first > v.last && v.last != 0)
		{
			v.first = payload[1];
			v.last = payload[0];
		}
	}
	if (v.first == 0 || v.last == 0)
		v.first = v.last = 0;
	return v;
}

#define PG_GETARG_PREFIX_VIEW(n)	prefix_view(PG_GETARG_PREFIX_RANGE_PP(n))

/* Does the value have a class (of more than one character)? */
static inline bool
prefix_is_range(const PrefixView *v)
{
	return v->first != v->last;
}

/* Bytes of the prefix, and one for the class */
static inline int
prefix_length(const PrefixView *v)
{
	return v->len + (v->first != 0);
}

static inline double
prefix_specificity(const PrefixView *v)
{
	return prefix_length(v) - (v->last - v->first) / 256.0;
}

/* The byte there, or the class's character if it has but one; else -1 */
static inline int
prefix_byte_at(const PrefixView *v, int i)
{
	if (i < v->len)
		return v->bytes[i];
	return i == v->len && v->first != 0 && v->first == v->last ? v->first : -1;
}

/* Part of the grammar: no bound, nor any part of a prefix */
static inline bool
prefix_is_bracket(int c)
{
	return c == '[' || c == ']';
}

/* May c be the bound of a class? */
static inline bool
prefix_is_bound(int c)
{
	return c > 0 && c < 128 && !prefix_is_bracket(c);
}

static inline void
prefix_check(const PrefixRange *value)
{
#ifdef USE_ASSERT_CHECKING
	const unsigned char *payload = (const unsigned char *) SPAN_VARDATA(value);
	int			n = (int) SPAN_PAYLOAD(value);

	Assert(n >= 2);
	Assert(payload[0] < payload[1] || (payload[0] == 0 && payload[1] == 0));
	Assert(payload[0] != 0 || payload[1] == 0);
	Assert(memchr(payload + 2, 0, n - 2) == NULL);
#endif
}

/*
 * Makes the canonical value of a prefix and a class, in any order, of which
 * both characters or none are 0.
 */
static inline PrefixRange *
prefix_make(const void *bytes, int len, unsigned char first, unsigned char last)
{
	bool		fold = first != 0 && first == last;
	Size		size = VARHDRSZ + 2 + (Size) len + (fold ? 1 : 0);
	PrefixRange *value = (PrefixRange *) palloc(size);
	unsigned char *payload = (unsigned char *) VARDATA(value);

	SET_VARSIZE(value, size);
	payload[0] = fold ? 0 : Min(first, last);
	payload[1] = fold ? 0 : Max(first, last);
	memcpy(payload + 2, bytes, len);
	if (fold)
		payload[2 + len] = first;
	prefix_check(value);
	return value;
}

static inline PrefixRange *
prefix_make_view(const PrefixView *v)
{
	return prefix_make(v->bytes, v->len, v->first, v->last);
}

/* --- the span ------------------------------------------------------------ */

/*
 * The strings of p lie between p itself and the end of all strings that begin
 * with p; those of p[x-y] between px and the end of all that begin with py.  So
 * a bound is a string, or what comes after all that begin with a string.
 */
typedef struct PrefixBound
{
	const unsigned char *bytes;
	int			len;
	short		extra;			/* one more byte, or -1 */
	bool		after;			/* and everything that begins so */
} PrefixBound;

/* What a bound has after its last byte: less, and more, than any byte */
#define PREFIX_END		(-1)
#define PREFIX_AFTER	256

static inline int
prefix_bound_at(const PrefixBound *b, int i)
{
	if (i < b->len)
		return b->bytes[i];
	if (i == b->len && b->extra >= 0)
		return b->extra;
	return b->after ? PREFIX_AFTER : PREFIX_END;
}

static inline int
prefix_bound_cmp(PrefixBound a, PrefixBound b)
{
	int			i = Min(a.len, b.len);
	int			c = memcmp(a.bytes, b.bytes, i);

	if (c != 0)
		return c;
	for (;; i++)
	{
		int			x = prefix_bound_at(&a, i);
		int			y = prefix_bound_at(&b, i);

		if (x != y)
			return x < y ? -1 : 1;
		if (x == PREFIX_END || x == PREFIX_AFTER)
			return 0;
	}
}

/*
 * The bound beside this one, where another value may be adjacent: a class of
 * ASCII characters or a prefix that ends in one.  There is none where the
 * union could not be written as a class.
 */
static inline bool
prefix_bound_beside(PrefixBound b, int step, PrefixBound *r)
{
	int			c;

	if (b.after != (step > 0))
		return false;
	*r = b;
	if (b.extra < 0)
	{
		if (b.len == 0)
			return false;
		r->len--;
	}
	c = prefix_bound_at(&b, r->len);
	if (!prefix_is_bound(c) || !prefix_is_bound(c + step))
		return false;
	r->extra = c + step;
	r->after = !b.after;
	return true;
}

#define SPAN_NAME(f)		prefix_range_span_##f
#define SPAN_BOUND			PrefixBound
#define SPAN_CMP(a, b)		prefix_bound_cmp(a, b)
#define SPAN_PREV(b, p)		prefix_bound_beside(b, -1, p)
#define SPAN_NEXT(b, p)		prefix_bound_beside(b, 1, p)
#include "core/span.h"

/* The bounds point into the view's bytes. */
static inline prefix_range_span_t
prefix_as_span(const PrefixView *v)
{
	prefix_range_span_t s;

	s.lower.bytes = s.upper.bytes = v->bytes;
	s.lower.len = s.upper.len = v->len;
	s.lower.extra = v->first != 0 ? v->first : -1;
	s.upper.extra = v->first != 0 ? v->last : -1;
	s.lower.after = false;
	s.upper.after = true;
	return s;
}

/* A string, taken literally, as a span: contained in what it begins with. */
static inline prefix_range_span_t
text_as_span(const text *t)
{
	prefix_range_span_t s;

	s.lower.bytes = (const unsigned char *) SPAN_VARDATA(t);
	s.lower.len = (int) SPAN_PAYLOAD(t);
	s.lower.extra = -1;
	s.lower.after = false;
	s.upper = s.lower;
	return s;
}

/* --- relations ------------------------------------------------------------ */

static inline bool
prefix_contains(const PrefixView *a, const PrefixView *b)
{
	prefix_range_span_t x = prefix_as_span(a);
	prefix_range_span_t y = prefix_as_span(b);

	return prefix_range_span_contains(&x, &y);
}

static inline bool
prefix_contains_text(const PrefixView *v, const text *t)
{
	const unsigned char *bytes = (const unsigned char *) SPAN_VARDATA(t);
	int			len = (int) SPAN_PAYLOAD(t);

	if (len < prefix_length(v) || memcmp(v->bytes, bytes, v->len) != 0)
		return false;
	return v->first == 0 ||
		(bytes[v->len] >= v->first && bytes[v->len] <= v->last);
}

/*
 * The total order: by lower bound; in a tie, classes before the plain prefix,
 * and narrow classes before wide ones.  So a value sorts before what it
 * contains, except for classes with the same prefix and first character.
 */
static inline int
prefix_cmp(const PrefixView *a, const PrefixView *b)
{
	prefix_range_span_t x;
	prefix_range_span_t y;
	int			c;

	/* most values have no class: strings, shorter first */
	if ((a->first | b->first) == 0)
	{
		c = memcmp(a->bytes, b->bytes, Min(a->len, b->len));
		return c != 0 ? c : a->len - b->len;
	}
	x = prefix_as_span(a);
	y = prefix_as_span(b);
	c = prefix_bound_cmp(x.lower, y.lower);
	if (c != 0)
		return c;
	if (prefix_is_range(a) && prefix_is_range(b))
		return (int) a->last - (int) b->last;
	return (int) prefix_is_range(b) - (int) prefix_is_range(a);
}

/* Do both denote the same strings? */
static inline bool
prefix_equal(const PrefixView *a, const PrefixView *b)
{
	if (a->len == b->len)
		return a->first == b->first && a->last == b->last &&
			memcmp(a->bytes, b->bytes, a->len) == 0;

	/* a class of one character, left by 1.2, equals a longer prefix */
	return prefix_length(a) == prefix_length(b) && prefix_cmp(a, b) == 0;
}

#endif							/* PREFIX_RANGE_H */
