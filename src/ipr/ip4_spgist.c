/*
 * src/ipr/ip4_spgist.c
 *		SP-GiST for ip4r; the algorithm and its reasons are in
 *		core/span_spgist.h and core/span_trie.h.
 *
 * Invariant: see ip_spgist_tmpl.h.
 */
#include "iprange.h"

#include "ip_code.h"
#include "ip4_kind.h"
#include "ip_spgist_tmpl.h"

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4r_spgist_config);
Datum
ip4r_spgist_config(PG_FUNCTION_ARGS)
{
	return ip4r_span_spgist_config(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4r_spgist_choose);
Datum
ip4r_spgist_choose(PG_FUNCTION_ARGS)
{
	return ip4r_span_spgist_choose(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4r_spgist_picksplit);
Datum
ip4r_spgist_picksplit(PG_FUNCTION_ARGS)
{
	return ip4r_span_spgist_picksplit(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4r_spgist_inner_consistent);
Datum
ip4r_spgist_inner_consistent(PG_FUNCTION_ARGS)
{
	return ip4r_span_spgist_inner_consistent(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4r_spgist_leaf_consistent);
Datum
ip4r_spgist_leaf_consistent(PG_FUNCTION_ARGS)
{
	return ip4r_span_spgist_leaf_consistent(fcinfo);
}
