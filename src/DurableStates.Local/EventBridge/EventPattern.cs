using DurableStates.Json;

namespace DurableStates.Local.EventBridge;

/// <summary>An EventBridge event pattern: which events a rule takes.</summary>
/// <seealso href="https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-patterns.html"/>
public sealed class EventPattern
{
    private readonly ObjectPattern _root;

    private EventPattern(ObjectPattern root) => _root = root;

    /// <summary>Reads a pattern.</summary>
    /// <exception cref="EventPatternException">It is no pattern; the message names the place.</exception>
    public static EventPattern Parse(JsonValue pattern) => new(ObjectPattern.Read(pattern, ""));

    /// <summary>True when the event has what the pattern asks for.</summary>
    public bool Matches(JsonValue busEvent) => _root.Matches(busEvent);

    /// <summary>Every member has to match; of the alternatives in <c>$or</c>, one.</summary>
    private sealed record ObjectPattern(IReadOnlyList<(string Name, Func<JsonValue, bool> Test)> Members, IReadOnlyList<ObjectPattern> Alternatives)
    {
        public static ObjectPattern Read(JsonValue pattern, string path)
        {
            if (!pattern.TryGetObject(out var members) || members.Count == 0)
            {
                throw new EventPatternException(path, "an object with at least one member is needed here");
            }

            var tests = new List<(string, Func<JsonValue, bool>)>();
            IReadOnlyList<ObjectPattern> alternatives = [];
            foreach (var (name, value) in members)
            {
                var place = path.Length == 0 ? name : $"{path}.{name}";
                if (name == "$or" && value.IsArray)
                {
                    alternatives = [.. value.AsArray().Select((alternative, index) => Read(alternative, $"{place}[{index}]"))];
                }
                else
                {
                    tests.Add((name, Test(value, place)));
                }
            }

            return new ObjectPattern(tests, alternatives);
        }

        // An event without the member is asked about undefined: only "exists": false takes that.
        public bool Matches(JsonValue value) =>
            Members.All(member => member.Test(value[member.Name]))
            && (Alternatives.Count == 0 || Alternatives.Any(alternative => alternative.Matches(value)));

        private static Func<JsonValue, bool> Test(JsonValue value, string path)
        {
            if (value.IsObject)
            {
                return Read(value, path).Matches;
            }

            if (!value.TryGetArray(out var array) || array.Count == 0)
            {
                throw new EventPatternException(path, "a pattern's values stand in an array");
            }

            var conditions = array.Select((item, index) => EventCondition.Read(item, $"{path}[{index}]")).ToArray();
            return seen => conditions.Any(condition => Holds(condition, seen));
        }

        // A member with several values matches when one of them does.
        private static bool Holds(EventCondition condition, JsonValue seen) =>
            seen.TryGetArray(out var several) ? several.Any(condition.Holds) : condition.Holds(seen);
    }
}

/// <summary>Something that EventBridge would not take as a pattern.</summary>
public sealed class EventPatternException(string path, string message) : Exception($"Event pattern is not valid. At {(path.Length == 0 ? "its top" : path)}: {message}.")
{
    /// <summary>Where in the pattern.</summary>
    public string Path => path;
}
