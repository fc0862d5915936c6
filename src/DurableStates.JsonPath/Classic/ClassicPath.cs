using DurableStates.Json;
using DurableStates.JsonPath.Paths;

namespace DurableStates.JsonPath.Classic;

/// <summary>
/// A path as release 2.0.0 of the Java library JsonPath understands it, which Step Functions answers like. What fails on the way fails the path, except
/// below an array that a wildcard opened: there the item is passed over.
/// </summary>
internal sealed class ClassicPath : IPathSteps
{
    private readonly bool _isPlain;

    public ClassicPath(IReadOnlyList<PathToken> tokens)
    {
        Tokens = tokens;
        DefiniteFrom = tokens.Count;
        while (DefiniteFrom > 0 && tokens[DefiniteFrom - 1].IsDefinite)
        {
            DefiniteFrom--;
        }

        _isPlain = tokens.All(token => token is PathToken.Property { Names.Count: 1 } or PathToken.Items { Selection: ItemSelection.Single });
    }

    public IReadOnlyList<PathToken> Tokens { get; }

    /// <summary>The first token from which on all select one value at most.</summary>
    public int DefiniteFrom { get; }

    public bool IsDefinite => DefiniteFrom == 0;

    public string NoResults => $"No results for path: ${TextFrom(0)}";

    /// <summary>The text of a token and all after it.</summary>
    public string TextFrom(int token) => string.Concat(Tokens.Skip(token).Select(one => one.Fragment));

    public JsonValue Find(JsonValue root) => Read(root, out _);

    public JsonValue Read(JsonValue root, out string? reason)
    {
        var value = Walk(root, root, out var failure);
        reason = failure?.Message;
        return value;
    }

    /// <summary>What the path selects; undefined and a failure when it selects nothing.</summary>
    /// <param name="start">Where it starts.</param>
    /// <param name="root">What <c>$</c> means in its filters.</param>
    /// <param name="failure">Why there is nothing.</param>
    /// <param name="requiresAll">Whether a selection of several members needs each of them.</param>
    public JsonValue Walk(JsonValue start, JsonValue root, out WalkFailure? failure, bool requiresAll = false)
    {
        failure = null;
        if (_isPlain && TakePlain(start) is { IsUndefined: false } value)
        {
            return value;
        }

        var walk = new ClassicWalk(this, root, requiresAll);
        failure = walk.Run(start);
        return failure is null ? walk.Result : default;
    }

    private JsonValue TakePlain(JsonValue value)
    {
        for (var i = 0; i < Tokens.Count && !value.IsUndefined; i++)
        {
            value = Tokens[i] is PathToken.Property property ? value[property.Names[0]]
                : Tokens[i] is PathToken.Items items ? value[items.Numbers[0]]
                : default;
        }

        return value;
    }
}

/// <summary>Why a path selects nothing.</summary>
/// <param name="IsNotFound">Whether something is missing; else the path cannot be followed at all.</param>
/// <param name="Message">The explanation.</param>
internal sealed record WalkFailure(bool IsNotFound, string Message);
