# t/030_mutate.pl: mutated text literals and mutated binary COPY input of every
# type: either a value that works in every respect, or one of the documented
# SQLSTATEs; never a crash, never an internal error.
# The seed is printed; MUTATE_SEED=... repeats a run, MUTATE_COUNT=... makes it longer.

use strict;
use warnings;
use FindBin;
use lib $FindBin::RealBin;
use Suite;
use PostgreSQL::Test::Utils;
use Test::More;

my $seed = $ENV{MUTATE_SEED} || (time ^ ($$ << 8)) & 0x7fffffff;
my $count = $ENV{MUTATE_COUNT} || 800;
srand($seed);
note("MUTATE_SEED=$seed MUTATE_COUNT=$count");

# 22009 and 22021 are core's own: a time zone displacement, bytes that are not in the encoding
my %text_ok = map { $_ => 1 } qw(22P02 22007 22008 22009 22000 22023 22003);
my %binary_ok = map { $_ => 1 } qw(22P03 22P02 22003 22023 22021 08P01);

my @tokens = (
	'', ' ', '-', '--', '[', ']', '(', ')', ',', '/', '.', ':', '::', '"', '\\', '+', '0', '00', '1', '255', '256', '999999999999999999999',
	'ffff', 'g', '/0', '/32', '/33', '/128', '/129', 'infinity', '-infinity', 'empty', 'BC', 'epoch', 'now', '294276-12-31', '4714-11-24 BC',
	'+15:59', '+99', "\xc3\xa9", "\x01", "\x7f", '[0-9]', '[9-0]', '%s', '2024-02-30', '24:00:00', 'x' x 300);

sub mutate_text
{
	my ($s) = @_;
	for (0 .. int(rand(3)))
	{
		my $at = int(rand(length($s) + 1));
		my $what = int(rand(6));
		my $token = $tokens[ rand @tokens ];
		# stay on characters: the connection itself refuses half of one
		next if substr($s, $at) =~ /^[\x80-\xbf]/;
		if ($what == 0) { substr($s, $at, 0) = $token }
		elsif ($what == 1 && $at < length $s && substr($s, $at, 1) =~ /[\x00-\x7f]/) { substr($s, $at, 1) = '' }
		elsif ($what == 2 && $at < length $s && substr($s, $at, 1) =~ /[\x00-\x7f]/) { substr($s, $at, 1) = $token }
		elsif ($what == 3) { $s = substr($s, 0, $at) }
		elsif ($what == 4) { $s .= $s if length $s < 1000 }
		elsif ($what == 5 && $at < length $s && substr($s, $at, 1) =~ /[\x00-\x7f]/) { substr($s, $at, 1) = chr(32 + int(rand(95))) }
	}
	return $s;
}

sub mutate_bytes
{
	my ($s) = @_;
	for (0 .. int(rand(3)))
	{
		my $at = int(rand(length($s) + 1));
		my $what = int(rand(6));
		if ($what == 0) { substr($s, $at, 0) = chr(int(rand(256))) }
		elsif ($what == 1 && $at < length $s) { substr($s, $at, 1) = '' }
		elsif ($what == 2 && $at < length $s) { substr($s, $at, 1) = chr(int(rand(256))) }
		elsif ($what == 3 && $at < length $s) { substr($s, $at, 1) = substr($s, $at, 1) ^ chr(1 << int(rand(8))) }
		elsif ($what == 4) { $s = substr($s, 0, $at) }
		elsif ($what == 5 && $at < length $s) { substr($s, $at, 1) = (("\x00", "\xff", "\x7f", "\x80")[ rand 4 ]) }
	}
	return $s;
}

my $node = new_server('mutate');
$node->append_conf('postgresql.conf', "log_error_verbosity = verbose\nlog_statement = none\nlog_min_error_statement = panic");
$node->start;
create_all($node, 'postgres');
my $dir = PostgreSQL::Test::Utils::tempdir_short;

# try_text, try_binary: the SQLSTATE, or 00000 and the value is kept
$node->safe_psql('postgres', q{
	CREATE TABLE try (id int, lit text);
	CREATE FUNCTION try_text(type regtype, lit text) RETURNS text LANGUAGE plpgsql AS $$
	DECLARE
		same bool;
	BEGIN
		EXECUTE format('INSERT INTO kept_%s (v) VALUES (%L::%s)', type, lit, type);
		EXECUTE format('SELECT (%L::%s)::text::%s = %L::%s', lit, type, type, lit, type) INTO same;
		RETURN CASE WHEN same THEN '00000' ELSE 'reads its own output as another value' END;
	EXCEPTION WHEN OTHERS THEN
		RETURN SQLSTATE || ' ' || SQLERRM;
	END $$;
	CREATE FUNCTION try_binary(type regtype, file text) RETURNS text LANGUAGE plpgsql AS $$
	BEGIN
		EXECUTE format('COPY kept_%s (v) FROM %L (FORMAT binary)', type, file);
		RETURN '00000';
	EXCEPTION WHEN OTHERS THEN
		RETURN SQLSTATE || ' ' || SQLERRM;
	END $$;
});

for my $type (@types)
{
	my $span = grep { $_ eq $type } @spans;
	$node->safe_psql('postgres', "CREATE TABLE kept_$type (id serial, v $type)");
	$node->safe_psql('postgres', "CREATE INDEX ON kept_$type USING gist (v)") if $span;
	my @base = @{ $values{$type} };

	# text: the literals travel hex-encoded
	my %seen;
	my @lits = grep { !$seen{$_}++ } map { mutate_text($base[ rand @base ]) } 1 .. $count;
	append_to_file("$dir/$type.hex", join '', map { "$_\t" . unpack('H*', $lits[$_]) . "\n" } 0 .. $#lits);
	my @got = split /\n/, $node->safe_psql('postgres', qq{
		TRUNCATE try; COPY try FROM '$dir/$type.hex';
		SELECT id, encode(convert_to(try_text('$type', convert_from(decode(lit, 'hex'), 'UTF8')), 'UTF8'), 'hex') FROM try ORDER BY id;});
	is(scalar @got, scalar @lits, "$type: an answer to every literal");
	my (@bad, %n);
	for (@got)
	{
		my ($id, $hex) = split /\|/;
		my $answer = pack 'H*', $hex;
		my $state = substr $answer, 0, 5;
		$n{$state}++;
		push @bad, "'$lits[$id]': $answer" if $state ne '00000' && !$text_ok{$state};
	}
	is(join("\n", @bad), '', "$type: only documented SQLSTATEs for text (seed $seed)");
	note("$type, text: " . join ', ', map { "$_ $n{$_}" } sort keys %n);
	ok(($n{'00000'} || 0) > 0 && keys %n > 1, "$type: some literals are values, some are not");

	# binary: one COPY file for each mutated field
	my @fields;
	for my $v (@base)
	{
		(my $lit = $v) =~ s/'/''/g;
		$node->safe_psql('postgres', "COPY (SELECT '$lit'::$type) TO '$dir/one' (FORMAT binary)");
		my $file = slurp_file("$dir/one");
		# header 19 bytes, field count 2, field length 4, field, trailer 2
		push @fields, substr $file, 25, length($file) - 27;
	}
	my $header = "PGCOPY\n\377\r\n\0" . pack('NN', 0, 0);
	@lits = map { mutate_bytes($fields[ rand @fields ]) } 1 .. $count / 2;
	for my $i (0 .. $#lits)
	{
		append_to_file("$dir/$type.$i", $header . pack('nN', 1, length $lits[$i]) . $lits[$i] . pack('n', 0xffff));
	}
	@got = split /\n/, $node->safe_psql('postgres',
		"SELECT i, encode(convert_to(try_binary('$type', '$dir/$type.' || i), 'UTF8'), 'hex') FROM generate_series(0, $#lits) i");
	is(scalar @got, scalar @lits, "$type: an answer to every binary field");
	(@bad, %n) = ();
	for (@got)
	{
		my ($id, $hex) = split /\|/;
		my $answer = pack 'H*', $hex;
		my $state = substr $answer, 0, 5;
		$n{$state}++;
		push @bad, unpack('H*', $lits[$id]) . ": $answer" if $state ne '00000' && !$binary_ok{$state};
	}
	is(join("\n", @bad), '', "$type: only documented SQLSTATEs for binary (seed $seed)");
	note("$type, binary: " . join ', ', map { "$_ $n{$_}" } sort keys %n);

	# what was accepted can be written, read back, sorted, hashed, analyzed and found by index
	my ($rc, $out, $err) = $node->psql('postgres', "SELECT count(*) FROM kept_$type WHERE NOT v::text::$type = v");
	is("$out$err", '0', "$type: output can be read back");
	$node->safe_psql('postgres', "ANALYZE kept_$type; SELECT count(*) FROM (SELECT v FROM kept_$type GROUP BY v ORDER BY v) x;
		SELECT min(id) FROM kept_$type a JOIN kept_$type b USING (v, id)");
	next if !$span;
	$node->safe_psql('postgres', qq{CREATE TABLE spgist_$type (id int, v $type); CREATE INDEX ON spgist_$type USING spgist (v);
		INSERT INTO spgist_$type SELECT id, v FROM kept_$type});
	for my $am (qw(gist spgist))
	{
		my @where = searches($node, 'postgres', $type, $am);
		@bad = compare_searches($node, $node, 'postgres', ($am eq 'gist' ? 'kept_' : 'spgist_') . $type, @where);
		is(join("\n", @bad), '', "$type: $am index = sequential scan");
	}
}

log_is_clean($node);
done_testing();
