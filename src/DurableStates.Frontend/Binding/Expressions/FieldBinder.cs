using DurableStates.Frontend.Binding.Inlining;
using DurableStates.Frontend.Bound;
using DurableStates.Frontend.Diagnostics;
using DurableStates.Frontend.Json;
using DurableStates.Frontend.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DurableStates.Frontend.Binding.Expressions;

/// <summary>Binds fields that never change: static readonly ones by their initialiser, and the members of AWS enumerations.</summary>
internal static class FieldBinder
{
    public static BoundExpression Bind(IFieldReferenceOperation field, Binder binder)
    {
        var symbol = field.Field;
        if (JsonNames.IsAwsConstant(symbol.ContainingType) && symbol.IsStatic)
        {
            return BindAwsConstant(field, binder);
        }

        if (TupleBinder.TryBind(field, binder) is { } element)
        {
            return element;
        }

        if (KnownFields.TryBind(field) is { } known)
        {
            return known;
        }

        if (!symbol.IsReadOnly || SourceBodies.InitializerOf(symbol, binder.Known.Compilation) is not { } initializer)
        {
            binder.Diagnostics.Report(LanguageDiagnostics.MutableField, field.Syntax, symbol.Name);
            return Binder.Missing(field);
        }

        if (binder.Inlining.Contains(symbol, SymbolEqualityComparer.Default))
        {
            binder.Diagnostics.Report(LanguageDiagnostics.Recursion, field.Syntax, symbol.Name);
            return Binder.Missing(field);
        }

        binder.Inlining.Push(symbol);
        var value = binder.Bind(initializer);
        binder.Inlining.Pop();
        return value;
    }

    private static BoundExpression BindAwsConstant(IFieldReferenceOperation field, Binder binder)
    {
        if (AwsConstants.TextOf(field.Field) is { } text)
        {
            return new BoundLiteral(field.Syntax, field.Type, text);
        }

        binder.Diagnostics.Report(CallDiagnostics.UnknownAwsMember, field.Syntax, field.Field.Name, field.Field.ContainingType.ShortName());
        return Binder.Missing(field);
    }
}

/// <summary>Fields of the base class library.</summary>
internal static class KnownFields
{
    public static BoundExpression? TryBind(IFieldReferenceOperation field) => (field.Field.ContainingType.NameInFull(), field.Field.Name) switch
    {
        ("string", "Empty") or ("System.String", "Empty") => new BoundLiteral(field.Syntax, field.Type, ""),
        ("System.Guid", "Empty") => new BoundLiteral(field.Syntax, field.Type, "00000000-0000-0000-0000-000000000000"),
        ("System.TimeSpan", "Zero") => new BoundLiteral(field.Syntax, field.Type, 0),
        ("System.DateTime", "UnixEpoch") => new BoundLiteral(field.Syntax, field.Type, "1970-01-01T00:00:00.000Z"),
        _ => null,
    };
}
