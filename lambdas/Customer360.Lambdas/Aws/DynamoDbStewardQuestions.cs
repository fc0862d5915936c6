using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Customer360.Contracts.Access;
using Customer360.Lambdas.Hosting;
using Customer360.Lambdas.Ports;
using DurableStates;

namespace Customer360.Lambdas.Aws;

/// <summary>One item per question, in a table whose key is <c>ticketId</c>, with an index by group that has no tokens.</summary>
internal sealed class DynamoDbStewardQuestions(IAmazonDynamoDB dynamoDb, PlatformSettings settings) : IStewardQuestions
{
    // Another decision in the same moment; the next look at the question says what came of it.
    private const int MostTries = 10;

    public async Task<Question> AskAsync(Question question, string taskToken, CancellationToken cancellationToken)
    {
        try
        {
            await dynamoDb.PutItemAsync(
                new PutItemRequest
                {
                    TableName = settings.StewardQuestionsTable,
                    Item = AccessItems.Of(question, taskToken),
                    ConditionExpression = "attribute_not_exists(ticketId)",
                },
                cancellationToken);
        }
        catch (ConditionalCheckFailedException)
        {
            // Another run's question stays as it is: the condition fails, and the function with it.
            await dynamoDb.UpdateItemAsync(
                Update(question.TicketId, "SET taskToken = :token", "executionId = :run", (":token", taskToken), (":run", question.ExecutionId)), cancellationToken);
        }

        return await FindAsync(question.TicketId, cancellationToken) ?? throw new InvalidOperationException($"The question {question.TicketId} was asked and is gone.");
    }

    public async Task<Question?> FindAsync(string ticketId, CancellationToken cancellationToken) =>
        await ItemAsync(ticketId, cancellationToken) is { } item ? AccessItems.Question(item) : null;

    public async Task<string?> TokenAsync(string ticketId, CancellationToken cancellationToken) => (await ItemAsync(ticketId, cancellationToken))?["taskToken"].S;

    public async Task<IReadOnlyList<Question>> OpenAsync(string approver, CancellationToken cancellationToken)
    {
        var open = new List<Question>();
        var query = new QueryRequest
        {
            TableName = settings.StewardQuestionsTable,
            IndexName = "ByApprover",
            KeyConditionExpression = "approver = :approver",
            FilterExpression = "attribute_not_exists(decision) AND attribute_not_exists(isLate)",
            ExpressionAttributeValues = new() { [":approver"] = new(approver) },
        };
        do
        {
            var page = await dynamoDb.QueryAsync(query, cancellationToken);
            open.AddRange((page.Items ?? []).Select(AccessItems.Question));
            query.ExclusiveStartKey = page.LastEvaluatedKey;
        }
        while (query.ExclusiveStartKey is { Count: > 0 });

        return open;
    }

    public async Task<DecisionWrite> TryDecideAsync(Question question, QuestionDecision decision, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                await dynamoDb.TransactWriteItemsAsync(new TransactWriteItemsRequest { TransactItems = Writes(question, decision) }, cancellationToken);
                return DecisionWrite.Written;
            }
            catch (TransactionCanceledException e)
            {
                if ((await FindAsync(question.TicketId, cancellationToken))?.Decision is not null)
                {
                    return DecisionWrite.AlreadyDecided;
                }

                if (e.CancellationReasons is [_, { Code: "ConditionalCheckFailed", Item: { Count: > 0 } request }])
                {
                    return request["requestState"].S == RequestState.Deciding ? DecisionWrite.SamePerson : DecisionWrite.RequestClosed;
                }

                if (tries == MostTries || e.CancellationReasons?.Any(reason => reason.Code == "TransactionConflict") != true)
                {
                    throw;
                }
            }
        }
    }

    public async Task CloseLateAsync(string ticketId, CancellationToken cancellationToken) =>
        await dynamoDb.UpdateItemAsync(Update(ticketId, "SET isLate = :late", "attribute_exists(ticketId)", (":late", "true")), cancellationToken);

    // The decision and the link of the chain are written together: nobody decides two stages, however fast.
    private List<TransactWriteItem> Writes(Question question, QuestionDecision decision)
    {
        var link = new StageDecision(question.Stage, decision.DecidedBy, decision.Approved, decision.DecidedAt);
        var person = AccessItems.PersonKey(decision.DecidedBy);
        return
        [
            new()
            {
                Update = new Update
                {
                    TableName = settings.StewardQuestionsTable,
                    Key = AccessItems.TicketKey(question.TicketId),
                    UpdateExpression = "SET decision = :decision",
                    ConditionExpression = "attribute_exists(ticketId) AND attribute_not_exists(decision) AND attribute_not_exists(isLate)",
                    ExpressionAttributeValues = new() { [":decision"] = new(WorkflowJson.Serialize(decision)) },
                },
            },
            new()
            {
                Update = new Update
                {
                    TableName = settings.AccessRequestsTable,
                    Key = AccessItems.RequestKey(question.RequestId),
                    UpdateExpression = "SET decisions = list_append(if_not_exists(decisions, :none), :link) ADD deciders :deciders",
                    ConditionExpression = "requestState = :deciding AND requesterKey <> :person AND NOT contains(deciders, :person)",
                    ReturnValuesOnConditionCheckFailure = ReturnValuesOnConditionCheckFailure.ALL_OLD,
                    ExpressionAttributeValues = new()
                    {
                        [":none"] = new() { L = [], IsLSet = true },
                        [":link"] = new() { L = [new(WorkflowJson.Serialize(link))] },
                        [":deciders"] = new() { SS = [person] },
                        [":deciding"] = new(RequestState.Deciding),
                        [":person"] = new(person),
                    },
                },
            },
        ];
    }

    private async Task<Dictionary<string, AttributeValue>?> ItemAsync(string ticketId, CancellationToken cancellationToken)
    {
        var request = new GetItemRequest { TableName = settings.StewardQuestionsTable, Key = AccessItems.TicketKey(ticketId), ConsistentRead = true };
        var response = await dynamoDb.GetItemAsync(request, cancellationToken);
        return response.Item is { Count: > 0 } item ? item : null;
    }

    private UpdateItemRequest Update(string ticketId, string update, string condition, params (string Name, string Value)[] values) => new()
    {
        TableName = settings.StewardQuestionsTable,
        Key = AccessItems.TicketKey(ticketId),
        UpdateExpression = update,
        ConditionExpression = condition,
        ExpressionAttributeValues = values.ToDictionary(value => value.Name, value => new AttributeValue(value.Value)),
    };
}
