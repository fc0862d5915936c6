using DurableStates.Frontend.Binding.Inlining;
using DurableStates.Frontend.Bound;
using DurableStates.Frontend.Diagnostics;
using DurableStates.Frontend.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DurableStates.Frontend.Binding.Failures;

/// <summary>What <c>Message</c> a new exception has: its message argument, or what its constructor passes on to its base.</summary>
internal static class ExceptionMessages
{
    public static BoundExpression Of(IObjectCreationOperation creation, Binder binder)
    {
        if (creation.Constructor is not { } constructor || creation.Type is not { } type)
        {
            return Binder.Missing(creation);
        }

        return OverridesMessage(type) ? Unknown(creation, binder) : Of(constructor, creation.Arguments, creation, binder);
    }

    private static BoundExpression Of(IMethodSymbol constructor, IReadOnlyList<IArgumentOperation> arguments, IOperation syntax, Binder binder)
    {
        if (SourceBodies.BaseCallOf(constructor, binder.Known.Compilation) is { } baseCall)
        {
            foreach (var argument in arguments.Where(argument => argument.Parameter is not null))
            {
                binder.Let(argument.Parameter ?? throw new InvalidOperationException(), binder.Bind(argument.Value));
            }

            return Of(baseCall.TargetMethod, baseCall.Arguments, syntax, binder);
        }

        // A class in this compilation whose constructor calls no base explicitly has the message of a plain Exception.
        if (constructor.ContainingType is { } type && (IsPlain(type) || (constructor.Parameters.IsEmpty && type.Is("System.Exception"))))
        {
            return Literal(syntax, $"Exception of type '{TypeOf(syntax)?.ToDisplayString() ?? type.ToDisplayString()}' was thrown.", binder);
        }

        if (OfArgument(constructor, arguments, syntax, binder) is { } known)
        {
            return known;
        }

        var message = arguments.FirstOrDefault(argument => argument.Parameter is { Name: "message", Type.SpecialType: SpecialType.System_String });
        var others = arguments.Where(argument => argument != message && !argument.Parameter?.Type.IsOrDerivesFrom(binder.Known.Exception) == true);
        return message is not null && !others.Any(other => other.ArgumentKind is ArgumentKind.Explicit) ? binder.Bind(message.Value) : Unknown(syntax, binder);
    }

    // new ArgumentException(message, name) and those derived from it say which parameter; some have a message of their own.
    private static BoundExpression? OfArgument(IMethodSymbol constructor, IReadOnlyList<IArgumentOperation> arguments, IOperation syntax, Binder binder)
    {
        var given = arguments.Where(argument => argument.Parameter is { Name: "paramName" or "message", Type.SpecialType: SpecialType.System_String }).ToList();
        if (given.Count != arguments.Count || given.FirstOrDefault(argument => argument.Parameter?.Name == "paramName")?.Value.ConstantValue.Value is not string { Length: > 0 } parameter)
        {
            return null;
        }

        var text = given.FirstOrDefault(argument => argument.Parameter?.Name == "message") is { } message ? binder.Bind(message.Value)
            : constructor.ContainingType.Is("System.ArgumentNullException") ? Literal(syntax, "Value cannot be null.", binder)
            : constructor.ContainingType.Is("System.ArgumentOutOfRangeException") ? Literal(syntax, "Specified argument was out of the range of valid values.", binder)
            : null;
        return text is null || text.Type.MayBeNull() && text is not BoundLiteral ? null
            : Expressions.InterpolationBinder.Concat(syntax.Syntax, text.Type, text, Literal(syntax, $" (Parameter '{parameter}')", binder), syntax, binder);
    }

    private static ITypeSymbol? TypeOf(IOperation operation) => operation.Type;

    private static bool IsPlain(INamedTypeSymbol type) =>
        type.Locations.Any(location => location.IsInSource) && type.BaseType.Is("System.Exception");

    private static bool OverridesMessage(ITypeSymbol type) =>
        type.WithBaseTypes()
            .TakeWhile(level => level.Locations.Any(location => location.IsInSource))
            .Any(level => level.GetMembers("Message").Any());

    private static BoundLiteral Literal(IOperation operation, string text, Binder binder) =>
        new(operation.Syntax, binder.Known.Compilation.GetSpecialType(SpecialType.System_String), text);

    private static BoundExpression Unknown(IOperation operation, Binder binder)
    {
        binder.Diagnostics.Report(FailureDiagnostics.Constructor, operation.Syntax, operation.Type?.Name);
        return Binder.Missing(operation);
    }
}
