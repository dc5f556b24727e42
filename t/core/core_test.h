/*
 * t/core/core_test.h
 *		What the tests of src/core have in common: a stand-in for the server, a
 *		judge that uses nothing of src/core, and data.
 */
#ifndef CORE_TEST_H
#define CORE_TEST_H

#include "postgres.h"

#include <setjmp.h>

#include "core/compat.h"
#include "core/strategy.h"

/* --- what the templates need of a server ---------------------------------- */

#undef qsort
#undef printf

void *
palloc(Size size)
{
	return malloc(size);
}

void *
palloc0(Size size)
{
	return calloc(1, size);
}

void
pfree(void *p)
{
	free(p);
}

void
pg_qsort(void *base, size_t n, size_t size,
		 int (*cmp) (const void *, const void *))
{
	qsort(base, n, size, cmp);
}

static int	errors_raised = 0;

/* where an error goes, if the test expects one */
static jmp_buf *on_error = NULL;

bool
errstart(int elevel, const char *domain)
{
	errors_raised++;
	if (on_error != NULL)
		longjmp(*on_error, 1);
	return false;
}

bool
errstart_cold(int elevel, const char *domain)
{
	return errstart(elevel, domain);
}

int
errcode(int sqlerrcode)
{
	return 0;
}

int
errmsg(const char *fmt,...)
{
	return 0;
}

int
errmsg_internal(const char *fmt,...)
{
	return 0;
}

void
errfinish(const char *file, int line, const char *func)
{
}

#define qsort pg_qsort

/* --- values ---------------------------------------------------------------- */

#define HALF				0x80000000U

static inline bool
u32_prev(uint32 b, uint32 *p)
{
	*p = b - 1;
	return b > 0;
}

static inline bool
u32_next(uint32 b, uint32 *p)
{
	*p = b + 1;
	return b < PG_UINT32_MAX;
}

typedef struct Value
{
	bool		empty;
	uint32		lower;
	uint32		upper;
} Value;

/* do values lie on two lines, of 2^31 each; can they be empty? */
static bool two_lines;
static bool with_empties;

/* --- the judge --------------------------------------------------------------- */

static bool
same_half(uint32 a, uint32 b)
{
	return !two_lines || (a >= HALF) == (b >= HALF);
}

/* What strategy.h says, in numbers wide enough for any sum */
static bool
judge(const Value *v, StrategyNumber strategy, const Value *q)
{
	int64		vl = v->lower,
				vu = v->upper,
				ql = q->lower,
				qu = q->upper;
	bool		equal = v->empty == q->empty && (v->empty || (vl == ql && vu == qu));
	bool		in = v->empty || (!q->empty && ql <= vl && vu <= qu);
	bool		contains = q->empty || (!v->empty && vl <= ql && qu <= vu);

	switch (strategy)
	{
		case SPAN_CONTAINS:
		case SPAN_OLD_CONTAINS:
			return contains;
		case SPAN_CONTAINED_BY:
		case SPAN_OLD_CONTAINED_BY:
			return in;
		case SPAN_STRICTLY_CONTAINS:
			return contains && !equal;
		case SPAN_STRICTLY_IN:
			return in && !equal;
		case SPAN_EQUAL:
			return equal;
		case SPAN_NOT_EQUAL:
			return !equal;
		default:
			break;
	}
	if (v->empty || q->empty)
		return false;
	switch (strategy)
	{
		case SPAN_CONTAINS_ELEM:
			return contains;
		case SPAN_OVERLAP:
			return vl <= qu && ql <= vu;
		case SPAN_LEFT:
			return vu < ql && same_half(vl, ql);
		case SPAN_OVERLEFT:
			return vu <= qu && same_half(vl, ql);
		case SPAN_RIGHT:
			return vl > qu && same_half(vu, qu);
		case SPAN_OVERRIGHT:
			return vl >= ql && same_half(vu, qu);
		case SPAN_LESS:
			return vu < ql;
		case SPAN_LESS_EQUAL:
			return vu <= qu;
		case SPAN_GREATER:
			return vl > qu;
		case SPAN_GREATER_EQUAL:
			return vl >= ql;
		case SPAN_MEETS:
			return vu + 1 == ql && same_half(vu, ql);
		case SPAN_MET_BY:
			return qu + 1 == vl && same_half(qu, vl);
		case SPAN_ADJACENT:
			return (vu + 1 == ql && same_half(vu, ql)) ||
				(qu + 1 == vl && same_half(qu, vl));
	}
	return false;
}

static const StrategyNumber strategies[] = {
	SPAN_LEFT, SPAN_OVERLEFT, SPAN_OVERLAP, SPAN_OVERRIGHT, SPAN_RIGHT,
	SPAN_ADJACENT, SPAN_CONTAINS, SPAN_CONTAINED_BY, SPAN_OLD_CONTAINS,
	SPAN_OLD_CONTAINED_BY, SPAN_CONTAINS_ELEM, SPAN_EQUAL, SPAN_NOT_EQUAL,
	SPAN_LESS, SPAN_LESS_EQUAL, SPAN_GREATER, SPAN_GREATER_EQUAL,
	SPAN_STRICTLY_IN, SPAN_STRICTLY_CONTAINS, SPAN_MEETS, SPAN_MET_BY
};

/* --- data ------------------------------------------------------------------- */

static uint32
random32(void)
{
	static uint64 state = UINT64CONST(0x9E3779B97F4A7C15);

	state = state * UINT64CONST(6364136223846793005) + UINT64CONST(1442695040888963407);
	return (uint32) (state >> 32);
}

/* shape 0 short, 1 of any length, 2 few distinct, 3 all equal, 4 ends of the line */
static Value
random_value(int shape)
{
	Value		v = {false, random32(), 0};
	uint32		length;

	if (with_empties && random32() % 20 == 0)
		v.empty = true;
	switch (shape)
	{
		case 0:
			length = random32() % 100000;
			break;
		case 2:
			v.lower = 1000 + random32() % 12;
			length = random32() % 5;
			break;
		case 3:
			v.lower = 7;
			length = 3;
			v.empty = false;
			break;
		case 4:
			v.lower = random32() % 3 ? (random32() % 2 ? HALF : 0) + random32() % 4 - 2 : 0;
			length = random32() % 3 ? random32() % 6 : PG_UINT32_MAX;
			break;
		default:
			length = random32() >> (random32() % 32);
			break;
	}
	v.upper = v.lower + Min(length, PG_UINT32_MAX - v.lower);
	/* no span is on two lines */
	if (two_lines && !same_half(v.lower, v.upper))
		v.upper = HALF - 1;
	return v;
}

#endif							/* CORE_TEST_H */
