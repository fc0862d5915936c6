using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Customer360.Contracts.Access;
using Customer360.Lambdas.Hosting;
using Customer360.Lambdas.Ports;
using DurableStates;

namespace Customer360.Lambdas.Aws;

/// <summary>One item per question, in a table whose key is <c>ticketId</c>, with two indexes by group that have no tokens.</summary>
internal sealed class DynamoDbStewardQuestions(IAmazonDynamoDB dynamoDb, PlatformSettings settings) : IStewardQuestions
{
    // Another decision in the same moment; the next look at the question says what came of it.
    private const int MostTries = 10;

    private const string IsOpen = "attribute_not_exists(decision) AND attribute_not_exists(isLate) AND attribute_not_exists(isClosed)";

    public async Task<Question> PutAsync(Question question, CancellationToken cancellationToken)
    {
        try
        {
            await dynamoDb.PutItemAsync(
                new PutItemRequest
                {
                    TableName = settings.StewardQuestionsTable,
                    Item = AccessItems.Of(question),
                    ConditionExpression = "attribute_not_exists(ticketId)",
                },
                cancellationToken);
        }
        catch (ConditionalCheckFailedException)
        {
            // Asked before, by this run or by another.
        }

        return await FindAsync(question.TicketId, cancellationToken) is { } stored && stored.ExecutionId == question.ExecutionId
            ? stored
            : throw new QuestionNotHeldException(question.TicketId);
    }

    public async Task<Question> WaitAsync(string ticketId, string executionId, string taskToken, CancellationToken cancellationToken)
    {
        var written = await TryUpdateAsync(ticketId, "SET taskToken = :token", "executionId = :run", cancellationToken, (":token", taskToken), (":run", executionId));
        return written && await FindAsync(ticketId, cancellationToken) is { } question ? question : throw new QuestionNotHeldException(ticketId);
    }

    public async Task<Question?> FindAsync(string ticketId, CancellationToken cancellationToken) =>
        await ItemAsync(ticketId, cancellationToken) is { } item ? AccessItems.Question(item) : null;

    public async Task<string?> TokenAsync(string ticketId, CancellationToken cancellationToken) =>
        await ItemAsync(ticketId, cancellationToken) is { } item && item.TryGetValue("taskToken", out var token) ? token.S : null;

    public async Task<IReadOnlyList<Question>> OpenAsync(string group, CancellationToken cancellationToken) =>
        [.. await OpenAsync("ByApprover", "approver", group, cancellationToken), .. await OpenAsync("ByEscalation", "escalatedTo", group, cancellationToken)];

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

                if (e.CancellationReasons is [{ Code: "ConditionalCheckFailed" }])
                {
                    return DecisionWrite.RequestClosed;
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
        await TryUpdateAsync(ticketId, "SET isLate = :late", "attribute_exists(ticketId)", cancellationToken, (":late", "true"));

    public async Task<Question?> ExpireAsync(string ticketId, CancellationToken cancellationToken)
    {
        await TryUpdateAsync(ticketId, "SET isLate = :late", $"attribute_exists(ticketId) AND {IsOpen}", cancellationToken, (":late", "true"));
        return await FindAsync(ticketId, cancellationToken);
    }

    public async Task CloseAsync(string ticketId, CancellationToken cancellationToken) =>
        await TryUpdateAsync(ticketId, "SET isClosed = :closed", $"attribute_exists(ticketId) AND {IsOpen}", cancellationToken, (":closed", "true"));

    public async Task<ReminderWrite> TryRemindAsync(Question question, string occasion, string executionId, CancellationToken cancellationToken)
    {
        var mark = MarkOf(occasion);
        var escalates = occasion == ReminderOccasion.Escalation && question.EscalateTo is not null;
        (string, string)[] values = escalates ? [(":run", executionId), (":group", question.EscalateTo ?? "")] : [(":run", executionId)];
        if (await TryUpdateAsync(
            question.TicketId, $"SET {mark} = :run{(escalates ? ", escalatedTo = :group" : "")}", $"attribute_exists(ticketId) AND {IsOpen} AND (attribute_not_exists({mark}) OR {mark} = :run)", cancellationToken, values))
        {
            return ReminderWrite.Taken;
        }

        return await ItemAsync(question.TicketId, cancellationToken) is { } item && item.TryGetValue(mark, out var taken) && taken.S != executionId ? ReminderWrite.TakenBefore : ReminderWrite.Ended;
    }

    private List<TransactWriteItem> Writes(Question question, QuestionDecision decision)
    {
        var write = new TransactWriteItem
        {
            Update = new Update
            {
                TableName = settings.StewardQuestionsTable,
                Key = AccessItems.TicketKey(question.TicketId),
                UpdateExpression = "SET decision = :decision",
                ConditionExpression = $"attribute_exists(ticketId) AND {IsOpen}",
                ExpressionAttributeValues = new() { [":decision"] = new(WorkflowJson.Serialize(decision)) },
            },
        };
        return question.Subject switch
        {
            QuestionSubject.Access(var requestId, _, _, _, _, _) => [write, Link(requestId, question, decision)],

            // One question, one decision: there is no chain.
            QuestionSubject.Release => [write],
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    // The decision and the link of the request's chain are written together: nobody decides two stages, however fast.
    private TransactWriteItem Link(string requestId, Question question, QuestionDecision decision)
    {
        var link = new StageDecision(question.Stage, decision.DecidedBy, decision.Approved, decision.DecidedAt, question.Subject.PolicyVersion);
        var person = AccessItems.PersonKey(decision.DecidedBy);
        return new()
        {
            Update = new Update
            {
                TableName = settings.AccessRequestsTable,
                Key = AccessItems.RequestKey(requestId),
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
        };
    }

    private async Task<Dictionary<string, AttributeValue>?> ItemAsync(string ticketId, CancellationToken cancellationToken)
    {
        var request = new GetItemRequest { TableName = settings.StewardQuestionsTable, Key = AccessItems.TicketKey(ticketId), ConsistentRead = true };
        var response = await dynamoDb.GetItemAsync(request, cancellationToken);
        return response.Item is { Count: > 0 } item ? item : null;
    }

    private async Task<IReadOnlyList<Question>> OpenAsync(string index, string key, string group, CancellationToken cancellationToken)
    {
        var open = new List<Question>();
        var query = new QueryRequest
        {
            TableName = settings.StewardQuestionsTable,
            IndexName = index,
            KeyConditionExpression = $"{key} = :group",
            FilterExpression = IsOpen,
            ExpressionAttributeValues = new() { [":group"] = new(group) },
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

    private async Task<bool> TryUpdateAsync(string ticketId, string update, string condition, CancellationToken cancellationToken, params (string Name, string Value)[] values)
    {
        var request = new UpdateItemRequest
        {
            TableName = settings.StewardQuestionsTable,
            Key = AccessItems.TicketKey(ticketId),
            UpdateExpression = update,
            ConditionExpression = condition,
            ExpressionAttributeValues = values.ToDictionary(value => value.Name, value => new AttributeValue(value.Value)),
        };
        try
        {
            await dynamoDb.UpdateItemAsync(request, cancellationToken);
            return true;
        }
        catch (ConditionalCheckFailedException)
        {
            return false;
        }
    }

    private static string MarkOf(string occasion) => occasion switch
    {
        ReminderOccasion.Day => "remindedAfterDay",
        ReminderOccasion.TwoDays => "remindedAfterTwoDays",
        ReminderOccasion.Escalation => "escalatedBy",
        _ => throw new ArgumentOutOfRangeException(nameof(occasion), occasion, "There is no such occasion."),
    };
}
