using System.Runtime.InteropServices;

namespace DurableStates.Json;

/// <summary>The member names of one text: one string per name, one list per sequence of names, so that a list of like objects is small.</summary>
internal sealed class JsonNames
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly string[]?[] _shapes = new string[]?[16];

    // For each open object with many members: which names it has. Indexed by nesting.
    private readonly Dictionary<int, (int Start, Dictionary<string, int> Index)> _large = [];

    public JsonNames() => _lookup = _names.GetAlternateLookup<ReadOnlySpan<char>>();

    public string Get(ReadOnlySpan<char> name)
    {
        if (_lookup.TryGetValue(name, out var known))
        {
            return known;
        }

        var added = new string(name);
        _names.Add(added);
        return added;
    }

    public string[] Shape(List<string> keys, int start)
    {
        var names = CollectionsMarshal.AsSpan(keys)[start..];
        if (names.Length == 0)
        {
            return [];
        }

        ref var slot = ref _shapes[(names.Length + names[^1].Length) & 15];
        return slot is { } shape && shape.AsSpan().SequenceEqual(names) ? shape : slot = names.ToArray();
    }

    // The position of a name among those of the innermost open object.
    public int IndexOf(List<string> keys, int start, string key, int depth)
    {
        var count = keys.Count - start;
        if (count <= JsonObject.FewKeys)
        {
            // A smaller object may follow a large one at the same depth.
            if (count == 0)
            {
                _large.Remove(depth);
            }

            return keys.IndexOf(key, start) is var found && found < 0 ? -1 : found - start;
        }

        if (!_large.TryGetValue(depth, out var known) || known.Start != start)
        {
            var index = new Dictionary<string, int>(StringComparer.Ordinal);
            for (var i = 0; i < count; i++)
            {
                index.Add(keys[start + i], i);
            }

            known = (start, index);
            _large[depth] = known;
        }

        if (known.Index.TryGetValue(key, out var position))
        {
            return position;
        }

        known.Index.Add(key, count);
        return -1;
    }
}
