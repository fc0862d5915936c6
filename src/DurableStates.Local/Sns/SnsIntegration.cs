using System.Text;
using DurableStates.Json;
using DurableStates.Local.Services;

namespace DurableStates.Local.Sns;

/// <summary>Amazon SNS on this machine: keeps what is published on a topic, and tells a subscriber.</summary>
public sealed class SnsIntegration : IServiceIntegration
{
    // https://docs.aws.amazon.com/sns/latest/api/API_Publish.html
    private const int LargestMessage = 256 * 1024;
    private const int LongestSubject = 100;

    private readonly List<SnsMessage> _messages = [];
    private readonly Lock _lock = new();

    /// <summary>An SNS that knows every topic that it is asked for.</summary>
    public SnsIntegration() => Operations = new Dictionary<string, ServiceOperation>(StringComparer.Ordinal)
    {
        ["publish"] = ServiceOperations.Immediate(Publish),
    };

    /// <summary>Raised for each message, after it is kept.</summary>
    public event Action<SnsMessage>? Published;

    /// <inheritdoc/>
    public string Service => "sns";

    /// <inheritdoc/>
    public string ErrorPrefix => "Sns";

    /// <inheritdoc/>
    public string OptimizedErrorPrefix => "SNS";

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, ServiceOperation> Operations { get; }

    /// <summary>Everything that was published, in order.</summary>
    public IReadOnlyList<SnsMessage> Messages
    {
        get
        {
            lock (_lock)
            {
                return [.. _messages];
            }
        }
    }

    private ServiceReply Publish(ServiceCall call)
    {
        // The optimised integration takes an object and publishes its JSON.
        var text = call.Arguments["Message"] is { IsObject: true } message ? message.ToJson() : call.Text("Message");
        var (topic, subject) = (call.Text("TopicArn"), call.Text("Subject"));
        if (Problem(topic, subject, text) is { } problem)
        {
            return new ServiceReply.Refusal("InvalidParameterException", $"Invalid parameter: {problem}");
        }

        SnsMessage published;
        lock (_lock)
        {
            published = new SnsMessage(topic, subject.Length == 0 ? null : subject, text, call.Arguments["MessageAttributes"], call.Now);
            _messages.Add(published);
        }

        Published?.Invoke(published);
        return new ServiceReply.Success(JsonValue.Object(("MessageId", $"message-{Messages.Count}")));
    }

    private static string? Problem(string topic, string subject, string text) =>
        !topic.StartsWith("arn:", StringComparison.Ordinal) ? "TopicArn"
        : text.Length == 0 ? "Empty message"
        : Encoding.UTF8.GetByteCount(text) > LargestMessage ? "Message too long"
        : subject.Length > LongestSubject || subject.Any(char.IsControl) ? "Subject"
        : null;
}

/// <summary>A message on a topic.</summary>
/// <param name="TopicArn">The topic.</param>
/// <param name="Subject">The subject; null when there is none.</param>
/// <param name="Text">The message.</param>
/// <param name="Attributes">The message attributes as they were given; undefined when there are none.</param>
/// <param name="At">When it was published.</param>
public sealed record SnsMessage(string TopicArn, string? Subject, string Text, JsonValue Attributes, DateTimeOffset At);
