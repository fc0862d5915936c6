using System.Numerics;

namespace DurableStates.Json;

/// <summary>
/// What reading a text needs and a value does not keep: stacks, and the names and shapes seen last, so that like objects share them.
/// One for each thread, bounded; a text reads the same whatever was read before it.
/// </summary>
internal sealed class JsonScratch
{
    // What is larger than this after a text is given back to the garbage collector.
    private const int MostKept = 4096;
    private const int LongestName = 64;
    private const int LargestShape = 64;
    private const int Names = 512;
    private const int Shapes = 64;
    private const int Depths = 32;

    [ThreadStatic]
    private static JsonScratch? s_spare;

    private readonly string?[] _names = new string?[Names];
    private readonly string[]?[] _shapes = new string[]?[Shapes];
    private readonly string[]?[] _last = new string[]?[Depths];

    /// <summary>The elements and members of the arrays and objects that are still open.</summary>
    public JsonStack<JsonValue> Values = new();

    /// <summary>The names of the members of the objects that are still open.</summary>
    public JsonStack<string> Keys = new();

    /// <summary>The characters of a string with escapes.</summary>
    public JsonStack<char> Text = new();

    public static JsonScratch Rent()
    {
        var scratch = s_spare ?? new();
        s_spare = null;
        return scratch;
    }

    public void Return()
    {
        Values.Empty(MostKept);
        Keys.Empty(MostKept);
        Text.Empty(MostKept);
        s_spare = this;
    }

    /// <summary>The names of the last object at a depth, in order; none where there was none. The next one is likely to have the same.</summary>
    public string[] Last(int depth) => depth < Depths ? _last[depth] ?? [] : [];

    /// <summary>One string for a name, mostly.</summary>
    public string Name(ReadOnlySpan<char> name)
    {
        if (name.Length is 0 or > LongestName)
        {
            return name.ToString();
        }

        var hash = (uint)name.Length;
        foreach (var unit in name)
        {
            hash = (BitOperations.RotateLeft(hash, 5) ^ unit) * 0x9E3779B1;
        }

        ref var slot = ref _names[hash >> 23];
        return slot is { } known && name.SequenceEqual(known) ? known : slot = name.ToString();
    }

    /// <summary>One list for a sequence of names, mostly.</summary>
    /// <param name="names">The names, each once.</param>
    /// <param name="depth">Where the object is.</param>
    /// <param name="arePlain">Whether the text wrote every name as it is, without an escape: only then may the next text be compared with it.</param>
    public string[] Shape(ReadOnlySpan<string> names, int depth, bool arePlain)
    {
        if (names.Length is 0 or > LargestShape)
        {
            return names.ToArray();
        }

        ref var slot = ref _shapes[((names.Length * 7) + names[0].Length + (names[^1].Length * 3)) % Shapes];
        var shape = slot is { } known && names.SequenceEqual(known) ? known : slot = names.ToArray();
        if (arePlain && depth < Depths)
        {
            _last[depth] = shape;
        }

        return shape;
    }
}
