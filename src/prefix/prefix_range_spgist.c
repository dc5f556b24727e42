/*
 * src/prefix/prefix_range_spgist.c
 *		SP-GiST for prefix_range; the algorithm and its reasons are in
 *		core/span_spgist.h and core/span_trie.h, the code of a bound in
 *		prefix_range_code.h.
 *
 * Invariant: every answer is exact, so nothing is ever rechecked.
 */
#include "prefix_range.h"

#include "access/skey.h"
#include "catalog/pg_type.h"

#include "core/span_trie.h"

#include "prefix_range_code.h"
#include "prefix_range_query.h"

/* More of a value is not looked at to find its place; a page holds 8 kB. */
#define CODE_MAX	1024

static inline bool
prefix_range_span_read(Datum value, prefix_range_span_t *s)
{
	PrefixView	v = prefix_view(DatumGetPrefixRangePP(value));

	*s = prefix_as_span(&v);
	return true;
}

static inline void
prefix_range_span_code(PrefixBound b, uint8 *code, int n)
{
	prefix_code_write(&b, code, n);
}

/* With at least one of the digits that repeat */
static inline int
code_size(const prefix_range_span_t *s)
{
	int			digits = Max(prefix_code_length(&s->lower),
							 prefix_code_length(&s->upper));

	return Min(digits / 2 + 1, CODE_MAX);
}

static inline PrefixQuery
get_query(ScanKey key)
{
	return prefix_query(key->sk_argument,
						key->sk_strategy == SPAN_CONTAINS_ELEM ||
						key->sk_subtype == TEXTOID);
}

static inline span_query
prefix_range_span_query(FmgrInfo *flinfo, ScanKey key, prefix_range_span_t *q)
{
	*q = get_query(key).span;
	return SPAN_QUERY_SOME;
}

static inline double
prefix_range_span_distance(FmgrInfo *flinfo, ScanKey order, Datum leaf)
{
	PrefixQuery q = get_query(order);
	PrefixView	v = prefix_view(DatumGetPrefixRangePP(leaf));

	return prefix_query_distance(&q, &v);
}

/*
 * A value whose bounds part at a character is that long, and one more if it has
 * a class there, which costs at least 1/256.  Where all values below part alike
 * it is known whether they have: many equal ones need not all be looked at.
 */
static inline double
prefix_range_span_near(FmgrInfo *flinfo, ScanKey order, const span_node *node,
					   int part)
{
	PrefixQuery q;
	double		specificity;
	int			lower;
	int			upper;

	if (part < 0)
		return 0;
	q = get_query(order);
	specificity = prefix_code_chars(&q.span.lower, part / PREFIX_CODE_BITS);
	if (!span_node_digits(node, part, &lower, &upper) ||
		lower != PREFIX_CODE_END || upper != PREFIX_CODE_AFTER)
		specificity += 1 - 1 / 256.0;
	return Max(0, q.specificity - specificity);
}

static inline bool
leaf_contains(Datum leaf, Datum number)
{
	PrefixView	v = prefix_view(DatumGetPrefixRangePP(leaf));

	return prefix_contains_text(&v, DatumGetTextPP(number));
}

#define SPAN_NAME(f)		prefix_range_span_##f
#define SPAN_CODE_MAX		CODE_MAX
#define SPAN_CODE_SIZE(s)	code_size(s)
#define SPAN_NEAR_BY_PART
#define SPAN_LEAF_CONTAINS(v, x)	leaf_contains(v, x)
#include "core/span_spgist.h"

PGDLLEXPORT PG_FUNCTION_INFO_V1(prefix_range_spgist_config);
Datum
prefix_range_spgist_config(PG_FUNCTION_ARGS)
{
	return prefix_range_span_spgist_config(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(prefix_range_spgist_choose);
Datum
prefix_range_spgist_choose(PG_FUNCTION_ARGS)
{
	return prefix_range_span_spgist_choose(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(prefix_range_spgist_picksplit);
Datum
prefix_range_spgist_picksplit(PG_FUNCTION_ARGS)
{
	return prefix_range_span_spgist_picksplit(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(prefix_range_spgist_inner_consistent);
Datum
prefix_range_spgist_inner_consistent(PG_FUNCTION_ARGS)
{
	return prefix_range_span_spgist_inner_consistent(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(prefix_range_spgist_leaf_consistent);
Datum
prefix_range_spgist_leaf_consistent(PG_FUNCTION_ARGS)
{
	return prefix_range_span_spgist_leaf_consistent(fcinfo);
}
