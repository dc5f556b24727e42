/*
 * src/prefix/prefix_range_query.h
 *		What an index on prefix_range is asked: the argument is a prefix_range,
 *		or the text of a number.
 */
#ifndef PREFIX_RANGE_QUERY_H
#define PREFIX_RANGE_QUERY_H

#include "prefix_range.h"

typedef struct PrefixQuery
{
	prefix_range_span_t span;
	double		specificity;
} PrefixQuery;

/* Points into the argument, or into what it was detoasted to. */
static inline PrefixQuery
prefix_query(Datum arg, bool is_text)
{
	PrefixQuery q;

	if (is_text)
	{
		q.span = text_as_span(DatumGetTextPP(arg));
		q.specificity = q.span.lower.len;
	}
	else
	{
		PrefixView	v = prefix_view(DatumGetPrefixRangePP(arg));

		q.span = prefix_as_span(&v);
		q.specificity = prefix_specificity(&v);
	}
	return q;
}

/* "v <-> q" */
static inline double
prefix_query_distance(const PrefixQuery *q, const PrefixView *v)
{
	prefix_range_span_t s = prefix_as_span(v);

	if (!prefix_range_span_contains(&s, &q->span))
		return get_float8_infinity();
	return q->specificity - prefix_specificity(v);
}

#endif							/* PREFIX_RANGE_QUERY_H */
