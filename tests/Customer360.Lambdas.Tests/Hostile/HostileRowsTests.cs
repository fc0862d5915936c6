using Customer360.Contracts.Access;
using Customer360.Lambdas.Access;

namespace Customer360.Lambdas.Hostile;

/// <summary>Conditions of rows that somebody hopes will be read as something else, here or in Lake Formation.</summary>
public sealed class HostileRowsTests
{
    private static readonly RowColumn[] Columns =
    [
        new("country", "string"), new("code", "varchar(3)"), new("year", "int"), new("spend", "decimal(12,2)"), new("score", "double"), new("is_active", "boolean"), new("day", "date"),
        new("touched_at", "timestamp"),
    ];

    [Theory]
    // Letters and digits that only look or sound like those of the grammar.
    [InlineData("c\u043euntry = 'DE'")]
    [InlineData("\uff43ountry = 'DE'")]
    [InlineData("country \uff1d 'DE'")]
    [InlineData("country \u0131N ('DE')")]
    [InlineData("country \u0130N ('DE')")]
    [InlineData("year = \u0663")]
    [InlineData("year = \uff11")]
    [InlineData("country = \u2018DE\u2019")]
    [InlineData("country = 'D\u202eE'")]
    [InlineData("country = 'D\u200bE'")]
    [InlineData("country = 'D\u2028E'")]
    [InlineData("country = 'D\0E'")]
    [InlineData("country = 'D\ud800'")]
    [InlineData("country = 'DE'\0")]
    [InlineData("country = 'DE' AND\u200byear = 1")]
    [InlineData("country = 'DE'\u2028OR year = 1")]
    [InlineData("country = 'DE' OR\u00a0year = 1")]
    [InlineData("\ufeffcountry = 'DE'")]
    // What other dialects of SQL have.
    [InlineData("country = N'DE'")]
    [InlineData("country = E'DE'")]
    [InlineData("country = U&'DE'")]
    [InlineData("country = x'44'")]
    [InlineData("country = $$DE$$")]
    [InlineData("country = `DE`")]
    [InlineData("[country] = 'DE'")]
    [InlineData("country == 'DE'")]
    [InlineData("country <=> 'DE'")]
    [InlineData("country ~ 'D'")]
    [InlineData("country = 'D' 'E'")]
    [InlineData("country = 'D' || 'E'")]
    [InlineData("country = ANY ('DE')")]
    [InlineData("country = 'DE' COLLATE x")]
    [InlineData("country = 'DE' LIMIT 1")]
    [InlineData("country = 'DE' UNION SELECT country")]
    [InlineData("EXISTS (SELECT 1)")]
    [InlineData("CASE WHEN year = 1 THEN TRUE END")]
    [InlineData("country = 'DE' OR TRUE")]
    [InlineData("(country, year) = ('DE', 1)")]
    [InlineData("customer360_hr.salaries.country = 'DE'")]
    [InlineData("country = 'DE' = TRUE")]
    // What templates, machines and drivers put values in for.
    [InlineData("country = ?")]
    [InlineData("country = :country")]
    [InlineData("country = {{resolve:ssm:secret}}")]
    [InlineData("country = ${AWS::AccountId}")]
    [InlineData("{% $states.input %}")]
    // Lists, ranges and nulls.
    [InlineData("year IN (1,)")]
    [InlineData("year IN (,1)")]
    [InlineData("year IN ((1))")]
    [InlineData("year IN (NULL)")]
    [InlineData("year = NULL")]
    [InlineData("year NOT NOT IN (1)")]
    [InlineData("year BETWEEN (1) AND (2)")]
    [InlineData("year BETWEEN 1 AND 2 AND")]
    [InlineData("()")]
    [InlineData("(year = 1))(")]
    // Numbers.
    [InlineData("year = +1")]
    [InlineData("year = --1")]
    [InlineData("year = - 1")]
    [InlineData("year = 0x1")]
    [InlineData("year = 1_0")]
    [InlineData("spend = 1.")]
    [InlineData("spend = .5")]
    [InlineData("spend = 1,5")]
    [InlineData("spend = 1.2.3")]
    [InlineData("score = 1e1")]
    [InlineData("score = Infinity")]
    // Days that there are not, and zones that nobody compares in.
    [InlineData("day = DATE '2027-02-29'")]
    [InlineData("day = DATE '2100-02-29'")]
    [InlineData("day = DATE '0000-01-01'")]
    [InlineData("day = DATE '10000-01-01'")]
    [InlineData("day = DATE '2026-1-31'")]
    [InlineData("day = DATE ' 2026-01-31'")]
    [InlineData("day = DATE '2026-01-31T00:00:00'")]
    [InlineData("day = DATE '\u0662\u0660\u0662\u0666-01-31'")]
    [InlineData("touched_at > TIMESTAMP '2026-01-31 24:00:00'")]
    [InlineData("touched_at > TIMESTAMP '2026-06-30 23:59:60'")]
    [InlineData("touched_at > TIMESTAMP '2026-01-31 08:00:00Z'")]
    [InlineData("touched_at > TIMESTAMP '2026-01-31 08:00:00+02:00'")]
    [InlineData("touched_at > TIMESTAMP '2027-02-29 08:00:00'")]
    public void What_could_be_read_as_something_else_is_refused(string text) => Assert.Null(RowFilters.Read(text, Columns).Rows);

    [Theory]
    [InlineData("day = DATE '2028-02-29'")]
    [InlineData("day = DATE '2000-02-29'")]
    [InlineData("day BETWEEN DATE '0001-01-01' AND DATE '9999-12-31'")]
    [InlineData("touched_at > TIMESTAMP '2028-02-29 23:59:59'")]
    public void Days_that_there_are_are_read(string text) => Assert.Equal((text, null), RowFilters.Read(text, Columns));

    // A contract may have a column of such a name; a condition that names it is that of the column, or none.
    [Theory]
    [InlineData("and")]
    [InlineData("or")]
    [InlineData("not")]
    [InlineData("in")]
    [InlineData("between")]
    [InlineData("date")]
    [InlineData("timestamp")]
    [InlineData("true")]
    [InlineData("false")]
    [InlineData("null")]
    [InlineData("select")]
    public void A_column_that_is_called_like_a_word_of_the_grammar_is_the_column_or_nothing(string name)
    {
        RowColumn[] columns = [new(name, "int"), new("year", "int")];
        foreach (var text in new[] { $"{name} = 1", $"{name} = 1 AND year = 2", $"NOT {name} IN (1, 2)", $"year = 2 OR {name} BETWEEN 1 AND 3", $"{name} {name} 1" })
        {
            var (rows, _) = RowFilters.Read(text, columns);
            if (rows is not null)
            {
                Assert.Contains(name, RowFilters.ColumnsOf(rows));
                Assert.Equal((rows, null), RowFilters.Read(rows, columns));
            }
        }
    }

    /// <summary>Whatever is thrown together of words of the grammar and of others: what gets through is in the one spelling, names columns only, and stays one condition beside another.</summary>
    [Fact]
    public void What_gets_through_is_one_condition_of_columns_and_values()
    {
        string[] words =
        [
            "country", "year", "day", "is_active", "email", "AND", "or", "NOT", "IN", "BETWEEN", "DATE", "TIMESTAMP", "TRUE", "NULL", "(", ")", ",", "=", "<>", "!=", "<=", ">", "1", "-7", "2.5", "'DE'", "''", "'a) OR (b'",
            "'2026-02-28'", "DATE '2026-02-28'", ";", "--", "/*", "\"", "'", "\\", "\n", "\u00a0", "year = 1", "country IN ('DE', 'AT')", "NOT year = 3",
        ];
        var taken = 0;
        for (var seed = 0; seed < 20_000; seed++)
        {
            var random = new Random(seed);
            var text = string.Join(random.Next(4) == 0 ? "" : " ", Enumerable.Range(0, random.Next(1, 9)).Select(_ => words[random.Next(words.Length)]));
            if (RowFilters.Read(text, Columns).Rows is { } rows)
            {
                taken++;
                Assert.Equal((rows, null), RowFilters.Read(rows, Columns));
                Assert.All(rows, letter => Assert.InRange(letter, ' ', '~'));
                Assert.Subset(new HashSet<string> { "country", "year", "day", "is_active" }, RowFilters.ColumnsOf(rows).ToHashSet());
                Assert.Equal($"({rows}) AND (year > 2020)", RowFilters.Both(rows, "year > 2020"));
            }
        }

        Assert.InRange(taken, 100, 19_900);
    }

    /// <summary>Everybody who may choose rows does so at full length: Lake Formation takes 2,048 characters.</summary>
    [Fact]
    public void The_longest_conditions_of_a_request_and_of_every_stage_fit_into_a_filter()
    {
        var longest = RowFilters.Read($"country IN ('{string.Join("', '", Enumerable.Repeat(new string('x', 60), 7))}', '{new string('y', 32)}')", Columns).Rows!;
        Assert.InRange(longest.Length, 490, 500);
        Assert.InRange(new[] { longest, longest, longest }.Aggregate(longest, (all, each) => RowFilters.Both(all, each)!).Length, 1_960, 2_048);
    }
}
