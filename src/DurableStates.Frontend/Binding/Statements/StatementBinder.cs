using DurableStates.Frontend.Binding.Failures;
using DurableStates.Frontend.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DurableStates.Frontend.Binding.Statements;

/// <summary>Sends each statement to its binder.</summary>
internal static class StatementBinder
{
    public static void Bind(IOperation statement, Binder binder)
    {
        binder.CancellationToken.ThrowIfCancellationRequested();
        switch (statement)
        {
            case IBlockOperation block:
                BlockBinder.Bind(block, binder);
                break;
            case IVariableDeclarationGroupOperation declarations:
                DeclarationBinder.Bind(declarations, binder);
                break;
            case IExpressionStatementOperation expression:
                ExpressionStatementBinder.Bind(expression.Operation, binder);
                break;
            case IConditionalOperation conditional:
                IfBinder.Bind(conditional, binder);
                break;
            case IWhileLoopOperation { ConditionIsTop: true } loop:
                WhileBinder.Bind(loop, binder);
                break;
            case IWhileLoopOperation loop:
                DoBinder.Bind(loop, binder);
                break;
            case IForLoopOperation loop:
                ForBinder.Bind(loop, binder);
                break;
            case IForEachLoopOperation loop:
                ForEachBinder.Bind(loop, binder);
                break;
            case ISwitchOperation choice:
                SwitchBinder.Bind(choice, binder);
                break;
            case IBranchOperation branch:
                BranchBinder.Bind(branch, binder);
                break;
            case IReturnOperation @return:
                ReturnBinder.Bind(@return, binder);
                break;
            case IThrowOperation @throw:
                ThrowBinder.Bind(@throw, binder);
                break;
            case ITryOperation @try:
                TryBinder.Bind(@try, binder);
                break;
            case IEmptyOperation or ILocalFunctionOperation:
                break;
            default:
                binder.Diagnostics.Report(LanguageDiagnostics.Statement, FirstToken(statement.Syntax), Describe(statement), "move what it does into a Lambda function");
                break;
        }
    }

    private static Location FirstToken(SyntaxNode syntax) => syntax.GetFirstToken().GetLocation();

    private static string Describe(IOperation statement) => statement switch
    {
        IUsingOperation or IUsingDeclarationOperation => "using statement",
        ILockOperation => "lock statement",
        ILabeledOperation => "label",
        IReturnOperation => "yield statement",
        _ => $"{statement.Kind} statement",
    };
}
