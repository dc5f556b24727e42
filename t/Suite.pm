# t/Suite.pm: what the TAP tests share: the types, values of each, and servers
# that have all three extensions.

package Suite;

use strict;
use warnings;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;
use Exporter 'import';

our @EXPORT = qw(@types @spans %values %constants %random new_server create_all column_sql searches compare_searches log_is_clean);

our @types = qw(prefix_range ip4 ip4r ip6 ip6r ipaddress iprange period);
our @spans = qw(prefix_range ip4r ip6r iprange period);

# literals of every form that input accepts, edges included
our %values = (
	prefix_range => [ '', '[]', '0', '123', '12[3-4]', '[1-3]', '+33[1-5]', '12[+--]', ' 1', "\xc3\xa9\x31", 'a"b\\c', '1234567890' x 30 ],
	ip4 => [qw(0.0.0.0 1.2.3.4 10.0.0.0 127.255.255.255 128.0.0.0 255.255.255.255)],
	ip4r => [qw(0.0.0.0/0 10.0.0.0/8 1.2.3.4 1.2.3.4-5.6.7.8 5.6.7.8-1.2.3.4 255.255.255.255 0.0.0.0-0.0.0.1 128.0.0.0/1)],
	ip6 => [qw(:: ::1 1:: 2001:db8::1 ::ffff:1.2.3.4 ::13.1.68.3 1:0:0:4:5:0:0:8 7fff:ffff:ffff:ffff:: 8000:: ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff)],
	ip6r => [qw(::/0 2001:db8::/32 2001:db8::/64 2001:db8::/65 ::1 ::1-::3 1::-2:: ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff ::/1)],
	ipaddress => [qw(0.0.0.0 1.2.3.4 255.255.255.255 :: ::1 2001:db8::1 ::ffff:1.2.3.4)],
	iprange => [qw(- 0.0.0.0/0 10.0.0.0/8 1.2.3.4 1.2.3.4-5.6.7.8 ::/0 2001:db8::/32 2001:db8::/65 ::1-::3 ::1)],
	period => [
		'[2024-01-01 00:00+00, 2024-02-01 00:00+00)', '[2024-01-02 03:04:05.678901+00, 2024-01-02 03:04:05.678902+00)',
		'(,)', '[2024-05-01 12:00+02, )', '(, 1999-12-31 23:59:59+00)', 'empty', '[0044-03-15 00:00+00 BC, 0014-08-19 00:00+00)',
		'[2024-03-31 00:30+00, 2024-03-31 01:30+00)', '[1901-01-01 00:00+00, 1901-01-01 00:00+00]', '[2024-01-01 00:00+00, 294276-01-01 00:00+00)',
		'[4714-11-24 00:00+00 BC, 4714-11-24 00:00:00.000001+00 BC)', '[294276-12-31 23:59:59.999998+00, 294276-12-31 23:59:59.999999+00]',
	],
);

# what may stand on the right of an operator of a span type
our %constants = (
	(map { $_ => [ @{ $values{$_} } ] } @types),
	text => [ '', '1', '1234', '33', '+331', '9' ],
	'timestamp with time zone' => [ '2024-01-15 00:00+00', '1999-01-01 00:00+00', 'infinity', '-infinity' ],
	inet => [qw(10.0.0.0/8 2001:db8::1)],
	cidr => [qw(10.0.0.0/8 2001:db8::/32)],
);
push @{ $constants{prefix_range} }, qw(1 12 3[2-8] 77);
push @{ $constants{ip4r} }, qw(10.0.0.0/12 10.0.1.0/24 10.0.0.7);
push @{ $constants{ip6r} }, qw(2001:db8::/112 2001:db8::7);
push @{ $constants{iprange} }, qw(10.0.0.0/12 10.0.1.0/24 2001:db8::/112 10.0.0.7);
push @{ $constants{period} }, '[2024-01-10 00:00+00, 2024-01-12 00:00+00)', '[2024-06-01 00:00+00, )';

# SQL for a random value of a span type as text; i counts the rows
my $cidr4 = q{network(set_masklen(inet '10.0.0.0' + trunc(random() * 65536)::bigint, 16 + i % 17))::text};
my $pair4 = q{host(inet '10.0.0.0' + trunc(random() * 65536)::bigint) || '-' || host(inet '10.0.0.0' + trunc(random() * 65536)::bigint)};
my $cidr6 = q{network(set_masklen(inet '2001:db8::' + trunc(random() * 65536)::bigint, 112 + i % 17))::text};
my $pair6 = q{host(inet '2001:db8::' + trunc(random() * 65536)::bigint) || '-' || host(inet '2001:db8::' + trunc(random() * 65536)::bigint)};
our %random = (
	prefix_range => q{trunc(random() * 10 ^ (1 + i % 5))::bigint || CASE WHEN i % 7 = 0 THEN '[3-6]' ELSE '' END},
	ip4r => "CASE WHEN i % 4 = 0 THEN $pair4 ELSE $cidr4 END",
	ip6r => "CASE WHEN i % 4 = 0 THEN $pair6 ELSE $cidr6 END",
	iprange => "CASE WHEN i % 97 = 0 THEN '-' WHEN i % 4 = 0 THEN $pair4 WHEN i % 4 = 1 THEN $cidr6 WHEN i % 8 = 2 THEN $pair6 ELSE $cidr4 END",
	period => q{CASE WHEN i % 61 = 0 THEN 'empty' WHEN i % 50 = 0 THEN format('[%s, )', timestamptz '2024-01-01 00:00+00' + random() * interval '30 days')
		ELSE (SELECT format('[%s, %s)', t, t + interval '1 second' + interval '1 hour' * exp(random() * 6)) FROM (SELECT timestamptz '2024-01-01 00:00+00' + i % 1 * interval '1 day' + random() * interval '30 days' AS t OFFSET 0) s) END},
);

# new_server(NAME, INIT OPTIONS): an initialized server, not started
sub new_server
{
	my ($name, %init) = @_;
	my $node = PostgreSQL::Test::Cluster->new($name);
	$node->init(extra => [ '-E', 'UTF8', '--locale=C.UTF-8' ], %init);
	return $node;
}

# create_all(NODE, DATABASE): the three extensions
sub create_all
{
	my ($node, $db) = @_;
	$node->safe_psql($db, "CREATE EXTENSION $_") for qw(prefix ipr period);
}

# column_sql(TYPE): INSERTs of all values of the type into table t_TYPE (id, v)
sub column_sql
{
	my ($type) = @_;
	my $sql = "CREATE TABLE t_$type (id int PRIMARY KEY, v $type);\nINSERT INTO t_$type VALUES (0, NULL);\n";
	my $id = 0;
	for my $v (@{ $values{$type} })
	{
		(my $lit = $v) =~ s/'/''/g;
		$id++;
		$sql .= "INSERT INTO t_$type VALUES ($id, '$lit');\n";
	}
	return $sql;
}

# searches(NODE, DATABASE, TYPE, AM): WHERE clauses for every search operator of the type's default operator class
sub searches
{
	my ($node, $db, $type, $am) = @_;
	my $ops = $node->safe_psql($db, qq{
		SELECT o.oprname, o.oprright::regtype
		FROM pg_opclass c JOIN pg_am m ON m.oid = c.opcmethod JOIN pg_amop a ON a.amopfamily = c.opcfamily
		JOIN pg_operator o ON o.oid = a.amopopr
		WHERE c.opcdefault AND m.amname = '$am' AND a.amoppurpose = 's'
			AND c.opcintype = CASE WHEN EXISTS (SELECT FROM pg_range WHERE rngtypid = '$type'::regtype) THEN 'anyrange' ELSE '$type' END::regtype
		ORDER BY 1, 2});
	my @where;
	for my $line (split /\n/, $ops)
	{
		my ($op, $right) = split /\|/, $line;
		$right = $type if $right eq 'anyrange';
		for my $c (@{ $constants{$right} || [] })
		{
			(my $lit = $c) =~ s/'/''/g;
			push @where, "v $op '$lit'::$right";
		}
	}
	return @where;
}

# compare_searches(JUDGE, NODE, DATABASE, TABLE, WHERE...): by sequential scan on JUDGE and by index on NODE; the clauses that differ
sub compare_searches
{
	my ($judge, $node, $db, $table, @where) = @_;
	my $sql = join '', map { "SELECT count(*) || ' ' || coalesce(md5(string_agg(id::text, ' ' ORDER BY id)), '') FROM $table WHERE $_;\n" } @where;
	my $seq = "SET enable_indexscan = off; SET enable_bitmapscan = off; SET enable_indexonlyscan = off;\n";
	my $idx = "SET enable_seqscan = off;\n";
	my @a = split /\n/, $judge->safe_psql($db, $seq . $sql);
	my @b = split /\n/, $node->safe_psql($db, $idx . $sql);
	return ('not one answer for each question') if @a != @where || @b != @where;
	return map { "$where[$_]: $a[$_] by sequential scan, $b[$_] by index" } grep { $a[$_] ne $b[$_] } 0 .. $#where;
}

# log_is_clean(NODE): no crash, no failed assertion, no internal error, no inconsistent page
sub log_is_clean
{
	my ($node) = @_;
	my @bad = grep { /PANIC|TRAP:|terminated by signal|inconsistent page|ERROR:  XX|could not find block/ } split /\n/, slurp_file($node->logfile);
	is(join("\n", @bad), '', 'log of ' . $node->name . ' is clean');
}

1;
