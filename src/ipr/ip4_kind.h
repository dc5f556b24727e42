/*
 * src/ipr/ip4_kind.h
 *		The kind of address: IPv4, 32 bits wide.  See ip_kind.h.
 */
#define IP_CALC(f)			ip4_calc_##f
#define IP_SPAN(f)			ip4r_span_##f
#define IP_FN(f)			ip4_fn_##f
#define IPR_FN(f)			ip4r_fn_##f
#define IP_ADDR				uint32
#define IP_RANGE			ip4r_span_t
#define IP_BOX				ip4r_span_box
#define IP_NUMBER			uint32
#define IP_WIDTH(a)			32
#define IP_NUM(a)			(a)
#define IP_WITH(a, n)		(n)
#define IP_SAME_FAMILY(a, b)	true
#define IP_IS_ALL(s)		((void) (s), false)
#define IPR_ALL(s)			((void) (s), false)
#define IP_FIRST(s)			(s).lower
#define IP_LAST(s)			(s).upper
#define IP_GET(d)			DatumGetIp4(d)
#define IP_DATUM(a)			Ip4GetDatum(a)
#define IPR_GET(d)			DatumGetIp4r(d)
#define IPR_DATUM(s)		Ip4rGetDatum(s)
#define IP_PARSE(c, a)		ip4_parse(c, a)
#define IP_PRINT(a, p)		ip4_print(a, p)
#define IP_LABEL			"IP4"
#define IPR_LABEL(c)		"IP4R"
#define IP_CAST_LABEL		"IP4"
#define IP_BYTEA_LABEL		"IP4"
#define IPR_CAST_LABEL		"IP4R"
#define IP_NUMERIC_LABEL	"IP4"
#define IP_WINDOW_MAX_LENGTH	32
#define IP_WINDOW_MAX_OFFSET	PG_UINT32_MAX
#define IP_WIDEN(a)			ipaddr_make(IP_LINE_V4, a)
#define IP_NARROW(x, p)		((x).line == IP_LINE_V4 && (*(p) = (uint32) (x).num, true))
#define IPR_WIDEN(s)		iprange_of_ip4r(s)
#define IPR_NARROW(x, p)	iprange_as_ip4r(&(x), p)
#define IP_ABBREV(a)		(uint64) (a)
#define IPR_ABBREV(s)		((uint64) (s)->lower << 32 | (s)->upper)
#define IP_CODE_BYTES		4
#define IP_ENCODE(a, p)		ip4_encode(a, p)
#define IP_DECODE(p)		ip4_decode(p)
