using Customer360.Local.Platform;
using Customer360.Local.Stories;
using DurableStates.Direct;

namespace Customer360.Workflows.Stories;

/// <summary>The orchestrators as plain C#, without a compiler or an engine: what the compiled machines are held to.</summary>
public sealed class NativeStoryTests
{
    [Fact]
    public async Task Run_natively_every_story_ends_as_it_should()
    {
        using var platform = new LocalPlatform(AppContext.BaseDirectory);
        foreach (var story in Act.ReadAll(Path.Combine(AppContext.BaseDirectory, "samples", "stories")).SelectMany(act => act.Stories))
        {
            if (story.Expect.Output is not { } expected)
            {
                continue;
            }

            var time = new VirtualTime(platform.Clock.GetUtcNow());
            var outcome = await DirectRun.RunAsync(
                Orchestrator(MachineOf(story)), story.Event.Detail.GetRawText(), new NativeHost(platform, story, time), new DirectOptions { Time = time }, TestContext.Current.CancellationToken);

            Assert.True(outcome.Succeeded, $"{story.Title}: {outcome.Error} {outcome.Cause}");
            var output = System.Text.Json.JsonElement.Parse(outcome.Output ?? "null");
            Assert.All(expected.EnumerateObject(), member => Assert.Equal(member.Value.ToString(), output.GetProperty(member.Name).ToString()));
        }
    }

    internal static object Orchestrator(string machine) => machine switch
    {
        "data-product-onboarding" => new DataProductOnboarding(),
        "access-approval" => new AccessApproval(),
        "ml-scoring" => new MlScoring(),
        _ => throw new ArgumentException($"There is no orchestrator of {machine}.", nameof(machine)),
    };

    private static string MachineOf(Story story) => story.Event.DetailType switch
    {
        "DataProductSubmitted" => "data-product-onboarding",
        "AccessRequested" => "access-approval",
        _ => "ml-scoring",
    };
}
