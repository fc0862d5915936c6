using DurableStates.Json;

namespace DurableStates.Asl.Tests;

/// <summary>Whatever a definition is, reading it ends with a machine or with reasons, never with an exception.</summary>
public sealed class RobustnessTests
{
    private const string Seed = """
        { "Comment": "c", "StartAt": "T", "TimeoutSeconds": 60, "States": {
          "T": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Parameters": { "FunctionName": "f", "a.$": "$.b" }, "ResultSelector": { "x.$": "$.y" }, "ResultPath": "$.r",
                 "TimeoutSecondsPath": "$.t", "Credentials": { "RoleArn.$": "$.r" }, "Retry": [ { "ErrorEquals": ["A"], "BackoffRate": 1.5 } ], "Catch": [ { "ErrorEquals": ["States.ALL"], "Next": "F" } ], "Next": "C" },
          "C": { "Type": "Choice", "Choices": [ { "And": [ { "Variable": "$.a", "IsPresent": true }, { "Not": { "Variable": "$.a", "StringEqualsPath": "$.b" } } ], "Next": "M" } ], "Default": "W" },
          "W": { "Type": "Wait", "SecondsPath": "$.s", "Next": "J" },
          "M": { "Type": "Map", "ItemsPath": "$.i", "MaxConcurrency": 2, "Label": "L", "ItemReader": { "Resource": "arn:aws:states:::s3:getObject", "ReaderConfig": { "InputType": "CSV", "CSVHeaderLocation": "GIVEN", "CSVHeaders": ["h"] }, "Parameters": { "Bucket": "b" } },
                 "ItemBatcher": { "MaxItemsPerBatch": 2 }, "ResultWriter": { "Resource": "arn:aws:states:::s3:putObject", "Parameters": { "Bucket": "b" } },
                 "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" }, "StartAt": "I", "States": { "I": { "Type": "Pass", "Assign": { "v.$": "$.x" }, "End": true } } }, "Next": "P" },
          "P": { "Type": "Parallel", "Branches": [ { "StartAt": "B", "States": { "B": { "Type": "Pass", "Result": { "x": [1, 2] }, "End": true } } } ], "End": true },
          "J": { "Type": "Pass", "QueryLanguage": "JSONata", "Output": { "v": "{% $states.input.a[b > 1] %}" }, "Next": "F" },
          "F": { "Type": "Fail", "ErrorPath": "$.e", "Cause": "c" } } }
        """;

    private static readonly JsonValue[] s_values =
    [
        JsonValue.Null, true, false, 0, -1, 1e300, long.MaxValue, "", "$", "$.a[", "{%", "{% %}", "{% 1 + %}", "States.", "Map", "JSONata", "T",
        JsonValue.Array(), JsonValue.Array(1, "a", JsonValue.Null), JsonValue.Object(), JsonValue.Object(("Type", "Pass")), "\ud800", new string('x', 100),
        -1e300, double.Epsilon, long.MinValue, 99_999_999, 100_000_000, "{% " + new string('(', 500) + " %}", "{% $states.result %}", "arn:aws:states:::dynamodb:query", "\0", "${A}",
        JsonValue.Array(JsonValue.Object(("ErrorEquals", JsonValue.Array("States.ALL")), ("Next", "F"))), JsonValue.Object(("v", JsonValue.Null)),
    ];

    [Fact]
    public void The_seed_is_a_good_definition() => Assert.Empty(AslReader.Read(Seed).Diagnostics);

    [Fact]
    public void A_definition_with_one_value_or_name_changed_is_read_or_refused()
    {
        var seed = JsonValue.Parse(Seed);

        foreach (var changed in Changed(seed))
        {
            Use(AslReader.Read(changed));
        }
    }

    [Fact]
    public void A_definition_changed_at_random_places_is_read_or_refused()
    {
        var random = new Random(20260112);
        var seed = JsonValue.Parse(Seed);

        for (var i = 0; i < 1000; i++)
        {
            var changed = seed;
            for (var change = random.Next(1, 5); change > 0; change--)
            {
                changed = ChangedAt(changed, random);
            }

            Use(AslReader.Read(changed));
        }
    }

    /// <summary>As many as <c>DURABLESTATES_ATTACKS</c> says; without it as many as do not hold up a build.</summary>
    [Fact]
    public void Definitions_with_hostile_values_and_hostile_text_are_validated()
    {
        var count = int.TryParse(Environment.GetEnvironmentVariable("DURABLESTATES_ATTACKS"), out var asked) ? asked : 2000;
        var random = new Random(20261130);
        var seed = JsonValue.Parse(Seed);

        for (var i = 0; i < count; i++)
        {
            var changed = seed;
            for (var change = random.Next(1, 6); change > 0; change--)
            {
                changed = ChangedAt(changed, random);
            }

            var text = random.Next(2) == 0 ? changed.ToJson() : Broken(changed.ToJson(), random);
            var type = (StateMachineType)random.Next(2);
            var validation = AslValidator.Validate(text, type, AslSeverity.Warning);

            Assert.Equal(AslReader.Read(text, type).Machine is not null, validation.IsOk);
            Assert.True(validation.IsOk || validation.Diagnostics.Any(finding => finding.Severity is AslSeverity.Error), text);
            Assert.NotEmpty(validation.ToJson().ToJson());
        }
    }

    private static string Broken(string text, Random random)
    {
        string[] pieces = ["", "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u", "\\ud800", "\0", "\uFEFF", "\ud83d", "1e999", "-", "00", "NaN", "'", "/*", "true", "\n", new string('[', 2000), "{\"a\":"];
        var at = random.Next(text.Length);
        return text.Remove(at, random.Next(Math.Min(30, text.Length - at))).Insert(at, pieces[random.Next(pieces.Length)]);
    }

    [Fact]
    public void Random_text_is_refused()
    {
        var random = new Random(7);

        for (var i = 0; i < 1000; i++)
        {
            var from = random.Next(Seed.Length);
            var text = Seed.Remove(from, random.Next(Math.Min(40, Seed.Length - from))).Insert(random.Next(from + 1), "{[\",:x"[random.Next(6)].ToString());
            Use(AslReader.Read(text));
        }
    }

    [Fact]
    public void States_nested_a_hundred_deep_are_read_written_and_drawn()
    {
        var text = """{ "Type": "Succeed" }""";
        for (var i = 0; i < 100; i++)
        {
            text = $$"""{ "Type": "Parallel", "Branches": [ { "StartAt": "S{{i}}", "States": { "S{{i}}": {{text}} } } ], "End": true }""";
        }

        var reading = AslReader.Read($$"""{ "StartAt": "S", "States": { "S": {{text}} } }""");

        Assert.NotNull(reading.Machine);
        Use(reading);
    }

    // What was accepted can be written, read again and drawn.
    private static void Use(AslReading reading)
    {
        if (reading.Machine is not { } machine)
        {
            Assert.NotEmpty(reading.Diagnostics);
            return;
        }

        Assert.NotNull(AslReader.Read(AslWriter.Write(machine)).Machine);
        Assert.NotEmpty(SvgDrawing.Draw(machine));
        Assert.NotEmpty(MermaidDrawing.Draw(machine));
    }

    private static IEnumerable<JsonValue> Changed(JsonValue value)
    {
        foreach (var other in s_values)
        {
            yield return other;
        }

        if (value.TryGetObject(out var members))
        {
            foreach (var (name, child) in members)
            {
                yield return value.Without(name);
                yield return value.Without(name).With(name + "x", child);
                foreach (var changed in Changed(child))
                {
                    yield return value.With(name, changed);
                }
            }
        }

        for (var i = 0; i < value.Items.Length; i++)
        {
            foreach (var changed in Changed(value.Items[i]))
            {
                yield return With(value, i, changed);
            }
        }
    }

    private static JsonValue ChangedAt(JsonValue value, Random random)
    {
        if (random.Next(4) > 0 && value.TryGetObject(out var members) && members.Count > 0)
        {
            var (name, child) = members[random.Next(members.Count)];
            return value.With(name, ChangedAt(child, random));
        }

        if (random.Next(4) > 0 && value.Items.Length > 0)
        {
            var index = random.Next(value.Items.Length);
            return With(value, index, ChangedAt(value.Items[index], random));
        }

        return s_values[random.Next(s_values.Length)];
    }

    private static JsonValue With(JsonValue array, int index, JsonValue item)
    {
        var items = array.Items.ToArray();
        items[index] = item;
        return JsonValue.Array(items);
    }
}
