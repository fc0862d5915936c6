using System.Collections.Immutable;

namespace DurableStates.Asl;

/// <summary>Collects what there is to say about one definition, in the order in which it is found.</summary>
internal sealed class Findings(StateMachineType machineType)
{
    private readonly ImmutableArray<AslDiagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<AslDiagnostic>();

    public StateMachineType MachineType { get; } = machineType;

    /// <summary>The language of every state that names none.</summary>
    public QueryLanguage MachineLanguage { get; set; }

    public bool HasErrors { get; private set; }

    public void Error(string code, string message, string? location) => Add(new(AslSeverity.Error, code, message, location));

    public void Warning(string code, string message, string? location) => Add(new(AslSeverity.Warning, code, message, location));

    public ImmutableArray<AslDiagnostic> ToDiagnostics() => _diagnostics.ToImmutable();

    private void Add(AslDiagnostic diagnostic)
    {
        HasErrors |= diagnostic.Severity is AslSeverity.Error;
        _diagnostics.Add(diagnostic);
    }
}
