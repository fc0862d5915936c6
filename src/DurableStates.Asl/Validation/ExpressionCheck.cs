using DurableStates.Jsonata.Syntax;

namespace DurableStates.Asl;

/// <summary>
/// What AWS says about a JSONata expression when a machine is created: it has to parse, and may only start from <c>$states</c> and variables,
/// as there is no document around it.
/// </summary>
internal static class ExpressionCheck
{
    public const string Unbraced = "JSONata string must start with {% and end with %}";

    private const string States = "states";
    private const string Root = "$";

    public static bool LooksLikeExpression(string text) => text.StartsWith("{%", StringComparison.Ordinal);

    public static void Check(string text, Place place)
    {
        if (!AslExpression.IsJsonata(text))
        {
            place.Error(Unbraced);
            return;
        }

        var (syntax, error) = place.Findings.Parse(AslExpression.FromBraces(text).Text);
        if (error is not null)
        {
            place.Error(AslDiagnosticCodes.InvalidJsonata, error.Message);
        }

        if (syntax is not null)
        {
            CheckReferences(syntax, place);
        }
    }

    private static void CheckReferences(JsonataSyntax syntax, Place place)
    {
        foreach (var name in OuterReferences(syntax).Distinct())
        {
            place.Error(AslDiagnosticCodes.UnsupportedJsonata, $"Reference to '{name}' at the top level is not supported.");
        }

        foreach (var message in syntax.DescendantsAndSelf().Select(node => MessageFor(node, place.Members)).OfType<string>().Distinct())
        {
            place.Error(AslDiagnosticCodes.UnsupportedJsonata, message);
        }
    }

    private static string? MessageFor(JsonataSyntax node, StatesMembers available) => node switch
    {
        VariableReference { Name: Root } => "Reference to '$$' is not supported.",
        PathExpression { Left: VariableReference { Name: States }, Right: FieldReference { Name: var member } } when !IsThere(member, available) =>
            $"Field '$states.{member}' does not exist.",
        _ => null,
    };

    private static bool IsThere(string member, StatesMembers available) => member switch
    {
        "input" or "context" => true,
        "result" => available.HasFlag(StatesMembers.Result),
        "errorOutput" => available.HasFlag(StatesMembers.ErrorOutput),
        _ => false,
    };

    // Later steps, predicates, sort terms and groups have a context of their own; a function's body has the one of where it is written.
    private static IEnumerable<string> OuterReferences(JsonataSyntax node) => node switch
    {
        FieldReference { Name: var name } => [name],
        VariableReference { Name: "" } => ["$"],
        PathExpression { Left: var first } => OuterReferences(first),
        PredicateExpression { Target: var target } => OuterReferences(target),
        SortExpression { Target: var target } => OuterReferences(target),
        GroupExpression { Target: var target } => OuterReferences(target),
        TransformExpression => [],
        _ => node.Children.SelectMany(OuterReferences),
    };
}
