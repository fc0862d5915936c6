using System.Collections.Immutable;
using DurableStates.Jsonata;
using DurableStates.Jsonata.Syntax;

namespace DurableStates.Asl;

/// <summary>Collects what there is to say about one definition, in the order in which it is found.</summary>
internal sealed class Findings(StateMachineType machineType)
{
    private readonly ImmutableArray<AslDiagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<AslDiagnostic>();

    private readonly Dictionary<string, (JsonataSyntax? Syntax, JsonataError? Error)> _parsed = new(StringComparer.Ordinal);

    public StateMachineType MachineType { get; } = machineType;

    /// <summary>The language of every state that names none.</summary>
    public QueryLanguage MachineLanguage { get; set; }

    public bool HasErrors { get; private set; }

    public void Error(string code, string message, string? location) => Add(new(AslSeverity.Error, code, message, location));

    public void Warning(string code, string message, string? location) => Add(new(AslSeverity.Warning, code, message, location));

    /// <summary>Parses an expression without its braces; each text once.</summary>
    public (JsonataSyntax? Syntax, JsonataError? Error) Parse(string expression)
    {
        if (!_parsed.TryGetValue(expression, out var result))
        {
            JsonataSyntax.TryParse(expression, JsonataDialect.StepFunctions, out var syntax, out var error);
            _parsed[expression] = result = (syntax, error);
        }

        return result;
    }

    public ImmutableArray<AslDiagnostic> ToDiagnostics() => _diagnostics.ToImmutable();

    private void Add(AslDiagnostic diagnostic)
    {
        HasErrors |= diagnostic.Severity is AslSeverity.Error;
        _diagnostics.Add(diagnostic);
    }
}
