using Customer360.Workflows.Stories;
using DurableStates.Engine;

namespace Customer360.Workflows.Lifecycles;

public sealed class LifecycleTests(PlayedStories played) : IClassFixture<PlayedStories>
{
    [Fact]
    public void Every_onboarding_is_a_life_that_the_model_permits()
    {
        var ends = played.ExecutionsOf("data-product-onboarding").Select(execution => (End: new ProductLifecycle().Project(execution, played.Platform.Engine.Executions).ToString(), Said: StatusOf(execution))).ToArray();

        Assert.All(ends, life => Assert.Equal(life.Said, life.End));
        Assert.Equal(["Published", "Rejected", "Rejected", "RolledBack"], ends.Select(life => life.End).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_access_request_is_a_life_that_the_model_permits()
    {
        var ends = played.ExecutionsOf("access-approval").Select(execution => (End: new AccessLifecycle().Project(execution, played.Platform.Engine.Executions).ToString(), Said: StatusOf(execution))).ToArray();

        Assert.All(ends, life => Assert.Equal(life.Said, life.End));
        Assert.Equal(["Denied", "Expired", "Granted", "Granted"], ends.Select(life => life.End).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_scoring_run_is_a_life_that_the_model_permits()
    {
        var ends = played.ExecutionsOf("ml-scoring").Select(execution => (End: new ScoringLifecycle().Project(execution, played.Platform.Engine.Executions).ToString(), Said: StatusOf(execution))).ToArray();

        Assert.All(ends, life => Assert.Equal(life.Said, life.End));
        Assert.Equal(["Blocked", "ScoresPublished"], ends.Select(life => life.End).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_grant_without_a_yes_is_no_life_of_a_request()
    {
        var life = new AccessLifecycle();
        life.Machine.Fire(AccessTrigger.Admission);
        life.Machine.Fire(AccessTrigger.RoutedToPeople);
        life.Machine.Fire(AccessTrigger.Asked);

        var error = Assert.Throws<InvalidOperationException>(() => life.Machine.Fire(AccessTrigger.SubscriptionOpened));

        Assert.Contains("No valid leaving transitions are permitted from state 'Waiting' for trigger 'SubscriptionOpened'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Removing_what_was_there_before_is_no_life_of_a_product()
    {
        var life = new ProductLifecycle();
        foreach (var trigger in new[] { ProductTrigger.ContractAccepted, ProductTrigger.CatalogPlanned, ProductTrigger.DatabaseReady, ProductTrigger.StepFailed })
        {
            life.Machine.Fire(trigger);
        }

        Assert.Throws<InvalidOperationException>(() => life.Machine.Fire(ProductTrigger.ForeignRemoved));
    }

    private static string StatusOf(Execution execution) => execution.Output?.Value["status"].AsString() ?? "";
}
