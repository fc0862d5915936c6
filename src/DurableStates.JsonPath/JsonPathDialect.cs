namespace DurableStates.JsonPath;

/// <summary>Whose rules a path follows.</summary>
public enum JsonPathDialect
{
    /// <summary>
    /// What Step Functions answers: release 2.0.0 of the Java library JsonPath. Bare words in filters are texts, <c>[(@.length-1)]</c> is the last item,
    /// <c>[-1]</c> is no item, and there are no functions.
    /// </summary>
    StepFunctions,

    /// <summary>Release 2.9.0 of the library: positions from the end, functions, more operators in filters. For tools; no state uses it.</summary>
    Jayway29,
}
