# bench/plots.gp: one SVG from the table that plots.sql printed
#
#	gnuplot -e "file='x.tsv'; out='x.svg'; name='telephone'" plots.gp

set terminal svg size 760,360 noenhanced font "sans,12" background "white"
set output out
set datafile separator tab
set datafile missing "nan"
set border 3
set tics nomirror
set grid x y lc rgb "#dddddd"
set style fill solid 0.85 noborder

if (name eq "period_pages" || name eq "period_time" || name eq "build") {
	set style data histograms
	set style histogram clustered gap 1
	set logscale y
	set grid noxtics
	set key outside top center horizontal
	set yrange [*:*]
	set xtics rotate by -20
	set ylabel (name eq "period_pages" ? "index pages a query" : name eq "period_time" ? "us a query" : "seconds to build")
	build = (name eq "build")
	ours = "#0b3c6d #336791 #7fa8cc"
	others = "#d9822b #f2c078"
	colours = (build ? "#0b3c6d #7fa8cc" : ours) . " " . others
	plot for [i=1:words(colours)] file using i+1:xtic(1) title columnheader(i+1) lc rgb word(colours, i)
} else {
	unset key
	set lmargin 34
	set grid noytics
	set xrange [0:*]
	set xlabel "us a probe, nested loop"
	plot file skip 1 using 2:0:(0):2:($0-0.35):($0+0.35):ytic(1) with boxxyerror lc rgb "#336791"
}
