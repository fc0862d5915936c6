using Amazon.LakeFormation;
using Amazon.LakeFormation.Model;
using Customer360.Contracts.Onboarding;
using Customer360.Lambdas;
using DurableStates;

namespace Customer360.Workflows;

/// <summary>Where products lie: Lake Formation only decides about locations that are registered with it; about any other, S3's own rights do.</summary>
internal static class LakeLocations
{
    /// <summary>Registers a product's location, unless it is, and lets the job that builds the product write there.</summary>
    public static async Task RegisterAsync(TaskOrchestrationContext context, LocationStep location)
    {
        try
        {
            // state: Look at the location
            await DescribeAsync(context, location);
        }
        catch (TaskFailedException missing) when (missing.FailureDetails.IsCausedBy<EntityNotFoundException>())
        {
            // Written down first: what somebody else registered is not ours to take back.
            await context.CallActivityAsync((OnboardingFunctions onboarding) => onboarding.ClaimLocation(location), ServiceRetries.Register);
            try
            {
                await context.CallAwsAsync(
                    (IAmazonLakeFormation lake) => lake.RegisterResourceAsync(new RegisterResourceRequest
                    {
                        ResourceArn = location.LocationArn,
                        RoleArn = Template.GetAtt("DataAccessRole", "Arn"),
                        UseServiceLinkedRole = false,
                    }),
                    ServiceRetries.LakeFormation);
            }
            catch (TaskFailedException failure) when (failure.FailureDetails.IsCausedBy<AlreadyExistsException>())
            {
                // By an earlier try.
            }

            // state: Read location back
            await DescribeAsync(context, location);
        }

        // state: Let the job write
        await context.CallAwsAsync(
            (IAmazonLakeFormation lake) => lake.GrantPermissionsAsync(new GrantPermissionsRequest
            {
                Principal = new DataLakePrincipal { DataLakePrincipalIdentifier = Template.GetAtt("BuildJobRole", "Arn") },
                Resource = new Resource { DataLocation = new DataLocationResource { ResourceArn = location.LocationArn } },
                Permissions = ["DATA_LOCATION_ACCESS"],
            }),
            ServiceRetries.LakeFormation);
    }

    /// <summary>Takes back what <see cref="RegisterAsync"/> did, where nothing of the product is published.</summary>
    public static async Task DeregisterAsync(TaskOrchestrationContext context, LocationStep location)
    {
        var use = await context.CallActivityAsync((OnboardingFunctions onboarding) => onboarding.LeaveLocation(location), ServiceRetries.Register);
        if (use.IsUnused)
        {
            try
            {
                // state: Take writing back
                await context.CallAwsAsync(
                    (IAmazonLakeFormation lake) => lake.RevokePermissionsAsync(new RevokePermissionsRequest
                    {
                        Principal = new DataLakePrincipal { DataLakePrincipalIdentifier = Template.GetAtt("BuildJobRole", "Arn") },
                        Resource = new Resource { DataLocation = new DataLocationResource { ResourceArn = location.LocationArn } },
                        Permissions = ["DATA_LOCATION_ACCESS"],
                    }),
                    ServiceRetries.LakeFormation);
            }
            catch (TaskFailedException none) when (none.FailureDetails.IsCausedBy<InvalidInputException>() || none.FailureDetails.IsCausedBy<EntityNotFoundException>())
            {
                // It was never granted, or an earlier try took it back.
            }

            try
            {
                await context.CallAwsAsync(
                    (IAmazonLakeFormation lake) => lake.DeregisterResourceAsync(new DeregisterResourceRequest { ResourceArn = location.LocationArn }), ServiceRetries.LakeFormation);
            }
            catch (TaskFailedException gone) when (gone.FailureDetails.IsCausedBy<EntityNotFoundException>())
            {
                // It was never registered, or an earlier try took it back.
            }

            await context.CallActivityAsync((OnboardingFunctions onboarding) => onboarding.ForgetLocation(location), ServiceRetries.Register);
        }
    }

    private static async Task DescribeAsync(TaskOrchestrationContext context, LocationStep location) => await context.CallAwsAsync(
        (IAmazonLakeFormation lake) => lake.DescribeResourceAsync(new DescribeResourceRequest { ResourceArn = location.LocationArn }), ServiceRetries.LakeFormation);
}
