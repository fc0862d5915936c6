using DurableStates.Engine.Executions;
using DurableStates.Json;

namespace DurableStates.Engine.Expressions;

/// <summary>An expression of a definition, compiled once and shared by all executions.</summary>
/// <param name="text">The expression as messages quote it.</param>
/// <param name="location">Where it stands in its state, as messages name it: <c>Output/result</c>, <c>value.$</c>.</param>
internal abstract class CompiledExpression(string text, string location)
{
    public string Text => text;

    public string Field => location;

    /// <summary>The expression's value; never undefined.</summary>
    public abstract Result<JsonValue> Evaluate(in DataScope scope);

    /// <summary>The error of an expression whose value has a wrong type for its field.</summary>
    public virtual StateError UnexpectedType(Frame frame, string expected, JsonValue actual) => frame.EvaluationError(
        $"The JSONata expression '{text}' specified for the field '{location}' returned an unexpected result type. "
        + $"Expected '{expected}', but was '{FieldNames.TypeOf(actual)}' for value: {actual}",
        location);
}
