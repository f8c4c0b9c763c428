#!/usr/bin/env bash
# Runs the tests, and counts at the end which were skipped because a tool is missing.
#
#   tests/run.sh                all tests
#   tests/run.sh WORDS…         tests whose names contain one of the words; what cargo test takes after `--`
#   tests/run.sh --for MODULE…  tests that a change of these modules of src/ needs, by tests/areas.txt
#
# CARGO_TEST has more words for cargo itself, such as `--no-default-features`.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit

filters=("$@")
if [ "${1:-}" = --for ]; then
    filters=()
    for module in "${@:2}"; do
        areas=$(sed -n "s/^$module://p" tests/areas.txt)
        [ -n "$areas" ] || { echo "error: tests/areas.txt has no module \`$module\`" >&2; exit 2; }
        # Unit tests of the module, then integration tests.
        filters+=("$module::")
        for area in $areas; do filters+=("$area::"); done
    done
fi

log=$(mktemp)
trap 'rm -f "$log"' EXIT
# shellcheck disable=SC2086 # CARGO_TEST is a list of words
cargo test --locked --no-fail-fast ${CARGO_TEST:-} -- "${filters[@]}" 2>&1 | tee "$log"
status=${PIPESTATUS[0]}

skipped=$(grep -c '^SKIPPED' "$log")
if [ "$skipped" -eq 0 ]; then
    echo "no check was skipped"
else
    missing=$(sed -n 's/^SKIPPED .*: it needs //p' "$log" | sort -u | paste -sd '|' | sed 's/|/; /g')
    echo "$skipped checks were skipped; they need: $missing"
fi
exit "$status"
