/*
 * src/ipr/iprange.h
 *		iprange: a range of addresses of either family, or all there are.
 *
 * On disk: a varlena; its length says the form, and the shortest form that can
 * hold the value is mandatory, so that equal values have equal bytes.  The
 * payload is not aligned.
 *
 *		bytes	holds
 *		0		"-", both whole families
 *		8		IPv4: as ip4r
 *		9		IPv6, a CIDR block of length <= 64: length, upper half
 *		17		IPv6, a CIDR block of length > 64: length, address
 *		32		IPv6, any other range: as ip6r
 *
 * In memory: a span of ipaddr.  "-" goes from a line below IPv4 to a line above
 * IPv6, which makes it contain and overlap everything, while it is left or
 * right of or adjacent to nothing.
 *
 * Invariant: both bounds are on the same line, or the value is "-".  A span
 * that crosses from one family to the other becomes "-" when it is written.
 */
#ifndef IPR_IPRANGE_H
#define IPR_IPRANGE_H

#include "ipaddr.h"

#define SPAN_NAME(f)		iprange_span_##f
#define SPAN_BOUND			ipaddr
#define SPAN_CMP(a, b)		ipaddr_compare(a, b)
#define SPAN_PREV(b, p)		ipaddr_prev(b, p)
#define SPAN_NEXT(b, p)		ipaddr_next(b, p)
#define SPAN_LINE_FROM(b)	ipaddr_line_from(b)
#define SPAN_LINE_TO(b)		ipaddr_line_to(b)
#define SPAN_BITS(b)		(b).num
#define SPAN_BITS_TYPE		uint128
#include "core/span.h"

static inline bool
iprange_is_all(const iprange_span_t *s)
{
	return s->lower.line != s->upper.line;
}

static inline iprange_span_t
iprange_all(void)
{
	iprange_span_t s;

	s.lower = ipaddr_make(IP_LINE_BELOW, 0);
	s.upper = ipaddr_make(IP_LINE_ABOVE, 0);
	return s;
}

/* The outermost addresses, in the order of both families */
static inline ipaddr
iprange_first(iprange_span_t s)
{
	return iprange_is_all(&s) ? ipaddr_make(IP_LINE_V4, 0) : s.lower;
}

static inline ipaddr
iprange_last(iprange_span_t s)
{
	return iprange_is_all(&s) ? ipaddr_make(IP_LINE_V6, ~(uint128) 0) : s.upper;
}

/* --- the members of the family, as iprange ------------------------------ */

static inline iprange_span_t
iprange_of_addr(ipaddr a)
{
	iprange_span_t s;

	s.lower = s.upper = a;
	return s;
}

static inline iprange_span_t
iprange_of_ip4(uint32 a)
{
	return iprange_of_addr(ipaddr_make(IP_LINE_V4, a));
}

static inline iprange_span_t
iprange_of_ip6(uint128 a)
{
	return iprange_of_addr(ipaddr_make(IP_LINE_V6, a));
}

static inline iprange_span_t
iprange_of_ip4r(ip4r_span_t r)
{
	iprange_span_t s;

	s.lower = ipaddr_make(IP_LINE_V4, r.lower);
	s.upper = ipaddr_make(IP_LINE_V4, r.upper);
	return s;
}

static inline iprange_span_t
iprange_of_ip6r(ip6r_span_t r)
{
	iprange_span_t s;

	s.lower = ipaddr_make(IP_LINE_V6, r.lower);
	s.upper = ipaddr_make(IP_LINE_V6, r.upper);
	return s;
}

/* False if the range is not of that family. */
static inline bool
iprange_as_ip4r(const iprange_span_t *s, ip4r_span_t *r)
{
	r->lower = (uint32) s->lower.num;
	r->upper = (uint32) s->upper.num;
	return s->lower.line == IP_LINE_V4;
}

static inline bool
iprange_as_ip6r(const iprange_span_t *s, ip6r_span_t *r)
{
	r->lower = s->lower.num;
	r->upper = s->upper.num;
	return s->lower.line == IP_LINE_V6;
}

/* --- disk --------------------------------------------------------------- */

static inline iprange_span_t
iprange_unpack(const struct varlena *v)
{
	const unsigned char *data = (const unsigned char *) SPAN_VARDATA(v);
	ip4r_span_t r4;
	ip6r_span_t r6;
	ip6_disk	d = {0, 0};
	ip6r_disk	rd;

	switch (SPAN_PAYLOAD(v))
	{
		case 0:
			return iprange_all();
		case sizeof(r4):
			memcpy(&r4, data, sizeof(r4));
			return iprange_of_ip4r(r4);
		case 1 + sizeof(uint64):
			memcpy(&d.high, data + 1, sizeof(uint64));
			return iprange_of_ip6r(ip6_calc_block(ip6_unpack(&d), Min(data[0], 128)));
		case 1 + sizeof(d):
			memcpy(&d, data + 1, sizeof(d));
			return iprange_of_ip6r(ip6_calc_block(ip6_unpack(&d), Min(data[0], 128)));
		case sizeof(rd):
			memcpy(&rd, data, sizeof(rd));
			r6 = ip6r_unpack(&rd);
			return iprange_of_ip6r(r6);
		default:
			elog(ERROR, "iprange_unpack: %d bytes", (int) SPAN_PAYLOAD(v));
	}
}

static inline iprange_span_t
DatumGetIprange(Datum d)
{
	struct varlena *v = span_detoast_packed(d);
	iprange_span_t s = iprange_unpack(v);

	/* 32 bytes of zeros may have been compressed */
	if (v != (struct varlena *) DatumGetPointer(d))
		pfree(v);
	return s;
}

static inline Datum
IprangeGetDatum(iprange_span_t s)
{
	ip4r_span_t r4;
	ip6r_span_t r6;
	ip6r_disk	rd;
	int			len;

	if (iprange_as_ip4r(&s, &r4) && !iprange_is_all(&s))
		return ip_payload_to_datum(&r4, sizeof(r4));
	if (iprange_is_all(&s) || !iprange_as_ip6r(&s, &r6))
		return ip_payload_to_datum("", 0);

	ip6r_pack(&rd, r6);
	len = ip6_calc_masklen(&r6);
	if (len >= 0)
	{
		unsigned char data[1 + sizeof(ip6_disk)];

		data[0] = (unsigned char) len;
		memcpy(data + 1, &rd.lower, sizeof(ip6_disk));
		return ip_payload_to_datum(data, 1 + (len <= 64 ? sizeof(uint64) :
											  sizeof(ip6_disk)));
	}
	return ip_payload_to_datum(&rd, sizeof(rd));
}

/* The first 64 bits of the order: "-", family, lower, upper */
static inline uint64
iprange_abbrev(const iprange_span_t *s)
{
	if (iprange_is_all(s))
		return 0;
	if (s->lower.line == IP_LINE_V4)
		return UINT64CONST(1) << 62 | (uint64) s->lower.num << 30 |
			(uint64) s->upper.num >> 2;
	return UINT64CONST(2) << 62 | IP_HIGH(s->lower.num) >> 2;
}

#define PG_GETARG_IPRANGE(n) DatumGetIprange(PG_GETARG_DATUM(n))
#define PG_RETURN_IPRANGE(s) return IprangeGetDatum(s)

#include "ipaddr_kind.h"
#include "ip_calc_tmpl.h"
#include "ip_kind_end.h"

#endif							/* IPR_IPRANGE_H */
