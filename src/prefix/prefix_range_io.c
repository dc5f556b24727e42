/*
 * src/prefix/prefix_range_io.c
 *		Text and binary form of prefix_range, casts and the constructor.
 *
 * Text:	(prefix)? ( "[]" | "[" x "-" y "]" )?
 *
 * The first bracket ends the prefix, whatever it is; x and y are single ASCII
 * characters other than brackets, in any order.
 *
 * Binary:	first byte | last byte | prefix, NUL-terminated
 *
 * Invariant: what goes in is canonical afterwards (see prefix_range.h), and
 * what goes out of a canonical value comes in again as the same one.
 */
#include "prefix_range.h"

#include "lib/stringinfo.h"
#include "libpq/pqformat.h"
#include "mb/pg_wchar.h"
#include "utils/builtins.h"

#include "prefix_range_key.h"

/* --- the parser ----------------------------------------------------------- */

typedef enum PrefixFault
{
	PREFIX_OK,
	PREFIX_UNEXPECTED_CLOSE,
	PREFIX_NOT_CLOSED,
	PREFIX_NO_CLASS,
	PREFIX_BOUND_NOT_ASCII,
	PREFIX_BOUND_BRACKET,
	PREFIX_TEXT_AFTER
} PrefixFault;

typedef struct PrefixParsed
{
	int			len;			/* of the prefix, in bytes */
	unsigned char first;		/* as written, 0 if there is no class */
	unsigned char last;
	int			fault_at;		/* byte offset */
} PrefixParsed;

/*
 * Parses n bytes of text.  Never raises: the fault that is returned is the
 * first one from the left.
 */
static PrefixFault
parse(const char *str, int n, PrefixParsed *r)
{
	const char *end = str + n;
	const char *s;

	r->first = r->last = 0;
	for (s = str; s < end && !prefix_is_bracket(*s); s++)
		;
	r->len = r->fault_at = s - str;
	if (s == end)
		return PREFIX_OK;
	if (*s == ']')
		return PREFIX_UNEXPECTED_CLOSE;

	s++;
	if (memchr(s, ']', end - s) == NULL)
		return PREFIX_NOT_CLOSED;

	/* from here on there is a "]" ahead, so s may be read */
	if (*s != ']')
	{
		for (int i = 0; i < 2; i++)
		{
			/* in second place, "]" is a bound only if another one follows */
			if (i == 1 && *s == ']' && !(s + 1 < end && s[1] == ']'))
				return PREFIX_NO_CLASS;
			if (IS_HIGHBIT_SET(*s) || prefix_is_bracket(*s))
			{
				r->fault_at = s - str;
				return IS_HIGHBIT_SET(*s) ? PREFIX_BOUND_NOT_ASCII :
					PREFIX_BOUND_BRACKET;
			}
			if (s[1] != (i == 0 ? '-' : ']'))
				return PREFIX_NO_CLASS;
			if (i == 0)
				r->first = *s++;
			else
				r->last = *s;
			s++;
		}
	}

	s++;
	r->fault_at = s - str;
	return s == end ? PREFIX_OK : PREFIX_TEXT_AFTER;
}

/* Says what is wrong and where; n bytes of text, not terminated. */
static Datum
parse_error(Node *escontext, PrefixFault fault, const PrefixParsed *r,
			const char *str, int n)
{
	int			at = pg_mbstrlen_with_len(str, r->fault_at) + 1;
	char	   *input = pnstrdup(str, n);

	switch (fault)
	{
		case PREFIX_OK:
			break;
		case PREFIX_UNEXPECTED_CLOSE:
			ereturn(escontext, (Datum) 0,
					(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
					 errmsg("invalid input syntax for type %s: \"%s\"",
							"prefix_range", input),
					 errdetail("Unexpected \"]\" at character %d.", at)));
		case PREFIX_NOT_CLOSED:
			ereturn(escontext, (Datum) 0,
					(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
					 errmsg("invalid input syntax for type %s: \"%s\"",
							"prefix_range", input),
					 errdetail("The range opened at character %d is not closed.",
							   at)));
		case PREFIX_NO_CLASS:
			ereturn(escontext, (Datum) 0,
					(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
					 errmsg("invalid input syntax for type %s: \"%s\"",
							"prefix_range", input),
					 errdetail("The range at character %d must be \"[\", one character, \"-\", one character, \"]\".",
							   at)));
		case PREFIX_BOUND_NOT_ASCII:
			ereturn(escontext, (Datum) 0,
					(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
					 errmsg("invalid input syntax for type %s: \"%s\"",
							"prefix_range", input),
					 errdetail("The range bound at character %d is not an ASCII character.",
							   at)));
		case PREFIX_BOUND_BRACKET:
			ereturn(escontext, (Datum) 0,
					(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
					 errmsg("invalid input syntax for type %s: \"%s\"",
							"prefix_range", input),
					 errdetail("The range bound at character %d must not be a bracket.",
							   at)));
		case PREFIX_TEXT_AFTER:
			ereturn(escontext, (Datum) 0,
					(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
					 errmsg("invalid input syntax for type %s: \"%s\"",
							"prefix_range", input),
					 errdetail("Unexpected text after \"]\" at character %d.",
							   at)));
	}
	elog(ERROR, "parse_error: unexpected fault: %d", (int) fault);
	return (Datum) 0;
}

static Datum
from_text(const char *str, int n, Node *escontext)
{
	PrefixParsed r;
	PrefixFault fault = parse(str, n, &r);

	if (fault != PREFIX_OK)
		return parse_error(escontext, fault, &r, str, n);
	return PointerGetDatum(prefix_make(str, r.len, r.first, r.last));
}

/* --- text form ------------------------------------------------------------ */

/* Appends the text of a value. */
static void
append_view(StringInfo buf, const PrefixView *v)
{
	appendBinaryStringInfo(buf, (const char *) v->bytes, v->len);
	if (prefix_is_range(v))
	{
		appendStringInfoChar(buf, '[');
		appendStringInfoChar(buf, v->first);
		appendStringInfoChar(buf, '-');
		appendStringInfoChar(buf, v->last);
		appendStringInfoChar(buf, ']');
	}
	else if (v->first != 0)
		appendStringInfoChar(buf, v->first);
}

/* For those who look into an index: its hull and the longest length */
static void
append_key(StringInfo buf, const PrefixKey *key)
{
	appendBinaryStringInfo(buf, (const char *) key->hull.lower.bytes,
						   key->hull.lower.len);
	appendStringInfoString(buf, " .. ");
	appendBinaryStringInfo(buf, (const char *) key->hull.upper.bytes,
						   key->hull.upper.len);
	appendStringInfo(buf, " (%d)", key->longest);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(prefix_range_in);
Datum
prefix_range_in(PG_FUNCTION_ARGS)
{
	const char *str = PG_GETARG_CSTRING(0);

	return from_text(str, strlen(str), fcinfo->context);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(prefix_range_out);
Datum
prefix_range_out(PG_FUNCTION_ARGS)
{
	PrefixRange *value = PG_GETARG_PREFIX_RANGE_PP(0);
	StringInfoData buf;
	PrefixView	v;
	PrefixKey	key;

	initStringInfo(&buf);
	if (prefix_value_is_key(value) && prefix_key_read(value, &key))
		append_key(&buf, &key);
	else
	{
		v = prefix_view(value);
		append_view(&buf, &v);
	}
	PG_RETURN_CSTRING(buf.data);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(prefix_range_cast_from_text);
Datum
prefix_range_cast_from_text(PG_FUNCTION_ARGS)
{
	text	   *t = PG_GETARG_TEXT_PP(0);

	return from_text(SPAN_VARDATA(t), SPAN_PAYLOAD(t), fcinfo->context);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(prefix_range_cast_to_text);
Datum
prefix_range_cast_to_text(PG_FUNCTION_ARGS)
{
	PrefixView	v = PG_GETARG_PREFIX_VIEW(0);
	StringInfoData buf;

	initStringInfo(&buf);
	append_view(&buf, &v);
	PG_RETURN_TEXT_P(cstring_to_text_with_len(buf.data, buf.len));
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(prefix_range_is_valid);
Datum
prefix_range_is_valid(PG_FUNCTION_ARGS)
{
	text	   *t = PG_GETARG_TEXT_PP(0);
	PrefixParsed r;

	PG_RETURN_BOOL(parse(SPAN_VARDATA(t), SPAN_PAYLOAD(t), &r) == PREFIX_OK);
}

/* --- constructor ---------------------------------------------------------- */

/* The bound in this text, 0 if it is empty */
static unsigned char
bound_from_text(const text *t)
{
	const char *s = SPAN_VARDATA(t);
	int			n = SPAN_PAYLOAD(t);

	if (n == 0)
		return 0;
	if (pg_mbstrlen_with_len(s, n) > 1)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("invalid prefix_range bound: \"%s\"", text_to_cstring(t)),
				 errdetail("A bound is one character.")));
	if (IS_HIGHBIT_SET(*s))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("invalid prefix_range bound: \"%s\"", text_to_cstring(t)),
				 errdetail("A bound must be an ASCII character.")));
	if (prefix_is_bracket(*s))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("invalid prefix_range bound: \"%s\"", text_to_cstring(t)),
				 errdetail("A bound must not be a bracket.")));
	return *s;
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(prefix_range_init);
Datum
prefix_range_init(PG_FUNCTION_ARGS)
{
	text	   *prefix = PG_GETARG_TEXT_PP(0);
	const char *s = SPAN_VARDATA(prefix);
	int			n = SPAN_PAYLOAD(prefix);
	unsigned char first = bound_from_text(PG_GETARG_TEXT_PP(1));
	unsigned char last = bound_from_text(PG_GETARG_TEXT_PP(2));

	for (int i = 0; i < n; i++)
	{
		if (prefix_is_bracket(s[i]))
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("invalid prefix: \"%s\"", text_to_cstring(prefix)),
					 errdetail("A prefix must not contain a bracket.")));
	}
	if ((first == 0) != (last == 0))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("invalid prefix_range bound: \"\""),
				 errdetail("A range needs both bounds, or none.")));
	PG_RETURN_POINTER(prefix_make(s, n, first, last));
}

/* --- binary form ---------------------------------------------------------- */

PGDLLEXPORT PG_FUNCTION_INFO_V1(prefix_range_recv);
Datum
prefix_range_recv(PG_FUNCTION_ARGS)
{
	StringInfo	buf = (StringInfo) PG_GETARG_POINTER(0);
	unsigned char first = pq_getmsgbyte(buf);
	unsigned char last = pq_getmsgbyte(buf);
	const char *prefix = pq_getmsgstring(buf);

	if (strpbrk(prefix, "[]") != NULL)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
				 errmsg("invalid binary prefix_range"),
				 errdetail("The prefix \"%s\" contains a bracket.", prefix)));
	if (first == 0)
		last = 0;				/* 1.2 sends (0, y) for "no range" */
	else if (last == 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
				 errmsg("invalid binary prefix_range"),
				 errdetail("The range has no last bound.")));
	else if (!prefix_is_bound(first) || !prefix_is_bound(last))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
				 errmsg("invalid binary prefix_range"),
				 errdetail("The byte 0x%02X cannot be a range bound.",
						   prefix_is_bound(first) ? last : first)));
	PG_RETURN_POINTER(prefix_make(prefix, strlen(prefix), first, last));
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(prefix_range_send);
Datum
prefix_range_send(PG_FUNCTION_ARGS)
{
	PrefixView	v = PG_GETARG_PREFIX_VIEW(0);
	bool		range = prefix_is_range(&v);
	StringInfoData buf;
	StringInfoData prefix;

	/* the prefix, with a class of one character as part of it */
	initStringInfo(&prefix);
	appendBinaryStringInfo(&prefix, (const char *) v.bytes, v.len);
	if (!range && v.first != 0)
		appendStringInfoChar(&prefix, v.first);

	pq_begintypsend(&buf);
	pq_sendbyte(&buf, range ? v.first : 0);
	pq_sendbyte(&buf, range ? v.last : 0);
	pq_sendstring(&buf, prefix.data);
	PG_RETURN_BYTEA_P(pq_endtypsend(&buf));
}
