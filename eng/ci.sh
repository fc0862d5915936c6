#!/usr/bin/env bash
# Everything that has to hold before a change lands; anyone can run it. No step exists only elsewhere.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

failed=0
step() {
  local name=$1
  shift
  printf '\n== %s\n' "$name"
  local started=$SECONDS
  "$@" || { printf 'FAILED: %s\n' "$name"; failed=1; }
  printf -- '-- %s: %d s\n' "$name" "$((SECONDS - started))"
}

build() { dotnet build Customer360.Workflows.sln --nologo -v:minimal; }
format() { dotnet format Customer360.Workflows.sln --no-restore --verify-no-changes; }
# The README's own two commands.
played() { dotnet run --project workflows/Customer360.Local -- --exit; }
tests() { dotnet test | tee artifacts/test.log; }

# What the build generates is checked in; a rebuild from nothing must give the same bytes.
regenerated() {
  rm -f statemachines/*.asl.json statemachines/*.map.json
  rm -rf workflows/Customer360.Workflows/obj
  dotnet build workflows/Customer360.Workflows --nologo -v:quiet || return 1
  git diff --exit-code --stat -- statemachines serverless.template &&
    [ -z "$(git status --porcelain -- statemachines serverless.template)" ]
}

mkdir -p artifacts
rm -f artifacts/test.log
step build build
step format format
step played played
step tests tests
step regenerated regenerated

# One line for whoever counts: N passed, N failed, N skipped.
count() { sed -nE "s/^ *$1: ([0-9]+)\$/\1/p" artifacts/test.log 2>/dev/null | tail -n 1; }
passed=$(count succeeded) lost=$(count failed) skipped=$(count skipped)
[ -n "$passed" ] || failed=1
printf '\n%s passed, %s failed, %s skipped\n' "${passed:-0}" "${lost:-0}" "${skipped:-0}"
exit "$failed"
