using DurableStates.Asl;
using DurableStates.Engine.DataFlow;
using DurableStates.Engine.Executions;
using DurableStates.Engine.Expressions;

namespace DurableStates.Engine.States;

/// <summary>One way out of a Choice, ready to run.</summary>
internal sealed class CompiledRule(ChoiceRule rule, CompiledCondition condition, CompiledTemplate? output, CompiledAssign? assign, StateDataFlow flow)
{
    public CompiledCondition Condition => condition;

    public StateExecutor? Next { get; private set; }

    public void Link(IReadOnlyDictionary<string, StateExecutor> graph) => Next = graph[rule.Next];

    /// <summary>What is handed on by this way: the rule's own <c>Output</c> and <c>Assign</c> in place of the state's.</summary>
    public Result<Departure> PassOn(Frame frame, Payload input) => flow.PassOnBy(frame, input, output, assign);
}
