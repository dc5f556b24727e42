#!/usr/bin/env bash
# bench/served.sh METRIC [WRITER]: what one pgbench client waits for an answer, into bench.result
#
# Called through psql's \!, which goes on after a failure: so the reason is
# left in $BENCH_TMP/failed.  TEST, METHOD and QUESTION come from there, too;
# ROUNDS, READS and WRITES (pgbench's -T or -t) from dev/bench.  One statement
# reads a row of the table probe by its primary key and asks about it; its
# plan is generic.  WRITER is a pgbench script that another client runs at the
# same time, 500 times a second.  Of each round the median and the 95th
# percentile are divided by bench.pace(), measured before and after it; kept
# are the medians.

# shellcheck disable=SC2086 # READS and WRITES are options
set -eu -o pipefail
metric=$1 writer=${2:-}
d=$(mktemp -d "$BENCH_TMP/served.XXXXXX")
trap 'rm -rf "$d"' EXIT
fail() { echo "$TEST, $METHOD, $metric: $*" >>"$BENCH_TMP/failed"; exit 1; }
ask() { psql -XAtq -v ON_ERROR_STOP=1 -F ' ' "$@" 2>"$d/psql.err" || fail "$(cat "$d/psql.err")"; }

cat >"$d/reader" <<SCRIPT
\\set nr random(1, :probes)
SELECT x.v FROM probe p CROSS JOIN LATERAL ($QUESTION) x WHERE p.nr = :nr;
SCRIPT
probes=$(ask -c "SELECT count(*) FROM probe")
export PGOPTIONS="$PGOPTIONS -c plan_cache_mode=force_generic_plan"

# pace: what the fixed piece of work takes now
pace() { ask -c "SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY bench.pace()) FROM generate_series(1, 5)"; }

# updates: of tv so far, and how many of them were HOT
updates() { ask -c "SELECT n_tup_upd, n_tup_hot_upd FROM pg_stat_user_tables WHERE relname = 'tv'"; }

[ -z "$writer" ] || { rows=$(ask -c "SELECT count(*) FROM tv"); read -r all hot <<<"$(updates)"; }
for ((i = 0; i < ROUNDS; i++)); do
	before=$(pace)
	if [ -n "$writer" ]; then
		pgbench -n -M prepared -R 500 $WRITES -D "rows=$rows" -f "$writer" >"$d/writer.log" 2>&1 &
		sleep 0.3
	fi
	pgbench -n -M prepared $READS -D "probes=$probes" -f "$d/reader" -l --log-prefix="$d/waits" >"$d/reader.log" 2>&1 ||
		fail "$(tail -n 3 "$d/reader.log")"
	wait || :
	if [ -n "$writer" ] && ! awk '/^tps/ && $3 > 450 { ok = 1 } END { exit !ok }' "$d/writer.log"; then
		echo "warning: $TEST, $METHOD, $metric: the writer made $(awk '/^tps/ { print $3 }' "$d/writer.log") updates a second" >&2
	fi
	cut -d" " -f3 "$d"/waits.* | sort -n | awk -v before="$before" -v after="$(pace)" '{ us[NR] = $1 }
		END { print us[int((NR + 1) / 2)], us[int(NR * 0.95 + 0.5)], (before + after) / 2 }'
	rm "$d"/waits.*
done >"$d/rounds"
[ -z "$writer" ] || read -r all_then hot_then <<<"$(updates)"

ask -v test="$TEST" -v method="$METHOD" -v metric="$metric" -v share="$([ -z "$writer" ] || echo "$all $hot $all_then $hot_then" |
	awk '{ print ($4 - $2) / ($3 - $1) }')" <<SQL
CREATE TEMP TABLE round (median float8, high float8, pace float8);
COPY round FROM STDIN (DELIMITER ' ');
$(cat "$d/rounds")
\\.
INSERT INTO bench.result SELECT :'test', :'method', m, percentile_cont(0.5) WITHIN GROUP (ORDER BY v)
	FROM round, LATERAL (VALUES (:'metric', median / pace), (:'metric' || ' 95', high / pace), ('pace', pace)) x (m, v) GROUP BY m;
INSERT INTO bench.result SELECT :'test', :'method', :'metric' || ' share', nullif(:'share', '')::float8 WHERE :'share' <> '';
SQL
