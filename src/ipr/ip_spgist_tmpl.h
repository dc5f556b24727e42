/*
 * src/ipr/ip_spgist_tmpl.h
 *		SP-GiST for ranges; the algorithm and its reasons are in
 *		core/span_spgist.h and core/span_trie.h.
 *
 * Template; the parameters are a kind of address, see ip_kind.h.
 *
 * Invariant: every answer is exact, so nothing is ever rechecked.
 */
#include "core/span_trie.h"

#include "ip_query_tmpl.h"

static inline bool
IP_SPAN(read) (Datum value, IP_RANGE *s)
{
	*s = IPR_GET(value);
	return true;
}

static inline void
IP_SPAN(code) (IP_ADDR a, uint8 *code, int n)
{
	IP_ENCODE(a, code);
	memset(code + IP_CODE_BYTES, 0, SPAN_CODE_SLACK);
}

static inline span_query
IP_SPAN(query) (FmgrInfo *flinfo, ScanKey key, IP_RANGE *q)
{
	return IPR_FN(query) (flinfo, key->sk_strategy, key->sk_subtype,
						  key->sk_argument, q) ?
		SPAN_QUERY_SOME : SPAN_QUERY_NEVER;
}

static inline double
IP_SPAN(distance) (FmgrInfo *flinfo, ScanKey order, Datum leaf)
{
	IP_RANGE	s = IPR_GET(leaf);
	IP_RANGE	q = IPR_GET(order->sk_argument);

	return IP_CALC(distance) (&s, &q);
}

#define SPAN_NAME(f)		IP_SPAN(f)
#define SPAN_CODE_MAX		IP_CODE_BYTES
#define SPAN_CODE_SIZE(s)	IP_CODE_BYTES
#include "core/span_spgist.h"

/*
 * What overlaps q and begins not after lower_max and ends not before upper_min
 * has at least these and q in the hull; the rest is as far as the corner is.
 */
static double
IP_SPAN(near) (FmgrInfo *flinfo, ScanKey order, const IP_SPAN(corner) * corner)
{
	IP_RANGE	q = IPR_GET(order->sk_argument);
	IP_RANGE	all;
	IP_RANGE	least;

	all.lower = IP_DECODE(corner->lower_min);
	all.upper = IP_DECODE(corner->upper_max);
	if (IP_IS_ALL(&q))
		return 1.5;
	if (!IP_SPAN(overlaps) (&all, &q))
		return IP_CALC(distance_bound) (&all, &q);

	least.lower = IP_DECODE(corner->lower_max);
	least.upper = IP_DECODE(corner->upper_min);
	if (IP_SPAN(bound_cmp) (q.lower, least.lower) < 0)
		least.lower = q.lower;
	if (IP_SPAN(bound_cmp) (q.upper, least.upper) > 0)
		least.upper = q.upper;
	return IP_CALC(distance) (&least, &q);
}
