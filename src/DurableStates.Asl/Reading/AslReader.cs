using DurableStates.Json;

namespace DurableStates.Asl;

/// <summary>Reads definitions.</summary>
public static class AslReader
{
    /// <summary>Reads a definition and says everything that is wrong with it.</summary>
    /// <param name="text">The definition's JSON.</param>
    public static AslReading Read(string text)
    {
        if (!JsonValue.TryParse(text, out var json, out var error))
        {
            return new(null, [new(AslSeverity.Error, AslDiagnosticCodes.InvalidJson, error.ToString(), null)]);
        }

        return Read(json);
    }

    /// <summary>Reads a definition that is JSON already.</summary>
    /// <param name="json">The definition.</param>
    public static AslReading Read(JsonValue json) => new(MachineBuilder.Build(json), []);
}
