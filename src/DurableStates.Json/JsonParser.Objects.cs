namespace DurableStates.Json;

internal ref partial struct JsonParser
{
    // Lists hold like objects: as long as the names are those of the last object at this depth, each is compared with the one
    // that is expected, without a search for its string or for an earlier member of that name.
    private JsonValue ParseObject()
    {
        if (!Enter())
        {
            return default;
        }

        if (Closes('}'))
        {
            _depth--;
            return new JsonObject([], [], 0);
        }

        var expected = _scratch.Last(_depth);
        if (expected.Length == 0 || !TakeName(expected[0]))
        {
            return ParseMembers([], []);
        }

        var values = new JsonValue[expected.Length];
        for (var at = 0; ;)
        {
            var value = ParseMemberValue();
            if (Error is not null)
            {
                return default;
            }

            values[at++] = value;
            var more = Continues('}');
            if (Error is not null)
            {
                return default;
            }

            if (!more)
            {
                _depth--;
                return at == expected.Length
                    ? new JsonObject(expected, values, at)
                    : new JsonObject(_scratch.Shape(expected.AsSpan(0, at), _depth + 1, arePlain: true), values[..at], at);
            }

            SkipBlanks();
            if (at == expected.Length || !TakeName(expected[at]))
            {
                return ParseMembers(expected.AsSpan(0, at), values.AsSpan(0, at));
            }
        }
    }

    // The members that follow those which were as expected.
    private JsonValue ParseMembers(ReadOnlySpan<string> names, ReadOnlySpan<JsonValue> values)
    {
        var start = _scratch.Values.Count;
        var startOfKeys = _scratch.Keys.Count;
        _scratch.Values.Push(values);
        _scratch.Keys.Push(names);
        var index = default(Dictionary<string, int>);
        var arePlain = true;
        do
        {
            SkipBlanks();
            var position = _at;
            if (ParseName(ref arePlain) is not { } name)
            {
                return default;
            }

            var value = ParseMemberValue();
            if (Error is not null)
            {
                return default;
            }

            if (Find(name, startOfKeys, ref index) is var found and >= 0)
            {
                _scratch.Values.From(start)[found] = value;
                if (_options.RefuseDuplicateKeys)
                {
                    _at = position;
                    return Fail($"The member '{name}' appears twice");
                }
            }
            else
            {
                _scratch.Keys.Push(name);
                _scratch.Values.Push(value);
            }
        }
        while (Continues('}'));
        if (Error is not null)
        {
            return default;
        }

        var shape = _scratch.Shape(_scratch.Keys.From(startOfKeys), _depth, arePlain);
        _scratch.Keys.Drop(startOfKeys);
        _depth--;
        return new JsonObject(shape, _scratch.Values.Take(start), shape.Length);
    }

    private JsonValue ParseMemberValue()
    {
        SkipBlanks();
        if (!Take(':'))
        {
            return Fail("A colon should be here");
        }

        SkipBlanks();
        return ParseValue();
    }

    // The position of a name among those of this object; a new one goes into the index, if there is one.
    private readonly int Find(string name, int startOfKeys, ref Dictionary<string, int>? index)
    {
        ReadOnlySpan<string> names = _scratch.Keys.From(startOfKeys);
        if (names.Length <= JsonObject.FewKeys)
        {
            return names.IndexOf(name);
        }

        if (index is null)
        {
            index = new(StringComparer.Ordinal);
            foreach (var known in names)
            {
                index.Add(known, index.Count);
            }
        }

        return index.TryAdd(name, names.Length) ? -1 : index[name];
    }
}
