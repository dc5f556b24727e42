/*
 * src/ipr/iprange_spgist.c
 *		SP-GiST for iprange; the algorithm and its reasons are in
 *		core/span_spgist.h and core/span_trie.h.
 *
 * Invariant: see ip_spgist_tmpl.h.
 */
#include "iprange.h"

#include "ip_code.h"
#include "ipaddr_kind.h"
#include "ip_spgist_tmpl.h"

PGDLLEXPORT PG_FUNCTION_INFO_V1(iprange_spgist_config);
Datum
iprange_spgist_config(PG_FUNCTION_ARGS)
{
	return iprange_span_spgist_config(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(iprange_spgist_choose);
Datum
iprange_spgist_choose(PG_FUNCTION_ARGS)
{
	return iprange_span_spgist_choose(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(iprange_spgist_picksplit);
Datum
iprange_spgist_picksplit(PG_FUNCTION_ARGS)
{
	return iprange_span_spgist_picksplit(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(iprange_spgist_inner_consistent);
Datum
iprange_spgist_inner_consistent(PG_FUNCTION_ARGS)
{
	return iprange_span_spgist_inner_consistent(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(iprange_spgist_leaf_consistent);
Datum
iprange_spgist_leaf_consistent(PG_FUNCTION_ARGS)
{
	return iprange_span_spgist_leaf_consistent(fcinfo);
}
