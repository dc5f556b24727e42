# shellcheck shell=bash
# bench/data.sh: real data out of unpacked Debian packages, for dev/demo and dev/bench
#
# Sourced.  Each function reads below a folder that holds unpacked packages and
# prints CSV.  Nothing of the data is kept in the repository but the small
# attributed samples in sql/sample.  SCALE=0.01 keeps every hundredth line.
#
#	phone_csv DIR	python3-phonenumbers: prefix,place,carrier	one row a prefix, 312,557
#	geoip_csv DIR	tor-geoipdb: range,country		disjoint, v4 then v6, 662,228
#	bgp_csv DIR	python3-pyasn: network,as		nested, v4 only, 606,138

# need_python: phone_csv needs the host's python3; root gets it, others are told how
need_python()
{
	local line="apt-get update && apt-get install -y --no-install-recommends python3"
	[ ! -x /usr/bin/python3 ] || return 0
	if [ "$(id -u)" = 0 ]; then
		say "$line"
		{ apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends python3; } >/dev/null
	else
		say "python3 is missing; as root: $line"
		return 1
	fi
}

# thin: every 1/SCALE-th line
thin()
{
	awk -v s="${SCALE:-1}" 'int(NR * s) > int((NR - 1) * s)'
}

phone_csv()
{
	PYTHONPATH=$1/usr/lib/python3/dist-packages /usr/bin/python3 -c '
import csv, sys
from phonenumbers.geodata import GEOCODE_DATA as place
from phonenumbers.carrierdata import CARRIER_DATA as carrier
name = lambda d: d and (d.get("en") or next(iter(d.values())))
csv.writer(sys.stdout, lineterminator="\n").writerows(
	[k, name(place.get(k)), name(carrier.get(k))] for k in sorted({*place, *carrier}))' | thin
}

geoip_csv()
{
	{
		awk -F, 'function quad(n) { return int(n/16777216) "." int(n/65536)%256 "." int(n/256)%256 "." n%256 }
			!/^#/ { print quad($1) "-" quad($2) "," $3 }' "$1/usr/share/tor/geoip"
		awk -F, '!/^#/ { print $1 "-" $2 "," $3 }' "$1/usr/share/tor/geoip6"
	} | thin
}

bgp_csv()
{
	gzip -dc "$1"/usr/lib/python3/dist-packages/data/ipasn6_20151101.dat.gz |
	awk '!/^;/ && !/:/ { print $1 "," $2 }' | thin
}
