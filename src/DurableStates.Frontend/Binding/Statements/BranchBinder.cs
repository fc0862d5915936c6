using DurableStates.Frontend.Bound;
using DurableStates.Frontend.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DurableStates.Frontend.Binding.Statements;

/// <summary>Binds <c>break</c> and <c>continue</c>.</summary>
internal static class BranchBinder
{
    public static void Bind(IBranchOperation branch, Binder binder)
    {
        if (branch.BranchKind is BranchKind.Continue)
        {
            binder.Emit(new BoundContinue(branch.Syntax));
        }
        else if (branch.BranchKind is BranchKind.Break && Exit(branch) is ILoopOperation)
        {
            binder.Emit(new BoundBreak(branch.Syntax));
        }
        else if (branch.BranchKind is BranchKind.Break && binder.Breaks.Count > 0)
        {
            binder.Emit(new BoundLeave(branch.Syntax, binder.Breaks.Peek()));
        }
        else
        {
            binder.Diagnostics.Report(LanguageDiagnostics.Statement, branch.Syntax, "goto", "use if and else");
        }
    }

    private static IOperation? Exit(IBranchOperation branch)
    {
        var current = branch.Parent;
        while (current is not null and not ILoopOperation and not ISwitchOperation)
        {
            current = current.Parent;
        }

        return current;
    }
}
