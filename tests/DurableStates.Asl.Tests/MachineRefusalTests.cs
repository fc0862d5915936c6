namespace DurableStates.Asl.Tests;

/// <summary>What AWS refuses in a machine as a whole: transitions, ends, names, variables, express machines.</summary>
public sealed class MachineRefusalTests
{
    private const string EndlessLoop = """ "A": { "Type": "Pass", "Next": "B" }, "B": { "Type": "Pass", "Next": "A" } """;

    [Theory]
    [InlineData("{}", "SCHEMA_VALIDATION_FAILED: These fields are required: [States, StartAt] at /")]
    [InlineData("""{ "StartAt": "A" }""", "SCHEMA_VALIDATION_FAILED: These fields are required: [States] at /")]
    [InlineData("""{ "StartAt": "A", "States": { "A": { "Type": "Succeed" } }, "QueryLanguage": "jsonata" }""", "SCHEMA_VALIDATION_FAILED: Value should be one of the following: [JSONPath, JSONata] at /QueryLanguage")]
    [InlineData("""{ "StartAt": "A", "States": { "A": { "Type": "Succeed" } }, "Version": "2.0" }""", "SCHEMA_VALIDATION_FAILED: Value should be one of the following: [1.0] at /Version")]
    [InlineData("""{ "StartAt": "A", "States": { "A": { "Type": "Succeed" } }, "Timeout": 1 }""", "SCHEMA_VALIDATION_FAILED: Field 'Timeout' is not supported at /")]
    [InlineData("", "SCHEMA_VALIDATION_FAILED: Definition must be a valid JSON object at null")]
    [InlineData(" \n", "SCHEMA_VALIDATION_FAILED: Definition must be a valid JSON object at null")]
    [InlineData("[]", "SCHEMA_VALIDATION_FAILED: Definition must be a valid JSON object at null")]
    [InlineData("null", "SCHEMA_VALIDATION_FAILED: Definition must be a valid JSON object at null")]
    public void A_definition_is_refused(string definition, string expected) => Assert.Equal([expected], Refusals(definition));

    [Fact]
    public void A_machine_that_cannot_end_is_refused() =>
        Assert.Equal(["MISSING_END_STATE: Workflow has no terminal state at null"], Refusals(Machine("A", EndlessLoop)));

    [Fact]
    public void An_end_that_cannot_be_reached_is_refused_as_unreachable() => Assert.Equal(
        ["MISSING_TRANSITION_TARGET: State \"C\" is not reachable. at /States/C"],
        Refusals(Machine("A", EndlessLoop + """, "C": { "Type": "Succeed" } """)));

    [Fact]
    public void Only_the_outermost_states_have_to_end() => Assert.Empty(
        Refusals(Machine("M", $$"""  "M": { "Type": "Map", "ItemProcessor": { "StartAt": "A", "States": { {{EndlessLoop}} } }, "End": true } """)));

    [Fact]
    public void A_transition_to_nowhere_is_said_before_the_missing_end() => Assert.Equal(
        ["MISSING_TRANSITION_TARGET: Missing 'Next' target: Nope at /States/A/Next", "MISSING_END_STATE: Workflow has no terminal state at null"],
        Refusals(Machine("A", """ "A": { "Type": "Pass", "Next": "Nope" } """)));

    [Fact]
    public void Every_kind_of_transition_to_nowhere_has_its_place()
    {
        var refusals = Refusals(Machine("Nope", """
            "T": { "Type": "Task", "Resource": "arn:aws:lambda:us-east-1:111111111111:function:f", "Catch": [ { "ErrorEquals": ["E"], "Next": "N1" } ], "Next": "C" },
            "C": { "Type": "Choice", "Choices": [ { "Variable": "$.x", "IsNull": true, "Next": "N2" } ], "Default": "N3" },
            "P": { "Type": "Parallel", "Branches": [ { "StartAt": "N4", "States": { "B": { "Type": "Succeed" } } } ], "End": true }
            """));

        Assert.Equal(
            ["/StartAt", "/States/T/Catch[0]/Next", "/States/C/Choices[0]/Next", "/States/C/Default", "/States/P/Branches[0]/StartAt"],
            refusals.Where(refusal => refusal.Contains("Missing", StringComparison.Ordinal)).Select(refusal => refusal.Split(" at ")[^1]));
        Assert.Equal(4, refusals.Count(refusal => refusal.Contains("is not reachable.", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_name_is_given_once_in_the_whole_machine() => Assert.Equal(
        ["DUPLICATE_STATE_NAME: Duplicate State name: A at /States/P/Branches[0]/States/A"],
        Refusals(Machine("A", """
            "A": { "Type": "Pass", "Next": "P" },
            "P": { "Type": "Parallel", "Branches": [ { "StartAt": "A", "States": { "A": { "Type": "Succeed" } } } ], "End": true }
            """)));

    [Theory]
    [InlineData(80, true)]
    [InlineData(81, false)]
    public void A_name_has_at_most_80_characters(int length, bool isAccepted)
    {
        var name = string.Concat(Enumerable.Repeat("😀", length));

        Assert.Equal(isAccepted, AslReader.Read(Machine(name, $$"""  "{{name}}": { "Type": "Succeed" } """)).Machine is not null);
    }

    [Fact]
    public void A_state_cannot_go_back_to_JSONPath() => Assert.Equal(
        ["SCHEMA_VALIDATION_FAILED: 'QueryLanguage' can not be 'JSONPath' if set to 'JSONata' for whole state machine at /States/X"],
        Refusals("""{ "QueryLanguage": "JSONata", "StartAt": "X", "States": { "X": { "Type": "Pass", "QueryLanguage": "JSONPath", "Output": { "v": "{% 1 %}" }, "End": true } } }"""));

    [Theory]
    [InlineData("")]
    [InlineData("""  "QueryLanguage": "JSONata", """)]
    public void What_a_map_speaks_is_not_what_its_items_states_speak(string language) => Assert.Equal(
        ["SCHEMA_VALIDATION_FAILED: The QueryLanguage is set to 'JSONPath', but field 'Output' is only supported for the 'JSONata' QueryLanguage at /States/M/ItemProcessor/States/P"],
        Refusals(Machine("M", $$"""  "M": { "Type": "Map", {{language}} "ItemProcessor": { "StartAt": "P", "States": { "P": { "Type": "Pass", "Output": 1, "End": true } } }, "End": true } """)));

    [Theory]
    [InlineData("states", "RESERVED_VARIABLE_NAME: Cannot assign to reserved variable '$states'. at /States/A/Assign/states")]
    [InlineData("a-b", "INVALID_VARIABLE_NAME: Invalid variable name 'a-b': the variable name contains invalid characters. at /States/A/Assign/a-b")]
    [InlineData("1a", "INVALID_VARIABLE_NAME: Invalid variable name '1a': the variable name contains invalid characters. at /States/A/Assign/1a")]
    public void A_variable_is_well_named(string name, string expected) =>
        Assert.Equal([expected], Refusals(Machine("A", $$"""  "A": { "Type": "Pass", "Assign": { "{{name}}": 1 }, "End": true } """)));

    [Theory]
    [InlineData("INLINE", "", 1)]
    [InlineData("DISTRIBUTED", """ , "ExecutionType": "STANDARD" """, 0)]
    public void An_outer_variable_is_not_assigned_inside_unless_inside_is_another_execution(string mode, string type, int refusals) => Assert.Equal(
        refusals,
        Refusals(Machine("A", $$"""
            "A": { "Type": "Pass", "Assign": { "x": 1 }, "Next": "M" },
            "M": { "Type": "Map", "End": true,
                   "ItemProcessor": { "ProcessorConfig": { "Mode": "{{mode}}" {{type}} }, "StartAt": "B", "States": { "B": { "Type": "Pass", "Assign": { "x": 2 }, "End": true } } } }
            """)).Count(refusal => refusal == "DUPLICATE_VARIABLE_NAME: The variable name 'x' was already defined in a parent scope. at /States/M/ItemProcessor/States/B/Assign/x"));

    [Theory]
    [InlineData("arn:aws:states:::states:startExecution", null)]
    [InlineData("arn:aws:states:::states:startExecution.sync", "Express state machine does not support '.sync' service integration")]
    [InlineData("arn:aws:states:::states:startExecution.sync:2", "Express state machine does not support '.sync' service integration")]
    [InlineData("arn:aws:states:::glue:startJobRun.sync", "Express state machine does not support '.sync' service integration")]
    [InlineData("arn:aws:states:::lambda:invoke", null)]
    [InlineData("arn:aws:states:::lambda:invoke.waitForTaskToken", "Express state machine does not support '.waitForTaskToken' service integration ")]
    [InlineData("arn:aws:states:us-east-1:123456789012:activity:count", "Express state machine does not support Activity ARN")]
    public void An_express_machine_waits_for_nobody(string resource, string? refusal)
    {
        var definition = Machine("A", $$"""
            "A": { "Type": "Task", "Resource": "{{resource}}", "End": true }
            """);

        Assert.DoesNotContain("Express", string.Join('\n', AslReader.Read(definition).Diagnostics), StringComparison.Ordinal);
        Assert.Equal(
            refusal is null ? [] : [refusal],
            AslReader.Read(definition, StateMachineType.Express).Diagnostics.Select(diagnostic => diagnostic.Message).Where(message => message.StartsWith("Express", StringComparison.Ordinal)));
    }

    [Fact]
    public void An_express_machine_has_no_distributed_map()
    {
        var definition = Machine("M", """
            "M": { "Type": "Map", "End": true,
                   "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "EXPRESS" }, "StartAt": "B", "States": { "B": { "Type": "Succeed" } } } }
            """);

        Assert.Empty(AslReader.Read(definition).Diagnostics);
        Assert.Equal(
            "The field 'Mode' with value 'DISTRIBUTED' is not supported inside 'EXPRESS' state machines",
            Assert.Single(AslReader.Read(definition, StateMachineType.Express).Diagnostics).Message);
    }

    [Fact]
    public void Labels_of_distributed_maps_are_short_plain_and_each_given_once()
    {
        static string Map(string name, string label, string next) => $$"""
            "{{name}}": { "Type": "Map", "Label": "{{label}}", {{next}},
                "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" }, "StartAt": "{{name}}1", "States": { "{{name}}1": { "Type": "Succeed" } } } }
            """;

        var definition = Machine("A", string.Join(
            ",",
            Map("A", "same", "\"Next\": \"B\""),
            Map("B", "same", "\"Next\": \"C\""),
            Map("C", "with blank", "\"Next\": \"D\""),
            Map("D", new string('x', 41), "\"End\": true")));

        Assert.Equal(["DUPLICATE_LABEL_NAME", "INVALID_LABEL_NAME", "INVALID_LABEL_NAME"], AslReader.Read(definition).Diagnostics.Select(diagnostic => diagnostic.Code));
    }

    [Theory]
    [InlineData("not a definition", "Unrecognized token 'not': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')", 1, 4)]
    [InlineData("{\n  \"StartAt\": %\n}", "Unexpected character ('%' (code 37)): expected a valid value (JSON String, Number, Array, Object or token 'null', 'true' or 'false')", 2, 15)]
    [InlineData("{\n  \"StartAt\" \"A\"\n}", "Unexpected character ('\"' (code 34)): A colon should be here", 2, 14)]
    [InlineData("{", "Unexpected end-of-input: The name of a member should be here", 1, 2)]
    public void What_is_not_JSON_is_refused_with_its_line_and_column(string text, string message, int line, int column)
    {
        var diagnostic = Assert.Single(AslReader.Read(text).Diagnostics);

        var place = $"[Source: (String)\"{text}\"; line: {line}, column: {column}]";
        Assert.Equal(new(AslSeverity.Error, "INVALID_JSON_DESCRIPTION", $"{message}\n at {place}", place), diagnostic);
    }

    [Fact]
    public void Of_a_long_text_that_is_not_JSON_only_the_beginning_is_shown()
    {
        var diagnostic = Assert.Single(AslReader.Read("[" + new string(' ', 600)).Diagnostics);

        Assert.EndsWith($"\"[{new string(' ', 499)}\"[truncated 101 chars]; line: 1, column: 602]", diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_warning_is_given_only_to_those_who_ask_for_warnings()
    {
        var definition = Machine("A", """  "A": { "Type": "Pass", "Parameters": { "a": "$.b" }, "End": true } """);

        Assert.Empty(AslValidator.Validate(definition).Diagnostics);
        Assert.Equal(
            """{"result":"OK","diagnostics":[{"severity":"WARNING","code":"NO_DOLLAR","message":"The value of 'a' looks like a JSONPath or intrinsic function. Use 'a.$' to evaluate it at runtime.","location":"/States/A/Parameters"}],"truncated":false}""",
            AslValidator.Validate(definition, severity: AslSeverity.Warning).ToJson().ToJson());
    }

    [Theory]
    [InlineData("""{ "Type": "Fail", "Error": "$.error" }""", "NO_PATH")]
    [InlineData("""{ "Type": "Pass", "Result": "$.x", "End": true }""", "PASS_RESULT_IS_STATIC")]
    [InlineData("""{ "Type": "Pass", "Parameters": { "a": [ { "b": "States.UUID()" } ] }, "End": true }""", "NO_DOLLAR")]
    public void What_looks_computed_and_is_not_is_warned_of(string state, string code) =>
        Assert.Equal(code, Assert.Single(AslReader.Read(Machine("A", $"\"A\": {state}")).Diagnostics).Code);

    [Fact]
    public void More_diagnostics_than_wanted_are_cut_off()
    {
        var validation = AslValidator.Validate(Machine("A", """  "A": { "Type": "Succeed" }, "B": { "Type": "Succeed" }, "C": { "Type": "Succeed" } """), maxResults: 1);

        Assert.Single(validation.Diagnostics);
        Assert.True(validation.IsTruncated);
    }

    private static string Machine(string startAt, string states) => $$"""{ "StartAt": "{{startAt}}", "States": { {{states}} } }""";

    private static string[] Refusals(string definition) => [.. AslReader.Read(definition).Diagnostics.Select(diagnostic => diagnostic.ToString())];
}
