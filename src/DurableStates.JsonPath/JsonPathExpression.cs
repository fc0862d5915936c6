using System.Diagnostics.CodeAnalysis;
using DurableStates.Json;
using DurableStates.JsonPath.Paths;

namespace DurableStates.JsonPath;

/// <summary>
/// A path such as <c>$.orders[0].id</c>, <c>$$.State.Name</c> or <c>$variable.items[*]</c>, as Step Functions (and the library behind it) understands it.
/// Immutable; any number of threads may use one.
/// </summary>
public sealed class JsonPathExpression
{
    private readonly CompiledPath _path;
    private readonly PathRoot _root;
    private readonly string _variable;

    private JsonPathExpression(string text, PathRoot root, string variable, CompiledPath path)
    {
        Text = text;
        _root = root;
        _variable = variable;
        _path = path;
    }

    /// <summary>The path as it was written.</summary>
    public string Text { get; }

    /// <summary>
    /// Whether the path selects one value at most. A definite path that finds nothing fails; any other gives a list, which may be empty.
    /// </summary>
    public bool IsDefinite => _path.IsDefinite;

    /// <summary>What the path starts from.</summary>
    public PathRoot Root => _root;

    /// <summary>The variable that the path starts from; null when it starts from something else.</summary>
    public string? Variable => _root is PathRoot.Variable ? _variable : null;

    internal CompiledPath Path => _path;

    /// <summary>Reads a path, or says what is wrong with it. Never throws.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out JsonPathExpression? path, [NotNullWhen(false)] out JsonPathSyntaxError? error)
    {
        ArgumentNullException.ThrowIfNull(text);
        path = null;
        if (!PathRoots.TryRead(text, out var root, out var variable, out var start, out error))
        {
            return false;
        }

        var steps = PathParser.Parse(text, start, out error);
        if (error is not null)
        {
            return false;
        }

        path = new(text, root, variable, new CompiledPath(steps));
        return true;
    }

    /// <summary>
    /// What the path selects, with everything that is missing passed over: undefined when a definite path finds nothing, a list for every other path.
    /// </summary>
    public JsonValue Find(in PathScope scope) =>
        RootOf(scope) is { IsUndefined: false } root && !_path.EndsWithFunction ? _path.Find(root) : _path.Absent;

    /// <summary>What the path selects, as <c>InputPath</c> and <c>OutputPath</c> read it: a failure says what is missing.</summary>
    public PathResult Read(in PathScope scope)
    {
        var root = RootOf(scope);
        if (root.IsUndefined || _path.EndsWithFunction)
        {
            return Failure(_path.NoResults);
        }

        return _path.Read(root, out var reason) is { IsUndefined: false } value ? value : Failure(reason);
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    internal JsonPathFailure Failure(string? reason) => new(JsonPathFailureKind.PathNotFound, $"Invalid path '{Text}' : {reason ?? _path.NoResults}");

    private JsonValue RootOf(in PathScope scope) => _root switch
    {
        PathRoot.Input => scope.Input,
        PathRoot.Context => scope.Context,
        _ => scope.Variables is { } variables ? variables[_variable] : default,
    };
}
