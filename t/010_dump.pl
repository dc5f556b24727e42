# t/010_dump.pl: every value of every type comes back from pg_dump, from text
# COPY under other settings and from binary COPY as the same bytes.

use strict;
use warnings;
use FindBin;
use lib $FindBin::RealBin;
use Suite;
use PostgreSQL::Test::Utils;
use Test::More;

my $node = new_server('dump');
$node->start;
my $dir = PostgreSQL::Test::Utils::tempdir_short;

# the bytes of a table: what binary COPY writes; arrays by element, because an array names its type's OID
sub bytes
{
	my ($db, $table, $file) = @_;
	my $query = $table =~ /^d_/ ? "SELECT d.id, d.v, i, e FROM $table d, unnest(a) WITH ORDINALITY u(e, i) ORDER BY i" : "SELECT * FROM $table ORDER BY id";
	$node->safe_psql($db, "COPY ($query) TO '$dir/$file' (FORMAT binary)");
	return unpack 'H*', slurp_file("$dir/$file");
}

# a plain dump under settled settings, without what is random in it
sub dump_of
{
	my ($db) = @_;
	local $ENV{PGOPTIONS} = '-c timezone=UTC';
	$node->command_ok([ 'pg_dump', '-f', "$dir/$db.sql", $node->connstr($db) ], "pg_dump of $db");
	return join "\n", grep { !/^\\(un)?restrict / } split /\n/, slurp_file("$dir/$db.sql");
}

$node->safe_psql('postgres', 'CREATE DATABASE origin');
create_all($node, 'origin');
for my $type (@types)
{
	$node->safe_psql('origin', column_sql($type));
	# arrays and defaults hold the type's text form in the dump, too
	$node->safe_psql('origin', qq{
		CREATE TABLE d_$type (id int, v $type DEFAULT '$values{$type}[1]', a ${type}[]);
		INSERT INTO d_$type (id, a) SELECT 1, array_agg(v ORDER BY id) FROM t_$type;});
}
$node->safe_psql('origin', "CREATE INDEX ON t_$_ USING gist (v)") for @spans;
my %origin = map { $_ => bytes('origin', $_, 'a') } map { ("t_$_", "d_$_") } @types;
my $first = dump_of('origin');

# written under one pair of settings, read under another
my @settings = (
	[ 'ISO, MDY', 'UTC' ], [ 'SQL, DMY', 'Asia/Kolkata' ], [ 'German', 'America/St_Johns' ],
	[ 'Postgres, DMY', 'Europe/Paris' ], [ 'ISO, YMD', 'Australia/Lord_Howe' ]);
for my $i (0 .. $#settings)
{
	my ($out, $in) = @settings[ $i, ($i + 1) % @settings ];
	my $title = "$out->[0]/$out->[1] to $in->[0]/$in->[1]";
	my $copy = "copy$i";
	$node->safe_psql('postgres', "CREATE DATABASE $copy");
	$node->safe_psql('postgres', "ALTER DATABASE $copy SET datestyle = '$in->[0]'; ALTER DATABASE $copy SET timezone = '$in->[1]'");
	$node->safe_psql('postgres', "ALTER DATABASE origin SET datestyle = '$out->[0]'; ALTER DATABASE origin SET timezone = '$out->[1]'");
	$node->command_ok([ 'pg_dump', '-Fc', '-f', "$dir/$copy.dump", $node->connstr('origin') ], "pg_dump, $title");
	$node->command_ok([ 'pg_restore', '--exit-on-error', '-d', $node->connstr($copy), "$dir/$copy.dump" ], "pg_restore, $title");
	for my $table (sort keys %origin)
	{
		is(bytes($copy, $table, 'b'), $origin{$table}, "$table: $title");
	}
	# text COPY, which dumps do not use for such settings
	for my $type (@types)
	{
		$node->safe_psql('origin', "COPY t_$type TO '$dir/$type.txt'");
		$node->safe_psql($copy, "CREATE TABLE c_$type (LIKE t_$type); COPY c_$type FROM '$dir/$type.txt'");
		is(bytes($copy, "c_$type", 'c'), $origin{"t_$type"}, "$type: text COPY, $title");
		$node->safe_psql($copy, "DROP TABLE c_$type");
	}
	is(dump_of($copy), $first, "the dump of the restored database is the dump, $title");
}

# binary COPY
for my $type (@types)
{
	bytes('origin', "t_$type", 'x');
	$node->safe_psql('origin', "CREATE TABLE b_$type (LIKE t_$type); COPY b_$type FROM '$dir/x' (FORMAT binary)");
	is(bytes('origin', "b_$type", 'y'), $origin{"t_$type"}, "$type: binary COPY");
	is($node->safe_psql('origin', "SELECT count(*) FROM t_$type a JOIN b_$type b USING (id) WHERE a.v = b.v"),
		scalar @{ $values{$type} }, "$type: equal after binary COPY");
}

log_is_clean($node);
done_testing();
