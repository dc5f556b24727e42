/*
 * src/ipr/ip4_ops.c
 *		ip4 and ip4r: operators, accessors, order, hash.
 *
 * Invariant: the bodies are in the templates; here they get their names.
 */
#include "iprange.h"

#include "common/hashfn.h"

#include "ip4_kind.h"

#include "ip_addr_tmpl.h"
#include "ip_range_tmpl.h"
#if SPAN_BTREE_SKIPS
#include "ip_skip_tmpl.h"
#endif

/* --- ip4: order ---------------------------------------------------------- */

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4_eq);
Datum
ip4_eq(PG_FUNCTION_ARGS)
{
	return ip4_fn_eq(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4_neq);
Datum
ip4_neq(PG_FUNCTION_ARGS)
{
	return ip4_fn_neq(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4_lt);
Datum
ip4_lt(PG_FUNCTION_ARGS)
{
	return ip4_fn_lt(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4_le);
Datum
ip4_le(PG_FUNCTION_ARGS)
{
	return ip4_fn_le(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4_gt);
Datum
ip4_gt(PG_FUNCTION_ARGS)
{
	return ip4_fn_gt(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4_ge);
Datum
ip4_ge(PG_FUNCTION_ARGS)
{
	return ip4_fn_ge(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4_cmp);
Datum
ip4_cmp(PG_FUNCTION_ARGS)
{
	return ip4_fn_cmp(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4_sortsupport);
Datum
ip4_sortsupport(PG_FUNCTION_ARGS)
{
	return ip4_fn_sortsupport(fcinfo);
}

#if SPAN_BTREE_SKIPS
PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4_skipsupport);
Datum
ip4_skipsupport(PG_FUNCTION_ARGS)
{
	return ip4_fn_skipsupport(fcinfo);
}
#endif

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4_smaller);
Datum
ip4_smaller(PG_FUNCTION_ARGS)
{
	return ip4_fn_smaller(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4_larger);
Datum
ip4_larger(PG_FUNCTION_ARGS)
{
	return ip4_fn_larger(fcinfo);
}

/* --- ip4r: order --------------------------------------------------------- */

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4r_eq);
Datum
ip4r_eq(PG_FUNCTION_ARGS)
{
	return ip4r_fn_eq(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4r_neq);
Datum
ip4r_neq(PG_FUNCTION_ARGS)
{
	return ip4r_fn_neq(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4r_lt);
Datum
ip4r_lt(PG_FUNCTION_ARGS)
{
	return ip4r_fn_lt(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4r_le);
Datum
ip4r_le(PG_FUNCTION_ARGS)
{
	return ip4r_fn_le(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4r_gt);
Datum
ip4r_gt(PG_FUNCTION_ARGS)
{
	return ip4r_fn_gt(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4r_ge);
Datum
ip4r_ge(PG_FUNCTION_ARGS)
{
	return ip4r_fn_ge(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4r_cmp);
Datum
ip4r_cmp(PG_FUNCTION_ARGS)
{
	return ip4r_fn_cmp(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4r_sortsupport);
Datum
ip4r_sortsupport(PG_FUNCTION_ARGS)
{
	return ip4r_fn_sortsupport(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4r_smaller);
Datum
ip4r_smaller(PG_FUNCTION_ARGS)
{
	return ip4r_fn_smaller(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4r_larger);
Datum
ip4r_larger(PG_FUNCTION_ARGS)
{
	return ip4r_fn_larger(fcinfo);
}

/* --- ip4: hash ----------------------------------------------------------- */

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4hash);
Datum
ip4hash(PG_FUNCTION_ARGS)
{
	uint32		a = PG_GETARG_IP4(0);

	return hash_any((unsigned char *) &a, sizeof(a));
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4_hash_extended);
Datum
ip4_hash_extended(PG_FUNCTION_ARGS)
{
	uint32		a = PG_GETARG_IP4(0);

	return hash_any_extended((unsigned char *) &a, sizeof(a),
							 PG_GETARG_INT64(1));
}

/* --- ip4r: hash ---------------------------------------------------------- */

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4rhash);
Datum
ip4rhash(PG_FUNCTION_ARGS)
{
	return hash_any((unsigned char *) PG_GETARG_POINTER(0), sizeof(ip4r_span_t));
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4r_hash_extended);
Datum
ip4r_hash_extended(PG_FUNCTION_ARGS)
{
	return hash_any_extended((unsigned char *) PG_GETARG_POINTER(0), sizeof(ip4r_span_t),
							 PG_GETARG_INT64(1));
}

/* --- ip4: networks and bits ---------------------------------------------- */

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4_family);
Datum
ip4_family(PG_FUNCTION_ARGS)
{
	return ip4_fn_family(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4_net_lower);
Datum
ip4_net_lower(PG_FUNCTION_ARGS)
{
	return ip4_fn_net_lower(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4_net_upper);
Datum
ip4_net_upper(PG_FUNCTION_ARGS)
{
	return ip4_fn_net_upper(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4_net_prefix);
Datum
ip4_net_prefix(PG_FUNCTION_ARGS)
{
	return ip4_fn_net_prefix(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4_net_mask);
Datum
ip4_net_mask(PG_FUNCTION_ARGS)
{
	return ip4_fn_net_mask(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4_range);
Datum
ip4_range(PG_FUNCTION_ARGS)
{
	return ip4_fn_range(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4_and);
Datum
ip4_and(PG_FUNCTION_ARGS)
{
	return ip4_fn_and(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4_or);
Datum
ip4_or(PG_FUNCTION_ARGS)
{
	return ip4_fn_or(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4_xor);
Datum
ip4_xor(PG_FUNCTION_ARGS)
{
	return ip4_fn_xor(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4_not);
Datum
ip4_not(PG_FUNCTION_ARGS)
{
	return ip4_fn_not(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4_netmask);
Datum
ip4_netmask(PG_FUNCTION_ARGS)
{
	int32		len = PG_GETARG_INT32(0);

	ip_check_length(len, 32);
	PG_RETURN_IP4(~ip4_calc_hostmask(0, len));
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(iprange_net_prefix_ip4);
Datum
iprange_net_prefix_ip4(PG_FUNCTION_ARGS)
{
	PG_RETURN_IPRANGE(iprange_of_ip4r(ip4_fn_block(fcinfo)));
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(iprange_net_mask_ip4);
Datum
iprange_net_mask_ip4(PG_FUNCTION_ARGS)
{
	PG_RETURN_IPRANGE(iprange_of_ip4r(DatumGetIp4r(ip4_fn_net_mask(fcinfo))));
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(iprange_range_ip4);
Datum
iprange_range_ip4(PG_FUNCTION_ARGS)
{
	PG_RETURN_IPRANGE(iprange_of_ip4r(DatumGetIp4r(ip4_fn_range(fcinfo))));
}

/* --- ip4r: accessors ----------------------------------------------------- */

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4r_family);
Datum
ip4r_family(PG_FUNCTION_ARGS)
{
	return ip4r_fn_family(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4r_lower);
Datum
ip4r_lower(PG_FUNCTION_ARGS)
{
	return ip4r_fn_lower(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4r_upper);
Datum
ip4r_upper(PG_FUNCTION_ARGS)
{
	return ip4r_fn_upper(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4r_masklen);
Datum
ip4r_masklen(PG_FUNCTION_ARGS)
{
	return ip4r_fn_masklen(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4r_is_cidr);
Datum
ip4r_is_cidr(PG_FUNCTION_ARGS)
{
	return ip4r_fn_is_cidr(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4r_network);
Datum
ip4r_network(PG_FUNCTION_ARGS)
{
	return ip4r_fn_network(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4r_broadcast);
Datum
ip4r_broadcast(PG_FUNCTION_ARGS)
{
	return ip4r_fn_broadcast(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4r_netmask);
Datum
ip4r_netmask(PG_FUNCTION_ARGS)
{
	return ip4r_fn_netmask(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4r_hostmask);
Datum
ip4r_hostmask(PG_FUNCTION_ARGS)
{
	return ip4r_fn_hostmask(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4r_set_masklen);
Datum
ip4r_set_masklen(PG_FUNCTION_ARGS)
{
	return ip4r_fn_set_masklen(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4r_size);
Datum
ip4r_size(PG_FUNCTION_ARGS)
{
	return ip4r_fn_size(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4r_size_exact);
Datum
ip4r_size_exact(PG_FUNCTION_ARGS)
{
	return ip4r_fn_size_exact(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4r_union);
Datum
ip4r_union(PG_FUNCTION_ARGS)
{
	return ip4r_fn_union(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4r_inter);
Datum
ip4r_inter(PG_FUNCTION_ARGS)
{
	return ip4r_fn_inter(fcinfo);
}

/* --- ip4r: containment, overlap, position, distance ---------------------- */

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4r_contains);
Datum
ip4r_contains(PG_FUNCTION_ARGS)
{
	return ip4r_fn_contains(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4r_contains_strict);
Datum
ip4r_contains_strict(PG_FUNCTION_ARGS)
{
	return ip4r_fn_contains_strict(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4r_contained_by);
Datum
ip4r_contained_by(PG_FUNCTION_ARGS)
{
	return ip4r_fn_contained_by(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4r_contained_by_strict);
Datum
ip4r_contained_by_strict(PG_FUNCTION_ARGS)
{
	return ip4r_fn_contained_by_strict(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4r_overlaps);
Datum
ip4r_overlaps(PG_FUNCTION_ARGS)
{
	return ip4r_fn_overlaps(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4r_left_of);
Datum
ip4r_left_of(PG_FUNCTION_ARGS)
{
	return ip4r_fn_left_of(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4r_right_of);
Datum
ip4r_right_of(PG_FUNCTION_ARGS)
{
	return ip4r_fn_right_of(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4r_overleft);
Datum
ip4r_overleft(PG_FUNCTION_ARGS)
{
	return ip4r_fn_overleft(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4r_overright);
Datum
ip4r_overright(PG_FUNCTION_ARGS)
{
	return ip4r_fn_overright(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4r_adjacent);
Datum
ip4r_adjacent(PG_FUNCTION_ARGS)
{
	return ip4r_fn_adjacent(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4r_distance);
Datum
ip4r_distance(PG_FUNCTION_ARGS)
{
	return ip4r_fn_distance(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4_brin_distance);
Datum
ip4_brin_distance(PG_FUNCTION_ARGS)
{
	return ip4r_fn_addr_distance(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4_contains);
Datum
ip4_contains(PG_FUNCTION_ARGS)
{
	return ip4r_fn_contains_addr(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4_contained_by);
Datum
ip4_contained_by(PG_FUNCTION_ARGS)
{
	return ip4r_fn_addr_contained_by(fcinfo);
}
