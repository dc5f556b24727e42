/*
 * src/ipr/ip_io_tmpl.h
 *		Bodies of the text functions of addresses and ranges.
 *
 * Template; the parameters are a kind of address, see ip_kind.h.  Everything
 * is called with fcinfo; addresses have IP_FN(f), ranges IPR_FN(f): in, out,
 * from_text, to_text.
 *
 * Invariant: all complaints about a literal can be soft.
 */
#include "utils/builtins.h"

#include "ip_text.h"

/* Reads a whole literal. */
static inline bool
IP_FN(read) (ip_cursor *c, IP_ADDR *a)
{
	if (c->fault != IP_FAULT_NONE || !IP_PARSE(c, a))
		return false;
	if (*c->at != '\0')
		return ip_cursor_fail(c, IP_FAULT_CHARACTER, c->at);
	return true;
}

/*
 * addr, addr-addr in either order, addr/length without host bits, or, where
 * the type has it, - alone.
 */
static inline bool
IPR_FN(read) (ip_cursor *c, IP_RANGE *s)
{
	if (strcmp(c->start, "-") == 0 && IPR_ALL(s))
		return true;
	if (c->fault != IP_FAULT_NONE || !IP_PARSE(c, &s->lower))
		return false;
	s->upper = s->lower;
	if (*c->at == '-')
	{
		c->at++;
		if (!IP_PARSE(c, &s->upper))
			return false;
		if (IP_SPAN(bound_cmp) (s->lower, s->upper) > 0)
		{
			IP_ADDR		swap = s->lower;

			s->lower = s->upper;
			s->upper = swap;
		}
	}
	else if (*c->at == '/')
	{
		const char *digits = ++c->at;
		int			width = IP_WIDTH(s->lower);
		int			len = ip_text_decimal(c, width);
		IP_ADDR		given;

		if (c->at == digits)
			return ip_cursor_fail(c, *digits == '\0' ? IP_FAULT_LENGTH_MISSING :
								  IP_FAULT_CHARACTER, digits);
		if (*c->at != '\0')
			return ip_cursor_fail(c, IP_FAULT_CHARACTER, c->at);
		if (*digits == '0' && c->at > digits + 1)
			return ip_cursor_fail(c, IP_FAULT_LENGTH_ZERO, digits);
		if (len > width)
		{
			c->limit = width;
			return ip_cursor_fail(c, IP_FAULT_LENGTH_RANGE, digits);
		}
		given = s->lower;
		*s = IP_CALC(block) (given, len);
		if (IP_SPAN(bound_cmp) (given, s->lower) != 0)
		{
			snprintf(IP_PRINT(s->lower, c->meant), 5, "/%d", len);
			return ip_cursor_fail(c, IP_FAULT_HOST_BITS, digits);
		}
		return true;
	}
	if (*c->at != '\0')
		return ip_cursor_fail(c, IP_FAULT_CHARACTER, c->at);
	return true;
}

/* Writes a range; returns the end. */
static inline char *
IPR_FN(print) (const IP_RANGE *s, char *p)
{
	int			len = IP_CALC(masklen) (s);

	if (IP_IS_ALL(s))
		return strcpy(p, "-") + 1;
	p = IP_PRINT(s->lower, p);
	if (len == IP_WIDTH(s->lower))
		return p;
	if (len >= 0)
		return p + sprintf(p, "/%d", len);
	*p++ = '-';
	return IP_PRINT(s->upper, p);
}

static inline Datum
IP_FN(in) (FunctionCallInfo fcinfo)
{
	char	   *text = PG_GETARG_CSTRING(0);
	ip_cursor	c;
	IP_ADDR		a;

	ip_cursor_init(&c, text);
	if (!IP_FN(read) (&c, &a))
		ereturn(fcinfo->context, (Datum) 0,
				(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
				 errmsg("invalid %s value: '%s'", IP_LABEL, text),
				 ip_cursor_detail(&c)));
	return IP_DATUM(a);
}

static inline Datum
IPR_FN(of_cstring) (const char *text, Node *escontext)
{
	ip_cursor	c;
	IP_RANGE	s;

	ip_cursor_init(&c, text);
	if (!IPR_FN(read) (&c, &s))
		ereturn(escontext, (Datum) 0,
				(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
				 errmsg("invalid %s value: \"%s\"", IPR_LABEL(&c), text),
				 ip_cursor_detail(&c), ip_cursor_hint(&c)));
	return IPR_DATUM(s);
}

static inline Datum
IPR_FN(in) (FunctionCallInfo fcinfo)
{
	return IPR_FN(of_cstring) (PG_GETARG_CSTRING(0), fcinfo->context);
}

/* A cast's complaint does not repeat the text, which may be any text. */
static inline Datum
IP_FN(from_text) (FunctionCallInfo fcinfo)
{
	ip_cursor	c;
	IP_ADDR		a;

	ip_cursor_init(&c, text_to_cstring(PG_GETARG_TEXT_PP(0)));
	if (!IP_FN(read) (&c, &a))
		ereturn(fcinfo->context, (Datum) 0,
				(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
				 errmsg("invalid %s value in text", IP_LABEL),
				 ip_cursor_detail(&c)));
	return IP_DATUM(a);
}

static inline Datum
IPR_FN(from_text) (FunctionCallInfo fcinfo)
{
	ip_cursor	c;
	IP_RANGE	s;

	ip_cursor_init(&c, text_to_cstring(PG_GETARG_TEXT_PP(0)));
	if (!IPR_FN(read) (&c, &s))
		ereturn(fcinfo->context, (Datum) 0,
				(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
				 errmsg("invalid %s value in text", IPR_LABEL(&c)),
				 ip_cursor_detail(&c), ip_cursor_hint(&c)));
	return IPR_DATUM(s);
}

static inline Datum
IP_FN(out) (FunctionCallInfo fcinfo)
{
	char	   *text = palloc(IP_TEXT_SIZE);

	IP_PRINT(IP_GET(PG_GETARG_DATUM(0)), text);
	PG_RETURN_CSTRING(text);
}

static inline Datum
IPR_FN(out) (FunctionCallInfo fcinfo)
{
	char	   *text = palloc(IPR_TEXT_SIZE);
	IP_RANGE	s = IPR_GET(PG_GETARG_DATUM(0));

	IPR_FN(print) (&s, text);
	PG_RETURN_CSTRING(text);
}

static inline Datum
IP_FN(to_text) (FunctionCallInfo fcinfo)
{
	char		buf[IP_TEXT_SIZE];

	IP_PRINT(IP_GET(PG_GETARG_DATUM(0)), buf);
	PG_RETURN_TEXT_P(cstring_to_text(buf));
}

static inline Datum
IPR_FN(to_text) (FunctionCallInfo fcinfo)
{
	char		buf[IPR_TEXT_SIZE];
	IP_RANGE	s = IPR_GET(PG_GETARG_DATUM(0));

	IPR_FN(print) (&s, buf);
	PG_RETURN_TEXT_P(cstring_to_text(buf));
}
