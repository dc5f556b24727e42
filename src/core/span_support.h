/*
 * src/core/span_support.h
 *		What planner support functions share: an index condition that is made
 *		of the column type's own comparisons, and the estimate of a function
 *		that means an operator.
 *
 * "Is in the span" says the same of a point as "not before its lower bound
 * and not after its upper bound", and that is what a plain btree or BRIN index
 * on points can look up.  The span may be a constant, a parameter or a column
 * of another table: what is returned is an expression.
 *
 * Invariant: a condition is returned only if it holds for every row that the
 * clause selects, of an index that has the operators, and never holds an
 * argument that could change during a scan.  Objects are found by name in the
 * schema of the function that was called, or by type: never by search_path,
 * and without asking what the user may look up.
 */
#ifndef SPAN_SUPPORT_H
#define SPAN_SUPPORT_H

#include "core/compat.h"

#include "access/htup_details.h"
#include "access/stratnum.h"
#include "access/table.h"
#include "catalog/pg_am.h"
#include "catalog/pg_amop.h"
#include "catalog/pg_operator.h"
#include "catalog/pg_proc.h"
#include "catalog/pg_statistic.h"
#include "catalog/pg_type.h"
#include "commands/defrem.h"
#include "nodes/makefuncs.h"
#include "nodes/nodeFuncs.h"
#include "nodes/pathnodes.h"
#include "nodes/supportnodes.h"
#include "optimizer/optimizer.h"
#include "optimizer/paths.h"
#include "optimizer/plancat.h"
#include "parser/parsetree.h"
#include "rewrite/rewriteManip.h"
#include "utils/builtins.h"
#include "utils/catcache.h"
#include "utils/datum.h"
#include "utils/lsyscache.h"
#include "utils/rel.h"
#include "utils/selfuncs.h"
#include "utils/syscache.h"
#include "utils/typcache.h"

/* --- looking things up ---------------------------------------------------- */

/*
 * The function of that name, argument types and result, or any result if that is
 * InvalidOid, beside another function.  InvalidOid if there is none: its owner
 * may have renamed it, and made another one of that name.
 */
static inline Oid
span_function_beside(Oid other, const char *name, int nargs, const Oid *args,
					 Oid result)
{
	oidvector  *types = buildoidvector(args, nargs);
	Oid			function = GetSysCacheOid3(PROCNAMEARGSNSP, Anum_pg_proc_oid,
										   CStringGetDatum(name),
										   PointerGetDatum(types),
										   ObjectIdGetDatum(get_func_namespace(other)));

	if (OidIsValid(function) && OidIsValid(result) &&
		get_func_rettype(function) != result)
		return InvalidOid;
	return function;
}

/* Likewise an operator; its result is the function's */
static inline Oid
span_operator_beside(Oid function, const char *name, Oid left, Oid right)
{
	Oid			op = GetSysCacheOid4(OPERNAMENSP, Anum_pg_operator_oid,
									 CStringGetDatum(name),
									 ObjectIdGetDatum(left), ObjectIdGetDatum(right),
									 ObjectIdGetDatum(get_func_namespace(function)));

	if (!OidIsValid(op) || get_op_rettype(op) != get_func_rettype(function))
		return InvalidOid;
	return op;
}

/* A btree comparison of the type, by its default operator class */
static inline Oid
span_comparison(Oid type, int strategy)
{
	TypeCacheEntry *cache = lookup_type_cache(type, TYPECACHE_BTREE_OPFAMILY);

	if (!OidIsValid(cache->btree_opf))
		return InvalidOid;
	return get_opfamily_member(cache->btree_opf, type, type, strategy);
}

/* --- expressions ---------------------------------------------------------- */

/* copyObject() of 19 is for compilers that know typeof_unqual */
static inline Node *
span_copy(Node *node)
{
	return (Node *) copyObjectImpl(node);
}

/* A call, folded if its arguments are constants; NULL if there is no function */
static inline Expr *
span_call(PlannerInfo *root, Oid function, List *args)
{
	FuncExpr   *call;

	if (!OidIsValid(function))
		return NULL;
	call = makeFuncExpr(function, get_func_rettype(function), args,
						InvalidOid, InvalidOid, COERCE_EXPLICIT_CALL);
	return (Expr *) eval_const_expressions(root, (Node *) call);
}

static inline Expr *
span_op_clause(Oid op, Node *left, Expr *right)
{
	Expr	   *clause = make_opclause(op, get_op_rettype(op), false, (Expr *) left, right,
									   InvalidOid, InvalidOid);

	set_opfuncid((OpExpr *) clause);
	return clause;
}

/* left >= lower and left <= upper, by the default order of their type */
static inline List *
span_two_sides(Oid type, Node *left, Expr *lower, Expr *upper)
{
	Oid			ge = span_comparison(type, BTGreaterEqualStrategyNumber);
	Oid			le = span_comparison(type, BTLessEqualStrategyNumber);

	return list_make2(span_op_clause(ge, left, lower),
					  span_op_clause(le, span_copy(left), upper));
}

/* --- index conditions ----------------------------------------------------- */

/* The arguments of an operator or a function call; NIL of anything else */
static inline List *
span_arguments(Node *node)
{
	if (is_opclause(node))
		return ((OpExpr *) node)->args;
	if (is_funcclause(node))
		return ((FuncExpr *) node)->args;
	return NIL;
}

/*
 * Takes the clause apart: the index column, and the other argument if it stays
 * the same during a scan of the index; else there is no condition, and it is
 * false.
 */
static inline bool
span_support_args(SupportRequestIndexCondition *req, Node **column, Node **other)
{
	List	   *args = span_arguments(req->node);

	if (list_length(args) != 2)
		return false;
	*column = list_nth(args, req->indexarg);
	*other = list_nth(args, 1 - req->indexarg);
	return is_pseudo_constant_for_index(req->root, *other, req->index);
}

/* Does the index, of whichever method, have that comparison of the type? */
static inline bool
span_index_has(SupportRequestIndexCondition *req, Oid type, int strategy)
{
	Oid			op = span_comparison(type, strategy);

	return OidIsValid(op) && op_in_opfamily(op, req->opfamily);
}

/*
 * Bounds that come from another table say nothing to the access method, which
 * prices the condition as if it held a ninth of the index, whatever the clause
 * is estimated at.  So they are wrapped into calls that have the same value, but
 * that the planner, where it estimates, takes for constants that select about
 * as much: from the first address of the histogram to the end of as many of its
 * bins.  Less than half a bin is nothing: NULL.
 *
 * EXPLAIN shows such a call as a cast to the type that the bound has already.  The
 * function is declared to take what no user can have a value of.
 */
static inline void
span_assume(SupportRequestIndexCondition *req, Oid type, Node *column,
			Expr **lower, Expr **upper, const char *assumed)
{
	Oid			types[2] = {INTERNALOID, INTERNALOID};
	Oid			function = span_function_beside(req->funcid, assumed, 2, types, INTERNALOID);
	double		share = clause_selectivity(req->root, req->node,
										   req->index->rel->relid, JOIN_INNER, NULL);
	VariableStatData var;
	AttStatsSlot slot = {0};
	Expr	  **bounds[] = {lower, upper};
	double		bins = 100;
	int			at[] = {-1, -1};

	if (!OidIsValid(function))
		return;
	examine_variable(req->root, column, 0, &var);
	if (HeapTupleIsValid(var.statsTuple) && var.acl_ok &&
		get_attstatsslot(&slot, var.statsTuple, STATISTIC_KIND_HISTOGRAM, InvalidOid, ATTSTATSSLOT_VALUES))
		bins = slot.nvalues - 1;
	if (share * bins >= 0.5)
	{
		at[0] = 0;
		at[1] = (int) Min(rint(share * bins), bins);
	}
	for (int i = 0; i < 2; i++)
	{
		Const	   *value = makeNullConst(type, -1, InvalidOid);

		if (at[i] >= slot.nvalues)
			continue;			/* many, but it is not known which */
		if (at[i] >= 0)
		{
			value->constvalue = datumCopy(slot.values[at[i]], value->constbyval, value->constlen);
			value->constisnull = false;
		}
		*bounds[i] = (Expr *) makeFuncExpr(function, type, list_make2(*bounds[i], value),
										   InvalidOid, InvalidOid, COERCE_IMPLICIT_CAST);
	}
	free_attstatsslot(&slot);
	ReleaseVariableStats(var);
}

/* The value of such a call, and what its planner support says */
static inline Datum
span_assumed(FunctionCallInfo fcinfo)
{
	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	PG_RETURN_DATUM(PG_GETARG_DATUM(0));
}

static inline Node *
span_assumed_support(Node *request)
{
	SupportRequestSimplify *req = (SupportRequestSimplify *) request;

	/* without a query to plan it is estimate_expression_value() that asks */
	if (IsA(request, SupportRequestSimplify) && req->root == NULL)
		return span_copy(lsecond(req->fcall->args));
	return NULL;
}

/*
 * column >= lower AND column <= upper, if the index can; else NIL.  The function
 * of that name is the module's span_assumed().
 */
static inline List *
span_between(SupportRequestIndexCondition *req, Oid type, Node *column,
			 Expr *lower, Expr *upper, const char *assumed)
{
	if (lower == NULL || upper == NULL ||
		!span_index_has(req, type, BTGreaterEqualStrategyNumber) ||
		!span_index_has(req, type, BTLessEqualStrategyNumber))
		return NIL;
	if (contain_var_clause((Node *) upper))
		span_assume(req, type, column, &lower, &upper, assumed);
	return span_two_sides(type, column, lower, upper);
}

/*
 * A function call as the operator that means the same, with the column on the
 * left, if the index has it; else NIL.
 */
static inline List *
span_operator_form(SupportRequestIndexCondition *req, Node *column, Node *other)
{
	CatCList   *members = SearchSysCacheList1(AMOPSTRATEGY,
											  ObjectIdGetDatum(req->opfamily));
	Oid			found = InvalidOid;

	for (int i = 0; i < members->n_members; i++)
	{
		Form_pg_amop member = (Form_pg_amop) GETSTRUCT(&members->members[i]->tuple);
		Oid			op = member->amopopr;

		if (req->indexarg == 1)
			op = get_commutator(op);
		if (member->amoppurpose != AMOP_SEARCH || !OidIsValid(op) ||
			get_opcode(op) != req->funcid)
			continue;
		/* of two names of one function not the old one, which EXPLAIN shows */
		if (!OidIsValid(found) ||
			(member->amopstrategy != RTOldContainsStrategyNumber &&
			 member->amopstrategy != RTOldContainedByStrategyNumber))
			found = member->amopopr;
	}
	ReleaseSysCacheList(members);
	if (!OidIsValid(found))
		return NIL;
	req->lossy = false;
	return list_make1(span_op_clause(found, column, (Expr *) other));
}

/*
 * A function of two values of one type as the operator of that name beside it,
 * with the column on the left, if the index has it; else NIL.  The operator
 * holds wherever the function does and, if it is exact, nowhere else.
 */
static inline List *
span_implied_operator(SupportRequestIndexCondition *req, Node *column,
					  Node *other, const char *name, bool exact)
{
	Oid			type = exprType(other);
	Oid			op = span_operator_beside(req->funcid, name, type, type);

	if (req->indexarg == 1 && OidIsValid(op))
		op = get_commutator(op);
	if (!OidIsValid(op) || !op_in_opfamily(op, req->opfamily))
		return NIL;
	req->lossy = !exact;
	return list_make1(span_op_clause(op, column, (Expr *) other));
}

/* --- estimates ------------------------------------------------------------ */

/* The operator of a family that calls the function; InvalidOid if there is none */
static inline Oid
span_operator_in(Oid family, Oid function)
{
	CatCList   *members = SearchSysCacheList1(AMOPSTRATEGY, ObjectIdGetDatum(family));
	Oid			found = InvalidOid;

	for (int i = 0; i < members->n_members && !OidIsValid(found); i++)
	{
		Form_pg_amop member = (Form_pg_amop) GETSTRUCT(&members->members[i]->tuple);
		Oid			commutator = get_commutator(member->amopopr);

		if (member->amoppurpose != AMOP_SEARCH)
			continue;
		if (get_opcode(member->amopopr) == function)
			found = member->amopopr;
		else if (OidIsValid(commutator) && get_opcode(commutator) == function)
			found = commutator;
	}
	ReleaseSysCacheList(members);
	return found;
}

/* The operator that a function is the function of, by the indexes of its types */
static inline Oid
span_operator_of(Oid function)
{
	static const Oid methods[] = {GIST_AM_OID, BTREE_AM_OID};
	Oid		   *types;
	int			ntypes;
	Oid			found = InvalidOid;

	(void) get_func_signature(function, &types, &ntypes);
	for (int i = 0; i < ntypes && !OidIsValid(found); i++)
	{
		for (int m = 0; m < lengthof(methods) && !OidIsValid(found); m++)
		{
			Oid			opclass = GetDefaultOpClass(types[i], methods[m]);

			if (OidIsValid(opclass))
				found = span_operator_in(get_opclass_family(opclass), function);
		}
	}
	return found;
}

/*
 * The estimate of a call, which is the operator's on the same arguments.  NULL,
 * and the planner guesses, if there is no operator.
 */
static inline Node *
span_estimate_as(SupportRequestSelectivity * req, Oid op)
{
	if (!OidIsValid(op) || list_length(req->args) != 2)
		return NULL;
	req->selectivity = req->is_join ?
		join_selectivity(req->root, op, req->args, req->inputcollid,
						 req->jointype, req->sjinfo) :
		restriction_selectivity(req->root, op, req->args, req->inputcollid,
								req->varRelid);
	return (Node *) req;
}

static inline Node *
span_estimate_call(SupportRequestSelectivity * req)
{
	return span_estimate_as(req, span_operator_of(req->funcid));
}

/* Of a function that has an operator: its index conditions and its estimate */
static inline Node *
span_support_call(Node *request)
{
	SupportRequestIndexCondition *req = (SupportRequestIndexCondition *) request;
	Node	   *column;
	Node	   *other;

	if (IsA(request, SupportRequestSelectivity))
		return span_estimate_call((SupportRequestSelectivity *) request);
	if (IsA(request, SupportRequestIndexCondition) &&
		span_support_args(req, &column, &other))
		return (Node *) span_operator_form(req, column, other);
	return NULL;
}

/* --- what is known of all rows -------------------------------------------- */

/*
 * The CHECK constraints of a table that all its rows fulfil, as a list of
 * conditions on it.  A plan that relies on one is made anew when the
 * constraint goes, as is any plan when its tables change.
 */
static inline List *
span_table_checks(PlannerInfo *root, RelOptInfo *rel)
{
	Relation	table = table_open(planner_rt_fetch(rel->relid, root)->relid,
								   NoLock);
	TupleConstr *constr = table->rd_att->constr;
	List	   *checks = NIL;

	for (int i = 0; constr != NULL && i < constr->num_check; i++)
	{
		Node	   *check;

		/* neither NOT VALID nor, which is the same here, NOT ENFORCED */
		if (!constr->check[i].ccvalid)
			continue;
		/* the form that conditions of the query have at this point */
		check = eval_const_expressions(root,
									   stringToNode(constr->check[i].ccbin));
		check = (Node *) canonicalize_qual((Expr *) check, true);
		ChangeVarNodes(check, 1, rel->relid, 0);
		checks = list_concat(checks, make_ands_implicit((Expr *) check));
	}
	table_close(table, NoLock);
	return checks;
}

/*
 * Is the condition not false for any row that the index has?  An index with a
 * predicate holds the rows for which it is true; a CHECK is fulfilled by NULL,
 * too.
 */
static inline bool
span_index_holds(SupportRequestIndexCondition *req, List *checks, Expr *condition)
{
	List	   *goal = list_make1(condition);

	return predicate_implied_by(goal, req->index->indpred, false) ||
		predicate_implied_by(goal, checks, true);
}

/* Is an index column equal to something that stays the same in every scan? */
static inline bool
span_column_is_fixed(SupportRequestIndexCondition *req, int column)
{
	IndexOptInfo *index = req->index;
	ListCell   *cell;

	foreach(cell, index->indrestrictinfo)
	{
		Node	   *clause = (Node *) ((RestrictInfo *) lfirst(cell))->clause;

		if (!is_opclause(clause) || list_length(((OpExpr *) clause)->args) != 2 ||
			get_op_opfamily_strategy(((OpExpr *) clause)->opno,
									 index->opfamily[column]) != BTEqualStrategyNumber)
			continue;
		for (int i = 0; i < 2; i++)
		{
			List	   *args = ((OpExpr *) clause)->args;

			if (match_index_to_operand(list_nth(args, i), column, index) &&
				is_pseudo_constant_for_index(req->root, list_nth(args, 1 - i),
											 index))
				return true;
		}
	}
	return false;
}

/*
 * May the condition be that the index column is one of the elements of an
 * array?  Only btree can look it up.  Before 17 rows come in the order of the
 * array wherever this is not the first column; the planner, which sees no array
 * in the query, would take it for the order of the index.
 */
static inline bool
span_index_takes_array(SupportRequestIndexCondition *req)
{
	if (req->index->relam != BTREE_AM_OID)
		return false;
	for (int i = 0; SPAN_ARRAY_BREAKS_ORDER && i < req->indexcol; i++)
	{
		if (!span_column_is_fixed(req, i))
			return false;
	}
	return true;
}

/* left op ANY (array) */
static inline Expr *
span_any_clause(Oid op, Node *left, Expr *array)
{
	ScalarArrayOpExpr *clause = makeNode(ScalarArrayOpExpr);

	clause->opno = op;
	clause->opfuncid = get_opcode(op);
	clause->useOr = true;
	clause->args = list_make2(left, array);
	clause->location = -1;
	return (Expr *) clause;
}

#endif							/* SPAN_SUPPORT_H */
