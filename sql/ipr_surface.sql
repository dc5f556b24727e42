-- The whole catalog of ip4r 2.4, object by object with all properties, and what
-- it is here.  Whatever differs without being listed below as a difference on
-- purpose is an error; and so is such a difference that is no longer there.
CREATE SCHEMA ipr_surface;
SET search_path = ipr_surface, public;
\pset null -

-- --- what ip4r has ------------------------------------------------------------
-- A stands for each type of addresses, R for that of their ranges, T for all six,
-- and G for the name of R in the functions for GiST.
CREATE TABLE letter (a text, r text, g text);
INSERT INTO letter VALUES ('ip4', 'ip4r', 'gip4r'), ('ip6', 'ip6r', 'gip6r'), ('ipaddress', 'iprange', 'gipr');
-- the lines of a text, their fields apart by ";", for every meaning of the letters
CREATE FUNCTION spell(text) RETURNS SETOF text[] STABLE LANGUAGE sql AS $$
	SELECT DISTINCT regexp_split_to_array(replace(replace(replace(replace(line, 'T', t), 'A', a), 'R', r), 'G', g), '\s*;\s*')
	FROM regexp_split_to_table($1, E'\n\\s*') AS line, letter, LATERAL unnest(ARRAY[a, r]) AS t WHERE line <> ''
$$;
CREATE TABLE theirs (kind text, part text, object text, props jsonb, PRIMARY KEY (kind, object));

-- type; length; alignment; by value; storage
INSERT INTO theirs SELECT 'type', 'types', f[1], jsonb_build_object('length', f[2], 'alignment', f[3], 'by value', f[4]::boolean, 'storage', f[5],
		'category', 'U', 'preferred', false, 'modifier', '-', 'functions', concat_ws(' ', f[1] || '_in', f[1] || '_out', f[1] || '_recv', f[1] || '_send'))
FROM spell($$
	ip4; 4; i; t; p
	ip4r; 8; i; f; p
	ip6; 16; d; f; p
	ip6r; 32; d; f; p
	ipaddress; -1; i; f; m
	iprange; -1; i; f; m
$$) AS f;

-- part; function > result; function > result ...
INSERT INTO theirs SELECT DISTINCT 'function', f[1], s[1], jsonb_build_object('result', s[2], 'rows', coalesce(s[3], '0'),
		'volatility', CASE WHEN f[1] = 'index' THEN 'v' ELSE 'i' END, 'parallel', 's', 'leakproof', false,
		'strict', s[1] ~ 'penalty' OR f[1] <> 'index' AND s[1] !~ '^family.ip[46]')
FROM spell($$
	in and out; T_in(cstring) > T; T_out(T) > cstring; T_recv(internal) > T; T_send(T) > bytea
	to ip4; ip4(bigint) > ip4; ip4(double precision) > ip4; ip4(numeric) > ip4; ip4(inet) > ip4; ip4(text) > ip4; ip4(bit) > ip4; ip4(bit varying) > ip4; ip4(bytea) > ip4; ip4(ipaddress) > ip4
	to ip6; ip6(numeric) > ip6; ip6(inet) > ip6; ip6(text) > ip6; ip6(bit) > ip6; ip6(bit varying) > ip6; ip6(bytea) > ip6; ip6(ipaddress) > ip6
	to ipaddress; ipaddress(inet) > ipaddress; ipaddress(ip4) > ipaddress; ipaddress(ip6) > ipaddress; ipaddress(text) > ipaddress
	to ipaddress; ipaddress(bit) > ipaddress; ipaddress(bit varying) > ipaddress; ipaddress(bytea) > ipaddress
	to ip4r, ip6r; ip4r(cidr) > ip4r; ip4r(ip4) > ip4r; ip4r(text) > ip4r; ip4r(bit varying) > ip4r; ip4r(iprange) > ip4r
	to ip4r, ip6r; ip6r(cidr) > ip6r; ip6r(ip6) > ip6r; ip6r(text) > ip6r; ip6r(bit varying) > ip6r; ip6r(iprange) > ip6r
	to iprange; iprange(cidr) > iprange; iprange(ip4) > iprange; iprange(ip6) > iprange; iprange(ip4r) > iprange; iprange(ip6r) > iprange; iprange(ipaddress) > iprange; iprange(text) > iprange
	from; cidr(T) > cidr; text(T) > text; to_bit(T) > bit varying; to_bytea(A) > bytea; to_numeric(A) > numeric; to_bigint(ip4) > bigint; to_double(ip4) > double precision
	two ends; ip4r(ip4,ip4) > ip4r; ip6r(ip6,ip6) > ip6r; iprange(A,A) > iprange
	accessors; family(T) > integer; ip4_netmask(integer) > ip4; ip6_netmask(integer) > ip6; is_cidr(R) > boolean; masklen(R) > integer; lower(R) > A; upper(R) > A
	accessors; A_net_lower(A,integer) > A; A_net_upper(A,integer) > A; R_union(R,R) > R; R_inter(R,R) > R
	accessors; cidr_split(ip4r) > setof ip4r > 10; cidr_split(ip6r) > setof ip6r > 50; cidr_split(iprange) > setof iprange > 30
	behind /; R_net_mask(A,A) > R; R_net_prefix(A,integer) > R; iprange_net_mask(A,A) > iprange; iprange_net_prefix(A,integer) > iprange
	size; R_size(R) > double precision; R_size_exact(R) > numeric
	bits; A_and(A,A) > A; A_or(A,A) > A; A_xor(A,A) > A; A_not(A) > A
	arithmetic; A_plus_int(A,integer) > A; A_plus_bigint(A,bigint) > A; A_plus_numeric(A,numeric) > A
	arithmetic; A_minus_int(A,integer) > A; A_minus_bigint(A,bigint) > A; A_minus_numeric(A,numeric) > A
	arithmetic; ip4_minus_ip4(ip4,ip4) > bigint; ip6_minus_ip6(ip6,ip6) > numeric; ipaddress_minus_ipaddress(ipaddress,ipaddress) > numeric
	containment; R_contains(R,R) > boolean; R_contains_strict(R,R) > boolean; R_contained_by(R,R) > boolean; R_contained_by_strict(R,R) > boolean; R_overlaps(R,R) > boolean
	of an address; A_contains(R,A) > boolean; A_contained_by(A,R) > boolean; A_contains(iprange,A) > boolean; A_contained_by(A,iprange) > boolean
	comparison; T_eq(T,T) > boolean; T_neq(T,T) > boolean; T_lt(T,T) > boolean; T_le(T,T) > boolean; T_gt(T,T) > boolean; T_ge(T,T) > boolean; T_cmp(T,T) > integer
	comparison; in_range(ip4,ip4,bigint,boolean,boolean) > boolean; in_range(ip4,ip4,ip4,boolean,boolean) > boolean
	comparison; in_range(ip6,ip6,bigint,boolean,boolean) > boolean; in_range(ip6,ip6,ip6,boolean,boolean) > boolean
	hash; Ahash(A) > integer; ip4rhash(ip4r) > integer; ip6rhash(ip6r) > integer; iprange_hash(iprange) > integer; iprangehash(iprange) > integer; T_hash_extended(T,bigint) > bigint
	index; G_consistent(internal,R,smallint,oid,internal) > boolean; G_union(internal,internal) > R; G_compress(internal) > internal; G_decompress(internal) > internal
	index; G_penalty(internal,internal,internal) > internal; G_picksplit(internal,internal) > internal; G_same(R,R,internal) > internal; G_fetch(internal) > internal
$$) AS f, LATERAL unnest(f[2:]) AS u, LATERAL regexp_split_to_array(u, ' > ') AS s;

-- operator; left; right; result; function; commutator; negator; estimators; for hashing and merging
INSERT INTO theirs SELECT 'operator', CASE WHEN f[7] <> 'none' THEN 'comparison' WHEN f[4] = 'boolean' THEN 'containment' ELSE 'the others' END, f[1] || args,
		jsonb_build_object('result', f[4], 'function', format('%s(%s)', f[5], concat_ws(',', nullif(f[2], 'NONE'), f[3])),
		'commutator', coalesce(nullif(f[6], 'none') || turned, 'none'), 'negator', coalesce(nullif(f[7], 'none') || args, 'none'),
		'estimator', f[8], 'join estimator', f[9], 'hashes', f[10]::boolean, 'merges', f[10]::boolean)
FROM spell($$
	=; T; T; boolean; T_eq; =; <>; eqsel; eqjoinsel; t
	<>; T; T; boolean; T_neq; <>; =; neqsel; neqjoinsel; f
	<; T; T; boolean; T_lt; >; >=; scalarltsel; scalarltjoinsel; f
	<=; T; T; boolean; T_le; >=; >; scalarltsel; scalarltjoinsel; f
	>; T; T; boolean; T_gt; <; <=; scalargtsel; scalargtjoinsel; f
	>=; T; T; boolean; T_ge; <=; <; scalargtsel; scalargtjoinsel; f
	>>=; R; R; boolean; R_contains; <<=; none; contsel; contjoinsel; f
	>>; R; R; boolean; R_contains_strict; <<; none; contsel; contjoinsel; f
	<<=; R; R; boolean; R_contained_by; >>=; none; contsel; contjoinsel; f
	<<; R; R; boolean; R_contained_by_strict; >>; none; contsel; contjoinsel; f
	&&; R; R; boolean; R_overlaps; &&; none; areasel; areajoinsel; f
	/; A; A; R; R_net_mask; none; none; -; -; f
	/; A; integer; R; R_net_prefix; none; none; -; -; f
	@; NONE; R; double precision; R_size; none; none; -; -; f
	@@; NONE; R; numeric; R_size_exact; none; none; -; -; f
	&; A; A; A; A_and; none; none; -; -; f
	|; A; A; A; A_or; none; none; -; -; f
	#; A; A; A; A_xor; none; none; -; -; f
	~; NONE; A; A; A_not; none; none; -; -; f
	+; A; integer; A; A_plus_int; none; none; -; -; f
	+; A; bigint; A; A_plus_bigint; none; none; -; -; f
	+; A; numeric; A; A_plus_numeric; none; none; -; -; f
	-; A; integer; A; A_minus_int; none; none; -; -; f
	-; A; bigint; A; A_minus_bigint; none; none; -; -; f
	-; A; numeric; A; A_minus_numeric; none; none; -; -; f
	-; ip4; ip4; bigint; ip4_minus_ip4; none; none; -; -; f
	-; ip6; ip6; numeric; ip6_minus_ip6; none; none; -; -; f
	-; ipaddress; ipaddress; numeric; ipaddress_minus_ipaddress; none; none; -; -; f
$$) AS f, LATERAL (SELECT format('(%s,%s)', f[2], f[3]) AS args, format('(%s,%s)', f[3], f[2]) AS turned) AS x;

-- context; source; target; function
INSERT INTO theirs SELECT 'cast', CASE f[1] WHEN 'i' THEN 'implicit' WHEN 'a' THEN 'assignment' ELSE 'explicit' END, format('%s to %s', f[2], f[3]), jsonb_build_object('context', f[1], 'function', f[4])
FROM spell($$
	i; A; R; R(A)
	i; ip4; ipaddress; ipaddress(ip4)
	i; ip4; iprange; iprange(ip4)
	i; ip6; ipaddress; ipaddress(ip6)
	i; ip6; iprange; iprange(ip6)
	i; ip4r; iprange; iprange(ip4r)
	i; ip6r; iprange; iprange(ip6r)
	a; ipaddress; ip4; ip4(ipaddress)
	a; ipaddress; ip6; ip6(ipaddress)
	a; iprange; ip4r; ip4r(iprange)
	a; iprange; ip6r; ip6r(iprange)
	a; inet; A; A(inet)
	a; cidr; R; R(cidr)
	a; A; cidr; cidr(A)
	e; R; cidr; cidr(R)
	e; T; text; text(T)
	e; text; T; T(text)
	e; T; bit varying; to_bit(T)
	e; bit varying; ip4; ip4(bit)
	e; bit varying; ip6; ip6(bit)
	e; bit varying; ipaddress; ipaddress(bit varying)
	e; bit varying; ip4r; ip4r(bit varying)
	e; bit varying; ip6r; ip6r(bit varying)
	e; bit; A; A(bit)
	e; A; bytea; to_bytea(A)
	e; bytea; A; A(bytea)
	e; A; numeric; to_numeric(A)
	e; numeric; ip4; ip4(numeric)
	e; numeric; ip6; ip6(numeric)
	e; ip4; bigint; to_bigint(ip4)
	e; bigint; ip4; ip4(bigint)
	e; ip4; double precision; to_double(ip4)
	e; double precision; ip4; ip4(double precision)
$$) AS f;

-- method; type
INSERT INTO theirs SELECT 'class', f[1], format('%s_%s_ops', f[1], f[2]), jsonb_build_object('method', f[1], 'type', f[2], 'default', true, 'key', '-', 'family', format('%s_%s_ops', f[1], f[2]))
FROM spell($$
	btree; T
	hash; T
	gist; R
$$) AS f;
INSERT INTO theirs SELECT 'family', part, object, jsonb_build_object('method', part) FROM theirs WHERE kind = 'class';
-- class; operator; strategy
INSERT INTO theirs SELECT 'strategy', 'strategies', format('%s: %s', f[1], f[2]), jsonb_build_object('number', f[3], 'purpose', 's')
FROM spell($$
	btree_T_ops; <(T,T); 1
	btree_T_ops; <=(T,T); 2
	btree_T_ops; =(T,T); 3
	btree_T_ops; >=(T,T); 4
	btree_T_ops; >(T,T); 5
	hash_T_ops; =(T,T); 1
	gist_R_ops; >>=(R,R); 1
	gist_R_ops; <<=(R,R); 2
	gist_R_ops; >>(R,R); 3
	gist_R_ops; <<(R,R); 4
	gist_R_ops; &&(R,R); 5
	gist_R_ops; =(R,R); 6
$$) AS f;
-- class; number; types; function
INSERT INTO theirs SELECT 'support', 'support functions', format('%s: %s(%s)', f[1], f[2], f[3]), jsonb_build_object('function', f[4])
FROM spell($$
	btree_T_ops; 1; T,T; T_cmp(T,T)
	btree_ip4_ops; 3; ip4,bigint; in_range(ip4,ip4,bigint,boolean,boolean)
	btree_ip4_ops; 3; ip4,ip4; in_range(ip4,ip4,ip4,boolean,boolean)
	btree_ip6_ops; 3; ip6,bigint; in_range(ip6,ip6,bigint,boolean,boolean)
	btree_ip6_ops; 3; ip6,ip6; in_range(ip6,ip6,ip6,boolean,boolean)
	hash_A_ops; 1; A,A; Ahash(A)
	hash_ip4r_ops; 1; ip4r,ip4r; ip4rhash(ip4r)
	hash_ip6r_ops; 1; ip6r,ip6r; ip6rhash(ip6r)
	hash_iprange_ops; 1; iprange,iprange; iprange_hash(iprange)
	hash_T_ops; 2; T,T; T_hash_extended(T,bigint)
	gist_R_ops; 1; R,R; G_consistent(internal,R,smallint,oid,internal)
	gist_R_ops; 2; R,R; G_union(internal,internal)
	gist_R_ops; 3; R,R; G_compress(internal)
	gist_R_ops; 4; R,R; G_decompress(internal)
	gist_R_ops; 5; R,R; G_penalty(internal,internal,internal)
	gist_R_ops; 6; R,R; G_picksplit(internal,internal)
	gist_R_ops; 7; R,R; G_same(R,R,internal)
	gist_R_ops; 9; R,R; G_fetch(internal)
$$) AS f;

-- --- what is here ----------------------------------------------------------------
CREATE VIEW member AS SELECT classid, objid FROM pg_depend d JOIN pg_extension e ON e.oid = refobjid
	WHERE refclassid = 'pg_extension'::regclass AND deptype = 'e' AND extname = 'ipr';
CREATE TABLE ours AS
	SELECT 'type' AS kind, typname::text AS object, jsonb_build_object('length', typlen, 'alignment', typalign, 'by value', typbyval, 'storage', typstorage,
		'category', typcategory, 'preferred', typispreferred, 'modifier', typmodin, 'functions', concat_ws(' ', typinput, typoutput, typreceive, typsend)) AS props
	FROM pg_type t JOIN member ON classid = 'pg_type'::regclass AND objid = t.oid
	UNION ALL SELECT 'function', objid::regprocedure::text, jsonb_build_object('result', CASE WHEN proretset THEN 'setof ' ELSE '' END || prorettype::regtype, 'rows', prorows,
		'volatility', provolatile, 'parallel', proparallel, 'leakproof', proleakproof, 'strict', proisstrict)
	FROM pg_proc p JOIN member ON classid = 'pg_proc'::regclass AND objid = p.oid
	UNION ALL SELECT 'operator', objid::regoperator::text, jsonb_build_object('result', oprresult::regtype, 'function', oprcode::regprocedure,
		'commutator', coalesce(nullif(oprcom, 0)::regoperator::text, 'none'), 'negator', coalesce(nullif(oprnegate, 0)::regoperator::text, 'none'),
		'estimator', oprrest, 'join estimator', oprjoin, 'hashes', oprcanhash, 'merges', oprcanmerge)
	FROM pg_operator o JOIN member ON classid = 'pg_operator'::regclass AND objid = o.oid
	UNION ALL SELECT 'cast', format('%s to %s', castsource::regtype, casttarget::regtype), jsonb_build_object('context', castcontext, 'function', castfunc::regprocedure)
	FROM pg_cast c JOIN member ON classid = 'pg_cast'::regclass AND objid = c.oid
	UNION ALL SELECT 'class', opcname, jsonb_build_object('method', amname, 'type', opcintype::regtype, 'default', opcdefault, 'key', opckeytype::regtype, 'family', opfname)
	FROM pg_opclass c JOIN pg_am a ON a.oid = opcmethod JOIN pg_opfamily f ON f.oid = opcfamily JOIN member ON classid = 'pg_opclass'::regclass AND objid = c.oid
	UNION ALL SELECT 'family', opfname, jsonb_build_object('method', amname)
	FROM pg_opfamily f JOIN pg_am a ON a.oid = opfmethod JOIN member ON classid = 'pg_opfamily'::regclass AND objid = f.oid
	UNION ALL SELECT 'strategy', format('%s: %s', opfname, amopopr::regoperator), jsonb_build_object('number', amopstrategy, 'purpose', amoppurpose)
	FROM pg_amop JOIN pg_opfamily f ON f.oid = amopfamily JOIN member ON classid = 'pg_opfamily'::regclass AND objid = f.oid
	UNION ALL SELECT 'support', format('%s: %s(%s,%s)', opfname, amprocnum, amproclefttype::regtype, amprocrighttype::regtype), jsonb_build_object('function', amproc::regprocedure)
	FROM pg_amproc JOIN pg_opfamily f ON f.oid = amprocfamily JOIN member ON classid = 'pg_opfamily'::regclass AND objid = f.oid;

-- --- what differs on purpose -------------------------------------------------------
CREATE TABLE purpose (nr int, reason text, kind text, object text, property text, here text, PRIMARY KEY (kind, object, property));
-- kind; object; property; what it is here
INSERT INTO purpose SELECT nr, reason, f[1], f[2], f[3], f[4] FROM (VALUES
(1, 'core''s category of networks: a literal without a type means inet', $$
	type; T; category; I
$$), (2, 'NULL has no family', $$
	function; family(ip4); strict; true
	function; family(ip6); strict; true
	function; family(ip4r); strict; true
	function; family(ip6r); strict; true
$$), (3, 'what a function says of keys depends on nothing else', $$
	function; G_consistent(internal,R,smallint,oid,internal); volatility; i
	function; G_union(internal,internal); volatility; i
	function; G_compress(internal); volatility; i
	function; G_decompress(internal); volatility; i
	function; G_penalty(internal,internal,internal); volatility; i
	function; G_picksplit(internal,internal); volatility; i
	function; G_same(R,R,internal); volatility; i
	function; G_fetch(internal); volatility; i
$$), (4, 'an index serves under row security, too', $$
	function; T_eq(T,T); leakproof; true
	function; T_neq(T,T); leakproof; true
	function; T_lt(T,T); leakproof; true
	function; T_le(T,T); leakproof; true
	function; T_gt(T,T); leakproof; true
	function; T_ge(T,T); leakproof; true
	function; T_cmp(T,T); leakproof; true
	function; Ahash(A); leakproof; true
	function; ip4rhash(ip4r); leakproof; true
	function; ip6rhash(ip6r); leakproof; true
	function; iprange_hash(iprange); leakproof; true
	function; iprangehash(iprange); leakproof; true
	function; T_hash_extended(T,bigint); leakproof; true
	function; R_contains(R,R); leakproof; true
	function; R_contains_strict(R,R); leakproof; true
	function; R_contained_by(R,R); leakproof; true
	function; R_contained_by_strict(R,R); leakproof; true
	function; R_overlaps(R,R); leakproof; true
	function; A_contains(R,A); leakproof; true
	function; A_contained_by(A,R); leakproof; true
	function; A_contains(iprange,A); leakproof; true
	function; A_contained_by(A,iprange); leakproof; true
$$), (5, 'either side may be first', $$
	operator; &(A,A); commutator; &(A,A)
	operator; |(A,A); commutator; |(A,A)
	operator; #(A,A); commutator; #(A,A)
$$), (6, 'rows are estimated by the statistics of the column', $$
	operator; >>=(R,R); estimator; ipr_sel
	operator; >>(R,R); estimator; ipr_sel
	operator; <<=(R,R); estimator; ipr_sel
	operator; <<(R,R); estimator; ipr_sel
	operator; &&(R,R); estimator; ipr_sel
	operator; >>=(R,R); join estimator; ipr_joinsel
	operator; >>(R,R); join estimator; ipr_joinsel
	operator; <<=(R,R); join estimator; ipr_joinsel
	operator; <<(R,R); join estimator; ipr_joinsel
	operator; &&(R,R); join estimator; ipr_joinsel
$$), (7, 'a bound that belongs to the question counts', $$
	operator; <=(T,T); estimator; scalarlesel
	operator; >=(T,T); estimator; scalargesel
	operator; <=(T,T); join estimator; scalarlejoinsel
	operator; >=(T,T); join estimator; scalargejoinsel
$$), (8, 'a cast calls the function of its own type', $$
	cast; bit varying to ip4; function; ip4(bit varying)
	cast; bit varying to ip6; function; ip6(bit varying)
$$), (9, 'the numbers of core, as in SP-GiST', $$
	strategy; gist_R_ops: &&(R,R); number; 3
	strategy; gist_R_ops: >>=(R,R); number; 7
	strategy; gist_R_ops: <<=(R,R); number; 8
	strategy; gist_R_ops: =(R,R); number; 18
	strategy; gist_R_ops: <<(R,R); number; 24
	strategy; gist_R_ops: >>(R,R); number; 26
$$), (10, 'a key is the value itself: nothing to compress, nothing to fetch', $$
	support; gist_R_ops: 3(R,R); function; none
	support; gist_R_ops: 4(R,R); function; none
	support; gist_R_ops: 9(R,R); function; none
$$)) AS v(nr, reason, block), LATERAL spell(block) AS f;

-- --- both ------------------------------------------------------------------------
CREATE VIEW pair AS
	SELECT kind, object, property, value AS ip4r, coalesce(ours.props ->> property, 'none') AS here
	FROM theirs LEFT JOIN ours USING (kind, object), LATERAL jsonb_each_text(theirs.props) AS prop(property, value);
SELECT kind, coalesce(part, 'all') AS part, count(*) AS ip4r, count(ours.object) AS here FROM theirs LEFT JOIN ours USING (kind, object)
	GROUP BY kind, ROLLUP (part) ORDER BY kind, theirs.part;
-- missing
SELECT kind, object FROM pair EXCEPT SELECT kind, object FROM ours EXCEPT SELECT kind, object FROM purpose ORDER BY 1, 2;
-- different
SELECT pair.*, meant FROM pair NATURAL LEFT JOIN (SELECT kind, object, property, here AS meant FROM purpose) AS p
	WHERE here <> coalesce(meant, ip4r) ORDER BY kind, object COLLATE "C", property;
-- different on purpose, as it is said above; with one of the objects
SELECT nr, reason, kind, property, ip4r, CASE here WHEN object THEN 'itself' ELSE here END AS here, count(*), min(object COLLATE "C") AS object
	FROM pair NATURAL JOIN purpose WHERE ip4r <> here GROUP BY nr, reason, kind, property, 5, 6 ORDER BY nr, min(object COLLATE "C"), property;
-- said above, and not so
SELECT * FROM purpose WHERE (kind, object, property, here) NOT IN (SELECT kind, object, property, here FROM pair WHERE ip4r <> here) ORDER BY nr, object COLLATE "C";

-- --- new under a name of ip4r: each may change what a call without types means --------
SELECT kind, object, props ->> CASE kind WHEN 'cast' THEN 'context' ELSE 'result' END AS what FROM ours
	WHERE NOT EXISTS (SELECT FROM theirs t WHERE t.kind = ours.kind AND t.object = ours.object)
	AND (kind = 'cast' OR kind IN ('function', 'operator') AND split_part(object, '(', 1) IN (SELECT split_part(object, '(', 1) FROM theirs t WHERE t.kind = ours.kind))
	ORDER BY kind, object COLLATE "C";

-- --- the 15 classes, as they are, but for what only version 18 asks for ---------------
SELECT object AS class, (SELECT string_agg(concat(s.props ->> 'number', ' ', split_part(s.object, ': ', 2)), E'\n' ORDER BY (s.props ->> 'number')::int, s.object COLLATE "C")
		FROM ours s WHERE s.kind = 'strategy' AND split_part(s.object, ': ', 1) = o.object) AS strategies,
	(SELECT string_agg(concat(regexp_replace(split_part(s.object, ': ', 2), '\(.*', ''), ' ', s.props ->> 'function'), E'\n' ORDER BY split_part(split_part(s.object, ': ', 2), '(', 1)::int, s.object COLLATE "C")
		FROM ours s WHERE s.kind = 'support' AND split_part(s.object, ': ', 1) = o.object AND s.props ->> 'function' !~ 'skipsupport|translate_cmptype') AS "support functions"
FROM ours o WHERE kind = 'class' AND object IN (SELECT object FROM theirs WHERE kind = 'class') ORDER BY object COLLATE "C";
SELECT count(*) = CASE WHEN current_setting('server_version_num')::int >= 180000 THEN 8 ELSE 0 END AS "gist of T, btree of ip4 and ip6"
	FROM ours WHERE kind = 'support' AND props ->> 'function' ~ 'skipsupport|translate_cmptype';
SELECT superuser, trusted, relocatable FROM pg_available_extension_versions WHERE name = 'ipr' AND version = '2.0';

-- --- answers that differ on purpose ---------------------------------------------------
CREATE TABLE net (r iprange);
INSERT INTO net SELECT iprange(ip4 '10.0.0.0' + i, ip4 '10.0.0.0' + i + 9) FROM generate_series(1, 2000) AS i;
INSERT INTO net VALUES ('-');
CREATE INDEX ON net USING gist (r);
CREATE FUNCTION assigned(inet) RETURNS iprange LANGUAGE plpgsql AS $$
DECLARE
	r iprange := $1;
BEGIN
	RETURN r;
END
$$;
CREATE FUNCTION answer(expression text) RETURNS text LANGUAGE plpgsql SET enable_seqscan = off SET client_min_messages = error AS $$
DECLARE
	result text;
BEGIN
	EXECUTE 'SELECT (' || expression || ')::text' INTO result;
	RETURN result;
EXCEPTION WHEN OTHERS THEN
	RETURN sqlstate || ' ' || sqlerrm;
END
$$;
SELECT expression, ip4r, answer(expression) AS here FROM (VALUES
	($$SELECT count(*) FROM net WHERE r << '-'$$, $$0$$),
	($$ip6 '::' - (-2147483648)$$, $$::ffff:ffff:8000:0$$),
	($$ipaddress '::' - (-2147483648)$$, $$::ffff:ffff:8000:0$$),
	($$ip6 'ffff::' + (-2147483648)$$, $$fffe:ffff:ffff:ffff::8000:0$$),
	($$ip4r '10.0.0.0/08'$$, $$10.0.0.0/8$$),
	($$ip4r '10.0.0.0/4294967304'$$, $$10.0.0.0/8$$),
	($$iprange '::/064'$$, $$::/64$$),
	($$family(NULL::ip4)$$, $$4$$),
	($$family(NULL::ip6r)$$, $$6$$),
	($$1.5::ip4$$, $$0.0.0.2$$),
	($$ip4 '1.2.3.4' + 1.5$$, $$1.2.3.6$$),
	($$ipaddress '1.2.3.4' - 1.5$$, $$1.2.3.2$$),
	($$'NaN'::float8::ip4$$, $$0.0.0.0$$),
	($$ip4 '1.2.3'$$, $$22023 invalid IP4 value: '1.2.3'$$),
	($$ip6 ':::'$$, $$22023 invalid IP6 value: ':::'$$),
	($$ipaddress '1'$$, $$22023 invalid IP value: '1'$$),
	($$ip4r '10.0.0.1/8'$$, $$22023 invalid IP4R value: "10.0.0.1/8"$$),
	($$ip6r '::1/8'$$, $$22023 invalid IP6R value: "::1/8"$$),
	($$iprange '10/8'$$, $$22023 invalid IP4R value: "10/8"$$),
	($$'1.2'::text::ip4$$, $$22023 invalid IP4 value in text$$),
	($$masklen('10.0.0.1/24')$$, $$42725 function masklen(unknown) is not unique$$),
	($$family('::1')$$, $$42725 function family(unknown) is not unique$$),
	($$'10.0.0.1' <<= '10.0.0.0/8'$$, $$42725 operator is not unique: unknown <<= unknown$$),
	($$ip4 '10.0.0.1' <<= '10.0.0.0/8'$$, $$42725 operator is not unique: ip4 <<= unknown$$),
	($$'::/8' >>= ip6 '::1'$$, $$42725 operator is not unique: unknown >>= ip6$$),
	($$ip4 '10.0.0.1' <<= ip4 '10.0.0.1'$$, $$42725 operator is not unique: ip4 <<= ip4$$),
	($$assigned('10.0.0.1/8')$$, $$22023 invalid IP4R value: "10.0.0.1/8"$$)) AS v(expression, ip4r);
SET client_min_messages = warning;
DROP SCHEMA ipr_surface CASCADE;
