using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace DurableStates.Frontend.Bound;

/// <summary>A statement. Only <see cref="BoundAwait"/> takes time; every expression in every other statement is pure.</summary>
public abstract record BoundStatement : BoundNode
{
    private protected BoundStatement(SyntaxNode syntax)
        : base(syntax)
    {
    }
}

/// <summary>Statements one after the other.</summary>
public sealed record BoundBlock(SyntaxNode Syntax, ImmutableArray<BoundStatement> Statements) : BoundStatement(Syntax);

/// <summary>
/// Gives a variable a value. Declarations, assignments, compound assignments, <c>list.Add(x)</c> and property mutation all
/// end here, the last two as a new value of the whole variable.
/// </summary>
public sealed record BoundAssign(SyntaxNode Syntax, BoundVariable Variable, BoundExpression Value) : BoundStatement(Syntax);

/// <summary>Awaits one durable operation and keeps its result.</summary>
/// <param name="Syntax">The awaited call.</param>
/// <param name="Result">Where the result goes; null when nobody reads it.</param>
/// <param name="Operation">What is awaited.</param>
public sealed record BoundAwait(SyntaxNode Syntax, BoundVariable? Result, BoundOperation Operation) : BoundStatement(Syntax);

/// <summary><c>if (Condition) Then else Else</c>.</summary>
public sealed record BoundIf(SyntaxNode Syntax, BoundExpression Condition, BoundStatement Then, BoundStatement? Else) : BoundStatement(Syntax);

/// <summary><c>while (Condition) Body</c>.</summary>
public sealed record BoundWhile(SyntaxNode Syntax, BoundExpression Condition, BoundStatement Body) : BoundStatement(Syntax);

/// <summary><c>do Body while (Condition)</c>; Test holds what the condition awaits or evaluates first, and is where <c>continue</c> goes.</summary>
public sealed record BoundDo(SyntaxNode Syntax, BoundStatement Body, BoundBlock Test, BoundExpression Condition) : BoundStatement(Syntax);

/// <summary>
/// <c>for (...; Condition; Increment) Body</c>; the initialisers stand before it. <c>continue</c> goes to the increment.
/// A <c>while</c> whose condition awaits is bound as a <c>while (true)</c> with an <c>if (!condition) break</c> at its head.
/// </summary>
public sealed record BoundFor(SyntaxNode Syntax, BoundExpression Condition, BoundBlock Increment, BoundStatement Body) : BoundStatement(Syntax);

/// <summary><c>foreach (Item in List) Body</c>; the list is evaluated once, and a change of the variable it came from does not matter.</summary>
public sealed record BoundForEach(SyntaxNode Syntax, BoundVariable Item, BoundExpression List, BoundStatement Body) : BoundStatement(Syntax);

/// <summary>Leaves the innermost loop.</summary>
public sealed record BoundBreak(SyntaxNode Syntax) : BoundStatement(Syntax);

/// <summary>Goes on with the innermost loop's next round.</summary>
public sealed record BoundContinue(SyntaxNode Syntax) : BoundStatement(Syntax);

/// <summary>Statements that <see cref="BoundLeave"/> may leave before their end: an inlined helper that returns from within a loop, a switch that is left early.</summary>
public sealed record BoundScope(SyntaxNode Syntax, BoundBlock Body, ScopeExit Exit) : BoundStatement(Syntax);

/// <summary>Goes on behind the scope that has this exit; every <c>finally</c> on the way runs.</summary>
public sealed record BoundLeave(SyntaxNode Syntax, ScopeExit Exit) : BoundStatement(Syntax);

/// <summary>Ends the orchestrator with a value; null for one that returns nothing.</summary>
public sealed record BoundReturn(SyntaxNode Syntax, BoundExpression? Value) : BoundStatement(Syntax);

/// <summary><c>throw new X(Cause)</c>: an error whose name is the exception's simple type name.</summary>
/// <param name="Syntax">The statement.</param>
/// <param name="ExceptionType">The type thrown; a catch clause in the same method is chosen by it.</param>
/// <param name="Error">The ASL error name.</param>
/// <param name="Cause">The message.</param>
public sealed record BoundThrow(SyntaxNode Syntax, ITypeSymbol ExceptionType, string Error, BoundExpression Cause) : BoundStatement(Syntax);

/// <summary><c>throw;</c> in a catch clause: the failure goes on with its error and cause.</summary>
public sealed record BoundRethrow(SyntaxNode Syntax, BoundVariable Failure) : BoundStatement(Syntax);

/// <summary><c>try Body catch ... finally Finally</c>.</summary>
public sealed record BoundTry(SyntaxNode Syntax, BoundBlock Body, ImmutableArray<BoundCatch> Catches, BoundBlock? Finally) : BoundStatement(Syntax);

/// <summary>A catch clause. Clauses are tried in order; a filter that looks at the failure's kind is already part of the error names.</summary>
/// <param name="Syntax">The clause.</param>
/// <param name="Failure">The caught failure; null when the body does not read it.</param>
/// <param name="ExceptionType">The declared type; <c>System.Exception</c> for a clause without one.</param>
/// <param name="ErrorNames">The ASL error names that the clause handles, in order: the subtypes' simple names expanded, or one wildcard.</param>
/// <param name="Body">What handles it.</param>
public sealed record BoundCatch(
    SyntaxNode Syntax,
    BoundVariable? Failure,
    ITypeSymbol ExceptionType,
    ImmutableArray<string> ErrorNames,
    BoundBlock Body) : BoundNode(Syntax)
{
    /// <summary>
    /// The error names of what the body itself throws and the clause handles by its type. They are no names of failed calls: a call that
    /// fails under such a name is not meant.
    /// </summary>
    public ImmutableArray<string> ThrownErrors { get; init; } = [];
}

/// <summary>The way out of a scope. Two are the same only when they are the same object.</summary>
public sealed class ScopeExit;
