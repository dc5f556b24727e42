/*
 * src/ipr/ip_calc_tmpl.h
 *		Calculating with addresses, masks and ranges, whatever their width.
 *
 * Template; include it after core/span.h, once for each kind of address.  The
 * mixed kind, whose width depends on the value, is an instance like the two
 * others.
 *
 * Invariant: nothing here raises an error, and every result is of the family
 * of the first argument.
 *
 * Parameters: a kind of address, see ip_kind.h.
 *
 * What comes out, for IP_CALC(f) foo_##f:
 *
 *	foo_hostmask(a, len)		as a number
 *	foo_block(a, len)			the CIDR block around a
 *	foo_masklen(s)				-1 if s is no CIDR block
 *	foo_cover(s)				the least CIDR block that holds s; s is not all
 *	foo_contiguous(mask)		the length of a netmask, -1 if it is none
 *	foo_size(s)					number of addresses
 *	foo_distance(a, b), foo_distance_bound(key, q)
 */

/* The bits right of a prefix of this length, 0 <= len <= width */
static inline IP_NUMBER
IP_CALC(hostmask) (IP_ADDR a, int len)
{
	int			host = IP_WIDTH(a) - len;

	/* shifting by all bits is undefined */
	if (host == 0)
		return 0;
	return ~(IP_NUMBER) 0 >> (sizeof(IP_NUMBER) * BITS_PER_BYTE - host);
}

static inline IP_RANGE
IP_CALC(block) (IP_ADDR a, int len)
{
	IP_NUMBER	host = IP_CALC(hostmask) (a, len);
	IP_RANGE	s;

	s.lower = IP_WITH(a, IP_NUM(a) & ~host);
	s.upper = IP_WITH(a, IP_NUM(a) | host);
	return s;
}

static inline int
IP_CALC(masklen) (const IP_RANGE *s)
{
	IP_NUMBER	differ = IP_NUM(s->lower) ^ IP_NUM(s->upper);

	/* the bits that differ must be the last ones, all clear, then all set */
	if (IP_IS_ALL(s) || (differ & (differ + 1)) != 0 ||
		(IP_NUM(s->lower) & differ) != 0)
		return -1;
	return IP_WIDTH(s->lower) - ip_bit_length(differ);
}

static inline IP_RANGE
IP_CALC(cover) (const IP_RANGE *s)
{
	IP_NUMBER	differ = IP_NUM(s->lower) ^ IP_NUM(s->upper);

	return IP_CALC(block) (s->lower, IP_WIDTH(s->lower) - ip_bit_length(differ));
}

static inline int
IP_CALC(contiguous) (IP_ADDR mask)
{
	IP_NUMBER	host = IP_NUM(mask) ^ IP_CALC(hostmask) (mask, 0);

	if ((host & (host + 1)) != 0)
		return -1;
	return IP_WIDTH(mask) - ip_bit_length(host);
}

/*
 * Monotonic: a range inside another one is never larger, although sizes of
 * IPv6 that are closer than a double can tell may be equal.
 */
static inline double
IP_CALC(size) (const IP_RANGE *s)
{
	if (IP_IS_ALL(s))
		return ldexp(1.0, 129);
	return (double) (IP_NUM(s->upper) - IP_NUM(s->lower)) + 1.0;
}

/*
 * How far apart two ranges are, so that ordering by it answers "the most
 * specific range around q, else the nearest one":
 *
 *		(0, 1]		they overlap: the share of the family that their hull takes
 *		1.5			one of them is all addresses
 *		2 and more	1 + the gap between them
 *		infinity	the families differ
 */
static inline double
IP_CALC(distance) (const IP_RANGE *a, const IP_RANGE *b)
{
	if (IP_IS_ALL(a) || IP_IS_ALL(b))
		return 1.5;
	if (!IP_SAME_FAMILY(a->lower, b->lower))
		return get_float8_infinity();
	if (IP_SPAN(overlaps) (a, b))
	{
		IP_RANGE	hull = IP_SPAN(hull) (a, b);

		return ldexp(IP_CALC(size) (&hull), -IP_WIDTH(a->lower));
	}
	if (IP_SPAN(bound_cmp) (a->upper, b->lower) < 0)
		return 1.0 + (double) (IP_NUM(b->lower) - IP_NUM(a->upper));
	return 1.0 + (double) (IP_NUM(a->lower) - IP_NUM(b->upper));
}

/*
 * The least distance to q that any range inside key can have: one that
 * overlaps q has at least q in the hull.
 */
static inline double
IP_CALC(distance_bound) (const IP_RANGE *key, const IP_RANGE *q)
{
	if (IP_IS_ALL(q))
		return 1.5;
	if (IP_IS_ALL(key) || IP_SPAN(overlaps) (key, q))
		return ldexp(IP_CALC(size) (q), -IP_WIDTH(q->lower));
	return IP_CALC(distance) (key, q);
}
