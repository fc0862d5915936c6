using DurableStates.Frontend.Binding.Calls;
using DurableStates.Frontend.Binding.Expressions;
using DurableStates.Frontend.Bound;
using DurableStates.Frontend.Diagnostics;
using DurableStates.Frontend.Json;
using DurableStates.Frontend.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DurableStates.Frontend.Binding.Statements;

/// <summary>Binds assignments of every kind. A change inside an object is a new value of the variable that holds it.</summary>
internal static class AssignmentBinder
{
    public static void Bind(IOperation assignment, Binder binder) => binder.Holding(IndexOf(assignment), () => BindHeld(assignment, binder));

    /// <summary>The index or key of the element that is assigned to; null where it is no element.</summary>
    public static IOperation? IndexOf(IOperation assignment) => Mutations.TargetOf(assignment) switch
    {
        IPropertyReferenceOperation { Property.IsIndexer: true, Arguments: [{ Value: var index }] } => index,
        IArrayElementReferenceOperation { Indices: [var index] } => index,
        _ => null,
    };

    private static void BindHeld(IOperation assignment, Binder binder)
    {
        switch (assignment)
        {
            case ISimpleAssignmentOperation { Target: IDiscardOperation } discard when AwaitBinder.AwaitOf(discard.Value) is { } awaited:
                AwaitBinder.BindAlone(awaited, binder);
                break;
            case ISimpleAssignmentOperation { Target: IDiscardOperation } discard:
                binder.Keep(binder.Bind(discard.Value), "unused");
                break;
            case ISimpleAssignmentOperation { Target: ILocalReferenceOperation local } simple when AwaitBinder.AwaitOf(simple.Value) is { } awaited && binder.VariableOf(local.Local) is { } variable:
                AwaitBinder.BindInto(awaited, () => variable, binder);
                break;
            case ISimpleAssignmentOperation simple:
                Deferred.Check(simple, simple.Value, binder);
                Store(simple.Target, binder.Bind(simple.Value), simple, binder);
                break;
            case ICompoundAssignmentOperation compound:
                var sum = Operators.Binary(compound.Syntax, compound.OperatorKind, compound.Type, binder.Bind(compound.Target), binder.Bind(compound.Value), compound, binder);
                Store(compound.Target, sum, compound, binder);
                break;
            case IIncrementOrDecrementOperation step:
                var one = new BoundLiteral(step.Syntax, step.Type, 1);
                var kind = step.Kind is OperationKind.Increment ? BinaryOperatorKind.Add : BinaryOperatorKind.Subtract;
                Store(step.Target, Operators.Binary(step.Syntax, kind, step.Type, binder.Bind(step.Target), one, step, binder), step, binder);
                break;
            case ICoalesceAssignmentOperation coalesce:
                Deferred.Check(coalesce, coalesce.Value, binder);
                Store(coalesce.Target, ConditionalBinder.Coalesce(coalesce, coalesce.Target, coalesce.Value, binder), coalesce, binder);
                break;
            case IDeconstructionAssignmentOperation deconstruction:
                DeconstructionBinder.Bind(deconstruction, binder);
                break;
            default:
                binder.Unsupported(assignment, "assignment of this kind", "assign one value to one variable");
                break;
        }
    }

    public static void Store(IOperation target, BoundExpression value, IOperation assignment, Binder binder)
    {
        if (binder.InLambda)
        {
            binder.Diagnostics.Report(LanguageDiagnostics.InLambda, assignment.Syntax, "change of a variable");
            return;
        }

        switch (target)
        {
            case ILocalReferenceOperation or IParameterReferenceOperation when Mutations.RootOf(target) is { } symbol && binder.VariableOf(symbol) is { Kind: not BoundVariableKind.TaskToken } variable:
                binder.Emit(new BoundAssign(assignment.Syntax, variable, value));
                break;
            case IDeclarationExpressionOperation { Expression: ILocalReferenceOperation declared }:
                binder.Emit(new BoundAssign(assignment.Syntax, binder.Declare(declared.Local, declared.Local.Type, BoundVariableKind.Local), value));
                break;
            case IDiscardOperation:
                break;
            case IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } dictionary } entry when ValueTypes.IsDictionary(dictionary.Type):
                var key = binder.Bind(entry.Arguments[0].Value);
                Store(dictionary, new BoundFunction(assignment.Syntax, dictionary.Type, KnownFunction.SetEntry, [binder.Bind(dictionary), key, value]), assignment, binder);
                break;
            case IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } list } element when ValueTypes.IsList(list.Type):
                StoreElement(list, element.Arguments[0].Value);
                break;
            case IArrayElementReferenceOperation { Indices: [var index] } element when index.Type?.SpecialType is SpecialType.System_Int32:
                StoreElement(element.ArrayReference, index);
                break;
            case IPropertyReferenceOperation { Property.IsIndexer: false, Instance: { } instance } property when Mutations.RootOf(instance) is not null && JsonNames.Of(property.Property) is { } name:
                Store(instance, new BoundWith(assignment.Syntax, instance.Type, binder.Bind(instance), [new BoundObjectMember(name, value)]), assignment, binder);
                break;
            case IFieldReferenceOperation { Instance: { } tuple } element when Mutations.RootOf(tuple) is not null && TupleBinder.NameOf(element.Field) is { } item:
                Store(tuple, new BoundWith(assignment.Syntax, tuple.Type, binder.Bind(tuple), [new BoundObjectMember(item, value)]), assignment, binder);
                break;
            case IFieldReferenceOperation field:
                binder.Diagnostics.Report(LanguageDiagnostics.MutableField, field.Syntax, field.Field.Name);
                break;
            default:
                binder.Unsupported(target, "change of an element", "build a new list, for instance with Select");
                break;
        }

        void StoreElement(IOperation list, IOperation index) =>
            Store(list, new BoundFunction(assignment.Syntax, list.Type, KnownFunction.SetElement, [binder.Bind(list), binder.Bind(index), value]), assignment, binder);
    }
}
