using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Customer360.Contracts.Registry;
using Customer360.Lambdas.Aws;
using Customer360.Lambdas.DataContracts;

namespace Customer360.Local.Platform;

/// <summary>Fills the register with what the sample's platform team has entered: the roles that may ask for data, and the products that they may ask for.</summary>
internal static class SampleRegister
{
    public static async Task FillAsync(IAmazonDynamoDB dynamoDb, string table, PlatformSample sample)
    {
        foreach (var principal in sample.Principals)
        {
            var item = new Dictionary<string, AttributeValue>(RegistryItems.PrincipalKey(principal.Arn))
            {
                ["account"] = new(principal.Account),
                ["ownerDomain"] = new(principal.Domain),
            };
            await dynamoDb.PutItemAsync(new PutItemRequest { TableName = table, Item = item });
        }

        foreach (var published in sample.Published)
        {
            var (domain, productId, version) = (published.Domain, published.ProductId, published.Version);
            var product = new Dictionary<string, AttributeValue>(RegistryItems.ProductKey(domain, productId))
            {
                ["productStatus"] = new(ProductStatus.Published),
                ["activeVersion"] = new(version),
            };
            await dynamoDb.PutItemAsync(new PutItemRequest { TableName = table, Item = product });
            var item = new Dictionary<string, AttributeValue>(RegistryItems.VersionKey(domain, productId, version))
            {
                ["versionState"] = new(VersionState.Published),
                ["contractHash"] = new("-"),
                ["contractUri"] = new($"s3://customer360-contracts/contracts/{domain}/{productId}/{version}/contract.json"),
                ["executionId"] = new("-"),
                ["databaseName"] = new(CatalogNames.DatabaseOf(domain)),
                ["tableNames"] = new AttributeValue { L = [.. published.Tables.Select(name => new AttributeValue(name))] },
            };
            await dynamoDb.PutItemAsync(new PutItemRequest { TableName = table, Item = item });
        }
    }
}
