using System.Text.RegularExpressions;
using DurableStates.Json;

namespace DurableStates.Asl.Tests;

public sealed partial class ValidationConformanceTests
{
    [Fact]
    public void What_AWS_said_about_a_definition_is_said_here_too()
    {
        var listed = Conformance.Listed("validation-debt.md").Union(Conformance.Listed("validation-decisions.md")).ToHashSet();
        var wrong = new List<string>();
        var passed = 0;

        foreach (var (name, recorded) in Conformance.Cases("validation"))
        {
            var expected = Expected(recorded["expected"]);
            var actual = Actual(recorded);
            passed += expected == actual ? 1 : 0;

            if (expected != actual && !listed.Contains(name))
            {
                wrong.Add($"{name}\n  AWS:  {expected}\n  here: {actual}");
            }
            else if (expected == actual && listed.Contains(name))
            {
                wrong.Add($"{name} is listed in docs/conformance and passes: take it off the list");
            }
        }

        TestContext.Current.SendDiagnosticMessage($"validation: {passed} as recorded, {listed.Count} listed");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void A_definition_that_AWS_ran_is_accepted()
    {
        var refused = new List<string>();

        foreach (var (name, recorded) in Conformance.Cases("execution"))
        {
            var reading = AslReader.Read(recorded["definition"], Conformance.TypeOf(recorded["stateMachine"]));
            if (reading.Machine is null)
            {
                refused.Add($"{name}: {AslDiagnostic.Join(reading.Diagnostics)}");
            }
        }

        Assert.True(refused.Count == 0, string.Join('\n', refused));
    }

    [Fact]
    public void A_state_that_AWS_tested_is_accepted()
    {
        var refused = new List<string>();

        foreach (var (name, recorded) in Conformance.Cases("test-state"))
        {
            var isWhole = !recorded["definition"]["States"].IsUndefined;
            if (recorded["expected"]["error"].IsUndefined && !isWhole && recorded["definition"].IsObject)
            {
                var (state, diagnostics) = AslReader.ReadState("State", recorded["definition"]);
                if (state is null)
                {
                    refused.Add($"{name}: {AslDiagnostic.Join(diagnostics)}");
                }
            }
        }

        Assert.True(refused.Count == 0, string.Join('\n', refused));
    }

    [Fact]
    public void A_definition_that_AWS_took_in_any_call_is_accepted()
    {
        var refused = new List<string>();
        var seen = 0;

        foreach (var (name, recorded) in Conformance.Cases("api"))
        {
            foreach (var step in recorded["steps"].AsArray().Where(step => step["expectError"].IsUndefined && step["params"]["definition"].IsString))
            {
                // What an earlier step answered is an activity's ARN wherever a definition uses it.
                var definition = AnswerOfStep().Replace(step["params"]["definition"].AsString(), "arn:aws:states:us-east-1:111111111111:activity:a");
                var reading = AslReader.Read(definition, Conformance.TypeOf(step["params"]));
                seen++;
                if (reading.Machine is null && step["op"].AsString() != "test_state")
                {
                    refused.Add($"{name}: {AslDiagnostic.Join(reading.Diagnostics)}");
                }
            }
        }

        Assert.True(refused.Count == 0, string.Join('\n', refused));
        Assert.SkipUnless(seen > 0, "The folder has no recorded call with a definition.");
    }

    [Fact]
    public void A_definition_that_AWS_ran_means_the_same_after_it_was_written_and_read_again()
    {
        foreach (var (name, recorded) in Conformance.Cases("execution"))
        {
            var first = AslWriter.Write(AslReader.Read(recorded["definition"]).MachineOrThrow());
            var second = AslWriter.Write(AslReader.Read(first).MachineOrThrow());

            Assert.True(first == second, name);
        }
    }

    private static string Expected(JsonValue expected)
    {
        if (expected["response"].IsObject)
        {
            return Sorted(expected["response"]);
        }

        // Some were recorded from the wire, some as the client words them.
        var error = expected["error"];
        var text = error["response"].IsObject ? error["response"]["message"].AsString() : error["message"].AsString();
        return text.Split(" operation: ") is [_, var message] ? message : text;
    }

    private static string Actual(JsonValue recorded)
    {
        var definition = recorded["definition"].IsObject ? recorded["definition"].ToJson() : recorded["definitionText"].AsString();
        var type = Conformance.TypeOf(recorded["request"]);

        if (recorded["operation"].AsString() == "validate_state_machine_definition")
        {
            return Sorted(AslValidator.Validate(definition, type).ToJson());
        }

        var reading = AslReader.Read(definition, type);
        return reading.Machine is null ? $"Invalid State Machine Definition: '{AslDiagnostic.Join(reading.Diagnostics)}'" : "accepted";
    }

    // The recorder sorted the keys.
    private static string Sorted(JsonValue value) => value switch
    {
        { IsObject: true } => "{" + string.Join(",", value.AsObject().OrderBy(member => member.Key, StringComparer.Ordinal).Select(member => $"{member.Key}:{Sorted(member.Value)}")) + "}",
        { IsArray: true } => "[" + string.Join(",", value.AsArray().Select(Sorted)) + "]",
        _ => value.ToJson(),
    };

    [GeneratedRegex(@"\{\{steps\[.*?\}\}")]
    private static partial Regex AnswerOfStep();
}
