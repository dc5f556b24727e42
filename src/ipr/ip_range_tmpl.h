/*
 * src/ipr/ip_range_tmpl.h
 *		Bodies of the SQL functions on ranges.
 *
 * Template; the parameters are a kind of address, see ip_kind.h.  Everything
 * is called with fcinfo and named IPR_FN(f): the functions of ip_order_tmpl.h,
 * and those below.
 */
#include "utils/sortsupport.h"

#include "ip_fn.h"

#define ORDER_NAME(f)	IPR_FN(f)
#define ORDER_VALUE		IP_RANGE
#define ORDER_GET(d)	IPR_GET(d)
#define ORDER_CMP(a, b)	IP_SPAN(cmp) (a, b)
#define ORDER_ABBREV(a)	IPR_ABBREV(a)
#include "ip_order_tmpl.h"

static inline IP_RANGE
IPR_FN(arg) (FunctionCallInfo fcinfo, int n)
{
	return IPR_GET(PG_GETARG_DATUM(n));
}

/* The address in argument n, as a range of one */
static inline IP_RANGE
IPR_FN(addr_arg) (FunctionCallInfo fcinfo, int n)
{
	IP_RANGE	s;

	s.lower = s.upper = IP_GET(PG_GETARG_DATUM(n));
	return s;
}

/* --- containment, overlap, position, distance ---------------------------- */

static inline Datum
IPR_FN(contains) (FunctionCallInfo fcinfo)
{
	IP_RANGE	a = IPR_FN(arg) (fcinfo, 0);
	IP_RANGE	b = IPR_FN(arg) (fcinfo, 1);

	PG_RETURN_BOOL(IP_SPAN(contains) (&a, &b));
}

static inline Datum
IPR_FN(contains_strict) (FunctionCallInfo fcinfo)
{
	IP_RANGE	a = IPR_FN(arg) (fcinfo, 0);
	IP_RANGE	b = IPR_FN(arg) (fcinfo, 1);

	PG_RETURN_BOOL(IP_SPAN(contains) (&a, &b) && !IP_SPAN(equal) (&a, &b));
}

static inline Datum
IPR_FN(contained_by) (FunctionCallInfo fcinfo)
{
	IP_RANGE	a = IPR_FN(arg) (fcinfo, 0);
	IP_RANGE	b = IPR_FN(arg) (fcinfo, 1);

	PG_RETURN_BOOL(IP_SPAN(contains) (&b, &a));
}

static inline Datum
IPR_FN(contained_by_strict) (FunctionCallInfo fcinfo)
{
	IP_RANGE	a = IPR_FN(arg) (fcinfo, 0);
	IP_RANGE	b = IPR_FN(arg) (fcinfo, 1);

	PG_RETURN_BOOL(IP_SPAN(contains) (&b, &a) && !IP_SPAN(equal) (&a, &b));
}

/* (range, address) */
static inline Datum
IPR_FN(contains_addr) (FunctionCallInfo fcinfo)
{
	IP_RANGE	a = IPR_FN(arg) (fcinfo, 0);
	IP_RANGE	b = IPR_FN(addr_arg) (fcinfo, 1);

	PG_RETURN_BOOL(IP_SPAN(contains) (&a, &b));
}

/* (address, range) */
static inline Datum
IPR_FN(addr_contained_by) (FunctionCallInfo fcinfo)
{
	IP_RANGE	a = IPR_FN(addr_arg) (fcinfo, 0);
	IP_RANGE	b = IPR_FN(arg) (fcinfo, 1);

	PG_RETURN_BOOL(IP_SPAN(contains) (&b, &a));
}

static inline Datum
IPR_FN(overlaps) (FunctionCallInfo fcinfo)
{
	IP_RANGE	a = IPR_FN(arg) (fcinfo, 0);
	IP_RANGE	b = IPR_FN(arg) (fcinfo, 1);

	PG_RETURN_BOOL(IP_SPAN(overlaps) (&a, &b));
}

static inline Datum
IPR_FN(left_of) (FunctionCallInfo fcinfo)
{
	IP_RANGE	a = IPR_FN(arg) (fcinfo, 0);
	IP_RANGE	b = IPR_FN(arg) (fcinfo, 1);

	PG_RETURN_BOOL(IP_SPAN(left) (&a, &b));
}

static inline Datum
IPR_FN(right_of) (FunctionCallInfo fcinfo)
{
	IP_RANGE	a = IPR_FN(arg) (fcinfo, 0);
	IP_RANGE	b = IPR_FN(arg) (fcinfo, 1);

	PG_RETURN_BOOL(IP_SPAN(right) (&a, &b));
}

static inline Datum
IPR_FN(overleft) (FunctionCallInfo fcinfo)
{
	IP_RANGE	a = IPR_FN(arg) (fcinfo, 0);
	IP_RANGE	b = IPR_FN(arg) (fcinfo, 1);

	PG_RETURN_BOOL(IP_SPAN(over_left) (&a, &b));
}

static inline Datum
IPR_FN(overright) (FunctionCallInfo fcinfo)
{
	IP_RANGE	a = IPR_FN(arg) (fcinfo, 0);
	IP_RANGE	b = IPR_FN(arg) (fcinfo, 1);

	PG_RETURN_BOOL(IP_SPAN(over_right) (&a, &b));
}

static inline Datum
IPR_FN(adjacent) (FunctionCallInfo fcinfo)
{
	IP_RANGE	a = IPR_FN(arg) (fcinfo, 0);
	IP_RANGE	b = IPR_FN(arg) (fcinfo, 1);

	PG_RETURN_BOOL(IP_SPAN(adjacent) (&a, &b));
}

static inline Datum
IPR_FN(distance) (FunctionCallInfo fcinfo)
{
	IP_RANGE	a = IPR_FN(arg) (fcinfo, 0);
	IP_RANGE	b = IPR_FN(arg) (fcinfo, 1);

	PG_RETURN_FLOAT8(IP_CALC(distance) (&a, &b));
}

/*
 * (address, address): for BRIN, which leaves out the widest gaps between
 * addresses.  Grows with the gap, as a share of the family's addresses, so that
 * both families are heard; between them is the widest gap of all.
 */
static inline Datum
IPR_FN(addr_distance) (FunctionCallInfo fcinfo)
{
	IP_RANGE	a = IPR_FN(addr_arg) (fcinfo, 0);
	IP_RANGE	b = IPR_FN(addr_arg) (fcinfo, 1);

	PG_RETURN_FLOAT8(ldexp(IP_CALC(distance) (&a, &b), -IP_WIDTH(a.lower)));
}

/* --- set algebra -------------------------------------------------------- */

static inline Datum
IPR_FN(union) (FunctionCallInfo fcinfo)
{
	IP_RANGE	a = IPR_FN(arg) (fcinfo, 0);
	IP_RANGE	b = IPR_FN(arg) (fcinfo, 1);

	return IPR_DATUM(IP_SPAN(hull) (&a, &b));
}

static inline Datum
IPR_FN(inter) (FunctionCallInfo fcinfo)
{
	IP_RANGE	a = IPR_FN(arg) (fcinfo, 0);
	IP_RANGE	b = IPR_FN(arg) (fcinfo, 1);
	IP_RANGE	s;

	if (!IP_SPAN(intersect) (&a, &b, &s))
		PG_RETURN_NULL();
	return IPR_DATUM(s);
}

/* --- accessors ---------------------------------------------------------- */

static inline Datum
IPR_FN(lower) (FunctionCallInfo fcinfo)
{
	return IP_DATUM(IP_FIRST(IPR_FN(arg) (fcinfo, 0)));
}

static inline Datum
IPR_FN(upper) (FunctionCallInfo fcinfo)
{
	return IP_DATUM(IP_LAST(IPR_FN(arg) (fcinfo, 0)));
}

static inline Datum
IPR_FN(family) (FunctionCallInfo fcinfo)
{
	IP_RANGE	s = IPR_FN(arg) (fcinfo, 0);

	if (IP_IS_ALL(&s))
		PG_RETURN_NULL();
	PG_RETURN_INT32(IP_WIDTH(s.lower) == 32 ? 4 : 6);
}

static inline Datum
IPR_FN(masklen) (FunctionCallInfo fcinfo)
{
	IP_RANGE	s = IPR_FN(arg) (fcinfo, 0);
	int			len = IP_CALC(masklen) (&s);

	if (len < 0)
		PG_RETURN_NULL();
	PG_RETURN_INT32(len);
}

static inline Datum
IPR_FN(is_cidr) (FunctionCallInfo fcinfo)
{
	IP_RANGE	s = IPR_FN(arg) (fcinfo, 0);

	PG_RETURN_BOOL(IP_CALC(masklen) (&s) >= 0);
}

static inline Datum
IPR_FN(size) (FunctionCallInfo fcinfo)
{
	IP_RANGE	s = IPR_FN(arg) (fcinfo, 0);

	PG_RETURN_FLOAT8(IP_CALC(size) (&s));
}

static inline Datum
IPR_FN(size_exact) (FunctionCallInfo fcinfo)
{
	IP_RANGE	s = IPR_FN(arg) (fcinfo, 0);
	uint128		last;

	if (IP_IS_ALL(&s))			/* 2^129 */
		return ip_numeric_of_text("680564733841876926926749214863536422912");
	last = (IP_NUMBER) (IP_NUM(s.upper) - IP_NUM(s.lower));
	if (last == ~(uint128) 0)	/* 2^128 */
		return ip_numeric_of_text("340282366920938463463374607431768211456");
	return ip_numeric(last + 1);
}

/* The least CIDR block around a range; none covers both families */
static inline Datum
IPR_FN(network) (FunctionCallInfo fcinfo)
{
	IP_RANGE	s = IPR_FN(arg) (fcinfo, 0);

	if (IP_IS_ALL(&s))
		PG_RETURN_NULL();
	return IPR_DATUM(IP_CALC(cover) (&s));
}

static inline Datum
IPR_FN(broadcast) (FunctionCallInfo fcinfo)
{
	IP_RANGE	s = IPR_FN(arg) (fcinfo, 0);

	if (IP_CALC(masklen) (&s) < 0)
		PG_RETURN_NULL();
	return IP_DATUM(s.upper);
}

static inline Datum
IPR_FN(hostmask) (FunctionCallInfo fcinfo)
{
	IP_RANGE	s = IPR_FN(arg) (fcinfo, 0);
	int			len = IP_CALC(masklen) (&s);

	if (len < 0)
		PG_RETURN_NULL();
	return IP_DATUM(IP_WITH(s.lower, IP_CALC(hostmask) (s.lower, len)));
}

static inline Datum
IPR_FN(netmask) (FunctionCallInfo fcinfo)
{
	IP_RANGE	s = IPR_FN(arg) (fcinfo, 0);
	int			len = IP_CALC(masklen) (&s);

	if (len < 0)
		PG_RETURN_NULL();
	return IP_DATUM(IP_WITH(s.lower, IP_CALC(hostmask) (s.lower, 0) ^
							IP_CALC(hostmask) (s.lower, len)));
}

/* The CIDR block of another length that begins where this one does, or is
 * around it */
static inline Datum
IPR_FN(set_masklen) (FunctionCallInfo fcinfo)
{
	IP_RANGE	s = IPR_FN(arg) (fcinfo, 0);
	int32		len = PG_GETARG_INT32(1);

	if (IP_CALC(masklen) (&s) < 0)
		PG_RETURN_NULL();
	ip_check_length(len, IP_WIDTH(s.lower));
	return IPR_DATUM(IP_CALC(block) (s.lower, len));
}
