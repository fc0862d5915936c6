using System.Collections.Immutable;
using DurableStates.Frontend.Binding.Failures;
using DurableStates.Frontend.Bound;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DurableStates.Frontend.Binding.Statements;

/// <summary>Binds <c>try</c>, <c>catch</c> and <c>finally</c>.</summary>
internal static class TryBinder
{
    public static void Bind(ITryOperation @try, Binder binder)
    {
        var body = binder.Block(@try.Body.Syntax, () => binder.BindStatement(@try.Body));
        var catches = @try.Catches.Select(clause => BindCatch(clause, body, binder)).ToImmutableArray();
        var @finally = @try.Finally is { } last ? binder.Block(last.Syntax, () => binder.BindStatement(last)) : null;
        binder.Emit(new BoundTry(@try.Syntax, body, catches, @finally));
    }

    private static BoundCatch BindCatch(ICatchClauseOperation clause, BoundBlock body, Binder binder)
    {
        var symbol = (clause.ExceptionDeclarationOrExpression as IVariableDeclaratorOperation)?.Symbol;
        var failure = new CaughtFailure(symbol, new BoundVariable(symbol?.Name ?? "failure", clause.ExceptionType, BoundVariableKind.Failure));
        var names = CatchClassifier.NamesOf(clause, symbol, body, binder);

        binder.Failures.Push(failure);
        var handler = binder.Block(clause.Handler.Syntax, () => binder.BindStatement(clause.Handler));
        binder.Failures.Pop();
        return new BoundCatch(
            clause.Syntax,
            failure.IsRead ? failure.Variable : null,
            clause.ExceptionType is { SpecialType: not SpecialType.System_Object } type ? type : binder.Known.Exception ?? clause.ExceptionType,
            names,
            handler);
    }
}
