using DurableStates.Frontend.Binding.Calls;
using DurableStates.Frontend.Binding.Failures;
using DurableStates.Frontend.Binding.Statements;
using DurableStates.Frontend.Bound;
using DurableStates.Frontend.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace DurableStates.Frontend.Binding.Expressions;

/// <summary>Sends each expression to its binder.</summary>
internal static class ExpressionBinder
{
    public static BoundExpression Bind(IOperation expression, Binder binder)
    {
        binder.CancellationToken.ThrowIfCancellationRequested();
        var value = LiteralBinder.TryBind(expression, binder) ?? EvaluationOrder.Computed(expression, BindKind(expression, binder), binder);
        return IsSaidToBeThere(expression) && value.Type is { IsReferenceType: true } type
            ? new BoundFunction(expression.Syntax, type.WithNullableAnnotation(NullableAnnotation.NotAnnotated), KnownFunction.NotNull, Thrown(expression) is { } thrown ? [value, new BoundLiteral(expression.Syntax, null, thrown)] : [value])
            : value;
    }

    // Where C# looks into what the author says is not null, it throws when it is.
    private static bool IsSaidToBeThere(IOperation expression) =>
        IsSuppressed(expression.Syntax)
        && User(expression) switch
        {
            IPropertyReferenceOperation property => property.Instance == expression,
            IInvocationOperation call => call.Instance == expression,
            IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { DeclaringSyntaxReferences.IsEmpty: true } method } } => ValueTypes.IsList(expression.Type) && method.IsStatic,
            ISpreadOperation => true,
            _ => false,
        };

    /// <summary>Whether the author says with <c>!</c> that the value is not null.</summary>
    public static bool IsSuppressed(SyntaxNode syntax) => syntax.Parent switch
    {
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } => true,
        ParenthesizedExpressionSyntax parenthesized => IsSuppressed(parenthesized),
        _ => false,
    };

    private static IOperation? User(IOperation expression) => expression.Parent is IConversionOperation { IsImplicit: true } conversion ? conversion.Parent : expression.Parent;

    // LINQ looks at its argument itself.
    private static string? Thrown(IOperation expression) => User(expression) is IArgumentOperation { Parameter.Name: var parameter } ? $"ArgumentNullException: Value cannot be null. (Parameter '{parameter}')" : null;

    private static BoundExpression BindKind(IOperation expression, Binder binder) =>
        expression switch
        {
            ITranslatedQueryOperation query => binder.Bind(query.Operation),
            IParenthesizedOperation parenthesized => binder.Bind(parenthesized.Operand),
            ILocalReferenceOperation local => ReferenceBinder.BindLocal(local, binder),
            IParameterReferenceOperation parameter => ReferenceBinder.BindParameter(parameter, binder),
            IInstanceReferenceOperation self => ReferenceBinder.BindThis(self, binder),
            IFieldReferenceOperation field => FieldBinder.Bind(field, binder),
            IPropertyReferenceOperation property => PropertyBinder.Bind(property, binder),
            IArrayElementReferenceOperation element => ElementBinder.Bind(element, binder),
            IImplicitIndexerReferenceOperation element => ElementBinder.Bind(element, binder),
            IConversionOperation conversion => ConversionBinder.Bind(conversion, binder),
            IBinaryOperation binary => BinaryBinder.Bind(binary, binder),
            IUnaryOperation unary => UnaryBinder.Bind(unary, binder),
            IConditionalOperation conditional => ConditionalBinder.Bind(conditional, binder),
            ICoalesceOperation coalesce => ConditionalBinder.Coalesce(coalesce, coalesce.Value, coalesce.WhenNull, binder),
            IConditionalAccessOperation access => ConditionalAccessBinder.Bind(access, binder),
            IConditionalAccessInstanceOperation instance => ConditionalAccessBinder.BindInstance(instance, binder),
            ISwitchExpressionOperation choice => SwitchExpressionBinder.Bind(choice, binder),
            IIsPatternOperation pattern => PatternBinder.Bind(pattern, binder),
            IIsTypeOperation test => binder.Unsupported(test, "type test", "compare a member that tells the types apart"),
            IInterpolatedStringOperation text => InterpolationBinder.Bind(text, binder),
            IObjectCreationOperation creation => ObjectBinder.Bind(creation, binder),
            IAnonymousObjectCreationOperation creation => ObjectBinder.Bind(creation, binder),
            IWithOperation with => ObjectBinder.Bind(with, binder),
            IArrayCreationOperation array => ListBinder.Bind(array, binder),
            ICollectionExpressionOperation list => ListBinder.Bind(list, binder),
            IInvocationOperation call => InvocationBinder.Bind(call, binder),
            IAwaitOperation awaited => AwaitBinder.Bind(awaited, binder),
            IThrowOperation @throw => BindThrow(@throw, binder),
            IAssignmentOperation or IIncrementOrDecrementOperation => BindAssignment(expression, binder),
            ITupleOperation tuple => TupleBinder.Bind(tuple, binder),
            ITupleBinaryOperation comparison => TupleBinder.Compare(comparison, binder),
            IAnonymousFunctionOperation or IDelegateCreationOperation => binder.Unsupported(expression, "function as a value", "call it in place"),
            _ => binder.Unsupported(expression, Describe(expression), "compute it in a Lambda function"),
        };

    private static BoundExpression BindThrow(IThrowOperation @throw, Binder binder)
    {
        ThrowBinder.Bind(@throw, binder);
        return Binder.Missing(@throw);
    }

    // The value of an assignment is what the variable holds afterwards, or before a postfix increment.
    private static BoundExpression BindAssignment(IOperation assignment, Binder binder)
    {
        BoundExpression? value = null;
        binder.Holding(AssignmentBinder.IndexOf(assignment), () =>
        {
            var before = assignment is IIncrementOrDecrementOperation { IsPostfix: true } step ? binder.Keep(binder.Bind(step.Target), "before") : null;
            AssignmentBinder.Bind(assignment, binder);
            value = before ?? (Mutations.TargetOf(assignment) is { } target and not IDiscardOperation ? binder.Bind(target) : null);
        });
        return value ?? Binder.Missing(assignment);
    }

    private static string Describe(IOperation expression) => expression.Kind switch
    {
        OperationKind.None => $"'{expression.Syntax}'",
        OperationKind.DefaultValue => "default value",
        _ => $"{expression.Kind} expression",
    };
}
