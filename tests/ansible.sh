#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The Ansible role makes a kiosk of a fresh Debian, and run again it changes nothing. Needs what tests/chroot.sh says,
# and packages that tools/package made for this Debian (they are made if no folder is named).
#   tests/ansible.sh [FOLDER]
set -eu
cd "$(dirname "$0")/.."
scratch=$(mktemp -d "${TMPDIR:-/tmp}/waylight-ansible.XXXXXX")
. tests/chroot.sh
suite=$(. /etc/os-release && echo "$VERSION_CODENAME")
packages=${1:-$scratch/packages}
[ $# = 1 ] || tools/package "$packages" >/dev/null
bare "$suite"
fresh ansible
install_packages ansible-core systemd
cp -r packaging/ansible "$root/root/ansible"
mkdir "$root/root/packages"
cp "$packages"/waylight_*.deb "$packages"/waylight-content_*.deb "$packages"/waylight-kiosk_*.deb "$root/root/packages"

cat >"$root/root/ansible/test.yml" <<'PLAY'
- hosts: all
  vars:
    waylight_kiosk_packages: "{{ lookup('fileglob', '/root/packages/*.deb', wantlist=True) | sort }}"
    waylight_kiosk_settings:
      country: "{{ country }}"
      place: "Hall: 2"
      languages: [fr, "no", ar]
    waylight_kiosk_metrics: true
  roles: [waylight_kiosk]
PLAY
play() {
	inside sh -c 'cd /root/ansible && LC_ALL=C.UTF-8 ansible-playbook -i localhost, -c local -e ansible_python_interpreter=/usr/bin/python3 "$@" test.yml' \
		sh "$@" >"$scratch/play" 2>&1
}
recap() {
	grep -q "$1=$2 " "$scratch/play" || { tail -n 40 "$scratch/play"; fail "$3"; }
}

sed -i 's/, "no"//' "$root/root/ansible/test.yml"
play -e country=FR || { tail -n 40 "$scratch/play"; fail 'the first run'; }
recap failed 0 'the first run fails'
play -e country=FR || fail 'the second run'
recap changed 0 'the second run changes something'
inside waylight --lines --language en </dev/null | grep -qx 112 || fail 'the pages are not those of France'
inside waylight check >/dev/null || fail 'waylight check'
for unit in waylight-console@tty1.service waylight-kiosk.target waylight-metrics.timer; do
	[ "$(inside systemctl is-enabled $unit)" = enabled ] || fail "$unit is not enabled"
done
for unit in getty@tty1.service getty-static.service ctrl-alt-del.target; do
	[ "$(inside systemctl is-enabled $unit || :)" = masked ] || fail "$unit is not masked"
done
# Settings that waylight refuses never reach the machine.
! play -e country=ZZZ || fail 'a wrong country is taken'
grep -q 'FR' "$root/etc/waylight.yaml" || fail 'a wrong country was written'
# The other profile takes the place of the first.
play -e country=FR -e waylight_kiosk_profile=window || { tail -n 40 "$scratch/play"; fail 'the window'; }
[ "$(inside systemctl is-enabled waylight-window.service)" = enabled ] || fail 'the window is not enabled'
[ "$(inside systemctl is-enabled waylight-console@tty1.service || :)" = disabled ] || fail 'the console is still enabled'

[ $failures = 0 ] || exit 1
echo "ok: a kiosk on $suite, the second run changed nothing"
