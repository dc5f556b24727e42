/*
 * src/ipr/ip_arith_tmpl.h
 *		Bodies of the SQL functions that count: address + n, address - address,
 *		the CIDR blocks of a range, windows of addresses.
 *
 * Template; the parameters are a kind of address, see ip_kind.h.  Everything
 * is called with fcinfo; addresses have IP_FN(f), ranges IPR_FN(f).
 *
 * Invariant: no result leaves the family of the address; what would wrap is an
 * error.
 */
#include "funcapi.h"
#include "nodes/nodeFuncs.h"
#include "nodes/supportnodes.h"
#include "optimizer/optimizer.h"

#include "ip_fn.h"
#include "ip_foreign.h"
#include "ipaddr_text.h"

/* a plus or minus what is written in magnitude is no address of the family */
static inline void
IP_FN(refuse_shift) (IP_ADDR a, bool down, const char *magnitude)
{
	char		buf[IP_TEXT_SIZE];

	IP_PRINT(a, buf);
	ereport(ERROR,
			(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
			 errmsg("ip address out of range"),
			 errdetail("\"%s\" %c %s is no address of that family.",
					   buf, down ? '-' : '+', magnitude)));
}

/* a plus or minus an offset given by sign and magnitude */
static inline Datum
IP_FN(shift) (IP_ADDR a, bool down, uint128 magnitude)
{
	IP_NUMBER	room = down ? IP_NUM(a) : IP_CALC(hostmask) (a, 0) - IP_NUM(a);

	if (magnitude > room)
	{
		char		digits[IP_DECIMAL_SIZE];

		IP_FN(refuse_shift) (a, down, ip_decimal(magnitude, digits));
	}
	if (down)
		return IP_DATUM(IP_WITH(a, IP_NUM(a) - (IP_NUMBER) magnitude));
	return IP_DATUM(IP_WITH(a, IP_NUM(a) + (IP_NUMBER) magnitude));
}

/* The magnitude of the least bigint has no positive bigint: take it apart */
#define ARITH_MAGNITUDE(n)	((n) < 0 ? (uint64) -((n) + 1) + 1 : (uint64) (n))

static inline Datum
IP_FN(plus_int64) (IP_ADDR a, int64 n)
{
	return IP_FN(shift) (a, n < 0, ARITH_MAGNITUDE(n));
}

static inline Datum
IP_FN(minus_int64) (IP_ADDR a, int64 n)
{
	return IP_FN(shift) (a, n >= 0, ARITH_MAGNITUDE(n));
}

#undef ARITH_MAGNITUDE

static inline Datum
IP_FN(plus_int) (FunctionCallInfo fcinfo)
{
	return IP_FN(plus_int64) (IP_GET(PG_GETARG_DATUM(0)), PG_GETARG_INT32(1));
}

static inline Datum
IP_FN(minus_int) (FunctionCallInfo fcinfo)
{
	return IP_FN(minus_int64) (IP_GET(PG_GETARG_DATUM(0)), PG_GETARG_INT32(1));
}

static inline Datum
IP_FN(plus_bigint) (FunctionCallInfo fcinfo)
{
	return IP_FN(plus_int64) (IP_GET(PG_GETARG_DATUM(0)), PG_GETARG_INT64(1));
}

static inline Datum
IP_FN(minus_bigint) (FunctionCallInfo fcinfo)
{
	return IP_FN(minus_int64) (IP_GET(PG_GETARG_DATUM(0)), PG_GETARG_INT64(1));
}

static inline Datum
IP_FN(shift_numeric) (FunctionCallInfo fcinfo, bool minus)
{
	IP_ADDR		a = IP_GET(PG_GETARG_DATUM(0));
	ip_integer	n = ip_integer_of_numeric(PG_GETARG_DATUM(1));
	bool		down = n.negative != minus;

	if (n.nan || n.fraction)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("invalid numeric value for conversion to %s",
						IP_NUMERIC_LABEL),
				 ip_number_detail(numeric_out, PG_GETARG_DATUM(1))));
	/* what has more than 128 bits is out of range like 2^128 - 1 and 1 */
	if (n.large)
		IP_FN(refuse_shift) (a, down, "2^128 and more");
	return IP_FN(shift) (a, down, n.magnitude);
}

static inline Datum
IP_FN(plus_numeric) (FunctionCallInfo fcinfo)
{
	return IP_FN(shift_numeric) (fcinfo, false);
}

static inline Datum
IP_FN(minus_numeric) (FunctionCallInfo fcinfo)
{
	return IP_FN(shift_numeric) (fcinfo, true);
}

/* The difference as numeric */
static inline Datum
IP_FN(minus_addr) (FunctionCallInfo fcinfo)
{
	IP_ADDR		a = IP_GET(PG_GETARG_DATUM(0));
	IP_ADDR		b = IP_GET(PG_GETARG_DATUM(1));

	ip_check_same_family(IP_SAME_FAMILY(a, b));
	if (IP_NUM(a) >= IP_NUM(b))
		return ip_numeric(IP_NUM(a) - IP_NUM(b));
	return DirectFunctionCall1(numeric_uminus, ip_numeric(IP_NUM(b) - IP_NUM(a)));
}

/* --- windows --------------------------------------------------------------- */

static inline void
ip_window_refuse(int64 offset)
{
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PRECEDING_OR_FOLLOWING_SIZE),
			 errmsg("invalid preceding or following size in window function"),
			 errdetail("The offset is %lld, it can be from %d to %lld.",
					   (long long) offset, -IP_WINDOW_MAX_LENGTH,
					   (long long) IP_WINDOW_MAX_OFFSET)));
}

/*
 * Is val on the right side of the frame's end, base plus or minus an offset?
 * An end outside the family is beyond all of its addresses; to those of the
 * other family it is where the family ends.
 */
static inline Datum
IP_FN(in_range_offset) (IP_ADDR val, IP_ADDR base, uint128 offset, bool sub,
						bool less)
{
	IP_NUMBER	above = IP_CALC(hostmask) (base, 0) - IP_NUM(base);
	IP_NUMBER	room = sub ? IP_NUM(base) : above;
	IP_NUMBER	step = offset > room ? room : (IP_NUMBER) offset;
	IP_ADDR		end = IP_WITH(base, sub ? IP_NUM(base) - step : IP_NUM(base) + step);
	int			c = IP_SPAN(bound_cmp) (val, end);

	if (offset > room && IP_SAME_FAMILY(val, base))
		PG_RETURN_BOOL(sub ? !less : less);
	PG_RETURN_BOOL(less ? c <= 0 : c >= 0);
}

/* An offset of -n is the CIDR block of length n around base. */
static inline Datum
IP_FN(in_range_bigint) (FunctionCallInfo fcinfo)
{
	IP_ADDR		val = IP_GET(PG_GETARG_DATUM(0));
	IP_ADDR		base = IP_GET(PG_GETARG_DATUM(1));
	int64		offset = PG_GETARG_INT64(2);
	bool		sub = PG_GETARG_BOOL(3);
	bool		less = PG_GETARG_BOOL(4);

	if (offset < -IP_WINDOW_MAX_LENGTH || offset > IP_WINDOW_MAX_OFFSET)
		ip_window_refuse(offset);
	if (offset < 0)
	{
		IP_RANGE	block = IP_CALC(block) (base, Min(-offset, IP_WIDTH(base)));
		int			c = IP_SPAN(bound_cmp) (val, sub ? block.lower : block.upper);

		PG_RETURN_BOOL(less ? c <= 0 : c >= 0);
	}
	return IP_FN(in_range_offset) (val, base, offset, sub, less);
}

/* The offset is an address, as a number. */
static inline Datum
IP_FN(in_range_addr) (FunctionCallInfo fcinfo)
{
	IP_ADDR		offset = IP_GET(PG_GETARG_DATUM(2));

	return IP_FN(in_range_offset) (IP_GET(PG_GETARG_DATUM(0)),
								   IP_GET(PG_GETARG_DATUM(1)), IP_NUM(offset),
								   PG_GETARG_BOOL(3), PG_GETARG_BOOL(4));
}

/* --- the CIDR blocks of a range ------------------------------------------ */

/*
 * The largest block that begins where s does and lies inside.  What is no
 * range, with its bounds the wrong way round, is its own block.
 */
static inline IP_RANGE
IP_CALC(first_block) (const IP_RANGE *s)
{
	IP_NUMBER	low = IP_NUM(s->lower);
	IP_NUMBER	high = IP_NUM(s->upper);
	IP_NUMBER	host;			/* ones: the block's host bits */
	IP_RANGE	block;

	if (low > high)
		return *s;
	/* as many as low has zeros at its end ... */
	host = low == 0 ? IP_CALC(hostmask) (s->lower, 0) : (low & -low) - 1;
	/* ... and no more than there are addresses left */
	if (host > high - low)
	{
		uint128		last = high - low;

		/* ones below the highest bit of last + 1, which may not fit */
		host = IP_CALC(hostmask) (s->lower, IP_WIDTH(s->lower) -
								  (ip_bit_length(last) -
								   ((last & (last + 1)) != 0 ? 1 : 0)));
	}
	block.lower = s->lower;
	block.upper = IP_WITH(s->lower, low + host);
	return block;
}

typedef struct ip_split_state
{
	IP_RANGE	rest;
	IP_RANGE	other;			/* the family that follows */
	bool		more;			/* rest is valid */
	bool		two;			/* other is valid */
} ip_split_state;

static inline void
IP_CALC(split_begin) (ip_split_state *st, const IP_RANGE *range)
{
	st->rest = *range;
	st->more = true;
	st->two = IP_IS_ALL(range);
	if (st->two)
	{
		st->other = IP_CALC(block) (IP_LAST(st->rest), 0);
		st->rest = IP_CALC(block) (IP_FIRST(st->rest), 0);
	}
}

/* The next block, while there is more */
static inline IP_RANGE
IP_CALC(split_next) (ip_split_state *st)
{
	IP_RANGE	block = IP_CALC(first_block) (&st->rest);

	if (st->two)
	{
		st->two = false;
		st->rest = st->other;
		return block;
	}
	/* the last block ends where the range does; only then can it be max */
	st->more = IP_SPAN(bound_cmp) (block.upper, st->rest.upper) != 0;
	if (st->more)
		st->rest.lower = IP_WITH(block.upper, IP_NUM(block.upper) + 1);
	return block;
}

static inline Datum
IPR_FN(cidr_split) (FunctionCallInfo fcinfo)
{
	FuncCallContext *funcctx;
	ip_split_state *st;

	if (SRF_IS_FIRSTCALL())
	{
		IP_RANGE	range = IPR_GET(PG_GETARG_DATUM(0));

		funcctx = SRF_FIRSTCALL_INIT();
		st = MemoryContextAlloc(funcctx->multi_call_memory_ctx, sizeof(*st));
		IP_CALC(split_begin) (st, &range);
		funcctx->user_fctx = st;
	}
	funcctx = SRF_PERCALL_SETUP();
	st = funcctx->user_fctx;
	if (!st->more)
		SRF_RETURN_DONE(funcctx);
	SRF_RETURN_NEXT(funcctx, IPR_DATUM(IP_CALC(split_next) (st)));
}

/* For the planner: into how many blocks a range is split, if it is constant */
static inline Datum
IPR_FN(cidr_split_support) (FunctionCallInfo fcinfo)
{
	SupportRequestRows *req = (SupportRequestRows *) PG_GETARG_POINTER(0);
	Node	   *arg;
	IP_RANGE	range;
	ip_split_state st;

	if (!IsA(req, SupportRequestRows) || !is_funcclause(req->node))
		PG_RETURN_POINTER(NULL);
	arg = estimate_expression_value(req->root, linitial(((FuncExpr *) req->node)->args));
	if (!IsA(arg, Const) || ((Const *) arg)->constisnull)
		PG_RETURN_POINTER(NULL);
	range = IPR_GET(((Const *) arg)->constvalue);
	IP_CALC(split_begin) (&st, &range);
	for (req->rows = 0; st.more; req->rows++)
		(void) IP_CALC(split_next) (&st);
	PG_RETURN_POINTER(req);
}
