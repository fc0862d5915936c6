using System.Collections.Immutable;
using DurableStates.Frontend.Bound;
using DurableStates.Frontend.Diagnostics;
using DurableStates.Frontend.Json;
using DurableStates.Frontend.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DurableStates.Frontend.Binding.Expressions;

/// <summary>
/// Binds a value where one of a base class or an interface is declared. The JSON of a member, an element, a payload or a result carries what the
/// declared type has and no others; a variable keeps the object, and a state machine could not tell its type any more.
/// </summary>
internal static class BaseBinder
{
    /// <returns>The value with the members of the type that it is converted to; null when it has no others.</returns>
    public static BoundExpression? TryBind(IConversionOperation conversion, Binder binder)
    {
        if (conversion.Operand.Type is not INamedTypeSymbol { TypeKind: TypeKind.Class, IsAnonymousType: false } from
            || conversion.Type is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Interface, SpecialType: SpecialType.None } to
            || SymbolEqualityComparer.Default.Equals(from, to)
            || from.DeclaringSyntaxReferences.IsEmpty || to.DeclaringSyntaxReferences.IsEmpty)
        {
            return null;
        }

        var kept = Members(to);
        if (JsonNames.DataOf(from).All(member => kept.Any(one => one.Name == JsonNames.Of(member))))
        {
            return null;
        }

        if (!IsWritten(conversion, binder))
        {
            binder.Diagnostics.Report(ValueDiagnostics.Conversion, conversion.Syntax, from.ShortName(), to.ShortName(), $"its members that '{to.ShortName()}' lacks would be lost; declare it as '{from.ShortName()}'");
            return Binder.Missing(conversion);
        }

        if (to.Attribute("System.Text.Json.Serialization.JsonDerivedTypeAttribute") is not null)
        {
            binder.Diagnostics.Report(
                ValueDiagnostics.Conversion, conversion.Syntax, from.ShortName(), to.ShortName(), "the JSON of derived types has a discriminator that is not known here; use one record with the members of all");
            return Binder.Missing(conversion);
        }

        var value = binder.Bind(conversion.Operand);
        if (value is BoundObject made)
        {
            return made with { Type = to, Members = [.. made.Members.Where(member => kept.Any(one => one.Name == member.JsonName))] };
        }

        if (Cheap.Is(value))
        {
            return Of(value);
        }

        var variable = new BoundVariable("derived", from, BoundVariableKind.Parameter);
        return new BoundLet(conversion.Syntax, to, variable, value, Of(new BoundVariableReference(conversion.Syntax, variable)));

        BoundExpression Of(BoundExpression one)
        {
            var members = kept.Select(member => new BoundObjectMember(member.Name, new BoundMember(conversion.Syntax, member.Property.Type, one, member.Name, member.Property.Type.MayBeNull())));
            var asBase = new BoundObject(conversion.Syntax, to, [.. members]);
            return from.MayBeNull()
                ? new BoundConditional(conversion.Syntax, to, Operators.NullTest(conversion.Syntax, one, isNot: false, binder), new BoundLiteral(conversion.Syntax, to, null), asBase)
                : asBase;
        }
    }

    // Whether the value is written as JSON of the declared type where it stands.
    private static bool IsWritten(IConversionOperation conversion, Binder binder) => conversion.Parent switch
    {
        IReturnOperation => binder.Inlining.Count == 0,
        IArgumentOperation { Parent: IObjectCreationOperation } or IArrayInitializerOperation or ICollectionExpressionOperation => true,
        IArgumentOperation { Parent: IInvocationOperation { Parent: IObjectOrCollectionInitializerOperation } } => true,
        ISimpleAssignmentOperation { Parent: IObjectOrCollectionInitializerOperation } => true,
        IArgumentOperation => binder.InCall || conversion.Parent.Parent is IInvocationOperation { Instance: IParameterReferenceOperation },
        _ => false,
    };

    private static ImmutableArray<(IPropertySymbol Property, string Name)> Members(INamedTypeSymbol type) =>
    [
        .. (type.TypeKind is TypeKind.Interface ? type.AllInterfaces.Add(type).SelectMany(one => one.GetMembers().OfType<IPropertySymbol>()) : JsonNames.DataOf(type))
            .Select(property => (Property: property, Name: JsonNames.Of(property) ?? ""))
            .Where(member => member.Name.Length > 0),
    ];
}
