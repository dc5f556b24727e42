-- src/period/period--2.0.sql
\echo Use "CREATE EXTENSION period" to load this file. \quit

-- ---------------------------------------------------------------------------
-- Statistics and estimates
-- ---------------------------------------------------------------------------

CREATE FUNCTION period_typanalyze(internal) RETURNS bool
	AS 'MODULE_PATHNAME', 'period_typanalyze'
	LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION period_typanalyze(internal) IS 'statistics of a column';

CREATE FUNCTION period_sel(internal, oid, internal, integer) RETURNS float8
	AS 'MODULE_PATHNAME', 'period_sel'
	LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION period_sel(internal, oid, internal, integer) IS 'restriction selectivity';

CREATE FUNCTION period_joinsel(internal, oid, internal, smallint, internal) RETURNS float8
	AS 'MODULE_PATHNAME', 'period_joinsel'
	LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION period_joinsel(internal, oid, internal, smallint, internal) IS 'join selectivity';

-- ---------------------------------------------------------------------------
-- The type.  Text goes through timestamptz and the session's time zone, so its
-- functions are STABLE; the binary form is two int64.
-- ---------------------------------------------------------------------------

CREATE TYPE period;

CREATE FUNCTION period_in(cstring) RETURNS period
	AS 'MODULE_PATHNAME', 'period_in'
	LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION period_in(cstring) IS 'I/O';

CREATE FUNCTION period_out(period) RETURNS cstring
	AS 'MODULE_PATHNAME', 'period_out'
	LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION period_out(period) IS 'I/O';

CREATE FUNCTION period_recv(internal) RETURNS period
	AS 'MODULE_PATHNAME', 'period_recv'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION period_recv(internal) IS 'I/O';

CREATE FUNCTION period_send(period) RETURNS bytea
	AS 'MODULE_PATHNAME', 'period_send'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION period_send(period) IS 'I/O';

CREATE TYPE period (
	INPUT = period_in,
	OUTPUT = period_out,
	RECEIVE = period_recv,
	SEND = period_send,
	INTERNALLENGTH = 16,
	ALIGNMENT = double,
	STORAGE = plain,
	ANALYZE = period_typanalyze
);
COMMENT ON TYPE period IS 'half-open span of time, [first, next)';

-- ---------------------------------------------------------------------------
-- Constructors.  The letters say whether a bound is open or closed.  NULL means
-- "unbounded" for period_open and "unknown" for all others.
-- ---------------------------------------------------------------------------

CREATE FUNCTION period(timestamptz) RETURNS period
	AS 'MODULE_PATHNAME', 'period_from_instant'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION period(timestamptz) IS 'the period of one instant, one microsecond long';

CREATE FUNCTION period(timestamptz, timestamptz) RETURNS period
	AS 'MODULE_PATHNAME', 'period_co'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION period(timestamptz, timestamptz) IS '[first, next)';

CREATE FUNCTION period_oo(timestamptz, timestamptz) RETURNS period
	AS 'MODULE_PATHNAME', 'period_oo'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION period_oo(timestamptz, timestamptz) IS '(a, b)';

CREATE FUNCTION period_oc(timestamptz, timestamptz) RETURNS period
	AS 'MODULE_PATHNAME', 'period_oc'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION period_oc(timestamptz, timestamptz) IS '(a, b]';

CREATE FUNCTION period_co(timestamptz, timestamptz) RETURNS period
	AS 'MODULE_PATHNAME', 'period_co'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION period_co(timestamptz, timestamptz) IS '[a, b)';

CREATE FUNCTION period_cc(timestamptz, timestamptz) RETURNS period
	AS 'MODULE_PATHNAME', 'period_cc'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION period_cc(timestamptz, timestamptz) IS '[a, b]';

CREATE FUNCTION empty_period() RETURNS period
	AS 'MODULE_PATHNAME', 'period_empty'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION empty_period() IS 'the empty period';

CREATE FUNCTION period_all() RETURNS period
	AS 'MODULE_PATHNAME', 'period_all'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION period_all() IS 'all time: [-infinity, infinity)';

CREATE FUNCTION period_open(timestamptz, timestamptz) RETURNS period
	AS 'MODULE_PATHNAME', 'period_open'
	LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION period_open(timestamptz, timestamptz) IS '[first, next), where NULL means unbounded';

CREATE FUNCTION period_open(timestamptz, timestamptz, text) RETURNS period
	AS 'MODULE_PATHNAME', 'period_open'
	LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION period_open(timestamptz, timestamptz, text) IS 'period with bounds as in the third argument, where NULL means unbounded';

-- ---------------------------------------------------------------------------
-- Accessors.  first, last, prior and next give infinity for an end that is not
-- there, lower and upper give NULL, as for core's ranges.
-- ---------------------------------------------------------------------------

CREATE FUNCTION first(period) RETURNS timestamptz
	AS 'MODULE_PATHNAME', 'period_first'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION first(period) IS 'first instant; NULL if empty';

CREATE FUNCTION last(period) RETURNS timestamptz
	AS 'MODULE_PATHNAME', 'period_last_instant'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION last(period) IS 'last instant; NULL if empty';

CREATE FUNCTION prior(period) RETURNS timestamptz
	AS 'MODULE_PATHNAME', 'period_prior'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION prior(period) IS 'the instant before the first; NULL if empty';

CREATE FUNCTION next(period) RETURNS timestamptz
	AS 'MODULE_PATHNAME', 'period_next'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION next(period) IS 'the instant after the last; NULL if empty';

CREATE FUNCTION lower(period) RETURNS timestamptz
	AS 'MODULE_PATHNAME', 'period_lower'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION lower(period) IS 'first instant, NULL if unbounded or empty';

CREATE FUNCTION upper(period) RETURNS timestamptz
	AS 'MODULE_PATHNAME', 'period_upper'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION upper(period) IS 'the instant after the last, NULL if unbounded or empty';

CREATE FUNCTION is_empty(period) RETURNS boolean
	AS 'MODULE_PATHNAME', 'period_isempty'
	LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;
COMMENT ON FUNCTION is_empty(period) IS 'is the period empty?';

CREATE FUNCTION is_open(period) RETURNS boolean
	AS 'MODULE_PATHNAME', 'period_is_open'
	LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;
COMMENT ON FUNCTION is_open(period) IS 'has the period no end?';

CREATE FUNCTION is_instant(period) RETURNS boolean
	AS 'MODULE_PATHNAME', 'period_is_instant'
	LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;
COMMENT ON FUNCTION is_instant(period) IS 'is it a single instant?';

CREATE FUNCTION isempty(period) RETURNS boolean
	AS 'MODULE_PATHNAME', 'period_isempty'
	LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;
COMMENT ON FUNCTION isempty(period) IS 'is the period empty? (as for ranges)';

CREATE FUNCTION lower_inf(period) RETURNS boolean
	AS 'MODULE_PATHNAME', 'period_lower_inf'
	LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;
COMMENT ON FUNCTION lower_inf(period) IS 'has the period no start?';

CREATE FUNCTION upper_inf(period) RETURNS boolean
	AS 'MODULE_PATHNAME', 'period_upper_inf'
	LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;
COMMENT ON FUNCTION upper_inf(period) IS 'has the period no end?';

CREATE FUNCTION lower_inc(period) RETURNS boolean
	AS 'MODULE_PATHNAME', 'period_lower_inc'
	LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;
COMMENT ON FUNCTION lower_inc(period) IS 'does the lower bound belong to it?';

CREATE FUNCTION upper_inc(period) RETURNS boolean
	AS 'MODULE_PATHNAME', 'period_upper_inc'
	LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;
COMMENT ON FUNCTION upper_inc(period) IS 'does the upper bound belong to it? (never)';

CREATE FUNCTION length(period) RETURNS interval
	AS 'MODULE_PATHNAME', 'period_length'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION length(period) IS 'length in hours, minutes and seconds; NULL if unbounded';

CREATE FUNCTION overlap_length(period, period) RETURNS interval
	AS 'MODULE_PATHNAME', 'period_overlap_length'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION overlap_length(period, period) IS 'length of the common part; NULL if unbounded';

CREATE FUNCTION period_offset(period, timestamptz) RETURNS interval
	AS 'MODULE_PATHNAME', 'period_offset'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION period_offset(period, timestamptz) IS 'time from the first instant to the given one';

CREATE FUNCTION period_offset_sec(period, timestamptz) RETURNS bigint
	AS 'MODULE_PATHNAME', 'period_offset_sec'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION period_offset_sec(period, timestamptz) IS 'whole seconds from the first instant to the given one';

-- ---------------------------------------------------------------------------
-- Comparison: by first, then by next, the empty period before all others.
-- ---------------------------------------------------------------------------

CREATE FUNCTION period_relation_support(internal) RETURNS internal
	AS 'MODULE_PATHNAME', 'period_relation_support'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION period_relation_support(internal) IS 'planner support: relations of periods by indexes on periods';

CREATE FUNCTION lessthan(period, period) RETURNS boolean
	AS 'MODULE_PATHNAME', 'period_lessthan'
	LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE
	SUPPORT period_relation_support;
COMMENT ON FUNCTION lessthan(period, period) IS 'is less than';

CREATE FUNCTION lessthanequals(period, period) RETURNS boolean
	AS 'MODULE_PATHNAME', 'period_lessthanequals'
	LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE
	SUPPORT period_relation_support;
COMMENT ON FUNCTION lessthanequals(period, period) IS 'is not greater than';

CREATE FUNCTION equals(period, period) RETURNS boolean
	AS 'MODULE_PATHNAME', 'period_equals'
	LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE
	SUPPORT period_relation_support;
COMMENT ON FUNCTION equals(period, period) IS 'equal';

CREATE FUNCTION nequals(period, period) RETURNS boolean
	AS 'MODULE_PATHNAME', 'period_nequals'
	LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;
COMMENT ON FUNCTION nequals(period, period) IS 'not equal';

CREATE FUNCTION greaterthanequals(period, period) RETURNS boolean
	AS 'MODULE_PATHNAME', 'period_greaterthanequals'
	LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE
	SUPPORT period_relation_support;
COMMENT ON FUNCTION greaterthanequals(period, period) IS 'is not less than';

CREATE FUNCTION greaterthan(period, period) RETURNS boolean
	AS 'MODULE_PATHNAME', 'period_greaterthan'
	LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE
	SUPPORT period_relation_support;
COMMENT ON FUNCTION greaterthan(period, period) IS 'is greater than';

CREATE FUNCTION btree_period_compare(period, period) RETURNS integer
	AS 'MODULE_PATHNAME', 'period_cmp'
	LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;
COMMENT ON FUNCTION btree_period_compare(period, period) IS 'less than, equal to, greater than: -1, 0, 1';

CREATE FUNCTION period_sortsupport(internal) RETURNS void
	AS 'MODULE_PATHNAME', 'period_sortsupport'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION period_sortsupport(internal) IS 'sort support';

CREATE FUNCTION period_hash(period) RETURNS integer
	AS 'MODULE_PATHNAME', 'period_hash'
	LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;
COMMENT ON FUNCTION period_hash(period) IS 'hash';

CREATE FUNCTION period_hash_extended(period, bigint) RETURNS bigint
	AS 'MODULE_PATHNAME', 'period_hash_extended'
	LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;
COMMENT ON FUNCTION period_hash_extended(period, bigint) IS '64-bit hash with a seed';

CREATE FUNCTION period_smaller(period, period) RETURNS period
	AS 'MODULE_PATHNAME', 'period_smaller'
	LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;
COMMENT ON FUNCTION period_smaller(period, period) IS 'the lesser of two';

CREATE FUNCTION period_larger(period, period) RETURNS period
	AS 'MODULE_PATHNAME', 'period_larger'
	LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;
COMMENT ON FUNCTION period_larger(period, period) IS 'the greater of two';

CREATE OPERATOR < (
	LEFTARG = period, RIGHTARG = period,
	FUNCTION = lessthan,
	COMMUTATOR = >,
	NEGATOR = >=,
	RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
COMMENT ON OPERATOR < (period, period) IS 'is less than';

CREATE OPERATOR <= (
	LEFTARG = period, RIGHTARG = period,
	FUNCTION = lessthanequals,
	COMMUTATOR = >=,
	NEGATOR = >,
	RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
COMMENT ON OPERATOR <= (period, period) IS 'is not greater than';

CREATE OPERATOR = (
	LEFTARG = period, RIGHTARG = period,
	FUNCTION = equals,
	COMMUTATOR = =,
	NEGATOR = <>,
	RESTRICT = eqsel, JOIN = eqjoinsel,
	HASHES, MERGES
);
COMMENT ON OPERATOR = (period, period) IS 'equal';

CREATE OPERATOR <> (
	LEFTARG = period, RIGHTARG = period,
	FUNCTION = nequals,
	COMMUTATOR = <>,
	NEGATOR = =,
	RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR <> (period, period) IS 'not equal';

CREATE OPERATOR >= (
	LEFTARG = period, RIGHTARG = period,
	FUNCTION = greaterthanequals,
	COMMUTATOR = <=,
	NEGATOR = <,
	RESTRICT = scalargesel, JOIN = scalargejoinsel
);
COMMENT ON OPERATOR >= (period, period) IS 'is not less than';

CREATE OPERATOR > (
	LEFTARG = period, RIGHTARG = period,
	FUNCTION = greaterthan,
	COMMUTATOR = <,
	NEGATOR = <=,
	RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR > (period, period) IS 'is greater than';

CREATE OPERATOR CLASS btree_period_ops
	DEFAULT FOR TYPE period USING btree AS
	OPERATOR 1 <,
	OPERATOR 2 <=,
	OPERATOR 3 =,
	OPERATOR 4 >=,
	OPERATOR 5 >,
	FUNCTION 1 btree_period_compare(period, period),
	FUNCTION 2 period_sortsupport(internal),
	FUNCTION 4 btequalimage(oid);
COMMENT ON OPERATOR CLASS btree_period_ops USING btree IS 'order by first, then by next';
COMMENT ON OPERATOR FAMILY btree_period_ops USING btree IS 'order by first, then by next';

CREATE OPERATOR CLASS hash_period_ops
	DEFAULT FOR TYPE period USING hash AS
	OPERATOR 1 =,
	FUNCTION 1 period_hash(period),
	FUNCTION 2 period_hash_extended(period, bigint);
COMMENT ON OPERATOR CLASS hash_period_ops USING hash IS 'equality';
COMMENT ON OPERATOR FAMILY hash_period_ops USING hash IS 'equality';

CREATE AGGREGATE min(period) (
	SFUNC = period_smaller,
	STYPE = period,
	COMBINEFUNC = period_smaller,
	SORTOP = <,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE min(period) IS 'least period in the order of <';

CREATE AGGREGATE max(period) (
	SFUNC = period_larger,
	STYPE = period,
	COMBINEFUNC = period_larger,
	SORTOP = >,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE max(period) IS 'greatest period in the order of >';

-- ---------------------------------------------------------------------------
-- Relations.  None of them ever raises.  The empty period lies inside every
-- period; it has no other relation to any.
-- ---------------------------------------------------------------------------

CREATE FUNCTION contains(period, period) RETURNS boolean
	AS 'MODULE_PATHNAME', 'period_contains'
	LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE
	SUPPORT period_relation_support;
COMMENT ON FUNCTION contains(period, period) IS 'contains';

CREATE FUNCTION contained_by(period, period) RETURNS boolean
	AS 'MODULE_PATHNAME', 'period_contained_by'
	LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE
	SUPPORT period_relation_support;
COMMENT ON FUNCTION contained_by(period, period) IS 'is contained by';

CREATE FUNCTION overlaps(period, period) RETURNS boolean
	AS 'MODULE_PATHNAME', 'period_overlaps'
	LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE
	SUPPORT period_relation_support;
COMMENT ON FUNCTION overlaps(period, period) IS 'have an instant in common';

CREATE FUNCTION adjacent(period, period) RETURNS boolean
	AS 'MODULE_PATHNAME', 'period_adjacent'
	LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE
	SUPPORT period_relation_support;
COMMENT ON FUNCTION adjacent(period, period) IS 'touch without overlap';

CREATE FUNCTION period_meets(period, period) RETURNS boolean
	AS 'MODULE_PATHNAME', 'period_meets'
	LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE
	SUPPORT period_relation_support;
COMMENT ON FUNCTION period_meets(period, period) IS 'ends where the other begins';

CREATE FUNCTION period_met_by(period, period) RETURNS boolean
	AS 'MODULE_PATHNAME', 'period_met_by'
	LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE
	SUPPORT period_relation_support;
COMMENT ON FUNCTION period_met_by(period, period) IS 'begins where the other ends';

CREATE FUNCTION overleft(period, period) RETURNS boolean
	AS 'MODULE_PATHNAME', 'period_overleft'
	LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE
	SUPPORT period_relation_support;
COMMENT ON FUNCTION overleft(period, period) IS 'ends not after the other';

CREATE FUNCTION overright(period, period) RETURNS boolean
	AS 'MODULE_PATHNAME', 'period_overright'
	LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE
	SUPPORT period_relation_support;
COMMENT ON FUNCTION overright(period, period) IS 'begins not before the other';

CREATE FUNCTION before(period, period) RETURNS boolean
	AS 'MODULE_PATHNAME', 'period_before'
	LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE
	SUPPORT period_relation_support;
COMMENT ON FUNCTION before(period, period) IS 'ends before the other begins';

CREATE FUNCTION after(period, period) RETURNS boolean
	AS 'MODULE_PATHNAME', 'period_after'
	LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE
	SUPPORT period_relation_support;
COMMENT ON FUNCTION after(period, period) IS 'begins after the other ends';

CREATE FUNCTION period_assumed_support(internal) RETURNS internal
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION period_assumed_support(internal) IS 'planner support';
CREATE FUNCTION period_assumed(internal, internal) RETURNS internal
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE LEAKPROOF SUPPORT period_assumed_support;
COMMENT ON FUNCTION period_assumed(internal, internal) IS 'a bound in an index condition, and what the planner takes it for';
CREATE FUNCTION period_bound(period, upper boolean) RETURNS timestamptz
	AS 'MODULE_PATHNAME', 'period_bound'
	LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;
COMMENT ON FUNCTION period_bound(period, boolean) IS 'first or last instant; infinity and -infinity if empty; for the planner';

CREATE FUNCTION period_instant_support(internal) RETURNS internal
	AS 'MODULE_PATHNAME', 'period_instant_support'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION period_instant_support(internal) IS 'planner support: an instant in a period by an index on instants';

CREATE FUNCTION contains(period, timestamptz) RETURNS boolean
	AS 'MODULE_PATHNAME', 'period_contains_instant'
	LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE
	SUPPORT period_instant_support;
COMMENT ON FUNCTION contains(period, timestamptz) IS 'contains the instant';

CREATE FUNCTION contained_by(timestamptz, period) RETURNS boolean
	AS 'MODULE_PATHNAME', 'instant_contained_by_period'
	LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE
	SUPPORT period_instant_support;
COMMENT ON FUNCTION contained_by(timestamptz, period) IS 'is in the period';

CREATE FUNCTION lessthan(period, timestamptz) RETURNS boolean
	AS 'MODULE_PATHNAME', 'period_before_instant'
	LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE
	SUPPORT period_relation_support;
COMMENT ON FUNCTION lessthan(period, timestamptz) IS 'ends before the instant';

CREATE FUNCTION greaterthan(period, timestamptz) RETURNS boolean
	AS 'MODULE_PATHNAME', 'period_after_instant'
	LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE
	SUPPORT period_relation_support;
COMMENT ON FUNCTION greaterthan(period, timestamptz) IS 'begins after the instant';

CREATE FUNCTION lessthan(timestamptz, period) RETURNS boolean
	AS 'MODULE_PATHNAME', 'instant_before_period'
	LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE
	SUPPORT period_relation_support;
COMMENT ON FUNCTION lessthan(timestamptz, period) IS 'is before the period';

CREATE FUNCTION greaterthan(timestamptz, period) RETURNS boolean
	AS 'MODULE_PATHNAME', 'instant_after_period'
	LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE
	SUPPORT period_relation_support;
COMMENT ON FUNCTION greaterthan(timestamptz, period) IS 'is after the period';

CREATE FUNCTION period_before_instant(period, timestamptz) RETURNS boolean
	AS 'MODULE_PATHNAME', 'period_before_instant'
	LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE
	SUPPORT period_relation_support;
COMMENT ON FUNCTION period_before_instant(period, timestamptz) IS 'ends before the instant';

CREATE FUNCTION period_after_instant(period, timestamptz) RETURNS boolean
	AS 'MODULE_PATHNAME', 'period_after_instant'
	LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE
	SUPPORT period_relation_support;
COMMENT ON FUNCTION period_after_instant(period, timestamptz) IS 'begins after the instant';

CREATE FUNCTION period_overleft_instant(period, timestamptz) RETURNS boolean
	AS 'MODULE_PATHNAME', 'period_overleft_instant'
	LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE
	SUPPORT period_relation_support;
COMMENT ON FUNCTION period_overleft_instant(period, timestamptz) IS 'ends not after the instant';

CREATE FUNCTION period_overright_instant(period, timestamptz) RETURNS boolean
	AS 'MODULE_PATHNAME', 'period_overright_instant'
	LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE
	SUPPORT period_relation_support;
COMMENT ON FUNCTION period_overright_instant(period, timestamptz) IS 'begins not before the instant';

CREATE FUNCTION instant_before_period(timestamptz, period) RETURNS boolean
	AS 'MODULE_PATHNAME', 'instant_before_period'
	LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE
	SUPPORT period_relation_support;
COMMENT ON FUNCTION instant_before_period(timestamptz, period) IS 'is before the period';

CREATE FUNCTION instant_after_period(timestamptz, period) RETURNS boolean
	AS 'MODULE_PATHNAME', 'instant_after_period'
	LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE
	SUPPORT period_relation_support;
COMMENT ON FUNCTION instant_after_period(timestamptz, period) IS 'is after the period';

CREATE FUNCTION instant_overleft_period(timestamptz, period) RETURNS boolean
	AS 'MODULE_PATHNAME', 'instant_overleft_period'
	LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;
COMMENT ON FUNCTION instant_overleft_period(timestamptz, period) IS 'is not after the end of the period';

CREATE FUNCTION instant_overright_period(timestamptz, period) RETURNS boolean
	AS 'MODULE_PATHNAME', 'instant_overright_period'
	LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;
COMMENT ON FUNCTION instant_overright_period(timestamptz, period) IS 'is not before the start of the period';

CREATE OPERATOR @> (
	LEFTARG = period, RIGHTARG = period,
	FUNCTION = contains,
	COMMUTATOR = <@,
	RESTRICT = period_sel, JOIN = period_joinsel
);
COMMENT ON OPERATOR @> (period, period) IS 'contains';

CREATE OPERATOR <@ (
	LEFTARG = period, RIGHTARG = period,
	FUNCTION = contained_by,
	COMMUTATOR = @>,
	RESTRICT = period_sel, JOIN = period_joinsel
);
COMMENT ON OPERATOR <@ (period, period) IS 'is contained by';

CREATE OPERATOR ~ (
	LEFTARG = period, RIGHTARG = period,
	FUNCTION = contains,
	COMMUTATOR = @,
	RESTRICT = period_sel, JOIN = period_joinsel
);
COMMENT ON OPERATOR ~ (period, period) IS 'contains (old name of @>)';

CREATE OPERATOR @ (
	LEFTARG = period, RIGHTARG = period,
	FUNCTION = contained_by,
	COMMUTATOR = ~,
	RESTRICT = period_sel, JOIN = period_joinsel
);
COMMENT ON OPERATOR @ (period, period) IS 'is contained by (old name of <@)';

CREATE OPERATOR @> (
	LEFTARG = period, RIGHTARG = timestamptz,
	FUNCTION = contains,
	COMMUTATOR = <@,
	RESTRICT = period_sel, JOIN = period_joinsel
);
COMMENT ON OPERATOR @> (period, timestamptz) IS 'contains the instant';

CREATE OPERATOR <@ (
	LEFTARG = timestamptz, RIGHTARG = period,
	FUNCTION = contained_by,
	COMMUTATOR = @>,
	RESTRICT = period_sel, JOIN = period_joinsel
);
COMMENT ON OPERATOR <@ (timestamptz, period) IS 'is in the period';

CREATE OPERATOR ~ (
	LEFTARG = period, RIGHTARG = timestamptz,
	FUNCTION = contains,
	COMMUTATOR = @,
	RESTRICT = period_sel, JOIN = period_joinsel
);
COMMENT ON OPERATOR ~ (period, timestamptz) IS 'contains the instant (old name of @>)';

CREATE OPERATOR @ (
	LEFTARG = timestamptz, RIGHTARG = period,
	FUNCTION = contained_by,
	COMMUTATOR = ~,
	RESTRICT = period_sel, JOIN = period_joinsel
);
COMMENT ON OPERATOR @ (timestamptz, period) IS 'is in the period (old name of <@)';

CREATE OPERATOR && (
	LEFTARG = period, RIGHTARG = period,
	FUNCTION = overlaps,
	COMMUTATOR = &&,
	RESTRICT = period_sel, JOIN = period_joinsel
);
COMMENT ON OPERATOR && (period, period) IS 'have an instant in common';

CREATE OPERATOR << (
	LEFTARG = period, RIGHTARG = period,
	FUNCTION = before,
	COMMUTATOR = >>,
	RESTRICT = period_sel, JOIN = period_joinsel
);
COMMENT ON OPERATOR << (period, period) IS 'ends before the other begins';

CREATE OPERATOR >> (
	LEFTARG = period, RIGHTARG = period,
	FUNCTION = after,
	COMMUTATOR = <<,
	RESTRICT = period_sel, JOIN = period_joinsel
);
COMMENT ON OPERATOR >> (period, period) IS 'begins after the other ends';

CREATE OPERATOR &< (
	LEFTARG = period, RIGHTARG = period,
	FUNCTION = overleft,
	RESTRICT = period_sel, JOIN = period_joinsel
);
COMMENT ON OPERATOR &< (period, period) IS 'ends not after the other';

CREATE OPERATOR &> (
	LEFTARG = period, RIGHTARG = period,
	FUNCTION = overright,
	RESTRICT = period_sel, JOIN = period_joinsel
);
COMMENT ON OPERATOR &> (period, period) IS 'begins not before the other';

CREATE OPERATOR -|- (
	LEFTARG = period, RIGHTARG = period,
	FUNCTION = adjacent,
	COMMUTATOR = -|-,
	RESTRICT = period_sel, JOIN = period_joinsel
);
COMMENT ON OPERATOR -|- (period, period) IS 'touch without overlap';

CREATE OPERATOR -| (
	LEFTARG = period, RIGHTARG = period,
	FUNCTION = period_meets,
	COMMUTATOR = |-,
	RESTRICT = period_sel, JOIN = period_joinsel
);
COMMENT ON OPERATOR -| (period, period) IS 'ends where the other begins';

CREATE OPERATOR |- (
	LEFTARG = period, RIGHTARG = period,
	FUNCTION = period_met_by,
	COMMUTATOR = -|,
	RESTRICT = period_sel, JOIN = period_joinsel
);
COMMENT ON OPERATOR |- (period, period) IS 'begins where the other ends';

CREATE OPERATOR < (
	LEFTARG = period, RIGHTARG = timestamptz,
	FUNCTION = lessthan,
	COMMUTATOR = >,
	RESTRICT = period_sel, JOIN = period_joinsel
);
COMMENT ON OPERATOR < (period, timestamptz) IS 'ends before the instant';

CREATE OPERATOR > (
	LEFTARG = period, RIGHTARG = timestamptz,
	FUNCTION = greaterthan,
	COMMUTATOR = <,
	RESTRICT = period_sel, JOIN = period_joinsel
);
COMMENT ON OPERATOR > (period, timestamptz) IS 'begins after the instant';

CREATE OPERATOR < (
	LEFTARG = timestamptz, RIGHTARG = period,
	FUNCTION = lessthan,
	COMMUTATOR = >,
	RESTRICT = period_sel, JOIN = period_joinsel
);
COMMENT ON OPERATOR < (timestamptz, period) IS 'is before the period';

CREATE OPERATOR > (
	LEFTARG = timestamptz, RIGHTARG = period,
	FUNCTION = greaterthan,
	COMMUTATOR = <,
	RESTRICT = period_sel, JOIN = period_joinsel
);
COMMENT ON OPERATOR > (timestamptz, period) IS 'is after the period';

CREATE OPERATOR << (
	LEFTARG = period, RIGHTARG = timestamptz,
	FUNCTION = period_before_instant,
	COMMUTATOR = >>,
	RESTRICT = period_sel, JOIN = period_joinsel
);
COMMENT ON OPERATOR << (period, timestamptz) IS 'ends before the instant';

CREATE OPERATOR >> (
	LEFTARG = period, RIGHTARG = timestamptz,
	FUNCTION = period_after_instant,
	COMMUTATOR = <<,
	RESTRICT = period_sel, JOIN = period_joinsel
);
COMMENT ON OPERATOR >> (period, timestamptz) IS 'begins after the instant';

CREATE OPERATOR &< (
	LEFTARG = period, RIGHTARG = timestamptz,
	FUNCTION = period_overleft_instant,
	RESTRICT = period_sel, JOIN = period_joinsel
);
COMMENT ON OPERATOR &< (period, timestamptz) IS 'ends not after the instant';

CREATE OPERATOR &> (
	LEFTARG = period, RIGHTARG = timestamptz,
	FUNCTION = period_overright_instant,
	RESTRICT = period_sel, JOIN = period_joinsel
);
COMMENT ON OPERATOR &> (period, timestamptz) IS 'begins not before the instant';

CREATE OPERATOR << (
	LEFTARG = timestamptz, RIGHTARG = period,
	FUNCTION = instant_before_period,
	COMMUTATOR = >>,
	RESTRICT = period_sel, JOIN = period_joinsel
);
COMMENT ON OPERATOR << (timestamptz, period) IS 'is before the period';

CREATE OPERATOR >> (
	LEFTARG = timestamptz, RIGHTARG = period,
	FUNCTION = instant_after_period,
	COMMUTATOR = <<,
	RESTRICT = period_sel, JOIN = period_joinsel
);
COMMENT ON OPERATOR >> (timestamptz, period) IS 'is after the period';

CREATE OPERATOR &< (
	LEFTARG = timestamptz, RIGHTARG = period,
	FUNCTION = instant_overleft_period,
	RESTRICT = period_sel, JOIN = period_joinsel
);
COMMENT ON OPERATOR &< (timestamptz, period) IS 'is not after the end of the period';

CREATE OPERATOR &> (
	LEFTARG = timestamptz, RIGHTARG = period,
	FUNCTION = instant_overright_period,
	RESTRICT = period_sel, JOIN = period_joinsel
);
COMMENT ON OPERATOR &> (timestamptz, period) IS 'is not before the start of the period';

-- ---------------------------------------------------------------------------
-- Relations by the names of others, for which there are no operators: those of
-- SQL:2011, and Allen's thirteen, of which exactly one holds between two periods
-- that are not empty, and none if one is.
-- ---------------------------------------------------------------------------

CREATE FUNCTION precedes(period, period) RETURNS boolean
	AS 'MODULE_PATHNAME', 'period_before'
	LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE
	SUPPORT period_relation_support;
COMMENT ON FUNCTION precedes(period, period) IS 'ends before the other begins (<<)';

CREATE FUNCTION succeeds(period, period) RETURNS boolean
	AS 'MODULE_PATHNAME', 'period_after'
	LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE
	SUPPORT period_relation_support;
COMMENT ON FUNCTION succeeds(period, period) IS 'begins after the other ends (>>)';

CREATE FUNCTION immediately_precedes(period, period) RETURNS boolean
	AS 'MODULE_PATHNAME', 'period_meets'
	LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE
	SUPPORT period_relation_support;
COMMENT ON FUNCTION immediately_precedes(period, period) IS 'ends where the other begins (-|)';

CREATE FUNCTION immediately_succeeds(period, period) RETURNS boolean
	AS 'MODULE_PATHNAME', 'period_met_by'
	LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE
	SUPPORT period_relation_support;
COMMENT ON FUNCTION immediately_succeeds(period, period) IS 'begins where the other ends (|-)';

CREATE FUNCTION allen_before(period, period) RETURNS boolean
	AS 'MODULE_PATHNAME', 'allen_before'
	LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE
	SUPPORT period_relation_support;
COMMENT ON FUNCTION allen_before(period, period) IS 'Allen: ends before the other begins, and does not touch it';

CREATE FUNCTION allen_meets(period, period) RETURNS boolean
	AS 'MODULE_PATHNAME', 'allen_meets'
	LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE
	SUPPORT period_relation_support;
COMMENT ON FUNCTION allen_meets(period, period) IS 'Allen: ends where the other begins';

CREATE FUNCTION allen_overlaps(period, period) RETURNS boolean
	AS 'MODULE_PATHNAME', 'allen_overlaps'
	LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE
	SUPPORT period_relation_support;
COMMENT ON FUNCTION allen_overlaps(period, period) IS 'Allen: begins first, and ends inside the other';

CREATE FUNCTION allen_starts(period, period) RETURNS boolean
	AS 'MODULE_PATHNAME', 'allen_starts'
	LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE
	SUPPORT period_relation_support;
COMMENT ON FUNCTION allen_starts(period, period) IS 'Allen: begins with the other, and ends first';

CREATE FUNCTION allen_during(period, period) RETURNS boolean
	AS 'MODULE_PATHNAME', 'allen_during'
	LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE
	SUPPORT period_relation_support;
COMMENT ON FUNCTION allen_during(period, period) IS 'Allen: begins after and ends before the other';

CREATE FUNCTION allen_finishes(period, period) RETURNS boolean
	AS 'MODULE_PATHNAME', 'allen_finishes'
	LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE
	SUPPORT period_relation_support;
COMMENT ON FUNCTION allen_finishes(period, period) IS 'Allen: begins after, and ends with the other';

CREATE FUNCTION allen_equals(period, period) RETURNS boolean
	AS 'MODULE_PATHNAME', 'allen_equals'
	LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE
	SUPPORT period_relation_support;
COMMENT ON FUNCTION allen_equals(period, period) IS 'Allen: equal';

CREATE FUNCTION allen_finished_by(period, period) RETURNS boolean
	AS 'MODULE_PATHNAME', 'allen_finished_by'
	LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE
	SUPPORT period_relation_support;
COMMENT ON FUNCTION allen_finished_by(period, period) IS 'Allen: begins before, and ends with the other';

CREATE FUNCTION allen_contains(period, period) RETURNS boolean
	AS 'MODULE_PATHNAME', 'allen_contains'
	LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE
	SUPPORT period_relation_support;
COMMENT ON FUNCTION allen_contains(period, period) IS 'Allen: begins before and ends after the other';

CREATE FUNCTION allen_started_by(period, period) RETURNS boolean
	AS 'MODULE_PATHNAME', 'allen_started_by'
	LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE
	SUPPORT period_relation_support;
COMMENT ON FUNCTION allen_started_by(period, period) IS 'Allen: begins with the other, and ends after it';

CREATE FUNCTION allen_overlapped_by(period, period) RETURNS boolean
	AS 'MODULE_PATHNAME', 'allen_overlapped_by'
	LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE
	SUPPORT period_relation_support;
COMMENT ON FUNCTION allen_overlapped_by(period, period) IS 'Allen: begins inside the other, and ends after it';

CREATE FUNCTION allen_met_by(period, period) RETURNS boolean
	AS 'MODULE_PATHNAME', 'allen_met_by'
	LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE
	SUPPORT period_relation_support;
COMMENT ON FUNCTION allen_met_by(period, period) IS 'Allen: begins where the other ends';

CREATE FUNCTION allen_after(period, period) RETURNS boolean
	AS 'MODULE_PATHNAME', 'allen_after'
	LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE
	SUPPORT period_relation_support;
COMMENT ON FUNCTION allen_after(period, period) IS 'Allen: begins after the other ends, and does not touch it';

CREATE FUNCTION allen(period, period) RETURNS text
	AS 'MODULE_PATHNAME', 'allen'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION allen(period, period) IS 'which of Allen''s relations holds; NULL if one is empty';

-- ---------------------------------------------------------------------------
-- Distance, in seconds: 0 if they touch, overlap or contain, Infinity from and
-- to the empty period.
-- ---------------------------------------------------------------------------

CREATE FUNCTION period_distance(period, period) RETURNS double precision
	AS 'MODULE_PATHNAME', 'period_distance'
	LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;
COMMENT ON FUNCTION period_distance(period, period) IS 'seconds between them';

CREATE FUNCTION period_distance(period, timestamptz) RETURNS double precision
	AS 'MODULE_PATHNAME', 'period_distance_instant'
	LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;
COMMENT ON FUNCTION period_distance(period, timestamptz) IS 'seconds between them';

CREATE FUNCTION period_distance(timestamptz, period) RETURNS double precision
	AS 'MODULE_PATHNAME', 'instant_distance_period'
	LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;
COMMENT ON FUNCTION period_distance(timestamptz, period) IS 'seconds between them';

CREATE OPERATOR <-> (
	LEFTARG = period, RIGHTARG = period,
	FUNCTION = period_distance,
	COMMUTATOR = <->
);
COMMENT ON OPERATOR <-> (period, period) IS 'seconds between them';

CREATE OPERATOR <-> (
	LEFTARG = period, RIGHTARG = timestamptz,
	FUNCTION = period_distance,
	COMMUTATOR = <->
);
COMMENT ON OPERATOR <-> (period, timestamptz) IS 'seconds between them';

CREATE OPERATOR <-> (
	LEFTARG = timestamptz, RIGHTARG = period,
	FUNCTION = period_distance,
	COMMUTATOR = <->
);
COMMENT ON OPERATOR <-> (timestamptz, period) IS 'seconds between them';

-- ---------------------------------------------------------------------------
-- Set operations.  A union with a gap and a difference in two pieces are errors.
-- ---------------------------------------------------------------------------

CREATE FUNCTION period_intersect(period, period) RETURNS period
	AS 'MODULE_PATHNAME', 'period_intersect'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION period_intersect(period, period) IS 'the common part';

CREATE FUNCTION period_union(period, period) RETURNS period
	AS 'MODULE_PATHNAME', 'period_union'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION period_union(period, period) IS 'both together; an error if there is a gap';

CREATE FUNCTION period_merge(period, period) RETURNS period
	AS 'MODULE_PATHNAME', 'period_merge'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION period_merge(period, period) IS 'the least period that covers both';

CREATE FUNCTION minus(period, period) RETURNS period
	AS 'MODULE_PATHNAME', 'period_minus'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION minus(period, period) IS 'the first without the second; an error if two pieces remain';

CREATE OPERATOR * (
	LEFTARG = period, RIGHTARG = period,
	FUNCTION = period_intersect,
	COMMUTATOR = *
);
COMMENT ON OPERATOR * (period, period) IS 'the common part';

CREATE OPERATOR + (
	LEFTARG = period, RIGHTARG = period,
	FUNCTION = period_union,
	COMMUTATOR = +
);
COMMENT ON OPERATOR + (period, period) IS 'both together; an error if there is a gap';

CREATE OPERATOR - (
	LEFTARG = period, RIGHTARG = period,
	FUNCTION = minus
);
COMMENT ON OPERATOR - (period, period) IS 'the first without the second; an error if two pieces remain';

-- ---------------------------------------------------------------------------
-- Sets of periods.  An array means the union of its elements, without NULLs and
-- empty ones, whatever its dimensions.  What comes out is in order, and nothing
-- in it overlaps or touches.
-- ---------------------------------------------------------------------------

CREATE FUNCTION period_normalize(period[]) RETURNS period[]
	AS 'MODULE_PATHNAME', 'period_normalize'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION period_normalize(period[]) IS 'the same instants, in order and in as few periods as can be';

CREATE FUNCTION period_gaps(period[], within period) RETURNS period[]
	AS 'MODULE_PATHNAME', 'period_gaps'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION period_gaps(period[], within period) IS 'the parts of the second that no element of the first covers';

CREATE FUNCTION covers(period[], period) RETURNS boolean
	AS 'MODULE_PATHNAME', 'period_array_covers'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION covers(period[], period) IS 'do the elements together cover it without a gap?';

CREATE FUNCTION covers(period[], timestamptz) RETURNS boolean
	AS 'MODULE_PATHNAME', 'period_array_covers_instant'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION covers(period[], timestamptz) IS 'is the instant in an element?';

CREATE FUNCTION period_minus_multi(period, period) RETURNS SETOF period
	AS 'MODULE_PATHNAME', 'period_minus_multi'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE ROWS 2;
COMMENT ON FUNCTION period_minus_multi(period, period) IS 'the first without the second, in none, one or two pieces';

-- ---------------------------------------------------------------------------
-- Aggregates.  They ignore NULL, and empty periods add nothing; over no period
-- at all they give NULL, but a count of 0.
-- ---------------------------------------------------------------------------

CREATE AGGREGATE period_extent(period) (
	SFUNC = period_merge,
	STYPE = period,
	COMBINEFUNC = period_merge,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE period_extent(period) IS 'the least period that covers all';

CREATE AGGREGATE period_intersect_agg(period) (
	SFUNC = period_intersect,
	STYPE = period,
	COMBINEFUNC = period_intersect,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE period_intersect_agg(period) IS 'the part common to all';

CREATE FUNCTION period_agg_step(internal, period) RETURNS internal
	AS 'MODULE_PATHNAME', 'period_agg_step'
	LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION period_agg_step(internal, period) IS 'aggregate support';

CREATE FUNCTION period_covers_step(internal, period, period) RETURNS internal
	AS 'MODULE_PATHNAME', 'period_covers_step'
	LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION period_covers_step(internal, period, period) IS 'aggregate support';

CREATE FUNCTION period_agg_combine(internal, internal) RETURNS internal
	AS 'MODULE_PATHNAME', 'period_agg_combine'
	LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION period_agg_combine(internal, internal) IS 'aggregate support';

CREATE FUNCTION period_agg_serialize(internal) RETURNS bytea
	AS 'MODULE_PATHNAME', 'period_agg_serialize'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION period_agg_serialize(internal) IS 'aggregate support';

CREATE FUNCTION period_agg_deserialize(bytea, internal) RETURNS internal
	AS 'MODULE_PATHNAME', 'period_agg_deserialize'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION period_agg_deserialize(bytea, internal) IS 'aggregate support';

CREATE FUNCTION period_agg_final(internal) RETURNS period[]
	AS 'MODULE_PATHNAME', 'period_agg_final'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION period_agg_final(internal) IS 'aggregate support';

CREATE FUNCTION period_covers_final(internal) RETURNS boolean
	AS 'MODULE_PATHNAME', 'period_covers_final'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION period_covers_final(internal) IS 'aggregate support';

CREATE AGGREGATE period_agg(period) (
	SFUNC = period_agg_step,
	STYPE = internal,
	COMBINEFUNC = period_agg_combine,
	SERIALFUNC = period_agg_serialize,
	DESERIALFUNC = period_agg_deserialize,
	FINALFUNC = period_agg_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE period_agg(period) IS 'the union, in order and in as few periods as can be';

CREATE AGGREGATE covers(period, target period) (
	SFUNC = period_covers_step,
	STYPE = internal,
	COMBINEFUNC = period_agg_combine,
	SERIALFUNC = period_agg_serialize,
	DESERIALFUNC = period_agg_deserialize,
	FINALFUNC = period_covers_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE covers(period, period) IS 'do they together cover the target without a gap?';

CREATE FUNCTION period_count_max_step(internal, period) RETURNS internal
	AS 'MODULE_PATHNAME', 'period_count_max_step'
	LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION period_count_max_step(internal, period) IS 'aggregate support';

CREATE FUNCTION period_count_max_combine(internal, internal) RETURNS internal
	AS 'MODULE_PATHNAME', 'period_count_max_combine'
	LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION period_count_max_combine(internal, internal) IS 'aggregate support';

CREATE FUNCTION period_count_max_serialize(internal) RETURNS bytea
	AS 'MODULE_PATHNAME', 'period_count_max_serialize'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION period_count_max_serialize(internal) IS 'aggregate support';

CREATE FUNCTION period_count_max_deserialize(bytea, internal) RETURNS internal
	AS 'MODULE_PATHNAME', 'period_count_max_deserialize'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION period_count_max_deserialize(bytea, internal) IS 'aggregate support';

CREATE FUNCTION period_count_max_final(internal) RETURNS bigint
	AS 'MODULE_PATHNAME', 'period_count_max_final'
	LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION period_count_max_final(internal) IS 'aggregate support';

CREATE AGGREGATE period_count_max(period) (
	SFUNC = period_count_max_step,
	STYPE = internal,
	COMBINEFUNC = period_count_max_combine,
	SERIALFUNC = period_count_max_serialize,
	DESERIALFUNC = period_count_max_deserialize,
	FINALFUNC = period_count_max_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE period_count_max(period) IS 'the most of them that are in force at one instant';

-- ---------------------------------------------------------------------------
-- GiST
-- ---------------------------------------------------------------------------

CREATE FUNCTION period_gist_consistent(internal, period, smallint, oid, internal) RETURNS boolean
	AS 'MODULE_PATHNAME', 'period_gist_consistent'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION period_gist_consistent(internal, period, smallint, oid, internal) IS 'GiST support';

CREATE FUNCTION period_gist_union(internal, internal) RETURNS period
	AS 'MODULE_PATHNAME', 'period_gist_union'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION period_gist_union(internal, internal) IS 'GiST support';

CREATE FUNCTION period_gist_penalty(internal, internal, internal) RETURNS internal
	AS 'MODULE_PATHNAME', 'period_gist_penalty'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION period_gist_penalty(internal, internal, internal) IS 'GiST support';

CREATE FUNCTION period_gist_picksplit(internal, internal) RETURNS internal
	AS 'MODULE_PATHNAME', 'period_gist_picksplit'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION period_gist_picksplit(internal, internal) IS 'GiST support';

CREATE FUNCTION period_gist_same(period, period, internal) RETURNS internal
	AS 'MODULE_PATHNAME', 'period_gist_same'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION period_gist_same(period, period, internal) IS 'GiST support';

CREATE FUNCTION period_gist_distance(internal, period, smallint, oid, internal) RETURNS double precision
	AS 'MODULE_PATHNAME', 'period_gist_distance'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION period_gist_distance(internal, period, smallint, oid, internal) IS 'GiST support';

CREATE FUNCTION period_gist_sortsupport(internal) RETURNS void
	AS 'MODULE_PATHNAME', 'period_gist_sortsupport'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION period_gist_sortsupport(internal) IS 'GiST support';

CREATE OPERATOR CLASS gist_period_ops
	DEFAULT FOR TYPE period USING gist AS
	OPERATOR 1 <<,		-- RTLeftStrategyNumber
	OPERATOR 2 &<,		-- RTOverLeftStrategyNumber
	OPERATOR 3 &&,		-- RTOverlapStrategyNumber
	OPERATOR 4 &>,		-- RTOverRightStrategyNumber
	OPERATOR 5 >>,		-- RTRightStrategyNumber
	OPERATOR 6 -|-,		-- RTSameStrategyNumber, as in range_ops
	OPERATOR 7 @>,		-- RTContainsStrategyNumber
	OPERATOR 8 <@,		-- RTContainedByStrategyNumber
	OPERATOR 13 ~,		-- RTOldContainsStrategyNumber
	OPERATOR 14 @,		-- RTOldContainedByStrategyNumber
	OPERATOR 15 <-> FOR ORDER BY float_ops,	-- RTKNNSearchStrategyNumber
	OPERATOR 18 =,		-- RTEqualStrategyNumber
	OPERATOR 31 -|,		-- meets
	OPERATOR 32 |-,		-- met by
	OPERATOR 1 << (period, timestamptz),	-- RTLeftStrategyNumber
	OPERATOR 2 &< (period, timestamptz),	-- RTOverLeftStrategyNumber
	OPERATOR 4 &> (period, timestamptz),	-- RTOverRightStrategyNumber
	OPERATOR 5 >> (period, timestamptz),	-- RTRightStrategyNumber
	OPERATOR 13 ~ (period, timestamptz),	-- RTOldContainsStrategyNumber
	OPERATOR 15 <-> (period, timestamptz) FOR ORDER BY float_ops,
	OPERATOR 16 @> (period, timestamptz),	-- RTContainsElemStrategyNumber
	OPERATOR 20 < (period, timestamptz),	-- RTLessStrategyNumber
	OPERATOR 22 > (period, timestamptz),	-- RTGreaterStrategyNumber
	FUNCTION 1 period_gist_consistent(internal, period, smallint, oid, internal),
	FUNCTION 2 period_gist_union(internal, internal),
	FUNCTION 5 period_gist_penalty(internal, internal, internal),
	FUNCTION 6 period_gist_picksplit(internal, internal),
	FUNCTION 7 period_gist_same(period, period, internal),
	FUNCTION 8 period_gist_distance(internal, period, smallint, oid, internal),
	FUNCTION 11 period_gist_sortsupport(internal);
COMMENT ON OPERATOR CLASS gist_period_ops USING gist IS 'boxes in the plane of (first, next)';
COMMENT ON OPERATOR FAMILY gist_period_ops USING gist IS 'boxes in the plane of (first, next)';

-- 18 can ask an operator class which strategy means "equal" or "overlaps".
DO $$
BEGIN
	IF current_setting('server_version_num')::int >= 180000 THEN
		ALTER OPERATOR FAMILY gist_period_ops USING gist ADD
			FUNCTION 12 ("any", "any") pg_catalog.gist_translate_cmptype_common(int);
	END IF;
END
$$;

CREATE FUNCTION period_spgist_config(internal, internal) RETURNS void
	AS 'MODULE_PATHNAME', 'period_spgist_config'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION period_spgist_config(internal, internal) IS 'SP-GiST support';

CREATE FUNCTION period_spgist_choose(internal, internal) RETURNS void
	AS 'MODULE_PATHNAME', 'period_spgist_choose'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION period_spgist_choose(internal, internal) IS 'SP-GiST support';

CREATE FUNCTION period_spgist_picksplit(internal, internal) RETURNS void
	AS 'MODULE_PATHNAME', 'period_spgist_picksplit'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION period_spgist_picksplit(internal, internal) IS 'SP-GiST support';

CREATE FUNCTION period_spgist_inner_consistent(internal, internal) RETURNS void
	AS 'MODULE_PATHNAME', 'period_spgist_inner_consistent'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION period_spgist_inner_consistent(internal, internal) IS 'SP-GiST support';

CREATE FUNCTION period_spgist_leaf_consistent(internal, internal) RETURNS boolean
	AS 'MODULE_PATHNAME', 'period_spgist_leaf_consistent'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION period_spgist_leaf_consistent(internal, internal) IS 'SP-GiST support';

CREATE OPERATOR CLASS spgist_period_ops
	DEFAULT FOR TYPE period USING spgist AS
	OPERATOR 1 <<,		-- RTLeftStrategyNumber
	OPERATOR 2 &<,		-- RTOverLeftStrategyNumber
	OPERATOR 3 &&,		-- RTOverlapStrategyNumber
	OPERATOR 4 &>,		-- RTOverRightStrategyNumber
	OPERATOR 5 >>,		-- RTRightStrategyNumber
	OPERATOR 6 -|-,		-- RTSameStrategyNumber, as in range_ops
	OPERATOR 7 @>,		-- RTContainsStrategyNumber
	OPERATOR 8 <@,		-- RTContainedByStrategyNumber
	OPERATOR 13 ~,		-- RTOldContainsStrategyNumber
	OPERATOR 14 @,		-- RTOldContainedByStrategyNumber
	OPERATOR 15 <-> FOR ORDER BY float_ops,	-- RTKNNSearchStrategyNumber
	OPERATOR 18 =,		-- RTEqualStrategyNumber
	OPERATOR 31 -|,		-- meets
	OPERATOR 32 |-,		-- met by
	OPERATOR 1 << (period, timestamptz),	-- RTLeftStrategyNumber
	OPERATOR 2 &< (period, timestamptz),	-- RTOverLeftStrategyNumber
	OPERATOR 4 &> (period, timestamptz),	-- RTOverRightStrategyNumber
	OPERATOR 5 >> (period, timestamptz),	-- RTRightStrategyNumber
	OPERATOR 13 ~ (period, timestamptz),	-- RTOldContainsStrategyNumber
	OPERATOR 15 <-> (period, timestamptz) FOR ORDER BY float_ops,
	OPERATOR 16 @> (period, timestamptz),	-- RTContainsElemStrategyNumber
	OPERATOR 20 < (period, timestamptz),	-- RTLessStrategyNumber
	OPERATOR 22 > (period, timestamptz),	-- RTGreaterStrategyNumber
	FUNCTION 1 period_spgist_config(internal, internal),
	FUNCTION 2 period_spgist_choose(internal, internal),
	FUNCTION 3 period_spgist_picksplit(internal, internal),
	FUNCTION 4 period_spgist_inner_consistent(internal, internal),
	FUNCTION 5 period_spgist_leaf_consistent(internal, internal);
COMMENT ON OPERATOR CLASS spgist_period_ops USING spgist IS 'a trie in the plane of (first, next)';
COMMENT ON OPERATOR FAMILY spgist_period_ops USING spgist IS 'a trie in the plane of (first, next)';

-- ---------------------------------------------------------------------------
-- BRIN: of every range of pages the hull of its periods, and whether one of them
-- is empty, by core's functions.  They answer << &< &> >> by the opposite one,
-- so each type of argument has all four; "adjacent" is 17 there, not 6.
-- ---------------------------------------------------------------------------

CREATE OPERATOR CLASS brin_period_ops
	DEFAULT FOR TYPE period USING brin AS
	OPERATOR 1 <<,		-- RTLeftStrategyNumber
	OPERATOR 2 &<,		-- RTOverLeftStrategyNumber
	OPERATOR 3 &&,		-- RTOverlapStrategyNumber
	OPERATOR 4 &>,		-- RTOverRightStrategyNumber
	OPERATOR 5 >>,		-- RTRightStrategyNumber
	OPERATOR 7 @>,		-- RTContainsStrategyNumber
	OPERATOR 8 <@,		-- RTContainedByStrategyNumber
	OPERATOR 17 -|-,	-- RTAdjacentStrategyNumber
	OPERATOR 18 =,		-- RTEqualStrategyNumber
	OPERATOR 20 <,		-- RTLessStrategyNumber
	OPERATOR 21 <=,		-- RTLessEqualStrategyNumber
	OPERATOR 22 >,		-- RTGreaterStrategyNumber
	OPERATOR 23 >=,		-- RTGreaterEqualStrategyNumber
	OPERATOR 1 << (period, timestamptz),	-- RTLeftStrategyNumber
	OPERATOR 2 &< (period, timestamptz),	-- RTOverLeftStrategyNumber
	OPERATOR 4 &> (period, timestamptz),	-- RTOverRightStrategyNumber
	OPERATOR 5 >> (period, timestamptz),	-- RTRightStrategyNumber
	OPERATOR 16 @> (period, timestamptz),	-- RTContainsElemStrategyNumber
	OPERATOR 20 < (period, timestamptz),	-- RTLessStrategyNumber
	OPERATOR 22 > (period, timestamptz),	-- RTGreaterStrategyNumber
	FUNCTION 1 brin_inclusion_opcinfo(internal),
	FUNCTION 2 brin_inclusion_add_value(internal, internal, internal, internal),
	FUNCTION 3 brin_inclusion_consistent(internal, internal, internal),
	FUNCTION 4 brin_inclusion_union(internal, internal, internal),
	FUNCTION 11 period_merge(period, period),
	FUNCTION 13 contains(period, period),
	FUNCTION 14 is_empty(period);
COMMENT ON OPERATOR CLASS brin_period_ops USING brin IS 'the hull of each range of pages';
COMMENT ON OPERATOR FAMILY brin_period_ops USING brin IS 'the hull of each range of pages';

-- ---------------------------------------------------------------------------
-- Casts.  None is implicit: p && r must stay unambiguous.  Those that need the
-- session's time zone are STABLE and explicit; those of arrays are explicit, as
-- they forget NULLs, order and overlaps.
-- ---------------------------------------------------------------------------

CREATE FUNCTION tstzrange(period) RETURNS tstzrange
	AS 'MODULE_PATHNAME', 'period_to_tstzrange'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION tstzrange(period) IS 'the same instants; infinite ends become unbounded';

CREATE CAST (period AS tstzrange) WITH FUNCTION tstzrange(period) AS ASSIGNMENT;
COMMENT ON CAST (period AS tstzrange) IS 'the same instants; infinite ends become unbounded';

CREATE FUNCTION period(tstzrange) RETURNS period
	AS 'MODULE_PATHNAME', 'tstzrange_to_period'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION period(tstzrange) IS 'the same instants, in steps of a microsecond';

CREATE CAST (tstzrange AS period) WITH FUNCTION period(tstzrange) AS ASSIGNMENT;
COMMENT ON CAST (tstzrange AS period) IS 'the same instants, in steps of a microsecond';

CREATE FUNCTION tstzmultirange(period) RETURNS tstzmultirange
	AS 'MODULE_PATHNAME', 'period_to_tstzmultirange'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION tstzmultirange(period) IS 'the same instants';

CREATE CAST (period AS tstzmultirange) WITH FUNCTION tstzmultirange(period) AS ASSIGNMENT;
COMMENT ON CAST (period AS tstzmultirange) IS 'the same instants';

CREATE FUNCTION tstzmultirange(period[]) RETURNS tstzmultirange
	AS 'MODULE_PATHNAME', 'periods_to_tstzmultirange'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION tstzmultirange(period[]) IS 'the union of the elements';

CREATE CAST (period[] AS tstzmultirange) WITH FUNCTION tstzmultirange(period[]);
COMMENT ON CAST (period[] AS tstzmultirange) IS 'the union of the elements';

CREATE FUNCTION period_array(tstzmultirange) RETURNS period[]
	AS 'MODULE_PATHNAME', 'tstzmultirange_to_periods'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION period_array(tstzmultirange) IS 'the same instants, in steps of a microsecond, as period_normalize puts them';

CREATE CAST (tstzmultirange AS period[]) WITH FUNCTION period_array(tstzmultirange);
COMMENT ON CAST (tstzmultirange AS period[]) IS 'the same instants, in steps of a microsecond, as period_normalize puts them';

CREATE FUNCTION period(tsrange) RETURNS period
	AS 'MODULE_PATHNAME', 'tsrange_to_period'
	LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION period(tsrange) IS 'the same span in the session''s time zone';

CREATE CAST (tsrange AS period) WITH FUNCTION period(tsrange);
COMMENT ON CAST (tsrange AS period) IS 'the same span in the session''s time zone';

CREATE FUNCTION period(daterange) RETURNS period
	AS 'MODULE_PATHNAME', 'daterange_to_period'
	LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION period(daterange) IS 'from local midnight to local midnight';

CREATE CAST (daterange AS period) WITH FUNCTION period(daterange);
COMMENT ON CAST (daterange AS period) IS 'from local midnight to local midnight';

-- ---------------------------------------------------------------------------
-- For keys: the empty period overlaps nothing, so it would slip through an
-- exclusion constraint.
-- ---------------------------------------------------------------------------

CREATE DOMAIN period_key AS period CHECK (NOT is_empty(VALUE));
COMMENT ON DOMAIN period_key IS 'a period that is not empty';
