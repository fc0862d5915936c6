namespace DurableStates.Frontend.Tests;

public sealed class ExpressionTests
{
    [Theory]
    // Members and objects
    [InlineData("order.Note", "order.note?")]
    [InlineData("order.Note?.Length ?? 0", "((order.note? is not null) ? StringLength(order.note?) : null) ?? 0)", true)]
    [InlineData("order.Tags[0]", "order.tags[0]")]
    [InlineData("order.Tags[^1]", "order.tags[^1]")]
    [InlineData("new Order(\"a\", 1, [], order.PlacedAt, null)", "{id: \"a\", amount: 1, tags: [], placedAt: order.placedAt, note: null}")]
    [InlineData("new { Note = (string?)null, X = order }", "{note: null, x: order}")]
    [InlineData("new[] { 1, 2 }", "[1, 2]")]
    [InlineData("(List<string>)[\"a\", .. order.Tags]", "[\"a\", ..order.tags]")]
    // Numbers
    [InlineData("order.Amount / 2", "(order.amount DivideInteger 2)")]
    [InlineData("order.Amount / 2.0", "(order.amount Divide 2)")]
    [InlineData("-order.Amount % 3", "(Negate(order.amount) Remainder 3)")]
    [InlineData("(int)(order.Amount * 1.5)", "Truncate((order.amount Multiply 1.5))")]
    [InlineData("Math.Max(order.Amount, 3)", "Max(order.amount, 3)")]
    // Logic
    [InlineData("order.Note is null", "(order.note? is null)")]
    [InlineData("!(order.Note != null)", "(order.note? is null)")]
    [InlineData("order.Amount is > 1 and < 3 or 7", "(((order.amount Greater 1) And (order.amount Less 3)) Or (order.amount Equal 7))")]
    [InlineData("order is { Amount: 3, Note: { Length: > 2 } }", "((order.amount Equal 3) And ((order.note? is not null) And (StringLength(order.note?) Greater 2)))")]
    [InlineData("order.Amount switch { 1 => \"one\", > 5 => \"many\", _ => \"some\" }", "((order.amount Equal 1) ? \"one\" : ((order.amount Greater 5) ? \"many\" : \"some\"))")]
    [InlineData("order.Note ?? \"none\"", "(order.note? ?? \"none\")")]
    // Strings
    [InlineData("$\"{order.Id}-{order.Amount:D5}\"", "$(order.id & \"-\" & order.amount:D5)")]
    [InlineData("order.Id + \"/\" + order.Amount", "$(order.id & \"/\" & order.amount)")]
    [InlineData("order.Id.Substring(1, 2).ToUpperInvariant()", "ToUpperInvariant(Substring(order.id, 1, 2))")]
    [InlineData("order.Id.StartsWith(\"o\", StringComparison.Ordinal)", "StartsWith(order.id, \"o\")")]
    [InlineData("string.Join(\", \", order.Tags)", "JoinStrings(\", \", order.tags)")]
    [InlineData("order.Amount.ToString()", "ToStringInvariant(order.amount)")]
    [InlineData("WorkflowJson.Serialize(order)", "SerializeJson(order)")]
    [InlineData("Template.GetAtt(\"Role\", \"Arn\")", "${RoleArn}")]
    // Lists
    [InlineData("order.Tags.Where(t => t != \"x\").Select(t => t.Length).ToList()", "ToList(Select(Where(order.tags, t => (t NotEqual \"x\")), t => StringLength(t)))")]
    [InlineData("order.Tags.Any(t => t == order.Id)", "Any(order.tags, t => (t Equal order.id))")]
    [InlineData("order.Tags.Count", "Count(order.tags)")]
    [InlineData("order.Tags.FirstOrDefault(t => t.Length > 1)", "FirstOrDefault(order.tags, t => (StringLength(t) Greater 1))")]
    [InlineData("order.Tags.Select(t => t.Length).FirstOrDefault()", "(FirstOrDefault(Select(order.tags, t => StringLength(t))) ?? 0)")]
    [InlineData("order.Tags.OrderBy(t => t, StringComparer.Ordinal).First()", "First(OrderBy(order.tags, t => t))")]
    [InlineData("order.Tags.ToArray().Contains(\"x\")", "ListContains(ToList(order.tags), \"x\")")]
    [InlineData("order.Tags.Sum(t => t.Length)", "Sum(order.tags, t => StringLength(t))")]
    [InlineData("Enumerable.Range(1, order.Amount).ToArray()", "ToList(Range(1, order.amount))")]
    // Time
    [InlineData("order.PlacedAt.AddHours(2)", "AddSeconds(order.placedAt, 7200)")]
    [InlineData("order.PlacedAt - TimeSpan.FromDays(order.Amount)", "AddSeconds(order.placedAt, Negate((order.amount Multiply 86400)))")]
    [InlineData("(order.PlacedAt - new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc)).TotalDays", "((Round((SecondsBetween(order.placedAt, \"2026-01-01T00:00:00.000Z\") Multiply 1000)) Multiply 10000) Divide 864000000000)")]
    [InlineData("order.PlacedAt < order.PlacedAt.AddDays(1)", "(SecondsBetween(order.placedAt, AddSeconds(order.placedAt, 86400)) Less 0)")]
    [InlineData("$\"{order.PlacedAt:yyyy-MM-dd}\"", "$(FormatInstant(order.placedAt, \"yyyy-MM-dd\"))")]
    [InlineData("order.PlacedAt.Year", "ParseInt(FormatInstant(order.placedAt, \"yyyy\"))")]
    [InlineData("TimeSpan.FromMinutes(1.5) + TimeSpan.FromSeconds(1)", "91")]
    // The context
    [InlineData("context.InstanceId", "$InstanceId")]
    [InlineData("context.IsReplaying", "false")]
    [InlineData("context.GetInput<Order>()", "order")]
    public void An_expression_binds(string expression, string bound, bool partly = false)
    {
        var text = Sample.Bound($"return {expression};");

        if (partly)
        {
            Assert.Contains(bound, text, StringComparison.Ordinal);
        }
        else
        {
            Assert.Equal($"return {bound}\nreturn null", text);
        }
    }

    [Fact]
    public void The_clock_and_new_identifiers_are_read_once() => Assert.Equal(
        """
        now = UtcNow()
        start = now
        id = NewGuid()
        return {start: start, end: AddSeconds(start, 60), id: id}
        return null
        """,
        Sample.Bound(
            """
            var start = context.CurrentUtcDateTime;
            return new { Start = start, End = start.AddMinutes(1), Id = context.NewGuid() };
            """));

    [Fact]
    public void Pure_helpers_are_inlined() => Assert.Equal(
        """
        return $(order.id & "/" & (let n = (order.amount Add 1) in (n Multiply n)))
        return null
        """,
        Sample.Bound(
            """
            return Path(order);
            }

            private static string Path(Order order) => $"{order.Id}/{Square(order.Amount + 1)}";

            private static int Square(int n)
            {
                return n * n;
            """));

    [Fact]
    public void Helpers_with_statements_are_inlined_with_their_early_returns() => Assert.Equal(
        """
        if (order.amount Equal 0)
            Checked = "none"
        else
            price = await Price(order)
            if (price Greater 9)
                Checked = "high"
            else
                Checked = "low"
        text = Checked
        return text
        return null
        """,
        Sample.Bound(
            """
            var text = await Checked(context, order);
            return text;
            }

            private static async Task<string> Checked(TaskOrchestrationContext context, Order order)
            {
                if (order.Amount == 0)
                {
                    return "none";
                }

                var price = await context.CallActivityAsync((OrderFunctions f) => f.Price(order));
                if (price > 9)
                {
                    return "high";
                }

                return "low";
            """));
}
