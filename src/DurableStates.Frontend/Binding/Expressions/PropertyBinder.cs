using DurableStates.Frontend.Binding.Calls;
using DurableStates.Frontend.Binding.Failures;
using DurableStates.Frontend.Binding.Inlining;
using DurableStates.Frontend.Bound;
using DurableStates.Frontend.Diagnostics;
using DurableStates.Frontend.Json;
using DurableStates.Frontend.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DurableStates.Frontend.Binding.Expressions;

/// <summary>Binds properties: of the context, of a failure, of the base class library, of data, and computed ones by inlining them.</summary>
internal static class PropertyBinder
{
    public static BoundExpression Bind(IPropertyReferenceOperation property, Binder binder)
    {
        if (ContextBinder.TryBind(property, binder) is { } ofContext)
        {
            return ofContext;
        }

        if (FailureMemberBinder.TryBind(property, binder) is { } ofFailure)
        {
            return ofFailure;
        }

        if (TaskTypes.IsBlocking(property))
        {
            binder.Diagnostics.Report(CallDiagnostics.NotAwaited, property.Syntax, TaskTypes.TaskOf(property).Syntax.ToString());
            return Binder.Missing(property);
        }

        if (property.Property.IsIndexer)
        {
            return ElementBinder.Bind(property, binder);
        }

        return KnownProperties.TryBind(property, binder) ?? BindData(property, binder);
    }

    /// <summary>A member of a value that is already bound.</summary>
    public static BoundExpression Member(IOperation operation, IPropertySymbol property, BoundExpression target, bool mayBeAbsent, Binder binder)
    {
        if (JsonNames.Of(property) is not { } name || !JsonNames.IsData(property))
        {
            binder.Diagnostics.Report(ValueDiagnostics.ComputedProperty, operation.Syntax, property.Name);
            return Binder.Missing(operation);
        }

        binder.ReportSharedName(property.ContainingType, operation);

        // What is not nullable is there: the JSON contract sees to that wherever JSON is read.
        var absent = mayBeAbsent || JsonNames.IsAws(property.ContainingType) || property.Type.MayBeNull();
        return new BoundMember(operation.Syntax, property.Type, target, name, absent);
    }

    private static BoundExpression BindData(IPropertyReferenceOperation property, Binder binder)
    {
        var symbol = property.Property;
        if (IsComputed(symbol, binder.Known.Compilation) && symbol.GetMethod is { } getter)
        {
            return HelperInliner.Inline(getter, property.Instance, Enumerable.Empty<IArgumentOperation>(), property, binder);
        }

        if (property.Instance is null)
        {
            return Static(property, binder);
        }

        if (property.Instance is IInstanceReferenceOperation && binder.This is null)
        {
            binder.Diagnostics.Report(LanguageDiagnostics.MutableField, property.Syntax, symbol.Name);
            return Binder.Missing(property);
        }

        return Member(property, symbol, binder.Bind(property.Instance), mayBeAbsent: false, binder);
    }

    private static BoundExpression Static(IPropertyReferenceOperation property, Binder binder)
    {
        if (property.Property.SetMethod is null && SourceBodies.InitializerOf(property.Property, binder.Known.Compilation) is { } initializer)
        {
            return binder.Bind(initializer);
        }

        binder.Diagnostics.Report(LanguageDiagnostics.MutableField, property.Syntax, property.Property.Name);
        return Binder.Missing(property);
    }

    // Declared here, with a getter that has a body.
    private static bool IsComputed(IPropertySymbol property, Compilation compilation) =>
        property.DeclaringSyntaxReferences.Length > 0
        && property.GetMethod is { IsAbstract: false } getter
        && !property.ContainingType.GetMembers().OfType<IFieldSymbol>().Any(field => SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property))
        && SourceBodies.BodyOf(getter, compilation) is not null;
}
