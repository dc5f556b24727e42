/*
 * src/core/span_spgist.h
 *		An SP-GiST operator class for spans.
 *
 * Template; include it once for each kind of span, after core/span.h was
 * included for the same SPAN_NAME.
 *
 * An inner tuple of SP-GiST is searched here, not by calling back for every
 * entry of a page, so a lookup costs the depth of the tree: span_trie.h tells
 * how the tree is made, and why its depth does not depend on the order of
 * loading.  A leaf is the value itself, so index-only scans cost nothing.
 *
 * In an ordered scan the nearest child is entered first.  Where a type puts
 * the most specific span that contains the query first, the distance of what
 * crosses between children is bounded by how far the query is from the edges
 * of its own child: so the scan seldom looks beside its path, and stops.
 *
 * Invariant: answers are exact, nothing is rechecked; a node is visited if it
 * may hold an answer.
 *
 * Parameters (undefined again at the end):
 *
 *	SPAN_NAME(f)		required; as given to core/span.h
 *	SPAN_CODE_MAX		required; the most bytes of a code
 *	SPAN_CODE_SIZE(s)	required; the bytes that tell the codes of the span *s
 *						from all others, at most SPAN_CODE_MAX
 *	SPAN_NEAR_BY_PART	optional; see foo_span_near()
 *	SPAN_LEAF_CONTAINS(v, x)	optional; a faster test of SPAN_CONTAINS_ELEM
 *	SPAN_EMPTY			optional; a bound that no span has, in whose place the
 *						empty value is kept
 *
 * and these functions of the type:
 *
 *	bool foo_span_read(Datum value, foo_span_t *s)		false if empty
 *	void foo_span_code(foo_span_bound b, uint8 *code, int n)
 *		writes the first n bytes of b's code; n may be more than SPAN_CODE_MAX,
 *		by SPAN_CODE_SLACK and a digit
 *	span_query foo_span_query(FmgrInfo *flinfo, ScanKey key, foo_span_t *q)
 *	double foo_span_distance(FmgrInfo *flinfo, ScanKey order, Datum leaf)
 *	double foo_span_near(FmgrInfo *flinfo, ScanKey order,
 *						 const foo_span_corner *corner)
 *		a lower bound of the distances of all spans in a corner of the plane;
 *		no span that overlaps the query may be farther than one that does not.
 *	double foo_span_near(FmgrInfo *flinfo, ScanKey order,
 *						 const span_node *node, int part)
 *		instead, with SPAN_NEAR_BY_PART: of all spans below the node that contain
 *		the query and whose bounds part in the digit at bit part, or, for -1,
 *		anywhere; others are infinitely far away
 *
 * What comes out, to be called by the type's fmgr wrappers:
 *
 *	foo_span_spgist_config(fcinfo), _choose, _picksplit, _inner_consistent,
 *	_leaf_consistent
 */
#include "access/spgist.h"
#include "access/itup.h"
#include "catalog/pg_type.h"
#include "utils/float.h"

#include "core/span_trie.h"

#define SPAN_T			SPAN_NAME(t)
#define SPAN_BOUND_T	SPAN_NAME(bound)
#define SPAN_SIDES		SPAN_NAME(sides)
#define SPAN_CORNER		SPAN_NAME(corner)

#define SPAN_CODE_BUFFER	(SPAN_CODE_MAX + SPAN_CODE_SLACK + 1)

/* --- the tree -------------------------------------------------------------- */

/* A value as two codes, of n bytes each */
static inline void
SPAN_NAME(spgist_code) (Datum value, uint8 *lower, uint8 *upper, int n)
{
	SPAN_T		s;

#ifdef SPAN_EMPTY
	if (!SPAN_NAME(read) (value, &s))
		s.lower = s.upper = SPAN_EMPTY;
#else
	(void) SPAN_NAME(read) (value, &s);
#endif
	/* some old binary input left such; the tree has no place for it */
	if (unlikely(SPAN_NAME(bound_cmp) (s.lower, s.upper) > 0))
		ereport(ERROR,
				(errcode(ERRCODE_DATA_CORRUPTED),
				 errmsg("cannot index a value whose lower bound is above its upper bound")));
	SPAN_NAME(code) (s.lower, lower, n);
	SPAN_NAME(code) (s.upper, upper, n);
}

static Datum
SPAN_NAME(spgist_config) (FunctionCallInfo fcinfo)
{
	spgConfigOut *cfg = (spgConfigOut *) PG_GETARG_POINTER(1);

	cfg->prefixType = BYTEAOID;
	cfg->labelType = VOIDOID;	/* children are numbered */
	cfg->canReturnData = true;
	cfg->longValuesOK = false;
	PG_RETURN_VOID();
}

static Datum
SPAN_NAME(spgist_choose) (FunctionCallInfo fcinfo)
{
	const spgChooseIn *in = (spgChooseIn *) PG_GETARG_POINTER(0);
	spgChooseOut *out = (spgChooseOut *) PG_GETARG_POINTER(1);
	uint8		lower[SPAN_CODE_BUFFER];
	uint8		upper[SPAN_CODE_BUFFER];
	span_node	node;
	span_node	above;
	int			child;

	span_node_read(in->prefixDatum, &node);
	SPAN_NAME(spgist_code) (in->datum, lower, upper, span_node_reach(&node));
	child = span_node_child(&node, lower, upper);
	if (child >= 0)
	{
		out->resultType = spgMatchNode;
		out->result.matchNode.nodeN = child;	/* unless all are the same */
		/* the level counts nodes above that leave but one square */
		out->result.matchNode.levelAdd = node.kind > SPAN_CROSS ||
			(node.kind == SPAN_CROSS && !in->allTheSame);
		out->result.matchNode.restDatum = in->leafDatum;
		PG_RETURN_VOID();
	}

	child = span_node_above(&node, lower, upper, &above);
	out->resultType = spgSplitTuple;
	out->result.splitTuple.prefixHasPrefix = true;
	out->result.splitTuple.prefixPrefixDatum = span_node_write(&above, 0);
	out->result.splitTuple.prefixNNodes = span_node_children(&above, in->level);
	out->result.splitTuple.prefixNodeLabels = NULL;
	out->result.splitTuple.childNodeN = child;
	out->result.splitTuple.postfixHasPrefix = true;
	out->result.splitTuple.postfixPrefixDatum = in->prefixDatum;
	PG_RETURN_VOID();
}

static Datum
SPAN_NAME(spgist_picksplit) (FunctionCallInfo fcinfo)
{
	const spgPickSplitIn *in = (spgPickSplitIn *) PG_GETARG_POINTER(0);
	spgPickSplitOut *out = (spgPickSplitOut *) PG_GETARG_POINTER(1);
	int			bytes = 0;
	int			stride;
	uint8	   *codes;
	span_node	node;
	bool		same = true;

	for (int i = 0; i < in->nTuples; i++)
	{
		SPAN_T		s;

		if (SPAN_NAME(read) (in->datums[i], &s))
			bytes = Max(bytes, SPAN_CODE_SIZE(&s));
		else
			bytes = SPAN_CODE_MAX;
	}
	stride = bytes + SPAN_CODE_SLACK;
	codes = palloc(2 * stride * in->nTuples);
	for (int i = 0; i < in->nTuples; i++)
	{
		uint8	   *lower = codes + 2 * i * stride;

		SPAN_NAME(spgist_code) (in->datums[i], lower, lower + stride, stride);
	}
	span_node_for(codes, in->nTuples, bytes, &node);

	out->nNodes = span_node_children(&node, in->level);
	out->nodeLabels = NULL;
	out->mapTuplesToNodes = palloc(sizeof(int) * in->nTuples);
	out->leafTupleDatums = palloc(sizeof(Datum) * in->nTuples);
	for (int i = 0; i < in->nTuples; i++)
	{
		const uint8 *lower = codes + 2 * i * stride;
		int			child = span_node_child(&node, lower, lower + stride);

		Assert(child >= 0);
		out->mapTuplesToNodes[i] = child;
		if (i < in->nTuples - 1 && child != out->mapTuplesToNodes[0])
			same = false;
		out->leafTupleDatums[i] = in->datums[i];
	}

	/*
	 * If all (perhaps but for the new one, which comes last) go to one child,
	 * core makes an inner tuple of its own of only 8 nodes.  It needs room
	 * for a full one, should another have to be put above it.
	 */
	out->hasPrefix = true;
	out->prefixDatum = span_node_write(&node, same ? out->nNodes * sizeof(IndexTupleData) : 0);
	PG_RETURN_VOID();
}

/* --- search ---------------------------------------------------------------- */

/* The sides of an area, as bounds; a question asks for one area or two. */
typedef struct SPAN_SIDES
{
	bool		has[4];			/* in the order of span_area */
	SPAN_BOUND_T side[4];
} SPAN_SIDES;

static inline void
SPAN_NAME(side) (SPAN_SIDES *sides, int i, SPAN_BOUND_T b)
{
	sides->has[i] = true;
	sides->side[i] = b;
}

/*
 * Where the spans are of which "v OP q" may hold, see span_box.h.  Sides are
 * part of the area, also where the question leaves them out.  q is a span.
 * Returns how many areas there are.
 */
static inline int
SPAN_NAME(areas) (int strategy, const SPAN_T *q, SPAN_SIDES *areas)
{
	enum
	{
		LOWER_FROM, LOWER_TO, UPPER_FROM, UPPER_TO
	};
	SPAN_BOUND_T b;
	int			n = 0;

	memset(areas[0].has, 0, sizeof(areas[0].has));
	memset(areas[1].has, 0, sizeof(areas[1].has));
	switch (strategy)
	{
		case SPAN_LEFT:
		case SPAN_LESS:
			SPAN_NAME(side) (areas, UPPER_TO, q->lower);
			return 1;
		case SPAN_OVERLEFT:
		case SPAN_LESS_EQUAL:
			SPAN_NAME(side) (areas, UPPER_TO, q->upper);
			return 1;
		case SPAN_RIGHT:
		case SPAN_GREATER:
			SPAN_NAME(side) (areas, LOWER_FROM, q->upper);
			return 1;
		case SPAN_OVERRIGHT:
		case SPAN_GREATER_EQUAL:
			SPAN_NAME(side) (areas, LOWER_FROM, q->lower);
			return 1;
		case SPAN_OVERLAP:
			SPAN_NAME(side) (areas, LOWER_TO, q->upper);
			SPAN_NAME(side) (areas, UPPER_FROM, q->lower);
			return 1;
		case SPAN_CONTAINS:
		case SPAN_OLD_CONTAINS:
		case SPAN_CONTAINS_ELEM:
		case SPAN_STRICTLY_CONTAINS:
			SPAN_NAME(side) (areas, LOWER_TO, q->lower);
			SPAN_NAME(side) (areas, UPPER_FROM, q->upper);
			return 1;
		case SPAN_CONTAINED_BY:
		case SPAN_OLD_CONTAINED_BY:
		case SPAN_STRICTLY_IN:
			SPAN_NAME(side) (areas, LOWER_FROM, q->lower);
			SPAN_NAME(side) (areas, LOWER_TO, q->upper);
			SPAN_NAME(side) (areas, UPPER_FROM, q->lower);
			SPAN_NAME(side) (areas, UPPER_TO, q->upper);
			return 1;
		case SPAN_EQUAL:
			SPAN_NAME(side) (areas, LOWER_FROM, q->lower);
			SPAN_NAME(side) (areas, LOWER_TO, q->lower);
			SPAN_NAME(side) (areas, UPPER_FROM, q->upper);
			SPAN_NAME(side) (areas, UPPER_TO, q->upper);
			return 1;
		case SPAN_NOT_EQUAL:
			return 1;
		case SPAN_MEETS:
		case SPAN_MET_BY:
		case SPAN_ADJACENT:
			if (strategy != SPAN_MET_BY && SPAN_NAME(prev) (q->lower, &b))
			{
				SPAN_NAME(side) (&areas[n], UPPER_FROM, b);
				SPAN_NAME(side) (&areas[n++], UPPER_TO, b);
			}
			if (strategy != SPAN_MEETS && SPAN_NAME(next) (q->upper, &b))
			{
				SPAN_NAME(side) (&areas[n], LOWER_FROM, b);
				SPAN_NAME(side) (&areas[n++], LOWER_TO, b);
			}
			return n;
		default:
			elog(ERROR, "unknown span strategy: %d", strategy);
			return 0;
	}
}

/* Marks the children of a node that may hold spans of an area of bounds. */
static inline void
SPAN_NAME(spgist_visit) (const span_node *node, const SPAN_SIDES *sides,
						 bool *visit)
{
	uint8		code[4][SPAN_CODE_BUFFER];
	const uint8 *at[4];
	span_area	area;
	int			n = span_node_reach(node);

	for (int i = 0; i < 4; i++)
	{
		at[i] = sides->has[i] ? code[i] : NULL;
		/* a point has the same bound twice */
		for (int k = 0; k < i && at[i] == code[i]; k++)
			if (sides->has[k] &&
				memcmp(&sides->side[i], &sides->side[k], sizeof(sides->side[i])) == 0)
				at[i] = at[k];
		if (at[i] == code[i])
			SPAN_NAME(code) (sides->side[i], code[i], n);
	}
	area.lower_from = at[0];
	area.lower_to = at[1];
	area.upper_from = at[2];
	area.upper_to = at[3];
	span_node_visit(node, &area, visit);
}

/* Marks the children of a node that may hold answers. */
static void
SPAN_NAME(spgist_search) (const span_node *node, FmgrInfo *flinfo, ScanKey key,
						  bool *visit)
{
	SPAN_SIDES	areas[2];
	SPAN_T		q;
	span_query	is = SPAN_NAME(query) (flinfo, key, &q);
	int			n;

	if (is == SPAN_QUERY_NEVER)
		return;
	if (is == SPAN_QUERY_EMPTY)
	{
		/* the whole plane, or nothing of it */
		if (SPAN_NAME(holds_empty) (key->sk_strategy, false, true))
			memset(visit, true, SPAN_CHILDREN);
	}
	else
	{
		n = SPAN_NAME(areas) (key->sk_strategy, &q, areas);
		for (int i = 0; i < n; i++)
			SPAN_NAME(spgist_visit) (node, &areas[i], visit);
	}
#ifdef SPAN_EMPTY
	if (SPAN_NAME(holds_empty) (key->sk_strategy, true, is == SPAN_QUERY_EMPTY))
	{
		q.lower = q.upper = SPAN_EMPTY;
		(void) SPAN_NAME(areas) (SPAN_EQUAL, &q, areas);
		SPAN_NAME(spgist_visit) (node, &areas[0], visit);
	}
#endif
}

/* --- ordered search -------------------------------------------------------- */

#ifdef SPAN_NEAR_BY_PART

/* Is what contains the query all that is visited anyway? */
static inline bool
SPAN_NAME(spgist_asks_same) (const spgInnerConsistentIn *in, FmgrInfo *flinfo,
							 ScanKey order)
{
	SPAN_T		q;
	SPAN_T		r;

	for (int k = 0; k < in->nkeys; k++)
		if ((in->scankeys[k].sk_strategy == SPAN_CONTAINS ||
			 in->scankeys[k].sk_strategy == SPAN_CONTAINS_ELEM) &&
			SPAN_NAME(query) (flinfo, &in->scankeys[k], &q) == SPAN_QUERY_SOME &&
			SPAN_NAME(query) (flinfo, order, &r) == SPAN_QUERY_SOME &&
			SPAN_NAME(equal) (&q, &r))
			return true;
	return false;
}

/*
 * The distances of the children that are visited, where they depend on how
 * much the bounds of a span have in common.
 */
static inline void
SPAN_NAME(spgist_order) (const span_node *node, const spgInnerConsistentIn *in,
						 FmgrInfo *flinfo, ScanKey order,
						 const int *child, int n, double *distance)
{
	bool		contains[SPAN_CHILDREN] = {false};
	SPAN_SIDES	areas[2];
	SPAN_T		q;

	if (SPAN_NAME(spgist_asks_same) (in, flinfo, order))
		memset(contains, true, sizeof(contains));
	else if (SPAN_NAME(query) (flinfo, order, &q) == SPAN_QUERY_SOME)
	{
		(void) SPAN_NAME(areas) (SPAN_CONTAINS, &q, areas);
		SPAN_NAME(spgist_visit) (node, &areas[0], contains);
	}
	for (int i = 0; i < n; i++)
	{
		bool		may_contain = in->allTheSame ?
		memchr(contains, true, SPAN_CHILDREN) != NULL : contains[child[i]];

		distance[i] = !may_contain ? get_float8_infinity() :
			SPAN_NAME(near) (flinfo, order, node,
							 span_node_part(node, in->allTheSame ? -1 : child[i]));
	}
}

#else

/* A corner of the plane, in which all spans of a child are */
typedef struct SPAN_CORNER
{
	uint8		lower_min[SPAN_CODE_BUFFER];
	uint8		lower_max[SPAN_CODE_BUFFER];
	uint8		upper_min[SPAN_CODE_BUFFER];
	uint8		upper_max[SPAN_CODE_BUFFER];
} SPAN_CORNER;

static double SPAN_NAME(near) (FmgrInfo *flinfo, ScanKey order,
							   const SPAN_CORNER *corner);

/* Limits a corner to spans that cross from digit d - 1, or before, to d. */
static inline void
SPAN_NAME(corner_cross) (SPAN_CORNER *c, const span_node *node, int d)
{
	span_code_make(c->lower_max, SPAN_CODE_MAX, node->lower, node->lower_bits,
				   d - 1, SPAN_DIGIT_BITS, true);
	span_code_make(c->upper_min, SPAN_CODE_MAX, node->upper, node->upper_bits,
				   d, SPAN_DIGIT_BITS, false);
}

/* Limits it to a child, or, for -1, to what is below the node. */
static void
SPAN_NAME(corner_child) (SPAN_CORNER *c, const span_node *node, int child)
{
	int			bits = span_node_digit_bits(node);
	int			lower_bits = node->lower_bits;
	int			upper_bits = node->upper_bits;
	int			from = -1;		/* the digits of either bound, if they are
								 * known */
	int			to = -1;

	if (child >= 0 && node->kind == SPAN_CROSS)
	{
		int			middle;

		span_cross_square(child, &from, &middle, &to);
		SPAN_NAME(corner_cross) (c, node, middle);
	}
	else if (child >= 0 && !(node->kind == SPAN_DIAGONAL && child == SPAN_CROSSING))
	{
		from = node->kind == SPAN_BY_UPPER ? -1 : child;
		to = node->kind == SPAN_BY_LOWER ? -1 : child;
	}
	if (from >= 0)
		lower_bits = span_node_lower_at(node);
	if (to >= 0)
		upper_bits = span_node_upper_at(node);

	span_code_make(c->lower_min, SPAN_CODE_MAX, node->lower, lower_bits, from, bits, false);
	span_code_make(c->upper_max, SPAN_CODE_MAX, node->upper, upper_bits, to, bits, true);
	if (child >= 0 && node->kind == SPAN_CROSS)
		return;
	span_code_make(c->lower_max, SPAN_CODE_MAX, node->lower, lower_bits, from, bits, true);
	span_code_make(c->upper_min, SPAN_CODE_MAX, node->upper, upper_bits, to, bits, false);
}

/*
 * The distances of the children that are visited.  What crosses between the
 * children of a node on the diagonal reaches a query in one of them, if at
 * all, across an edge of that child.
 */
static void
SPAN_NAME(spgist_order) (const span_node *node, const spgInnerConsistentIn *in,
						 FmgrInfo *flinfo, ScanKey order,
						 const int *child, int n, double *distance)
{
	SPAN_CORNER c;
	SPAN_T		q;
	int			home = SPAN_CROSSING;	/* the query's child */

	if (node->kind == SPAN_DIAGONAL && !in->allTheSame &&
		SPAN_NAME(query) (flinfo, order, &q) == SPAN_QUERY_SOME)
	{
		uint8		lower[SPAN_CODE_BUFFER];
		uint8		upper[SPAN_CODE_BUFFER];

		SPAN_NAME(code) (q.lower, lower, span_node_reach(node));
		SPAN_NAME(code) (q.upper, upper, span_node_reach(node));
		home = span_node_child(node, lower, upper);
	}
	for (int i = 0; i < n; i++)
	{
		SPAN_NAME(corner_child) (&c, node, in->allTheSame ? -1 : child[i]);
		if (child[i] == SPAN_CROSSING && home >= 0 && home != SPAN_CROSSING)
		{
			distance[i] = get_float8_infinity();
			for (int edge = Max(home, 1); edge <= Min(home + 1, SPAN_DIGITS - 1); edge++)
			{
				double		across;

				SPAN_NAME(corner_cross) (&c, node, edge);
				across = SPAN_NAME(near) (flinfo, order, &c);
				distance[i] = Min(distance[i], across);
			}
		}
		else
			distance[i] = SPAN_NAME(near) (flinfo, order, &c);
	}
}
#endif

static Datum
SPAN_NAME(spgist_inner_consistent) (FunctionCallInfo fcinfo)
{
	const spgInnerConsistentIn *in = (spgInnerConsistentIn *) PG_GETARG_POINTER(0);
	spgInnerConsistentOut *out = (spgInnerConsistentOut *) PG_GETARG_POINTER(1);
	bool		visit[SPAN_CHILDREN];
	span_node	node;

	span_node_read(in->prefixDatum, &node);
	memset(visit, in->nkeys == 0, sizeof(visit));
	for (int k = 0; k < in->nkeys; k++)
	{
		bool		also[SPAN_CHILDREN] = {false};

		if (k == 0)
		{
			SPAN_NAME(spgist_search) (&node, fcinfo->flinfo, &in->scankeys[k], visit);
			continue;
		}
		SPAN_NAME(spgist_search) (&node, fcinfo->flinfo, &in->scankeys[k], also);
		for (int i = 0; i < SPAN_CHILDREN; i++)
			visit[i] &= also[i];
	}

	out->nNodes = 0;
	out->nodeNumbers = palloc(sizeof(int) * Max(in->nNodes, SPAN_CHILDREN));

	if (in->allTheSame)
	{
		/* all or none */
		if (memchr(visit, true, SPAN_CHILDREN) == NULL)
			PG_RETURN_VOID();
		for (int i = 0; i < in->nNodes; i++)
			out->nodeNumbers[i] = i;
		out->nNodes = in->nNodes;
	}
	else
		for (int i = 0; i < in->nNodes; i++)
			if (visit[i])
				out->nodeNumbers[out->nNodes++] = i;

	if (in->norderbys > 0 && out->nNodes > 0)
	{
		double	   *distance = palloc(sizeof(double) * out->nNodes);

		out->distances = palloc(sizeof(double *) * out->nNodes);
		for (int i = 0; i < out->nNodes; i++)
			out->distances[i] = palloc(sizeof(double) * in->norderbys);
		for (int k = 0; k < in->norderbys; k++)
		{
			SPAN_NAME(spgist_order) (&node, in, fcinfo->flinfo, &in->orderbys[k],
									 out->nodeNumbers, out->nNodes, distance);
			for (int i = 0; i < out->nNodes; i++)
				out->distances[i][k] = distance[i];
		}
	}
	PG_RETURN_VOID();
}

static Datum
SPAN_NAME(spgist_leaf_consistent) (FunctionCallInfo fcinfo)
{
	const spgLeafConsistentIn *in = (spgLeafConsistentIn *) PG_GETARG_POINTER(0);
	spgLeafConsistentOut *out = (spgLeafConsistentOut *) PG_GETARG_POINTER(1);
	SPAN_T		v;
	bool		some = SPAN_NAME(read) (in->leafDatum, &v);

	out->recheck = out->recheckDistances = false;
	for (int k = 0; k < in->nkeys; k++)
	{
		SPAN_T		q;
		span_query	is;

#ifdef SPAN_LEAF_CONTAINS
		if (in->scankeys[k].sk_strategy == SPAN_CONTAINS_ELEM)
		{
			if (!SPAN_LEAF_CONTAINS(in->leafDatum, in->scankeys[k].sk_argument))
				PG_RETURN_BOOL(false);
			continue;
		}
#endif
		is = SPAN_NAME(query) (fcinfo->flinfo, &in->scankeys[k], &q);
		if (is == SPAN_QUERY_NEVER ||
			!SPAN_NAME(holds) (in->scankeys[k].sk_strategy, some ? &v : NULL,
							   is == SPAN_QUERY_SOME ? &q : NULL))
			PG_RETURN_BOOL(false);
	}

	out->leafValue = in->leafDatum;
	if (in->norderbys > 0)
	{
		out->distances = palloc(sizeof(double) * in->norderbys);
		for (int k = 0; k < in->norderbys; k++)
			out->distances[k] = SPAN_NAME(distance) (fcinfo->flinfo, &in->orderbys[k],
													 in->leafDatum);
	}
	PG_RETURN_BOOL(true);
}

#undef SPAN_T
#undef SPAN_BOUND_T
#undef SPAN_SIDES
#undef SPAN_CORNER
#undef SPAN_NAME
#undef SPAN_CODE_MAX
#undef SPAN_CODE_SIZE
#undef SPAN_CODE_BUFFER
#undef SPAN_NEAR_BY_PART
#undef SPAN_LEAF_CONTAINS
#undef SPAN_EMPTY
