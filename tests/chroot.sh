# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by tests that need fresh systems of Debian: $scratch is theirs, $suite the version that is meant. Needs
# root, mmdebstrap and a Debian mirror. With WAYLIGHT_CHROOTS=FOLDER the bare systems are kept there and taken from
# there.
. tools/needs.sh
exec </dev/null # nobody is there to be asked
kept=${WAYLIGHT_CHROOTS:-$scratch}
failures=0

# Nothing stays mounted, whatever happens; and where something does, what is mounted there is not deleted.
unmount_all() {
	for at in $(awk -v under="$scratch/" 'index($2, under) == 1 { print $2 }' /proc/mounts | sort -r); do
		umount "$at"
	done
}
trap 'unmount_all; rm -rf --one-file-system "$scratch"' EXIT
trap 'exit 1' HUP INT TERM

fail() {
	echo "not ok: $suite: $*"
	failures=$((failures + 1))
}

# A bare system as a tar file; apt fetches as it does here.
bare() {
	[ ! -s "$kept/$1.tar" ] || return 0
	mkdir -p "$kept"
	needs_fetching >"$scratch/apt.conf"
	mmdebstrap --quiet --format=tar --variant=apt --components=main --aptopt="$scratch/apt.conf" "$1" "$kept/$1.tar.new"
	mv "$kept/$1.tar.new" "$kept/$1.tar"
}

fresh() {
	root=$scratch/$1
	mkdir "$root"
	tar -xpf "$kept/$suite.tar" -C "$root"
	cp /etc/resolv.conf "$root/etc/resolv.conf"
	printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d" # no service starts
	chmod +x "$root/usr/sbin/policy-rc.d"
	mount -t proc proc "$root/proc"
	mount --bind /dev "$root/dev"
	mount --bind /dev/pts "$root/dev/pts"
	inside apt-get update -qq
}

inside() {
	env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root TERM=xterm-256color DEBIAN_FRONTEND=noninteractive \
		chroot "$root" "$@"
}

install_packages() {
	inside apt-get install -y -qq --no-install-recommends -o Dpkg::Use-Pty=0 "$@" >>"$scratch/apt.log" 2>&1 || {
		tail -n 30 "$scratch/apt.log"
		fail "apt-get install $*"
	}
}
