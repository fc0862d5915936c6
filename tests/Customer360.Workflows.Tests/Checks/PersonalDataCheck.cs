using Customer360.Local.Platform;
using DurableStates.Engine;

namespace Customer360.Workflows.Checks;

/// <summary>What people write about people, and tokens, stay in the stores: nothing that an operator, a subscriber or a reader of logs may see has any of it.</summary>
internal static class PersonalDataCheck
{
    public const string PayloadWithToken = "payload of AskSteward";

    /// <summary>Where something planted, or a token, was found; empty where all is well.</summary>
    public static IReadOnlyList<string> Leaks(LocalPlatform platform)
    {
        var tokens = Tokens(platform).ToArray();
        return
        [
            .. from text in Texts(platform)
               from word in PlantedData.Words.Concat(text.What == PayloadWithToken ? [] : tokens)
               where text.Text.Replace("\\u002B", "+", StringComparison.OrdinalIgnoreCase).Contains(word, StringComparison.OrdinalIgnoreCase)
               select $"{word} stands in a {text.What}: {text.Text}",
        ];
    }

    /// <summary>Everything that an operator, a subscriber or a reader of logs may see.</summary>
    public static IEnumerable<(string What, string Text)> Texts(LocalPlatform platform)
    {
        foreach (var execution in platform.Engine.Executions)
        {
            yield return ("input", execution.Input.Text);
            yield return ("output", $"{execution.Output?.Text} {execution.Error} {execution.Cause}");
            foreach (var details in execution.GetHistory().Select(historyEvent => historyEvent.Details).OfType<HistoryEventDetails>())
            {
                yield return details switch
                {
                    HistoryEventDetails.TaskScheduled scheduled => (
                        scheduled.Parameters.Value["Payload"]["taskToken"].IsString ? PayloadWithToken : "payload", scheduled.Parameters.Text),
                    HistoryEventDetails.TaskAnswered answered => ("answer", answered.Output.Text),
                    _ => ("history", details.ToString()),
                };
            }
        }

        foreach (var busEvent in platform.Bus.Archive)
        {
            yield return ("event", busEvent.ToJson());
        }

        foreach (var message in platform.Sns.Messages)
        {
            yield return ("notice", $"{message.Subject} {message.Text} {message.Attributes.ToJson()}");
        }

        foreach (var schedule in platform.Scheduler.Schedules)
        {
            yield return ("schedule", schedule.Request.ToJson());
        }

        foreach (var letter in platform.Bus.DeadLetters)
        {
            yield return ("dead letter", $"{letter.Event.ToJson()} {letter.Reason}");
        }

        foreach (var row in platform.DynamoDb.Items("Audit"))
        {
            yield return ("row of the audit", row.ToJson());
        }

        foreach (var line in platform.Log.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            yield return ("log", line);
        }
    }

    /// <summary>The tokens that were handed over.</summary>
    public static IEnumerable<string> Tokens(LocalPlatform platform) => platform.Engine.Executions.SelectMany(execution => execution.GetHistory())
        .Select(historyEvent => historyEvent.Details).OfType<HistoryEventDetails.TaskScheduled>()
        .Select(task => task.Parameters.Value["Payload"]["taskToken"]).Where(token => token.IsString).Select(token => token.AsString());
}
