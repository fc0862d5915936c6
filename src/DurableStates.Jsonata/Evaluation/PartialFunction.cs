using DurableStates.Json;
using DurableStates.Jsonata.Functions;

namespace DurableStates.Jsonata.Evaluation;

/// <summary>
/// A function with some arguments given and the others left open. As in the reference it has as many arguments as the function has parameters:
/// those that are not given are nothing, surplus ones are dropped, and no signature is looked at.
/// </summary>
internal sealed class PartialFunction : FunctionValue
{
    private readonly FunctionValue _inner;
    private readonly JsonValue[] _arguments;
    private readonly int[] _open;

    public PartialFunction(FunctionValue inner, JsonValue[] arguments, int[] open)
    {
        var parameters = inner switch
        {
            Builtin builtin => builtin.ParameterCount,
            Closure or RegexFunction => arguments.Length,
            _ => inner.Arity,
        };
        _inner = inner;
        _arguments = new JsonValue[parameters];
        arguments.AsSpan(0, Math.Min(arguments.Length, parameters)).CopyTo(_arguments);
        _open = [.. open.Where(index => index < parameters)];
    }

    public override int Arity => _open.Length;

    public override JsonValue ApplyOnce(ReadOnlySpan<JsonValue> more, JsonValue context, Evaluation evaluation)
    {
        var all = (JsonValue[])_arguments.Clone();
        for (var i = 0; i < _open.Length; i++)
        {
            all[_open[i]] = i < more.Length ? more[i] : default;
        }

        return _inner switch
        {
            Builtin builtin => Unchecked.Call(builtin, all, evaluation),
            Lambda lambda => lambda.ApplyUnchecked(all, evaluation),
            _ => _inner.ApplyOnce(all, context, evaluation),
        };
    }
}
