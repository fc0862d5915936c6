namespace DurableStates.JsonPath;

/// <summary>What is wrong with a field of a payload template.</summary>
/// <param name="Location">The way to the field from the template's root, as a JSON pointer: <c>/order/items/0/id.$</c>.</param>
/// <param name="Message">The refusal in the words of Step Functions.</param>
/// <param name="Detail">What is wrong inside the field's expression; null when its value is no string or its name is taken.</param>
public sealed record TemplateError(string Location, string Message, JsonPathSyntaxError? Detail);
