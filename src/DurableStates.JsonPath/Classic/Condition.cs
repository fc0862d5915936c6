using System.Diagnostics;
using System.Text.RegularExpressions;
using DurableStates.Json;

namespace DurableStates.JsonPath.Classic;

/// <summary>The condition of a filter.</summary>
internal abstract record Condition
{
    private Condition()
    {
    }

    /// <summary>Whether the condition holds for an item; a failure ends the whole path.</summary>
    public Verdict Evaluate(JsonValue item, JsonValue root)
    {
        switch (this)
        {
            case All all:
                foreach (var condition in all.Conditions)
                {
                    if (condition.Evaluate(item, root) is var verdict && !verdict.Holds)
                    {
                        return verdict;
                    }
                }

                return true;
            case Either either:
                var first = either.First.Evaluate(item, root);
                return first.Holds || first.Failure is not null ? first : either.Second.Evaluate(item, root);
            case Exists exists:
                // Asked of the item even where the path starts from the root.
                var found = exists.Path.Walk(item, root, out var problem, requiresAll: true);
                return problem is { IsNotFound: false } ? problem : (problem is null && !found.IsNull) == exists.Expected;
            case Compare compare:
                return Evaluate(compare, item, root);
            default:
                throw new UnreachableException($"No evaluation of {GetType().Name}.");
        }
    }

    private static Verdict Evaluate(Compare compare, JsonValue item, JsonValue root)
    {
        if (!compare.Left.Evaluate(item, root, out var left, out var problem) || !compare.Right.Evaluate(item, root, out var right, out problem))
        {
            return problem is { IsNotFound: false } ? problem : false;
        }

        return Comparison.Apply(compare.Sign, left, right);
    }

    /// <summary>Conditions that must all hold, asked in this order.</summary>
    public sealed record All(IReadOnlyList<Condition> Conditions) : Condition;

    /// <summary>Conditions of which one must hold, asked in this order.</summary>
    public sealed record Either(Condition First, Condition Second) : Condition;

    public sealed record Exists(ClassicPath Path, bool Expected) : Condition;

    public sealed record Compare(Operand Left, ComparisonSign Sign, Operand Right) : Condition;
}

/// <summary>What a condition says, or why it cannot say anything.</summary>
internal readonly record struct Verdict(bool Holds, WalkFailure? Failure = null)
{
    public static implicit operator Verdict(bool holds) => new(holds);

    public static implicit operator Verdict(WalkFailure failure) => new(false, failure);
}

/// <summary>One side of a comparison: a path, a pattern, or a text. Everything that is neither path nor pattern is a text, numbers and words included.</summary>
internal abstract record Operand
{
    private Operand()
    {
    }

    public bool Evaluate(JsonValue item, JsonValue root, out ComparedValue value, out WalkFailure? problem)
    {
        problem = null;
        switch (this)
        {
            case Text text:
                value = new(text.Value);
                return true;
            case Pattern pattern:
                value = new(default, pattern);
                return true;
            case Path path:
                value = new(path.Steps.Walk(path.FromRoot ? root : item, root, out problem));
                return problem is null;
            default:
                throw new UnreachableException($"No evaluation of {GetType().Name}.");
        }
    }

    public sealed record Text(string Value) : Operand;

    public sealed record Pattern(Regex Regex, string Source) : Operand;

    public sealed record Path(ClassicPath Steps, bool FromRoot) : Operand;
}

/// <summary>A value in a comparison.</summary>
internal readonly record struct ComparedValue(JsonValue Value, Operand.Pattern? Pattern = null);

internal enum ComparisonSign
{
    Equal,
    GreaterOrEqual,
    LessOrEqual,
    NotEqual,
    Less,
    Greater,
    Matches,
}
