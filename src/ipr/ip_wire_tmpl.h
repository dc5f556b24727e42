/*
 * src/ipr/ip_wire_tmpl.h
 *		Bodies of recv and send for addresses and ranges of one family.
 *
 * Template; the parameters are a kind of address of fixed width, see
 * ip_kind.h.
 *
 * Wire format: the bytes of the address, the most significant first; of a
 * range both bounds.
 */
#include "libpq/pqformat.h"

#define WIRE_BYTES	((int) sizeof(IP_NUMBER))

static inline IP_ADDR
IP_FN(get_message) (StringInfo buf)
{
	return (IP_ADDR) ip_get_bytes((const unsigned char *)
								  pq_getmsgbytes(buf, WIRE_BYTES), WIRE_BYTES);
}

static inline void
IP_FN(put_message) (StringInfo buf, IP_ADDR a)
{
	unsigned char bytes[WIRE_BYTES];

	ip_put_bytes(bytes, a, WIRE_BYTES);
	pq_sendbytes(buf, (char *) bytes, WIRE_BYTES);
}

static inline Datum
IP_FN(recv) (FunctionCallInfo fcinfo)
{
	return IP_DATUM(IP_FN(get_message) ((StringInfo) PG_GETARG_POINTER(0)));
}

static inline Datum
IP_FN(send) (FunctionCallInfo fcinfo)
{
	StringInfoData buf;

	pq_begintypsend(&buf);
	IP_FN(put_message) (&buf, IP_GET(PG_GETARG_DATUM(0)));
	PG_RETURN_BYTEA_P(pq_endtypsend(&buf));
}

/* Bounds in the wrong order are put right, as in text. */
static inline Datum
IPR_FN(recv) (FunctionCallInfo fcinfo)
{
	StringInfo	buf = (StringInfo) PG_GETARG_POINTER(0);
	IP_ADDR		a = IP_FN(get_message) (buf);
	IP_ADDR		b = IP_FN(get_message) (buf);
	IP_RANGE	s;

	s.lower = Min(a, b);
	s.upper = Max(a, b);
	return IPR_DATUM(s);
}

static inline Datum
IPR_FN(send) (FunctionCallInfo fcinfo)
{
	IP_RANGE	s = IPR_GET(PG_GETARG_DATUM(0));
	StringInfoData buf;

	pq_begintypsend(&buf);
	IP_FN(put_message) (&buf, s.lower);
	IP_FN(put_message) (&buf, s.upper);
	PG_RETURN_BYTEA_P(pq_endtypsend(&buf));
}

#undef WIRE_BYTES
