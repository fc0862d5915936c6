using System.Collections.Immutable;

namespace DurableStates.Asl;

/// <summary>A definition that had to be good is not.</summary>
public sealed class AslException : Exception
{
    /// <summary>Says what is wrong.</summary>
    /// <param name="diagnostics">All that is wrong.</param>
    public AslException(ImmutableArray<AslDiagnostic> diagnostics)
        : base(AslDiagnostic.Join(diagnostics)) => Diagnostics = diagnostics;

    /// <summary>All that is wrong.</summary>
    public ImmutableArray<AslDiagnostic> Diagnostics { get; }
}
