using System.Collections.Immutable;
using DurableStates.Json;

namespace DurableStates.Compiler.Iam;

/// <summary>What of Glue an action may touch. An action on the catalogue needs everything above its object too.</summary>
/// <seealso href="https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsglue.html"/>
internal static class GlueResources
{
    private const string Home = "arn:${AWS::Partition}:glue:${AWS::Region}:${AWS::AccountId}:";

    /// <summary>To look databases and tables up.</summary>
    public static PolicyStatement Seen { get; } = new(["glue:GetDatabase", "glue:GetTable", "glue:GetTables"], [$"{Home}catalog", $"{Home}database/*", $"{Home}table/*/*"]);

    public static PolicyStatement Allow(string action, bool runsJob, JsonValue arguments) => new(Actions(action, runsJob), Resources(action, arguments));

    private static ImmutableArray<string> Actions(string action, bool runsJob) => runsJob
        ? ["glue:BatchStopJobRun", "glue:GetJobRun", "glue:GetJobRuns", "glue:StartJobRun"]
        : [$"glue:{char.ToUpperInvariant(action[0])}{action[1..]}"];

    private static ImmutableArray<string> Resources(string action, JsonValue arguments)
    {
        var database = Name(arguments["DatabaseName"]);
        return action switch
        {
            "startJobRun" or "getJobRun" or "getJobRuns" or "batchStopJobRun" => [$"{Home}job/{Name(arguments["JobName"])}"],
            "startCrawler" or "getCrawler" or "stopCrawler" or "updateCrawler" or "deleteCrawler" => [$"{Home}crawler/{Name(arguments["Name"])}"],
            "createDatabase" => Database(Name(arguments["DatabaseInput"]["Name"])),
            "getDatabase" or "updateDatabase" => Database(Name(arguments["Name"])),
            "deleteDatabase" => [.. Database(Name(arguments["Name"])), $"{Home}table/{Name(arguments["Name"])}/*", $"{Home}userDefinedFunction/{Name(arguments["Name"])}/*"],
            "createTable" or "updateTable" => [.. Database(database), $"{Home}table/{database}/{Name(arguments["TableInput"]["Name"])}"],
            "getTable" or "deleteTable" => [.. Database(database), $"{Home}table/{database}/{Name(arguments["Name"])}"],
            "getTables" or "getPartitions" or "batchCreatePartition" or "batchGetPartition" => [.. Database(database), $"{Home}table/{database}/{(action == "getTables" ? "*" : Name(arguments["TableName"]))}"],
            "createDataQualityRuleset" or "deleteDataQualityRuleset" or "getDataQualityRuleset" or "updateDataQualityRuleset" => [$"{Home}dataQualityRuleset/{Name(arguments["Name"])}"],
            "startDataQualityRulesetEvaluationRun" or "getDataQualityRulesetEvaluationRun" or "cancelDataQualityRulesetEvaluationRun" or "getDataQualityResult" => [$"{Home}dataQualityRuleset/*"],
            _ => ["*"],
        };
    }

    private static ImmutableArray<string> Database(string name) => [$"{Home}catalog", $"{Home}database/{name}"];

    // A name that is only known at run time could be any.
    private static string Name(JsonValue name) => name.TryGetString(out var text) && !text.StartsWith("{%", StringComparison.Ordinal) ? text : "*";
}
