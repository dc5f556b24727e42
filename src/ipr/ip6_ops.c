/*
 * src/ipr/ip6_ops.c
 *		ip6 and ip6r: operators, accessors, order, hash.
 *
 * Invariant: the bodies are in the templates; here they get their names.
 */
#include "iprange.h"

#include "common/hashfn.h"

#include "ip6_kind.h"

#include "ip_addr_tmpl.h"
#include "ip_range_tmpl.h"
#if SPAN_BTREE_SKIPS
#include "ip_skip_tmpl.h"
#endif

/* --- ip6: order ---------------------------------------------------------- */

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6_eq);
Datum
ip6_eq(PG_FUNCTION_ARGS)
{
	return ip6_fn_eq(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6_neq);
Datum
ip6_neq(PG_FUNCTION_ARGS)
{
	return ip6_fn_neq(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6_lt);
Datum
ip6_lt(PG_FUNCTION_ARGS)
{
	return ip6_fn_lt(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6_le);
Datum
ip6_le(PG_FUNCTION_ARGS)
{
	return ip6_fn_le(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6_gt);
Datum
ip6_gt(PG_FUNCTION_ARGS)
{
	return ip6_fn_gt(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6_ge);
Datum
ip6_ge(PG_FUNCTION_ARGS)
{
	return ip6_fn_ge(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6_cmp);
Datum
ip6_cmp(PG_FUNCTION_ARGS)
{
	return ip6_fn_cmp(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6_sortsupport);
Datum
ip6_sortsupport(PG_FUNCTION_ARGS)
{
	return ip6_fn_sortsupport(fcinfo);
}

#if SPAN_BTREE_SKIPS
PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6_skipsupport);
Datum
ip6_skipsupport(PG_FUNCTION_ARGS)
{
	return ip6_fn_skipsupport(fcinfo);
}
#endif

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6_smaller);
Datum
ip6_smaller(PG_FUNCTION_ARGS)
{
	return ip6_fn_smaller(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6_larger);
Datum
ip6_larger(PG_FUNCTION_ARGS)
{
	return ip6_fn_larger(fcinfo);
}

/* --- ip6r: order --------------------------------------------------------- */

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6r_eq);
Datum
ip6r_eq(PG_FUNCTION_ARGS)
{
	return ip6r_fn_eq(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6r_neq);
Datum
ip6r_neq(PG_FUNCTION_ARGS)
{
	return ip6r_fn_neq(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6r_lt);
Datum
ip6r_lt(PG_FUNCTION_ARGS)
{
	return ip6r_fn_lt(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6r_le);
Datum
ip6r_le(PG_FUNCTION_ARGS)
{
	return ip6r_fn_le(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6r_gt);
Datum
ip6r_gt(PG_FUNCTION_ARGS)
{
	return ip6r_fn_gt(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6r_ge);
Datum
ip6r_ge(PG_FUNCTION_ARGS)
{
	return ip6r_fn_ge(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6r_cmp);
Datum
ip6r_cmp(PG_FUNCTION_ARGS)
{
	return ip6r_fn_cmp(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6r_sortsupport);
Datum
ip6r_sortsupport(PG_FUNCTION_ARGS)
{
	return ip6r_fn_sortsupport(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6r_smaller);
Datum
ip6r_smaller(PG_FUNCTION_ARGS)
{
	return ip6r_fn_smaller(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6r_larger);
Datum
ip6r_larger(PG_FUNCTION_ARGS)
{
	return ip6r_fn_larger(fcinfo);
}

/* --- ip6: hash ----------------------------------------------------------- */

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6hash);
Datum
ip6hash(PG_FUNCTION_ARGS)
{
	return hash_any((unsigned char *) PG_GETARG_POINTER(0), sizeof(ip6_disk));
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6_hash_extended);
Datum
ip6_hash_extended(PG_FUNCTION_ARGS)
{
	return hash_any_extended((unsigned char *) PG_GETARG_POINTER(0), sizeof(ip6_disk),
							 PG_GETARG_INT64(1));
}

/* --- ip6r: hash ---------------------------------------------------------- */

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6rhash);
Datum
ip6rhash(PG_FUNCTION_ARGS)
{
	return hash_any((unsigned char *) PG_GETARG_POINTER(0), sizeof(ip6r_disk));
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6r_hash_extended);
Datum
ip6r_hash_extended(PG_FUNCTION_ARGS)
{
	return hash_any_extended((unsigned char *) PG_GETARG_POINTER(0), sizeof(ip6r_disk),
							 PG_GETARG_INT64(1));
}

/* --- ip6: networks and bits ---------------------------------------------- */

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6_family);
Datum
ip6_family(PG_FUNCTION_ARGS)
{
	return ip6_fn_family(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6_net_lower);
Datum
ip6_net_lower(PG_FUNCTION_ARGS)
{
	return ip6_fn_net_lower(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6_net_upper);
Datum
ip6_net_upper(PG_FUNCTION_ARGS)
{
	return ip6_fn_net_upper(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6_net_prefix);
Datum
ip6_net_prefix(PG_FUNCTION_ARGS)
{
	return ip6_fn_net_prefix(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6_net_mask);
Datum
ip6_net_mask(PG_FUNCTION_ARGS)
{
	return ip6_fn_net_mask(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6_range);
Datum
ip6_range(PG_FUNCTION_ARGS)
{
	return ip6_fn_range(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6_and);
Datum
ip6_and(PG_FUNCTION_ARGS)
{
	return ip6_fn_and(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6_or);
Datum
ip6_or(PG_FUNCTION_ARGS)
{
	return ip6_fn_or(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6_xor);
Datum
ip6_xor(PG_FUNCTION_ARGS)
{
	return ip6_fn_xor(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6_not);
Datum
ip6_not(PG_FUNCTION_ARGS)
{
	return ip6_fn_not(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6_netmask);
Datum
ip6_netmask(PG_FUNCTION_ARGS)
{
	int32		len = PG_GETARG_INT32(0);

	ip_check_length(len, 128);
	PG_RETURN_IP6(~ip6_calc_hostmask(0, len));
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(iprange_net_prefix_ip6);
Datum
iprange_net_prefix_ip6(PG_FUNCTION_ARGS)
{
	PG_RETURN_IPRANGE(iprange_of_ip6r(ip6_fn_block(fcinfo)));
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(iprange_net_mask_ip6);
Datum
iprange_net_mask_ip6(PG_FUNCTION_ARGS)
{
	PG_RETURN_IPRANGE(iprange_of_ip6r(DatumGetIp6r(ip6_fn_net_mask(fcinfo))));
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(iprange_range_ip6);
Datum
iprange_range_ip6(PG_FUNCTION_ARGS)
{
	PG_RETURN_IPRANGE(iprange_of_ip6r(DatumGetIp6r(ip6_fn_range(fcinfo))));
}

/* --- ip6r: accessors ----------------------------------------------------- */

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6r_family);
Datum
ip6r_family(PG_FUNCTION_ARGS)
{
	return ip6r_fn_family(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6r_lower);
Datum
ip6r_lower(PG_FUNCTION_ARGS)
{
	return ip6r_fn_lower(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6r_upper);
Datum
ip6r_upper(PG_FUNCTION_ARGS)
{
	return ip6r_fn_upper(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6r_masklen);
Datum
ip6r_masklen(PG_FUNCTION_ARGS)
{
	return ip6r_fn_masklen(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6r_is_cidr);
Datum
ip6r_is_cidr(PG_FUNCTION_ARGS)
{
	return ip6r_fn_is_cidr(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6r_network);
Datum
ip6r_network(PG_FUNCTION_ARGS)
{
	return ip6r_fn_network(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6r_broadcast);
Datum
ip6r_broadcast(PG_FUNCTION_ARGS)
{
	return ip6r_fn_broadcast(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6r_netmask);
Datum
ip6r_netmask(PG_FUNCTION_ARGS)
{
	return ip6r_fn_netmask(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6r_hostmask);
Datum
ip6r_hostmask(PG_FUNCTION_ARGS)
{
	return ip6r_fn_hostmask(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6r_set_masklen);
Datum
ip6r_set_masklen(PG_FUNCTION_ARGS)
{
	return ip6r_fn_set_masklen(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6r_size);
Datum
ip6r_size(PG_FUNCTION_ARGS)
{
	return ip6r_fn_size(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6r_size_exact);
Datum
ip6r_size_exact(PG_FUNCTION_ARGS)
{
	return ip6r_fn_size_exact(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6r_union);
Datum
ip6r_union(PG_FUNCTION_ARGS)
{
	return ip6r_fn_union(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6r_inter);
Datum
ip6r_inter(PG_FUNCTION_ARGS)
{
	return ip6r_fn_inter(fcinfo);
}

/* --- ip6r: containment, overlap, position, distance ---------------------- */

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6r_contains);
Datum
ip6r_contains(PG_FUNCTION_ARGS)
{
	return ip6r_fn_contains(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6r_contains_strict);
Datum
ip6r_contains_strict(PG_FUNCTION_ARGS)
{
	return ip6r_fn_contains_strict(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6r_contained_by);
Datum
ip6r_contained_by(PG_FUNCTION_ARGS)
{
	return ip6r_fn_contained_by(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6r_contained_by_strict);
Datum
ip6r_contained_by_strict(PG_FUNCTION_ARGS)
{
	return ip6r_fn_contained_by_strict(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6r_overlaps);
Datum
ip6r_overlaps(PG_FUNCTION_ARGS)
{
	return ip6r_fn_overlaps(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6r_left_of);
Datum
ip6r_left_of(PG_FUNCTION_ARGS)
{
	return ip6r_fn_left_of(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6r_right_of);
Datum
ip6r_right_of(PG_FUNCTION_ARGS)
{
	return ip6r_fn_right_of(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6r_overleft);
Datum
ip6r_overleft(PG_FUNCTION_ARGS)
{
	return ip6r_fn_overleft(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6r_overright);
Datum
ip6r_overright(PG_FUNCTION_ARGS)
{
	return ip6r_fn_overright(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6r_adjacent);
Datum
ip6r_adjacent(PG_FUNCTION_ARGS)
{
	return ip6r_fn_adjacent(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6r_distance);
Datum
ip6r_distance(PG_FUNCTION_ARGS)
{
	return ip6r_fn_distance(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6_brin_distance);
Datum
ip6_brin_distance(PG_FUNCTION_ARGS)
{
	return ip6r_fn_addr_distance(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6_contains);
Datum
ip6_contains(PG_FUNCTION_ARGS)
{
	return ip6r_fn_contains_addr(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6_contained_by);
Datum
ip6_contained_by(PG_FUNCTION_ARGS)
{
	return ip6r_fn_addr_contained_by(fcinfo);
}
