using System.Collections.Immutable;
using DurableStates.Frontend.Binding.Inlining;
using DurableStates.Frontend.Bound;
using DurableStates.Frontend.Diagnostics;
using DurableStates.Frontend.Json;
using DurableStates.Frontend.Symbols;
using DurableStates.Frontend.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DurableStates.Frontend.Binding.Expressions;

/// <summary>Binds new objects and <c>with</c>: what their JSON is, member by member.</summary>
internal static class ObjectBinder
{
    public static BoundExpression Bind(IObjectCreationOperation creation, Binder binder)
    {
        if (creation.Type is not INamedTypeSymbol type)
        {
            return binder.Unsupported(creation, "new object of this type", "use a record");
        }

        return ValueTypes.IsList(type) ? ListBinder.Bind(creation, binder)
            : ValueTypes.IsDictionary(type) ? DictionaryBinder.Bind(creation, binder)
            : ValueTypes.IsString(type) && NewText(creation, binder) is { } text ? text
            : KnownConstructors.TryBind(creation, binder)
            ?? (type.NameInFull().StartsWith("System.", StringComparison.Ordinal)
                ? binder.Unsupported(creation, $"new '{type.ShortName()}'", "use records, lists and dictionaries with string keys")
                : BindMembers(creation, type, binder));
    }

    // new string(characters): each is a text already.
    private static BoundExpression? NewText(IObjectCreationOperation creation, Binder binder) =>
        creation.Arguments is [{ Value: var characters }] && ListSource.Unwrapped(characters) is { Type: IArrayTypeSymbol } list
            ? new BoundFunction(creation.Syntax, creation.Type, KnownFunction.JoinStrings, [new BoundLiteral(creation.Syntax, creation.Type, ""), WithTexts(ListSource.Bind(list, binder), creation, binder)])
            : null;

    private static BoundExpression WithTexts(BoundExpression characters, IObjectCreationOperation creation, Binder binder)
    {
        var texts = binder.Known.Compilation.CreateArrayTypeSymbol(creation.Type ?? binder.Known.Compilation.GetSpecialType(SpecialType.System_String));
        return new BoundFunction(creation.Syntax, texts, KnownFunction.ToList, [characters]);
    }

    public static BoundExpression Bind(IAnonymousObjectCreationOperation creation, Binder binder)
    {
        binder.ReportSharedName(creation.Type, creation);
        var members = ImmutableArray.CreateBuilder<BoundObjectMember>();
        foreach (var member in creation.Initializers.OfType<ISimpleAssignmentOperation>())
        {
            if (member.Target is IPropertyReferenceOperation { Property: var property } && JsonNames.Of(property) is { } name)
            {
                members.Add(new BoundObjectMember(name, binder.Bind(member.Value)));
            }
        }

        return new BoundObject(creation.Syntax, creation.Type, members.ToImmutable());
    }

    public static BoundExpression Bind(IWithOperation with, Binder binder)
    {
        var target = binder.Bind(with.Operand);
        var values = Initialised(with.Initializer, binder);
        var members = JsonNames.DataOf(with.Type ?? throw new InvalidOperationException("'with' has a type."))
            .Where(property => values.ContainsKey(property))
            .Select(property => new BoundObjectMember(JsonNames.Of(property) ?? property.Name, values[property]));
        return new BoundWith(with.Syntax, with.Type, target, [.. members]);
    }

    private static BoundObject BindMembers(IObjectCreationOperation creation, INamedTypeSymbol type, Binder binder)
    {
        binder.ReportSharedName(type, creation);
        var arguments = Arguments(creation, type, binder);
        var values = Initialised(creation.Initializer, binder);
        var members = ImmutableArray.CreateBuilder<BoundObjectMember>();
        foreach (var property in InOrder(type, creation))
        {
            var value = values.TryGetValue(property, out var set) ? set
                : arguments.TryGetValue(property.Name, out var argument) ? argument
                : Initially(creation, property, binder);
            if (value is not null && JsonNames.Of(property) is { } name)
            {
                members.Add(new BoundObjectMember(name, value));
            }
        }

        return new BoundObject(creation.Syntax, type, members.ToImmutable());
    }

    // The order in which a type declares its members is its author's. An assembly of the AWS SDK declares them in an order that is nobody's:
    // by name in one version, as in the service's model in another. There the order of the code counts.
    private static IEnumerable<IPropertySymbol> InOrder(INamedTypeSymbol type, IObjectCreationOperation creation)
    {
        if (!JsonNames.IsAws(type))
        {
            return JsonNames.DataOf(type);
        }

        List<string> written =
        [
            .. creation.Arguments.Select(argument => argument.Parameter?.Name ?? ""),
            .. creation.Initializer?.Initializers.OfType<ISimpleAssignmentOperation>().Select(member => (member.Target as IPropertyReferenceOperation)?.Property.Name ?? "") ?? [],
        ];
        return JsonNames.DataOf(type)
            .Select(property => (Property: property, Place: written.FindIndex(name => string.Equals(name, property.Name, StringComparison.OrdinalIgnoreCase))))
            .Where(member => member.Place >= 0)
            .OrderBy(member => member.Place)
            .Select(member => member.Property);
    }

    // A type that goes through JSON and back has a property for each of its constructor's parameters.
    private static Dictionary<string, BoundExpression> Arguments(IObjectCreationOperation creation, INamedTypeSymbol type, Binder binder)
    {
        var properties = type.Properties();
        var arguments = new Dictionary<string, BoundExpression>(StringComparer.OrdinalIgnoreCase);
        foreach (var argument in creation.Arguments)
        {
            var parameter = argument.Parameter?.Name ?? "";
            arguments[parameter] = binder.Bind(argument.Value);
            if (!properties.Any(property => string.Equals(property.Name, parameter, StringComparison.OrdinalIgnoreCase)))
            {
                binder.Diagnostics.Report(ValueDiagnostics.NotJson, argument.Syntax, type.ShortName());
            }
        }

        return arguments;
    }

    private static Dictionary<ISymbol, BoundExpression> Initialised(IObjectOrCollectionInitializerOperation? initializer, Binder binder)
    {
        var values = new Dictionary<ISymbol, BoundExpression>(SymbolEqualityComparer.Default);
        foreach (var member in initializer?.Initializers ?? [])
        {
            switch (member)
            {
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation property, Value: var value }:
                    values[property.Property] = binder.Bind(value);
                    break;
                default:
                    binder.Unsupported(member, "initialiser of this kind", "assign a new value to the member");
                    break;
            }
        }

        return values;
    }

    /// <summary>What a member is when nobody sets it; null when its JSON leaves it out.</summary>
    private static BoundExpression? Initially(IOperation creation, IPropertySymbol property, Binder binder)
    {
        if (JsonNames.IsAws(property.ContainingType))
        {
            return null;
        }

        if (SourceBodies.InitializerOf(property, binder.Known.Compilation) is { } initializer)
        {
            return binder.Bind(initializer);
        }

        var isHere = property.DeclaringSyntaxReferences.Length > 0;
        if (isHere || property.Type.MayBeNull())
        {
            return LiteralBinder.Default(creation, property.Type, binder);
        }

        binder.Diagnostics.Report(ValueDiagnostics.MissingMember, creation.Syntax, property.Name);
        return Binder.Missing(creation);
    }
}
