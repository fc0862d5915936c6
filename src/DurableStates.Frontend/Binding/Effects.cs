using DurableStates.Frontend.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DurableStates.Frontend.Binding;

/// <summary>
/// What is left of a value that nobody uses: the arguments of a log entry, a discard. C# evaluates it, so what it awaits happens, what it
/// changes is changed, and where it fails the orchestrator fails. What can do none of these leaves nothing.
/// </summary>
internal static class Effects
{
    /// <summary>Binds what evaluating the value does.</summary>
    public static void Bind(IOperation value, Binder binder)
    {
        if (value.ConstantValue.HasValue || IsHarmless(value))
        {
            return;
        }

        switch (value)
        {
            case IConversionOperation { OperatorMethod: null } conversion:
                Bind(conversion.Operand, binder);
                break;
            case IArrayCreationOperation { Initializer: { } elements }:
                BindAll(elements.ElementValues, binder);
                break;
            case ICollectionExpressionOperation list:
                BindAll(list.Elements, binder);
                break;
            case IInterpolatedStringOperation text:
                BindAll(text.Parts.OfType<IInterpolationOperation>().Select(part => part.Expression), binder);
                break;
            default:
                binder.Keep(binder.Bind(value), "unused");
                break;
        }
    }

    private static void BindAll(IEnumerable<IOperation> values, Binder binder)
    {
        foreach (var value in values)
        {
            Bind(value, binder);
        }
    }

    private static bool IsHarmless(IOperation value) => value switch
    {
        ILiteralOperation or ILocalReferenceOperation or IParameterReferenceOperation or IInstanceReferenceOperation or IFieldReferenceOperation or IDefaultValueOperation
            or INameOfOperation or ITypeOfOperation or IInterpolatedStringTextOperation or IAnonymousFunctionOperation or IMethodReferenceOperation => true,
        IPropertyReferenceOperation { Property.IsIndexer: false } property => property.Instance is null || IsHarmless(property.Instance),
        IInvocationOperation call => IsHarmless(call.TargetMethod) && call.ChildOperations.All(IsHarmless),
        IArgumentOperation or IConversionOperation { OperatorMethod: null } or IParenthesizedOperation or IUnaryOperation or IInterpolatedStringOperation or IInterpolationOperation
            or IConditionalOperation or ICoalesceOperation or IConditionalAccessOperation or IConditionalAccessInstanceOperation or IArrayCreationOperation or IArrayInitializerOperation
            or ICollectionExpressionOperation or IIsTypeOperation or ITupleOperation or IObjectCreationOperation { Constructor.DeclaringSyntaxReferences.IsEmpty: true }
            or IDelegateCreationOperation => value.ChildOperations.All(IsHarmless),
        IBinaryOperation { OperatorKind: not (BinaryOperatorKind.Divide or BinaryOperatorKind.Remainder), OperatorMethod: null or { DeclaringSyntaxReferences.IsEmpty: true } } =>
            value.ChildOperations.All(IsHarmless),
        _ => false,
    };

    // Methods of the base class library that take any value and never throw.
    private static bool IsHarmless(IMethodSymbol method) =>
        method.DeclaringSyntaxReferences.IsEmpty
        && (method.Name is "ToString" or "GetType" or "GetHashCode" or "Equals" or "IsNullOrEmpty" or "IsNullOrWhiteSpace"
            || method.ContainingType.NameInFull() is "System.Linq.Enumerable" && method.Parameters.Length == 1 && method.Name is "Count" or "Any" or "ToList" or "ToArray"
            || method.ContainingType.SpecialType is SpecialType.System_String && method.Name is "Join" or "Concat");
}
