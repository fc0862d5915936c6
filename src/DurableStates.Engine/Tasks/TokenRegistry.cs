using System.Collections.Concurrent;

namespace DurableStates.Engine.Tasks;

/// <summary>The task tokens that somebody may still answer with.</summary>
internal sealed class TokenRegistry
{
    // Enough to tell a late answer from a wrong token, without keeping every token for ever.
    private const int ClosedKept = 10_000;

    private readonly Lock _restoring = new();
    private readonly ConcurrentDictionary<string, TaskAttempt?> _tokens = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _closed = new();

    /// <summary>Lets answers wait while tokens of an earlier process are opened.</summary>
    public Lock.Scope Hold() => _restoring.EnterScope();

    public void Open(string token, TaskAttempt attempt) => _tokens[token] = attempt;

    public void Close(string token)
    {
        if (_tokens.TryGetValue(token, out var attempt) && attempt is null)
        {
            return;
        }

        _tokens[token] = null;
        Note(token);
    }

    /// <summary>Takes the right to answer; whoever comes second does not get it.</summary>
    /// <exception cref="TaskTokenException">Nobody waits for the token.</exception>
    public TaskAttempt Take(string token)
    {
        var attempt = this[token];
        if (!_tokens.TryUpdate(token, null, attempt))
        {
            throw TimedOut();
        }

        Note(token);
        return attempt;
    }

    private void Note(string token)
    {
        _closed.Enqueue(token);
        if (_closed.Count > ClosedKept && _closed.TryDequeue(out var oldest))
        {
            _tokens.TryRemove(oldest, out _);
        }
    }

    /// <exception cref="TaskTokenException">Nobody waits for the token.</exception>
    public TaskAttempt this[string token]
    {
        get
        {
            lock (_restoring)
            {
                return _tokens.TryGetValue(token, out var attempt)
                    ? attempt ?? throw TimedOut()
                    : throw new TaskTokenException("InvalidToken", "Invalid Token: 'Invalid token'");
            }
        }
    }

    private static TaskTokenException TimedOut() => new("TaskTimedOut", "Task Timed Out: 'Provided task does not exist anymore'");
}
