using System.Diagnostics;
using DurableStates.Compiler.Expressions;
using DurableStates.Compiler.Graph;
using DurableStates.Frontend.Bound;
using DurableStates.Jsonata.Syntax;
using Microsoft.CodeAnalysis;
using static DurableStates.Jsonata.Syntax.JsonataBuild;

namespace DurableStates.Compiler.Emission;

/// <summary>
/// From bound expressions to JSONata. What is emitted is never undefined where C# has a value or null: JSONata drops what is
/// undefined without a word.
/// </summary>
internal sealed class ExpressionEmitter(VariableNames names, IntegerRanges ranges)
{
    private static readonly JsonataSyntax States = Variable("states");

    /// <summary>The expression; null where C# has null.</summary>
    public JsonataSyntax Emit(BoundExpression expression) => expression switch
    {
        BoundLiteral literal => Literal(literal.Value),
        BoundTemplateValue value => DeploymentSyntax.Placeholder(value.Placeholder),
        BoundVariableReference reference => Variable(names.Of(reference.Variable)),
        ExecutionInput => Members(States, "context", "Execution", "Input"),
        MapItem => Members(States, "context", "Map", "Item", "Value"),
        StateInput => Member(States, "input"),
        TaskToken => Members(States, "context", "Task", "Token"),
        TaskResult { Payload: true } => Members(States, "result", "Payload"),
        TaskResult => Member(States, "result"),
        ErrorOutput => Member(States, "errorOutput"),
        BoundContextValue value => ContextPath(value.Value),
        BoundMember { MayBeAbsent: true } => Defined(Path(expression)),
        BoundMember { Target.Type.NullableAnnotation: NullableAnnotation.Annotated } => FunctionEmitter.OfSomething(Path(expression), this),
        BoundMember or KnownElement => Path(expression),
        BoundElement element => ElementEmitter.Emit(element, this, names),
        Canonical canonical => CanonicalEmitter.Emit(canonical, this, names),
        PresentList present => Once(present.List, list => Conditional(
            Binary(Call("type", list), BinaryOperator.Equal, Text("array")), list, Call("error", Text($"The input has no {present.List.JsonName}.")))),
        BoundObject made => new ObjectConstructor([.. made.Members.Select(member => new SyntaxPair(Text(Spell(made, member)), MemberValue(made, member.Value)))]),
        BoundDictionary dictionary => new ObjectConstructor([.. dictionary.Entries.Select(entry => new SyntaxPair(Emit(entry.Key), Emit(entry.Value)))]),
        BoundList list => ListEmitter.Emit(list, this),
        BoundWith with => Call("merge", Array(Emit(with.Target), Object([.. with.Members.Select(member => (AwsTypes.Spell(with.Type, member.JsonName), Emit(member.Value)))]))),
        BoundConditional conditional => Conditional(Emit(conditional.Condition), Emit(conditional.WhenTrue), Emit(conditional.WhenFalse)),
        BoundCoalesce coalesce => Once(coalesce.Value, value => Conditional(NotNull(value), value, Emit(coalesce.Otherwise))),
        BoundNullTest { IsNot: true } test => NotNull(Raw(test.Value)),
        BoundNullTest test => Call("not", NotNull(Raw(test.Value))),
        BoundUnary { Operator: BoundUnaryOperator.Not } not => Call("not", Emit(not.Operand)),
        _ when IntegerEmitter.Handles(expression) => IntegerEmitter.Emit(expression, this, ranges),
        BoundUnary negate => Negate(Emit(negate.Operand)),
        BoundBinary binary => BinaryEmitter.Emit(binary, this, ranges, names),
        BoundInterpolation interpolation => InterpolationEmitter.Emit(interpolation, this),
        BoundLet let => Block(Assign(names.Of(let.Variable), Emit(let.Value)), Emit(let.Body)),
        BoundLambda lambda => Lambda(lambda.Parameters.Select(names.Of), Emit(lambda.Body)),
        BoundFunction function => FunctionEmitter.Emit(function, this, names, ranges),
        FailurePart part => FailureEmitter.Emit(part, this),
        NamedFailure failure => FailureEmitter.Named(Emit(failure.Failure), this),
        ExpressionFailure failure => FailureEmitter.Of(failure, this, names),
        Checked known => Emit(known.Value),
        _ => throw new UnreachableException($"No JSONata for {expression.GetType().Name}."),
    };

    /// <summary>The expression, undefined or null where C# has null.</summary>
    public JsonataSyntax Raw(BoundExpression expression) => expression is BoundMember ? Path(expression) : Emit(expression);

    /// <summary>
    /// The expression as the whole value of a field, which fails the state when it is undefined: an element that is known to be there needs
    /// no guard of its own.
    /// </summary>
    public JsonataSyntax Leaf(BoundExpression expression) => expression switch
    {
        Checked { Value: BoundElement element } when ElementEmitter.Unguarded(element, this) is { } path => path,
        Checked { Value: BoundMember { MayBeAbsent: false, Target: BoundElement element } member } when ElementEmitter.Unguarded(element, this) is { } path =>
            Member(path, AwsTypes.Spell(member.Target.Type, member.JsonName)),
        _ => Emit(expression),
    };

    /// <summary>An expression that reads a value more than once, evaluating it once.</summary>
    public JsonataSyntax Once(BoundExpression value, Func<JsonataSyntax, JsonataSyntax> use) => Once(Raw(value), use);

    /// <inheritdoc cref="Once(BoundExpression, Func{JsonataSyntax, JsonataSyntax})"/>
    public JsonataSyntax Once(JsonataSyntax value, Func<JsonataSyntax, JsonataSyntax> use)
    {
        if (IsSimple(value))
        {
            return use(value);
        }

        var name = names.Fresh("it");
        return Block(Assign(name, value), use(Variable(name)));
    }

    /// <summary>Whether a value of this type is a list.</summary>
    public static bool IsList(ITypeSymbol? type) =>
        type is IArrayTypeSymbol
        || type is INamedTypeSymbol { SpecialType: not SpecialType.System_String } named
        && named.AllInterfaces.Append(named).Any(one => one.OriginalDefinition.SpecialType is SpecialType.System_Collections_Generic_IEnumerable_T)
        && !named.AllInterfaces.Append(named).Any(one => one.Name is "IDictionary" or "IReadOnlyDictionary");

    private static bool IsSimple(JsonataSyntax value) => value switch
    {
        VariableReference or StringLiteral or NumberLiteral or BooleanLiteral or NullLiteral => true,
        PathExpression path => IsSimple(path.Left),
        PredicateExpression element => IsSimple(element.Target) && IsSimple(element.Condition),
        _ => false,
    };

    private static JsonataSyntax NotNull(JsonataSyntax value) => Binary(value, BinaryOperator.NotEqual, Null);

    private JsonataSyntax Defined(JsonataSyntax value) => Once(value, path => Conditional(Call("exists", path), path, Null));

    // A path stays one even where a part may be absent: nothing follows from nothing.
    private JsonataSyntax Path(BoundExpression expression) => expression switch
    {
        // null has no members in the syntax of JSONata, and an empty object has none either.
        BoundMember { Target: BoundLiteral { Value: null } } member => Member(Object(), member.JsonName),
        BoundMember member => Member(Path(member.Target), AwsTypes.Spell(member.Target.Type, member.JsonName)),
        KnownElement element => ElementEmitter.Known(element, this, names),
        _ => Emit(expression),
    };

    private static string Spell(BoundObject made, BoundObjectMember member) => AwsTypes.Spell(made.Type, member.JsonName);

    // AWS takes a member that is null for one that is wrong; one that is not set has to be absent.
    private JsonataSyntax MemberValue(BoundObject made, BoundExpression value) => AwsTypes.IsModel(made.Type) && TemplateEmitter.MayBeNull(value)
        ? Once(value, one => Conditional(NotNull(one), one))
        : Emit(value);

    private static JsonataSyntax Literal(object? value) => value switch
    {
        null => Null,
        bool truth => truth ? True : False,
        int number => Number(number),
        long number => Number(number),
        double number => Number(number),
        string text => Text(text),
        _ => throw new UnreachableException($"No literal for {value.GetType().Name}."),
    };

    private static JsonataSyntax ContextPath(ContextValue value) => value switch
    {
        ContextValue.InstanceId => Members(States, "context", "Execution", "Name"),
        ContextValue.ExecutionArn => Members(States, "context", "Execution", "Id"),
        ContextValue.StateMachineName => Members(States, "context", "StateMachine", "Name"),
        ContextValue.RetryCount => Members(States, "context", "State", "RetryCount"),
        _ => throw new UnreachableException($"No path for {value}."),
    };
}
