--
-- suite_catalog: what must hold for every object of the three extensions, asked of the catalogs.
-- A query without rows is a check that passed; the lists that do have rows are exceptions, each to be defended in review.
--
CREATE TEMP VIEW member AS
	SELECT e.extname AS ext, d.classid, d.objid, pg_describe_object(d.classid, d.objid, 0) AS object
	FROM pg_depend d JOIN pg_extension e ON e.oid = d.refobjid
	WHERE d.refclassid = 'pg_extension'::regclass AND d.deptype = 'e'
		AND e.extname IN ('prefix', 'ipr', 'period');
CREATE TEMP VIEW func AS
	SELECT m.ext, p.*, p.oid::regprocedure AS sig, 'internal'::regtype = ANY (p.proargtypes) AS support
	FROM member m JOIN pg_proc p ON m.classid = 'pg_proc'::regclass AND m.objid = p.oid;
CREATE TEMP VIEW op AS
	SELECT m.ext, o.*, o.oid::regoperator AS sig
	FROM member m JOIN pg_operator o ON m.classid = 'pg_operator'::regclass AND m.objid = o.oid;
CREATE TEMP VIEW typ AS
	SELECT m.ext, t.*
	FROM member m JOIN pg_type t ON m.classid = 'pg_type'::regclass AND m.objid = t.oid;
CREATE TEMP VIEW class AS
	SELECT m.ext, c.*, a.amname, f.opfname, c.opcintype::regtype AS type
	FROM member m JOIN pg_opclass c ON m.classid = 'pg_opclass'::regclass AND m.objid = c.oid
	JOIN pg_am a ON a.oid = c.opcmethod JOIN pg_opfamily f ON f.oid = c.opcfamily;
CREATE TEMP VIEW conv AS
	SELECT m.ext, c.*, m.object
	FROM member m JOIN pg_cast c ON m.classid = 'pg_cast'::regclass AND m.objid = c.oid;

-- all three are here, each with objects of every kind
SELECT ext, count(*) FILTER (WHERE classid = 'pg_type'::regclass) > 0 AS types,
	count(*) FILTER (WHERE classid = 'pg_proc'::regclass) > 0 AS functions,
	count(*) FILTER (WHERE classid = 'pg_operator'::regclass) > 0 AS operators,
	count(*) FILTER (WHERE classid = 'pg_opclass'::regclass) > 0 AS opclasses,
	count(*) FILTER (WHERE classid = 'pg_cast'::regclass) > 0 AS casts
FROM member GROUP BY ext ORDER BY ext COLLATE "C";

-- ---- comments ----
SELECT ext, object FROM member m
WHERE classid IN ('pg_proc'::regclass, 'pg_operator'::regclass, 'pg_opclass'::regclass, 'pg_cast'::regclass)
	AND NOT EXISTS (SELECT FROM pg_description d WHERE d.classoid = m.classid AND d.objoid = m.objid AND d.objsubid = 0
		AND d.description <> '')
ORDER BY ext COLLATE "C", object COLLATE "C";
SELECT ext, typname FROM typ WHERE typtype = 'b' AND typelem = 0 AND obj_description(oid, 'pg_type') IS NULL
ORDER BY ext COLLATE "C", typname COLLATE "C";

-- ---- types ----
-- text and binary input and output, an array type, no typmod, the default opclasses
SELECT ext, typname FROM typ
WHERE typtype = 'b' AND typelem = 0
	AND (typinput = 0 OR typoutput = 0 OR typreceive = 0 OR typsend = 0 OR typarray = 0 OR typmodin <> 0)
ORDER BY 1, 2;
SELECT t.ext, t.typname,
	(SELECT string_agg(c.amname::text, ' ' ORDER BY c.amname COLLATE "C") FROM class c
		WHERE c.opcintype = t.oid AND c.opcdefault) AS default_opclasses
FROM typ t WHERE typtype = 'b' AND typelem = 0 ORDER BY t.typname COLLATE "C";
-- output and binary input and output do not depend on settings, unless the type is about time
SELECT t.ext, p.oid::regprocedure, p.provolatile FROM typ t
JOIN pg_proc p ON p.oid IN (t.typinput, t.typoutput, t.typreceive, t.typsend)
WHERE typtype = 'b' AND typelem = 0 AND p.provolatile <> 'i' ORDER BY p.proname COLLATE "C";

-- ---- operator classes ----
SELECT ext, amname, opcname FROM class WHERE NOT amvalidate(oid) ORDER BY 1, 2, 3;
-- what an index does must not depend on anything but the row
SELECT DISTINCT c.ext, c.amname, c.opcname, o.amopopr::regoperator
FROM class c JOIN pg_amop o ON o.amopfamily = c.opcfamily JOIN pg_operator r ON r.oid = o.amopopr
JOIN pg_proc p ON p.oid = r.oprcode
WHERE p.provolatile <> 'i' OR NOT p.proisstrict ORDER BY 1, 2, 3;
-- a penalty that is not STRICT is called with NULL in multi-column indexes, and NULLs are no longer kept apart
SELECT DISTINCT c.ext, c.opcname, a.amproc
FROM class c JOIN pg_amproc a ON a.amprocfamily = c.opcfamily JOIN pg_proc p ON p.oid = a.amproc
WHERE c.amname = 'gist' AND a.amprocnum = 5 AND NOT p.proisstrict ORDER BY 1, 2;
-- every search operator has an estimator pair; those of btree and hash are what the planner takes them for
SELECT DISTINCT c.ext, o.amopopr::regoperator
FROM class c JOIN pg_amop o ON o.amopfamily = c.opcfamily JOIN pg_operator r ON r.oid = o.amopopr
WHERE o.amoppurpose = 's' AND (r.oprrest = 0 OR r.oprjoin = 0) ORDER BY 1, 2;
SELECT ext, sig, oprcanmerge, oprcanhash FROM op o
WHERE oprcanmerge <> EXISTS (SELECT FROM pg_amop a JOIN pg_am m ON m.oid = a.amopmethod
		WHERE a.amopopr = o.oid AND m.amname = 'btree' AND a.amopstrategy = 3)
	OR oprcanhash <> EXISTS (SELECT FROM pg_amop a JOIN pg_am m ON m.oid = a.amopmethod
		WHERE a.amopopr = o.oid AND m.amname = 'hash')
ORDER BY ext, sig::text COLLATE "C";
-- an operator of one name and kind of right operand has the same strategy number in GiST and SP-GiST, for every type
SELECT r.oprname, r.oprleft = r.oprright AS same, array_agg(DISTINCT o.amopstrategy) AS strategies
FROM class c JOIN pg_amop o ON o.amopfamily = c.opcfamily JOIN pg_operator r ON r.oid = o.amopopr
WHERE c.amname IN ('gist', 'spgist') AND o.amoppurpose = 's'
GROUP BY c.ext, r.oprname, r.oprleft = r.oprright HAVING count(DISTINCT o.amopstrategy) > 1 ORDER BY r.oprname COLLATE "C";
-- BRIN is core's code: what has another number there than in GiST
SELECT r.oprname, array_agg(DISTINCT g.amopstrategy) AS gist, array_agg(DISTINCT b.amopstrategy) AS brin, string_agg(DISTINCT c.type::text, ' ') AS types
FROM class c JOIN pg_amop g ON g.amopfamily = c.opcfamily JOIN pg_amop b ON b.amopopr = g.amopopr JOIN pg_operator r ON r.oid = g.amopopr
JOIN class d ON d.opcfamily = b.amopfamily JOIN pg_amproc p ON p.amprocfamily = d.opcfamily
WHERE c.amname = 'gist' AND d.amname = 'brin' AND p.amproc = 'brin_inclusion_consistent'::regproc AND b.amopstrategy <> g.amopstrategy
GROUP BY r.oprname ORDER BY r.oprname COLLATE "C";
-- what GiST answers for a type SP-GiST answers, too, if it is there, and the other way round
SELECT type, o.amopopr::regoperator, string_agg(c.amname::text, ' ') AS only_in
FROM class c JOIN pg_amop o ON o.amopfamily = c.opcfamily AND o.amoplefttype = c.opcintype
WHERE c.amname IN ('gist', 'spgist') AND type IN (SELECT type FROM class WHERE amname = 'spgist')
GROUP BY type, o.amopopr, o.amoppurpose HAVING count(*) <> 2 ORDER BY type::text COLLATE "C", o.amopopr;

-- ---- operators ----
-- commutators and negators point back, with the right operands
SELECT ext, sig FROM op o
WHERE oprcom <> 0 AND NOT EXISTS (SELECT FROM pg_operator c WHERE c.oid = o.oprcom AND c.oprcom = o.oid
		AND c.oprleft = o.oprright AND c.oprright = o.oprleft AND c.oprresult = o.oprresult AND c.oprcode <> 0)
	OR oprnegate <> 0 AND NOT EXISTS (SELECT FROM pg_operator n WHERE n.oid = o.oprnegate AND n.oprnegate = o.oid
		AND n.oprleft = o.oprleft AND n.oprright = o.oprright AND n.oprresult = 'bool'::regtype AND n.oprcode <> 0)
ORDER BY ext, sig::text COLLATE "C";
-- shells left over
SELECT ext, sig FROM op WHERE oprcode = 0;
-- symmetric operators commute with themselves, comparisons and containments with each other
SELECT ext, sig FROM op
WHERE oprkind = 'b' AND oprleft = oprright AND oprname IN ('=', '<>', '&&', '&&&', '-|-') AND oprcom <> oid
ORDER BY ext, sig::text COLLATE "C";
SELECT ext, sig FROM op
WHERE oprkind = 'b' AND oprresult = 'bool'::regtype AND oprcom = 0
	AND oprname IN ('<', '<=', '>', '>=', '@>', '<@', '<<', '>>', '<<=', '>>=', '<<<', '>>>')
ORDER BY ext, sig::text COLLATE "C";
SELECT ext, sig FROM op
WHERE oprname IN ('=', '<>', '<', '<=', '>', '>=') AND oprresult = 'bool'::regtype AND oprnegate = 0
ORDER BY ext, sig::text COLLATE "C";
-- operators whose commutator is unknown
SELECT ext, sig FROM op
WHERE oprkind = 'b' AND oprresult = 'bool'::regtype AND oprcom = 0 ORDER BY ext, sig::text COLLATE "C";
-- operators without an estimator
SELECT ext, sig FROM op
WHERE oprresult = 'bool'::regtype AND (oprrest = 0 OR oprjoin = 0) ORDER BY ext, sig::text COLLATE "C";
-- the function of an operator takes and gives what the operator does
SELECT ext, sig FROM op o JOIN pg_proc p ON p.oid = o.oprcode
WHERE p.prorettype <> o.oprresult OR p.pronargs <> (CASE WHEN oprkind = 'b' THEN 2 ELSE 1 END)
ORDER BY ext, sig::text COLLATE "C";
-- two extensions do not define the same operator
SELECT oprname, oprleft::regtype, oprright::regtype FROM op GROUP BY 1, 2, 3 HAVING count(*) > 1;

-- ---- functions ----
SELECT ext, sig FROM func WHERE proparallel <> 's' ORDER BY ext, sig::text COLLATE "C";
-- not STRICT
SELECT ext, sig FROM func WHERE NOT proisstrict AND NOT support AND prokind = 'f' ORDER BY ext, sig::text COLLATE "C";
-- not IMMUTABLE
SELECT ext, sig, provolatile FROM func WHERE provolatile <> 'i' AND prokind = 'f' AND NOT support
ORDER BY ext, sig::text COLLATE "C";
-- one C function, declared in two ways
SELECT prosrc FROM func f JOIN pg_language l ON l.oid = f.prolang WHERE l.lanname = 'c'
GROUP BY ext, prosrc
HAVING count(DISTINCT (proisstrict, provolatile, proparallel, proretset)) > 1 ORDER BY prosrc COLLATE "C";
-- SQL and PL functions that look names up in the caller's search_path
SELECT ext, sig FROM func f JOIN pg_language l ON l.oid = f.prolang
WHERE l.lanname <> 'c' AND prokind = 'f' AND prosqlbody IS NULL AND proconfig IS NULL ORDER BY ext, sig::text COLLATE "C";
-- nothing runs with its owner's rights
SELECT ext, sig FROM func WHERE prosecdef ORDER BY ext, sig::text COLLATE "C";
-- aggregates that cannot run in parallel
SELECT ext, sig FROM func f JOIN pg_aggregate a ON a.aggfnoid = f.oid
WHERE aggcombinefn = 0 OR aggtranstype = 'internal'::regtype AND (aggserialfn = 0 OR aggdeserialfn = 0)
ORDER BY ext, sig::text COLLATE "C";

-- ---- casts ----
SELECT ext, object FROM conv c LEFT JOIN pg_proc p ON p.oid = c.castfunc
WHERE castmethod = 'f' AND NOT p.proisstrict OR castmethod = 'i' ORDER BY ext, object COLLATE "C";
-- casts that depend on settings
SELECT ext, object FROM conv c JOIN pg_proc p ON p.oid = c.castfunc
WHERE p.provolatile <> 'i' ORDER BY ext, object COLLATE "C";
-- implicit in both directions: ambiguous operators
SELECT a.object FROM conv a JOIN conv b ON a.castsource = b.casttarget AND a.casttarget = b.castsource
WHERE a.castcontext = 'i' AND b.castcontext = 'i' ORDER BY a.object COLLATE "C";
-- no implicit cast from or to a type of core, except the lossless ones that widen to it
SELECT ext, object FROM conv c
WHERE castcontext = 'i' AND NOT (castsource IN (SELECT oid FROM typ) AND casttarget IN (SELECT oid FROM typ))
ORDER BY ext, object COLLATE "C";

-- ---- NULL: every function and aggregate is called with NULL for all its arguments ----
DO $$
DECLARE
	f record;
BEGIN
	FOR f IN SELECT ext, sig, prokind, proretset, oid::regproc AS name, (
			SELECT string_agg('NULL::' || t::regtype, ', ' ORDER BY i)
			FROM unnest(proargtypes::oid[]) WITH ORDINALITY AS a(t, i)) AS args
		FROM func
		WHERE prokind IN ('f', 'a') AND NOT support AND prorettype NOT IN ('internal'::regtype, 'trigger'::regtype)
			AND NOT EXISTS (SELECT FROM unnest(proargtypes::oid[]) a(t) JOIN pg_type y ON y.oid = a.t
				WHERE y.typtype = 'p' AND y.typname <> 'cstring')
		ORDER BY sig::text COLLATE "C" LOOP
		BEGIN
			IF f.prokind = 'f' THEN
				EXECUTE format('SELECT count(*) FROM %s(%s) x', f.name, f.args);
			ELSE
				EXECUTE format('SELECT %s(%s)', f.name, f.args);
			END IF;
		EXCEPTION WHEN OTHERS THEN
			RAISE INFO '% with NULL: % %', f.sig, SQLSTATE, SQLERRM;
		END;
	END LOOP;
END
$$;
