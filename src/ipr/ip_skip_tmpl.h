/*
 * src/ipr/ip_skip_tmpl.h
 *		Btree skip support for addresses of one family.
 *
 * Template; the parameters are a kind of address, see ip_kind.h.  Out comes
 * IP_FN(skipsupport), called with fcinfo.  A skip scan counts through the
 * addresses of a leading column, so that a run of neighbours costs no probe
 * between one and the next.
 *
 * Invariant: the kind has one line only, so that every address but the first
 * and the last has two neighbours.
 */
static Datum
IP_FN(skip_prev) (Relation rel, Datum existing, bool *overflow)
{
	IP_ADDR		a = IP_GET(existing);

	*overflow = !IP_SPAN(prev) (a, &a);
	return *overflow ? (Datum) 0 : IP_DATUM(a);
}

static Datum
IP_FN(skip_next) (Relation rel, Datum existing, bool *overflow)
{
	IP_ADDR		a = IP_GET(existing);

	*overflow = !IP_SPAN(next) (a, &a);
	return *overflow ? (Datum) 0 : IP_DATUM(a);
}

static inline Datum
IP_FN(skipsupport) (FunctionCallInfo fcinfo)
{
	SkipSupport skip = (SkipSupport) PG_GETARG_POINTER(0);

	skip->low_elem = IP_DATUM(0);
	skip->high_elem = IP_DATUM(~(IP_ADDR) 0);
	skip->decrement = IP_FN(skip_prev);
	skip->increment = IP_FN(skip_next);
	PG_RETURN_VOID();
}
