using System.Diagnostics;
using DurableStates.Json;

namespace DurableStates.Asl;

/// <summary>Writes one state: what it is, what comes in, what it does, what goes out, what can go wrong, where it goes.</summary>
internal sealed class StateWriter
{
    private readonly JsonObjectBuilder _fields = new();
    private readonly QueryLanguage _machineLanguage;
    private readonly bool _isJsonata;

    private StateWriter(State state, QueryLanguage machineLanguage)
    {
        _machineLanguage = machineLanguage;
        _isJsonata = (state.QueryLanguage ?? machineLanguage) is QueryLanguage.Jsonata;
    }

    private string ArgumentsName => _isJsonata ? "Arguments" : "Parameters";

    public static JsonValue Write(State state, QueryLanguage machineLanguage) => new StateWriter(state, machineLanguage).Write(state);

    private JsonValue Write(State state)
    {
        _fields.Set("Type", state.Type);
        _fields.SetText("Comment", state.Comment);
        _fields.SetText("QueryLanguage", AslNames.Of(state.QueryLanguage));
        _fields.SetPath("InputPath", state.InputPath);
        WriteOwnFields(state);

        if (state is FallibleState { ResultSelector: var selector, ResultPath: var resultPath })
        {
            _fields.SetTemplate("ResultSelector", selector);
            _fields.SetPath("ResultPath", resultPath);
        }

        _fields.SetPath("OutputPath", state.OutputPath);
        _fields.SetFields("Assign", state.Assign);
        _fields.SetTemplate("Output", state.Output);

        if (state is FallibleState fallible)
        {
            WriteFailures(fallible);
        }

        WriteTransition(state);
        return _fields.ToValue();
    }

    private void WriteOwnFields(State state)
    {
        switch (state)
        {
            case PassState pass:
                _fields.SetTemplate("Parameters", pass.Parameters);
                if (!pass.Result.IsUndefined)
                {
                    _fields.Set("Result", pass.Result);
                }

                _fields.SetPath("ResultPath", pass.ResultPath);
                break;
            case TaskState task:
                WriteTask(task);
                break;
            case ChoiceState choice:
                _fields.Set("Choices", JsonValue.Array([.. choice.Choices.Select(ConditionWriter.Write)]));
                _fields.SetText("Default", choice.Default);
                break;
            case WaitState { Time: WaitTime.Seconds(var count) }:
                _fields.SetSetting("Seconds", count);
                break;
            case WaitState { Time: WaitTime.Timestamp(var instant) }:
                _fields.SetSetting("Timestamp", instant);
                break;
            case SucceedState:
                break;
            case FailState fail:
                _fields.SetSetting("Error", fail.Error);
                _fields.SetSetting("Cause", fail.Cause);
                break;
            case ParallelState parallel:
                _fields.SetTemplate(ArgumentsName, parallel.Arguments);
                _fields.Set("Branches", AslWriter.Graphs(parallel.Branches, _machineLanguage));
                break;
            case MapState map:
                MapWriter.Write(_fields, map, _isJsonata, _machineLanguage);
                break;
            default:
                throw new UnreachableException($"No fields for {state.GetType().Name}.");
        }
    }

    private void WriteTask(TaskState task)
    {
        _fields.Set("Resource", task.Resource);
        _fields.SetTemplate(ArgumentsName, task.Arguments);
        _fields.SetSetting("TimeoutSeconds", task.TimeoutSeconds);
        _fields.SetSetting("HeartbeatSeconds", task.HeartbeatSeconds);

        if (task.Credentials is { RoleArn: var role })
        {
            var credentials = new JsonObjectBuilder();
            credentials.SetSetting("RoleArn", role, pathSuffix: ".$");
            _fields.Set("Credentials", credentials.ToValue());
        }
    }

    private void WriteFailures(FallibleState state)
    {
        if (!state.Retry.IsEmpty)
        {
            _fields.Set("Retry", JsonValue.Array([.. state.Retry.Select(Write)]));
        }

        if (!state.Catch.IsEmpty)
        {
            _fields.Set("Catch", JsonValue.Array([.. state.Catch.Select(Write)]));
        }
    }

    private static JsonValue Write(Retrier retrier)
    {
        var fields = new JsonObjectBuilder();
        fields.SetText("Comment", retrier.Comment);
        fields.SetTexts("ErrorEquals", retrier.ErrorEquals);
        fields.SetNumber("IntervalSeconds", retrier.IntervalSeconds);
        fields.SetNumber("MaxAttempts", retrier.MaxAttempts);
        fields.SetNumber("BackoffRate", retrier.BackoffRate);
        fields.SetNumber("MaxDelaySeconds", retrier.MaxDelaySeconds);
        fields.SetText("JitterStrategy", AslNames.Of(retrier.JitterStrategy));
        return fields.ToValue();
    }

    private static JsonValue Write(Catcher catcher)
    {
        var fields = new JsonObjectBuilder();
        fields.SetText("Comment", catcher.Comment);
        fields.SetTexts("ErrorEquals", catcher.ErrorEquals);
        fields.SetPath("ResultPath", catcher.ResultPath);
        fields.SetFields("Assign", catcher.Assign);
        fields.SetTemplate("Output", catcher.Output);
        return fields.Set("Next", catcher.Next).ToValue();
    }

    private void WriteTransition(State state)
    {
        switch (state.Transition)
        {
            case { Next: { } next }:
                _fields.Set("Next", next);
                break;
            case { IsEnd: true }:
                _fields.Set("End", true);
                break;
        }
    }
}
