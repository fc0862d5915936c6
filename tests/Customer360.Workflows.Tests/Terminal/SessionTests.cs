using Customer360.Local.Terminal;

namespace Customer360.Workflows.Terminal;

/// <summary>The program as it is called: what it prints, and how it ends.</summary>
public sealed class SessionTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("customer360-session-");
    private readonly StringWriter _errors = new();
    private readonly StringWriter _printed = new();

    public void Dispose()
    {
        _folder.Delete(recursive: true);
        _errors.Dispose();
        _printed.Dispose();
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("--exit", "--help")]
    public async Task Help_says_what_there_is(params string[] arguments)
    {
        Assert.Equal(0, await RunAsync(AppContext.BaseDirectory, arguments));

        Assert.Contains("--exit", _printed.ToString(), StringComparison.Ordinal);
        Assert.Equal("", _errors.ToString());
    }

    [Theory]
    [InlineData("there is no such option", "--Exit")]
    [InlineData("serve: this program does not wait for events yet", "serve")]
    [InlineData("--customers: the sample's customers lie in", "--customers", "1000")]
    [InlineData("there is no such option", "--exit", "")]
    public async Task What_it_does_not_do_is_one_line_with_the_way_out(string message, params string[] arguments)
    {
        Assert.Equal(2, await RunAsync(AppContext.BaseDirectory, arguments));

        AssertOneLine(message);
    }

    [Fact]
    public async Task Left_alone_it_plays_every_story_and_prints_every_finding_with_its_path_and_fix()
    {
        Assert.Equal(0, await RunAsync(AppContext.BaseDirectory, "--exit"));

        var printed = _printed.ToString();
        Assert.Contains("10 of 10 stories ended as expected.", printed, StringComparison.Ordinal);
        Assert.Equal(5, printed.Split('\n').Count(line => line.StartsWith("      $", StringComparison.Ordinal)));
        Assert.Equal("", _errors.ToString());
    }

    [Theory]
    [InlineData("campaign-performance.margin", "Nobody can read marketing/campaign-performance.margin.")]
    [InlineData("marketing/campaign-performance.channel", "One principal can read", "arn:aws:iam::111111111111:role/", "by the policy alone", "policy     2026-11-30", "execution")]
    public async Task Who_can_read_a_column_is_answered_with_what_is_behind_it(string column, params string[] lines)
    {
        Assert.Equal(0, await RunAsync(AppContext.BaseDirectory, "who-can-read", column));

        Assert.All(lines, line => Assert.Contains(line, _printed.ToString(), StringComparison.Ordinal));
        Assert.Equal("", _errors.ToString());
    }

    [Theory]
    [InlineData("marketing/campaign-performance", "data-product-onboarding: Published", "product      marketing/campaign-performance 1.0.0", "access-grant: Granted", "execution    arn:aws:states:")]
    [InlineData("r-1002", "access-approval: Granted", "asked by     ", "why          ", "decision     steward u-stefan approved", "policy       2026-11-30", "subscription r-1002")]
    public async Task What_was_done_about_something_is_answered(string subject, params string[] lines)
    {
        Assert.Equal(0, await RunAsync(AppContext.BaseDirectory, "audit", subject));

        Assert.All(lines, line => Assert.Contains(line, _printed.ToString(), StringComparison.Ordinal));
        Assert.Equal("", _errors.ToString());
    }

    [Theory]
    [InlineData("name one product as <domain>/<product>", "audit")]
    [InlineData("name one product as <domain>/<product>", "audit", "a", "b")]
    [InlineData("name one product as <domain>/<product>", "audit", "u.ana@example.com")]
    [InlineData("nothing was done about r-404", "audit", "r-404")]
    [InlineData("nothing was done about arn:aws:states:nowhere", "audit", "arn:aws:states:nowhere")]
    public async Task What_was_done_about_nothing_is_one_line(string message, params string[] arguments)
    {
        Assert.Equal(2, await RunAsync(AppContext.BaseDirectory, arguments));

        AssertOneLine(message);
    }

    [Theory]
    [InlineData("name one column as <product>.<column>", "who-can-read")]
    [InlineData("name one column as <product>.<column>", "who-can-read", "campaign-performance")]
    [InlineData("name one column as <product>.<column>", "who-can-read", "a/b/c.d")]
    [InlineData("name one column as <product>.<column>", "who-can-read", "campaign-performance.email", "campaign-performance.day")]
    [InlineData("no data product campaign was published. There are marketing/campaign-performance", "who-can-read", "campaign.email")]
    [InlineData("no data product campaign-performance was published", "who-can-read", "sales/campaign-performance.email")]
    [InlineData("no table of marketing/campaign-performance has a column mail. There are campaign_id", "who-can-read", "campaign-performance.mail")]
    public async Task Who_can_read_something_that_is_not_there_is_one_line(string message, params string[] arguments)
    {
        Assert.Equal(2, await RunAsync(AppContext.BaseDirectory, arguments));

        AssertOneLine(message);
    }

    [Theory]
    [InlineData("samples/stories/1-products/1-good.json", "{\n  \"title\": \"A story\",\n  broken\n}", "1-good.json(3): ")]
    [InlineData("samples/stories/1-products/1-good.json", "", "1-good.json(1): ")]
    [InlineData("samples/stories/1-products/1-good.json", "null", "1-good.json(1): the file says null; write stories.")]
    [InlineData("samples/stories/1-products/1-good.json", """{"title":"A story"}""", "It lacks 'expect'.")]
    [InlineData("samples/stories/1-products/1-good.json", """{"title":"A story","expect":{}}""", "1-good.json(1): a story begins with either an event or a request.")]
    [InlineData("samples/platform.json", "", "platform.json(1): ")]
    [InlineData("samples/platform.json", "{}", "platform.json(1): It lacks 'account'")]
    [InlineData("samples/personas.json", "[{\n\"id\": 7\n}]", "personas.json(2): ")]
    public async Task A_broken_file_is_one_line_with_the_file_the_line_and_what_to_do(string file, string text, string message)
    {
        Copy();
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, file), text, TestContext.Current.CancellationToken);

        Assert.Equal(2, await RunAsync(_folder.FullName, "--exit"));

        AssertOneLine(message);
    }

    [Theory]
    [InlineData("samples", "there is no such folder")]
    [InlineData("samples/stories", "there is no such folder")]
    [InlineData("samples/platform.json", "platform.json: ")]
    public async Task What_is_missing_is_named(string path, string message)
    {
        Copy();
        var missing = Path.Combine(_folder.FullName, path);
        if (Directory.Exists(missing))
        {
            Directory.Delete(missing, recursive: true);
        }
        else
        {
            File.Delete(missing);
        }

        Assert.Equal(2, await RunAsync(_folder.FullName, "--exit"));

        AssertOneLine(message);
    }

    [Fact]
    public async Task A_request_id_that_is_used_twice_is_named_with_both_files()
    {
        Copy();
        var folder = Path.Combine(_folder.FullName, "samples", "stories", "2-access");
        File.Copy(Path.Combine(folder, "1-by-policy.json"), Path.Combine(folder, "9-again.json"));

        Assert.Equal(2, await RunAsync(_folder.FullName, "--exit"));

        AssertOneLine("9-again.json(");
        Assert.Contains("1-by-policy.json. Give this request another id.", _errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_is_none_is_asked_for_again()
    {
        Assert.Equal(0, await RunAsync(AppContext.BaseDirectory, "maybe\na\n\nd\nno\n"));

        var printed = _printed.ToString();
        Assert.Single(printed.Split('\n'), line => line.Contains("That is no answer: type a, d, or Enter.", StringComparison.Ordinal));
        Assert.Contains("It waits for", printed, StringComparison.Ordinal);
        Assert.Contains("(restricted)", printed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A")]
    [InlineData("approve")]
    [InlineData("yes")]
    [InlineData("a d")]
    [InlineData("\u0430")]
    [InlineData("1")]
    public async Task What_is_nearly_an_answer_is_asked_for_again_and_decides_nothing(string typed)
    {
        Assert.Equal(0, await RunAsync(AppContext.BaseDirectory, $"{typed}\nd\nno\n"));

        Assert.Single(_printed.ToString().Split('\n'), line => line.Contains("That is no answer: type a, d, or Enter.", StringComparison.Ordinal));
    }

    // A contract of the sample with other mistakes: each is printed with its place and what to write.
    [Theory]
    [InlineData("\"kind\": \"DataContract\"", "\"kind\": \"Contract\"", "$.kind")]
    [InlineData("\"domain\": \"marketing\"", "\"domain\": \"sales\"", "$.domain")]
    [InlineData("\"classification\": \"restricted\"", "\"classification\": \"public\"", "$.schema[1].properties[3].classification")]
    public async Task A_rejected_contract_is_printed_with_every_finding(string written, string instead, string path)
    {
        Copy();
        var contract = Path.Combine(_folder.FullName, "samples", "s3", "customer360-contracts", "contracts", "marketing", "campaign-performance", "1.0.0", "contract.json");
        var node = System.Text.Json.Nodes.JsonNode.Parse(await File.ReadAllTextAsync(contract, TestContext.Current.CancellationToken))!.ToJsonString(new() { WriteIndented = true });
        Assert.Contains(written, node, StringComparison.Ordinal);
        await File.WriteAllTextAsync(contract, node.Replace(written, instead, StringComparison.Ordinal), TestContext.Current.CancellationToken);

        await RunAsync(_folder.FullName, "--exit");

        Assert.Contains($"      {path}", _printed.ToString(), StringComparison.Ordinal);
    }

    private async Task<int> RunAsync(string folder, params string[] arguments)
    {
        var typed = arguments is [var only] && only.Contains('\n', StringComparison.Ordinal) ? only : null;
        using var keyboard = typed is null ? null : new StringReader(typed);
        return await Session.RunAsync(typed is null ? arguments : [], folder, new Screen(_printed, hasColours: false), _errors, keyboard);
    }

    private void AssertOneLine(string message)
    {
        Assert.Contains(message, _errors.ToString(), StringComparison.Ordinal);
        Assert.Single(_errors.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.DoesNotContain("   at ", _errors.ToString(), StringComparison.Ordinal);
    }

    private void Copy()
    {
        foreach (var file in new[] { "samples", "statemachines" }.SelectMany(folder => Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, folder), "*", SearchOption.AllDirectories))
            .Append(Path.Combine(AppContext.BaseDirectory, "serverless.template")))
        {
            var copy = Path.Combine(_folder.FullName, Path.GetRelativePath(AppContext.BaseDirectory, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy) ?? "");
            File.Copy(file, copy);
        }
    }
}
