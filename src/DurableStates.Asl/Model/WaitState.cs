namespace DurableStates.Asl;

/// <summary>Holds the execution until its time has come.</summary>
/// <param name="Name">The state's name.</param>
/// <param name="Time">How long, or until when.</param>
/// <param name="Next">What follows.</param>
/// <seealso href="https://states-language.net/spec.html#wait-state"/>
public sealed record WaitState(string Name, WaitTime Time, Transition Next) : State(Name)
{
    /// <inheritdoc/>
    public override string Type => "Wait";

    /// <inheritdoc/>
    public override Transition? Transition => Next;
}

/// <summary>How long, or until when, a <c>Wait</c> holds the execution.</summary>
public abstract record WaitTime
{
    private WaitTime()
    {
    }

    /// <summary>So many seconds from when the state is entered.</summary>
    /// <param name="Count">The number of seconds.</param>
    public sealed record Seconds(Setting<int> Count) : WaitTime;

    /// <summary>Until an instant; one that is past does not wait.</summary>
    /// <param name="Instant">The instant in RFC 3339, with an upper-case T and an offset or Z.</param>
    public sealed record Timestamp(Setting<string> Instant) : WaitTime;
}
