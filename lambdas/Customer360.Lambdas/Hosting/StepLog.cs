using DurableStates;

namespace Customer360.Lambdas.Hosting;

/// <summary>Writes one JSON object per line: what happened and the ids that it is about; never names, addresses, tokens or payloads.</summary>
public sealed class StepLog(TextWriter writer)
{
    /// <summary>Writes what happened, with ids and figures.</summary>
    public void Write(string message, params (string Name, object? Value)[] fields)
    {
        var line = new Dictionary<string, object?> { ["level"] = "Information", ["message"] = message };
        foreach (var (name, value) in fields)
        {
            line[name] = value;
        }

        writer.WriteLine(WorkflowJson.Serialize(line));
    }
}
