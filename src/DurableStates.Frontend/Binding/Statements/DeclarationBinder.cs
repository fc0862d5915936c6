using DurableStates.Frontend.Binding.Calls;
using DurableStates.Frontend.Bound;
using Microsoft.CodeAnalysis.Operations;

namespace DurableStates.Frontend.Binding.Statements;

/// <summary>Binds <c>var x = value;</c>. An awaited call puts its result straight into the local.</summary>
internal static class DeclarationBinder
{
    public static void Bind(IVariableDeclarationGroupOperation declarations, Binder binder)
    {
        foreach (var declarator in declarations.Declarations.SelectMany(declaration => declaration.Declarators))
        {
            var initializer = declarator.Initializer ?? (declarator.Parent as IVariableDeclarationOperation)?.Initializer;
            if (initializer is null)
            {
                // C# makes sure that it is assigned before it is read.
                binder.Declare(declarator.Symbol, declarator.Symbol.Type, BoundVariableKind.Local);
                continue;
            }

            if (Erased.IsErased(declarator.Symbol.Type) || OptionValues.AreOptions(declarator.Symbol.Type))
            {
                continue;
            }

            Bind(declarator, initializer, binder);
        }
    }

    private static void Bind(IVariableDeclaratorOperation declarator, IVariableInitializerOperation initializer, Binder binder)
    {
        if (AwaitBinder.AwaitOf(initializer.Value) is { } awaited)
        {
            AwaitBinder.BindInto(awaited, () => binder.Declare(declarator.Symbol, declarator.Symbol.Type, BoundVariableKind.Local), binder);
            return;
        }

        if (Deferred.IsRead(declarator, initializer.Value, binder))
        {
            binder.Let(declarator.Symbol, binder.Deferred(initializer.Value));
            return;
        }

        Deferred.Check(declarator, initializer.Value, binder);
        var value = binder.Bind(initializer.Value);
        var variable = binder.Declare(declarator.Symbol, declarator.Symbol.Type, BoundVariableKind.Local);
        binder.Emit(new BoundAssign(declarator.Syntax, variable, value));
    }
}
