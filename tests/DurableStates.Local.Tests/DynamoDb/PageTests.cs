using DurableStates.Json;

namespace DurableStates.Local.DynamoDb;

/// <summary>Pages of a partition, an index and a whole table give every item once, in order, also when items go in between.</summary>
public sealed class PageTests
{
    private const string Team = """ "IndexName": "by-team", "KeyConditionExpression": "team = :t", "ExpressionAttributeValues": { ":t": { "S": "math" } } """;
    private readonly DynamoDbHost _dynamoDb = new();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(100)]
    public void An_index_is_paged_in_its_order_with_ties_by_the_items_key(int limit)
    {
        for (var index = 0; index < 20; index++)
        {
            Put($"n{index:00}", age: index % 3, team: index % 5 == 4 ? "art" : "math");
        }

        string[] expected = [.. Enumerable.Range(0, 20).Where(index => index % 5 != 4).OrderBy(index => index % 3).ThenBy(index => index).Select(index => $"n{index:00}")];

        Assert.Equal(expected, All("query", Team, limit));
        Assert.Equal(expected.Reverse(), All("query", Team + """, "ScanIndexForward": false""", limit));
        Assert.Equal(20, All("scan", """ "Select": "ALL_ATTRIBUTES" """, limit).Distinct().Count());
    }

    [Fact]
    public void A_page_goes_on_where_the_one_before_ended_although_that_item_has_gone_or_changed_its_place()
    {
        Array.ForEach(["ada", "bob", "cyd", "dan"], name => Put(name, age: name[0], team: "math"));
        var first = Page("query", Team, 2, default);
        _dynamoDb.Do("deleteItem", """{ "TableName": "people", "Key": { "pk": { "S": "p" }, "sk": { "S": "bob" } } }""");
        Put("ada", age: 'z', team: "math");

        Assert.Equal(["cyd", "dan", "ada"], Names(Page("query", Team, 9, first["LastEvaluatedKey"])));
        Assert.Equal(["ada", "cyd", "dan"], All("query", """ "KeyConditionExpression": "pk = :p", "ExpressionAttributeValues": { ":p": { "S": "p" } } """, 1));
    }

    [Fact]
    public void An_item_that_loses_the_keys_attribute_leaves_the_index()
    {
        Array.ForEach(["ada", "bob"], name => Put(name, age: 1, team: "math"));
        _dynamoDb.Do("updateItem", """{ "TableName": "people", "Key": { "pk": { "S": "p" }, "sk": { "S": "ada" } }, "UpdateExpression": "REMOVE team" }""");

        Assert.Equal(["bob"], All("query", Team, 1));
    }

    [Fact]
    public void Texts_are_ordered_by_their_bytes()
    {
        Array.ForEach(["\uFFFD", "😀", "z", "\uE000", "a", "aa", "😁"], name => Put(name, age: 1, team: "math"));

        Assert.Equal(["a", "aa", "z", "\uE000", "\uFFFD", "😀", "😁"], All("query", """ "KeyConditionExpression": "pk = :p", "ExpressionAttributeValues": { ":p": { "S": "p" } } """, 3));
    }

    [Theory]
    [InlineData("""{ "pk": { "S": "p" }, "sk": { "S": "ada" } }""")]
    [InlineData("""{ "pk": { "S": "p" }, "sk": { "S": "ada" }, "team": { "S": "math" } }""")]
    [InlineData("""{ "pk": { "S": "p" }, "sk": { "S": "ada" }, "team": { "S": "math" }, "age": { "BOOL": true } }""")]
    [InlineData("""{ "pk": { "S": "p" }, "sk": { "S": "ada" }, "team": { "S": "math" }, "age": { "N": "1" }, "more": { "N": "1" } }""")]
    [InlineData("[]")]
    public void A_start_has_the_keys_of_the_index_and_the_table_and_nothing_else(string start) =>
        Assert.Equal("The provided starting key is invalid", _dynamoDb.Refused("query", $$"""{ "TableName": "people", {{Team}}, "ExclusiveStartKey": {{start}} }""").Message);

    private void Put(string name, int age, string team) =>
        _dynamoDb.Put($$"""{ "pk": { "S": "p" }, "sk": { "S": "{{name}}" }, "age": { "N": "{{age}}" }, "team": { "S": "{{team}}" } }""");

    private List<string> All(string operation, string request, int limit)
    {
        var names = new List<string>();
        JsonValue start = default;
        do
        {
            var page = Page(operation, request, limit, start);
            names.AddRange(Names(page));
            start = page["LastEvaluatedKey"];
        }
        while (!start.IsUndefined);

        return names;
    }

    private JsonValue Page(string operation, string request, int limit, JsonValue start) =>
        _dynamoDb.Do(operation, $$"""{ "TableName": "people", {{request}}, "Limit": {{limit}}{{(start.IsUndefined ? "" : $", \"ExclusiveStartKey\": {start.ToJson()}")}} }""");

    private static IEnumerable<string> Names(JsonValue page) => page["Items"].AsArray().Select(item => item["sk"]["S"].AsString());
}
