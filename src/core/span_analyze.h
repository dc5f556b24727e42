/*
 * src/core/span_analyze.h
 *		What ANALYZE keeps of a column of spans, beside the standard statistics.
 *
 * Part of the template core/span_stats.h, which includes it and says what is
 * kept and why; core/span_estimate.h has the form of it.
 *
 * Invariant: our slot describes the rows of the histogram in the same tuple, bin
 * by bin; without a histogram there is none.
 */

static int
SPAN_NAME(by_bounds) (const void *a, const void *b)
{
	return SPAN_NAME(cmp) ((const SPAN_T *) a, (const SPAN_T *) b);
}

static int
SPAN_NAME(by_upper) (const void *a, const void *b)
{
	return SPAN_NAME(bound_cmp) (((const SPAN_T *) a)->upper, ((const SPAN_T *) b)->upper);
}

/* The slot of a kind, or -1 */
static inline int
SPAN_NAME(stats_slot) (VacAttrStats *stats, int kind)
{
	for (int k = 0; k < STATISTIC_NUM_SLOTS; k++)
		if (stats->stakind[k] == kind)
			return k;
	return -1;
}

/* The spans of some values, without empty ones, in order; how many */
static int
SPAN_NAME(stats_spans) (Oid type, const Datum *values, int nvalues, SPAN_T *spans)
{
	int			n = 0;

	for (int i = 0; i < nvalues; i++)
		n += SPAN_NAME(stats_read) (type, values[i], &spans[n]) == SPAN_QUERY_SOME;
	qsort(spans, n, sizeof(SPAN_T), SPAN_NAME(by_bounds));
	return n;
}

/*
 * How rows, sorted, are spread in a bin: cut into parts of as many rows each,
 * how wide the parts are, as shares of the bin.
 */
static void
SPAN_NAME(stats_steps) (const SPAN_T *rows, int nrows, SPAN_NAME(bound) from, SPAN_NAME(bound) to,
						int nsteps, float4 *steps)
{
	double		at = 0;

	for (int i = 0; i < nsteps; i++)
	{
		double		next = 1;

		if (i < nsteps - 1)
			next = nrows == 0 ? (i + 1.0) / nsteps :
				SPAN_NAME(fraction) (from, rows[(int64) (i + 1) * nrows / nsteps].lower, to);
		steps[i] = Max(next - at, 0);
		at = Max(next, at);
	}
}

/*
 * For each bin between two bounds its mean coverage and how its rows are spread.
 * The rows are sorted by bounds and are a sample, "of" of "total" rows.
 *
 * What contains the lower bound of a row is the row itself, and as many others
 * as there are in the sample, which is an estimate as good as any.  But whether
 * a point that is not taken from these rows is in one of them at all depends on
 * how much of the line they cover.
 */
static void
SPAN_NAME(stats_bins) (const SPAN_T *rows, int nrows, const SPAN_T *bounds, int nbins,
					   double of, double total, float4 *coverage, int nsteps, float4 *steps)
{
	SPAN_T	   *by_upper = palloc(nrows * sizeof(SPAN_T));
	int			begun = 0;
	int			ended = 0;
	int			row = 0;

	memcpy(by_upper, rows, nrows * sizeof(SPAN_T));
	qsort(by_upper, nrows, sizeof(SPAN_T), SPAN_NAME(by_upper));
	for (int bin = 0; bin < nbins; bin++)
	{
		SPAN_NAME(bound) from = bounds[bin].lower;
		SPAN_NAME(bound) to = bounds[bin + 1].lower;
		int			first = row;
		double		sum = 0;
		double		covered = 0;

		CHECK_FOR_INTERRUPTS();
		/* between equal bounds there is no row: they are in the next bin */
		for (; row < nrows && SPAN_NAME(bound_cmp) (rows[row].lower, to) < 0; row++)
		{
			while (begun < nrows && SPAN_NAME(bound_cmp) (rows[begun].lower, rows[row].lower) <= 0)
				begun++;
			while (ended < nrows && SPAN_NAME(bound_cmp) (by_upper[ended].upper, rows[row].lower) < 0)
				ended++;
			sum += begun - ended - 1;
			covered += SPAN_NAME(bound_cmp) (rows[row].upper, to) >= 0 ? 1 :
				SPAN_NAME(fraction) (from, rows[row].upper, to);
			covered -= SPAN_NAME(fraction) (from, rows[row].lower, to);
		}
		coverage[bin] = (row > first ? sum / (row - first) / of : 0) + Min(1, covered * total / of) / Max(total, 1);
		SPAN_NAME(stats_steps) (rows + first, row - first, from, to, nsteps, steps + bin * nsteps);
	}
	pfree(by_upper);
}

#ifndef SPAN_NESTED

/* The distribution of lengths: n of them, and the share of those without end */
static int
SPAN_NAME(stats_lengths) (const SPAN_T *rows, int nrows, int n, float4 *lengths, float4 *open)
{
	float8	   *all = palloc(nrows * sizeof(float8));
	int			nall = 0;

	for (int i = 0; i < nrows; i++)
	{
		double		length = SPAN_NAME(length) (&rows[i]);

		if (!isinf(length))
			all[nall++] = length;
	}
	*open = nrows > 0 ? (double) (nrows - nall) / nrows : 0;
	if (nall == 0)
		return 0;
	qsort(all, nall, sizeof(float8), span_float8_cmp);
	n = Max(2, Min(n, nall));
	for (int i = 0; i < n; i++)
		lengths[i] = log2(1 + all[(int64) i * (nall - 1) / (n - 1)]);
	pfree(all);
	return n;
}
#endif

/* compute_stats: the standard ones, then ours */
static void
SPAN_NAME(compute_stats) (VacAttrStats *stats, AnalyzeAttrFetchFunc fetchfunc,
						  int samplerows, double totalrows)
{
	span_analyze *extra = stats->extra_data;
	SPAN_T	   *common;
	SPAN_T	   *bounds;
	SPAN_T	   *rows;
	int			ncommon = 0;
	int			nbounds = 0;
	int			nrows = 0;
	int			nempty = 0;
	int			mcv;
	int			hist;
	int			slot;
	int			nbins;
	int			nsteps;
	int			n = SPAN_STATS_HEAD;
	float4	   *numbers;

	stats->extra_data = extra->std_extra_data;
	extra->std_compute_stats(stats, fetchfunc, samplerows, totalrows);
	stats->extra_data = extra;

	slot = SPAN_NAME(stats_slot) (stats, 0);
	hist = SPAN_NAME(stats_slot) (stats, STATISTIC_KIND_HISTOGRAM);
	mcv = SPAN_NAME(stats_slot) (stats, STATISTIC_KIND_MCV);
	if (!stats->stats_valid || slot < 0 || hist < 0)
		return;

	/* 1. the rows that are in the histogram */
	bounds = palloc(stats->numvalues[hist] * sizeof(SPAN_T));
	nbounds = SPAN_NAME(stats_spans) (stats->attrtypid, stats->stavalues[hist], stats->numvalues[hist], bounds);
	common = palloc((mcv < 0 ? 0 : stats->numvalues[mcv]) * sizeof(SPAN_T) + 1);
	if (mcv >= 0)
		ncommon = SPAN_NAME(stats_spans) (stats->attrtypid, stats->stavalues[mcv], stats->numvalues[mcv], common);
	rows = palloc(samplerows * sizeof(SPAN_T));
	for (int i = 0; i < samplerows; i++)
	{
		bool		isnull;
		Datum		value = fetchfunc(stats, i, &isnull);

		if (isnull || (stats->attrtype->typlen == -1 &&
					   toast_raw_datum_size(value) > SPAN_STATS_WIDTH))
			continue;
		if (SPAN_NAME(stats_read) (stats->attrtypid, value, &rows[nrows]) != SPAN_QUERY_SOME)
			nempty++;
		else if (!bsearch(&rows[nrows], common, ncommon, sizeof(SPAN_T), SPAN_NAME(by_bounds)))
			nrows++;
	}
	if (nbounds < 2 || nrows == 0)
		return;
	qsort(rows, nrows, sizeof(SPAN_T), SPAN_NAME(by_bounds));
	/* an empty value among the common ones is counted there */
	if (mcv >= 0 && ncommon < stats->numvalues[mcv])
		nempty = 0;

	/* 2. their coverage, where they are in their bins, how long they are */
	nbins = nbounds - 1;
#ifdef SPAN_FINE
	nsteps = SPAN_STATS_FINE_STEPS;
#else
	nsteps = SPAN_STATS_STEPS_OF_BIN;
#endif
	nsteps = Max(1, Min(nsteps, Min(SPAN_STATS_ALL_STEPS, nrows) / nbins));
	numbers = MemoryContextAllocZero(stats->anl_context, (n + nbins + nbins * nsteps + nbounds) * sizeof(float4));
	numbers[SPAN_STATS_OF] = span_values_sum(stats->stavalues[hist], stats->numvalues[hist],
											 stats->statyplen[hist], stats->statypbyval[hist]);
	numbers[SPAN_STATS_STEPS] = nsteps;
	numbers[SPAN_STATS_EMPTY] = (double) nempty / samplerows;
	SPAN_NAME(stats_bins) (rows, nrows, bounds, nbins, samplerows, totalrows, numbers + n, nsteps, numbers + n + nbins);
	n += nbins + nbins * nsteps;
#ifndef SPAN_NESTED
	n += SPAN_NAME(stats_lengths) (rows, nrows, nbounds, numbers + n, &numbers[SPAN_STATS_OPEN]);
#endif

	stats->stakind[slot] = SPAN_STATS_KIND;
	stats->staop[slot] = InvalidOid;
	stats->stacoll[slot] = InvalidOid;
	stats->stanumbers[slot] = numbers;
	stats->numnumbers[slot] = n;
}

static bool
SPAN_NAME(typanalyze) (VacAttrStats *stats)
{
	return span_typanalyze(stats, SPAN_NAME(compute_stats));
}
