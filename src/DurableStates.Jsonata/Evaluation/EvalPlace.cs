namespace DurableStates.Jsonata.Evaluation;

/// <summary>Where <c>$eval</c> was called: the names in scope and their values.</summary>
internal sealed record EvalPlace(Compilation.Scope Scope, Frame Frame);
