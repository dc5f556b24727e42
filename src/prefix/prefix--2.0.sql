-- src/prefix/prefix--2.0.sql
\echo Use "CREATE EXTENSION prefix" to load this file. \quit

-- ---------------------------------------------------------------------------
-- Statistics and estimates
-- ---------------------------------------------------------------------------

CREATE FUNCTION prefix_range_typanalyze(internal) RETURNS bool
	AS 'MODULE_PATHNAME', 'prefix_range_typanalyze'
	LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION prefix_range_typanalyze(internal) IS 'statistics of a column';

CREATE FUNCTION prefix_range_sel(internal, oid, internal, integer) RETURNS float8
	AS 'MODULE_PATHNAME', 'prefix_range_sel'
	LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION prefix_range_sel(internal, oid, internal, integer) IS 'restriction selectivity';

CREATE FUNCTION prefix_range_joinsel(internal, oid, internal, smallint, internal) RETURNS float8
	AS 'MODULE_PATHNAME', 'prefix_range_joinsel'
	LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION prefix_range_joinsel(internal, oid, internal, smallint, internal) IS 'join selectivity';

-- ---------------------------------------------------------------------------
-- The type.  Category and "not preferred" decide how literals are resolved, so
-- they stay what they always were.
-- ---------------------------------------------------------------------------

CREATE TYPE prefix_range;

CREATE FUNCTION prefix_range_in(cstring) RETURNS prefix_range
	AS 'MODULE_PATHNAME', 'prefix_range_in'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION prefix_range_in(cstring) IS 'I/O';

CREATE FUNCTION prefix_range_out(prefix_range) RETURNS cstring
	AS 'MODULE_PATHNAME', 'prefix_range_out'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION prefix_range_out(prefix_range) IS 'I/O';

CREATE FUNCTION prefix_range_recv(internal) RETURNS prefix_range
	AS 'MODULE_PATHNAME', 'prefix_range_recv'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION prefix_range_recv(internal) IS 'I/O';

CREATE FUNCTION prefix_range_send(prefix_range) RETURNS bytea
	AS 'MODULE_PATHNAME', 'prefix_range_send'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION prefix_range_send(prefix_range) IS 'I/O';

CREATE TYPE prefix_range (
	INPUT = prefix_range_in,
	OUTPUT = prefix_range_out,
	RECEIVE = prefix_range_recv,
	SEND = prefix_range_send,
	INTERNALLENGTH = variable,
	ALIGNMENT = int4,
	STORAGE = extended,
	ANALYZE = prefix_range_typanalyze
);
COMMENT ON TYPE prefix_range IS 'all strings that begin with a prefix, or with a prefix and a character of a range';

-- ---------------------------------------------------------------------------
-- Casts: exactly these two.  A text is parsed wherever a prefix_range is wanted,
-- and nothing is turned into text unasked.  There is none for varchar or bpchar:
-- that would change what an expression index on such a column serves.
-- ---------------------------------------------------------------------------

CREATE FUNCTION prefix_range(text) RETURNS prefix_range
	AS 'MODULE_PATHNAME', 'prefix_range_cast_from_text'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION prefix_range(text) IS 'parses a prefix_range';

CREATE CAST (text AS prefix_range) WITH FUNCTION prefix_range(text) AS IMPLICIT;
COMMENT ON CAST (text AS prefix_range) IS 'parses a prefix_range';

CREATE FUNCTION text(prefix_range) RETURNS text
	AS 'MODULE_PATHNAME', 'prefix_range_cast_to_text'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION text(prefix_range) IS 'the text form of a prefix_range';

CREATE CAST (prefix_range AS text) WITH FUNCTION text(prefix_range);
COMMENT ON CAST (prefix_range AS text) IS 'the text form of a prefix_range';

-- ---------------------------------------------------------------------------
-- Making one, and looking at its parts
-- ---------------------------------------------------------------------------

CREATE FUNCTION prefix_range(prefix text, first text, last text) RETURNS prefix_range
	AS 'MODULE_PATHNAME', 'prefix_range_init'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION prefix_range(text, text, text) IS 'the prefix, taken verbatim, with the range first to last, or none if both are empty';

CREATE FUNCTION prefix_range_is_valid(text) RETURNS bool
	AS 'MODULE_PATHNAME', 'prefix_range_is_valid'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION prefix_range_is_valid(text) IS 'is it the text form of a prefix_range?';

CREATE FUNCTION length(prefix_range) RETURNS int4
	AS 'MODULE_PATHNAME', 'prefix_range_length'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION length(prefix_range) IS 'bytes of the prefix, plus one for a range';

CREATE FUNCTION specificity(prefix_range) RETURNS float8
	AS 'MODULE_PATHNAME', 'prefix_range_specificity'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION specificity(prefix_range) IS 'length, less for a wider range';

CREATE FUNCTION is_range(prefix_range) RETURNS bool
	AS 'MODULE_PATHNAME', 'prefix_range_is_range'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION is_range(prefix_range) IS 'has it a range?';

CREATE FUNCTION prefix_range_prefix(prefix_range) RETURNS text
	AS 'MODULE_PATHNAME', 'prefix_range_prefix'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION prefix_range_prefix(prefix_range) IS 'the prefix alone';

CREATE FUNCTION prefix_range_first(prefix_range) RETURNS text
	AS 'MODULE_PATHNAME', 'prefix_range_first'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION prefix_range_first(prefix_range) IS 'first character of the range, or NULL';

CREATE FUNCTION prefix_range_last(prefix_range) RETURNS text
	AS 'MODULE_PATHNAME', 'prefix_range_last'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION prefix_range_last(prefix_range) IS 'last character of the range, or NULL';

-- ---------------------------------------------------------------------------
-- Order: by the least string; in a tie ranges before the plain prefix, narrow
-- ones first.  Equal means the same strings.
-- ---------------------------------------------------------------------------

CREATE FUNCTION prefix_range_lt(prefix_range, prefix_range) RETURNS bool
	AS 'MODULE_PATHNAME', 'prefix_range_lt'
	LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;
COMMENT ON FUNCTION prefix_range_lt(prefix_range, prefix_range) IS 'implementation of < operator';

CREATE FUNCTION prefix_range_le(prefix_range, prefix_range) RETURNS bool
	AS 'MODULE_PATHNAME', 'prefix_range_le'
	LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;
COMMENT ON FUNCTION prefix_range_le(prefix_range, prefix_range) IS 'implementation of <= operator';

CREATE FUNCTION prefix_range_eq(prefix_range, prefix_range) RETURNS bool
	AS 'MODULE_PATHNAME', 'prefix_range_eq'
	LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;
COMMENT ON FUNCTION prefix_range_eq(prefix_range, prefix_range) IS 'implementation of = operator';

CREATE FUNCTION prefix_range_neq(prefix_range, prefix_range) RETURNS bool
	AS 'MODULE_PATHNAME', 'prefix_range_neq'
	LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;
COMMENT ON FUNCTION prefix_range_neq(prefix_range, prefix_range) IS 'implementation of <> operator';

CREATE FUNCTION prefix_range_ge(prefix_range, prefix_range) RETURNS bool
	AS 'MODULE_PATHNAME', 'prefix_range_ge'
	LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;
COMMENT ON FUNCTION prefix_range_ge(prefix_range, prefix_range) IS 'implementation of >= operator';

CREATE FUNCTION prefix_range_gt(prefix_range, prefix_range) RETURNS bool
	AS 'MODULE_PATHNAME', 'prefix_range_gt'
	LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;
COMMENT ON FUNCTION prefix_range_gt(prefix_range, prefix_range) IS 'implementation of > operator';

CREATE FUNCTION prefix_range_cmp(prefix_range, prefix_range) RETURNS int4
	AS 'MODULE_PATHNAME', 'prefix_range_btree_cmp'
	LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;
COMMENT ON FUNCTION prefix_range_cmp(prefix_range, prefix_range) IS 'less-equal-greater';

CREATE OPERATOR < (
	LEFTARG = prefix_range, RIGHTARG = prefix_range,
	FUNCTION = prefix_range_lt,
	COMMUTATOR = >, NEGATOR = >=,
	RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
COMMENT ON OPERATOR < (prefix_range, prefix_range) IS 'less than';

CREATE OPERATOR <= (
	LEFTARG = prefix_range, RIGHTARG = prefix_range,
	FUNCTION = prefix_range_le,
	COMMUTATOR = >=, NEGATOR = >,
	RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
COMMENT ON OPERATOR <= (prefix_range, prefix_range) IS 'less than or equal';

CREATE OPERATOR = (
	LEFTARG = prefix_range, RIGHTARG = prefix_range,
	FUNCTION = prefix_range_eq,
	COMMUTATOR = =, NEGATOR = <>,
	RESTRICT = eqsel, JOIN = eqjoinsel,
	HASHES, MERGES
);
COMMENT ON OPERATOR = (prefix_range, prefix_range) IS 'equal';

CREATE OPERATOR <> (
	LEFTARG = prefix_range, RIGHTARG = prefix_range,
	FUNCTION = prefix_range_neq,
	COMMUTATOR = <>, NEGATOR = =,
	RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR <> (prefix_range, prefix_range) IS 'not equal';

CREATE OPERATOR >= (
	LEFTARG = prefix_range, RIGHTARG = prefix_range,
	FUNCTION = prefix_range_ge,
	COMMUTATOR = <=, NEGATOR = <,
	RESTRICT = scalargesel, JOIN = scalargejoinsel
);
COMMENT ON OPERATOR >= (prefix_range, prefix_range) IS 'greater than or equal';

CREATE OPERATOR > (
	LEFTARG = prefix_range, RIGHTARG = prefix_range,
	FUNCTION = prefix_range_gt,
	COMMUTATOR = <, NEGATOR = <=,
	RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR > (prefix_range, prefix_range) IS 'greater than';

CREATE FUNCTION prefix_range_smaller(prefix_range, prefix_range) RETURNS prefix_range
	AS 'MODULE_PATHNAME', 'prefix_range_smaller'
	LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;
COMMENT ON FUNCTION prefix_range_smaller(prefix_range, prefix_range) IS 'the smaller of two';

CREATE FUNCTION prefix_range_larger(prefix_range, prefix_range) RETURNS prefix_range
	AS 'MODULE_PATHNAME', 'prefix_range_larger'
	LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;
COMMENT ON FUNCTION prefix_range_larger(prefix_range, prefix_range) IS 'the larger of two';

CREATE AGGREGATE min(prefix_range) (
	SFUNC = prefix_range_smaller, STYPE = prefix_range,
	COMBINEFUNC = prefix_range_smaller, SORTOP = <, PARALLEL = SAFE
);
COMMENT ON AGGREGATE min(prefix_range) IS 'minimum value of all prefix_range input values';

CREATE AGGREGATE max(prefix_range) (
	SFUNC = prefix_range_larger, STYPE = prefix_range,
	COMBINEFUNC = prefix_range_larger, SORTOP = >, PARALLEL = SAFE
);
COMMENT ON AGGREGATE max(prefix_range) IS 'maximum value of all prefix_range input values';

-- ---------------------------------------------------------------------------
-- Relations.  With a text the question is about that very string: it is never
-- parsed and never raises.  No function takes text where another of the same name
-- takes prefix_range, and @> and <@ have one form with text each, or the meaning
-- of literals would change.
-- ---------------------------------------------------------------------------

CREATE FUNCTION prefix_range_contains_support(internal) RETURNS internal
	AS 'MODULE_PATHNAME', 'prefix_range_contains_support'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION prefix_range_contains_support(internal) IS 'planner support: @> by btree';

CREATE FUNCTION prefix_range_contained_by_support(internal) RETURNS internal
	AS 'MODULE_PATHNAME', 'prefix_range_contained_by_support'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION prefix_range_contained_by_support(internal) IS 'planner support: <@ by btree';

CREATE FUNCTION prefix_range_relation_support(internal) RETURNS internal
	AS 'MODULE_PATHNAME', 'prefix_range_relation_support'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION prefix_range_relation_support(internal) IS 'planner support: a relation that is written as a function is what its operator is';

CREATE FUNCTION prefix_range_contains(prefix_range, prefix_range) RETURNS bool
	AS 'MODULE_PATHNAME', 'prefix_range_contains'
	LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE
	SUPPORT prefix_range_contains_support;
COMMENT ON FUNCTION prefix_range_contains(prefix_range, prefix_range) IS 'implementation of @> operator';

CREATE FUNCTION prefix_range_contained_by(prefix_range, prefix_range) RETURNS bool
	AS 'MODULE_PATHNAME', 'prefix_range_contained_by'
	LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE
	SUPPORT prefix_range_contained_by_support;
COMMENT ON FUNCTION prefix_range_contained_by(prefix_range, prefix_range) IS 'implementation of <@ operator';

CREATE FUNCTION prefix_range_contains_strict(prefix_range, prefix_range) RETURNS bool
	AS 'MODULE_PATHNAME', 'prefix_range_contains_strict'
	LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE
	SUPPORT prefix_range_contains_support;
COMMENT ON FUNCTION prefix_range_contains_strict(prefix_range, prefix_range) IS 'implementation of @>> operator';

CREATE FUNCTION prefix_range_contained_by_strict(prefix_range, prefix_range) RETURNS bool
	AS 'MODULE_PATHNAME', 'prefix_range_contained_by_strict'
	LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE
	SUPPORT prefix_range_contained_by_support;
COMMENT ON FUNCTION prefix_range_contained_by_strict(prefix_range, prefix_range) IS 'implementation of <<@ operator';

CREATE FUNCTION prefix_range_overlaps(prefix_range, prefix_range) RETURNS bool
	AS 'MODULE_PATHNAME', 'prefix_range_overlaps'
	LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE
	SUPPORT prefix_range_relation_support;
COMMENT ON FUNCTION prefix_range_overlaps(prefix_range, prefix_range) IS 'implementation of && operator';

CREATE FUNCTION prefix_range_adjacent(prefix_range, prefix_range) RETURNS bool
	AS 'MODULE_PATHNAME', 'prefix_range_adjacent'
	LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE
	SUPPORT prefix_range_relation_support;
COMMENT ON FUNCTION prefix_range_adjacent(prefix_range, prefix_range) IS 'implementation of -|- operator';

CREATE FUNCTION prefix_range_contains_text(prefix_range, text) RETURNS bool
	AS 'MODULE_PATHNAME', 'prefix_range_contains_text'
	LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE
	SUPPORT prefix_range_contains_support;
COMMENT ON FUNCTION prefix_range_contains_text(prefix_range, text) IS 'implementation of @> operator';

CREATE FUNCTION text_in_prefix_range(text, prefix_range) RETURNS bool
	AS 'MODULE_PATHNAME', 'text_in_prefix_range'
	LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE
	SUPPORT prefix_range_contained_by_support;
COMMENT ON FUNCTION text_in_prefix_range(text, prefix_range) IS 'implementation of <@ operator';

CREATE OPERATOR @> (
	LEFTARG = prefix_range, RIGHTARG = prefix_range,
	FUNCTION = prefix_range_contains,
	COMMUTATOR = <@,
	RESTRICT = prefix_range_sel, JOIN = prefix_range_joinsel
);
COMMENT ON OPERATOR @> (prefix_range, prefix_range) IS 'contains';

CREATE OPERATOR <@ (
	LEFTARG = prefix_range, RIGHTARG = prefix_range,
	FUNCTION = prefix_range_contained_by,
	COMMUTATOR = @>,
	RESTRICT = prefix_range_sel, JOIN = prefix_range_joinsel
);
COMMENT ON OPERATOR <@ (prefix_range, prefix_range) IS 'is contained by';

CREATE OPERATOR @>> (
	LEFTARG = prefix_range, RIGHTARG = prefix_range,
	FUNCTION = prefix_range_contains_strict,
	COMMUTATOR = <<@,
	RESTRICT = prefix_range_sel, JOIN = prefix_range_joinsel
);
COMMENT ON OPERATOR @>> (prefix_range, prefix_range) IS 'contains and is not equal';

CREATE OPERATOR <<@ (
	LEFTARG = prefix_range, RIGHTARG = prefix_range,
	FUNCTION = prefix_range_contained_by_strict,
	COMMUTATOR = @>>,
	RESTRICT = prefix_range_sel, JOIN = prefix_range_joinsel
);
COMMENT ON OPERATOR <<@ (prefix_range, prefix_range) IS 'is contained by and is not equal';

CREATE OPERATOR && (
	LEFTARG = prefix_range, RIGHTARG = prefix_range,
	FUNCTION = prefix_range_overlaps,
	COMMUTATOR = &&,
	RESTRICT = prefix_range_sel, JOIN = prefix_range_joinsel
);
COMMENT ON OPERATOR && (prefix_range, prefix_range) IS 'overlaps';

CREATE OPERATOR -|- (
	LEFTARG = prefix_range, RIGHTARG = prefix_range,
	FUNCTION = prefix_range_adjacent,
	COMMUTATOR = -|-,
	RESTRICT = prefix_range_sel, JOIN = prefix_range_joinsel
);
COMMENT ON OPERATOR -|- (prefix_range, prefix_range) IS 'is adjacent to';

CREATE OPERATOR @> (
	LEFTARG = prefix_range, RIGHTARG = text,
	FUNCTION = prefix_range_contains_text,
	COMMUTATOR = <@,
	RESTRICT = prefix_range_sel, JOIN = prefix_range_joinsel
);
COMMENT ON OPERATOR @> (prefix_range, text) IS 'contains this string';

CREATE OPERATOR <@ (
	LEFTARG = text, RIGHTARG = prefix_range,
	FUNCTION = text_in_prefix_range,
	COMMUTATOR = @>,
	RESTRICT = prefix_range_sel, JOIN = prefix_range_joinsel
);
COMMENT ON OPERATOR <@ (text, prefix_range) IS 'this string is contained by';

-- ---------------------------------------------------------------------------
-- Intersection, which is exact, and union, the least prefix_range around both
-- ---------------------------------------------------------------------------

CREATE FUNCTION prefix_range_inter(prefix_range, prefix_range) RETURNS prefix_range
	AS 'MODULE_PATHNAME', 'prefix_range_inter'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION prefix_range_inter(prefix_range, prefix_range) IS 'implementation of & operator';

CREATE FUNCTION prefix_range_union(prefix_range, prefix_range) RETURNS prefix_range
	AS 'MODULE_PATHNAME', 'prefix_range_union'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION prefix_range_union(prefix_range, prefix_range) IS 'implementation of | operator';

CREATE OPERATOR & (
	LEFTARG = prefix_range, RIGHTARG = prefix_range,
	FUNCTION = prefix_range_inter,
	COMMUTATOR = &
);
COMMENT ON OPERATOR & (prefix_range, prefix_range) IS 'intersection, NULL if there is none';

CREATE OPERATOR | (
	LEFTARG = prefix_range, RIGHTARG = prefix_range,
	FUNCTION = prefix_range_union,
	COMMUTATOR = |
);
COMMENT ON OPERATOR | (prefix_range, prefix_range) IS 'least prefix_range that contains both';

-- ---------------------------------------------------------------------------
-- Distance: how much longer the number is than what matches it, or infinity.  The
-- stored value is on the left, so the form of two prefix_range has no commutator.
-- ---------------------------------------------------------------------------

CREATE FUNCTION prefix_range_distance(prefix_range, prefix_range) RETURNS float8
	AS 'MODULE_PATHNAME', 'prefix_range_distance'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION prefix_range_distance(prefix_range, prefix_range) IS 'implementation of <-> operator';

CREATE FUNCTION prefix_range_distance_text(prefix_range, text) RETURNS float8
	AS 'MODULE_PATHNAME', 'prefix_range_distance_text'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION prefix_range_distance_text(prefix_range, text) IS 'implementation of <-> operator';

CREATE FUNCTION text_distance_prefix_range(text, prefix_range) RETURNS float8
	AS 'MODULE_PATHNAME', 'text_distance_prefix_range'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION text_distance_prefix_range(text, prefix_range) IS 'implementation of <-> operator';

CREATE OPERATOR <-> (
	LEFTARG = prefix_range, RIGHTARG = prefix_range,
	FUNCTION = prefix_range_distance
);
COMMENT ON OPERATOR <-> (prefix_range, prefix_range) IS 'how much more specific the right one is, infinity if not contained';

CREATE OPERATOR <-> (
	LEFTARG = prefix_range, RIGHTARG = text,
	FUNCTION = prefix_range_distance_text,
	COMMUTATOR = <->
);
COMMENT ON OPERATOR <-> (prefix_range, text) IS 'bytes of the string left open, infinity if not contained';

CREATE OPERATOR <-> (
	LEFTARG = text, RIGHTARG = prefix_range,
	FUNCTION = text_distance_prefix_range,
	COMMUTATOR = <->
);
COMMENT ON OPERATOR <-> (text, prefix_range) IS 'bytes of the string left open, infinity if not contained';

-- ---------------------------------------------------------------------------
-- The prefixes of a number, and the strings of a prefix_range as an interval of
-- texts under COLLATE "C"
-- ---------------------------------------------------------------------------

CREATE FUNCTION prefixes_of(text) RETURNS prefix_range[]
	AS 'MODULE_PATHNAME', 'prefixes_of'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION prefixes_of(text) IS 'all prefixes of the string, longest first';

CREATE FUNCTION text_prefixes_of(text) RETURNS text[]
	AS 'MODULE_PATHNAME', 'text_prefixes_of'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION text_prefixes_of(text) IS 'all prefixes of the string as text, longest first';

CREATE FUNCTION prefix_range_probes(prefix_range, longest int4) RETURNS prefix_range[]
	AS 'MODULE_PATHNAME', 'prefix_range_probes'
	LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;
COMMENT ON FUNCTION prefix_range_probes(prefix_range, int4) IS 'what to look for in a btree for @>; for the planner';

CREATE FUNCTION prefix_range_probes_text(text, longest int4) RETURNS prefix_range[]
	AS 'MODULE_PATHNAME', 'prefix_range_probes_text'
	LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;
COMMENT ON FUNCTION prefix_range_probes_text(text, int4) IS 'what to look for in a btree for @>; for the planner';

CREATE FUNCTION lower_text(prefix_range) RETURNS text
	AS 'MODULE_PATHNAME', 'prefix_range_lower_text'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION lower_text(prefix_range) IS 'the least string that begins like a member';

CREATE FUNCTION upper_text(prefix_range) RETURNS text
	AS 'MODULE_PATHNAME', 'prefix_range_upper_text'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION upper_text(prefix_range) IS 'the least string above all members, NULL if there is none';

-- ---------------------------------------------------------------------------
-- btree
-- ---------------------------------------------------------------------------

CREATE FUNCTION prefix_range_sortsupport(internal) RETURNS void
	AS 'MODULE_PATHNAME', 'prefix_range_sortsupport'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION prefix_range_sortsupport(internal) IS 'sort support';

CREATE OPERATOR CLASS btree_prefix_range_ops
	DEFAULT FOR TYPE prefix_range USING btree AS
	OPERATOR 1 <,		-- BTLessStrategyNumber
	OPERATOR 2 <=,		-- BTLessEqualStrategyNumber
	OPERATOR 3 =,		-- BTEqualStrategyNumber
	OPERATOR 4 >=,		-- BTGreaterEqualStrategyNumber
	OPERATOR 5 >,		-- BTGreaterStrategyNumber
	FUNCTION 1 prefix_range_cmp(prefix_range, prefix_range),
	FUNCTION 2 prefix_range_sortsupport(internal),
	FUNCTION 4 pg_catalog.btequalimage(oid);
COMMENT ON OPERATOR CLASS btree_prefix_range_ops USING btree IS 'prefixes in order of their strings';
COMMENT ON OPERATOR FAMILY btree_prefix_range_ops USING btree IS 'prefixes in order of their strings';

-- ---------------------------------------------------------------------------
-- btree of anchors: what stands before the range.  No order for people: it is
-- there for @>, which finds ranges by it, too.
-- ---------------------------------------------------------------------------

CREATE FUNCTION prefix_range_anchor_lt(prefix_range, prefix_range) RETURNS bool
	AS 'MODULE_PATHNAME', 'prefix_range_anchor_lt'
	LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;
COMMENT ON FUNCTION prefix_range_anchor_lt(prefix_range, prefix_range) IS 'implementation of ^< operator';

CREATE FUNCTION prefix_range_anchor_le(prefix_range, prefix_range) RETURNS bool
	AS 'MODULE_PATHNAME', 'prefix_range_anchor_le'
	LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;
COMMENT ON FUNCTION prefix_range_anchor_le(prefix_range, prefix_range) IS 'implementation of ^<= operator';

CREATE FUNCTION prefix_range_anchor_eq(prefix_range, prefix_range) RETURNS bool
	AS 'MODULE_PATHNAME', 'prefix_range_anchor_eq'
	LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;
COMMENT ON FUNCTION prefix_range_anchor_eq(prefix_range, prefix_range) IS 'implementation of ^= operator';

CREATE FUNCTION prefix_range_anchor_ge(prefix_range, prefix_range) RETURNS bool
	AS 'MODULE_PATHNAME', 'prefix_range_anchor_ge'
	LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;
COMMENT ON FUNCTION prefix_range_anchor_ge(prefix_range, prefix_range) IS 'implementation of ^>= operator';

CREATE FUNCTION prefix_range_anchor_gt(prefix_range, prefix_range) RETURNS bool
	AS 'MODULE_PATHNAME', 'prefix_range_anchor_gt'
	LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;
COMMENT ON FUNCTION prefix_range_anchor_gt(prefix_range, prefix_range) IS 'implementation of ^> operator';

CREATE FUNCTION prefix_range_anchor_cmp(prefix_range, prefix_range) RETURNS int4
	AS 'MODULE_PATHNAME', 'prefix_range_anchor_cmp'
	LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;
COMMENT ON FUNCTION prefix_range_anchor_cmp(prefix_range, prefix_range) IS 'less-equal-greater by what stands before the range';

CREATE OPERATOR ^< (
	LEFTARG = prefix_range, RIGHTARG = prefix_range,
	FUNCTION = prefix_range_anchor_lt,
	COMMUTATOR = ^>, NEGATOR = ^>=,
	RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
COMMENT ON OPERATOR ^< (prefix_range, prefix_range) IS 'less than by what stands before the range';

CREATE OPERATOR ^<= (
	LEFTARG = prefix_range, RIGHTARG = prefix_range,
	FUNCTION = prefix_range_anchor_le,
	COMMUTATOR = ^>=, NEGATOR = ^>,
	RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
COMMENT ON OPERATOR ^<= (prefix_range, prefix_range) IS 'less than or equal by what stands before the range';

CREATE OPERATOR ^= (
	LEFTARG = prefix_range, RIGHTARG = prefix_range,
	FUNCTION = prefix_range_anchor_eq,
	COMMUTATOR = ^=,
	RESTRICT = eqsel, JOIN = eqjoinsel,
	MERGES
);
COMMENT ON OPERATOR ^= (prefix_range, prefix_range) IS 'equal by what stands before the range';

CREATE OPERATOR ^>= (
	LEFTARG = prefix_range, RIGHTARG = prefix_range,
	FUNCTION = prefix_range_anchor_ge,
	COMMUTATOR = ^<=, NEGATOR = ^<,
	RESTRICT = scalargesel, JOIN = scalargejoinsel
);
COMMENT ON OPERATOR ^>= (prefix_range, prefix_range) IS 'greater than or equal by what stands before the range';

CREATE OPERATOR ^> (
	LEFTARG = prefix_range, RIGHTARG = prefix_range,
	FUNCTION = prefix_range_anchor_gt,
	COMMUTATOR = ^<, NEGATOR = ^<=,
	RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR ^> (prefix_range, prefix_range) IS 'greater than by what stands before the range';

CREATE OPERATOR CLASS btree_prefix_range_anchor_ops
	FOR TYPE prefix_range USING btree AS
	OPERATOR 1 ^<,		-- BTLessStrategyNumber
	OPERATOR 2 ^<=,		-- BTLessEqualStrategyNumber
	OPERATOR 3 ^=,		-- BTEqualStrategyNumber
	OPERATOR 4 ^>=,		-- BTGreaterEqualStrategyNumber
	OPERATOR 5 ^>,		-- BTGreaterStrategyNumber
	FUNCTION 1 prefix_range_anchor_cmp(prefix_range, prefix_range);
COMMENT ON OPERATOR CLASS btree_prefix_range_anchor_ops USING btree IS 'prefixes by what stands before the range, for @>';
COMMENT ON OPERATOR FAMILY btree_prefix_range_anchor_ops USING btree IS 'prefixes by what stands before the range, for @>';

-- ---------------------------------------------------------------------------
-- hash
-- ---------------------------------------------------------------------------

CREATE FUNCTION prefix_range_hash(prefix_range) RETURNS int4
	AS 'MODULE_PATHNAME', 'prefix_range_hash'
	LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;
COMMENT ON FUNCTION prefix_range_hash(prefix_range) IS 'hash';

CREATE FUNCTION prefix_range_hash_extended(prefix_range, int8) RETURNS int8
	AS 'MODULE_PATHNAME', 'prefix_range_hash_extended'
	LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;
COMMENT ON FUNCTION prefix_range_hash_extended(prefix_range, int8) IS 'hash';

CREATE OPERATOR CLASS hash_prefix_range_ops
	DEFAULT FOR TYPE prefix_range USING hash AS
	OPERATOR 1 =,		-- HTEqualStrategyNumber
	FUNCTION 1 prefix_range_hash(prefix_range),
	FUNCTION 2 prefix_range_hash_extended(prefix_range, int8);
COMMENT ON OPERATOR CLASS hash_prefix_range_ops USING hash IS 'prefixes by hash';
COMMENT ON OPERATOR FAMILY hash_prefix_range_ops USING hash IS 'prefixes by hash';

-- ---------------------------------------------------------------------------
-- GiST.  The names and arguments of the gpr functions are those of version 1.2.
-- ---------------------------------------------------------------------------

CREATE FUNCTION gpr_consistent(internal, prefix_range, smallint, oid, internal) RETURNS bool
	AS 'MODULE_PATHNAME', 'prefix_range_gist_consistent'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION gpr_consistent(internal, prefix_range, smallint, oid, internal) IS 'GiST support';

CREATE FUNCTION gpr_union(internal, internal) RETURNS prefix_range
	AS 'MODULE_PATHNAME', 'prefix_range_gist_union'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION gpr_union(internal, internal) IS 'GiST support';

CREATE FUNCTION gpr_penalty(internal, internal, internal) RETURNS internal
	AS 'MODULE_PATHNAME', 'prefix_range_gist_penalty'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION gpr_penalty(internal, internal, internal) IS 'GiST support';

CREATE FUNCTION gpr_picksplit(internal, internal) RETURNS internal
	AS 'MODULE_PATHNAME', 'prefix_range_gist_picksplit'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION gpr_picksplit(internal, internal) IS 'GiST support';

CREATE FUNCTION gpr_same(prefix_range, prefix_range, internal) RETURNS internal
	AS 'MODULE_PATHNAME', 'prefix_range_gist_same'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION gpr_same(prefix_range, prefix_range, internal) IS 'GiST support';

CREATE FUNCTION gpr_distance(internal, prefix_range, smallint, oid, internal) RETURNS float8
	AS 'MODULE_PATHNAME', 'prefix_range_gist_distance'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION gpr_distance(internal, prefix_range, smallint, oid, internal) IS 'GiST support';

CREATE FUNCTION gpr_sortsupport(internal) RETURNS void
	AS 'MODULE_PATHNAME', 'prefix_range_gist_sortsupport'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION gpr_sortsupport(internal) IS 'GiST support';

CREATE OPERATOR CLASS gist_prefix_range_ops
	DEFAULT FOR TYPE prefix_range USING gist AS
	OPERATOR 3 &&,		-- RTOverlapStrategyNumber
	OPERATOR 6 -|-,		-- RTSameStrategyNumber, as in range_ops
	OPERATOR 7 @>,		-- RTContainsStrategyNumber
	OPERATOR 8 <@,		-- RTContainedByStrategyNumber
	OPERATOR 15 <-> FOR ORDER BY float_ops,	-- RTKNNSearchStrategyNumber
	OPERATOR 15 <-> (prefix_range, text) FOR ORDER BY float_ops,
	OPERATOR 16 @> (prefix_range, text),	-- RTContainsElemStrategyNumber
	OPERATOR 18 =,		-- RTEqualStrategyNumber
	OPERATOR 24 <<@,	-- RTSubStrategyNumber
	OPERATOR 26 @>>,	-- RTSuperStrategyNumber
	FUNCTION 1 gpr_consistent(internal, prefix_range, smallint, oid, internal),
	FUNCTION 2 gpr_union(internal, internal),
	FUNCTION 5 gpr_penalty(internal, internal, internal),
	FUNCTION 6 gpr_picksplit(internal, internal),
	FUNCTION 7 gpr_same(prefix_range, prefix_range, internal),
	FUNCTION 8 gpr_distance(internal, prefix_range, smallint, oid, internal),
	FUNCTION 11 gpr_sortsupport(internal);
COMMENT ON OPERATOR CLASS gist_prefix_range_ops USING gist IS 'prefixes as intervals of strings';
COMMENT ON OPERATOR FAMILY gist_prefix_range_ops USING gist IS 'prefixes as intervals of strings';

-- 18 can ask an operator class which strategy means "equal" or "overlaps".
DO $$
BEGIN
	IF pg_catalog.current_setting('server_version_num')::pg_catalog.int4 OPERATOR(pg_catalog.>=) 180000 THEN
		ALTER OPERATOR FAMILY gist_prefix_range_ops USING gist ADD
			FUNCTION 12 ("any", "any") pg_catalog.gist_translate_cmptype_common(int);
	END IF;
END
$$;

CREATE FUNCTION prefix_range_spgist_config(internal, internal) RETURNS void
	AS 'MODULE_PATHNAME', 'prefix_range_spgist_config'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION prefix_range_spgist_config(internal, internal) IS 'SP-GiST support';

CREATE FUNCTION prefix_range_spgist_choose(internal, internal) RETURNS void
	AS 'MODULE_PATHNAME', 'prefix_range_spgist_choose'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION prefix_range_spgist_choose(internal, internal) IS 'SP-GiST support';

CREATE FUNCTION prefix_range_spgist_picksplit(internal, internal) RETURNS void
	AS 'MODULE_PATHNAME', 'prefix_range_spgist_picksplit'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION prefix_range_spgist_picksplit(internal, internal) IS 'SP-GiST support';

CREATE FUNCTION prefix_range_spgist_inner_consistent(internal, internal) RETURNS void
	AS 'MODULE_PATHNAME', 'prefix_range_spgist_inner_consistent'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION prefix_range_spgist_inner_consistent(internal, internal) IS 'SP-GiST support';

CREATE FUNCTION prefix_range_spgist_leaf_consistent(internal, internal) RETURNS boolean
	AS 'MODULE_PATHNAME', 'prefix_range_spgist_leaf_consistent'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION prefix_range_spgist_leaf_consistent(internal, internal) IS 'SP-GiST support';

CREATE OPERATOR CLASS spgist_prefix_range_ops
	DEFAULT FOR TYPE prefix_range USING spgist AS
	OPERATOR 3 &&,		-- RTOverlapStrategyNumber
	OPERATOR 6 -|-,		-- RTSameStrategyNumber, as in range_ops
	OPERATOR 7 @>,		-- RTContainsStrategyNumber
	OPERATOR 8 <@,		-- RTContainedByStrategyNumber
	OPERATOR 15 <-> FOR ORDER BY float_ops,	-- RTKNNSearchStrategyNumber
	OPERATOR 15 <-> (prefix_range, text) FOR ORDER BY float_ops,
	OPERATOR 16 @> (prefix_range, text),	-- RTContainsElemStrategyNumber
	OPERATOR 18 =,		-- RTEqualStrategyNumber
	OPERATOR 24 <<@,	-- RTSubStrategyNumber
	OPERATOR 26 @>>,	-- RTSuperStrategyNumber
	FUNCTION 1 prefix_range_spgist_config(internal, internal),
	FUNCTION 2 prefix_range_spgist_choose(internal, internal),
	FUNCTION 3 prefix_range_spgist_picksplit(internal, internal),
	FUNCTION 4 prefix_range_spgist_inner_consistent(internal, internal),
	FUNCTION 5 prefix_range_spgist_leaf_consistent(internal, internal);
COMMENT ON OPERATOR CLASS spgist_prefix_range_ops USING spgist IS 'a trie over the digits of both bounds';
COMMENT ON OPERATOR FAMILY spgist_prefix_range_ops USING spgist IS 'a trie over the digits of both bounds';

-- ---------------------------------------------------------------------------
-- BRIN: of every range of pages the least prefix_range around its values, by
-- core's functions.  They want some numbers otherwise than GiST: the strict form
-- of "contains" is 24 and that of "is contained" 26, and "adjacent" is 17.
-- ---------------------------------------------------------------------------

CREATE OPERATOR CLASS brin_prefix_range_ops
	DEFAULT FOR TYPE prefix_range USING brin AS
	OPERATOR 3 &&,		-- RTOverlapStrategyNumber
	OPERATOR 7 @>,		-- RTContainsStrategyNumber
	OPERATOR 8 <@,		-- RTContainedByStrategyNumber
	OPERATOR 16 @> (prefix_range, text),	-- RTContainsElemStrategyNumber
	OPERATOR 17 -|-,	-- RTAdjacentStrategyNumber
	OPERATOR 18 =,		-- RTEqualStrategyNumber
	OPERATOR 24 @>>,	-- RTSubStrategyNumber
	OPERATOR 26 <<@,	-- RTSuperStrategyNumber
	FUNCTION 1 brin_inclusion_opcinfo(internal),
	FUNCTION 2 brin_inclusion_add_value(internal, internal, internal, internal),
	FUNCTION 3 brin_inclusion_consistent(internal, internal, internal),
	FUNCTION 4 brin_inclusion_union(internal, internal, internal),
	FUNCTION 11 prefix_range_union(prefix_range, prefix_range),
	FUNCTION 13 prefix_range_contains(prefix_range, prefix_range);
COMMENT ON OPERATOR CLASS brin_prefix_range_ops USING brin IS 'the least prefix around each range of pages';
COMMENT ON OPERATOR FAMILY brin_prefix_range_ops USING brin IS 'the least prefix around each range of pages';

-- ---------------------------------------------------------------------------
-- Diagnostics
-- ---------------------------------------------------------------------------

CREATE FUNCTION pr_penalty(prefix_range, prefix_range) RETURNS float4
	AS 'MODULE_PATHNAME', 'pr_penalty'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION pr_penalty(prefix_range, prefix_range) IS 'how much the second would cost beside the first, as version 1.2 had it';
