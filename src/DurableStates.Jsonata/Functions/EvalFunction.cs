using DurableStates.Json;
using DurableStates.Jsonata.Compilation;
using DurableStates.Jsonata.Evaluation;
using DurableStates.Jsonata.Lowering;
using DurableStates.Jsonata.Syntax;

namespace DurableStates.Jsonata.Functions;

/// <summary><c>$eval</c>, which Step Functions does not have.</summary>
internal static class EvalFunction
{
    // Parsing takes about two steps for a character.
    private const long BytesOfCharacter = 128;

    public static JsonValue Eval(in Arguments a)
    {
        if (!a[0].TryGetString(out var text))
        {
            return default;
        }

        var input = a[1].IsUndefined ? a.Context : Wrap(a[1]);
        var (scope, frame) = a.Evaluation.EvalPlace ?? new(Scope.Root(), new Frame(null, 0));
        var options = a.Evaluation.Options;
        a.Evaluation.Charge(text.Length * BytesOfCharacter);
        if (!JsonataSyntax.TryParse(text, options.Dialect, out var syntax, out var error) || Lowerer.Lower(syntax, out error) is not { } root)
        {
            throw Failed("D3120", error?.Message);
        }

        var before = a.Evaluation.Nesting;
        try
        {
            return Compiler.CompileInside(root, options, scope).Evaluate(input, frame, a.Evaluation);
        }
        catch (EvaluationFailure failure) when (failure.Code is not null)
        {
            a.Evaluation.Forget(before);
            throw Failed("D3121", failure.ToError().Message);
        }
    }

    private static JsonValue Wrap(JsonValue input) =>
        input.TryGetArray(out var array) && !Sequences.IsSequence(array)
            ? new JsonArray([input], 1, Sequences.Sequence | JsonMarks.OuterWrapper)
            : input;

    private static EvaluationFailure Failed(string code, string? message) => new(code) { Value = message ?? "" };
}
