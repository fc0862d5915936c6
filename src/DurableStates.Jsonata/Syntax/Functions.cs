namespace DurableStates.Jsonata.Syntax;

/// <summary><c>function(arguments)</c>; with a <see cref="Placeholder"/> among the arguments it is a partial application.</summary>
public sealed record CallExpression(JsonataSyntax Function, SyntaxList<JsonataSyntax> Arguments) : JsonataSyntax
{
    /// <inheritdoc/>
    public override IEnumerable<JsonataSyntax> Children => [Function, .. Arguments];
}

/// <summary><c>?</c> as an argument: left open by a partial application.</summary>
public sealed record Placeholder : JsonataSyntax
{
    /// <inheritdoc/>
    public override IEnumerable<JsonataSyntax> Children => [];
}

/// <summary><c>function($a, $b)&lt;n:n&gt;{ body }</c>.</summary>
/// <param name="Parameters">The names without the dollar sign.</param>
/// <param name="Body">What a call evaluates.</param>
/// <param name="Signature">With its angle brackets; null for none.</param>
public sealed record LambdaExpression(SyntaxList<string> Parameters, JsonataSyntax Body, string? Signature = null) : JsonataSyntax
{
    /// <inheritdoc/>
    public override IEnumerable<JsonataSyntax> Children => [Body];
}

/// <summary><c>|pattern|update,delete|</c>: a function that changes parts of a copy of its argument.</summary>
public sealed record TransformExpression(JsonataSyntax Pattern, JsonataSyntax Update, JsonataSyntax? Delete = null) : JsonataSyntax
{
    /// <inheritdoc/>
    public override IEnumerable<JsonataSyntax> Children => Delete is null ? [Pattern, Update] : [Pattern, Update, Delete];
}

/// <summary>The end of the text where an operand should be. Never part of a tree that a user sees.</summary>
internal sealed record MissingOperand : JsonataSyntax
{
    public override IEnumerable<JsonataSyntax> Children => [];
}

/// <summary>An operator in the place of an operand that the grammar lets pass there, to be refused with its own code.</summary>
internal sealed record StrayOperator(string Text) : JsonataSyntax
{
    public override IEnumerable<JsonataSyntax> Children => [];
}
