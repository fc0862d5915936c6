using System.Collections.Immutable;
using DurableStates.Asl;
using DurableStates.Engine.Executions;
using DurableStates.Engine.Expressions;
using DurableStates.Engine.States;

namespace DurableStates.Engine.DataFlow;

/// <summary>
/// Data flow in JSONPath: <c>InputPath</c>, <c>Parameters</c>, the work, <c>ResultSelector</c>, <c>Assign</c>, <c>ResultPath</c>, <c>OutputPath</c>.
/// </summary>
/// <seealso href="https://states-language.net/spec.html#filters"/>
internal sealed class JsonPathDataFlow : StateDataFlow
{
    private readonly CompiledPath? _inputPath;
    private readonly CompiledTemplate? _parameters;
    private readonly CompiledTemplate? _resultSelector;
    private readonly CompiledPath? _resultPath;
    private readonly CompiledPath? _outputPath;
    private readonly CompiledAssign? _assign;

    private JsonPathDataFlow(State state)
    {
        var work = state as FallibleState;
        var pass = state as PassState;
        _inputPath = CompiledPath.CompileOptional(state.InputPath, "InputPath");
        _parameters = CompiledTemplate.CompileOptional(work?.Arguments ?? pass?.Parameters, "Parameters");
        _resultSelector = CompiledTemplate.CompileOptional(work?.ResultSelector, "ResultSelector");
        _resultPath = CompiledPath.CompileOptional(work?.ResultPath ?? pass?.ResultPath, "ResultPath");
        _outputPath = CompiledPath.CompileOptional(state.OutputPath, "OutputPath");
        _assign = CompiledAssign.Compile(state.Assign);
    }

    public static JsonPathDataFlow Compile(State state) => new(state);

    public override Result<Payload> EffectiveInput(Frame frame)
    {
        var input = frame.Input;
        if (_inputPath is not null && _inputPath.Select(frame, frame.Input).Failed(out var error, out input))
        {
            return error;
        }

        frame.Inspection?.Show("afterInputPath", input);
        return input;
    }

    public override Result<Payload> Arguments(Frame frame, Payload effectiveInput)
    {
        var arguments = effectiveInput;
        if (_parameters is not null)
        {
            if (_parameters.Evaluate(frame.Scope(effectiveInput)).Failed(out var error, out var value))
            {
                return error;
            }

            arguments = new Payload(value);
        }

        frame.Inspection?.Show("afterParameters", arguments);
        return arguments;
    }

    public override Result<Departure> Complete(Frame frame, Payload result)
    {
        if (_resultSelector is not null)
        {
            if (_resultSelector.Evaluate(frame.Scope(result)).Failed(out var failed, out var selected))
            {
                return failed;
            }

            result = new Payload(selected);
        }

        frame.Inspection?.Show("afterResultSelector", result);
        if (Assign(frame, _assign, result).Failed(out var error, out var assigned)
            || Combine(frame, _resultPath, result).Failed(out error, out var combined))
        {
            return error;
        }

        frame.Inspection?.Show("afterResultPath", combined);
        return Filter(frame, combined).Failed(out error, out var output) ? error : new Departure(output, assigned);
    }

    public override Result<Departure> PassOn(Frame frame, Payload effectiveInput) => PassOnBy(frame, effectiveInput, null, _assign);

    public override Result<Departure> PassOnBy(Frame frame, Payload effectiveInput, CompiledTemplate? output, CompiledAssign? assign) =>
        Assign(frame, assign, effectiveInput).Failed(out var error, out var assigned) || Filter(frame, effectiveInput).Failed(out error, out var filtered)
            ? error
            : new Departure(filtered, assigned);

    public override Result<Departure> Catch(Frame frame, CompiledCatcher catcher, StateError error)
    {
        var errorOutput = new Payload(ErrorOutput.Of(error));
        return Assign(frame, catcher.Assign, errorOutput).Failed(out var failed, out var assigned)
            || Combine(frame, catcher.ResultPath, errorOutput).Failed(out failed, out var output)
            ? failed
            : new Departure(output, assigned);
    }

    private static Result<ImmutableArray<AssignedVariable>> Assign(Frame frame, CompiledAssign? assign, Payload root) =>
        assign is null ? ImmutableArray<AssignedVariable>.Empty : assign.Evaluate(frame.Scope(root));

    private static Result<Payload> Combine(Frame frame, CompiledPath? resultPath, Payload result) =>
        resultPath is null ? result : resultPath.Place(frame, frame.Input, result);

    private Result<Payload> Filter(Frame frame, Payload output) => _outputPath is null ? output : _outputPath.Select(frame, output);
}
