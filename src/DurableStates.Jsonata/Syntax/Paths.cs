namespace DurableStates.Jsonata.Syntax;

/// <summary><c>name</c>: a field of the context. Printed in backticks where it is not a plain name.</summary>
public sealed record FieldReference(string Name) : JsonataSyntax
{
    /// <inheritdoc/>
    public override IEnumerable<JsonataSyntax> Children => [];
}

/// <summary><c>$name</c>. The empty name is <c>$</c>, the context; the name <c>$</c> is <c>$$</c>, the input document.</summary>
public sealed record VariableReference(string Name) : JsonataSyntax
{
    /// <inheritdoc/>
    public override IEnumerable<JsonataSyntax> Children => [];
}

/// <summary><c>*</c>: the values of all fields.</summary>
public sealed record Wildcard : JsonataSyntax
{
    /// <inheritdoc/>
    public override IEnumerable<JsonataSyntax> Children => [];
}

/// <summary><c>**</c>: the context and everything beneath it.</summary>
public sealed record DescendantWildcard : JsonataSyntax
{
    /// <inheritdoc/>
    public override IEnumerable<JsonataSyntax> Children => [];
}

/// <summary><c>%</c>: the object that a step came from.</summary>
public sealed record ParentReference : JsonataSyntax
{
    /// <inheritdoc/>
    public override IEnumerable<JsonataSyntax> Children => [];
}

/// <summary><c>left.right</c>: the right side for each item of the left one, results flattened.</summary>
public sealed record PathExpression(JsonataSyntax Left, JsonataSyntax Right) : JsonataSyntax
{
    /// <inheritdoc/>
    public override IEnumerable<JsonataSyntax> Children => [Left, Right];
}

/// <summary><c>target[condition]</c>: items by position or by condition.</summary>
public sealed record PredicateExpression(JsonataSyntax Target, JsonataSyntax Condition) : JsonataSyntax
{
    /// <inheritdoc/>
    public override IEnumerable<JsonataSyntax> Children => [Target, Condition];
}

/// <summary><c>target[]</c>: a result of one item stays a list.</summary>
public sealed record KeepArrayExpression(JsonataSyntax Target) : JsonataSyntax
{
    /// <inheritdoc/>
    public override IEnumerable<JsonataSyntax> Children => [Target];
}

/// <summary>One term of a sort: <c>&gt;key</c> when descending.</summary>
public sealed record SortTerm(JsonataSyntax Key, bool Descending = false);

/// <summary><c>target^(term, term)</c>: items in order.</summary>
public sealed record SortExpression(JsonataSyntax Target, SyntaxList<SortTerm> Terms) : JsonataSyntax
{
    /// <inheritdoc/>
    public override IEnumerable<JsonataSyntax> Children => [Target, .. Terms.Select(term => term.Key)];
}

/// <summary><c>target{key: value}</c>: one object whose members are groups of items.</summary>
public sealed record GroupExpression(JsonataSyntax Target, SyntaxList<SyntaxPair> Members) : JsonataSyntax
{
    /// <inheritdoc/>
    public override IEnumerable<JsonataSyntax> Children => [Target, .. Members.SelectMany(pair => new[] { pair.Key, pair.Value })];
}

/// <summary><c>target@$name</c>: the item as a variable of the steps that follow, without moving the context.</summary>
public sealed record FocusBinding(JsonataSyntax Target, string Name) : JsonataSyntax
{
    /// <inheritdoc/>
    public override IEnumerable<JsonataSyntax> Children => [Target];
}

/// <summary><c>target#$name</c>: the position of the item as a variable of the steps that follow.</summary>
public sealed record PositionBinding(JsonataSyntax Target, string Name) : JsonataSyntax
{
    /// <inheritdoc/>
    public override IEnumerable<JsonataSyntax> Children => [Target];
}
