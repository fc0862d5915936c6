using System.Collections.Immutable;

namespace DurableStates.Compiler.Iam;

/// <summary>One permission that a state machine's role needs.</summary>
/// <param name="Actions">The IAM actions.</param>
/// <param name="Resources">Resource patterns; <c>${AWS::…}</c> inside is substituted by CloudFormation.</param>
/// <param name="PassedTo">For <c>iam:PassRole</c>: the service that may receive the role. Null for every other action.</param>
internal sealed record PolicyStatement(ImmutableArray<string> Actions, ImmutableArray<string> Resources, string? PassedTo = null)
{
    /// <summary>Joins the statements that differ in their actions only, and sorts what remains, so that the order of the states does not matter.</summary>
    public static ImmutableArray<PolicyStatement> Merge(IEnumerable<PolicyStatement> statements) =>
        [.. statements
            .GroupBy(statement => (Resources: string.Join('\n', statement.Resources.Order(StringComparer.Ordinal)), statement.PassedTo))
            .Select(group => new PolicyStatement(
                [.. group.SelectMany(statement => statement.Actions).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
                [.. group.First().Resources.Order(StringComparer.Ordinal)],
                group.Key.PassedTo))
            .OrderBy(statement => statement.Actions[0], StringComparer.Ordinal)
            .ThenBy(statement => statement.Resources[0], StringComparer.Ordinal)];
}
