using DurableStates.Compiler.Graph;
using DurableStates.Frontend.Bound;
using Microsoft.CodeAnalysis;

namespace DurableStates.Compiler.Lowering;

/// <summary>A catch clause and where its body begins.</summary>
/// <param name="clause">The clause.</param>
/// <param name="around">What is around its body.</param>
/// <param name="next">Where control goes on behind it.</param>
internal sealed class Handler(BoundCatch clause, Lowerer around, Label next)
{
    private readonly Dictionary<ITypeSymbol, Label> _copies = new(SymbolEqualityComparer.Default);
    private readonly Lazy<bool> _isRethrown = new(() => IsRethrown(clause));
    private Label? _entry;

    public BoundCatch Clause { get; } = clause;

    /// <summary>Holds the failure in the body.</summary>
    public BoundVariable Failure { get; } = clause.Failure ?? new("failure", null, BoundVariableKind.Failure);

    /// <summary>Whether the body throws its failure again: then it matters to the clauses around what that is.</summary>
    public static bool IsRethrown(BoundCatch clause) =>
        BoundStatements.All(clause.Body).OfType<BoundRethrow>().Any(rethrown => rethrown.Failure == clause.Failure);

    /// <summary>As in C#, by the type: error names are for the failures of calls. No call's failure has the type of what the method itself throws.</summary>
    public bool Handles(BoundThrow thrown) => Bases(thrown.ExceptionType).Any(type => SymbolEqualityComparer.Default.Equals(type, Clause.ExceptionType));

    /// <summary>Where the body enters. One that throws its failure again is there once for each type that the method itself throws.</summary>
    /// <param name="thrown">What is thrown; null for the failure of a call.</param>
    public Label EntryOf(BoundThrow? thrown)
    {
        if (thrown is null || !_isRethrown.Value)
        {
            return _entry ??= around.Lower(Clause.Body, next);
        }

        if (!_copies.TryGetValue(thrown.ExceptionType, out var entry))
        {
            entry = _copies[thrown.ExceptionType] = around.Knowing(Failure, thrown).Lower(Clause.Body, next);
        }

        return entry;
    }

    private static IEnumerable<ITypeSymbol> Bases(ITypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            yield return current;
        }
    }
}
