# t/001_core.pl: the templates of src/core on plain integers (t/core/*_test.c), and
# proof that these tests can fail: with a line of the core broken, they do.

use strict;
use warnings;
use Cwd qw(abs_path);
use File::Basename qw(dirname);
use File::Copy qw(copy);
use File::Temp qw(tempdir);
use Test::More;

my $top = abs_path(dirname(abs_path($0)) . '/..');
my $dir = tempdir(CLEANUP => 1);
chomp(my $headers = `pg_config --includedir-server`);
my $cc = $ENV{CC} // 'gcc';
$ENV{ASAN_OPTIONS} = 'detect_leaks=0';

# Builds and runs a test against the core in $src; its exit status and output.
sub run_against
{
	my ($test, $src, $argument, @flags) = @_;
	my $cmd = "$cc -std=gnu99 -g -fwrapv -D_GNU_SOURCE @flags -I'$src' -I'$headers' '$top/t/core/$test.c' -o '$dir/test'";
	my $log = `$cmd 2>&1`;
	return (-1, $log) if $? != 0;
	my $out = `'$dir/test' $argument 2>&1`;
	return ($?, $out);
}

my ($status, $out);
for my $test ('span_test', 'trie_test', 'agg_test')
{
	($status, $out) = run_against($test, "$top/src", '', '-O1 -fsanitize=address,undefined -fno-sanitize-recover=undefined');
	($status, $out) = run_against($test, "$top/src", '', '-O2') if $status == -1 && $out =~ /sanitize|asan|ubsan/;
	is($status, 0, "$test: every answer is right") or diag($out);
}

# file, what is there, what breaks it
my @mutations = (
	[ 'span_box.h', 'return SPAN_CMP(box->lower_min, q->lower) <= 0 &&', 'return SPAN_CMP(box->lower_max, q->lower) <= 0 &&' ],
	[ 'span_box.h', 'SPAN_CMP(box->upper_max, q->upper) >= 0;', 'SPAN_CMP(box->upper_min, q->upper) >= 0;' ],
	[ 'span_box.h', 'bool		empty = a->empty || b->empty;', 'bool		empty = a->empty;' ],
	[ 'span_box.h', 'a->upper_max = b->upper_max;', '' ],
	[ 'span_box.h', 'a->lower_max = b->lower_max;', '' ],
	[ 'span_box.h', 'if (box->empty &&', 'if (false &&' ],
	[ 'span_box.h', 'SPAN_CMP(box->upper_min, SPAN_LINE_TO(q->upper)) <= 0;', 'SPAN_CMP(box->upper_max, SPAN_LINE_TO(q->upper)) <= 0;' ],
	[ 'span.h', 'return SPAN_CMP(a->upper, b->lower) < 0 &&', 'return SPAN_CMP(a->upper, b->lower) <= 0 &&' ],
	[ 'span.h', 'return SPAN_NEXT(b, p);', 'return false;' ],
	[ 'span_gist.h', 'for (int i = 1; i < entryvec->n; i++)', 'for (int i = 2; i < entryvec->n; i++)' ],
	[ 'span_gist.h', 'SPAN_NAME(box_add) (&side[right], &chosen[i]->box);', 'SPAN_NAME(box_add) (&side[0], &chosen[i]->box);' ],
	[ 'span_gist.h', 'v->spl_right[v->spl_nright++] = chosen[i]->offset;', 'v->spl_right[v->spl_nright++] = chosen[0]->offset;' ],
	[ 'span_trie.h', 'return l == u ? l : SPAN_CROSSING;', 'return l;' ],
	[ 'span_trie.h', 'if (lower_min < upper_max)', 'if (lower_min + 1 < upper_max)' ],
	[ 'span_trie.h', 'at = Min(at, part);', '' ],
	[ 'span_trie.h', 'upper_min <= to && upper_max >= middle', 'upper_min < to && upper_max >= middle' ],
	[ 'span_trie.h', 'else if (!span_bit(to, common))', 'else if (span_bit(to, common))' ],
	[ 'span_trie.h', 'above->upper_bits = upper_common;', '' ],
	[ 'span_trie.h', 'return node->kind > SPAN_CROSS && level > 0 ? 2', 'return node->kind > SPAN_CROSS ? 2' ],
	[ 'span_spgist.h', 'same ? out->nNodes * sizeof(IndexTupleData) : 0', '0' ],
	[ 'span_spgist.h', 'SPAN_NAME(side) (areas, LOWER_FROM, q->upper);', 'SPAN_NAME(side) (areas, LOWER_FROM, q->upper + 1000000);' ],
	[ 'span_spgist.h', 'SPAN_NAME(spgist_search) (&node, fcinfo->flinfo, &in->scankeys[k], also);', '' ],
	[ 'span_spgist.h', "i < in->nNodes; i++)\n\t\t\tif (visit[i])", "i < SPAN_CHILDREN; i++)\n\t\t\tif (visit[i])" ],
	[ 'span_spgist.h', 'q.lower = q.upper = SPAN_EMPTY;', 'q.lower = q.upper = 1;' ],
	[ 'span_spgist.h', 'for (int edge = Max(home, 1);', 'for (int edge = home + 1;' ],
	[ 'span_spgist.h', 'd - 1, SPAN_DIGIT_BITS, true);', 'd - 1, SPAN_DIGIT_BITS, false);' ],
	[ 'span_agg.h', '!SPAN_NAME(meets) (a, b)', 'true' ],
	[ 'span_agg.h', '*a = SPAN_NAME(hull) (a, b);', '' ],
	[ 'span_agg.h', 'if (SPAN_NAME(intersect) (s, within, &part))', 'part = *s;' ],
	[ 'span_agg.h', 'if (SPAN_NAME(bound_cmp) (s->upper, gap.lower) < 0)', 'if (false)' ],
	[ 'span_agg.h', 'gap.upper = within->upper;', '' ],
	[ 'span_agg.h', 'if (SPAN_AFTER(s->upper, &down.at))', 'if (SPAN_NAME(next) (s->upper, &down.at))' ],
	[ 'span_agg.h', 'a->by += b->by;', '' ],
	[ 'span_agg.h', '#define PILE_VOID(a)		((a)->by == 0)', '#define PILE_VOID(a)		false' ],
	[ 'span_agg.h', '(SPAN_NAME(bound_cmp) ((a)->lower, (a)->upper) <= 0)', 'true' ],
	[ 'span_pile.h', "PILE_NAME(sort) (waiting, t);\n", '' ],
	[ 'span_pile.h', 'if (t > 0 && pile->tidy > 0 && PILE_CMP(waiting - 1, waiting) > 0)', 'if (false)' ],
	[ 'span_pile.h', 'PILE_NAME(squeeze) (item, pile->tidy + t);', 'pile->tidy + t;' ],
	[ 'span_pile.h', "PILE_NAME(tidy_up) (pile);\n	if (pile->n <=", 'if (pile->n <=' ],
	[ 'span_pile.h', 'in_order = !waits && PILE_CMP(last, x) <= 0;', 'in_order = !waits;' ],
	[ 'span_pile.h', 'if (waits || in_order)', 'if (true)' ],
	[ 'span_pile.h', 'if (pile->n > PILE_LIMIT)', 'if (false)' ],
	[ 'span_pile.h', 'if (pile->tidy != i + 1)', 'if (false)' ],
);
for my $mutation (@mutations)
{
	my ($file, $old, $new) = @$mutation;
	mkdir "$dir/src";
	mkdir "$dir/src/core";
	for my $header (glob "$top/src/core/*.h")
	{
		open my $in, '<', $header or die;
		local $/;
		my $text = <$in>;
		if ($header =~ m{/\Q$file\E$})
		{
			$text =~ s/\Q$old\E/$new/ or fail("no such line in $file: $old");
		}
		open my $to, '>', "$dir/src/core/" . ($header =~ m{([^/]+)$})[0] or die;
		print $to $text;
	}
	my $test = $file =~ /trie|spgist/ ? 'trie_test' : $file =~ /agg|pile/ ? 'agg_test' : 'span_test';
	($status, $out) = run_against($test, "$dir/src", 'small', '-O0');
	$old =~ s/\s+/ /g;
	isnt($status, 0, "$file without \"$old\" is found out");
}

done_testing();
