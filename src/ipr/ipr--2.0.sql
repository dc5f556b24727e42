\echo Use "CREATE EXTENSION ipr" to load this file. \quit

-- --- Statistics and estimates ----------------------------------------------

CREATE FUNCTION ipr_typanalyze(internal) RETURNS bool
	AS 'MODULE_PATHNAME', 'ipr_typanalyze'
	LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ipr_typanalyze(internal) IS 'statistics of a column';

CREATE FUNCTION ipr_sel(internal, oid, internal, integer) RETURNS float8
	AS 'MODULE_PATHNAME', 'ipr_sel'
	LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ipr_sel(internal, oid, internal, integer) IS 'restriction selectivity';

CREATE FUNCTION ipr_joinsel(internal, oid, internal, smallint, internal) RETURNS float8
	AS 'MODULE_PATHNAME', 'ipr_joinsel'
	LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ipr_joinsel(internal, oid, internal, smallint, internal) IS 'join selectivity';

CREATE FUNCTION ipr_relation_support(internal) RETURNS internal
	AS 'MODULE_PATHNAME', 'ipr_relation_support' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ipr_relation_support(internal) IS 'planner support: a relation that is written as a function is what its operator is';

-- --- Types -----------------------------------------------------------------
-- The text form of a range is a CIDR block where it is one.  Category I is
-- core's network category: with inet preferred there, untyped literals still
-- reach core's functions for inet.

CREATE TYPE ip4;

CREATE TYPE ip6;

CREATE TYPE ipaddress;

CREATE TYPE ip4r;

CREATE TYPE ip6r;

CREATE TYPE iprange;

CREATE FUNCTION ip4_in(cstring) RETURNS ip4
	AS 'MODULE_PATHNAME', 'ip4_in' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip4_in(cstring) IS 'I/O';

CREATE FUNCTION ip4_out(ip4) RETURNS cstring
	AS 'MODULE_PATHNAME', 'ip4_out' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip4_out(ip4) IS 'I/O';

CREATE FUNCTION ip4_recv(internal) RETURNS ip4
	AS 'MODULE_PATHNAME', 'ip4_recv' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip4_recv(internal) IS 'I/O';

CREATE FUNCTION ip4_send(ip4) RETURNS bytea
	AS 'MODULE_PATHNAME', 'ip4_send' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip4_send(ip4) IS 'I/O';

CREATE TYPE ip4 (
	INPUT = ip4_in, OUTPUT = ip4_out, RECEIVE = ip4_recv, SEND = ip4_send,
	INTERNALLENGTH = 4, PASSEDBYVALUE, ALIGNMENT = int4,
	CATEGORY = 'I',
	ANALYZE = ipr_typanalyze
);
COMMENT ON TYPE ip4 IS 'IPv4 address';

CREATE FUNCTION ip4r_in(cstring) RETURNS ip4r
	AS 'MODULE_PATHNAME', 'ip4r_in' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip4r_in(cstring) IS 'I/O';

CREATE FUNCTION ip4r_out(ip4r) RETURNS cstring
	AS 'MODULE_PATHNAME', 'ip4r_out' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip4r_out(ip4r) IS 'I/O';

CREATE FUNCTION ip4r_recv(internal) RETURNS ip4r
	AS 'MODULE_PATHNAME', 'ip4r_recv' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip4r_recv(internal) IS 'I/O';

CREATE FUNCTION ip4r_send(ip4r) RETURNS bytea
	AS 'MODULE_PATHNAME', 'ip4r_send' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip4r_send(ip4r) IS 'I/O';

CREATE TYPE ip4r (
	INPUT = ip4r_in, OUTPUT = ip4r_out, RECEIVE = ip4r_recv, SEND = ip4r_send,
	INTERNALLENGTH = 8, ALIGNMENT = int4,
	CATEGORY = 'I',
	ANALYZE = ipr_typanalyze
);
COMMENT ON TYPE ip4r IS 'range of IPv4 addresses';

CREATE FUNCTION ip6_in(cstring) RETURNS ip6
	AS 'MODULE_PATHNAME', 'ip6_in' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip6_in(cstring) IS 'I/O';

CREATE FUNCTION ip6_out(ip6) RETURNS cstring
	AS 'MODULE_PATHNAME', 'ip6_out' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip6_out(ip6) IS 'I/O';

CREATE FUNCTION ip6_recv(internal) RETURNS ip6
	AS 'MODULE_PATHNAME', 'ip6_recv' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip6_recv(internal) IS 'I/O';

CREATE FUNCTION ip6_send(ip6) RETURNS bytea
	AS 'MODULE_PATHNAME', 'ip6_send' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip6_send(ip6) IS 'I/O';

CREATE TYPE ip6 (
	INPUT = ip6_in, OUTPUT = ip6_out, RECEIVE = ip6_recv, SEND = ip6_send,
	INTERNALLENGTH = 16, ALIGNMENT = double,
	CATEGORY = 'I',
	ANALYZE = ipr_typanalyze
);
COMMENT ON TYPE ip6 IS 'IPv6 address';

CREATE FUNCTION ip6r_in(cstring) RETURNS ip6r
	AS 'MODULE_PATHNAME', 'ip6r_in' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip6r_in(cstring) IS 'I/O';

CREATE FUNCTION ip6r_out(ip6r) RETURNS cstring
	AS 'MODULE_PATHNAME', 'ip6r_out' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip6r_out(ip6r) IS 'I/O';

CREATE FUNCTION ip6r_recv(internal) RETURNS ip6r
	AS 'MODULE_PATHNAME', 'ip6r_recv' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip6r_recv(internal) IS 'I/O';

CREATE FUNCTION ip6r_send(ip6r) RETURNS bytea
	AS 'MODULE_PATHNAME', 'ip6r_send' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip6r_send(ip6r) IS 'I/O';

CREATE TYPE ip6r (
	INPUT = ip6r_in, OUTPUT = ip6r_out, RECEIVE = ip6r_recv, SEND = ip6r_send,
	INTERNALLENGTH = 32, ALIGNMENT = double,
	CATEGORY = 'I',
	ANALYZE = ipr_typanalyze
);
COMMENT ON TYPE ip6r IS 'range of IPv6 addresses';

CREATE FUNCTION ipaddress_in(cstring) RETURNS ipaddress
	AS 'MODULE_PATHNAME', 'ipaddress_in' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ipaddress_in(cstring) IS 'I/O';

CREATE FUNCTION ipaddress_out(ipaddress) RETURNS cstring
	AS 'MODULE_PATHNAME', 'ipaddress_out' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ipaddress_out(ipaddress) IS 'I/O';

CREATE FUNCTION ipaddress_recv(internal) RETURNS ipaddress
	AS 'MODULE_PATHNAME', 'ipaddress_recv' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ipaddress_recv(internal) IS 'I/O';

CREATE FUNCTION ipaddress_send(ipaddress) RETURNS bytea
	AS 'MODULE_PATHNAME', 'ipaddress_send' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ipaddress_send(ipaddress) IS 'I/O';

CREATE TYPE ipaddress (
	INPUT = ipaddress_in, OUTPUT = ipaddress_out, RECEIVE = ipaddress_recv, SEND = ipaddress_send,
	INTERNALLENGTH = VARIABLE, ALIGNMENT = int4, STORAGE = main,
	CATEGORY = 'I',
	ANALYZE = ipr_typanalyze
);
COMMENT ON TYPE ipaddress IS 'IPv4 or IPv6 address';

CREATE FUNCTION iprange_in(cstring) RETURNS iprange
	AS 'MODULE_PATHNAME', 'iprange_in' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION iprange_in(cstring) IS 'I/O';

CREATE FUNCTION iprange_out(iprange) RETURNS cstring
	AS 'MODULE_PATHNAME', 'iprange_out' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION iprange_out(iprange) IS 'I/O';

CREATE FUNCTION iprange_recv(internal) RETURNS iprange
	AS 'MODULE_PATHNAME', 'iprange_recv' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION iprange_recv(internal) IS 'I/O';

CREATE FUNCTION iprange_send(iprange) RETURNS bytea
	AS 'MODULE_PATHNAME', 'iprange_send' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION iprange_send(iprange) IS 'I/O';

CREATE TYPE iprange (
	INPUT = iprange_in, OUTPUT = iprange_out, RECEIVE = iprange_recv, SEND = iprange_send,
	INTERNALLENGTH = VARIABLE, ALIGNMENT = int4, STORAGE = main,
	CATEGORY = 'I',
	ANALYZE = ipr_typanalyze
);
COMMENT ON TYPE iprange IS 'range of IPv4 or of IPv6 addresses, or - for all';

-- --- Order -----------------------------------------------------------------
-- Ranges by (lower, upper); every IPv4 value before every IPv6 value; the range
-- of all addresses first.

CREATE FUNCTION ip4_eq(ip4, ip4) RETURNS boolean
	AS 'MODULE_PATHNAME', 'ip4_eq' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION ip4_eq(ip4, ip4) IS 'implementation of = operator';

CREATE FUNCTION ip4_neq(ip4, ip4) RETURNS boolean
	AS 'MODULE_PATHNAME', 'ip4_neq' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION ip4_neq(ip4, ip4) IS 'implementation of <> operator';

CREATE FUNCTION ip4_lt(ip4, ip4) RETURNS boolean
	AS 'MODULE_PATHNAME', 'ip4_lt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION ip4_lt(ip4, ip4) IS 'implementation of < operator';

CREATE FUNCTION ip4_le(ip4, ip4) RETURNS boolean
	AS 'MODULE_PATHNAME', 'ip4_le' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION ip4_le(ip4, ip4) IS 'implementation of <= operator';

CREATE FUNCTION ip4_gt(ip4, ip4) RETURNS boolean
	AS 'MODULE_PATHNAME', 'ip4_gt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION ip4_gt(ip4, ip4) IS 'implementation of > operator';

CREATE FUNCTION ip4_ge(ip4, ip4) RETURNS boolean
	AS 'MODULE_PATHNAME', 'ip4_ge' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION ip4_ge(ip4, ip4) IS 'implementation of >= operator';

CREATE FUNCTION ip4_cmp(ip4, ip4) RETURNS integer
	AS 'MODULE_PATHNAME', 'ip4_cmp' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION ip4_cmp(ip4, ip4) IS 'less-equal-greater';

CREATE FUNCTION ip4_sortsupport(internal) RETURNS void
	AS 'MODULE_PATHNAME', 'ip4_sortsupport' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip4_sortsupport(internal) IS 'sort support';

CREATE FUNCTION ip4_smaller(ip4, ip4) RETURNS ip4
	AS 'MODULE_PATHNAME', 'ip4_smaller' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip4_smaller(ip4, ip4) IS 'smaller of two';

CREATE FUNCTION ip4_larger(ip4, ip4) RETURNS ip4
	AS 'MODULE_PATHNAME', 'ip4_larger' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip4_larger(ip4, ip4) IS 'larger of two';

CREATE OPERATOR = (
	LEFTARG = ip4, RIGHTARG = ip4, FUNCTION = ip4_eq,
	COMMUTATOR = =, NEGATOR = <>,
	RESTRICT = eqsel, JOIN = eqjoinsel, HASHES, MERGES
);
COMMENT ON OPERATOR = (ip4, ip4) IS 'equal';

CREATE OPERATOR <> (
	LEFTARG = ip4, RIGHTARG = ip4, FUNCTION = ip4_neq,
	COMMUTATOR = <>, NEGATOR = =,
	RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR <> (ip4, ip4) IS 'not equal';

CREATE OPERATOR < (
	LEFTARG = ip4, RIGHTARG = ip4, FUNCTION = ip4_lt,
	COMMUTATOR = >, NEGATOR = >=,
	RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
COMMENT ON OPERATOR < (ip4, ip4) IS 'less than';

CREATE OPERATOR <= (
	LEFTARG = ip4, RIGHTARG = ip4, FUNCTION = ip4_le,
	COMMUTATOR = >=, NEGATOR = >,
	RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
COMMENT ON OPERATOR <= (ip4, ip4) IS 'less than or equal';

CREATE OPERATOR > (
	LEFTARG = ip4, RIGHTARG = ip4, FUNCTION = ip4_gt,
	COMMUTATOR = <, NEGATOR = <=,
	RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR > (ip4, ip4) IS 'greater than';

CREATE OPERATOR >= (
	LEFTARG = ip4, RIGHTARG = ip4, FUNCTION = ip4_ge,
	COMMUTATOR = <=, NEGATOR = <,
	RESTRICT = scalargesel, JOIN = scalargejoinsel
);
COMMENT ON OPERATOR >= (ip4, ip4) IS 'greater than or equal';

CREATE AGGREGATE min(ip4) (
	SFUNC = ip4_smaller, STYPE = ip4, COMBINEFUNC = ip4_smaller, SORTOP = <, PARALLEL = SAFE
);
COMMENT ON AGGREGATE min(ip4) IS 'minimum value of all ip4 input values';

CREATE AGGREGATE max(ip4) (
	SFUNC = ip4_larger, STYPE = ip4, COMBINEFUNC = ip4_larger, SORTOP = >, PARALLEL = SAFE
);
COMMENT ON AGGREGATE max(ip4) IS 'maximum value of all ip4 input values';

CREATE FUNCTION ip6_eq(ip6, ip6) RETURNS boolean
	AS 'MODULE_PATHNAME', 'ip6_eq' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION ip6_eq(ip6, ip6) IS 'implementation of = operator';

CREATE FUNCTION ip6_neq(ip6, ip6) RETURNS boolean
	AS 'MODULE_PATHNAME', 'ip6_neq' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION ip6_neq(ip6, ip6) IS 'implementation of <> operator';

CREATE FUNCTION ip6_lt(ip6, ip6) RETURNS boolean
	AS 'MODULE_PATHNAME', 'ip6_lt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION ip6_lt(ip6, ip6) IS 'implementation of < operator';

CREATE FUNCTION ip6_le(ip6, ip6) RETURNS boolean
	AS 'MODULE_PATHNAME', 'ip6_le' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION ip6_le(ip6, ip6) IS 'implementation of <= operator';

CREATE FUNCTION ip6_gt(ip6, ip6) RETURNS boolean
	AS 'MODULE_PATHNAME', 'ip6_gt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION ip6_gt(ip6, ip6) IS 'implementation of > operator';

CREATE FUNCTION ip6_ge(ip6, ip6) RETURNS boolean
	AS 'MODULE_PATHNAME', 'ip6_ge' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION ip6_ge(ip6, ip6) IS 'implementation of >= operator';

CREATE FUNCTION ip6_cmp(ip6, ip6) RETURNS integer
	AS 'MODULE_PATHNAME', 'ip6_cmp' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION ip6_cmp(ip6, ip6) IS 'less-equal-greater';

CREATE FUNCTION ip6_sortsupport(internal) RETURNS void
	AS 'MODULE_PATHNAME', 'ip6_sortsupport' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip6_sortsupport(internal) IS 'sort support';

CREATE FUNCTION ip6_smaller(ip6, ip6) RETURNS ip6
	AS 'MODULE_PATHNAME', 'ip6_smaller' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip6_smaller(ip6, ip6) IS 'smaller of two';

CREATE FUNCTION ip6_larger(ip6, ip6) RETURNS ip6
	AS 'MODULE_PATHNAME', 'ip6_larger' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip6_larger(ip6, ip6) IS 'larger of two';

CREATE OPERATOR = (
	LEFTARG = ip6, RIGHTARG = ip6, FUNCTION = ip6_eq,
	COMMUTATOR = =, NEGATOR = <>,
	RESTRICT = eqsel, JOIN = eqjoinsel, HASHES, MERGES
);
COMMENT ON OPERATOR = (ip6, ip6) IS 'equal';

CREATE OPERATOR <> (
	LEFTARG = ip6, RIGHTARG = ip6, FUNCTION = ip6_neq,
	COMMUTATOR = <>, NEGATOR = =,
	RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR <> (ip6, ip6) IS 'not equal';

CREATE OPERATOR < (
	LEFTARG = ip6, RIGHTARG = ip6, FUNCTION = ip6_lt,
	COMMUTATOR = >, NEGATOR = >=,
	RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
COMMENT ON OPERATOR < (ip6, ip6) IS 'less than';

CREATE OPERATOR <= (
	LEFTARG = ip6, RIGHTARG = ip6, FUNCTION = ip6_le,
	COMMUTATOR = >=, NEGATOR = >,
	RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
COMMENT ON OPERATOR <= (ip6, ip6) IS 'less than or equal';

CREATE OPERATOR > (
	LEFTARG = ip6, RIGHTARG = ip6, FUNCTION = ip6_gt,
	COMMUTATOR = <, NEGATOR = <=,
	RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR > (ip6, ip6) IS 'greater than';

CREATE OPERATOR >= (
	LEFTARG = ip6, RIGHTARG = ip6, FUNCTION = ip6_ge,
	COMMUTATOR = <=, NEGATOR = <,
	RESTRICT = scalargesel, JOIN = scalargejoinsel
);
COMMENT ON OPERATOR >= (ip6, ip6) IS 'greater than or equal';

CREATE AGGREGATE min(ip6) (
	SFUNC = ip6_smaller, STYPE = ip6, COMBINEFUNC = ip6_smaller, SORTOP = <, PARALLEL = SAFE
);
COMMENT ON AGGREGATE min(ip6) IS 'minimum value of all ip6 input values';

CREATE AGGREGATE max(ip6) (
	SFUNC = ip6_larger, STYPE = ip6, COMBINEFUNC = ip6_larger, SORTOP = >, PARALLEL = SAFE
);
COMMENT ON AGGREGATE max(ip6) IS 'maximum value of all ip6 input values';

CREATE FUNCTION ipaddress_eq(ipaddress, ipaddress) RETURNS boolean
	AS 'MODULE_PATHNAME', 'ipaddress_eq' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION ipaddress_eq(ipaddress, ipaddress) IS 'implementation of = operator';

CREATE FUNCTION ipaddress_neq(ipaddress, ipaddress) RETURNS boolean
	AS 'MODULE_PATHNAME', 'ipaddress_neq' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION ipaddress_neq(ipaddress, ipaddress) IS 'implementation of <> operator';

CREATE FUNCTION ipaddress_lt(ipaddress, ipaddress) RETURNS boolean
	AS 'MODULE_PATHNAME', 'ipaddress_lt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION ipaddress_lt(ipaddress, ipaddress) IS 'implementation of < operator';

CREATE FUNCTION ipaddress_le(ipaddress, ipaddress) RETURNS boolean
	AS 'MODULE_PATHNAME', 'ipaddress_le' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION ipaddress_le(ipaddress, ipaddress) IS 'implementation of <= operator';

CREATE FUNCTION ipaddress_gt(ipaddress, ipaddress) RETURNS boolean
	AS 'MODULE_PATHNAME', 'ipaddress_gt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION ipaddress_gt(ipaddress, ipaddress) IS 'implementation of > operator';

CREATE FUNCTION ipaddress_ge(ipaddress, ipaddress) RETURNS boolean
	AS 'MODULE_PATHNAME', 'ipaddress_ge' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION ipaddress_ge(ipaddress, ipaddress) IS 'implementation of >= operator';

CREATE FUNCTION ipaddress_cmp(ipaddress, ipaddress) RETURNS integer
	AS 'MODULE_PATHNAME', 'ipaddress_cmp' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION ipaddress_cmp(ipaddress, ipaddress) IS 'less-equal-greater';

CREATE FUNCTION ipaddress_sortsupport(internal) RETURNS void
	AS 'MODULE_PATHNAME', 'ipaddress_sortsupport' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ipaddress_sortsupport(internal) IS 'sort support';

CREATE FUNCTION ipaddress_smaller(ipaddress, ipaddress) RETURNS ipaddress
	AS 'MODULE_PATHNAME', 'ipaddress_smaller' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ipaddress_smaller(ipaddress, ipaddress) IS 'smaller of two';

CREATE FUNCTION ipaddress_larger(ipaddress, ipaddress) RETURNS ipaddress
	AS 'MODULE_PATHNAME', 'ipaddress_larger' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ipaddress_larger(ipaddress, ipaddress) IS 'larger of two';

CREATE OPERATOR = (
	LEFTARG = ipaddress, RIGHTARG = ipaddress, FUNCTION = ipaddress_eq,
	COMMUTATOR = =, NEGATOR = <>,
	RESTRICT = eqsel, JOIN = eqjoinsel, HASHES, MERGES
);
COMMENT ON OPERATOR = (ipaddress, ipaddress) IS 'equal';

CREATE OPERATOR <> (
	LEFTARG = ipaddress, RIGHTARG = ipaddress, FUNCTION = ipaddress_neq,
	COMMUTATOR = <>, NEGATOR = =,
	RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR <> (ipaddress, ipaddress) IS 'not equal';

CREATE OPERATOR < (
	LEFTARG = ipaddress, RIGHTARG = ipaddress, FUNCTION = ipaddress_lt,
	COMMUTATOR = >, NEGATOR = >=,
	RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
COMMENT ON OPERATOR < (ipaddress, ipaddress) IS 'less than';

CREATE OPERATOR <= (
	LEFTARG = ipaddress, RIGHTARG = ipaddress, FUNCTION = ipaddress_le,
	COMMUTATOR = >=, NEGATOR = >,
	RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
COMMENT ON OPERATOR <= (ipaddress, ipaddress) IS 'less than or equal';

CREATE OPERATOR > (
	LEFTARG = ipaddress, RIGHTARG = ipaddress, FUNCTION = ipaddress_gt,
	COMMUTATOR = <, NEGATOR = <=,
	RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR > (ipaddress, ipaddress) IS 'greater than';

CREATE OPERATOR >= (
	LEFTARG = ipaddress, RIGHTARG = ipaddress, FUNCTION = ipaddress_ge,
	COMMUTATOR = <=, NEGATOR = <,
	RESTRICT = scalargesel, JOIN = scalargejoinsel
);
COMMENT ON OPERATOR >= (ipaddress, ipaddress) IS 'greater than or equal';

CREATE AGGREGATE min(ipaddress) (
	SFUNC = ipaddress_smaller, STYPE = ipaddress, COMBINEFUNC = ipaddress_smaller, SORTOP = <, PARALLEL = SAFE
);
COMMENT ON AGGREGATE min(ipaddress) IS 'minimum value of all ipaddress input values';

CREATE AGGREGATE max(ipaddress) (
	SFUNC = ipaddress_larger, STYPE = ipaddress, COMBINEFUNC = ipaddress_larger, SORTOP = >, PARALLEL = SAFE
);
COMMENT ON AGGREGATE max(ipaddress) IS 'maximum value of all ipaddress input values';

CREATE FUNCTION ip4r_eq(ip4r, ip4r) RETURNS boolean
	AS 'MODULE_PATHNAME', 'ip4r_eq' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION ip4r_eq(ip4r, ip4r) IS 'implementation of = operator';

CREATE FUNCTION ip4r_neq(ip4r, ip4r) RETURNS boolean
	AS 'MODULE_PATHNAME', 'ip4r_neq' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION ip4r_neq(ip4r, ip4r) IS 'implementation of <> operator';

CREATE FUNCTION ip4r_lt(ip4r, ip4r) RETURNS boolean
	AS 'MODULE_PATHNAME', 'ip4r_lt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION ip4r_lt(ip4r, ip4r) IS 'implementation of < operator';

CREATE FUNCTION ip4r_le(ip4r, ip4r) RETURNS boolean
	AS 'MODULE_PATHNAME', 'ip4r_le' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION ip4r_le(ip4r, ip4r) IS 'implementation of <= operator';

CREATE FUNCTION ip4r_gt(ip4r, ip4r) RETURNS boolean
	AS 'MODULE_PATHNAME', 'ip4r_gt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION ip4r_gt(ip4r, ip4r) IS 'implementation of > operator';

CREATE FUNCTION ip4r_ge(ip4r, ip4r) RETURNS boolean
	AS 'MODULE_PATHNAME', 'ip4r_ge' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION ip4r_ge(ip4r, ip4r) IS 'implementation of >= operator';

CREATE FUNCTION ip4r_cmp(ip4r, ip4r) RETURNS integer
	AS 'MODULE_PATHNAME', 'ip4r_cmp' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION ip4r_cmp(ip4r, ip4r) IS 'less-equal-greater';

CREATE FUNCTION ip4r_sortsupport(internal) RETURNS void
	AS 'MODULE_PATHNAME', 'ip4r_sortsupport' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip4r_sortsupport(internal) IS 'sort support';

CREATE FUNCTION ip4r_smaller(ip4r, ip4r) RETURNS ip4r
	AS 'MODULE_PATHNAME', 'ip4r_smaller' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip4r_smaller(ip4r, ip4r) IS 'smaller of two';

CREATE FUNCTION ip4r_larger(ip4r, ip4r) RETURNS ip4r
	AS 'MODULE_PATHNAME', 'ip4r_larger' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip4r_larger(ip4r, ip4r) IS 'larger of two';

CREATE OPERATOR = (
	LEFTARG = ip4r, RIGHTARG = ip4r, FUNCTION = ip4r_eq,
	COMMUTATOR = =, NEGATOR = <>,
	RESTRICT = eqsel, JOIN = eqjoinsel, HASHES, MERGES
);
COMMENT ON OPERATOR = (ip4r, ip4r) IS 'equal';

CREATE OPERATOR <> (
	LEFTARG = ip4r, RIGHTARG = ip4r, FUNCTION = ip4r_neq,
	COMMUTATOR = <>, NEGATOR = =,
	RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR <> (ip4r, ip4r) IS 'not equal';

CREATE OPERATOR < (
	LEFTARG = ip4r, RIGHTARG = ip4r, FUNCTION = ip4r_lt,
	COMMUTATOR = >, NEGATOR = >=,
	RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
COMMENT ON OPERATOR < (ip4r, ip4r) IS 'less than';

CREATE OPERATOR <= (
	LEFTARG = ip4r, RIGHTARG = ip4r, FUNCTION = ip4r_le,
	COMMUTATOR = >=, NEGATOR = >,
	RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
COMMENT ON OPERATOR <= (ip4r, ip4r) IS 'less than or equal';

CREATE OPERATOR > (
	LEFTARG = ip4r, RIGHTARG = ip4r, FUNCTION = ip4r_gt,
	COMMUTATOR = <, NEGATOR = <=,
	RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR > (ip4r, ip4r) IS 'greater than';

CREATE OPERATOR >= (
	LEFTARG = ip4r, RIGHTARG = ip4r, FUNCTION = ip4r_ge,
	COMMUTATOR = <=, NEGATOR = <,
	RESTRICT = scalargesel, JOIN = scalargejoinsel
);
COMMENT ON OPERATOR >= (ip4r, ip4r) IS 'greater than or equal';

CREATE AGGREGATE min(ip4r) (
	SFUNC = ip4r_smaller, STYPE = ip4r, COMBINEFUNC = ip4r_smaller, SORTOP = <, PARALLEL = SAFE
);
COMMENT ON AGGREGATE min(ip4r) IS 'minimum value of all ip4r input values';

CREATE AGGREGATE max(ip4r) (
	SFUNC = ip4r_larger, STYPE = ip4r, COMBINEFUNC = ip4r_larger, SORTOP = >, PARALLEL = SAFE
);
COMMENT ON AGGREGATE max(ip4r) IS 'maximum value of all ip4r input values';

CREATE FUNCTION ip6r_eq(ip6r, ip6r) RETURNS boolean
	AS 'MODULE_PATHNAME', 'ip6r_eq' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION ip6r_eq(ip6r, ip6r) IS 'implementation of = operator';

CREATE FUNCTION ip6r_neq(ip6r, ip6r) RETURNS boolean
	AS 'MODULE_PATHNAME', 'ip6r_neq' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION ip6r_neq(ip6r, ip6r) IS 'implementation of <> operator';

CREATE FUNCTION ip6r_lt(ip6r, ip6r) RETURNS boolean
	AS 'MODULE_PATHNAME', 'ip6r_lt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION ip6r_lt(ip6r, ip6r) IS 'implementation of < operator';

CREATE FUNCTION ip6r_le(ip6r, ip6r) RETURNS boolean
	AS 'MODULE_PATHNAME', 'ip6r_le' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION ip6r_le(ip6r, ip6r) IS 'implementation of <= operator';

CREATE FUNCTION ip6r_gt(ip6r, ip6r) RETURNS boolean
	AS 'MODULE_PATHNAME', 'ip6r_gt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION ip6r_gt(ip6r, ip6r) IS 'implementation of > operator';

CREATE FUNCTION ip6r_ge(ip6r, ip6r) RETURNS boolean
	AS 'MODULE_PATHNAME', 'ip6r_ge' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION ip6r_ge(ip6r, ip6r) IS 'implementation of >= operator';

CREATE FUNCTION ip6r_cmp(ip6r, ip6r) RETURNS integer
	AS 'MODULE_PATHNAME', 'ip6r_cmp' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION ip6r_cmp(ip6r, ip6r) IS 'less-equal-greater';

CREATE FUNCTION ip6r_sortsupport(internal) RETURNS void
	AS 'MODULE_PATHNAME', 'ip6r_sortsupport' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip6r_sortsupport(internal) IS 'sort support';

CREATE FUNCTION ip6r_smaller(ip6r, ip6r) RETURNS ip6r
	AS 'MODULE_PATHNAME', 'ip6r_smaller' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip6r_smaller(ip6r, ip6r) IS 'smaller of two';

CREATE FUNCTION ip6r_larger(ip6r, ip6r) RETURNS ip6r
	AS 'MODULE_PATHNAME', 'ip6r_larger' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip6r_larger(ip6r, ip6r) IS 'larger of two';

CREATE OPERATOR = (
	LEFTARG = ip6r, RIGHTARG = ip6r, FUNCTION = ip6r_eq,
	COMMUTATOR = =, NEGATOR = <>,
	RESTRICT = eqsel, JOIN = eqjoinsel, HASHES, MERGES
);
COMMENT ON OPERATOR = (ip6r, ip6r) IS 'equal';

CREATE OPERATOR <> (
	LEFTARG = ip6r, RIGHTARG = ip6r, FUNCTION = ip6r_neq,
	COMMUTATOR = <>, NEGATOR = =,
	RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR <> (ip6r, ip6r) IS 'not equal';

CREATE OPERATOR < (
	LEFTARG = ip6r, RIGHTARG = ip6r, FUNCTION = ip6r_lt,
	COMMUTATOR = >, NEGATOR = >=,
	RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
COMMENT ON OPERATOR < (ip6r, ip6r) IS 'less than';

CREATE OPERATOR <= (
	LEFTARG = ip6r, RIGHTARG = ip6r, FUNCTION = ip6r_le,
	COMMUTATOR = >=, NEGATOR = >,
	RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
COMMENT ON OPERATOR <= (ip6r, ip6r) IS 'less than or equal';

CREATE OPERATOR > (
	LEFTARG = ip6r, RIGHTARG = ip6r, FUNCTION = ip6r_gt,
	COMMUTATOR = <, NEGATOR = <=,
	RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR > (ip6r, ip6r) IS 'greater than';

CREATE OPERATOR >= (
	LEFTARG = ip6r, RIGHTARG = ip6r, FUNCTION = ip6r_ge,
	COMMUTATOR = <=, NEGATOR = <,
	RESTRICT = scalargesel, JOIN = scalargejoinsel
);
COMMENT ON OPERATOR >= (ip6r, ip6r) IS 'greater than or equal';

CREATE AGGREGATE min(ip6r) (
	SFUNC = ip6r_smaller, STYPE = ip6r, COMBINEFUNC = ip6r_smaller, SORTOP = <, PARALLEL = SAFE
);
COMMENT ON AGGREGATE min(ip6r) IS 'minimum value of all ip6r input values';

CREATE AGGREGATE max(ip6r) (
	SFUNC = ip6r_larger, STYPE = ip6r, COMBINEFUNC = ip6r_larger, SORTOP = >, PARALLEL = SAFE
);
COMMENT ON AGGREGATE max(ip6r) IS 'maximum value of all ip6r input values';

CREATE FUNCTION iprange_eq(iprange, iprange) RETURNS boolean
	AS 'MODULE_PATHNAME', 'iprange_eq' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION iprange_eq(iprange, iprange) IS 'implementation of = operator';

CREATE FUNCTION iprange_neq(iprange, iprange) RETURNS boolean
	AS 'MODULE_PATHNAME', 'iprange_neq' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION iprange_neq(iprange, iprange) IS 'implementation of <> operator';

CREATE FUNCTION iprange_lt(iprange, iprange) RETURNS boolean
	AS 'MODULE_PATHNAME', 'iprange_lt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION iprange_lt(iprange, iprange) IS 'implementation of < operator';

CREATE FUNCTION iprange_le(iprange, iprange) RETURNS boolean
	AS 'MODULE_PATHNAME', 'iprange_le' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION iprange_le(iprange, iprange) IS 'implementation of <= operator';

CREATE FUNCTION iprange_gt(iprange, iprange) RETURNS boolean
	AS 'MODULE_PATHNAME', 'iprange_gt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION iprange_gt(iprange, iprange) IS 'implementation of > operator';

CREATE FUNCTION iprange_ge(iprange, iprange) RETURNS boolean
	AS 'MODULE_PATHNAME', 'iprange_ge' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION iprange_ge(iprange, iprange) IS 'implementation of >= operator';

CREATE FUNCTION iprange_cmp(iprange, iprange) RETURNS integer
	AS 'MODULE_PATHNAME', 'iprange_cmp' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION iprange_cmp(iprange, iprange) IS 'less-equal-greater';

CREATE FUNCTION iprange_sortsupport(internal) RETURNS void
	AS 'MODULE_PATHNAME', 'iprange_sortsupport' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION iprange_sortsupport(internal) IS 'sort support';

CREATE FUNCTION iprange_smaller(iprange, iprange) RETURNS iprange
	AS 'MODULE_PATHNAME', 'iprange_smaller' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION iprange_smaller(iprange, iprange) IS 'smaller of two';

CREATE FUNCTION iprange_larger(iprange, iprange) RETURNS iprange
	AS 'MODULE_PATHNAME', 'iprange_larger' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION iprange_larger(iprange, iprange) IS 'larger of two';

CREATE OPERATOR = (
	LEFTARG = iprange, RIGHTARG = iprange, FUNCTION = iprange_eq,
	COMMUTATOR = =, NEGATOR = <>,
	RESTRICT = eqsel, JOIN = eqjoinsel, HASHES, MERGES
);
COMMENT ON OPERATOR = (iprange, iprange) IS 'equal';

CREATE OPERATOR <> (
	LEFTARG = iprange, RIGHTARG = iprange, FUNCTION = iprange_neq,
	COMMUTATOR = <>, NEGATOR = =,
	RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR <> (iprange, iprange) IS 'not equal';

CREATE OPERATOR < (
	LEFTARG = iprange, RIGHTARG = iprange, FUNCTION = iprange_lt,
	COMMUTATOR = >, NEGATOR = >=,
	RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
COMMENT ON OPERATOR < (iprange, iprange) IS 'less than';

CREATE OPERATOR <= (
	LEFTARG = iprange, RIGHTARG = iprange, FUNCTION = iprange_le,
	COMMUTATOR = >=, NEGATOR = >,
	RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
COMMENT ON OPERATOR <= (iprange, iprange) IS 'less than or equal';

CREATE OPERATOR > (
	LEFTARG = iprange, RIGHTARG = iprange, FUNCTION = iprange_gt,
	COMMUTATOR = <, NEGATOR = <=,
	RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR > (iprange, iprange) IS 'greater than';

CREATE OPERATOR >= (
	LEFTARG = iprange, RIGHTARG = iprange, FUNCTION = iprange_ge,
	COMMUTATOR = <=, NEGATOR = <,
	RESTRICT = scalargesel, JOIN = scalargejoinsel
);
COMMENT ON OPERATOR >= (iprange, iprange) IS 'greater than or equal';

CREATE AGGREGATE min(iprange) (
	SFUNC = iprange_smaller, STYPE = iprange, COMBINEFUNC = iprange_smaller, SORTOP = <, PARALLEL = SAFE
);
COMMENT ON AGGREGATE min(iprange) IS 'minimum value of all iprange input values';

CREATE AGGREGATE max(iprange) (
	SFUNC = iprange_larger, STYPE = iprange, COMBINEFUNC = iprange_larger, SORTOP = >, PARALLEL = SAFE
);
COMMENT ON AGGREGATE max(iprange) IS 'maximum value of all iprange input values';

CREATE OPERATOR CLASS btree_ip4_ops DEFAULT FOR TYPE ip4 USING btree AS
	OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >,
	FUNCTION 1 ip4_cmp(ip4, ip4),
	FUNCTION 2 ip4_sortsupport(internal),
	FUNCTION 4 btequalimage(oid);
COMMENT ON OPERATOR CLASS btree_ip4_ops USING btree IS 'order of ip4';
COMMENT ON OPERATOR FAMILY btree_ip4_ops USING btree IS 'order of ip4';

CREATE OPERATOR CLASS btree_ip6_ops DEFAULT FOR TYPE ip6 USING btree AS
	OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >,
	FUNCTION 1 ip6_cmp(ip6, ip6),
	FUNCTION 2 ip6_sortsupport(internal),
	FUNCTION 4 btequalimage(oid);
COMMENT ON OPERATOR CLASS btree_ip6_ops USING btree IS 'order of ip6';
COMMENT ON OPERATOR FAMILY btree_ip6_ops USING btree IS 'order of ip6';

CREATE OPERATOR CLASS btree_ipaddress_ops DEFAULT FOR TYPE ipaddress USING btree AS
	OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >,
	FUNCTION 1 ipaddress_cmp(ipaddress, ipaddress),
	FUNCTION 2 ipaddress_sortsupport(internal),
	FUNCTION 4 btequalimage(oid);
COMMENT ON OPERATOR CLASS btree_ipaddress_ops USING btree IS 'order of ipaddress';
COMMENT ON OPERATOR FAMILY btree_ipaddress_ops USING btree IS 'order of ipaddress';

CREATE OPERATOR CLASS btree_ip4r_ops DEFAULT FOR TYPE ip4r USING btree AS
	OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >,
	FUNCTION 1 ip4r_cmp(ip4r, ip4r),
	FUNCTION 2 ip4r_sortsupport(internal),
	FUNCTION 4 btequalimage(oid);
COMMENT ON OPERATOR CLASS btree_ip4r_ops USING btree IS 'order of ip4r';
COMMENT ON OPERATOR FAMILY btree_ip4r_ops USING btree IS 'order of ip4r';

CREATE OPERATOR CLASS btree_ip6r_ops DEFAULT FOR TYPE ip6r USING btree AS
	OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >,
	FUNCTION 1 ip6r_cmp(ip6r, ip6r),
	FUNCTION 2 ip6r_sortsupport(internal),
	FUNCTION 4 btequalimage(oid);
COMMENT ON OPERATOR CLASS btree_ip6r_ops USING btree IS 'order of ip6r';
COMMENT ON OPERATOR FAMILY btree_ip6r_ops USING btree IS 'order of ip6r';

CREATE OPERATOR CLASS btree_iprange_ops DEFAULT FOR TYPE iprange USING btree AS
	OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >,
	FUNCTION 1 iprange_cmp(iprange, iprange),
	FUNCTION 2 iprange_sortsupport(internal),
	FUNCTION 4 btequalimage(oid);
COMMENT ON OPERATOR CLASS btree_iprange_ops USING btree IS 'order of iprange';
COMMENT ON OPERATOR FAMILY btree_iprange_ops USING btree IS 'order of iprange';

-- --- Hash ------------------------------------------------------------------
-- Values are pinned: rows of hash partitions depend on them.

CREATE FUNCTION ip4hash(ip4) RETURNS integer
	AS 'MODULE_PATHNAME', 'ip4hash' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION ip4hash(ip4) IS 'hash';

CREATE FUNCTION ip4_hash_extended(ip4, bigint) RETURNS bigint
	AS 'MODULE_PATHNAME', 'ip4_hash_extended' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION ip4_hash_extended(ip4, bigint) IS 'hash with seed';

CREATE OPERATOR CLASS hash_ip4_ops DEFAULT FOR TYPE ip4 USING hash AS
	OPERATOR 1 =,
	FUNCTION 1 ip4hash(ip4),
	FUNCTION 2 ip4_hash_extended(ip4, bigint);
COMMENT ON OPERATOR CLASS hash_ip4_ops USING hash IS 'hash of ip4';
COMMENT ON OPERATOR FAMILY hash_ip4_ops USING hash IS 'hash of ip4';

CREATE FUNCTION ip6hash(ip6) RETURNS integer
	AS 'MODULE_PATHNAME', 'ip6hash' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION ip6hash(ip6) IS 'hash';

CREATE FUNCTION ip6_hash_extended(ip6, bigint) RETURNS bigint
	AS 'MODULE_PATHNAME', 'ip6_hash_extended' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION ip6_hash_extended(ip6, bigint) IS 'hash with seed';

CREATE OPERATOR CLASS hash_ip6_ops DEFAULT FOR TYPE ip6 USING hash AS
	OPERATOR 1 =,
	FUNCTION 1 ip6hash(ip6),
	FUNCTION 2 ip6_hash_extended(ip6, bigint);
COMMENT ON OPERATOR CLASS hash_ip6_ops USING hash IS 'hash of ip6';
COMMENT ON OPERATOR FAMILY hash_ip6_ops USING hash IS 'hash of ip6';

CREATE FUNCTION ipaddresshash(ipaddress) RETURNS integer
	AS 'MODULE_PATHNAME', 'ipaddresshash' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION ipaddresshash(ipaddress) IS 'hash';

CREATE FUNCTION ipaddress_hash_extended(ipaddress, bigint) RETURNS bigint
	AS 'MODULE_PATHNAME', 'ipaddress_hash_extended' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION ipaddress_hash_extended(ipaddress, bigint) IS 'hash with seed';

CREATE OPERATOR CLASS hash_ipaddress_ops DEFAULT FOR TYPE ipaddress USING hash AS
	OPERATOR 1 =,
	FUNCTION 1 ipaddresshash(ipaddress),
	FUNCTION 2 ipaddress_hash_extended(ipaddress, bigint);
COMMENT ON OPERATOR CLASS hash_ipaddress_ops USING hash IS 'hash of ipaddress';
COMMENT ON OPERATOR FAMILY hash_ipaddress_ops USING hash IS 'hash of ipaddress';

CREATE FUNCTION ip4rhash(ip4r) RETURNS integer
	AS 'MODULE_PATHNAME', 'ip4rhash' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION ip4rhash(ip4r) IS 'hash';

CREATE FUNCTION ip4r_hash_extended(ip4r, bigint) RETURNS bigint
	AS 'MODULE_PATHNAME', 'ip4r_hash_extended' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION ip4r_hash_extended(ip4r, bigint) IS 'hash with seed';

CREATE OPERATOR CLASS hash_ip4r_ops DEFAULT FOR TYPE ip4r USING hash AS
	OPERATOR 1 =,
	FUNCTION 1 ip4rhash(ip4r),
	FUNCTION 2 ip4r_hash_extended(ip4r, bigint);
COMMENT ON OPERATOR CLASS hash_ip4r_ops USING hash IS 'hash of ip4r';
COMMENT ON OPERATOR FAMILY hash_ip4r_ops USING hash IS 'hash of ip4r';

CREATE FUNCTION ip6rhash(ip6r) RETURNS integer
	AS 'MODULE_PATHNAME', 'ip6rhash' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION ip6rhash(ip6r) IS 'hash';

CREATE FUNCTION ip6r_hash_extended(ip6r, bigint) RETURNS bigint
	AS 'MODULE_PATHNAME', 'ip6r_hash_extended' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION ip6r_hash_extended(ip6r, bigint) IS 'hash with seed';

CREATE OPERATOR CLASS hash_ip6r_ops DEFAULT FOR TYPE ip6r USING hash AS
	OPERATOR 1 =,
	FUNCTION 1 ip6rhash(ip6r),
	FUNCTION 2 ip6r_hash_extended(ip6r, bigint);
COMMENT ON OPERATOR CLASS hash_ip6r_ops USING hash IS 'hash of ip6r';
COMMENT ON OPERATOR FAMILY hash_ip6r_ops USING hash IS 'hash of ip6r';

CREATE FUNCTION iprange_hash(iprange) RETURNS integer
	AS 'MODULE_PATHNAME', 'iprange_hash' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION iprange_hash(iprange) IS 'hash';

CREATE FUNCTION iprange_hash_extended(iprange, bigint) RETURNS bigint
	AS 'MODULE_PATHNAME', 'iprange_hash_extended' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION iprange_hash_extended(iprange, bigint) IS 'hash with seed';

CREATE FUNCTION iprangehash(iprange) RETURNS integer
	AS 'MODULE_PATHNAME', 'iprangehash' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION iprangehash(iprange) IS 'deprecated, hash of the stored bytes; use iprange_hash';

CREATE OPERATOR CLASS hash_iprange_ops DEFAULT FOR TYPE iprange USING hash AS
	OPERATOR 1 =,
	FUNCTION 1 iprange_hash(iprange),
	FUNCTION 2 iprange_hash_extended(iprange, bigint);
COMMENT ON OPERATOR CLASS hash_iprange_ops USING hash IS 'hash of iprange';
COMMENT ON OPERATOR FAMILY hash_iprange_ops USING hash IS 'hash of iprange';

-- --- Constructors and accessors --------------------------------------------
-- NULL where the question has no answer, an error only for an argument that
-- cannot be meant.

CREATE FUNCTION family(ip4) RETURNS integer
	AS 'MODULE_PATHNAME', 'ip4_family' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION family(ip4) IS '4 or 6';

CREATE FUNCTION host(ip4) RETURNS text
	AS 'MODULE_PATHNAME', 'ip4_to_text' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION host(ip4) IS 'the address as text';

CREATE FUNCTION ip4_net_lower(ip4, integer) RETURNS ip4
	AS 'MODULE_PATHNAME', 'ip4_net_lower' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip4_net_lower(ip4, integer) IS 'first address of the network of that prefix length';

CREATE FUNCTION ip4_net_upper(ip4, integer) RETURNS ip4
	AS 'MODULE_PATHNAME', 'ip4_net_upper' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip4_net_upper(ip4, integer) IS 'last address of the network of that prefix length';

CREATE FUNCTION ip4r_net_prefix(ip4, integer) RETURNS ip4r
	AS 'MODULE_PATHNAME', 'ip4_net_prefix' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip4r_net_prefix(ip4, integer) IS 'the network of that prefix length around the address';

CREATE FUNCTION ip4r_net_mask(ip4, ip4) RETURNS ip4r
	AS 'MODULE_PATHNAME', 'ip4_net_mask' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip4r_net_mask(ip4, ip4) IS 'the network of that netmask around the address';

CREATE FUNCTION set_masklen(ip4, integer) RETURNS ip4r
	AS 'MODULE_PATHNAME', 'ip4_net_prefix' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION set_masklen(ip4, integer) IS 'the network of that prefix length around the address';

CREATE FUNCTION ip4r(ip4, ip4) RETURNS ip4r
	AS 'MODULE_PATHNAME', 'ip4_range' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip4r(ip4, ip4) IS 'the range between two addresses, in either order';

CREATE OPERATOR / (
	LEFTARG = ip4, RIGHTARG = integer, FUNCTION = ip4r_net_prefix
);
COMMENT ON OPERATOR / (ip4, integer) IS 'the network of that prefix length around the address';

CREATE OPERATOR / (
	LEFTARG = ip4, RIGHTARG = ip4, FUNCTION = ip4r_net_mask
);
COMMENT ON OPERATOR / (ip4, ip4) IS 'the network of that netmask around the address';

CREATE FUNCTION family(ip6) RETURNS integer
	AS 'MODULE_PATHNAME', 'ip6_family' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION family(ip6) IS '4 or 6';

CREATE FUNCTION host(ip6) RETURNS text
	AS 'MODULE_PATHNAME', 'ip6_to_text' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION host(ip6) IS 'the address as text';

CREATE FUNCTION ip6_net_lower(ip6, integer) RETURNS ip6
	AS 'MODULE_PATHNAME', 'ip6_net_lower' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip6_net_lower(ip6, integer) IS 'first address of the network of that prefix length';

CREATE FUNCTION ip6_net_upper(ip6, integer) RETURNS ip6
	AS 'MODULE_PATHNAME', 'ip6_net_upper' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip6_net_upper(ip6, integer) IS 'last address of the network of that prefix length';

CREATE FUNCTION ip6r_net_prefix(ip6, integer) RETURNS ip6r
	AS 'MODULE_PATHNAME', 'ip6_net_prefix' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip6r_net_prefix(ip6, integer) IS 'the network of that prefix length around the address';

CREATE FUNCTION ip6r_net_mask(ip6, ip6) RETURNS ip6r
	AS 'MODULE_PATHNAME', 'ip6_net_mask' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip6r_net_mask(ip6, ip6) IS 'the network of that netmask around the address';

CREATE FUNCTION set_masklen(ip6, integer) RETURNS ip6r
	AS 'MODULE_PATHNAME', 'ip6_net_prefix' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION set_masklen(ip6, integer) IS 'the network of that prefix length around the address';

CREATE FUNCTION ip6r(ip6, ip6) RETURNS ip6r
	AS 'MODULE_PATHNAME', 'ip6_range' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip6r(ip6, ip6) IS 'the range between two addresses, in either order';

CREATE OPERATOR / (
	LEFTARG = ip6, RIGHTARG = integer, FUNCTION = ip6r_net_prefix
);
COMMENT ON OPERATOR / (ip6, integer) IS 'the network of that prefix length around the address';

CREATE OPERATOR / (
	LEFTARG = ip6, RIGHTARG = ip6, FUNCTION = ip6r_net_mask
);
COMMENT ON OPERATOR / (ip6, ip6) IS 'the network of that netmask around the address';

CREATE FUNCTION family(ipaddress) RETURNS integer
	AS 'MODULE_PATHNAME', 'ipaddress_family' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION family(ipaddress) IS '4 or 6';

CREATE FUNCTION host(ipaddress) RETURNS text
	AS 'MODULE_PATHNAME', 'ipaddress_to_text' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION host(ipaddress) IS 'the address as text';

CREATE FUNCTION ipaddress_net_lower(ipaddress, integer) RETURNS ipaddress
	AS 'MODULE_PATHNAME', 'ipaddress_net_lower' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ipaddress_net_lower(ipaddress, integer) IS 'first address of the network of that prefix length';

CREATE FUNCTION ipaddress_net_upper(ipaddress, integer) RETURNS ipaddress
	AS 'MODULE_PATHNAME', 'ipaddress_net_upper' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ipaddress_net_upper(ipaddress, integer) IS 'last address of the network of that prefix length';

CREATE FUNCTION iprange_net_prefix(ipaddress, integer) RETURNS iprange
	AS 'MODULE_PATHNAME', 'ipaddress_net_prefix' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION iprange_net_prefix(ipaddress, integer) IS 'the network of that prefix length around the address';

CREATE FUNCTION iprange_net_mask(ipaddress, ipaddress) RETURNS iprange
	AS 'MODULE_PATHNAME', 'ipaddress_net_mask' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION iprange_net_mask(ipaddress, ipaddress) IS 'the network of that netmask around the address';

CREATE FUNCTION set_masklen(ipaddress, integer) RETURNS iprange
	AS 'MODULE_PATHNAME', 'ipaddress_net_prefix' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION set_masklen(ipaddress, integer) IS 'the network of that prefix length around the address';

CREATE FUNCTION iprange(ipaddress, ipaddress) RETURNS iprange
	AS 'MODULE_PATHNAME', 'ipaddress_range' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION iprange(ipaddress, ipaddress) IS 'the range between two addresses, in either order';

CREATE OPERATOR / (
	LEFTARG = ipaddress, RIGHTARG = integer, FUNCTION = iprange_net_prefix
);
COMMENT ON OPERATOR / (ipaddress, integer) IS 'the network of that prefix length around the address';

CREATE OPERATOR / (
	LEFTARG = ipaddress, RIGHTARG = ipaddress, FUNCTION = iprange_net_mask
);
COMMENT ON OPERATOR / (ipaddress, ipaddress) IS 'the network of that netmask around the address';

CREATE FUNCTION ip4_netmask(integer) RETURNS ip4
	AS 'MODULE_PATHNAME', 'ip4_netmask' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip4_netmask(integer) IS 'the netmask of that prefix length';

CREATE FUNCTION ip6_netmask(integer) RETURNS ip6
	AS 'MODULE_PATHNAME', 'ip6_netmask' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip6_netmask(integer) IS 'the netmask of that prefix length';

CREATE FUNCTION iprange_net_prefix(ip4, integer) RETURNS iprange
	AS 'MODULE_PATHNAME', 'iprange_net_prefix_ip4' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION iprange_net_prefix(ip4, integer) IS 'the network of that prefix length around the address';

CREATE FUNCTION iprange_net_mask(ip4, ip4) RETURNS iprange
	AS 'MODULE_PATHNAME', 'iprange_net_mask_ip4' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION iprange_net_mask(ip4, ip4) IS 'the network of that netmask around the address';

CREATE FUNCTION iprange(ip4, ip4) RETURNS iprange
	AS 'MODULE_PATHNAME', 'iprange_range_ip4' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION iprange(ip4, ip4) IS 'the range between two addresses, in either order';

CREATE FUNCTION iprange_net_prefix(ip6, integer) RETURNS iprange
	AS 'MODULE_PATHNAME', 'iprange_net_prefix_ip6' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION iprange_net_prefix(ip6, integer) IS 'the network of that prefix length around the address';

CREATE FUNCTION iprange_net_mask(ip6, ip6) RETURNS iprange
	AS 'MODULE_PATHNAME', 'iprange_net_mask_ip6' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION iprange_net_mask(ip6, ip6) IS 'the network of that netmask around the address';

CREATE FUNCTION iprange(ip6, ip6) RETURNS iprange
	AS 'MODULE_PATHNAME', 'iprange_range_ip6' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION iprange(ip6, ip6) IS 'the range between two addresses, in either order';

CREATE FUNCTION family(ip4r) RETURNS integer
	AS 'MODULE_PATHNAME', 'ip4r_family' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION family(ip4r) IS '4 or 6';

CREATE FUNCTION lower(ip4r) RETURNS ip4
	AS 'MODULE_PATHNAME', 'ip4r_lower' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION lower(ip4r) IS 'first address';

CREATE FUNCTION upper(ip4r) RETURNS ip4
	AS 'MODULE_PATHNAME', 'ip4r_upper' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION upper(ip4r) IS 'last address';

CREATE FUNCTION masklen(ip4r) RETURNS integer
	AS 'MODULE_PATHNAME', 'ip4r_masklen' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION masklen(ip4r) IS 'prefix length, NULL if not a CIDR block';

CREATE FUNCTION is_cidr(ip4r) RETURNS boolean
	AS 'MODULE_PATHNAME', 'ip4r_is_cidr' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION is_cidr(ip4r) IS 'is it a CIDR block?';

CREATE FUNCTION network(ip4r) RETURNS ip4r
	AS 'MODULE_PATHNAME', 'ip4r_network' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION network(ip4r) IS 'the smallest CIDR block around the range';

CREATE FUNCTION broadcast(ip4r) RETURNS ip4
	AS 'MODULE_PATHNAME', 'ip4r_broadcast' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION broadcast(ip4r) IS 'last address of a CIDR block';

CREATE FUNCTION netmask(ip4r) RETURNS ip4
	AS 'MODULE_PATHNAME', 'ip4r_netmask' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION netmask(ip4r) IS 'netmask of a CIDR block';

CREATE FUNCTION hostmask(ip4r) RETURNS ip4
	AS 'MODULE_PATHNAME', 'ip4r_hostmask' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION hostmask(ip4r) IS 'host mask of a CIDR block';

CREATE FUNCTION set_masklen(ip4r, integer) RETURNS ip4r
	AS 'MODULE_PATHNAME', 'ip4r_set_masklen' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION set_masklen(ip4r, integer) IS 'the CIDR block of that prefix length around the first address, NULL if the range is no CIDR block';

CREATE FUNCTION ip4r_size(ip4r) RETURNS double precision
	AS 'MODULE_PATHNAME', 'ip4r_size' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip4r_size(ip4r) IS 'number of addresses';

CREATE FUNCTION ip4r_size_exact(ip4r) RETURNS numeric
	AS 'MODULE_PATHNAME', 'ip4r_size_exact' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip4r_size_exact(ip4r) IS 'number of addresses, exactly';

CREATE FUNCTION ip4r_union(ip4r, ip4r) RETURNS ip4r
	AS 'MODULE_PATHNAME', 'ip4r_union' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip4r_union(ip4r, ip4r) IS 'the smallest range that contains both, with the gap between them';

CREATE FUNCTION ip4r_inter(ip4r, ip4r) RETURNS ip4r
	AS 'MODULE_PATHNAME', 'ip4r_inter' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip4r_inter(ip4r, ip4r) IS 'what both have in common, NULL if nothing';

CREATE OPERATOR @ (
	RIGHTARG = ip4r, FUNCTION = ip4r_size
);
COMMENT ON OPERATOR @ (NONE, ip4r) IS 'number of addresses';

CREATE OPERATOR @@ (
	RIGHTARG = ip4r, FUNCTION = ip4r_size_exact
);
COMMENT ON OPERATOR @@ (NONE, ip4r) IS 'number of addresses, exactly';

CREATE FUNCTION family(ip6r) RETURNS integer
	AS 'MODULE_PATHNAME', 'ip6r_family' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION family(ip6r) IS '4 or 6';

CREATE FUNCTION lower(ip6r) RETURNS ip6
	AS 'MODULE_PATHNAME', 'ip6r_lower' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION lower(ip6r) IS 'first address';

CREATE FUNCTION upper(ip6r) RETURNS ip6
	AS 'MODULE_PATHNAME', 'ip6r_upper' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION upper(ip6r) IS 'last address';

CREATE FUNCTION masklen(ip6r) RETURNS integer
	AS 'MODULE_PATHNAME', 'ip6r_masklen' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION masklen(ip6r) IS 'prefix length, NULL if not a CIDR block';

CREATE FUNCTION is_cidr(ip6r) RETURNS boolean
	AS 'MODULE_PATHNAME', 'ip6r_is_cidr' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION is_cidr(ip6r) IS 'is it a CIDR block?';

CREATE FUNCTION network(ip6r) RETURNS ip6r
	AS 'MODULE_PATHNAME', 'ip6r_network' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION network(ip6r) IS 'the smallest CIDR block around the range';

CREATE FUNCTION broadcast(ip6r) RETURNS ip6
	AS 'MODULE_PATHNAME', 'ip6r_broadcast' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION broadcast(ip6r) IS 'last address of a CIDR block';

CREATE FUNCTION netmask(ip6r) RETURNS ip6
	AS 'MODULE_PATHNAME', 'ip6r_netmask' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION netmask(ip6r) IS 'netmask of a CIDR block';

CREATE FUNCTION hostmask(ip6r) RETURNS ip6
	AS 'MODULE_PATHNAME', 'ip6r_hostmask' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION hostmask(ip6r) IS 'host mask of a CIDR block';

CREATE FUNCTION set_masklen(ip6r, integer) RETURNS ip6r
	AS 'MODULE_PATHNAME', 'ip6r_set_masklen' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION set_masklen(ip6r, integer) IS 'the CIDR block of that prefix length around the first address, NULL if the range is no CIDR block';

CREATE FUNCTION ip6r_size(ip6r) RETURNS double precision
	AS 'MODULE_PATHNAME', 'ip6r_size' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip6r_size(ip6r) IS 'number of addresses';

CREATE FUNCTION ip6r_size_exact(ip6r) RETURNS numeric
	AS 'MODULE_PATHNAME', 'ip6r_size_exact' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip6r_size_exact(ip6r) IS 'number of addresses, exactly';

CREATE FUNCTION ip6r_union(ip6r, ip6r) RETURNS ip6r
	AS 'MODULE_PATHNAME', 'ip6r_union' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip6r_union(ip6r, ip6r) IS 'the smallest range that contains both, with the gap between them';

CREATE FUNCTION ip6r_inter(ip6r, ip6r) RETURNS ip6r
	AS 'MODULE_PATHNAME', 'ip6r_inter' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip6r_inter(ip6r, ip6r) IS 'what both have in common, NULL if nothing';

CREATE OPERATOR @ (
	RIGHTARG = ip6r, FUNCTION = ip6r_size
);
COMMENT ON OPERATOR @ (NONE, ip6r) IS 'number of addresses';

CREATE OPERATOR @@ (
	RIGHTARG = ip6r, FUNCTION = ip6r_size_exact
);
COMMENT ON OPERATOR @@ (NONE, ip6r) IS 'number of addresses, exactly';

CREATE FUNCTION family(iprange) RETURNS integer
	AS 'MODULE_PATHNAME', 'iprange_family' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION family(iprange) IS '4 or 6, NULL for -';

CREATE FUNCTION lower(iprange) RETURNS ipaddress
	AS 'MODULE_PATHNAME', 'iprange_lower' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION lower(iprange) IS 'first address';

CREATE FUNCTION upper(iprange) RETURNS ipaddress
	AS 'MODULE_PATHNAME', 'iprange_upper' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION upper(iprange) IS 'last address';

CREATE FUNCTION masklen(iprange) RETURNS integer
	AS 'MODULE_PATHNAME', 'iprange_masklen' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION masklen(iprange) IS 'prefix length, NULL if not a CIDR block';

CREATE FUNCTION is_cidr(iprange) RETURNS boolean
	AS 'MODULE_PATHNAME', 'iprange_is_cidr' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION is_cidr(iprange) IS 'is it a CIDR block?';

CREATE FUNCTION network(iprange) RETURNS iprange
	AS 'MODULE_PATHNAME', 'iprange_network' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION network(iprange) IS 'the smallest CIDR block around the range';

CREATE FUNCTION broadcast(iprange) RETURNS ipaddress
	AS 'MODULE_PATHNAME', 'iprange_broadcast' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION broadcast(iprange) IS 'last address of a CIDR block';

CREATE FUNCTION netmask(iprange) RETURNS ipaddress
	AS 'MODULE_PATHNAME', 'iprange_netmask' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION netmask(iprange) IS 'netmask of a CIDR block';

CREATE FUNCTION hostmask(iprange) RETURNS ipaddress
	AS 'MODULE_PATHNAME', 'iprange_hostmask' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION hostmask(iprange) IS 'host mask of a CIDR block';

CREATE FUNCTION set_masklen(iprange, integer) RETURNS iprange
	AS 'MODULE_PATHNAME', 'iprange_set_masklen' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION set_masklen(iprange, integer) IS 'the CIDR block of that prefix length around the first address, NULL if the range is no CIDR block';

CREATE FUNCTION iprange_size(iprange) RETURNS double precision
	AS 'MODULE_PATHNAME', 'iprange_size' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION iprange_size(iprange) IS 'number of addresses';

CREATE FUNCTION iprange_size_exact(iprange) RETURNS numeric
	AS 'MODULE_PATHNAME', 'iprange_size_exact' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION iprange_size_exact(iprange) IS 'number of addresses, exactly';

CREATE FUNCTION iprange_union(iprange, iprange) RETURNS iprange
	AS 'MODULE_PATHNAME', 'iprange_union' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION iprange_union(iprange, iprange) IS 'the smallest range that contains both, with the gap between them';

CREATE FUNCTION iprange_inter(iprange, iprange) RETURNS iprange
	AS 'MODULE_PATHNAME', 'iprange_inter' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION iprange_inter(iprange, iprange) IS 'what both have in common, NULL if nothing';

CREATE OPERATOR @ (
	RIGHTARG = iprange, FUNCTION = iprange_size
);
COMMENT ON OPERATOR @ (NONE, iprange) IS 'number of addresses';

CREATE OPERATOR @@ (
	RIGHTARG = iprange, FUNCTION = iprange_size_exact
);
COMMENT ON OPERATOR @@ (NONE, iprange) IS 'number of addresses, exactly';

-- --- Bits ------------------------------------------------------------------
-- On addresses of one family.

CREATE FUNCTION ip4_and(ip4, ip4) RETURNS ip4
	AS 'MODULE_PATHNAME', 'ip4_and' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip4_and(ip4, ip4) IS 'bitwise and';

CREATE FUNCTION ip4_or(ip4, ip4) RETURNS ip4
	AS 'MODULE_PATHNAME', 'ip4_or' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip4_or(ip4, ip4) IS 'bitwise or';

CREATE FUNCTION ip4_xor(ip4, ip4) RETURNS ip4
	AS 'MODULE_PATHNAME', 'ip4_xor' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip4_xor(ip4, ip4) IS 'bitwise exclusive or';

CREATE FUNCTION ip4_not(ip4) RETURNS ip4
	AS 'MODULE_PATHNAME', 'ip4_not' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip4_not(ip4) IS 'bitwise not';

CREATE OPERATOR & (
	LEFTARG = ip4, RIGHTARG = ip4, FUNCTION = ip4_and,
	COMMUTATOR = &
);
COMMENT ON OPERATOR & (ip4, ip4) IS 'bitwise and';

CREATE OPERATOR | (
	LEFTARG = ip4, RIGHTARG = ip4, FUNCTION = ip4_or,
	COMMUTATOR = |
);
COMMENT ON OPERATOR | (ip4, ip4) IS 'bitwise or';

CREATE OPERATOR # (
	LEFTARG = ip4, RIGHTARG = ip4, FUNCTION = ip4_xor,
	COMMUTATOR = #
);
COMMENT ON OPERATOR # (ip4, ip4) IS 'bitwise exclusive or';

CREATE OPERATOR ~ (
	RIGHTARG = ip4, FUNCTION = ip4_not
);
COMMENT ON OPERATOR ~ (NONE, ip4) IS 'bitwise not';

CREATE FUNCTION ip6_and(ip6, ip6) RETURNS ip6
	AS 'MODULE_PATHNAME', 'ip6_and' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip6_and(ip6, ip6) IS 'bitwise and';

CREATE FUNCTION ip6_or(ip6, ip6) RETURNS ip6
	AS 'MODULE_PATHNAME', 'ip6_or' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip6_or(ip6, ip6) IS 'bitwise or';

CREATE FUNCTION ip6_xor(ip6, ip6) RETURNS ip6
	AS 'MODULE_PATHNAME', 'ip6_xor' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip6_xor(ip6, ip6) IS 'bitwise exclusive or';

CREATE FUNCTION ip6_not(ip6) RETURNS ip6
	AS 'MODULE_PATHNAME', 'ip6_not' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip6_not(ip6) IS 'bitwise not';

CREATE OPERATOR & (
	LEFTARG = ip6, RIGHTARG = ip6, FUNCTION = ip6_and,
	COMMUTATOR = &
);
COMMENT ON OPERATOR & (ip6, ip6) IS 'bitwise and';

CREATE OPERATOR | (
	LEFTARG = ip6, RIGHTARG = ip6, FUNCTION = ip6_or,
	COMMUTATOR = |
);
COMMENT ON OPERATOR | (ip6, ip6) IS 'bitwise or';

CREATE OPERATOR # (
	LEFTARG = ip6, RIGHTARG = ip6, FUNCTION = ip6_xor,
	COMMUTATOR = #
);
COMMENT ON OPERATOR # (ip6, ip6) IS 'bitwise exclusive or';

CREATE OPERATOR ~ (
	RIGHTARG = ip6, FUNCTION = ip6_not
);
COMMENT ON OPERATOR ~ (NONE, ip6) IS 'bitwise not';

CREATE FUNCTION ipaddress_and(ipaddress, ipaddress) RETURNS ipaddress
	AS 'MODULE_PATHNAME', 'ipaddress_and' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ipaddress_and(ipaddress, ipaddress) IS 'bitwise and';

CREATE FUNCTION ipaddress_or(ipaddress, ipaddress) RETURNS ipaddress
	AS 'MODULE_PATHNAME', 'ipaddress_or' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ipaddress_or(ipaddress, ipaddress) IS 'bitwise or';

CREATE FUNCTION ipaddress_xor(ipaddress, ipaddress) RETURNS ipaddress
	AS 'MODULE_PATHNAME', 'ipaddress_xor' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ipaddress_xor(ipaddress, ipaddress) IS 'bitwise exclusive or';

CREATE FUNCTION ipaddress_not(ipaddress) RETURNS ipaddress
	AS 'MODULE_PATHNAME', 'ipaddress_not' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ipaddress_not(ipaddress) IS 'bitwise not';

CREATE OPERATOR & (
	LEFTARG = ipaddress, RIGHTARG = ipaddress, FUNCTION = ipaddress_and,
	COMMUTATOR = &
);
COMMENT ON OPERATOR & (ipaddress, ipaddress) IS 'bitwise and';

CREATE OPERATOR | (
	LEFTARG = ipaddress, RIGHTARG = ipaddress, FUNCTION = ipaddress_or,
	COMMUTATOR = |
);
COMMENT ON OPERATOR | (ipaddress, ipaddress) IS 'bitwise or';

CREATE OPERATOR # (
	LEFTARG = ipaddress, RIGHTARG = ipaddress, FUNCTION = ipaddress_xor,
	COMMUTATOR = #
);
COMMENT ON OPERATOR # (ipaddress, ipaddress) IS 'bitwise exclusive or';

CREATE OPERATOR ~ (
	RIGHTARG = ipaddress, FUNCTION = ipaddress_not
);
COMMENT ON OPERATOR ~ (NONE, ipaddress) IS 'bitwise not';

-- --- Counting --------------------------------------------------------------
-- Nothing wraps: what would leave the family is an error.

CREATE FUNCTION ip4_plus_int(ip4, integer) RETURNS ip4
	AS 'MODULE_PATHNAME', 'ip4_plus_int' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip4_plus_int(ip4, integer) IS 'the address that many further';

CREATE OPERATOR + (
	LEFTARG = ip4, RIGHTARG = integer, FUNCTION = ip4_plus_int
);
COMMENT ON OPERATOR + (ip4, integer) IS 'the address that many further';

CREATE FUNCTION ip4_plus_bigint(ip4, bigint) RETURNS ip4
	AS 'MODULE_PATHNAME', 'ip4_plus_bigint' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip4_plus_bigint(ip4, bigint) IS 'the address that many further';

CREATE OPERATOR + (
	LEFTARG = ip4, RIGHTARG = bigint, FUNCTION = ip4_plus_bigint
);
COMMENT ON OPERATOR + (ip4, bigint) IS 'the address that many further';

CREATE FUNCTION ip4_plus_numeric(ip4, numeric) RETURNS ip4
	AS 'MODULE_PATHNAME', 'ip4_plus_numeric' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip4_plus_numeric(ip4, numeric) IS 'the address that many further';

CREATE OPERATOR + (
	LEFTARG = ip4, RIGHTARG = numeric, FUNCTION = ip4_plus_numeric
);
COMMENT ON OPERATOR + (ip4, numeric) IS 'the address that many further';

CREATE FUNCTION ip4_minus_int(ip4, integer) RETURNS ip4
	AS 'MODULE_PATHNAME', 'ip4_minus_int' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip4_minus_int(ip4, integer) IS 'the address that many before';

CREATE OPERATOR - (
	LEFTARG = ip4, RIGHTARG = integer, FUNCTION = ip4_minus_int
);
COMMENT ON OPERATOR - (ip4, integer) IS 'the address that many before';

CREATE FUNCTION ip4_minus_bigint(ip4, bigint) RETURNS ip4
	AS 'MODULE_PATHNAME', 'ip4_minus_bigint' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip4_minus_bigint(ip4, bigint) IS 'the address that many before';

CREATE OPERATOR - (
	LEFTARG = ip4, RIGHTARG = bigint, FUNCTION = ip4_minus_bigint
);
COMMENT ON OPERATOR - (ip4, bigint) IS 'the address that many before';

CREATE FUNCTION ip4_minus_numeric(ip4, numeric) RETURNS ip4
	AS 'MODULE_PATHNAME', 'ip4_minus_numeric' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip4_minus_numeric(ip4, numeric) IS 'the address that many before';

CREATE OPERATOR - (
	LEFTARG = ip4, RIGHTARG = numeric, FUNCTION = ip4_minus_numeric
);
COMMENT ON OPERATOR - (ip4, numeric) IS 'the address that many before';

CREATE FUNCTION ip4_minus_ip4(ip4, ip4) RETURNS bigint
	AS 'MODULE_PATHNAME', 'ip4_minus_ip4' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip4_minus_ip4(ip4, ip4) IS 'difference';

CREATE OPERATOR - (
	LEFTARG = ip4, RIGHTARG = ip4, FUNCTION = ip4_minus_ip4
);
COMMENT ON OPERATOR - (ip4, ip4) IS 'difference';

CREATE FUNCTION in_range(ip4, ip4, bigint, boolean, boolean) RETURNS boolean
	AS 'MODULE_PATHNAME', 'ip4_in_range_bigint' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION in_range(ip4, ip4, bigint, boolean, boolean) IS 'window frames: an offset of n addresses; -n is the block of length n';

CREATE FUNCTION in_range(ip4, ip4, ip4, boolean, boolean) RETURNS boolean
	AS 'MODULE_PATHNAME', 'ip4_in_range_ip4' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION in_range(ip4, ip4, ip4, boolean, boolean) IS 'window frames: an offset as an address';

CREATE FUNCTION ip4r_cidr_split_support(internal) RETURNS internal
	AS 'MODULE_PATHNAME', 'ip4r_cidr_split_support' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip4r_cidr_split_support(internal) IS 'planner support: how many blocks a constant has';

CREATE FUNCTION cidr_split(ip4r) RETURNS SETOF ip4r
	AS 'MODULE_PATHNAME', 'ip4r_cidr_split' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE ROWS 10 COST 5
	SUPPORT ip4r_cidr_split_support;
COMMENT ON FUNCTION cidr_split(ip4r) IS 'the least number of CIDR blocks that make up the range, ascending';

ALTER OPERATOR FAMILY btree_ip4_ops USING btree ADD
	FUNCTION 3 (ip4, bigint) in_range(ip4, ip4, bigint, boolean, boolean);
ALTER OPERATOR FAMILY btree_ip4_ops USING btree ADD
	FUNCTION 3 (ip4, ip4) in_range(ip4, ip4, ip4, boolean, boolean);

CREATE FUNCTION ip6_plus_int(ip6, integer) RETURNS ip6
	AS 'MODULE_PATHNAME', 'ip6_plus_int' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip6_plus_int(ip6, integer) IS 'the address that many further';

CREATE OPERATOR + (
	LEFTARG = ip6, RIGHTARG = integer, FUNCTION = ip6_plus_int
);
COMMENT ON OPERATOR + (ip6, integer) IS 'the address that many further';

CREATE FUNCTION ip6_plus_bigint(ip6, bigint) RETURNS ip6
	AS 'MODULE_PATHNAME', 'ip6_plus_bigint' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip6_plus_bigint(ip6, bigint) IS 'the address that many further';

CREATE OPERATOR + (
	LEFTARG = ip6, RIGHTARG = bigint, FUNCTION = ip6_plus_bigint
);
COMMENT ON OPERATOR + (ip6, bigint) IS 'the address that many further';

CREATE FUNCTION ip6_plus_numeric(ip6, numeric) RETURNS ip6
	AS 'MODULE_PATHNAME', 'ip6_plus_numeric' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip6_plus_numeric(ip6, numeric) IS 'the address that many further';

CREATE OPERATOR + (
	LEFTARG = ip6, RIGHTARG = numeric, FUNCTION = ip6_plus_numeric
);
COMMENT ON OPERATOR + (ip6, numeric) IS 'the address that many further';

CREATE FUNCTION ip6_minus_int(ip6, integer) RETURNS ip6
	AS 'MODULE_PATHNAME', 'ip6_minus_int' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip6_minus_int(ip6, integer) IS 'the address that many before';

CREATE OPERATOR - (
	LEFTARG = ip6, RIGHTARG = integer, FUNCTION = ip6_minus_int
);
COMMENT ON OPERATOR - (ip6, integer) IS 'the address that many before';

CREATE FUNCTION ip6_minus_bigint(ip6, bigint) RETURNS ip6
	AS 'MODULE_PATHNAME', 'ip6_minus_bigint' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip6_minus_bigint(ip6, bigint) IS 'the address that many before';

CREATE OPERATOR - (
	LEFTARG = ip6, RIGHTARG = bigint, FUNCTION = ip6_minus_bigint
);
COMMENT ON OPERATOR - (ip6, bigint) IS 'the address that many before';

CREATE FUNCTION ip6_minus_numeric(ip6, numeric) RETURNS ip6
	AS 'MODULE_PATHNAME', 'ip6_minus_numeric' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip6_minus_numeric(ip6, numeric) IS 'the address that many before';

CREATE OPERATOR - (
	LEFTARG = ip6, RIGHTARG = numeric, FUNCTION = ip6_minus_numeric
);
COMMENT ON OPERATOR - (ip6, numeric) IS 'the address that many before';

CREATE FUNCTION ip6_minus_ip6(ip6, ip6) RETURNS numeric
	AS 'MODULE_PATHNAME', 'ip6_minus_ip6' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip6_minus_ip6(ip6, ip6) IS 'difference';

CREATE OPERATOR - (
	LEFTARG = ip6, RIGHTARG = ip6, FUNCTION = ip6_minus_ip6
);
COMMENT ON OPERATOR - (ip6, ip6) IS 'difference';

CREATE FUNCTION in_range(ip6, ip6, bigint, boolean, boolean) RETURNS boolean
	AS 'MODULE_PATHNAME', 'ip6_in_range_bigint' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION in_range(ip6, ip6, bigint, boolean, boolean) IS 'window frames: an offset of n addresses; -n is the block of length n';

CREATE FUNCTION in_range(ip6, ip6, ip6, boolean, boolean) RETURNS boolean
	AS 'MODULE_PATHNAME', 'ip6_in_range_ip6' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION in_range(ip6, ip6, ip6, boolean, boolean) IS 'window frames: an offset as an address';

CREATE FUNCTION ip6r_cidr_split_support(internal) RETURNS internal
	AS 'MODULE_PATHNAME', 'ip6r_cidr_split_support' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip6r_cidr_split_support(internal) IS 'planner support: how many blocks a constant has';

CREATE FUNCTION cidr_split(ip6r) RETURNS SETOF ip6r
	AS 'MODULE_PATHNAME', 'ip6r_cidr_split' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE ROWS 50 COST 5
	SUPPORT ip6r_cidr_split_support;
COMMENT ON FUNCTION cidr_split(ip6r) IS 'the least number of CIDR blocks that make up the range, ascending';

ALTER OPERATOR FAMILY btree_ip6_ops USING btree ADD
	FUNCTION 3 (ip6, bigint) in_range(ip6, ip6, bigint, boolean, boolean);
ALTER OPERATOR FAMILY btree_ip6_ops USING btree ADD
	FUNCTION 3 (ip6, ip6) in_range(ip6, ip6, ip6, boolean, boolean);

CREATE FUNCTION ipaddress_plus_int(ipaddress, integer) RETURNS ipaddress
	AS 'MODULE_PATHNAME', 'ipaddress_plus_int' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ipaddress_plus_int(ipaddress, integer) IS 'the address that many further';

CREATE OPERATOR + (
	LEFTARG = ipaddress, RIGHTARG = integer, FUNCTION = ipaddress_plus_int
);
COMMENT ON OPERATOR + (ipaddress, integer) IS 'the address that many further';

CREATE FUNCTION ipaddress_plus_bigint(ipaddress, bigint) RETURNS ipaddress
	AS 'MODULE_PATHNAME', 'ipaddress_plus_bigint' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ipaddress_plus_bigint(ipaddress, bigint) IS 'the address that many further';

CREATE OPERATOR + (
	LEFTARG = ipaddress, RIGHTARG = bigint, FUNCTION = ipaddress_plus_bigint
);
COMMENT ON OPERATOR + (ipaddress, bigint) IS 'the address that many further';

CREATE FUNCTION ipaddress_plus_numeric(ipaddress, numeric) RETURNS ipaddress
	AS 'MODULE_PATHNAME', 'ipaddress_plus_numeric' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ipaddress_plus_numeric(ipaddress, numeric) IS 'the address that many further';

CREATE OPERATOR + (
	LEFTARG = ipaddress, RIGHTARG = numeric, FUNCTION = ipaddress_plus_numeric
);
COMMENT ON OPERATOR + (ipaddress, numeric) IS 'the address that many further';

CREATE FUNCTION ipaddress_minus_int(ipaddress, integer) RETURNS ipaddress
	AS 'MODULE_PATHNAME', 'ipaddress_minus_int' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ipaddress_minus_int(ipaddress, integer) IS 'the address that many before';

CREATE OPERATOR - (
	LEFTARG = ipaddress, RIGHTARG = integer, FUNCTION = ipaddress_minus_int
);
COMMENT ON OPERATOR - (ipaddress, integer) IS 'the address that many before';

CREATE FUNCTION ipaddress_minus_bigint(ipaddress, bigint) RETURNS ipaddress
	AS 'MODULE_PATHNAME', 'ipaddress_minus_bigint' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ipaddress_minus_bigint(ipaddress, bigint) IS 'the address that many before';

CREATE OPERATOR - (
	LEFTARG = ipaddress, RIGHTARG = bigint, FUNCTION = ipaddress_minus_bigint
);
COMMENT ON OPERATOR - (ipaddress, bigint) IS 'the address that many before';

CREATE FUNCTION ipaddress_minus_numeric(ipaddress, numeric) RETURNS ipaddress
	AS 'MODULE_PATHNAME', 'ipaddress_minus_numeric' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ipaddress_minus_numeric(ipaddress, numeric) IS 'the address that many before';

CREATE OPERATOR - (
	LEFTARG = ipaddress, RIGHTARG = numeric, FUNCTION = ipaddress_minus_numeric
);
COMMENT ON OPERATOR - (ipaddress, numeric) IS 'the address that many before';

CREATE FUNCTION ipaddress_minus_ipaddress(ipaddress, ipaddress) RETURNS numeric
	AS 'MODULE_PATHNAME', 'ipaddress_minus_ipaddress' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ipaddress_minus_ipaddress(ipaddress, ipaddress) IS 'difference';

CREATE OPERATOR - (
	LEFTARG = ipaddress, RIGHTARG = ipaddress, FUNCTION = ipaddress_minus_ipaddress
);
COMMENT ON OPERATOR - (ipaddress, ipaddress) IS 'difference';

CREATE FUNCTION in_range(ipaddress, ipaddress, bigint, boolean, boolean) RETURNS boolean
	AS 'MODULE_PATHNAME', 'ipaddress_in_range_bigint' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION in_range(ipaddress, ipaddress, bigint, boolean, boolean) IS 'window frames: an offset of n addresses; -n is the block of length n';

CREATE FUNCTION iprange_cidr_split_support(internal) RETURNS internal
	AS 'MODULE_PATHNAME', 'iprange_cidr_split_support' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION iprange_cidr_split_support(internal) IS 'planner support: how many blocks a constant has';

CREATE FUNCTION cidr_split(iprange) RETURNS SETOF iprange
	AS 'MODULE_PATHNAME', 'iprange_cidr_split' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE ROWS 30 COST 5
	SUPPORT iprange_cidr_split_support;
COMMENT ON FUNCTION cidr_split(iprange) IS 'the least number of CIDR blocks that make up the range, ascending';

ALTER OPERATOR FAMILY btree_ipaddress_ops USING btree ADD
	FUNCTION 3 (ipaddress, bigint) in_range(ipaddress, ipaddress, bigint, boolean, boolean);

-- --- Containment and overlap -----------------------------------------------
-- Never an error.  Families never match; - contains and overlaps everything.

CREATE FUNCTION ip4r_contains(ip4r, ip4r) RETURNS boolean
	AS 'MODULE_PATHNAME', 'ip4r_contains' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF
	SUPPORT ipr_relation_support;
COMMENT ON FUNCTION ip4r_contains(ip4r, ip4r) IS 'implementation of >>= operator';

CREATE FUNCTION ip4r_contains_strict(ip4r, ip4r) RETURNS boolean
	AS 'MODULE_PATHNAME', 'ip4r_contains_strict' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF
	SUPPORT ipr_relation_support;
COMMENT ON FUNCTION ip4r_contains_strict(ip4r, ip4r) IS 'implementation of >> operator';

CREATE FUNCTION ip4r_contained_by(ip4r, ip4r) RETURNS boolean
	AS 'MODULE_PATHNAME', 'ip4r_contained_by' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF
	SUPPORT ipr_relation_support;
COMMENT ON FUNCTION ip4r_contained_by(ip4r, ip4r) IS 'implementation of <<= operator';

CREATE FUNCTION ip4r_contained_by_strict(ip4r, ip4r) RETURNS boolean
	AS 'MODULE_PATHNAME', 'ip4r_contained_by_strict' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF
	SUPPORT ipr_relation_support;
COMMENT ON FUNCTION ip4r_contained_by_strict(ip4r, ip4r) IS 'implementation of << operator';

CREATE FUNCTION ip4r_overlaps(ip4r, ip4r) RETURNS boolean
	AS 'MODULE_PATHNAME', 'ip4r_overlaps' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF
	SUPPORT ipr_relation_support;
COMMENT ON FUNCTION ip4r_overlaps(ip4r, ip4r) IS 'implementation of && operator';

CREATE OPERATOR >>= (
	LEFTARG = ip4r, RIGHTARG = ip4r, FUNCTION = ip4r_contains,
	COMMUTATOR = <<=,
	RESTRICT = ipr_sel, JOIN = ipr_joinsel
);
COMMENT ON OPERATOR >>= (ip4r, ip4r) IS 'contains';

CREATE OPERATOR >> (
	LEFTARG = ip4r, RIGHTARG = ip4r, FUNCTION = ip4r_contains_strict,
	COMMUTATOR = <<,
	RESTRICT = ipr_sel, JOIN = ipr_joinsel
);
COMMENT ON OPERATOR >> (ip4r, ip4r) IS 'contains, and is not equal to';

CREATE OPERATOR <<= (
	LEFTARG = ip4r, RIGHTARG = ip4r, FUNCTION = ip4r_contained_by,
	COMMUTATOR = >>=,
	RESTRICT = ipr_sel, JOIN = ipr_joinsel
);
COMMENT ON OPERATOR <<= (ip4r, ip4r) IS 'is contained by';

CREATE OPERATOR << (
	LEFTARG = ip4r, RIGHTARG = ip4r, FUNCTION = ip4r_contained_by_strict,
	COMMUTATOR = >>,
	RESTRICT = ipr_sel, JOIN = ipr_joinsel
);
COMMENT ON OPERATOR << (ip4r, ip4r) IS 'is contained by, and is not equal to';

CREATE OPERATOR && (
	LEFTARG = ip4r, RIGHTARG = ip4r, FUNCTION = ip4r_overlaps,
	COMMUTATOR = &&,
	RESTRICT = ipr_sel, JOIN = ipr_joinsel
);
COMMENT ON OPERATOR && (ip4r, ip4r) IS 'has addresses in common with';

CREATE FUNCTION ip6r_contains(ip6r, ip6r) RETURNS boolean
	AS 'MODULE_PATHNAME', 'ip6r_contains' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF
	SUPPORT ipr_relation_support;
COMMENT ON FUNCTION ip6r_contains(ip6r, ip6r) IS 'implementation of >>= operator';

CREATE FUNCTION ip6r_contains_strict(ip6r, ip6r) RETURNS boolean
	AS 'MODULE_PATHNAME', 'ip6r_contains_strict' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF
	SUPPORT ipr_relation_support;
COMMENT ON FUNCTION ip6r_contains_strict(ip6r, ip6r) IS 'implementation of >> operator';

CREATE FUNCTION ip6r_contained_by(ip6r, ip6r) RETURNS boolean
	AS 'MODULE_PATHNAME', 'ip6r_contained_by' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF
	SUPPORT ipr_relation_support;
COMMENT ON FUNCTION ip6r_contained_by(ip6r, ip6r) IS 'implementation of <<= operator';

CREATE FUNCTION ip6r_contained_by_strict(ip6r, ip6r) RETURNS boolean
	AS 'MODULE_PATHNAME', 'ip6r_contained_by_strict' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF
	SUPPORT ipr_relation_support;
COMMENT ON FUNCTION ip6r_contained_by_strict(ip6r, ip6r) IS 'implementation of << operator';

CREATE FUNCTION ip6r_overlaps(ip6r, ip6r) RETURNS boolean
	AS 'MODULE_PATHNAME', 'ip6r_overlaps' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF
	SUPPORT ipr_relation_support;
COMMENT ON FUNCTION ip6r_overlaps(ip6r, ip6r) IS 'implementation of && operator';

CREATE OPERATOR >>= (
	LEFTARG = ip6r, RIGHTARG = ip6r, FUNCTION = ip6r_contains,
	COMMUTATOR = <<=,
	RESTRICT = ipr_sel, JOIN = ipr_joinsel
);
COMMENT ON OPERATOR >>= (ip6r, ip6r) IS 'contains';

CREATE OPERATOR >> (
	LEFTARG = ip6r, RIGHTARG = ip6r, FUNCTION = ip6r_contains_strict,
	COMMUTATOR = <<,
	RESTRICT = ipr_sel, JOIN = ipr_joinsel
);
COMMENT ON OPERATOR >> (ip6r, ip6r) IS 'contains, and is not equal to';

CREATE OPERATOR <<= (
	LEFTARG = ip6r, RIGHTARG = ip6r, FUNCTION = ip6r_contained_by,
	COMMUTATOR = >>=,
	RESTRICT = ipr_sel, JOIN = ipr_joinsel
);
COMMENT ON OPERATOR <<= (ip6r, ip6r) IS 'is contained by';

CREATE OPERATOR << (
	LEFTARG = ip6r, RIGHTARG = ip6r, FUNCTION = ip6r_contained_by_strict,
	COMMUTATOR = >>,
	RESTRICT = ipr_sel, JOIN = ipr_joinsel
);
COMMENT ON OPERATOR << (ip6r, ip6r) IS 'is contained by, and is not equal to';

CREATE OPERATOR && (
	LEFTARG = ip6r, RIGHTARG = ip6r, FUNCTION = ip6r_overlaps,
	COMMUTATOR = &&,
	RESTRICT = ipr_sel, JOIN = ipr_joinsel
);
COMMENT ON OPERATOR && (ip6r, ip6r) IS 'has addresses in common with';

CREATE FUNCTION iprange_contains_support(internal) RETURNS internal
	AS 'MODULE_PATHNAME', 'iprange_contains_support' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION iprange_contains_support(internal) IS 'planner support: an address that was made a range is one again';

CREATE FUNCTION iprange_contained_by_support(internal) RETURNS internal
	AS 'MODULE_PATHNAME', 'iprange_contained_by_support' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION iprange_contained_by_support(internal) IS 'planner support: an address that was made a range is one again';

CREATE FUNCTION iprange_relation_support(internal) RETURNS internal
	AS 'MODULE_PATHNAME', 'iprange_relation_support' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION iprange_relation_support(internal) IS 'planner support: a range of one family that was made an iprange is one again';

CREATE FUNCTION iprange_overlaps_support(internal) RETURNS internal
	AS 'MODULE_PATHNAME', 'iprange_overlaps_support' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION iprange_overlaps_support(internal) IS 'planner support: an address that was made a range is one again';

ALTER FUNCTION iprange_eq(iprange, iprange) SUPPORT iprange_relation_support;

CREATE FUNCTION iprange_contains(iprange, iprange) RETURNS boolean
	AS 'MODULE_PATHNAME', 'iprange_contains' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF
	SUPPORT iprange_contains_support;
COMMENT ON FUNCTION iprange_contains(iprange, iprange) IS 'implementation of >>= operator';

CREATE FUNCTION iprange_contains_strict(iprange, iprange) RETURNS boolean
	AS 'MODULE_PATHNAME', 'iprange_contains_strict' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF
	SUPPORT iprange_relation_support;
COMMENT ON FUNCTION iprange_contains_strict(iprange, iprange) IS 'implementation of >> operator';

CREATE FUNCTION iprange_contained_by(iprange, iprange) RETURNS boolean
	AS 'MODULE_PATHNAME', 'iprange_contained_by' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF
	SUPPORT iprange_contained_by_support;
COMMENT ON FUNCTION iprange_contained_by(iprange, iprange) IS 'implementation of <<= operator';

CREATE FUNCTION iprange_contained_by_strict(iprange, iprange) RETURNS boolean
	AS 'MODULE_PATHNAME', 'iprange_contained_by_strict' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF
	SUPPORT iprange_relation_support;
COMMENT ON FUNCTION iprange_contained_by_strict(iprange, iprange) IS 'implementation of << operator';

CREATE FUNCTION iprange_overlaps(iprange, iprange) RETURNS boolean
	AS 'MODULE_PATHNAME', 'iprange_overlaps' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF
	SUPPORT iprange_overlaps_support;
COMMENT ON FUNCTION iprange_overlaps(iprange, iprange) IS 'implementation of && operator';

CREATE OPERATOR >>= (
	LEFTARG = iprange, RIGHTARG = iprange, FUNCTION = iprange_contains,
	COMMUTATOR = <<=,
	RESTRICT = ipr_sel, JOIN = ipr_joinsel
);
COMMENT ON OPERATOR >>= (iprange, iprange) IS 'contains';

CREATE OPERATOR >> (
	LEFTARG = iprange, RIGHTARG = iprange, FUNCTION = iprange_contains_strict,
	COMMUTATOR = <<,
	RESTRICT = ipr_sel, JOIN = ipr_joinsel
);
COMMENT ON OPERATOR >> (iprange, iprange) IS 'contains, and is not equal to';

CREATE OPERATOR <<= (
	LEFTARG = iprange, RIGHTARG = iprange, FUNCTION = iprange_contained_by,
	COMMUTATOR = >>=,
	RESTRICT = ipr_sel, JOIN = ipr_joinsel
);
COMMENT ON OPERATOR <<= (iprange, iprange) IS 'is contained by';

CREATE OPERATOR << (
	LEFTARG = iprange, RIGHTARG = iprange, FUNCTION = iprange_contained_by_strict,
	COMMUTATOR = >>,
	RESTRICT = ipr_sel, JOIN = ipr_joinsel
);
COMMENT ON OPERATOR << (iprange, iprange) IS 'is contained by, and is not equal to';

CREATE OPERATOR && (
	LEFTARG = iprange, RIGHTARG = iprange, FUNCTION = iprange_overlaps,
	COMMUTATOR = &&,
	RESTRICT = ipr_sel, JOIN = ipr_joinsel
);
COMMENT ON OPERATOR && (iprange, iprange) IS 'has addresses in common with';

-- --- Position and distance -------------------------------------------------
-- Within one family; - is neither left nor right of nor adjacent to anything.

CREATE FUNCTION ip4r_left_of(ip4r, ip4r) RETURNS boolean
	AS 'MODULE_PATHNAME', 'ip4r_left_of' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF
	SUPPORT ipr_relation_support;
COMMENT ON FUNCTION ip4r_left_of(ip4r, ip4r) IS 'implementation of <<< operator';

CREATE OPERATOR <<< (
	LEFTARG = ip4r, RIGHTARG = ip4r, FUNCTION = ip4r_left_of,
	COMMUTATOR = >>>,
	RESTRICT = ipr_sel, JOIN = ipr_joinsel
);
COMMENT ON OPERATOR <<< (ip4r, ip4r) IS 'ends before the other begins';

CREATE FUNCTION ip4r_right_of(ip4r, ip4r) RETURNS boolean
	AS 'MODULE_PATHNAME', 'ip4r_right_of' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF
	SUPPORT ipr_relation_support;
COMMENT ON FUNCTION ip4r_right_of(ip4r, ip4r) IS 'implementation of >>> operator';

CREATE OPERATOR >>> (
	LEFTARG = ip4r, RIGHTARG = ip4r, FUNCTION = ip4r_right_of,
	COMMUTATOR = <<<,
	RESTRICT = ipr_sel, JOIN = ipr_joinsel
);
COMMENT ON OPERATOR >>> (ip4r, ip4r) IS 'begins after the other ends';

CREATE FUNCTION ip4r_overleft(ip4r, ip4r) RETURNS boolean
	AS 'MODULE_PATHNAME', 'ip4r_overleft' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF
	SUPPORT ipr_relation_support;
COMMENT ON FUNCTION ip4r_overleft(ip4r, ip4r) IS 'implementation of &< operator';

CREATE OPERATOR &< (
	LEFTARG = ip4r, RIGHTARG = ip4r, FUNCTION = ip4r_overleft,
	RESTRICT = ipr_sel, JOIN = ipr_joinsel
);
COMMENT ON OPERATOR &< (ip4r, ip4r) IS 'ends not after the other';

CREATE FUNCTION ip4r_overright(ip4r, ip4r) RETURNS boolean
	AS 'MODULE_PATHNAME', 'ip4r_overright' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF
	SUPPORT ipr_relation_support;
COMMENT ON FUNCTION ip4r_overright(ip4r, ip4r) IS 'implementation of &> operator';

CREATE OPERATOR &> (
	LEFTARG = ip4r, RIGHTARG = ip4r, FUNCTION = ip4r_overright,
	RESTRICT = ipr_sel, JOIN = ipr_joinsel
);
COMMENT ON OPERATOR &> (ip4r, ip4r) IS 'begins not before the other';

CREATE FUNCTION ip4r_adjacent(ip4r, ip4r) RETURNS boolean
	AS 'MODULE_PATHNAME', 'ip4r_adjacent' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF
	SUPPORT ipr_relation_support;
COMMENT ON FUNCTION ip4r_adjacent(ip4r, ip4r) IS 'implementation of -|- operator';

CREATE OPERATOR -|- (
	LEFTARG = ip4r, RIGHTARG = ip4r, FUNCTION = ip4r_adjacent,
	COMMUTATOR = -|-,
	RESTRICT = ipr_sel, JOIN = ipr_joinsel
);
COMMENT ON OPERATOR -|- (ip4r, ip4r) IS 'is adjacent to';

CREATE FUNCTION ip4r_distance(ip4r, ip4r) RETURNS double precision
	AS 'MODULE_PATHNAME', 'ip4r_distance' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION ip4r_distance(ip4r, ip4r) IS 'implementation of <-> operator';

CREATE OPERATOR <-> (
	LEFTARG = ip4r, RIGHTARG = ip4r, FUNCTION = ip4r_distance,
	COMMUTATOR = <->
);
COMMENT ON OPERATOR <-> (ip4r, ip4r) IS 'distance: at most 1 if they overlap, 2 and more between disjoint ones';

CREATE FUNCTION ip6r_left_of(ip6r, ip6r) RETURNS boolean
	AS 'MODULE_PATHNAME', 'ip6r_left_of' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF
	SUPPORT ipr_relation_support;
COMMENT ON FUNCTION ip6r_left_of(ip6r, ip6r) IS 'implementation of <<< operator';

CREATE OPERATOR <<< (
	LEFTARG = ip6r, RIGHTARG = ip6r, FUNCTION = ip6r_left_of,
	COMMUTATOR = >>>,
	RESTRICT = ipr_sel, JOIN = ipr_joinsel
);
COMMENT ON OPERATOR <<< (ip6r, ip6r) IS 'ends before the other begins';

CREATE FUNCTION ip6r_right_of(ip6r, ip6r) RETURNS boolean
	AS 'MODULE_PATHNAME', 'ip6r_right_of' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF
	SUPPORT ipr_relation_support;
COMMENT ON FUNCTION ip6r_right_of(ip6r, ip6r) IS 'implementation of >>> operator';

CREATE OPERATOR >>> (
	LEFTARG = ip6r, RIGHTARG = ip6r, FUNCTION = ip6r_right_of,
	COMMUTATOR = <<<,
	RESTRICT = ipr_sel, JOIN = ipr_joinsel
);
COMMENT ON OPERATOR >>> (ip6r, ip6r) IS 'begins after the other ends';

CREATE FUNCTION ip6r_overleft(ip6r, ip6r) RETURNS boolean
	AS 'MODULE_PATHNAME', 'ip6r_overleft' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF
	SUPPORT ipr_relation_support;
COMMENT ON FUNCTION ip6r_overleft(ip6r, ip6r) IS 'implementation of &< operator';

CREATE OPERATOR &< (
	LEFTARG = ip6r, RIGHTARG = ip6r, FUNCTION = ip6r_overleft,
	RESTRICT = ipr_sel, JOIN = ipr_joinsel
);
COMMENT ON OPERATOR &< (ip6r, ip6r) IS 'ends not after the other';

CREATE FUNCTION ip6r_overright(ip6r, ip6r) RETURNS boolean
	AS 'MODULE_PATHNAME', 'ip6r_overright' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF
	SUPPORT ipr_relation_support;
COMMENT ON FUNCTION ip6r_overright(ip6r, ip6r) IS 'implementation of &> operator';

CREATE OPERATOR &> (
	LEFTARG = ip6r, RIGHTARG = ip6r, FUNCTION = ip6r_overright,
	RESTRICT = ipr_sel, JOIN = ipr_joinsel
);
COMMENT ON OPERATOR &> (ip6r, ip6r) IS 'begins not before the other';

CREATE FUNCTION ip6r_adjacent(ip6r, ip6r) RETURNS boolean
	AS 'MODULE_PATHNAME', 'ip6r_adjacent' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF
	SUPPORT ipr_relation_support;
COMMENT ON FUNCTION ip6r_adjacent(ip6r, ip6r) IS 'implementation of -|- operator';

CREATE OPERATOR -|- (
	LEFTARG = ip6r, RIGHTARG = ip6r, FUNCTION = ip6r_adjacent,
	COMMUTATOR = -|-,
	RESTRICT = ipr_sel, JOIN = ipr_joinsel
);
COMMENT ON OPERATOR -|- (ip6r, ip6r) IS 'is adjacent to';

CREATE FUNCTION ip6r_distance(ip6r, ip6r) RETURNS double precision
	AS 'MODULE_PATHNAME', 'ip6r_distance' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION ip6r_distance(ip6r, ip6r) IS 'implementation of <-> operator';

CREATE OPERATOR <-> (
	LEFTARG = ip6r, RIGHTARG = ip6r, FUNCTION = ip6r_distance,
	COMMUTATOR = <->
);
COMMENT ON OPERATOR <-> (ip6r, ip6r) IS 'distance: at most 1 if they overlap, 2 and more between disjoint ones';

CREATE FUNCTION iprange_left_of(iprange, iprange) RETURNS boolean
	AS 'MODULE_PATHNAME', 'iprange_left_of' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF
	SUPPORT ipr_relation_support;
COMMENT ON FUNCTION iprange_left_of(iprange, iprange) IS 'implementation of <<< operator';

CREATE OPERATOR <<< (
	LEFTARG = iprange, RIGHTARG = iprange, FUNCTION = iprange_left_of,
	COMMUTATOR = >>>,
	RESTRICT = ipr_sel, JOIN = ipr_joinsel
);
COMMENT ON OPERATOR <<< (iprange, iprange) IS 'ends before the other begins';

CREATE FUNCTION iprange_right_of(iprange, iprange) RETURNS boolean
	AS 'MODULE_PATHNAME', 'iprange_right_of' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF
	SUPPORT ipr_relation_support;
COMMENT ON FUNCTION iprange_right_of(iprange, iprange) IS 'implementation of >>> operator';

CREATE OPERATOR >>> (
	LEFTARG = iprange, RIGHTARG = iprange, FUNCTION = iprange_right_of,
	COMMUTATOR = <<<,
	RESTRICT = ipr_sel, JOIN = ipr_joinsel
);
COMMENT ON OPERATOR >>> (iprange, iprange) IS 'begins after the other ends';

CREATE FUNCTION iprange_overleft(iprange, iprange) RETURNS boolean
	AS 'MODULE_PATHNAME', 'iprange_overleft' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF
	SUPPORT ipr_relation_support;
COMMENT ON FUNCTION iprange_overleft(iprange, iprange) IS 'implementation of &< operator';

CREATE OPERATOR &< (
	LEFTARG = iprange, RIGHTARG = iprange, FUNCTION = iprange_overleft,
	RESTRICT = ipr_sel, JOIN = ipr_joinsel
);
COMMENT ON OPERATOR &< (iprange, iprange) IS 'ends not after the other';

CREATE FUNCTION iprange_overright(iprange, iprange) RETURNS boolean
	AS 'MODULE_PATHNAME', 'iprange_overright' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF
	SUPPORT ipr_relation_support;
COMMENT ON FUNCTION iprange_overright(iprange, iprange) IS 'implementation of &> operator';

CREATE OPERATOR &> (
	LEFTARG = iprange, RIGHTARG = iprange, FUNCTION = iprange_overright,
	RESTRICT = ipr_sel, JOIN = ipr_joinsel
);
COMMENT ON OPERATOR &> (iprange, iprange) IS 'begins not before the other';

CREATE FUNCTION iprange_adjacent(iprange, iprange) RETURNS boolean
	AS 'MODULE_PATHNAME', 'iprange_adjacent' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF
	SUPPORT ipr_relation_support;
COMMENT ON FUNCTION iprange_adjacent(iprange, iprange) IS 'implementation of -|- operator';

CREATE OPERATOR -|- (
	LEFTARG = iprange, RIGHTARG = iprange, FUNCTION = iprange_adjacent,
	COMMUTATOR = -|-,
	RESTRICT = ipr_sel, JOIN = ipr_joinsel
);
COMMENT ON OPERATOR -|- (iprange, iprange) IS 'is adjacent to';

CREATE FUNCTION iprange_distance(iprange, iprange) RETURNS double precision
	AS 'MODULE_PATHNAME', 'iprange_distance' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF
	SUPPORT iprange_relation_support;
COMMENT ON FUNCTION iprange_distance(iprange, iprange) IS 'implementation of <-> operator';

CREATE OPERATOR <-> (
	LEFTARG = iprange, RIGHTARG = iprange, FUNCTION = iprange_distance,
	COMMUTATOR = <->
);
COMMENT ON OPERATOR <-> (iprange, iprange) IS 'distance: at most 1 if they overlap, 2 and more between disjoint ones';

-- --- Containment of addresses ----------------------------------------------
-- Two pairs are public, because more of them would make queries ambiguous that
-- have one meaning now.  The others are the same under names of their own, for
-- the planner and for indexes.

CREATE FUNCTION ipr_assumed_support(internal) RETURNS internal
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ipr_assumed_support(internal) IS 'planner support';
CREATE FUNCTION ipr_assumed(internal, internal) RETURNS internal
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE LEAKPROOF SUPPORT ipr_assumed_support;
COMMENT ON FUNCTION ipr_assumed(internal, internal) IS 'a bound in an index condition, and what the planner takes it for';
CREATE FUNCTION ip4_bound(iprange, upper boolean) RETURNS ip4
	AS 'MODULE_PATHNAME', 'ip4_bound' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION ip4_bound(iprange, boolean) IS 'first or last address in this family, NULL if of the other; for the planner';

CREATE FUNCTION ip6_bound(iprange, upper boolean) RETURNS ip6
	AS 'MODULE_PATHNAME', 'ip6_bound' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION ip6_bound(iprange, boolean) IS 'first or last address in this family, NULL if of the other; for the planner';

CREATE FUNCTION ip_contains_support(internal) RETURNS internal
	AS 'MODULE_PATHNAME', 'ip_contains_support' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip_contains_support(internal) IS 'planner support: an address in a range by an index of addresses';

CREATE FUNCTION ip_contained_by_support(internal) RETURNS internal
	AS 'MODULE_PATHNAME', 'ip_contained_by_support' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip_contained_by_support(internal) IS 'planner support: an address in a range by an index of addresses';

CREATE FUNCTION ip4_contains(ip4r, ip4) RETURNS boolean
	AS 'MODULE_PATHNAME', 'ip4_contains' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF
	SUPPORT ip_contains_support;
COMMENT ON FUNCTION ip4_contains(ip4r, ip4) IS 'does the range contain the address?';

CREATE FUNCTION ip4_contained_by(ip4, ip4r) RETURNS boolean
	AS 'MODULE_PATHNAME', 'ip4_contained_by' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF
	SUPPORT ip_contained_by_support;
COMMENT ON FUNCTION ip4_contained_by(ip4, ip4r) IS 'is the address contained by the range?';

CREATE FUNCTION ip6_contains(ip6r, ip6) RETURNS boolean
	AS 'MODULE_PATHNAME', 'ip6_contains' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF
	SUPPORT ip_contains_support;
COMMENT ON FUNCTION ip6_contains(ip6r, ip6) IS 'does the range contain the address?';

CREATE FUNCTION ip6_contained_by(ip6, ip6r) RETURNS boolean
	AS 'MODULE_PATHNAME', 'ip6_contained_by' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF
	SUPPORT ip_contained_by_support;
COMMENT ON FUNCTION ip6_contained_by(ip6, ip6r) IS 'is the address contained by the range?';

CREATE FUNCTION ipaddress_contains(iprange, ipaddress) RETURNS boolean
	AS 'MODULE_PATHNAME', 'ipaddress_contains' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF
	SUPPORT ip_contains_support;
COMMENT ON FUNCTION ipaddress_contains(iprange, ipaddress) IS 'does the range contain the address?';

CREATE FUNCTION ipaddress_contained_by(ipaddress, iprange) RETURNS boolean
	AS 'MODULE_PATHNAME', 'ipaddress_contained_by' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF
	SUPPORT ip_contained_by_support;
COMMENT ON FUNCTION ipaddress_contained_by(ipaddress, iprange) IS 'is the address contained by the range?';

CREATE FUNCTION ip4_contains(iprange, ip4) RETURNS boolean
	AS 'MODULE_PATHNAME', 'iprange_contains_ip4' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF
	SUPPORT ip_contains_support;
COMMENT ON FUNCTION ip4_contains(iprange, ip4) IS 'does the range contain the address?';

CREATE FUNCTION ip4_contained_by(ip4, iprange) RETURNS boolean
	AS 'MODULE_PATHNAME', 'ip4_contained_by_iprange' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF
	SUPPORT ip_contained_by_support;
COMMENT ON FUNCTION ip4_contained_by(ip4, iprange) IS 'is the address contained by the range?';

CREATE FUNCTION ip6_contains(iprange, ip6) RETURNS boolean
	AS 'MODULE_PATHNAME', 'iprange_contains_ip6' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF
	SUPPORT ip_contains_support;
COMMENT ON FUNCTION ip6_contains(iprange, ip6) IS 'does the range contain the address?';

CREATE FUNCTION ip6_contained_by(ip6, iprange) RETURNS boolean
	AS 'MODULE_PATHNAME', 'ip6_contained_by_iprange' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF
	SUPPORT ip_contained_by_support;
COMMENT ON FUNCTION ip6_contained_by(ip6, iprange) IS 'is the address contained by the range?';

CREATE FUNCTION ip4r_contains_ip(ip4r, ipaddress) RETURNS boolean
	AS 'MODULE_PATHNAME', 'ip4r_contains_ip' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF
	SUPPORT ip_contains_support;
COMMENT ON FUNCTION ip4r_contains_ip(ip4r, ipaddress) IS 'does the range contain the address?';

CREATE FUNCTION ip_contained_by_ip4r(ipaddress, ip4r) RETURNS boolean
	AS 'MODULE_PATHNAME', 'ip_contained_by_ip4r' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF
	SUPPORT ip_contained_by_support;
COMMENT ON FUNCTION ip_contained_by_ip4r(ipaddress, ip4r) IS 'is the address contained by the range?';

CREATE FUNCTION ip6r_contains_ip(ip6r, ipaddress) RETURNS boolean
	AS 'MODULE_PATHNAME', 'ip6r_contains_ip' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF
	SUPPORT ip_contains_support;
COMMENT ON FUNCTION ip6r_contains_ip(ip6r, ipaddress) IS 'does the range contain the address?';

CREATE FUNCTION ip_contained_by_ip6r(ipaddress, ip6r) RETURNS boolean
	AS 'MODULE_PATHNAME', 'ip_contained_by_ip6r' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF
	SUPPORT ip_contained_by_support;
COMMENT ON FUNCTION ip_contained_by_ip6r(ipaddress, ip6r) IS 'is the address contained by the range?';

CREATE OPERATOR >>= (
	LEFTARG = ip4r, RIGHTARG = ip4, FUNCTION = ip4_contains,
	COMMUTATOR = <<=,
	RESTRICT = ipr_sel, JOIN = ipr_joinsel
);
COMMENT ON OPERATOR >>= (ip4r, ip4) IS 'contains';

CREATE OPERATOR <<= (
	LEFTARG = ip4, RIGHTARG = ip4r, FUNCTION = ip4_contained_by,
	COMMUTATOR = >>=,
	RESTRICT = ipr_sel, JOIN = ipr_joinsel
);
COMMENT ON OPERATOR <<= (ip4, ip4r) IS 'is contained by';

CREATE OPERATOR >>= (
	LEFTARG = ip6r, RIGHTARG = ip6, FUNCTION = ip6_contains,
	COMMUTATOR = <<=,
	RESTRICT = ipr_sel, JOIN = ipr_joinsel
);
COMMENT ON OPERATOR >>= (ip6r, ip6) IS 'contains';

CREATE OPERATOR <<= (
	LEFTARG = ip6, RIGHTARG = ip6r, FUNCTION = ip6_contained_by,
	COMMUTATOR = >>=,
	RESTRICT = ipr_sel, JOIN = ipr_joinsel
);
COMMENT ON OPERATOR <<= (ip6, ip6r) IS 'is contained by';

CREATE OPERATOR @>>= (
	LEFTARG = iprange, RIGHTARG = ip4, FUNCTION = ip4_contains,
	COMMUTATOR = <<=@,
	RESTRICT = ipr_sel, JOIN = ipr_joinsel
);
COMMENT ON OPERATOR @>>= (iprange, ip4) IS 'contains; for the planner, write >>=';

CREATE OPERATOR <<=@ (
	LEFTARG = ip4, RIGHTARG = iprange, FUNCTION = ip4_contained_by,
	COMMUTATOR = @>>=,
	RESTRICT = ipr_sel, JOIN = ipr_joinsel
);
COMMENT ON OPERATOR <<=@ (ip4, iprange) IS 'is contained by; for the planner, write <<=';

CREATE OPERATOR @>>= (
	LEFTARG = iprange, RIGHTARG = ip6, FUNCTION = ip6_contains,
	COMMUTATOR = <<=@,
	RESTRICT = ipr_sel, JOIN = ipr_joinsel
);
COMMENT ON OPERATOR @>>= (iprange, ip6) IS 'contains; for the planner, write >>=';

CREATE OPERATOR <<=@ (
	LEFTARG = ip6, RIGHTARG = iprange, FUNCTION = ip6_contained_by,
	COMMUTATOR = @>>=,
	RESTRICT = ipr_sel, JOIN = ipr_joinsel
);
COMMENT ON OPERATOR <<=@ (ip6, iprange) IS 'is contained by; for the planner, write <<=';

CREATE OPERATOR @>>= (
	LEFTARG = iprange, RIGHTARG = ipaddress, FUNCTION = ipaddress_contains,
	COMMUTATOR = <<=@,
	RESTRICT = ipr_sel, JOIN = ipr_joinsel
);
COMMENT ON OPERATOR @>>= (iprange, ipaddress) IS 'contains; for the planner, write >>=';

CREATE OPERATOR <<=@ (
	LEFTARG = ipaddress, RIGHTARG = iprange, FUNCTION = ipaddress_contained_by,
	COMMUTATOR = @>>=,
	RESTRICT = ipr_sel, JOIN = ipr_joinsel
);
COMMENT ON OPERATOR <<=@ (ipaddress, iprange) IS 'is contained by; for the planner, write <<=';

CREATE OPERATOR @>>= (
	LEFTARG = ip4r, RIGHTARG = ipaddress, FUNCTION = ip4r_contains_ip,
	COMMUTATOR = <<=@,
	RESTRICT = ipr_sel, JOIN = ipr_joinsel
);
COMMENT ON OPERATOR @>>= (ip4r, ipaddress) IS 'contains; for the planner, write >>=';

CREATE OPERATOR <<=@ (
	LEFTARG = ipaddress, RIGHTARG = ip4r, FUNCTION = ip_contained_by_ip4r,
	COMMUTATOR = @>>=,
	RESTRICT = ipr_sel, JOIN = ipr_joinsel
);
COMMENT ON OPERATOR <<=@ (ipaddress, ip4r) IS 'is contained by; for the planner, write <<=';

CREATE OPERATOR @>>= (
	LEFTARG = ip6r, RIGHTARG = ipaddress, FUNCTION = ip6r_contains_ip,
	COMMUTATOR = <<=@,
	RESTRICT = ipr_sel, JOIN = ipr_joinsel
);
COMMENT ON OPERATOR @>>= (ip6r, ipaddress) IS 'contains; for the planner, write >>=';

CREATE OPERATOR <<=@ (
	LEFTARG = ipaddress, RIGHTARG = ip6r, FUNCTION = ip_contained_by_ip6r,
	COMMUTATOR = @>>=,
	RESTRICT = ipr_sel, JOIN = ipr_joinsel
);
COMMENT ON OPERATOR <<=@ (ipaddress, ip6r) IS 'is contained by; for the planner, write <<=';

-- --- Casts -----------------------------------------------------------------
-- Lossless and within the family of types: implicit.  To and from core's network
-- types, and narrowing ones: assignment.  The rest is explicit.

CREATE FUNCTION ip4(text) RETURNS ip4
	AS 'MODULE_PATHNAME', 'ip4_from_text' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip4(text) IS 'as text input';

CREATE FUNCTION text(ip4) RETURNS text
	AS 'MODULE_PATHNAME', 'ip4_to_text' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION text(ip4) IS 'as text output';

CREATE FUNCTION ip4(inet) RETURNS ip4
	AS 'MODULE_PATHNAME', 'ip4_from_inet' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip4(inet) IS 'the address, without its mask';

CREATE FUNCTION cidr(ip4) RETURNS cidr
	AS 'MODULE_PATHNAME', 'ip4_to_inet' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION cidr(ip4) IS 'network of one address';

CREATE FUNCTION inet(ip4) RETURNS inet
	AS 'MODULE_PATHNAME', 'ip4_to_inet' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION inet(ip4) IS 'the address, without a mask';

CREATE FUNCTION ip4(bit) RETURNS ip4
	AS 'MODULE_PATHNAME', 'ip4_from_bits' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip4(bit) IS 'address of 32 or 128 bits';

CREATE FUNCTION ip4(bit varying) RETURNS ip4
	AS 'MODULE_PATHNAME', 'ip4_from_bits' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip4(bit varying) IS 'address of 32 or 128 bits';

CREATE FUNCTION ip4(bytea) RETURNS ip4
	AS 'MODULE_PATHNAME', 'ip4_from_bytea' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip4(bytea) IS 'address of 4 or 16 bytes';

CREATE FUNCTION to_bytea(ip4) RETURNS bytea
	AS 'MODULE_PATHNAME', 'ip4_to_bytea' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION to_bytea(ip4) IS 'the bytes of the address';

CREATE FUNCTION to_numeric(ip4) RETURNS numeric
	AS 'MODULE_PATHNAME', 'ip4_to_numeric' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION to_numeric(ip4) IS 'the address as a number';

CREATE FUNCTION to_bit(ip4) RETURNS bit varying
	AS 'MODULE_PATHNAME', 'ip4_to_bits' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION to_bit(ip4) IS 'all bits of the address';

CREATE FUNCTION ip4r(text) RETURNS ip4r
	AS 'MODULE_PATHNAME', 'ip4r_from_text' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip4r(text) IS 'as text input';

CREATE FUNCTION text(ip4r) RETURNS text
	AS 'MODULE_PATHNAME', 'ip4r_to_text' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION text(ip4r) IS 'as text output';

CREATE FUNCTION ip4r(cidr) RETURNS ip4r
	AS 'MODULE_PATHNAME', 'ip4r_from_cidr' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip4r(cidr) IS 'the range of a network';

CREATE FUNCTION ip4r(inet) RETURNS ip4r
	AS 'MODULE_PATHNAME', 'ip4r_from_inet' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip4r(inet) IS 'the network of an inet';

CREATE FUNCTION cidr(ip4r) RETURNS cidr
	AS 'MODULE_PATHNAME', 'ip4r_to_cidr' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION cidr(ip4r) IS 'as a network, NULL if it is no CIDR block';

CREATE FUNCTION to_bit(ip4r) RETURNS bit varying
	AS 'MODULE_PATHNAME', 'ip4r_to_bits' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION to_bit(ip4r) IS 'the network bits, NULL if it is no CIDR block';

CREATE FUNCTION ip6(text) RETURNS ip6
	AS 'MODULE_PATHNAME', 'ip6_from_text' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip6(text) IS 'as text input';

CREATE FUNCTION text(ip6) RETURNS text
	AS 'MODULE_PATHNAME', 'ip6_to_text' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION text(ip6) IS 'as text output';

CREATE FUNCTION ip6(inet) RETURNS ip6
	AS 'MODULE_PATHNAME', 'ip6_from_inet' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip6(inet) IS 'the address, without its mask';

CREATE FUNCTION cidr(ip6) RETURNS cidr
	AS 'MODULE_PATHNAME', 'ip6_to_inet' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION cidr(ip6) IS 'network of one address';

CREATE FUNCTION inet(ip6) RETURNS inet
	AS 'MODULE_PATHNAME', 'ip6_to_inet' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION inet(ip6) IS 'the address, without a mask';

CREATE FUNCTION ip6(bit) RETURNS ip6
	AS 'MODULE_PATHNAME', 'ip6_from_bits' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip6(bit) IS 'address of 32 or 128 bits';

CREATE FUNCTION ip6(bit varying) RETURNS ip6
	AS 'MODULE_PATHNAME', 'ip6_from_bits' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip6(bit varying) IS 'address of 32 or 128 bits';

CREATE FUNCTION ip6(bytea) RETURNS ip6
	AS 'MODULE_PATHNAME', 'ip6_from_bytea' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip6(bytea) IS 'address of 4 or 16 bytes';

CREATE FUNCTION to_bytea(ip6) RETURNS bytea
	AS 'MODULE_PATHNAME', 'ip6_to_bytea' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION to_bytea(ip6) IS 'the bytes of the address';

CREATE FUNCTION to_numeric(ip6) RETURNS numeric
	AS 'MODULE_PATHNAME', 'ip6_to_numeric' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION to_numeric(ip6) IS 'the address as a number';

CREATE FUNCTION to_bit(ip6) RETURNS bit varying
	AS 'MODULE_PATHNAME', 'ip6_to_bits' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION to_bit(ip6) IS 'all bits of the address';

CREATE FUNCTION ip6r(text) RETURNS ip6r
	AS 'MODULE_PATHNAME', 'ip6r_from_text' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip6r(text) IS 'as text input';

CREATE FUNCTION text(ip6r) RETURNS text
	AS 'MODULE_PATHNAME', 'ip6r_to_text' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION text(ip6r) IS 'as text output';

CREATE FUNCTION ip6r(cidr) RETURNS ip6r
	AS 'MODULE_PATHNAME', 'ip6r_from_cidr' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip6r(cidr) IS 'the range of a network';

CREATE FUNCTION ip6r(inet) RETURNS ip6r
	AS 'MODULE_PATHNAME', 'ip6r_from_inet' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip6r(inet) IS 'the network of an inet';

CREATE FUNCTION cidr(ip6r) RETURNS cidr
	AS 'MODULE_PATHNAME', 'ip6r_to_cidr' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION cidr(ip6r) IS 'as a network, NULL if it is no CIDR block';

CREATE FUNCTION to_bit(ip6r) RETURNS bit varying
	AS 'MODULE_PATHNAME', 'ip6r_to_bits' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION to_bit(ip6r) IS 'the network bits, NULL if it is no CIDR block';

CREATE FUNCTION ipaddress(text) RETURNS ipaddress
	AS 'MODULE_PATHNAME', 'ipaddress_from_text' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ipaddress(text) IS 'as text input';

CREATE FUNCTION text(ipaddress) RETURNS text
	AS 'MODULE_PATHNAME', 'ipaddress_to_text' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION text(ipaddress) IS 'as text output';

CREATE FUNCTION ipaddress(inet) RETURNS ipaddress
	AS 'MODULE_PATHNAME', 'ipaddress_from_inet' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ipaddress(inet) IS 'the address, without its mask';

CREATE FUNCTION cidr(ipaddress) RETURNS cidr
	AS 'MODULE_PATHNAME', 'ipaddress_to_inet' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION cidr(ipaddress) IS 'network of one address';

CREATE FUNCTION inet(ipaddress) RETURNS inet
	AS 'MODULE_PATHNAME', 'ipaddress_to_inet' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION inet(ipaddress) IS 'the address, without a mask';

CREATE FUNCTION ipaddress(bit) RETURNS ipaddress
	AS 'MODULE_PATHNAME', 'ipaddress_from_bits' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ipaddress(bit) IS 'address of 32 or 128 bits';

CREATE FUNCTION ipaddress(bit varying) RETURNS ipaddress
	AS 'MODULE_PATHNAME', 'ipaddress_from_bits' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ipaddress(bit varying) IS 'address of 32 or 128 bits';

CREATE FUNCTION ipaddress(bytea) RETURNS ipaddress
	AS 'MODULE_PATHNAME', 'ipaddress_from_bytea' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ipaddress(bytea) IS 'address of 4 or 16 bytes';

CREATE FUNCTION to_bytea(ipaddress) RETURNS bytea
	AS 'MODULE_PATHNAME', 'ipaddress_to_bytea' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION to_bytea(ipaddress) IS 'the bytes of the address';

CREATE FUNCTION to_numeric(ipaddress) RETURNS numeric
	AS 'MODULE_PATHNAME', 'ipaddress_to_numeric' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION to_numeric(ipaddress) IS 'the address as a number';

CREATE FUNCTION to_bit(ipaddress) RETURNS bit varying
	AS 'MODULE_PATHNAME', 'ipaddress_to_bits' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION to_bit(ipaddress) IS 'all bits of the address';

CREATE FUNCTION iprange(text) RETURNS iprange
	AS 'MODULE_PATHNAME', 'iprange_from_text' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION iprange(text) IS 'as text input';

CREATE FUNCTION text(iprange) RETURNS text
	AS 'MODULE_PATHNAME', 'iprange_to_text' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION text(iprange) IS 'as text output';

CREATE FUNCTION iprange(cidr) RETURNS iprange
	AS 'MODULE_PATHNAME', 'iprange_from_cidr' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION iprange(cidr) IS 'the range of a network';

CREATE FUNCTION iprange(inet) RETURNS iprange
	AS 'MODULE_PATHNAME', 'iprange_from_inet' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION iprange(inet) IS 'the network of an inet';

CREATE FUNCTION cidr(iprange) RETURNS cidr
	AS 'MODULE_PATHNAME', 'iprange_to_cidr' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION cidr(iprange) IS 'as a network, NULL if it is no CIDR block';

CREATE FUNCTION to_bit(iprange) RETURNS bit varying
	AS 'MODULE_PATHNAME', 'iprange_to_bits' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION to_bit(iprange) IS 'the network bits, NULL if it is no CIDR block';

CREATE FUNCTION ip4r(ip4) RETURNS ip4r
	AS 'MODULE_PATHNAME', 'ip4r_from_ip4' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip4r(ip4) IS 'range of one address';

CREATE FUNCTION ipaddress(ip4) RETURNS ipaddress
	AS 'MODULE_PATHNAME', 'ip4_to_ipaddress' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ipaddress(ip4) IS 'the address';

CREATE FUNCTION iprange(ip4) RETURNS iprange
	AS 'MODULE_PATHNAME', 'ip4_to_iprange' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION iprange(ip4) IS 'range of one address';

CREATE FUNCTION iprange(ip4r) RETURNS iprange
	AS 'MODULE_PATHNAME', 'ip4r_to_iprange' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION iprange(ip4r) IS 'the range';

CREATE FUNCTION ip4(ipaddress) RETURNS ip4
	AS 'MODULE_PATHNAME', 'ip4_from_ipaddress' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip4(ipaddress) IS 'the address; an error if it is of the other family';

CREATE FUNCTION ip4r(iprange) RETURNS ip4r
	AS 'MODULE_PATHNAME', 'ip4r_from_iprange' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip4r(iprange) IS 'the range; an error if it is of the other family';

CREATE FUNCTION ip4r(bit varying) RETURNS ip4r
	AS 'MODULE_PATHNAME', 'ip4r_from_bits' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip4r(bit varying) IS 'the network whose first bits these are';

CREATE FUNCTION ip6r(ip6) RETURNS ip6r
	AS 'MODULE_PATHNAME', 'ip6r_from_ip6' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip6r(ip6) IS 'range of one address';

CREATE FUNCTION ipaddress(ip6) RETURNS ipaddress
	AS 'MODULE_PATHNAME', 'ip6_to_ipaddress' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ipaddress(ip6) IS 'the address';

CREATE FUNCTION iprange(ip6) RETURNS iprange
	AS 'MODULE_PATHNAME', 'ip6_to_iprange' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION iprange(ip6) IS 'range of one address';

CREATE FUNCTION iprange(ip6r) RETURNS iprange
	AS 'MODULE_PATHNAME', 'ip6r_to_iprange' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION iprange(ip6r) IS 'the range';

CREATE FUNCTION ip6(ipaddress) RETURNS ip6
	AS 'MODULE_PATHNAME', 'ip6_from_ipaddress' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip6(ipaddress) IS 'the address; an error if it is of the other family';

CREATE FUNCTION ip6r(iprange) RETURNS ip6r
	AS 'MODULE_PATHNAME', 'ip6r_from_iprange' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip6r(iprange) IS 'the range; an error if it is of the other family';

CREATE FUNCTION ip6r(bit varying) RETURNS ip6r
	AS 'MODULE_PATHNAME', 'ip6r_from_bits' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip6r(bit varying) IS 'the network whose first bits these are';

CREATE FUNCTION iprange(ipaddress) RETURNS iprange
	AS 'MODULE_PATHNAME', 'iprange_from_ipaddress' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION iprange(ipaddress) IS 'range of one address';

CREATE FUNCTION ip4(numeric) RETURNS ip4
	AS 'MODULE_PATHNAME', 'ip4_from_numeric' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip4(numeric) IS 'the address of that number; -1 is the last one';

CREATE FUNCTION ip4(bigint) RETURNS ip4
	AS 'MODULE_PATHNAME', 'ip4_from_bigint' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip4(bigint) IS 'the address of that number; -1 is the last one';

CREATE FUNCTION ip4(double precision) RETURNS ip4
	AS 'MODULE_PATHNAME', 'ip4_from_double' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip4(double precision) IS 'the address of that number; -1 is the last one';

CREATE FUNCTION to_bigint(ip4) RETURNS bigint
	AS 'MODULE_PATHNAME', 'ip4_to_bigint' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION to_bigint(ip4) IS 'the address as a number';

CREATE FUNCTION to_double(ip4) RETURNS double precision
	AS 'MODULE_PATHNAME', 'ip4_to_double' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION to_double(ip4) IS 'the address as a number';

CREATE FUNCTION ip6(numeric) RETURNS ip6
	AS 'MODULE_PATHNAME', 'ip6_from_numeric' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip6(numeric) IS 'the address of that number';

CREATE CAST (ip4 AS ip4r) WITH FUNCTION ip4r(ip4) AS IMPLICIT;
COMMENT ON CAST (ip4 AS ip4r) IS 'lossless';

CREATE CAST (ip4 AS ipaddress) WITH FUNCTION ipaddress(ip4) AS IMPLICIT;
COMMENT ON CAST (ip4 AS ipaddress) IS 'lossless';

CREATE CAST (ip4 AS iprange) WITH FUNCTION iprange(ip4) AS IMPLICIT;
COMMENT ON CAST (ip4 AS iprange) IS 'lossless';

CREATE CAST (ip4r AS iprange) WITH FUNCTION iprange(ip4r) AS IMPLICIT;
COMMENT ON CAST (ip4r AS iprange) IS 'lossless';

CREATE CAST (ip6 AS ip6r) WITH FUNCTION ip6r(ip6) AS IMPLICIT;
COMMENT ON CAST (ip6 AS ip6r) IS 'lossless';

CREATE CAST (ip6 AS ipaddress) WITH FUNCTION ipaddress(ip6) AS IMPLICIT;
COMMENT ON CAST (ip6 AS ipaddress) IS 'lossless';

CREATE CAST (ip6 AS iprange) WITH FUNCTION iprange(ip6) AS IMPLICIT;
COMMENT ON CAST (ip6 AS iprange) IS 'lossless';

CREATE CAST (ip6r AS iprange) WITH FUNCTION iprange(ip6r) AS IMPLICIT;
COMMENT ON CAST (ip6r AS iprange) IS 'lossless';

CREATE CAST (ipaddress AS iprange) WITH FUNCTION iprange(ipaddress) AS IMPLICIT;
COMMENT ON CAST (ipaddress AS iprange) IS 'lossless';

CREATE CAST (inet AS ip4) WITH FUNCTION ip4(inet) AS ASSIGNMENT;
COMMENT ON CAST (inet AS ip4) IS 'the address without its mask; an error for the other family';

CREATE CAST (ip4 AS cidr) WITH FUNCTION cidr(ip4) AS ASSIGNMENT;
COMMENT ON CAST (ip4 AS cidr) IS 'the network of this one address';

CREATE CAST (ip4 AS inet) WITH FUNCTION inet(ip4) AS ASSIGNMENT;
COMMENT ON CAST (ip4 AS inet) IS 'the address with the longest mask';

CREATE CAST (cidr AS ip4r) WITH FUNCTION ip4r(cidr) AS ASSIGNMENT;
COMMENT ON CAST (cidr AS ip4r) IS 'the same network; an error for the other family';

CREATE CAST (inet AS ip4r) WITH FUNCTION ip4r(inet) AS ASSIGNMENT;
COMMENT ON CAST (inet AS ip4r) IS 'the network of the address; an error for the other family';

CREATE CAST (inet AS ip6) WITH FUNCTION ip6(inet) AS ASSIGNMENT;
COMMENT ON CAST (inet AS ip6) IS 'the address without its mask; an error for the other family';

CREATE CAST (ip6 AS cidr) WITH FUNCTION cidr(ip6) AS ASSIGNMENT;
COMMENT ON CAST (ip6 AS cidr) IS 'the network of this one address';

CREATE CAST (ip6 AS inet) WITH FUNCTION inet(ip6) AS ASSIGNMENT;
COMMENT ON CAST (ip6 AS inet) IS 'the address with the longest mask';

CREATE CAST (cidr AS ip6r) WITH FUNCTION ip6r(cidr) AS ASSIGNMENT;
COMMENT ON CAST (cidr AS ip6r) IS 'the same network; an error for the other family';

CREATE CAST (inet AS ip6r) WITH FUNCTION ip6r(inet) AS ASSIGNMENT;
COMMENT ON CAST (inet AS ip6r) IS 'the network of the address; an error for the other family';

CREATE CAST (inet AS ipaddress) WITH FUNCTION ipaddress(inet) AS ASSIGNMENT;
COMMENT ON CAST (inet AS ipaddress) IS 'the address without its mask';

CREATE CAST (ipaddress AS cidr) WITH FUNCTION cidr(ipaddress) AS ASSIGNMENT;
COMMENT ON CAST (ipaddress AS cidr) IS 'the network of this one address';

CREATE CAST (ipaddress AS inet) WITH FUNCTION inet(ipaddress) AS ASSIGNMENT;
COMMENT ON CAST (ipaddress AS inet) IS 'the address with the longest mask';

CREATE CAST (cidr AS iprange) WITH FUNCTION iprange(cidr) AS ASSIGNMENT;
COMMENT ON CAST (cidr AS iprange) IS 'the same network';

CREATE CAST (inet AS iprange) WITH FUNCTION iprange(inet) AS ASSIGNMENT;
COMMENT ON CAST (inet AS iprange) IS 'the network of the address';

CREATE CAST (ipaddress AS ip4) WITH FUNCTION ip4(ipaddress) AS ASSIGNMENT;
COMMENT ON CAST (ipaddress AS ip4) IS 'the same address; an error for the other family';

CREATE CAST (iprange AS ip4r) WITH FUNCTION ip4r(iprange) AS ASSIGNMENT;
COMMENT ON CAST (iprange AS ip4r) IS 'the same range; an error for the other family and for -';

CREATE CAST (ipaddress AS ip6) WITH FUNCTION ip6(ipaddress) AS ASSIGNMENT;
COMMENT ON CAST (ipaddress AS ip6) IS 'the same address; an error for the other family';

CREATE CAST (iprange AS ip6r) WITH FUNCTION ip6r(iprange) AS ASSIGNMENT;
COMMENT ON CAST (iprange AS ip6r) IS 'the same range; an error for the other family and for -';

CREATE CAST (text AS ip4) WITH FUNCTION ip4(text);
COMMENT ON CAST (text AS ip4) IS 'as input reads it';

CREATE CAST (ip4 AS text) WITH FUNCTION text(ip4);
COMMENT ON CAST (ip4 AS text) IS 'as output writes it';

CREATE CAST (bit AS ip4) WITH FUNCTION ip4(bit);
COMMENT ON CAST (bit AS ip4) IS 'the address of these 32 bits';

CREATE CAST (bit varying AS ip4) WITH FUNCTION ip4(bit varying);
COMMENT ON CAST (bit varying AS ip4) IS 'the address of these 32 bits';

CREATE CAST (bytea AS ip4) WITH FUNCTION ip4(bytea);
COMMENT ON CAST (bytea AS ip4) IS 'the address of these 4 bytes, the most significant first';

CREATE CAST (ip4 AS bytea) WITH FUNCTION to_bytea(ip4);
COMMENT ON CAST (ip4 AS bytea) IS 'the 4 bytes of the address, the most significant first';

CREATE CAST (ip4 AS numeric) WITH FUNCTION to_numeric(ip4);
COMMENT ON CAST (ip4 AS numeric) IS 'the address as a number';

CREATE CAST (ip4 AS bit varying) WITH FUNCTION to_bit(ip4);
COMMENT ON CAST (ip4 AS bit varying) IS 'the 32 bits of the address';

CREATE CAST (text AS ip4r) WITH FUNCTION ip4r(text);
COMMENT ON CAST (text AS ip4r) IS 'as input reads it';

CREATE CAST (ip4r AS text) WITH FUNCTION text(ip4r);
COMMENT ON CAST (ip4r AS text) IS 'as output writes it';

CREATE CAST (ip4r AS cidr) WITH FUNCTION cidr(ip4r);
COMMENT ON CAST (ip4r AS cidr) IS 'the CIDR block; NULL for any other range';

CREATE CAST (ip4r AS bit varying) WITH FUNCTION to_bit(ip4r);
COMMENT ON CAST (ip4r AS bit varying) IS 'the bits with which the addresses of a CIDR block begin; NULL for any other range';

CREATE CAST (text AS ip6) WITH FUNCTION ip6(text);
COMMENT ON CAST (text AS ip6) IS 'as input reads it';

CREATE CAST (ip6 AS text) WITH FUNCTION text(ip6);
COMMENT ON CAST (ip6 AS text) IS 'as output writes it';

CREATE CAST (bit AS ip6) WITH FUNCTION ip6(bit);
COMMENT ON CAST (bit AS ip6) IS 'the address of these 128 bits';

CREATE CAST (bit varying AS ip6) WITH FUNCTION ip6(bit varying);
COMMENT ON CAST (bit varying AS ip6) IS 'the address of these 128 bits';

CREATE CAST (bytea AS ip6) WITH FUNCTION ip6(bytea);
COMMENT ON CAST (bytea AS ip6) IS 'the address of these 16 bytes, the most significant first';

CREATE CAST (ip6 AS bytea) WITH FUNCTION to_bytea(ip6);
COMMENT ON CAST (ip6 AS bytea) IS 'the 16 bytes of the address, the most significant first';

CREATE CAST (ip6 AS numeric) WITH FUNCTION to_numeric(ip6);
COMMENT ON CAST (ip6 AS numeric) IS 'the address as a number';

CREATE CAST (ip6 AS bit varying) WITH FUNCTION to_bit(ip6);
COMMENT ON CAST (ip6 AS bit varying) IS 'the 128 bits of the address';

CREATE CAST (text AS ip6r) WITH FUNCTION ip6r(text);
COMMENT ON CAST (text AS ip6r) IS 'as input reads it';

CREATE CAST (ip6r AS text) WITH FUNCTION text(ip6r);
COMMENT ON CAST (ip6r AS text) IS 'as output writes it';

CREATE CAST (ip6r AS cidr) WITH FUNCTION cidr(ip6r);
COMMENT ON CAST (ip6r AS cidr) IS 'the CIDR block; NULL for any other range';

CREATE CAST (ip6r AS bit varying) WITH FUNCTION to_bit(ip6r);
COMMENT ON CAST (ip6r AS bit varying) IS 'the bits with which the addresses of a CIDR block begin; NULL for any other range';

CREATE CAST (text AS ipaddress) WITH FUNCTION ipaddress(text);
COMMENT ON CAST (text AS ipaddress) IS 'as input reads it';

CREATE CAST (ipaddress AS text) WITH FUNCTION text(ipaddress);
COMMENT ON CAST (ipaddress AS text) IS 'as output writes it';

CREATE CAST (bit AS ipaddress) WITH FUNCTION ipaddress(bit);
COMMENT ON CAST (bit AS ipaddress) IS 'the address of these 32 or 128 bits';

CREATE CAST (bit varying AS ipaddress) WITH FUNCTION ipaddress(bit varying);
COMMENT ON CAST (bit varying AS ipaddress) IS 'the address of these 32 or 128 bits';

CREATE CAST (bytea AS ipaddress) WITH FUNCTION ipaddress(bytea);
COMMENT ON CAST (bytea AS ipaddress) IS 'the address of these 4 or 16 bytes, the most significant first';

CREATE CAST (ipaddress AS bytea) WITH FUNCTION to_bytea(ipaddress);
COMMENT ON CAST (ipaddress AS bytea) IS 'the 4 or 16 bytes of the address, the most significant first';

CREATE CAST (ipaddress AS numeric) WITH FUNCTION to_numeric(ipaddress);
COMMENT ON CAST (ipaddress AS numeric) IS 'the address as a number';

CREATE CAST (ipaddress AS bit varying) WITH FUNCTION to_bit(ipaddress);
COMMENT ON CAST (ipaddress AS bit varying) IS 'the 32 or 128 bits of the address';

CREATE CAST (text AS iprange) WITH FUNCTION iprange(text);
COMMENT ON CAST (text AS iprange) IS 'as input reads it';

CREATE CAST (iprange AS text) WITH FUNCTION text(iprange);
COMMENT ON CAST (iprange AS text) IS 'as output writes it';

CREATE CAST (iprange AS cidr) WITH FUNCTION cidr(iprange);
COMMENT ON CAST (iprange AS cidr) IS 'the CIDR block; NULL for any other range';

CREATE CAST (iprange AS bit varying) WITH FUNCTION to_bit(iprange);
COMMENT ON CAST (iprange AS bit varying) IS 'the bits with which the addresses of a CIDR block begin; NULL for any other range';

CREATE CAST (bit varying AS ip4r) WITH FUNCTION ip4r(bit varying);
COMMENT ON CAST (bit varying AS ip4r) IS 'the network whose addresses begin with these bits';

CREATE CAST (bit varying AS ip6r) WITH FUNCTION ip6r(bit varying);
COMMENT ON CAST (bit varying AS ip6r) IS 'the network whose addresses begin with these bits';

CREATE CAST (numeric AS ip4) WITH FUNCTION ip4(numeric);
COMMENT ON CAST (numeric AS ip4) IS 'the address of this number, -2^31 to 2^32 - 1, negative ones as those of a signed integer';

CREATE CAST (bigint AS ip4) WITH FUNCTION ip4(bigint);
COMMENT ON CAST (bigint AS ip4) IS 'the address of this number, -2^31 to 2^32 - 1, negative ones as those of a signed integer';

CREATE CAST (double precision AS ip4) WITH FUNCTION ip4(double precision);
COMMENT ON CAST (double precision AS ip4) IS 'the address of this number, -2^31 to 2^32 - 1, negative ones as those of a signed integer; cuts off a fraction, with a warning';

CREATE CAST (ip4 AS bigint) WITH FUNCTION to_bigint(ip4);
COMMENT ON CAST (ip4 AS bigint) IS 'the address as a number';

CREATE CAST (ip4 AS double precision) WITH FUNCTION to_double(ip4);
COMMENT ON CAST (ip4 AS double precision) IS 'the address as a number';

CREATE CAST (numeric AS ip6) WITH FUNCTION ip6(numeric);
COMMENT ON CAST (numeric AS ip6) IS 'the address of this number, 0 to 2^128 - 1';

-- --- GiST ------------------------------------------------------------------
-- Strategy numbers are those of core wherever core has the question.

CREATE FUNCTION gip4r_consistent(internal, ip4r, smallint, oid, internal) RETURNS boolean
	AS 'MODULE_PATHNAME', 'ip4r_gist_consistent' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION gip4r_consistent(internal, ip4r, smallint, oid, internal) IS 'GiST support';

CREATE FUNCTION gip4r_union(internal, internal) RETURNS ip4r
	AS 'MODULE_PATHNAME', 'ip4r_gist_union' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION gip4r_union(internal, internal) IS 'GiST support';

CREATE FUNCTION gip4r_compress(internal) RETURNS internal
	AS 'MODULE_PATHNAME', 'ip4r_gist_compress' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION gip4r_compress(internal) IS 'GiST support; unused, there is nothing to compress';

CREATE FUNCTION gip4r_decompress(internal) RETURNS internal
	AS 'MODULE_PATHNAME', 'ip4r_gist_decompress' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION gip4r_decompress(internal) IS 'GiST support; unused, there is nothing to decompress';

CREATE FUNCTION gip4r_penalty(internal, internal, internal) RETURNS internal
	AS 'MODULE_PATHNAME', 'ip4r_gist_penalty' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION gip4r_penalty(internal, internal, internal) IS 'GiST support; strict, so that the server keeps NULLs apart';

CREATE FUNCTION gip4r_picksplit(internal, internal) RETURNS internal
	AS 'MODULE_PATHNAME', 'ip4r_gist_picksplit' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION gip4r_picksplit(internal, internal) IS 'GiST support';

CREATE FUNCTION gip4r_same(ip4r, ip4r, internal) RETURNS internal
	AS 'MODULE_PATHNAME', 'ip4r_gist_same' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION gip4r_same(ip4r, ip4r, internal) IS 'GiST support';

CREATE FUNCTION gip4r_fetch(internal) RETURNS internal
	AS 'MODULE_PATHNAME', 'ip4r_gist_fetch' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION gip4r_fetch(internal) IS 'GiST support; unused, the key is the value';

CREATE FUNCTION gip4r_distance(internal, ip4r, smallint, oid, internal) RETURNS double precision
	AS 'MODULE_PATHNAME', 'ip4r_gist_distance' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION gip4r_distance(internal, ip4r, smallint, oid, internal) IS 'GiST support';

CREATE FUNCTION gip4r_sortsupport(internal) RETURNS void
	AS 'MODULE_PATHNAME', 'ip4r_gist_sortsupport' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION gip4r_sortsupport(internal) IS 'GiST support';

CREATE FUNCTION gip4_consistent(internal, ip4, smallint, oid, internal) RETURNS boolean
	AS 'MODULE_PATHNAME', 'ip4_gist_consistent' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION gip4_consistent(internal, ip4, smallint, oid, internal) IS 'GiST support';

CREATE FUNCTION gip4_compress(internal) RETURNS internal
	AS 'MODULE_PATHNAME', 'ip4_gist_compress' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION gip4_compress(internal) IS 'GiST support';

CREATE FUNCTION gip4_fetch(internal) RETURNS internal
	AS 'MODULE_PATHNAME', 'ip4_gist_fetch' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION gip4_fetch(internal) IS 'GiST support';

CREATE FUNCTION gip6r_consistent(internal, ip6r, smallint, oid, internal) RETURNS boolean
	AS 'MODULE_PATHNAME', 'ip6r_gist_consistent' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION gip6r_consistent(internal, ip6r, smallint, oid, internal) IS 'GiST support';

CREATE FUNCTION gip6r_union(internal, internal) RETURNS ip6r
	AS 'MODULE_PATHNAME', 'ip6r_gist_union' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION gip6r_union(internal, internal) IS 'GiST support';

CREATE FUNCTION gip6r_compress(internal) RETURNS internal
	AS 'MODULE_PATHNAME', 'ip6r_gist_compress' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION gip6r_compress(internal) IS 'GiST support; unused, there is nothing to compress';

CREATE FUNCTION gip6r_decompress(internal) RETURNS internal
	AS 'MODULE_PATHNAME', 'ip6r_gist_decompress' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION gip6r_decompress(internal) IS 'GiST support; unused, there is nothing to decompress';

CREATE FUNCTION gip6r_penalty(internal, internal, internal) RETURNS internal
	AS 'MODULE_PATHNAME', 'ip6r_gist_penalty' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION gip6r_penalty(internal, internal, internal) IS 'GiST support; strict, so that the server keeps NULLs apart';

CREATE FUNCTION gip6r_picksplit(internal, internal) RETURNS internal
	AS 'MODULE_PATHNAME', 'ip6r_gist_picksplit' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION gip6r_picksplit(internal, internal) IS 'GiST support';

CREATE FUNCTION gip6r_same(ip6r, ip6r, internal) RETURNS internal
	AS 'MODULE_PATHNAME', 'ip6r_gist_same' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION gip6r_same(ip6r, ip6r, internal) IS 'GiST support';

CREATE FUNCTION gip6r_fetch(internal) RETURNS internal
	AS 'MODULE_PATHNAME', 'ip6r_gist_fetch' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION gip6r_fetch(internal) IS 'GiST support; unused, the key is the value';

CREATE FUNCTION gip6r_distance(internal, ip6r, smallint, oid, internal) RETURNS double precision
	AS 'MODULE_PATHNAME', 'ip6r_gist_distance' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION gip6r_distance(internal, ip6r, smallint, oid, internal) IS 'GiST support';

CREATE FUNCTION gip6r_sortsupport(internal) RETURNS void
	AS 'MODULE_PATHNAME', 'ip6r_gist_sortsupport' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION gip6r_sortsupport(internal) IS 'GiST support';

CREATE FUNCTION gip6_consistent(internal, ip6, smallint, oid, internal) RETURNS boolean
	AS 'MODULE_PATHNAME', 'ip6_gist_consistent' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION gip6_consistent(internal, ip6, smallint, oid, internal) IS 'GiST support';

CREATE FUNCTION gip6_compress(internal) RETURNS internal
	AS 'MODULE_PATHNAME', 'ip6_gist_compress' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION gip6_compress(internal) IS 'GiST support';

CREATE FUNCTION gip6_fetch(internal) RETURNS internal
	AS 'MODULE_PATHNAME', 'ip6_gist_fetch' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION gip6_fetch(internal) IS 'GiST support';

CREATE FUNCTION gipr_consistent(internal, iprange, smallint, oid, internal) RETURNS boolean
	AS 'MODULE_PATHNAME', 'iprange_gist_consistent' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION gipr_consistent(internal, iprange, smallint, oid, internal) IS 'GiST support';

CREATE FUNCTION gipr_union(internal, internal) RETURNS iprange
	AS 'MODULE_PATHNAME', 'iprange_gist_union' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION gipr_union(internal, internal) IS 'GiST support';

CREATE FUNCTION gipr_compress(internal) RETURNS internal
	AS 'MODULE_PATHNAME', 'iprange_gist_compress' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION gipr_compress(internal) IS 'GiST support; unused, there is nothing to compress';

CREATE FUNCTION gipr_decompress(internal) RETURNS internal
	AS 'MODULE_PATHNAME', 'iprange_gist_decompress' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION gipr_decompress(internal) IS 'GiST support; unused, there is nothing to decompress';

CREATE FUNCTION gipr_penalty(internal, internal, internal) RETURNS internal
	AS 'MODULE_PATHNAME', 'iprange_gist_penalty' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION gipr_penalty(internal, internal, internal) IS 'GiST support; strict, so that the server keeps NULLs apart';

CREATE FUNCTION gipr_picksplit(internal, internal) RETURNS internal
	AS 'MODULE_PATHNAME', 'iprange_gist_picksplit' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION gipr_picksplit(internal, internal) IS 'GiST support';

CREATE FUNCTION gipr_same(iprange, iprange, internal) RETURNS internal
	AS 'MODULE_PATHNAME', 'iprange_gist_same' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION gipr_same(iprange, iprange, internal) IS 'GiST support';

CREATE FUNCTION gipr_fetch(internal) RETURNS internal
	AS 'MODULE_PATHNAME', 'iprange_gist_fetch' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION gipr_fetch(internal) IS 'GiST support; unused, the key is the value';

CREATE FUNCTION gipr_distance(internal, iprange, smallint, oid, internal) RETURNS double precision
	AS 'MODULE_PATHNAME', 'iprange_gist_distance' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION gipr_distance(internal, iprange, smallint, oid, internal) IS 'GiST support';

CREATE FUNCTION gipr_sortsupport(internal) RETURNS void
	AS 'MODULE_PATHNAME', 'iprange_gist_sortsupport' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION gipr_sortsupport(internal) IS 'GiST support';

CREATE FUNCTION gipaddress_consistent(internal, ipaddress, smallint, oid, internal) RETURNS boolean
	AS 'MODULE_PATHNAME', 'ipaddress_gist_consistent' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION gipaddress_consistent(internal, ipaddress, smallint, oid, internal) IS 'GiST support';

CREATE FUNCTION gipaddress_compress(internal) RETURNS internal
	AS 'MODULE_PATHNAME', 'ipaddress_gist_compress' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION gipaddress_compress(internal) IS 'GiST support';

CREATE FUNCTION gipaddress_fetch(internal) RETURNS internal
	AS 'MODULE_PATHNAME', 'ipaddress_gist_fetch' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION gipaddress_fetch(internal) IS 'GiST support';

CREATE OPERATOR CLASS gist_ip4r_ops DEFAULT FOR TYPE ip4r USING gist AS
	OPERATOR 1 <<<, -- RTLeftStrategyNumber
	OPERATOR 2 &<, -- RTOverLeftStrategyNumber
	OPERATOR 3 &&, -- RTOverlapStrategyNumber
	OPERATOR 4 &>, -- RTOverRightStrategyNumber
	OPERATOR 5 >>>, -- RTRightStrategyNumber
	OPERATOR 6 -|-, -- RTSameStrategyNumber, as in range_ops
	OPERATOR 7 >>=, -- RTContainsStrategyNumber
	OPERATOR 8 <<=, -- RTContainedByStrategyNumber
	OPERATOR 15 <-> FOR ORDER BY pg_catalog.float_ops, -- RTKNNSearchStrategyNumber
	OPERATOR 16 >>= (ip4r, ip4), -- RTContainsElemStrategyNumber
	OPERATOR 16 @>>= (ip4r, ipaddress), -- RTContainsElemStrategyNumber
	OPERATOR 18 =, -- RTEqualStrategyNumber
	OPERATOR 24 <<, -- RTSubStrategyNumber
	OPERATOR 26 >>, -- RTSuperStrategyNumber
	FUNCTION 1 gip4r_consistent(internal, ip4r, smallint, oid, internal),
	FUNCTION 2 gip4r_union(internal, internal),
	FUNCTION 5 gip4r_penalty(internal, internal, internal),
	FUNCTION 6 gip4r_picksplit(internal, internal),
	FUNCTION 7 gip4r_same(ip4r, ip4r, internal),
	FUNCTION 8 gip4r_distance(internal, ip4r, smallint, oid, internal),
	FUNCTION 11 gip4r_sortsupport(internal);
COMMENT ON OPERATOR CLASS gist_ip4r_ops USING gist IS 'ranges: containment, overlap, position, nearest';
COMMENT ON OPERATOR FAMILY gist_ip4r_ops USING gist IS 'ranges: containment, overlap, position, nearest';

CREATE FUNCTION ip4r_spgist_config(internal, internal) RETURNS void
	AS 'MODULE_PATHNAME', 'ip4r_spgist_config'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip4r_spgist_config(internal, internal) IS 'SP-GiST support';

CREATE FUNCTION ip4r_spgist_choose(internal, internal) RETURNS void
	AS 'MODULE_PATHNAME', 'ip4r_spgist_choose'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip4r_spgist_choose(internal, internal) IS 'SP-GiST support';

CREATE FUNCTION ip4r_spgist_picksplit(internal, internal) RETURNS void
	AS 'MODULE_PATHNAME', 'ip4r_spgist_picksplit'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip4r_spgist_picksplit(internal, internal) IS 'SP-GiST support';

CREATE FUNCTION ip4r_spgist_inner_consistent(internal, internal) RETURNS void
	AS 'MODULE_PATHNAME', 'ip4r_spgist_inner_consistent'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip4r_spgist_inner_consistent(internal, internal) IS 'SP-GiST support';

CREATE FUNCTION ip4r_spgist_leaf_consistent(internal, internal) RETURNS boolean
	AS 'MODULE_PATHNAME', 'ip4r_spgist_leaf_consistent'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip4r_spgist_leaf_consistent(internal, internal) IS 'SP-GiST support';

CREATE OPERATOR CLASS spgist_ip4r_ops
	DEFAULT FOR TYPE ip4r USING spgist AS
	OPERATOR 1 <<<, -- RTLeftStrategyNumber
	OPERATOR 2 &<, -- RTOverLeftStrategyNumber
	OPERATOR 3 &&, -- RTOverlapStrategyNumber
	OPERATOR 4 &>, -- RTOverRightStrategyNumber
	OPERATOR 5 >>>, -- RTRightStrategyNumber
	OPERATOR 6 -|-, -- RTSameStrategyNumber, as in range_ops
	OPERATOR 7 >>=, -- RTContainsStrategyNumber
	OPERATOR 8 <<=, -- RTContainedByStrategyNumber
	OPERATOR 15 <-> FOR ORDER BY pg_catalog.float_ops, -- RTKNNSearchStrategyNumber
	OPERATOR 16 >>= (ip4r, ip4), -- RTContainsElemStrategyNumber
	OPERATOR 16 @>>= (ip4r, ipaddress), -- RTContainsElemStrategyNumber
	OPERATOR 18 =, -- RTEqualStrategyNumber
	OPERATOR 24 <<, -- RTSubStrategyNumber
	OPERATOR 26 >>, -- RTSuperStrategyNumber
	FUNCTION 1 ip4r_spgist_config(internal, internal),
	FUNCTION 2 ip4r_spgist_choose(internal, internal),
	FUNCTION 3 ip4r_spgist_picksplit(internal, internal),
	FUNCTION 4 ip4r_spgist_inner_consistent(internal, internal),
	FUNCTION 5 ip4r_spgist_leaf_consistent(internal, internal);
COMMENT ON OPERATOR CLASS spgist_ip4r_ops USING spgist IS 'a trie in the plane of (lower, upper)';
COMMENT ON OPERATOR FAMILY spgist_ip4r_ops USING spgist IS 'a trie in the plane of (lower, upper)';

CREATE OPERATOR CLASS gist_ip4_ops DEFAULT FOR TYPE ip4 USING gist AS
	OPERATOR 18 =, -- RTEqualStrategyNumber
	OPERATOR 19 <>, -- RTNotEqualStrategyNumber
	OPERATOR 20 <, -- RTLessStrategyNumber
	OPERATOR 21 <=, -- RTLessEqualStrategyNumber
	OPERATOR 22 >, -- RTGreaterStrategyNumber
	OPERATOR 23 >=, -- RTGreaterEqualStrategyNumber
	FUNCTION 1 gip4_consistent(internal, ip4, smallint, oid, internal),
	FUNCTION 2 gip4r_union(internal, internal),
	FUNCTION 3 gip4_compress(internal),
	FUNCTION 5 gip4r_penalty(internal, internal, internal),
	FUNCTION 6 gip4r_picksplit(internal, internal),
	FUNCTION 7 gip4r_same(ip4r, ip4r, internal),
	FUNCTION 9 gip4_fetch(internal),
	FUNCTION 11 gip4r_sortsupport(internal),
	STORAGE ip4r;
COMMENT ON OPERATOR CLASS gist_ip4_ops USING gist IS 'addresses: order, for exclusion and multi-column indexes';
COMMENT ON OPERATOR FAMILY gist_ip4_ops USING gist IS 'addresses: order, for exclusion and multi-column indexes';

CREATE OPERATOR CLASS gist_ip6r_ops DEFAULT FOR TYPE ip6r USING gist AS
	OPERATOR 1 <<<, -- RTLeftStrategyNumber
	OPERATOR 2 &<, -- RTOverLeftStrategyNumber
	OPERATOR 3 &&, -- RTOverlapStrategyNumber
	OPERATOR 4 &>, -- RTOverRightStrategyNumber
	OPERATOR 5 >>>, -- RTRightStrategyNumber
	OPERATOR 6 -|-, -- RTSameStrategyNumber, as in range_ops
	OPERATOR 7 >>=, -- RTContainsStrategyNumber
	OPERATOR 8 <<=, -- RTContainedByStrategyNumber
	OPERATOR 15 <-> FOR ORDER BY pg_catalog.float_ops, -- RTKNNSearchStrategyNumber
	OPERATOR 16 >>= (ip6r, ip6), -- RTContainsElemStrategyNumber
	OPERATOR 16 @>>= (ip6r, ipaddress), -- RTContainsElemStrategyNumber
	OPERATOR 18 =, -- RTEqualStrategyNumber
	OPERATOR 24 <<, -- RTSubStrategyNumber
	OPERATOR 26 >>, -- RTSuperStrategyNumber
	FUNCTION 1 gip6r_consistent(internal, ip6r, smallint, oid, internal),
	FUNCTION 2 gip6r_union(internal, internal),
	FUNCTION 5 gip6r_penalty(internal, internal, internal),
	FUNCTION 6 gip6r_picksplit(internal, internal),
	FUNCTION 7 gip6r_same(ip6r, ip6r, internal),
	FUNCTION 8 gip6r_distance(internal, ip6r, smallint, oid, internal),
	FUNCTION 11 gip6r_sortsupport(internal);
COMMENT ON OPERATOR CLASS gist_ip6r_ops USING gist IS 'ranges: containment, overlap, position, nearest';
COMMENT ON OPERATOR FAMILY gist_ip6r_ops USING gist IS 'ranges: containment, overlap, position, nearest';

CREATE FUNCTION ip6r_spgist_config(internal, internal) RETURNS void
	AS 'MODULE_PATHNAME', 'ip6r_spgist_config'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip6r_spgist_config(internal, internal) IS 'SP-GiST support';

CREATE FUNCTION ip6r_spgist_choose(internal, internal) RETURNS void
	AS 'MODULE_PATHNAME', 'ip6r_spgist_choose'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip6r_spgist_choose(internal, internal) IS 'SP-GiST support';

CREATE FUNCTION ip6r_spgist_picksplit(internal, internal) RETURNS void
	AS 'MODULE_PATHNAME', 'ip6r_spgist_picksplit'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip6r_spgist_picksplit(internal, internal) IS 'SP-GiST support';

CREATE FUNCTION ip6r_spgist_inner_consistent(internal, internal) RETURNS void
	AS 'MODULE_PATHNAME', 'ip6r_spgist_inner_consistent'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip6r_spgist_inner_consistent(internal, internal) IS 'SP-GiST support';

CREATE FUNCTION ip6r_spgist_leaf_consistent(internal, internal) RETURNS boolean
	AS 'MODULE_PATHNAME', 'ip6r_spgist_leaf_consistent'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip6r_spgist_leaf_consistent(internal, internal) IS 'SP-GiST support';

CREATE OPERATOR CLASS spgist_ip6r_ops
	DEFAULT FOR TYPE ip6r USING spgist AS
	OPERATOR 1 <<<, -- RTLeftStrategyNumber
	OPERATOR 2 &<, -- RTOverLeftStrategyNumber
	OPERATOR 3 &&, -- RTOverlapStrategyNumber
	OPERATOR 4 &>, -- RTOverRightStrategyNumber
	OPERATOR 5 >>>, -- RTRightStrategyNumber
	OPERATOR 6 -|-, -- RTSameStrategyNumber, as in range_ops
	OPERATOR 7 >>=, -- RTContainsStrategyNumber
	OPERATOR 8 <<=, -- RTContainedByStrategyNumber
	OPERATOR 15 <-> FOR ORDER BY pg_catalog.float_ops, -- RTKNNSearchStrategyNumber
	OPERATOR 16 >>= (ip6r, ip6), -- RTContainsElemStrategyNumber
	OPERATOR 16 @>>= (ip6r, ipaddress), -- RTContainsElemStrategyNumber
	OPERATOR 18 =, -- RTEqualStrategyNumber
	OPERATOR 24 <<, -- RTSubStrategyNumber
	OPERATOR 26 >>, -- RTSuperStrategyNumber
	FUNCTION 1 ip6r_spgist_config(internal, internal),
	FUNCTION 2 ip6r_spgist_choose(internal, internal),
	FUNCTION 3 ip6r_spgist_picksplit(internal, internal),
	FUNCTION 4 ip6r_spgist_inner_consistent(internal, internal),
	FUNCTION 5 ip6r_spgist_leaf_consistent(internal, internal);
COMMENT ON OPERATOR CLASS spgist_ip6r_ops USING spgist IS 'a trie in the plane of (lower, upper)';
COMMENT ON OPERATOR FAMILY spgist_ip6r_ops USING spgist IS 'a trie in the plane of (lower, upper)';

CREATE OPERATOR CLASS gist_ip6_ops DEFAULT FOR TYPE ip6 USING gist AS
	OPERATOR 18 =, -- RTEqualStrategyNumber
	OPERATOR 19 <>, -- RTNotEqualStrategyNumber
	OPERATOR 20 <, -- RTLessStrategyNumber
	OPERATOR 21 <=, -- RTLessEqualStrategyNumber
	OPERATOR 22 >, -- RTGreaterStrategyNumber
	OPERATOR 23 >=, -- RTGreaterEqualStrategyNumber
	FUNCTION 1 gip6_consistent(internal, ip6, smallint, oid, internal),
	FUNCTION 2 gip6r_union(internal, internal),
	FUNCTION 3 gip6_compress(internal),
	FUNCTION 5 gip6r_penalty(internal, internal, internal),
	FUNCTION 6 gip6r_picksplit(internal, internal),
	FUNCTION 7 gip6r_same(ip6r, ip6r, internal),
	FUNCTION 9 gip6_fetch(internal),
	FUNCTION 11 gip6r_sortsupport(internal),
	STORAGE ip6r;
COMMENT ON OPERATOR CLASS gist_ip6_ops USING gist IS 'addresses: order, for exclusion and multi-column indexes';
COMMENT ON OPERATOR FAMILY gist_ip6_ops USING gist IS 'addresses: order, for exclusion and multi-column indexes';

CREATE OPERATOR CLASS gist_iprange_ops DEFAULT FOR TYPE iprange USING gist AS
	OPERATOR 1 <<<, -- RTLeftStrategyNumber
	OPERATOR 2 &<, -- RTOverLeftStrategyNumber
	OPERATOR 3 &&, -- RTOverlapStrategyNumber
	OPERATOR 4 &>, -- RTOverRightStrategyNumber
	OPERATOR 5 >>>, -- RTRightStrategyNumber
	OPERATOR 6 -|-, -- RTSameStrategyNumber, as in range_ops
	OPERATOR 7 >>=, -- RTContainsStrategyNumber
	OPERATOR 8 <<=, -- RTContainedByStrategyNumber
	OPERATOR 15 <-> FOR ORDER BY pg_catalog.float_ops, -- RTKNNSearchStrategyNumber
	OPERATOR 16 @>>= (iprange, ip4), -- RTContainsElemStrategyNumber
	OPERATOR 16 @>>= (iprange, ip6), -- RTContainsElemStrategyNumber
	OPERATOR 16 @>>= (iprange, ipaddress), -- RTContainsElemStrategyNumber
	OPERATOR 18 =, -- RTEqualStrategyNumber
	OPERATOR 24 <<, -- RTSubStrategyNumber
	OPERATOR 26 >>, -- RTSuperStrategyNumber
	FUNCTION 1 gipr_consistent(internal, iprange, smallint, oid, internal),
	FUNCTION 2 gipr_union(internal, internal),
	FUNCTION 5 gipr_penalty(internal, internal, internal),
	FUNCTION 6 gipr_picksplit(internal, internal),
	FUNCTION 7 gipr_same(iprange, iprange, internal),
	FUNCTION 8 gipr_distance(internal, iprange, smallint, oid, internal),
	FUNCTION 11 gipr_sortsupport(internal);
COMMENT ON OPERATOR CLASS gist_iprange_ops USING gist IS 'ranges: containment, overlap, position, nearest';
COMMENT ON OPERATOR FAMILY gist_iprange_ops USING gist IS 'ranges: containment, overlap, position, nearest';

CREATE FUNCTION iprange_spgist_config(internal, internal) RETURNS void
	AS 'MODULE_PATHNAME', 'iprange_spgist_config'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION iprange_spgist_config(internal, internal) IS 'SP-GiST support';

CREATE FUNCTION iprange_spgist_choose(internal, internal) RETURNS void
	AS 'MODULE_PATHNAME', 'iprange_spgist_choose'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION iprange_spgist_choose(internal, internal) IS 'SP-GiST support';

CREATE FUNCTION iprange_spgist_picksplit(internal, internal) RETURNS void
	AS 'MODULE_PATHNAME', 'iprange_spgist_picksplit'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION iprange_spgist_picksplit(internal, internal) IS 'SP-GiST support';

CREATE FUNCTION iprange_spgist_inner_consistent(internal, internal) RETURNS void
	AS 'MODULE_PATHNAME', 'iprange_spgist_inner_consistent'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION iprange_spgist_inner_consistent(internal, internal) IS 'SP-GiST support';

CREATE FUNCTION iprange_spgist_leaf_consistent(internal, internal) RETURNS boolean
	AS 'MODULE_PATHNAME', 'iprange_spgist_leaf_consistent'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION iprange_spgist_leaf_consistent(internal, internal) IS 'SP-GiST support';

CREATE OPERATOR CLASS spgist_iprange_ops
	DEFAULT FOR TYPE iprange USING spgist AS
	OPERATOR 1 <<<, -- RTLeftStrategyNumber
	OPERATOR 2 &<, -- RTOverLeftStrategyNumber
	OPERATOR 3 &&, -- RTOverlapStrategyNumber
	OPERATOR 4 &>, -- RTOverRightStrategyNumber
	OPERATOR 5 >>>, -- RTRightStrategyNumber
	OPERATOR 6 -|-, -- RTSameStrategyNumber, as in range_ops
	OPERATOR 7 >>=, -- RTContainsStrategyNumber
	OPERATOR 8 <<=, -- RTContainedByStrategyNumber
	OPERATOR 15 <-> FOR ORDER BY pg_catalog.float_ops, -- RTKNNSearchStrategyNumber
	OPERATOR 16 @>>= (iprange, ip4), -- RTContainsElemStrategyNumber
	OPERATOR 16 @>>= (iprange, ip6), -- RTContainsElemStrategyNumber
	OPERATOR 16 @>>= (iprange, ipaddress), -- RTContainsElemStrategyNumber
	OPERATOR 18 =, -- RTEqualStrategyNumber
	OPERATOR 24 <<, -- RTSubStrategyNumber
	OPERATOR 26 >>, -- RTSuperStrategyNumber
	FUNCTION 1 iprange_spgist_config(internal, internal),
	FUNCTION 2 iprange_spgist_choose(internal, internal),
	FUNCTION 3 iprange_spgist_picksplit(internal, internal),
	FUNCTION 4 iprange_spgist_inner_consistent(internal, internal),
	FUNCTION 5 iprange_spgist_leaf_consistent(internal, internal);
COMMENT ON OPERATOR CLASS spgist_iprange_ops USING spgist IS 'a trie in the plane of (lower, upper)';
COMMENT ON OPERATOR FAMILY spgist_iprange_ops USING spgist IS 'a trie in the plane of (lower, upper)';

CREATE OPERATOR CLASS gist_ipaddress_ops DEFAULT FOR TYPE ipaddress USING gist AS
	OPERATOR 18 =, -- RTEqualStrategyNumber
	OPERATOR 19 <>, -- RTNotEqualStrategyNumber
	OPERATOR 20 <, -- RTLessStrategyNumber
	OPERATOR 21 <=, -- RTLessEqualStrategyNumber
	OPERATOR 22 >, -- RTGreaterStrategyNumber
	OPERATOR 23 >=, -- RTGreaterEqualStrategyNumber
	FUNCTION 1 gipaddress_consistent(internal, ipaddress, smallint, oid, internal),
	FUNCTION 2 gipr_union(internal, internal),
	FUNCTION 3 gipaddress_compress(internal),
	FUNCTION 5 gipr_penalty(internal, internal, internal),
	FUNCTION 6 gipr_picksplit(internal, internal),
	FUNCTION 7 gipr_same(iprange, iprange, internal),
	FUNCTION 9 gipaddress_fetch(internal),
	FUNCTION 11 gipr_sortsupport(internal),
	STORAGE iprange;
COMMENT ON OPERATOR CLASS gist_ipaddress_ops USING gist IS 'addresses: order, for exclusion and multi-column indexes';
COMMENT ON OPERATOR FAMILY gist_ipaddress_ops USING gist IS 'addresses: order, for exclusion and multi-column indexes';

-- --- BRIN ------------------------------------------------------------------
-- Core's functions do the work.  Addresses are summarised by their least and
-- greatest, by several intervals, or by a bloom filter; ranges by their hull,
-- which is - where families are mixed.  For ranges "adjacent" is 17, and the
-- strict forms of containment are the other way round than in GiST.

CREATE FUNCTION ip4_brin_distance(ip4, ip4) RETURNS double precision
	AS 'MODULE_PATHNAME', 'ip4_brin_distance' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip4_brin_distance(ip4, ip4) IS 'BRIN support';

CREATE OPERATOR CLASS brin_ip4_minmax_ops DEFAULT FOR TYPE ip4 USING brin AS
	OPERATOR 1 <, -- BTLessStrategyNumber
	OPERATOR 2 <=, -- BTLessEqualStrategyNumber
	OPERATOR 3 =, -- BTEqualStrategyNumber
	OPERATOR 4 >=, -- BTGreaterEqualStrategyNumber
	OPERATOR 5 >, -- BTGreaterStrategyNumber
	FUNCTION 1 brin_minmax_opcinfo(internal),
	FUNCTION 2 brin_minmax_add_value(internal, internal, internal, internal),
	FUNCTION 3 brin_minmax_consistent(internal, internal, internal),
	FUNCTION 4 brin_minmax_union(internal, internal, internal);
COMMENT ON OPERATOR CLASS brin_ip4_minmax_ops USING brin IS 'the least and the greatest address of each range of pages';
COMMENT ON OPERATOR FAMILY brin_ip4_minmax_ops USING brin IS 'the least and the greatest address of each range of pages';

CREATE OPERATOR CLASS brin_ip4_minmax_multi_ops FOR TYPE ip4 USING brin AS
	OPERATOR 1 <, -- BTLessStrategyNumber
	OPERATOR 2 <=, -- BTLessEqualStrategyNumber
	OPERATOR 3 =, -- BTEqualStrategyNumber
	OPERATOR 4 >=, -- BTGreaterEqualStrategyNumber
	OPERATOR 5 >, -- BTGreaterStrategyNumber
	FUNCTION 1 brin_minmax_multi_opcinfo(internal),
	FUNCTION 2 brin_minmax_multi_add_value(internal, internal, internal, internal),
	FUNCTION 3 brin_minmax_multi_consistent(internal, internal, internal, integer),
	FUNCTION 4 brin_minmax_multi_union(internal, internal, internal),
	FUNCTION 5 brin_minmax_multi_options(internal),
	FUNCTION 11 ip4_brin_distance(ip4, ip4);
COMMENT ON OPERATOR CLASS brin_ip4_minmax_multi_ops USING brin IS 'a few intervals of addresses for each range of pages';
COMMENT ON OPERATOR FAMILY brin_ip4_minmax_multi_ops USING brin IS 'a few intervals of addresses for each range of pages';

CREATE OPERATOR CLASS brin_ip4_bloom_ops FOR TYPE ip4 USING brin AS
	OPERATOR 1 =, -- BloomEqualStrategyNumber
	FUNCTION 1 brin_bloom_opcinfo(internal),
	FUNCTION 2 brin_bloom_add_value(internal, internal, internal, internal),
	FUNCTION 3 brin_bloom_consistent(internal, internal, internal, integer),
	FUNCTION 4 brin_bloom_union(internal, internal, internal),
	FUNCTION 5 brin_bloom_options(internal),
	FUNCTION 11 ip4hash(ip4);
COMMENT ON OPERATOR CLASS brin_ip4_bloom_ops USING brin IS 'a bloom filter of the addresses of each range of pages';
COMMENT ON OPERATOR FAMILY brin_ip4_bloom_ops USING brin IS 'a bloom filter of the addresses of each range of pages';

CREATE FUNCTION ip6_brin_distance(ip6, ip6) RETURNS double precision
	AS 'MODULE_PATHNAME', 'ip6_brin_distance' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ip6_brin_distance(ip6, ip6) IS 'BRIN support';

CREATE OPERATOR CLASS brin_ip6_minmax_ops DEFAULT FOR TYPE ip6 USING brin AS
	OPERATOR 1 <, -- BTLessStrategyNumber
	OPERATOR 2 <=, -- BTLessEqualStrategyNumber
	OPERATOR 3 =, -- BTEqualStrategyNumber
	OPERATOR 4 >=, -- BTGreaterEqualStrategyNumber
	OPERATOR 5 >, -- BTGreaterStrategyNumber
	FUNCTION 1 brin_minmax_opcinfo(internal),
	FUNCTION 2 brin_minmax_add_value(internal, internal, internal, internal),
	FUNCTION 3 brin_minmax_consistent(internal, internal, internal),
	FUNCTION 4 brin_minmax_union(internal, internal, internal);
COMMENT ON OPERATOR CLASS brin_ip6_minmax_ops USING brin IS 'the least and the greatest address of each range of pages';
COMMENT ON OPERATOR FAMILY brin_ip6_minmax_ops USING brin IS 'the least and the greatest address of each range of pages';

CREATE OPERATOR CLASS brin_ip6_minmax_multi_ops FOR TYPE ip6 USING brin AS
	OPERATOR 1 <, -- BTLessStrategyNumber
	OPERATOR 2 <=, -- BTLessEqualStrategyNumber
	OPERATOR 3 =, -- BTEqualStrategyNumber
	OPERATOR 4 >=, -- BTGreaterEqualStrategyNumber
	OPERATOR 5 >, -- BTGreaterStrategyNumber
	FUNCTION 1 brin_minmax_multi_opcinfo(internal),
	FUNCTION 2 brin_minmax_multi_add_value(internal, internal, internal, internal),
	FUNCTION 3 brin_minmax_multi_consistent(internal, internal, internal, integer),
	FUNCTION 4 brin_minmax_multi_union(internal, internal, internal),
	FUNCTION 5 brin_minmax_multi_options(internal),
	FUNCTION 11 ip6_brin_distance(ip6, ip6);
COMMENT ON OPERATOR CLASS brin_ip6_minmax_multi_ops USING brin IS 'a few intervals of addresses for each range of pages';
COMMENT ON OPERATOR FAMILY brin_ip6_minmax_multi_ops USING brin IS 'a few intervals of addresses for each range of pages';

CREATE OPERATOR CLASS brin_ip6_bloom_ops FOR TYPE ip6 USING brin AS
	OPERATOR 1 =, -- BloomEqualStrategyNumber
	FUNCTION 1 brin_bloom_opcinfo(internal),
	FUNCTION 2 brin_bloom_add_value(internal, internal, internal, internal),
	FUNCTION 3 brin_bloom_consistent(internal, internal, internal, integer),
	FUNCTION 4 brin_bloom_union(internal, internal, internal),
	FUNCTION 5 brin_bloom_options(internal),
	FUNCTION 11 ip6hash(ip6);
COMMENT ON OPERATOR CLASS brin_ip6_bloom_ops USING brin IS 'a bloom filter of the addresses of each range of pages';
COMMENT ON OPERATOR FAMILY brin_ip6_bloom_ops USING brin IS 'a bloom filter of the addresses of each range of pages';

CREATE FUNCTION ipaddress_brin_distance(ipaddress, ipaddress) RETURNS double precision
	AS 'MODULE_PATHNAME', 'ipaddress_brin_distance' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ipaddress_brin_distance(ipaddress, ipaddress) IS 'BRIN support';

CREATE OPERATOR CLASS brin_ipaddress_minmax_ops DEFAULT FOR TYPE ipaddress USING brin AS
	OPERATOR 1 <, -- BTLessStrategyNumber
	OPERATOR 2 <=, -- BTLessEqualStrategyNumber
	OPERATOR 3 =, -- BTEqualStrategyNumber
	OPERATOR 4 >=, -- BTGreaterEqualStrategyNumber
	OPERATOR 5 >, -- BTGreaterStrategyNumber
	FUNCTION 1 brin_minmax_opcinfo(internal),
	FUNCTION 2 brin_minmax_add_value(internal, internal, internal, internal),
	FUNCTION 3 brin_minmax_consistent(internal, internal, internal),
	FUNCTION 4 brin_minmax_union(internal, internal, internal);
COMMENT ON OPERATOR CLASS brin_ipaddress_minmax_ops USING brin IS 'the least and the greatest address of each range of pages';
COMMENT ON OPERATOR FAMILY brin_ipaddress_minmax_ops USING brin IS 'the least and the greatest address of each range of pages';

CREATE OPERATOR CLASS brin_ipaddress_minmax_multi_ops FOR TYPE ipaddress USING brin AS
	OPERATOR 1 <, -- BTLessStrategyNumber
	OPERATOR 2 <=, -- BTLessEqualStrategyNumber
	OPERATOR 3 =, -- BTEqualStrategyNumber
	OPERATOR 4 >=, -- BTGreaterEqualStrategyNumber
	OPERATOR 5 >, -- BTGreaterStrategyNumber
	FUNCTION 1 brin_minmax_multi_opcinfo(internal),
	FUNCTION 2 brin_minmax_multi_add_value(internal, internal, internal, internal),
	FUNCTION 3 brin_minmax_multi_consistent(internal, internal, internal, integer),
	FUNCTION 4 brin_minmax_multi_union(internal, internal, internal),
	FUNCTION 5 brin_minmax_multi_options(internal),
	FUNCTION 11 ipaddress_brin_distance(ipaddress, ipaddress);
COMMENT ON OPERATOR CLASS brin_ipaddress_minmax_multi_ops USING brin IS 'a few intervals of addresses for each range of pages';
COMMENT ON OPERATOR FAMILY brin_ipaddress_minmax_multi_ops USING brin IS 'a few intervals of addresses for each range of pages';

CREATE OPERATOR CLASS brin_ipaddress_bloom_ops FOR TYPE ipaddress USING brin AS
	OPERATOR 1 =, -- BloomEqualStrategyNumber
	FUNCTION 1 brin_bloom_opcinfo(internal),
	FUNCTION 2 brin_bloom_add_value(internal, internal, internal, internal),
	FUNCTION 3 brin_bloom_consistent(internal, internal, internal, integer),
	FUNCTION 4 brin_bloom_union(internal, internal, internal),
	FUNCTION 5 brin_bloom_options(internal),
	FUNCTION 11 ipaddresshash(ipaddress);
COMMENT ON OPERATOR CLASS brin_ipaddress_bloom_ops USING brin IS 'a bloom filter of the addresses of each range of pages';
COMMENT ON OPERATOR FAMILY brin_ipaddress_bloom_ops USING brin IS 'a bloom filter of the addresses of each range of pages';

CREATE OPERATOR CLASS brin_ip4r_inclusion_ops DEFAULT FOR TYPE ip4r USING brin AS
	OPERATOR 1 <<<, -- RTLeftStrategyNumber
	OPERATOR 2 &<, -- RTOverLeftStrategyNumber
	OPERATOR 3 &&, -- RTOverlapStrategyNumber
	OPERATOR 4 &>, -- RTOverRightStrategyNumber
	OPERATOR 5 >>>, -- RTRightStrategyNumber
	OPERATOR 7 >>=, -- RTContainsStrategyNumber
	OPERATOR 8 <<=, -- RTContainedByStrategyNumber
	OPERATOR 16 >>= (ip4r, ip4), -- RTContainsElemStrategyNumber
	OPERATOR 16 @>>= (ip4r, ipaddress), -- RTContainsElemStrategyNumber
	OPERATOR 17 -|-, -- RTAdjacentStrategyNumber
	OPERATOR 18 =, -- RTEqualStrategyNumber
	OPERATOR 24 >>, -- RTSubStrategyNumber
	OPERATOR 26 <<, -- RTSuperStrategyNumber
	FUNCTION 1 brin_inclusion_opcinfo(internal),
	FUNCTION 2 brin_inclusion_add_value(internal, internal, internal, internal),
	FUNCTION 3 brin_inclusion_consistent(internal, internal, internal),
	FUNCTION 4 brin_inclusion_union(internal, internal, internal),
	FUNCTION 11 ip4r_union(ip4r, ip4r),
	FUNCTION 13 ip4r_contains(ip4r, ip4r);
COMMENT ON OPERATOR CLASS brin_ip4r_inclusion_ops USING brin IS 'the hull of each range of pages';
COMMENT ON OPERATOR FAMILY brin_ip4r_inclusion_ops USING brin IS 'the hull of each range of pages';

CREATE OPERATOR CLASS brin_ip6r_inclusion_ops DEFAULT FOR TYPE ip6r USING brin AS
	OPERATOR 1 <<<, -- RTLeftStrategyNumber
	OPERATOR 2 &<, -- RTOverLeftStrategyNumber
	OPERATOR 3 &&, -- RTOverlapStrategyNumber
	OPERATOR 4 &>, -- RTOverRightStrategyNumber
	OPERATOR 5 >>>, -- RTRightStrategyNumber
	OPERATOR 7 >>=, -- RTContainsStrategyNumber
	OPERATOR 8 <<=, -- RTContainedByStrategyNumber
	OPERATOR 16 >>= (ip6r, ip6), -- RTContainsElemStrategyNumber
	OPERATOR 16 @>>= (ip6r, ipaddress), -- RTContainsElemStrategyNumber
	OPERATOR 17 -|-, -- RTAdjacentStrategyNumber
	OPERATOR 18 =, -- RTEqualStrategyNumber
	OPERATOR 24 >>, -- RTSubStrategyNumber
	OPERATOR 26 <<, -- RTSuperStrategyNumber
	FUNCTION 1 brin_inclusion_opcinfo(internal),
	FUNCTION 2 brin_inclusion_add_value(internal, internal, internal, internal),
	FUNCTION 3 brin_inclusion_consistent(internal, internal, internal),
	FUNCTION 4 brin_inclusion_union(internal, internal, internal),
	FUNCTION 11 ip6r_union(ip6r, ip6r),
	FUNCTION 13 ip6r_contains(ip6r, ip6r);
COMMENT ON OPERATOR CLASS brin_ip6r_inclusion_ops USING brin IS 'the hull of each range of pages';
COMMENT ON OPERATOR FAMILY brin_ip6r_inclusion_ops USING brin IS 'the hull of each range of pages';

CREATE OPERATOR CLASS brin_iprange_inclusion_ops DEFAULT FOR TYPE iprange USING brin AS
	OPERATOR 1 <<<, -- RTLeftStrategyNumber
	OPERATOR 2 &<, -- RTOverLeftStrategyNumber
	OPERATOR 3 &&, -- RTOverlapStrategyNumber
	OPERATOR 4 &>, -- RTOverRightStrategyNumber
	OPERATOR 5 >>>, -- RTRightStrategyNumber
	OPERATOR 7 >>=, -- RTContainsStrategyNumber
	OPERATOR 8 <<=, -- RTContainedByStrategyNumber
	OPERATOR 16 @>>= (iprange, ip4), -- RTContainsElemStrategyNumber
	OPERATOR 16 @>>= (iprange, ip6), -- RTContainsElemStrategyNumber
	OPERATOR 16 @>>= (iprange, ipaddress), -- RTContainsElemStrategyNumber
	OPERATOR 17 -|-, -- RTAdjacentStrategyNumber
	OPERATOR 18 =, -- RTEqualStrategyNumber
	OPERATOR 24 >>, -- RTSubStrategyNumber
	OPERATOR 26 <<, -- RTSuperStrategyNumber
	FUNCTION 1 brin_inclusion_opcinfo(internal),
	FUNCTION 2 brin_inclusion_add_value(internal, internal, internal, internal),
	FUNCTION 3 brin_inclusion_consistent(internal, internal, internal),
	FUNCTION 4 brin_inclusion_union(internal, internal, internal),
	FUNCTION 11 iprange_union(iprange, iprange),
	FUNCTION 13 iprange_contains(iprange, iprange);
COMMENT ON OPERATOR CLASS brin_iprange_inclusion_ops USING brin IS 'the hull of each range of pages';
COMMENT ON OPERATOR FAMILY brin_iprange_inclusion_ops USING brin IS 'the hull of each range of pages';

-- From PostgreSQL 18 on core asks which strategy "=" and its kin have, and a
-- btree can skip through a leading column.  The families are found in the
-- extension's schema, where the search_path points; core's functions are named
-- with theirs, because the script may run as superuser.
DO $$
DECLARE
	family text;
BEGIN
	IF current_setting('server_version_num')::integer >= 180000 THEN
		FOREACH family IN ARRAY ARRAY['ip4', 'ip6', 'ipaddress', 'ip4r', 'ip6r', 'iprange'] LOOP
			EXECUTE pg_catalog.format('ALTER OPERATOR FAMILY gist_%s_ops USING gist ADD FUNCTION 12 ("any", "any") pg_catalog.gist_translate_cmptype_common(integer)',
				family);
		END LOOP;
		FOREACH family IN ARRAY ARRAY['ip4', 'ip6'] LOOP
			EXECUTE pg_catalog.format('CREATE FUNCTION %s_skipsupport(internal) RETURNS void AS ''MODULE_PATHNAME'' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE',
				family);
			EXECUTE pg_catalog.format('COMMENT ON FUNCTION %s_skipsupport(internal) IS ''btree skip support''',
				family);
			EXECUTE pg_catalog.format('ALTER OPERATOR FAMILY btree_%1$s_ops USING btree ADD FUNCTION 6 (%1$s) %1$s_skipsupport(internal)',
				family);
		END LOOP;
	END IF;
END
$$;
