using Amazon.Lambda.Annotations;

namespace Cases;

public sealed record Line(double Price, int Quantity, string Label);

public sealed record Bill(double Total, string Label, int Dozens);

public sealed class Steps
{
    [LambdaFunction(ResourceName = "Send")]
    public string Send(Bill bill) => throw new NotSupportedException();
}

[StateMachine("arithmetic")]
public sealed class Arithmetic : TaskOrchestrator<Line, string>
{
    public override async Task<string> RunAsync(TaskOrchestrationContext context, Line input)
    {
        var total = input.Price * input.Quantity * 2;
        var label = input.Label.ToUpperInvariant();
        return await context.CallActivityAsync((Steps steps) => steps.Send(new Bill(total, label, input.Quantity / 12)));
    }
}
