using System.Globalization;
using DurableStates.Asl;
using DurableStates.Json;

namespace DurableStates.Engine.TestState;

/// <summary>Holds the told result of a service call against the shape of the service's answer. Calls that the table does not know may answer anything.</summary>
internal static class MockSchemas
{
    private const string SdkPrefix = "aws-sdk:";
    private const string Resource = "DurableStates.Engine.TestState.mock-schemas.txt";

    private static readonly Lazy<Dictionary<string, string[]>> s_table = new(Load);

    /// <param name="resource">The call.</param>
    /// <param name="result">What it is told to answer.</param>
    /// <param name="isStrict">True when required fields must be there; false when only those are looked at that are there.</param>
    public static void Check(TaskResource resource, JsonValue result, bool isStrict)
    {
        var service = resource.Service.StartsWith(SdkPrefix, StringComparison.Ordinal) ? resource.Service[SdkPrefix.Length..] : resource.Service;
        var action = resource.Pattern is IntegrationPattern.RunJob ? resource.Action : resource.Operation;
        if (resource.Kind is TaskResourceKind.Integration && resource.Pattern is not IntegrationPattern.WaitForTaskToken
            && s_table.Value.TryGetValue($"{service}:{action}", out var call))
        {
            CheckValue(call[0], "", result, isStrict);
        }
    }

    private static void CheckValue(string shape, string field, JsonValue value, bool isStrict)
    {
        if (value.IsNull || !s_table.Value.TryGetValue(shape, out var words))
        {
            return;
        }

        switch (words[0])
        {
            case "structure":
                Require(value.IsObject, field, "must be an object");
                CheckMembers(words, value, isStrict);
                break;
            case "list":
                Require(value.IsArray, field, "must be an array");
                foreach (var item in value.Items)
                {
                    CheckValue(words[1], field, item, isStrict);
                }

                break;
            case "map":
                Require(value.IsObject, field, "must be an object");
                foreach (var (_, member) in value.AsObject())
                {
                    CheckValue(words[1], field, member, isStrict);
                }

                break;
            default:
                CheckScalar(words, field, value);
                break;
        }
    }

    private static void CheckMembers(string[] words, JsonValue value, bool isStrict)
    {
        foreach (var member in words.AsSpan(1))
        {
            var colon = member.IndexOf(':', StringComparison.Ordinal);
            var name = member[..colon].TrimEnd('!');
            var child = value[name];
            if (!child.IsUndefined)
            {
                CheckValue(member[(colon + 1)..], name, child, isStrict);
            }
            else if (isStrict && member[colon - 1] == '!')
            {
                throw Refuse($"Required field '{name}' is missing");
            }
        }
    }

    private static void CheckScalar(string[] words, string field, JsonValue value)
    {
        Require(
            words[0] switch { "number" => value.IsNumber, "boolean" => value.IsBoolean, _ => value.IsString },
            field, words[0] is "boolean" ? "must be a boolean" : $"must be a {words[0]}");
        foreach (var rule in words.AsSpan(1))
        {
            var argument = rule[(rule.IndexOf('=', StringComparison.Ordinal) + 1)..];
            switch (rule[0], rule[1])
            {
                case ('m', 'i') when value.TryGetString(out var text):
                    Require(text.Length >= Number(argument), field, "is smaller than the minimum length");
                    break;
                case ('m', 'a') when value.TryGetString(out var text):
                    Require(text.Length <= Number(argument), field, "exceeds the maximum length");
                    break;
                case ('m', 'i'):
                    Require(value.AsDouble() >= Number(argument), field, "is less than the minimum value");
                    break;
                case ('m', 'a'):
                    Require(value.AsDouble() <= Number(argument), field, "exceeds the maximum value");
                    break;
                default:
                    Require(argument.Split('|').Contains(value.AsString()), field, "is not an expected value");
                    break;
            }
        }
    }

    private static void Require(bool holds, string field, string problem)
    {
        if (!holds)
        {
            throw field.Length == 0 ? Refuse("Mocked result " + problem) : Refuse($"Field '{field}' {problem}");
        }
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static StateTestException Refuse(string problem) => StateTestException.Invalid($"Mock result schema validation error: {problem}");

    private static Dictionary<string, string[]> Load()
    {
        using var stream = typeof(MockSchemas).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The assembly lacks {Resource}.");
        using var reader = new StreamReader(stream);
        var table = new Dictionary<string, string[]>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            var words = line.Split(' ');
            if (words.Length > 2 && words[0] is "call" or "shape")
            {
                table[words[1]] = words[2..];
            }
        }

        return table;
    }
}
