using System.Collections.Immutable;
using System.Diagnostics;
using DurableStates.Asl;
using DurableStates.Engine.DataFlow;
using DurableStates.Engine.Expressions;
using DurableStates.Engine.Maps;
using DurableStates.Engine.States;

namespace DurableStates.Engine.Machines;

/// <summary>Turns a definition into executors that point at each other.</summary>
internal sealed class MachineCompiler(StateMachine machine)
{
    private readonly Dictionary<string, StateExecutor> _all = new(StringComparer.Ordinal);

    public static CompiledMachine Compile(StateMachine machine)
    {
        var compiler = new MachineCompiler(machine);
        return new CompiledMachine(compiler.Graph(machine.Graph), compiler._all);
    }

    /// <summary>One state of a machine, not linked to any other.</summary>
    public static StateExecutor CompileAlone(StateMachine machine, State state) => new MachineCompiler(machine).Executor(state);

    private StateExecutor Graph(StateGraph graph)
    {
        var executors = graph.States.ToDictionary(state => state.Name, Executor, StringComparer.Ordinal);
        foreach (var executor in executors.Values)
        {
            executor.Link(executors);
            _all[executor.Name] = executor;
        }

        return executors[graph.StartAt];
    }

    private StateExecutor Executor(State state)
    {
        var language = machine.LanguageOf(state);
        StateDataFlow flow = language is QueryLanguage.Jsonata ? JsonataDataFlow.Compile(state) : JsonPathDataFlow.Compile(state);
        return state switch
        {
            PassState pass => new PassStateExecutor(pass, flow),
            SucceedState succeed => new SucceedStateExecutor(succeed, flow),
            FailState fail => new FailStateExecutor(fail, flow),
            WaitState wait => new WaitStateExecutor(wait, flow),
            ChoiceState choice => new ChoiceStateExecutor(choice, flow, Rules(choice, flow)),
            TaskState task => new TaskStateExecutor(task, flow),
            ParallelState parallel => new ParallelStateExecutor(parallel, flow, [.. parallel.Branches.Select(Graph)]),
            MapState { IsDistributed: true } map => new DistributedMapStateExecutor(map, flow, MapItems.Compile(map, language), Graph(map.Processor.Graph)),
            MapState map => new MapStateExecutor(map, flow, MapItems.Compile(map, language), Graph(map.Processor.Graph)),
            _ => throw new UnreachableException($"No executor for {state.GetType().Name}."),
        };
    }

    private static ImmutableArray<CompiledRule> Rules(ChoiceState choice, StateDataFlow flow) =>
    [
        .. choice.Choices.Select((rule, index) => new CompiledRule(
            rule,
            CompiledCondition.Compile(rule.Condition, $"Choices[{index}]/Condition"),
            CompiledTemplate.CompileOptional(rule.Output, $"Choices[{index}]/Output"),
            CompiledAssign.Compile(rule.Assign, $"Choices[{index}]/Assign"),
            flow)),
    ];
}
