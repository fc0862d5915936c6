using DurableStates.Frontend.Bound;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DurableStates.Frontend.Binding.Statements;

/// <summary>Binds <c>(a, b) = (x, y)</c>: every value is read before any variable is written.</summary>
internal static class DeconstructionBinder
{
    public static void Bind(IDeconstructionAssignmentOperation deconstruction, Binder binder)
    {
        var value = deconstruction.Value is IConversionOperation conversion ? conversion.Operand : deconstruction.Value;
        var targets = deconstruction.Target is IDeclarationExpressionOperation declaration ? declaration.Expression : deconstruction.Target;
        if (value is not ITupleOperation values || targets is not ITupleOperation { Elements: var variables } || variables.Length != values.Elements.Length)
        {
            binder.Unsupported(deconstruction, "deconstruction of something that is no tuple in place", "read the members one by one");
            return;
        }

        var kept = values.Elements.Select(element => binder.Keep(binder.Bind(element), "tuple")).ToList();
        for (var i = 0; i < variables.Length; i++)
        {
            var target = variables[i] is ILocalReferenceOperation { IsDeclaration: true } local ? Declared(local, binder) : variables[i];
            AssignmentBinder.Store(target, kept[i], deconstruction, binder);
        }
    }

    private static IOperation Declared(ILocalReferenceOperation local, Binder binder)
    {
        binder.Declare(local.Local, local.Local.Type, BoundVariableKind.Local);
        return local;
    }
}
