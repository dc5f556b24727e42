/*
 * src/prefix/prefix_range_support.c
 *		The planner, and prefixes in a plain btree.
 *
 * A value without class contains a number if it is one of the number's
 * prefixes.  So where a column is known to hold no class, "column @> number"
 * is "column = ANY (prefixes of the number)".  That is known of a partial
 * index by its predicate, of a table by a CHECK: NOT is_range(column).  Else
 * an index of anchors is needed, see prefix_range_anchor.c.  The number may be
 * a constant, a parameter or a column of another table.  A CHECK of the length
 * saves looking for longer prefixes.
 *
 * "column <@ constant" is a piece of the order of values.
 *
 * Invariant: a condition holds for all rows that the clause selects, perhaps
 * for more, and the clause itself is tested again.
 */
#include "prefix_range.h"
#include "core/span_support.h"

#include "catalog/pg_type.h"

/* --- column @> number ----------------------------------------------------- */

/* The bytes of a constant number; -1 if it is none */
static int
constant_bytes(Node *number, const char **s)
{
	struct varlena *value;

	if (!IsA(number, Const) || ((Const *) number)->constisnull)
		return -1;
	value = PG_DETOAST_DATUM_PACKED(((Const *) number)->constvalue);
	*s = SPAN_VARDATA(value);
	return (int) SPAN_PAYLOAD(value);
}

/*
 * May the plan show all prefixes of a number?  Not if there are many, nor if
 * one could end within a character.
 */
static bool
may_fold(Node *number)
{
	const char *s = NULL;
	int			n = constant_bytes(number, &s);

	for (int i = 0; i < n; i++)
	{
		if (IS_HIGHBIT_SET(s[i]))
			return false;
	}
	return n >= 0 && n <= PREFIX_ANCHOR_LENGTH;
}

/* A function of prefix_range, called for the column; NULL if there is none */
static Expr *
call_on_column(SupportRequestIndexCondition *req, const char *name, Oid result,
			   Node *column)
{
	Oid			type = req->index->opcintype[req->indexcol];
	Oid			function = span_function_beside(req->funcid, name, 1, &type, result);

	if (!OidIsValid(function))
		return NULL;
	return (Expr *) makeFuncExpr(function, result, list_make1(column), InvalidOid,
								 InvalidOid, COERCE_EXPLICIT_CALL);
}

/* Is it known that no value in the index has a class? */
static bool
has_no_class(SupportRequestIndexCondition *req, List *checks, Node *column)
{
	Expr	   *is_range = call_on_column(req, "is_range", BOOLOID, column);

	return is_range != NULL &&
		span_index_holds(req, checks, make_notclause(is_range));
}

static bool
is_as_short(SupportRequestIndexCondition *req, List *checks, Node *column, int n)
{
	Expr	   *length = call_on_column(req, "length", INT4OID, column);
	Expr	   *bound = (Expr *) makeConst(INT4OID, -1, InvalidOid, sizeof(int32),
										   Int32GetDatum(n), false, true);

	return length != NULL &&
		span_index_holds(req, checks,
						 span_op_clause(span_comparison(INT4OID,
														BTLessEqualStrategyNumber),
										(Node *) length, bound));
}

/*
 * The least length, up to high, that all values in the index are known to keep
 * to.  Before 17 every prefix looked for costs a descent, and numbers are
 * longer than what is stored of them.
 */
static int
longest_value(SupportRequestIndexCondition *req, List *checks, Node *column, int high)
{
	int			low = 0;

	if (!is_as_short(req, checks, column, high - 1))
		return high;
	while (low < high)
	{
		int			middle = (low + high) / 2;

		if (is_as_short(req, checks, column, middle))
			high = middle;
		else
			low = middle + 1;
	}
	return low;
}

/*
 * The values to look for in the index, as an expression of type prefix_range[];
 * NULL if no function says them
 */
static Expr *
probes(SupportRequestIndexCondition *req, Node *number, int longest)
{
	Oid			types[] = {exprType(number), INT4OID};
	Oid			function = span_function_beside(req->funcid,
												types[0] == TEXTOID ?
												"prefix_range_probes_text" :
												"prefix_range_probes",
												2, types,
												get_array_type(req->index->opcintype[req->indexcol]));
	List	   *args = list_make2(number,
								  makeConst(INT4OID, -1, InvalidOid, sizeof(int32),
											Int32GetDatum(longest), false, true));

	if (!OidIsValid(function))
		return NULL;
	if (may_fold(number))
		return span_call(req->root, function, args);
	return (Expr *) makeFuncExpr(function, get_func_rettype(function), args,
								 InvalidOid, InvalidOid, COERCE_EXPLICIT_CALL);
}

static List *
contains_condition(SupportRequestIndexCondition *req, Node *column, Node *number)
{
	Oid			type = req->index->opcintype[req->indexcol];
	Oid			types[] = {type, type};
	const char *s;
	List	   *checks;
	Oid			equal = get_opfamily_member(req->opfamily, type, type,
											BTEqualStrategyNumber);
	int			longest;
	Expr	   *array;

	if (!span_index_takes_array(req) || !OidIsValid(equal))
		return NIL;
	checks = span_table_checks(req->root, req->index->rel);
	if (equal == span_comparison(type, BTEqualStrategyNumber))
	{
		if (!has_no_class(req, checks, column))
			return NIL;
		longest = longest_value(req, checks, column, PREFIX_PROBE_LENGTH);
		if (longest == PREFIX_PROBE_LENGTH && constant_bytes(number, &s) > longest)
			return NIL;
	}
	else
	{
		if (get_opcode(equal) != span_function_beside(req->funcid,
													  "prefix_range_anchor_eq",
													  2, types, BOOLOID))
			return NIL;
		longest = longest_value(req, checks, column, PREFIX_ANCHOR_LENGTH);
	}
	array = probes(req, number, longest);
	return array != NULL ? list_make1(span_any_clause(equal, column, array)) : NIL;
}

/* --- column <@ constant --------------------------------------------------- */

/*
 * A value above all strings that begin with the n bytes of s: the last ASCII
 * character that has a successor, and the successor in its place.  NULL if
 * there is none.
 */
static PrefixRange *
value_above(const unsigned char *s, int n)
{
	while (n > 0)
	{
		int			c = s[--n] + 1;

		while (prefix_is_bracket(c))
			c++;
		if (prefix_is_bound(c))
			return prefix_make(s, n, c, c);
	}
	return NULL;
}

static Expr *
value_const(Oid type, PrefixRange *value)
{
	return (Expr *) makeConst(type, -1, InvalidOid, -1,
							  PointerGetDatum(value), false, false);
}

/*
 * From the least value that the constant can contain to what is above all of
 * them.  Within a class the least one is narrow, it sorts before the wide ones
 * and before what has its first character in the prefix.
 */
static List *
contained_by_condition(SupportRequestIndexCondition *req, Node *column, Node *other)
{
	Oid			type = req->index->opcintype[req->indexcol];
	Const	   *constant = (Const *) other;
	List	   *result = NIL;
	PrefixView	v;
	unsigned char *s;
	int			n;
	PrefixRange *least;
	PrefixRange *above;

	if (!IsA(other, Const) || constant->constisnull ||
		!span_index_has(req, type, BTGreaterEqualStrategyNumber) ||
		!span_index_has(req, type, BTLessStrategyNumber))
		return NIL;

	v = prefix_view(DatumGetPrefixRangePP(constant->constvalue));
	n = prefix_length(&v);
	s = (unsigned char *) palloc(n + 1);
	memcpy(s, v.bytes, v.len);
	if (n > v.len)
		s[v.len] = v.last;
	above = value_above(s, n);
	least = prefix_is_range(&v) ?
		prefix_make(v.bytes, v.len, v.first, v.first + 1) :
		prefix_make_view(&v);

	if (n > 0)
		result = lappend(result,
						 span_op_clause(span_comparison(type, BTGreaterEqualStrategyNumber),
										column, value_const(type, least)));
	if (above != NULL)
		result = lappend(result,
						 span_op_clause(span_comparison(type, BTLessStrategyNumber),
										span_copy(column), value_const(type, above)));
	return result;
}

/* --- requests ------------------------------------------------------------- */

/* Support of the relations that are no containment */
PGDLLEXPORT PG_FUNCTION_INFO_V1(prefix_range_relation_support);
Datum
prefix_range_relation_support(PG_FUNCTION_ARGS)
{
	PG_RETURN_POINTER(span_support_call((Node *) PG_GETARG_POINTER(0)));
}

/* container is the argument that contains the other one */
static List *
index_condition(SupportRequestIndexCondition *req, int container)
{
	Node	   *column;
	Node	   *other;

	/* a column of texts is no matter of this */
	if (!span_support_args(req, &column, &other) ||
		exprType(column) == TEXTOID)
		return NIL;
	if (req->index->relam != BTREE_AM_OID)
		return span_operator_form(req, column, other);
	req->lossy = true;
	if (req->indexarg == container)
		return contains_condition(req, column, other);
	return contained_by_condition(req, column, other);
}

static Datum
support(Node *request, int container)
{
	if (IsA(request, SupportRequestIndexCondition))
		return PointerGetDatum(index_condition((SupportRequestIndexCondition *) request, container));
	if (IsA(request, SupportRequestSelectivity))
		return PointerGetDatum(span_estimate_call((SupportRequestSelectivity *) request));
	return PointerGetDatum(NULL);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(prefix_range_contains_support);
Datum
prefix_range_contains_support(PG_FUNCTION_ARGS)
{
	return support((Node *) PG_GETARG_POINTER(0), 0);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(prefix_range_contained_by_support);
Datum
prefix_range_contained_by_support(PG_FUNCTION_ARGS)
{
	return support((Node *) PG_GETARG_POINTER(0), 1);
}
