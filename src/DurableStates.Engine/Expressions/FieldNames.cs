using DurableStates.Asl;

namespace DurableStates.Engine.Expressions;

/// <summary>Names of fields as messages say them.</summary>
internal static class FieldNames
{
    /// <summary>JSONPath has a field of its own for the computed form: <c>SecondsPath</c> beside <c>Seconds</c>.</summary>
    public static string Of(AslExpression expression, string field) => expression.Language is QueryLanguage.JsonPath ? field + "Path" : field;

    /// <summary>A JSON type as messages say it.</summary>
    public static string TypeOf(Json.JsonValue value) => value.Kind switch
    {
        Json.JsonKind.Int64 or Json.JsonKind.Double => "number",
        Json.JsonKind.Boolean => "boolean",
        Json.JsonKind.String => "string",
        Json.JsonKind.Array => "array",
        Json.JsonKind.Object => "object",
        Json.JsonKind.Null => "null",
        _ => "undefined",
    };
}
