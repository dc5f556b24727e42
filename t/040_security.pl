# t/040_security.pl: the extensions are trusted: whoever may create in a
# database may install, use and drop them, and gains nothing by it.

use strict;
use warnings;
use FindBin;
use lib $FindBin::RealBin;
use Suite;
use Test::More;

my $node = new_server('security');
$node->start;
$node->safe_psql('postgres', 'CREATE ROLE owner LOGIN; CREATE ROLE guest LOGIN; CREATE DATABASE theirs OWNER owner');

# as ROLE: (exit status, output, error)
sub as
{
	my ($role, $sql) = @_;
	return $node->psql('theirs', $sql, extra_params => [ '-U', $role ], on_error_stop => 1);
}

for my $ext (qw(prefix ipr period))
{
	my ($rc, $out, $err) = as('guest', "CREATE EXTENSION $ext");
	isnt($rc, 0, "$ext: not for who may not create in the database");
	like($err, qr/permission denied to create extension/, "$ext: and it says so");
	($rc, $out, $err) = as('owner', "CREATE EXTENSION $ext");
	is($rc, 0, "$ext: installed without superuser") or diag($err);
}
is($node->safe_psql('theirs', q{SELECT count(*) FROM pg_proc p JOIN pg_depend d ON d.objid = p.oid AND d.classid = 'pg_proc'::regclass
	WHERE d.deptype = 'e' AND p.prosecdef}), '0', 'no SECURITY DEFINER functions');

# names in the way: the scripts must find core's objects, whatever the schema holds
$node->safe_psql('theirs', 'DROP EXTENSION prefix, ipr, period');
my ($rc, $out, $err) = as('owner', q{
	CREATE SCHEMA trap;
	CREATE FUNCTION trap.boom() RETURNS int LANGUAGE plpgsql AS $$ BEGIN RAISE 'trapped as %', current_user; END $$;
	CREATE FUNCTION trap.current_setting(text) RETURNS text LANGUAGE sql AS $$ SELECT trap.boom()::text $$;
	CREATE FUNCTION trap.format(text, text) RETURNS text LANGUAGE sql AS $$ SELECT trap.boom()::text $$;
	CREATE FUNCTION trap.ge(int, int) RETURNS bool LANGUAGE sql AS $$ SELECT trap.boom() = 0 $$;
	CREATE OPERATOR trap.>= (FUNCTION = trap.ge, LEFTARG = int, RIGHTARG = int);
	SET search_path = trap, pg_catalog;
	CREATE EXTENSION prefix SCHEMA trap; CREATE EXTENSION ipr SCHEMA trap; CREATE EXTENSION period SCHEMA trap;});
is($rc, 0, 'installed in a schema full of traps') or diag($err);
$node->safe_psql('theirs', 'DROP SCHEMA trap CASCADE');

# the guest uses what the owner installed
create_all($node, 'theirs');
($rc, $out, $err) = as('owner', "CREATE EXTENSION IF NOT EXISTS prefix; GRANT CREATE ON SCHEMA public TO guest");
for my $type (@types)
{
	my $gist = (grep { $_ eq $type } @spans) ? "CREATE INDEX ON t_$type USING gist (v);" : '';
	($rc, $out, $err) = as('guest', column_sql($type) . "$gist ANALYZE t_$type; SELECT count(*) FROM t_$type a JOIN t_$type b ON a.v = b.v");
	is($rc, 0, "$type: used by a guest") or diag($err);
}

# moved to another schema, there and back: columns, indexes, constraints and views go on, also while the schema
# is not searched
$node->safe_psql('theirs', q{CREATE SCHEMA elsewhere; GRANT USAGE ON SCHEMA elsewhere TO guest;
	ALTER TABLE t_prefix_range ADD CHECK ('' @> v);
	CREATE TABLE moved (id serial, prefix prefix_range PRIMARY KEY, calls text); GRANT ALL ON moved, moved_id_seq TO guest;
	CREATE INDEX ON moved USING gist (prefix); CREATE INDEX ON moved USING spgist (prefix); CREATE INDEX ON moved USING hash (prefix);
	CREATE INDEX ON moved USING brin (prefix); CREATE INDEX ON moved (prefix btree_prefix_range_anchor_ops);
	INSERT INTO moved (prefix, calls) SELECT i::text::prefix_range, i || '99' FROM generate_series(1, 3000) i;
	INSERT INTO moved (prefix, calls) SELECT prefix_range(i::text, '3', '7'), i || '5' FROM generate_series(1, 500) i; ANALYZE moved;
	CREATE VIEW longest AS SELECT m.id, (SELECT prefix FROM moved x WHERE x.prefix @> m.calls ORDER BY x.prefix <-> m.calls LIMIT 1) AS p FROM moved m WHERE m.id % 50 = 0;});
my $answers = q{SELECT count(*), md5(string_agg(id || p::text, ' ' ORDER BY id)) FROM longest;};
my $before = $node->safe_psql('theirs', $answers);
like($before, qr/^70\|\w/, 'answers before the move');
for my $how ('', 'SET enable_seqscan = off;', 'SET enable_seqscan = off; SET enable_indexscan = off;')
{
	my $to = $node->safe_psql('theirs', q{SELECT CASE extnamespace WHEN 'public'::regnamespace THEN 'elsewhere' ELSE 'public' END FROM pg_extension WHERE extname = 'prefix'});
	$node->safe_psql('theirs', "ALTER EXTENSION prefix SET SCHEMA $to");
	is($node->safe_psql('theirs', "$how $answers"), $before, "$to: the same answers ($how)");
	is($node->safe_psql('theirs', "REINDEX TABLE moved; ANALYZE moved; $how $answers"), $before, "$to: and after REINDEX");
	($rc, $out, $err) = as('guest', "INSERT INTO moved (prefix) VALUES ('1'), ('[1-2]') ON CONFLICT DO NOTHING; DELETE FROM moved WHERE prefix OPERATOR($to.=) '[1-2]'");
	is($rc, 0, "$to: a guest writes") or diag($err);
}
is($node->safe_psql('theirs', q{SELECT count(*) FROM pg_depend d, pg_extension e, LATERAL pg_identify_object(d.classid, d.objid, 0) i
	WHERE d.refobjid = e.oid AND d.deptype = 'e' AND e.extname = 'prefix' AND i.schema = 'public'}), '0', 'nothing of it stays behind');
$node->safe_psql('theirs', 'ALTER EXTENSION prefix SET SCHEMA public');

# estimates show nothing of rows that the role may not see
$node->safe_psql('theirs', q{
	CREATE TABLE secret (v iprange); INSERT INTO secret SELECT ('10.0.0.' || i % 250)::iprange FROM generate_series(1, 5000) i; ANALYZE secret;
	ALTER TABLE secret ENABLE ROW LEVEL SECURITY; GRANT SELECT ON secret TO guest;
	CREATE POLICY nothing ON secret FOR SELECT TO guest USING (false);});
($rc, $out, $err) = as('guest', q{SELECT count(*) FROM secret WHERE v >>= '10.0.0.7'; SELECT count(*) FROM pg_stats WHERE tablename = 'secret'});
is($out, "0\n0", 'row level security holds') or diag($err);

# dropped by its owner
$node->safe_psql('theirs', 'DROP EXTENSION prefix, ipr, period CASCADE');
($rc, $out, $err) = as('owner', 'CREATE EXTENSION ipr; DROP EXTENSION ipr');
is($rc, 0, 'dropped by who installed it') or diag($err);

log_is_clean($node);
done_testing();
