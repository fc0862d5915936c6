using System.Reflection;
using Amazon.Lambda.APIGatewayEvents;
using Customer360.Lambdas.Access;
using Customer360.Lambdas.Aws;
using Customer360.Lambdas.Hosting;
using Customer360.Lambdas.Ports;
using Customer360.Local.Platform;
using Customer360.Local.Stories;
using Customer360.Workflows.Checks;
using DurableStates;
using DurableStates.Direct;
using DurableStates.Local.Services;

namespace Customer360.Workflows.Stories;

/// <summary>The orchestrators as plain C#, without a compiler or an engine: what the compiled machines are held to.</summary>
public sealed class NativeStoryTests
{
    [Fact]
    public async Task Run_natively_every_story_ends_as_it_should()
    {
        using var platform = CheckedPlatformsAttribute.New();
        foreach (var story in Act.ReadAll(Path.Combine(AppContext.BaseDirectory, "samples", "stories")).SelectMany(act => act.Stories))
        {
            if (story.Expect.Output is not { } expected)
            {
                continue;
            }

            var input = story.Event?.Detail.GetRawText() ?? await SubmittedAsync(platform, story);
            var time = new VirtualTime(platform.Clock.GetUtcNow());
            var outcome = await DirectRun.RunAsync(
                Orchestrator(MachineOf(story)), input, new NativeHost(platform, story, time), new DirectOptions { Time = time }, TestContext.Current.CancellationToken);

            Assert.True(outcome.Succeeded, $"{story.Title}: {outcome.Error} {outcome.Cause}");
            var output = System.Text.Json.JsonElement.Parse(outcome.Output ?? "null");
            Assert.All(expected.EnumerateObject(), member => Assert.Equal(member.Value.ToString(), output.GetProperty(member.Name).ToString()));
        }
    }

    internal static object Orchestrator(string machine) => Orchestrator(type => type.GetCustomAttribute<StateMachineAttribute>()?.Name == machine);

    internal static object Orchestrator(Func<Type, bool> isIt) => Activator.CreateInstance(
        typeof(DataProductOnboarding).Assembly.GetTypes().Single(type => type.IsDefined(typeof(StateMachineAttribute)) && isIt(type))) ?? throw new InvalidOperationException();

    // The detail of the event that a request puts on the bus. It is not put there: the compiled machine would take the request.
    private static async Task<string> SubmittedAsync(LocalPlatform platform, Story story)
    {
        var request = story.Request ?? throw new InvalidOperationException($"{story.Title} has no beginning.");
        var dynamoDb = new InProcessAws(new ServiceHttpHandler(platform.Clock, platform.DynamoDb)).DynamoDb();
        var settings = new PlatformSettings { RegistryTable = "Registry", AccessRequestsTable = "AccessRequests" };
        var publisher = new KeptEvents();
        var desk = new AdmissionDesk(
            new DynamoDbAccessRequests(dynamoDb, settings), new DynamoDbRegistry(new RegistryTable(dynamoDb, settings), platform.Clock), publisher, platform.Clock);
        Assert.True(RequestBody.TryRead(new APIGatewayHttpApiV2ProxyRequest { Body = request.Body.GetRawText() }, out var body, out _));
        Assert.IsType<Submission.Accepted>(await desk.SubmitAsync(request.By, body));
        return Assert.Single(publisher.Details);
    }

    private sealed class KeptEvents : IEventPublisher
    {
        public List<string> Details { get; } = [];

        public Task PublishAsync(string source, string detailType, string detail, CancellationToken cancellationToken = default)
        {
            Details.Add(detail);
            return Task.CompletedTask;
        }
    }

    private static string MachineOf(Story story) => story.Event?.DetailType switch
    {
        null => "access-approval",
        "DataProductSubmitted" => "data-product-onboarding",
        _ => "ml-scoring",
    };
}
