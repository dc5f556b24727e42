/*
 * src/prefix/prefix_range_key.h
 *		The inner key of a GiST index on prefix_range: the hull of the values
 *		below, and the longest length among them.
 *
 * A payload of n bytes:
 *
 *		0 | bytes of lower + 1 | lower | upper | longest
 *
 * Lower is the least lower bound, a string.  Upper stands for the greatest
 * upper bound: what comes after all that begins with that string.  The number
 * of lower's bytes has 7 bits a byte, least first, and in all but the last
 * byte the high bit is set.  Longest takes two bytes, most significant first,
 * with the high bit of the first one set.
 *
 * So the payload begins with 0 and something else, and the byte at n - 2 is
 * not 0: that is how a key is told from a value (prefix_range.h).
 *
 * Both strings are cut after PREFIX_KEY_MAX bytes, which makes the hull wider
 * and never wrong.  PREFIX_KEY_LONGEST as longest stands for any length.
 *
 * Invariant: the hull that is read is the hull that was written or one around
 * it, and writing it again gives the same bytes.
 */
#ifndef PREFIX_RANGE_KEY_H
#define PREFIX_RANGE_KEY_H

#include "prefix_range.h"

#define PREFIX_KEY_MAX		1000
#define PREFIX_KEY_LONGEST	0x7FFF

typedef struct PrefixKey
{
	prefix_range_span_t hull;	/* points into the key */
	int			longest;		/* PG_INT32_MAX for any */
} PrefixKey;

static inline bool
prefix_value_is_key(const PrefixRange *value)
{
	return prefix_payload_is_key((const unsigned char *) SPAN_VARDATA(value),
								 (int) SPAN_PAYLOAD(value));
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
	int			len;

	len = *++s & 0x7F;
	if ((*s++ & 0x80) != 0)
		len |= *s++ << 7;
	len--;
	if (len < 0 || len > end - s)
		return false;

	key->hull.lower.bytes = s;
	key->hull.lower.len = len;
	key->hull.upper.bytes = s + len;
	key->hull.upper.len = end - (s + len);
	key->hull.lower.extra = key->hull.upper.extra = -1;
	key->hull.lower.after = false;
	key->hull.upper.after = true;
	key->longest = (end[0] & 0x7F) << 8 | end[1];
	if (key->longest == PREFIX_KEY_LONGEST)
		key->longest = PG_INT32_MAX;
	return true;
}

/* The bytes of a bound's string, at most PREFIX_KEY_MAX */
static inline int
prefix_key_bound_len(PrefixBound b)
{
	return Min(b.len + (b.extra >= 0 ? 1 : 0), PREFIX_KEY_MAX);
}

static inline unsigned char *
prefix_key_put_bound(unsigned char *s, PrefixBound b)
{
	int			len = prefix_key_bound_len(b);

	memcpy(s, b.bytes, Min(b.len, len));
	if (len > b.len)
		s[b.len] = b.extra;
	return s + len;
}

/* Makes the key of a hull. */
static inline PrefixRange *
prefix_key_make(PrefixBound lower, PrefixBound upper, int longest)
{
	int			len = prefix_key_bound_len(lower) + 1;
	Size		size = VARHDRSZ + (len >= 0x80 ? 3 : 2) + len - 1 +
	prefix_key_bound_len(upper) + 2;
	PrefixRange *value = (PrefixRange *) palloc(size);
	unsigned char *s = (unsigned char *) VARDATA(value);

	Assert(!lower.after && upper.after);
	SET_VARSIZE(value, size);
	*s++ = 0;
	*s++ = len >= 0x80 ? (len & 0x7F) | 0x80 : len;
	if (len >= 0x80)
		*s++ = len >> 7;
	s = prefix_key_put_bound(s, lower);
	s = prefix_key_put_bound(s, upper);
	longest = Min(longest, PREFIX_KEY_LONGEST);
	*s++ = 0x80 | longest >> 8;
	*s++ = longest & 0xFF;
	Assert((char *) s == (char *) value + size);
	Assert(prefix_value_is_key(value));
	return value;
}

#endif							/* PREFIX_RANGE_KEY_H */
