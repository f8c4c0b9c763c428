#!/usr/bin/env bash
# Profile-guided optimisation of the program, into target/pgo/dateline:
# builds with counters, runs on the example and on generated notes, and builds again with the profile.
#
# Needs `rustup component add llvm-tools`, Python 3.9, and some five times the time of a build with the profile `dist`.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

to=$PWD/target/pgo
host=$(rustc -vV | sed -n 's/^host: //p')
profdata=$(rustc --print target-libdir)/../bin/llvm-profdata
[ -x "$profdata" ] || { echo "error: llvm-profdata is missing; run \`rustup component add llvm-tools\`" >&2; exit 1; }

rm -rf "$to/counts" "$to/sites" "$to/notes"
# With an explicit target, build scripts and macros have no counters.
build() { RUSTFLAGS=$1 cargo build --profile dist --locked --target "$host" --target-dir "$to/$2"; }

build "-Cprofile-generate=$to/counts" counting
counting=$to/counting/$host/dist/dateline
benches/peers/gen_notes.py --notes 1000 --out "$to/notes" dateline dateline-full
train() {
    # A first build, one with nothing changed, and a check.
    "$counting" build --quiet --root "$1" --output "$2"
    "$counting" build --quiet --root "$1" --output "$2"
    "$counting" check --quiet --root "$1"
}
mkdir -p "$to/sites"
train . "$to/sites/example"
train "$to/notes/dateline" "$to/sites/dateline"
train "$to/notes/dateline-full" "$to/sites/dateline-full"
"$profdata" merge --output "$to/counted.profdata" "$to/counts"

# All other options stay the same, since a crate that is optimised differently has other functions.
build "-Cprofile-use=$to/counted.profdata" arranged
cp "$to/arranged/$host/dist/dateline" "$to/dateline"
echo "$to/dateline"
