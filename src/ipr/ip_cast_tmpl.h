/*
 * src/ipr/ip_cast_tmpl.h
 *		Bodies of the casts from and to core's types and the mixed ones.
 *
 * Template; the parameters are a kind of address, see ip_kind.h.  Everything
 * is called with fcinfo; addresses have IP_FN(f), ranges IPR_FN(f).
 */
#include "ip_fn.h"
#include "ip_foreign.h"
#include "ipaddr_text.h"

/* A foreign value, or a value of the other family, that does not fit */
#define CAST_REFUSE(detail, ...) \
	ereport(ERROR, \
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE), \
			 errmsg(__VA_ARGS__), (detail)))

/* The details, for ereport() */
static inline int
IP_FN(inet_detail) (FunctionCallInfo fcinfo)
{
	return errdetail("The value is \"%s\".",
					 DatumGetCString(DirectFunctionCall1(inet_out,
														 PG_GETARG_DATUM(0))));
}

static inline int
IP_FN(addr_detail) (const char *what, ipaddr a)
{
	char		buf[IP_TEXT_SIZE];

	ipaddr_print(a, buf);
	return errdetail("The %s \"%s\".", what, buf);
}

static inline Datum
IP_FN(from_inet) (FunctionCallInfo fcinfo)
{
	ipaddr		x = ipaddr_of_inet(PG_GETARG_INET_PP(0));
	IP_ADDR		a;

	if (!IP_NARROW(x, &a))
		CAST_REFUSE(IP_FN(inet_detail) (fcinfo),
					"invalid INET value for conversion to %s", IP_CAST_LABEL);
	return IP_DATUM(a);
}

static inline Datum
IPR_FN(from_network) (FunctionCallInfo fcinfo, const char *what)
{
	iprange_span_t x = iprange_of_inet(PG_GETARG_INET_PP(0));
	IP_RANGE	s;

	if (!IPR_NARROW(x, &s))
		CAST_REFUSE(IP_FN(inet_detail) (fcinfo),
					"invalid %s value for conversion to %s", what,
					IPR_CAST_LABEL);
	return IPR_DATUM(s);
}

/* Also as cidr */
static inline Datum
IP_FN(to_inet) (FunctionCallInfo fcinfo)
{
	ipaddr		x = IP_WIDEN(IP_GET(PG_GETARG_DATUM(0)));

	return ipaddr_to_inet(x, ipaddr_width(x));
}

static inline Datum
IPR_FN(to_cidr) (FunctionCallInfo fcinfo)
{
	IP_RANGE	s = IPR_GET(PG_GETARG_DATUM(0));
	int			len = IP_CALC(masklen) (&s);

	if (len < 0)
		PG_RETURN_NULL();
	return ipaddr_to_inet(IP_WIDEN(s.lower), len);
}

/* --- the mixed types ----------------------------------------------------- */

static inline Datum
IP_FN(from_ipaddress) (FunctionCallInfo fcinfo)
{
	ipaddr		x = PG_GETARG_IPADDR(0);
	IP_ADDR		a;

	if (!IP_NARROW(x, &a))
		CAST_REFUSE(IP_FN(addr_detail) ("address is", x),
					"invalid IP value in cast to IP4"); /* also to ip6 */
	return IP_DATUM(a);
}

static inline Datum
IPR_FN(from_iprange) (FunctionCallInfo fcinfo)
{
	iprange_span_t x = PG_GETARG_IPRANGE(0);
	IP_RANGE	s;

	if (!IPR_NARROW(x, &s))
		CAST_REFUSE(iprange_is_all(&x) ? errdetail("The range is \"-\".") :
					IP_FN(addr_detail) ("range begins with", x.lower),
					"invalid IPR value for conversion to %s", IPR_CAST_LABEL);
	return IPR_DATUM(s);
}

static inline Datum
IP_FN(to_ipaddress) (FunctionCallInfo fcinfo)
{
	PG_RETURN_IPADDR(IP_WIDEN(IP_GET(PG_GETARG_DATUM(0))));
}

static inline Datum
IP_FN(to_iprange) (FunctionCallInfo fcinfo)
{
	PG_RETURN_IPRANGE(iprange_of_addr(IP_WIDEN(IP_GET(PG_GETARG_DATUM(0)))));
}

static inline Datum
IPR_FN(to_iprange) (FunctionCallInfo fcinfo)
{
	PG_RETURN_IPRANGE(IPR_WIDEN(IPR_GET(PG_GETARG_DATUM(0))));
}

/* The range of one address of the same kind */
static inline Datum
IPR_FN(from_addr) (FunctionCallInfo fcinfo)
{
	IP_RANGE	s;

	s.lower = s.upper = IP_GET(PG_GETARG_DATUM(0));
	return IPR_DATUM(s);
}

/* --- bits and bytes ------------------------------------------------------ */

/* As many bits as an address has; for the mixed kind they tell the family. */
static inline Datum
IP_FN(from_bits) (FunctionCallInfo fcinfo)
{
	VarBit	   *v = PG_GETARG_VARBIT_P(0);
	int			len = VARBITLEN(v);
	IP_ADDR		a;

	if (len == 32 || len == 128)
	{
		ipaddr		x = ipaddr_make(len == 32 ? IP_LINE_V4 : IP_LINE_V6,
									ip_number_of_bits(v, len));

		if (IP_NARROW(x, &a))
			return IP_DATUM(a);
	}
	CAST_REFUSE(errdetail("The number of bits is %d.", len),
				"invalid BIT value for conversion to %s", IP_CAST_LABEL);
}

static inline Datum
IP_FN(to_bits) (FunctionCallInfo fcinfo)
{
	ipaddr		x = IP_WIDEN(IP_GET(PG_GETARG_DATUM(0)));

	return ipaddr_to_bits(x, ipaddr_width(x));
}

static inline Datum
IPR_FN(to_bits) (FunctionCallInfo fcinfo)
{
	IP_RANGE	s = IPR_GET(PG_GETARG_DATUM(0));
	int			len = IP_CALC(masklen) (&s);

	if (len < 0)
		PG_RETURN_NULL();
	return ipaddr_to_bits(IP_WIDEN(s.lower), len);
}

static inline Datum
IP_FN(from_bytea) (FunctionCallInfo fcinfo)
{
	bytea	   *b = PG_GETARG_BYTEA_PP(0);
	ipaddr		x;
	IP_ADDR		a;

	if (!ipaddr_of_bytea(b, &x) || !IP_NARROW(x, &a))
		CAST_REFUSE(errdetail("The number of bytes is %d.", (int) SPAN_PAYLOAD(b)),
					"invalid BYTEA value for conversion to %s", IP_BYTEA_LABEL);
	return IP_DATUM(a);
}

static inline Datum
IP_FN(to_bytea) (FunctionCallInfo fcinfo)
{
	return ipaddr_to_bytea(IP_WIDEN(IP_GET(PG_GETARG_DATUM(0))));
}

static inline Datum
IP_FN(to_numeric) (FunctionCallInfo fcinfo)
{
	IP_ADDR		a = IP_GET(PG_GETARG_DATUM(0));

	return ip_numeric(IP_NUM(a));
}
