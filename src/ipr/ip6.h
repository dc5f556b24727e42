/*
 * src/ipr/ip6.h
 *		ip6 and ip6r: an IPv6 address and a range of them.
 *
 * On disk: ip6 is two uint64, high and low, passed by reference; ip6r is two
 * of those, lower and upper.  In memory an address is one uint128, so every
 * access converts.
 *
 * Invariant: as in ip4.h.
 */
#ifndef IPR_IP6_H
#define IPR_IP6_H

#include "ip_number.h"

#include "core/compat.h"
#include "core/strategy.h"

typedef struct ip6_disk
{
	uint64		high;
	uint64		low;
} ip6_disk;

typedef struct ip6r_disk
{
	ip6_disk	lower;
	ip6_disk	upper;
} ip6r_disk;

#define SPAN_NAME(f)		ip6r_span_##f
#define SPAN_BOUND			uint128
#define SPAN_CMP(a, b)		((a) < (b) ? -1 : (a) > (b))
#define SPAN_PREV(b, p)		((b) > 0 && (*(p) = (b) - 1, true))
#define SPAN_NEXT(b, p)		(~(b) != 0 && (*(p) = (b) + 1, true))
#define SPAN_BITS(b)		(b)
#define SPAN_BITS_TYPE		uint128
#include "core/span.h"

static inline uint128
ip6_unpack(const ip6_disk *d)
{
	return ip_number(d->high, d->low);
}

static inline void
ip6_pack(ip6_disk *d, uint128 a)
{
	d->high = IP_HIGH(a);
	d->low = IP_LOW(a);
}

static inline ip6r_span_t
ip6r_unpack(const ip6r_disk *d)
{
	ip6r_span_t s;

	s.lower = ip6_unpack(&d->lower);
	s.upper = ip6_unpack(&d->upper);
	return s;
}

static inline void
ip6r_pack(ip6r_disk *d, ip6r_span_t s)
{
	ip6_pack(&d->lower, s.lower);
	ip6_pack(&d->upper, s.upper);
}

static inline uint128
DatumGetIp6(Datum d)
{
	return ip6_unpack((ip6_disk *) DatumGetPointer(d));
}

static inline Datum
Ip6GetDatum(uint128 a)
{
	ip6_disk   *d = palloc(sizeof(ip6_disk));

	ip6_pack(d, a);
	return PointerGetDatum(d);
}

static inline ip6r_span_t
DatumGetIp6r(Datum d)
{
	return ip6r_unpack((ip6r_disk *) DatumGetPointer(d));
}

static inline Datum
Ip6rGetDatum(ip6r_span_t s)
{
	ip6r_disk  *d = palloc(sizeof(ip6r_disk));

	ip6r_pack(d, s);
	return PointerGetDatum(d);
}

#define PG_GETARG_IP6(n)	DatumGetIp6(PG_GETARG_DATUM(n))
#define PG_RETURN_IP6(a)	return Ip6GetDatum(a)
#define PG_GETARG_IP6R(n)	DatumGetIp6r(PG_GETARG_DATUM(n))
#define PG_RETURN_IP6R(s)	return Ip6rGetDatum(s)

#include "ip6_kind.h"
#include "ip_calc_tmpl.h"
#include "ip_kind_end.h"

#endif							/* IPR_IP6_H */
