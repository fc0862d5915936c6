namespace DurableStates.Cli;

/// <summary>What every command ends with.</summary>
internal static class ExitCodes
{
    public const int Success = 0;

    /// <summary>The command did its work and found something wrong: an error in a definition, an expression that fails.</summary>
    public const int Failure = 1;

    /// <summary>The command could not start or could not write: unknown options, a file that is not there, a full disk.</summary>
    public const int Usage = 2;

    /// <summary>A definition that AWS would refuse.</summary>
    public const int BadDefinition = 2;

    /// <summary>A bug of the tool itself, which it reports as DS0001.</summary>
    public const int InternalError = 3;

    /// <summary>Somebody stopped the command, as shells count an interrupt.</summary>
    public const int Cancelled = 130;
}
