using Amazon.DynamoDBv2;
using Amazon.EventBridge;
using Amazon.Lambda.Annotations;
using Amazon.S3;
using Amazon.StepFunctions;
using Customer360.Lambdas.Aws;
using Customer360.Lambdas.Hosting;
using Customer360.Lambdas.Ports;
using Microsoft.Extensions.DependencyInjection;

namespace Customer360.Lambdas;

/// <summary>The services of every function in this assembly.</summary>
[LambdaStartup]
public sealed class Startup
{
    /// <summary>Registers the functions' services; a host on one machine replaces the ports afterwards.</summary>
#pragma warning disable CA1822 // The code that Amazon.Lambda.Annotations generates calls it on an instance.
    public void ConfigureServices(IServiceCollection services)
    {
        services.AddSingleton(PlatformSettings.FromEnvironment());
        services.AddSingleton(StepLog.OfLambda);
        services.AddSingleton<IAmazonS3>(_ => new AmazonS3Client());
        services.AddSingleton<IAmazonDynamoDB>(_ => new AmazonDynamoDBClient());
        services.AddSingleton<IAmazonEventBridge>(_ => new AmazonEventBridgeClient());
        services.AddSingleton<IAmazonStepFunctions>(_ => new AmazonStepFunctionsClient());
        services.AddSingleton<IObjectStore, S3ObjectStore>();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<RegistryTable>();
        services.AddSingleton<IRegistry, DynamoDbRegistry>();
        services.AddSingleton<IRetirements, DynamoDbRetirements>();
        services.AddSingleton<IAccessRequests, DynamoDbAccessRequests>();
        services.AddSingleton<IStewardQuestions, DynamoDbStewardQuestions>();
        services.AddSingleton<ISubscriptions, DynamoDbSubscriptions>();
        services.AddSingleton<IAudit, DynamoDbAudit>();
        services.AddSingleton<IReports, S3Reports>();
        services.AddSingleton<IEventPublisher, EventBridgePublisher>();
        services.AddSingleton<ICallbacks, StepFunctionsCallbacks>();
        services.AddSingleton<IRuns, StepFunctionsCallbacks>();
    }
#pragma warning restore CA1822
}
