/*
 * src/ipr/ip_foreign.h
 *		Addresses and ranges as values of core's types, and back.
 *
 * Everything goes through the mixed kind, so each foreign type is taken apart
 * and put together in one place.
 *
 * Invariant: nothing here complains; the caller knows the message.
 */
#ifndef IPR_FOREIGN_H
#define IPR_FOREIGN_H

#include "iprange.h"

#include <sys/socket.h>

#include "utils/builtins.h"
#include "utils/inet.h"
#include "utils/numeric.h"
#include "utils/varbit.h"

/* The address of an inet, without its mask */
static inline ipaddr
ipaddr_of_inet(const inet *i)
{
	bool		v4 = ip_family(i) == PGSQL_AF_INET;

	return ipaddr_make(v4 ? IP_LINE_V4 : IP_LINE_V6,
					   ip_get_bytes(ip_addr(i), v4 ? 4 : 16));
}

/* The network of an inet: with its mask, without host bits */
static inline iprange_span_t
iprange_of_inet(const inet *i)
{
	return ipaddr_calc_block(ipaddr_of_inet(i), ip_bits(i));
}

/* As inet or cidr, which differ in nothing but what they allow */
static inline Datum
ipaddr_to_inet(ipaddr a, int len)
{
	inet	   *i = palloc0(sizeof(inet));
	bool		v4 = a.line == IP_LINE_V4;

	ip_family(i) = v4 ? PGSQL_AF_INET : PGSQL_AF_INET6;
	ip_bits(i) = len;
	ip_put_bytes(ip_addr(i), a.num, v4 ? 4 : 16);
	SET_INET_VARSIZE(i);
	return InetPGetDatum(i);
}

/* The first len bits of a, as bit varying */
static inline Datum
ipaddr_to_bits(ipaddr a, int len)
{
	unsigned char bytes[16];
	VarBit	   *v = palloc0(VARBITTOTALLEN(len));

	/* the bits behind the last one must be zero, and are: len is of a block */
	ip_put_bytes(bytes, a.num, ipaddr_width(a) / BITS_PER_BYTE);
	SET_VARSIZE(v, VARBITTOTALLEN(len));
	VARBITLEN(v) = len;
	memcpy(VARBITS(v), bytes, VARBITBYTES(v));
	return VarBitPGetDatum(v);
}

/* The bits as the first ones of an address of that many bits; len <= width */
static inline uint128
ip_number_of_bits(VarBit *v, int width)
{
	unsigned char bytes[16] = {0};

	memcpy(bytes, VARBITS(v), VARBITBYTES(v));
	return ip_get_bytes(bytes, width / BITS_PER_BYTE);
}

/* A bytes string of 4 or 16 bytes; false if it has another length */
static inline bool
ipaddr_of_bytea(bytea *b, ipaddr *a)
{
	int			len = SPAN_PAYLOAD(b);

	if (len != 4 && len != 16)
		return false;
	*a = ipaddr_make(len == 4 ? IP_LINE_V4 : IP_LINE_V6,
					 ip_get_bytes((unsigned char *) SPAN_VARDATA(b), len));
	return true;
}

static inline Datum
ipaddr_to_bytea(ipaddr a)
{
	unsigned char bytes[16];
	int			len = ipaddr_width(a) / BITS_PER_BYTE;

	ip_put_bytes(bytes, a.num, len);
	return ip_payload_to_datum(bytes, len);
}

/* A numeric, taken apart */
typedef struct ip_integer
{
	bool		negative;
	bool		large;			/* the magnitude is 2^128 or more */
	bool		fraction;
	bool		nan;
	uint128		magnitude;
} ip_integer;

static inline ip_integer
ip_integer_of_numeric(Datum numeric)
{
	const char *p = DatumGetCString(DirectFunctionCall1(numeric_out, numeric));
	ip_integer	n = {0};

	n.negative = *p == '-';
	if (n.negative)
		p++;
	if (*p == 'I')				/* Infinity */
		n.large = true;
	else if (*p == 'N')			/* NaN */
		n.nan = true;
	else
	{
		for (; *p >= '0' && *p <= '9'; p++)
		{
			uint32		digit = *p - '0';

			if (n.magnitude > (~(uint128) 0 - digit) / 10)
				n.large = true;
			n.magnitude = n.magnitude * 10 + digit;
		}
		while (*p == '.' || *p == '0')
			p++;
		n.fraction = *p != '\0';
	}
	return n;
}

#endif							/* IPR_FOREIGN_H */
