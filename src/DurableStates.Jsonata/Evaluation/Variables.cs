using DurableStates.Json;

namespace DurableStates.Jsonata.Evaluation;

internal sealed class ConstantCode(JsonValue value) : LeafCode
{
    public JsonValue Value => value;

    public override JsonValue Run(JsonValue context, Frame frame, Evaluation evaluation) => value;
}

/// <summary><c>$</c>. An input document that is an array comes wrapped, so that it counts as one item.</summary>
internal sealed class ContextCode : LeafCode
{
    public override JsonValue Run(JsonValue context, Frame frame, Evaluation evaluation) => Unwrap(context);

    public static JsonValue Unwrap(JsonValue context) =>
        context.Reference is JsonArray array && (array.Marks & JsonMarks.OuterWrapper) != 0 ? array.At(0) : context;
}

/// <summary><c>$$</c>.</summary>
internal sealed class RootCode : LeafCode
{
    public override JsonValue Run(JsonValue context, Frame frame, Evaluation evaluation) => evaluation.Root;
}

/// <summary>A parameter of a lambda; it is always bound.</summary>
internal sealed class ParameterCode(int hops, int slot) : LeafCode
{
    public override JsonValue Run(JsonValue context, Frame frame, Evaluation evaluation) =>
        hops == 0 ? frame.GetParameter(slot) : frame.Up(hops).GetParameter(slot);
}

/// <summary>An assigned variable; before its assignment the one further out is meant.</summary>
internal sealed class LocalCode(int hops, int slot, Code further) : LeafCode
{
    public override JsonValue Run(JsonValue context, Frame frame, Evaluation evaluation) =>
        frame.Up(hops).TryGet(slot, out var value) ? value : further.Run(context, frame, evaluation);
}

/// <summary>A variable that a step of a path may have bound.</summary>
internal sealed class TupleVariableCode(int hops, string name, Code further) : LeafCode
{
    public override JsonValue Run(JsonValue context, Frame frame, Evaluation evaluation) =>
        frame.Up(hops) is TupleFrame tuple && tuple.Tuple.TryGet(name, out var value) ? value : further.Run(context, frame, evaluation);
}

/// <summary><c>$states</c>, the most frequent variable of all.</summary>
internal sealed class StatesCode : LeafCode
{
    public override JsonValue Run(JsonValue context, Frame frame, Evaluation evaluation)
    {
        var states = evaluation.Bindings.States;
        return states.IsUndefined ? evaluation.Bindings.Get("states") : states;
    }
}

/// <summary>A binding from outside, or else a built-in function.</summary>
internal sealed class GlobalCode(string name, Functions.Builtin? builtin) : LeafCode
{
    private readonly JsonValue _function = builtin is null ? default : JsonValue.Other(builtin);

    public Functions.Builtin? Builtin => builtin;

    public override JsonValue Run(JsonValue context, Frame frame, Evaluation evaluation)
    {
        if (builtin is not null && !evaluation.Shadows)
        {
            return _function;
        }

        return evaluation.Bindings.Variables.TryGetObject(out var variables) && variables.TryGet(name, out var value) ? value : _function;
    }
}

/// <summary><c>$name := value</c>.</summary>
internal sealed class AssignCode(int hops, int slot, bool isParameter, Code value) : Code
{
    public override JsonValue Run(JsonValue context, Frame frame, Evaluation evaluation)
    {
        var result = value.Evaluate(context, frame, evaluation);
        var target = frame.Up(hops);
        if (isParameter)
        {
            target.SetParameter(slot, result);
        }
        else
        {
            target.Set(slot, result);
        }

        return result;
    }
}

/// <summary>An assignment inside a step that carries bindings: seen only there.</summary>
internal sealed class TupleAssignCode(int hops, string name, Code value) : Code
{
    public override JsonValue Run(JsonValue context, Frame frame, Evaluation evaluation)
    {
        var result = value.Evaluate(context, frame, evaluation);
        if (frame.Up(hops) is TupleFrame tuple)
        {
            tuple.Tuple.Set(name, result);
        }

        return result;
    }
}
