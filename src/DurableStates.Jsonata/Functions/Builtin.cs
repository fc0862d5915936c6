using DurableStates.Json;
using DurableStates.Jsonata.Evaluation;
using DurableStates.Jsonata.Signatures;

namespace DurableStates.Jsonata.Functions;

/// <summary>A function of the language.</summary>
/// <param name="name">Without the dollar sign.</param>
/// <param name="signature">What it accepts.</param>
/// <param name="arity">How many arguments a higher-order function hands to it, as the reference declares it.</param>
/// <param name="implementation">Gets the arguments checked and completed.</param>
internal sealed class Builtin(string name, string signature, int arity, Implementation implementation) : FunctionValue
{
    private const long BytesOfCharacter = 4;

    private readonly Signature _signature = Signature.Parse(signature);

    public string Name => name;

    public string SignatureText => signature;

    public override int Arity => arity;

    /// <summary>Whether a surplus argument is refused, and with which dialect it exists at all.</summary>
    public bool IsAwsOnly { get; init; }

    public bool IsNotInAws { get; init; }

    public int ParameterCount => _signature.Parameters.Length;

    /// <summary>Calls with arguments that the function takes although its signature may not; nothing is put in for those that are missing.</summary>
    public JsonValue CallAsIs(ReadOnlySpan<JsonValue> arguments, Evaluation.Evaluation evaluation) => CallChecked(arguments, default, evaluation);

    /// <summary>Whether an argument is of a type that its parameter takes, and lists are lists already.</summary>
    public bool Takes(int index, JsonValue argument)
    {
        var parameter = _signature.Parameters[index];
        var isList = !parameter.IsArray || argument.IsUndefined || (argument.IsArray && (parameter.ItemType is not { } type || SignatureValidation.HasItemsOf(argument, Types.Array, type)));
        return (argument.IsUndefined && parameter.IsOptional) || ((parameter.Accepts & Signature.TypeOf(argument)) != 0 && isList);
    }

    public override JsonValue ApplyOnce(ReadOnlySpan<JsonValue> arguments, JsonValue context, Evaluation.Evaluation evaluation)
    {
        if (arguments.Length > 4)
        {
            return CallChecked(_signature.Validate(arguments, context, evaluation.IsLatest), context, evaluation);
        }

        var few = default(FewArguments);
        arguments.CopyTo(few);
        return Call(few, arguments.Length, context, evaluation);
    }

    /// <summary>Calls with arguments in a span with room for all parameters, which it may change.</summary>
    public JsonValue Call(Span<JsonValue> values, int count, JsonValue context, Evaluation.Evaluation evaluation)
    {
        var parameters = _signature.Parameters;
        if (count > parameters.Length || parameters.Length > values.Length)
        {
            return CallChecked(_signature.Validate(values[..count], context, evaluation.IsLatest), context, evaluation);
        }

        for (var i = 0; i < parameters.Length; i++)
        {
            var parameter = parameters[i];
            if (i < count ? (parameter.Accepts & Signature.TypeOf(values[i])) == 0 || parameter.Repeats : !parameter.IsOptional)
            {
                return CallChecked(_signature.Validate(values[..count], context, evaluation.IsLatest), context, evaluation);
            }
        }

        // Every argument fits the parameter in its place, so there is only one way to match.
        for (var i = 0; i < parameters.Length; i++)
        {
            var parameter = parameters[i];
            if (i >= count)
            {
                values[i] = parameter.TakesContext ? SignatureValidation.Context(parameter, context, i) : default;
            }
            else if (parameter.IsArray)
            {
                values[i] = SignatureValidation.AsArray(parameter, values[i], Signature.TypeOf(values[i]), i);
            }
        }

        return CallChecked(values[..parameters.Length], context, evaluation);
    }

    private JsonValue CallChecked(ReadOnlySpan<JsonValue> values, JsonValue context, Evaluation.Evaluation evaluation)
    {
        // Whatever a function does, it goes over its arguments, and texts are seldom only copied.
        foreach (ref readonly var value in values)
        {
            if (value.Reference is string text)
            {
                evaluation.Charge(text.Length * BytesOfCharacter);
            }
            else
            {
                evaluation.Charge(value);
            }
        }

        return implementation(new Arguments(values, context, evaluation));
    }
}
