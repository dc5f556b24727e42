/*
 * t/core/span_test.c
 *		The templates of src/core on plain integers, without a server.
 *
 * Two more kinds of span, from an unsigned 32-bit bound: one whose inner keys
 * are boxes, one whose are hulls.  They are put into trees that grow and are
 * searched as GiST does it, and every answer is compared with a walk over all
 * values that uses nothing of src/core.  Prints TAP.
 *
 * Besides being a test it shows what a further type must supply.
 */
#include "core_test.h"

/* --- kind 1: the inner key is a box ---------------------------------------- */

#define SPAN_NAME(f)		box_span_##f
#define SPAN_BOUND			uint32
#define SPAN_CMP(a, b)		((a) < (b) ? -1 : (a) > (b))
#define SPAN_PREV(b, p)		u32_prev(b, p)
#define SPAN_NEXT(b, p)		u32_next(b, p)
#define SPAN_BITS_TYPE		uint32
#define SPAN_BITS(b)		(b)
#include "core/span.h"

/* A key is a pointer to a box, on leaves too; lower > upper is empty. */
static bool
box_span_read(Datum value, box_span_t *s)
{
	const box_span_box *box = (const box_span_box *) DatumGetPointer(value);

	s->lower = box->lower_min;
	s->upper = box->upper_max;
	return box->some;
}

static void
box_span_key_read(Datum key, box_span_box *box)
{
	*box = *(const box_span_box *) DatumGetPointer(key);
}

static Datum
box_span_key_write(const box_span_box *box)
{
	box_span_box *copy = palloc(sizeof(*copy));

	*copy = *box;
	return PointerGetDatum(copy);
}

#define SPAN_NAME(f)			box_span_##f
#define SPAN_EXTENT(a, b)		((double) (b) - (double) (a))
#define SPAN_SORT_CMP(a, b)		box_span_zorder_cmp(a, b)
#define SPAN_KEY_SIZE(key)		16
#include "core/span_gist.h"

/* --- kind 2: the inner key is a hull, on two lines of 2^31 each ------------- */

#define SPAN_NAME(f)		hull_span_##f
#define SPAN_BOUND			uint32
#define SPAN_CMP(a, b)		((a) < (b) ? -1 : (a) > (b))
#define SPAN_PREV(b, p)		((b) != HALF && u32_prev(b, p))
#define SPAN_NEXT(b, p)		((b) != HALF - 1 && u32_next(b, p))
#define SPAN_LINE_FROM(b)	((b) & HALF)
#define SPAN_LINE_TO(b)		((b) | (HALF - 1))
#include "core/span.h"

static bool
hull_span_read(Datum value, hull_span_t *s)
{
	*s = *(const hull_span_t *) DatumGetPointer(value);
	return true;
}

static void
hull_span_key_read(Datum key, hull_span_box *box)
{
	hull_span_box_init_hull(box, (const hull_span_t *) DatumGetPointer(key));
}

static Datum
hull_span_key_write(const hull_span_box *box)
{
	hull_span_t *hull = palloc(sizeof(*hull));

	hull->lower = box->lower_min;
	hull->upper = box->upper_max;
	return PointerGetDatum(hull);
}

#define SPAN_NAME(f)			hull_span_##f
#define SPAN_EXTENT(a, b)		((double) (b) - (double) (a))
#define SPAN_SORT_CMP(a, b)		hull_span_cmp(a, b)
#define SPAN_KEY_SIZE(key)		8
#include "core/span_gist.h"

/* --- a tree that grows as GiST's does --------------------------------------- */

#define CAPACITY 20

typedef struct TreePage
{
	bool		leaf;
	int			n;
	Datum		key[4 * CAPACITY + 1];
	struct TreePage *child[4 * CAPACITY + 1];
	int			id[4 * CAPACITY + 1];
} TreePage;

typedef struct Kind
{
	const char *name;
	bool		lines;
	bool		empties;
	Datum		(*make) (const Value *v);
	bool		(*consistent) (const GISTENTRY *e, StrategyNumber s, const Value *q);
	Datum		(*penalty) (FunctionCallInfo fcinfo);
	Datum		(*picksplit) (FunctionCallInfo fcinfo);
	Datum		(*merge) (FunctionCallInfo fcinfo);
	Datum		(*same) (FunctionCallInfo fcinfo);
	int			(*sort) (Datum a, Datum b, SortSupport ssup);
} Kind;

static Datum
box_make(const Value *v)
{
	box_span_t	s = {v->lower, v->upper};
	box_span_box box;

	box_span_box_init(&box, v->empty ? NULL : &s);
	return box_span_key_write(&box);
}

static bool
box_consistent(const GISTENTRY *e, StrategyNumber strategy, const Value *q)
{
	box_span_t	s = {q->lower, q->upper};

	return box_span_gist_consistent(e, strategy, q->empty ? NULL : &s);
}

static Datum
hull_make(const Value *v)
{
	hull_span_t *s = palloc(sizeof(*s));

	s->lower = v->lower;
	s->upper = v->upper;
	return PointerGetDatum(s);
}

static bool
hull_consistent(const GISTENTRY *e, StrategyNumber strategy, const Value *q)
{
	hull_span_t s = {q->lower, q->upper};

	return hull_span_gist_consistent(e, strategy, &s);
}

static const Kind kinds[] = {
	{"boxes", false, true, box_make, box_consistent, box_span_gist_penalty,
		box_span_gist_picksplit, box_span_gist_union, box_span_gist_same,
	box_span_sort_cmp},
	{"hulls", true, false, hull_make, hull_consistent, hull_span_gist_penalty,
		hull_span_gist_picksplit, hull_span_gist_union, hull_span_gist_same,
	hull_span_sort_cmp}
};
static const Kind *kind;

static Datum
call(Datum (*f) (FunctionCallInfo), Datum a, Datum b, Datum c)
{
	LOCAL_FCINFO(fcinfo, 3);

	memset(fcinfo, 0, SizeForFunctionCallInfo(3));
	fcinfo->nargs = 3;
	fcinfo->args[0].value = a;
	fcinfo->args[1].value = b;
	fcinfo->args[2].value = c;
	return f(fcinfo);
}

static GISTENTRY
entry_of(TreePage *node, int i)
{
	static RelationData rel;
	static struct TupleDescData desc;
	static PGAlignedBlock page;
	PageHeader	header = (PageHeader) page.data;
	GISTENTRY	entry;

	/*
	 * Of the page, the templates ask whether it is a leaf and how many
	 * entries it had when it was full.  Two attributes: the size of what is
	 * beside our key is unknown, as CAPACITY makes it here.
	 */
	desc.natts = 2;
	rel.rd_att = &desc;
	header->pd_lower = SizeOfPageHeaderData + CAPACITY * sizeof(ItemIdData);
	header->pd_special = BLCKSZ - sizeof(GISTPageOpaqueData);
	GistPageGetOpaque(page.data)->flags = node->leaf ? F_LEAF : 0;
	gistentryinit(entry, node->key[i], &rel, page.data, i + 1, node->leaf);
	return entry;
}

static GistEntryVector *
vector_of(TreePage *node, int first)
{
	GistEntryVector *v = palloc0(GEVHDRSZ + sizeof(GISTENTRY) * (node->n + 1));

	v->n = node->n + first;
	for (int i = 0; i < node->n; i++)
		v->vector[i + first] = entry_of(node, i);
	return v;
}

static Datum
union_of(TreePage *node)
{
	int			size;

	return call(kind->merge, PointerGetDatum(vector_of(node, 0)),
				PointerGetDatum(&size), 0);
}

static void
move(TreePage *to, const TreePage *from, int i)
{
	to->key[to->n] = from->key[i];
	to->child[to->n] = from->child[i];
	to->id[to->n] = from->id[i];
	to->n++;
}

/* Splits a node until each part fits; returns how many parts there are. */
static int
split(TreePage *node, TreePage **parts)
{
	GIST_SPLITVEC v = {0};
	TreePage	   *half[2];
	int			nparts = 0;

	if (node->n <= CAPACITY)
	{
		parts[0] = node;
		return 1;
	}
	call(kind->picksplit, PointerGetDatum(vector_of(node, 1)),
		 PointerGetDatum(&v), 0);
	if (v.spl_nleft == 0 || v.spl_nright == 0 ||
		v.spl_nleft + v.spl_nright != node->n)
		return 0;
	for (int s = 0; s < 2; s++)
	{
		OffsetNumber *offsets = s == 0 ? v.spl_left : v.spl_right;
		bool		same;
		int			n = s == 0 ? v.spl_nleft : v.spl_nright;
		int			more;

		half[s] = palloc0(sizeof(TreePage));
		half[s]->leaf = node->leaf;
		for (int i = 0; i < n; i++)
			move(half[s], node, offsets[i] - 1);
		/* the key that picksplit hands out is the union of its side */
		call(kind->same, union_of(half[s]), s == 0 ? v.spl_ldatum : v.spl_rdatum,
			 PointerGetDatum(&same));
		if (!same)
			return 0;
		more = split(half[s], parts + nparts);
		if (more == 0)
			return 0;
		nparts += more;
	}
	return nparts;
}

/* Inserts below node; returns the parts that node became. */
static int
insert(TreePage *node, Datum key, int id, TreePage **parts)
{
	if (node->leaf)
	{
		node->key[node->n] = key;
		node->id[node->n++] = id;
	}
	else
	{
		TreePage	   *below[8];
		float		least = 0;
		int			best = -1;
		int			n;

		for (int i = 0; i < node->n; i++)
		{
			GISTENTRY	a = entry_of(node, i);
			GISTENTRY	b;
			float		penalty;

			gistentryinit(b, key, NULL, NULL, 0, true);
			call(kind->penalty, PointerGetDatum(&a), PointerGetDatum(&b),
				 PointerGetDatum(&penalty));
			if (best < 0 || penalty < least)
			{
				least = penalty;
				best = i;
			}
		}
		n = insert(node->child[best], key, id, below);
		if (n == 0)
			return 0;
		for (int i = 0; i < n; i++)
		{
			int			at = i == 0 ? best : node->n++;

			node->child[at] = below[i];
			node->key[at] = union_of(below[i]);
		}
	}
	return split(node, parts);
}

/* A new root above the parts of the old one */
static TreePage *
root_above(TreePage **parts, int n)
{
	TreePage	   *root;

	if (n == 1)
		return parts[0];
	root = palloc0(sizeof(TreePage));
	for (int i = 0; i < n; i++)
	{
		root->child[root->n] = parts[i];
		root->key[root->n++] = union_of(parts[i]);
	}
	return root;
}

static TreePage *
build_inserted(const Value *values, int n)
{
	TreePage	   *root = palloc0(sizeof(TreePage));

	root->leaf = true;
	for (int i = 0; i < n && root != NULL; i++)
	{
		TreePage	   *parts[8];
		int			nparts = insert(root, kind->make(&values[i]), i, parts);

		root = nparts == 0 ? NULL : root_above(parts, nparts);
	}
	return root;
}

static const Value *sort_values;

static int
by_sortsupport(const void *a, const void *b)
{
	return kind->sort(kind->make(&sort_values[*(const int *) a]),
					  kind->make(&sort_values[*(const int *) b]), NULL);
}

/* Level by level, four pages at a time, as the sorted build does */
static TreePage *
build_sorted(const Value *values, int n)
{
	int		   *order = palloc(sizeof(int) * (n + 1));
	TreePage	  **level = palloc(sizeof(TreePage *) * (n + 8));
	int			nnodes = 0;
	TreePage	   *load = palloc0(sizeof(TreePage));

	sort_values = values;
	for (int i = 0; i < n; i++)
		order[i] = i;
	qsort(order, n, sizeof(int), by_sortsupport);

	load->leaf = true;
	for (int i = 0; i < n; i++)
	{
		load->key[load->n] = kind->make(&values[order[i]]);
		load->id[load->n++] = order[i];
		if (load->n == 4 * CAPACITY || i == n - 1)
		{
			int			parts = split(load, level + nnodes);

			if (parts == 0)
				return NULL;
			nnodes += parts;
			load = palloc0(sizeof(TreePage));
			load->leaf = true;
		}
	}
	if (nnodes == 0)
		return load;
	while (nnodes > 1)
	{
		int			above = 0;

		for (int i = 0; i < nnodes;)
		{
			int			parts;

			load = palloc0(sizeof(TreePage));
			for (; i < nnodes && load->n < 4 * CAPACITY; i++)
			{
				load->child[load->n] = level[i];
				load->key[load->n++] = union_of(level[i]);
			}
			parts = split(load, level + above);
			if (parts == 0)
				return NULL;
			above += parts;
		}
		nnodes = above;
	}
	return level[0];
}

/* --- search ------------------------------------------------------------------ */

static int	visited;

static void
search(TreePage *node, StrategyNumber strategy, const Value *q, bool *found)
{
	visited++;
	for (int i = 0; i < node->n; i++)
	{
		GISTENTRY	entry = entry_of(node, i);

		if (!kind->consistent(&entry, strategy, q))
			continue;
		if (node->leaf)
			found[node->id[i]] = true;
		else
			search(node->child[i], strategy, q, found);
	}
}

/* With any argument, only small trees are made. */
int
main(int argc, char **argv)
{
	static const int sizes[] = {
		0, 1, 2, CAPACITY - 1, CAPACITY, CAPACITY + 1, 2 * CAPACITY,
		2 * CAPACITY + 1, 4 * CAPACITY, 4 * CAPACITY + 1, 1000, 3000
	};
	int			nsizes = argc > 1 ? lengthof(sizes) - 2 : lengthof(sizes);
	int			tests = 0;
	int			failed = 0;

	for (int k = 0; k < lengthof(kinds); k++)
		for (int shape = 0; shape < 5; shape++)
			for (int sorted = 0; sorted < 2; sorted++)
			{
				int			wrong = 0;
				int			broken = 0;
				int			last_visited = 0;

				kind = &kinds[k];
				two_lines = kind->lines;
				with_empties = kind->empties;
				for (int z = 0; z < nsizes; z++)
				{
					int			n = sizes[z];
					Value	   *values = palloc0(sizeof(Value) * (n + 1));
					bool	   *found = palloc0(n + 1);
					TreePage	   *root;

					for (int i = 0; i < n; i++)
						values[i] = random_value(shape);
					root = sorted ? build_sorted(values, n) : build_inserted(values, n);
					if (root == NULL)
					{
						broken++;
						continue;
					}
					for (int q = 0; q < 40; q++)
					{
						Value		query = q < 20 && n > 0 ? values[random32() % n] :
							random_value(q % 5);

						for (int s = 0; s < lengthof(strategies); s++)
						{
							memset(found, 0, n + 1);
							visited = 0;
							search(root, strategies[s], &query, found);
							last_visited = Max(last_visited, visited);
							for (int i = 0; i < n; i++)
								wrong += found[i] != judge(&values[i], strategies[s], &query);
						}
					}
				}
				tests++;
				if (wrong > 0 || broken > 0 || errors_raised > 0)
					failed++;
				printf("%sok %d - %s, shape %d, %s: %d wrong answers, %d broken trees, %d errors\n",
					   wrong > 0 || broken > 0 || errors_raised > 0 ? "not " : "",
					   tests, kind->name, shape, sorted ? "sorted" : "inserted",
					   wrong, broken, errors_raised);
			}

	/* short spans, sorted: a query for a point must not walk the tree */
	{
		Value	   *values = palloc0(sizeof(Value) * 20000);
		bool	   *found = palloc0(20000);
		TreePage	   *root;
		Value		query = {false, 0, 0};
		bool		ok;

		kind = &kinds[0];
		two_lines = false;
		for (int i = 0; i < 20000; i++)
			values[i] = random_value(0);
		root = build_sorted(values, 20000);
		visited = 0;
		for (int i = 0; i < 100; i++)
		{
			query.lower = query.upper = random32();
			search(root, SPAN_CONTAINS_ELEM, &query, found);
		}
		tests++;
		ok = visited < 100 * 12;
		failed += !ok;
		printf("%sok %d - %d pages of 1000 for 100 points\n", ok ? "" : "not ",
			   tests, visited);
	}
	printf("1..%d\n", tests);
	return failed > 0;
}
