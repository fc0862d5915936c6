using DurableStates.Frontend.Bound;
using DurableStates.Frontend.Diagnostics;
using DurableStates.Frontend.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DurableStates.Frontend.Binding.Expressions;

/// <summary>Binds time: instants are texts, spans are numbers of seconds.</summary>
internal static class TimeBinder
{
    private static readonly Dictionary<string, string> Parts = new(StringComparer.Ordinal)
    {
        ["Year"] = "yyyy",
        ["Month"] = "MM",
        ["Day"] = "dd",
        ["Hour"] = "HH",
        ["Minute"] = "mm",
        ["Second"] = "ss",
    };

    /// <summary>Formats that JSONata writes as .NET does.</summary>
    private static readonly HashSet<string> Formats = new(StringComparer.Ordinal)
    {
        "yyyy-MM-dd", "yyyyMMdd", "yyyy/MM/dd", "yyyy-MM", "yyyy", "MM", "dd", "HH", "mm", "ss", "HH:mm", "HH:mm:ss", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-ddTHH:mm:ssZ",
        "yyyy-MM-ddTHH:mm:ss.fffZ", "yyyyMMddHHmmss", "yyyyMMdd-HHmmss", "yyyyMMddTHHmmssZ", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd-HH-mm-ss",
    };

    public static BoundExpression Property(IPropertyReferenceOperation property, IOperation instance, Binder binder)
    {
        var name = property.Property.Name;
        if (ValueTypes.IsSpan(instance.Type) && SpanBinder.Total(property, instance, binder) is { } total)
        {
            return total;
        }

        if (ValueTypes.IsInstant(instance.Type) && Parts.TryGetValue(name, out var part))
        {
            var text = Format(property, binder.Bind(instance), part, binder);
            return new BoundFunction(property.Syntax, property.Type, KnownFunction.ParseInt, [text]);
        }

        return name is "UtcDateTime" or "DateTime" ? binder.Bind(instance) : Unsupported(property, binder);
    }

    public static BoundExpression? Call(IInvocationOperation call, Binder binder)
    {
        var method = call.TargetMethod;
        var owner = method.ContainingType;
        if (ValueTypes.IsSpan(owner) && method.IsStatic)
        {
            return SpanBinder.From(call, binder) ?? Unsupported(call, binder);
        }

        if (call.Instance is not { } instance || !(ValueTypes.IsSpan(owner) || ValueTypes.IsInstant(owner)))
        {
            return null;
        }

        return method.Name switch
        {
            "Add" or "Subtract" => Arithmetic(
                call, method.Name == "Add" ? BinaryOperatorKind.Add : BinaryOperatorKind.Subtract, binder.Bind(instance), binder.Bind(call.Arguments[0].Value), binder),
            "ToUniversalTime" => binder.Bind(instance),
            "ToString" when ValueTypes.IsInstant(owner) => ToText(call, instance, binder),
            var name when name.StartsWith("Add", StringComparison.Ordinal) && SpanBinder.TicksOf.TryGetValue(name.Substring("Add".Length), out var ticks) && ValueTypes.IsInstant(owner) =>
                AddSeconds(call, binder.Bind(instance), Scale(call, binder.Bind(call.Arguments[0].Value), ticks / TimeSpan.TicksPerSecond)),
            _ => Unsupported(call, binder),
        };
    }

    /// <summary>Plus and minus where an operand is an instant or a span.</summary>
    public static BoundExpression Arithmetic(IOperation operation, BinaryOperatorKind kind, BoundExpression left, BoundExpression right, Binder binder)
    {
        if (ValueTypes.IsInstant(left.Type) && ValueTypes.IsInstant(right.Type) && kind is BinaryOperatorKind.Subtract)
        {
            return Between(operation, left, right);
        }

        if (ValueTypes.IsInstant(left.Type) && ValueTypes.IsSpan(right.Type))
        {
            var seconds = kind is BinaryOperatorKind.Add ? right : Negated(right);
            return AddSeconds(operation, left, seconds);
        }

        return (ValueTypes.IsInstant(left.Type) || ValueTypes.IsInstant(right.Type) ? null : SpanBinder.Arithmetic(operation, kind, left, right, binder)) ?? Unsupported(operation, binder);
    }

    /// <summary>A comparison of instants goes by the time between them, whatever form their texts have.</summary>
    public static BoundExpression Compare(IOperation operation, BoundBinaryOperator @operator, BoundExpression left, BoundExpression right)
    {
        var zero = new BoundLiteral(operation.Syntax, null, 0);
        return new BoundBinary(operation.Syntax, operation.Type, @operator, Between(operation, left, right), zero);
    }

    public static BoundExpression Format(IOperation operation, BoundExpression instant, string? format, Binder binder)
    {
        var plain = format?.Replace("'", "") ?? "";
        if (!Formats.Contains(plain))
        {
            binder.Diagnostics.Report(ValueDiagnostics.Printing, operation.Syntax, "time", "use a plain format such as \"yyyy-MM-dd\" or \"HH:mm:ss\"");
            return Binder.Missing(operation);
        }

        var text = binder.Known.Compilation.GetSpecialType(SpecialType.System_String);
        return new BoundFunction(operation.Syntax, text, KnownFunction.FormatInstant, [instant, new BoundLiteral(operation.Syntax, text, plain)]);
    }

    private static BoundExpression ToText(IInvocationOperation call, IOperation instance, Binder binder) =>
        Format(call, binder.Bind(instance), call.Arguments.FirstOrDefault()?.Value.ConstantValue.Value as string, binder);

    private static BoundFunction AddSeconds(IOperation operation, BoundExpression instant, BoundExpression seconds) =>
        new(operation.Syntax, instant.Type, KnownFunction.AddSeconds, [instant, seconds]);

    private static BoundFunction Between(IOperation operation, BoundExpression later, BoundExpression earlier) =>
        new(operation.Syntax, operation.Type, KnownFunction.SecondsBetween, [later, earlier]);

    private static BoundExpression Negated(BoundExpression value) => Folding.Number(value) is { } number
        ? new BoundLiteral(value.Syntax, value.Type, -number)
        : new BoundUnary(value.Syntax, value.Type, BoundUnaryOperator.Negate, value);

    private static BoundExpression Scale(IOperation operation, BoundExpression value, double factor) =>
        factor is 1 ? value with { Syntax = operation.Syntax } : Operators.Make(operation.Syntax, operation.Type, BoundBinaryOperator.Multiply, value, new BoundLiteral(operation.Syntax, null, factor));

    private static BoundExpression Unsupported(IOperation operation, Binder binder)
    {
        binder.Diagnostics.Report(ValueDiagnostics.Time, operation.Syntax, operation.Syntax.ToString());
        return Binder.Missing(operation);
    }
}
