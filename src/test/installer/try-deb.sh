#!/usr/bin/env bash
# Installs the Debian package into a clean root, drives its window, uses its command line, and removes it again.
#
#   sudo src/test/installer/try-deb.sh [target/dist/pushpull_VERSION_amd64.deb] [FOLDER]
#
# FOLDER (target/clean-root) keeps the bare Debian between calls; its picture of the window is FOLDER.png. Needs root,
# debootstrap, Xvfb, xdotool and ImageMagick. Ends with status 0 where everything holds, else says what does not.
set -euo pipefail
deb=$(readlink -f "${1:-$(ls target/dist/pushpull_*.deb)}")
base=$(readlink -m "${2:-target/clean-root}")
root=$base-in-use
suite=${SUITE:-bookworm}
mirror=${MIRROR:-http://deb.debian.org/debian}

fail() { echo "FAILED: $*" >&2; exit 1; }
inside() { chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root DEBIAN_FRONTEND=noninteractive "$@"; }
student() { chroot --userspec=student:student "$root" /usr/bin/env -i PATH=/usr/bin:/bin HOME=/home/student DISPLAY=":${display:-}" "$@"; }
files() { find "$root"/{bin,etc,home,lib,opt,root,sbin,usr,var} -xdev \( -path "$root/var/cache" -o -path "$root/var/lib/apt" -o -path "$root/var/lib/dpkg" -o -path "$root/var/log" \) -prune -o -print 2>/dev/null | sort; }
close() {
  [ -z "${window:-}" ] || kill "$window" 2>/dev/null || true
  [ -z "${server:-}" ] || kill "$server" 2>/dev/null || true
  umount --lazy "$root/proc" 2>/dev/null || true
}
trap close EXIT

# A bare Debian, with nothing but what the package asks for; kept, since only the program changes.
if [ ! -e "$base/complete" ]; then
  rm -rf "$base"
  debootstrap --variant=minbase "$suite" "$base" "$mirror" >"$base.log" 2>&1 || fail "debootstrap, see $base.log"
  depends=$(dpkg-deb -f "$deb" Depends | sed 's/([^)]*)//g; s/|[^,]*//g; s/,/ /g')
  # shellcheck disable=SC2086
  chroot "$base" env DEBIAN_FRONTEND=noninteractive sh -c "apt-get update && apt-get install --yes --no-install-recommends $depends" \
    >>"$base.log" 2>&1 || fail "the packages that it depends on, see $base.log"
  chroot "$base" useradd --create-home student
  touch "$base/complete"
fi
umount --lazy "$root/proc" 2>/dev/null || true
rm -rf --one-file-system "$root"
cp -a "$base" "$root"
mount -t proc proc "$root/proc"
before=$(files)

cp "$deb" "$root/tmp/pushpull.deb"
inside apt-get install --yes --no-install-recommends /tmp/pushpull.deb >"$base.log" 2>&1 || fail "install, see $base.log"
inside test -e /usr/share/applications/pushpull.desktop || fail "no desktop entry"
echo "installed: $(inside dpkg-query -W -f '${Package} ${Version}' pushpull)"

# The command line, as a user who may write nothing of the installation.
[ "$(student pushpull --version)" = "PushPull $(dpkg-deb -f "$deb" Version)" ] || fail "pushpull --version"
student pushpull train four-blobs --steps 100 --out /home/student/run >/dev/null || fail "pushpull train"
[ -s "$root/home/student/run/experiment.pushpull" ] || fail "pushpull train wrote no experiment"
student pushpull verify | tail -1
status=0
said=$(student env -u DISPLAY pushpull 2>&1) || status=$?
[ "$status" = 2 ] && [ "$(wc -l <<<"$said")" = 1 ] || fail "without a display: status $status, '$said'"

# The window: it shows itself, trains, and takes a change. Everything is waited for by looking at the screen.
exec 3< <(exec Xvfb -displayfd 1 -screen 0 1280x800x24 2>/dev/null & echo "$!"; wait)
read -r server <&3
read -r display <&3
export DISPLAY=:$display
student pushpull window --exit-after-first-frame --json || fail "first frame"
student pushpull >"$base.window.log" 2>&1 &
window=$!
id=$(timeout 60 xdotool search --sync --onlyvisible --name PushPull | tail -1) || fail "no window, see $base.window.log"
xdotool windowmove "$id" 0 0 windowsize "$id" 1280 800
shot() { import -window root "$1"; }
# Waits until a part of the screen (WxH+X+Y) is not as it was on a picture.
changes() {
  for _ in $(seq 100); do
    shot "$base.png"
    cmp -s <(convert "$1" -crop "$2" rgb:-) <(convert "$base.png" -crop "$2" rgb:-) || return 0
    sleep 0.3
  done
  fail "$3, see $base.png"
}
step=264x40+1016+712   # the number of the step, beside the timeline
words=300x40+100+0     # the names of loss and distance, beside the title
menu=120x40+100+365     # what the menu of losses covers
shot "$base-1.png"
changes "$base-1.png" $words "the window stays empty"
for _ in 1 2 3; do
  cp "$base.png" "$base-1.png"
  changes "$base-1.png" $step "the step does not advance"
done
cp "$base.png" "$base-1.png"
# The choice of the loss opens a menu as high as the screen, in which the triplet loss stands fourth.
read -r x y <<<"${LOSS:-133 324}"
xdotool mousemove "$x" "$y" click 1
changes "$base-1.png" $menu "no menu of losses opens"
xdotool mousemove "$x" 85 sleep 0.5 click 1
changes "$base-1.png" $words "no other loss is chosen"
cp "$base.png" "$base-1.png"
changes "$base-1.png" $step "the step does not advance after another loss was chosen"
said=$(cat "$base.window.log")
[ -z "$said" ] || fail "the window says '$said'"
xdotool windowclose "$id" 2>/dev/null || true
for _ in $(seq 50); do kill -0 "$window" 2>/dev/null || break; sleep 0.2; done
kill "$window" 2>/dev/null || true
wait "$window" 2>/dev/null || true
window=
rm -f "$base-1.png"

# A machine without the libraries of a display says which they are.
mkdir -p "$root/away"
mv "$root"/usr/lib/x86_64-linux-gnu/libgtk-3.so* "$root/away"
status=0
said=$(student pushpull 2>&1) || status=$?
mv "$root"/away/* "$root/usr/lib/x86_64-linux-gnu"
rmdir "$root/away"
[ "$status" = 2 ] && [ "$(wc -l <<<"$said")" = 1 ] && [[ $said == *libgtk-3* ]] || fail "without libgtk: status $status, '$said'"
echo "without libgtk: $said"

inside apt-get purge --yes pushpull >"$base.log" 2>&1 || fail "purge, see $base.log"
rm -f "$root/tmp/pushpull.deb"
left=$(comm -13 <(echo "$before") <(files) | grep -v "^$root/home/student/" || true)
[ -z "$left" ] || fail "left behind: $left"
echo "own files of the user, which stay:"
find "$root/home/student" -newer "$base/complete" -type f | sed "s#^$root##"
echo "PASSED; the window: $base.png"
