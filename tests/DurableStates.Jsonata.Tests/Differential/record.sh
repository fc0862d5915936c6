#!/bin/sh
# Records again what the tests compare: nothing.jsonl, much.jsonl and names.jsonl, with fixed seeds. Needs Node; fetches jsonata-js 2.0.6 into a folder of its own.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
(cd "$work" && npm init -y > /dev/null && npm install --silent jsonata@2.0.6 > /dev/null)
for kind in nothing much names; do
  for shape in any:500 paths:200 tails:1200 partials:400; do
    node "$here/generate.mjs" "$work/node_modules/jsonata/jsonata.js" "$kind" "${shape%:*}" 1 "${shape#*:}"
  done > "$here/$kind.jsonl"
done
