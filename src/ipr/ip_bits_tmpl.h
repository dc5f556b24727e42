/*
 * src/ipr/ip_bits_tmpl.h
 *		The cast from bit varying to a range of one family.
 *
 * Template; the parameters are a kind of address of fixed width, see
 * ip_kind.h.  The mixed kind has no such cast: the bits of a network do not
 * tell the family.
 */
static inline Datum
IPR_FN(from_bits) (FunctionCallInfo fcinfo)
{
	VarBit	   *v = PG_GETARG_VARBIT_P(0);
	int			width = IP_WIDTH(0);

	if (VARBITLEN(v) > width)
		CAST_REFUSE(errdetail("The number of bits is %d.", VARBITLEN(v)),
					"invalid BIT value for conversion to %s", IPR_CAST_LABEL);
	return IPR_DATUM(IP_CALC(block) ((IP_ADDR) ip_number_of_bits(v, width),
									 VARBITLEN(v)));
}
