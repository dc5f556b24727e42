/*
 * src/ipr/ip_fn.h
 *		What the bodies of SQL functions share whatever the address.
 *
 * Invariant: the primary messages are interface, clients match them.
 */
#ifndef IPR_FN_H
#define IPR_FN_H

#include "ip_number.h"

#include "utils/builtins.h"
#include "utils/numeric.h"

static inline void
ip_check_length(int len, int width)
{
	if (len < 0 || len > width)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("prefix length out of range"),
				 errdetail("The length is %d, it can be from 0 to %d.",
						   len, width)));
}

static inline void
ip_check_same_family(bool same)
{
	if (!same)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("invalid mixing of IP address families")));
}

static inline void
ip_check_netmask(int len)
{
	if (len < 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("invalid netmask"),
				 errdetail("The set bits of a netmask are its first ones.")));
}

/* The detail about a number, by the output function of its type */
static inline int
ip_number_detail(PGFunction out, Datum number)
{
	return errdetail("The number is %s.",
					 DatumGetCString(DirectFunctionCall1(out, number)));
}

static inline Datum
ip_numeric_of_text(const char *digits)
{
	return DirectFunctionCall3(numeric_in, CStringGetDatum(digits),
							   ObjectIdGetDatum(InvalidOid),
							   Int32GetDatum(-1));
}

static inline Datum
ip_numeric(uint128 n)
{
	char		buf[IP_DECIMAL_SIZE];

	return ip_numeric_of_text(ip_decimal(n, buf));
}

#endif							/* IPR_FN_H */
