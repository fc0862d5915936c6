namespace DurableStates.Json;

public readonly partial struct JsonValue
{
    // Beyond this nesting the comparison goes on with a list of its own instead of the thread's stack.
    private const int DeepestCall = 200;

    /// <summary>Whether two values are the same JSON: numbers by value, arrays by element, objects by member in any order, opaque references by identity.</summary>
    public bool Equals(JsonValue other)
    {
        List<(JsonValue, JsonValue)>? pending = null;
        if (!Same(this, other, 0, ref pending))
        {
            return false;
        }

        while (pending is { Count: > 0 })
        {
            var (left, right) = pending[^1];
            pending.RemoveAt(pending.Count - 1);
            if (!Same(left, right, 0, ref pending))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is JsonValue other && Equals(other);

    /// <inheritdoc cref="Equals(JsonValue)"/>
    public static bool operator ==(JsonValue left, JsonValue right) => left.Equals(right);

    /// <summary>Whether two values differ; see <see cref="Equals(JsonValue)"/>.</summary>
    public static bool operator !=(JsonValue left, JsonValue right) => !left.Equals(right);

    /// <inheritdoc/>
    public override int GetHashCode() => Hash(this, 0);

    private static bool Same(JsonValue left, JsonValue right, int depth, ref List<(JsonValue, JsonValue)>? pending)
    {
        if (left._reference is string text)
        {
            return right._reference is string other && text == other;
        }

        if (left.IsNumber)
        {
            return right.IsNumber && SameNumber(left, right);
        }

        if (left._reference is not (JsonArray or JsonObject))
        {
            return ReferenceEquals(left._reference, right._reference) && left._bits == right._bits;
        }

        if (ReferenceEquals(left._reference, right._reference))
        {
            return true;
        }

        if (depth == DeepestCall)
        {
            (pending ??= []).Add((left, right));
            return true;
        }

        return left._reference is JsonArray array
            ? right._reference is JsonArray otherArray && SameItems(array, otherArray, depth, ref pending)
            : right._reference is JsonObject otherMembers && SameMembers(left.AsObject(), otherMembers, depth, ref pending);
    }

    private static bool SameNumber(JsonValue left, JsonValue right) =>
        left.IsInt64 && right.IsInt64 ? left._bits == right._bits : left.AsDouble() == right.AsDouble();

    private static bool SameItems(JsonArray left, JsonArray right, int depth, ref List<(JsonValue, JsonValue)>? pending)
    {
        if (left.Count != right.Count)
        {
            return false;
        }

        for (var i = 0; i < left.Count; i++)
        {
            if (!Same(left.At(i), right.At(i), depth + 1, ref pending))
            {
                return false;
            }
        }

        return true;
    }

    private static bool SameMembers(JsonObject left, JsonObject right, int depth, ref List<(JsonValue, JsonValue)>? pending)
    {
        if (left.Count != right.Count)
        {
            return false;
        }

        for (var i = 0; i < left.Count; i++)
        {
            if (!right.TryGet(left.KeyAt(i), out var other) || !Same(left.ValueAt(i), other, depth + 1, ref pending))
            {
                return false;
            }
        }

        return true;
    }

    private static int Hash(JsonValue value, int depth)
    {
        // What lies deeper only makes two values land in one bucket.
        const int deepest = 4;
        switch (value._reference)
        {
            case string text:
                return text.GetHashCode(StringComparison.Ordinal);
            case JsonArray array:
                var items = new HashCode();
                items.Add(array.Count);
                for (var i = 0; depth < deepest && i < array.Count; i++)
                {
                    items.Add(Hash(array.At(i), depth + 1));
                }

                return items.ToHashCode();
            case JsonObject members:
                var sum = members.Count;
                for (var i = 0; depth < deepest && i < members.Count; i++)
                {
                    // A sum, because the order of members does not count.
                    sum += HashCode.Combine(members.KeyAt(i), Hash(members.ValueAt(i), depth + 1));
                }

                return sum;
            default:
                return value.TryGetDouble(out var number) ? (number == 0 ? 0 : number.GetHashCode()) : HashCode.Combine(value._reference, value._bits);
        }
    }
}
