using DurableStates.Frontend.Binding.Calls;
using DurableStates.Frontend.Binding.Expressions;
using DurableStates.Frontend.Bound;
using DurableStates.Frontend.Symbols;
using DurableStates.Frontend.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DurableStates.Frontend.Binding.Failures;

/// <summary>Binds <c>ArgumentNullException.ThrowIfNull(x)</c> and its like: a condition, and a throw.</summary>
internal static class ThrowHelperBinder
{
    public static bool TryBind(IInvocationOperation call, Binder binder)
    {
        if (call is not { TargetMethod: { IsStatic: true, ContainingType: { } owner } method, Arguments: [{ Value: var argument }, ..] }
            || !owner.NameInFull().StartsWith("System.Argument", StringComparison.Ordinal) || !method.Name.StartsWith("ThrowIf", StringComparison.Ordinal))
        {
            return false;
        }

        var unwrapped = argument is IConversionOperation { IsImplicit: true } conversion ? conversion.Operand : argument;
        var parameter = call.Arguments[call.Arguments.Length - 1].Value.ConstantValue.Value as string ?? unwrapped.Syntax.ToString();
        if (Erased.IsErased(unwrapped.Type) || unwrapped.Type.IsOrDerivesFrom(binder.Known.Context))
        {
            return true;
        }

        var bound = binder.Bind(unwrapped);
        var value = Cheap.Is(bound) ? bound : binder.Keep(bound, parameter);
        switch (method.Name)
        {
            case "ThrowIfNull":
                Throw(call, Operators.NullTest(call.Syntax, value, isNot: false, binder), "ArgumentNullException", Text(call, $"Value cannot be null. (Parameter '{parameter}')", binder), binder);
                return true;
            case "ThrowIfNullOrEmpty" or "ThrowIfNullOrWhiteSpace":
                Throw(call, Operators.NullTest(call.Syntax, value, isNot: false, binder), "ArgumentNullException", Text(call, $"Value cannot be null. (Parameter '{parameter}')", binder), binder);
                var (isEmpty, message) = method.Name is "ThrowIfNullOrEmpty"
                    ? (KnownFunction.IsNullOrEmpty, "The value cannot be an empty string.")
                    : (KnownFunction.IsNullOrWhiteSpace, "The value cannot be an empty string or composed entirely of whitespace.");
                Throw(call, new BoundFunction(call.Syntax, Bool(binder), isEmpty, [value]), "ArgumentException", Text(call, $"{message} (Parameter '{parameter}')", binder), binder);
                return true;
            default:
                return OutOfRange(call, method, value, parameter, binder);
        }
    }

    private static bool OutOfRange(IInvocationOperation call, IMethodSymbol method, BoundExpression value, string parameter, Binder binder)
    {
        if (!ValueTypes.IsSmallInteger(value.Type))
        {
            return false;
        }

        var other = call.Arguments.Length > 2 ? binder.Bind(call.Arguments[1].Value) : new BoundLiteral(call.Syntax, value.Type, 0);
        (BoundBinaryOperator Comparison, string Must)? rule = method.Name switch
        {
            "ThrowIfNegative" => (BoundBinaryOperator.Less, "a non-negative value"),
            "ThrowIfNegativeOrZero" => (BoundBinaryOperator.LessOrEqual, "a non-negative and non-zero value"),
            "ThrowIfZero" => (BoundBinaryOperator.Equal, "a non-zero value"),
            "ThrowIfGreaterThan" => (BoundBinaryOperator.Greater, "less than or equal to '"),
            "ThrowIfGreaterThanOrEqual" => (BoundBinaryOperator.GreaterOrEqual, "less than '"),
            "ThrowIfLessThan" => (BoundBinaryOperator.Less, "greater than or equal to '"),
            "ThrowIfLessThanOrEqual" => (BoundBinaryOperator.LessOrEqual, "greater than '"),
            _ => null,
        };
        if (rule is not var (comparison, must))
        {
            return false;
        }

        BoundInterpolationPart Fixed(string text) => new(Text(call, text, binder), null, 0);
        BoundInterpolationPart Printed(BoundExpression number) => new(number, null, 0);
        var bound = must[must.Length - 1] == '\'' ? new[] { Fixed(must), Printed(other), Fixed("'") } : [Fixed(must)];
        var message = new BoundInterpolation(call.Syntax, binder.Known.Compilation.GetSpecialType(SpecialType.System_String),
            [Fixed($"{parameter} ('"), Printed(value), Fixed("') must be "), .. bound, Fixed($". (Parameter '{parameter}')\nActual value was "), Printed(value), Fixed(".")]);
        Throw(call, new BoundBinary(call.Syntax, Bool(binder), comparison, value, other), "ArgumentOutOfRangeException", message, binder);
        return true;
    }

    private static void Throw(IInvocationOperation call, BoundExpression condition, string exception, BoundExpression message, Binder binder)
    {
        if (condition is not BoundLiteral { Value: false } && binder.Known.Type($"System.{exception}") is { } type)
        {
            binder.Emit(new BoundIf(call.Syntax, condition, new BoundBlock(call.Syntax, [new BoundThrow(call.Syntax, type, exception, message)]), null));
        }
    }

    private static BoundLiteral Text(IOperation call, string text, Binder binder) => new(call.Syntax, binder.Known.Compilation.GetSpecialType(SpecialType.System_String), text);

    private static ITypeSymbol Bool(Binder binder) => binder.Known.Compilation.GetSpecialType(SpecialType.System_Boolean);
}
