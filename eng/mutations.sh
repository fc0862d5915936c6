#!/bin/sh
# Tries 300,000 mutated inputs over every edge: definitions validated and executed, JSONata, paths and intrinsic functions, contracts in both
# notations, bodies and events of functions, and command lines. Every one must end in an answer or a typed refusal: no exception, nothing that hangs.
#   eng/mutations.sh [build configuration] [parts of the whole, 1 = everything, 10 = a tenth]
# Prints a line for each edge; the exit code is 1 if anything broke. About half an hour on two cores.
set -eu
cd "$(dirname "$0")/.."
configuration=${1:-Release}
part=${2:-1}
broken=0
output=$(mktemp)
trap 'rm -f "$output"' EXIT

# try <edge> <inputs> <project> <test class> <variable> <value>: the variable counts what one test tries, the inputs are those of all tests of the class.
try() {
  started=$(date +%s)
  if env "$5=$(($6 / part))" dotnet run --no-build -c "$configuration" --project "tests/$3" -- --filter-class "$4" > "$output" 2>&1; then
    result=passed
  else
    result=BROKEN
    broken=1
    tail -60 "$output"
  fi
  printf '%-24s %8d inputs  %s in %d s\n' "$1" "$(($2 / part))" "$result" "$(($(date +%s) - started))"
}

for project in DurableStates.Asl.Tests DurableStates.Engine.Tests DurableStates.Jsonata.Tests DurableStates.JsonPath.Tests DurableStates.Cli.Tests Customer360.Lambdas.Tests; do
  dotnet build "tests/$project" -c "$configuration" -v q --nologo -p:RunAnalyzers=false > /dev/null
done

try 'definitions, validated' 80000 DurableStates.Asl.Tests DurableStates.Asl.Tests.RobustnessTests DURABLESTATES_ATTACKS 80000
try 'definitions, executed' 40000 DurableStates.Engine.Tests DurableStates.Engine.Tests.Robustness.MutatedDefinitionTests DURABLESTATES_FUZZ_ROUNDS 40000
try 'JSONata' 60000 DurableStates.Jsonata.Tests DurableStates.Jsonata.Tests.RobustnessTests DURABLESTATES_FUZZ_ROUNDS 20000
try 'paths and intrinsics' 80000 DurableStates.JsonPath.Tests DurableStates.JsonPath.Tests.HostileTextTests DURABLESTATES_FUZZ_ROUNDS 16000
try 'contracts in JSON' 20000 Customer360.Lambdas.Tests Customer360.Lambdas.Hostile.HostileContractTests DURABLESTATES_MUTATIONS 20000
try 'contracts in YAML' 20000 Customer360.Lambdas.Tests Customer360.Lambdas.Onboarding.YamlContractTests DURABLESTATES_MUTATIONS 20000
try 'payloads of functions' 4000 Customer360.Lambdas.Tests Customer360.Lambdas.Hostile.HostilePayloadTests DURABLESTATES_MUTATIONS 2000
try 'command lines' 500 DurableStates.Cli.Tests DurableStates.Cli.Tests.CommandAttackTests DURABLESTATES_ATTACKS 500
exit $broken
