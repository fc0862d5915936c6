using DurableStates.Frontend.Bound;
using DurableStates.Frontend.Diagnostics;
using DurableStates.Frontend.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DurableStates.Frontend.Binding.Statements;

/// <summary>Binds <c>foreach</c> over a list.</summary>
internal static class ForEachBinder
{
    public static void Bind(IForEachLoopOperation loop, Binder binder)
    {
        var collection = loop.Collection is IConversionOperation { IsImplicit: true } conversion ? conversion.Operand : loop.Collection;
        if (loop.IsAsynchronous || loop.LoopControlVariable is not IVariableDeclaratorOperation declarator || !ValueTypes.IsList(collection.Type))
        {
            binder.Diagnostics.Report(
                LanguageDiagnostics.Statement,
                collection.Syntax,
                loop.IsAsynchronous ? "foreach over an asynchronous sequence" : "foreach over something that is no list, or with several variables",
                "loop over a list with one variable");
            return;
        }

        ReportChanges(loop, collection, binder);
        if (Deferred.ChangedIn(loop.Body, collection, binder) is { } changed)
        {
            binder.Diagnostics.Report(LanguageDiagnostics.QueryWhileLooping, collection.Syntax, changed.Name);
        }

        var list = binder.Bind(collection);
        var item = binder.Declare(declarator.Symbol, declarator.Symbol.Type, BoundVariableKind.Item);
        var body = binder.Block(loop.Body.Syntax, () => binder.BindStatement(loop.Body));
        binder.Emit(new BoundForEach(loop.Syntax, item, list, body));
    }

    private static void ReportChanges(IForEachLoopOperation loop, IOperation collection, Binder binder)
    {
        if (collection is ILocalReferenceOperation or IParameterReferenceOperation && Mutations.RootOf(collection) is { } symbol)
        {
            foreach (var change in Mutations.InsideOf(symbol, loop.Body).Where(change => change is IInvocationOperation && !IsLeftBehind(change, loop)))
            {
                binder.Diagnostics.Report(LanguageDiagnostics.ChangeWhileLooping, change.Syntax, symbol.Name);
            }
        }
    }

    // What follows in one of the blocks around leaves the loop.
    private static bool IsLeftBehind(IOperation change, IForEachLoopOperation loop) => change.Ancestors().TakeWhile(around => around != loop).OfType<IBlockOperation>().Any(block => block.Operations.Any(next =>
        next.Syntax.SpanStart > change.Syntax.SpanStart
        && (next is IReturnOperation or IThrowOperation or IExpressionStatementOperation { Operation: IThrowOperation }
            || next is IBranchOperation { BranchKind: BranchKind.Break } && !block.Ancestors().TakeWhile(around => around != loop).Any(around => around is ILoopOperation or ISwitchOperation))));
}
