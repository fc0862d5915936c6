using Amazon.Lambda.Annotations;
using Microsoft.Extensions.DependencyInjection;

namespace Customer360.Lambdas.Hosting;

public sealed class StartupTests
{
    public static TheoryData<Type> FunctionTypes() =>
        [.. typeof(Startup).Assembly.GetTypes().Where(type => type.GetMethods().Any(method => method.IsDefined(typeof(LambdaFunctionAttribute), false)))];

    // The clients find a region in the environment when they are made; nothing is called.
    [Theory]
    [MemberData(nameof(FunctionTypes))]
    public void Every_function_gets_its_services_as_it_would_in_Lambda(Type functions)
    {
        Environment.SetEnvironmentVariable("AWS_REGION", "eu-central-1");
        var services = new ServiceCollection();
        new Startup().ConfigureServices(services);
        services.AddSingleton(functions);
        using var provider = services.BuildServiceProvider(validateScopes: true);

        Assert.NotNull(provider.GetRequiredService(functions));
    }
}
