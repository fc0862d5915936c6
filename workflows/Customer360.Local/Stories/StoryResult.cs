using System.Text.Json;
using DurableStates.Engine;
using DurableStates.Local.EventBridge;

namespace Customer360.Local.Stories;

/// <summary>How a story ended.</summary>
/// <param name="Story">The story.</param>
/// <param name="Execution">The execution that its event started; null when there is none.</param>
/// <param name="DeadLetter">The event, when it could not be delivered; null when it was.</param>
internal sealed record StoryResult(Story Story, Execution? Execution, DeadLetter? DeadLetter)
{
    /// <summary>What differs from what was expected; null when nothing does.</summary>
    public string? Difference => Story.Expect.DeadLetter is { } reason ? DeadLetterDifference(reason)
        : Execution is null ? DeadLetter?.Reason ?? "Nothing started."
        : Execution.Status.ToAwsText() != Story.Expect.Status ? $"{Execution.Status.ToAwsText()} {Execution.Error} {Execution.Cause}".Trim()
        : OutputDifference();

    /// <summary>How it ended, in a word.</summary>
    public string Ending => Execution switch
    {
        null => DeadLetter is null ? "not started" : "kept as dead letter",
        { Status: ExecutionStatus.Succeeded } => Output.TryGetProperty("status", out var status) ? status.ToString() : "Succeeded",
        _ => $"{Execution.Status.ToAwsText()} {Execution.Error}",
    };

    /// <summary>The execution's output; undefined when there is none.</summary>
    public JsonElement Output => Execution?.Output is { } output ? JsonElement.Parse(output.Text) : default;

    private string? DeadLetterDifference(string reason) =>
        DeadLetter is null ? "The event was delivered."
        : DeadLetter.Reason.Contains(reason, StringComparison.Ordinal) && Execution is null ? null
        : DeadLetter.Reason;

    private string? OutputDifference()
    {
        if (Story.Expect.Output is { } expected)
        {
            foreach (var member in expected.EnumerateObject())
            {
                if (!Output.TryGetProperty(member.Name, out var value) || !JsonElement.DeepEquals(value, member.Value))
                {
                    return $"{member.Name} is {value}, not {member.Value}";
                }
            }
        }

        return Story.Expect.Findings is { } count && (!Output.TryGetProperty("findings", out var findings) || findings.GetArrayLength() != count)
            ? $"There are not {count} findings."
            : null;
    }
}
