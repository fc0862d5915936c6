using DurableStates.Json;

namespace DurableStates.Local.Services;

/// <summary>What a service answers.</summary>
public abstract record ServiceReply
{
    private ServiceReply()
    {
    }

    /// <summary>The operation, or the job that was waited for, succeeded.</summary>
    /// <param name="Response">The answer.</param>
    public sealed record Success(JsonValue Response) : ServiceReply;

    /// <summary>The service refused.</summary>
    /// <param name="Code">Its error code, for example <c>AlreadyExistsException</c>.</param>
    /// <param name="Message">What it says.</param>
    public sealed record Refusal(string Code, string Message) : ServiceReply
    {
        /// <summary>What the service's answer says besides, member by member; undefined when nothing. Step Functions does not pass it on, an SDK does.</summary>
        public JsonValue Details { get; init; }
    }

    /// <summary>The job that was waited for did not succeed.</summary>
    /// <param name="Description">The job as the service describes it.</param>
    public sealed record JobFailed(JsonValue Description) : ServiceReply;

    /// <summary>Some entries of a batch failed, and the integration fails the task for it.</summary>
    /// <param name="Code">The integration's error, for example <c>FailedEntry</c>.</param>
    /// <param name="Response">The answer, entry by entry.</param>
    public sealed record EntriesFailed(string Code, JsonValue Response) : ServiceReply;

    /// <summary>An answer without content.</summary>
    public static ServiceReply Nothing { get; } = new Success(JsonObject.Empty);
}
