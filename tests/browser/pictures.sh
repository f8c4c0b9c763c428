#!/usr/bin/env bash
# Builds the sites that are pictured, and pictures them: `just pictures`.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

sites=$(mktemp -d)
trap 'rm -rf "$sites"' EXIT
cargo build --locked
dateline=$PWD/target/debug/dateline

"$dateline" build --quiet --output "$sites/example"
"$dateline" --root tests/browser/sites/rtl build --quiet --output "$sites/arabic"
mkdir "$sites/brief"
cp -r content "$sites/brief/"
sed 's/^theme: .*/theme: briefing/' dateline.yaml >"$sites/brief/dateline.yaml"
"$dateline" --root "$sites/brief" build --quiet

# The site that a reader of the guide has after its last step.
"$dateline" --quiet init "$sites/guide"
awk -v folder="$sites/guide/" '
    /^```/ { if (file) close(file); file = "" }
    /^```[a-z]+ file=/ { file = folder substr($0, index($0, "=") + 1); next }
    file { print > file }
' docs/start.md
"$dateline" --root "$sites/guide" build --quiet

mkdir -p docs/pictures
node tests/browser/pictures.mjs "$sites/example" "$sites/brief/public" "$sites/arabic" "$sites/guide/public" docs/pictures chromium
