/*
 * src/ipr/ipaddr_kind.h
 *		The kind of address: either family, and the range of all.  See ip_kind.h.
 */
#define IP_CALC(f)			ipaddr_calc_##f
#define IP_SPAN(f)			iprange_span_##f
#define IP_FN(f)			ipaddr_fn_##f
#define IPR_FN(f)			iprange_fn_##f
#define IP_ADDR				ipaddr
#define IP_RANGE			iprange_span_t
#define IP_BOX				iprange_span_box
#define IP_NUMBER			uint128
#define IP_WIDTH(a)			ipaddr_width(a)
#define IP_NUM(a)			(a).num
#define IP_WITH(a, n)		ipaddr_make((a).line, n)
#define IP_SAME_FAMILY(a, b)	((a).line == (b).line)
#define IP_IS_ALL(s)		iprange_is_all(s)
#define IPR_ALL(s)			(*(s) = iprange_all(), true)
#define IP_FIRST(s)			iprange_first(s)
#define IP_LAST(s)			iprange_last(s)
#define IP_GET(d)			DatumGetIpaddr(d)
#define IP_DATUM(a)			IpaddrGetDatum(a)
#define IPR_GET(d)			DatumGetIprange(d)
#define IPR_DATUM(s)		IprangeGetDatum(s)
#define IP_PARSE(c, a)		ipaddr_parse(c, a)
#define IP_PRINT(a, p)		ipaddr_print(a, p)
#define IP_LABEL			"IP"
#define IPR_LABEL(c)		((c)->has_colon ? "IP6R" : "IP4R")
#define IP_CAST_LABEL		"IPADDRESS"
#define IP_BYTEA_LABEL		"IPADDRESS"
#define IPR_CAST_LABEL		"IPRANGE"
#define IP_NUMERIC_LABEL	"IP6"
#define IP_WINDOW_MAX_LENGTH	128
#define IP_WINDOW_MAX_OFFSET	PG_INT64_MAX
#define IP_WIDEN(a)			(a)
#define IP_NARROW(x, p)		(*(p) = (x), true)
#define IPR_WIDEN(s)		(s)
#define IPR_NARROW(x, p)	(*(p) = (x), true)
#define IP_ABBREV(a)		ipaddr_abbrev(a)
#define IPR_ABBREV(s)		iprange_abbrev(s)
#define IP_CODE_BYTES		17
#define IP_ENCODE(a, p)		ipaddr_encode(a, p)
#define IP_DECODE(p)		ipaddr_decode(p)
