#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The Debian packages: built and looked at by lintian, installed, used, upgraded and purged in fresh systems of Debian
# 12 and 13. Needs what tests/chroot.sh says, and ten minutes.
#   tests/packages.sh [SUITE]...
set -eu
cd "$(dirname "$0")/.."
scratch=$(mktemp -d "${TMPDIR:-/tmp}/waylight-packages.XXXXXX")
. tests/chroot.sh

build() {
	fresh "$suite-build"
	install_packages build-essential lintian
	cp "$scratch"/source/* "$root/root/"
	inside sh -c 'cd /root && apt-get build-dep -y -qq ./*.dsc' >>"$scratch/apt.log" 2>&1 || fail 'apt-get build-dep'
	inside sh -c 'cd /root && dpkg-source --no-check -x ./*.dsc waylight >/dev/null && cd waylight &&
		dpkg-buildpackage --build=binary --no-sign >../log 2>&1' || { tail -n 30 "$root/root/log"; fail 'dpkg-buildpackage'; }
	inside sh -c 'cd /root && lintian --allow-root --fail-on error,warning *.changes' || fail lintian
	mkdir "$scratch/$suite-debs"
	cp "$root"/root/*.deb "$scratch/$suite-debs/"
}

# What a visitor and a translator get. Messages of the program come through gettext, names of countries through ICU.
use() {
	inside waylight --lines --country FR --language ar </dev/null >"$scratch/ar" 2>"$scratch/ar.errors" || fail 'the Arabic pages'
	[ ! -s "$scratch/ar.errors" ] || { cat "$scratch/ar.errors"; fail 'the Arabic pages: there are messages'; }
	grep -q 'طوارئ' "$scratch/ar" || fail 'the Arabic pages: no words of the content'
	back=$(msgunfmt "$root/usr/share/locale/ar/LC_MESSAGES/waylight.mo" |
		sed -n '/^msgid "Back"$/{n;s/^msgstr "\(.*\)"$/\1/p}')
	[ -n "$back" ] && grep -q "$back" "$scratch/ar" || fail 'the Arabic pages: no messages of the program'
	inside waylight check >"$scratch/check" 2>&1 || { tail -n 5 "$scratch/check"; fail 'waylight check'; }
	inside waylight --version | grep -q '^waylight ' || fail 'waylight --version'
}

# The operator's own folder lies over the content, from empty on; `overlaid` says whether a number is taken away there.
overlay() {
	own=$root/etc/waylight/content
	[ "$(stat -c '%U:%G %a' "$own")" = 'root:root 755' ] || fail "$own: $(stat -c '%U:%G %a' "$own")"
	[ -z "$(ls -A "$own")" ] || fail "$own is not empty"
	inside dpkg-query -S /etc/waylight/content >/dev/null || fail "no package owns $own"
	printf 'country: "FR"\ncontent: ["/etc/waylight/content"]\n' >"$root/etc/waylight.yaml"
	inside waylight check >"$scratch/check" 2>&1 || { tail -n 5 "$scratch/check"; fail 'an empty folder of ones own'; }
	! overlaid || fail '116 006 is not shown, although nothing is overlaid'
	mkdir "$own/helplines"
	sed '/id: "fr-116006"/,/^$/d' "$root/usr/share/waylight/content/helplines/FR.yaml" >"$own/helplines/FR.yaml"
	overlaid || fail 'what the operator took away is shown'
	tar -c -C "$root/etc" waylight waylight.yaml | md5sum >"$scratch/own"
}
overlaid() {
	inside waylight print wallet >"$scratch/wallet" && grep -qx 17 "$scratch/wallet" && ! grep -q '116 006' "$scratch/wallet"
}
kept() {
	tar -c -C "$root/etc" waylight waylight.yaml | md5sum | cmp -s - "$scratch/own" || fail "$1: the operator's files changed"
}

# The content by itself: a number is put right, the program stays as it is.
upgrade_content() {
	dpkg-deb -R "$scratch/$suite-debs"/waylight-content_*.deb "$scratch/$suite-content"
	sed -i 's/^\(Version: .*\)/\1+1/' "$scratch/$suite-content/DEBIAN/control"
	sed -i 's/^helpline\.none: .*/helpline.none: "Upgraded."/' \
		"$scratch/$suite-content/usr/share/waylight/content/words/en.yaml"
	(cd "$scratch/$suite-content" && find usr -type f -exec md5sum {} + >DEBIAN/md5sums)
	dpkg-deb --root-owner-group -b "$scratch/$suite-content" "$root/root/waylight-content-new.deb" >/dev/null
	inside dpkg-query -W -f '${Package} ${Version}\n' waylight waylight-kiosk >"$scratch/before"
	install_packages /root/waylight-content-new.deb
	inside dpkg-query -W -f '${Package} ${Version}\n' waylight waylight-kiosk >"$scratch/after"
	cmp -s "$scratch/before" "$scratch/after" || fail 'the content took other packages with it'
	inside waylight print wallet --country AQ 2>/dev/null | grep -q 'Upgraded\.' || fail 'the new content is not shown'
	kept upgrade
	overlaid || fail 'upgrade: what the operator took away is shown'
}

# The kiosk's units with the systemd of this Debian, the window's configurations with its foot.
kiosk() {
	install_packages foot systemd procps speech-dispatcher
	inside id waylight-kiosk >/dev/null || fail 'there is no user waylight-kiosk'
	inside sh -c 'systemd-analyze verify --man=no $(dpkg -L waylight-kiosk | grep -E "\.(service|timer|target)$" |
		sed "s/@\.service/@tty1.service/")' >"$scratch/verify" 2>&1 || fail 'systemd-analyze verify'
	grep waylight "$scratch/verify" && fail 'systemd-analyze verify complains'
	# The voice that is the kiosk's own: its unit names what is there.
	for file in $(sed -n 's/.*--config-dir \([^ ]*\).*/\1\/speechd.conf \1\/modules\/espeak-ng.conf/p' \
		packaging/systemd/waylight-speech.service); do
		[ -f "$root$file" ] || fail "the package has no $file"
	done
	inside sh -c 'dpkg -L waylight-kiosk | grep -q /waylight-speech.service' || fail 'the package has no waylight-speech.service'
	# Every key that this foot binds by itself is unbound in what the window takes.
	inside sh -c 'for file in foot-new.ini foot.ini; do
		foot --check-config --config=/usr/share/waylight-kiosk/$file 2>/dev/null && exec echo $file; done' >"$scratch/taken" ||
		fail 'foot takes none of the configurations'
	cat "$root/usr/share/waylight-kiosk/foot.ini" >"$scratch/ours"
	! grep -q new "$scratch/taken" || cat "$root/usr/share/waylight-kiosk/foot-new.ini" >>"$scratch/ours"
	awk -f tests/foot-bindings.awk "$scratch/ours" "$root/etc/xdg/foot/foot.ini" >"$scratch/bound"
	[ ! -s "$scratch/bound" ] || { cat "$scratch/bound"; fail 'foot: keys are bound'; }
	inside systemctl enable waylight-console@tty1.service waylight-metrics.timer 2>/dev/null || fail 'systemctl enable'
}

# What the operator wrote outlives even the purge, which leaves nothing else.
purge() {
	inside apt-get remove -y -qq 'waylight*' >>"$scratch/apt.log" 2>&1 || fail 'apt-get remove'
	kept remove
	inside apt-get purge -y -qq 'waylight*' >>"$scratch/apt.log" 2>&1 || fail 'apt-get purge'
	kept purge
	rm -r "$root/etc/waylight" "$root/etc/waylight.yaml"
	rm -f "$root"/root/*
	left=$(inside find / -xdev -name '*waylight*' ! -path '/proc/*')
	[ -z "$left" ] || fail "left: $left"
	! inside id waylight-kiosk >/dev/null 2>&1 || fail 'the user is left'
}

suite=source
tools/package --source "$scratch/source" >/dev/null
for suite in ${*:-bookworm trixie}; do
	echo "== $suite"
	bare "$suite"
	build
	fresh "$suite-use"
	cp "$scratch/$suite-debs"/*.deb "$root/root/"
	install_packages $(cd "$scratch/$suite-debs" && ls -d waylight_*.deb waylight-content_*.deb | sed 's|^|/root/|')
	use
	overlay
	install_packages $(cd "$scratch/$suite-debs" && ls -d waylight-kiosk_*.deb | sed 's|^|/root/|')
	kiosk
	upgrade_content
	purge
	unmount_all
	rm -rf --one-file-system "$scratch/$suite-build" "$scratch/$suite-use"
done
[ $failures = 0 ] || exit 1
echo "ok: ${*:-bookworm trixie}: built, installed, used, upgraded, purged"
