/*
 * src/prefix/prefix_range_ops.c
 *		What a prefix_range is made of, and how two of them relate.
 *
 * Invariant: what is returned is canonical (see prefix_range.h), save for
 * bytes that 1.2 let in.  Two values are nested or disjoint, except for two
 * classes behind the same prefix, which may overlap.
 */
#include "prefix_range.h"

#include "mb/pg_wchar.h"
#include "utils/builtins.h"

/* --- parts and measures --------------------------------------------------- */

PGDLLEXPORT PG_FUNCTION_INFO_V1(prefix_range_length);
Datum
prefix_range_length(PG_FUNCTION_ARGS)
{
	PrefixView	v = PG_GETARG_PREFIX_VIEW(0);

	PG_RETURN_INT32(prefix_length(&v));
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(prefix_range_specificity);
Datum
prefix_range_specificity(PG_FUNCTION_ARGS)
{
	PrefixView	v = PG_GETARG_PREFIX_VIEW(0);

	PG_RETURN_FLOAT8(prefix_specificity(&v));
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(prefix_range_is_range);
Datum
prefix_range_is_range(PG_FUNCTION_ARGS)
{
	PrefixView	v = PG_GETARG_PREFIX_VIEW(0);

	PG_RETURN_BOOL(prefix_is_range(&v));
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(prefix_range_prefix);
Datum
prefix_range_prefix(PG_FUNCTION_ARGS)
{
	PrefixView	v = PG_GETARG_PREFIX_VIEW(0);
	bool		folded = v.first != 0 && !prefix_is_range(&v);
	text	   *t = (text *) palloc(VARHDRSZ + (Size) v.len + (folded ? 1 : 0));

	SET_VARSIZE(t, VARHDRSZ + (Size) v.len + (folded ? 1 : 0));
	memcpy(VARDATA(t), v.bytes, v.len);
	if (folded)
		VARDATA(t)[v.len] = v.first;
	PG_RETURN_TEXT_P(t);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(prefix_range_first);
Datum
prefix_range_first(PG_FUNCTION_ARGS)
{
	PrefixView	v = PG_GETARG_PREFIX_VIEW(0);

	if (!prefix_is_range(&v))
		PG_RETURN_NULL();
	PG_RETURN_TEXT_P(cstring_to_text_with_len((const char *) &v.first, 1));
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(prefix_range_last);
Datum
prefix_range_last(PG_FUNCTION_ARGS)
{
	PrefixView	v = PG_GETARG_PREFIX_VIEW(0);

	if (!prefix_is_range(&v))
		PG_RETURN_NULL();
	PG_RETURN_TEXT_P(cstring_to_text_with_len((const char *) &v.last, 1));
}

/* --- relations ------------------------------------------------------------ */

PGDLLEXPORT PG_FUNCTION_INFO_V1(prefix_range_contains);
Datum
prefix_range_contains(PG_FUNCTION_ARGS)
{
	PrefixView	a = PG_GETARG_PREFIX_VIEW(0);
	PrefixView	b = PG_GETARG_PREFIX_VIEW(1);

	PG_RETURN_BOOL(prefix_contains(&a, &b));
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(prefix_range_contained_by);
Datum
prefix_range_contained_by(PG_FUNCTION_ARGS)
{
	PrefixView	a = PG_GETARG_PREFIX_VIEW(0);
	PrefixView	b = PG_GETARG_PREFIX_VIEW(1);

	PG_RETURN_BOOL(prefix_contains(&b, &a));
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(prefix_range_contains_strict);
Datum
prefix_range_contains_strict(PG_FUNCTION_ARGS)
{
	PrefixView	a = PG_GETARG_PREFIX_VIEW(0);
	PrefixView	b = PG_GETARG_PREFIX_VIEW(1);

	PG_RETURN_BOOL(prefix_contains(&a, &b) && !prefix_equal(&a, &b));
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(prefix_range_contained_by_strict);
Datum
prefix_range_contained_by_strict(PG_FUNCTION_ARGS)
{
	PrefixView	a = PG_GETARG_PREFIX_VIEW(0);
	PrefixView	b = PG_GETARG_PREFIX_VIEW(1);

	PG_RETURN_BOOL(prefix_contains(&b, &a) && !prefix_equal(&a, &b));
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(prefix_range_overlaps);
Datum
prefix_range_overlaps(PG_FUNCTION_ARGS)
{
	PrefixView	a = PG_GETARG_PREFIX_VIEW(0);
	PrefixView	b = PG_GETARG_PREFIX_VIEW(1);
	prefix_range_span_t x = prefix_as_span(&a);
	prefix_range_span_t y = prefix_as_span(&b);

	PG_RETURN_BOOL(prefix_range_span_overlaps(&x, &y));
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(prefix_range_adjacent);
Datum
prefix_range_adjacent(PG_FUNCTION_ARGS)
{
	PrefixView	a = PG_GETARG_PREFIX_VIEW(0);
	PrefixView	b = PG_GETARG_PREFIX_VIEW(1);
	prefix_range_span_t x = prefix_as_span(&a);
	prefix_range_span_t y = prefix_as_span(&b);

	PG_RETURN_BOOL(prefix_range_span_adjacent(&x, &y));
}

/*
 * How much more specific b is than a that contains it, else infinity.  The
 * stored value is on the left.
 */
PGDLLEXPORT PG_FUNCTION_INFO_V1(prefix_range_distance);
Datum
prefix_range_distance(PG_FUNCTION_ARGS)
{
	PrefixView	a = PG_GETARG_PREFIX_VIEW(0);
	PrefixView	b = PG_GETARG_PREFIX_VIEW(1);

	if (!prefix_contains(&a, &b))
		PG_RETURN_FLOAT8(get_float8_infinity());
	PG_RETURN_FLOAT8(prefix_specificity(&b) - prefix_specificity(&a));
}

/* --- union and intersection ----------------------------------------------- */

/*
 * The strings that both contain, exactly; NULL if there are none.  Of two
 * values that overlap and are not nested both are classes behind the same
 * prefix.
 */
PGDLLEXPORT PG_FUNCTION_INFO_V1(prefix_range_inter);
Datum
prefix_range_inter(PG_FUNCTION_ARGS)
{
	PrefixView	a = PG_GETARG_PREFIX_VIEW(0);
	PrefixView	b = PG_GETARG_PREFIX_VIEW(1);
	prefix_range_span_t x = prefix_as_span(&a);
	prefix_range_span_t y = prefix_as_span(&b);

	if (!prefix_range_span_overlaps(&x, &y))
		PG_RETURN_NULL();
	if (prefix_range_span_contains(&x, &y))
		PG_RETURN_POINTER(prefix_make_view(&b));
	if (prefix_range_span_contains(&y, &x))
		PG_RETURN_POINTER(prefix_make_view(&a));
	PG_RETURN_POINTER(prefix_make(a.bytes, a.len,
								  Max(a.first, b.first),
								  Min(a.last, b.last)));
}

/* What may follow the first n bytes of the value */
static void
class_behind(const PrefixView *v, int n, unsigned char *first,
			 unsigned char *last)
{
	*first = n < v->len ? v->bytes[n] : v->first;
	*last = n < v->len ? v->bytes[n] : v->last;
}

/*
 * The least value that contains both.  If they are not nested, it is their
 * common prefix with a class that holds what either goes on with, provided
 * that this can be written.
 */
PGDLLEXPORT PG_FUNCTION_INFO_V1(prefix_range_union);
Datum
prefix_range_union(PG_FUNCTION_ARGS)
{
	PrefixView	a = PG_GETARG_PREFIX_VIEW(0);
	PrefixView	b = PG_GETARG_PREFIX_VIEW(1);
	unsigned char a_first;
	unsigned char a_last;
	unsigned char b_first;
	unsigned char b_last;
	int			common = 0;

	if (prefix_contains(&a, &b))
		PG_RETURN_POINTER(prefix_make_view(&a));
	if (prefix_contains(&b, &a))
		PG_RETURN_POINTER(prefix_make_view(&b));

	while (common < a.len && common < b.len &&
		   a.bytes[common] == b.bytes[common])
		common++;
	class_behind(&a, common, &a_first, &a_last);
	class_behind(&b, common, &b_first, &b_last);

	/*
	 * An ASCII character is a whole one in every server encoding, so only
	 * between two others the cut may have to go back.
	 */
	if (IS_HIGHBIT_SET(a_first) && IS_HIGHBIT_SET(b_first))
		common = pg_mbcliplen((const char *) a.bytes, a.len, common);

	if (prefix_is_bound(a_first) && prefix_is_bound(a_last) &&
		prefix_is_bound(b_first) && prefix_is_bound(b_last))
		PG_RETURN_POINTER(prefix_make(a.bytes, common,
									  Min(a_first, b_first),
									  Max(a_last, b_last)));
	PG_RETURN_POINTER(prefix_make(a.bytes, common, 0, 0));
}
