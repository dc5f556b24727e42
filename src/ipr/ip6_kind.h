/*
 * src/ipr/ip6_kind.h
 *		The kind of address: IPv6, 128 bits wide.  See ip_kind.h.
 */
#define IP_CALC(f)			ip6_calc_##f
#define IP_SPAN(f)			ip6r_span_##f
#define IP_FN(f)			ip6_fn_##f
#define IPR_FN(f)			ip6r_fn_##f
#define IP_ADDR				uint128
#define IP_RANGE			ip6r_span_t
#define IP_BOX				ip6r_span_box
#define IP_NUMBER			uint128
#define IP_WIDTH(a)			128
#define IP_NUM(a)			(a)
#define IP_WITH(a, n)		(n)
#define IP_SAME_FAMILY(a, b)	true
#define IP_IS_ALL(s)		((void) (s), false)
#define IPR_ALL(s)			((void) (s), false)
#define IP_FIRST(s)			(s).lower
#define IP_LAST(s)			(s).upper
#define IP_GET(d)			DatumGetIp6(d)
#define IP_DATUM(a)			Ip6GetDatum(a)
#define IPR_GET(d)			DatumGetIp6r(d)
#define IPR_DATUM(s)		Ip6rGetDatum(s)
#define IP_PARSE(c, a)		ip6_parse(c, a)
#define IP_PRINT(a, p)		ip6_print(a, p)
#define IP_LABEL			"IP6"
#define IPR_LABEL(c)		"IP6R"
#define IP_CAST_LABEL		"IP6"
#define IP_BYTEA_LABEL		"IP4"
#define IPR_CAST_LABEL		"IP6R"
#define IP_NUMERIC_LABEL	"IP6"
#define IP_WINDOW_MAX_LENGTH	128
#define IP_WINDOW_MAX_OFFSET	PG_INT64_MAX
#define IP_WIDEN(a)			ipaddr_make(IP_LINE_V6, a)
#define IP_NARROW(x, p)		((x).line == IP_LINE_V6 && (*(p) = (x).num, true))
#define IPR_WIDEN(s)		iprange_of_ip6r(s)
#define IPR_NARROW(x, p)	iprange_as_ip6r(&(x), p)
#define IP_ABBREV(a)		IP_HIGH(a)
#define IPR_ABBREV(s)		IP_HIGH((s)->lower)
#define IP_CODE_BYTES		16
#define IP_ENCODE(a, p)		ip6_encode(a, p)
#define IP_DECODE(p)		ip6_decode(p)
