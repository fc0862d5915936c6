using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using DurableStates.Json;
using DurableStates.JsonPath.Paths;

namespace DurableStates.JsonPath.Classic;

/// <summary>One evaluation of a path.</summary>
internal sealed class ClassicWalk(ClassicPath path, JsonValue root, bool requiresAll)
{
    // Several ".." or "*" in one path multiply what there is to visit; this ends what would not end in reasonable time.
    private const int MostVisits = 5_000_000;

    private readonly IReadOnlyList<PathToken> _tokens = path.Tokens;
    private readonly JsonArrayBuilder _found = new();

    // Where the walk is, for messages: a name, a number, or null where a token starts anew from "$".
    private readonly List<object?> _place = [];
    private JsonValue _first;
    private int _visits;

    /// <summary>What was found, when <see cref="Run"/> gave null.</summary>
    public JsonValue Result => path.IsDefinite ? _first : _found.ToValue();

    /// <summary>Follows the path.</summary>
    /// <returns>Null, or why there is no result.</returns>
    public WalkFailure? Run(JsonValue start) =>
        Visit(0, start) ?? (path.IsDefinite && _first.IsUndefined ? new WalkFailure(true, path.NoResults) : null);

    private WalkFailure? Visit(int index, JsonValue value)
    {
        if (++_visits > MostVisits || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            return new WalkFailure(false, "The path visits too much of the data");
        }

        if (index == _tokens.Count)
        {
            _first = _first.IsUndefined ? value : _first;
            _found.Add(value);
            return null;
        }

        return _tokens[index] switch
        {
            PathToken.Document => Enter(null, index, value),
            PathToken.Property property => VisitProperty(index, property, value),
            PathToken.Items items => VisitItems(index, items, value),
            PathToken.Wildcard => VisitChildren(index, value),
            PathToken.Filter filter => VisitFilter(index, filter, value),
            PathToken.Scan => Scan(index + 1, value),
            _ => throw new UnreachableException($"No token {_tokens[index].GetType().Name}."),
        };
    }

    private WalkFailure? Enter(object? step, int index, JsonValue value)
    {
        _place.Add(step);
        var failure = Visit(index + 1, value);
        _place.RemoveAt(_place.Count - 1);
        return failure;
    }

    private WalkFailure? VisitProperty(int index, PathToken.Property property, JsonValue value)
    {
        if (!value.TryGetObject(out var members))
        {
            return new WalkFailure(true, $"Property {property.Fragment} not found in path {Place()}");
        }

        return property.Names is [var name] ? VisitMember(index, name, value[name]) : VisitMembers(index, property, members);
    }

    private WalkFailure? VisitMember(int index, string name, JsonValue member)
    {
        if (!member.IsUndefined)
        {
            return Enter(name, index, member);
        }

        var isLast = index == _tokens.Count - 1;
        if (!isLast && !requiresAll && path.DefiniteFrom > Math.Max(0, index - 1))
        {
            return null;
        }

        return new WalkFailure(true, $"{(isLast ? "No results for path: " : "Missing property in path ")}{Place()}['{name}']");
    }

    private WalkFailure? VisitMembers(int index, PathToken.Property property, JsonObject members)
    {
        if (index < _tokens.Count - 1)
        {
            return new WalkFailure(false, $"Multi properties can only be used as path leafs: {Place()}{property.Fragment}");
        }

        var merged = new JsonObjectBuilder(property.Names.Count);
        foreach (var name in property.Names)
        {
            var member = members[name];
            if (!member.IsUndefined)
            {
                merged.Set(name, member);
            }
            else if (requiresAll)
            {
                return new WalkFailure(true, $"Missing property in path {Place()}{property.Fragment}");
            }
        }

        return Visit(index + 1, merged.ToValue());
    }

    private WalkFailure? VisitItems(int index, PathToken.Items items, JsonValue value)
    {
        if (value.IsNull)
        {
            return new WalkFailure(true, $"The path {Place()} is null");
        }

        if (!value.IsArray)
        {
            return new WalkFailure(false, $"Filter: {path.TextFrom(index)} can only be applied to arrays. Current context is: {JavaText.Of(value)}");
        }

        var first = items.Numbers[0];
        var length = value.Count;
        return items.Selection switch
        {
            ItemSelection.Single => VisitItem(index, first, value),
            ItemSelection.FromLength => VisitItem(index, length + first, value),
            ItemSelection.Several => VisitEach(index, items.Numbers, value),
            ItemSelection.SliceFrom => VisitSlice(index, Math.Max(0, first < 0 ? length + first : first), length, value),
            ItemSelection.SliceTo => VisitSlice(index, 0, Math.Min(length, first < 0 ? length + first : first), value),
            ItemSelection.SliceBetween => VisitSlice(index, first, length == 0 ? first : Math.Min(length, items.Numbers[1]), value),
            _ => throw new UnreachableException($"No selection {items.Selection}."),
        };
    }

    private WalkFailure? VisitEach(int index, IReadOnlyList<int> positions, JsonValue value)
    {
        foreach (var position in positions)
        {
            if (VisitItem(index, position, value) is { } failure)
            {
                return failure;
            }
        }

        return null;
    }

    private WalkFailure? VisitSlice(int index, int from, int to, JsonValue value)
    {
        for (var position = from; position < to; position++)
        {
            if (VisitItem(index, position, value) is { } failure)
            {
                return failure;
            }
        }

        return null;
    }

    // No position counts from the end.
    private WalkFailure? VisitItem(int index, int position, JsonValue value) => value[position] is { IsUndefined: false } item
        ? Enter(position, index, item)
        : new WalkFailure(true, $"Index out of bounds when evaluating path {Place()}[{Text(position)}]");

    private WalkFailure? VisitChildren(int index, JsonValue value)
    {
        if (value.TryGetObject(out var members))
        {
            foreach (var (name, member) in members)
            {
                if (Enter(name, index, member) is { } failure)
                {
                    return failure;
                }
            }
        }

        for (var i = 0; i < value.Items.Length; i++)
        {
            // Only below the items of an array is what is missing passed over.
            if (Enter(i, index, value.Items[i]) is { } failure && (!failure.IsNotFound || requiresAll))
            {
                return failure;
            }
        }

        return null;
    }

    private WalkFailure? VisitFilter(int index, PathToken.Filter filter, JsonValue value)
    {
        if (value.IsObject)
        {
            var verdict = Accepts(filter, value);
            return verdict.Holds ? Visit(index + 1, value) : verdict.Failure;
        }

        if (!value.IsArray)
        {
            return new WalkFailure(false, $"Filter: {path.TextFrom(index)} can not be applied to primitives. Current context is: {JavaText.Of(value)}");
        }

        for (var i = 0; i < value.Items.Length; i++)
        {
            var verdict = Accepts(filter, value.Items[i]);
            if ((verdict.Holds ? Enter(i, index, value.Items[i]) : verdict.Failure) is { } failure)
            {
                return failure;
            }
        }

        return null;
    }

    private Verdict Accepts(PathToken.Filter filter, JsonValue value) =>
        filter.Condition?.Evaluate(value, root) ?? new Verdict(false, new WalkFailure(false, $"The filter {filter.Fragment} has no condition"));

    // Visits what the token behind the two dots is looked for in: at any depth, outer before inner.
    private WalkFailure? Scan(int index, JsonValue value)
    {
        if (!value.IsObject && !value.IsArray)
        {
            return null;
        }

        if (++_visits > MostVisits || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            return new WalkFailure(false, "The path visits too much of the data");
        }

        var verdict = IsScanned(index, value);
        if ((verdict.Holds ? VisitScanned(index, value) : verdict.Failure) is { } failure)
        {
            return failure;
        }

        if (value.TryGetObject(out var members))
        {
            foreach (var (name, member) in members)
            {
                if (Scan(name, index, member) is { } inner)
                {
                    return inner;
                }
            }
        }

        for (var i = 0; i < value.Items.Length; i++)
        {
            if (Scan(i, index, value.Items[i]) is { } inner)
            {
                return inner;
            }
        }

        return null;
    }

    private WalkFailure? Scan(object step, int index, JsonValue value)
    {
        _place.Add(step);
        var failure = Scan(index, value);
        _place.RemoveAt(_place.Count - 1);
        return failure;
    }

    private Verdict IsScanned(int index, JsonValue value) => (index < _tokens.Count ? _tokens[index] : null) switch
    {
        PathToken.Property property => value.TryGetObject(out var members) && property.Names.All(name => !members[name].IsUndefined),
        PathToken.Items => value.IsArray,
        PathToken.Wildcard => true,
        PathToken.Filter filter => Accepts(filter, value),
        _ => false,
    };

    // Of an array every item is visited by the token after the next, whatever the next one selects: the library's habit.
    private WalkFailure? VisitScanned(int index, JsonValue value)
    {
        if (value.IsObject || index == _tokens.Count - 1)
        {
            return Visit(index, value);
        }

        for (var i = 0; i < value.Items.Length; i++)
        {
            if (Enter(i, index, value.Items[i]) is { } failure)
            {
                return failure;
            }
        }

        return null;
    }

    private string Place()
    {
        var start = _place.LastIndexOf(null) + 1;
        return "$" + string.Concat(_place.Skip(start).Select(step => step is int position ? $"[{Text(position)}]" : $"['{step}']"));
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
