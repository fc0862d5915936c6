using DurableStates.Json;

namespace DurableStates.Jsonata.Evaluation;

/// <summary><c>function(?, b)</c>.</summary>
internal sealed class PartialCode(Code function, Code?[] arguments, string? name, Code? forgotten, int position) : Code
{
    public override JsonValue Run(JsonValue context, Frame frame, Evaluation evaluation)
    {
        var values = new JsonValue[arguments.Length];
        var open = new List<int>();
        for (var i = 0; i < values.Length; i++)
        {
            if (arguments[i] is { } argument)
            {
                values[i] = argument.Evaluate(context, frame, evaluation);
            }
            else
            {
                open.Add(i);
            }
        }

        var called = function.Evaluate(context, frame, evaluation);
        if (called.Reference is FunctionValue target)
        {
            return JsonValue.Other(new PartialFunction(target, values, [.. open]));
        }

        var isForgotten = called.IsUndefined && forgotten is not null && !forgotten.Run(context, frame, evaluation).IsUndefined;
        throw new EvaluationFailure(isForgotten ? "T1007" : "T1008") { Position = position, Token = name };
    }
}
