using DurableStates.Json;
using DurableStates.Jsonata.Evaluation;

namespace DurableStates.Jsonata.Signatures;

/// <summary>Matches arguments against a signature the way the reference's regular expression does: from the left, as much as possible.</summary>
internal static class SignatureValidation
{
    /// <summary>The arguments as the function gets them: the context put in where it may be, single values made lists.</summary>
    public static JsonValue[] Validate(this Signature signature, ReadOnlySpan<JsonValue> arguments, JsonValue context, bool isLatest)
    {
        var types = new Types[arguments.Length];
        for (var i = 0; i < types.Length; i++)
        {
            types[i] = Signature.TypeOf(arguments[i]);
        }

        var taken = new int[signature.Parameters.Length];
        if (!Match(signature, types, 0, 0, taken))
        {
            throw Mismatch(signature, types);
        }

        return Collect(signature, arguments, taken, context, isLatest);
    }

    private static bool Match(Signature signature, Types[] types, int parameter, int at, int[] taken)
    {
        if (parameter == signature.Parameters.Length)
        {
            return at == types.Length;
        }

        var expected = signature.Parameters[parameter];
        var most = 0;
        while (at + most < types.Length && (expected.Accepts & types[at + most]) != 0 && (most == 0 || expected.Repeats))
        {
            most++;
        }

        for (var count = most; count >= (expected.IsOptional ? 0 : 1); count--)
        {
            taken[parameter] = count;
            if (Match(signature, types, parameter + 1, at + count, taken))
            {
                return true;
            }
        }

        return false;
    }

    private static JsonValue[] Collect(Signature signature, ReadOnlySpan<JsonValue> arguments, int[] taken, JsonValue context, bool isLatest)
    {
        var valid = new List<JsonValue>(arguments.Length + 1);
        var at = 0;
        for (var i = 0; i < signature.Parameters.Length; i++)
        {
            // The reference counts an optional parameter that took nothing as one argument, and before its latest version
            // gave a repeated parameter its first argument each time.
            var parameter = signature.Parameters[i];
            var first = at;
            if (taken[i] == 0)
            {
                valid.Add(parameter.TakesContext ? Context(parameter, context, at) : At(arguments, at));
                at += parameter.TakesContext ? 0 : 1;
            }

            for (var count = 0; count < taken[i]; count++, at++)
            {
                var argument = At(arguments, parameter.IsArray || isLatest ? at : first);
                valid.Add(parameter.IsArray ? AsArray(parameter, argument, Signature.TypeOf(argument), at) : argument);
            }
        }

        return [.. valid];
    }

    private static JsonValue At(ReadOnlySpan<JsonValue> arguments, int index) => index < arguments.Length ? arguments[index] : default;

    public static JsonValue Context(SignatureParameter parameter, JsonValue context, int at) =>
        (parameter.AcceptsAsContext & Signature.TypeOf(context)) != 0
            ? context
            : throw new EvaluationFailure("T0411") { Value = context, Index = at + 1 };

    public static JsonValue AsArray(SignatureParameter parameter, JsonValue argument, Types type, int at)
    {
        if (type is Types.Missing)
        {
            return default;
        }

        if (parameter.ItemType is { } wanted && !HasItemsOf(argument, type, wanted))
        {
            throw new EvaluationFailure("T0412") { Value = argument, Index = at + 1, Type = Plural(wanted) };
        }

        return type is Types.Array ? argument : new JsonArray([argument], 1, JsonMarks.Fresh);
    }

    public static bool HasItemsOf(JsonValue argument, Types type, string wanted)
    {
        if (type is not Types.Array)
        {
            return wanted.Length == 1 && Signature.LetterOf(type) == wanted[0];
        }

        foreach (var item in argument.Items)
        {
            if (wanted.Length == 0 || Signature.LetterOf(Signature.TypeOf(item)) != wanted[0])
            {
                return false;
            }
        }

        return true;
    }

    private static string? Plural(string type) => type switch
    {
        "a" => "arrays",
        "b" => "booleans",
        "f" => "functions",
        "n" => "numbers",
        "o" => "objects",
        "s" => "strings",
        _ => null,
    };

    // Which argument is wrong: the first parameters that still match decide.
    private static EvaluationFailure Mismatch(Signature signature, Types[] types)
    {
        var goodTo = 0;
        for (var count = 1; count <= signature.Parameters.Length; count++)
        {
            var matched = Prefix(signature, types, count);
            if (matched < 0)
            {
                break;
            }

            goodTo = matched;
        }

        return new("T0410") { Index = goodTo + 1 };
    }

    // How many arguments the first parameters take, or -1 when they do not match the start at all.
    private static int Prefix(Signature signature, Types[] types, int parameters) => PrefixFrom(signature, types, 0, 0, parameters);

    private static int PrefixFrom(Signature signature, Types[] types, int parameter, int at, int parameters)
    {
        if (parameter == parameters)
        {
            return at;
        }

        var expected = signature.Parameters[parameter];
        var most = 0;
        while (at + most < types.Length && (expected.Accepts & types[at + most]) != 0 && (most == 0 || expected.Repeats))
        {
            most++;
        }

        for (var count = most; count >= (expected.IsOptional ? 0 : 1); count--)
        {
            if (PrefixFrom(signature, types, parameter + 1, at + count, parameters) is var end and >= 0)
            {
                return end;
            }
        }

        return -1;
    }
}
