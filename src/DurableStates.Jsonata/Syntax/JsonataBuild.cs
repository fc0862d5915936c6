using DurableStates.Json;

namespace DurableStates.Jsonata.Syntax;

/// <summary>
/// Makes parts of expressions for programs that write JSONata. What is made prints as valid JSONata; parentheses appear where needed.
/// </summary>
public static class JsonataBuild
{
    /// <summary><c>$</c>, the context.</summary>
    public static JsonataSyntax Context { get; } = new VariableReference("");

    /// <summary><c>null</c>.</summary>
    public static JsonataSyntax Null { get; } = new NullLiteral();

    /// <summary><c>true</c>.</summary>
    public static JsonataSyntax True { get; } = new BooleanLiteral(true);

    /// <summary><c>false</c>.</summary>
    public static JsonataSyntax False { get; } = new BooleanLiteral(false);

    /// <summary>A string literal.</summary>
    public static JsonataSyntax Text(string value) => new StringLiteral(value);

    /// <summary>A whole number.</summary>
    public static JsonataSyntax Number(long value) => new NumberLiteral(value);

    /// <summary>A number; an exception when it is not finite.</summary>
    public static JsonataSyntax Number(double value) =>
        double.IsFinite(value) ? new NumberLiteral(value) : throw new ArgumentOutOfRangeException(nameof(value), "JSONata has no literal for this number.");

    /// <summary>Any JSON value as an expression that gives it, on its own or inside a path.</summary>
    public static JsonataSyntax Constant(JsonValue value) => value.Kind switch
    {
        JsonKind.Null => Null,
        JsonKind.Boolean => value.AsBoolean() ? True : False,
        JsonKind.Int64 => Number(value.AsInt64()),
        JsonKind.Double => Number(value.AsDouble()),
        JsonKind.String => Text(value.AsString()),
        JsonKind.Array => new ArrayConstructor([.. value.AsArray().Select(Constant)]),
        JsonKind.Object => new ObjectConstructor([.. value.AsObject().Select(member => new SyntaxPair(Text(member.Key), Constant(member.Value)))]),
        _ => throw new ArgumentException($"There is no literal for {value.Kind}.", nameof(value)),
    };

    /// <summary><c>$name</c>.</summary>
    public static JsonataSyntax Variable(string name) => new VariableReference(name);

    /// <summary><c>name</c>, a field of the context; an exception for the few names that no field reference can have.</summary>
    public static JsonataSyntax Field(string name) => CanBeField(name)
        ? new FieldReference(name)
        : throw new ArgumentException($"JSONata has no way to write the field '{name}'; use $lookup.", nameof(name));

    /// <summary><c>target.name</c>, or <c>$lookup(target, "name")</c> for the few names that no step can have.</summary>
    public static JsonataSyntax Member(JsonataSyntax target, string name) =>
        CanBeField(name) ? new PathExpression(target, new FieldReference(name)) : Call("lookup", target, Text(name));

    /// <summary><c>target.first.second</c>.</summary>
    public static JsonataSyntax Members(JsonataSyntax target, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            target = Member(target, name);
        }

        return target;
    }

    /// <summary><c>target[index]</c>.</summary>
    public static JsonataSyntax Index(JsonataSyntax target, JsonataSyntax index) => new PredicateExpression(target, index);

    /// <summary><c>[a, b]</c>; an element that is a list is spread, as JSONata does.</summary>
    public static JsonataSyntax Array(params ReadOnlySpan<JsonataSyntax> items) => new ArrayConstructor(SyntaxList.Create(items));

    /// <summary><c>[value[]]</c>: a list whatever comes: nothing gives an empty one, a single value one of one, a list itself.</summary>
    public static JsonataSyntax List(JsonataSyntax value) => new ArrayConstructor([new KeepArrayExpression(value)]);

    /// <summary><c>[from..to]</c>.</summary>
    public static JsonataSyntax Range(JsonataSyntax from, JsonataSyntax to) => new ArrayConstructor([new RangeExpression(from, to)]);

    /// <summary><c>{"name": value}</c>.</summary>
    public static JsonataSyntax Object(params ReadOnlySpan<(string Name, JsonataSyntax Value)> members)
    {
        var pairs = new SyntaxPair[members.Length];
        for (var i = 0; i < members.Length; i++)
        {
            pairs[i] = new(Text(members[i].Name), members[i].Value);
        }

        return new ObjectConstructor(SyntaxList.Create<SyntaxPair>(pairs));
    }

    /// <summary><c>$function(arguments)</c>.</summary>
    public static JsonataSyntax Call(string function, params ReadOnlySpan<JsonataSyntax> arguments) =>
        new CallExpression(new VariableReference(function), SyntaxList.Create(arguments));

    /// <summary><c>function($a, $b){ body }</c>.</summary>
    public static JsonataSyntax Lambda(IEnumerable<string> parameters, JsonataSyntax body) => new LambdaExpression([.. parameters], body);

    /// <summary><c>left operator right</c>.</summary>
    public static JsonataSyntax Binary(JsonataSyntax left, BinaryOperator op, JsonataSyntax right) => new BinaryExpression(op, left, right);

    /// <summary><c>-operand</c>.</summary>
    public static JsonataSyntax Negate(JsonataSyntax operand) => new NegateExpression(operand);

    /// <summary><c>condition ? then : otherwise</c>.</summary>
    public static JsonataSyntax Conditional(JsonataSyntax condition, JsonataSyntax then, JsonataSyntax? otherwise = null) =>
        new ConditionalExpression(condition, then, otherwise);

    /// <summary><c>$name := value</c>.</summary>
    public static JsonataSyntax Assign(string name, JsonataSyntax value) => new AssignmentExpression(name, value);

    /// <summary><c>(a; b)</c>.</summary>
    public static JsonataSyntax Block(params ReadOnlySpan<JsonataSyntax> expressions) => new BlockExpression(SyntaxList.Create(expressions));

    private static bool CanBeField(string name) => !name.Contains('`', StringComparison.Ordinal);
}
