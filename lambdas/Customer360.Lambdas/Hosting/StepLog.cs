using Amazon.Lambda.Core;
using DurableStates;

namespace Customer360.Lambdas.Hosting;

/// <summary>
/// Writes what happened and the ids that it is about; never names, addresses, tokens or payloads. In Lambda every field is a field of the log's own JSON
/// object, so that it can be queried; a writer gets one JSON object per line.
/// </summary>
public sealed class StepLog
{
    // Lambda writes these into every object itself; a second member of the same name would hide one of the two.
    private static readonly string[] LambdasOwn = ["errorMessage", "errorType", "level", "message", "requestId", "stackTrace", "tenantId", "timestamp", "traceId"];

    private readonly Action<string, (string Name, object? Value)[]> _write;

    private StepLog(Action<string, (string Name, object? Value)[]> write) => _write = write;

    /// <summary>A log that writes lines, for a host that is not Lambda.</summary>
    public StepLog(TextWriter writer)
        : this((message, fields) => writer.WriteLine(Line(message, fields)))
    {
    }

    /// <summary>The log of the Lambda function that runs: its runtime adds time, level and the request's id.</summary>
    public static StepLog OfLambda { get; } = new(ToLambda);

    /// <summary>Writes what happened, with ids and figures.</summary>
    /// <param name="message">What happened, in words that are the same each time.</param>
    /// <param name="fields">What it is about. A field without a value is left out.</param>
    /// <exception cref="ArgumentException">A field has a name that Lambda writes itself.</exception>
    public void Write(string message, params (string Name, object? Value)[] fields)
    {
        if (fields.Select(field => field.Name).FirstOrDefault(LambdasOwn.Contains) is { } taken)
        {
            throw new ArgumentException($"Lambda itself writes {taken} into every line: give the field a name that says whose it is.", nameof(fields));
        }

        _write(message, [.. fields.Where(field => field.Value is not null)]);
    }

    // The runtime makes each placeholder a member of the object, and takes the values in the placeholders' order.
    private static void ToLambda(string message, (string Name, object? Value)[] fields) => LambdaLogger.Log(
        LogLevel.Information,
        string.Join(' ', fields.Select(field => $"{{{field.Name}}}").Prepend(message)),
        [.. fields.Select(field => field.Value)]);

    private static string Line(string message, (string Name, object? Value)[] fields)
    {
        var line = new Dictionary<string, object?> { ["level"] = "Information", ["message"] = message };
        foreach (var (name, value) in fields)
        {
            line[name] = value;
        }

        return WorkflowJson.Serialize(line);
    }
}
