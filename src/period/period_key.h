/*
 * src/period/period_key.h
 *		The inner key of a GiST index on period: a box in 16 bytes.
 *
 * A leaf holds the period itself, in 16 bytes, which makes the index small and
 * index-only scans free; and since the key type of an index has one length, an
 * inner key has to be packed into as many.  No period has first >= 0 > next,
 * so that pattern marks an inner key, and 126 bits are left:
 *
 *		first	0 | lower_min 51 | lower_max, high 12
 *		next	1 | lower_max, low 13 | upper_min 25 | upper_max 25
 *
 * lower_min counts units of 8.192 ms from -infinity, rounded down.  The other
 * three are distances from it, as floats of 6 bits exponent and 19 bits
 * mantissa, rounded outwards (by at most 2^-19 of the distance); all ones is
 * +infinity.
 *
 * A page that may hold the empty period has upper_min 0, the least; one that
 * holds nothing else has the empty period for a key, and one that holds a
 * single value, that value.
 *
 * Invariant: the box that is read is the box that was written or one around
 * it, and writing it again gives the same bits.
 */
#ifndef PERIOD_KEY_H
#define PERIOD_KEY_H

#include "port/pg_bitutils.h"

#define KEY_UNIT_BITS	13
#define KEY_MANTISSA	19
#define KEY_FLOAT_BITS	25
#define KEY_INFINITY	((UINT64CONST(1) << KEY_FLOAT_BITS) - 1)

/*
 * A distance as a float: below 2^19 as it is; else 1 + the number of bits cut
 * off, before the 19 bits after the leading one.  Floats sort as numbers do,
 * so the next greater one is the number plus 1.
 */
static inline uint64
key_float(uint64 distance, bool up)
{
	int			cut;
	uint64		code;

	if (distance < (UINT64CONST(1) << KEY_MANTISSA))
		return distance;
	cut = pg_leftmost_one_pos64(distance) - KEY_MANTISSA;
	code = ((uint64) cut << KEY_MANTISSA) + (distance >> cut);
	if (up && ((distance >> cut) << cut) != distance)
		code++;
	return code;
}

/* The distance that a float stands for; PG_UINT64_MAX if it is too great. */
static inline uint64
key_distance(uint64 code)
{
	uint64		exponent = code >> KEY_MANTISSA;
	uint64		mantissa = code & ((UINT64CONST(1) << KEY_MANTISSA) - 1);

	if (exponent == 0)
		return mantissa;
	if (exponent > 64 - KEY_MANTISSA)
		return PG_UINT64_MAX;
	return (mantissa | (UINT64CONST(1) << KEY_MANTISSA)) << (exponent - 1);
}

/* Packs one bound of a box that begins at base. */
static inline uint64
key_pack(TimestampTz bound, TimestampTz base, bool up)
{
	uint64		code;

	if (TIMESTAMP_IS_NOEND(bound))
		return KEY_INFINITY;
	code = key_float((uint64) bound - (uint64) base, up);
	/* rounded up beyond all time: write what reading would make of it */
	if (key_distance(code) >= (uint64) DT_NOEND - (uint64) base)
		return KEY_INFINITY;
	return code;
}

static inline TimestampTz
key_unpack(uint64 code, TimestampTz base)
{
	if (code == KEY_INFINITY)
		return DT_NOEND;
	return (TimestampTz) ((uint64) base + key_distance(code));
}

static inline TimestampTz
key_base(uint64 units)
{
	return (TimestampTz) ((units << KEY_UNIT_BITS) ^ (UINT64CONST(1) << 63));
}

static inline uint64
key_units(TimestampTz t)
{
	return ((uint64) t ^ (UINT64CONST(1) << 63)) >> KEY_UNIT_BITS;
}

/* Reads any key, leaf or inner. */
static void
period_span_key_read(Datum key, period_span_box *box)
{
	const Period *p = DatumGetPeriodP(key);
	period_span_t s;
	uint64		a;
	uint64		b;

	if (!period_is_inner_key(p))
	{
		period_span_box_init(box, period_as_span(p, &s) ? &s : NULL);
		return;
	}
	a = (uint64) p->first;
	b = (uint64) p->next;
	box->some = true;
	box->mark = 0;
	box->lower_min = key_base(a >> 12);
	box->lower_max = key_unpack(((a & 0xFFF) << 13) | ((b >> 50) & 0x1FFF),
								box->lower_min);
	box->upper_min = key_unpack((b >> 25) & KEY_INFINITY, box->lower_min);
	box->upper_max = key_unpack(b & KEY_INFINITY, box->lower_min);
	box->empty = ((b >> 25) & KEY_INFINITY) == 0;
}

/* Writes a key, a new one. */
static Datum
period_span_key_write(const period_span_box *box)
{
	Period	   *p = palloc(sizeof(Period));
	uint64		units;
	uint64		lower_max;
	uint64		upper_min;
	TimestampTz base;

	if (!box->some)
	{
		p->first = p->next = 0;
		return PeriodPGetDatum(p);
	}
	if (!box->empty && box->lower_min == box->lower_max &&
		box->upper_min == box->upper_max)
	{
		p->first = box->lower_min;
		(void) period_bound_next(box->upper_max, &p->next);
		return PeriodPGetDatum(p);
	}

	units = key_units(box->lower_min);
	base = key_base(units);
	lower_max = key_pack(box->lower_max, base, true);
	upper_min = box->empty ? 0 : key_pack(box->upper_min, base, false);
	p->first = (TimestampTz) ((units << 12) | (lower_max >> 13));
	p->next = (TimestampTz) ((UINT64CONST(1) << 63) |
							 ((lower_max & 0x1FFF) << 50) |
							 (upper_min << 25) |
							 key_pack(box->upper_max, base, true));
	Assert(period_is_inner_key(p));
	return PeriodPGetDatum(p);
}

#endif							/* PERIOD_KEY_H */
