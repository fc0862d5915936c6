using System.Diagnostics.CodeAnalysis;
using DurableStates.Json;
using DurableStates.JsonPath.Classic;
using DurableStates.JsonPath.Paths;

namespace DurableStates.JsonPath;

/// <summary>
/// A path such as <c>$.orders[0].id</c>, <c>$$.State.Name</c> or <c>$variable.items[*]</c>, as Step Functions understands it.
/// Immutable; any number of threads may use one.
/// </summary>
public sealed class JsonPathExpression
{
    private readonly IPathSteps _path;
    private readonly PathRoot _root;
    private readonly string _variable;

    private JsonPathExpression(string text, PathRoot root, string variable, IPathSteps path)
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

    /// <summary>Reads a path as Step Functions does, or says what is wrong with it. Never throws.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out JsonPathExpression? path, [NotNullWhen(false)] out JsonPathSyntaxError? error) =>
        TryParse(text, JsonPathDialect.StepFunctions, out path, out error);

    /// <summary>Reads a path, or says what is wrong with it. Never throws.</summary>
    /// <param name="text">The path.</param>
    /// <param name="dialect">Whose rules it follows.</param>
    /// <param name="path">The path, when the text is one.</param>
    /// <param name="error">What is wrong, when it is not.</param>
    public static bool TryParse(
        string text, JsonPathDialect dialect, [NotNullWhen(true)] out JsonPathExpression? path, [NotNullWhen(false)] out JsonPathSyntaxError? error)
    {
        ArgumentNullException.ThrowIfNull(text);
        path = null;
        if (!PathRoots.TryRead(text, out var root, out var variable, out var start, out error))
        {
            return false;
        }

        IPathSteps? steps = dialect is JsonPathDialect.StepFunctions ? PathScanner.Parse(text, start, out error) : Later(text, start, out error);
        path = steps is null ? null : new(text, root, variable, steps);
        error ??= steps is null ? new(0, "This is no path") : null;
        return path is not null;
    }

    /// <summary>What the path selects; undefined when it finds nothing. A path that may select many gives a list, which may be empty.</summary>
    public JsonValue Find(in PathScope scope) =>
        RootOf(scope) is { IsUndefined: false } root ? _path.Find(root) : IsDefinite ? default(JsonValue) : JsonArray.Empty;

    /// <summary>What the path selects, as <c>InputPath</c> and <c>OutputPath</c> read it: a failure says what is missing.</summary>
    public PathResult Read(in PathScope scope)
    {
        var root = RootOf(scope);
        if (root.IsUndefined)
        {
            return Failure(_path.NoResults);
        }

        return _path.Read(root, out var reason) is { IsUndefined: false } value ? value : Failure(reason);
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    private JsonPathFailure Failure(string? reason) => new(JsonPathFailureKind.PathNotFound, $"Invalid path '{Text}' : {reason ?? _path.NoResults}");

    /// <summary>A path of which the steps are known.</summary>
    internal static JsonPathExpression Of(string text, PathRoot root, string variable, IPathSteps steps) => new(text, root, variable, steps);

    private static CompiledPath? Later(string text, int start, out JsonPathSyntaxError? error)
    {
        var steps = PathParser.Parse(text, start, out error);
        return error is null ? new CompiledPath(steps) : null;
    }

    private JsonValue RootOf(in PathScope scope) => _root switch
    {
        PathRoot.Input => scope.Input,
        PathRoot.Context => scope.Context,
        _ => scope.Variables is { } variables ? variables[_variable] : default,
    };
}
