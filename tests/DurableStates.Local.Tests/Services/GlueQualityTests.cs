using DurableStates.Json;
using DurableStates.Local.Glue;

namespace DurableStates.Local.Services;

/// <summary>Glue Data Quality: a run that has succeeded says nothing of its rules.</summary>
public sealed class GlueQualityTests : IDisposable
{
    private readonly OneTask _aws = new(new ServiceTaskHandler([new GlueIntegration(evaluation: new GlueEvaluation(
        TimeSpan.FromMinutes(3), (table, rule) => rule.Contains("amount", StringComparison.Ordinal) ? "FAIL" : "PASS"))]));

    [Fact]
    public async Task A_run_takes_its_time_and_its_result_says_of_each_rule_whether_it_holds()
    {
        await MakeAsync("""Rules = [ IsComplete "id", CustomSql "SELECT COUNT(*), 1 FROM primary WHERE amount < 0, x" = 0, ColumnValues "c" in ["a", "b"], (RowCount > 1) and (RowCount < 9) ]""");
        var id = (await StartAsync())["RunId"].AsString();

        Assert.Equal("RUNNING", (await RunAsync(id))["Status"].AsString());
        Assert.Equal("Glue.EntityNotFoundException", (await _aws.CallAsync("aws-sdk:glue:getDataQualityResult", """{ "ResultId": "none" }""")).Error);
        _aws.Clock.Advance(TimeSpan.FromMinutes(3));
        var run = await RunAsync(id);
        var result = await _aws.ResultAsync("aws-sdk:glue:getDataQualityResult", JsonValue.Object(("ResultId", run["ResultIds"][0])).ToJson());

        Assert.Equal("SUCCEEDED", run["Status"].AsString());
        Assert.Equal(
            ["Rule_1 PASS IsComplete \"id\"", "Rule_2 FAIL CustomSql \"SELECT COUNT(*), 1 FROM primary WHERE amount < 0, x\" = 0", "Rule_3 PASS ColumnValues \"c\" in [\"a\", \"b\"]", "Rule_4 PASS (RowCount > 1) and (RowCount < 9)"],
            result["RuleResults"].Items.ToArray().Select(rule => $"{rule["Name"].AsString()} {rule["Result"].AsString()} {rule["EvaluatedRule"].AsString()}"));
        Assert.Equal(0.75, result["Score"].AsDouble());
        Assert.Equal("rules", result["RulesetName"].AsString());
    }

    [Fact]
    public async Task A_run_that_is_cancelled_stops_and_has_no_result()
    {
        await MakeAsync("Rules = [ RowCount > 0 ]");
        var id = (await StartAsync())["RunId"].AsString();

        await _aws.ResultAsync("aws-sdk:glue:cancelDataQualityRulesetEvaluationRun", JsonValue.Object(("RunId", id)).ToJson());

        var run = await RunAsync(id);
        Assert.Equal("STOPPED", run["Status"].AsString());
        Assert.True(run["ResultIds"].IsUndefined);
    }

    [Fact]
    public async Task A_request_that_comes_again_with_its_token_is_one_run()
    {
        await MakeAsync("Rules = [ RowCount > 0 ]");

        Assert.Equal(await StartAsync("\"ClientToken\": \"a\","), await StartAsync("\"ClientToken\": \"a\","));
        Assert.NotEqual(await StartAsync("\"ClientToken\": \"b\","), await StartAsync("\"ClientToken\": \"a\","));
        Assert.NotEqual(await StartAsync(), await StartAsync());
    }

    [Theory]
    [InlineData("createDataQualityRuleset", """{ "Name": "rules", "Ruleset": "Rules = [ RowCount > 0 ]" }""", "AlreadyExistsException")]
    [InlineData("createDataQualityRuleset", """{ "Name": "more", "Ruleset": "RowCount > 0" }""", "InvalidInputException")]
    [InlineData("createDataQualityRuleset", """{ "Name": "more", "Ruleset": "Rules = [ ]" }""", "InvalidInputException")]
    [InlineData("createDataQualityRuleset", """{ "Name": "more", "Ruleset": "Rules = [ IsComplete \"id ]" }""", "InvalidInputException")]
    [InlineData("createDataQualityRuleset", """{ "Name": "more", "Ruleset": "Rules = [ RowCount > 0, ]" }""", "InvalidInputException")]
    [InlineData("createDataQualityRuleset", """{ "Name": "", "Ruleset": "Rules = [ RowCount > 0 ]" }""", "InvalidInputException")]
    [InlineData("deleteDataQualityRuleset", """{ "Name": "more" }""", "EntityNotFoundException")]
    [InlineData("getDataQualityRulesetEvaluationRun", """{ "RunId": "dqrun-9" }""", "EntityNotFoundException")]
    [InlineData("startDataQualityRulesetEvaluationRun", """{ "DataSource": { "GlueTable": { "DatabaseName": "sales", "TableName": "none" } }, "Role": "r", "RulesetNames": ["rules"] }""", "EntityNotFoundException")]
    [InlineData("startDataQualityRulesetEvaluationRun", """{ "DataSource": { "GlueTable": { "DatabaseName": "sales", "TableName": "orders" } }, "Role": "r", "RulesetNames": ["more"] }""", "EntityNotFoundException")]
    [InlineData("startDataQualityRulesetEvaluationRun", """{ "DataSource": { "GlueTable": { "DatabaseName": "sales", "TableName": "orders" } }, "Role": "r", "RulesetNames": [] }""", "InvalidInputException")]
    [InlineData("startDataQualityRulesetEvaluationRun", """{ "DataSource": { "GlueTable": { "DatabaseName": "sales", "TableName": "orders" } }, "RulesetNames": ["rules"] }""", "InvalidInputException")]
    public async Task What_Glue_refuses_is_refused(string operation, string arguments, string error)
    {
        await MakeAsync("Rules = [ RowCount > 0 ]");

        Assert.Equal($"Glue.{error}", (await _aws.CallAsync($"aws-sdk:glue:{operation}", arguments)).Error);
    }

    [Fact]
    public async Task A_ruleset_that_was_deleted_may_be_made_again()
    {
        await MakeAsync("Rules = [ RowCount > 0 ]");

        await _aws.ResultAsync("aws-sdk:glue:deleteDataQualityRuleset", """{ "Name": "rules" }""");
        await _aws.ResultAsync("aws-sdk:glue:createDataQualityRuleset", """{ "Name": "rules", "Ruleset": "Rules = [ RowCount > 1 ]" }""");
    }

    public void Dispose() => _aws.Dispose();

    private async Task MakeAsync(string ruleset)
    {
        await _aws.ResultAsync("aws-sdk:glue:createDatabase", """{ "DatabaseInput": { "Name": "sales" } }""");
        await _aws.ResultAsync("aws-sdk:glue:createTable", """{ "DatabaseName": "sales", "TableInput": { "Name": "orders" } }""");
        await _aws.ResultAsync("aws-sdk:glue:createDataQualityRuleset", JsonValue.Object(("Name", "rules"), ("Ruleset", ruleset)).ToJson());
    }

    private Task<JsonValue> StartAsync(string more = "") => _aws.ResultAsync(
        "aws-sdk:glue:startDataQualityRulesetEvaluationRun",
        $$"""{ {{more}} "DataSource": { "GlueTable": { "DatabaseName": "sales", "TableName": "orders" } }, "Role": "r", "RulesetNames": ["rules"] }""");

    private Task<JsonValue> RunAsync(string id) => _aws.ResultAsync("aws-sdk:glue:getDataQualityRulesetEvaluationRun", JsonValue.Object(("RunId", id)).ToJson());
}
