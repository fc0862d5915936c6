using DurableStates.Json;

namespace DurableStates.JsonPath.Paths;

/// <summary>The steps of a path in the dialect of release 2.9.0, ready to be taken.</summary>
internal sealed class CompiledPath : IPathSteps
{
    private readonly PathStep[] _steps;

    // How many steps at the start lead to one value each; where all do, they are taken in a plain loop.
    private readonly int _definiteSteps;
    private readonly bool _isPlain;

    public CompiledPath(PathStep[] steps)
    {
        _steps = steps;
        while (_definiteSteps < steps.Length && IsDefiniteStep(_definiteSteps))
        {
            _definiteSteps++;
        }

        _isPlain = Array.TrueForAll(steps, step => step is PathStep.Name or PathStep.Indexes { Positions.Count: 1 });
    }

    public bool IsDefinite => _definiteSteps == _steps.Length;

    public IReadOnlyList<PathStep> Steps => _steps;

    public string NoResults => $"No results for path: {PathText.Of(_steps, _steps.Length)}";

    /// <summary>Whether everything before a step leads to one value.</summary>
    public bool IsDefiniteBefore(int step) => step <= _definiteSteps;

    public bool IsDefiniteStep(int step) => _steps[step] switch
    {
        PathStep.Name or PathStep.Indexes { Positions.Count: 1 } or PathStep.Function => true,
        PathStep.Names => step == _steps.Length - 1,
        _ => false,
    };

    /// <summary>Passes over what is missing.</summary>
    public JsonValue Find(JsonValue root)
    {
        if (_isPlain)
        {
            return TakePlain(root);
        }

        var walk = new PathWalk(this, root, root, PathMode.Lenient);
        return walk.Run() is null ? walk.Result : IsDefinite ? default(JsonValue) : JsonArray.Empty;
    }

    /// <summary>Gives undefined and the reason when something is missing that must be there.</summary>
    public JsonValue Read(JsonValue root, out string? reason)
    {
        reason = null;
        if (_isPlain && TakePlain(root) is { IsUndefined: false } value)
        {
            return value;
        }

        return Walk(root, root, PathMode.Strict, out reason);
    }

    /// <summary>What the path selects in one of the modes; undefined when it fails.</summary>
    public JsonValue Select(JsonValue start, JsonValue root, PathMode mode) => _isPlain ? TakePlain(start) : Walk(start, root, mode, out _);

    public JsonValue Walk(JsonValue start, JsonValue root, PathMode mode, out string? reason)
    {
        var walk = new PathWalk(this, start, root, mode);
        reason = walk.Run();
        return reason is null ? walk.Result : default;
    }

    private JsonValue TakePlain(JsonValue value)
    {
        foreach (var step in _steps)
        {
            if (step is PathStep.Name name)
            {
                value = value[name.Property];
            }
            else if (step is PathStep.Indexes indexes)
            {
                var position = indexes.Positions[0];
                value = value.IsArray ? value[position < 0 ? value.Count + position : position] : default;
            }

            if (value.IsUndefined)
            {
                return default;
            }
        }

        return value;
    }
}
