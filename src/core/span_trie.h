/*
 * src/core/span_trie.h
 *		The nodes of a trie of spans.
 *
 * No template: a bound is a string of bits here, its code, in the order of the
 * bounds; so a span is two strings, and a node stands for all spans whose
 * strings begin in a certain way.  On the diagonal, digits of SPAN_DIGIT_BITS
 * bits, at multiples of that, choose the child.  There are four kinds of node:
 *
 *		upper						DIAGONAL	both bounds begin with the same
 *		  |  . . . . . | /|			bits.  A child for each digit that both go
 *		  |  cross     |/ |			on with (the triangles), and one for all
 *		  |  . . .  | /---+			spans that go on with different digits:
 *		  |         |/ |			they cross from one child to another.
 *		  |  . . | /---+
 *		  |      |/ |				CROSS		these, if they are many.  A child
 *		  |   | /---+				for each bit where bounds may part: a square
 *		  |   |/ |					of spans that cross the same middle.
 *		  +----------- lower
 *									BY_LOWER, BY_UPPER	a part of one square:
 *									the lower bounds begin with the same bits,
 *									and the upper bounds with others.  Two
 *									children, by the next bit of one of them.
 *
 * Invariant: where a span belongs depends on the span and on the node, never on
 * what came before it; digits are at fixed places.  So the order of loading has
 * no influence on the depth, and sorted data makes no chain.
 *
 * A node that is put above another must not take more room than it does (see
 * spgSplitNodeAction).  So all nodes have as many children as the largest kind,
 * except below a CROSS node, where no other kind can come above.
 *
 * Codes may lose detail, but not order: a <= b implies code(a) <= code(b).
 */
#ifndef SPAN_TRIE_H
#define SPAN_TRIE_H

#include "access/spgist.h"
#include "port/pg_bitutils.h"

#ifndef SPAN_DIGIT_BITS
#define SPAN_DIGIT_BITS	4
#endif
#define SPAN_DIGITS		(1 << SPAN_DIGIT_BITS)
#define SPAN_CROSSING	SPAN_DIGITS /* the child of those that cross */
#define SPAN_CHILDREN	(SPAN_DIGITS + 1)

/* bytes of a code that may be read after its bits */
#define SPAN_CODE_SLACK	2

typedef enum span_node_kind
{
	SPAN_DIAGONAL,
	SPAN_CROSS,
	SPAN_BY_LOWER,
	SPAN_BY_UPPER
} span_node_kind;

/*
 * A node: how the bounds below it begin.  In DIAGONAL and CROSS both begin
 * alike and at a digit; in the others they part before either string ends.
 */
typedef struct span_node
{
	span_node_kind kind;
	int			lower_bits;
	int			upper_bits;
	const uint8 *lower;
	const uint8 *upper;
} span_node;

/* The same as the prefix of an inner tuple, a bytea */
typedef struct span_node_disk
{
	int32		vl_len_;
	uint8		kind;
	uint8		spare;
	uint16		lower_bits;
	uint16		upper_bits;
	uint8		data[FLEXIBLE_ARRAY_MEMBER];	/* lower, upper if different */
} span_node_disk;

/* --- strings of bits ------------------------------------------------------- */

static inline int
span_bits_bytes(int bits)
{
	return (bits + 7) / 8;
}

/* How many of the first bits are the same? */
static inline int
span_bits_common(const uint8 *a, const uint8 *b, int bits)
{
	int			n = span_bits_bytes(bits);

	for (int i = 0; i < n; i++)
		if (a[i] != b[i])
			return Min(bits, i * 8 + 7 - pg_leftmost_one_pos32(a[i] ^ b[i]));
	return bits;
}

static inline bool
span_bit(const uint8 *a, int at)
{
	return (a[at / 8] >> (7 - at % 8)) & 1;
}

/* The number that so many bits are */
static inline int
span_digit(const uint8 *a, int at, int bits)
{
	int			two = a[at / 8] << 8 | a[at / 8 + 1];

	return (two >> (16 - bits - at % 8)) & ((1 << bits) - 1);
}

/* Where the digit of so many bits begins that has this bit */
static inline int
span_digit_start(int bit, int bits)
{
	return bit - bit % bits;
}

/* A code of n bytes: some bits, a digit if it is not -1, then zeros or ones */
static inline void
span_code_make(uint8 *code, int n, const uint8 *prefix, int bits, int digit,
			   int digit_bits, bool ones)
{
	memset(code, ones ? 0xFF : 0, n + SPAN_CODE_SLACK);
	memcpy(code, prefix, bits / 8);
	for (int i = bits - bits % 8; i < bits + (digit < 0 ? 0 : digit_bits); i++)
	{
		bool		one = i < bits ? span_bit(prefix, i) :
		(digit >> (digit_bits - 1 - (i - bits))) & 1;

		if (i / 8 >= n)
			break;
		code[i / 8] &= ~(0x80 >> i % 8);
		code[i / 8] |= one ? 0x80 >> i % 8 : 0;
	}
}

/* --- nodes ----------------------------------------------------------------- */

/* Bytes of a code that must be at hand to deal with a node */
static inline int
span_node_reach(const span_node *node)
{
	return span_bits_bytes(Max(node->lower_bits, node->upper_bits) +
						   SPAN_DIGIT_BITS) + SPAN_CODE_SLACK;
}

static inline void
span_node_read(Datum prefix, span_node *node)
{
	const span_node_disk *disk = (span_node_disk *) DatumGetPointer(prefix);

	node->kind = disk->kind;
	node->lower_bits = disk->lower_bits;
	node->upper_bits = disk->upper_bits;
	node->lower = node->upper = disk->data;
	if (node->kind > SPAN_CROSS)
		node->upper += span_bits_bytes(node->lower_bits);
}

/* With so many bytes to spare */
static inline Datum
span_node_write(const span_node *node, Size spare)
{
	int			lower = span_bits_bytes(node->lower_bits);
	int			upper = node->kind > SPAN_CROSS ? span_bits_bytes(node->upper_bits) : 0;

	/* one byte more, because a digit is read out of two */
	Size		size = offsetof(span_node_disk, data) + lower + upper + 1 + spare;
	span_node_disk *disk = palloc0(size);

	SET_VARSIZE(disk, size);
	disk->kind = node->kind;
	disk->lower_bits = node->lower_bits;
	disk->upper_bits = node->upper_bits;
	memcpy(disk->data, node->lower, lower);
	memcpy(disk->data + lower, node->upper, upper);
	return PointerGetDatum(disk);
}

/*
 * Are the digits of both bounds known that begin at a bit?  If so, they are in
 * *lower and *upper.
 */
static inline bool
span_node_digits(const span_node *node, int at, int *lower, int *upper)
{
	if (Min(node->lower_bits, node->upper_bits) < at + SPAN_DIGIT_BITS)
		return false;
	*lower = span_digit(node->lower, at, SPAN_DIGIT_BITS);
	*upper = span_digit(node->upper, at, SPAN_DIGIT_BITS);
	return true;
}

/* How many children does it get, if so many nodes above leave but one square? */
static inline int
span_node_children(const span_node *node, int level)
{
	return node->kind > SPAN_CROSS && level > 0 ? 2 : SPAN_CHILDREN;
}

/* Bits of the digits that a node looks at */
static inline int
span_node_digit_bits(const span_node *node)
{
	return node->kind > SPAN_CROSS ? 1 : SPAN_DIGIT_BITS;
}

/* The digit of either bound that a node looks at begins here. */
static inline int
span_node_lower_at(const span_node *node)
{
	return span_digit_start(node->lower_bits, span_node_digit_bits(node));
}

static inline int
span_node_upper_at(const span_node *node)
{
	return span_digit_start(node->upper_bits, span_node_digit_bits(node));
}

static inline int
span_node_lower_digit(const span_node *node, const uint8 *lower)
{
	return span_digit(lower, span_node_lower_at(node), span_node_digit_bits(node));
}

static inline int
span_node_upper_digit(const span_node *node, const uint8 *upper)
{
	return span_digit(upper, span_node_upper_at(node), span_node_digit_bits(node));
}

/*
 * The child of a CROSS node for digits that part: numbered like a heap, by the
 * bit where they part, then by the bits before it.
 */
static inline int
span_cross_child(int lower, int upper)
{
	int			part = pg_leftmost_one_pos32(lower ^ upper);

	return (1 << (SPAN_DIGIT_BITS - 1 - part)) - 1 + (lower >> (part + 1));
}

/* The digits on both sides of the middle that a child of CROSS is about */
static inline void
span_cross_square(int child, int *lower_min, int *middle, int *upper_max)
{
	int			level = pg_leftmost_one_pos32(child + 1);
	int			half = SPAN_DIGITS >> (level + 1);

	*lower_min = (child + 1 - (1 << level)) * 2 * half;
	*middle = *lower_min + half;
	*upper_max = *middle + half - 1;
}

/*
 * The child where a span belongs; -1 if it does not belong below this node.
 * The codes have as many bytes as span_node_reach() says.
 */
static inline int
span_node_child(const span_node *node, const uint8 *lower, const uint8 *upper)
{
	int			l;
	int			u;

	if (span_bits_common(lower, node->lower, node->lower_bits) < node->lower_bits ||
		span_bits_common(upper, node->upper, node->upper_bits) < node->upper_bits)
		return -1;
	l = span_node_lower_digit(node, lower);
	u = span_node_upper_digit(node, upper);
	switch (node->kind)
	{
		case SPAN_DIAGONAL:
			return l == u ? l : SPAN_CROSSING;
		case SPAN_CROSS:
			return l == u ? -1 : span_cross_child(l, u);
		case SPAN_BY_LOWER:
			return l;
		case SPAN_BY_UPPER:
			return u;
	}
	elog(ERROR, "unknown kind of span node: %d", node->kind);
}

/*
 * Makes the node above one that a span does not belong below: the nearest one
 * to which both belong.  Its strings are pieces of the old node's.  Returns the
 * child that the old node becomes.
 */
static inline int
span_node_above(const span_node *old, const uint8 *lower, const uint8 *upper,
				span_node *above)
{
	int			lower_common = span_bits_common(lower, old->lower, old->lower_bits);
	int			upper_common = span_bits_common(upper, old->upper, old->upper_bits);
	int			part;			/* where the old node's bounds part */
	int			at;

	*above = *old;
	if (old->kind > SPAN_CROSS)
	{
		part = span_bits_common(old->lower, old->upper,
								Min(old->lower_bits, old->upper_bits));
		if (lower_common > part && upper_common > part)
		{
			/* the same square */
			above->lower_bits = lower_common;
			above->upper_bits = upper_common;
			above->kind = lower_common < old->lower_bits ?
				SPAN_BY_LOWER : SPAN_BY_UPPER;
			if (above->kind == SPAN_BY_LOWER)
				return span_node_lower_digit(above, old->lower);
			return span_node_upper_digit(above, old->upper);
		}
	}
	else
		part = old->kind == SPAN_CROSS ? old->lower_bits : -1;

	/* a node on the diagonal, or, if both cross in this digit, a CROSS */
	at = Min(lower_common, upper_common);
	if (old->kind > SPAN_CROSS)
		at = Min(at, part);
	at = span_digit_start(at, SPAN_DIGIT_BITS);
	above->upper = above->lower;
	above->lower_bits = above->upper_bits = at;
	above->kind = SPAN_DIAGONAL;
	if (part < 0 || span_digit_start(part, SPAN_DIGIT_BITS) != at)
		return span_node_lower_digit(above, old->lower);
	if (span_node_lower_digit(above, lower) == span_node_upper_digit(above, upper))
		return SPAN_CROSSING;
	above->kind = SPAN_CROSS;
	return span_cross_child(span_node_lower_digit(above, old->lower),
							span_node_upper_digit(above, old->upper));
}

/*
 * Makes the lowest node to which n spans belong.  Their codes have so many
 * bytes, and slack, and lie one after the other, lower and upper in turn.  The
 * node's strings are pieces of the first span's.  All spans go to one child only
 * if their codes are the same; then the node has all bits of them.
 */
static inline void
span_node_for(const uint8 *codes, int n, int bytes, span_node *node)
{
	const int	stride = bytes + SPAN_CODE_SLACK;
	const uint8 *lower = codes;
	const uint8 *upper = codes + stride;
	int			lower_common = bytes * 8;
	int			upper_common = bytes * 8;
	int			part = span_bits_common(lower, upper, bytes * 8);
	int			at;
	bool		all_cross = true;

	for (int i = 1; i < n; i++)
	{
		lower_common = span_bits_common(lower, lower + 2 * i * stride, lower_common);
		upper_common = span_bits_common(upper, upper + 2 * i * stride, upper_common);
	}
	node->lower = lower;
	node->upper = upper;

	if (lower_common > part && upper_common > part)
	{
		/* one square */
		int			ones[2] = {0, 0};

		node->lower_bits = lower_common;
		node->upper_bits = upper_common;
		node->kind = SPAN_BY_LOWER;
		if (lower_common == bytes * 8 && upper_common == bytes * 8)
			return;

		/* the bound that makes two halves, or nearly so */
		for (int i = 0; i < n; i++)
		{
			ones[0] += span_bit(codes + 2 * i * stride, lower_common);
			ones[1] += span_bit(codes + (2 * i + 1) * stride, upper_common);
		}
		if (abs(2 * ones[1] - n) < abs(2 * ones[0] - n))
			node->kind = SPAN_BY_UPPER;
		return;
	}

	at = Min(Min(lower_common, upper_common), part);
	node->upper = node->lower;
	node->kind = SPAN_DIAGONAL;
	if (at == bytes * 8)
	{
		/* one point */
		node->lower_bits = node->upper_bits = at;
		return;
	}
	node->lower_bits = node->upper_bits = span_digit_start(at, SPAN_DIGIT_BITS);
	for (int i = 0; i < n && all_cross; i++)
		all_cross = span_node_lower_digit(node, codes + 2 * i * stride) !=
			span_node_upper_digit(node, codes + (2 * i + 1) * stride);
	if (all_cross)
		node->kind = SPAN_CROSS;
}

/*
 * The digit in which the bounds of all spans below a child part, as the place
 * of its first bit; -1 if that is not known.  Child -1 is the node itself.
 */
static inline int
span_node_part(const span_node *node, int child)
{
	if (node->kind > SPAN_CROSS)
		return span_digit_start(span_bits_common(node->lower, node->upper,
												 Min(node->lower_bits, node->upper_bits)),
								SPAN_DIGIT_BITS);
	return node->kind == SPAN_CROSS || child == SPAN_CROSSING ? node->lower_bits : -1;
}

/* --- search ---------------------------------------------------------------- */

/*
 * What is asked for: the spans with each bound between two others, of which
 * any may be missing.  Codes of as many bytes as span_node_reach() says.
 */
typedef struct span_area
{
	const uint8 *lower_from;
	const uint8 *lower_to;
	const uint8 *upper_from;
	const uint8 *upper_to;
} span_area;

/* Which digits can follow the prefix?  False if none. */
static inline bool
span_digits_between(const uint8 *from, const uint8 *to, const uint8 *prefix,
					int bits, int digit_bits, int *min, int *max)
{
	int			at = span_digit_start(bits, digit_bits);

	*min = 0;
	*max = (1 << digit_bits) - 1;
	if (from != NULL)
	{
		int			common = span_bits_common(from, prefix, bits);

		if (common == bits)
			*min = span_digit(from, at, digit_bits);
		else if (span_bit(from, common))
			return false;
	}
	if (to != NULL)
	{
		int			common = span_bits_common(to, prefix, bits);

		if (common == bits)
			*max = span_digit(to, at, digit_bits);
		else if (!span_bit(to, common))
			return false;
	}
	return *min <= *max;
}

/* Marks the children that may hold spans of the area. */
static inline void
span_node_visit(const span_node *node, const span_area *area, bool *visit)
{
	int			lower_min;
	int			lower_max;
	int			upper_min;
	int			upper_max;
	int			bits = span_node_digit_bits(node);

	if (!span_digits_between(area->lower_from, area->lower_to, node->lower,
							 node->lower_bits, bits, &lower_min, &lower_max) ||
		!span_digits_between(area->upper_from, area->upper_to, node->upper,
							 node->upper_bits, bits, &upper_min, &upper_max))
		return;

	switch (node->kind)
	{
		case SPAN_DIAGONAL:
			for (int i = Max(lower_min, upper_min); i <= Min(lower_max, upper_max); i++)
				visit[i] = true;
			if (lower_min < upper_max)
				visit[SPAN_CROSSING] = true;
			break;
		case SPAN_CROSS:
			for (int i = 0; i < SPAN_DIGITS - 1; i++)
			{
				int			from;
				int			middle;
				int			to;

				span_cross_square(i, &from, &middle, &to);
				if (lower_min < middle && lower_max >= from &&
					upper_min <= to && upper_max >= middle)
					visit[i] = true;
			}
			break;
		case SPAN_BY_LOWER:
			memset(visit + lower_min, true, lower_max - lower_min + 1);
			break;
		case SPAN_BY_UPPER:
			memset(visit + upper_min, true, upper_max - upper_min + 1);
			break;
	}
}

#endif							/* SPAN_TRIE_H */
