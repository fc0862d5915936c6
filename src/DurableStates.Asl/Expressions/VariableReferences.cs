using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DurableStates.Jsonata;
using DurableStates.Jsonata.Syntax;

namespace DurableStates.Asl;

/// <summary>Which variables the states of a machine read: what <c>DescribeStateMachine</c> answers as <c>variableReferences</c>.</summary>
public static partial class VariableReferences
{
    private const string States = "states";

    private static readonly FrozenSet<string> s_functions =
    [
        "abs", "append", "assert", "average", "base64decode", "base64encode", "boolean", "ceil", "clone", "contains", "count", "decodeUrl",
        "decodeUrlComponent", "distinct", "each", "encodeUrl", "encodeUrlComponent", "error", "eval", "exists", "filter", "floor", "formatBase",
        "formatInteger", "formatNumber", "fromMillis", "hash", "join", "keys", "length", "lookup", "lowercase", "map", "match", "max", "merge", "millis",
        "min", "not", "now", "number", "pad", "parse", "parseInteger", "partition", "power", "random", "range", "reduce", "replace", "reverse", "round",
        "shuffle", "sift", "single", "sort", "split", "spread", "sqrt", "string", "substring", "substringAfter", "substringBefore", "sum", "toMillis",
        "trim", "type", "uppercase", "uuid", "zip",
    ];

    /// <summary>The names of the variables by the names of the states that read them, both in alphabetical order; states that read none are left out.</summary>
    /// <param name="machine">The machine.</param>
    public static ImmutableSortedDictionary<string, ImmutableArray<string>> Of(StateMachine machine) => machine.Graph.AllStates()
        .Select(state => (state.Name, Variables: Of(state)))
        .Where(pair => !pair.Variables.IsEmpty)
        .ToImmutableSortedDictionary(pair => pair.Name, pair => pair.Variables, StringComparer.Ordinal);

    /// <summary>The names of the variables that a state reads itself, in alphabetical order, each once.</summary>
    /// <param name="state">The state.</param>
    public static ImmutableArray<string> Of(State state) => Of(state, Parse);

    internal static ImmutableArray<string> Of(State state, Func<string, JsonataSyntax?> parse) =>
        [.. StateExpressions.Of(state).SelectMany(expression => Of(expression, parse)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Of(AslExpression expression, Func<string, JsonataSyntax?> parse)
    {
        if (expression.Language is QueryLanguage.JsonPath)
        {
            return InJsonPath().Matches(expression.Text).Select(match => match.Groups["name"]).Where(name => name.Success).Select(name => name.Value);
        }

        return parse(expression.Text) is { } syntax ? Free(syntax, [States]).Where(name => !s_functions.Contains(name)) : [];
    }

    private static JsonataSyntax? Parse(string expression) =>
        JsonataSyntax.TryParse(expression, JsonataDialect.StepFunctions, out var syntax, out _) ? syntax : null;

    // Names that a function or an assignment binds inside the expression are its own.
    private static IEnumerable<string> Free(JsonataSyntax node, ImmutableHashSet<string> bound) => node switch
    {
        VariableReference { Name: "" or "$" } => [],
        VariableReference { Name: var name } => bound.Contains(name) ? [] : [name],
        LambdaExpression { Parameters: var parameters, Body: var body } => Free(body, bound.Union(parameters)),
        BlockExpression { Expressions: var expressions } => FreeInOrder(expressions, bound),
        PathExpression or PredicateExpression or SortExpression or GroupExpression => FreeInOrder(node.Children, bound.Union(Focused(node))),
        _ => node.Children.SelectMany(child => Free(child, bound)),
    };

    private static List<string> FreeInOrder(IEnumerable<JsonataSyntax> nodes, ImmutableHashSet<string> bound)
    {
        var free = new List<string>();
        foreach (var node in nodes)
        {
            // A function may call itself, so its name is bound in its own body too.
            if (node is AssignmentExpression { Name: var name })
            {
                bound = bound.Add(name);
            }

            free.AddRange(Free(node, bound));
        }

        return free;
    }

    private static IEnumerable<string> Focused(JsonataSyntax node) => node.DescendantsAndSelf().Select(part => part switch
    {
        FocusBinding { Name: var name } => name,
        PositionBinding { Name: var name } => name,
        _ => "",
    });

    // Texts between quotation marks are skipped; $. $[ and $$ are not variables.
    [GeneratedRegex(@"'(?:[^'\\]|\\.)*'|\$\$|\$(?<name>[\p{L}\p{Nl}][\p{L}\p{Nl}\p{Nd}\p{Pc}\p{Mn}\p{Mc}]*)", RegexOptions.CultureInvariant)]
    private static partial Regex InJsonPath();
}
