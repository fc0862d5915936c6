using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DurableStates.Compiler.Lowering;
using DurableStates.Frontend.Bound;
using DurableStates.Json;

namespace DurableStates.Compiler.Templates;

/// <summary>A <c>${Name}</c> in a definition and what the deployment puts in its place.</summary>
/// <param name="Name">The name.</param>
/// <param name="Resource">The resource or parameter.</param>
/// <param name="Attribute">Its attribute; null for a plain reference.</param>
/// <param name="IsFunction">Whether the machine invokes it.</param>
internal sealed record Placeholder(string Name, string Resource, string? Attribute, bool IsFunction);

/// <summary>Finds the placeholders of a machine.</summary>
internal static partial class Placeholders
{
    /// <summary>The placeholders that the definition still has after optimising, in the order of their names.</summary>
    public static ImmutableArray<Placeholder> Of(BoundOrchestrator orchestrator, JsonValue definition)
    {
        var known = new SortedDictionary<string, Placeholder>(StringComparer.Ordinal);
        foreach (var operation in BoundWalk.Operations(orchestrator.Body))
        {
            if (operation is BoundActivityCall { Activity.ResourceName: var resource })
            {
                known[$"{resource}Arn"] = new($"{resource}Arn", resource, "Arn", IsFunction: true);
            }
        }

        foreach (var value in BoundWalk.TemplateValues(orchestrator.Body).Where(value => !known.ContainsKey(value.Placeholder)))
        {
            known[value.Placeholder] = new(value.Placeholder, value.LogicalId, value.Attribute, IsFunction: false);
        }

        var used = Placeholder().Matches(definition.ToString()).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        return [.. known.Values.Where(placeholder => used.Contains(placeholder.Name))];
    }

    [GeneratedRegex(@"\$\{([A-Za-z0-9]+)\}")]
    private static partial Regex Placeholder();
}
