using DurableStates.Json;

namespace DurableStates.Engine.Tests.Conformance;

/// <summary>
/// What the recorder did to histories with a Parallel state: what happened between its start and its end lost its ids and was sorted.
/// It worked on the list that it was walking through, so where two ends follow each other the first of them went missing; the same is done here.
/// </summary>
internal static class ParallelOrder
{
    public static List<JsonValue> Normalize(IEnumerable<JsonValue> history)
    {
        var events = history.ToList();
        var start = -1;
        var inside = false;
        var sublist = new List<JsonValue>();
        for (var i = 0; i < events.Count; i++)
        {
            switch (events[i]["type"].AsString())
            {
                case "ParallelStateSucceeded" or "ParallelStateAborted" or "ParallelStateExited" or "ParallelStateFailed" when start >= 0:
                    events.RemoveRange(start, i - start);
                    events.InsertRange(start, sublist);
                    inside = false;
                    break;
                case "ParallelStateStarted":
                    inside = true;
                    sublist = [];
                    start = i + 1;
                    break;
                default:
                    if (inside)
                    {
                        sublist.Add(events[i] = events[i].With("id", JsonValue.Array(0)).With("previousEventId", 0));
                    }

                    break;
            }
        }

        return events;
    }

    /// <summary>Puts events without ids into the order of the recorded ones that they match.</summary>
    public static List<JsonValue> InOrderOf(JsonArray expected, List<JsonValue> actual, Matcher matcher)
    {
        var result = new List<JsonValue>(actual);
        for (var i = 0; i < expected.Count && i < result.Count; i++)
        {
            if (expected[i]["id"].IsArray)
            {
                var match = result.FindIndex(i, candidate => candidate["id"].IsArray && matcher.Difference(expected[i], candidate) is null);
                if (match > i)
                {
                    (result[i], result[match]) = (result[match], result[i]);
                }
            }
        }

        return result;
    }
}
