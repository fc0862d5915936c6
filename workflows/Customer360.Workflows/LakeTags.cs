using Amazon.LakeFormation;
using Amazon.LakeFormation.Model;
using Customer360.Contracts.Access;
using DurableStates;

namespace Customer360.Workflows;

/// <summary>Reads how Lake Formation classifies a table: by the tags in effect, which are those that queries are let through by.</summary>
internal static class LakeTags
{
    /// <summary>The classification of a table, of its database and of its columns.</summary>
    /// <returns>Null when there is no such table.</returns>
    public static async Task<EffectiveTags?> OfAsync(TaskOrchestrationContext context, string databaseName, string? tableName)
    {
        try
        {
            // Assigned tags alone would leave out what is inherited.
            // state: Read tags in effect
            var found = await context.CallAwsAsync(
                (IAmazonLakeFormation lake) => lake.GetResourceLFTagsAsync(new GetResourceLFTagsRequest
                {
                    Resource = new Resource { Table = new TableResource { DatabaseName = databaseName, Name = tableName } },
                    ShowAssignedLFTags = false,
                }),
                ServiceRetries.LakeFormation);
            return new EffectiveTags(
                Classifications(found.LFTagOnDatabase ?? []),
                Classifications(found.LFTagsOnTable ?? []),
                [.. (found.LFTagsOnColumns ?? []).Select(column => new TaggedColumn(column.Name, Classifications(column.LFTags ?? [])))]);
        }
        catch (TaskFailedException gone) when (gone.FailureDetails.IsCausedBy<EntityNotFoundException>())
        {
            // The policy denies it: what is not there cannot be classified.
            return null;
        }
    }

    private static List<string> Classifications(List<LFTagPair> tags) => [.. tags.Where(tag => tag.TagKey == "classification").SelectMany(tag => tag.TagValues)];
}
