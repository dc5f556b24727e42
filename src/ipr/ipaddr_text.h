/*
 * src/ipr/ipaddr_text.h
 *		Addresses of either family as text.
 *
 * Invariant: a literal with a colon is about IPv6, any other about IPv4.
 */
#ifndef IPR_IPADDR_TEXT_H
#define IPR_IPADDR_TEXT_H

#include "ip_text.h"
#include "ipaddr.h"

static inline bool
ipaddr_parse(ip_cursor *c, ipaddr *a)
{
	uint32		n;

	if (c->has_colon)
	{
		a->line = IP_LINE_V6;
		return ip6_parse(c, &a->num);
	}
	if (!ip4_parse(c, &n))
		return false;
	*a = ipaddr_make(IP_LINE_V4, n);
	return true;
}

static inline char *
ipaddr_print(ipaddr a, char *p)
{
	return a.line == IP_LINE_V4 ? ip4_print((uint32) a.num, p) :
		ip6_print(a.num, p);
}

#endif							/* IPR_IPADDR_TEXT_H */
