using DurableStates.Json;

namespace DurableStates.Asl.Tests;

public sealed class VariableReferencesTests
{
    [Fact]
    public void States_read_the_variables_that_AWS_says_they_read()
    {
        var seen = 0;

        foreach (var kind in new[] { "execution", "api" })
        {
            foreach (var (name, recorded) in Conformance.Cases(kind))
            {
                if (Find(recorded, "variableReferences") is { IsObject: true } expected && DefinitionOf(recorded) is { IsObject: true } definition)
                {
                    seen++;
                    Assert.True(expected == Written(AslReader.Read(definition).MachineOrThrow()), $"{name}: {Written(AslReader.Read(definition).MachineOrThrow())}, not {expected}");
                }
            }
        }

        Assert.SkipUnless(seen > 0, "The folder has no recorded answer with variable references.");
    }

    [Fact]
    public void A_variable_that_nobody_assigns_is_warned_of()
    {
        const string definition = """
            { "QueryLanguage": "JSONata", "StartAt": "A", "States": {
              "A": { "Type": "Pass", "Assign": { "x": 1 }, "Next": "P" },
              "P": { "Type": "Parallel", "Branches": [ { "StartAt": "B", "States": { "B": { "Type": "Pass", "Output": "{% $x + $y %}", "End": true } } } ], "End": true } } }
            """;

        var warning = Assert.Single(AslReader.Read(definition).Diagnostics);

        Assert.Equal(new(AslSeverity.Warning, "POSSIBLY_UNDEFINED_VARIABLE", "Variable 'y' is possibly not defined.", "/States/P/Branches[0]/States/B"), warning);
    }

    [Theory]
    [InlineData("$a + $b.c", "a,b")]
    [InlineData("$map($items, function($v, $i){ $v + $i + $base })", "base,items")]
    [InlineData("($x := $a; $f := function($n){ $n > 0 ? $f($n - 1) : $x }; $f(3))", "a")]
    [InlineData("$states.input.items@$o#$i[$o.id = $wanted].($i)", "wanted")]
    [InlineData("$sum($map($list, $number))", "list")]
    [InlineData("$states.context.Execution.Id & 'text'", "")]
    public void An_expression_reads_what_it_does_not_bind_itself(string expression, string variables)
    {
        var state = new PassState("S", Transition.End) { QueryLanguage = QueryLanguage.Jsonata, Output = AslExpression.Jsonata(expression) };

        Assert.Equal(variables, string.Join(',', VariableReferences.Of(state)));
    }

    private static JsonValue Written(StateMachine machine)
    {
        var fields = new JsonObjectBuilder();
        foreach (var (state, variables) in VariableReferences.Of(machine))
        {
            fields.Set(state, JsonValue.Array([.. variables.Select(variable => (JsonValue)variable)]));
        }

        return fields.ToValue();
    }

    private static JsonValue DefinitionOf(JsonValue recorded) =>
        recorded["definition"] is { IsObject: true } definition
            ? definition
            : Find(recorded["steps"], "definition") is { IsString: true } text ? JsonValue.Parse(text.AsString()) : default;

    private static JsonValue Find(JsonValue value, string name)
    {
        if (value.TryGetObject(out var members))
        {
            return members.Has(name) ? members[name] : members.Select(member => Find(member.Value, name)).FirstOrDefault(found => !found.IsUndefined);
        }

        return value.TryGetArray(out var items) ? items.Select(item => Find(item, name)).FirstOrDefault(found => !found.IsUndefined) : default;
    }
}
