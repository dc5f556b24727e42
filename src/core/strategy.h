/*
 * src/core/strategy.h
 *		The one enumeration of index strategies.
 *
 * Invariant: a question has the same number in every index method and type of
 * the suite.  The numbers are those of core's access/stratnum.h wherever core
 * has the question; what it lacks begins at 31.  BRIN is core's own code, which
 * wants three of them otherwise: adjacent is 17, strictly contains 24, strictly
 * in 26.
 *
 * Read "v OP q": v is the value in the index, q the argument of the query.
 */
#ifndef SPAN_STRATEGY_H
#define SPAN_STRATEGY_H

#include "access/stratnum.h"

enum span_strategy
{
	SPAN_LEFT = RTLeftStrategyNumber,	/* 1: v ends before q begins */
	SPAN_OVERLEFT = RTOverLeftStrategyNumber,	/* 2: v ends not after q */
	SPAN_OVERLAP = RTOverlapStrategyNumber, /* 3: a common point */
	SPAN_OVERRIGHT = RTOverRightStrategyNumber, /* 4: v begins not before q */
	SPAN_RIGHT = RTRightStrategyNumber, /* 5: v begins after q ends */
	SPAN_ADJACENT = RTSameStrategyNumber,	/* 6: as in core's range_ops */
	SPAN_CONTAINS = RTContainsStrategyNumber,	/* 7 */
	SPAN_CONTAINED_BY = RTContainedByStrategyNumber,	/* 8 */
	SPAN_OLD_CONTAINS = RTOldContainsStrategyNumber,	/* 13: 7, old name */
	SPAN_OLD_CONTAINED_BY = RTOldContainedByStrategyNumber, /* 14: 8 */
	SPAN_DISTANCE = RTKNNSearchStrategyNumber,	/* 15: ORDER BY v <-> q */
	SPAN_CONTAINS_ELEM = RTContainsElemStrategyNumber,	/* 16: q is a point */
	SPAN_EQUAL = RTEqualStrategyNumber, /* 18 */
	SPAN_NOT_EQUAL = RTNotEqualStrategyNumber,	/* 19 */
	SPAN_LESS = RTLessStrategyNumber,	/* 20: as 1, but on the whole line */
	SPAN_LESS_EQUAL = RTLessEqualStrategyNumber,	/* 21: as 2, likewise */
	SPAN_GREATER = RTGreaterStrategyNumber, /* 22: as 5, likewise */
	SPAN_GREATER_EQUAL = RTGreaterEqualStrategyNumber,	/* 23: as 4 */
	SPAN_STRICTLY_IN = RTSubStrategyNumber, /* 24: 8, and not equal */
	SPAN_STRICTLY_CONTAINS = RTSuperStrategyNumber, /* 26: 7, and not equal */
	SPAN_MEETS = 31,			/* v ends where q begins */
	SPAN_MET_BY = 32			/* v begins where q ends */
};

/* What the argument of a query is as a span */
typedef enum span_query
{
	SPAN_QUERY_NEVER,			/* of another family: nothing matches */
	SPAN_QUERY_EMPTY,
	SPAN_QUERY_SOME
} span_query;

#endif							/* SPAN_STRATEGY_H */
