using System.Collections.Immutable;

namespace DurableStates.Jsonata;

/// <summary>What an expression refers to.</summary>
/// <param name="FreeVariables">The variables that nothing in the expression binds, built-in functions excepted, without dollar signs, each once in order of appearance.</param>
/// <param name="CalledFunctions">The names in <c>$name(...)</c> that nothing in the expression binds, each once in order of appearance.</param>
/// <param name="StatesMembers">The members of <c>$states</c> that are read by name, each once in order of appearance.</param>
/// <param name="TopLevelReferences">The names (and <c>$</c>) that stand for the input document, which Step Functions does not have, each once.</param>
/// <param name="Refusals">What Step Functions refuses when a definition is created, in its words.</param>
/// <param name="DepthEstimate">How deep evaluation nests, as Step Functions counts, recursion of the expression's own functions left out.</param>
public sealed record JsonataAnalysis(
    ImmutableArray<string> FreeVariables,
    ImmutableArray<string> CalledFunctions,
    ImmutableArray<string> StatesMembers,
    ImmutableArray<string> TopLevelReferences,
    ImmutableArray<JsonataError> Refusals,
    int DepthEstimate);
