using DurableStates.Frontend.Bound;
using DurableStates.Frontend.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DurableStates.Frontend.Binding.Expressions;

/// <summary>Splitting and trimming of texts by characters that are known.</summary>
internal static class TextPieces
{
    private const int RemoveEmpty = 1;
    private const int Trimming = 2;

    public static BoundExpression? TryBind(IInvocationOperation call, BoundExpression text, List<IOperation> arguments, Binder binder) =>
        call.TargetMethod.Name is "Split" ? Split(call, text, arguments, binder) : Trim(call, text, arguments, binder);

    private static BoundExpression? Split(IInvocationOperation call, BoundExpression text, List<IOperation> arguments, Binder binder)
    {
        var options = 0;
        var separators = arguments.Where(argument => argument.Type?.Name is not "StringSplitOptions").ToList();
        if (arguments.FirstOrDefault(argument => argument.Type?.Name is "StringSplitOptions") is { } given)
        {
            if (given.ConstantValue is not { HasValue: true, Value: int known })
            {
                return null;
            }

            options = known;
        }

        if (separators is not [var separator])
        {
            return null;
        }

        var pieces = text;
        BoundExpression by;
        if (Characters(separator) is { Count: > 0 } characters)
        {
            // Each of the others becomes the first.
            by = Text(call, characters[0], binder);
            pieces = characters.Skip(1).Aggregate(pieces, (whole, other) => new BoundFunction(call.Syntax, text.Type, KnownFunction.Replace, [whole, Text(call, other, binder), by]));
        }
        else if (ValueTypes.IsString(separator.Type) || separator.Type?.SpecialType is SpecialType.System_Char)
        {
            by = binder.Bind(separator);
        }
        else
        {
            return binder.Unsupported(call, "split by separators that are not constant characters", "replace them by one first, or split in a Lambda function");
        }

        BoundExpression list = new BoundFunction(call.Syntax, call.Type, KnownFunction.Split, [pieces, by]);
        if ((options & Trimming) != 0)
        {
            list = Each(call, list, KnownFunction.Select, piece => new BoundFunction(call.Syntax, piece.Type, KnownFunction.Trim, [piece]), binder);
        }

        return (options & RemoveEmpty) == 0 ? list : Each(
            call, list, KnownFunction.Where, piece => new BoundBinary(call.Syntax, binder.Known.Compilation.GetSpecialType(SpecialType.System_Boolean), BoundBinaryOperator.NotEqual, piece, Text(call, "", binder)), binder);
    }

    private static BoundFunction? Trim(IInvocationOperation call, BoundExpression text, List<IOperation> arguments, Binder binder)
    {
        var function = call.TargetMethod.Name switch
        {
            "TrimStart" => KnownFunction.TrimStart,
            "TrimEnd" => KnownFunction.TrimEnd,
            _ => KnownFunction.Trim,
        };
        return arguments switch
        {
            [] => new BoundFunction(call.Syntax, call.Type, function, [text]),
            [var given] when Characters(given) is { Count: > 0 } characters => new BoundFunction(call.Syntax, call.Type, function, [text, Text(call, string.Concat(characters), binder)]),
            _ => null,
        };
    }

    // What a constant character is, or a list of such; null of anything else.
    private static List<string>? Characters(IOperation operation) => operation switch
    {
        { ConstantValue: { HasValue: true, Value: char character } } => [character.ToString()],
        IConversionOperation conversion => Characters(conversion.Operand),
        IArrayCreationOperation { Initializer.ElementValues: var values } => All(values),
        ICollectionExpressionOperation { Elements: var elements } => All(elements),
        _ => null,
    };

    private static List<string>? All(IEnumerable<IOperation> values)
    {
        var all = values.Select(Characters).ToList();
        return all.TrueForAll(one => one is { Count: 1 }) ? [.. all.SelectMany(one => one ?? [])] : null;
    }

    private static BoundLiteral Text(IOperation call, string text, Binder binder) => new(call.Syntax, binder.Known.Compilation.GetSpecialType(SpecialType.System_String), text);

    private static BoundFunction Each(IInvocationOperation call, BoundExpression list, KnownFunction function, Func<BoundExpression, BoundExpression> use, Binder binder)
    {
        var piece = new BoundVariable("piece", binder.Known.Compilation.GetSpecialType(SpecialType.System_String), BoundVariableKind.Parameter);
        var body = use(new BoundVariableReference(call.Syntax, piece));
        return new(call.Syntax, list.Type, function, [list, new BoundLambda(call.Syntax, body.Type, [piece], body)]);
    }
}
