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

#include "catalog/pg_type.h"
#include "mb/pg_wchar.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"

/* The longest number, in characters, that prefixes_of() takes apart */
#define PREFIXES_MAX	1024

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

/* --- all prefixes of a number --------------------------------------------- */

/*
 * Where the prefixes of a text end, shortest first, in bytes; the first is the
 * empty one.  At most PREFIXES_MAX characters, else it is an error.
 */
static int
prefix_ends(const char *s, int n, int *ends)
{
	int			count = 0;

	ends[count++] = 0;
	for (int i = 0; i < n;)
	{
		if (count > PREFIXES_MAX)
			ereport(ERROR,
					(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
					 errmsg("text has too many prefixes"),
					 errdetail("The text has %d characters, at most %d are allowed.",
							   pg_mbstrlen_with_len(s, n), PREFIXES_MAX)));
		i += IS_HIGHBIT_SET(s[i]) ? pg_mblen(s + i) : 1;
		ends[count++] = Min(i, n);
	}
	return count;
}

/*
 * An array of the prefixes, longest first, each with head bytes of zeros in
 * front of it.  Built in one piece: this is what a search by btree begins
 * with.
 */
static ArrayType *
prefix_array(const char *s, const int *ends, int count, Oid elemtype, int head)
{
	Size		size = ARR_OVERHEAD_NONULLS(1);
	ArrayType  *array;
	char	   *at;

	for (int i = 0; i < count; i++)
		size += INTALIGN(VARHDRSZ + head + ends[i]);
	array = (ArrayType *) palloc0(size);
	SET_VARSIZE(array, size);
	array->ndim = 1;
	array->dataoffset = 0;
	array->elemtype = elemtype;
	ARR_DIMS(array)[0] = count;
	ARR_LBOUND(array)[0] = 1;

	at = ARR_DATA_PTR(array);
	for (int i = count - 1; i >= 0; i--)
	{
		SET_VARSIZE(at, VARHDRSZ + head + ends[i]);
		memcpy(at + VARHDRSZ + head, s, ends[i]);
		at += INTALIGN(VARHDRSZ + head + ends[i]);
	}
	return array;
}

/* The type of the elements, looked up once for each call site */
static Oid
element_type(FunctionCallInfo fcinfo)
{
	FmgrInfo   *flinfo = fcinfo->flinfo;

	if (flinfo->fn_extra == NULL)
	{
		Oid		   *type = (Oid *) MemoryContextAlloc(flinfo->fn_mcxt, sizeof(Oid));

		*type = get_element_type(get_func_rettype(flinfo->fn_oid));
		flinfo->fn_extra = type;
	}
	return *(Oid *) flinfo->fn_extra;
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(prefixes_of);
Datum
prefixes_of(PG_FUNCTION_ARGS)
{
	text	   *t = PG_GETARG_TEXT_PP(0);
	const char *s = SPAN_VARDATA(t);
	int			n = SPAN_PAYLOAD(t);
	int			ends[PREFIXES_MAX + 1];
	int			count = prefix_ends(s, n, ends);

	/* no value has a bracket in its prefix */
	for (int i = 0; i < n; i++)
	{
		if (prefix_is_bracket(s[i]))
		{
			while (ends[count - 1] > i)
				count--;
			break;
		}
	}
	PG_RETURN_POINTER(prefix_array(s, ends, count, element_type(fcinfo), 2));
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(text_prefixes_of);
Datum
text_prefixes_of(PG_FUNCTION_ARGS)
{
	text	   *t = PG_GETARG_TEXT_PP(0);
	const char *s = SPAN_VARDATA(t);
	int			ends[PREFIXES_MAX + 1];
	int			count = prefix_ends(s, SPAN_PAYLOAD(t), ends);

	PG_RETURN_POINTER(prefix_array(s, ends, count, TEXTOID, 0));
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
