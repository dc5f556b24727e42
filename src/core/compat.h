/*
 * src/core/compat.h
 *		What differs between server versions 14 to 19, in one place.
 *
 * Invariant: no other file of the suite mentions PG_VERSION_NUM.  Everything
 * here is a shim with the newest server's name and meaning, so that it can be
 * deleted line by line as old servers go.
 */
#ifndef SPAN_COMPAT_H
#define SPAN_COMPAT_H

#include "postgres.h"

#include "fmgr.h"
#include "nodes/nodes.h"
#include "utils/sortsupport.h"
#if PG_VERSION_NUM >= 160000
#include "varatt.h"
#include "nodes/miscnodes.h"
#endif
#if PG_VERSION_NUM >= 180000
#include "utils/skipsupport.h"
#endif

#if PG_VERSION_NUM < 140000
#error "PostgreSQL 14 or later is needed"
#endif

/* 17: a btree scan with an array keeps the order of the index */
#define SPAN_ARRAY_BREAKS_ORDER	(PG_VERSION_NUM < 170000)

/* 18: the module can tell its name and version */
#if PG_VERSION_NUM >= 180000
#define SPAN_MODULE_MAGIC(module) \
	PG_MODULE_MAGIC_EXT(.name = module, .version = "2.0")
#else
#define SPAN_MODULE_MAGIC(module) PG_MODULE_MAGIC
#endif

/* 18: a btree can skip through its leading column */
#define SPAN_BTREE_SKIPS	(PG_VERSION_NUM >= 180000)

/* 15: the comparison of abbreviated keys that tuplesort knows by name */
#if PG_VERSION_NUM < 150000
static inline int
ssup_datum_unsigned_cmp(Datum x, Datum y, SortSupport ssup)
{
	return x < y ? -1 : x > y;
}
#endif

/*
 * 16: soft errors.  Before, there is no context to save an error in, and an
 * input function just raises it.
 */
#if PG_VERSION_NUM < 160000
#define errsave(context, ...) \
	do { (void) (context); ereport(ERROR, __VA_ARGS__); } while (0)
#define ereturn(context, dummy_value, ...) \
	do { errsave(context, __VA_ARGS__); return dummy_value; } while (0)
#define SOFT_ERROR_OCCURRED(context) ((void) (context), false)
#endif

/*
 * Calls the input function of another type so that its complaint goes where
 * ours would go.  True, with the value in *result, if there was none.
 */
static inline bool
span_input_safe(PGFunction input, char *text, Oid typioparam, int32 typmod,
				Node *escontext, Datum *result)
{
#if PG_VERSION_NUM >= 160000
	return DirectInputFunctionCallSafe(input, text, typioparam, typmod,
									   escontext, result);
#else
	(void) escontext;
	*result = DirectFunctionCall3(input, CStringGetDatum(text),
								  ObjectIdGetDatum(typioparam),
								  Int32GetDatum(typmod));
	return true;
#endif
}

/* 16 and 19: the header macros of a varlena became functions of a pointer */
#define SPAN_VARDATA(p)		VARDATA_ANY((struct varlena *) (p))
#define SPAN_VARSIZE(p)		VARSIZE_ANY((struct varlena *) (p))
#define SPAN_PAYLOAD(p)		VARSIZE_ANY_EXHDR((struct varlena *) (p))

/*
 * PG_DETOAST_DATUM_PACKED without a call where there is nothing to do, as in
 * most of the comparisons that an index makes
 */
static inline struct varlena *
span_detoast_packed(Datum d)
{
	struct varlena *v = (struct varlena *) DatumGetPointer(d);

	if (likely(!VARATT_IS_COMPRESSED(v) && !VARATT_IS_EXTERNAL(v)))
		return v;
	return pg_detoast_datum_packed(v);
}

/* 16: make_range() can save its error */
#if PG_VERSION_NUM >= 160000
#define span_make_range(typcache, lower, upper, empty) \
	make_range(typcache, lower, upper, empty, NULL)
#else
#define span_make_range(typcache, lower, upper, empty) \
	make_range(typcache, lower, upper, empty)
#endif

#endif							/* SPAN_COMPAT_H */
