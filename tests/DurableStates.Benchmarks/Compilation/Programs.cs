using System.Globalization;

namespace DurableStates.Benchmarks.Compilation;

/// <summary>Sources of any number of orchestrators, a file each.</summary>
internal static class Programs
{
    private const string Common = """
        global using System; global using System.Collections.Generic; global using System.Linq; global using System.Threading; global using System.Threading.Tasks; global using DurableStates;
        [assembly: Amazon.Lambda.Core.LambdaSerializer(typeof(object))]
        namespace Amazon.Lambda.Core { public sealed class LambdaSerializerAttribute(System.Type type) : System.Attribute { public System.Type Type { get; } = type; } }
        namespace Amazon.Lambda.Annotations { public sealed class LambdaFunctionAttribute : System.Attribute { public string? ResourceName { get; set; } } }
        """;

    private const string Approval = """
        using Amazon.Lambda.Annotations;

        namespace CasesN;

        public sealed record Request(string Id, List<Stage> Stages);

        public sealed record Stage(string Name, TimeSpan Deadline);

        public sealed record Question(string Id, string Stage, string Token);

        public sealed record Decision(bool Approved, string? Reason);

        public sealed class Steps
        {
            [LambdaFunction(ResourceName = "Ask")]
            public void Ask(Question question) => throw new NotSupportedException();
        }

        [StateMachine("approval-N")]
        public sealed class Approval : TaskOrchestrator<Request, string>
        {
            public override async Task<string> RunAsync(TaskOrchestrationContext context, Request input)
            {
                foreach (var stage in input.Stages)
                {
                    try
                    {
                        var decision = await context.WaitForCallbackAsync<Decision>(
                            token => context.CallActivityAsync((Steps steps) => steps.Ask(new Question(input.Id, stage.Name, token))),
                            timeout: stage.Deadline);
                        if (!decision.Approved)
                        {
                            return $"{stage.Name} says no: {decision.Reason ?? "no reason"}";
                        }
                    }
                    catch (TimeoutException)
                    {
                        return $"{stage.Name} is late";
                    }
                    catch (TaskFailedException e)
                    {
                        return $"{stage.Name} failed: {e.FailureDetails.ErrorType}";
                    }
                }

                return "granted";
            }
        }
        """;

    /// <summary>One file with an orchestrator of any size.</summary>
    public static IReadOnlyList<string> Write(string folder, string source)
    {
        var file = Path.Combine(folder, "Sized.cs");
        File.WriteAllText(file, source);
        return [.. Write(folder, 0), file];
    }

    /// <summary>As many files with an orchestrator each.</summary>
    public static IReadOnlyList<string> Write(string folder, int count)
    {
        var files = new List<string> { Path.Combine(folder, "Common.cs") };
        File.WriteAllText(files[0], Common);
        for (var i = 0; i < count; i++)
        {
            var number = i.ToString(CultureInfo.InvariantCulture);
            files.Add(Path.Combine(folder, $"Approval{number}.cs"));
            File.WriteAllText(files[^1], Approval.Replace("CasesN", "Cases" + number, StringComparison.Ordinal).Replace("approval-N", "approval-" + number, StringComparison.Ordinal));
        }

        return files;
    }
}
