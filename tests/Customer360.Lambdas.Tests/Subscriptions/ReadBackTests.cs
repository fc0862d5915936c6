using Customer360.Contracts.Subscriptions;
using Customer360.Lambdas.Subscriptions;

namespace Customer360.Lambdas.Tests.Subscriptions;

/// <summary>What Lake Formation lists, against what was wanted.</summary>
public sealed class ReadBackTests
{
    private static readonly PermissionEntry Columns = new("e1", "db", "t", ["a", "b"], ["SELECT"]);
    private static readonly PermissionEntry Database = new("e2", "db", null, [], ["DESCRIBE"]);
    private static readonly PermissionEntry Table = new("e3", "db", "t", [], ["DESCRIBE", "INSERT"]);

    private static readonly Dictionary<string, PermissionRow> Rows = new()
    {
        ["columns a, b"] = new("p", "db", "t", ["a", "b"], null, false, ["SELECT"]),
        ["column a"] = new("p", "db", "t", ["a"], null, false, ["SELECT"]),
        ["every column"] = new("p", "db", "t", null, null, true, ["SELECT"]),
        ["every column but b"] = new("p", "db", "t", null, ["b"], true, ["SELECT"]),
        ["columns of another table"] = new("p", "db", "u", ["a", "b"], null, false, ["SELECT"]),
        ["database"] = new("p", "db", null, null, null, false, ["DESCRIBE"]),
        ["all of the database"] = new("p", "db", null, null, null, false, ["ALL"]),
        ["table"] = new("p", "db", "t", null, null, false, ["DESCRIBE", "INSERT"]),
        ["table, DESCRIBE alone"] = new("p", "db", "t", null, null, false, ["DESCRIBE"]),
        ["all of the table"] = new("p", "db", "t", null, null, false, ["ALL"]),
        ["filter f"] = new("p", "db", "t", null, null, false, ["SELECT"], "f"),
        ["filter g"] = new("p", "db", "t", null, null, false, ["SELECT"], "g"),
        ["a location"] = new("p", null, null, null, null, false, ["DATA_LOCATION_ACCESS"]),
    };

    [Theory]
    [InlineData("columns a, b", "")]
    [InlineData("every column", "")]
    [InlineData("all of the table", "")]
    [InlineData("column a", "b")]
    [InlineData("every column but b", "b")]
    [InlineData("columns of another table", "a b")]
    [InlineData("database", "a b")]
    [InlineData("table", "a b")]
    [InlineData("a location", "a b")]
    [InlineData("filter f", "a b")]
    public void Columns_are_granted_when_they_can_be_read_by_whatever_row(string listed, string missing) =>
        Assert.Equal(missing, string.Join(' ', Review(PermissionChange.Grant, Columns, Rows[listed]).Entries.SelectMany(entry => entry.Columns)));

    [Theory]
    [InlineData("columns a, b", "a b")]
    [InlineData("column a", "a")]
    [InlineData("every column", "")]
    [InlineData("all of the table", "")]
    [InlineData("columns of another table", "")]
    [InlineData("a location", "")]
    [InlineData("filter f", "")]
    public void Columns_are_revoked_when_no_row_names_them(string listed, string left) =>
        Assert.Equal(left, string.Join(' ', Review(PermissionChange.Revoke, Columns, Rows[listed]).Entries.SelectMany(entry => entry.Columns)));

    [Theory]
    [InlineData("filter f", true)]
    [InlineData("filter g", false)]
    [InlineData("table", false)]
    [InlineData("all of the table", false)]
    [InlineData("every column", false)]
    public void Cells_are_there_by_the_row_of_their_own_filter_alone(string listed, bool isThere)
    {
        var cells = new PermissionEntry("e1", "db", "t", [], ["SELECT"], "f");

        Assert.Equal(isThere ? PermissionVerdict.Done : PermissionVerdict.Again, Review(PermissionChange.Grant, cells, Rows[listed]).Verdict);
        Assert.Equal(isThere ? PermissionVerdict.Again : PermissionVerdict.Done, Review(PermissionChange.Revoke, cells, Rows[listed]).Verdict);
        Assert.All(Review(PermissionChange.Revoke, cells, Rows[listed]).Entries, entry => Assert.Equal("f", entry.FilterName));
    }

    [Theory]
    [InlineData("database", true)]
    [InlineData("all of the database", true)]
    [InlineData("table", false)]
    [InlineData("columns a, b", false)]
    public void A_database_is_described_by_its_own_row(string listed, bool isThere)
    {
        Assert.Equal(isThere ? PermissionVerdict.Done : PermissionVerdict.Again, Review(PermissionChange.Grant, Database, Rows[listed]).Verdict);
        Assert.Equal(listed == "database" ? PermissionVerdict.Again : PermissionVerdict.Done, Review(PermissionChange.Revoke, Database, Rows[listed]).Verdict);
    }

    [Theory]
    [InlineData("table", "")]
    [InlineData("all of the table", "")]
    [InlineData("table, DESCRIBE alone", "INSERT")]
    [InlineData("columns a, b", "DESCRIBE INSERT")]
    public void A_tables_permissions_are_its_own(string listed, string missing) =>
        Assert.Equal(missing, string.Join(' ', Review(PermissionChange.Grant, Table, Rows[listed]).Entries.SelectMany(entry => entry.Permissions)));

    [Theory]
    [InlineData(1, PermissionVerdict.Again)]
    [InlineData(4, PermissionVerdict.Again)]
    [InlineData(5, PermissionVerdict.Failed)]
    public void The_rest_is_tried_again_until_the_last_try_and_then_named_with_its_reason(int tries, string verdict)
    {
        var readBack = new PermissionReadBack(
            PermissionChange.Grant, [Columns], [Columns], [new PermissionFailure("e1", "ConcurrentModificationException", "Please retry.")], [Rows["column a"]], tries);

        var review = ReadBack.Review(readBack);

        Assert.Equal(verdict, review.Verdict);
        Assert.Equal(["SELECT on the column db.t.b is not there: ConcurrentModificationException."], review.Problems);
    }

    [Fact]
    public void What_is_gone_has_nothing_left_to_revoke_once_it_was_tried_by_itself()
    {
        var together = new PermissionReadBack(PermissionChange.Revoke, [Columns], [Columns], [new PermissionFailure("e1", "EntityNotFoundException", "Columns not found: b")], [Rows["columns a, b"]], 1);
        var singly = ReadBack.Review(together);
        Assert.Equal(["a", "b"], singly.Entries.Select(entry => Assert.Single(entry.Columns)));
        Assert.Equal(["e1", "e2"], singly.Entries.Select(entry => entry.Id));

        var after = new PermissionReadBack(PermissionChange.Revoke, [Columns], singly.Entries, [new PermissionFailure("e2", "EntityNotFoundException", "Columns not found: b")], [new("p", "db", "t", ["b"], null, false, ["SELECT"])], 2);
        Assert.Equal(PermissionVerdict.Done, ReadBack.Review(after).Verdict);
    }

    private static PermissionReview Review(string change, PermissionEntry wanted, PermissionRow row) => ReadBack.Review(new PermissionReadBack(change, [wanted], [wanted], [], [row], 1));
}
