using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Customer360.Lambdas.Aws;

namespace Customer360.Local.Platform;

/// <summary>Fills the register with what the sample's platform team has entered: the roles that may ask for data.</summary>
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
    }
}
