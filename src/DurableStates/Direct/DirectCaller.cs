using System.Diagnostics;
using DurableStates.Failures;

namespace DurableStates.Direct;

/// <summary>Makes calls as Step Functions would: attempt after attempt, on the run's clock, each attempt written down.</summary>
internal sealed class DirectCaller(IDirectHost host, DirectOptions options, CancellationToken cancellationToken)
{
    private readonly List<DirectCall> calls = [];
    private int tokens;

    public IReadOnlyList<DirectCall> Calls => calls;

    public DateTimeOffset Now => options.Time.GetUtcNow();

    /// <summary>How often the call being made was tried again; what is read while a call is put together.</summary>
    public int RetryCount { get; private set; }

    /// <summary>Makes a call; it is put together anew for each attempt.</summary>
    public Task<string> CallAsync(Func<DirectCall> call, TaskOptions? callOptions)
    {
        var task = "";
        return WithRetries(() => task, () => callOptions?.Retry?.Policy, () =>
        {
            var made = call();
            task = NameOf(made);
            return AttemptAsync(made, callOptions?.Timeout, made is DirectCall.Aws { Pattern: AwsCall.RunJob } ? callOptions?.Heartbeat : null);
        });
    }

    /// <summary>Hands out a token and waits. The whole is one state, so a retry begins again with a new token.</summary>
    public Task<string> CallbackAsync(Func<string, Task<StartCall>> start, TimeSpan? timeout, TimeSpan? heartbeat)
    {
        TaskRetryOptions? retry = null;
        var task = "";
        return WithRetries(() => task, () => retry?.Policy, async () =>
        {
            var token = $"token-{++tokens}";
            var call = await start(token);
            retry = call.Options?.Retry;
            task = NameOf(call.Call);
            return await AttemptCallbackAsync(call.Call with { TaskToken = token }, token, timeout, heartbeat);
        });
    }

    public async Task WaitAsync(TimeSpan delay)
    {
        if (delay > TimeSpan.Zero)
        {
            await Task.Delay(TimeSpan.FromSeconds(Math.Ceiling(delay.TotalSeconds)), options.Time, cancellationToken);
        }
    }

    public async Task WaitUntilAsync(DateTimeOffset time)
    {
        if (time > Now)
        {
            await Task.Delay(time - Now, options.Time, cancellationToken);
        }
    }

    private async Task<string> WithRetries(Func<string> task, Func<RetryPolicy?> policy, Func<Task<DirectReply>> attempt)
    {
        for (var attempts = 1; ; attempts++)
        {
            RetryCount = attempts - 1;
            var reply = await attempt();
            if (reply is DirectReply.Succeeded(var payload))
            {
                return payload;
            }

            var (error, cause) = reply is DirectReply.Failed failed
                ? (failed.Error, failed.Cause)
                : throw new InvalidOperationException($"Nobody answers '{task()}', and it has no timeout.");
            if (policy() is not { } retry || !retry.Allows(attempts, Surfacing.DetailsOf(error, cause)))
            {
                throw Surfacing.ExceptionOf(task(), error, cause);
            }

            await WaitAsync(retry.IntervalAfter(attempts));
        }
    }

    private async Task<DirectReply> AttemptAsync(DirectCall call, TimeSpan? timeout, TimeSpan? heartbeat)
    {
        calls.Add(call);
        return await TakeTimeAsync(await host.CallAsync(call, cancellationToken), timeout, heartbeat);
    }

    private async Task<DirectReply> AttemptCallbackAsync(DirectCall call, string token, TimeSpan? timeout, TimeSpan? heartbeat)
    {
        var start = await AttemptAsync(call, timeout, heartbeat: null);
        return start is DirectReply.Succeeded
            ? await TakeTimeAsync(await host.WaitForCallbackAsync(call, token, cancellationToken), timeout - start.After, heartbeat)
            : start;
    }

    private async Task<DirectReply> TakeTimeAsync(DirectReply reply, TimeSpan? timeout, TimeSpan? heartbeat)
    {
        var silence = FirstSilence(reply, heartbeat);
        var longest = silence < timeout || timeout is null ? silence : timeout;
        var late = longest is { } limit && (reply is DirectReply.Never || reply.After >= limit && limit > TimeSpan.Zero);
        var time = late && longest is { } until ? until : reply.After;
        if (options.Time is VirtualTime clock)
        {
            clock.Pass(time);
        }
        else if (time > TimeSpan.Zero)
        {
            await Task.Delay(time, options.Time, cancellationToken);
        }

        return late ? new DirectReply.Failed(ErrorNames.Timeout) : reply;
    }

    // When the callee has been silent for too long; both ends of waiting have one error name.
    private static TimeSpan? FirstSilence(DirectReply reply, TimeSpan? heartbeat)
    {
        var heard = TimeSpan.Zero;
        foreach (var beat in reply.Heartbeats)
        {
            if (beat >= heard + heartbeat)
            {
                break;
            }

            heard = beat;
        }

        return heard + heartbeat;
    }

    private static string NameOf(DirectCall call) => call switch
    {
        DirectCall.Activity activity => activity.Name,
        DirectCall.Aws aws => $"{aws.Service}:{aws.Operation}",
        _ => throw new UnreachableException(),
    };

    /// <summary>The one call inside a callback's start.</summary>
    internal sealed record StartCall(DirectCall Call, TaskOptions? Options);
}
