using Customer360.Contracts.Access;
using Customer360.Contracts.Subscriptions;
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

    /// <summary>Why what was decided is not granted after all: a column is more sensitive now than those saw it who decided, or the table is gone. Null when neither is so.</summary>
    public static string? Raised(GrantQuestion question, EffectiveTags? tags)
    {
        var scope = question.Scope;
        if (tags is null)
        {
            return $"{scope.DatabaseName}.{scope.TableName} is no longer in the catalogue. Ask again when it is.";
        }

        // The values of a column by which rows are chosen are not seen, but for those that stand in the condition.
        var raised = scope.Columns.Select(column => (Name: column, Before: Classification.Highest([.. question.Classified.Where(decided => decided.Name == column).Select(decided => decided.Classification).DefaultIfEmpty(Classification.Public)])))
            .Concat(RowFilters.ColumnsOf(scope.Rows).Except(scope.Columns).Select(column => (Name: column, Before: Classification.Confidential)))
            .Where(column => !IsGone(column.Name, tags)).Select(column => (column.Name, column.Before, Now: TagOf(column.Name, tags) ?? Classification.Restricted))
            .Where(column => Classification.Highest([column.Before, column.Now]) != column.Before)
            .Select(column => $"The column {column.Name} counted as {column.Before} when it was decided about, and its tag in effect says {column.Now}.").ToList();
        return raised.Count == 0 ? null : string.Join(' ', [.. raised.Take(MostNamed), "Ask again."]);
    }

    // It would be listed with what it inherits. What is gone is not granted, and an engineer looks at it.
    private static bool IsGone(string column, EffectiveTags tags) =>
        tags.OnTable.Count + tags.OnDatabase.Count > 0 && tags.Columns.Count > 0 && tags.Columns.All(tagged => tagged.Name != column);

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
