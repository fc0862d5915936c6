using DurableStates.Json;

namespace DurableStates.Asl;

/// <summary>What each type of state has to look like: AWS's table of fields by type and query language.</summary>
internal static class StateRules
{
    private const QueryLanguage JsonPath = QueryLanguage.JsonPath;
    private const QueryLanguage Jsonata = QueryLanguage.Jsonata;
    private const long LongestSeconds = 99_999_999;

    private static readonly string[] s_types = ["Task", "Wait", "Pass", "Succeed", "Fail", "Choice", "Parallel", "Map"];

    private static readonly Field[] s_any =
    [
        new("Type", ValueRules.Anything),
        new("Comment", ValueRules.Text),
        new("QueryLanguage", MachineRules.QueryLanguageName),
    ];

    private static readonly Field[] s_paths = [new("InputPath", Paths.PathOrNull, JsonPath), new("OutputPath", Paths.PathOrNull, JsonPath)];

    private static readonly Field[] s_transition = [new("Next", ValueRules.Text), new("End", ValueRules.Truth)];

    private static readonly Field[] s_output = [new("Output", PayloadRules.Payload, Jsonata), new("Assign", PayloadRules.Assignments)];

    private static readonly Field[] s_work =
    [
        new("ResultSelector", WithResult(PayloadRules.ObjectPayload), JsonPath),
        new("ResultPath", Paths.TargetOrNull, JsonPath),
        new("Output", WithResult(PayloadRules.Payload), Jsonata),
        new("Assign", WithResult(PayloadRules.Assignments)),
        new("Retry", FailureRules.Retry),
        new("Catch", FailureRules.Catch),
    ];

    private static readonly ObjectRule s_untyped = new(new Field("Type", ValueRules.Anything, IsRequired: true));

    private static readonly ObjectRule s_pass = new(
    [
        .. s_any, .. s_paths, .. s_output, .. s_transition,
        new("Parameters", PayloadRules.Payload, JsonPath),
        new("Result", PassResult, JsonPath),
        new("ResultPath", Paths.TargetOrNull, JsonPath),
    ])
    {
        Also = CheckTransition,
    };

    private static readonly ObjectRule s_task = new(
    [
        .. s_any, .. s_paths, .. s_work, .. s_transition,
        new("Resource", ResourceRules.Resource, IsRequired: true),
        new("Parameters", PayloadRules.Payload, JsonPath),
        new("Arguments", PayloadRules.Payload, Jsonata),
        new("TimeoutSeconds", ValueRules.Integer(1, LongestSeconds)),
        new("TimeoutSecondsPath", Paths.Reference, JsonPath),
        new("HeartbeatSeconds", ValueRules.Integer(1, LongestSeconds)),
        new("HeartbeatSecondsPath", Paths.Reference, JsonPath),
        new("Credentials", ResourceRules.Credentials),
    ])
    {
        AtMostOneOf = [["TimeoutSeconds", "TimeoutSecondsPath"], ["HeartbeatSeconds", "HeartbeatSecondsPath"]],
        Also = CheckTask,
    };

    private static readonly ObjectRule s_choice = new(
    [
        .. s_any, .. s_paths, .. s_output,
        new("Choices", ChoiceRules.Choices, IsRequired: true),
        new("Default", ValueRules.Text),
    ]);

    private static readonly ObjectRule s_wait = new(
    [
        .. s_any, .. s_paths, .. s_output, .. s_transition,
        new("Seconds", ValueRules.Integer(0, LongestSeconds)),
        new("SecondsPath", Paths.Reference, JsonPath),
        new("Timestamp", ValueRules.Timestamp),
        new("TimestampPath", Paths.Reference, JsonPath),
    ])
    {
        ExactlyOneOf = [["SecondsPath", "Seconds", "TimestampPath", "Timestamp"]],
        Also = CheckTransition,
    };

    private static readonly ObjectRule s_succeed = new([.. s_any, .. s_paths, new("Output", PayloadRules.Payload, Jsonata)]);

    private static readonly ObjectRule s_fail = new(
    [
        .. s_any,
        new("Error", ValueRules.TextOrExpression),
        new("ErrorPath", Paths.ReferenceOrIntrinsic, JsonPath),
        new("Cause", ValueRules.TextOrExpression),
        new("CausePath", Paths.ReferenceOrIntrinsic, JsonPath),
    ])
    {
        AtMostOneOf = [["Error", "ErrorPath"], ["Cause", "CausePath"]],
    };

    private static readonly ObjectRule s_parallel = new(
    [
        .. s_any, .. s_paths, .. s_work, .. s_transition,
        new("Parameters", PayloadRules.Payload, JsonPath),
        new("Arguments", PayloadRules.Payload, Jsonata),
        new("Branches", ValueRules.ListOf(MachineRules.Branch, mayBeEmpty: false), IsRequired: true),
    ])
    {
        Also = CheckTransition,
    };

    private static readonly ObjectRule s_map = new([.. s_any, .. s_paths, .. s_work, .. s_transition, .. MapRules.Fields])
    {
        ExactlyOneOf = [["ItemProcessor", "Iterator"]],
        AtMostOneOf = MapRules.Exclusive,
        Also = CheckTransition,
    };

    public static void Check(JsonValue state, Place place)
    {
        var type = state["Type"];
        var rule = type.TryGetString(out var name) ? RuleOf(name) : null;

        if (rule is null && !type.IsUndefined)
        {
            place.At("Type").Error($"The field 'Type' should have one of these values: [{string.Join(", ", s_types)}]");
        }
        else
        {
            (rule ?? s_untyped).Check(state, place);
        }
    }

    private static ObjectRule? RuleOf(string type) => type switch
    {
        "Pass" => s_pass,
        "Task" => s_task,
        "Choice" => s_choice,
        "Wait" => s_wait,
        "Succeed" => s_succeed,
        "Fail" => s_fail,
        "Parallel" => s_parallel,
        "Map" => s_map,
        _ => null,
    };

    private static ValueRule WithResult(ValueRule rule) => (value, place) => rule(value, place with { Members = StatesMembers.Result });

    private static void PassResult(JsonValue value, Place place)
    {
        if (value.TryGetString(out var text) && Paths.LooksComputed(text))
        {
            place.Warning(AslDiagnosticCodes.PassResultIsStatic, "The 'Result' of a Pass state is static. Use 'Parameters' to evaluate it at runtime.");
        }
    }

    private static void CheckTask(JsonValue state, Place place)
    {
        CheckTransition(state, place);
        ResourceRules.CheckArguments(state, place);
    }

    // "End": false is as if it were not there.
    private static void CheckTransition(JsonValue state, Place place)
    {
        var hasNext = !state["Next"].IsUndefined;
        var isEnd = state["End"].TryGetBoolean(out var end) && end;

        if (hasNext && isEnd)
        {
            place.Error("There should only be one of the following fields: [Next, End]");
        }
        else if (!hasNext && !isEnd)
        {
            place.Error("This object should have only one of the following fields: [Next, End]");
        }
    }
}
