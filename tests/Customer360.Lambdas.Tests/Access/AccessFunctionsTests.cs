using Customer360.Contracts.Access;
using Customer360.Lambdas.Hosting;
using Customer360.Lambdas.Ports;

namespace Customer360.Lambdas.Access;

public sealed class AccessFunctionsTests
{
    private const string Contract = "s3://customer360-contracts/contracts/marketing/campaign-performance/1.0.0/contract.json";
    private const string Ticket = "r-1.steward";
    private static readonly PlatformSettings Settings = new() { ContractsBucket = "customer360-contracts", OrganizationAccounts = ["111111111111"] };
    private static readonly string[] Stewards = ["steward:marketing"];
    private static readonly AccessRequested Request = new(
        "r-1", "campaign-performance", "marketing", "1.0.0", "campaign_daily", ["channel", "spend"], "Read",
        "u-ana", "analytics", "111111111111", "arn:aws:iam::111111111111:role/analyst", "analytics", 30);

    [Fact]
    public async Task The_contract_says_how_sensitive_the_columns_are()
    {
        var functions = Functions(new MemoryInbox(), new MemoryCallbacks());

        var harmless = await functions.EvaluatePolicy(Request);
        var withMargin = await functions.EvaluatePolicy(Request with { Columns = ["channel", "margin"] });
        var everything = await functions.EvaluatePolicy(Request with { Columns = [], TableName = "campaign_touch" });

        Assert.Equal(PolicyVerdict.AutoApprove, harmless.Verdict);
        Assert.Equal(["owner", "steward"], withMargin.Stages.Select(stage => stage.Name));
        Assert.Equal(["owner", "steward", "privacy-officer"], everything.Stages.Select(stage => stage.Name));
        Assert.Equal(["touch_id", "campaign_id", "touched_at", "email"], everything.Scope.Columns);
    }

    [Fact]
    public async Task An_account_outside_the_organisation_is_external()
    {
        var ruling = await Functions(new MemoryInbox(), new MemoryCallbacks()).EvaluatePolicy(Request with { RequesterAccount = "222222222222", RequesterDomain = "marketing" });

        Assert.Equal(["owner", "steward"], ruling.Stages.Select(stage => stage.Name));
    }

    [Theory]
    [InlineData("campaigns", "campaign_daily", "spend", "no product marketing/campaigns")]
    [InlineData("campaign-performance", "campaign_weekly", "spend", "no table campaign_weekly")]
    [InlineData("campaign-performance", "campaign_daily", "cost", "no column cost")]
    public async Task What_the_catalogue_does_not_know_is_an_error_that_names_it(string product, string table, string column, string message)
    {
        var request = Request with { ProductId = product, TableName = table, Columns = [column] };

        var error = await Assert.ThrowsAsync<ProductUnknownException>(() => Functions(new MemoryInbox(), new MemoryCallbacks()).EvaluatePolicy(request));

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_of_the_stages_group_decides_and_the_execution_wakes()
    {
        var callbacks = new MemoryCallbacks("token-1");
        var functions = await Asked(callbacks);

        var receipt = await functions.RecordDecision(new(Ticket, true, "u-stefan", Stewards, "Fine."));

        Assert.Equal(DecisionStatus.Accepted, receipt.Status);
        Assert.Equal([("token-1", new Decision(true, "u-stefan", "Fine."))], callbacks.Received);
    }

    [Fact]
    public async Task Only_the_stages_group_decides()
    {
        var functions = await Asked(new MemoryCallbacks("token-1"));

        var receipt = await functions.RecordDecision(new(Ticket, true, "u-olu", ["owner:sales"], null));

        Assert.Equal(DecisionStatus.NotAllowed, receipt.Status);
    }

    [Fact]
    public async Task Nobody_decides_about_their_own_request()
    {
        var functions = await Asked(new MemoryCallbacks("token-1"));

        var receipt = await functions.RecordDecision(new(Ticket, true, Request.RequesterId, Stewards, null));

        Assert.Equal(DecisionStatus.NotAllowed, receipt.Status);
    }

    [Fact]
    public async Task The_first_decision_wins()
    {
        var callbacks = new MemoryCallbacks("token-1");
        var functions = await Asked(callbacks);
        await functions.RecordDecision(new(Ticket, false, "u-stefan", Stewards, "No purpose."));

        var second = await functions.RecordDecision(new(Ticket, true, "u-mara", Stewards, null));

        Assert.Equal(DecisionStatus.AlreadyDecided, second.Status);
        Assert.False(Assert.Single(callbacks.Received).Decision.Approved);
    }

    [Fact]
    public async Task The_same_decision_sent_twice_counts_once()
    {
        var callbacks = new MemoryCallbacks("token-1");
        var functions = await Asked(callbacks);
        var decision = new DecisionSubmission(Ticket, true, "u-stefan", Stewards, "Fine.");
        await functions.RecordDecision(decision);

        var again = await functions.RecordDecision(decision);

        Assert.Equal(DecisionStatus.Accepted, again.Status);
        Assert.Single(callbacks.Received);
    }

    [Fact]
    public async Task A_decision_after_the_deadline_is_refused_politely()
    {
        var functions = await Asked(new MemoryCallbacks());

        var receipt = await functions.RecordDecision(new(Ticket, true, "u-stefan", Stewards, null));

        Assert.Equal(DecisionStatus.TooLate, receipt.Status);
    }

    [Fact]
    public async Task A_question_that_nobody_asked_is_unknown()
    {
        var receipt = await Functions(new MemoryInbox(), new MemoryCallbacks()).RecordDecision(new("r-9.owner", true, "u-mara", ["owner:marketing"], null));

        Assert.Equal(DecisionStatus.UnknownTicket, receipt.Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("x", 513)]
    public async Task A_ticket_that_no_table_could_hold_is_unknown(string name, int times = 1)
    {
        var functions = await Asked(new MemoryCallbacks("token-1"));

        var receipt = await functions.RecordDecision(new(string.Concat(Enumerable.Repeat(name, times)), true, "u-stefan", Stewards, null));

        Assert.Equal(DecisionStatus.UnknownTicket, receipt.Status);
    }

    [Theory]
    [InlineData(4_000, DecisionStatus.Accepted)]
    [InlineData(4_001, DecisionStatus.NotAllowed)]
    public async Task A_reason_that_no_execution_could_take_is_refused_before_it_is_stored(int length, string status)
    {
        var callbacks = new MemoryCallbacks("token-1");
        var functions = await Asked(callbacks);

        var receipt = await functions.RecordDecision(new(Ticket, true, "u-stefan", Stewards, new string('x', length)));

        Assert.Equal(status, receipt.Status);
        Assert.Equal(status == DecisionStatus.Accepted ? 0 : 1, (await functions.RecordDecision(new(Ticket, false, "u-mara", Stewards, "No."))).Status == DecisionStatus.Accepted ? 1 : 0);
    }

    [Fact]
    public async Task A_published_contract_that_cannot_be_read_is_named()
    {
        var objects = new MemoryObjects { [Contract] = Samples.Read(Contract).Replace("\"kind\"", "\"kind\": 1, \"kind\"", StringComparison.Ordinal) };
        var functions = new AccessFunctions(objects, new MemoryInbox(), new MemoryCallbacks(), Settings, new StepLog(TextWriter.Null));

        var error = await Assert.ThrowsAsync<DataContracts.ContractInvalidException>(() => functions.EvaluatePolicy(Request));

        Assert.Contains(Contract, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asked_again_after_a_retry_the_question_wakes_the_attempt_that_still_waits()
    {
        var callbacks = new MemoryCallbacks("token-2");
        var functions = await Asked(callbacks);
        await functions.AskSteward(Question("token-2"));

        var receipt = await functions.RecordDecision(new(Ticket, true, "u-stefan", Stewards, null));

        Assert.Equal(DecisionStatus.Accepted, receipt.Status);
        Assert.Equal("token-2", Assert.Single(callbacks.Received).Token);
    }

    [Fact]
    public async Task The_token_is_in_no_log_line_no_ticket_and_no_text_of_the_question()
    {
        using var lines = new StringWriter();
        var inbox = new MemoryInbox();
        var functions = new AccessFunctions(Objects(), inbox, new MemoryCallbacks("token-1"), Settings, new StepLog(lines));
        var question = Question("token-1");

        var ticket = await functions.AskSteward(question);
        await functions.RecordDecision(new(Ticket, true, "u-stefan", Stewards, null));

        var entry = await inbox.FindAsync(Ticket, TestContext.Current.CancellationToken);
        Assert.DoesNotContain("token-1", $"{lines}{ticket}{question}{entry}", StringComparison.Ordinal);
    }

    private static async Task<AccessFunctions> Asked(MemoryCallbacks callbacks)
    {
        var functions = Functions(new MemoryInbox(), callbacks);
        Assert.Equal(new StewardTicket(Ticket, "steward:marketing"), await functions.AskSteward(Question("token-1")));
        return functions;
    }

    private static StewardQuestion Question(string token) => new(
        Request,
        new ApprovalStage("steward", "steward:marketing", TimeSpan.FromDays(5)),
        new GrantScope("customer360_marketing", "campaign_daily", ["channel"], ["SELECT"], 30),
        token);

    private static MemoryObjects Objects() => new() { [Contract] = Samples.Read(Contract) };

    private static AccessFunctions Functions(IStewardInbox inbox, ICallbacks callbacks) =>
        new(Objects(), inbox, callbacks, Settings, new StepLog(TextWriter.Null));
}
