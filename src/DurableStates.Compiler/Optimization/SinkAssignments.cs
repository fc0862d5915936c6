using DurableStates.Compiler.Expressions;
using DurableStates.Compiler.Graph;

namespace DurableStates.Compiler.Optimization;

internal static class SinkAssignments
{
    // A hundred ways with twenty parts each are a thousand lines more for a state less.
    private const int LargestCopies = 2000;

    // What a state that only assigns does, the state before can do on its way out.
    //
    // Task  x := result  ->  Pass  y := x + 1  ->  next          becomes          Task  x := result, y := result + 1  ->  next
    public static bool Run(StateGraph graph)
    {
        var ways = Way.All(graph);
        var arrivals = new Arrivals(ways.Select(way => way.Edge));
        var before = ways.Select(way => way.Edge.Node).OfType<PassNode>().Distinct().ToDictionary(pass => pass, arrivals.At);
        var changed = false;
        foreach (var way in ways.Where(way => arrivals.IsReached(way.Owner)))
        {
            changed |= Run(way, arrivals, before);
        }

        return changed;
    }

    private static bool Run(Way way, Arrivals arrivals, Dictionary<PassNode, int> before)
    {
        // A loop that does nothing but assign has no end to sink to.
        HashSet<PassNode>? passed = null;
        Assigned? assigned = null;
        while (way.Edge.Node is PassNode { IsPinned: false } pass && pass.Next.Node != pass && (passed ??= []).Add(pass)
            && Takes(way, pass) && IsBearable(pass, before.GetValueOrDefault(pass))
            && (pass.Next.Assignments.Count == 0 || (assigned ??= new(way.Edge.Assignments)).TryAdd(pass.Next.Assignments)))
        {
            way.Edge.Target = pass.Next.Target;
            arrivals.Add(way.Edge.Node);
            arrivals.Remove(pass);
        }

        way.Edge.Assignments = assigned?.ToList() ?? way.Edge.Assignments;
        return passed is not null && way.Edge.Node is var end && !(passed.Count == 1 && passed.Contains(end));
    }

    // The way into a graph is no state: what it assigns needs one, so it takes only what another state cannot.
    private static bool Takes(Way way, PassNode pass) => way.Takes(pass.Next.Assignments.Exists(assignment => assignment.Value.CanFail()), pass.Region);

    // Each way that leads here would have a copy of what is assigned from here on.
    private static bool IsBearable(PassNode pass, int ways)
    {
        var largest = ways <= 1 ? int.MaxValue : LargestCopies / (ways - 1);
        var size = 0;
        for (Node next = pass; size <= largest && next is PassNode { IsPinned: false } more && more.Next.Node != pass; next = more.Next.Node)
        {
            if (largest == int.MaxValue)
            {
                return true;
            }

            // An empty one counts, or a loop of them would have no end.
            size += 1 + more.Next.Assignments.Sum(assignment => assignment.Value.Size());
        }

        return size <= largest;
    }
}
