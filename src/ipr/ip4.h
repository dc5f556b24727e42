/*
 * src/ipr/ip4.h
 *		ip4 and ip4r: an IPv4 address and a range of them.
 *
 * On disk: ip4 is a uint32, passed by value; ip4r is two of them, lower and
 * upper, which is what a span of uint32 is in memory.
 *
 * Invariant: lower <= upper in all that is made here.  A disk may hold ranges
 * the other way round, once received in binary form by other software: they
 * match what they match, but nothing may crash or loop on them.
 */
#ifndef IPR_IP4_H
#define IPR_IP4_H

#include "ip_number.h"

#include "core/compat.h"
#include "core/strategy.h"

#define DatumGetIp4(d)		DatumGetUInt32(d)
#define Ip4GetDatum(a)		UInt32GetDatum(a)
#define PG_GETARG_IP4(n)	DatumGetIp4(PG_GETARG_DATUM(n))
#define PG_RETURN_IP4(a)	return Ip4GetDatum(a)

#define SPAN_NAME(f)		ip4r_span_##f
#define SPAN_BOUND			uint32
#define SPAN_CMP(a, b)		((a) < (b) ? -1 : (a) > (b))
#define SPAN_PREV(b, p)		((b) > 0 && (*(p) = (b) - 1, true))
#define SPAN_NEXT(b, p)		((b) < PG_UINT32_MAX && (*(p) = (b) + 1, true))
#define SPAN_BITS(b)		(b)
#define SPAN_BITS_TYPE		uint32
#include "core/span.h"

static inline ip4r_span_t
DatumGetIp4r(Datum d)
{
	return *(ip4r_span_t *) DatumGetPointer(d);
}

static inline Datum
Ip4rGetDatum(ip4r_span_t s)
{
	ip4r_span_t *r = palloc(sizeof(ip4r_span_t));

	*r = s;
	return PointerGetDatum(r);
}

#define PG_GETARG_IP4R(n)	DatumGetIp4r(PG_GETARG_DATUM(n))
#define PG_RETURN_IP4R(s)	return Ip4rGetDatum(s)

#include "ip4_kind.h"
#include "ip_calc_tmpl.h"
#include "ip_kind_end.h"

#endif							/* IPR_IP4_H */
