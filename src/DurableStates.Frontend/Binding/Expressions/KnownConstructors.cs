using System.Globalization;
using DurableStates.Frontend.Bound;
using DurableStates.Frontend.Diagnostics;
using DurableStates.Frontend.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DurableStates.Frontend.Binding.Expressions;

/// <summary>Constructors of the base class library, with constant arguments.</summary>
internal static class KnownConstructors
{
    public static BoundExpression? TryBind(IObjectCreationOperation creation, Binder binder)
    {
        var isSpan = creation.Type.Is("System.TimeSpan");
        if (!isSpan && creation.Type?.SpecialType is not SpecialType.System_DateTime)
        {
            return null;
        }

        var numbers = creation.Arguments
            .Where(argument => argument.Value.Type?.SpecialType is SpecialType.System_Int32)
            .Select(argument => argument.Value.ConstantValue is { HasValue: true, Value: int number } ? number : (int?)null)
            .OfType<int>()
            .ToList();
        var value = isSpan ? Span(numbers) : Instant(creation, numbers);
        if (value is not null && numbers.Count == creation.Arguments.Count(argument => argument.Value.Type?.TypeKind is not TypeKind.Enum))
        {
            return new BoundLiteral(creation.Syntax, creation.Type, value);
        }

        binder.Diagnostics.Report(ValueDiagnostics.Time, creation.Syntax, creation.Syntax.ToString());
        return Binder.Missing(creation);
    }

    private static object? Span(List<int> numbers) => numbers switch
    {
        [var hours, var minutes, var seconds] => (double)((hours * 3600L) + (minutes * 60L) + seconds),
        [var days, var hours, var minutes, var seconds] => (double)((days * 86400L) + (hours * 3600L) + (minutes * 60L) + seconds),
        _ => null,
    };

    private static string? Instant(IObjectCreationOperation creation, List<int> numbers)
    {
        var isUtc = creation.Arguments.Any(argument => argument.Value.Type.Is("System.DateTimeKind") && argument.Value.ConstantValue.Value is 1);
        if (!isUtc && creation.Arguments.Length is not (3 or 6))
        {
            return null;
        }

        try
        {
            var time = numbers switch
            {
                [var year, var month, var day] => new DateTime(year, month, day),
                [var year, var month, var day, var hour, var minute, var second] => new DateTime(year, month, day, hour, minute, second),
                _ => (DateTime?)null,
            };
            return time?.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }
    }
}
