namespace DurableStates.Cli;

/// <summary>What every command ends with.</summary>
internal static class ExitCodes
{
    public const int Success = 0;

    /// <summary>The command did its work and found something wrong: an error in a definition, an expression that fails.</summary>
    public const int Failure = 1;

    /// <summary>The command could not start: unknown options, a file that is not there.</summary>
    public const int Usage = 2;

    /// <summary>A definition that AWS would refuse.</summary>
    public const int BadDefinition = 2;
}
