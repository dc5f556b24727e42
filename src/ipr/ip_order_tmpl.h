/*
 * src/ipr/ip_order_tmpl.h
 *		Bodies of SQL functions for a total order.
 *
 * Template.  Parameters (undefined again at the end):
 *
 *	ORDER_NAME(f)		prefixes every name
 *	ORDER_VALUE			the type compared
 *	ORDER_GET(d)		a value from a Datum
 *	ORDER_CMP(a, b)		of two pointers: <0, 0, >0
 *	ORDER_ABBREV(a)		of a pointer: a uint64 in the same order, where equal
 *						ones need not be equal values
 *
 * What comes out, called with fcinfo: foo_eq, _neq, _lt, _le, _gt, _ge, _cmp,
 * _smaller, _larger, _sortsupport.
 */
static inline int
ORDER_NAME(order) (Datum x, Datum y)
{
	ORDER_VALUE a = ORDER_GET(x);
	ORDER_VALUE b = ORDER_GET(y);

	return ORDER_CMP(&a, &b);
}

#define ORDER_ARGS	ORDER_NAME(order) (PG_GETARG_DATUM(0), PG_GETARG_DATUM(1))

static inline Datum
ORDER_NAME(eq) (FunctionCallInfo fcinfo)
{
	PG_RETURN_BOOL(ORDER_ARGS == 0);
}

static inline Datum
ORDER_NAME(neq) (FunctionCallInfo fcinfo)
{
	PG_RETURN_BOOL(ORDER_ARGS != 0);
}

static inline Datum
ORDER_NAME(lt) (FunctionCallInfo fcinfo)
{
	PG_RETURN_BOOL(ORDER_ARGS < 0);
}

static inline Datum
ORDER_NAME(le) (FunctionCallInfo fcinfo)
{
	PG_RETURN_BOOL(ORDER_ARGS <= 0);
}

static inline Datum
ORDER_NAME(gt) (FunctionCallInfo fcinfo)
{
	PG_RETURN_BOOL(ORDER_ARGS > 0);
}

static inline Datum
ORDER_NAME(ge) (FunctionCallInfo fcinfo)
{
	PG_RETURN_BOOL(ORDER_ARGS >= 0);
}

static inline Datum
ORDER_NAME(cmp) (FunctionCallInfo fcinfo)
{
	PG_RETURN_INT32(ORDER_ARGS);
}

static inline Datum
ORDER_NAME(smaller) (FunctionCallInfo fcinfo)
{
	PG_RETURN_DATUM(PG_GETARG_DATUM(ORDER_ARGS <= 0 ? 0 : 1));
}

static inline Datum
ORDER_NAME(larger) (FunctionCallInfo fcinfo)
{
	PG_RETURN_DATUM(PG_GETARG_DATUM(ORDER_ARGS >= 0 ? 0 : 1));
}

#undef ORDER_ARGS

static int
ORDER_NAME(sort_cmp) (Datum x, Datum y, SortSupport ssup)
{
	return ORDER_NAME(order) (x, y);
}

static Datum
ORDER_NAME(sort_abbrev) (Datum original, SortSupport ssup)
{
	ORDER_VALUE a = ORDER_GET(original);

	return (Datum) ORDER_ABBREV(&a);
}

/* Making the abbreviation costs next to nothing: never worth giving up. */
static bool
ORDER_NAME(sort_abort) (int memtupcount, SortSupport ssup)
{
	return false;
}

static inline Datum
ORDER_NAME(sortsupport) (FunctionCallInfo fcinfo)
{
	SortSupport ssup = (SortSupport) PG_GETARG_POINTER(0);

	ssup->comparator = ORDER_NAME(sort_cmp);
	if (ssup->abbreviate && sizeof(Datum) == sizeof(uint64))
	{
		ssup->abbrev_full_comparator = ORDER_NAME(sort_cmp);
		ssup->comparator = ssup_datum_unsigned_cmp;
		ssup->abbrev_converter = ORDER_NAME(sort_abbrev);
		ssup->abbrev_abort = ORDER_NAME(sort_abort);
	}
	PG_RETURN_VOID();
}

#undef ORDER_NAME
#undef ORDER_VALUE
#undef ORDER_GET
#undef ORDER_CMP
#undef ORDER_ABBREV
