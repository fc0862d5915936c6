using System.Diagnostics;
using DurableStates.Json;

namespace DurableStates.Local.DynamoDb.Expressions;

/// <summary>One change that an update makes.</summary>
internal abstract record UpdateAction(DocumentPath Path)
{
    internal sealed record Set(DocumentPath Path, Operand Value) : UpdateAction(Path);

    internal sealed record Remove(DocumentPath Path) : UpdateAction(Path);

    internal sealed record Add(DocumentPath Path, Operand Value) : UpdateAction(Path);

    internal sealed record Delete(DocumentPath Path, Operand Value) : UpdateAction(Path);

    /// <summary>The item after the change; what is read is read from the item before the whole update.</summary>
    public JsonValue Apply(JsonValue item, JsonValue before) => this switch
    {
        Set(var path, var value) => path.Write(item, Defined(value.Of(before))),
        Remove(var path) => path.Read(item).IsUndefined ? item : path.Write(item, default),
        Add(var path, var value) => path.Write(item, Sum(path.Read(before), value.Of(before))),
        Delete(var path, var value) => path.Read(item).IsUndefined ? item : path.Write(item, Difference(path.Read(before), value.Of(before))),
        _ => throw new UnreachableException(),
    };

    private static JsonValue Defined(JsonValue value) => value.IsUndefined
        ? throw DynamoDbException.Validation("The provided expression refers to an attribute that does not exist in the item")
        : value;

    private static JsonValue Sum(JsonValue there, JsonValue added)
    {
        var (type, content) = AttributeValues.Open(added);
        if (type is not ("N" or "SS" or "NS" or "BS"))
        {
            throw DynamoDbException.InvalidExpression(
                "UpdateExpression", $"Incorrect operand type for operator or function; operator: ADD, operand type: {type}");
        }

        if (there.IsUndefined)
        {
            return added;
        }

        return AttributeValues.Open(there) is var (oldType, old) && oldType != type ? throw WrongType()
            : type == "N" ? AttributeValues.OfNumber(AttributeValues.Number(old.AsString()) + AttributeValues.Number(content.AsString()))
            : JsonValue.Object((type, JsonValue.Array([.. old.AsArray().Concat(content.AsArray()).Distinct()])));
    }

    private static JsonValue Difference(JsonValue there, JsonValue removed)
    {
        var ((oldType, old), (type, content)) = (AttributeValues.Open(there), AttributeValues.Open(removed));
        if (type is not ("SS" or "NS" or "BS") || oldType != type)
        {
            throw WrongType();
        }

        // A set without members does not exist.
        JsonValue[] left = [.. old.AsArray().Except(content.AsArray())];
        return left.Length == 0 ? default : JsonValue.Object((type, JsonValue.Array(left)));
    }

    private static DynamoDbException WrongType() => DynamoDbException.Validation("An operand in the update expression has an incorrect data type");
}
