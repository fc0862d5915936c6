using System.Diagnostics.CodeAnalysis;
using DurableStates.JsonPath.Intrinsics;

namespace DurableStates.JsonPath;

/// <summary>A call of an intrinsic function, such as <c>States.Format('Hello {}', $.name)</c>. Immutable; any number of threads may use one.</summary>
/// <seealso href="https://states-language.net/spec.html#intrinsic-functions"/>
public sealed class Intrinsic
{
    private readonly IntrinsicNode _call;

    private Intrinsic(string text, IntrinsicNode call)
    {
        Text = text;
        _call = call;
    }

    /// <summary>The call as it was written.</summary>
    public string Text { get; }

    /// <summary>Reads a call, or says what is wrong with it. Never throws.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out Intrinsic? intrinsic, [NotNullWhen(false)] out JsonPathSyntaxError? error)
    {
        ArgumentNullException.ThrowIfNull(text);
        var call = IntrinsicParser.Parse(text, out error);
        intrinsic = call is null ? null : new(text, call);
        return intrinsic is not null;
    }

    /// <summary>Calls the function.</summary>
    /// <param name="scope">What its paths can see.</param>
    /// <param name="field">The field that holds the call, for messages: <c>name.$</c>, <c>CausePath</c>. Null, the default, leaves it out.</param>
    public PathResult Evaluate(in PathScope scope, string? field = null) => _call.Evaluate(new IntrinsicScope(scope, field));

    /// <inheritdoc/>
    public override string ToString() => Text;
}
