/*
 * src/core/span_stats.h
 *		What ANALYZE keeps of a column of spans, and how many rows a question
 *		finds.
 *
 * Template; include it once for each kind of span, after core/span.h was
 * included for the same SPAN_NAME.
 *
 * ANALYZE keeps what it does for any ordered type: the most common values, a
 * histogram of the others by lower bound, the correlation.  In one slot of our
 * own we add, for the rows of the histogram, the **coverage** of each bin: the
 * share of all rows that contain the lower bound of another row, on average;
 * how the rows are spread inside each bin, because prefixes and networks are
 * nowhere evenly spread; and for types whose spans may cross each other the
 * distribution of lengths.
 *
 * With F(x), the share of rows that begin at x or before, and C(x), the share
 * that contains x, every question about q = [a, b] has an answer without a
 * difference of two large numbers:
 *
 *		contains a point		C(a)
 *		overlaps				C(a) + F(b) - F(a)
 *		inside q				F(b) - F(a), less those that are too long
 *		left, right of q		F(a) - C(a), 1 - F(b)
 *
 * A constant is asked like this; common values are tested one by one.  For an
 * argument that is not known the question is asked for what the column itself
 * holds, and for a join for what the other column holds: the mean over its
 * common values and the bounds of its histogram, which are rows.
 *
 * Invariants: a selectivity is a share of all rows, NULLs included; it never
 * needs the private slot, or any (a server that was upgraded has none, a column
 * of points has only the standard ones); and no statistics are looked at that
 * the user may not see.
 *
 * Parameters (undefined again at the end):
 *
 *	SPAN_NAME(f)			required; as given to core/span.h
 *	SPAN_FINE				optional; rows lie in clusters of all sizes
 *	SPAN_NESTED				optional; two spans are nested or disjoint, or nearly
 *							always so.  If not:
 *	SPAN_ENDLESS(b)			required; there is no bound after b
 *
 * and these functions of the type:
 *
 *	span_query foo_span_stats_read(Oid type, Datum value, foo_span_t *s)
 *							any type that an operator may have on either side; the
 *							span may point into the value
 *	double foo_span_fraction(lo, x, hi)		where x lies between two bounds that
 *							are not equal, 0 to 1
 *	double foo_span_length(const foo_span_t *s)		not with SPAN_NESTED: its
 *							length, infinity if it has no end
 *
 * What comes out, to be called by the type's fmgr wrappers:
 *
 *	foo_span_typanalyze(stats)
 *	foo_span_sel(fcinfo)
 *	foo_span_joinsel(root, operator, args, sjinfo)
 */
#include <math.h>

#include "access/detoast.h"
#include "access/htup_details.h"
#include "catalog/pg_statistic.h"
#include "commands/vacuum.h"
#include "miscadmin.h"
#include "nodes/pathnodes.h"
#include "utils/lsyscache.h"
#include "utils/selfuncs.h"

#include "core/span_estimate.h"

#define SPAN_T			SPAN_NAME(t)
#define SPAN_PICTURE	SPAN_NAME(picture)
#define SPAN_KEPT		SPAN_NAME(kept)

#include "core/span_analyze.h"
#include "core/span_picture.h"

/* What is kept of a clause that is asked about again; see sel */
typedef struct SPAN_KEPT
{
	PlannerInfo *root;
	Oid			operator;
	int			varRelid;
	Node	   *var;
	span_question asked;
	SPAN_PICTURE picture;
} SPAN_KEPT;

/* --- F and C -------------------------------------------------------------- */

/* The bin that b is in: -1 before all of them, nbounds - 1 after */
static int
SPAN_NAME(bin_of) (const SPAN_PICTURE *p, SPAN_NAME(bound) b)
{
	int			lo = -1;
	int			hi = p->nbounds - 1;

	while (lo < hi)
	{
		int			mid = (lo + hi + 1) / 2;

		if (SPAN_NAME(bound_cmp) (p->bounds[mid].lower, b) <= 0)
			lo = mid;
		else
			hi = mid - 1;
	}
	return lo;
}

/* F: the share of rows of the histogram that begin at b or before */
static double
SPAN_NAME(begun) (const SPAN_PICTURE *p, SPAN_NAME(bound) b)
{
	int			bin = SPAN_NAME(bin_of) (p, b);
	double		at;

	if (bin < 0)
		return 0;
	if (bin >= p->nbounds - 1)
		return p->mass;
	at = SPAN_NAME(fraction) (p->bounds[bin].lower, b, p->bounds[bin + 1].lower);
	if (p->nsteps > 0)
		at = span_steps_to(p->steps + bin * p->nsteps, p->nsteps, at);
	return p->mass / (p->nbounds - 1) * (bin + at);
}

/* The share of them that lie on a line before q's or, if after, behind it */
static double
SPAN_NAME(off_line) (const SPAN_PICTURE *p, const SPAN_T *q, bool after)
{
	int			n = 0;

	for (int i = 0; i < p->nbounds; i++)
		n += !SPAN_NAME(same_line) (p->bounds[i].lower, q) &&
			(SPAN_NAME(bound_cmp) (p->bounds[i].lower, q->lower) > 0) == after;
	return p->mass * n / Max(p->nbounds, 1);
}

/* C: the share of rows of the histogram that contain b */
static double
SPAN_NAME(covering) (const SPAN_PICTURE *p, SPAN_NAME(bound) b)
{
	int			bin = SPAN_NAME(bin_of) (p, b);
	int			n = 0;
	double		known;

	if (bin < 0)
		return 0;
	if (p->coverage && bin < p->nbounds - 1)
		return Min(span_share(p->coverage[bin]), p->mass);

	/*
	 * after the last bin, and without a private slot: of the rows that we
	 * know
	 */
	for (int i = 0; i <= bin; i++)
		n += SPAN_NAME(bound_cmp) (p->bounds[i].upper, b) >= 0;
	known = p->mass * n / p->nbounds;
	return p->coverage ? Min(known, span_share(p->coverage[p->nbounds - 2])) : known;
}

#ifndef SPAN_NESTED

/* The share of rows that are not longer than that */
static double
SPAN_NAME(shorter) (const SPAN_PICTURE *p, double length)
{
	return (1 - p->open) * span_quantile_of(p->lengths, p->nlengths, log2(1 + length));
}

/* The share of rows that begin in q and end in it */
static double
SPAN_NAME(inside) (const SPAN_PICTURE *p, const SPAN_T *q)
{
	int			from = SPAN_NAME(bin_of) (p, q->lower);
	int			to = SPAN_NAME(bin_of) (p, q->upper);
	double		begun = SPAN_NAME(begun) (p, q->upper) - SPAN_NAME(begun) (p, q->lower);
	double		length = SPAN_NAME(length) (q);
	int			stride = 1 + (to - from) / SPAN_STATS_ASKED;
	double		fit = 0;
	int			n = 0;

	if (SPAN_ENDLESS(q->upper))
		return begun;			/* none is too long */
	if (p->nlengths == 0)
	{
		bool		points = true;

		for (int i = 0; i < p->nbounds; i++)
		{
			n += SPAN_NAME(contains) (q, &p->bounds[i]);
			points &= SPAN_NAME(bound_cmp) (p->bounds[i].lower, p->bounds[i].upper) == 0;
		}
		return points ? begun : Min(begun, p->mass * n / p->nbounds);
	}
	/* within a bin rows begin anywhere, across bins where these begin */
	for (int bin = from + 1; bin <= to; bin += stride, n++)
	{
		SPAN_T		left = {p->bounds[bin].lower, q->upper};

		fit += SPAN_NAME(shorter) (p, SPAN_NAME(length) (&left));
	}
	if (n < 4)
	{
		for (int i = 0; i < 8; i++)
			fit += SPAN_NAME(shorter) (p, length * (i + 0.5) / 8);
		n += 8;
	}
	return begun * fit / n;
}

/*
 * Of the rows that contain q's lower bound, the share of those that go on to its
 * upper one: a row is met in proportion to its length, and anywhere along it.
 */
static double
SPAN_NAME(reaching) (const SPAN_PICTURE *p, const SPAN_T *q)
{
	double		covering = SPAN_NAME(covering) (p, q->lower);
	double		open;
	double		length = SPAN_NAME(length) (q);
	double		all = 0;
	double		beyond = 0;

	if (covering <= 0 || p->nlengths == 0)
		return Min(covering, SPAN_NAME(covering) (p, q->upper));
	open = Min(covering, p->open * SPAN_NAME(begun) (p, q->lower));
	for (int i = 0; i < p->nlengths; i++)
	{
		double		l = exp2(p->lengths[i]) - 1;

		all += l;
		beyond += Max(l - length, 0);
	}
	return open + (covering - open) * (all > 0 ? beyond / all : 1);
}
#endif

/* --- selectivity of one question ------------------------------------------ */

/* Does "v OP q" hold, or "q OP v" if the number is negative?  NULL is empty. */
static inline bool
SPAN_NAME(found) (int strategy, const SPAN_T *v, const SPAN_T *q)
{
	return strategy > 0 ? SPAN_NAME(holds) (strategy, v, q) : SPAN_NAME(holds) (-strategy, q, v);
}

/*
 * The share of the histogram's rows v for which that holds; q is no empty value.
 */
static double
SPAN_NAME(histogram_share) (const SPAN_PICTURE *p, int strategy, const SPAN_T *q)
{
	double		beside = 0;
	double		share;

	if (p->nbounds == 0)
		return p->mass * span_default_share(strategy);
	if (SPAN_NAME(complete) (p))
	{
		int			n = 0;

		for (int i = 0; i < p->nbounds; i++)
			n += SPAN_NAME(found) (strategy, &p->bounds[i], q);
		return p->mass * n / p->nbounds;
	}
	/* "left of" and its kin hold on one line only */
	if (strategy == SPAN_LEFT || strategy == SPAN_OVERLEFT)
		beside = SPAN_NAME(off_line) (p, q, false);
	if (strategy == SPAN_RIGHT || strategy == SPAN_OVERRIGHT)
		beside = SPAN_NAME(off_line) (p, q, true);
	switch (strategy)
	{
		case SPAN_CONTAINS_ELEM:
			share = SPAN_NAME(covering) (p, q->lower);
			break;
		case SPAN_CONTAINS:
		case SPAN_OLD_CONTAINS:
		case SPAN_STRICTLY_CONTAINS:
#ifdef SPAN_NESTED
			share = Min(SPAN_NAME(covering) (p, q->lower), SPAN_NAME(covering) (p, q->upper));
#else
			share = SPAN_NAME(reaching) (p, q);
#endif
			break;
		case SPAN_CONTAINED_BY:
		case SPAN_OLD_CONTAINED_BY:
		case SPAN_STRICTLY_IN:
#ifdef SPAN_NESTED
			share = SPAN_NAME(begun) (p, q->upper) - SPAN_NAME(begun) (p, q->lower);
#else
			share = SPAN_NAME(inside) (p, q);
#endif
			break;
		case SPAN_OVERLAP:
			share = SPAN_NAME(covering) (p, q->lower) +
				SPAN_NAME(begun) (p, q->upper) - SPAN_NAME(begun) (p, q->lower);
			break;
		case SPAN_LEFT:
		case SPAN_LESS:
			share = SPAN_NAME(begun) (p, q->lower) - SPAN_NAME(covering) (p, q->lower) - beside;
			break;
		case SPAN_OVERLEFT:
		case SPAN_LESS_EQUAL:
			share = SPAN_NAME(begun) (p, q->upper) - SPAN_NAME(covering) (p, q->upper) - beside;
			break;
		case SPAN_RIGHT:
		case SPAN_GREATER:
			share = p->mass - SPAN_NAME(begun) (p, q->upper) - beside;
			break;
		case SPAN_OVERRIGHT:
		case SPAN_GREATER_EQUAL:
			share = p->mass - SPAN_NAME(begun) (p, q->lower) - beside;
			break;
		case -SPAN_OVERLEFT:	/* q ends not after v */
		case -SPAN_LESS_EQUAL:
			share = p->mass - SPAN_NAME(begun) (p, q->upper) + SPAN_NAME(covering) (p, q->upper);
			break;
		case -SPAN_OVERRIGHT:	/* q begins not before v */
		case -SPAN_GREATER_EQUAL:
			share = SPAN_NAME(begun) (p, q->lower);
			break;
		case SPAN_ADJACENT:
			share = 2 * p->mass / p->distinct;
			break;
		default:
			share = p->mass / p->distinct;
			break;
	}
	return Min(span_share(share), p->mass);
}

/* The share of all rows v for which that holds; q is NULL if empty */
static double
SPAN_NAME(share) (const SPAN_PICTURE *p, int strategy, const SPAN_T *q)
{
	double		share = 0;

	for (int i = 0; i < p->ncommon; i++)
		if (SPAN_NAME(found) (strategy, p->common_empty[i] ? NULL : &p->common[i], q))
			share += p->share[i];
	if (SPAN_NAME(found) (strategy, NULL, q))
		share += p->empty;
	if (q != NULL)
		share += SPAN_NAME(histogram_share) (p, strategy, q);
	else if (strategy > 0 && SPAN_NAME(holds_empty) (strategy, false, true))
		share += p->mass;
	return span_share(share);
}

/*
 * The mean of that over what is in another column, or in the same, whose NULLs
 * find nothing.  What each finds is passed through a
 * limit: for a semijoin, which asks whether anything is found at all.
 */
static double
SPAN_NAME(mean_share) (const SPAN_PICTURE *p, int strategy, const SPAN_PICTURE *of, double inner_rows)
{
	int			stride = 1 + of->nbounds / SPAN_STATS_ASKED;
	double		common = 0;
	double		asked = 0;
	double		all = 0;
	double		bins = 0;
	int			n = 0;

	/* the most common ones stand for the others */
	for (int i = 0; i < of->ncommon; i++)
	{
		const SPAN_T *q = of->common_empty[i] ? NULL : &of->common[i];

		CHECK_FOR_INTERRUPTS();
		all += of->share[i];
		if (i >= SPAN_STATS_ASKED)
			continue;
		asked += of->share[i];
		common += of->share[i] * span_at_most_one(SPAN_NAME(share) (p, strategy, q), inner_rows);
	}
	for (int i = 0; i < of->nbounds; i += stride, n++)
	{
		CHECK_FOR_INTERRUPTS();
		bins += span_at_most_one(SPAN_NAME(share) (p, strategy, &of->bounds[i]), inner_rows);
	}
	return (asked > 0 ? common * all / asked : 0) +
		of->empty * span_at_most_one(SPAN_NAME(share) (p, strategy, NULL), inner_rows) +
		of->mass * (n > 0 ? bins / n : span_at_most_one(span_default_share(strategy), inner_rows));
}

/* --- the estimators ------------------------------------------------------- */

/* The points that rows begin at, as a picture */
static SPAN_PICTURE
SPAN_NAME(beginnings) (const SPAN_PICTURE *p)
{
	SPAN_PICTURE points = *p;

	points.common = palloc(p->ncommon * sizeof(SPAN_T) + 1);
	for (int i = 0; i < p->ncommon; i++)
		points.common[i].lower = points.common[i].upper = p->common[i].lower;
	points.bounds = palloc(p->nbounds * sizeof(SPAN_T) + 1);
	for (int i = 0; i < p->nbounds; i++)
		points.bounds[i].lower = points.bounds[i].upper = p->bounds[i].lower;
	return points;
}

/*
 * The share of rows for which "var OP other" holds, other being no constant:
 * points are asked for where rows begin.
 */
static double
SPAN_NAME(share_of_unknown) (const SPAN_PICTURE *p, int strategy)
{
	SPAN_PICTURE begins = SPAN_NAME(beginnings) (p);

	return SPAN_NAME(mean_share) (p, strategy, strategy == SPAN_CONTAINS_ELEM ? &begins : p, 0);
}

/* The share of rows for which "var OP constant" holds */
static double
SPAN_NAME(share_of_constant) (const SPAN_PICTURE *p, const span_question *asked, const Const *c)
{
	SPAN_T		q;

	if (c->constisnull)
		return 0;
	switch (SPAN_NAME(stats_read) (asked->argument, c->constvalue, &q))
	{
		case SPAN_QUERY_SOME:
			return SPAN_NAME(share) (p, asked->strategy, &q);
		case SPAN_QUERY_EMPTY:
			return SPAN_NAME(share) (p, asked->strategy, NULL);
		default:
			return 0;
	}
}

/*
 * The share of pairs for which "left OP right" holds.  If all values of one side
 * are known they are asked about: few bounds of the other might miss them all.
 * Else, of two spans that overlap one contains where the other begins, so
 * coverage, which is known well, is all that is needed; and how many contain is
 * known better than how many are inside.
 */
static double
SPAN_NAME(share_of_pairs) (const SPAN_PICTURE *left, const SPAN_PICTURE *right, int strategy, int inverse)
{
	if (SPAN_NAME(complete) (right))
		return SPAN_NAME(mean_share) (left, strategy, right, 0);
	if (SPAN_NAME(complete) (left))
		return SPAN_NAME(mean_share) (right, inverse, left, 0);
	if (strategy == SPAN_OVERLAP)
	{
		SPAN_PICTURE left_begins = SPAN_NAME(beginnings) (left);
		SPAN_PICTURE right_begins = SPAN_NAME(beginnings) (right);

		return SPAN_NAME(mean_share) (left, SPAN_CONTAINS_ELEM, &right_begins, 0) +
			SPAN_NAME(mean_share) (right, SPAN_CONTAINS_ELEM, &left_begins, 0);
	}
	if (span_is_inside(strategy))
		return SPAN_NAME(mean_share) (right, inverse, left, 0);
	return SPAN_NAME(mean_share) (left, strategy, right, 0);
}

/*
 * The share of rows for which "var OP other" holds, on average: other may be a
 * column of a table that gives one row at a time, or a parameter
 */
static double
SPAN_NAME(share_of_other) (PlannerInfo *root, const SPAN_PICTURE *p, const span_question *asked,
						   Oid operator, bool varonleft, Node *other)
{
	span_question inverse = span_question_of(operator, !varonleft, false);
	VariableStatData var;
	SPAN_PICTURE of;
	double		share;

	examine_variable(root, other, 0, &var);
	if (inverse.strategy != 0 &&
		SPAN_NAME(picture_of) (&of, &var, inverse.type, get_opcode(operator)))
		share = SPAN_NAME(share_of_pairs) (p, &of, asked->strategy, inverse.strategy);
	else
		share = SPAN_NAME(share_of_unknown) (p, asked->strategy);
	ReleaseVariableStats(var);
	return share;
}

/*
 * Restriction selectivity of an operator.  Of "var OP ANY (array)" the planner
 * asks for one element after the other, with the same FmgrInfo and the same
 * node: from the second one on the picture is kept.
 */
static double
SPAN_NAME(sel) (FunctionCallInfo fcinfo)
{
	static const char once;
	PlannerInfo *root = (PlannerInfo *) PG_GETARG_POINTER(0);
	Oid			operator = PG_GETARG_OID(1);
	List	   *args = (List *) PG_GETARG_POINTER(2);
	int			varRelid = PG_GETARG_INT32(3);
	bool		again = fcinfo->flinfo->fn_extra != NULL;
	SPAN_KEPT  *kept = fcinfo->flinfo->fn_extra != &once ? fcinfo->flinfo->fn_extra : NULL;
	VariableStatData var;
	Node	   *other;
	bool		varonleft;
	span_question asked;
	SPAN_PICTURE picture;
	MemoryContext caller;
	double		share;

	CHECK_FOR_INTERRUPTS();
	if (kept != NULL && kept->root == root && kept->operator == operator &&
		kept->varRelid == varRelid && kept->var == linitial(args) && IsA(lsecond(args), Const))
		return SPAN_NAME(share_of_constant) (&kept->picture, &kept->asked, lsecond(args));

	if (!get_restriction_variable(root, args, varRelid, &var, &other, &varonleft))
		return span_default_share(span_question_of(operator, true, false).strategy);
	asked = span_question_of(operator, varonleft, false);
	caller = span_estimate_begin();
	if (asked.strategy == 0 ||
		!SPAN_NAME(picture_of) (&picture, &var, asked.type, get_opcode(operator)))
		share = span_default_share(asked.strategy);
	else if (IsA(other, Const))
	{
		share = SPAN_NAME(share_of_constant) (&picture, &asked, (Const *) other);
		if (again && varonleft)
		{
			kept = palloc(sizeof(SPAN_KEPT));
			*kept = (SPAN_KEPT)
			{
				root, operator, varRelid, linitial(args), asked, picture
			};
			MemoryContextSwitchTo(caller);
		}
	}
	else
		share = SPAN_NAME(share_of_other) (root, &picture, &asked, operator, varonleft, other);
	fcinfo->flinfo->fn_extra = kept ? (void *) kept : (void *) &once;
	if (CurrentMemoryContext != caller)
		span_estimate_end(caller);
	ReleaseVariableStats(var);
	return span_share(share);
}

/* Join selectivity of an operator */
static double
SPAN_NAME(joinsel) (PlannerInfo *root, Oid operator, List *args, SpecialJoinInfo *sjinfo)
{
	VariableStatData var[2];
	SPAN_PICTURE picture[2];
	bool		known[2];
	bool		reversed;

	/* of the left side, and of the right one */
	span_question asked[2] = {
		span_question_of(operator, true, true), span_question_of(operator, false, true)
	};
	MemoryContext caller;
	double		share;

	get_join_variables(root, args, sjinfo, &var[0], &var[1], &reversed);
	caller = span_estimate_begin();
	for (int i = 0; i < 2; i++)
		known[i] = asked[i].strategy != 0 &&
			SPAN_NAME(picture_of) (&picture[i], &var[i], asked[i].type, get_opcode(operator));
	if (sjinfo->jointype == JOIN_SEMI || sjinfo->jointype == JOIN_ANTI)
	{
		/* what a row of the outer side finds in the inner one */
		int			inner = reversed ? 0 : 1;

		if (known[inner])
			share = SPAN_NAME(mean_share) (&picture[inner], asked[inner].strategy,
										   &picture[known[1 - inner] ? 1 - inner : inner], picture[inner].rows);
		else
			share = 0.5;
	}
	else if (known[0] && known[1])
		share = SPAN_NAME(share_of_pairs) (&picture[0], &picture[1], asked[0].strategy, asked[1].strategy);
	else if (known[0])
		share = SPAN_NAME(share_of_unknown) (&picture[0], asked[0].strategy);
	else if (known[1])
		share = SPAN_NAME(share_of_unknown) (&picture[1], asked[1].strategy);
	else
		share = span_default_share(asked[0].strategy);
	span_estimate_end(caller);
	ReleaseVariableStats(var[0]);
	ReleaseVariableStats(var[1]);
	return span_share(share);
}

#undef SPAN_NAME
#undef SPAN_NESTED
#undef SPAN_FINE
#undef SPAN_ENDLESS
#undef SPAN_T
#undef SPAN_PICTURE
#undef SPAN_KEPT
