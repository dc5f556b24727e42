/*
 * src/ipr/ip_number.h
 *		Unsigned numbers of up to 128 bits: the value of an address.
 *
 * Invariant: uint128 is the server's typedef, aligned to 8 bytes, so that it
 * may live in palloc'd memory.  It exists in memory only; on disk and on the
 * wire a number is taken apart.
 */
#ifndef IPR_NUMBER_H
#define IPR_NUMBER_H

#include "postgres.h"

#include <math.h>

#include "port/pg_bitutils.h"
#include "utils/float.h"

#ifndef HAVE_INT128
#error "ipr needs a compiler with 128-bit integers"
#endif

static inline uint128
ip_number(uint64 high, uint64 low)
{
	return ((uint128) high << 64) | low;
}

#define IP_HIGH(n)	((uint64) ((uint128) (n) >> 64))
#define IP_LOW(n)	((uint64) (n))

/* How many bits it takes to write n; 0 for 0 */
static inline int
ip_bit_length(uint128 n)
{
	if (IP_HIGH(n) != 0)
		return 65 + pg_leftmost_one_pos64(IP_HIGH(n));
	return IP_LOW(n) != 0 ? 1 + pg_leftmost_one_pos64(IP_LOW(n)) : 0;
}

/* n as nbytes bytes, the most significant first */
static inline void
ip_put_bytes(unsigned char *bytes, uint128 n, int nbytes)
{
	while (nbytes-- > 0)
	{
		bytes[nbytes] = (unsigned char) n;
		n >>= 8;
	}
}

static inline uint128
ip_get_bytes(const unsigned char *bytes, int nbytes)
{
	uint128		n = 0;

	for (int i = 0; i < nbytes; i++)
		n = (n << 8) | bytes[i];
	return n;
}

/*
 * The first 64 bits of the z-curve through (a, b): their bits interleaved, a
 * first.
 */
static inline uint64
ip_interleave(uint32 a, uint32 b)
{
	uint64		half[2] = {a, b};

	for (int i = 0; i < 2; i++)
	{
		half[i] = (half[i] | half[i] << 16) & UINT64CONST(0x0000FFFF0000FFFF);
		half[i] = (half[i] | half[i] << 8) & UINT64CONST(0x00FF00FF00FF00FF);
		half[i] = (half[i] | half[i] << 4) & UINT64CONST(0x0F0F0F0F0F0F0F0F);
		half[i] = (half[i] | half[i] << 2) & UINT64CONST(0x3333333333333333);
		half[i] = (half[i] | half[i] << 1) & UINT64CONST(0x5555555555555555);
	}
	return half[0] << 1 | half[1];
}

/* Room for 2^129 in decimal digits and a zero byte */
#define IP_DECIMAL_SIZE 41

/*
 * Writes n in decimal digits into the end of buf[IP_DECIMAL_SIZE]; returns
 * where they begin.
 */
static inline char *
ip_decimal(uint128 n, char *buf)
{
	char	   *p = buf + IP_DECIMAL_SIZE - 1;

	*p = '\0';
	do
		*--p = '0' + (int) (n % 10);
	while ((n /= 10) != 0);
	return p;
}

#endif							/* IPR_NUMBER_H */
