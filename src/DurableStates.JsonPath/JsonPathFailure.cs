using System.Diagnostics;

namespace DurableStates.JsonPath;

/// <summary>Why an evaluation failed.</summary>
/// <param name="Kind">What failed.</param>
/// <param name="Cause">The explanation in the words of Step Functions, without the sentence that names the state.</param>
public sealed record JsonPathFailure(JsonPathFailureKind Kind, string Cause)
{
    /// <summary>The error name that Step Functions reports.</summary>
    public string ErrorName => Kind switch
    {
        JsonPathFailureKind.PathNotFound or JsonPathFailureKind.Parameter => "States.Runtime",
        JsonPathFailureKind.ResultPath => "States.ResultPathMatchFailure",
        JsonPathFailureKind.Intrinsic => "States.IntrinsicFailure",
        _ => throw new UnreachableException($"No error name for {Kind}."),
    };

    /// <summary>The error name that the States Language specification gives it; a catcher may name either.</summary>
    public string SpecificationName => Kind is JsonPathFailureKind.Parameter ? "States.ParameterPathFailure" : ErrorName;
}

/// <summary>What failed.</summary>
public enum JsonPathFailureKind
{
    /// <summary>A path that selects data found nothing, or could not be followed.</summary>
    PathNotFound,

    /// <summary>A path in a payload template found nothing.</summary>
    Parameter,

    /// <summary>A value could not be put where a reference path points.</summary>
    ResultPath,

    /// <summary>An intrinsic function could not work with its arguments.</summary>
    Intrinsic,
}
