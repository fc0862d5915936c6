using System.Collections.Immutable;
using DurableStates.Frontend.Binding.Expressions;
using DurableStates.Frontend.Bound;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DurableStates.Frontend.Binding.Statements;

/// <summary>Binds <c>(a, b) = (x, y)</c>: every value is read before any variable is written.</summary>
internal static class DeconstructionBinder
{
    public static void Bind(IDeconstructionAssignmentOperation deconstruction, Binder binder)
    {
        var targets = deconstruction.Target is IDeclarationExpressionOperation declaration ? declaration.Expression : deconstruction.Target;
        if (targets is not ITupleOperation { Elements: var variables } || Take(deconstruction.Value, variables, deconstruction, binder) is not { } values)
        {
            binder.Unsupported(deconstruction, "deconstruction by a method", "read the members one by one");
            return;
        }

        Give(variables, values, deconstruction, binder);
    }

    /// <summary>Gives the parts of a value to variables; false when it has no parts that are known here.</summary>
    public static bool TryGive(IOperation target, BoundExpression value, IOperation assignment, Binder binder)
    {
        var targets = target is IDeclarationExpressionOperation declaration ? declaration.Expression : target;
        if (targets is not ITupleOperation { Elements: var variables } || Parts(value, variables.Length, assignment) is not { } parts)
        {
            return false;
        }

        Give(variables, parts, assignment, binder);
        return true;
    }

    // Every value is read before any variable is written.
    private static IReadOnlyList<BoundExpression>? Take(IOperation value, ImmutableArray<IOperation> variables, IOperation deconstruction, Binder binder)
    {
        var unwrapped = value is IConversionOperation { IsImplicit: true } conversion ? conversion.Operand : value;
        if (unwrapped is ITupleOperation values && variables.Length == values.Elements.Length)
        {
            return [.. values.Elements.Select(element => binder.Keep(binder.Bind(element), "tuple"))];
        }

        var whole = binder.Bind(unwrapped);
        return Parts(Cheap.Is(whole) && !Mutations.AnyRead(unwrapped) ? whole : binder.Keep(whole, "tuple"), variables.Length, deconstruction);
    }

    private static IReadOnlyList<BoundExpression>? Parts(BoundExpression whole, int count, IOperation deconstruction) =>
        TupleBinder.Parts(whole.Type) is { } parts && parts.Length == count ? [.. parts.Select(part => TupleBinder.Element(deconstruction.Syntax, part.Type, whole, part.Name))] : null;

    private static void Give(ImmutableArray<IOperation> variables, IReadOnlyList<BoundExpression> values, IOperation deconstruction, Binder binder)
    {
        for (var i = 0; i < variables.Length; i++)
        {
            var target = variables[i] is IDeclarationExpressionOperation declaration ? declaration.Expression : variables[i];
            if (target is ITupleOperation)
            {
                if (!TryGive(target, values[i], deconstruction, binder))
                {
                    binder.Unsupported(deconstruction, "deconstruction by a method", "read the members one by one");
                }

                continue;
            }

            AssignmentBinder.Store(target is ILocalReferenceOperation { IsDeclaration: true } local ? Declared(local, binder) : target, values[i], deconstruction, binder);
        }
    }

    private static IOperation Declared(ILocalReferenceOperation local, Binder binder)
    {
        binder.Declare(local.Local, local.Local.Type, BoundVariableKind.Local);
        return local;
    }
}
