using System.Collections.Immutable;
using DurableStates.Frontend.Binding.Calls;
using DurableStates.Frontend.Binding.Expressions;
using DurableStates.Frontend.Binding.Inlining;
using DurableStates.Frontend.Binding.Statements;
using DurableStates.Frontend.Bound;
using DurableStates.Frontend.Diagnostics;
using DurableStates.Frontend.Json;
using DurableStates.Frontend.Symbols;
using Microsoft.CodeAnalysis;

namespace DurableStates.Frontend.Binding;

/// <summary>What the binders of one orchestrator share: which symbol stands for what, and where the statement that is being bound goes.</summary>
internal sealed class Binder(KnownSymbols known, DiagnosticBag diagnostics, CancellationToken cancellationToken)
{
    private readonly Dictionary<ISymbol, BoundExpression> values = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<IOperation, BoundExpression> held = [];
    private readonly HashSet<ISymbol> looked = new(SymbolEqualityComparer.Default);
    private ImmutableArray<BoundStatement>.Builder statements = ImmutableArray.CreateBuilder<BoundStatement>();

    public KnownSymbols Known { get; } = known;

    public DiagnosticBag Diagnostics { get; } = diagnostics;

    public FunctionIndex Functions => Known.Functions;

    public TemplateNames TemplateNames { get; } = new(known, diagnostics);

    public CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>The caught failures of the catch clauses that we are in, innermost last.</summary>
    public Stack<CaughtFailure> Failures { get; } = new();

    /// <summary>What the <c>?.</c> that we are in asks, innermost last.</summary>
    public Stack<BoundExpression> Accesses { get; } = new();

    /// <summary>The methods that are being inlined, outermost last.</summary>
    public Stack<ISymbol> Inlining { get; } = new();

    /// <summary>The ends of the switches that we are in and that are left before, innermost last.</summary>
    public Stack<ScopeExit> Breaks { get; } = new();

    /// <summary>Where a return goes while a helper is inlined; null in the orchestrator itself.</summary>
    public ReturnTarget? Returns { get; set; }

    /// <summary>The execution's input.</summary>
    public BoundVariable? Input { get; set; }

    /// <summary>What <c>this</c> is in an inlined method of a record; null in the orchestrator.</summary>
    public BoundExpression? This { get; set; }

    /// <summary>What the options parameters of inlined helpers stand for.</summary>
    public Dictionary<ISymbol, IOperation> Options { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>What the delegate parameters of inlined helpers stand for.</summary>
    public Dictionary<ISymbol, GivenFunction> Delegates { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>Whether we are in a lambda that becomes part of one expression, in which nothing can be awaited or assigned.</summary>
    public bool InLambda { get; set; }

    /// <summary>Whether we are in the payload of a call, which is evaluated anew for every attempt.</summary>
    public bool InCall { get; set; }

    /// <summary>The queries that parameters of inlined helpers stand for.</summary>
    public Dictionary<ISymbol, IOperation> Queries { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>Whether what we bind stands where it is read, later: what C# evaluates where it is written is kept, if it may change.</summary>
    public bool IsDeferring { get; private set; }

    /// <summary>Binds a query that stands wherever it is read.</summary>
    public BoundExpression Deferred(IOperation query)
    {
        var outer = IsDeferring;
        IsDeferring = true;
        var value = Bind(query);
        IsDeferring = outer;
        return value;
    }

    public BoundExpression Bind(IOperation operation) => held.TryGetValue(operation, out var value) ? value : ExpressionBinder.Bind(operation, this);

    /// <summary>Evaluates an operand that is looked at more than once: where it stands, and no more while something is bound.</summary>
    public void Holding(IOperation? operand, Action bind)
    {
        if (operand is null || held.ContainsKey(operand))
        {
            bind();
            return;
        }

        var value = Bind(operand);
        held[operand] = Cheap.Is(value) ? value : Keep(value, "index");
        bind();
        held.Remove(operand);
    }


    public void BindStatement(IOperation operation) => StatementBinder.Bind(operation, this);

    /// <summary>Binds into a block of its own.</summary>
    public BoundBlock Block(SyntaxNode syntax, Action bind)
    {
        var outer = statements;
        statements = ImmutableArray.CreateBuilder<BoundStatement>();
        bind();
        var block = new BoundBlock(syntax, statements.ToImmutable());
        statements = outer;
        return block;
    }

    /// <summary>Binds an expression and keeps apart what has to happen before it.</summary>
    public (BoundBlock Before, BoundExpression Value) Apart(IOperation operation)
    {
        BoundExpression? value = null;
        var before = Block(operation.Syntax, () => value = Bind(operation));
        return (before, value ?? Missing(operation));
    }

    public void Emit(BoundStatement statement) => statements.Add(statement);

    public void EmitAll(BoundBlock block) => statements.AddRange(block.Statements);

    /// <summary>Evaluates a value now and gives it a name.</summary>
    public BoundExpression Keep(BoundExpression value, string name)
    {
        if (value is BoundLiteral)
        {
            return value;
        }

        var variable = new BoundVariable(name, value.Type, BoundVariableKind.Temporary);
        Emit(new BoundAssign(value.Syntax, variable, value));
        return new BoundVariableReference(value.Syntax, variable);
    }

    public BoundVariable Declare(ISymbol symbol, ITypeSymbol type, BoundVariableKind kind)
    {
        var variable = new BoundVariable(symbol.Name, type, kind);
        values[symbol] = new BoundVariableReference(SyntaxOf(symbol), variable);
        return variable;
    }

    /// <summary>Lets a parameter stand for an expression.</summary>
    public void Let(ISymbol symbol, BoundExpression value) => values[symbol] = value;

    public BoundExpression? ValueOf(ISymbol symbol) => values.TryGetValue(symbol, out var value) ? value : null;

    public BoundVariable? VariableOf(ISymbol symbol) => (ValueOf(symbol) as BoundVariableReference)?.Variable;

    /// <summary>Stands where something could not be bound, after a diagnostic.</summary>
    public static BoundExpression Missing(IOperation operation) => new BoundLiteral(operation.Syntax, operation.Type, null);

    public BoundExpression Unsupported(IOperation operation, string what, string instead)
    {
        Diagnostics.Report(LanguageDiagnostics.Expression, operation.Syntax, what, instead);
        return Missing(operation);
    }

    /// <summary>Reports, once for each type, two members that JSON cannot tell apart.</summary>
    public void ReportSharedName(ITypeSymbol? type, IOperation operation)
    {
        if (type is not null && looked.Add(type) && JsonNames.Shared(type) is var (first, second))
        {
            Diagnostics.Report(ValueDiagnostics.SharedName, operation.Syntax, first.Name, second.Name, JsonNames.Of(second));
        }
    }

    // The parameters of a query's functions are declared nowhere; the method around them is.
    private static SyntaxNode SyntaxOf(ISymbol symbol) =>
        symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax()
        ?? (symbol.ContainingSymbol is { } around ? SyntaxOf(around) : throw new InvalidOperationException($"'{symbol}' has no source."));
}

/// <summary>A failure that a catch clause caught.</summary>
/// <param name="symbol">The exception's local; null when the clause names none.</param>
/// <param name="variable">The bound failure.</param>
internal sealed class CaughtFailure(ISymbol? symbol, BoundVariable variable)
{
    public ISymbol? Symbol { get; } = symbol;

    public BoundVariable Variable { get; } = variable;

    public bool IsRead { get; set; }
}

/// <summary>Takes the value that an inlined helper returns.</summary>
internal sealed class ReturnTarget(BoundVariable? result)
{
    public BoundVariable? Result { get; } = result;

    /// <summary>Whether the helper has returned, where what follows is bound once for several ways that come to it; null where nobody asks.</summary>
    public BoundVariable? IsReturned { get; set; }

    /// <summary>Where control goes from a return that is no end of the helper's body; null where a return is the last thing on its way.</summary>
    public ScopeExit? Exit { get; set; }

    /// <summary>Says, for those who ask, whether the helper has returned.</summary>
    public void Mark(SyntaxNode syntax, bool isReturned, Binder binder)
    {
        if (IsReturned is { } variable)
        {
            binder.Emit(new BoundAssign(syntax, variable, new BoundLiteral(syntax, variable.Type, isReturned)));
        }
    }
}
