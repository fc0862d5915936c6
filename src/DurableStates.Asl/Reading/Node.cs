using System.Collections.Immutable;
using System.Globalization;
using DurableStates.Json;

namespace DurableStates.Asl;

/// <summary>An object of a definition together with where it stands. Reading never fails: what is missing or of the wrong kind is null or empty.</summary>
internal readonly record struct Node(JsonValue Json, string Location)
{
    public JsonValue this[string name] => Json[name];

    public bool Has(string name) => !Json[name].IsUndefined;

    public string? Text(string name) => Json[name].TryGetString(out var text) ? text : null;

    public string RequiredText(string name) => Text(name) ?? "";

    public int? Integer(string name) => Json[name].TryGetInt64(out var number) ? (int)Math.Clamp(number, int.MinValue, int.MaxValue) : null;

    public double? Number(string name) => Json[name].TryGetDouble(out var number) ? number : null;

    public bool IsTrue(string name) => Json[name].TryGetBoolean(out var value) && value;

    public ImmutableArray<string> Texts(string name)
    {
        var texts = ImmutableArray.CreateBuilder<string>();
        foreach (var item in Json[name].Items)
        {
            if (item.TryGetString(out var text))
            {
                texts.Add(text);
            }
        }

        return texts.ToImmutable();
    }

    public Node? Child(string name) => Json[name].IsObject ? new(Json[name], $"{Location}/{name}") : null;

    public ImmutableArray<Node> Children(string name)
    {
        var children = ImmutableArray.CreateBuilder<Node>(Json[name].Items.Length);
        foreach (var item in Json[name].Items)
        {
            children.Add(new(item, string.Create(CultureInfo.InvariantCulture, $"{Location}/{name}[{children.Count}]")));
        }

        return children.MoveToImmutable();
    }

    public DataPath? Path(string name) => Json[name] switch
    {
        { IsUndefined: true } => null,
        var path when path.TryGetString(out var text) => DataPath.Of(text),
        _ => DataPath.Nothing,
    };
}
