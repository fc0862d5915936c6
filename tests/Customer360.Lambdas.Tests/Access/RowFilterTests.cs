using Customer360.Contracts.Access;
using Customer360.Lambdas.Access;

namespace Customer360.Lambdas.Tests.Access;

/// <summary>A condition of rows is read by a small grammar, written in one spelling, and nothing else gets through.</summary>
public sealed class RowFilterTests
{
    private static readonly RowColumn[] Columns =
    [
        new("country", "string"), new("code", "varchar(3)"), new("age", "tinyint"), new("year", "int"), new("visits", "bigint"), new("spend", "decimal(12,2)"), new("score", "double"),
        new("is_active", "boolean"), new("day", "date"), new("touched_at", "timestamp"), new("tags", "array<string>"),
    ];

    [Theory]
    [InlineData("country = 'DE'", "country = 'DE'")]
    [InlineData("  country='DE'  ", "country = 'DE'")]
    [InlineData("country != 'DE'", "country <> 'DE'")]
    [InlineData("country in ('DE','AT' , 'CH')", "country IN ('DE', 'AT', 'CH')")]
    [InlineData("country not in ('DE')", "country NOT IN ('DE')")]
    [InlineData("not country = 'DE' and year >= 2020", "NOT (country = 'DE') AND year >= 2020")]
    [InlineData("not not year < 1", "NOT (NOT (year < 1))")]
    [InlineData("year = 1 or year = 2 and age = 3", "year = 1 OR year = 2 AND age = 3")]
    [InlineData("(year = 1 or year = 2) and age = 3", "(year = 1 OR year = 2) AND age = 3")]
    [InlineData("((year = 1))", "year = 1")]
    [InlineData("year = 1 and (year = 2 and age = 3)", "year = 1 AND (year = 2 AND age = 3)")]
    [InlineData("spend between 0.5 and -12.25", "spend BETWEEN 0.5 AND -12.25")]
    [InlineData("day not between date '2026-01-31' and date '2026-02-28' or is_active = true", "day NOT BETWEEN DATE '2026-01-31' AND DATE '2026-02-28' OR is_active = TRUE")]
    [InlineData("touched_at > Timestamp '2026-01-31 08:00:00'", "touched_at > TIMESTAMP '2026-01-31 08:00:00'")]
    [InlineData("country = 'Österreich 1/2-a_b.c:d'", "country = 'Österreich 1/2-a_b.c:d'")]
    [InlineData("country = 'AND OR year'", "country = 'AND OR year'")]
    [InlineData("country = ''", "country = ''")]
    [InlineData("age >= -128 and age <= 127", "age >= -128 AND age <= 127")]
    [InlineData("visits = -9223372036854775808", "visits = -9223372036854775808")]
    [InlineData("score <> 1", "score <> 1")]
    public void A_condition_is_written_in_one_spelling_which_reads_as_itself(string text, string rows)
    {
        Assert.Equal((rows, null), RowFilters.Read(text, Columns));
        Assert.Equal((rows, null), RowFilters.Read(rows, Columns));
    }

    [Theory]
    [InlineData("")]
    [InlineData("country")]
    [InlineData("country =")]
    [InlineData("'DE' = country")]
    [InlineData("country = country")]
    [InlineData("country = 'DE' country = 'AT'")]
    [InlineData("country = 'DE' AND")]
    [InlineData("country = 'DE'; drop table x")]
    [InlineData("country = 'DE' -- all")]
    [InlineData("country = 'DE' /* all */")]
    [InlineData("country = 'D''E'")]
    [InlineData("country = 'DE")]
    [InlineData("country = \"DE\"")]
    [InlineData("country = 'a@b.example'")]
    [InlineData("country = 'x\\'")]
    [InlineData("country = 'x\ny'")]
    [InlineData("country = '+49 170 1234567'")]
    [InlineData("country = 5")]
    [InlineData("country = DE")]
    [InlineData("country = TRUE")]
    [InlineData("country = DATE '2026-01-31'")]
    [InlineData("country like 'D'")]
    [InlineData("country is null")]
    [InlineData("country in ()")]
    [InlineData("country in 'DE'")]
    [InlineData("country in ('DE'")]
    [InlineData("country in (select country from x)")]
    [InlineData("lower(country) = 'de'")]
    [InlineData("country = lower('DE')")]
    [InlineData("Country = 'DE'")]
    [InlineData("email = 'x'")]
    [InlineData("unknown = 1")]
    [InlineData("tags = 'x'")]
    [InlineData("t.country = 'DE'")]
    [InlineData("1 = 1")]
    [InlineData("TRUE")]
    [InlineData("age = 128")]
    [InlineData("age = -129")]
    [InlineData("age = 1.0")]
    [InlineData("year = 2147483648")]
    [InlineData("visits = 9223372036854775808")]
    [InlineData("year = '2026'")]
    [InlineData("year + 1 = 2")]
    [InlineData("spend = 1e9")]
    [InlineData("spend = NaN")]
    [InlineData("is_active")]
    [InlineData("is_active > TRUE")]
    [InlineData("is_active between FALSE and TRUE")]
    [InlineData("is_active = 1")]
    [InlineData("day = '2026-01-31'")]
    [InlineData("day = DATE '2026-02-30'")]
    [InlineData("day = DATE 2026")]
    [InlineData("day = TIMESTAMP '2026-01-31 08:00:00'")]
    [InlineData("touched_at = TIMESTAMP '2026-01-31'")]
    [InlineData("year between 1")]
    [InlineData("year between 1 or 2")]
    [InlineData("(year = 1")]
    [InlineData("year = 1)")]
    [InlineData("year = 1 and or year = 2")]
    [InlineData("year not = 1")]
    [InlineData("not")]
    public void What_the_grammar_does_not_have_is_refused_and_not_repeated(string text)
    {
        var (rows, problem) = RowFilters.Read(text, Columns);

        Assert.Null(rows);
        Assert.NotNull(problem);
        Assert.DoesNotContain("example", problem, StringComparison.Ordinal);
        Assert.DoesNotContain("1234567", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_limit_holds_at_its_last_value_and_not_behind_it()
    {
        Assert.NotNull(RowFilters.Read($"country = '{new string('x', 64)}'", Columns).Rows);
        Assert.Null(RowFilters.Read($"country = '{new string('x', 65)}'", Columns).Rows);
        Assert.NotNull(RowFilters.Read($"{new string('(', 9)}year = 1{new string(')', 9)}", Columns).Rows);
        Assert.Null(RowFilters.Read($"{new string('(', 10)}year = 1{new string(')', 10)}", Columns).Rows);
        Assert.NotNull(RowFilters.Read(OfLength(500), Columns).Rows);
        Assert.Null(RowFilters.Read(OfLength(501), Columns).Rows);
        Assert.NotNull(RowFilters.Read($"year IN ({string.Join(',', Enumerable.Repeat("1", 98))})", Columns).Rows);
        Assert.Null(RowFilters.Read($"year IN ({string.Join(',', Enumerable.Repeat("1", 100))})", Columns).Rows);
        Assert.Null(RowFilters.Read(string.Concat(Enumerable.Repeat("NOT ", 1_000)) + "year = 1", Columns).Rows);
    }

    [Fact]
    public void The_columns_of_a_condition_are_those_that_it_names_and_no_words_of_its_texts() =>
        Assert.Equal(
            ["country", "year", "day"],
            RowFilters.ColumnsOf(RowFilters.Both(RowFilters.Read("country = 'year age' and year = 1", Columns).Rows, RowFilters.Read("day > DATE '2026-01-31'", Columns).Rows ?? "")));

    private static string OfLength(int length)
    {
        var texts = Enumerable.Repeat(new string('x', 60), 7).ToList();
        var rows = $"country IN ({string.Join(", ", texts.Select(text => $"'{text}'"))}, '')";
        return $"{rows[..^3]}'{new string('y', length - rows.Length)}')";
    }
}
