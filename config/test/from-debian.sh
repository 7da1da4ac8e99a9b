#!/bin/sh
# from-debian.sh FOLDER PACKAGE...   Unpacks Debian packages into FOLDER, without installing anything and without root.
set -eu

folder=$1
shift
. "$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)/retry.sh"
fail() {
    echo "$1" >&2
    exit 1
}

complete=$folder/complete-$(printf '%s-' "$@")
[ ! -f "$complete" ] || exit 0
command -v apt-get >/dev/null && command -v dpkg >/dev/null ||
    fail "Debian's $* are needed, and this is not Debian: unpack them into $folder, and make the file $complete."
mkdir -p "$folder/apt/lists/partial" "$folder/apt/archives/partial" "$folder/deb"
cd "$folder/deb"
# Lists of our own, where nobody has fetched the machine's.
download() {
    apt-get -q download "$@" || {
        own="-o Dir::State::lists=$folder/apt/lists -o Dir::Cache=$folder/apt"
        # shellcheck disable=SC2086
        apt-get -q $own update && apt-get -q $own download "$@"
    }
}
three_times download "$@" >"$folder/apt.log" 2>&1 || fail "Debian's $* could not be had; the reason is in $folder/apt.log."
for package in ./*.deb; do
    dpkg -x "$package" "$folder"
done
touch "$complete"
