/*
 * src/period/period_sets.c
 *		Functions of arrays of periods, and the difference of two.
 *
 * Invariant: an array means the union of its elements; results are in order
 * and neither overlap nor touch.
 */
#include "period.h"

#include "funcapi.h"

#include "period_make.h"
#include "period_set.h"

PGDLLEXPORT PG_FUNCTION_INFO_V1(period_normalize);
Datum
period_normalize(PG_FUNCTION_ARGS)
{
	ArrayType  *a = PG_GETARG_ARRAYTYPE_P(0);
	period_span_set_pile set;

	period_set_from_array(&set, a, NULL);
	PG_RETURN_ARRAYTYPE_P(period_set_to_array(&set, ARR_ELEMTYPE(a)));
}

/* What of within no element covers */
PGDLLEXPORT PG_FUNCTION_INFO_V1(period_gaps);
Datum
period_gaps(PG_FUNCTION_ARGS)
{
	ArrayType  *a = PG_GETARG_ARRAYTYPE_P(0);
	period_span_set_pile set;
	period_span_set_pile gaps;
	period_span_t within;

	period_span_set_init(&gaps, CurrentMemoryContext);
	if (period_as_span(PG_GETARG_PERIOD_P(1), &within))
	{
		period_set_from_array(&set, a, &within);
		period_span_set_gaps(&set, &within, &gaps);
	}
	PG_RETURN_ARRAYTYPE_P(period_set_to_array(&gaps, ARR_ELEMTYPE(a)));
}

static bool
covers(ArrayType *a, const period_span_t *target)
{
	period_span_set_pile set;

	period_set_from_array(&set, a, target);
	return period_span_set_covers(&set, target);
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(period_array_covers);
Datum
period_array_covers(PG_FUNCTION_ARGS)
{
	period_span_t target;

	/* Anything covers the empty period. */
	PG_RETURN_BOOL(!period_as_span(PG_GETARG_PERIOD_P(1), &target) ||
				   covers(PG_GETARG_ARRAYTYPE_P(0), &target));
}

PGDLLEXPORT PG_FUNCTION_INFO_V1(period_array_covers_instant);
Datum
period_array_covers_instant(PG_FUNCTION_ARGS)
{
	period_span_t target = instant_as_span(PG_GETARG_TIMESTAMPTZ(1));

	PG_RETURN_BOOL(covers(PG_GETARG_ARRAYTYPE_P(0), &target));
}

/* The difference in as many pieces as it has: the gaps that q leaves in p */
PGDLLEXPORT PG_FUNCTION_INFO_V1(period_minus_multi);
Datum
period_minus_multi(PG_FUNCTION_ARGS)
{
	FuncCallContext *funcctx;
	period_span_set_pile *gaps;

	if (SRF_IS_FIRSTCALL())
	{
		period_span_set_pile set;
		period_span_t p;
		period_span_t q;

		funcctx = SRF_FIRSTCALL_INIT();
		gaps = MemoryContextAlloc(funcctx->multi_call_memory_ctx, sizeof(*gaps));
		period_span_set_init(gaps, funcctx->multi_call_memory_ctx);
		period_span_set_init(&set, CurrentMemoryContext);
		if (period_as_span(PG_GETARG_PERIOD_P(0), &p))
		{
			if (period_as_span(PG_GETARG_PERIOD_P(1), &q))
				period_span_set_add(&set, &q);
			period_span_set_gaps(&set, &p, gaps);
		}
		funcctx->user_fctx = gaps;
	}
	funcctx = SRF_PERCALL_SETUP();
	gaps = funcctx->user_fctx;
	if (funcctx->call_cntr < gaps->n)
	{
		Period		piece = period_of_span(&gaps->item[funcctx->call_cntr]);

		SRF_RETURN_NEXT(funcctx,
						PeriodPGetDatum(period_copy(piece.first, piece.next)));
	}
	SRF_RETURN_DONE(funcctx);
}
