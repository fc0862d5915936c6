using System.Collections.Immutable;
using System.Diagnostics;
using DurableStates.Json;

namespace DurableStates.Local.DynamoDb.Expressions;

/// <summary>A condition on an item: of a write, a filter or a key.</summary>
internal abstract record Condition
{
    private Condition()
    {
    }

    internal sealed record And(Condition Left, Condition Right) : Condition;

    internal sealed record Or(Condition Left, Condition Right) : Condition;

    internal sealed record Not(Condition Inner) : Condition;

    internal sealed record Compare(Operand Left, string Sign, Operand Right) : Condition;

    internal sealed record Between(Operand Value, Operand Low, Operand High) : Condition;

    internal sealed record In(Operand Value, ImmutableArray<Operand> Choices) : Condition;

    internal sealed record Exists(DocumentPath Path) : Condition;

    internal sealed record HasType(DocumentPath Path, Operand Type) : Condition;

    internal sealed record BeginsWith(DocumentPath Path, Operand Start) : Condition;

    internal sealed record Contains(DocumentPath Path, Operand Part) : Condition;

    /// <summary>True when the condition holds for an item; an item that is not there has no attributes.</summary>
    public bool Holds(JsonValue item) => this switch
    {
        And(var left, var right) => left.Holds(item) && right.Holds(item),
        Or(var left, var right) => left.Holds(item) || right.Holds(item),
        Not(var inner) => !inner.Holds(item),
        Compare(var left, var sign, var right) => Holds(left.Of(item), sign, right.Of(item)),
        Between(var value, var low, var high) => Holds(value.Of(item), ">=", low.Of(item)) && Holds(value.Of(item), "<=", high.Of(item)),
        In(var value, var choices) => choices.Any(choice => Holds(value.Of(item), "=", choice.Of(item))),
        Exists(var path) => !path.Read(item).IsUndefined,
        HasType(var path, var type) => path.Read(item) is { IsUndefined: false } value && type.Of(item)["S"] == (JsonValue)AttributeValues.Open(value).Type,
        BeginsWith(var path, var start) => path.Read(item)["S"].TryGetString(out var text)
            && start.Of(item)["S"].TryGetString(out var prefix) && text.StartsWith(prefix, StringComparison.Ordinal),
        Contains(var path, var part) => Holds(path.Read(item), part.Of(item)),
        _ => throw new UnreachableException(),
    };

    private static bool Holds(JsonValue left, string sign, JsonValue right)
    {
        if (left.IsUndefined || right.IsUndefined)
        {
            // What is not there is only ever different.
            return sign == "<>" && left.IsUndefined != right.IsUndefined;
        }

        return sign switch
        {
            "=" => AttributeValues.Same(left, right),
            "<>" => !AttributeValues.Same(left, right),
            "<" => AttributeValues.Compare(left, right) < 0,
            "<=" => AttributeValues.Compare(left, right) <= 0,
            ">" => AttributeValues.Compare(left, right) > 0,
            ">=" => AttributeValues.Compare(left, right) >= 0,
            _ => throw new UnreachableException(),
        };
    }

    private static bool Holds(JsonValue whole, JsonValue part)
    {
        if (whole.IsUndefined || part.IsUndefined)
        {
            return false;
        }

        var ((type, content), (partType, partContent)) = (AttributeValues.Open(whole), AttributeValues.Open(part));
        return (type, partType) switch
        {
            ("S", "S") => content.AsString().Contains(partContent.AsString(), StringComparison.Ordinal),
            ("SS", "S") or ("BS", "B") => content.AsArray().Contains(partContent),
            ("NS", "N") => content.AsArray().Any(item => AttributeValues.Number(item.AsString()) == AttributeValues.Number(partContent.AsString())),
            ("L", _) => content.AsArray().Any(item => AttributeValues.Same(item, part)),
            _ => false,
        };
    }
}
