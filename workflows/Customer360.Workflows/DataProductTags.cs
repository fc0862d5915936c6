using Amazon.LakeFormation;
using Amazon.LakeFormation.Model;
using Customer360.Contracts.Onboarding;
using DurableStates;

namespace Customer360.Workflows;

/// <summary>
/// Tags a version in Lake Formation: its columns with their classification, each table with its most sensitive one, and the database with the highest, so that whatever is not tagged yet
/// inherits what lets nobody in. A call that succeeds may have set none of its tags.
/// </summary>
[StateMachine("data-product-tags", Timeout = "PT2H")]
public sealed class DataProductTags : TaskOrchestrator<TagRequest, TagOutcome>
{
    /// <inheritdoc/>
    public override async Task<TagOutcome> RunAsync(TaskOrchestrationContext context, TagRequest input)
    {
        var databaseName = input.Step.DatabaseName;
        var problems = new List<string>();
        // state: Tag database
        var ofDatabase = await context.CallAwsAsync(
            (IAmazonLakeFormation lake) => lake.AddLFTagsToResourceAsync(Classified(new Resource { Database = new DatabaseResource { Name = databaseName } }, "restricted")), ServiceRetries.LakeFormation);
        problems.AddRange(Problems(ofDatabase.Failures ?? [], databaseName, "restricted"));

        // state: Tables
        foreach (var table in input.Tables)
        {
            // state: Tag table
            var ofTable = await context.CallAwsAsync(
                (IAmazonLakeFormation lake) => lake.AddLFTagsToResourceAsync(
                    Classified(new Resource { Table = new TableResource { DatabaseName = databaseName, Name = table.Name } }, table.Classification)),
                ServiceRetries.LakeFormation);
            problems.AddRange(Problems(ofTable.Failures ?? [], table.Name, table.Classification));

            // A column has one value for a key.
            string[] levels = ["public", "internal", "confidential", "restricted"];
            // state: Levels
            foreach (var level in levels)
            {
                List<string> columns = [.. table.Columns.Where(column => column.Classification == level).Select(column => column.Name)];
                if (columns.Count > 0)
                {
                    // state: Tag columns
                    var ofColumns = await context.CallAwsAsync(
                        (IAmazonLakeFormation lake) => lake.AddLFTagsToResourceAsync(Classified(
                            new Resource { TableWithColumns = new TableWithColumnsResource { DatabaseName = databaseName, Name = table.Name, ColumnNames = columns } }, level)),
                        ServiceRetries.LakeFormation);
                    problems.AddRange(Problems(ofColumns.Failures ?? [], table.Name + "(" + string.Join(", ", columns) + ")", level));
                }
            }
        }

        return new TagOutcome(problems);
    }

    private static AddLFTagsToResourceRequest Classified(Resource resource, string classification) => new()
    {
        Resource = resource,
        LFTags = [new LFTagPair { TagKey = "classification", TagValues = [classification] }],
    };

    // What could not be set, each in a sentence.
    private static List<string> Problems(List<LFTagError> failures, string what, string classification) =>
        [.. failures.Select(failure => $"The tag {failure.LFTag.TagKey}={classification} could not be set on {what}: {failure.Error.ErrorCode}.")];
}
