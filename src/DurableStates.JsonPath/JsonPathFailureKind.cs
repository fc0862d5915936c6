namespace DurableStates.JsonPath;

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
