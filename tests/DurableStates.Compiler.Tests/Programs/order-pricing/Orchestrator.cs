using Amazon.Lambda.Annotations;

namespace Cases;

public sealed record OrderLine(string Sku, int Quantity, int UnitCents, bool Taxable);

public sealed record Address(string Country, string? State);

public sealed record Order(string Id, List<OrderLine> Lines, Address ShipTo, string? Coupon, string Tier);

public sealed record Coupon(string Code, int Percent, int? MaxCents, bool Expired);

public sealed record Quote(string OrderId, int Subtotal, int Discount, int Tax, int Shipping, int Total, List<string> Notes);

public sealed class Steps
{
    [LambdaFunction(ResourceName = "FindCoupon")]
    public Coupon? FindCoupon(string code) => throw new NotSupportedException();

    [LambdaFunction(ResourceName = "ShippingCents")]
    public int ShippingCents(Address a) => throw new NotSupportedException();
}

[StateMachine("order-pricing")]
public sealed class OrderPricing : TaskOrchestrator<Order, Quote>
{
    private const int FreeShippingFrom = 10_000;
    public override async Task<Quote> RunAsync(TaskOrchestrationContext context, Order input)
    {
        var notes = new List<string>();
        var subtotal = input.Lines.Sum(l => l.Quantity * l.UnitCents);
        var discount = 0;
        if (!string.IsNullOrWhiteSpace(input.Coupon))
        {
            var coupon = await context.CallActivityAsync((Steps s) => s.FindCoupon(input.Coupon.Trim().ToUpperInvariant()));
            if (coupon is null)
            {
                notes.Add($"coupon '{input.Coupon}' unknown");
            }
            else if (coupon.Expired)
            {
                notes.Add($"coupon {coupon.Code} expired");
            }
            else
            {
                discount = subtotal * coupon.Percent / 100;
                if (coupon.MaxCents is { } max && discount > max)
                {
                    notes.Add($"discount capped at {max}");
                    discount = max;
                }
            }
        }

        discount += input.Tier switch
        {
            "gold" => (subtotal - discount) * 5 / 100,
            "silver" when subtotal > 5000 => 100,
            _ => 0,
        };
        var taxable = input.Lines.Where(l => l.Taxable).Sum(l => l.Quantity * l.UnitCents);
        var rate = input.ShipTo switch
        {
            { Country: "US", State: "CA" } => 725,
            { Country: "US", State: null } => 0,
            { Country: "US" } => 500,
            { Country: "DE" or "FR" } => 1900,
            _ => 0,
        };
        var tax = (taxable * rate + 5000) / 10000;
        var shipping = subtotal - discount >= FreeShippingFrom ? 0 : await context.CallActivityAsync((Steps s) => s.ShippingCents(input.ShipTo));
        return new Quote(input.Id, subtotal, discount, tax, shipping, subtotal - discount + tax + shipping, notes);
    }
}
