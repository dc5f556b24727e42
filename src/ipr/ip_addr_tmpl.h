/*
 * src/ipr/ip_addr_tmpl.h
 *		Bodies of the SQL functions on addresses.
 *
 * Template; the parameters are a kind of address, see ip_kind.h.  Everything
 * is called with fcinfo and named IP_FN(f): the functions of ip_order_tmpl.h,
 * and those below.
 */
#include "utils/sortsupport.h"

#include "ip_fn.h"

#define ORDER_NAME(f)	IP_FN(f)
#define ORDER_VALUE		IP_ADDR
#define ORDER_GET(d)	IP_GET(d)
#define ORDER_CMP(a, b)	IP_SPAN(bound_cmp) (*(a), *(b))
#define ORDER_ABBREV(a)	IP_ABBREV(*(a))
#include "ip_order_tmpl.h"

static inline IP_ADDR
IP_FN(arg) (FunctionCallInfo fcinfo, int n)
{
	return IP_GET(PG_GETARG_DATUM(n));
}

static inline Datum
IP_FN(family) (FunctionCallInfo fcinfo)
{
	PG_RETURN_INT32(IP_WIDTH(IP_FN(arg) (fcinfo, 0)) == 32 ? 4 : 6);
}

/* The CIDR block of argument 0 with the length in argument 1 */
static inline IP_RANGE
IP_FN(block) (FunctionCallInfo fcinfo)
{
	IP_ADDR		a = IP_FN(arg) (fcinfo, 0);
	int32		len = PG_GETARG_INT32(1);

	ip_check_length(len, IP_WIDTH(a));
	return IP_CALC(block) (a, len);
}

static inline Datum
IP_FN(net_prefix) (FunctionCallInfo fcinfo)
{
	return IPR_DATUM(IP_FN(block) (fcinfo));
}

static inline Datum
IP_FN(net_lower) (FunctionCallInfo fcinfo)
{
	return IP_DATUM(IP_FN(block) (fcinfo).lower);
}

static inline Datum
IP_FN(net_upper) (FunctionCallInfo fcinfo)
{
	return IP_DATUM(IP_FN(block) (fcinfo).upper);
}

static inline Datum
IP_FN(net_mask) (FunctionCallInfo fcinfo)
{
	IP_ADDR		a = IP_FN(arg) (fcinfo, 0);
	IP_ADDR		mask = IP_FN(arg) (fcinfo, 1);
	int			len;

	ip_check_same_family(IP_SAME_FAMILY(a, mask));
	len = IP_CALC(contiguous) (mask);
	ip_check_netmask(len);
	return IPR_DATUM(IP_CALC(block) (a, len));
}

/* The range between two addresses, in either order */
static inline Datum
IP_FN(range) (FunctionCallInfo fcinfo)
{
	IP_ADDR		a = IP_FN(arg) (fcinfo, 0);
	IP_ADDR		b = IP_FN(arg) (fcinfo, 1);
	bool		swap = IP_SPAN(bound_cmp) (a, b) > 0;
	IP_RANGE	s;

	ip_check_same_family(IP_SAME_FAMILY(a, b));
	s.lower = swap ? b : a;
	s.upper = swap ? a : b;
	return IPR_DATUM(s);
}

/* --- bits --------------------------------------------------------------- */

static inline Datum
IP_FN(and) (FunctionCallInfo fcinfo)
{
	IP_ADDR		a = IP_FN(arg) (fcinfo, 0);
	IP_ADDR		b = IP_FN(arg) (fcinfo, 1);

	ip_check_same_family(IP_SAME_FAMILY(a, b));
	return IP_DATUM(IP_WITH(a, IP_NUM(a) & IP_NUM(b)));
}

static inline Datum
IP_FN(or) (FunctionCallInfo fcinfo)
{
	IP_ADDR		a = IP_FN(arg) (fcinfo, 0);
	IP_ADDR		b = IP_FN(arg) (fcinfo, 1);

	ip_check_same_family(IP_SAME_FAMILY(a, b));
	return IP_DATUM(IP_WITH(a, IP_NUM(a) | IP_NUM(b)));
}

static inline Datum
IP_FN(xor) (FunctionCallInfo fcinfo)
{
	IP_ADDR		a = IP_FN(arg) (fcinfo, 0);
	IP_ADDR		b = IP_FN(arg) (fcinfo, 1);

	ip_check_same_family(IP_SAME_FAMILY(a, b));
	return IP_DATUM(IP_WITH(a, IP_NUM(a) ^ IP_NUM(b)));
}

static inline Datum
IP_FN(not) (FunctionCallInfo fcinfo)
{
	IP_ADDR		a = IP_FN(arg) (fcinfo, 0);

	return IP_DATUM(IP_WITH(a, IP_NUM(a) ^ IP_CALC(hostmask) (a, 0)));
}
