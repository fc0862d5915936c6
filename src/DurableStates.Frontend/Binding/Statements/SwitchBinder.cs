using DurableStates.Frontend.Binding.Expressions;
using DurableStates.Frontend.Bound;
using DurableStates.Frontend.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DurableStates.Frontend.Binding.Statements;

/// <summary>Binds <c>switch</c> as a ladder of ifs.</summary>
internal static class SwitchBinder
{
    public static void Bind(ISwitchOperation choice, Binder binder)
    {
        var read = binder.Bind(choice.Value);
        var value = Cheap.Is(read) && !Mutations.AnyRead(choice.Value) ? read : binder.Keep(read, "switch");
        var sections = choice.Cases.Where(section => !IsDefault(section)).ToList();
        if (!choice.Cases.Any(section => section.Body.Any(LeavesEarly)))
        {
            Bind(choice, value, sections, choice.Cases.FirstOrDefault(IsDefault), binder);
            return;
        }

        var exit = new ScopeExit();
        binder.Breaks.Push(exit);
        var body = binder.Block(choice.Syntax, () => Bind(choice, value, sections, choice.Cases.FirstOrDefault(IsDefault), binder));
        binder.Breaks.Pop();
        binder.Emit(new BoundScope(choice.Syntax, body, exit));
    }

    private static void Bind(ISwitchOperation choice, BoundExpression value, IReadOnlyList<ISwitchCaseOperation> sections, ISwitchCaseOperation? otherwise, Binder binder)
    {
        if (sections.Count == 0)
        {
            if (otherwise is not null)
            {
                BindBody(otherwise, binder);
            }

            return;
        }

        var section = sections[0];
        var condition = section.Clauses.Select(clause => Test(clause, value, binder)).Aggregate((left, right) => Operators.Or(section.Syntax, left, right));
        var then = binder.Block(section.Syntax, () => BindBody(section, binder));
        var rest = binder.Block(choice.Syntax, () => Bind(choice, value, [.. sections.Skip(1)], otherwise, binder));
        binder.Emit(new BoundIf(section.Syntax, condition, then, rest.Statements.IsEmpty ? null : rest));
    }

    // A break that is not the end of its section.
    private static bool LeavesEarly(IOperation statement) => statement switch
    {
        IBranchOperation => false,
        IBlockOperation { Parent: ISwitchCaseOperation } block => block.Operations.Any(LeavesEarly),
        _ => Breaks(statement),
    };

    private static bool Breaks(IOperation operation) => operation switch
    {
        IBranchOperation { BranchKind: BranchKind.Break } => true,
        ILoopOperation or ISwitchOperation or IAnonymousFunctionOperation or ILocalFunctionOperation => false,
        _ => operation.ChildOperations.Any(Breaks),
    };

    private static bool IsDefault(ISwitchCaseOperation section) => section.Clauses.Any(clause => clause is IDefaultCaseClauseOperation);

    private static BoundExpression Test(ICaseClauseOperation clause, BoundExpression value, Binder binder)
    {
        switch (clause)
        {
            case ISingleValueCaseClauseOperation single:
                return Operators.Equal(single.Value.Syntax, value, binder.Bind(single.Value), binder);
            case IPatternCaseClauseOperation pattern:
                var test = PatternBinder.Test(pattern.Pattern, value, binder);
                return pattern.Guard is null ? test : Operators.And(pattern.Syntax, test, binder.Bind(pattern.Guard));
            default:
                binder.Diagnostics.Report(LanguageDiagnostics.Statement, clause.Syntax, "case of this kind", "use constants and patterns");
                return value;
        }
    }

    // The break that ends a section is the end of the if's branch.
    private static void BindBody(ISwitchCaseOperation section, Binder binder)
    {
        var body = section.Body.Length == 1 && section.Body[0] is IBlockOperation block ? block.Operations : section.Body;
        foreach (var statement in body)
        {
            if (statement is IBranchOperation { BranchKind: BranchKind.Break })
            {
                break;
            }

            binder.BindStatement(statement);
        }
    }
}
