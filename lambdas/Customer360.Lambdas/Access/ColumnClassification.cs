using Customer360.Contracts.Access;
using Customer360.Lambdas.DataContracts;

namespace Customer360.Lambdas.Access;

/// <summary>How sensitive columns are by two words: the contract's, which the owner wrote, and Lake Formation's tags in effect, which stewards change. The stricter counts.</summary>
internal static class ColumnClassification
{
    // A reason is read by people.
    private const int MostNamed = 20;

    /// <summary>The columns with the stricter classification, and a sentence for each disagreement.</summary>
    /// <param name="columns">The columns, as a contract has them.</param>
    /// <param name="tags">The tags in effect.</param>
    public static (IReadOnlyList<ClassifiedColumn> Columns, IReadOnlyList<string> Disagreements) Of(IEnumerable<ContractNode> columns, EffectiveTags tags)
    {
        var both = columns.Select(column => (Name: column["name"].Text ?? "", Contract: Classification.Highest([column["classification"].Text])))
            .Select(column => (column.Name, column.Contract, Tag: TagOf(column.Name, tags))).ToList();
        var apart = both.Where(column => column.Contract != column.Tag).ToList();
        return (
            [.. both.Select(column => new ClassifiedColumn(column.Name, Classification.Highest([column.Contract, column.Tag ?? Classification.Restricted])))],
            [.. apart.Take(MostNamed).Select(Sentence), .. apart.Count > MostNamed ? [$"Contract and tags disagree about {apart.Count - MostNamed} more columns."] : Array.Empty<string>()]);
    }

    // What is tagged lower wins, also where it says less: the tags of Lake Formation mean it so.
    private static string? TagOf(string column, EffectiveTags tags) =>
        new[] { tags.Columns.Where(tagged => tagged.Name == column).SelectMany(tagged => tagged.Values), tags.OnTable, tags.OnDatabase }
            .Select(values => values.ToList()).FirstOrDefault(values => values.Count > 0) is { } effective
                ? Classification.Highest(effective)
                : null;

    private static string Sentence((string Name, string Contract, string? Tag) column) => column.Tag is null
        ? $"The column {column.Name} has no classification tag in effect and counts as restricted; its contract says {column.Contract}."
        : $"The contract says that the column {column.Name} is {column.Contract}, and its tag in effect that it is {column.Tag}: the stricter counts.";
}
