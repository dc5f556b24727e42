/*
 * src/prefix/prefix_range_key.h
 *		The inner key of a GiST index on prefix_range: a box around the values
 *		below, and the longest length among them.
 *
 * A payload of n bytes:
 *
 *		0 | bytes of lower + 1 | bytes of upper | lower | upper | last | tail
 *
 * Lower is the least lower bound, a string; upper stands for the greatest
 * upper bound, which is what comes after all that begins with that string;
 * last is the greatest lower bound.  There is no least upper bound: where
 * values nest, it would not spare a page that last does not spare.
 *
 * Numbers of bytes have 7 bits a byte, least first, and in all but the last
 * byte the high bit is set.  The tail has two bytes, most significant first: a
 * bit that is always set; a bit that is set if last is the same string as
 * upper and left out, as it is below most keys; and 14 bits for the longest
 * length.
 *
 * So the payload begins with 0 and something else, and the byte at n - 2 is
 * not 0: that is how a key is told from a value (prefix_range.h).
 *
 * The strings are cut after PREFIX_KEY_MAX bytes, which makes the box wider
 * and never wrong: of that length, last means all that begins so.  Likewise
 * PREFIX_KEY_LONGEST as longest stands for any length.
 *
 * Invariant: the box that is read is the box that was written or one around
 * it, and writing it again gives the same bytes.
 */
#ifndef PREFIX_RANGE_KEY_H
#define PREFIX_RANGE_KEY_H

#include "prefix_range.h"

#define PREFIX_KEY_MAX		1000
#define PREFIX_KEY_LONGEST	0x3FFF

typedef struct PrefixKey
{
	prefix_range_span_t hull;	/* points into the key */
	PrefixBound last;			/* this too */
	int			longest;		/* PG_INT32_MAX for any */
} PrefixKey;

static inline bool
prefix_value_is_key(const PrefixRange *value)
{
	return prefix_payload_is_key((const unsigned char *) SPAN_VARDATA(value),
								 (int) SPAN_PAYLOAD(value));
}

/*
 * Reads a number of bytes; -1 if that is too great to be one.
 */
static inline int
prefix_key_get_len(const unsigned char **s, const unsigned char *end)
{
	int			n;

	if (*s >= end)
		return -1;
	n = *(*s)++;
	if (n < 0x80)
		return n;
	if (*s >= end || **s >= 0x80)
		return -1;
	return (n & 0x7F) | *(*s)++ << 7;
}

/*
 * Reads what prefix_value_is_key() is true of.  False if it is no key all the
 * same.
 */
static inline bool
prefix_key_read(const PrefixRange *value, PrefixKey *key)
{
	const unsigned char *s = (const unsigned char *) SPAN_VARDATA(value);
	const unsigned char *end = s + SPAN_PAYLOAD(value) - 2;
	int			lower_len;
	int			upper_len;

	s++;
	lower_len = prefix_key_get_len(&s, end) - 1;
	upper_len = prefix_key_get_len(&s, end);
	if (lower_len < 0 || upper_len < 0 || lower_len + upper_len > end - s)
		return false;

	key->hull.lower.bytes = s;
	key->hull.lower.len = lower_len;
	key->hull.upper.bytes = s + lower_len;
	key->hull.upper.len = upper_len;
	if ((end[0] & 0x40) != 0)
		key->last = key->hull.upper;
	else
	{
		key->last.bytes = s + lower_len + upper_len;
		key->last.len = end - key->last.bytes;
	}
	key->hull.lower.extra = key->hull.upper.extra = key->last.extra = -1;
	key->hull.lower.after = false;
	key->hull.upper.after = true;
	key->last.after = key->last.len == PREFIX_KEY_MAX;
	key->longest = (end[0] & 0x3F) << 8 | end[1];
	if (key->longest == PREFIX_KEY_LONGEST)
		key->longest = PG_INT32_MAX;
	return true;
}

static inline unsigned char *
prefix_key_put_len(unsigned char *s, int n)
{
	if (n >= 0x80)
	{
		*s++ = (n & 0x7F) | 0x80;
		n >>= 7;
	}
	*s++ = n;
	return s;
}

/* The string of a bound, cut to what a key holds */
static inline PrefixBound
prefix_key_string(PrefixBound b)
{
	if (b.len >= PREFIX_KEY_MAX)
	{
		b.len = PREFIX_KEY_MAX;
		b.extra = -1;
	}
	b.after = false;
	return b;
}

static inline int
prefix_key_string_len(PrefixBound b)
{
	return b.len + (b.extra >= 0 ? 1 : 0);
}

static inline unsigned char *
prefix_key_put_string(unsigned char *s, PrefixBound b)
{
	memcpy(s, b.bytes, b.len);
	if (b.extra >= 0)
		s[b.len] = b.extra;
	return s + prefix_key_string_len(b);
}

/* Makes the key of a box. */
static inline PrefixRange *
prefix_key_make(const prefix_range_span_box *box)
{
	PrefixBound lower = prefix_key_string(box->lower_min);
	PrefixBound upper = prefix_key_string(box->upper_max);
	PrefixBound last = prefix_key_string(box->lower_max);
	bool		same = prefix_bound_cmp(last, upper) == 0;
	int			lower_len = prefix_key_string_len(lower);
	int			upper_len = prefix_key_string_len(upper);
	int			last_len = same ? 0 : prefix_key_string_len(last);
	int			longest = Min(box->mark, PREFIX_KEY_LONGEST);
	PrefixRange *value = (PrefixRange *)
		palloc(VARHDRSZ + 7 + lower_len + upper_len + last_len);
	unsigned char *s = (unsigned char *) VARDATA(value);

	Assert(!box->lower_min.after && box->upper_max.after);
	*s++ = 0;
	s = prefix_key_put_len(s, lower_len + 1);
	s = prefix_key_put_len(s, upper_len);
	s = prefix_key_put_string(s, lower);
	s = prefix_key_put_string(s, upper);
	if (!same)
		s = prefix_key_put_string(s, last);
	*s++ = 0x80 | (same ? 0x40 : 0) | longest >> 8;
	*s++ = longest & 0xFF;
	SET_VARSIZE(value, s - (unsigned char *) value);
	Assert(prefix_value_is_key(value));
	return value;
}

#endif							/* PREFIX_RANGE_KEY_H */
