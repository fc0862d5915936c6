namespace DurableStates.Frontend.Tests;

public sealed class StatementTests
{
    [Theory]
    [InlineData("if (order.Amount > 3) return 1; else return 2;", "if (order.amount Greater 3)\n    return 1\nelse\n    return 2\nreturn null")]
    [InlineData("var n = 0; while (n < order.Amount) { n++; if (n == 5) break; continue; } return n;",
        "n = 0\nwhile (n Less order.amount)\n    n = (n Add 1)\n    if (n Equal 5)\n        break\n    continue\nreturn n\nreturn null")]
    [InlineData("var n = 1; do { n *= 2; } while (n < 100); return n;", "n = 1\ndo\n    n = (n Multiply 2)\ntest\nwhile (n Less 100)\nreturn n\nreturn null")]
    [InlineData("var n = 0; for (var i = 0; i < 3; i++) { n += i; } return n;", "n = 0\ni = 0\nfor (i Less 3)\n    n = (n Add i)\nstep\n    i = (i Add 1)\nreturn n\nreturn null")]
    [InlineData("var all = new List<string>(); foreach (var tag in order.Tags) { all.Add(tag); } return all;",
        "all = []\nforeach tag in order.tags\n    all = Append(all, tag)\nreturn all\nreturn null")]
    [InlineData("switch (order.Amount) { case 1: return \"one\"; case > 10 and < 20: return \"teen\"; default: break; }",
        "if (order.amount Equal 1)\n    return \"one\"\nelse\n    if ((order.amount Greater 10) And (order.amount Less 20))\n        return \"teen\"\nreturn null")]
    [InlineData("var copy = order with { Note = \"x\" }; copy = copy with { Amount = 2 }; return copy;", "copy = order with {note: \"x\"}\ncopy = copy with {amount: 2}\nreturn copy\nreturn null")]
    [InlineData("order = order with { Amount = 1 }; return order.Amount;", "order = order\norder = order with {amount: 1}\nreturn order.amount\nreturn null")]
    [InlineData("var map = new Dictionary<string, int>(); map[order.Id] = 3; return map[\"a\"];", "map = {}\nmap = SetEntry(map, order.id, 3)\nreturn Lookup(map, \"a\")\nreturn null")]
    [InlineData("var (a, b) = (order.Id, order.Amount); return b;", "tuple = order.id\ntuple = order.amount\na = tuple\nb = tuple\nreturn b\nreturn null")]
    public void A_statement_binds(string code, string bound) => Assert.Equal(bound, Sample.Bound(code));

    [Fact]
    public void A_poll_loop_awaits_in_body_and_condition() => Assert.Equal(
        """
        price = 0
        while true
            Price = await Price(order)
            if Not((Price Less 10))
                break
            await wait(60)
        do
            await wait(5)
        test
            Price = await Price(order)
        while (Price Greater 3)
        return null
        """,
        Sample.Bound(
            """
            var price = 0;
            while (await context.CallActivityAsync((OrderFunctions f) => f.Price(order)) < 10)
            {
                await context.CreateTimer(TimeSpan.FromMinutes(1));
            }

            do
            {
                await context.CreateTimer(TimeSpan.FromSeconds(5));
            }
            while (await context.CallActivityAsync((OrderFunctions f) => f.Price(order)) > 3);
            """));

    [Fact]
    public void Logging_leaves_no_trace() => Assert.Equal(
        """
        await Ship(order.id)
        return null
        """,
        Sample.Bound(
            """
            var logger = context.CreateReplaySafeLogger<Order>();
            if (!context.IsReplaying)
            {
                Microsoft.Extensions.Logging.LoggerExtensions.LogInformation(logger, "Order {Id}", order.Id);
            }

            await context.CallActivityAsync((OrderFunctions f) => f.Ship(order.Id));
            """));

    [Fact]
    public void An_await_inside_a_branch_of_an_expression_is_awaited_only_there() => Assert.Equal(
        """
        if (order.amount Greater 3)
            Price = await Price(order)
            value = Price
        else
            value = 0
        price = value
        if (order.note? is null)
            throw OutOfStockException($("No " & order.id & " left"))
        note = order.note?
        return note
        return null
        """,
        Sample.Bound(
            """
            var price = order.Amount > 3 ? await context.CallActivityAsync((OrderFunctions f) => f.Price(order)) : 0;
            var note = order.Note ?? throw new OutOfStockException(order.Id);
            return note;
            """));
}
