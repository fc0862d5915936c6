using DurableStates.Compiler.Harness;
using DurableStates.Compiler.Templates;
using Microsoft.CodeAnalysis;

namespace DurableStates.Compiler;

/// <summary>
/// The classes of one version of the AWS SDK declare their members by name, of another as the model of the service does. What is compiled
/// goes by neither.
/// </summary>
public sealed class MemberOrderTests
{
    private static readonly Lazy<IReadOnlyList<MetadataReference>> ByName = new(() => Clients(StringComparer.Ordinal.Compare));

    private static readonly Lazy<IReadOnlyList<MetadataReference>> Backwards = new(() => Clients((left, right) => StringComparer.Ordinal.Compare(right, left)));

    public static TheoryData<string> Cases =>
        [.. CaseFolder.All().Where(folder => File.ReadAllText(folder.Source).Contains("using Amazon.", StringComparison.Ordinal)).Select(folder => folder.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_machine_and_its_template_are_the_same_whatever_the_order_of_the_members(string name)
    {
        var source = File.ReadAllText(new CaseFolder(name).Source);

        Assert.Equal(Compiled(source, ByName.Value), Compiled(source, Backwards.Value));
        Assert.Equal(Written(CaseCompiler.Machine(new CaseFolder(name))), Compiled(source, ByName.Value));
    }

    [Fact]
    public void Members_stand_in_the_order_of_the_code()
    {
        const string Source =
            """
            using Amazon.EventBridge;
            using Amazon.EventBridge.Model;

            namespace Cases;

            public sealed record Input(string Detail);

            [StateMachine("order")]
            public sealed class Order : TaskOrchestrator<Input, string>
            {
                public override async Task<string> RunAsync(TaskOrchestrationContext context, Input input)
                {
                    await context.CallAwsAsync((IAmazonEventBridge events) => events.PutEventsAsync(new PutEventsRequest
                    {
                        Entries = [new PutEventsRequestEntry { Source = "cases", Detail = input.Detail, EventBusName = "bus", DetailType = "Built" }],
                    }));
                    return "done";
                }
            }
            """;

        Assert.Matches("(?s)\"Source\".*\"Detail\".*\"EventBusName\".*\"DetailType\"", Compiled(Source, ByName.Value));
        Assert.Equal(Compiled(Source, ByName.Value), Compiled(Source, Backwards.Value));
    }

    private static IReadOnlyList<MetadataReference> Clients(Comparison<string> order) => AwsClients.Ordered(Comparer<string>.Create(order), CaseCompiler.WithoutClients);

    private static string Compiled(string source, IReadOnlyList<MetadataReference> clients)
    {
        var result = CaseCompiler.Compile(source, clients);
        Assert.True(result.Succeeded, string.Join('\n', result.Diagnostics));
        return Written(Assert.Single(result.StateMachines));
    }

    private static string Written(CompiledStateMachine machine) => machine.Definition + TemplateUpdate.Apply("", [machine], functions: null);
}
