using System.Collections.Immutable;
using DurableStates.Asl;
using DurableStates.Engine.Executions;
using DurableStates.Engine.Expressions;
using DurableStates.Engine.States;
using DurableStates.Json;

namespace DurableStates.Engine.DataFlow;

/// <summary>Data flow in JSONata: <c>Arguments</c> before the work, <c>Output</c> and <c>Assign</c> beside each other after it.</summary>
/// <seealso href="https://docs.aws.amazon.com/step-functions/latest/dg/transforming-data.html"/>
internal sealed class JsonataDataFlow(CompiledTemplate? arguments, CompiledTemplate? output, CompiledAssign? assign) : StateDataFlow
{
    public static JsonataDataFlow Compile(State state) => new(
        CompiledTemplate.CompileOptional((state as FallibleState)?.Arguments, "Arguments"),
        CompiledTemplate.CompileOptional(state.Output, "Output"),
        CompiledAssign.Compile(state.Assign));

    public override Result<Payload> EffectiveInput(Frame frame) => frame.Input;

    public override Result<Payload> Arguments(Frame frame, Payload effectiveInput)
    {
        if (arguments is null)
        {
            return effectiveInput;
        }

        if (arguments.Evaluate(frame.Scope(default(JsonValue))).Failed(out var error, out var value))
        {
            return error;
        }

        var computed = new Payload(value);
        frame.Inspection?.Show("afterArguments", computed);
        return computed;
    }

    public override Result<Departure> Complete(Frame frame, Payload result) =>
        Depart(output, assign, result, new DataScope(frame, default, result.Value, default));

    public override Result<Departure> PassOn(Frame frame, Payload effectiveInput) =>
        Depart(output, assign, effectiveInput, frame.Scope(default(JsonValue)));

    public override Result<Departure> PassOnBy(Frame frame, Payload effectiveInput, CompiledTemplate? ruleOutput, CompiledAssign? ruleAssign) =>
        Depart(ruleOutput, ruleAssign, effectiveInput, frame.Scope(default(JsonValue)));

    public override Result<Departure> Catch(Frame frame, CompiledCatcher catcher, StateError error)
    {
        var errorOutput = ErrorOutput.Of(error);
        return Depart(catcher.Output, catcher.Assign, new Payload(errorOutput), new DataScope(frame, default, default, errorOutput));
    }

    /// <summary>Leaves by an <c>Output</c> and an <c>Assign</c> that neither see the other's effect.</summary>
    private static Result<Departure> Depart(CompiledTemplate? output, CompiledAssign? assign, Payload otherwise, in DataScope scope)
    {
        var assigned = ImmutableArray<AssignedVariable>.Empty;
        if (assign is not null && assign.Evaluate(scope).Failed(out var failed, out assigned))
        {
            return failed;
        }

        if (output is null)
        {
            return new Departure(otherwise, assigned);
        }

        return output.Evaluate(scope).Failed(out var error, out var value) ? error : new Departure(new Payload(value), assigned);
    }
}
