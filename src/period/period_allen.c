/*
 * src/period/period_allen.c
 *		Allen's thirteen relations between two periods.
 *
 *                   q  |-----|
 *  before      |---|   .     .
 *  meets       |-------|     .
 *  overlaps         |-----|  .
 *  finished_by      |--------|
 *  contains         |-----------|
 *  starts              |--|  .
 *  equals              |-----|
 *  started_by          |--------|
 *  during              . |-| .
 *  finishes            .  |--|
 *  overlapped_by       .  |-----|
 *  met_by              .     |---|
 *  after               .     . |---|
 *
 * Invariant: of two periods that are not empty exactly one relation holds; an
 * empty one is in none.  The functions cannot disagree: there is one that finds
 * the relation, and all others ask it.
 */
#include "period.h"

#include "utils/builtins.h"

typedef enum allen_relation
{
	ALLEN_NONE,
	ALLEN_BEFORE,
	ALLEN_MEETS,
	ALLEN_OVERLAPS,
	ALLEN_STARTS,
	ALLEN_DURING,
	ALLEN_FINISHES,
	ALLEN_EQUALS,
	ALLEN_FINISHED_BY,
	ALLEN_CONTAINS,
	ALLEN_STARTED_BY,
	ALLEN_OVERLAPPED_BY,
	ALLEN_MET_BY,
	ALLEN_AFTER
} allen_relation;

static const char *const allen_word[] = {
	[ALLEN_BEFORE] = "before",
	[ALLEN_MEETS] = "meets",
	[ALLEN_OVERLAPS] = "overlaps",
	[ALLEN_STARTS] = "starts",
	[ALLEN_DURING] = "during",
	[ALLEN_FINISHES] = "finishes",
	[ALLEN_EQUALS] = "equals",
	[ALLEN_FINISHED_BY] = "finished_by",
	[ALLEN_CONTAINS] = "contains",
	[ALLEN_STARTED_BY] = "started_by",
	[ALLEN_OVERLAPPED_BY] = "overlapped_by",
	[ALLEN_MET_BY] = "met_by",
	[ALLEN_AFTER] = "after",
};

/* -1, 0 or 1 */
static inline int
instant_cmp(TimestampTz a, TimestampTz b)
{
	return a < b ? -1 : a > b;
}

static allen_relation
relate(FunctionCallInfo fcinfo)
{
	/* of two that have an instant in common: by first, then by next */
	static const allen_relation common[3][3] = {
		{ALLEN_OVERLAPS, ALLEN_FINISHED_BY, ALLEN_CONTAINS},
		{ALLEN_STARTS, ALLEN_EQUALS, ALLEN_STARTED_BY},
		{ALLEN_DURING, ALLEN_FINISHES, ALLEN_OVERLAPPED_BY},
	};
	Period	   *p = PG_GETARG_PERIOD_P(0);
	Period	   *q = PG_GETARG_PERIOD_P(1);

	if (period_is_empty(p) || period_is_empty(q))
		return ALLEN_NONE;
	if (p->next <= q->first)
		return p->next < q->first ? ALLEN_BEFORE : ALLEN_MEETS;
	if (p->first >= q->next)
		return p->first > q->next ? ALLEN_AFTER : ALLEN_MET_BY;
	return common[instant_cmp(p->first, q->first) + 1][instant_cmp(p->next, q->next) + 1];
}

/* The relation by its name; NULL if there is none */
PGDLLEXPORT PG_FUNCTION_INFO_V1(allen);
Datum
allen(PG_FUNCTION_ARGS)
{
	allen_relation relation = relate(fcinfo);

	if (relation == ALLEN_NONE)
		PG_RETURN_NULL();
	PG_RETURN_TEXT_P(cstring_to_text(allen_word[relation]));
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(allen_before);
Datum
allen_before(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(relate(fcinfo) == ALLEN_BEFORE);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(allen_meets);
Datum
allen_meets(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(relate(fcinfo) == ALLEN_MEETS);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(allen_overlaps);
Datum
allen_overlaps(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(relate(fcinfo) == ALLEN_OVERLAPS);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(allen_starts);
Datum
allen_starts(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(relate(fcinfo) == ALLEN_STARTS);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(allen_during);
Datum
allen_during(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(relate(fcinfo) == ALLEN_DURING);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(allen_finishes);
Datum
allen_finishes(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(relate(fcinfo) == ALLEN_FINISHES);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(allen_equals);
Datum
allen_equals(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(relate(fcinfo) == ALLEN_EQUALS);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(allen_finished_by);
Datum
allen_finished_by(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(relate(fcinfo) == ALLEN_FINISHED_BY);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(allen_contains);
Datum
allen_contains(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(relate(fcinfo) == ALLEN_CONTAINS);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(allen_started_by);
Datum
allen_started_by(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(relate(fcinfo) == ALLEN_STARTED_BY);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(allen_overlapped_by);
Datum
allen_overlapped_by(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(relate(fcinfo) == ALLEN_OVERLAPPED_BY);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(allen_met_by);
Datum
allen_met_by(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(relate(fcinfo) == ALLEN_MET_BY);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(allen_after);
Datum
allen_after(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(relate(fcinfo) == ALLEN_AFTER);
}
