using DurableStates.Frontend.Bound;
using DurableStates.Frontend.Diagnostics;
using DurableStates.Frontend.Values;
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

        var list = binder.Bind(collection);
        var item = binder.Declare(declarator.Symbol, declarator.Symbol.Type, BoundVariableKind.Item);
        var body = binder.Block(loop.Body.Syntax, () => binder.BindStatement(loop.Body));
        binder.Emit(new BoundForEach(loop.Syntax, item, list, body));
    }
}
