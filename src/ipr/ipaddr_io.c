/*
 * src/ipr/ipaddr_io.c
 *		ipaddress: text and binary form, casts.
 *
 * Invariant: what is printed or sent reads back as the same value.
 */
#include "iprange.h"

#include "ipaddr_kind.h"
#include "ipaddr_text.h"
#include "ipaddr_wire.h"

#include "ip_io_tmpl.h"
#include "ip_cast_tmpl.h"

/* --- ipaddress: text and binary form ------------------------------------- */

PGDLLEXPORT PG_FUNCTION_INFO_V1(ipaddress_in);
Datum
ipaddress_in(PG_FUNCTION_ARGS)
{
	return ipaddr_fn_in(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ipaddress_out);
Datum
ipaddress_out(PG_FUNCTION_ARGS)
{
	return ipaddr_fn_out(fcinfo);
}

/* --- ipaddress: casts ---------------------------------------------------- */

PGDLLEXPORT PG_FUNCTION_INFO_V1(ipaddress_from_text);
Datum
ipaddress_from_text(PG_FUNCTION_ARGS)
{
	return ipaddr_fn_from_text(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ipaddress_to_text);
Datum
ipaddress_to_text(PG_FUNCTION_ARGS)
{
	return ipaddr_fn_to_text(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ipaddress_from_inet);
Datum
ipaddress_from_inet(PG_FUNCTION_ARGS)
{
	return ipaddr_fn_from_inet(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ipaddress_to_inet);
Datum
ipaddress_to_inet(PG_FUNCTION_ARGS)
{
	return ipaddr_fn_to_inet(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ipaddress_from_bits);
Datum
ipaddress_from_bits(PG_FUNCTION_ARGS)
{
	return ipaddr_fn_from_bits(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ipaddress_from_bytea);
Datum
ipaddress_from_bytea(PG_FUNCTION_ARGS)
{
	return ipaddr_fn_from_bytea(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ipaddress_to_bytea);
Datum
ipaddress_to_bytea(PG_FUNCTION_ARGS)
{
	return ipaddr_fn_to_bytea(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ipaddress_to_numeric);
Datum
ipaddress_to_numeric(PG_FUNCTION_ARGS)
{
	return ipaddr_fn_to_numeric(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ipaddress_to_bits);
Datum
ipaddress_to_bits(PG_FUNCTION_ARGS)
{
	return ipaddr_fn_to_bits(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(iprange_from_ipaddress);
Datum
iprange_from_ipaddress(PG_FUNCTION_ARGS)
{
	return ipaddr_fn_to_iprange(fcinfo);
}

/* --- ipaddress: binary form --------------------------------------------- */

PGDLLEXPORT PG_FUNCTION_INFO_V1(ipaddress_recv);
Datum
ipaddress_recv(PG_FUNCTION_ARGS)
{
	StringInfo	buf = (StringInfo) PG_GETARG_POINTER(0);
	ip_wire		w;
	int			width;

	ip_wire_get(buf, &w);
	if (w.family != IP_WIRE_V4 && w.family != IP_WIRE_V6)
		WIRE_REFUSE("address family", "IP", "The family is %d.", w.family);
	width = w.family == IP_WIRE_V4 ? 32 : 128;
	if (w.bits != width)
		WIRE_REFUSE("bit length", "IP", "The length is %d, it must be %d.",
					w.bits, width);
	if (w.nbytes != width / BITS_PER_BYTE)
		WIRE_REFUSE("address length", "IP",
					"The address has %d bytes, it must have %d.",
					w.nbytes, width / BITS_PER_BYTE);
	PG_RETURN_IPADDR(ip_wire_addr(buf, &w, w.nbytes));
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ipaddress_send);
Datum
ipaddress_send(PG_FUNCTION_ARGS)
{
	ipaddr		a = PG_GETARG_IPADDR(0);
	int			width = ipaddr_width(a);
	unsigned char bytes[16];

	ip_put_bytes(bytes, a.num, width / BITS_PER_BYTE);
	return ip_wire_put(ip_wire_family(a), width, bytes, width / BITS_PER_BYTE);
}
