/*
 * src/ipr/iprange_ops.c
 *		iprange: operators, accessors, order, hash.
 *
 * Invariant: the bodies are in the templates; here they get their names.
 */
#include "iprange.h"

#include "common/hashfn.h"

#include "ipaddr_kind.h"

#include "ip_range_tmpl.h"

/* --- iprange: order ------------------------------------------------------ */

PGDLLEXPORT PG_FUNCTION_INFO_V1(iprange_eq);
Datum
iprange_eq(PG_FUNCTION_ARGS)
{
	return iprange_fn_eq(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(iprange_neq);
Datum
iprange_neq(PG_FUNCTION_ARGS)
{
	return iprange_fn_neq(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(iprange_lt);
Datum
iprange_lt(PG_FUNCTION_ARGS)
{
	return iprange_fn_lt(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(iprange_le);
Datum
iprange_le(PG_FUNCTION_ARGS)
{
	return iprange_fn_le(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(iprange_gt);
Datum
iprange_gt(PG_FUNCTION_ARGS)
{
	return iprange_fn_gt(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(iprange_ge);
Datum
iprange_ge(PG_FUNCTION_ARGS)
{
	return iprange_fn_ge(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(iprange_cmp);
Datum
iprange_cmp(PG_FUNCTION_ARGS)
{
	return iprange_fn_cmp(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(iprange_sortsupport);
Datum
iprange_sortsupport(PG_FUNCTION_ARGS)
{
	return iprange_fn_sortsupport(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(iprange_smaller);
Datum
iprange_smaller(PG_FUNCTION_ARGS)
{
	return iprange_fn_smaller(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(iprange_larger);
Datum
iprange_larger(PG_FUNCTION_ARGS)
{
	return iprange_fn_larger(fcinfo);
}

/* --- iprange: hash ------------------------------------------------------- */

/* --- iprange: accessors -------------------------------------------------- */

PGDLLEXPORT PG_FUNCTION_INFO_V1(iprange_family);
Datum
iprange_family(PG_FUNCTION_ARGS)
{
	return iprange_fn_family(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(iprange_lower);
Datum
iprange_lower(PG_FUNCTION_ARGS)
{
	return iprange_fn_lower(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(iprange_upper);
Datum
iprange_upper(PG_FUNCTION_ARGS)
{
	return iprange_fn_upper(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(iprange_masklen);
Datum
iprange_masklen(PG_FUNCTION_ARGS)
{
	return iprange_fn_masklen(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(iprange_is_cidr);
Datum
iprange_is_cidr(PG_FUNCTION_ARGS)
{
	return iprange_fn_is_cidr(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(iprange_network);
Datum
iprange_network(PG_FUNCTION_ARGS)
{
	return iprange_fn_network(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(iprange_broadcast);
Datum
iprange_broadcast(PG_FUNCTION_ARGS)
{
	return iprange_fn_broadcast(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(iprange_netmask);
Datum
iprange_netmask(PG_FUNCTION_ARGS)
{
	return iprange_fn_netmask(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(iprange_hostmask);
Datum
iprange_hostmask(PG_FUNCTION_ARGS)
{
	return iprange_fn_hostmask(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(iprange_set_masklen);
Datum
iprange_set_masklen(PG_FUNCTION_ARGS)
{
	return iprange_fn_set_masklen(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(iprange_size);
Datum
iprange_size(PG_FUNCTION_ARGS)
{
	return iprange_fn_size(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(iprange_size_exact);
Datum
iprange_size_exact(PG_FUNCTION_ARGS)
{
	return iprange_fn_size_exact(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(iprange_union);
Datum
iprange_union(PG_FUNCTION_ARGS)
{
	return iprange_fn_union(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(iprange_inter);
Datum
iprange_inter(PG_FUNCTION_ARGS)
{
	return iprange_fn_inter(fcinfo);
}

/* --- iprange: containment, overlap, position, distance ------------------- */

PGDLLEXPORT PG_FUNCTION_INFO_V1(iprange_contains);
Datum
iprange_contains(PG_FUNCTION_ARGS)
{
	return iprange_fn_contains(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(iprange_contains_strict);
Datum
iprange_contains_strict(PG_FUNCTION_ARGS)
{
	return iprange_fn_contains_strict(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(iprange_contained_by);
Datum
iprange_contained_by(PG_FUNCTION_ARGS)
{
	return iprange_fn_contained_by(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(iprange_contained_by_strict);
Datum
iprange_contained_by_strict(PG_FUNCTION_ARGS)
{
	return iprange_fn_contained_by_strict(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(iprange_overlaps);
Datum
iprange_overlaps(PG_FUNCTION_ARGS)
{
	return iprange_fn_overlaps(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(iprange_left_of);
Datum
iprange_left_of(PG_FUNCTION_ARGS)
{
	return iprange_fn_left_of(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(iprange_right_of);
Datum
iprange_right_of(PG_FUNCTION_ARGS)
{
	return iprange_fn_right_of(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(iprange_overleft);
Datum
iprange_overleft(PG_FUNCTION_ARGS)
{
	return iprange_fn_overleft(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(iprange_overright);
Datum
iprange_overright(PG_FUNCTION_ARGS)
{
	return iprange_fn_overright(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(iprange_adjacent);
Datum
iprange_adjacent(PG_FUNCTION_ARGS)
{
	return iprange_fn_adjacent(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(iprange_distance);
Datum
iprange_distance(PG_FUNCTION_ARGS)
{
	return iprange_fn_distance(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ipaddress_brin_distance);
Datum
ipaddress_brin_distance(PG_FUNCTION_ARGS)
{
	return iprange_fn_addr_distance(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ipaddress_contains);
Datum
ipaddress_contains(PG_FUNCTION_ARGS)
{
	return iprange_fn_contains_addr(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ipaddress_contained_by);
Datum
ipaddress_contained_by(PG_FUNCTION_ARGS)
{
	return iprange_fn_addr_contained_by(fcinfo);
}

/* --- containment across families ----------------------------------------- */

PGDLLEXPORT PG_FUNCTION_INFO_V1(iprange_contains_ip4);
Datum
iprange_contains_ip4(PG_FUNCTION_ARGS)
{
	iprange_span_t r = PG_GETARG_IPRANGE(0);
	iprange_span_t a = iprange_of_ip4(PG_GETARG_IP4(1));

	PG_RETURN_BOOL(iprange_span_contains(&r, &a));
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4_contained_by_iprange);
Datum
ip4_contained_by_iprange(PG_FUNCTION_ARGS)
{
	iprange_span_t r = PG_GETARG_IPRANGE(1);
	iprange_span_t a = iprange_of_ip4(PG_GETARG_IP4(0));

	PG_RETURN_BOOL(iprange_span_contains(&r, &a));
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(iprange_contains_ip6);
Datum
iprange_contains_ip6(PG_FUNCTION_ARGS)
{
	iprange_span_t r = PG_GETARG_IPRANGE(0);
	iprange_span_t a = iprange_of_ip6(PG_GETARG_IP6(1));

	PG_RETURN_BOOL(iprange_span_contains(&r, &a));
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6_contained_by_iprange);
Datum
ip6_contained_by_iprange(PG_FUNCTION_ARGS)
{
	iprange_span_t r = PG_GETARG_IPRANGE(1);
	iprange_span_t a = iprange_of_ip6(PG_GETARG_IP6(0));

	PG_RETURN_BOOL(iprange_span_contains(&r, &a));
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4r_contains_ip);
Datum
ip4r_contains_ip(PG_FUNCTION_ARGS)
{
	iprange_span_t r = iprange_of_ip4r(PG_GETARG_IP4R(0));
	iprange_span_t a = iprange_of_addr(PG_GETARG_IPADDR(1));

	PG_RETURN_BOOL(iprange_span_contains(&r, &a));
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip_contained_by_ip4r);
Datum
ip_contained_by_ip4r(PG_FUNCTION_ARGS)
{
	iprange_span_t r = iprange_of_ip4r(PG_GETARG_IP4R(1));
	iprange_span_t a = iprange_of_addr(PG_GETARG_IPADDR(0));

	PG_RETURN_BOOL(iprange_span_contains(&r, &a));
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6r_contains_ip);
Datum
ip6r_contains_ip(PG_FUNCTION_ARGS)
{
	iprange_span_t r = iprange_of_ip6r(PG_GETARG_IP6R(0));
	iprange_span_t a = iprange_of_addr(PG_GETARG_IPADDR(1));

	PG_RETURN_BOOL(iprange_span_contains(&r, &a));
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip_contained_by_ip6r);
Datum
ip_contained_by_ip6r(PG_FUNCTION_ARGS)
{
	iprange_span_t r = iprange_of_ip6r(PG_GETARG_IP6R(1));
	iprange_span_t a = iprange_of_addr(PG_GETARG_IPADDR(0));

	PG_RETURN_BOOL(iprange_span_contains(&r, &a));
}

/* --- iprange: hash ------------------------------------------------------- */

/*
 * The bytes that are hashed: the payload, but a CIDR block of IPv6 as the two
 * addresses it stands for.  Returns their number, *bytes points to them.
 */
static int
iprange_hash_bytes(const struct varlena *v, ip6r_disk *room,
				   const unsigned char **bytes)
{
	iprange_span_t s;
	ip6r_span_t r6;

	*bytes = (const unsigned char *) SPAN_VARDATA(v);
	if (SPAN_PAYLOAD(v) == 0 || SPAN_PAYLOAD(v) == sizeof(ip4r_span_t))
		return SPAN_PAYLOAD(v);
	s = iprange_unpack(v);
	iprange_as_ip6r(&s, &r6);
	ip6r_pack(room, r6);
	*bytes = (const unsigned char *) room;
	return sizeof(*room);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(iprange_hash);
Datum
iprange_hash(PG_FUNCTION_ARGS)
{
	struct varlena *v = PG_DETOAST_DATUM_PACKED(PG_GETARG_DATUM(0));
	const unsigned char *bytes;
	ip6r_disk	room;
	int			len = iprange_hash_bytes(v, &room, &bytes);

	return hash_any(bytes, len);
}

/*
 * Passes on the lower half of the seed, and has to: where rows of existing
 * hash partitions are depends on it.
 */
PGDLLEXPORT PG_FUNCTION_INFO_V1(iprange_hash_extended);
Datum
iprange_hash_extended(PG_FUNCTION_ARGS)
{
	struct varlena *v = PG_DETOAST_DATUM_PACKED(PG_GETARG_DATUM(0));
	const unsigned char *bytes;
	ip6r_disk	room;
	int			len = iprange_hash_bytes(v, &room, &bytes);

	return hash_any_extended(bytes, len, (uint32) PG_GETARG_INT64(1));
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(iprangehash);
Datum
iprangehash(PG_FUNCTION_ARGS)
{
	struct varlena *v = PG_DETOAST_DATUM_PACKED(PG_GETARG_DATUM(0));

	return hash_any((unsigned char *) SPAN_VARDATA(v), SPAN_PAYLOAD(v));
}
