using Amazon.DynamoDBv2;
using Amazon.Runtime;
using Customer360.Lambdas.Aws;
using Customer360.Lambdas.Hosting;
using Customer360.Lambdas.Ports;
using DurableStates.Local.DynamoDb;
using DurableStates.Local.Services;

namespace Customer360.Lambdas;

/// <summary>An empty register on tables of this process, through the SDK's client.</summary>
internal sealed class Registers : HttpClientFactory
{
    private readonly DynamoDbIntegration _dynamoDb = new(new TableSchema("Registry", new KeySchema("pk", "sk"), new Dictionary<string, KeySchema>()));

    public IRegistry Register => new DynamoDbRegistry(
        new RegistryTable(
            new AmazonDynamoDBClient(new BasicAWSCredentials("id", "secret"), new AmazonDynamoDBConfig { ServiceURL = "http://aws.test", HttpClientFactory = this, MaxErrorRetry = 0 }),
            new PlatformSettings { RegistryTable = "Registry" }),
        TimeProvider.System);

    public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(new ServiceHttpHandler(TimeProvider.System, _dynamoDb));

    public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;
}
