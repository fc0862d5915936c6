using DurableStates.Frontend.Bound;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DurableStates.Frontend.Binding.Expressions;

/// <summary>Binds <c>text[i]</c>, <c>text[^i]</c>, and <c>text[a..b]</c>, which C# makes of Length and Substring.</summary>
internal static class TextPartBinder
{
    public static BoundExpression Character(IOperation element, IOperation text, IOperation index, Binder binder) => Named(binder.Bind(text), "text", value =>
        new BoundFunction(element.Syntax, element.Type, KnownFunction.CharAt, [value, Place(index, value, binder)]));

    public static BoundExpression Part(IOperation element, IOperation text, IRangeOperation range, Binder binder) => Named(binder.Bind(text), "text", value =>
    {
        var start = range.LeftOperand is null ? new BoundLiteral(element.Syntax, Integer(binder), 0) : Place(range.LeftOperand, value, binder);
        return Named(start, "start", from => range.RightOperand is { } last
            ? Of(from, Operators.Make(element.Syntax, Integer(binder), BoundBinaryOperator.Subtract, Place(last, value, binder), from))
            : Of(from));
        BoundFunction Of(params BoundExpression[] arguments) => new(element.Syntax, element.Type, KnownFunction.Substring, [value, .. arguments]);
    });

    private static BoundExpression Place(IOperation index, BoundExpression text, Binder binder)
    {
        var inner = index is IConversionOperation conversion ? conversion.Operand : index;
        return inner is IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat } hat
            ? Operators.Make(index.Syntax, Integer(binder), BoundBinaryOperator.Subtract, new BoundFunction(index.Syntax, Integer(binder), KnownFunction.StringLength, [text]), binder.Bind(hat.Operand))
            : binder.Bind(inner);
    }

    private static ITypeSymbol Integer(Binder binder) => binder.Known.Compilation.GetSpecialType(SpecialType.System_Int32);

    private static BoundExpression Named(BoundExpression value, string name, Func<BoundExpression, BoundExpression> use)
    {
        if (Cheap.Is(value))
        {
            return use(value);
        }

        var variable = new BoundVariable(name, value.Type, BoundVariableKind.Parameter);
        var result = use(new BoundVariableReference(value.Syntax, variable));
        return new BoundLet(result.Syntax, result.Type, variable, value, result);
    }
}
