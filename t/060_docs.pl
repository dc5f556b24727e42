# t/060_docs.pl: every example in README.md and docs/*.md runs, from top to
# bottom, and gives what stands beside it; and there is an example of
# everything.  What counts as an example:
#
#	```sql blocks.  Statements end with ";" at the end of a line (a comment may
#	follow).  Lines of "--> " after a statement are its rows, columns apart by
#	" | ", or "ERROR:  message"; without them it must only succeed.  One with $1
#	is only prepared.  "```sql 18" is for that version and later ones.
#	`expression` → `value`, `SELECT ...` → `rows, by comma`, `expression` → error `22P02`
#	<!--sql ... --> is run, and not shown; <!--sql first ... --> before all others.

use strict;
use warnings;
use utf8;
use open ':std', ':encoding(UTF-8)';
use FindBin;
use lib $FindBin::RealBin;
use Encode;
use Suite;
use PostgreSQL::Test::Utils;
use Test::More;

my $top = "$FindBin::RealBin/..";
my $node = new_server('docs');
$node->append_conf('postgresql.conf', "timezone = 'UTC'\ndatestyle = 'ISO, MDY'\n");
$node->start;
my $version = $node->safe_psql('postgres', 'SHOW server_version_num') / 10000;

# examples(TEXT): each is { line, sql, expect or undef, inline }
sub examples
{
	my ($text) = @_;
	my (@found, $block, $first, $sql, $dollars, $copy, $skip);
	my $n = 0;
	for my $line (split /\n/, $text)
	{
		$n++;
		if (!$block)
		{
			if ($line =~ /^(```)sql(?: (\d+))?$/ || $line =~ /^(<!--)sql(?: (first))?$/)
			{
				($block, $first) = ($1 eq '```' ? $1 : '-->', ($2 || '') eq 'first');
				$skip = $2 && !$first && $2 > $version;
				next;
			}
			while ($line =~ /`([^`]+)` → (error )?`([^`]*)`/g)
			{
				my ($e, $error, $v) = ($1, $2, $3);
				s/\\\|/|/g for $e, $v;
				push @found, { line => $n, inline => $e, sql => $e =~ /^(SELECT|WITH|TABLE|VALUES)\b/ ? "$e;" : "SELECT ($e)::text;",
					expect => [ $error ? "error $v" : $v ] };
			}
			next;
		}
		if ($line eq $block)
		{
			ok(!defined $sql, "line $n: the last statement of a block ends with ;") or $sql = undef;
			$block = undef;
		}
		elsif ($skip) { }
		elsif ($copy)
		{
			$found[-1]{sql} .= "\n$line";
			$copy = 0 if $line eq '\.';
		}
		elsif (!defined $sql && $line =~ /^--> ?(.*)/)
		{
			push @{ $found[-1]{expect} }, $1;
		}
		elsif (!defined $sql && $line =~ /^\s*(--.*)?$/) { }
		else
		{
			$sql = defined $sql ? "$sql\n$line" : $line;
			$dollars = () = $sql =~ /\$\w*\$/g;
			if ($dollars % 2 == 0 && $sql =~ /;\s*(--.*)?$/ || $sql =~ /^\\/)
			{
				my $expect = $sql =~ s/;\s*--> ?(.*)$/;/ ? [$1] : undef;
				push @found, { line => $n, sql => $sql, expect => $expect, first => $first };
				$sql = undef;
				$copy = $found[-1]{sql} =~ /^\s*COPY\b.*\bFROM STDIN\b/is;
			}
		}
	}
	return ((grep { $_->{first} } @found), (grep { !$_->{first} } @found));
}

# script(EXAMPLE...): for psql, with a mark before the answer of each
sub script
{
	my $n = 0;
	return join '', map {
		my $sql = $_->{sql};
		(my $plain = $sql) =~ s/\$\w*\$.*?\$\w*\$//gs;
		$sql = "PREPARE example AS $sql\nDEALLOCATE example;" if $plain =~ /\$\d/ && $sql !~ /^\s*PREPARE\b/i;
		"\\echo #mark " . $n++ . "\n$sql\n\\if :ERROR\n\\echo #error :SQLSTATE :LAST_ERROR_MESSAGE\n\\endif\n";
	} @_;
}

# answers(DATABASE, EXAMPLE...): the lines of each
sub answers
{
	my ($db, @examples) = @_;
	my ($rc, $out, $err) = $node->psql($db, encode_utf8(script(@examples)), on_error_stop => 0, extra_params => [ '-F', ' | ', '-P', 'null=NULL' ]);
	my @answer;
	my $n = -1;
	for my $line (split /\n/, decode_utf8($out))
	{
		if ($line =~ /^#mark (\d+)$/) { $n = $1; $answer[$n] = []; }
		else { push @{ $answer[$n] }, $line; }
	}
	return @answer;
}

# what_is_there(EXTENSION): kind and name of what the reference must show; "named" need only be spoken of
sub what_is_there
{
	my ($ext) = @_;
	my $sql = qq{
		WITH member AS (SELECT classid, objid FROM pg_depend WHERE refclassid = 'pg_extension'::regclass AND deptype = 'e'
			AND refobjid = (SELECT oid FROM pg_extension WHERE extname = '$ext'))
		SELECT DISTINCT CASE WHEN 'internal'::regtype = ANY (proargtypes) OR prorettype = 'internal'::regtype
				OR EXISTS (SELECT FROM pg_type WHERE p.oid IN (typinput, typoutput, typreceive, typsend))
				OR EXISTS (SELECT FROM pg_operator WHERE oprcode = p.oid) OR EXISTS (SELECT FROM pg_amproc WHERE amproc = p.oid)
				OR EXISTS (SELECT FROM pg_aggregate WHERE p.oid IN (aggtransfn, aggfinalfn, aggcombinefn, aggserialfn, aggdeserialfn))
			THEN 'named' ELSE 'shown' END, proname
		FROM member JOIN pg_proc p ON p.oid = objid AND classid = 'pg_proc'::regclass
		UNION SELECT 'shown', oprname FROM member JOIN pg_operator o ON o.oid = objid AND classid = 'pg_operator'::regclass
		UNION SELECT 'shown', typname FROM member JOIN pg_type t ON t.oid = objid AND classid = 'pg_type'::regclass WHERE typelem = 0
		UNION SELECT 'named', opcname FROM member JOIN pg_opclass c ON c.oid = objid AND classid = 'pg_opclass'::regclass
		ORDER BY 1, 2};
	return map { [ split /\|/, $_, 2 ] } split /\n/, $node->safe_psql($ext, $sql);
}

# occurs(NAME, TEXT): as a word, or as an operator that is not part of another
sub occurs
{
	my ($name, $text) = @_;
	return $text =~ /(?<!\w)\Q$name\E(?!\w)/ if $name =~ /^\w+$/;
	return $text =~ m{(?<![-+*/<>=~!\@#%^&|`?])\Q$name\E(?![-+*/<>=~!\@#%^&|`?])};
}

for my $doc (['README.md', 'readme'], map { [ "docs/$_.md", $_ ] } qw(prefix ipr period))
{
	my ($file, $db) = @$doc;
	my $text = decode_utf8(slurp_file("$top/$file"));
	my @examples = examples($text);
	my @wrong;
	$node->safe_psql('postgres', "CREATE DATABASE $db");
	create_all($node, $db);
	$node->safe_psql($db, 'CREATE EXTENSION btree_gist');
	my @answer = answers($db, @examples);
	for my $i (0 .. $#examples)
	{
		my $e = $examples[$i];
		my @got = @{ $answer[$i] || ['no answer at all'] };
		my ($error) = map { /^#error (.*)/ ? $1 : () } @got;
		my $expect = $e->{expect};
		if (defined $error)
		{
			@got = $e->{inline} ? 'error ' . substr($error, 0, 5) : 'ERROR:  ' . substr($error, 6);
			$expect //= ['success'];
		}
		@got = join ', ', @got if $e->{inline};
		next if !defined $expect;
		s/\s+$// for @got;
		push @wrong, sprintf "%s:%d: %s\n  said: %s\n   got: %s", $file, $e->{line}, $e->{inline} || $e->{sql},
			join("\n        ", @$expect), join("\n        ", @got) if "@got" ne "@$expect";
	}
	cmp_ok(scalar @examples, '>', 0, "$file: " . @examples . ' examples, ' . (grep { $_->{expect} } @examples) . ' with their answers');
	is(join("\n", map { encode_utf8($_) } @wrong), '', "$file: the examples do what they say");
	next if $db eq 'readme';

	my $shown = join "\n", map { $_->{sql} } @examples;
	$text =~ s/\\\|/|/g;
	my @missing = map { "$_->[0]: $_->[1]" } grep { !occurs($_->[1], $_->[0] eq 'shown' ? $shown : $text) } what_is_there($db);
	is(join("\n", @missing), '', "$file: there is an example of everything");
}

log_is_clean($node);
done_testing();
