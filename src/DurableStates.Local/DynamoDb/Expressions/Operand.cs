using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using DurableStates.Json;

namespace DurableStates.Local.DynamoDb.Expressions;

/// <summary>Something that has a value for an item.</summary>
internal abstract record Operand
{
    private Operand()
    {
    }

    internal sealed record At(DocumentPath Path) : Operand;

    internal sealed record Constant(JsonValue Value) : Operand;

    internal sealed record Size(DocumentPath Path) : Operand;

    internal sealed record IfNotExists(DocumentPath Path, Operand Otherwise) : Operand;

    internal sealed record ListAppend(Operand First, Operand Second) : Operand;

    internal sealed record Sum(Operand Left, Operand Right, bool Subtracts) : Operand;

    /// <summary>The value; undefined where the item has none.</summary>
    public JsonValue Of(JsonValue item) => this switch
    {
        At(var path) => path.Read(item),
        Constant(var value) => value,
        Size(var path) => path.Read(item) is { IsUndefined: false } value && AttributeValues.Size(value) is { } size
            ? JsonValue.Object(("N", size.ToString(CultureInfo.InvariantCulture)))
            : default,
        IfNotExists(var path, var otherwise) => path.Read(item) is { IsUndefined: false } there ? there : otherwise.Of(item),
        ListAppend(var first, var second) => JsonValue.Object(("L", JsonValue.Array([.. List(first, item), .. List(second, item)]))),
        Sum(var left, var right, var subtracts) => AttributeValues.OfNumber(Number(left, item) + (subtracts ? -Number(right, item) : Number(right, item))),
        _ => throw new UnreachableException(),
    };

    private static ImmutableArray<JsonValue> List(Operand operand, JsonValue item) => operand.Of(item)["L"].TryGetArray(out var list)
        ? [.. list]
        : throw DynamoDbException.Validation("An operand in the update expression has an incorrect data type");

    private static decimal Number(Operand operand, JsonValue item) => operand.Of(item)["N"].TryGetString(out var digits)
        ? AttributeValues.Number(digits)
        : throw DynamoDbException.Validation(operand.Of(item).IsUndefined
            ? "The provided expression refers to an attribute that does not exist in the item"
            : "An operand in the update expression has an incorrect data type");
}
