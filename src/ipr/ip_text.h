/*
 * src/ipr/ip_text.h
 *		Addresses as text, and what can be wrong with them.
 *
 * Reading goes by a cursor that stops at the first character that does not
 * belong to the address, or at the one that is wrong; then the fault says why,
 * and the position is that of the cursor or of what begins there.  Whoever
 * reads decides whether a stop is the end, a dash or a slash.
 *
 * Invariant: what is written can be read, and comes back as the same value.
 */
#ifndef IPR_TEXT_H
#define IPR_TEXT_H

#include "ip_number.h"

#include "core/compat.h"

typedef enum ip_fault
{
	IP_FAULT_NONE,
	IP_FAULT_EMPTY,
	IP_FAULT_CHARACTER,
	IP_FAULT_FEW_OCTETS,
	IP_FAULT_MANY_OCTETS,
	IP_FAULT_OCTET_RANGE,
	IP_FAULT_OCTET_ZERO,
	IP_FAULT_FEW_GROUPS,
	IP_FAULT_MANY_GROUPS,
	IP_FAULT_GROUP_LONG,
	IP_FAULT_SECOND_GAP,
	IP_FAULT_FAMILY,
	IP_FAULT_LENGTH_MISSING,
	IP_FAULT_LENGTH_ZERO,
	IP_FAULT_LENGTH_RANGE,
	IP_FAULT_HOST_BITS
} ip_fault;

/* Longest output of one address, of a range, with the zero byte */
#define IP_TEXT_SIZE	46
#define IPR_TEXT_SIZE	(2 * IP_TEXT_SIZE)

typedef struct ip_cursor
{
	const char *start;			/* the whole literal */
	const char *at;				/* next character to read */
	bool		has_colon;		/* the literal is about IPv6 */
	ip_fault	fault;
	int			limit;			/* of IP_FAULT_LENGTH_RANGE */
	char		meant[IPR_TEXT_SIZE];	/* of IP_FAULT_HOST_BITS */
} ip_cursor;

static inline void
ip_cursor_init(ip_cursor *c, const char *text)
{
	c->start = c->at = text;

	c->has_colon = strchr(text, ':') != NULL;
	c->fault = *text == '\0' ? IP_FAULT_EMPTY : IP_FAULT_NONE;
	c->limit = 0;
	c->meant[0] = '\0';
}

/* Notes the fault; always false, to be returned. */
static inline bool
ip_cursor_fail(ip_cursor *c, ip_fault fault, const char *at)
{
	c->fault = fault;
	c->at = at;
	return false;
}

/* May an address end before this character? */
static inline bool
ip_text_stop(char ch)
{
	return ch == '\0' || ch == '-' || ch == '/';
}

/* The error's detail, for errsave() and ereturn() */
static inline int
ip_cursor_detail(const ip_cursor *c)
{
	/* what was read up to here is ASCII: bytes are characters */
	int			position = (int) (c->at - c->start) + 1;

	switch (c->fault)
	{
		case IP_FAULT_NONE:
			break;
		case IP_FAULT_EMPTY:
			return errdetail("The value is empty.");
		case IP_FAULT_CHARACTER:
			return errdetail("Unexpected character at position %d.", position);
		case IP_FAULT_FEW_OCTETS:
			return errdetail("An IPv4 address has four octets; this one ends before position %d.",
							 position);
		case IP_FAULT_MANY_OCTETS:
			return errdetail("An IPv4 address has four octets; this one goes on at position %d.",
							 position);
		case IP_FAULT_OCTET_RANGE:
			return errdetail("The octet at position %d is above 255.", position);
		case IP_FAULT_OCTET_ZERO:
			return errdetail("The octet at position %d has a leading zero.",
							 position);
		case IP_FAULT_FEW_GROUPS:
			return errdetail("An IPv6 address has eight groups; this one ends before position %d.",
							 position);
		case IP_FAULT_MANY_GROUPS:
			return errdetail("An IPv6 address has eight groups; this one has more at position %d.",
							 position);
		case IP_FAULT_GROUP_LONG:
			return errdetail("The group at position %d has more than four digits.",
							 position);
		case IP_FAULT_SECOND_GAP:
			return errdetail("There is a second \"::\" at position %d.",
							 position);
		case IP_FAULT_FAMILY:
			return errdetail("The address at position %d is an IPv4 address.",
							 position);
		case IP_FAULT_LENGTH_MISSING:
			return errdetail("A prefix length is missing at position %d.",
							 position);
		case IP_FAULT_LENGTH_ZERO:
			return errdetail("The prefix length at position %d has a leading zero.",
							 position);
		case IP_FAULT_LENGTH_RANGE:
			return errdetail("The prefix length at position %d is above %d.",
							 position, c->limit);
		case IP_FAULT_HOST_BITS:
			return errdetail("The address has bits set behind the prefix whose length is at position %d.",
							 position);
	}
	elog(ERROR, "ip_cursor_detail: fault %d", (int) c->fault);
}

static inline int
ip_cursor_hint(const ip_cursor *c)
{
	if (c->fault != IP_FAULT_HOST_BITS)
		return 0;
	return errhint("The network is \"%s\".", c->meant);
}

/* Digits of a number up to max; advances past them, and further if above. */
static inline int
ip_text_decimal(ip_cursor *c, int max)
{
	int			n = 0;

	while (*c->at >= '0' && *c->at <= '9')
	{
		n = Min(n * 10 + (*c->at - '0'), max + 1);
		c->at++;
	}
	return n;
}

static inline bool
ip4_parse(ip_cursor *c, uint32 *addr)
{
	uint32		a = 0;

	for (int i = 0; i < 4; i++)
	{
		const char *octet;
		int			n;

		if (i > 0)
		{
			if (ip_text_stop(*c->at))
				return ip_cursor_fail(c, IP_FAULT_FEW_OCTETS, c->at);
			if (*c->at != '.')
				return ip_cursor_fail(c, IP_FAULT_CHARACTER, c->at);
			c->at++;
		}
		octet = c->at;
		n = ip_text_decimal(c, 255);
		if (c->at == octet)
			return ip_cursor_fail(c, *octet == '\0' ? IP_FAULT_FEW_OCTETS :
								  IP_FAULT_CHARACTER, octet);
		if (*octet == '0' && c->at > octet + 1)
			return ip_cursor_fail(c, IP_FAULT_OCTET_ZERO, octet);
		if (n > 255)
			return ip_cursor_fail(c, IP_FAULT_OCTET_RANGE, octet);
		a = a << 8 | n;
	}
	if (*c->at == '.')
		return ip_cursor_fail(c, IP_FAULT_MANY_OCTETS, c->at);
	*addr = a;
	return true;
}

static inline int
ip_hex_digit(char ch)
{
	if (ch >= '0' && ch <= '9')
		return ch - '0';
	if (ch >= 'a' && ch <= 'f')
		return ch - 'a' + 10;
	if (ch >= 'A' && ch <= 'F')
		return ch - 'A' + 10;
	return -1;
}

static inline bool
ip6_parse(ip_cursor *c, uint128 *addr)
{
	uint128		a = 0;
	int			n = 0;			/* groups so far */
	int			gap = -1;		/* groups left of "::", if there was one */

	if (c->at[0] == ':' && c->at[1] == ':')
	{
		gap = 0;
		c->at += 2;
	}
	while (gap < 0 || gap != n || !ip_text_stop(*c->at))
	{
		const char *group = c->at;
		uint32		g = 0;

		while (ip_hex_digit(*c->at) >= 0)
		{
			if (c->at - group == 4)
				return ip_cursor_fail(c, IP_FAULT_GROUP_LONG, group);
			g = g << 4 | ip_hex_digit(*c->at++);
		}
		if (*c->at == '.' && c->at > group)
		{
			/* the last 32 bits in the other notation */
			if (n == 0 && gap < 0)
				return ip_cursor_fail(c, IP_FAULT_FAMILY, group);
			c->at = group;
			if (!ip4_parse(c, &g))
				return false;
			if (n + 2 > 8 - (gap >= 0))
				return ip_cursor_fail(c, IP_FAULT_MANY_GROUPS, group);
			a = a << 32 | g;
			n += 2;
			break;
		}
		if (c->at == group)
			return ip_cursor_fail(c, ip_text_stop(*group) ? IP_FAULT_FEW_GROUPS :
								  IP_FAULT_CHARACTER, group);
		if (n == 8 - (gap >= 0))
			return ip_cursor_fail(c, IP_FAULT_MANY_GROUPS, group);
		a = a << 16 | g;
		n++;

		if (*c->at != ':')
			break;
		if (c->at[1] == ':')
		{
			if (gap >= 0)
				return ip_cursor_fail(c, IP_FAULT_SECOND_GAP, c->at);
			if (n == 8)
				return ip_cursor_fail(c, IP_FAULT_MANY_GROUPS, c->at);
			gap = n;
			c->at += 2;
		}
		else if (ip_text_stop(c->at[1]))
			return ip_cursor_fail(c, n < 8 && gap < 0 ? IP_FAULT_FEW_GROUPS :
								  IP_FAULT_CHARACTER, c->at);
		else
			c->at++;
	}
	if (gap < 0 && n < 8)
		return ip_cursor_fail(c, ip_text_stop(*c->at) ? IP_FAULT_FEW_GROUPS :
							  IP_FAULT_CHARACTER, c->at);
	if (gap >= 0)
	{
		uint128		left = a;
		int			right = 16 * (n - gap);

		/* the groups right of the gap stay, the others go to the left end */
		if (gap == 0)
			left = 0;
		else
			left = (left >> right) << (128 - 16 * gap);
		if (right > 0)
			a = a << (128 - right) >> (128 - right);
		else
			a = 0;
		a |= left;
	}
	*addr = a;
	return true;
}

/* --- writing; all return the end, where they put a zero byte ------------- */

static inline char *
ip4_print(uint32 a, char *p)
{
	for (int shift = 24; shift >= 0; shift -= 8)
	{
		int			octet = (a >> shift) & 0xFF;

		if (octet >= 100)
			*p++ = '0' + octet / 100;
		if (octet >= 10)
			*p++ = '0' + octet / 10 % 10;
		*p++ = '0' + octet % 10;
		if (shift > 0)
			*p++ = '.';
	}
	*p = '\0';
	return p;
}

/*
 * RFC 5952: "::" for the longest run of two and more zero groups, the leftmost
 * of equals.  The last 32 bits are written as IPv4 where they are one:
 * behind 96 zero bits (but not :: and ::1), ::ffff:0:0/96, ::ffff:0:0:0/96.
 */
static inline char *
ip6_print(uint128 a, char *p)
{
	static const char digits[] = "0123456789abcdef";
	uint32		group[8];
	int			run = -1;		/* the longest run of zero groups */
	int			run_len = 1;
	int			ngroups = 8;
	uint64		high = IP_HIGH(a);
	uint32		middle = (uint32) (IP_LOW(a) >> 32);
	uint32		last = (uint32) IP_LOW(a);

	for (int i = 0; i < 8; i++)
		group[i] = (uint32) (a >> (112 - 16 * i)) & 0xFFFF;
	for (int i = 0; i < 8; i++)
	{
		int			len = 0;

		while (i + len < 8 && group[i + len] == 0)
			len++;
		if (len > run_len)
		{
			run = i;
			run_len = len;
		}
		i += len;
	}
	if (high == 0 && ((middle == 0 && last > 0xFFFF) || middle == 0xFFFF ||
					  middle == 0xFFFF0000))
		ngroups = 6;

	for (int i = 0; i < ngroups; i++)
	{
		if (i == run)
		{
			*p++ = ':';
			i += run_len - 1;
			if (i >= ngroups - 1)
				*p++ = ':';
			continue;
		}
		if (i > 0)
			*p++ = ':';
		for (int shift = 12; shift >= 0; shift -= 4)
			if (group[i] >> shift != 0 || shift == 0)
				*p++ = digits[(group[i] >> shift) & 0xF];
	}
	if (ngroups == 6)
	{
		if (p[-1] != ':')
			*p++ = ':';
		return ip4_print(last, p);
	}
	*p = '\0';
	return p;
}

#endif							/* IPR_TEXT_H */
