using System.Diagnostics;
using System.Runtime.CompilerServices;
using DurableStates.Json;
using DurableStates.JsonPath.Filters;

namespace DurableStates.JsonPath.Paths;

/// <summary>One evaluation of a path that may branch.</summary>
internal sealed class PathWalk(CompiledPath path, JsonValue start, JsonValue root, PathMode mode)
{
    // Several ".." or "*" in one path multiply what there is to visit; this ends what would not end in reasonable time.
    private const int MostVisits = 5_000_000;

    private readonly IReadOnlyList<PathStep> _steps = path.Steps;
    private readonly JsonArrayBuilder _found = new();
    private int _visits;
    private string? _failure;
    private JsonValue _last;

    /// <summary>What was found, when <see cref="Run"/> gave null.</summary>
    public JsonValue Result { get; private set; }

    /// <summary>Takes the steps.</summary>
    /// <returns>Null, or why there is no result.</returns>
    public string? Run()
    {
        Visit(0, start);
        if (_failure is not null)
        {
            return _failure;
        }

        Result = path.IsDefinite ? _last : _found.ToValue();
        return Result.IsUndefined && mode is not PathMode.Lenient ? path.NoResults : null;
    }

    private void Visit(int index, JsonValue value)
    {
        if (_failure is not null)
        {
            return;
        }

        if (++_visits > MostVisits || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            _failure = "The path visits too much of the data";
            return;
        }

        if (index == _steps.Count)
        {
            _last = value;
            if (!path.IsDefinite)
            {
                _found.Add(value);
            }

            return;
        }

        switch (_steps[index])
        {
            case PathStep.Name name:
                VisitName(index, name, value, isRequired: path.IsDefiniteBefore(index));
                break;
            case PathStep.Names names:
                VisitNames(index, names, value);
                break;
            case PathStep.Indexes indexes when IsArray(index, value):
                VisitIndexes(index, indexes, value);
                break;
            case PathStep.Slice slice when IsArray(index, value):
                VisitSlice(index, slice, value);
                break;
            case PathStep.Indexes or PathStep.Slice:
                break;
            case PathStep.Wildcard:
                VisitChildren(index, value);
                break;
            case PathStep.Scan:
                Scan(index, value);
                break;
            case PathStep.Filter filter:
                VisitFilter(index, filter, value);
                break;
            case PathStep.Function function:
                VisitFunction(index, function, value);
                break;
            default:
                throw new UnreachableException($"No step {_steps[index].GetType().Name}.");
        }
    }

    private void VisitName(int index, PathStep.Name step, JsonValue value, bool isRequired)
    {
        if (!IsObject(index, step, value))
        {
            return;
        }

        var member = value[step.Property];
        if (!member.IsUndefined)
        {
            Visit(index + 1, member);
        }
        else if (index == _steps.Count - 1)
        {
            Fail(mode is PathMode.Existence, index + 1, "No results for path: ");
        }
        else
        {
            Fail(mode is PathMode.Existence || (mode is PathMode.Strict && isRequired), index + 1, "Missing property in path ");
        }
    }

    private void VisitNames(int index, PathStep.Names step, JsonValue value)
    {
        if (!IsObject(index, step, value))
        {
            return;
        }

        if (index < _steps.Count - 1)
        {
            foreach (var property in step.Properties)
            {
                VisitName(index, new PathStep.Name(property), value, isRequired: false);
            }

            return;
        }

        var merged = new JsonObjectBuilder(step.Properties.Count);
        foreach (var property in step.Properties)
        {
            var member = value[property];
            Fail(member.IsUndefined && mode is PathMode.Existence, index + 1, "Missing property in path ");
            merged.Set(property, member);
        }

        Visit(index + 1, merged.ToValue());
    }

    private bool IsObject(int index, PathStep step, JsonValue value)
    {
        if (!value.IsObject && mode is not PathMode.Lenient && path.IsDefiniteBefore(index))
        {
            _failure ??= $"Expected to find an object with property {PathText.Of(step)} in path {PlaceAfter(index)} but found "
                + $"'{PathText.ClassOf(value)}'. This is not a json object according to the JsonProvider: "
                + "'com.jayway.jsonpath.spi.json.JacksonJsonProvider'.";
        }

        return value.IsObject;
    }

    private bool IsArray(int index, JsonValue value)
    {
        if (!value.IsArray && mode is not PathMode.Lenient && path.IsDefiniteBefore(index))
        {
            _failure ??= value.IsNull
                ? $"The path {PlaceAfter(index)} is null"
                : $"Filter: {string.Concat(_steps.Skip(index).Select(PathText.Of))} can only be applied to arrays. Current context is: {JavaText.Of(value)}";
        }

        return value.IsArray;
    }

    private void VisitIndexes(int index, PathStep.Indexes step, JsonValue value)
    {
        foreach (var position in step.Positions)
        {
            VisitItem(index, position, value);
        }
    }

    private void VisitSlice(int index, PathStep.Slice step, JsonValue value)
    {
        var length = value.Count;
        var from = step.From ?? 0;
        var to = step.To ?? length;

        // A slice open at one side counts a negative number from the end once; between two numbers each position does.
        from = step.To is null ? Math.Max(0, from < 0 ? length + from : from) : from;
        to = Math.Min(length, step.From is null && to < 0 ? length + to : to);
        for (var position = Math.Max(from, -length); position < to; position++)
        {
            VisitItem(index, position, value);
        }
    }

    private void VisitItem(int index, int position, JsonValue value)
    {
        var item = value[position < 0 ? value.Count + position : position];
        if (!item.IsUndefined)
        {
            Visit(index + 1, item);
        }
    }

    private void VisitChildren(int index, JsonValue value)
    {
        foreach (var child in value.TryGetObject(out var members) ? members.Values : value.Items)
        {
            Visit(index + 1, child);
        }
    }

    private void Scan(int index, JsonValue value)
    {
        if (_failure is not null || (!value.IsArray && !value.IsObject))
        {
            return;
        }

        if (++_visits > MostVisits || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            _failure = "The path visits too much of the data";
            return;
        }

        if (IsScanned(index + 1, value))
        {
            Visit(index + 1, value);
        }

        foreach (var child in value.TryGetObject(out var members) ? members.Values : value.Items)
        {
            Scan(index, child);
        }
    }

    // Whether a deep scan stops here for the step after it.
    private bool IsScanned(int index, JsonValue value) => (index < _steps.Count ? _steps[index] : null) switch
    {
        PathStep.Name name => !value[name.Property].IsUndefined,
        PathStep.Names names => value.IsObject
            && (index < _steps.Count - 1 || names.Properties.All(property => !value[property].IsUndefined)),
        PathStep.Indexes or PathStep.Slice => value.IsArray,
        PathStep.Wildcard => true,
        PathStep.Filter filter => Accepts(filter, value),
        _ => false,
    };

    private void VisitFilter(int index, PathStep.Filter step, JsonValue value)
    {
        if (value.TryGetArray(out var items))
        {
            foreach (var item in items.AsSpan())
            {
                if (Accepts(step, item))
                {
                    Visit(index + 1, item);
                }
            }
        }
        else if (value.IsObject)
        {
            if (Accepts(step, value))
            {
                Visit(index + 1, value);
            }
        }
        else if (path.IsDefiniteBefore(index))
        {
            _failure ??= $"Filter: {string.Concat(_steps.Skip(index).Select(PathText.Of))} can not be applied to primitives. "
                + $"Current context is: {JavaText.Of(value)}";
        }
    }

    private bool Accepts(PathStep.Filter step, JsonValue value) =>
        step.Condition.Evaluate(new FilterScope(value, root, mode is PathMode.Lenient)) is FilterVerdict.Yes;

    private void VisitFunction(int index, PathStep.Function function, JsonValue value)
    {
        var (result, failure) = function.Invoke(value);
        _failure ??= failure;
        if (!result.IsUndefined)
        {
            Visit(index + 1, result);
        }
    }

    private void Fail(bool condition, int steps, string reason)
    {
        if (condition)
        {
            _failure ??= reason + PlaceAfter(steps);
        }
    }

    // The place that an evaluation reached is told in single quotes, however the path was written.
    private string PlaceAfter(int steps) =>
        PathText.Of([.. _steps.Take(steps).Select(step => step is PathStep.Name name ? name with { Quote = '\'' } : step)], steps);
}
