/*
 * src/period/period_support.c
 *		The planner: relations by indexes of periods, and "this instant is in
 *		that period" by indexes of instants.
 *
 * A relation that is written as a function is looked up as the operator that
 * means the same or, as for most of Allen's, is true of a few more rows.
 *
 * On a plain index of instants the question is asked as ts >= first(p) AND ts
 * <= last(p), whatever p is: a constant, a parameter, a column of another
 * table.  Where p is no column the clause itself is replaced, so that the
 * instants' statistics and the pruning of partitions apply, too.
 *
 * Invariant: both forms select the same rows as the clause.  last() of a
 * period without end is infinity, first() and last() of the empty one are NULL
 * and select nothing.  What replaces the clause gives the same value even where
 * it is not a condition of a query: false, not NULL, for the empty period.
 */
#include "period.h"
#include "core/span_support.h"

#include "optimizer/clauses.h"
#include "optimizer/cost.h"

/*
 * The first instant of the period or, if upper, the last one.  Of the empty
 * period the first is infinity and the last -infinity: no instant lies between.
 */
PGDLLEXPORT PG_FUNCTION_INFO_V1(period_bound);
Datum
period_bound(PG_FUNCTION_ARGS)
{
	Period	   *p = PG_GETARG_PERIOD_P(0);
	bool		upper = PG_GETARG_BOOL(1);

	if (period_is_empty(p))
		PG_RETURN_TIMESTAMPTZ(upper ? DT_NOBEGIN : DT_NOEND);
	PG_RETURN_TIMESTAMPTZ(upper ? period_last(p) : p->first);
}

/* Which argument is the instant: the other is the period */
static int
instant_position(Node *node)
{
	return exprType(linitial(span_arguments(node))) == TIMESTAMPTZOID ? 0 : 1;
}

static List *
index_condition(SupportRequestIndexCondition *req)
{
	Node	   *column;
	Node	   *other;
	Oid			type;
	Expr	   *lower;
	Expr	   *upper;

	if (!span_support_args(req, &column, &other))
		return NIL;
	if (req->indexarg != instant_position(req->node))
		return span_operator_form(req, column, other);
	type = exprType(other);
	lower = span_call(req->root,
					  span_function_beside(req->funcid, "first", 1, &type, TIMESTAMPTZOID),
					  list_make1(other));
	upper = span_call(req->root,
					  span_function_beside(req->funcid, "last", 1, &type, TIMESTAMPTZOID),
					  list_make1(other));
	req->lossy = false;
	return span_between(req, TIMESTAMPTZOID, column, lower, upper, "period_assumed");
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(period_assumed);
Datum
period_assumed(PG_FUNCTION_ARGS)
{
	return span_assumed(fcinfo);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(period_assumed_support);
Datum
period_assumed_support(PG_FUNCTION_ARGS)
{
	PG_RETURN_POINTER(span_assumed_support((Node *) PG_GETARG_POINTER(0)));
}

/*
 * May the expression be evaluated twice?  As where a function is inlined: it
 * has the same value each time and costs next to nothing.
 */
static bool
may_repeat(PlannerInfo *root, Node *expr)
{
	QualCost	cost;

	if (contain_volatile_functions(expr) || contain_subplans(expr))
		return false;
	cost_qual_eval(&cost, list_make1(expr), root);
	return cost.startup + cost.per_tuple <= 10 * cpu_operator_cost;
}

/*
 * The clause as two comparisons, if the period has no column of this query.
 * Else it is left alone: it may be found in an index on periods.
 */
static Node *
simplify(SupportRequestSimplify *req)
{
	FuncExpr   *call = req->fcall;
	Node	   *instant;
	Node	   *period;
	Oid			types[2];
	Oid			bound;
	Expr	   *lower;
	Expr	   *upper;

	if (list_length(call->args) != 2)
		return NULL;
	instant = list_nth(call->args, instant_position((Node *) call));
	period = list_nth(call->args, 1 - instant_position((Node *) call));
	if (contain_var_clause(period) || !may_repeat(req->root, period) ||
		!contain_var_clause(instant) || !may_repeat(req->root, instant))
		return NULL;

	types[0] = exprType(period);
	types[1] = BOOLOID;
	bound = span_function_beside(call->funcid, "period_bound", 2, types, TIMESTAMPTZOID);
	if (!OidIsValid(bound))
		return NULL;
	lower = span_call(req->root, bound,
					  list_make2(period, makeBoolConst(false, false)));
	upper = span_call(req->root, bound,
					  list_make2(period, makeBoolConst(true, false)));
	return (Node *) make_andclause(span_two_sides(TIMESTAMPTZOID, instant,
												  lower, upper));
}

/* Support of contains(period, timestamptz), contained_by(timestamptz, period) */
PGDLLEXPORT PG_FUNCTION_INFO_V1(period_instant_support);
Datum
period_instant_support(PG_FUNCTION_ARGS)
{
	Node	   *request = (Node *) PG_GETARG_POINTER(0);

	if (IsA(request, SupportRequestIndexCondition))
		PG_RETURN_POINTER(index_condition((SupportRequestIndexCondition *) request));
	if (IsA(request, SupportRequestSimplify))
		PG_RETURN_POINTER(simplify((SupportRequestSimplify *) request));
	if (IsA(request, SupportRequestSelectivity))
		PG_RETURN_POINTER(span_estimate_call((SupportRequestSelectivity *) request));
	PG_RETURN_POINTER(NULL);
}

/* --- relations ------------------------------------------------------------ */

/*
 * The operator that a relation without one of its own implies, and whether it
 * means the same.  The inverse relation has the commutator.  It is estimated as
 * that operator, too; but where a bound must be the same, as one that is equal.
 */
static const struct relation
{
	const char *function;
	const char *op;
	bool		exact;
}			implied[] = {
	{"precedes", "<<", true},
	{"succeeds", ">>", true},
	{"immediately_precedes", "-|", true},
	{"immediately_succeeds", "|-", true},
	{"allen_before", "<<", false},
	{"allen_meets", "-|", true},
	{"allen_overlaps", "&&", false},
	{"allen_starts", "<@", false},
	{"allen_during", "<@", false},
	{"allen_finishes", "<@", false},
	{"allen_equals", "=", false},	/* empty = empty */
	{"allen_finished_by", "@>", false},
	{"allen_contains", "@>", false},
	{"allen_started_by", "@>", false},
	{"allen_overlapped_by", "&&", false},
	{"allen_met_by", "|-", true},
	{"allen_after", ">>", false},
};

static const struct relation *
implied_by(Oid function)
{
	char	   *name = get_func_name(function);

	for (int i = 0; name != NULL && i < lengthof(implied); i++)
	{
		if (strcmp(name, implied[i].function) == 0)
			return &implied[i];
	}
	return NULL;
}

static Node *
estimate(SupportRequestSelectivity * req, const struct relation *relation)
{
	Oid			type = exprType(linitial(req->args));
	bool		same_bound = !relation->exact &&
	(strstr(relation->function, "start") || strstr(relation->function, "finish"));

	return span_estimate_as(req,
							span_operator_beside(req->funcid,
												 same_bound ? "=" : relation->op,
												 type, type));
}

/* Support of all relations but those above */
PGDLLEXPORT PG_FUNCTION_INFO_V1(period_relation_support);
Datum
period_relation_support(PG_FUNCTION_ARGS)
{
	Node	   *request = (Node *) PG_GETARG_POINTER(0);
	SupportRequestIndexCondition *condition = (SupportRequestIndexCondition *) request;
	SupportRequestSelectivity *selectivity = (SupportRequestSelectivity *) request;
	const struct relation *relation = NULL;
	Node	   *column;
	Node	   *other;

	if (IsA(request, SupportRequestSelectivity))
	{
		relation = implied_by(selectivity->funcid);
		if (relation != NULL)
			PG_RETURN_POINTER(estimate(selectivity, relation));
	}
	if (IsA(request, SupportRequestIndexCondition))
		relation = implied_by(condition->funcid);
	if (relation != NULL && span_support_args(condition, &column, &other))
		PG_RETURN_POINTER(span_implied_operator(condition, column, other,
												relation->op,
												relation->exact));
	PG_RETURN_POINTER(relation == NULL ? span_support_call(request) : NULL);
}
