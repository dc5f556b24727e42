/*
 * t/core/agg_ask.h
 *		Part of agg_test.c: every question about one pile of values, put to the
 *		kind of span that KIND() names, and to the judge.
 *
 * Returns how many answers are wrong.
 */
static int
KIND(ask)(const Value *values, int n, const Value *q)
{
	int			wrong = 0;
	KIND(span_set_pile) set, left, right, again, gaps, clipped;
	KIND(span_steps_pile) steps, some, rest, steps_again;
	KIND(span_t) within = {q->lower, q->upper};
	uint32	   *points = palloc(sizeof(uint32) * (6 * n + 10));
	int			npoints = interesting(values, n, points);
	int			most = 0;
	bool		all = true;
	char	   *bytes;
	Size		size;

	KIND(span_set_init) (&set, NULL);
	KIND(span_set_init) (&left, NULL);
	KIND(span_set_init) (&right, NULL);
	KIND(span_set_init) (&again, NULL);
	KIND(span_set_init) (&gaps, NULL);
	KIND(span_set_init) (&clipped, NULL);
	KIND(span_steps_init) (&steps, NULL);
	KIND(span_steps_init) (&some, NULL);
	KIND(span_steps_init) (&rest, NULL);
	KIND(span_steps_init) (&steps_again, NULL);
	for (int i = 0; i < n; i++)
	{
		KIND(span_t) s = {values[i].lower, values[i].upper};

		KIND(span_set_add) (&set, &s);
		KIND(span_set_add) (i % 3 == 0 ? &left : &right, &s);
		KIND(span_set_clip) (&clipped, &s, &within);
		KIND(span_steps_count) (&steps, &s);
		KIND(span_steps_count) (i % 3 == 0 ? &some : &rest, &s);
	}
	KIND(span_set_gaps) (&set, &within, &gaps);
	KIND(span_set_tidy_up) (&gaps);
	KIND(span_set_tidy_up) (&clipped);

	points[npoints++] = q->lower;
	points[npoints++] = q->upper;
	for (int k = 0; k < npoints; k++)
	{
		uint32		x = points[k];
		int			count = count_at(values, n, x);
		bool		in_q = q->lower <= x && x <= q->upper;
		KIND(span_t) point = {x, x};

		most = Max(most, count);
		all = all && (count > 0 || !in_q);
		wrong += KIND(span_set_covers) (&set, &point) != (count > 0);
		wrong += KIND(span_set_covers) (&clipped, &point) != (count > 0 && in_q);
		wrong += KIND(span_set_covers) (&gaps, &point) != (count == 0 && in_q);
	}
	wrong += KIND(span_set_covers) (&set, &within) != all;
	wrong += (gaps.n == 0) != all;
	wrong += KIND(span_steps_max) (&steps) != most;

	/* in order, apart, and not touching on one line */
	for (int i = 1; i < set.n; i++)
		wrong += (int64) set.item[i - 1].upper + 1 >= set.item[i].lower &&
			(set.item[i - 1].upper >= set.item[i].lower || same_half(set.item[i - 1].upper, set.item[i].lower));

	/* halves joined, and what was written and read */
	KIND(span_set_add_all) (&left, &right);
	size = KIND(span_set_size) (&left);
	bytes = palloc(size + 2);
	KIND(span_set_write) (&left, bytes + 1);
	wrong += !KIND(span_set_read) (&again, bytes + 1, size);
	wrong += again.n != set.n || (set.n > 0 && memcmp(again.item, set.item, size) != 0);
	KIND(span_steps_add_all) (&some, &rest);
	size = KIND(span_steps_size) (&some);
	bytes = palloc(size + 2);
	KIND(span_steps_write) (&some, bytes + 1);
	wrong += !KIND(span_steps_read) (&steps_again, bytes + 1, size);
	wrong += KIND(span_steps_max) (&steps_again) != most;
	return wrong;
}

#undef KIND
