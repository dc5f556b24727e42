/*
 * src/prefix/prefix_range_code.h
 *		Bounds of prefixes as strings of digits, for SP-GiST.
 *
 * A digit has four bits.  A character is one digit if it is 0 to 9, else three:
 *
 *		0			the end: less than any character
 *		1			a byte below '0'; its two halves follow
 *		2 to 11		'0' to '9'
 *		12, 13, 14	a byte up to 0x5F, up to 0x7F, above; its halves follow
 *		15			after everything that begins so
 *
 * So telephone numbers take a level of the trie for each digit, and a prefix
 * and what comes after it part where the prefix ends, not half way through its
 * next character.  The last digit, 0 or 15, is repeated for ever.
 *
 * Invariant: codes are in the order of the bounds, and different for different
 * bounds as far as they are written.
 */
#ifndef PREFIX_RANGE_CODE_H
#define PREFIX_RANGE_CODE_H

#include "prefix_range.h"

#define PREFIX_CODE_BITS	4
#define PREFIX_CODE_END		0
#define PREFIX_CODE_AFTER	15

/* the first digit of a character; three digits unless it is one of 2 to 11 */
static inline int
prefix_code_digit(int c)
{
	if (c >= '0' && c <= '9')
		return c - '0' + 2;
	if (c < '0')
		return 1;
	return c < 0x60 ? 12 : c < 0x80 ? 13 : 14;
}

static inline int
prefix_code_width(int c)
{
	return c >= '0' && c <= '9' ? 1 : 3;
}

/* The first n bytes of a bound's code */
static inline void
prefix_code_write(const PrefixBound *b, uint8 *code, int n)
{
	int			at = 0;
	int			digits = n * 2;
	int			end = b->len + (b->extra >= 0);

	memset(code, b->after ? 0xFF : 0, n);
	for (int i = 0; i < end && at < digits; i++)
	{
		int			c = i < b->len ? b->bytes[i] : b->extra;
		int			digit[3];

		digit[0] = prefix_code_digit(c);
		digit[1] = c >> 4;
		digit[2] = c & 15;
		for (int k = 0; k < prefix_code_width(c) && at < digits; k++, at++)
		{
			if (at % 2 == 0)
				code[at / 2] = digit[k] << 4 | (code[at / 2] & 15);
			else
				code[at / 2] = (code[at / 2] & 0xF0) | digit[k];
		}
	}
}

/* The digits of a bound's code before those that repeat */
static inline int
prefix_code_length(const PrefixBound *b)
{
	int			n = b->extra >= 0 ? prefix_code_width(b->extra) : 0;

	for (int i = 0; i < b->len; i++)
		n += prefix_code_width(b->bytes[i]);
	return n;
}

/* How many characters of a bound are complete in so many digits? */
static inline int
prefix_code_chars(const PrefixBound *b, int digits)
{
	int			n = 0;

	for (; n < b->len; n++)
	{
		digits -= prefix_code_width(b->bytes[n]);
		if (digits < 0)
			break;
	}
	return n;
}

#endif							/* PREFIX_RANGE_CODE_H */
