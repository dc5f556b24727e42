/*
 * src/ipr/ip_support.c
 *		The planner and "this address is in that range".
 *
 * On an index of addresses the question is asked as a >= lower(r) AND a <=
 * upper(r), whatever r is: a constant, a parameter, a column of another table.
 * Where the parser has made the address a range, to compare it with an
 * iprange, that is undone first, for an index is of addresses.
 *
 * Invariant: every form selects the same rows as the clause.  A range of the
 * other family has no bounds in this one: they are NULL and select nothing.
 * Both families have one order, in which "-" goes from the first address of one
 * to the last of the other.
 */
#include "iprange.h"
#include "core/span_support.h"

/* --- bounds in one family ------------------------------------------------- */

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip4_bound);
Datum
ip4_bound(PG_FUNCTION_ARGS)
{
	iprange_span_t r = PG_GETARG_IPRANGE(0);
	bool		upper = PG_GETARG_BOOL(1);
	ip4r_span_t r4;

	if (iprange_is_all(&r))
		PG_RETURN_IP4(upper ? PG_UINT32_MAX : 0);
	if (!iprange_as_ip4r(&r, &r4))
		PG_RETURN_NULL();
	PG_RETURN_IP4(upper ? r4.upper : r4.lower);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ip6_bound);
Datum
ip6_bound(PG_FUNCTION_ARGS)
{
	iprange_span_t r = PG_GETARG_IPRANGE(0);
	bool		upper = PG_GETARG_BOOL(1);
	ip6r_span_t r6;

	if (iprange_is_all(&r))
		PG_RETURN_IP6(upper ? ~(uint128) 0 : 0);
	if (!iprange_as_ip6r(&r, &r6))
		PG_RETURN_NULL();
	PG_RETURN_IP6(upper ? r6.upper : r6.lower);
}

/* --- index conditions ----------------------------------------------------- */

/*
 * The first or last address of the range, as an address of that type; NULL if
 * no function says it
 */
static Expr *
bound(SupportRequestIndexCondition *req, Node *range, bool upper, Oid address)
{
	Oid			types[] = {exprType(range), BOOLOID};
	Oid			function = span_function_beside(req->funcid,
												upper ? "upper" : "lower",
												1, types, InvalidOid);
	Oid			result = OidIsValid(function) ? get_func_rettype(function) : InvalidOid;
	int			typlen = get_typlen(address);
	Expr	   *call;

	if (result != address && typlen > 0)
	{
		function = span_function_beside(req->funcid,
										typlen == sizeof(uint32) ?
										"ip4_bound" : "ip6_bound",
										2, types, address);
		return span_call(req->root, function,
						 list_make2(range, makeBoolConst(upper, false)));
	}
	call = span_call(req->root, function, list_make1(range));
	if (call == NULL || result == address)
		return call;
	function = span_function_beside(req->funcid, "ipaddress", 1, &result, address);
	return span_call(req->root, function, list_make1(call));
}

/* address is the argument that is one, the other is a range */
static List *
index_condition(SupportRequestIndexCondition *req, int address)
{
	Node	   *column;
	Node	   *other;
	Oid			type;

	if (!span_support_args(req, &column, &other))
		return NIL;
	if (req->indexarg != address)
		return span_operator_form(req, column, other);
	type = req->index->opcintype[req->indexcol];
	req->lossy = false;
	return span_between(req, type, column,
						bound(req, other, false, type),
						bound(req, other, true, type), "ipr_assumed");
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ipr_assumed);
Datum
ipr_assumed(PG_FUNCTION_ARGS)
{
	return span_assumed(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(ipr_assumed_support);
Datum
ipr_assumed_support(PG_FUNCTION_ARGS)
{
	PG_RETURN_POINTER(span_assumed_support((Node *) PG_GETARG_POINTER(0)));
}

static Datum
support(Node *request, int address)
{
	if (IsA(request, SupportRequestIndexCondition))
		return PointerGetDatum(index_condition((SupportRequestIndexCondition *) request, address));
	return PointerGetDatum(span_support_call(request));
}

/* Support of the functions that take a range, then an address */
PGDLLEXPORT PG_FUNCTION_INFO_V1(ip_contains_support);
Datum
ip_contains_support(PG_FUNCTION_ARGS)
{
	return support((Node *) PG_GETARG_POINTER(0), 1);
}

/* Support of the functions that take an address, then a range */
PGDLLEXPORT PG_FUNCTION_INFO_V1(ip_contained_by_support);
Datum
ip_contained_by_support(PG_FUNCTION_ARGS)
{
	return support((Node *) PG_GETARG_POINTER(0), 0);
}

/* --- addresses that were made ranges -------------------------------------- */

/*
 * What was cast to iprange without the user asking for it, which is what the
 * parser does to find an operator; else NULL.  A cast that is written out may
 * be that of an index, and is left alone.
 */
static Node *
uncast(Node *node)
{
	FuncExpr   *call = (FuncExpr *) node;

	if (!IsA(node, FuncExpr) || call->funcformat != COERCE_IMPLICIT_CAST ||
		list_length(call->args) != 1)
		return NULL;
	return linitial(call->args);
}

/*
 * "The iprange contains the address that was made an iprange" as the operator
 * on range and address, of which inner is the address's argument; else NULL.
 */
static Node *
contains_address(FuncExpr *call, int inner)
{
	Node	   *range = list_nth(call->args, 1 - inner);
	Node	   *address = uncast(list_nth(call->args, inner));
	Node	   *narrow = uncast(range);
	Oid			types[2];
	Oid			op = InvalidOid;

	if (address == NULL)
		return NULL;
	types[inner] = exprType(address);
	types[1 - inner] = narrow != NULL ? exprType(narrow) : InvalidOid;

	/* an ip4r or ip6r, too, may be used as it is */
	if (narrow != NULL)
		op = span_operator_beside(call->funcid, inner == 0 ? "<<=@" : "@>>=",
								  types[0], types[1]);
	if (!OidIsValid(op))
	{
		narrow = range;
		types[1 - inner] = exprType(range);
		op = span_operator_beside(call->funcid, inner == 0 ? "<<=@" : "@>>=",
								  types[0], types[1]);
	}
	if (!OidIsValid(op))
		return NULL;
	return (Node *) (inner == 0 ? span_op_clause(op, address, (Expr *) narrow) :
					 span_op_clause(op, narrow, (Expr *) address));
}

/* --- ranges of one family that were made iprange ---------------------------- */

/* What a function of two iprange is as an operator, on ip4r and ip6r, too */
static const struct
{
	const char *function;
	const char *op;
}			narrowed[] = {
	{"iprange_contains", ">>="},
	{"iprange_contained_by", "<<="},
	{"iprange_contains_strict", ">>"},
	{"iprange_contained_by_strict", "<<"},
	{"iprange_overlaps", "&&"},
	{"iprange_eq", "="},
	{"iprange_distance", "<->"},
};

/* A constant as ip4r or ip6r, whichever has that length; NULL if it is neither */
static Expr *
narrow_constant(Const *c, Oid type)
{
	iprange_span_t r = DatumGetIprange(c->constvalue);
	int			typlen = get_typlen(type);
	ip4r_span_t r4;
	ip6r_span_t r6;
	Datum		value;

	if (iprange_is_all(&r))
		return NULL;
	if (typlen == sizeof(ip4r_span_t) && iprange_as_ip4r(&r, &r4))
		value = Ip4rGetDatum(r4);
	else if (typlen == 2 * sizeof(ip6_disk) && iprange_as_ip6r(&r, &r6))
		value = Ip6rGetDatum(r6);
	else
		return NULL;
	return (Expr *) makeConst(type, -1, InvalidOid, typlen, value, false, false);
}

/*
 * Of an ip4r or ip6r that was made an iprange, and a constant of the same
 * family: the operator on two of its own type, which its indexes know; else NULL.
 */
static Node *
narrow(FuncExpr *call)
{
	char	   *name = get_func_name(call->funcid);

	for (int side = 0; side < 2; side++)
	{
		Node	   *range = uncast(list_nth(call->args, side));
		Const	   *c = list_nth(call->args, 1 - side);
		Oid			type = range ? exprType(range) : InvalidOid;
		Expr	   *constant;
		Oid			op = InvalidOid;

		if (range == NULL || !IsA(c, Const) || c->constisnull)
			continue;
		for (int i = 0; name != NULL && i < lengthof(narrowed); i++)
			if (strcmp(name, narrowed[i].function) == 0)
				op = span_operator_beside(call->funcid, narrowed[i].op, type, type);
		if (!OidIsValid(op) || (constant = narrow_constant(c, type)) == NULL)
			continue;
		return (Node *) (side == 0 ? span_op_clause(op, range, constant) :
						 span_op_clause(op, (Node *) constant, (Expr *) range));
	}
	return NULL;
}

static Datum
iprange_support(Node *request, int inner)
{
	FuncExpr   *call;
	Node	   *node = NULL;

	if (!IsA(request, SupportRequestSimplify))
		return PointerGetDatum(span_support_call(request));
	call = ((SupportRequestSimplify *) request)->fcall;
	if (list_length(call->args) != 2)
		return PointerGetDatum(NULL);
	if (inner >= 0)
		node = contains_address(call, inner);
	return PointerGetDatum(node ? node : narrow(call));
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(iprange_contains_support);
Datum
iprange_contains_support(PG_FUNCTION_ARGS)
{
	return iprange_support((Node *) PG_GETARG_POINTER(0), 1);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(iprange_contained_by_support);
Datum
iprange_contained_by_support(PG_FUNCTION_ARGS)
{
	return iprange_support((Node *) PG_GETARG_POINTER(0), 0);
}

/* Support of the other relations of two iprange, and of their distance */
PGDLLEXPORT PG_FUNCTION_INFO_V1(iprange_relation_support);
Datum
iprange_relation_support(PG_FUNCTION_ARGS)
{
	return iprange_support((Node *) PG_GETARG_POINTER(0), -1);
}

/*
 * Support of "&&" of two iprange: an address overlaps what contains it, on
 * whichever side it is.
 */
PGDLLEXPORT PG_FUNCTION_INFO_V1(iprange_overlaps_support);
Datum
iprange_overlaps_support(PG_FUNCTION_ARGS)
{
	Node	   *request = (Node *) PG_GETARG_POINTER(0);
	FuncExpr   *call = IsA(request, SupportRequestSimplify) ?
	((SupportRequestSimplify *) request)->fcall : NULL;
	Node	   *node = NULL;

	for (int side = 0; side < 2 && call && node == NULL; side++)
		if (list_length(call->args) == 2)
			node = contains_address(call, side);
	if (node)
		PG_RETURN_POINTER(node);
	return iprange_support(request, -1);
}

/* --- relations of one family ---------------------------------------------- */

/* Support of the relations of ip4r and ip6r, and of position */
PGDLLEXPORT PG_FUNCTION_INFO_V1(ipr_relation_support);
Datum
ipr_relation_support(PG_FUNCTION_ARGS)
{
	PG_RETURN_POINTER(span_support_call((Node *) PG_GETARG_POINTER(0)));
}
