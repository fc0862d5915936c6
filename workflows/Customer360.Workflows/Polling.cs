using DurableStates;

namespace Customer360.Workflows;

/// <summary>Waiting for what Step Functions cannot wait for itself.</summary>
internal static class Polling
{
    private const int FirstWaitSeconds = 15;
    private const int LongestWaitSeconds = 240;

    /// <summary>
    /// Starts something and asks how it ended, at intervals that grow from 15 seconds to 4 minutes, until it has ended or its time is over. A look costs about ten
    /// events of the history, so that half an hour costs about 120 and a day fewer than 4,000.
    /// </summary>
    /// <param name="context">The context.</param>
    /// <param name="deadlineSeconds">After how many seconds nobody looks any more.</param>
    /// <param name="start">Starts it.</param>
    /// <param name="get">Says how it ended; null while it has not.</param>
    /// <returns>How it ended; null when it did not in time.</returns>
    public static async Task<string?> StartThenPollAsync(TaskOrchestrationContext context, int deadlineSeconds, Func<Task> start, Func<Task<string?>> get)
    {
        await start();
        string? ended = null;
        var wait = FirstWaitSeconds;
        var waited = 0;
        while (ended is null && waited < deadlineSeconds)
        {
            await context.CreateTimer(TimeSpan.FromSeconds(wait));
            waited += wait;
            wait = wait < LongestWaitSeconds / 2 ? wait * 2 : LongestWaitSeconds;
            ended = await get();
        }

        return ended;
    }

    /// <summary>Does something at once and again, at the same intervals, until it says that it is done or its time is over.</summary>
    /// <param name="context">The context.</param>
    /// <param name="deadlineSeconds">After how many seconds it is not done again.</param>
    /// <param name="isDone">Does it, and says whether it is done.</param>
    /// <returns>False when it was not done in time.</returns>
    public static async Task<bool> RepeatUntilAsync(TaskOrchestrationContext context, int deadlineSeconds, Func<Task<bool>> isDone)
    {
        var wait = FirstWaitSeconds;
        var waited = 0;
        var done = false;
        while (!done && waited < deadlineSeconds)
        {
            done = await isDone();
            if (!done)
            {
                await context.CreateTimer(TimeSpan.FromSeconds(wait));
                waited += wait;
                wait = wait < LongestWaitSeconds / 2 ? wait * 2 : LongestWaitSeconds;
            }
        }

        return done;
    }
}
