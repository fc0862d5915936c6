using DurableStates.Frontend.Binding.Expressions;
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
        if (loop.IsAsynchronous || loop.LoopControlVariable is not (IVariableDeclaratorOperation or IDeclarationExpressionOperation or ITupleOperation) || !ListSource.Is(collection.Type))
        {
            binder.Diagnostics.Report(
                LanguageDiagnostics.Statement,
                collection.Syntax,
                loop.IsAsynchronous ? "foreach over an asynchronous sequence" : "foreach over something that is no list",
                "loop over a list, a dictionary or a text");
            return;
        }

        ReportChanges(loop, collection, binder);
        if (Deferred.ChangedIn(loop.Body, collection, binder) is { } changed)
        {
            binder.Diagnostics.Report(LanguageDiagnostics.QueryWhileLooping, collection.Syntax, changed.Name);
        }

        var list = ListSource.Bind(collection, binder);
        var (item, body) = Rounds(loop, list, binder);
        binder.Emit(new BoundForEach(loop.Syntax, item, list, body));
    }

    private static (BoundVariable Item, BoundBlock Body) Rounds(IForEachLoopOperation loop, BoundExpression list, Binder binder)
    {
        if (loop.LoopControlVariable is IVariableDeclaratorOperation declarator)
        {
            var item = binder.Declare(declarator.Symbol, declarator.Symbol.Type, BoundVariableKind.Item);
            return (item, binder.Block(loop.Body.Syntax, () => binder.BindStatement(loop.Body)));
        }

        // foreach (var (key, value) in entries): the item is taken apart where the round begins.
        var whole = new BoundVariable("item", ValueTypes.ElementOf(list.Type), BoundVariableKind.Item);
        return (whole, binder.Block(loop.Body.Syntax, () =>
        {
            if (!DeconstructionBinder.TryGive(loop.LoopControlVariable, new BoundVariableReference(loop.LoopControlVariable.Syntax, whole), loop, binder))
            {
                binder.Unsupported(loop.LoopControlVariable, "deconstruction by a method", "read the members one by one");
            }

            binder.BindStatement(loop.Body);
        }));
    }

    private static void ReportChanges(IForEachLoopOperation loop, IOperation collection, Binder binder)
    {
        var whole = collection is IPropertyReferenceOperation { Instance: { } dictionary } && ValueTypes.IsPartOfEntries(collection.Type) ? dictionary : collection;
        if (Mutations.RootOf(whole) is not { } symbol)
        {
            return;
        }

        var path = whole.Syntax.ToString();
        foreach (var change in Mutations.InsideOf(symbol, loop.Body).Where(change => Changed(change)?.Syntax.ToString() == path && !IsLeftBehind(change, loop)))
        {
            binder.Diagnostics.Report(LanguageDiagnostics.ChangeWhileLooping, change.Syntax, path);
        }
    }

    // The list or dictionary that a call or an assignment to an element changes.
    private static IOperation? Changed(IOperation change) => change is IInvocationOperation call ? call.Instance : Mutations.TargetOf(change) switch
    {
        IPropertyReferenceOperation { Property.IsIndexer: true } element => element.Instance,
        IArrayElementReferenceOperation element => element.ArrayReference,
        _ => null,
    };

    // What follows in one of the blocks around leaves the loop.
    private static bool IsLeftBehind(IOperation change, IForEachLoopOperation loop) => change.Ancestors().TakeWhile(around => around != loop).OfType<IBlockOperation>().Any(block => block.Operations.Any(next =>
        next.Syntax.SpanStart > change.Syntax.SpanStart
        && (next is IReturnOperation or IThrowOperation or IExpressionStatementOperation { Operation: IThrowOperation }
            || next is IBranchOperation { BranchKind: BranchKind.Break } && !block.Ancestors().TakeWhile(around => around != loop).Any(around => around is ILoopOperation or ISwitchOperation))));
}
