using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using DurableStates.Json;
using DurableStates.JsonPath.Classic;
using DurableStates.JsonPath.Paths;

namespace DurableStates.JsonPath;

/// <summary>A path of names and positions only, which points at one place: what <c>ResultPath</c> and the <c>...Path</c> fields take.</summary>
/// <seealso href="https://states-language.net/spec.html#reference-paths"/>
public sealed class ReferencePath
{
    private readonly JsonPathExpression _path;
    private readonly IReadOnlyList<PathToken> _steps;

    private ReferencePath(string text, PathRoot root, string variable, ClassicPath steps)
    {
        _path = JsonPathExpression.Of(text, root, variable, steps);
        _steps = steps.Tokens;
    }

    /// <summary>The path as it was written.</summary>
    public string Text => _path.Text;

    /// <summary>What the path starts from. Only a path that starts from the state's data can be written to.</summary>
    public PathRoot Root => _path.Root;

    /// <summary>Reads a reference path, or says what is wrong with it. Never throws.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out ReferencePath? path, [NotNullWhen(false)] out JsonPathSyntaxError? error)
    {
        ArgumentNullException.ThrowIfNull(text);
        path = null;
        if (!text.StartsWith('$'))
        {
            error = new(0, "Reference path didn't start with '$'");
            return false;
        }

        if (!PathRoots.TryRead(text, out var root, out var variable, out var start, out error))
        {
            return false;
        }

        // The specification's escapes are read here and nowhere else; the library knows none.
        var steps = PathParser.Parse(text, start, out error, hasEscapes: true);
        var tokens = steps.Select(Token).ToList();
        var wrong = tokens.IndexOf(null);
        error ??= wrong < 0 ? null : new(0, $"A reference path points at one place; {PathText.Of(steps[wrong])} may find many");
        path = error is null ? new(text, root, variable, new ClassicPath([.. tokens.OfType<PathToken>()])) : null;
        return path is not null;
    }

    private static PathToken? Token(PathStep step) => step switch
    {
        PathStep.Name name => new PathToken.Property([name.Property]),
        PathStep.Indexes { Positions.Count: 1 } indexes => new PathToken.Items(ItemSelection.Single, indexes.Positions),
        _ => null,
    };

    /// <summary>What is at the place; undefined when nothing is.</summary>
    public JsonValue Find(in PathScope scope) => _path.Find(scope);

    /// <summary>What is at the place; a failure says what is missing.</summary>
    public PathResult Read(in PathScope scope) => _path.Read(scope);

    /// <summary>
    /// The document with a value put at the place. Objects that are missing on the way are created; nothing else is: a way through something that is no
    /// object, or to a position that an array does not have, fails.
    /// </summary>
    /// <param name="document">What the path points into.</param>
    /// <param name="value">What to put there.</param>
    /// <param name="writtenDocument">What prints the document in messages, as it was written. Null, the default, prints compact JSON.</param>
    public PathResult Write(JsonValue document, JsonValue value, object? writtenDocument = null)
    {
        var steps = _steps;
        var parents = new JsonValue[steps.Count];
        var current = document;
        for (var i = 0; i < steps.Count; i++)
        {
            parents[i] = current;
            var position = steps[i] is PathToken.Items items ? PositionIn(current, items.Numbers[0]) : 0;
            var isOpen = steps[i] is PathToken.Property ? current.IsObject || current.IsUndefined : position >= 0;
            if (!isOpen || Root is not PathRoot.Input)
            {
                return new JsonPathFailure(JsonPathFailureKind.ResultPath, $"Unable to apply Reference Path {Text} to input {writtenDocument ?? document.ToJson()}");
            }

            current = steps[i] is PathToken.Property property ? current[property.Names[0]] : current[position];
        }

        for (var i = steps.Count - 1; i >= 0; i--)
        {
            value = steps[i] switch
            {
                PathToken.Property property => parents[i].With(property.Names[0], value),
                PathToken.Items items => Replace(parents[i].AsArray(), items.Numbers[0], value),
                _ => throw new UnreachableException("A reference path has names and positions only."),
            };
        }

        return value;
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    // -1 where the array has no such position, or is none. No position counts from the end.
    private static int PositionIn(JsonValue array, int position) => array.IsArray && position >= 0 && position < array.Count ? position : -1;

    private static JsonValue Replace(JsonArray array, int position, JsonValue value)
    {
        var items = new JsonArrayBuilder(array.Count);
        items.AddRange(array.AsSpan()[..position]).Add(value).AddRange(array.AsSpan()[(position + 1)..]);
        return items.ToValue();
    }
}
