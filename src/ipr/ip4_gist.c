/*
 * src/ipr/ip4_gist.c
 *		GiST for ip4 and ip4r; the algorithm and its reasons are in
 *		core/span_gist.h.
 *
 * Invariant: see ip_gist_tmpl.h.
 */
#include "iprange.h"

#include "ip4_kind.h"

#define SPAN_EXTENT(a, b)	((double) ((b) - (a)))
#define SPAN_SORT_CMP(a, b)	ip4r_span_zorder_cmp(a, b)
#define SPAN_SORT_ABBREV(s)	ip_interleave((s)->lower, (s)->upper)
#define SPAN_KEY_SIZE(key)	((int) sizeof(ip4r_span_t))
#include "ip_gist_tmpl.h"

/* --- ip4r ---------------------------------------------------------------- */

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4r_gist_consistent);
Datum
ip4r_gist_consistent(PG_FUNCTION_ARGS)
{
	return ip4r_fn_gist_consistent(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4r_gist_union);
Datum
ip4r_gist_union(PG_FUNCTION_ARGS)
{
	return ip4r_span_gist_union(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4r_gist_compress);
Datum
ip4r_gist_compress(PG_FUNCTION_ARGS)
{
	/* nothing to do; not in the operator class */
	PG_RETURN_DATUM(PG_GETARG_DATUM(0));
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4r_gist_decompress);
Datum
ip4r_gist_decompress(PG_FUNCTION_ARGS)
{
	PG_RETURN_DATUM(PG_GETARG_DATUM(0));
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4r_gist_penalty);
Datum
ip4r_gist_penalty(PG_FUNCTION_ARGS)
{
	return ip4r_span_gist_penalty(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4r_gist_picksplit);
Datum
ip4r_gist_picksplit(PG_FUNCTION_ARGS)
{
	return ip4r_span_gist_picksplit(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4r_gist_same);
Datum
ip4r_gist_same(PG_FUNCTION_ARGS)
{
	return ip4r_span_gist_same(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4r_gist_fetch);
Datum
ip4r_gist_fetch(PG_FUNCTION_ARGS)
{
	PG_RETURN_DATUM(PG_GETARG_DATUM(0));
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4r_gist_distance);
Datum
ip4r_gist_distance(PG_FUNCTION_ARGS)
{
	return ip4r_fn_gist_distance(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4r_gist_sortsupport);
Datum
ip4r_gist_sortsupport(PG_FUNCTION_ARGS)
{
	return ip4r_span_gist_sortsupport(fcinfo);
}

/* --- ip4 ----------------------------------------------------------------- */

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4_gist_consistent);
Datum
ip4_gist_consistent(PG_FUNCTION_ARGS)
{
	return ip4_fn_gist_consistent(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4_gist_compress);
Datum
ip4_gist_compress(PG_FUNCTION_ARGS)
{
	return ip4_fn_gist_compress(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4_gist_fetch);
Datum
ip4_gist_fetch(PG_FUNCTION_ARGS)
{
	return ip4_fn_gist_fetch(fcinfo);
}
