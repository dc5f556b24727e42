/*
 * src/ipr/ip_code.h
 *		Addresses as bytes that compare like them, for SP-GiST.
 *
 * One of either family begins with a byte for the line; IPv4 goes on with its
 * four bytes and zeros.
 */
#ifndef IPR_IP_CODE_H
#define IPR_IP_CODE_H

#include "ipaddr.h"

#include "port/pg_bswap.h"

static inline void
ip4_encode(uint32 a, uint8 *code)
{
	a = pg_hton32(a);
	memcpy(code, &a, sizeof(a));
}

static inline uint32
ip4_decode(const uint8 *code)
{
	uint32		a;

	memcpy(&a, code, sizeof(a));
	return pg_ntoh32(a);
}

static inline void
ip6_encode(uint128 a, uint8 *code)
{
	uint64		half[2] = {pg_hton64(IP_HIGH(a)), pg_hton64(IP_LOW(a))};

	memcpy(code, half, sizeof(half));
}

static inline uint128
ip6_decode(const uint8 *code)
{
	uint64		half[2];

	memcpy(half, code, sizeof(half));
	return ip_number(pg_ntoh64(half[0]), pg_ntoh64(half[1]));
}

static inline void
ipaddr_encode(ipaddr a, uint8 *code)
{
	code[0] = a.line;
	ip6_encode(a.line == IP_LINE_V4 ? a.num << 96 : a.num, code + 1);
}

/* Also of bytes that no address has; those after all lines are above them. */
static inline ipaddr
ipaddr_decode(const uint8 *code)
{
	ip_line		line = Min(code[0], IP_LINE_ABOVE);
	uint128		num = ip6_decode(code + 1);

	if (line != IP_LINE_V4 && line != IP_LINE_V6)
		return ipaddr_make(line, 0);
	return ipaddr_make(line, line == IP_LINE_V4 ? num >> 96 : num);
}

#endif							/* IPR_IP_CODE_H */
