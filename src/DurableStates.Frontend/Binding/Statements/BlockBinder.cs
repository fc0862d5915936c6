using Microsoft.CodeAnalysis.Operations;

namespace DurableStates.Frontend.Binding.Statements;

/// <summary>Binds <c>{ ... }</c>.</summary>
internal static class BlockBinder
{
    public static void Bind(IBlockOperation block, Binder binder)
    {
        foreach (var statement in block.Operations)
        {
            binder.BindStatement(statement);
        }
    }
}
