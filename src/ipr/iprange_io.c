/*
 * src/ipr/iprange_io.c
 *		iprange: text and binary form, casts.
 *
 * Invariant: what is printed or sent reads back as the same value.
 */
#include "iprange.h"

#include "ipaddr_kind.h"
#include "ipaddr_text.h"
#include "ipaddr_wire.h"

#include "ip_io_tmpl.h"
#include "ip_cast_tmpl.h"

/* --- iprange: text and binary form --------------------------------------- */

PGDLLEXPORT PG_FUNCTION_INFO_V1(iprange_in);
Datum
iprange_in(PG_FUNCTION_ARGS)
{
	return iprange_fn_in(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(iprange_out);
Datum
iprange_out(PG_FUNCTION_ARGS)
{
	return iprange_fn_out(fcinfo);
}

/* --- iprange: casts ------------------------------------------------------ */

PGDLLEXPORT PG_FUNCTION_INFO_V1(iprange_to_text);
Datum
iprange_to_text(PG_FUNCTION_ARGS)
{
	return iprange_fn_to_text(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(iprange_from_cidr);
Datum
iprange_from_cidr(PG_FUNCTION_ARGS)
{
	return iprange_fn_from_network(fcinfo, "CIDR");
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(iprange_from_inet);
Datum
iprange_from_inet(PG_FUNCTION_ARGS)
{
	return iprange_fn_from_network(fcinfo, "INET");
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(iprange_to_cidr);
Datum
iprange_to_cidr(PG_FUNCTION_ARGS)
{
	return iprange_fn_to_cidr(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(iprange_to_bits);
Datum
iprange_to_bits(PG_FUNCTION_ARGS)
{
	return iprange_fn_to_bits(fcinfo);
}

/* Complains like input, not like the other casts from text. */
PGDLLEXPORT PG_FUNCTION_INFO_V1(iprange_from_text);
Datum
iprange_from_text(PG_FUNCTION_ARGS)
{
	return iprange_fn_of_cstring(text_to_cstring(PG_GETARG_TEXT_PP(0)),
								 fcinfo->context);
}

/* --- iprange: binary form ----------------------------------------------- */

/* A CIDR block: its prefix, or only the upper half of it */
static iprange_span_t
iprange_recv_block(StringInfo buf, const ip_wire *w)
{
	ipaddr		a = ip_wire_addr(buf, w, w->nbytes);
	int			width = ipaddr_width(a);
	int			most = Min(w->nbytes * BITS_PER_BYTE, width);
	iprange_span_t s;

	if (w->bits > most)
		WIRE_REFUSE("bit length", "IP", "The length is %d, it can be up to %d.",
					w->bits, most);
	s = ipaddr_calc_block(a, w->bits);
	if (ipaddr_compare(s.lower, a) != 0)
		WIRE_REFUSE("bit length", "IP",
					"The address has bits set behind a prefix of length %d.",
					w->bits);
	return s;
}

/* Two addresses, in either order */
static iprange_span_t
iprange_recv_pair(StringInfo buf, const ip_wire *w)
{
	ipaddr		a = ip_wire_addr(buf, w, w->nbytes / 2);
	ipaddr		b = ip_wire_addr(buf, w, w->nbytes / 2);
	bool		swap = ipaddr_compare(a, b) > 0;
	iprange_span_t s;

	s.lower = swap ? b : a;
	s.upper = swap ? a : b;
	if (w->bits != IP_WIRE_NO_LENGTH && w->bits != ipaddr_calc_masklen(&s))
		WIRE_REFUSE("bit length", "IP",
					"The range is no CIDR block of length %d.", w->bits);
	return s;
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(iprange_recv);
Datum
iprange_recv(PG_FUNCTION_ARGS)
{
	StringInfo	buf = (StringInfo) PG_GETARG_POINTER(0);
	ip_wire		w;

	ip_wire_get(buf, &w);
	switch (w.family)
	{
		case IP_WIRE_ALL:
			if (w.bits != IP_WIRE_NO_LENGTH)
				WIRE_REFUSE("bit length", "IP",
							"The length is %d, it must be %d.",
							w.bits, IP_WIRE_NO_LENGTH);
			if (w.nbytes == 0)
				PG_RETURN_IPRANGE(iprange_all());
			break;
		case IP_WIRE_V4:
			if (w.nbytes == 4)
				PG_RETURN_IPRANGE(iprange_recv_block(buf, &w));
			if (w.nbytes == 8)
				PG_RETURN_IPRANGE(iprange_recv_pair(buf, &w));
			break;
		case IP_WIRE_V6:
			if (w.nbytes == 8 || w.nbytes == 16)
				PG_RETURN_IPRANGE(iprange_recv_block(buf, &w));
			if (w.nbytes == 32)
				PG_RETURN_IPRANGE(iprange_recv_pair(buf, &w));
			break;
		default:
			WIRE_REFUSE("address family", "IPR", "The family is %d.", w.family);
	}
	WIRE_REFUSE("address length", "IPR",
				"The value has %d bytes, which no range of family %d has.",
				w.nbytes, w.family);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(iprange_send);
Datum
iprange_send(PG_FUNCTION_ARGS)
{
	iprange_span_t s = PG_GETARG_IPRANGE(0);
	int			width = ipaddr_width(s.lower) / BITS_PER_BYTE;
	int			len = ipaddr_calc_masklen(&s);
	unsigned char bytes[32];

	if (iprange_is_all(&s))
		return ip_wire_put(IP_WIRE_ALL, IP_WIRE_NO_LENGTH, bytes, 0);
	ip_put_bytes(bytes, s.lower.num, width);
	ip_put_bytes(bytes + width, s.upper.num, width);
	if (len < 0)
		return ip_wire_put(ip_wire_family(s.lower), IP_WIRE_NO_LENGTH, bytes,
						   2 * width);
	return ip_wire_put(ip_wire_family(s.lower), len, bytes,
					   width == 16 && len <= 64 ? 8 : width);
}
