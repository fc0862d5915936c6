using System.Collections.Immutable;

namespace DurableStates.Asl;

/// <summary>What came of reading a definition.</summary>
/// <param name="Machine">The machine; null when a diagnostic is an error.</param>
/// <param name="Diagnostics">Everything there is to say about the definition; empty when it is good.</param>
public sealed record AslReading(StateMachine? Machine, ImmutableArray<AslDiagnostic> Diagnostics)
{
    /// <summary>The machine, or an exception that says all that is wrong with the definition.</summary>
    /// <exception cref="AslException">The definition is not good.</exception>
    public StateMachine MachineOrThrow() => Machine ?? throw new AslException(Diagnostics);
}
