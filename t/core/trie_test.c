/*
 * t/core/trie_test.c
 *		The SP-GiST template of src/core on plain integers, without a server.
 *
 * Two kinds of span, one with empty values and the distance of periods, one on
 * two lines and with the distance of addresses.  They are put into trees that
 * grow and are searched as SP-GiST does it, and every answer is compared with a
 * walk over all values that uses nothing of src/core.  Prints TAP.
 */
#include "core_test.h"

#include "core/span_trie.h"

#include "access/spgist.h"
#include "utils/float.h"

/* --- kind 1: empty values; the distance is the gap ------------------------- */

/* The bounds are one more than those of the value, so that 0 is nobody's. */
#define SPAN_NAME(f)		gap_span_##f
#define SPAN_BOUND			uint64
#define SPAN_CMP(a, b)		((a) < (b) ? -1 : (a) > (b))
#define SPAN_PREV(b, p)		((b) > 1 && (*(p) = (b) - 1, true))
#define SPAN_NEXT(b, p)		((b) <= PG_UINT32_MAX && (*(p) = (b) + 1, true))
#include "core/span.h"

static bool
gap_span_read(Datum value, gap_span_t *s)
{
	const Value *v = (const Value *) DatumGetPointer(value);

	s->lower = (uint64) v->lower + 1;
	s->upper = (uint64) v->upper + 1;
	return !v->empty;
}

static void
gap_span_code(uint64 b, uint8 *code, int n)
{
	for (int i = 0; i < 5; i++)
		code[i] = (uint8) (b >> (32 - 8 * i));
	memset(code + 5, 0, SPAN_CODE_SLACK);
}

static uint64
gap_decode(const uint8 *code)
{
	uint64		b = 0;

	for (int i = 0; i < 5; i++)
		b = b << 8 | code[i];
	return b;
}

static span_query
gap_span_query(FmgrInfo *flinfo, ScanKey key, gap_span_t *q)
{
	return gap_span_read(key->sk_argument, q) ? SPAN_QUERY_SOME : SPAN_QUERY_EMPTY;
}

static double
gap(double a_lower, double a_upper, double b_lower, double b_upper)
{
	return Max(0, Max(b_lower - a_upper, a_lower - b_upper));
}

static double
gap_span_distance(FmgrInfo *flinfo, ScanKey order, Datum leaf)
{
	gap_span_t	v;
	gap_span_t	q;

	if (!gap_span_read(leaf, &v) || !gap_span_read(order->sk_argument, &q))
		return get_float8_infinity();
	return gap(v.lower, v.upper, q.lower, q.upper);
}

#define SPAN_NAME(f)		gap_span_##f
#define SPAN_CODE_MAX		5
#define SPAN_CODE_SIZE(s)	5
#define SPAN_EMPTY			0
#include "core/span_spgist.h"

static double
gap_span_near(FmgrInfo *flinfo, ScanKey order, const gap_span_corner *corner)
{
	gap_span_t	q;

	if (!gap_span_read(order->sk_argument, &q))
		return get_float8_infinity();
	return gap(gap_decode(corner->lower_min), gap_decode(corner->upper_max), q.lower, q.upper);
}

/* --- kind 2: two lines; the distance is the size of the hull, then the gap --- */

#define SPAN_NAME(f)		size_span_##f
#define SPAN_BOUND			uint32
#define SPAN_CMP(a, b)		((a) < (b) ? -1 : (a) > (b))
#define SPAN_PREV(b, p)		((b) != HALF && u32_prev(b, p))
#define SPAN_NEXT(b, p)		((b) != HALF - 1 && u32_next(b, p))
#define SPAN_LINE_FROM(b)	((b) & HALF)
#define SPAN_LINE_TO(b)		((b) | (HALF - 1))
#include "core/span.h"

static bool
size_span_read(Datum value, size_span_t *s)
{
	const Value *v = (const Value *) DatumGetPointer(value);

	s->lower = v->lower;
	s->upper = v->upper;
	return true;
}

static void
size_span_code(uint32 b, uint8 *code, int n)
{
	for (int i = 0; i < 4; i++)
		code[i] = (uint8) (b >> (24 - 8 * i));
	memset(code + 4, 0, SPAN_CODE_SLACK);
}

static uint32
size_decode(const uint8 *code)
{
	return (uint32) code[0] << 24 | code[1] << 16 | code[2] << 8 | code[3];
}

static span_query
size_span_query(FmgrInfo *flinfo, ScanKey key, size_span_t *q)
{
	(void) size_span_read(key->sk_argument, q);
	return SPAN_QUERY_SOME;
}

#define FAR 8589934592.0		/* 2^33, more than any size */

static double
size_distance(const size_span_t *a, const size_span_t *b)
{
	if (a->upper < b->lower)
		return FAR + (b->lower - a->upper);
	if (b->upper < a->lower)
		return FAR + (a->lower - b->upper);
	return (double) Max(a->upper, b->upper) - Min(a->lower, b->lower);
}

static double
size_span_distance(FmgrInfo *flinfo, ScanKey order, Datum leaf)
{
	size_span_t v;
	size_span_t q;

	(void) size_span_read(leaf, &v);
	(void) size_span_read(order->sk_argument, &q);
	return size_distance(&v, &q);
}

#define SPAN_NAME(f)		size_span_##f
#define SPAN_CODE_MAX		4
#define SPAN_CODE_SIZE(s)	4
#include "core/span_spgist.h"

static double
size_span_near(FmgrInfo *flinfo, ScanKey order, const size_span_corner *corner)
{
	size_span_t q;
	size_span_t all = {size_decode(corner->lower_min), size_decode(corner->upper_max)};
	size_span_t least = {size_decode(corner->lower_max), size_decode(corner->upper_min)};

	(void) size_span_read(order->sk_argument, &q);
	if (!size_span_overlaps(&all, &q))
		return size_distance(&all, &q);
	least.lower = Min(least.lower, q.lower);
	least.upper = Max(least.upper, q.upper);
	return size_distance(&least, &q);
}

/* --- a tree that grows as SP-GiST's does ----------------------------------- */

#define CHAIN	10				/* tuples that may hang together */

typedef struct TrieNode
{
	bool		inner;
	/* an inner tuple */
	Datum		prefix;
	bool		all_the_same;
	int			nnodes;
	struct TrieNode *child[SPAN_CHILDREN];
	/* or a chain of leaves */
	int			n;
	const Value *leaf[CHAIN];
} TrieNode;

typedef struct Kind
{
	const char *name;
	bool		lines;
	bool		empties;
	Datum		(*choose) (FunctionCallInfo fcinfo);
	Datum		(*picksplit) (FunctionCallInfo fcinfo);
	Datum		(*inner) (FunctionCallInfo fcinfo);
	Datum		(*leaf) (FunctionCallInfo fcinfo);
	double		(*distance) (FmgrInfo *flinfo, ScanKey order, Datum leaf);
} Kind;

static const Kind kinds[] = {
	{"gaps", false, true, gap_span_spgist_choose, gap_span_spgist_picksplit,
	gap_span_spgist_inner_consistent, gap_span_spgist_leaf_consistent, gap_span_distance},
	{"sizes", true, false, size_span_spgist_choose, size_span_spgist_picksplit,
	size_span_spgist_inner_consistent, size_span_spgist_leaf_consistent, size_span_distance}
};
static const Kind *kind;

static Datum
call(Datum (*f) (FunctionCallInfo), void *in, void *out)
{
	static FmgrInfo flinfo;

	LOCAL_FCINFO(fcinfo, 2);

	memset(fcinfo, 0, SizeForFunctionCallInfo(2));
	fcinfo->flinfo = &flinfo;
	fcinfo->nargs = 2;
	fcinfo->args[0].value = PointerGetDatum(in);
	fcinfo->args[1].value = PointerGetDatum(out);
	return f(fcinfo);
}

static int	broken;				/* rules of SP-GiST that were not kept */

static Size
tuple_size(Datum prefix, int nnodes)
{
	return MAXALIGN(VARSIZE(DatumGetPointer(prefix))) + nnodes * sizeof(IndexTupleData);
}

/*
 * Splits a full chain for one value more; false if that is still to be put
 * below what the chain became.
 */
static bool
split(TrieNode *node, const Value *v, int level)
{
	spgPickSplitIn in = {0};
	spgPickSplitOut out = {0};
	Datum		datums[CHAIN + 1];
	int			n = node->n + 1;
	bool		too_big = random32() % 2 == 0;	/* they do not fit on a page */
	bool		same = true;
	bool		include = true;

	for (int i = 0; i < n; i++)
		datums[i] = PointerGetDatum(i < node->n ? node->leaf[i] : v);
	in.nTuples = n;
	in.level = level;
	in.datums = datums;
	call(kind->picksplit, &in, &out);
	broken += out.nNodes > SPAN_CHILDREN || !out.hasPrefix || out.nodeLabels != NULL;

	for (int i = 1; i < (too_big ? n - 1 : n); i++)
		same &= out.mapTuplesToNodes[i] == out.mapTuplesToNodes[0];
	node->inner = true;
	node->prefix = out.prefixDatum;
	node->all_the_same = same;
	node->nnodes = out.nNodes;
	if (same)
	{
		include = !too_big || out.mapTuplesToNodes[n - 1] == out.mapTuplesToNodes[0];
		node->nnodes = 8;
		for (int i = 0; i < n; i++)
			out.mapTuplesToNodes[i] = i % node->nnodes;
	}
	for (int i = 0; i < (include ? n : n - 1); i++)
	{
		int			to = out.mapTuplesToNodes[i];

		if (to < 0 || to >= node->nnodes)
		{
			broken++;
			continue;
		}
		if (node->child[to] == NULL)
			node->child[to] = palloc0(sizeof(TrieNode));
		/* one that goes to a full chain comes later, as in core */
		if (node->child[to]->n == CHAIN)
			include = false;
		else
			node->child[to]->leaf[node->child[to]->n++] = (const Value *) DatumGetPointer(datums[i]);
	}
	return include;
}

static void
insert(TrieNode **slot, const Value *v)
{
	int			level = 0;

	for (int loops = 0; loops < 1000; loops++)
	{
		TrieNode	   *node = *slot;
		spgChooseIn in = {0};
		spgChooseOut out = {0};

		if (node == NULL)
			node = *slot = palloc0(sizeof(TrieNode));
		if (!node->inner)
		{
			if (node->n < CHAIN)
			{
				node->leaf[node->n++] = v;
				return;
			}
			if (split(node, v, level))
				return;
			continue;
		}

		in.datum = in.leafDatum = PointerGetDatum(v);
		in.allTheSame = node->all_the_same;
		in.hasPrefix = true;
		in.prefixDatum = node->prefix;
		in.nNodes = node->nnodes;
		in.level = level;
		call(kind->choose, &in, &out);
		if (out.resultType == spgMatchNode)
		{
			int			to = node->all_the_same ? random32() % node->nnodes :
				out.result.matchNode.nodeN;

			if (to < 0 || to >= node->nnodes)
				break;
			slot = &node->child[to];
			level += out.result.matchNode.levelAdd;
		}
		else if (out.resultType == spgSplitTuple)
		{
			TrieNode	   *above = palloc0(sizeof(TrieNode));

			above->inner = true;
			above->prefix = out.result.splitTuple.prefixPrefixDatum;
			above->nnodes = out.result.splitTuple.prefixNNodes;
			broken += tuple_size(above->prefix, above->nnodes) >
				tuple_size(node->prefix, node->nnodes);
			node->prefix = out.result.splitTuple.postfixPrefixDatum;
			above->child[out.result.splitTuple.childNodeN] = node;
			*slot = above;
		}
		else
			break;
	}
	broken++;
}

/* --- search ------------------------------------------------------------------ */

static int	visited;

static void
search(TrieNode *node, ScanKey keys, int nkeys, const Value *values, bool *found)
{
	if (node == NULL)
		return;
	visited++;
	if (node->inner)
	{
		spgInnerConsistentIn in = {0};
		spgInnerConsistentOut out = {0};

		in.scankeys = keys;
		in.nkeys = nkeys;
		in.allTheSame = node->all_the_same;
		in.hasPrefix = true;
		in.prefixDatum = node->prefix;
		in.nNodes = node->nnodes;
		call(kind->inner, &in, &out);
		broken += node->all_the_same && out.nNodes != 0 && out.nNodes != node->nnodes;
		for (int i = 0; i < out.nNodes; i++)
			broken += out.nodeNumbers[i] < 0 || out.nodeNumbers[i] >= node->nnodes;
		for (int i = 0; i < out.nNodes; i++)
			search(node->child[out.nodeNumbers[i]], keys, nkeys, values, found);
	}
	for (int i = 0; i < node->n && !node->inner; i++)
	{
		spgLeafConsistentIn in = {0};
		spgLeafConsistentOut out = {0};

		in.scankeys = keys;
		in.nkeys = nkeys;
		in.leafDatum = PointerGetDatum(node->leaf[i]);
		if (DatumGetBool(call(kind->leaf, &in, &out)))
			found[node->leaf[i] - values] = true;
		broken += out.recheck;
	}
}

typedef struct QueueItem
{
	double		distance;
	TrieNode	   *node;			/* NULL for a value */
} QueueItem;

/*
 * Values in order of distance; counts what comes too late, and returns how many
 * come.  What is in the queue is taken as SP-GiST does, values first in a tie.
 */
static int
ordered(TrieNode *root, ScanKey keys, int nkeys, ScanKey order, int nvalues, int *late)
{
	QueueItem	   *queue = palloc(sizeof(QueueItem) * (nvalues * 2 + SPAN_CHILDREN * nvalues + 20));
	int			n = 0;
	int			count = 0;
	double		last = -1;

	if (root != NULL)
		queue[n++] = (QueueItem) {0, root};
	while (n > 0)
	{
		int			best = 0;
		QueueItem		item;

		for (int i = 1; i < n; i++)
			if (queue[i].distance < queue[best].distance ||
				(queue[i].distance == queue[best].distance && queue[i].node == NULL))
				best = i;
		item = queue[best];
		queue[best] = queue[--n];
		if (item.node == NULL)
		{
			*late += item.distance < last;
			last = item.distance;
			count++;
			continue;
		}
		if (item.node->inner)
		{
			spgInnerConsistentIn in = {0};
			spgInnerConsistentOut out = {0};

			in.scankeys = keys;
			in.nkeys = nkeys;
			in.orderbys = order;
			in.norderbys = 1;
			in.allTheSame = item.node->all_the_same;
			in.hasPrefix = true;
			in.prefixDatum = item.node->prefix;
			in.nNodes = item.node->nnodes;
			call(kind->inner, &in, &out);
			for (int i = 0; i < out.nNodes; i++)
				if (item.node->child[out.nodeNumbers[i]] != NULL)
					queue[n++] = (QueueItem) {out.distances[i][0], item.node->child[out.nodeNumbers[i]]};
		}
		for (int i = 0; i < item.node->n && !item.node->inner; i++)
		{
			spgLeafConsistentIn in = {0};
			spgLeafConsistentOut out = {0};

			in.scankeys = keys;
			in.nkeys = nkeys;
			in.orderbys = order;
			in.norderbys = 1;
			in.leafDatum = PointerGetDatum(item.node->leaf[i]);
			if (DatumGetBool(call(kind->leaf, &in, &out)))
				queue[n++] = (QueueItem) {out.distances[0], NULL};
		}
	}
	pfree(queue);
	return count;
}

static int
by_lower(const void *a, const void *b)
{
	const Value *x = a;
	const Value *y = b;

	if (x->lower != y->lower)
		return x->lower < y->lower ? -1 : 1;
	return x->upper < y->upper ? -1 : x->upper > y->upper;
}

static int
by_lower_desc(const void *a, const void *b)
{
	return by_lower(b, a);
}

/* With any argument, only small trees are made, and the first error is enough. */
int
main(int argc, char **argv)
{
	static const int sizes[] = {0, 1, CHAIN, CHAIN + 1, 3 * CHAIN, 120, 300, 2500};
	static const char *const loads[] = {"random", "sorted", "reverse"};
	int			nsizes = argc > 1 ? lengthof(sizes) - 2 : lengthof(sizes);
	int			tests = 0;
	int			failed = 0;

	for (int k = 0; k < lengthof(kinds); k++)
		for (int shape = 0; shape < 7; shape++)
			for (int load = 0; load < lengthof(loads); load++)
			{
				int			wrong = 0;
				int			late = 0;
				bool		ok;

				kind = &kinds[k];
				two_lines = kind->lines;
				with_empties = kind->empties;
				broken = errors_raised = 0;
				for (int z = 0; z < nsizes; z++)
				{
					int			n = sizes[z];
					Value	   *values = palloc0(sizeof(Value) * (n + 1));
					bool	   *found = palloc0(n + 1);
					TrieNode	   *root = NULL;

					/*
					 * shape 5: many of one value, and then others; 6: the
					 * same of values that cross one middle, or another
					 */
					for (int i = 0; i < n; i++)
						if (shape != 6)
							values[i] = random_value(shape < 5 ? shape : i < n / 2 ? 3 : 2);
						else
						{
							values[i].lower = i == CHAIN || i > n * 2 / 3 ? random32() % 15 : 7;
							values[i].upper = values[i].lower + 1;
						}
					if (load > 0)
						qsort(values, n, sizeof(Value), load == 1 ? by_lower : by_lower_desc);
					for (int i = 0; i < n; i++)
						insert(&root, &values[i]);

					for (int q = 0; q < 30; q++)
					{
						Value		query[2];
						ScanKeyData keys[2] = {0};

						for (int i = 0; i < 2; i++)
						{
							query[i] = q < 15 && n > 0 ? values[random32() % n] : random_value(q % 5);
							keys[i].sk_argument = PointerGetDatum(&query[i]);
						}
						for (int s = 0; s < lengthof(strategies); s++)
						{
							int			nkeys = q % 3 == 0 ? 2 : 1;
							int			expected = 0;

							keys[0].sk_strategy = strategies[s];
							keys[1].sk_strategy = strategies[random32() % lengthof(strategies)];
							memset(found, 0, n + 1);
							search(root, keys, nkeys, values, found);
							for (int i = 0; i < n; i++)
							{
								bool		is = judge(&values[i], strategies[s], &query[0]) &&
									(nkeys == 1 || judge(&values[i], keys[1].sk_strategy, &query[1]));

								wrong += found[i] != is;
								expected += is;
							}
							if (n <= 300 && s % 4 == 0)
								wrong += ordered(root, keys, nkeys, &keys[q % 2], n, &late) != expected;
						}
						if (n <= 300)
							wrong += ordered(root, NULL, 0, &keys[0], n, &late) != n;
					}
				}
				tests++;
				ok = wrong == 0 && late == 0 && broken == 0 && errors_raised == 0;
				failed += !ok;
				printf("%sok %d - trie, %s, shape %d, %s: %d wrong answers, %d late, %d broken rules, %d errors\n",
					   ok ? "" : "not ", tests, kind->name, shape, loads[load],
					   wrong, late, broken, errors_raised);
				if (failed && argc > 1)
					return 1;
			}

	/* disjoint spans: a point costs a path, whatever the order of loading */
	for (int load = 0; load < lengthof(loads); load++)
	{
		int			n = 20000;
		Value	   *values = palloc0(sizeof(Value) * n);
		bool	   *found = palloc0(n);
		TrieNode	   *root = NULL;
		bool		ok;

		kind = &kinds[0];
		two_lines = with_empties = false;
		for (int i = 0; i < n; i++)
		{
			/* a permutation: 7919 has no divisor in common with 20000 */
			values[i].lower = (uint32) ((i * 7919) % n) * 200000;
			values[i].upper = values[i].lower + random32() % 200000;
		}
		if (load > 0)
			qsort(values, n, sizeof(Value), load == 1 ? by_lower : by_lower_desc);
		for (int i = 0; i < n; i++)
			insert(&root, &values[i]);
		visited = 0;
		for (int i = 0; i < 1000; i++)
		{
			Value		query = {false, 0, 0};
			ScanKeyData key = {0};

			query.lower = query.upper = random32();
			key.sk_argument = PointerGetDatum(&query);
			key.sk_strategy = SPAN_CONTAINS_ELEM;
			search(root, &key, 1, values, found);
		}
		tests++;
		ok = visited < 1000 * 10;
		failed += !ok;
		printf("%sok %d - %d nodes and chains for 1000 points, %s\n", ok ? "" : "not ",
			   tests, visited, loads[load]);
	}
	printf("1..%d\n", tests);
	return failed > 0;
}
