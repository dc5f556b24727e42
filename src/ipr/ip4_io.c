/*
 * src/ipr/ip4_io.c
 *		ip4 and ip4r: text and binary form, casts.
 *
 * Invariant: what is printed or sent reads back as the same value.
 */
#include "iprange.h"

#include "ip4_kind.h"

#include "ip_io_tmpl.h"
#include "ip_wire_tmpl.h"
#include "ip_cast_tmpl.h"
#include "ip_bits_tmpl.h"

/* --- ip4: text and binary form ------------------------------------------- */

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4_in);
Datum
ip4_in(PG_FUNCTION_ARGS)
{
	return ip4_fn_in(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4_out);
Datum
ip4_out(PG_FUNCTION_ARGS)
{
	return ip4_fn_out(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4_recv);
Datum
ip4_recv(PG_FUNCTION_ARGS)
{
	return ip4_fn_recv(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4_send);
Datum
ip4_send(PG_FUNCTION_ARGS)
{
	return ip4_fn_send(fcinfo);
}

/* --- ip4r: text and binary form ------------------------------------------ */

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4r_in);
Datum
ip4r_in(PG_FUNCTION_ARGS)
{
	return ip4r_fn_in(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4r_out);
Datum
ip4r_out(PG_FUNCTION_ARGS)
{
	return ip4r_fn_out(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4r_recv);
Datum
ip4r_recv(PG_FUNCTION_ARGS)
{
	return ip4r_fn_recv(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4r_send);
Datum
ip4r_send(PG_FUNCTION_ARGS)
{
	return ip4r_fn_send(fcinfo);
}

/* --- ip4: casts ---------------------------------------------------------- */

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4_from_text);
Datum
ip4_from_text(PG_FUNCTION_ARGS)
{
	return ip4_fn_from_text(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4_to_text);
Datum
ip4_to_text(PG_FUNCTION_ARGS)
{
	return ip4_fn_to_text(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4_from_inet);
Datum
ip4_from_inet(PG_FUNCTION_ARGS)
{
	return ip4_fn_from_inet(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4_to_inet);
Datum
ip4_to_inet(PG_FUNCTION_ARGS)
{
	return ip4_fn_to_inet(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4_from_bits);
Datum
ip4_from_bits(PG_FUNCTION_ARGS)
{
	return ip4_fn_from_bits(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4_from_bytea);
Datum
ip4_from_bytea(PG_FUNCTION_ARGS)
{
	return ip4_fn_from_bytea(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4_to_bytea);
Datum
ip4_to_bytea(PG_FUNCTION_ARGS)
{
	return ip4_fn_to_bytea(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4_to_numeric);
Datum
ip4_to_numeric(PG_FUNCTION_ARGS)
{
	return ip4_fn_to_numeric(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4_to_bits);
Datum
ip4_to_bits(PG_FUNCTION_ARGS)
{
	return ip4_fn_to_bits(fcinfo);
}

/* --- ip4r: casts --------------------------------------------------------- */

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4r_from_text);
Datum
ip4r_from_text(PG_FUNCTION_ARGS)
{
	return ip4r_fn_from_text(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4r_to_text);
Datum
ip4r_to_text(PG_FUNCTION_ARGS)
{
	return ip4r_fn_to_text(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4r_from_cidr);
Datum
ip4r_from_cidr(PG_FUNCTION_ARGS)
{
	return ip4r_fn_from_network(fcinfo, "CIDR");
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4r_from_inet);
Datum
ip4r_from_inet(PG_FUNCTION_ARGS)
{
	return ip4r_fn_from_network(fcinfo, "INET");
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4r_to_cidr);
Datum
ip4r_to_cidr(PG_FUNCTION_ARGS)
{
	return ip4r_fn_to_cidr(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4r_to_bits);
Datum
ip4r_to_bits(PG_FUNCTION_ARGS)
{
	return ip4r_fn_to_bits(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4r_from_ip4);
Datum
ip4r_from_ip4(PG_FUNCTION_ARGS)
{
	return ip4r_fn_from_addr(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4_to_ipaddress);
Datum
ip4_to_ipaddress(PG_FUNCTION_ARGS)
{
	return ip4_fn_to_ipaddress(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4_to_iprange);
Datum
ip4_to_iprange(PG_FUNCTION_ARGS)
{
	return ip4_fn_to_iprange(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4r_to_iprange);
Datum
ip4r_to_iprange(PG_FUNCTION_ARGS)
{
	return ip4r_fn_to_iprange(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4_from_ipaddress);
Datum
ip4_from_ipaddress(PG_FUNCTION_ARGS)
{
	return ip4_fn_from_ipaddress(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4r_from_iprange);
Datum
ip4r_from_iprange(PG_FUNCTION_ARGS)
{
	return ip4r_fn_from_iprange(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4r_from_bits);
Datum
ip4r_from_bits(PG_FUNCTION_ARGS)
{
	return ip4r_fn_from_bits(fcinfo);
}

/* --- ip4: numbers ------------------------------------------------------- */

/* Numbers go from -2^31, negative ones being those of a signed integer. */
static void
ip4_out_of_range(PGFunction out, Datum number)
{
	ereport(ERROR,
			(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
			 errmsg("ip address out of range"), ip_number_detail(out, number)));
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4_from_bigint);
Datum
ip4_from_bigint(PG_FUNCTION_ARGS)
{
	int64		n = PG_GETARG_INT64(0);

	if (n < PG_INT32_MIN || n > PG_UINT32_MAX)
		ip4_out_of_range(int8out, PG_GETARG_DATUM(0));
	PG_RETURN_IP4((uint32) n);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4_from_double);
Datum
ip4_from_double(PG_FUNCTION_ARGS)
{
	float8		n = PG_GETARG_FLOAT8(0);

	/* written so that NaN is refused, too */
	if (!(n >= PG_INT32_MIN && n <= PG_UINT32_MAX))
		ip4_out_of_range(float8out, PG_GETARG_DATUM(0));
	if (n != trunc(n))
		ereport(WARNING,
				(errmsg("double converted to IP4 is not integral")));
	PG_RETURN_IP4((uint32) (int64) n);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4_from_numeric);
Datum
ip4_from_numeric(PG_FUNCTION_ARGS)
{
	ip_integer	n = ip_integer_of_numeric(PG_GETARG_DATUM(0));

	if (n.nan || n.large ||
		n.magnitude > (n.negative ? (uint128) 1 << 31 : PG_UINT32_MAX))
		ip4_out_of_range(numeric_out, PG_GETARG_DATUM(0));
	if (n.fraction)
		CAST_REFUSE(ip_number_detail(numeric_out, PG_GETARG_DATUM(0)),
					"invalid numeric value for conversion to IP4");
	PG_RETURN_IP4(n.negative ? -(uint32) n.magnitude : (uint32) n.magnitude);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4_to_bigint);
Datum
ip4_to_bigint(PG_FUNCTION_ARGS)
{
	PG_RETURN_INT64((int64) PG_GETARG_IP4(0));
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4_to_double);
Datum
ip4_to_double(PG_FUNCTION_ARGS)
{
	PG_RETURN_FLOAT8((float8) PG_GETARG_IP4(0));
}
