# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by tools/run, tools/test and whatever makes systems of Debian: what must be installed, and installing it on
# Debian and Ubuntu.

build_needs='autoconf autoconf-archive automake autopoint gcc gettext libc6-dev libfribidi-dev libicu-dev
	liblz4-dev libncurses-dev libqrencode-dev libseccomp-dev libyaml-dev make pkg-config'
test_needs='clang fontconfig foot fonts-dejavu-core fonts-freefont-ttf fonts-noto-cjk fonts-noto-core
	espeak-ng groff-base i18nspector libclang-rt-dev libcmocka-dev libfribidi-bin libvterm-dev ncurses-term
	procps python3 python3-ruamel.yaml python3-yaml speech-dispatcher speech-dispatcher-espeak-ng systemd tmux
	translate-toolkit valgrind xz-utils zbar-tools'
# What tools/windows.sh draws and pictures with, besides test_needs.
windows_needs='grim imagemagick sakura sway tesseract-ocr wtype xdotool xterm xvfb'
# What tools/bench compares with.
bench_needs='dialog lynx w3m'
# What tools/test --long builds packages and images with, and starts them in, besides windows_needs.
package_needs='build-essential cage debhelper dpkg-dev grub-pc-bin lintian mmdebstrap mtools ovmf qemu-system-x86
	squashfs-tools systemd xorriso xwayland'

# Debian 12 has no package libclang-rt-dev; there the compiler's own version is in the name.
needs_name() {
	if [ "$1" = libclang-rt-dev ] && ! apt-cache show libclang-rt-dev >/dev/null 2>&1; then
		echo libclang-rt-14-dev
	else
		echo "$1"
	fi
}

needs_missing() {
	for name in $1; do
		name=$(needs_name "$name")
		dpkg-query -W -f '${Status}' "$name" 2>/dev/null | grep -q 'install ok installed' || printf ' %s' "$name"
	done
}

# Installs what is missing of a list. Asks only where sudo is needed and somebody can answer.
needs_install() {
	if ! command -v apt-get >/dev/null; then
		echo "This is no Debian or Ubuntu. Needed, by their Debian names:" $1
		return 0
	fi
	missing=$(needs_missing "$1")
	[ -n "$missing" ] || return 0
	if [ "$(id -u)" = 0 ]; then
		sudo=
	else
		sudo=sudo
		if [ -t 0 ] && [ "${CI:-}" != true ] && [ "$answer_yes" != yes ]; then
			printf 'To be installed with sudo:%s\nGo on? [Y/n] ' "$missing"
			read -r answer
			case $answer in [Nn]*) echo "Nothing was installed."; exit 1 ;; esac
		fi
	fi
	echo "Installing:$missing"
	$sudo apt-get update -qq
	# The list is made again: names differ between versions, and a bare machine knows none before the update.
	missing=$(needs_missing "$1")
	DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends $missing >/dev/null
}

# How apt fetches here (proxies, checks of dates), for the systems that mmdebstrap makes. Not the files of
# /etc/apt/apt.conf.d: some belong to packages, and dpkg asks what to do with those that it finds there.
needs_fetching() {
	apt-config dump Acquire | grep -v '::IndexTargets'
}

# Configures and builds in a folder: needs_build FOLDER [CONFIGURE OPTION]...
needs_build() {
	folder=$1
	shift
	if [ ! -x configure ] || [ configure.ac -nt configure ] || [ bootstrap -nt configure ]; then
		echo "Preparing the build"
		./bootstrap >bootstrap.log 2>&1 || { cat bootstrap.log; exit 1; }
		rm -f bootstrap.log
	fi
	mkdir -p "$folder"
	[ -f "$folder/config.status" ] && [ "$folder/config.status" -nt configure ] ||
		(cd "$folder" && ../configure -q "$@")
	make -C "$folder" -s -j2
}
