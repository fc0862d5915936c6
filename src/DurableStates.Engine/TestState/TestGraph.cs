using DurableStates.Asl;
using DurableStates.Engine.DataFlow;
using DurableStates.Engine.Machines;
using DurableStates.Engine.States;

namespace DurableStates.Engine.TestState;

/// <summary>Compiles a state alone: where it leads to are names with nothing behind them.</summary>
internal static class TestGraph
{
    public static StateExecutor Compile(TestDefinition definition)
    {
        var machine = new StateMachine(definition.State.Name, [definition.State]) { QueryLanguage = definition.Language };
        var executor = MachineCompiler.CompileAlone(machine, definition.State);
        executor.Link(Targets(definition.State).Distinct(StringComparer.Ordinal).ToDictionary(name => name, Nothing, StringComparer.Ordinal));
        return executor;
    }

    private static IEnumerable<string> Targets(State state)
    {
        IEnumerable<string?> names = state switch
        {
            ChoiceState choice => [.. choice.Choices.Select(rule => rule.Next), choice.Default],
            FallibleState work => [work.Next.Next, .. work.Catch.Select(catcher => catcher.Next)],
            _ => [state.Transition?.Next],
        };
        return names.OfType<string>();
    }

    private static StateExecutor Nothing(string name)
    {
        var nothing = new SucceedState(name);
        return new SucceedStateExecutor(nothing, JsonPathDataFlow.Compile(nothing));
    }
}
