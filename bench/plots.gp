# bench/plots.gp: one SVG from the table that plots.sql printed
#
#	gnuplot -e "file='x.tsv'; out='x.svg'; name='telephone'" plots.gp

curve = (name[1:5] eq "curve")
period = (name[1:6] eq "period")
set terminal svg size (curve ? 960 : 760),360 noenhanced font "sans,12" background "white"
set output out
set datafile separator tab
set datafile missing "nan"
set border 3
set tics nomirror
set grid x y lc rgb "#dddddd"
set style fill solid 0.85 noborder

if (curve) {
	# two panels: time and pages over the rows of the table; one block a method
	stats file using 1:2 nooutput
	colour(i) = word("#888888 #0b3c6d #336791 #7fa8cc #d9822b #a0521d #f2c078", i + 1)
	set style data linespoints
	set logscale xy
	set format x "1e%T"
	set xlabel "rows of the table"
	set xtics 10
	set multiplot
	set bmargin at screen 0.15
	set tmargin at screen 0.95
	set lmargin at screen 0.07
	set rmargin at screen 0.35
	unset key
	set ylabel "us a lookup"
	plot for [i=0:STATS_blocks-1] file index i using 1:2 title columnheader(1) lc rgb colour(i) lw 2 pt 7 ps 0.6
	set lmargin at screen 0.43
	set rmargin at screen 0.71
	set key at screen 0.73, screen 0.95 left top Left reverse vertical
	set ylabel "index pages a lookup"
	plot for [i=0:STATS_blocks-1] file index i using 1:3 title columnheader(1) lc rgb colour(i) lw 2 pt 7 ps 0.6
	unset multiplot
} else { if (period || name eq "build" || name eq "settings") {
	set style data histograms
	set style histogram clustered gap 1
	set logscale y
	set grid noxtics
	set key outside top center horizontal
	set yrange [*:*]
	set xtics rotate by -20
	set ylabel (name eq "period_pages" ? "index pages a query" : name eq "period_time" ? "us a query" : name eq "settings" ? "us a lookup" : "seconds to build")
	ours = "#0b3c6d #336791 #7fa8cc"
	others = "#d9822b #f2c078"
	colours = (name eq "build" ? "#0b3c6d #7fa8cc" : name eq "settings" ? "#cccccc #888888 " . ours : ours) . " " . others
	plot for [i=1:(name eq "settings" ? 6 : words(colours))] file using i+1:xtic(1) title columnheader(i+1) lc rgb word(colours, i)
} else {
	unset key
	set lmargin 34
	set grid noytics
	set xrange [0:*]
	set xlabel "us a probe, nested loop"
	plot file skip 1 using 2:0:(0):2:($0-0.35):($0+0.35):ytic(1) with boxxyerror lc rgb "#336791"
} }
