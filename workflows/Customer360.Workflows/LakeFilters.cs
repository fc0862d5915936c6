using Amazon.LakeFormation;
using Amazon.LakeFormation.Model;
using Customer360.Contracts.Subscriptions;
using DurableStates;

namespace Customer360.Workflows;

/// <summary>Data cells filters: each belongs to one generation of one subscription, is there before it is granted, and goes when nobody has it any more.</summary>
internal static class LakeFilters
{
    /// <summary>Has a filter be as it is wanted. One of its name is of an earlier try, or was changed by hand.</summary>
    /// <returns>Why there can be none, in a sentence; null when it is there.</returns>
    public static async Task<string?> PutAsync(TaskOrchestrationContext context, string databaseName, string tableName, CellsFilter filter)
    {
        var data = new DataCellsFilter
        {
            TableCatalogId = Template.Ref("AWS::AccountId"),
            DatabaseName = databaseName,
            TableName = tableName,
            Name = filter.Name,
            ColumnNames = [.. filter.Columns ?? []],
            RowFilter = new RowFilter { FilterExpression = filter.Rows },
        };
        try
        {
            // state: Create filter
            await context.CallAwsAsync((IAmazonLakeFormation lake) => lake.CreateDataCellsFilterAsync(new CreateDataCellsFilterRequest { TableData = data }), AccessPermissions.Changing);
        }
        catch (TaskFailedException failure) when (failure.FailureDetails.IsCausedBy<AlreadyExistsException>())
        {
            try
            {
                // state: Update filter
                await context.CallAwsAsync((IAmazonLakeFormation lake) => lake.UpdateDataCellsFilterAsync(new UpdateDataCellsFilterRequest { TableData = data }), AccessPermissions.Changing);
            }
            catch (TaskFailedException refused) when (refused.FailureDetails.IsCausedBy<EntityNotFoundException>() || refused.FailureDetails.IsCausedBy<InvalidInputException>())
            {
                return Problem(databaseName, tableName, filter.Name, refused.FailureDetails.ErrorType);
            }
        }
        catch (TaskFailedException refused) when (refused.FailureDetails.IsCausedBy<EntityNotFoundException>() || refused.FailureDetails.IsCausedBy<InvalidInputException>())
        {
            return Problem(databaseName, tableName, filter.Name, refused.FailureDetails.ErrorType);
        }

        return null;
    }

    /// <summary>The filter as it is; null when there is none.</summary>
    public static async Task<CellsFilter?> FindAsync(TaskOrchestrationContext context, string databaseName, string tableName, string name)
    {
        try
        {
            // state: Look at filter
            var found = await context.CallAwsAsync(
                (IAmazonLakeFormation lake) => lake.GetDataCellsFilterAsync(new GetDataCellsFilterRequest
                {
                    TableCatalogId = Template.Ref("AWS::AccountId"),
                    DatabaseName = databaseName,
                    TableName = tableName,
                    Name = name,
                }),
                AccessPermissions.Changing);
            return new CellsFilter(name, found.DataCellsFilter.ColumnNames, found.DataCellsFilter.RowFilter?.FilterExpression);
        }
        catch (TaskFailedException gone) when (gone.FailureDetails.IsCausedBy<EntityNotFoundException>())
        {
            return null;
        }
    }

    /// <summary>Deletes a filter. One that is not there is deleted.</summary>
    public static async Task DeleteAsync(TaskOrchestrationContext context, string databaseName, string tableName, string name)
    {
        try
        {
            // state: Delete filter
            await context.CallAwsAsync(
                (IAmazonLakeFormation lake) => lake.DeleteDataCellsFilterAsync(new DeleteDataCellsFilterRequest
                {
                    TableCatalogId = Template.Ref("AWS::AccountId"),
                    DatabaseName = databaseName,
                    TableName = tableName,
                    Name = name,
                }),
                AccessPermissions.Changing);
        }
        catch (TaskFailedException gone) when (gone.FailureDetails.IsCausedBy<EntityNotFoundException>())
        {
        }
    }

    /// <summary>What a principal may do with a filter; nothing where there is none.</summary>
    public static async Task<List<PermissionRow>> ListAsync(TaskOrchestrationContext context, string principalArn, string databaseName, string tableName, string name)
    {
        try
        {
            return await AccessPermissions.ListAsync(context, principalArn, ResourceOf(databaseName, tableName, name));
        }
        catch (TaskFailedException gone) when (gone.FailureDetails.IsCausedBy<EntityNotFoundException>())
        {
            return [];
        }
    }

    public static Resource ResourceOf(string databaseName, string tableName, string name) => new()
    {
        DataCellsFilter = new DataCellsFilterResource { TableCatalogId = Template.Ref("AWS::AccountId"), DatabaseName = databaseName, TableName = tableName, Name = name },
    };

    private static string Problem(string databaseName, string tableName, string name, string error) => $"The filter {name} of {databaseName}.{tableName} cannot be made: {error}.";
}
