#!/bin/sh
# Compares as many generated expressions as wanted with jsonata-js 2.0.6, for each kind of bindings, as 2.0.6 and as Step Functions:
#   compare.sh [expressions of each kind] [seed] [build configuration]
# Needs Node; fetches jsonata-js 2.0.6 into a folder of its own. Differences are those of the test; the last line says what was compared.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
count=${1:-100000}
seed=${2:-$(date +%s)}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
(cd "$work" && npm init -y > /dev/null && npm install --silent jsonata@2.0.6 > /dev/null)
files=
for kind in nothing much names; do
  # Half of them are calls at the end of bodies, where the three kinds take different ways.
  for shape in any:3 paths:1 tails:5 partials:1; do
    node "$here/generate.mjs" "$work/node_modules/jsonata/jsonata.js" "$kind" "${shape%:*}" "$seed" $((count * ${shape#*:} / 10)) > "$work/$kind-${shape%:*}.jsonl"
    files="$files;$work/$kind-${shape%:*}.jsonl"
  done
done
wc -l "$work"/*.jsonl
DURABLESTATES_DIFFERENTIAL="${files#;}" dotnet run --project "$here/.." -c "${3:-Release}" -- --filter-class DurableStates.Jsonata.Tests.Differential.DifferentialTests
echo "Compared $count expressions of each kind, seed $seed, in both dialects."
