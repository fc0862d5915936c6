using DurableStates.Json;

namespace DurableStates.JsonPath.Tests;

/// <summary>Evaluations as one line of text: the value's JSON, "undefined", or the failure.</summary>
internal static class Shared
{
    public static string Describe(PathResult result) =>
        result.Failure is { } failure ? $"{failure.ErrorName}: {failure.Cause}" : result.Value.ToString();

    public static string Find(string path, string document, JsonPathDialect dialect = JsonPathDialect.StepFunctions) =>
        JsonPathExpression.TryParse(path, dialect, out var expression, out var error) ? expression.Find(Scope(document)).ToString() : $"{error.Position}: {error.Message}";

    public static string Read(string path, string document, JsonPathDialect dialect = JsonPathDialect.StepFunctions) =>
        JsonPathExpression.TryParse(path, dialect, out var expression, out var error) ? Describe(expression.Read(Scope(document))) : $"{error.Position}: {error.Message}";

    public static string Call(string call, string document = "{}") =>
        Intrinsic.TryParse(call, out var intrinsic, out var error)
            ? Describe(intrinsic.Evaluate(Scope(document), "value.$"))
            : $"{error.Position}: {error.Message}";

    public static PathScope Scope(string document) =>
        new(JsonValue.Parse(document), JsonValue.Parse("""{"State":{"Name":"Here"}}"""), new Variables(), new Sources());

    private sealed class Variables : IPathVariables
    {
        private static readonly JsonValue Values = JsonValue.Parse("""{"order":{"id":7,"lines":[1,2]},"empty":[],"größe_2":"XL"}""");

        public JsonValue this[string name] => Values[name];
    }

    private sealed class Sources : IIntrinsicSources
    {
        public string NewUuid() => "3f2504e0-4f89-41d3-9a0c-0305e82c3301";

        public double NextRandom() => 0.999;
    }
}
