/*
 * src/period/period_io.c
 *		Text and binary forms of period, and its constructors.
 *
 * Invariant: whatever the source, a period comes into being in period_make or
 * in period_recv, so only values that period.h allows exist.  What period_out
 * prints, period_in reads back to the same value under every DateStyle and
 * TimeZone, because bounds are always printed in ISO style with an offset.
 */
#include "period.h"

#include "lib/stringinfo.h"
#include "libpq/pqformat.h"
#include "miscadmin.h"
#include "pgtime.h"
#include "utils/builtins.h"
#include "utils/datetime.h"

#include "period_make.h"

/* --- text input ---------------------------------------------------------
 *
 *	literal	= blanks ( "empty" | "-EMPTY-" | open bound "," bound close ) blanks
 *	open	= "[" | "("			close = "]" | ")"
 *	bound	= blanks			no bound: the period has no end here
 *			| text				for timestamptz_in; may have "quoted parts", and
 *								\ before any character makes it ordinary
 */
typedef struct PeriodParser
{
	char	   *literal;		/* the whole input */
	char	   *at;				/* what is read next */
	Node	   *escontext;
} PeriodParser;

static bool
syntax_error(PeriodParser *parser, const char *reason, const char *at,
			 const char *hint)
{
	errsave(parser->escontext,
			(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
			 errmsg("invalid input syntax for type %s: \"%s\"",
					"period", parser->literal),
			 at == NULL ? errdetail("%s.", reason) :
			 errdetail("%s at byte %d.", reason,
					   (int) (at - parser->literal) + 1),
			 hint != NULL ? errhint("%s", hint) : 0));
	return false;
}

static void
skip_blanks(PeriodParser *parser)
{
	while (isspace((unsigned char) *parser->at))
		parser->at++;
}

/*
 * Reads one bound up to its delimiter, into *text; NULL for a bound that is
 * blank and nowhere quoted.
 */
static bool
parse_bound(PeriodParser *parser, char **text)
{
	StringInfoData buf;
	bool		in_quotes = false;
	bool		blank = true;

	initStringInfo(&buf);
	while (in_quotes || strchr(",()[]", *parser->at) == NULL)
	{
		char		c = *parser->at++;

		if (c == '"' && in_quotes && *parser->at == '"')
			parser->at++;		/* "" within quotes is a quote */
		else if (c == '"')
		{
			in_quotes = !in_quotes;
			blank = false;
			continue;
		}
		else if (c == '\\')
		{
			c = *parser->at++;
			blank = false;
		}
		if (c == '\0')
		{
			parser->at--;
			break;
		}
		if (!isspace((unsigned char) c))
			blank = false;
		appendStringInfoChar(&buf, c);
	}
	if (*parser->at == '\0')
		return syntax_error(parser, "Unexpected end of input", parser->at, NULL);

	*text = blank ? NULL : buf.data;
	return true;
}

static bool
read_instant(PeriodParser *parser, char *text, TimestampTz unbounded,
			 TimestampTz *t)
{
	Datum		value = TimestampTzGetDatum(unbounded);

	if (text != NULL &&
		!span_input_safe(timestamptz_in, text, InvalidOid, -1,
						 parser->escontext, &value))
		return false;
	*t = DatumGetTimestampTz(value);
	return true;
}

/*
 * Parses a literal into *result.  A fault is raised, or saved in escontext;
 * then false is returned.
 */
static bool
period_parse(char *literal, Period *result, Node *escontext)
{
	static const char *const words[] = {"empty", "-empty-"};
	PeriodParser parser = {literal, literal, escontext};
	char	   *lo_text;
	char	   *hi_text;
	TimestampTz lo;
	TimestampTz hi;
	bool		lo_inc;
	bool		hi_inc;

	skip_blanks(&parser);
	for (int i = 0; i < lengthof(words); i++)
	{
		size_t		len = strlen(words[i]);
		char	   *start = parser.at;

		if (pg_strncasecmp(start, words[i], len) == 0)
		{
			parser.at += len;
			skip_blanks(&parser);
			if (*parser.at == '\0')
			{
				result->first = result->next = 0;
				return true;
			}
			parser.at = start;
		}
	}

	if (*parser.at == '\0')
		return syntax_error(&parser, "The input is blank", NULL, NULL);
	if (*parser.at != '[' && *parser.at != '(')
		return syntax_error(&parser, "A \"[\" or \"(\" is missing", parser.at,
							isdigit((unsigned char) *parser.at) ?
							"If an instant is meant, cast it to timestamptz." :
							NULL);
	lo_inc = *parser.at++ == '[';
	if (!parse_bound(&parser, &lo_text))
		return false;
	if (*parser.at != ',')
		return syntax_error(&parser, "A comma after the first bound is missing",
							parser.at, NULL);
	parser.at++;
	if (!parse_bound(&parser, &hi_text))
		return false;
	if (*parser.at == ',')
		return syntax_error(&parser, "Too many commas", parser.at, NULL);
	if (*parser.at != ']' && *parser.at != ')')
		return syntax_error(&parser, "A \"]\" or \")\" is missing",
							parser.at, NULL);
	hi_inc = *parser.at++ == ']';
	skip_blanks(&parser);
	if (*parser.at != '\0')
		return syntax_error(&parser, "Unexpected text after the end",
							parser.at, NULL);

	/* Only now that the shape is right, what the bounds say. */
	return read_instant(&parser, lo_text, DT_NOBEGIN, &lo) &&
		read_instant(&parser, hi_text, DT_NOEND, &hi) &&
		period_make(lo, lo_inc, hi, hi_inc, result, escontext);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(period_in);
Datum
period_in(PG_FUNCTION_ARGS)
{
	Period	   *result = palloc(sizeof(Period));

	if (!period_parse(PG_GETARG_CSTRING(0), result, fcinfo->context))
		PG_RETURN_NULL();
	PG_RETURN_PERIOD_P(result);
}

/* --- text output -------------------------------------------------------- */

/* Appends an instant in ISO style, with the offset of the session's zone. */
static void
append_instant(StringInfo out, TimestampTz t)
{
	struct pg_tm tm;
	fsec_t		fsec;
	int			tz;
	const char *tzn;
	char		buf[MAXDATELEN + 1];

	if (TIMESTAMP_IS_NOBEGIN(t))
		appendStringInfoString(out, EARLY);
	else if (TIMESTAMP_IS_NOEND(t))
		appendStringInfoString(out, LATE);
	else if (timestamp2tm(t, &tz, &tm, &fsec, &tzn, NULL) == 0)
	{
		EncodeDateTime(&tm, fsec, true, tz, tzn, USE_ISO_DATES, buf);
		appendStringInfoString(out, buf);
	}
	else
		ereport(ERROR,
				(errcode(ERRCODE_DATETIME_VALUE_OUT_OF_RANGE),
				 errmsg("timestamp out of range")));
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(period_out);
Datum
period_out(PG_FUNCTION_ARGS)
{
	Period	   *p = PG_GETARG_PERIOD_P(0);
	StringInfoData out;

	/* Tools that look into index pages hand us their inner keys. */
	if (period_is_inner_key(p))
		PG_RETURN_CSTRING(pstrdup("[?]"));
	if (period_is_empty(p))
		PG_RETURN_CSTRING(pstrdup("empty"));

	initStringInfo(&out);
	appendStringInfoChar(&out, '[');
	append_instant(&out, p->first);
	appendStringInfoString(&out, ", ");
	append_instant(&out, p->next);
	appendStringInfoChar(&out, ')');
	PG_RETURN_CSTRING(out.data);
}

/* --- binary: first and next, int64 in network order ---------------------- */

PGDLLEXPORT PG_FUNCTION_INFO_V1(period_recv);
Datum
period_recv(PG_FUNCTION_ARGS)
{
	StringInfo	buf = (StringInfo) PG_GETARG_POINTER(0);
	Period	   *result = palloc(sizeof(Period));

	result->first = pq_getmsgint64(buf);
	result->next = pq_getmsgint64(buf);
	if (buf->cursor != buf->len)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
				 errmsg("invalid external \"%s\" value", "period"),
				 errdetail("It has %d bytes too many.",
						   buf->len - buf->cursor)));
	if (!period_is_valid(result))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
				 errmsg("invalid external \"%s\" value", "period"),
				 result->first >= result->next ?
				 errdetail("Its end is not after its start.") :
				 errdetail("A bound is not a valid instant.")));
	PG_RETURN_PERIOD_P(result);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(period_send);
Datum
period_send(PG_FUNCTION_ARGS)
{
	Period	   *p = PG_GETARG_PERIOD_P(0);
	StringInfoData buf;

	pq_begintypsend(&buf);
	pq_sendint64(&buf, p->first);
	pq_sendint64(&buf, p->next);
	PG_RETURN_BYTEA_P(pq_endtypsend(&buf));
}

/* --- constructors ------------------------------------------------------- */

/* The period of one instant, [t, t + 1 us) */
PGDLLEXPORT PG_FUNCTION_INFO_V1(period_from_instant);
Datum
period_from_instant(PG_FUNCTION_ARGS)
{
	TimestampTz t = PG_GETARG_TIMESTAMPTZ(0);

	return period_construct(t, true, t, true);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(period_co);
Datum
period_co(PG_FUNCTION_ARGS)
{
	return period_construct(PG_GETARG_TIMESTAMPTZ(0), true,
							PG_GETARG_TIMESTAMPTZ(1), false);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(period_cc);
Datum
period_cc(PG_FUNCTION_ARGS)
{
	return period_construct(PG_GETARG_TIMESTAMPTZ(0), true,
							PG_GETARG_TIMESTAMPTZ(1), true);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(period_oo);
Datum
period_oo(PG_FUNCTION_ARGS)
{
	return period_construct(PG_GETARG_TIMESTAMPTZ(0), false,
							PG_GETARG_TIMESTAMPTZ(1), false);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(period_oc);
Datum
period_oc(PG_FUNCTION_ARGS)
{
	return period_construct(PG_GETARG_TIMESTAMPTZ(0), false,
							PG_GETARG_TIMESTAMPTZ(1), true);
}

/*
 * From two columns: NULL means unbounded, and the third argument, if there is
 * one, says which bounds belong to the period, as in core's constructors.
 */
PGDLLEXPORT PG_FUNCTION_INFO_V1(period_open);
Datum
period_open(PG_FUNCTION_ARGS)
{
	TimestampTz lo = PG_ARGISNULL(0) ? DT_NOBEGIN : PG_GETARG_TIMESTAMPTZ(0);
	TimestampTz hi = PG_ARGISNULL(1) ? DT_NOEND : PG_GETARG_TIMESTAMPTZ(1);
	const char *flags = "[)";

	if (PG_NARGS() > 2)
	{
		if (PG_ARGISNULL(2))
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("period bound flags must not be null")));
		flags = text_to_cstring(PG_GETARG_TEXT_PP(2));
	}
	if (strlen(flags) != 2 ||
		(flags[0] != '[' && flags[0] != '(') ||
		(flags[1] != ']' && flags[1] != ')'))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("invalid period bound flags: \"%s\"", flags),
				 errhint("Valid values are \"[]\", \"[)\", \"(]\", and \"()\".")));
	return period_construct(lo, flags[0] == '[', hi, flags[1] == ']');
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(period_empty);
Datum
period_empty(PG_FUNCTION_ARGS)
{
	PG_RETURN_PERIOD_P(period_copy(0, 0));
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(period_all);
Datum
period_all(PG_FUNCTION_ARGS)
{
	PG_RETURN_PERIOD_P(period_copy(DT_NOBEGIN, DT_NOEND));
}
