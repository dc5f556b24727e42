/*
 * src/ipr/ip_kind.h
 *		What a kind of address is: the parameters of all templates here.
 *
 * There are three kinds, each defined once, in ip4_kind.h, ip6_kind.h and
 * ipaddr_kind.h; the templates ip_calc_tmpl.h, ip_addr_tmpl.h,
 * ip_range_tmpl.h, ip_arith_tmpl.h, ip_io_tmpl.h and ip_gist_tmpl.h are written against the
 * macros below and know no width.  The mixed kind, whose width depends on the
 * value, is a kind like the two others, so there is next to nothing that
 * dispatches by family.
 *
 * Invariant: a C file is about one kind, which it chooses once, after all
 * headers, and keeps.  A header that instantiates a template includes
 * ip_kind_end.h afterwards.
 *
 *	IP_CALC(f)			prefix of what ip_calc_tmpl.h makes
 *	IP_SPAN(f)			prefix of what core/span.h made
 *	IP_FN(f), IPR_FN(f)	prefixes of the bodies of SQL functions on addresses
 *						and on ranges
 *	IP_ADDR				an address, passed by value
 *	IP_RANGE, IP_BOX	a span of addresses, and a box of them
 *	IP_NUMBER			an unsigned integer that can hold any address
 *	IP_WIDTH(a)			the bits of an address of a's family
 *	IP_NUM(a)			a as a number
 *	IP_WITH(a, n)		the address number n of a's family
 *	IP_SAME_FAMILY(a, b)
 *	IP_IS_ALL(s)		is the span s the range of all families?
 *	IPR_ALL(s)			makes *s that range and is true; false without one
 *	IP_FIRST(s), IP_LAST(s)	the outermost addresses of s
 *	IP_GET(d), IP_DATUM(a)		an address from and to a Datum
 *	IPR_GET(d), IPR_DATUM(s)	a span from and to a Datum
 *	IP_PARSE(c, a)		reads an address at the cursor c, see ip_text.h
 *	IP_PRINT(a, p)		writes an address, returns the end
 *	IP_LABEL, IPR_LABEL(c)	the types in messages
 *	IP_CAST_LABEL, IP_BYTEA_LABEL, IPR_CAST_LABEL	the types in messages about foreign values
 *	IP_NUMERIC_LABEL	the type in messages about fractions
 *	IP_WINDOW_MAX_LENGTH, IP_WINDOW_MAX_OFFSET	of in_range
 *	IP_WIDEN(a), IPR_WIDEN(s)	the same as ipaddr, as span of those
 *	IP_NARROW(x, p), IPR_NARROW(x, p)	the other way; false if x is not of
 *						the family
 *	IP_ABBREV(a), IPR_ABBREV(s)	the first 64 bits of the sort order
 *	IP_CODE_BYTES, IP_ENCODE(a, p), IP_DECODE(p)	a as bytes of the same order
 */
#error "this file is a description; include one of the kinds"
