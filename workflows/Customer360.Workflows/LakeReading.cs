using Amazon.LakeFormation;
using Amazon.LakeFormation.Model;
using DurableStates;

namespace Customer360.Workflows;

/// <summary>Lets the role of jobs read a table while its data is measured, and no longer.</summary>
internal static class LakeReading
{
    public static async Task AllowAsync(TaskOrchestrationContext context, string databaseName, string tableName)
    {
        // state: Let the evaluation read
        await context.CallAwsAsync(
            (IAmazonLakeFormation lake) => lake.GrantPermissionsAsync(new GrantPermissionsRequest
            {
                Principal = new DataLakePrincipal { DataLakePrincipalIdentifier = Template.GetAtt("BuildJobRole", "Arn") },
                Resource = new Resource { Table = new TableResource { DatabaseName = databaseName, Name = tableName } },
                Permissions = ["SELECT", "DESCRIBE"],
            }),
            ServiceRetries.LakeFormation);
    }

    public static async Task EndAsync(TaskOrchestrationContext context, string databaseName, string tableName)
    {
        try
        {
            // state: Take reading back
            await context.CallAwsAsync(
                (IAmazonLakeFormation lake) => lake.RevokePermissionsAsync(new RevokePermissionsRequest
                {
                    Principal = new DataLakePrincipal { DataLakePrincipalIdentifier = Template.GetAtt("BuildJobRole", "Arn") },
                    Resource = new Resource { Table = new TableResource { DatabaseName = databaseName, Name = tableName } },
                    Permissions = ["SELECT", "DESCRIBE"],
                }),
                ServiceRetries.LakeFormation);
        }
        catch (TaskFailedException none) when (none.FailureDetails.IsCausedBy<InvalidInputException>() || none.FailureDetails.IsCausedBy<EntityNotFoundException>())
        {
            // It was never granted, or an earlier try took it back.
        }
    }
}
