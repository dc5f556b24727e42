/*
 * src/ipr/ip6_io.c
 *		ip6 and ip6r: text and binary form, casts.
 *
 * Invariant: what is printed or sent reads back as the same value.
 */
#include "iprange.h"

#include "ip6_kind.h"

#include "ip_io_tmpl.h"
#include "ip_wire_tmpl.h"
#include "ip_cast_tmpl.h"
#include "ip_bits_tmpl.h"

/* --- ip6: text and binary form ------------------------------------------- */

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6_in);
Datum
ip6_in(PG_FUNCTION_ARGS)
{
	return ip6_fn_in(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6_out);
Datum
ip6_out(PG_FUNCTION_ARGS)
{
	return ip6_fn_out(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6_recv);
Datum
ip6_recv(PG_FUNCTION_ARGS)
{
	return ip6_fn_recv(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6_send);
Datum
ip6_send(PG_FUNCTION_ARGS)
{
	return ip6_fn_send(fcinfo);
}

/* --- ip6r: text and binary form ------------------------------------------ */

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6r_in);
Datum
ip6r_in(PG_FUNCTION_ARGS)
{
	return ip6r_fn_in(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6r_out);
Datum
ip6r_out(PG_FUNCTION_ARGS)
{
	return ip6r_fn_out(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6r_recv);
Datum
ip6r_recv(PG_FUNCTION_ARGS)
{
	return ip6r_fn_recv(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6r_send);
Datum
ip6r_send(PG_FUNCTION_ARGS)
{
	return ip6r_fn_send(fcinfo);
}

/* --- ip6: casts ---------------------------------------------------------- */

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6_from_text);
Datum
ip6_from_text(PG_FUNCTION_ARGS)
{
	return ip6_fn_from_text(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6_to_text);
Datum
ip6_to_text(PG_FUNCTION_ARGS)
{
	return ip6_fn_to_text(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6_from_inet);
Datum
ip6_from_inet(PG_FUNCTION_ARGS)
{
	return ip6_fn_from_inet(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6_to_inet);
Datum
ip6_to_inet(PG_FUNCTION_ARGS)
{
	return ip6_fn_to_inet(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6_from_bits);
Datum
ip6_from_bits(PG_FUNCTION_ARGS)
{
	return ip6_fn_from_bits(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6_from_bytea);
Datum
ip6_from_bytea(PG_FUNCTION_ARGS)
{
	return ip6_fn_from_bytea(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6_to_bytea);
Datum
ip6_to_bytea(PG_FUNCTION_ARGS)
{
	return ip6_fn_to_bytea(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6_to_numeric);
Datum
ip6_to_numeric(PG_FUNCTION_ARGS)
{
	return ip6_fn_to_numeric(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6_to_bits);
Datum
ip6_to_bits(PG_FUNCTION_ARGS)
{
	return ip6_fn_to_bits(fcinfo);
}

/* --- ip6r: casts --------------------------------------------------------- */

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6r_from_text);
Datum
ip6r_from_text(PG_FUNCTION_ARGS)
{
	return ip6r_fn_from_text(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6r_to_text);
Datum
ip6r_to_text(PG_FUNCTION_ARGS)
{
	return ip6r_fn_to_text(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6r_from_cidr);
Datum
ip6r_from_cidr(PG_FUNCTION_ARGS)
{
	return ip6r_fn_from_network(fcinfo, "CIDR");
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6r_from_inet);
Datum
ip6r_from_inet(PG_FUNCTION_ARGS)
{
	return ip6r_fn_from_network(fcinfo, "INET");
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6r_to_cidr);
Datum
ip6r_to_cidr(PG_FUNCTION_ARGS)
{
	return ip6r_fn_to_cidr(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6r_to_bits);
Datum
ip6r_to_bits(PG_FUNCTION_ARGS)
{
	return ip6r_fn_to_bits(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6r_from_ip6);
Datum
ip6r_from_ip6(PG_FUNCTION_ARGS)
{
	return ip6r_fn_from_addr(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6_to_ipaddress);
Datum
ip6_to_ipaddress(PG_FUNCTION_ARGS)
{
	return ip6_fn_to_ipaddress(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6_to_iprange);
Datum
ip6_to_iprange(PG_FUNCTION_ARGS)
{
	return ip6_fn_to_iprange(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6r_to_iprange);
Datum
ip6r_to_iprange(PG_FUNCTION_ARGS)
{
	return ip6r_fn_to_iprange(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6_from_ipaddress);
Datum
ip6_from_ipaddress(PG_FUNCTION_ARGS)
{
	return ip6_fn_from_ipaddress(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6r_from_iprange);
Datum
ip6r_from_iprange(PG_FUNCTION_ARGS)
{
	return ip6r_fn_from_iprange(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6r_from_bits);
Datum
ip6r_from_bits(PG_FUNCTION_ARGS)
{
	return ip6r_fn_from_bits(fcinfo);
}

/* --- ip6: numbers ------------------------------------------------------- */

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6_from_numeric);
Datum
ip6_from_numeric(PG_FUNCTION_ARGS)
{
	ip_integer	n = ip_integer_of_numeric(PG_GETARG_DATUM(0));

	if (n.nan || n.fraction || (n.negative && (n.large || n.magnitude != 0)))
		CAST_REFUSE(ip_number_detail(numeric_out, PG_GETARG_DATUM(0)),
					"invalid numeric value for conversion to IP6");
	if (n.large)
		ereport(ERROR,
				(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
				 errmsg("numeric value too large for conversion to IP6"),
				 ip_number_detail(numeric_out, PG_GETARG_DATUM(0))));
	PG_RETURN_IP6(n.magnitude);
}
