using DurableStates.Json;

namespace DurableStates.Local.DynamoDb;

public sealed class UpdateTests
{
    private const string Before = """{ "pk": { "S": "p" }, "sk": { "S": "s" }, "n": { "N": "5" }, "l": { "L": [ { "S": "a" }, { "S": "b" } ] }, "m": { "M": { "x": { "N": "1" } } }, "ss": { "SS": ["a", "b"] } }""";

    private readonly DynamoDbHost _dynamoDb = new();

    [Theory]
    [InlineData("SET n = :seven", "n", """{ "N": "7" }""")]
    [InlineData("SET n = n + :seven", "n", """{ "N": "12" }""")]
    [InlineData("SET n = n - :seven", "n", """{ "N": "-2" }""")]
    [InlineData("set n = if_not_exists(n, :seven)", "n", """{ "N": "5" }""")]
    [InlineData("SET k = if_not_exists(k, :seven)", "k", """{ "N": "7" }""")]
    [InlineData("SET k = if_not_exists(k, :seven) + n", "k", """{ "N": "12" }""")]
    [InlineData("SET m.y = :seven", "m", """{ "M": { "x": { "N": "1" }, "y": { "N": "7" } } }""")]
    [InlineData("SET l[1] = :seven", "l", """{ "L": [ { "S": "a" }, { "N": "7" } ] }""")]
    [InlineData("SET l[9] = :seven", "l", """{ "L": [ { "S": "a" }, { "S": "b" }, { "N": "7" } ] }""")]
    [InlineData("SET l = list_append(l, :list)", "l", """{ "L": [ { "S": "a" }, { "S": "b" }, { "S": "c" } ] }""")]
    [InlineData("SET l = list_append(:list, l)", "l", """{ "L": [ { "S": "c" }, { "S": "a" }, { "S": "b" } ] }""")]
    [InlineData("REMOVE l[0]", "l", """{ "L": [ { "S": "b" } ] }""")]
    [InlineData("REMOVE m.x", "m", """{ "M": {} }""")]
    [InlineData("REMOVE n, k", "n", "")]
    [InlineData("ADD n :seven", "n", """{ "N": "12" }""")]
    [InlineData("ADD k :seven", "k", """{ "N": "7" }""")]
    [InlineData("ADD ss :set", "ss", """{ "SS": ["a", "b", "c"] }""")]
    [InlineData("DELETE ss :set", "ss", """{ "SS": ["a"] }""")]
    [InlineData("SET n = :seven REMOVE l", "l", "")]
    [InlineData("SET k = n, n = :seven", "k", """{ "N": "5" }""")]
    public void An_update_leaves(string update, string attribute, string after)
    {
        _dynamoDb.Put(Before);

        var answer = _dynamoDb.Do("updateItem", Request(update));

        var item = Assert.Single(_dynamoDb.Items());
        Assert.Equal(after.Length == 0 ? default : JsonValue.Parse(after), item[attribute]);
        Assert.Equal(item, answer["Attributes"]);
    }

    [Theory]
    [InlineData("SET pk = :seven", "One or more parameter values were invalid: Cannot update attribute pk. This attribute is part of the key")]
    [InlineData("SET n = k", "The provided expression refers to an attribute that does not exist in the item")]
    [InlineData("SET n = l + :seven", "An operand in the update expression has an incorrect data type")]
    [InlineData("SET k.x = :seven", "The document path provided in the update expression is invalid for update")]
    [InlineData("SET n = :seven SET k = :seven", "Invalid UpdateExpression: The \"SET\" section can only be used once in an update expression;")]
    [InlineData("SET m = :seven, m.x = :seven", "Invalid UpdateExpression: Two document paths overlap with each other; must remove or rewrite one of these paths; path one: [m], path two: [m.x]")]
    [InlineData("INSERT n :seven", "Invalid UpdateExpression: Syntax error; token: \"INSERT\", near: \"INSERT n\"")]
    public void An_update_that_is_refused_changes_nothing(string update, string message)
    {
        _dynamoDb.Put(Before);

        var refused = _dynamoDb.Refused("updateItem", Request(update));

        Assert.Equal(("ValidationException", message), (refused.Code, refused.Message));
        Assert.Equal(JsonValue.Parse(Before), Assert.Single(_dynamoDb.Items()));
    }

    [Fact]
    public void An_update_of_what_is_not_there_creates_it()
    {
        _dynamoDb.Do("updateItem", Request("ADD n :seven"));

        Assert.Equal(JsonValue.Parse("""{ "pk": { "S": "p" }, "sk": { "S": "s" }, "n": { "N": "7" } }"""), Assert.Single(_dynamoDb.Items()));
    }

    [Fact]
    public void Only_what_an_update_touches_is_returned_on_request()
    {
        _dynamoDb.Put(Before);

        var old = _dynamoDb.Do("updateItem", Request("SET n = :seven", "UPDATED_OLD"));

        Assert.Equal(JsonValue.Parse("""{ "n": { "N": "5" } }"""), old["Attributes"]);
    }

    private static string Request(string update, string returned = "ALL_NEW")
    {
        string[] values = [""" ":seven": { "N": "7" } """, """ ":list": { "L": [ { "S": "c" } ] } """, """ ":set": { "SS": ["b", "c"] } """];
        var used = values.Where(value => update.Contains(value.Trim().Split('"')[1], StringComparison.Ordinal));
        if (update.StartsWith("DELETE", StringComparison.Ordinal) is false && update.Contains(":set", StringComparison.Ordinal))
        {
            used = [""" ":set": { "SS": ["c"] } """];
        }

        return $$"""
            {
              "TableName": "people", "Key": { "pk": { "S": "p" }, "sk": { "S": "s" } }, "UpdateExpression": "{{update.Replace("\"", "\\\"", StringComparison.Ordinal)}}",
              "ReturnValues": "{{returned}}", "ExpressionAttributeValues": { {{string.Join(", ", used)}} }
            }
            """;
    }
}
