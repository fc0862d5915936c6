using DurableStates.Json;

namespace DurableStates.Jsonata.Syntax;

/// <summary><c>"text"</c>. As a step of a path it is the name of a field.</summary>
public sealed record StringLiteral(string Value) : JsonataSyntax
{
    /// <inheritdoc/>
    public override IEnumerable<JsonataSyntax> Children => [];
}

/// <summary><c>1.5</c>. The value is a finite number.</summary>
public sealed record NumberLiteral(JsonValue Value) : JsonataSyntax
{
    /// <inheritdoc/>
    public override IEnumerable<JsonataSyntax> Children => [];
}

/// <summary><c>true</c> or <c>false</c>.</summary>
public sealed record BooleanLiteral(bool Value) : JsonataSyntax
{
    /// <inheritdoc/>
    public override IEnumerable<JsonataSyntax> Children => [];
}

/// <summary><c>null</c>.</summary>
public sealed record NullLiteral : JsonataSyntax
{
    /// <inheritdoc/>
    public override IEnumerable<JsonataSyntax> Children => [];
}

/// <summary><c>/pattern/im</c>. It cannot be the first thing behind <c>(</c>, <c>[</c>, <c>{</c> or a sign: JSONata reads a division there.</summary>
/// <param name="Pattern">The regular expression as JavaScript writes it, slashes escaped.</param>
/// <param name="Flags">Any of <c>i</c> and <c>m</c>, or empty.</param>
public sealed record RegexLiteral(string Pattern, string Flags) : JsonataSyntax
{
    /// <inheritdoc/>
    public override IEnumerable<JsonataSyntax> Children => [];
}

/// <summary><c>[a, b, 1..5]</c>.</summary>
public sealed record ArrayConstructor(SyntaxList<JsonataSyntax> Items) : JsonataSyntax
{
    /// <inheritdoc/>
    public override IEnumerable<JsonataSyntax> Children => Items;
}

/// <summary><c>1..5</c>, inside an array constructor only.</summary>
public sealed record RangeExpression(JsonataSyntax From, JsonataSyntax To) : JsonataSyntax
{
    /// <inheritdoc/>
    public override IEnumerable<JsonataSyntax> Children => [From, To];
}

/// <summary>One <c>key: value</c> of an object constructor or a grouping.</summary>
public sealed record SyntaxPair(JsonataSyntax Key, JsonataSyntax Value);

/// <summary><c>{"a": 1}</c>.</summary>
public sealed record ObjectConstructor(SyntaxList<SyntaxPair> Members) : JsonataSyntax
{
    /// <inheritdoc/>
    public override IEnumerable<JsonataSyntax> Children => Members.SelectMany(pair => new[] { pair.Key, pair.Value });
}
