using DurableStates.Frontend.Bound;
using DurableStates.Frontend.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DurableStates.Frontend.Binding.Inlining;

/// <summary>Puts the expression of an operator or of a method group in the place of its use.</summary>
internal static class OperatorInliner
{
    public static BoundExpression Inline(IMethodSymbol method, IReadOnlyList<IOperation> operands, IOperation use, Binder binder) =>
        Inline(method, [.. operands.Select(binder.Bind)], use, binder);

    public static BoundExpression Inline(IMethodSymbol method, IReadOnlyList<BoundExpression> operands, IOperation use, Binder binder)
    {
        if (binder.Inlining.Contains(method, SymbolEqualityComparer.Default))
        {
            binder.Diagnostics.Report(LanguageDiagnostics.Recursion, use.Syntax, method.Name);
            return Binder.Missing(use);
        }

        if (SourceBodies.BodyOf(method, binder.Known.Compilation)?.Operations is not [IReturnOperation { ReturnedValue: { } value }])
        {
            binder.Diagnostics.Report(LanguageDiagnostics.Method, use.Syntax, method.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat));
            return Binder.Missing(use);
        }

        for (var i = 0; i < operands.Count; i++)
        {
            binder.Let(method.Parameters[i], operands[i]);
        }

        binder.Inlining.Push(method);
        var result = binder.Bind(value);
        binder.Inlining.Pop();
        return result;
    }
}
