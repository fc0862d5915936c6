using System.Collections.Immutable;
using DurableStates.Json;

namespace DurableStates.Asl;

/// <summary>
/// JSON with expressions in it: strings <c>"{% ... %}"</c> at any depth in JSONata, fields <c>"name.$": "..."</c> at any depth in JSONPath.
/// Parts without any expression are kept whole, so that evaluating them costs nothing.
/// </summary>
public abstract record Template
{
    private Template()
    {
    }

    /// <summary>JSON converts by itself.</summary>
    /// <param name="value">JSON without expressions.</param>
    public static implicit operator Template(JsonValue value) => new Constant(value);

    /// <summary>An expression converts by itself.</summary>
    /// <param name="expression">What computes the value.</param>
    public static implicit operator Template(AslExpression expression) => new Computed(expression);

    /// <summary>JSON without expressions.</summary>
    /// <param name="Value">The value.</param>
    public sealed record Constant(JsonValue Value) : Template;

    /// <summary>What an expression yields.</summary>
    /// <param name="Expression">What computes the value.</param>
    public sealed record Computed(AslExpression Expression) : Template;

    /// <summary>An object with an expression somewhere in it.</summary>
    /// <param name="Fields">The fields in their order, each name once.</param>
    public sealed record Members(ImmutableArray<TemplateField> Fields) : Template;

    /// <summary>An array with an expression somewhere in it.</summary>
    /// <param name="Items">The items in their order.</param>
    public sealed record Elements(ImmutableArray<Template> Items) : Template;
}

/// <summary>A field of an object in a <see cref="Template"/>, or a variable that is set.</summary>
/// <param name="Name">The name that the result has; without the <c>.$</c> that marks a computed field in JSONPath.</param>
/// <param name="Value">The value.</param>
public sealed record TemplateField(string Name, Template Value);
