# shellcheck shell=bash disable=SC2016,SC2012,SC2034 # literal $; ls of our own names; used by those who source this
# dev/lib.sh: what the scripts in dev/ share: private server trees, private
# servers, an ordinary user to run them.  To be sourced, first thing:
#
#	. "$(dirname "$0")/lib.sh"
#	host_needs; RESULTS=build/test as_user "$0" "$@"
#
# Nothing here installs into the system's PostgreSQL or touches its clusters.
# A script gets: $top (the sources), $W (its scratch directory: short, because
# a socket path has at most 107 bytes; removed at exit, servers stopped first)
# and SUITE_CACHE (unpacked server trees and packages; safe to delete).

set -eu
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
unset MAKEFLAGS MFLAGS MAKELEVEL PG_CONFIG CDPATH
unset PGDATA PGHOST PGPORT PGUSER PGDATABASE PGPASSWORD PGSERVICE PGOPTIONS PGTZ PGDATESTYLE
export LC_ALL=C.UTF-8 TZ=UTC
umask 022
: "${SUITE_CACHE:=${XDG_CACHE_HOME:-${HOME:-/nonexistent}/.cache}/prefix-ipr-period}"
# the warnings that our code must not give, on every version
STRICT="-Wall -Wextra -Werror -Wno-unused-parameter -Wno-sign-compare"
servers=()

# say TEXT: one line of progress
say() { printf '%s\n' "== $*"; }

# die TEXT: the reason on stderr, exit status 1
die() { printf '%s\n' "error: $*" >&2; exit 1; }

# cleanup: at exit: stop the servers that this script started, remove $W
cleanup() {
	local d
	for d in ${servers[@]+"${servers[@]}"}; do server_stop "$d" || :; done
	[ -z "${W:-}" ] || rm -rf "$W"
}

# work_dir: make $W, and see to it that it goes away again
work_dir() {
	W=$(mktemp -d /tmp/pip.XXXXXX)
	trap cleanup EXIT
	trap 'exit 129' HUP; trap 'exit 130' INT; trap 'exit 143' TERM
}

# host_needs: compiler, C headers, make, prove and time zones; root gets them, others are told how
host_needs() {
	local want="gcc libc6-dev make perl tzdata"
	if command -v gcc make prove >/dev/null && [ -e /usr/share/zoneinfo/Europe/Paris ] &&
		echo '#include <stdio.h>' | gcc -E - >/dev/null 2>&1; then
		return 0
	fi
	local line="apt-get update && apt-get install -y --no-install-recommends $want"
	[ "$(id -u)" = 0 ] || die "tools are missing; as root: $line"
	say "$line"
	# shellcheck disable=SC2086 # a list of package names
	{ apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $want; } >/dev/null ||
		die "could not install: $want"
}

# copy_sources DIR: the sources without what git ignores and without .git itself
copy_sources() {
	mkdir -p "$1"
	if git -C "$top" rev-parse --show-toplevel 2>/dev/null | grep -qxF "$top"; then
		(cd "$top" && git ls-files -coz --exclude-standard | xargs -0 -r sh -c 'for f; do [ ! -e "$f" ] || printf "%s\0" "$f"; done' - |
			tar --null -T - -cf -) | tar -C "$1" -xf - --no-same-owner
	else
		tar -C "$top" --exclude=./.git --exclude=./build -cf - . | tar -C "$1" -xf - --no-same-owner
	fi
}

# as_user SCRIPT ARGS...: go on as an ordinary user; returns only when we are one.
# initdb and postgres refuse root, so root re-runs the script as postgres (or nobody) on a copy of the
# sources, copies the files and directories named in $RESULTS back, and exits with the script's status.
as_user() {
	if [ "$(id -u)" != 0 ]; then
		work_dir
		return 0
	fi
	local user=nobody script rc=0 f
	! getent passwd postgres >/dev/null || user=postgres
	script=$(realpath --relative-to="$top" "$1"); shift
	work_dir
	copy_sources "$W/src"
	SUITE_CACHE=/var/cache/prefix-ipr-period
	mkdir -p "$SUITE_CACHE"
	chown "$user" "$SUITE_CACHE"
	chown -R "$user" "$W"
	(cd "$W/src" && runuser -u "$user" -- env HOME="$W" SUITE_CACHE="$SUITE_CACHE" "$W/src/$script" "$@") || rc=$?
	for f in ${RESULTS:-}; do
		rm -rf "${top:?}/$f"
		[ -e "$W/src/$f" ] || continue
		mkdir -p "$(dirname "$top/$f")"
		cp -R --no-preserve=ownership "$W/src/$f" "$top/$f"
	done
	exit $rc
}

# locked NAME COMMAND...: run it while no other run holds that name of the cache
locked() {
	mkdir -p "$SUITE_CACHE"
	(flock 9 && shift && "$@") 9>>"$SUITE_CACHE/lock.$1"
}

# archive [APT OPTION...]: the package archive that apt already uses; empty before the first update
archive() {
	apt-get "$@" indextargets --format '$(REPO_URI)' 'Created-By: Packages' \
		"Codename: $(. /etc/os-release; echo "${VERSION_CODENAME:-}")" 2>/dev/null | head -1
}

# private_apt DIR: apt-get options in ${own[@]} that keep lists and cache in DIR, without root
private_apt() {
	mkdir -p "$1"/{lists/partial,cache/archives/partial,none}
	own=(-qq -o "Dir::State::Lists=$1/lists" -o "Dir::Cache=$1/cache" -o Debug::NoLocking=1
		-o APT::Sandbox::User=root -o Acquire::Check-Valid-Until=false)
}

# fetch_debs DIR PACKAGE...: download packages and unpack them below DIR; no root, nothing is installed
fetch_debs() {
	local dir=$1 p; shift
	mkdir -p "$dir"
	for p; do locked debs fetch_one "$dir" "$p" || return 1; done
}

# fetch_one DIR PACKAGE: the same for one; by the system's lists, else by fresh ones, else from the cache
fetch_one() {
	local debs=$SUITE_CACHE/debs own log=$SUITE_CACHE/fetch.log deb
	mkdir -p "$debs/$2"
	private_apt "$SUITE_CACHE/apt"
	if ! (cd "$debs/$2" && { apt-get -qq -o APT::Sandbox::User=root download "$2" ||
			{ apt-get "${own[@]}" update && apt-get "${own[@]}" download "$2"; }; } >"$log" 2>&1) &&
		[ -z "$(ls "$debs/$2")" ]; then
		echo "error: package $2 cannot be had: $(grep -m1 '^[EW]:' "$log" || tail -n 1 "$log")" >&2
		return 1
	fi
	deb=$(ls -t "$debs/$2"/*.deb | head -1)
	dpkg -x "$deb" "$dir"
}

# suite_of VERSION: the Debian suites that have this server, empty if none has
suite_of() {
	case $1 in 15) echo bookworm ;; 17) echo trixie ;; 18) echo forky ;; 19) echo "sid experimental" ;; esac
}

# native VERSION: has the host both this server and its development files?
native() {
	[ -x "/usr/lib/postgresql/$1/bin/postgres" ] && [ -e "/usr/lib/postgresql/$1/lib/pgxs/src/makefiles/pgxs.mk" ] &&
		[ -e "/usr/include/postgresql/$1/server/postgres.h" ]
}

# unpack VERSION SUITE [EXTRASUITE]: the cached base of a server tree: packages unpacked, programs pointed to
# the loader and libraries among them, so that it runs whatever the host's libc is; it cannot be moved afterwards
unpack() (
	V=$1 T=$SUITE_CACHE/pg$1
	[ ! -e "$T/.complete" ] || exit 0
	A=$T/apt
	rm -rf "$T"
	private_apt "$A"
	mkdir "$A/debs"; : > "$A/status"; : > "$A/prefs"
	M=$(archive)
	[ -n "$M" ] || { apt-get "${own[@]}" update && M=$(archive "${own[@]}"); }
	[ -n "$M" ] || exit 1
	for s in $2 ${3:-}; do
		echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $M $s main"
	done > "$A/sources"
	[ -z "${3:-}" ] || printf 'Package: libpq5 postgresql*-%s\nPin: release a=%s\nPin-Priority: 990\n' "$V" "$3" > "$A/prefs"
	apt=(apt-get "${own[@]}" -o "Dir::State::status=$A/status" -o APT::Install-Recommends=0
		-o "Dir::Etc::sourcelist=$A/sources" -o "Dir::Etc::sourceparts=$A/none"
		-o "Dir::Etc::preferences=$A/prefs" -o "Dir::Etc::preferencesparts=$A/none")
	"${apt[@]}" update || exit 1
	libs='^lib(c6|gcc-s1|stdc|icu|ssl|ldap|lz4|numa|pam0|pq5|selinux|systemd0|uring|uuid|xml2|xslt|zstd|readline|tinfo|gssapi'
	libs+='|krb5|k5|com-err|sasl2-2|audit1|cap|pcre2|keyutils|gcrypt|gpg-error0|crypt1|lzma)|^zlib1g'
	cd "$A/debs" || exit 1
	# shellcheck disable=SC2046 # a list of package names
	"${apt[@]}" download "postgresql-$V" "postgresql-client-$V" "postgresql-server-dev-$V" libipc-run-perl patchelf \
		$("${apt[@]}" -s install "postgresql-$V" patchelf | awk '/^Inst / { print $2 }' | grep -E "$libs") || exit 1
	for f in *.deb; do dpkg -x "$f" "$T" || exit 1; done
	[ ! -d "$T/lib" ] || cp -a "$T/lib/." "$T/usr/lib/"	# before trixie libc lies below /lib
	cd "$T" && rm -rf "$A" "$T"/usr/share/{doc,man,locale}
	L=$T/usr/lib/$(gcc -print-multiarch) P=$T/usr/lib/postgresql/$V
	ld=$(ls "$L"/ld-linux-*.so.? | head -1)
	for b in "$P"/bin/* "$P"/lib/pgxs/src/test/{regress,isolation}/*; do
		[ -f "$b" ] && head -c4 "$b" | grep -q ELF || continue
		"$ld" --library-path "$L" "$T/usr/bin/patchelf" --set-interpreter "$ld" --set-rpath "$L" --force-rpath "$b" || exit 1
	done
	# the server was built by another compiler than the host's
	sed -i 's/-Wmissing-variable-declarations//g; s/^CC = .*/CC = gcc/' "$P/lib/pgxs/src/Makefile.global"
	touch "$T/.complete"
)

# base_tree VERSION: path below which this server's usr/ can be copied; non-zero if it cannot be had
base_tree() {
	local suites log=$SUITE_CACHE/unpack$1.log
	if native "$1"; then
		echo /
		return 0
	fi
	suites=$(suite_of "$1")
	[ -n "$suites" ] || { echo "error: PostgreSQL $1: no Debian suite is known to have it" >&2; return 1; }
	mkdir -p "$SUITE_CACHE"
	# shellcheck disable=SC2086 # one or two suites
	if ! locked "pg$1" unpack "$1" $suites >"$log" 2>&1; then
		echo "error: PostgreSQL $1 cannot be had from $suites: $(grep -m1 '^[EW]:' "$log" || tail -n 1 "$log")" >&2
		return 1
	fi
	echo "$SUITE_CACHE/pg$1"
}

# tree VERSION [NAME]: print the path of a server tree of this run's own ($W/NAME), to install into at will
tree() {
	local v=$1 t=$W/${2:-pg$1} b
	if [ ! -e "$t/.complete" ]; then
		b=$(base_tree "$v") || return 1
		mkdir -p "$t/usr/lib/postgresql" "$t/usr/share/postgresql"
		cp -r "$b/usr/lib/postgresql/$v" "$t/usr/lib/postgresql/"
		cp -rL "$b/usr/share/postgresql/$v" "$t/usr/share/postgresql/"
		ln -sfn "$b/usr/include" "$t/usr/include"
		if [ "$b" != / ]; then
			ln -sfn "$b/usr/share/perl5" "$t/usr/share/perl5"
			# LLVM is not unpacked: without this file JIT is quietly off, with it queries fail
			rm -f "$t/usr/lib/postgresql/$v/lib/llvmjit.so"
		elif ! perl -MIPC::Run -e 1 2>/dev/null; then
			fetch_debs "$t" libipc-run-perl || return 1
		fi
		touch "$t/.complete"
	fi
	echo "$t"
}

# peers_tree: like "tree 15", with Debian's prefix and ip4r installed in place of ours
peers_tree() {
	local t inc
	t=$(tree 15 peers) || return 1
	inc=$(readlink "$t/usr/include")
	fetch_debs "$t" postgresql-15-prefix postgresql-15-ip4r || return 1
	rm -rf "$t/usr/include" && ln -sn "$inc" "$t/usr/include"	# dpkg -x made a directory of the link
	echo "$t"
}

# bin_of TREE: its directory of programs
bin_of() { echo "$1"/usr/lib/postgresql/*/bin; }

# use_tree TREE: programs, perl modules and nothing else of this tree in the environment
use_tree() {
	local b
	b=$(bin_of "$1")
	export PATH=$b:/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin PERL5LIB=$1/usr/share/perl5
}

# suite_make TREE GOAL...: make in $W/build-TREE, out of the sources, against this tree
suite_make() {
	local t=$1 b=$W/build-${1##*/}; shift
	mkdir -p "$b"
	make -C "$b" -f "$top/Makefile" PG_CONFIG="$(bin_of "$t")/pg_config" with_llvm=no "$@"
}

# install_suite TREE [MAKE ARGS...]: build all three and install them into the tree; what went wrong on failure
install_suite() {
	local t=$1 log=$W/install-${1##*/}.log; shift
	suite_make "$t" "$@" all install >"$log" 2>&1 || { grep -B1 -A3 -E 'error|warning|Error|No rule' "$log" | cut -c1-300 | tail -n 40 >&2; return 1; }
}

# server_start TREE DIR [name=value...]: initdb (once) and start a server on a socket in DIR, and be its client
server_start() {
	local t=$1 d=$2 o="-k $2 -c listen_addresses= -c fsync=off" s b; shift 2
	b=$(bin_of "$t")
	use_tree "$t"
	for s; do o+=" -c $s"; done
	mkdir -p "$d"
	[ -e "$d/data/PG_VERSION" ] ||
		"$b/initdb" -D "$d/data" -U postgres -A trust -N -E UTF8 --locale=C.UTF-8 >"$d/initdb.log" 2>&1 ||
		{ tail -n 20 "$d/initdb.log" >&2; return 1; }
	"$b/pg_ctl" -s -w -D "$d/data" -l "$d/log" -o "$o" start || { tail -n 20 "$d/log" >&2; return 1; }
	servers+=("$d")
	printf '%s\n' "$b" > "$d/bin"
	export PGHOST=$d PGUSER=postgres PGDATABASE=postgres
}

# server_stop [DIR]: stop the server of DIR, or the one that the environment points to
server_stop() {
	local d=${1:-$PGHOST} b
	[ -e "$d/data/postmaster.pid" ] || return 0
	b=$(cat "$d/bin")
	"$b/pg_ctl" -s -w -D "$d/data" -m fast stop
}
