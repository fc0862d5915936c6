using DurableStates.Jsonata.Syntax;
using static DurableStates.Jsonata.Syntax.JsonataBuild;

namespace DurableStates.Compiler.Emission;

/// <summary>
/// From an expression that may fail to one that says with which failure: the text of the error, or nothing. Each part is asked in the order in which it
/// would be evaluated, and only when those before it do not fail: what the question itself evaluates does not fail.
/// </summary>
internal sealed class FailureSearch(VariableNames names)
{
    // AWS evaluates a hundred levels, and what is asked stands inside what is written here. A deeper expression fails without a name.
    private const int DeepestQuestion = 45;

    /// <summary>The failure of the first expression that fails; null where none can.</summary>
    public JsonataSyntax? InTurn(IEnumerable<JsonataSyntax> expressions) => expressions.Select(Of).Aggregate((JsonataSyntax?)null, Then);

    /// <summary>Whether AWS might not evaluate it for being too deep.</summary>
    public static bool IsTooDeep(JsonataSyntax syntax) => Depth(syntax) > DeepestQuestion;

    private JsonataSyntax? Of(JsonataSyntax syntax) => syntax switch
    {
        _ when Throw.MessageOf(syntax) is { } message => message,
        ConditionalExpression choice => Then(Of(choice.Condition), Branch(choice.Condition, Of(choice.Then), choice.Else is null ? null : Of(choice.Else))),
        BinaryExpression { Operator: BinaryOperator.And } and => Then(Of(and.Left), Branch(and.Left, Of(and.Right), null)),
        BinaryExpression { Operator: BinaryOperator.Or } or => Then(Of(or.Left), Branch(or.Left, null, Of(or.Right))),
        BlockExpression block => InBlock([.. block.Expressions]),
        CallExpression { Function: VariableReference { Name: "map" or "filter" }, Arguments: [var list, LambdaExpression each] } => Then(Of(list), InItems(list, each, Of(each.Body))),
        CallExpression { Function: VariableReference { Name: "sort" }, Arguments: [var list, LambdaExpression { Parameters: [var left, var right] } order] } =>
            Then(Of(list), Of(order.Body) is { } inKey ? InItems(list, (LambdaExpression)Lambda([left], order.Body), Block(Assign(right, Variable(left)), inKey)) : null),
        CallExpression { Function: VariableReference { Name: "reduce" }, Arguments: [var list, LambdaExpression step, var start] } => Then(Then(Of(list), Of(start)), InSteps(list, step, start)),
        LambdaExpression => null,
        _ => InTurn(Parts(syntax)),
    };

    private JsonataSyntax? InBlock(JsonataSyntax[] expressions) => expressions switch
    {
        [] => null,
        [var last] => Of(last),
        [var first, .. var rest] => InBlock(rest) is { } inRest
            ? Then(Of(first), inRest is BlockExpression block && first is AssignmentExpression ? Block([first, .. block.Expressions]) : Block(first, inRest))
            : Of(first),
    };

    private static JsonataSyntax? InItems(JsonataSyntax list, LambdaExpression each, JsonataSyntax? failure) =>
        failure is null ? null : Index(Call("map", list, each with { Body = failure }), Number(0));

    // What a step gives is the next one's: it is kept beside the failure, until there is one.
    private JsonataSyntax? InSteps(JsonataSyntax list, LambdaExpression step, JsonataSyntax start)
    {
        if (Of(step.Body) is not { } failure || step.Parameters.Count < 2)
        {
            return null;
        }

        var value = step.Parameters[0];

        var (state, found) = (names.Fresh("state"), names.Fresh("failure"));
        var next = Block(
            Assign(value, Member(Variable(state), "value")),
            Assign(found, failure),
            Conditional(Call("exists", Variable(found)), Object(("failure", Variable(found))), Object(("value", step.Body))));
        var body = Conditional(Call("exists", Member(Variable(state), "failure")), Variable(state), next);
        return Member(Call("reduce", list, Lambda([state, .. step.Parameters.Skip(1)], body), Object(("value", start))), "failure");
    }

    private JsonataSyntax? Then(JsonataSyntax? first, JsonataSyntax? next)
    {
        if (first is null || next is null)
        {
            return first ?? next;
        }

        var failure = names.Fresh("failure");
        return Block(Assign(failure, first), Conditional(Call("exists", Variable(failure)), Variable(failure), next));
    }

    private static JsonataSyntax? Branch(JsonataSyntax condition, JsonataSyntax? then, JsonataSyntax? otherwise) => (then, otherwise) switch
    {
        (null, null) => null,
        (null, { } only) => Conditional(Conditional(condition, False, True), only),
        ({ } first, _) => Conditional(condition, first, otherwise),
    };

    private static int Depth(JsonataSyntax syntax) => 1 + Parts(syntax).Select(Depth).DefaultIfEmpty().Max();

    private static IEnumerable<JsonataSyntax> Parts(JsonataSyntax syntax) => syntax switch
    {
        PathExpression path => [path.Left, path.Right],
        PredicateExpression predicate => [predicate.Target, predicate.Condition],
        KeepArrayExpression keep => [keep.Target],
        CallExpression call => call.Arguments,
        LambdaExpression lambda => [lambda.Body],
        ArrayConstructor array => array.Items,
        RangeExpression range => [range.From, range.To],
        ObjectConstructor made => made.Members.SelectMany(member => new[] { member.Key, member.Value }),
        BinaryExpression binary => [binary.Left, binary.Right],
        NegateExpression negate => [negate.Operand],
        ConditionalExpression choice => choice.Else is null ? [choice.Condition, choice.Then] : [choice.Condition, choice.Then, choice.Else],
        AssignmentExpression assignment => [assignment.Value],
        BlockExpression block => block.Expressions,
        _ => [],
    };
}
