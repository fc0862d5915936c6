using System.Runtime.CompilerServices;
using DurableStates.Frontend.Bound;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace DurableStates.Frontend.Binding;

/// <summary>
/// C# evaluates operands from left to right, and what it has read it holds. A bound operand is no value that is held but names the variable,
/// and what an operand to its right changes has happened before the whole is evaluated. So what is read before it changes is kept where it is read:
/// <c>t + Fee()</c>, where <c>Fee</c> sets <c>t</c>, becomes <c>kept = t; (the body of Fee); kept + fee</c>.
/// </summary>
internal static class EvaluationOrder
{
    private static readonly HashSet<string> Throwing = new(StringComparer.Ordinal)
    {
        "Parse", "Substring", "First", "Last", "Sum", "Abs", "Range", "PadLeft", "PadRight", "Replace", "Deserialize", "Single", "SingleOrDefault", "Max", "Min", "MaxBy", "MinBy", "Average", "Aggregate", "ToDictionary", "Chunk",
    };

    private static readonly ConditionalWeakTable<IOperation, Changes> ByExpression = new();
    private static readonly ConditionalWeakTable<IOperation, HashSet<ISymbol>> ByMethod = new();

    /// <summary>The value of a local or parameter at the time at which it is read.</summary>
    public static BoundExpression Read(IOperation reference, ISymbol symbol, BoundExpression value, Binder binder)
    {
        var isSource = binder.IsDeferring && !binder.InLambda && value is BoundVariableReference && Mutations.Of(symbol, reference.Root()).Any(change => Mutations.TargetOf(change) is { } target && IsItself(target) && change is not IInvocationOperation);
        if (value is BoundLiteral || !(isSource || IsChangedLater(reference, symbol)))
        {
            return value;
        }

        return binder.Keep(value, symbol.Name);
    }

    /// <summary>What a helper gives, before something that is evaluated after it changes what its value reads, or is called although computing it fails.</summary>
    public static BoundExpression Result(IOperation call, BoundExpression value, Binder binder) =>
        binder.InLambda || value is BoundLiteral or BoundVariableReference { Variable.Kind: BoundVariableKind.Temporary } || !(IsFollowedByChange(call) || IsFollowedByCall(call)) ? value : binder.Keep(value, "result");

    private static bool IsFollowedByChange(IOperation call)
    {
        var changes = ByExpression.GetValue(FullExpression(call), Changes.Of);
        var end = call.Syntax.Span.End;
        return changes.Direct.Exists(change => change.Operation.Syntax.SpanStart >= end)
            || (changes.Calls.Exists(other => other != call && other.Syntax.Span.End > end) && ChangedByFunctions(call).Count > 0);
    }

    /// <summary>The value of an operand; what C# may fail computing is computed before the calls to its right are made.</summary>
    public static BoundExpression Computed(IOperation operand, BoundExpression value, Binder binder) =>
        binder.InLambda || value is BoundLiteral or BoundVariableReference || !MayFail(operand) || !IsFollowedByCall(operand) ? value : binder.Keep(value, "operand");

    private static bool MayFail(IOperation operand) => operand switch
    {
        IArrayElementReferenceOperation or IImplicitIndexerReferenceOperation or IPropertyReferenceOperation { Property.IsIndexer: true } => true,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Divide or BinaryOperatorKind.Remainder } => true,
        IInvocationOperation { TargetMethod: { DeclaringSyntaxReferences.IsEmpty: true } method } => Throwing.Contains(method.Name),
        _ => false,
    };

    private static bool IsFollowedByCall(IOperation operand)
    {
        var changes = ByExpression.GetValue(FullExpression(operand), Changes.Of);
        var end = operand.Syntax.Span.End;
        return changes.Awaits.Exists(call => call.Syntax.SpanStart >= end) || changes.Calls.Exists(call => call.Syntax.SpanStart >= end);
    }

    /// <summary>Whether something that is evaluated after the reference, in the same statement, may change what was read.</summary>
    private static bool IsChangedLater(IOperation reference, ISymbol symbol)
    {
        var changes = ByExpression.GetValue(FullExpression(reference), Changes.Of);
        if (changes.IsNone)
        {
            return false;
        }

        var reader = Reader(reference);
        var isContentRead = reader is not null;
        var from = (reader ?? reference).Syntax.Span.End;
        foreach (var (operation, target) in changes.Direct)
        {
            var isItself = IsItself(target) && operation is not IInvocationOperation;
            if (SymbolEqualityComparer.Default.Equals(Mutations.RootOf(target), symbol)
                && (isItself || isContentRead) && operation.Syntax.SpanStart >= (isItself ? reference.Syntax.Span.End : from))
            {
                return true;
            }
        }

        var isCalledLater = (int end) => changes.Calls.Exists(call => call.Syntax.Span.End > end && call != reader);
        return ChangedByFunctions(reference).Contains(symbol)
            && (isContentRead && isCalledLater(from) || ByFunctionsItself(reference, symbol) && isCalledLater(reference.Syntax.Span.End));
    }

    private static bool IsItself(IOperation target) => target is ILocalReferenceOperation or IParameterReferenceOperation;

    // Where the object that a variable holds is looked into: a member, an element, a query. Elsewhere the object itself goes on, and who has it sees its changes.
    private static IOperation? Reader(IOperation reference)
    {
        var current = reference;
        while (current.Parent is IConversionOperation or IParenthesizedOperation)
        {
            current = current.Parent;
        }

        return current.Parent switch
        {
            IPropertyReferenceOperation property when property.Instance == current => property,
            IArrayElementReferenceOperation element when element.ArrayReference == current => element,
            IImplicitIndexerReferenceOperation element when element.Instance == current => element,
            IInvocationOperation call when call.Instance == current => call,
            IArgumentOperation { Parent: IInvocationOperation { TargetMethod.DeclaringSyntaxReferences.IsEmpty: true } query } => query,
            IBinaryOperation binary => binary,
            IInterpolationOperation text => text,
            IIsPatternOperation pattern => pattern,
            IConditionalAccessOperation access when access.Operation == current => access,
            _ => null,
        };
    }

    // The expression whose value a statement uses: what stands in it is evaluated as one, in order.
    private static IOperation FullExpression(IOperation operation)
    {
        var current = operation;
        while (current.Parent is { } parent && parent is not (IBlockOperation { IsImplicit: false } or IMethodBodyBaseOperation) && !(parent.Syntax is StatementSyntax && parent.Syntax != current.Syntax && IsCompound(parent)))
        {
            current = parent;
        }

        return current;
    }

    private static bool IsCompound(IOperation statement) =>
        statement is IConditionalOperation or ILoopOperation or ISwitchOperation or ITryOperation or IUsingOperation or ILockOperation;

    // What the functions inside the method set of the variables around them; whoever calls one of them may change these.
    private static HashSet<ISymbol> ChangedByFunctions(IOperation reference) => ByMethod.GetValue(reference.Root(), FindChangedByFunctions);

    private static HashSet<ISymbol> FindChangedByFunctions(IOperation method)
    {
        var changed = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var operation in method.DescendantsAndSelf())
        {
            if (Mutations.TargetOf(operation) is { } target && Mutations.RootOf(target) is { } symbol && operation.Ancestors().Any(OperationTree.IsFunction))
            {
                changed.Add(symbol);
            }
        }

        return changed;
    }

    private static bool ByFunctionsItself(IOperation reference, ISymbol symbol) =>
        Mutations.Of(symbol, reference.Root()).Any(change => Mutations.TargetOf(change) is { } target && IsItself(target) && change is not IInvocationOperation && change.Ancestors().Any(OperationTree.IsFunction));

    /// <summary>What changes variables in one expression: by itself, or by the functions that it calls.</summary>
    private sealed class Changes
    {
        public List<(IOperation Operation, IOperation Target)> Direct { get; } = [];

        public List<IOperation> Calls { get; } = [];

        public List<IOperation> Awaits { get; } = [];

        public bool IsNone => Direct.Count == 0 && Calls.Count == 0;

        public static Changes Of(IOperation expression)
        {
            var changes = new Changes();
            foreach (var operation in expression.DescendantsAndSelf())
            {
                if (Mutations.TargetOf(operation) is { } target)
                {
                    changes.Direct.Add((operation, target));
                }
                else if (operation is IInvocationOperation { TargetMethod: { MethodKind: MethodKind.DelegateInvoke } or { DeclaringSyntaxReferences.IsEmpty: false } })
                {
                    changes.Calls.Add(operation);
                }
                else if (operation is IAwaitOperation)
                {
                    changes.Awaits.Add(operation);
                }
            }

            return changes;
        }
    }
}
