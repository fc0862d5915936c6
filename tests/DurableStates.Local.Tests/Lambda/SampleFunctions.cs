using System.Text.Json;
using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.Core;
using DurableStates.Local.Lambda;
using Microsoft.Extensions.DependencyInjection;

[assembly: LambdaSerializer(typeof(SampleSerializer))]

namespace DurableStates.Local.Lambda;

public sealed record Greeting(string Name, int Times = 1);

public sealed class Counter
{
    public int Value { get; set; }
}

public sealed class SampleException(string message, Exception? inner = null) : Exception(message, inner);

[LambdaStartup]
public sealed class SampleStartup
{
#pragma warning disable CA1822 // The code that Amazon.Lambda.Annotations generates calls it on an instance.
    public void ConfigureServices(IServiceCollection services) => services.AddScoped<Counter>();
#pragma warning restore CA1822
}

public sealed class SampleSerializer : ILambdaSerializer
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { RespectRequiredConstructorParameters = true };

    public T Deserialize<T>(Stream requestStream) => JsonSerializer.Deserialize<T>(requestStream, Options)!;

    public void Serialize<T>(T response, Stream responseStream) => JsonSerializer.Serialize(responseStream, response, Options);
}

#pragma warning disable CA1822 // Functions are methods of instances, as annotated functions are.
public sealed class SampleFunctions
{
    [LambdaFunction(ResourceName = "Greet")]
    public string Greet(Greeting greeting) => string.Concat(Enumerable.Repeat($"Hello {greeting.Name}. ", greeting.Times)).Trim();

    [LambdaFunction(ResourceName = "GreetLater")]
    public async Task<Greeting> GreetLater(Greeting greeting, ILambdaContext context)
    {
        await Task.Yield();
        return greeting with { Name = context.FunctionName };
    }

    [LambdaFunction(ResourceName = "Count")]
    public int Count([FromServices] Counter counter) => ++counter.Value;

    [LambdaFunction(ResourceName = "Nothing")]
    public Task Nothing(Greeting greeting) => Task.CompletedTask;

    [LambdaFunction(ResourceName = "Fail")]
    public async Task<string> Fail(Greeting greeting)
    {
        await Task.Yield();
        throw new SampleException($"No {greeting.Name} here.", new InvalidOperationException("Gone."));
    }

    [LambdaFunction(ResourceName = "Hang", Timeout = 1)]
    public async Task<string> Hang(Greeting greeting)
    {
        await Task.Delay(Timeout.Infinite);
        return greeting.Name;
    }

    [LambdaFunction(ResourceName = "Flood")]
    public string Flood(Greeting greeting) => new('x', 7 * 1024 * 1024);

    [LambdaFunction(ResourceName = "Books")]
    [HttpApi(LambdaHttpMethod.Post, "/books/{id}/copies")]
    public IHttpResult Books(
        [FromRoute(Name = "id")] string id, [FromBody] Greeting greeting, [FromQuery(Name = "size")] int size, [FromHeader(Name = "Content-Type")] string type, [FromServices] Counter counter) =>
        id == "gone" ? HttpResults.NotFound(new Greeting("none")) : HttpResults.Ok($"{id} {greeting.Name} {size} {type} {++counter.Value}");

    [LambdaFunction(ResourceName = "Whole")]
    [HttpApi(LambdaHttpMethod.Get, "/whole")]
    public IHttpResult Whole(JsonElement request) => HttpResults.Ok(request.GetRawText());

    [LambdaFunction(ResourceName = "Broken")]
    [HttpApi(LambdaHttpMethod.Get, "/broken/{rest+}")]
    public IHttpResult Broken([FromRoute(Name = "rest")] string rest) => throw new SampleException($"No {rest}.");

    private int _tries;

    [LambdaFunction(ResourceName = "FailTwice")]
    public int FailTwice() => ++_tries % 3 == 0 ? _tries : throw new SampleException($"Not at the try {_tries}.");

    [LambdaFunction]
    public string Unnamed(Greeting greeting) => greeting.Name;
}
#pragma warning restore CA1822
