using DurableStates.Json;

namespace DurableStates.JsonPath.Intrinsics;

/// <summary>What a call can see, and where it stands.</summary>
internal readonly record struct IntrinsicScope(PathScope Paths, string? Field);

/// <summary>A call of an intrinsic function, or an argument of one.</summary>
internal abstract record IntrinsicNode
{
    private IntrinsicNode()
    {
    }

    public abstract PathResult Evaluate(in IntrinsicScope scope);

    public sealed record Constant(JsonValue Value) : IntrinsicNode
    {
        public override PathResult Evaluate(in IntrinsicScope scope) => Value;
    }

    /// <summary>A quoted text, which is a template for States.Format and a plain text for every other function.</summary>
    public sealed record Template(FormatTemplate Format) : IntrinsicNode
    {
        public override PathResult Evaluate(in IntrinsicScope scope) => (JsonValue)Format.Source;
    }

    public sealed record Path(JsonPathExpression Expression) : IntrinsicNode
    {
        public override PathResult Evaluate(in IntrinsicScope scope) => PayloadExpression.Find(Expression, scope.Paths, scope.Field);
    }

    public sealed record Call(IntrinsicFunction Function, IReadOnlyList<IntrinsicNode> Arguments) : IntrinsicNode
    {
        public override PathResult Evaluate(in IntrinsicScope scope)
        {
            var values = new JsonValue[Arguments.Count];
            for (var i = 0; i < values.Length; i++)
            {
                if (!Arguments[i].Evaluate(scope).Succeeded(out values[i], out var failure))
                {
                    return failure;
                }
            }

            var template = Arguments is [Template { Format: var format }, ..] ? format : null;
            var takes = values.Length >= Function.MinArguments && values.Length <= Function.MaxArguments;
            var call = new IntrinsicCall(values, template, scope.Paths.Sources);
            var result = takes ? Function.Invoke(call) : default;
            return result.IsUndefined
                ? new JsonPathFailure(JsonPathFailureKind.Intrinsic, Function.Fault?.Invoke(call) ?? $"Invalid arguments in {Function.Name}")
                : result;
        }
    }
}

/// <summary>The evaluated arguments of a call.</summary>
/// <param name="Arguments">The values; as many as the function takes.</param>
/// <param name="Template">The first argument as a template, when it was written as a text.</param>
/// <param name="Sources">UUIDs and random numbers; null for none.</param>
internal readonly record struct IntrinsicCall(JsonValue[] Arguments, FormatTemplate? Template, IIntrinsicSources? Sources)
{
    public JsonValue this[int index] => index < Arguments.Length ? Arguments[index] : default;
}

/// <summary>An intrinsic function.</summary>
/// <param name="Name">The name with its prefix.</param>
/// <param name="MinArguments">The fewest arguments.</param>
/// <param name="MaxArguments">The most arguments.</param>
/// <param name="Invoke">The function; undefined when it cannot work with its arguments.</param>
/// <param name="Fault">Why it cannot, in words of its own; null for the words that all functions share.</param>
internal sealed record IntrinsicFunction(string Name, int MinArguments, int MaxArguments, Func<IntrinsicCall, JsonValue> Invoke, Func<IntrinsicCall, string?>? Fault = null);
