/*
 * src/period/period_spgist.c
 *		SP-GiST for period; the algorithm and its reasons are in
 *		core/span_spgist.h and core/span_trie.h.
 *
 * Invariant: every answer is exact, so nothing is ever rechecked.
 */
#include "period.h"

#include "access/skey.h"
#include "port/pg_bswap.h"

#include "core/span_trie.h"

#include "period_query.h"

/* between -infinity and the first instant, where no bound is */
#define EMPTY_BOUND		(PG_INT64_MIN + 1)

static inline void
period_span_code(TimestampTz t, uint8 *code, int n)
{
	uint64		bits = pg_hton64((uint64) t ^ (UINT64CONST(1) << 63));

	memcpy(code, &bits, sizeof(bits));
	memset(code + sizeof(bits), 0, SPAN_CODE_SLACK);
}

static inline TimestampTz
period_span_decode(const uint8 *code)
{
	uint64		bits;

	memcpy(&bits, code, sizeof(bits));
	return (TimestampTz) (pg_ntoh64(bits) ^ (UINT64CONST(1) << 63));
}

static inline span_query
period_span_query(FmgrInfo *flinfo, ScanKey key, period_span_t *q)
{
	return period_query(key->sk_argument, key->sk_subtype, q) ?
		SPAN_QUERY_SOME : SPAN_QUERY_EMPTY;
}

static inline double
period_span_distance(FmgrInfo *flinfo, ScanKey order, Datum leaf)
{
	period_span_t s;

	if (!period_span_read(leaf, &s))
		return get_float8_infinity();
	return period_query_distance(order->sk_argument, order->sk_subtype,
								 s.lower, s.upper);
}

#define SPAN_NAME(f)		period_span_##f
#define SPAN_CODE_MAX		((int) sizeof(uint64))
#define SPAN_CODE_SIZE(s)	((int) sizeof(uint64))
#define SPAN_EMPTY			EMPTY_BOUND
#include "core/span_spgist.h"

static double
period_span_near(FmgrInfo *flinfo, ScanKey order,
				 const period_span_corner *corner)
{
	return period_query_distance(order->sk_argument, order->sk_subtype,
								 period_span_decode(corner->lower_min),
								 period_span_decode(corner->upper_max));
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(period_spgist_config);
Datum
period_spgist_config(PG_FUNCTION_ARGS)
{
	return period_span_spgist_config(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(period_spgist_choose);
Datum
period_spgist_choose(PG_FUNCTION_ARGS)
{
	return period_span_spgist_choose(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(period_spgist_picksplit);
Datum
period_spgist_picksplit(PG_FUNCTION_ARGS)
{
	return period_span_spgist_picksplit(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(period_spgist_inner_consistent);
Datum
period_spgist_inner_consistent(PG_FUNCTION_ARGS)
{
	return period_span_spgist_inner_consistent(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(period_spgist_leaf_consistent);
Datum
period_spgist_leaf_consistent(PG_FUNCTION_ARGS)
{
	return period_span_spgist_leaf_consistent(fcinfo);
}
