# t/020_wal.pl: GiST, SP-GiST and BRIN indexes of all span types on a standby that
# compares every page it replays, and after a crash: the answers by index are
# those of a sequential scan.

use strict;
use warnings;
use FindBin;
use lib $FindBin::RealBin;
use Suite;
use PostgreSQL::Test::Utils;
use Test::More;

my $rows = 1200;
my $primary = new_server('primary', allows_streaming => 1);
$primary->append_conf('postgresql.conf', "wal_consistency_checking = 'all'\nautovacuum = off\nmax_wal_size = 1GB\nwal_keep_size = 1GB");
$primary->start;
$primary->backup('base');
my $standby = PostgreSQL::Test::Cluster->new('standby');
$standby->init_from_backup($primary, 'base', has_streaming => 1);
$standby->start;

create_all($primary, 'postgres');
my %tables;    # table => searches
for my $type (@spans)
{
	for my $am (qw(gist spgist brin))
	{
		my @where = searches($primary, 'postgres', $type, $am);
		ok(scalar @where, "$type has searches for $am");
		$tables{"${type}_$am"} = \@where;
		my $with = $am eq 'brin' ? 'WITH (pages_per_range = 1)' : '';
		# half of the rows before the index is built, half inserted into it; many equal ones and NULLs
		$primary->safe_psql('postgres', qq{
			CREATE TABLE ${type}_$am (id int PRIMARY KEY, v $type);
			SELECT setseed(0.5);
			INSERT INTO ${type}_$am SELECT i, ($random{$type})::$type FROM generate_series(1, $rows) i;
			CREATE INDEX ${type}_${am}_v ON ${type}_$am USING $am (v) $with;
			INSERT INTO ${type}_$am SELECT i, ($random{$type})::$type FROM generate_series($rows + 1, 2 * $rows) i;
			INSERT INTO ${type}_$am SELECT -i, v FROM ${type}_$am, generate_series(1, $rows) i WHERE id = 77;
			INSERT INTO ${type}_$am SELECT -i, NULL FROM generate_series($rows + 1, $rows + 500) i;});
	}
}

sub check
{
	my ($step, $node) = @_;
	for my $table (sort keys %tables)
	{
		my @bad = compare_searches($primary, $node, 'postgres', $table, @{ $tables{$table} });
		is(join("\n", @bad[ 0 .. ($#bad < 9 ? $#bad : 9) ]), '', "$step, $table: index = sequential scan, on " . $node->name);
	}
}

sub replayed
{
	my ($step) = @_;
	# a page that differs ends the standby: do not wait for it then
	my $lsn = $primary->lsn('insert');
	for (1 .. 300)
	{
		last if !-e $standby->data_dir . '/postmaster.pid';
		my $ok = eval { $standby->safe_psql('postgres', "SELECT pg_last_wal_replay_lsn() >= '$lsn'") } || '';
		last if $ok eq 't';
		select undef, undef, undef, 0.2;
	}
	is(eval { $standby->safe_psql('postgres', "SELECT pg_last_wal_replay_lsn() >= '$lsn'") }, 't', "$step: replayed");
}

replayed('insert');
check('insert', $primary);
check('insert', $standby);

for my $table (sort keys %tables)
{
	my ($type) = $table =~ /^(.*)_/;
	$primary->safe_psql('postgres', qq{
		SELECT setseed(0.25);
		UPDATE $table SET v = ($random{$type} )::$type FROM generate_series(1, 2 * $rows, 3) i WHERE i = id;
		DELETE FROM $table WHERE id % 5 = 1;
		VACUUM $table;
		INSERT INTO $table SELECT i, ($random{$type})::$type FROM generate_series(2 * $rows + 1, 3 * $rows) i;
		DELETE FROM $table WHERE id BETWEEN $rows AND $rows + $rows / 2;
		VACUUM $table;});
}
replayed('update, delete, vacuum');
check('update, delete, vacuum', $primary);
check('update, delete, vacuum', $standby);

# a crash in the middle of it
$primary->safe_psql('postgres', 'CHECKPOINT');
for my $table (sort keys %tables)
{
	my ($type) = $table =~ /^(.*)_/;
	$primary->safe_psql('postgres', "INSERT INTO $table SELECT i, ($random{$type})::$type FROM generate_series(3 * $rows + 1, 4 * $rows) i");
	$primary->safe_psql('postgres', "BEGIN; INSERT INTO $table SELECT i, ($random{$type})::$type FROM generate_series(4 * $rows + 1, 4 * $rows + 500) i; ROLLBACK");
}
$primary->stop('immediate');
$primary->start;
check('crash', $primary);
replayed('crash');
check('crash', $standby);

# the standby goes on alone
$standby->promote;
for my $table (sort keys %tables)
{
	my ($type) = $table =~ /^(.*)_/;
	$standby->safe_psql('postgres', "INSERT INTO $table SELECT i, ($random{$type})::$type FROM generate_series(5 * $rows + 1, 5 * $rows + 500) i");
	my @bad = compare_searches($standby, $standby, 'postgres', $table, @{ $tables{$table} });
	is(join("\n", @bad), '', "promoted, $table: index = sequential scan");
}

log_is_clean($_) for $primary, $standby;
done_testing();
