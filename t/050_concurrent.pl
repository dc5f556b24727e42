# t/050_concurrent.pl: several sessions insert, delete, ask and vacuum at the same
# time, in tables with GiST, SP-GiST and BRIN indexes of all span types: no error, no
# deadlock, and afterwards the answers by index are those of a sequential scan.

use strict;
use warnings;
use FindBin;
use lib $FindBin::RealBin;
use Suite;
use PostgreSQL::Test::Utils;
use Test::More;

my $node = new_server('concurrent');
$node->append_conf('postgresql.conf', "autovacuum = off\nfsync = off\nmax_connections = 20");
$node->start;
create_all($node, 'postgres');
my $dir = PostgreSQL::Test::Utils::tempdir_short;

my (%tables, @scripts);
for my $type (@spans)
{
	for my $am (qw(gist spgist brin))
	{
		my $table = "${type}_$am";
		my $with = $am eq 'brin' ? 'WITH (pages_per_range = 2)' : '';
		$tables{$table} = [ searches($node, 'postgres', $type, $am) ];
		ok(scalar @{ $tables{$table} }, "$type has searches for $am");
		# few rows at first: the roots are split while others are in them
		$node->safe_psql('postgres', "CREATE SEQUENCE ${table}_id; CREATE TABLE $table (id int DEFAULT nextval('${table}_id') PRIMARY KEY, v $type); CREATE INDEX ${table}_v ON $table USING $am (v) $with");
		append_to_file("$dir/$table.sql", qq{
			SET enable_seqscan = off;
			INSERT INTO $table (v) SELECT ($random{$type})::$type FROM generate_series(1, 60) i;
			INSERT INTO $table (v) SELECT v FROM $table, generate_series(1, 20) WHERE id = 1 + :client_id;
			SELECT count(*) FROM $table WHERE v && (SELECT v FROM $table ORDER BY id DESC LIMIT 1);
			DELETE FROM $table WHERE id % 7 = :client_id AND id % 3 = 0;
			\\set clean random(1, 8)
			\\if :clean = 1
			VACUUM $table;
			\\endif
		});
		push @scripts, '-f', "$dir/$table.sql";
	}
}

my ($out, $err) = ('', '');
my $ok = IPC::Run::run(
	[ 'pgbench', '-n', '-c', 6, '-j', 1, '-t', 60, '--max-tries=1', @scripts, $node->connstr('postgres') ], '>', \$out, '2>', \$err);
ok($ok, 'six sessions at once') or diag("$out$err");
is(join("\n", grep { /ERROR|FATAL|aborted/ } split /\n/, $err), '', 'no session failed');

for my $table (sort keys %tables)
{
	my $rows = $node->safe_psql('postgres', "SELECT count(*) FROM $table");
	cmp_ok($rows, '>', 500, "$table has $rows rows");
	my @bad = compare_searches($node, $node, 'postgres', $table, @{ $tables{$table} });
	is(join("\n", @bad), '', "$table: index = sequential scan");
	# the whole index, without the table
	is($node->safe_psql('postgres', "VACUUM $table; SET enable_seqscan = off; SELECT count(*) FROM (SELECT v FROM $table OFFSET 0) s"), $rows, "$table: every row is in the index once");
}

log_is_clean($node);
done_testing();
