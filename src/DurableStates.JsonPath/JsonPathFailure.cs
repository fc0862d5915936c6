using System.Diagnostics;

namespace DurableStates.JsonPath;

/// <summary>Why an evaluation failed.</summary>
/// <param name="Kind">What failed.</param>
/// <param name="Cause">The explanation in the words of Step Functions, without the sentence that names the state.</param>
public sealed record JsonPathFailure(JsonPathFailureKind Kind, string Cause)
{
    /// <summary>The error name that Step Functions reports. It differs from the specification's: payloads and intrinsic functions fail as States.Runtime.</summary>
    public string ErrorName => Kind is JsonPathFailureKind.ResultPath ? SpecificationName : "States.Runtime";

    /// <summary>The error name that the States Language specification gives.</summary>
    public string SpecificationName => Kind switch
    {
        JsonPathFailureKind.PathNotFound => "States.Runtime",
        JsonPathFailureKind.Parameter => "States.ParameterPathFailure",
        JsonPathFailureKind.ResultPath => "States.ResultPathMatchFailure",
        JsonPathFailureKind.Intrinsic => "States.IntrinsicFailure",
        _ => throw new UnreachableException($"No error name for {Kind}."),
    };
}
