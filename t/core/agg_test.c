/*
 * t/core/agg_test.c
 *		core/span_agg.h on plain integers, without a server.
 *
 * Spans are piled up in many orders, on one line and on two, and the union, its
 * gaps and the count are compared with a walk over all values for every point
 * at which any of them can change.  Prints TAP.
 */
#include "core_test.h"

#include <signal.h>

/* --- what the template needs of a server, besides ------------------------- */

volatile sig_atomic_t InterruptPending = false;

void
ProcessInterrupts(void)
{
}

void *
MemoryContextAlloc(MemoryContext context, Size size)
{
	return malloc(size);
}

void *
repalloc(void *p, Size size)
{
	return realloc(p, size);
}

/* --- three kinds ----------------------------------------------------------- */

#define SPAN_NAME(f)		line_span_##f
#define SPAN_BOUND			uint32
#define SPAN_CMP(a, b)		((a) < (b) ? -1 : (a) > (b))
#define SPAN_PREV(b, p)		u32_prev(b, p)
#define SPAN_NEXT(b, p)		u32_next(b, p)
#include "core/span.h"
#define SPAN_NAME(f)		line_span_##f
#define SPAN_TYPE			"line"
#include "core/span_agg.h"

/* two lines, of 2^31 each: what ends one does not touch what begins the next */
static inline bool
half_prev(uint32 b, uint32 *p)
{
	*p = b - 1;
	return (b & (HALF - 1)) != 0;
}

static inline bool
half_next(uint32 b, uint32 *p)
{
	*p = b + 1;
	return (~b & (HALF - 1)) != 0;
}

#define SPAN_NAME(f)		half_span_##f
#define SPAN_BOUND			uint32
#define SPAN_CMP(a, b)		((a) < (b) ? -1 : (a) > (b))
#define SPAN_PREV(b, p)		half_prev(b, p)
#define SPAN_NEXT(b, p)		half_next(b, p)
#define SPAN_LINE_FROM(b)	((b) & HALF)
#define SPAN_LINE_TO(b)		((b) | (HALF - 1))
#include "core/span.h"
#define SPAN_NAME(f)		half_span_##f
#define SPAN_TYPE			"half"
#define SPAN_AFTER(b, p)	u32_next(b, p)
#include "core/span_agg.h"

/* piles that are soon full */
#define SPAN_NAME(f)		full_span_##f
#define SPAN_BOUND			uint32
#define SPAN_CMP(a, b)		((a) < (b) ? -1 : (a) > (b))
#define SPAN_NEXT(b, p)		u32_next(b, p)
#include "core/span.h"
#define SPAN_NAME(f)		full_span_##f
#define SPAN_TYPE			"full"
#define SPAN_ROOM(type)		160
#include "core/span_agg.h"

/* --- the judge -------------------------------------------------------------- */

static int
count_at(const Value *values, int n, uint32 x)
{
	int			count = 0;

	for (int i = 0; i < n; i++)
		count += values[i].lower <= x && x <= values[i].upper;
	return count;
}

/* Points at which an answer can change: bounds, their neighbours, the ends */
static int
interesting(const Value *values, int n, uint32 *points)
{
	int			k = 0;

	points[k++] = 0;
	points[k++] = HALF - 1;
	points[k++] = HALF;
	points[k++] = PG_UINT32_MAX;
	for (int i = 0; i < n; i++)
		for (int d = -1; d <= 1; d++)
		{
			points[k++] = values[i].lower + d;
			points[k++] = values[i].upper + d;
		}
	return k;
}

static int
by_lower(const void *a, const void *b)
{
	uint32		x = ((const Value *) a)->lower;
	uint32		y = ((const Value *) b)->lower;

	return (x > y) - (x < y);
}

/* 0 as it comes, 1 sorted, 2 reverse, 3 sorted then one early straggler in ten */
static void
arrange(Value *values, int n, int order)
{
	if (order > 0)
		qsort(values, n, sizeof(Value), by_lower);
	for (int i = 0; i < n; i++)
	{
		int			j = order == 2 ? n - 1 - i : order == 3 && i % 10 == 9 ? random32() % n : i;
		Value		v = values[i];

		if (order == 2 && j <= i)
			break;
		values[i] = values[j];
		values[j] = v;
	}
}

#define KIND(f)			line_##f
#include "agg_ask.h"
#define KIND(f)			half_##f
#include "agg_ask.h"

/* --- what does not belong to any pile ----------------------------------------- */

static bool
reads(const line_span_t *items, Size size)
{
	line_span_set_pile set;

	line_span_set_init(&set, NULL);
	return line_span_set_read(&set, (const char *) items, size);
}

static int
bad_bytes(void)
{
	line_span_t good[3] = {{1, 2}, {4, 4}, {10, 20}};
	line_span_t swapped[3] = {{4, 4}, {1, 2}, {10, 20}};
	line_span_t touching[3] = {{1, 3}, {4, 4}, {10, 20}};
	line_span_t overlapping[3] = {{1, 2}, {4, 12}, {10, 20}};
	line_span_t reversed[3] = {{1, 2}, {4, 4}, {20, 10}};
	line_span_step steps[2] = {{7, 1}, {7, 1}};
	line_span_steps_pile pile;

	line_span_steps_init(&pile, NULL);
	return !reads(good, sizeof(good)) + !reads(good, 0) +
		reads(good, sizeof(good) - 1) + reads(swapped, sizeof(swapped)) +
		reads(touching, sizeof(touching)) +
		reads(overlapping, sizeof(overlapping)) +
		reads(reversed, sizeof(reversed)) +
		line_span_steps_read(&pile, (const char *) steps, sizeof(steps));
}

/* Room for what is left, not for what came */
static int
too_much_room(void)
{
	line_span_set_pile set;
	line_span_set_pile shuffled;
	line_span_steps_pile steps;

	line_span_set_init(&set, NULL);
	line_span_set_init(&shuffled, NULL);
	line_span_steps_init(&steps, NULL);
	for (uint32 i = 0; i < 100000; i++)
	{
		/* one after the other; 50 pieces in any order; versions that replace each other */
		line_span_t next = {i * 10, i * 10 + 9};
		line_span_t any = {(random32() % 50) * 100 + random32() % 30, 0};

		any.upper = any.lower + random32() % 30;
		line_span_set_add(&set, &next);
		line_span_set_add(&shuffled, &any);
		line_span_steps_count(&steps, &next);
	}
	return (set.room > 8) + (shuffled.room > 512) + (steps.room > 8);
}

/* How many separate spans go in before the limit is met; then it is an error. */
static int
until_full(void)
{
	static full_span_set_pile set;
	static volatile int n;
	jmp_buf		caught;

	full_span_set_init(&set, NULL);
	n = 0;
	if (setjmp(caught) == 0)
	{
		on_error = &caught;
		for (; n < 1000; n++)
		{
			full_span_t s = {(n * 7919) % 1000 * 10, 0};

			s.upper = s.lower + 1;
			full_span_set_add(&set, &s);
		}
	}
	on_error = NULL;
	return n;
}

/* With any argument, only small piles are made. */
int
main(int argc, char **argv)
{
	static const int sizes[] = {0, 1, 2, 7, 8, 9, 16, 17, 100, 700};
	static const char *const orders[] = {"as it comes", "sorted", "reverse", "stragglers"};
	int			nsizes = argc > 1 ? lengthof(sizes) - 1 : lengthof(sizes);
	int			tests = 0;
	int			failed = 0;
	int			n;

	for (int lines = 0; lines < 2; lines++)
		for (int shape = 0; shape < 5; shape++)
			for (int order = 0; order < lengthof(orders); order++)
			{
				int			wrong = 0;

				two_lines = lines;
				for (int z = 0; z < nsizes; z++)
					for (int again = 0; again < (sizes[z] > 100 ? 2 : 8); again++)
					{
						Value	   *values = palloc0(sizeof(Value) * (sizes[z] + 1));
						Value		q;

						for (int i = 0; i < sizes[z]; i++)
							values[i] = random_value(shape);
						arrange(values, sizes[z], order);
						q = sizes[z] > 0 && again % 2 == 0 ? values[random32() % sizes[z]] : random_value(1 + random32() % 4);
						wrong += lines ? half_ask(values, sizes[z], &q) : line_ask(values, sizes[z], &q);
					}
				failed += wrong > 0;
				printf("%sok %d - %s, shape %d, %s: %d wrong answers\n", wrong > 0 ? "not " : "",
					   ++tests, lines ? "two lines" : "one line", shape, orders[order], wrong);
			}

	n = bad_bytes();
	failed += n > 0;
	printf("%sok %d - bytes that are no pile: %d mistaken\n", n > 0 ? "not " : "", ++tests, n);
	n = too_much_room();
	failed += n > 0;
	printf("%sok %d - room follows what is left: %d piles larger\n", n > 0 ? "not " : "", ++tests, n);
	failed += errors_raised > 0;
	printf("%sok %d - %d errors\n", errors_raised > 0 ? "not " : "", ++tests, errors_raised);
	n = until_full();
	failed += n < 150 || n > 160 || errors_raised != 1;
	printf("%sok %d - a pile with room for 160 takes %d, then %d error\n",
		   n < 150 || n > 160 || errors_raised != 1 ? "not " : "", ++tests, n, errors_raised);
	printf("1..%d\n", tests);
	return failed > 0;
}
