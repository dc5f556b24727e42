/*
 * src/core/span_estimate.h
 *		What estimates need and what does not depend on the type: the form of
 *		the private statistics, which question an operator asks, and guesses
 *		where nothing is known.  Part of core/span_stats.h (no template).
 */
#ifndef SPAN_ESTIMATE_H
#define SPAN_ESTIMATE_H

#include "postgres.h"

#include "access/htup_details.h"
#include "catalog/pg_am.h"
#include "catalog/pg_amop.h"
#include "catalog/pg_operator.h"
#include "catalog/pg_statistic.h"
#include "commands/vacuum.h"
#include "common/hashfn.h"
#include "parser/parse_coerce.h"
#include "utils/catcache.h"
#include "utils/datum.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"
#include "utils/syscache.h"

#include "core/strategy.h"

/*
 * The kind of our slot.  Up to 199 is core, up to 9999 known projects; from
 * 10000 to 30000 is for private use.
 *
 * Its numbers are SPAN_STATS_HEAD ones, then the coverage of each bin of the
 * standard histogram, then the steps of each bin, then lengths.
 *
 * A histogram may come without ours, or beside ours of an earlier one: what a
 * server of 18 restores of a dump are core's kinds only.  And the number of a
 * private kind is anybody's.  So ours says which histogram it belongs to, and
 * whatever else is in it is taken for a share only after span_share().
 */
#define SPAN_STATS_KIND		21550

/*
 * A bin has 300 rows in the sample.  Of SPAN_FINE ones nearly all that these say
 * of where rows begin is kept, as small answers need it.  All steps are read for
 * every estimate, and what can be compressed takes longer; so others have fewer,
 * and each of many bins, which are narrow anyway.
 */
#define SPAN_STATS_FINE_STEPS	256
#define SPAN_STATS_STEPS_OF_BIN	64
#define SPAN_STATS_ALL_STEPS	65536

enum
{
	SPAN_STATS_OF,				/* which histogram: span_values_sum() */
	SPAN_STATS_STEPS,			/* how many steps in each */
	SPAN_STATS_EMPTY,			/* share of empty values that are not common */
	SPAN_STATS_OPEN,			/* share of the histogram's rows without end */
	SPAN_STATS_HEAD
};

/* Longer values are in no standard statistics, as in core's analyze.c. */
#define SPAN_STATS_WIDTH	1024

/*
 * A mean is taken over so many common values and bounds at most: statistics may
 * have 10,000 of each on both sides of a join.
 */
#define SPAN_STATS_ASKED	300

/* What our compute_stats keeps of the standard one */
typedef struct span_analyze
{
	AnalyzeAttrComputeStatsFunc std_compute_stats;
	void	   *std_extra_data;
} span_analyze;

/* typanalyze: like core's, then compute_stats, which calls what core meant to. */
static inline bool
span_typanalyze(VacAttrStats *stats, AnalyzeAttrComputeStatsFunc compute_stats)
{
	span_analyze *extra;

	if (!std_typanalyze(stats))
		return false;
	extra = palloc(sizeof(*extra));
	extra->std_compute_stats = stats->compute_stats;
	extra->std_extra_data = stats->extra_data;
	stats->compute_stats = compute_stats;
	stats->extra_data = extra;
	return true;
}

/* A sum over some values, which a float4 holds exactly */
static inline float4
span_values_sum(const Datum *values, int nvalues, int16 typlen, bool typbyval)
{
	uint32		sum = nvalues;

	for (int i = 0; i < nvalues; i++)
		sum = hash_combine(sum, datum_image_hash(values[i], typbyval, typlen));
	return sum >> 8;
}

/* The values of a standard slot, if it is there and they are of that type */
static inline bool
span_values_of(AttStatsSlot *slot, HeapTuple tuple, int kind, int flags, Oid type)
{
	if (!get_attstatsslot(slot, tuple, kind, InvalidOid, ATTSTATSSLOT_VALUES | flags))
		return false;
	return slot->valuetype == type || IsBinaryCoercible(slot->valuetype, type);
}

/* The numbers of our slot, if it is there and has any */
static inline bool
span_numbers_of(AttStatsSlot *slot, HeapTuple tuple)
{
	Form_pg_statistic form = (Form_pg_statistic) GETSTRUCT(tuple);

	for (int k = 0; k < STATISTIC_NUM_SLOTS; k++)
		if ((&form->stakind1)[k] == SPAN_STATS_KIND)
			return !heap_attisnull(tuple, Anum_pg_statistic_stanumbers1 + k, NULL) &&
				get_attstatsslot(slot, tuple, SPAN_STATS_KIND, InvalidOid, ATTSTATSSLOT_NUMBERS);
	return false;
}

/* A number as a share: 0 to 1, and 0 if it is none */
static inline double
span_share(double x)
{
	return x > 0 ? Min(x, 1) : 0;
}

static inline int
span_float8_cmp(const void *a, const void *b)
{
	float8		x = *(const float8 *) a;
	float8		y = *(const float8 *) b;

	return x < y ? -1 : x > y;
}

/* Where x is among n ascending numbers at equal distances, 0 to 1 */
static inline double
span_quantile_of(const float4 *numbers, int n, double x)
{
	int			lo = 0;
	int			hi = n - 1;

	if (n == 0 || x < numbers[0])
		return 0;
	if (x >= numbers[hi])
		return 1;
	while (lo + 1 < hi)			/* numbers[lo] <= x < numbers[hi] */
	{
		int			mid = (lo + hi) / 2;

		if (numbers[mid] <= x)
			lo = mid;
		else
			hi = mid;
	}
	return (lo + span_share((x - numbers[lo]) / (numbers[hi] - numbers[lo]))) / (n - 1);
}

/* The share of a bin's rows that lie in its first part, up to "at" */
static inline double
span_steps_to(const float4 *steps, int n, double at)
{
	double		sum = 0;
	int			i = 0;

	/* adding widths, not storing places, keeps narrow steps exact */
	while (i < n && sum + steps[i] <= at)
		sum += steps[i++];
	if (i == n)
		return 1;
	return (i + span_share((at - sum) / steps[i])) / n;
}

/* For a semijoin with an inner side of that many rows: does it find any? */
static inline double
span_at_most_one(double share, double inner_rows)
{
	return inner_rows > 0 ? Min(1, share * inner_rows) : share;
}

/*
 * Pictures are large, and a query may have many clauses: what an estimate takes
 * is given back after it.
 */
static inline MemoryContext
span_estimate_begin(void)
{
	return MemoryContextSwitchTo(AllocSetContextCreate(CurrentMemoryContext, "span estimate",
													   ALLOCSET_DEFAULT_SIZES));
}

static inline void
span_estimate_end(MemoryContext caller)
{
	MemoryContextDelete(MemoryContextSwitchTo(caller));
}

/* --- operators ------------------------------------------------------------ */

/* The estimator that an operator was declared with, of the two kinds */
static inline Oid
span_estimator(Oid operator, bool of_join)
{
	return of_join ? get_oprjoin(operator) : get_oprrest(operator);
}

/*
 * The question an operator asks, from the GiST family it is in, as nearly all of
 * ours are; 0 if none.
 */
static inline int
span_operator_strategy(Oid operator, Oid *family)
{
	CatCList   *list = SearchSysCacheList1(AMOPOPID, ObjectIdGetDatum(operator));
	int			strategy = 0;

	for (int i = 0; i < list->n_members && strategy == 0; i++)
	{
		Form_pg_amop amop = (Form_pg_amop) GETSTRUCT(&list->members[i]->tuple);

		if (amop->amopmethod == GIST_AM_OID && amop->amoppurpose == AMOP_SEARCH)
		{
			strategy = amop->amopstrategy;
			*family = amop->amopfamily;
		}
	}
	ReleaseSysCacheList(list);
	return strategy;
}

/* Does the family have operators on both types? */
static inline bool
span_family_knows(Oid family, Oid left, Oid right)
{
	CatCList   *members = SearchSysCacheList1(AMOPSTRATEGY, ObjectIdGetDatum(family));
	bool		knows[2] = {false, false};

	for (int i = 0; i < members->n_members; i++)
	{
		Form_pg_amop amop = (Form_pg_amop) GETSTRUCT(&members->members[i]->tuple);

		knows[0] |= amop->amoplefttype == left || amop->amoprighttype == left;
		knows[1] |= amop->amoplefttype == right || amop->amoprighttype == right;
	}
	ReleaseSysCacheList(members);
	return knows[0] && knows[1];
}

/*
 * The question of an operator that is in no family and has no commutator there,
 * as of a point that ends no later than a span: that of two spans of
 * the same name, with the same estimator.  0 if there is none, or if the family
 * does not know both types.
 */
static inline int
span_namesake_strategy(Oid operator, bool of_join)
{
	HeapTuple	tuple = SearchSysCache1(OPEROID, ObjectIdGetDatum(operator));
	int			strategy = 0;

	if (HeapTupleIsValid(tuple))
	{
		Form_pg_operator form = (Form_pg_operator) GETSTRUCT(tuple);
		Oid			types[] = {form->oprleft, form->oprright};

		for (int i = 0; i < 2 && strategy == 0; i++)
		{
			Oid			family;
			Oid			namesake = GetSysCacheOid4(OPERNAMENSP, Anum_pg_operator_oid,
												   NameGetDatum(&form->oprname),
												   ObjectIdGetDatum(types[i]),
												   ObjectIdGetDatum(types[i]),
												   ObjectIdGetDatum(form->oprnamespace));

			if (OidIsValid(namesake) &&
				span_estimator(namesake, of_join) == span_estimator(operator, of_join))
				strategy = span_operator_strategy(namesake, &family);
			if (strategy != 0 && !span_family_knows(family, types[0], types[1]))
				strategy = 0;
		}
		ReleaseSysCache(tuple);
	}
	return strategy;
}

/* "v OP1 q" for "q OP2 v", or -OP2 if there is none */
static inline int
span_strategy_inverse(int strategy)
{
	switch (strategy)
	{
		case SPAN_LEFT:
			return SPAN_RIGHT;
		case SPAN_RIGHT:
			return SPAN_LEFT;
		case SPAN_LESS:
			return SPAN_GREATER;
		case SPAN_GREATER:
			return SPAN_LESS;
		case SPAN_CONTAINS:
		case SPAN_OLD_CONTAINS:
		case SPAN_CONTAINS_ELEM:
			return SPAN_CONTAINED_BY;
		case SPAN_CONTAINED_BY:
		case SPAN_OLD_CONTAINED_BY:
			return SPAN_CONTAINS;
		case SPAN_STRICTLY_CONTAINS:
			return SPAN_STRICTLY_IN;
		case SPAN_STRICTLY_IN:
			return SPAN_STRICTLY_CONTAINS;
		case SPAN_MEETS:
			return SPAN_MET_BY;
		case SPAN_MET_BY:
			return SPAN_MEETS;
		case SPAN_OVERLAP:
		case SPAN_ADJACENT:
		case SPAN_EQUAL:
		case SPAN_NOT_EQUAL:
			return strategy;
		default:
			return -strategy;
	}
}

/*
 * What an operator asks of what stands on one side of it: "v OP q" or, where no
 * strategy says that, "q OP v" as a negative number; 0 if it is not known.  The
 * types are what v and q are stored as: a column may be of a domain, or of
 * varchar where text is meant.
 */
typedef struct span_question
{
	int			strategy;
	Oid			type;
	Oid			argument;
} span_question;

/*
 * The operator or its commutator is in a family, or both.  Whoever may create an
 * operator may name any estimator and any commutator, so a commutator counts
 * only if it has the same estimator: else its types are none of ours.
 */
static inline span_question
span_question_of(Oid operator, bool of_left, bool of_join)
{
	span_question asked;
	Oid			commutator = get_commutator(operator);
	Oid			family;
	int			direct = span_operator_strategy(operator, &family);
	int			commuted = 0;

	if (OidIsValid(commutator) &&
		span_estimator(commutator, of_join) == span_estimator(operator, of_join))
		commuted = span_operator_strategy(commutator, &family);
	if (direct == 0 && commuted == 0)
		direct = span_namesake_strategy(operator, of_join);
	op_input_types(operator, &asked.type, &asked.argument);
	if (of_left)
		asked.strategy = direct != 0 ? direct : span_strategy_inverse(commuted);
	else
	{
		Oid			left = asked.type;

		asked.type = asked.argument;
		asked.argument = left;
		asked.strategy = commuted != 0 ? commuted : span_strategy_inverse(direct);
	}
	return asked;
}

/* Is it about what lies inside the argument? */
static inline bool
span_is_inside(int strategy)
{
	return strategy == SPAN_CONTAINED_BY || strategy == SPAN_OLD_CONTAINED_BY || strategy == SPAN_STRICTLY_IN;
}

/* A guess where there are no statistics */
static inline double
span_default_share(int strategy)
{
	switch (abs(strategy))
	{
		case 0:
		case SPAN_LEFT:
		case SPAN_OVERLEFT:
		case SPAN_OVERRIGHT:
		case SPAN_RIGHT:
		case SPAN_LESS:
		case SPAN_LESS_EQUAL:
		case SPAN_GREATER:
		case SPAN_GREATER_EQUAL:
			return 1.0 / 3;
		case SPAN_OVERLAP:
			return 0.01;
		default:
			return 0.001;
	}
}

#endif							/* SPAN_ESTIMATE_H */
