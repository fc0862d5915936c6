namespace DurableStates.Asl;

/// <summary>Transitions: each leads to a state of its own graph, every state is led to, and the machine can end.</summary>
internal static class GraphCheck
{
    public static void Check(StateMachine machine, Findings findings)
    {
        var isWellFormed = !findings.HasErrors;
        CheckTargets(machine.Graph, isWellFormed, findings);

        if (!isWellFormed)
        {
            return;
        }

        // Only the outermost graph has to have an end, and without one AWS says nothing of unreachable states.
        if (machine.States.Any(IsTerminal))
        {
            CheckReachability(machine.Graph, findings);
        }
        else
        {
            findings.Error(AslDiagnosticCodes.MissingEndState, "Workflow has no terminal state", location: null);
        }
    }

    private static void CheckTargets(StateGraph graph, bool isWellFormed, Findings findings)
    {
        CheckTarget(graph, graph.StartAt, $"{graph.Location}/StartAt", isWellFormed, findings);

        foreach (var state in graph.States)
        {
            foreach (var edge in Edges.Of(state))
            {
                CheckTarget(graph, edge.Target, edge.Location, isWellFormed, findings);
            }

            foreach (var nested in state.NestedGraphs)
            {
                CheckTargets(nested, isWellFormed, findings);
            }
        }
    }

    private static void CheckTarget(StateGraph graph, string target, string location, bool isWellFormed, Findings findings)
    {
        // That a target is not written, or that there is no state at all, was said already.
        var isSaid = (target.Length == 0 && !isWellFormed) || graph.States.IsEmpty;
        if (!isSaid && !graph.TryGet(target, out _))
        {
            findings.Error(AslDiagnosticCodes.MissingTransitionTarget, $"Missing 'Next' target: {target}", location);
        }
    }

    private static void CheckReachability(StateGraph graph, Findings findings)
    {
        var reached = Reachable(graph);

        foreach (var state in graph.States)
        {
            if (!reached.Contains(state.Name))
            {
                findings.Error(AslDiagnosticCodes.MissingTransitionTarget, $"State \"{state.Name}\" is not reachable.", state.Location);
            }

            foreach (var nested in state.NestedGraphs)
            {
                CheckReachability(nested, findings);
            }
        }
    }

    private static HashSet<string> Reachable(StateGraph graph)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([graph.StartAt]);

        while (open.TryPop(out var name))
        {
            if (graph.TryGet(name, out var state) && reached.Add(name))
            {
                foreach (var edge in Edges.Of(state))
                {
                    open.Push(edge.Target);
                }
            }
        }

        return reached;
    }

    private static bool IsTerminal(State state) => state is SucceedState or FailState || state.Transition is { IsEnd: true };
}
