namespace DurableStates.Local.DynamoDb;

public sealed class ConditionTests
{
    private const string Ada = """
        {
          "pk": { "S": "p" }, "sk": { "S": "ada" }, "age": { "N": "36" }, "team": { "S": "math" }, "tags": { "SS": ["a", "b"] },
          "home": { "M": { "city": { "S": "London" }, "rooms": { "L": [ { "N": "3" }, { "S": "attic" } ] } } }, "gone": { "NULL": true }
        }
        """;

    private readonly DynamoDbHost _dynamoDb = new();

    [Theory]
    [InlineData("attribute_exists(age)", true)]
    [InlineData("attribute_exists(gone)", true)]
    [InlineData("attribute_not_exists(nick)", true)]
    [InlineData("attribute_not_exists(age)", false)]
    [InlineData("attribute_exists(home.city)", true)]
    [InlineData("attribute_exists(home.rooms[2])", false)]
    [InlineData("age = :thirtySix", true)]
    [InlineData("age = :textThirtySix", false)]
    [InlineData("age <> :textThirtySix", true)]
    [InlineData("nick <> :ada", true)]
    [InlineData("nick = :ada", false)]
    [InlineData("nick < :ada", false)]
    [InlineData("age < :forty", true)]
    [InlineData("age >= :thirtySix AND age <= :thirtySix", true)]
    [InlineData("age > :forty OR team = :math", true)]
    [InlineData("NOT age > :forty", true)]
    [InlineData("NOT (age > :forty OR team = :math)", false)]
    [InlineData("age > :forty AND team = :math OR team = :math", true)]
    [InlineData("team = :math OR team = :math AND age > :forty", true)]
    [InlineData("age BETWEEN :thirtySix AND :forty", true)]
    [InlineData("age BETWEEN :forty AND :thirtySix", false)]
    [InlineData("team IN (:ada, :math)", true)]
    [InlineData("team IN (:ada)", false)]
    [InlineData("begins_with(team, :ma)", true)]
    [InlineData("begins_with(age, :ma)", false)]
    [InlineData("contains(team, :at)", true)]
    [InlineData("contains(tags, :a)", true)]
    [InlineData("contains(tags, :at)", false)]
    [InlineData("contains(home.rooms, :attic)", true)]
    [InlineData("attribute_type(tags, :setOfTexts)", true)]
    [InlineData("attribute_type(team, :setOfTexts)", false)]
    [InlineData("size(tags) = :two", true)]
    [InlineData("size(team) > :two", true)]
    [InlineData("size(age) = :two", false)]
    [InlineData("#h.#c = :london", true)]
    public void A_condition_holds(string condition, bool holds)
    {
        _dynamoDb.Put(Ada);
        var request = $$"""
            {
              "TableName": "people", "Key": { "pk": { "S": "p" }, "sk": { "S": "ada" } }, "UpdateExpression": "SET seen = :yes",
              "ConditionExpression": "{{condition}}", "ExpressionAttributeNames": { {{Used(condition, Names)}} }, "ExpressionAttributeValues": { {{Used($"{condition} :yes", Values)}} }
            }
            """;

        if (holds)
        {
            _dynamoDb.Do("updateItem", request);
        }
        else
        {
            Assert.Equal("ConditionalCheckFailedException", _dynamoDb.Refused("updateItem", request).Code);
        }

        Assert.Equal(holds, !Assert.Single(_dynamoDb.Items())["seen"].IsUndefined);
    }

    [Theory]
    [InlineData("", "The expression can not be empty;")]
    [InlineData("age =", "Syntax error; token: \"<EOF>\", near: \"= <EOF>\"")]
    [InlineData("age ! :forty", "Syntax error; token: \"!\", near: \"age ! :forty\"")]
    [InlineData("status = :forty", "Attribute name is a reserved keyword; reserved keyword: status")]
    [InlineData("home.name = :forty", "Attribute name is a reserved keyword; reserved keyword: name")]
    [InlineData("#x = :forty", "An expression attribute name used in the document path is not defined; attribute name: #x")]
    [InlineData("age = :nobody", "An expression attribute value used in expression is not defined; attribute value: :nobody")]
    public void A_condition_that_cannot_be_read_is_refused(string condition, string message)
    {
        var refused = _dynamoDb.Refused(
            "putItem",
            $$"""{ "TableName": "people", "Item": {{Ada}}, "ConditionExpression": "{{condition}}", "ExpressionAttributeValues": { ":forty": { "N": "40" } } }""");

        Assert.Equal(("ValidationException", $"Invalid ConditionExpression: {message}"), (refused.Code, refused.Message));
        Assert.Empty(_dynamoDb.Items());
    }

    [Fact]
    public void A_value_that_no_expression_uses_is_refused()
    {
        var refused = _dynamoDb.Refused("putItem", $$"""{ "TableName": "people", "Item": {{Ada}}, "ExpressionAttributeValues": { ":b": { "N": "1" }, ":a": { "N": "1" } } }""");

        Assert.Equal("Value provided in ExpressionAttributeValues unused in expressions: keys: {:a, :b}", refused.Message);
    }

    private static readonly Dictionary<string, string> Names = new() { ["#h"] = "\"home\"", ["#c"] = "\"city\"" };

    private static readonly Dictionary<string, string> Values = new()
    {
        [":thirtySix"] = """{ "N": "36.0" }""",
        [":textThirtySix"] = """{ "S": "36" }""",
        [":forty"] = """{ "N": "40" }""",
        [":two"] = """{ "N": "2" }""",
        [":ada"] = """{ "S": "ada" }""",
        [":math"] = """{ "S": "math" }""",
        [":ma"] = """{ "S": "ma" }""",
        [":at"] = """{ "S": "at" }""",
        [":a"] = """{ "S": "a" }""",
        [":attic"] = """{ "S": "attic" }""",
        [":london"] = """{ "S": "London" }""",
        [":setOfTexts"] = """{ "S": "SS" }""",
        [":yes"] = """{ "BOOL": true }""",
    };

    private static string Used(string expression, Dictionary<string, string> placeholders)
    {
        var words = expression.Split([' ', '(', ')', ',', '.'], StringSplitOptions.RemoveEmptyEntries).ToHashSet();
        return string.Join(", ", placeholders.Where(entry => words.Contains(entry.Key)).Select(entry => $"\"{entry.Key}\": {entry.Value}"));
    }
}
