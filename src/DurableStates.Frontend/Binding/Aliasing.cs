using DurableStates.Frontend.Binding.Inlining;
using DurableStates.Frontend.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DurableStates.Frontend.Binding;

/// <summary>
/// States copy values where C# shares objects. A local whose object is changed must be the only name of that object:
/// it may be read, sent and returned, but not stored elsewhere before its last change.
/// </summary>
internal static class Aliasing
{
    public static void Check(IOperation method, DiagnosticBag diagnostics)
    {
        var symbols = method.Descendants()
            .Select(operation => Mutations.TargetOf(operation) is { } target ? Mutations.RootOf(target) : null)
            .OfType<ISymbol>()
            .Distinct(SymbolEqualityComparer.Default);
        ObjectNames? names = null;
        foreach (var symbol in symbols)
        {
            var changes = symbol is null ? [] : Mutations.InsideOf(symbol, method).ToList();
            if (symbol is null || changes.Count == 0)
            {
                continue;
            }

            names ??= new(method);
            foreach (var change in changes.Where(change => names.IsItemOfLoop(symbol) || HasOtherName(symbol, change, names)))
            {
                diagnostics.Report(LanguageDiagnostics.Aliasing, change.Syntax, symbol.Name);
            }
        }
    }

    private static bool HasOtherName(ISymbol symbol, IOperation change, ObjectNames names) =>
        names.ComesFromElsewhere(symbol)
        || IsInside(change) && (names.HasSharedMembers(symbol) || names.MembersStored(symbol).Any(reference => MayComeBefore(reference, change, symbol)))
        || names.Stored(symbol).Any(reference => MayComeBefore(reference, change, symbol))
        || names.Returned(symbol).Any(reference => IsInFinallyOf(change, reference));

    // The object that changes is not the variable's own but one that a member of it holds: a.List.Add(x), a.Inner.Name = x.
    private static bool IsInside(IOperation change) => Mutations.TargetOf(change) is { } target
        && (change is IInvocationOperation ? target : (target as IPropertyReferenceOperation)?.Instance) is { } changed && Unwrapped(changed) is not (ILocalReferenceOperation or IParameterReferenceOperation);

    // What nobody else can hold a part of: what is new, with parts that are new, or came as JSON.
    private static bool IsNew(IOperation? value) => value switch
    {
        null => true,
        { ConstantValue.HasValue: true } => true,
        { Type: { IsValueType: true } or { SpecialType: SpecialType.System_String } } => true,
        IConversionOperation conversion => IsNew(conversion.Operand),
        IAwaitOperation or IDefaultValueOperation => true,
        IConditionalOperation conditional => IsNew(conditional.WhenTrue) && IsNew(conditional.WhenFalse),
        ICoalesceOperation coalesce => IsNew(coalesce.Value) && IsNew(coalesce.WhenNull),
        IObjectCreationOperation creation => creation.Arguments.All(argument => IsNew(argument.Value)) && creation.Initializer?.Initializers.All(IsNewMember) is not false,
        IAnonymousObjectCreationOperation creation => creation.Initializers.All(IsNewMember),
        IArrayCreationOperation array => array.Initializer?.ElementValues.All(IsNew) is not false,
        ICollectionExpressionOperation list => list.Elements.All(element => element is ISpreadOperation spread ? IsPlain(Values.ValueTypes.ElementOf(spread.Operand.Type)) : IsNew(element)),
        IInvocationOperation { TargetMethod.DeclaringSyntaxReferences.IsEmpty: true } call => IsPlain(Values.ValueTypes.ElementOf(call.Type)) || call.TargetMethod.Name is "Deserialize" or "GetInput",
        _ => false,
    };

    private static bool IsNewMember(IOperation member) => member switch
    {
        ISimpleAssignmentOperation assignment => IsNew(assignment.Value),
        IInvocationOperation { Arguments: var arguments } => arguments.All(argument => IsNew(argument.Value)),
        _ => false,
    };

    private static bool IsPlain(ITypeSymbol? type) => type is { IsValueType: true } or { SpecialType: SpecialType.System_String };

    /// <summary>What a method does with the objects that its locals hold, found in one walk.</summary>
    private sealed class ObjectNames
    {
        private readonly HashSet<ISymbol> items = new(SymbolEqualityComparer.Default);
        private readonly HashSet<ISymbol> fromElsewhere = new(SymbolEqualityComparer.Default);
        private readonly HashSet<ISymbol> sharing = new(SymbolEqualityComparer.Default);
        private readonly Dictionary<ISymbol, List<IOperation>> membersStored = new(SymbolEqualityComparer.Default);
        private readonly Dictionary<ISymbol, List<IOperation>> stored = new(SymbolEqualityComparer.Default);
        private readonly Dictionary<ISymbol, List<IOperation>> returned = new(SymbolEqualityComparer.Default);

        public ObjectNames(IOperation method)
        {
            foreach (var operation in method.Descendants())
            {
                Look(operation);
            }
        }

        // foreach (var x in list) x.P = ... would write into the list.
        public bool IsItemOfLoop(ISymbol symbol) => items.Contains(symbol);

        // The object is already somebody else's when it is assigned from a variable, a member or an element.
        public bool ComesFromElsewhere(ISymbol symbol) => fromElsewhere.Contains(symbol);

        // A member of it may be an object that somebody else holds.
        public bool HasSharedMembers(ISymbol symbol) => sharing.Contains(symbol);

        public IReadOnlyList<IOperation> MembersStored(ISymbol symbol) => membersStored.TryGetValue(symbol, out var references) ? references : [];

        public IReadOnlyList<IOperation> Stored(ISymbol symbol) => stored.TryGetValue(symbol, out var references) ? references : [];

        public IReadOnlyList<IOperation> Returned(ISymbol symbol) => returned.TryGetValue(symbol, out var references) ? references : [];

        private void Look(IOperation operation)
        {
            switch (operation)
            {
                case IForEachLoopOperation loop:
                    items.UnionWith(loop.Locals);
                    break;
                case IVariableDeclaratorOperation declarator:
                    Given(declarator.Symbol, declarator.Initializer?.Value ?? (declarator.Parent as IVariableDeclarationOperation)?.Initializer?.Value);
                    break;
                case IArgumentOperation { Parameter.RefKind: RefKind.Out, Parent: IInvocationOperation { TargetMethod.DeclaringSyntaxReferences.IsEmpty: true } } given
                    when given.Value.Type is { IsReferenceType: true, SpecialType: not SpecialType.System_String } && Mutations.RootOf(given.Value) is { } found:
                    fromElsewhere.Add(found);
                    break;
                case ISimpleAssignmentOperation { Target: ILocalReferenceOperation local } assignment:
                    Given(local.Local, assignment.Value);
                    break;
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.IsIndexer: false } target, Parent: not IObjectOrCollectionInitializerOperation } assignment:
                    if (Mutations.RootOf(target) is { } owner && !IsNew(assignment.Value))
                    {
                        sharing.Add(owner);
                    }

                    break;
                case IPropertyReferenceOperation { Type: { IsReferenceType: true, SpecialType: not SpecialType.System_String } } member when IsStored(member) && Mutations.RootOf(member) is { } root:
                    Add(membersStored, root, member);
                    break;
                case ILocalReferenceOperation local:
                    Read(local.Local, local);
                    break;
                case IParameterReferenceOperation parameter:
                    Read(parameter.Parameter, parameter);
                    break;
                default:
                    break;
            }
        }

        private void Given(ISymbol symbol, IOperation? value)
        {
            if (value is not null && Unwrapped(value) is ILocalReferenceOperation or IParameterReferenceOperation or IPropertyReferenceOperation
                or IArrayElementReferenceOperation or IFieldReferenceOperation or ICoalesceOperation or IConditionalOperation && Unwrapped(value).Type?.IsReferenceType == true)
            {
                fromElsewhere.Add(symbol);
            }

            if (value is not null && Unwrapped(value) is IInvocationOperation call && GivesBack(call))
            {
                fromElsewhere.Add(symbol);
            }

            if (value is not null && !IsNew(value))
            {
                sharing.Add(symbol);
            }
        }

        // A function of the author's that returns what it was given.
        private static bool GivesBack(IInvocationOperation call) => call.SemanticModel is { Compilation: var compilation }
            && MayGiveBack(call)
            && SourceBodies.BodyOf(call.TargetMethod, compilation) is { } body
            && body.Descendants().OfType<IReturnOperation>().Any(end => end.ReturnedValue is { } given && Unwrapped(given) is IParameterReferenceOperation);

        private void Read(ISymbol symbol, IOperation reference)
        {
            if (IsStored(reference))
            {
                Add(stored, symbol, reference);
            }

            if (IsReturned(reference))
            {
                Add(returned, symbol, reference);
            }
        }

        private static void Add(Dictionary<ISymbol, List<IOperation>> to, ISymbol symbol, IOperation reference)
        {
            if (!to.TryGetValue(symbol, out var references))
            {
                to.Add(symbol, references = []);
            }

            references.Add(reference);
        }
    }

    // Stored: the whole object becomes the value of another local, a member or an element.
    private static bool IsStored(IOperation reference)
    {
        var value = Whole(reference);
        return value.Parent switch
        {
            IVariableInitializerOperation => true,
            IAssignmentOperation { Parent: IAnonymousObjectCreationOperation or IObjectOrCollectionInitializerOperation { Parent: IObjectCreationOperation } } member => !IsSentAway(member),
            IAssignmentOperation assignment => assignment.Value == value && assignment.Target is not IDiscardOperation,
            IArrayInitializerOperation or ICollectionExpressionOperation => true,
            IArgumentOperation { Parent: IObjectCreationOperation creation } => !IsSentAway(creation),
            IArgumentOperation { Parent: IInvocationOperation call } => Mutations.IsListChange(call.TargetMethod),
            IObjectOrCollectionInitializerOperation => true,
            IReturnOperation end => IsGivenByFunction(end, reference),
            _ => false,
        };
    }

    // The object itself, under whatever type and by whatever way: a query over it, one of several values, what a helper gives back.
    private static IOperation Whole(IOperation reference)
    {
        var value = reference;
        while (Around(value) is { } around)
        {
            value = around;
        }

        return value;
    }

    private static IOperation? Around(IOperation value) => value.Parent switch
    {
        IConversionOperation or IParenthesizedOperation or ICoalesceOperation or IWithOperation or ITranslatedQueryOperation => value.Parent,
        IPropertyReferenceOperation { Property.Name: "Keys" or "Values" } view when Values.ValueTypes.IsDictionary(view.Instance?.Type) => view,
        IConditionalOperation conditional when value != conditional.Condition => conditional,
        ISwitchExpressionArmOperation arm when value == arm.Value => arm.Parent,
        IArgumentOperation { Parent: { } query } argument when IsDeferred(argument) => query,
        IArgumentOperation { Parent: IInvocationOperation { Instance: null or IInstanceReferenceOperation } helper } when MayGiveBack(helper) => helper,
        _ => null,
    };

    // A method of the author's that returns something which can hold what it was given.
    private static bool MayGiveBack(IInvocationOperation helper) =>
        helper.TargetMethod is { DeclaringSyntaxReferences.IsEmpty: false, ReturnType: { IsReferenceType: true, SpecialType: SpecialType.None } };

    // A query that LINQ evaluates only when it is read sees what the list is by then.
    private static bool IsDeferred(IOperation? argument) =>
        argument is IArgumentOperation { Parent: IInvocationOperation { TargetMethod.ContainingType.Name: "Enumerable", Type.Name: "IEnumerable" or "IOrderedEnumerable" } };

    // new Question(list) as the payload of a call or as the result: nobody holds it afterwards.
    private static bool IsSentAway(IOperation value) => Outermost(value).Parent switch
    {
        IReturnOperation end => !end.Ancestors().Any(around => around.IsFunction()),
        IArgumentOperation { Parent: IInvocationOperation call } => !MayGiveBack(call) && !Mutations.IsListChange(call.TargetMethod),
        _ => false,
    };

    // A function inside the method gives its caller an object that the variable around it goes on to hold.
    private static bool IsGivenByFunction(IReturnOperation end, IOperation reference) => Mutations.RootOf(reference) is { } symbol
        && end.Ancestors().FirstOrDefault(around => around.IsFunction()) is { } function
        && !symbol.IsDeclaredIn(function);

    private static bool IsReturned(IOperation reference) => Outermost(Whole(reference)).Parent is IReturnOperation;

    // A result is only sent away when the last finally is done.
    private static bool IsInFinallyOf(IOperation change, IOperation returned) => returned.Ancestors()
        .OfType<ITryOperation>()
        .Any(attempt => attempt.Finally is { } last && last.Syntax.Span.Contains(change.Syntax.Span) && !last.Syntax.Span.Contains(returned.Syntax.Span));

    private static IOperation Outermost(IOperation value)
    {
        var current = value;
        while (current.Parent is IConversionOperation or IArgumentOperation { Parent: IObjectCreationOperation } or IObjectCreationOperation or IAnonymousObjectCreationOperation
            or IObjectOrCollectionInitializerOperation or IAssignmentOperation { Parent: IObjectOrCollectionInitializerOperation or IAnonymousObjectCreationOperation })
        {
            current = current.Parent;
        }

        return current;
    }

    private static bool MayComeBefore(IOperation store, IOperation change, ISymbol symbol) =>
        Places(store, symbol).Any(stored => Places(change, symbol).Any(changed =>
            stored == changed ? store.Syntax.SpanStart < change.Syntax.SpanStart : ComesBefore(stored, changed, symbol)));

    private static bool ComesBefore(IOperation store, IOperation change, ISymbol symbol)
    {
        if (store.Syntax.SpanStart < change.Syntax.SpanStart)
        {
            return true;
        }

        // Later in the text, but earlier in time when both are in a loop that the object outlives.
        return change.Ancestors().OfType<ILoopOperation>().Any(loop =>
            loop.Syntax.Span.Contains(store.Syntax.Span)
            && !symbol.IsDeclaredIn(loop));
    }

    // Where it happens: what a local function does to a variable around it, it does where it is called.
    private static IEnumerable<IOperation> Places(IOperation operation, ISymbol symbol, ILocalFunctionOperation? within = null)
    {
        var function = operation.Ancestors().OfType<ILocalFunctionOperation>()
            .FirstOrDefault(function => !symbol.IsDeclaredIn(function));
        return function is null || function == within
            ? [operation]
            : operation.Root().Descendants().Where(call => MethodOf(call) is { } method && SymbolEqualityComparer.Default.Equals(method, function.Symbol))
                .SelectMany(call => Places(call, symbol, function));
    }

    private static IMethodSymbol? MethodOf(IOperation operation) => operation switch
    {
        IInvocationOperation call => call.TargetMethod,
        IMethodReferenceOperation reference => reference.Method,
        _ => null,
    };

    private static IOperation Unwrapped(IOperation value) => value is IConversionOperation conversion ? Unwrapped(conversion.Operand) : value;
}
