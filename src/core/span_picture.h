/*
 * src/core/span_picture.h
 *		What the statistics say of a column of spans, read for one estimate.
 *
 * Part of the template core/span_stats.h, which includes it and says what is
 * kept and why; core/span_estimate.h has the form of it.
 *
 * Invariant: whatever is in pg_statistic, shares are 0 to 1, bounds are in order
 * and there are as many numbers as the counts say.  What is in our slot may be
 * anything, and goes through span_share() where it is used.
 */

/* What is known of a column */
typedef struct SPAN_PICTURE
{
	double		rows;			/* of the table that pass its other conditions */
	double		distinct;		/* values among them */
	double		empty;			/* share of the empty value, unless common */
	/* common values, each with its share; one of them may be empty */
	int			ncommon;
	SPAN_T	   *common;
	bool	   *common_empty;
	float4	   *share;
	/* the rest: as many rows in each bin between two bounds */
	double		mass;			/* its share */
	float4		histogram;		/* which one */
	int			nbounds;		/* 0, or at least 2 */
	SPAN_T	   *bounds;			/* rows, by lower bound */
	float4	   *coverage;		/* of each bin, or NULL if not known */
	int			nsteps;			/* and in each bin, how far from one part of */
	float4	   *steps;			/* its rows to the next, as shares of its
								 * width */
	int			nlengths;
	float4	   *lengths;		/* log2(1 + length) of those that end, at
								 * equal distances from the shortest to the
								 * longest */
	double		open;			/* share of the mass that has no end */
} SPAN_PICTURE;

/* The standard slots: common values and histogram */
static void
SPAN_NAME(picture_standard) (SPAN_PICTURE *p, HeapTuple tuple, Oid type)
{
	AttStatsSlot slot;
	double		nulls = ((Form_pg_statistic) GETSTRUCT(tuple))->stanullfrac;

	p->mass = 1 - nulls;
	if (span_values_of(&slot, tuple, STATISTIC_KIND_MCV, ATTSTATSSLOT_NUMBERS, type))
	{
		p->common = palloc0(slot.nvalues * sizeof(SPAN_T));
		p->common_empty = palloc0(slot.nvalues * sizeof(bool));
		p->share = slot.numbers;
		for (int i = 0; i < slot.nvalues && i < slot.nnumbers; i++)
		{
			span_query	some = SPAN_NAME(stats_read) (type, slot.values[i], &p->common[i]);

			p->ncommon++;
			p->common_empty[i] = some != SPAN_QUERY_SOME;
			p->mass -= slot.numbers[i];
		}
		/* the spans may point into the values: all live as long as planning */
	}
	p->mass = span_share(p->mass);
	if (span_values_of(&slot, tuple, STATISTIC_KIND_HISTOGRAM, 0, type))
	{
		int16		typlen;
		bool		typbyval;

		get_typlenbyval(slot.valuetype, &typlen, &typbyval);
		p->histogram = span_values_sum(slot.values, slot.nvalues, typlen, typbyval);
		p->bounds = palloc(slot.nvalues * sizeof(SPAN_T));
		p->nbounds = SPAN_NAME(stats_spans) (type, slot.values, slot.nvalues, p->bounds);
		if (p->nbounds < 2)
			p->nbounds = 0;
	}
}

/* Our slot, if it is there and belongs to this histogram */
static void
SPAN_NAME(picture_private) (SPAN_PICTURE *p, HeapTuple tuple)
{
	AttStatsSlot slot;

	if (!span_numbers_of(&slot, tuple))
		return;
	if (slot.nnumbers >= SPAN_STATS_HEAD && p->nbounds > 0 &&
		slot.numbers[SPAN_STATS_OF] == p->histogram &&
		slot.numbers[SPAN_STATS_STEPS] >= 1 &&
		slot.numbers[SPAN_STATS_STEPS] <= SPAN_STATS_FINE_STEPS)
	{
		int			nbins = p->nbounds - 1;
		int			nsteps = slot.numbers[SPAN_STATS_STEPS];
		int			n = SPAN_STATS_HEAD + nbins + nbins * nsteps;

		if (slot.nnumbers < n)
			return;
		p->coverage = slot.numbers + SPAN_STATS_HEAD;
		p->nsteps = nsteps;
		p->steps = p->coverage + nbins;
		p->lengths = slot.numbers + n;
		p->nlengths = slot.nnumbers - n;
		p->open = span_share(slot.numbers[SPAN_STATS_OPEN]);
		p->empty = Min(span_share(slot.numbers[SPAN_STATS_EMPTY]), p->mass);
	}
}

/*
 * What is known of a variable that is stored as a value of that type; false if
 * nothing that the function may be used on
 */
static bool
SPAN_NAME(picture_of) (SPAN_PICTURE *p, VariableStatData *var, Oid type, Oid function)
{
	bool		isdefault;

	memset(p, 0, sizeof(*p));
	p->rows = var->rel ? Max(var->rel->rows, 1) : 1;
	if (!HeapTupleIsValid(var->statsTuple) || !statistic_proc_security_check(var, function))
		return false;
	p->distinct = Max(get_variable_numdistinct(var, &isdefault), 1);
	SPAN_NAME(picture_standard) (p, var->statsTuple, type);
	SPAN_NAME(picture_private) (p, var->statsTuple);
	p->mass -= p->empty;
	return true;
}

/* Of a small table every value is known. */
static inline bool
SPAN_NAME(complete) (const SPAN_PICTURE *p)
{
	return p->ncommon + p->nbounds >= p->distinct;
}
