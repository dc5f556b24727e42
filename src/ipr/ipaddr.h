/*
 * src/ipr/ipaddr.h
 *		ipaddress: an address of either family.
 *
 * On disk: a varlena of 4 bytes (as ip4) or 16 bytes (as ip6); the length is
 * the family.  The payload is not aligned.
 *
 * In memory: the number, and the line that it is on.  Two lines are families;
 * the two others hold nothing but the ends of the range "-".
 *
 * Invariant: num is below 2^32 on the line of IPv4.  Every IPv4 address is
 * below every IPv6 address.
 */
#ifndef IPR_IPADDR_H
#define IPR_IPADDR_H

#include "ip4.h"
#include "ip6.h"

typedef enum ip_line
{
	IP_LINE_BELOW,				/* lower end of "-" */
	IP_LINE_V4,
	IP_LINE_V6,
	IP_LINE_ABOVE				/* upper end of "-" */
} ip_line;

typedef struct ipaddr
{
	ip_line		line;
	uint128		num;
} ipaddr;

static inline ipaddr
ipaddr_make(ip_line line, uint128 num)
{
	ipaddr		a;

	a.line = line;
	a.num = num;
	return a;
}

static inline int
ipaddr_compare(ipaddr a, ipaddr b)
{
	if (a.line != b.line)
		return a.line < b.line ? -1 : 1;
	return a.num < b.num ? -1 : a.num > b.num;
}

static inline int
ipaddr_width(ipaddr a)
{
	return a.line == IP_LINE_V4 ? 32 : 128;
}

/* The first and the last address of the line */
static inline ipaddr
ipaddr_line_from(ipaddr a)
{
	return ipaddr_make(a.line, 0);
}

static inline ipaddr
ipaddr_line_to(ipaddr a)
{
	return ipaddr_make(a.line, a.line == IP_LINE_V4 ? PG_UINT32_MAX : ~(uint128) 0);
}

/* The neighbours on the same line */
static inline bool
ipaddr_prev(ipaddr a, ipaddr *p)
{
	*p = ipaddr_make(a.line, a.num - 1);
	return a.num > 0;
}

static inline bool
ipaddr_next(ipaddr a, ipaddr *p)
{
	*p = ipaddr_make(a.line, a.num + 1);
	return a.num != ipaddr_line_to(a).num && a.line != IP_LINE_ABOVE &&
		a.line != IP_LINE_BELOW;
}

/* Reads the payload of a varlena that is not compressed; copies nothing. */
static inline ipaddr
ipaddr_unpack(const struct varlena *v)
{
	if (SPAN_PAYLOAD(v) == sizeof(uint32))
	{
		uint32		a;

		memcpy(&a, SPAN_VARDATA(v), sizeof(a));
		return ipaddr_make(IP_LINE_V4, a);
	}
	else
	{
		ip6_disk	d;

		if (SPAN_PAYLOAD(v) != sizeof(d))
			elog(ERROR, "ipaddr_unpack: %d bytes", (int) SPAN_PAYLOAD(v));
		memcpy(&d, SPAN_VARDATA(v), sizeof(d));
		return ipaddr_make(IP_LINE_V6, ip6_unpack(&d));
	}
}

static inline ipaddr
DatumGetIpaddr(Datum d)
{
	return ipaddr_unpack(PG_DETOAST_DATUM_PACKED(d));
}

static inline Datum
ip_payload_to_datum(const void *payload, int bytes)
{
	struct varlena *v = palloc(VARHDRSZ + bytes);

	SET_VARSIZE(v, VARHDRSZ + bytes);
	memcpy(VARDATA(v), payload, bytes);
	return PointerGetDatum(v);
}

static inline Datum
IpaddrGetDatum(ipaddr a)
{
	Assert(a.line == IP_LINE_V6 ||
		   (a.line == IP_LINE_V4 && a.num <= PG_UINT32_MAX));
	if (a.line == IP_LINE_V4)
	{
		uint32		n = (uint32) a.num;

		return ip_payload_to_datum(&n, sizeof(n));
	}
	else
	{
		ip6_disk	d;

		ip6_pack(&d, a.num);
		return ip_payload_to_datum(&d, sizeof(d));
	}
}

/* The first 64 bits of the order: the family, then the number */
static inline uint64
ipaddr_abbrev(ipaddr a)
{
	if (a.line == IP_LINE_V4)
		return (uint64) a.num;
	return UINT64CONST(1) << 63 | IP_HIGH(a.num) >> 1;
}

#define PG_GETARG_IPADDR(n)	DatumGetIpaddr(PG_GETARG_DATUM(n))
#define PG_RETURN_IPADDR(a)	return IpaddrGetDatum(a)

#endif							/* IPR_IPADDR_H */
