/*
 * src/prefix/prefix_range_prefixes.c
 *		All prefixes of a number, for people and for a search by btree.
 *
 * Invariant: an array holds each prefix once, and is built in one piece: this
 * is what a search by btree begins with.
 */
#include "prefix_range.h"

#include "catalog/pg_type.h"
#include "mb/pg_wchar.h"
#include "utils/array.h"
#include "utils/lsyscache.h"

/* The longest number, in characters, that prefixes_of() takes apart */
#define PREFIXES_MAX	1024

/* The bytes of a prefix_range before its prefix: here, no class */
#define HEAD	2

/* --- arrays --------------------------------------------------------------- */

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

/* An array of count elements, which need that many bytes; *at is the first. */
static ArrayType *
make_array(int count, Size bytes, Oid elemtype, char **at)
{
	Size		size = ARR_OVERHEAD_NONULLS(1) + bytes;
	ArrayType  *array = (ArrayType *) palloc0(size);

	SET_VARSIZE(array, size);
	array->ndim = 1;
	array->dataoffset = 0;
	array->elemtype = elemtype;
	ARR_DIMS(array)[0] = count;
	ARR_LBOUND(array)[0] = 1;
	*at = ARR_DATA_PTR(array);
	return array;
}

static Size
element_size(int n)
{
	return INTALIGN(VARHDRSZ + (Size) n);
}

/*
 * Writes the first n bytes of s, behind head bytes of zeros, as an element.
 * Returns where the next one goes.
 */
static char *
put_prefix(char *at, const char *s, int n, int head)
{
	SET_VARSIZE(at, VARHDRSZ + head + n);
	memcpy(at + VARHDRSZ + head, s, n);
	return at + element_size(head + n);
}

/* --- for people: whole characters, longest first -------------------------- */

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

static ArrayType *
prefix_array(const char *s, const int *ends, int count, Oid elemtype, int head)
{
	ArrayType  *array;
	Size		bytes = 0;
	char	   *at;

	for (int i = 0; i < count; i++)
		bytes += element_size(head + ends[i]);
	array = make_array(count, bytes, elemtype, &at);
	for (int i = count - 1; i >= 0; i--)
		at = put_prefix(at, s, ends[i], head);
	return array;
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
	PG_RETURN_POINTER(prefix_array(s, ends, count, element_type(fcinfo), HEAD));
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

/* --- for a search by btree: every byte, shortest first -------------------- */

/*
 * What the prefix of a value that contains the string can be, if it has at
 * most as many bytes as the second argument says.  A value of version 1.2 may
 * end within a character or have a bracket, so all of them.  Shortest first is
 * their order: btree need not sort.
 *
 * The array grows with the square of its longest element, hence a limit; a
 * string of any length has an answer.
 */
static Datum
probes(FunctionCallInfo fcinfo, const char *s, int n)
{
	int			limit = Min(PG_GETARG_INT32(1), PREFIX_PROBE_LENGTH);
	int			longest = Max(Min(n, limit), 0);
	Size		bytes = 0;
	ArrayType  *array;
	char	   *at;

	for (int i = 0; i <= longest; i++)
		bytes += element_size(HEAD + i);
	array = make_array(longest + 1, bytes, element_type(fcinfo), &at);
	for (int i = 0; i <= longest; i++)
		at = put_prefix(at, s, i, HEAD);
	PG_RETURN_POINTER(array);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(prefix_range_probes_text);
Datum
prefix_range_probes_text(PG_FUNCTION_ARGS)
{
	text	   *t = PG_GETARG_TEXT_PP(0);

	return probes(fcinfo, SPAN_VARDATA(t), SPAN_PAYLOAD(t));
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(prefix_range_probes);
Datum
prefix_range_probes(PG_FUNCTION_ARGS)
{
	PrefixView	v = PG_GETARG_PREFIX_VIEW(0);

	/* a class of one character, left by 1.2, is part of the prefix */
	if (v.first != 0 && !prefix_is_range(&v))
		v = prefix_view(prefix_make_view(&v));
	return probes(fcinfo, (const char *) v.bytes, v.len);
}
