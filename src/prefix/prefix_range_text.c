/*
 * src/prefix/prefix_range_text.c
 *		prefix_range and text: is this number in it, how far, and from where to
 *		where do its strings lie.
 *
 * Invariant: a text is a string, taken literally and without collation.  It
 * is never parsed, so nothing that a caller puts into it can raise an error in
 * an operator.
 */
#include "prefix_range.h"

#include "mb/pg_wchar.h"
#include "utils/builtins.h"

/* --- operators ------------------------------------------------------------ */

PGDLLEXPORT PG_FUNCTION_INFO_V1(prefix_range_contains_text);
Datum
prefix_range_contains_text(PG_FUNCTION_ARGS)
{
	PrefixView	v = PG_GETARG_PREFIX_VIEW(0);

	PG_RETURN_BOOL(prefix_contains_text(&v, PG_GETARG_TEXT_PP(1)));
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(text_in_prefix_range);
Datum
text_in_prefix_range(PG_FUNCTION_ARGS)
{
	PrefixView	v = PG_GETARG_PREFIX_VIEW(1);

	PG_RETURN_BOOL(prefix_contains_text(&v, PG_GETARG_TEXT_PP(0)));
}

/*
 * The bytes of the number that a value containing it leaves open, else
 * infinity.
 */
static float8
distance(const PrefixView *v, const text *t)
{
	if (!prefix_contains_text(v, t))
		return get_float8_infinity();
	return (int) SPAN_PAYLOAD(t) - prefix_specificity(v);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(prefix_range_distance_text);
Datum
prefix_range_distance_text(PG_FUNCTION_ARGS)
{
	PrefixView	v = PG_GETARG_PREFIX_VIEW(0);

	PG_RETURN_FLOAT8(distance(&v, PG_GETARG_TEXT_PP(1)));
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(text_distance_prefix_range);
Datum
text_distance_prefix_range(PG_FUNCTION_ARGS)
{
	PrefixView	v = PG_GETARG_PREFIX_VIEW(1);

	PG_RETURN_FLOAT8(distance(&v, PG_GETARG_TEXT_PP(0)));
}

/* --- the strings of a value as an interval of texts ----------------------- */

PGDLLEXPORT PG_FUNCTION_INFO_V1(prefix_range_lower_text);
Datum
prefix_range_lower_text(PG_FUNCTION_ARGS)
{
	PrefixView	v = PG_GETARG_PREFIX_VIEW(0);
	int			n = prefix_length(&v);
	text	   *t = (text *) palloc(VARHDRSZ + (Size) n);

	SET_VARSIZE(t, VARHDRSZ + (Size) n);
	memcpy(VARDATA(t), v.bytes, v.len);
	if (n > v.len)
		VARDATA(t)[v.len] = v.first;
	PG_RETURN_TEXT_P(t);
}

/*
 * Replaces the character in s[0 .. *len) by the next one of the encoding, in
 * order of bytes; false if there is none.  Room for one byte more is needed.
 */
static bool
next_character(unsigned char *s, int *len)
{
	pg_wchar	c;

	if (pg_database_encoding_max_length() == 1)
		return s[0]++ < 0xFF;
	if (GetDatabaseEncoding() != PG_UTF8)
	{
		if (*len > 1 || s[0] >= 0x7F)
			ereport(ERROR,
					(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
					 errmsg("cannot find the next character in encoding \"%s\"",
							GetDatabaseEncodingName())));
		s[0]++;
		return true;
	}
	c = utf8_to_unicode(s) + 1;
	if (c >= 0xD800 && c <= 0xDFFF)
		c = 0xE000;				/* surrogates are no characters */
	if (c > 0x10FFFF)
		return false;
	unicode_to_utf8(c, s);
	*len = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
	return true;
}

/*
 * The least text above all strings of the value, in order of bytes; NULL if
 * there is none.
 */
PGDLLEXPORT PG_FUNCTION_INFO_V1(prefix_range_upper_text);
Datum
prefix_range_upper_text(PG_FUNCTION_ARGS)
{
	PrefixView	v = PG_GETARG_PREFIX_VIEW(0);
	int			n = prefix_length(&v);
	unsigned char *s = (unsigned char *) palloc((Size) n + MAX_MULTIBYTE_CHAR_LEN);

	memcpy(s, v.bytes, v.len);
	if (n > v.len)
		s[v.len] = v.last;
	while (n > 0)
	{
		/* the last character, and a larger one in its place */
		int			start = n - 1;
		int			len;

		if (IS_HIGHBIT_SET(s[start]))
			start = pg_mbcliplen((char *) s, n, n - 1);
		len = n - start;
		if (pg_database_encoding_max_length() > 1 &&
			!pg_verifymbstr((char *) s + start, len, true))
			ereport(ERROR,
					(errcode(ERRCODE_CHARACTER_NOT_IN_REPERTOIRE),
					 errmsg("cannot find the next character of an invalid one")));
		if (next_character(s + start, &len))
			PG_RETURN_TEXT_P(cstring_to_text_with_len((char *) s, start + len));
		n = start;
	}
	PG_RETURN_NULL();
}
