using Customer360.Contracts;

namespace Customer360.Lambdas.Access;

/// <summary>What came of submitting a request.</summary>
internal abstract record Submission
{
    private Submission()
    {
    }

    /// <summary>It is in the store, now or before.</summary>
    public sealed record Accepted(string RequestId, string State) : Submission;

    /// <summary>There is another request of this id; nothing is changed.</summary>
    public sealed record Other(string State) : Submission;

    /// <summary>It is none.</summary>
    public sealed record Invalid(IReadOnlyList<Finding> Findings) : Submission;
}
