using DurableStates.Json;

namespace DurableStates.Jsonata.Evaluation;

/// <summary><c>{key: value}</c> over a list: one member for each key, its value evaluated once with all items of that key.</summary>
internal sealed class GroupCode
{
    private static readonly JsonValue[] NoItem = [default];

    private readonly (Code Key, Code Value)[] _pairs;
    private readonly int _position;

    // The names, where all of them are literals and differ: then one item gives one object without any grouping.
    private readonly string[]? _names;
    private readonly bool _hasIndexNames;

    public GroupCode((Code Key, Code Value)[] pairs, int position)
    {
        _pairs = pairs;
        _position = position;
        var names = pairs.Select(pair => (pair.Key as ConstantCode)?.Value.Reference as string).OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
        _names = names.Length == pairs.Length ? names : null;
        _hasIndexNames = names.Any(name => name.Length > 0 && char.IsAsciiDigit(name[0]));
    }

    public JsonValue Apply(JsonValue input, Frame frame, Evaluation evaluation)
    {
        if (_names is not null && input.Reference is not JsonArray)
        {
            return Single(_names, input, frame, evaluation);
        }

        var items = Sequences.Items(input);
        if (items.IsEmpty)
        {
            // Nothing to group still gives an object of what does not depend on an item.
            items = NoItem;
        }

        var groups = new List<Grouped>();
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            evaluation.Tick();
            for (var pair = 0; pair < _pairs.Length; pair++)
            {
                if (Key(_pairs[pair].Key.Evaluate(item, frame, evaluation)) is { } key)
                {
                    Collect(groups, index, key, pair, item);
                }
            }
        }

        var result = new JsonObjectBuilder(groups.Count);
        foreach (var group in groups)
        {
            result.Set(group.Key, _pairs[group.Pair].Value.Evaluate(group.Data(), frame, evaluation));
        }

        return Functions.Objects.Fresh(result, evaluation);
    }

    /// <summary>The same over items that carry bindings.</summary>
    public JsonValue ApplyToTuples(TupleStream stream, Frame frame, Evaluation evaluation)
    {
        var groups = new List<(string Key, int Pair, List<PathTuple> Tuples)>();
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var tuple in stream.Tuples)
        {
            var own = new TupleFrame(frame, tuple);
            for (var pair = 0; pair < _pairs.Length; pair++)
            {
                if (Key(_pairs[pair].Key.Evaluate(tuple.Item, own, evaluation)) is not { } key)
                {
                    continue;
                }

                if (!index.TryGetValue(key, out var known))
                {
                    index.Add(key, groups.Count);
                    groups.Add((key, pair, [tuple]));
                }
                else if (groups[known].Pair != pair)
                {
                    throw Ambiguous(key);
                }
                else
                {
                    groups[known].Tuples.Add(tuple);
                }
            }
        }

        var result = new JsonObjectBuilder(groups.Count);
        foreach (var (key, pair, tuples) in groups)
        {
            var merged = TuplePathCode.Merge(tuples);
            result.Set(key, _pairs[pair].Value.Evaluate(merged.Item, new TupleFrame(frame, merged), evaluation));
        }

        return Functions.Objects.Fresh(result, evaluation);
    }

    private JsonValue Single(string[] names, JsonValue input, Frame frame, Evaluation evaluation)
    {
        evaluation.Touch(1);
        var values = new JsonValue[names.Length];
        var missing = 0;
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = _pairs[i].Value.Evaluate(input, frame, evaluation);
            missing += values[i].IsUndefined ? 1 : 0;
        }

        var result = missing == 0 ? new JsonObject(names, values, values.Length, JsonMarks.Fresh) : Without(names, values, missing);
        return _hasIndexNames && !evaluation.IsAws ? Functions.Objects.IndexesFirst(result) : result;
    }

    private static JsonObject Without(string[] names, JsonValue[] values, int missing)
    {
        var keys = new string[names.Length - missing];
        var at = 0;
        for (var i = 0; i < names.Length; i++)
        {
            if (!values[i].IsUndefined)
            {
                keys[at] = names[i];
                values[at++] = values[i];
            }
        }

        return new JsonObject(keys, values, at, JsonMarks.Fresh);
    }

    private string? Key(JsonValue key) => key.IsUndefined ? null
        : key.Reference as string ?? throw new EvaluationFailure("T1003") { Position = _position, Value = key };

    private EvaluationFailure Ambiguous(string key) => new("D1009") { Position = _position, Value = key };

    private void Collect(List<Grouped> groups, Dictionary<string, int> index, string key, int pair, JsonValue item)
    {
        if (!index.TryGetValue(key, out var known))
        {
            index.Add(key, groups.Count);
            groups.Add(new(key, pair, item));
        }
        else if (groups[known].Pair != pair)
        {
            throw Ambiguous(key);
        }
        else
        {
            groups[known].Add(item);
        }
    }

    private sealed class Grouped(string key, int pair, JsonValue first)
    {
        private ItemList _items;
        private bool _isList;

        public string Key => key;

        public int Pair => pair;

        // As the reference appends: the first item alone stays as it is, lists are spread.
        public void Add(JsonValue item)
        {
            if (item.IsUndefined)
            {
                return;
            }

            if (!_isList && first.IsUndefined)
            {
                first = item;
                return;
            }

            if (!_isList)
            {
                _isList = true;
                _items.AddRange(Sequences.Items(first));
            }

            _items.AddRange(Sequences.Items(item));
        }

        public JsonValue Data() => _isList ? _items.ToList() : first;
    }
}
