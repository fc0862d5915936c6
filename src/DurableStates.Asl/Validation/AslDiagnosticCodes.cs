namespace DurableStates.Asl;

/// <summary>AWS's codes for what can be wrong with a definition.</summary>
public static class AslDiagnosticCodes
{
    /// <summary>The definition is not JSON.</summary>
    public const string InvalidJson = "INVALID_JSON_DESCRIPTION";

    /// <summary>There is no definition.</summary>
    public const string MissingDescription = "MISSING_DESCRIPTION";

    /// <summary>A field is missing, is not known here, or has a wrong value.</summary>
    public const string SchemaValidationFailed = "SCHEMA_VALIDATION_FAILED";

    /// <summary>A resource is not an ARN that a task can use.</summary>
    public const string InvalidResource = "INVALID_RESOURCE";

    /// <summary>No state ends the machine.</summary>
    public const string MissingEndState = "MISSING_END_STATE";

    /// <summary>Two states have the same name.</summary>
    public const string DuplicateStateName = "DUPLICATE_STATE_NAME";

    /// <summary>A state's name is empty or too long.</summary>
    public const string InvalidStateName = "INVALID_STATE_NAME";

    /// <summary>Two distributed maps have the same label.</summary>
    public const string DuplicateLabelName = "DUPLICATE_LABEL_NAME";

    /// <summary>A distributed map's label has characters that it may not have, or is too long.</summary>
    public const string InvalidLabelName = "INVALID_LABEL_NAME";

    /// <summary>A transition leads to no state, or a state is led to by no transition.</summary>
    public const string MissingTransitionTarget = "MISSING_TRANSITION_TARGET";

    /// <summary>States are nested too deeply.</summary>
    public const string TooDeeplyNested = "TOO_DEEPLY_NESTED";

    /// <summary>A JSONata expression cannot be read.</summary>
    public const string InvalidJsonata = "INVALID_JSONATA_EXPRESSION";

    /// <summary>A JSONata expression uses something that Step Functions does not support.</summary>
    public const string UnsupportedJsonata = "UNSUPPORTED_JSONATA_EXPRESSION";

    /// <summary>A variable is assigned that is Step Functions' own.</summary>
    public const string ReservedVariableName = "RESERVED_VARIABLE_NAME";

    /// <summary>A variable's name is not one.</summary>
    public const string InvalidVariableName = "INVALID_VARIABLE_NAME";

    /// <summary>A variable is assigned that belongs to the states around.</summary>
    public const string DuplicateVariableName = "DUPLICATE_VARIABLE_NAME";

    /// <summary>A warning: a variable is read that no state assigns where it could be seen.</summary>
    public const string PossiblyUndefinedVariable = "POSSIBLY_UNDEFINED_VARIABLE";

    /// <summary>A warning: a field whose value looks like a path has no <c>.$</c> at the end of its name.</summary>
    public const string NoDollar = "NO_DOLLAR";

    /// <summary>A warning: a field whose value looks like a path has a name that does not end with <c>Path</c>.</summary>
    public const string NoPath = "NO_PATH";

    /// <summary>A warning: a <c>Pass</c> state's <c>Result</c> looks like an expression and is none.</summary>
    public const string PassResultIsStatic = "PASS_RESULT_IS_STATIC";
}
