using Customer360.Local.Platform;
using DurableStates.Engine;
using DurableStates.Json;

namespace Customer360.Workflows.Checks;

/// <summary>What looks at every platform of every test notices what it is there for.</summary>
public sealed class PersonalDataCheckTests
{
    public static TheoryData<string> Words() => [.. PlantedData.Words];

    [Theory]
    [MemberData(nameof(Words))]
    public async Task A_word_about_a_person_that_anybody_puts_into_an_event_is_found_wherever_it_goes(string word)
    {
        using var platform = CheckedPlatformsAttribute.Unwatched();
        Put(platform, JsonValue.Object(("requestId", "r-1"), ("note", word)));
        await platform.Engine.RunUntilAsync(() => platform.Engine.Executions.All(run => run.Status is not ExecutionStatus.Running), TestContext.Current.CancellationToken);

        var places = PersonalDataCheck.Leaks(platform).Select(leak => leak.Split(':')[0]).Distinct().ToArray();
        Assert.Contains($"{word} stands in a input", places);
        Assert.Contains($"{word} stands in a event", places);
        Assert.Contains($"{word} stands in a payload", places);

        // What goes on from there is what the machines made of it.
        Assert.DoesNotContain($"{word} stands in a notice", places);
        Assert.DoesNotContain($"{word} stands in a log", places);
        Assert.DoesNotContain($"{word} stands in a row of the audit", places);
    }

    [Fact]
    public async Task Nothing_is_found_where_there_is_nothing()
    {
        using var platform = CheckedPlatformsAttribute.Unwatched();
        Put(platform, JsonValue.Object(("requestId", "r-1")));
        await platform.Engine.RunUntilAsync(() => platform.Engine.Executions.All(run => run.Status is not ExecutionStatus.Running), TestContext.Current.CancellationToken);

        Assert.NotEmpty(PersonalDataCheck.Texts(platform));
        Assert.Empty(PersonalDataCheck.Leaks(platform));
    }

    private static void Put(LocalPlatform platform, JsonValue detail) => platform.Bus.Put(
        JsonValue.Object(("Source", "customer360.access"), ("DetailType", "AccessRequested"), ("Detail", detail.ToJson()), ("EventBusName", "customer360")), platform.Clock.GetUtcNow());
}
