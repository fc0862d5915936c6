using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using DurableStates.Json;
using DurableStates.JsonPath.Paths;

namespace DurableStates.JsonPath;

/// <summary>A path of names and positions only, which points at one place: what <c>ResultPath</c> and the <c>...Path</c> fields take.</summary>
/// <seealso href="https://states-language.net/spec.html#reference-paths"/>
public sealed class ReferencePath
{
    private readonly JsonPathExpression _path;

    private ReferencePath(JsonPathExpression path) => _path = path;

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

        if (!JsonPathExpression.TryParse(text, out var expression, out error))
        {
            return false;
        }

        var wrong = expression.Path.Steps.FirstOrDefault(step => step is not (PathStep.Name or PathStep.Indexes { Positions.Count: 1 }));
        error = wrong is null ? null : new(0, $"A reference path points at one place; {PathText.Of(wrong)} may find many");
        path = wrong is null ? new(expression) : null;
        return path is not null;
    }

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
    public PathResult Write(JsonValue document, JsonValue value)
    {
        var steps = _path.Path.Steps;
        var parents = new JsonValue[steps.Count];
        var current = document;
        for (var i = 0; i < steps.Count; i++)
        {
            parents[i] = current;
            var position = steps[i] is PathStep.Indexes indexes ? PositionIn(current, indexes.Positions[0]) : 0;
            var isOpen = steps[i] is PathStep.Name ? current.IsObject || current.IsUndefined : position >= 0;
            if (!isOpen || Root is not PathRoot.Input)
            {
                return new JsonPathFailure(JsonPathFailureKind.ResultPath, $"Unable to apply Reference Path {Text} to input {document.ToJson()}");
            }

            current = steps[i] is PathStep.Name name ? current[name.Property] : current[position];
        }

        for (var i = steps.Count - 1; i >= 0; i--)
        {
            value = steps[i] switch
            {
                PathStep.Name name => parents[i].With(name.Property, value),
                PathStep.Indexes indexes => Replace(parents[i].AsArray(), PositionIn(parents[i], indexes.Positions[0]), value),
                _ => throw new UnreachableException("A reference path has names and positions only."),
            };
        }

        return value;
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    // -1 where the array has no such position, or is none.
    private static int PositionIn(JsonValue array, int position)
    {
        var counted = position < 0 ? array.Count + position : position;
        return array.IsArray && counted >= 0 && counted < array.Count ? counted : -1;
    }

    private static JsonValue Replace(JsonArray array, int position, JsonValue value)
    {
        var items = new JsonArrayBuilder(array.Count);
        items.AddRange(array.AsSpan()[..position]).Add(value).AddRange(array.AsSpan()[(position + 1)..]);
        return items.ToValue();
    }
}
