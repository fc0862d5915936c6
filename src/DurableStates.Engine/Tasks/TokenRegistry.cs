using System.Collections.Concurrent;

namespace DurableStates.Engine.Tasks;

/// <summary>The task tokens that somebody may still answer with.</summary>
internal sealed class TokenRegistry
{
    // Enough to tell a late answer from a wrong token, without keeping every token for ever.
    private const int ClosedKept = 10_000;

    private readonly ConcurrentDictionary<string, TaskAttempt?> _tokens = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _closed = new();

    public void Open(string token, TaskAttempt attempt) => _tokens[token] = attempt;

    public void Close(string token)
    {
        _tokens[token] = null;
        _closed.Enqueue(token);
        if (_closed.Count > ClosedKept && _closed.TryDequeue(out var oldest))
        {
            _tokens.TryRemove(oldest, out _);
        }
    }

    /// <exception cref="TaskTokenException">Nobody waits for the token.</exception>
    public TaskAttempt this[string token] => _tokens.TryGetValue(token, out var attempt)
        ? attempt ?? throw new TaskTokenException("TaskTimedOut", "Task Timed Out: 'Provided task does not exist anymore'")
        : throw new TaskTokenException("InvalidToken", "Invalid Token: 'Invalid token'");
}
