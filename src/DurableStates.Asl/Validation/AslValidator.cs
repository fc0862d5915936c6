using System.Collections.Immutable;
using DurableStates.Json;

namespace DurableStates.Asl;

/// <summary>Validates definitions as <c>ValidateStateMachineDefinition</c> does.</summary>
public static class AslValidator
{
    /// <summary>The number of diagnostics that AWS answers with when it is asked for none in particular.</summary>
    public const int DefaultMaxResults = 100;

    /// <summary>Says everything that is wrong with a definition.</summary>
    /// <param name="definition">The definition's JSON.</param>
    /// <param name="machineType">How the machine is going to run.</param>
    /// <param name="severity">The least severity that is wanted; warnings are left out unless asked for.</param>
    /// <param name="maxResults">How many diagnostics are wanted at most; 0 means <see cref="DefaultMaxResults"/>.</param>
    public static AslValidation Validate(
        string definition,
        StateMachineType machineType = StateMachineType.Standard,
        AslSeverity severity = AslSeverity.Error,
        int maxResults = DefaultMaxResults)
    {
        var found = AslReader.Read(definition, machineType).Diagnostics;
        var wanted = found.Where(diagnostic => diagnostic.Severity >= severity).ToImmutableArray();
        var most = maxResults is 0 ? DefaultMaxResults : maxResults;

        return new(
            IsOk: found.All(diagnostic => diagnostic.Severity is not AslSeverity.Error),
            wanted.Length > most ? wanted[..most] : wanted,
            IsTruncated: wanted.Length > most);
    }
}

/// <summary>The answer of <c>ValidateStateMachineDefinition</c>.</summary>
/// <param name="IsOk">Whether a machine can be created with the definition; warnings do not matter.</param>
/// <param name="Diagnostics">What there is to say.</param>
/// <param name="IsTruncated">Whether there was more to say than was asked for.</param>
public sealed record AslValidation(bool IsOk, ImmutableArray<AslDiagnostic> Diagnostics, bool IsTruncated)
{
    /// <summary>The answer in the shape that it has on the wire.</summary>
    public JsonValue ToJson() => JsonValue.Object(
        ("result", IsOk ? "OK" : "FAIL"),
        ("diagnostics", JsonValue.Array([.. Diagnostics.Select(ToJson)])),
        ("truncated", IsTruncated));

    private static JsonValue ToJson(AslDiagnostic diagnostic)
    {
        var fields = new JsonObjectBuilder();
        fields.Set("severity", diagnostic.Severity is AslSeverity.Error ? "ERROR" : "WARNING");
        fields.Set("code", diagnostic.Code);
        fields.Set("message", diagnostic.Message);
        fields.SetText("location", diagnostic.Location);
        return fields.ToValue();
    }
}
