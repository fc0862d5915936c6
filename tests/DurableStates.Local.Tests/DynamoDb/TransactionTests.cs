namespace DurableStates.Local.DynamoDb;

public sealed class TransactionTests
{
    private readonly DynamoDbHost _dynamoDb = new();

    [Fact]
    public void All_writes_of_a_transaction_happen()
    {
        _dynamoDb.Do("putItem", """{ "TableName": "flat", "Item": { "id": { "S": "old" } } }""");

        _dynamoDb.Do("transactWriteItems", $$"""{ "TransactItems": [ {{Put("a")}}, {{Put("b")}}, { "Delete": { "TableName": "flat", "Key": { "id": { "S": "old" } } } } ] }""");

        Assert.Equal(["a", "b"], _dynamoDb.Items("flat").Select(item => item["id"]["S"].AsString()));
    }

    [Fact]
    public void None_happens_when_one_condition_fails_and_each_reason_is_given()
    {
        _dynamoDb.Do("putItem", """{ "TableName": "flat", "Item": { "id": { "S": "b" } } }""");

        var refused = _dynamoDb.Refused("transactWriteItems", $$"""{ "TransactItems": [ {{Put("a")}}, {{Put("b")}} ] }""");

        Assert.Equal("TransactionCanceledException", refused.Code);
        Assert.Equal("Transaction cancelled, please refer cancellation reasons for specific reasons [None, ConditionalCheckFailed]", refused.Message);
        Assert.Equal("ConditionalCheckFailed", refused.Details["CancellationReasons"][1]["Code"].AsString());
        Assert.Equal(["b"], _dynamoDb.Items("flat").Select(item => item["id"]["S"].AsString()));
    }

    [Fact]
    public void Two_writes_of_one_item_are_refused() =>
        Assert.Equal(
            "Transaction request cannot include multiple operations on one item",
            _dynamoDb.Refused("transactWriteItems", $$"""{ "TransactItems": [ {{Put("a")}}, {{Put("a")}} ] }""").Message);

    [Theory]
    [InlineData(100, true)]
    [InlineData(101, false)]
    [InlineData(0, false)]
    public void A_transaction_has_at_most_a_hundred_writes(int count, bool fits)
    {
        var request = $$"""{ "TransactItems": [ {{string.Join(", ", Enumerable.Range(0, count).Select(i => Put($"a{i}")))}} ] }""";

        if (fits)
        {
            _dynamoDb.Do("transactWriteItems", request);
        }
        else
        {
            Assert.Equal("ValidationException", _dynamoDb.Refused("transactWriteItems", request).Code);
        }

        Assert.Equal(fits ? count : 0, _dynamoDb.Items("flat").Count);
    }

    [Theory]
    [InlineData(599, true)]
    [InlineData(600, false)]
    public void A_token_is_known_for_ten_minutes(int seconds, bool known)
    {
        var request = $$"""{ "ClientRequestToken": "t", "TransactItems": [ {{Put("a")}} ] }""";
        _dynamoDb.Do("transactWriteItems", request);

        _dynamoDb.Clock.Advance(TimeSpan.FromSeconds(seconds));

        if (known)
        {
            _dynamoDb.Do("transactWriteItems", request);
            Assert.Equal("IdempotentParameterMismatchException", _dynamoDb.Refused("transactWriteItems", $$"""{ "ClientRequestToken": "t", "TransactItems": [ {{Put("b")}} ] }""").Code);
        }
        else
        {
            Assert.Equal("TransactionCanceledException", _dynamoDb.Refused("transactWriteItems", request).Code);
        }
    }

    private static string Put(string id) =>
        $$"""{ "Put": { "TableName": "flat", "Item": { "id": { "S": "{{id}}" } }, "ConditionExpression": "attribute_not_exists(id)" } }""";
}
