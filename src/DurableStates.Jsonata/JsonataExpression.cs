using System.Diagnostics.CodeAnalysis;
using DurableStates.Json;
using DurableStates.Jsonata.Analysis;
using DurableStates.Jsonata.Compilation;
using DurableStates.Jsonata.Evaluation;
using DurableStates.Jsonata.Lowering;
using DurableStates.Jsonata.Syntax;

namespace DurableStates.Jsonata;

/// <summary>A parsed JSONata expression. Immutable: any number of threads may evaluate one at once.</summary>
public sealed class JsonataExpression
{
    // An evaluation's state is used again by the next one of the thread, but not by one inside it.
    [ThreadStatic]
    private static Evaluation.Evaluation? _idle;

    private readonly Code _code;
    private readonly int _slots;
    private readonly int _depth;

    private JsonataExpression(string text, JsonataSyntax syntax, JsonataOptions options, Node root)
    {
        Text = text;
        Syntax = syntax;
        Options = options;
        var usesEval = options.Dialect is not JsonataDialect.StepFunctions && syntax.DescendantsAndSelf().Any(part => part is VariableReference { Name: "eval" });
        _depth = DepthEstimate.Of(root);
        (_code, _slots) = Compiler.Compile(root, options, usesEval);
    }

    /// <summary>The text that was parsed, without <c>{%</c> and <c>%}</c>.</summary>
    public string Text { get; }

    /// <summary>The expression as a tree.</summary>
    public JsonataSyntax Syntax { get; }

    /// <summary>What the expression was parsed for and is evaluated with.</summary>
    public JsonataOptions Options { get; }

    /// <summary>Parses an expression; <see cref="FormatException"/> when it is wrong.</summary>
    public static JsonataExpression Parse(string text, JsonataOptions? options = null) =>
        TryParse(text, options, out var expression, out var error) ? expression : throw new FormatException(error.ToString());

    /// <summary>Parses an expression without <c>{%</c> and <c>%}</c>, or says what is wrong with it. Never throws.</summary>
    /// <param name="text">The expression.</param>
    /// <param name="options">The dialect and the bounds; null for <see cref="JsonataOptions.StepFunctions"/>.</param>
    /// <param name="expression">The expression, when it is right.</param>
    /// <param name="error">What is wrong, when it is not.</param>
    public static bool TryParse(
        string text,
        JsonataOptions? options,
        [NotNullWhen(true)] out JsonataExpression? expression,
        [NotNullWhen(false)] out JsonataError? error)
    {
        ArgumentNullException.ThrowIfNull(text);
        options ??= JsonataOptions.StepFunctions;
        expression = null;
        if (!JsonataSyntax.TryParse(text, options.Dialect, out var syntax, out error))
        {
            return false;
        }

        if (Lowerer.Lower(syntax, out error) is not { } root)
        {
            error ??= new(null, "");
            return false;
        }

        expression = new(text, syntax, options, root);
        if (!options.RefusesInputReferences || expression.Analyze().Refusals is not [var refusal, ..])
        {
            return true;
        }

        expression = null;
        error = refusal;
        return false;
    }

    /// <summary>What the expression refers to, found without evaluating it.</summary>
    public JsonataAnalysis Analyze() => References.Of(Syntax, _depth);

    /// <summary>Evaluates the expression. Never throws: whatever goes wrong is in the result.</summary>
    /// <param name="input">The input document; nothing, as in Step Functions, when left out.</param>
    /// <param name="bindings">The values of the variables.</param>
    /// <param name="environment">Clock and chance; null for the system's.</param>
    public JsonataResult Evaluate(JsonValue input = default, JsonataBindings bindings = default, JsonataEnvironment? environment = null)
    {
        var evaluation = _idle ??= new();

        // Inside another evaluation, as from a clock that evaluates something itself, there is nothing to use again.
        return Evaluate(input, bindings, environment ?? JsonataEnvironment.System, evaluation.IsBusy ? new() : evaluation);
    }

    /// <summary>Evaluates the expression as <see cref="Evaluate(JsonValue, JsonataBindings, JsonataEnvironment)"/> does, for a caller that evaluates many, one after the other.</summary>
    /// <param name="input">The input document.</param>
    /// <param name="bindings">The values of the variables.</param>
    /// <param name="environment">Clock and chance.</param>
    /// <param name="session">What one evaluation leaves for the next to use again.</param>
    public JsonataResult Evaluate(JsonValue input, JsonataBindings bindings, JsonataEnvironment environment, JsonataSession session)
    {
        ArgumentNullException.ThrowIfNull(environment);
        ArgumentNullException.ThrowIfNull(session);
        return Evaluate(input, bindings, environment, session.Evaluation);
    }

    private JsonataResult Evaluate(JsonValue input, JsonataBindings bindings, JsonataEnvironment environment, Evaluation.Evaluation evaluation)
    {
        try
        {
            evaluation.Start(Options, input, bindings, environment);
            var result = _code.Evaluate(Wrap(input), _slots == 0 ? NoVariables : new Frame(null, _slots), evaluation);
            if (result.Reference is TailCall tail)
            {
                result = FunctionValue.Continue(tail, default, null, evaluation);
            }

            if (result.Reference is JsonArray { Marks: not 0 } or JsonObject { Marks: not 0 })
            {
                evaluation.CheckExtent(result);
            }

            return JsonataResult.Of(Settling.Settle(result, evaluation.IsAws));
        }
        catch (EvaluationFailure failure)
        {
            return JsonataResult.Of(failure.ToError());
        }
        catch (InsufficientExecutionStackException)
        {
            return JsonataResult.Of(new JsonataError(null, Limits.StackOverflow));
        }
        catch (OutOfMemoryException)
        {
            return JsonataResult.Of(new JsonataError(null, Limits.Memory));
        }
        finally
        {
            evaluation.End();
        }
    }

    private static Frame NoVariables { get; } = new(null, 0);

    // An input document that is an array counts as one item.
    private static JsonValue Wrap(JsonValue input) =>
        input.IsArray ? new JsonArray([input], 1, Sequences.Sequence | JsonMarks.OuterWrapper) : input;
}
