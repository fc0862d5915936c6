#!/bin/sh
# Our JSONata and jsonata-js 2.0.6 in one run: operations per CPU-second, their ratio, bytes per operation.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
(cd "$work" && npm init -y > /dev/null && npm install --silent jsonata@2.0.6 > /dev/null)
dotnet run -c Release --project "$here/.." -v quiet -- jsonata-rates > "$work/rates"
node "$here/compare.mjs" "$work/node_modules/jsonata/jsonata.js" "$work/rates"
