/*
 * src/period/period_agg.c
 *		Aggregates of periods: the glue of core/span_agg.h for period.
 *
 * Invariant: a state exists once a period that is not NULL was seen (an empty
 * one counts where it makes a difference); all its memory is of the aggregate's context.  Final and
 * serialising functions tidy a state up, which changes its form but not what
 * it says, so any of them may be called again, and rows may follow, as for a
 * window.
 *
 * Serialised states are the bytes of the state, then those of its pile.  They
 * go to another process of the same server only, and yet are looked at.
 */
#include "period.h"

#include "utils/lsyscache.h"

#include "period_make.h"
#include "period_set.h"

/* Raises if this is no call of an aggregate; context may be NULL. */
static void
check_aggregate(FunctionCallInfo fcinfo, MemoryContext *context)
{
	if (!AggCheckCallContext(fcinfo, context))
		elog(ERROR, "aggregate function called in non-aggregate context");
}

/* The first argument, NULL if there is no state yet */
static void *
state_arg(FunctionCallInfo fcinfo, MemoryContext *context)
{
	check_aggregate(fcinfo, context);
	return PG_ARGISNULL(0) ? NULL : PG_GETARG_POINTER(0);
}

static Datum
state_result(FunctionCallInfo fcinfo, void *state)
{
	fcinfo->isnull = state == NULL;
	return PointerGetDatum(state);
}

static void
check_serialized(bool valid)
{
	if (!valid)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
				 errmsg("invalid serialized state of an aggregate of type period")));
}

/* --- period_agg and covers ----------------------------------------------- */

/*
 * period_agg() is covers() without a target.  With one, the set is only of
 * what lies within it.
 */
typedef struct Coverage
{
	bool		has_target;
	Period		target;
	period_span_set_pile set;
} Coverage;

/* How much of a Coverage is written as such */
#define COVERAGE_HEAD	offsetof(Coverage, set)

static Coverage *
coverage_make(MemoryContext context, const Period *target)
{
	Coverage   *state = MemoryContextAllocZero(context, sizeof(Coverage));

	period_span_set_init(&state->set, context);
	if (target != NULL)
	{
		state->has_target = true;
		state->target = *target;
	}
	return state;
}

extern PGDLLEXPORT Datum period_out(PG_FUNCTION_ARGS);

static const char *
target_as_text(const Period *target)
{
	if (target == NULL)
		return "NULL";
	return DatumGetCString(DirectFunctionCall1(period_out,
											   PeriodPGetDatum(target)));
}

static void
coverage_check_target(const Coverage *state, const Period *target)
{
	const Period *first = state->has_target ? &state->target : NULL;

	if (first == target)
		return;
	if (first == NULL || target == NULL ||
		first->first != target->first || first->next != target->next)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("target of aggregate covers must not change between rows"),
				 errdetail("It was \"%s\", then \"%s\".",
						   target_as_text(first), target_as_text(target))));
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(period_agg_step);
Datum
period_agg_step(PG_FUNCTION_ARGS)
{
	MemoryContext context;
	Coverage   *state = state_arg(fcinfo, &context);
	period_span_t s;

	if (!PG_ARGISNULL(1))
	{
		if (state == NULL)
			state = coverage_make(context, NULL);
		if (period_as_span(PG_GETARG_PERIOD_P(1), &s))
			period_span_set_add(&state->set, &s);
	}
	return state_result(fcinfo, state);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(period_covers_step);
Datum
period_covers_step(PG_FUNCTION_ARGS)
{
	MemoryContext context;
	Coverage   *state = state_arg(fcinfo, &context);

	if (!PG_ARGISNULL(1))
	{
		Period	   *target = PG_ARGISNULL(2) ? NULL : PG_GETARG_PERIOD_P(2);
		period_span_t s;
		period_span_t within;

		if (state == NULL)
			state = coverage_make(context, target);
		coverage_check_target(state, target);
		if (target != NULL && period_as_span(target, &within) &&
			period_as_span(PG_GETARG_PERIOD_P(1), &s))
			period_span_set_clip(&state->set, &s, &within);
	}
	return state_result(fcinfo, state);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(period_agg_combine);
Datum
period_agg_combine(PG_FUNCTION_ARGS)
{
	MemoryContext context;
	Coverage   *state = state_arg(fcinfo, &context);

	if (!PG_ARGISNULL(1))
	{
		Coverage   *other = (Coverage *) PG_GETARG_POINTER(1);
		Period	   *target = other->has_target ? &other->target : NULL;

		if (state == NULL)
			state = coverage_make(context, target);
		coverage_check_target(state, target);
		period_span_set_add_all(&state->set, &other->set);
	}
	return state_result(fcinfo, state);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(period_agg_serialize);
Datum
period_agg_serialize(PG_FUNCTION_ARGS)
{
	Coverage   *state = state_arg(fcinfo, NULL);
	Size		size = VARHDRSZ + COVERAGE_HEAD + period_span_set_size(&state->set);
	bytea	   *result = palloc(size);

	SET_VARSIZE(result, size);
	memcpy(VARDATA(result), state, COVERAGE_HEAD);
	period_span_set_write(&state->set, VARDATA(result) + COVERAGE_HEAD);
	PG_RETURN_BYTEA_P(result);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(period_agg_deserialize);
Datum
period_agg_deserialize(PG_FUNCTION_ARGS)
{
	bytea	   *from = PG_GETARG_BYTEA_PP(0);
	Size		size = SPAN_PAYLOAD(from);
	Coverage   *state = coverage_make(CurrentMemoryContext, NULL);

	check_aggregate(fcinfo, NULL);
	check_serialized(size >= COVERAGE_HEAD);
	memcpy(state, SPAN_VARDATA(from), COVERAGE_HEAD);
	check_serialized(period_is_valid(&state->target) &&
					 period_span_set_read(&state->set,
										  SPAN_VARDATA(from) + COVERAGE_HEAD,
										  size - COVERAGE_HEAD));
	PG_RETURN_POINTER(state);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(period_agg_final);
Datum
period_agg_final(PG_FUNCTION_ARGS)
{
	Coverage   *state = state_arg(fcinfo, NULL);
	Oid			elemtype = get_element_type(get_fn_expr_rettype(fcinfo->flinfo));

	if (!OidIsValid(elemtype))
		elog(ERROR, "period_agg_final: result is no array");
	PG_RETURN_ARRAYTYPE_P(period_set_to_array(&state->set, elemtype));
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(period_covers_final);
Datum
period_covers_final(PG_FUNCTION_ARGS)
{
	Coverage   *state = state_arg(fcinfo, NULL);
	period_span_t target;

	if (!state->has_target)
		PG_RETURN_NULL();
	/* Anything covers the empty period. */
	PG_RETURN_BOOL(!period_as_span(&state->target, &target) ||
				   period_span_set_covers(&state->set, &target));
}

/* --- period_count_max ---------------------------------------------------- */

static period_span_steps_pile *
steps_make(MemoryContext context)
{
	period_span_steps_pile *steps = MemoryContextAlloc(context, sizeof(*steps));

	period_span_steps_init(steps, context);
	return steps;
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(period_count_max_step);
Datum
period_count_max_step(PG_FUNCTION_ARGS)
{
	MemoryContext context;
	period_span_steps_pile *steps = state_arg(fcinfo, &context);
	period_span_t s;

	if (!PG_ARGISNULL(1) && period_as_span(PG_GETARG_PERIOD_P(1), &s))
	{
		if (steps == NULL)
			steps = steps_make(context);
		period_span_steps_count(steps, &s);
	}
	return state_result(fcinfo, steps);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(period_count_max_combine);
Datum
period_count_max_combine(PG_FUNCTION_ARGS)
{
	MemoryContext context;
	period_span_steps_pile *steps = state_arg(fcinfo, &context);

	if (!PG_ARGISNULL(1))
	{
		if (steps == NULL)
			steps = steps_make(context);
		period_span_steps_add_all(steps, (period_span_steps_pile *) PG_GETARG_POINTER(1));
	}
	return state_result(fcinfo, steps);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(period_count_max_serialize);
Datum
period_count_max_serialize(PG_FUNCTION_ARGS)
{
	period_span_steps_pile *steps = state_arg(fcinfo, NULL);
	Size		size = VARHDRSZ + period_span_steps_size(steps);
	bytea	   *result = palloc(size);

	SET_VARSIZE(result, size);
	period_span_steps_write(steps, VARDATA(result));
	PG_RETURN_BYTEA_P(result);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(period_count_max_deserialize);
Datum
period_count_max_deserialize(PG_FUNCTION_ARGS)
{
	bytea	   *from = PG_GETARG_BYTEA_PP(0);
	period_span_steps_pile *steps = steps_make(CurrentMemoryContext);

	check_aggregate(fcinfo, NULL);
	check_serialized(period_span_steps_read(steps, SPAN_VARDATA(from),
											SPAN_PAYLOAD(from)));
	PG_RETURN_POINTER(steps);
}

/* Not STRICT: nothing overlaps nothing. */
PGDLLEXPORT PG_FUNCTION_INFO_V1(period_count_max_final);
Datum
period_count_max_final(PG_FUNCTION_ARGS)
{
	period_span_steps_pile *steps = state_arg(fcinfo, NULL);

	PG_RETURN_INT64(steps == NULL ? 0 : period_span_steps_max(steps));
}
