/*
 * src/ipr/ipaddr_wire.h
 *		The binary form of ipaddress and iprange.
 *
 *		byte 0		family: 2 is IPv4, 3 is IPv6, 0 is "-"
 *		byte 1		prefix length, 255 if there is none
 *		byte 2		1; ignored on receipt
 *		byte 3		number of the bytes that follow
 *		...			addresses, the most significant byte first
 *
 * Invariant: a message that says anything but a value is refused.
 */
#ifndef IPR_IPADDR_WIRE_H
#define IPR_IPADDR_WIRE_H

#include "libpq/pqformat.h"

#include "ipaddr.h"

#define IP_WIRE_ALL			0
#define IP_WIRE_V4			2
#define IP_WIRE_V6			3
#define IP_WIRE_NO_LENGTH	255

typedef struct ip_wire
{
	int			family;
	int			bits;
	int			nbytes;
} ip_wire;

#define WIRE_REFUSE(what, type, ...) \
	ereport(ERROR, \
			(errcode(ERRCODE_INVALID_BINARY_REPRESENTATION), \
			 errmsg("invalid %s in external %s value", what, type), \
			 errdetail(__VA_ARGS__)))

static inline void
ip_wire_get(StringInfo buf, ip_wire *w)
{
	w->family = pq_getmsgbyte(buf);
	w->bits = pq_getmsgbyte(buf);
	(void) pq_getmsgbyte(buf);
	w->nbytes = pq_getmsgbyte(buf);
}

/* Reads one address, of which the message may hold only the upper half. */
static inline ipaddr
ip_wire_addr(StringInfo buf, const ip_wire *w, int nbytes)
{
	uint128		n = ip_get_bytes((const unsigned char *)
								 pq_getmsgbytes(buf, nbytes), nbytes);

	if (w->family == IP_WIRE_V4)
		return ipaddr_make(IP_LINE_V4, n);
	return ipaddr_make(IP_LINE_V6, nbytes == 8 ? n << 64 : n);
}

static inline int
ip_wire_family(ipaddr a)
{
	return a.line == IP_LINE_V4 ? IP_WIRE_V4 : IP_WIRE_V6;
}

static inline Datum
ip_wire_put(int family, int bits, const unsigned char *bytes, int nbytes)
{
	StringInfoData buf;

	pq_begintypsend(&buf);
	pq_sendbyte(&buf, family);
	pq_sendbyte(&buf, bits);
	pq_sendbyte(&buf, 1);
	pq_sendbyte(&buf, nbytes);
	pq_sendbytes(&buf, (const char *) bytes, nbytes);
	PG_RETURN_BYTEA_P(pq_endtypsend(&buf));
}

#endif							/* IPR_IPADDR_WIRE_H */
