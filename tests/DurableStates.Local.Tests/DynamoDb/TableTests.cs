using DurableStates.Json;

namespace DurableStates.Local.DynamoDb;

public sealed class TableTests
{
    private readonly DynamoDbHost _dynamoDb = new();

    [Fact]
    public void What_is_put_is_got_until_it_is_deleted()
    {
        _dynamoDb.Put(Person("ada", 36));

        Assert.Equal("36", Get("ada")["Item"]["age"]["N"].AsString());
        var deleted = _dynamoDb.Do("deleteItem", """{ "TableName": "people", "Key": { "pk": { "S": "p" }, "sk": { "S": "ada" } }, "ReturnValues": "ALL_OLD" }""");

        Assert.Equal("36", deleted["Attributes"]["age"]["N"].AsString());
        Assert.True(Get("ada")["Item"].IsUndefined);
    }

    [Theory]
    [InlineData("""{ "pk": { "S": "p" } }""", "One or more parameter values were invalid: Missing the key sk in the item")]
    [InlineData("""{ "pk": { "S": "p" }, "sk": { "S": "" } }""", "One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty string value. Key: sk")]
    [InlineData("""{ "pk": { "S": "p" }, "sk": { "BOOL": true } }""", "One or more parameter values were invalid: Type mismatch for key")]
    [InlineData("""{ "pk": { "S": "p" }, "sk": { "S": "s" }, "x": "text" }""", "Supplied AttributeValue is empty, must contain exactly one of the supported datatypes")]
    [InlineData("""{ "pk": { "S": "p" }, "sk": { "S": "s" }, "x": { "M": { "y": { "N": "seven" } } } }""", "One or more parameter values were invalid: \"seven\" is not a value of type N")]
    public void An_item_that_cannot_be_one_of_the_table_is_refused(string item, string message)
    {
        var refused = _dynamoDb.Refused("putItem", $$"""{ "TableName": "people", "Item": {{item}} }""");

        Assert.Equal(("ValidationException", message), (refused.Code, refused.Message));
        Assert.Empty(_dynamoDb.Items());
    }

    [Theory]
    [InlineData(409_587, true)]
    [InlineData(409_588, false)]
    public void An_item_has_at_most_400_kilobytes(int text, bool fits)
    {
        // 3 for the map, then 1, the name and the value of each attribute: pk and p, sk and s, x.
        var request = $$"""{ "TableName": "people", "Item": { "pk": { "S": "p" }, "sk": { "S": "s" }, "x": { "S": "{{new string('x', text)}}" } } }""";

        Assert.Equal(fits ? null : "Item size has exceeded the maximum allowed size", fits ? Ok("putItem", request) : _dynamoDb.Refused("putItem", request).Message);
    }

    [Fact]
    public void A_key_of_another_shape_is_refused()
    {
        var refused = _dynamoDb.Refused("getItem", """{ "TableName": "people", "Key": { "pk": { "S": "p" } } }""");

        Assert.Equal("The provided key element does not match the schema", refused.Message);
    }

    [Fact]
    public void A_table_that_is_not_there_is_refused() =>
        Assert.Equal("ResourceNotFoundException", _dynamoDb.Refused("getItem", """{ "TableName": "nobody", "Key": {} }""").Code);

    [Fact]
    public void An_older_parameter_is_refused_by_name() =>
        Assert.Contains("Expected", _dynamoDb.Refused("putItem", """{ "TableName": "people", "Item": {}, "Expected": {} }""").Message, StringComparison.Ordinal);

    [Fact]
    public void A_failed_condition_gives_the_item_back_on_request()
    {
        _dynamoDb.Put(Person("ada", 36));

        var refused = _dynamoDb.Refused(
            "putItem",
            $$"""{ "TableName": "people", "Item": {{Person("ada", 1)}}, "ConditionExpression": "attribute_not_exists(pk)", "ReturnValuesOnConditionCheckFailure": "ALL_OLD" }""");

        Assert.Equal("36", refused.Details["Item"]["age"]["N"].AsString());
    }

    [Fact]
    public void A_query_reads_one_partition_in_the_order_of_its_sort_key()
    {
        Fill();

        Assert.Equal(["ada", "bob", "cyd"], Names(Query("\"KeyConditionExpression\": \"pk = :p\"")));
        Assert.Equal(["cyd", "bob", "ada"], Names(Query("\"KeyConditionExpression\": \"pk = :p\", \"ScanIndexForward\": false")));
        Assert.Equal(["bob", "cyd"], Names(Query("\"KeyConditionExpression\": \"pk = :p AND sk >= :b\"", ", \":b\": { \"S\": \"b\" }")));
        Assert.Equal(["bob"], Names(Query("\"KeyConditionExpression\": \"pk = :p\", \"FilterExpression\": \"age < :old\"", ", \":old\": { \"N\": \"30\" }")));
    }

    [Fact]
    public void An_index_finds_the_items_that_have_its_key_by_number_and_not_by_text()
    {
        Fill();
        _dynamoDb.Put("""{ "pk": { "S": "p" }, "sk": { "S": "nobody" } }""");

        var found = _dynamoDb.Do("query", """{ "TableName": "people", "IndexName": "by-team", "KeyConditionExpression": "team = :t", "ExpressionAttributeValues": { ":t": { "S": "math" } } }""");

        Assert.Equal(["bob", "ada", "cyd"], Names(found));
    }

    [Fact]
    public void Pages_go_on_where_the_one_before_ended()
    {
        Fill();

        var first = Query("\"KeyConditionExpression\": \"pk = :p\", \"Limit\": 2");
        var second = Query($"\"KeyConditionExpression\": \"pk = :p\", \"Limit\": 2, \"ExclusiveStartKey\": {first["LastEvaluatedKey"].ToJson()}");

        Assert.Equal(["ada", "bob"], Names(first));
        Assert.Equal(["cyd"], Names(second));
        Assert.True(second["LastEvaluatedKey"].IsUndefined);
    }

    [Theory]
    [InlineData("age = :p", "Query condition missed key schema element: pk")]
    [InlineData("pk = :p AND age = :p", "Query key condition not supported")]
    [InlineData("pk = :p OR sk = :p", "Query condition missed key schema element: pk")]
    [InlineData("pk = :p AND sk <> :p", "Query key condition not supported")]
    public void A_query_needs_a_condition_on_the_key(string condition, string message)
    {
        var refused = _dynamoDb.Refused("query", $$"""{ "TableName": "people", "KeyConditionExpression": "{{condition}}", "ExpressionAttributeValues": { ":p": { "S": "p" } } }""");

        Assert.Equal(message, refused.Message);
    }

    private void Fill()
    {
        foreach (var person in new[] { Person("cyd", 100), Person("ada", 36), Person("bob", 9) })
        {
            _dynamoDb.Put(person);
        }
    }

    private string? Ok(string operation, string request)
    {
        _dynamoDb.Do(operation, request);
        return null;
    }

    private JsonValue Get(string name) => _dynamoDb.Do("getItem", $$"""{ "TableName": "people", "Key": { "pk": { "S": "p" }, "sk": { "S": "{{name}}" } } }""");

    private JsonValue Query(string more, string values = "") =>
        _dynamoDb.Do("query", $$"""{ "TableName": "people", {{more}}, "ExpressionAttributeValues": { ":p": { "S": "p" }{{values}} } }""");

    private static IEnumerable<string> Names(JsonValue page) => page["Items"].AsArray().Select(item => item["sk"]["S"].AsString());

    private static string Person(string name, int age) => $$"""{ "pk": { "S": "p" }, "sk": { "S": "{{name}}" }, "team": { "S": "math" }, "age": { "N": "{{age}}" } }""";
}
