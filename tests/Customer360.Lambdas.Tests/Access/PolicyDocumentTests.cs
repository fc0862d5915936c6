using System.Text.Json.Nodes;
using Customer360.Contracts.Access;
using Customer360.Lambdas.Policy;

namespace Customer360.Lambdas.Access;

/// <summary>The policy is a file that people edit: what is wrong in it is said before anything is decided by it.</summary>
public sealed class PolicyDocumentTests
{
    private static readonly string File = Path.Combine(Root(), "lambdas", "Customer360.Lambdas", "Policy", "access-policy.json");

    [Fact]
    public void The_file_of_the_repository_is_the_policy_that_is_deployed() =>
        Assert.Equal(PolicyDocument.Parse(System.IO.File.ReadAllText(File)).Version, PolicyDocument.Deployed.Version);

    [Fact]
    public void Another_content_has_another_version_even_where_nobody_counted()
    {
        var changed = Changed("stages.owner.deadlineHours", "24");

        Assert.NotEqual(PolicyDocument.Deployed.Version, PolicyDocument.Parse(changed).Version);
        Assert.StartsWith("2026-11-30+", PolicyDocument.Deployed.Version, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("version", "\"\"", "version: write")]
    [InlineData("version", "\"a b\"", "version: write")]
    [InlineData("stages.owner.deadlineHours", "0", "stages.owner.deadlineHours: write 1 to 8760.")]
    [InlineData("stages.owner.deadlineHours", "8761", "stages.owner.deadlineHours: write 1 to 8760.")]
    [InlineData("stages.owner.approvals", "0", "stages.owner.approvals: write 1 to 3")]
    [InlineData("stages.owner.approvals", "4", "stages.owner.approvals: write 1 to 3")]
    [InlineData("stages.owner.escalateTo", "\"Everybody\"", "stages.owner.escalateTo: a group")]
    [InlineData("stages.Owner", """{"perDomain":true,"deadlineHours":1,"escalateTo":null,"approvals":1}""", "stages.Owner: a stage is named by")]
    [InlineData("review", "\"nobody\"", "review: name a stage with 1 approval and at most 120 hours")]
    [InlineData("stages.steward.deadlineHours", "121", "review: name a stage with 1 approval and at most 120 hours")]
    [InlineData("stages.steward.approvals", "2", "review: name a stage with 1 approval and at most 120 hours")]
    [InlineData("read.0.classification", "\"internal\"", "read: public data and same-domain need exactly one row. read: internal data and same-domain need exactly one row.")]
    [InlineData("read.0.classification", "null", "read[0]: classification is one of")]
    [InlineData("read.0.distance", "\"far\"", "read[0]: distance is one of")]
    [InlineData("write.0.classification", "\"public\"", "write[0]: classification is null")]
    [InlineData("write.0.distance", "\"external\"", "write: same-domain needs exactly one row.")]
    [InlineData("read.2.ask", "[\"boss\"]", "read[2]: there is no stage boss.")]
    [InlineData("read.2.ask", "[\"owner\",\"owner\"]", "read[2]: a stage is asked once")]
    [InlineData("read.2.ask", "[]", "read[2]: a row denies with a reason, approves always, or asks")]
    [InlineData("read.0.ask", "[\"owner\"]", "read[0]: a row denies with a reason, approves always, or asks")]
    [InlineData("read.0.deny", "\"Never.\"", "read[0]: a row denies")]
    [InlineData("read.11.deny", "\"\"", "read[11]: a reason has 1 to 200 characters")]
    [InlineData("read.10.longestDays", "0", "read[10]: a reason has 1 to 200 characters, and days are 1 to 365.")]
    [InlineData("read.10.longestDays", "366", "read[10]: a reason has 1 to 200 characters, and days are 1 to 365.")]
    [InlineData("read.4.approve.purposes", "[\"Any purpose\"]", "read[4]: purposes are codes")]
    [InlineData("rules", "[]", "could not be mapped")]
    [InlineData("stages.owner.quorum", "2", "could not be mapped")]
    [InlineData("read.0.ask", "null", "ask")]
    [InlineData("read.0.longestDays", "\"many\"", "longestDays")]
    public void What_is_no_policy_is_refused_with_its_place(string path, string value, string message) =>
        Assert.Contains(message, Assert.Throws<PolicyInvalidException>(() => PolicyDocument.Parse(Changed(path, value))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    public void What_is_no_JSON_object_of_a_policy_is_refused(string text) => Assert.Throws<PolicyInvalidException>(() => PolicyDocument.Parse(text));

    [Fact]
    public void Several_approvals_are_as_many_questions_to_one_group()
    {
        var decision = AccessPolicy.Rule(new PolicyFacts("confidential", Distance.SameDomain, "Read", "analytics", 30, "marketing"), PolicyDocument.Parse(Changed("stages.owner.approvals", "3")));

        Assert.Equal(["owner", "owner-second", "owner-third"], decision.Stages.Select(stage => stage.Name));
        Assert.All(decision.Stages, stage => Assert.Equal("owner:marketing", stage.Approver));
        Assert.Contains("3 of owner must approve", decision.Reasons[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public", "SameDomain")]
    [InlineData("restricted", "SameDomain")]
    [InlineData("restricted", "External")]
    public void Every_ruling_says_by_which_policy(string classification, string distance)
    {
        var decision = AccessPolicy.Rule(new PolicyFacts(classification, Enum.Parse<Distance>(distance), AccessPermission.Read, "analytics", 30, "marketing"));

        Assert.Equal(PolicyDocument.Deployed.Version, decision.PolicyVersion);
        Assert.Contains(PolicyDocument.Deployed.Version, decision.Reasons[0], StringComparison.Ordinal);
    }

    private static string Changed(string path, string value)
    {
        var root = JsonNode.Parse(System.IO.File.ReadAllText(File)) ?? throw new InvalidDataException(File);
        var steps = path.Split('.');
        var place = steps[..^1].Aggregate(root, (node, step) => (int.TryParse(step, out var index) ? node[index] : node[step]) ?? throw new InvalidDataException(path));
        place[steps[^1]] = JsonNode.Parse(value);
        return root.ToJsonString();
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !System.IO.File.Exists(Path.Combine(folder.FullName, "Customer360.Workflows.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("The repository's root.");
    }
}
