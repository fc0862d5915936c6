using System.Text.Json;

namespace Customer360.Lambdas.Hosting;

/// <summary>The input of a run of access approval: the detail of an event that anybody may have put on the bus.</summary>
internal static class RunInput
{
    /// <summary>The request that an input names; null when it names none.</summary>
    public static string? RequestId(string input)
    {
        try
        {
            return WorkflowDetail(input).RequestId;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Contracts.Access.AccessRequested WorkflowDetail(string input) =>
        JsonSerializer.Deserialize<Contracts.Access.AccessRequested>(input, LambdaJsonSerializer.Options) ?? new(RequestId: null);
}
