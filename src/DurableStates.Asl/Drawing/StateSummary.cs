using System.Globalization;
using System.Text.RegularExpressions;

namespace DurableStates.Asl;

/// <summary>What a state does, in a few words.</summary>
internal static partial class StateSummary
{
    public static string? Of(State state) => state switch
    {
        TaskState task => OfResource(task),
        WaitState { Time: WaitTime.Seconds(Setting<int>.Constant(var seconds)) } => Duration(seconds),
        WaitState { Time: WaitTime.Seconds(Setting<int>.Computed(var expression)) } => $"for {expression.Text} s",
        WaitState { Time: WaitTime.Timestamp(Setting<string>.Constant(var instant)) } => $"until {instant}",
        WaitState { Time: WaitTime.Timestamp(Setting<string>.Computed(var expression)) } => $"until {expression.Text}",
        FailState { Error: Setting<string>.Constant(var error) } => error,
        MapState { IsDistributed: true } => "for each item, distributed",
        MapState => "for each item",
        ParallelState => "in parallel",
        _ => null,
    };

    private static string OfResource(TaskState task) => TaskResource.Parse(task.Resource) switch
    {
        { Kind: TaskResourceKind.Activity, Name: var name } => $"activity {name}",
        { Kind: TaskResourceKind.LambdaFunction, Name: { } name } => Named("Lambda", name),
        { NamesOperation: true, Service: "lambda" } lambda => Named("Lambda", FunctionOf(task)) + Waiting(lambda.Pattern),
        { NamesOperation: true } resource => $"{resource.ServiceName}: {resource.Operation}{Waiting(resource.Pattern)}",
        _ => task.Resource,
    };

    private static string Named(string what, string? name) => name is null ? what : $"{what}: {name}";

    // The last part of an ARN or a substitution such as ${CheckPolicyFunctionArn} is the name that people know.
    private static string? FunctionOf(TaskState task)
    {
        if (task.Arguments is not Template.Members(var fields))
        {
            return task.Arguments is Template.Constant(var payload) && payload["FunctionName"].TryGetString(out var plain) ? Short(plain) : null;
        }

        var name = fields.FirstOrDefault(field => field.Name == "FunctionName")?.Value;
        return name is Template.Constant(var value) && value.TryGetString(out var text) ? Short(text) : null;
    }

    private static string Short(string function) => Substitution().Match(function) is { Success: true } substitution
        ? substitution.Groups[1].Value
        : function.Split(":function:")[^1];

    private static string Waiting(IntegrationPattern pattern) => pattern switch
    {
        IntegrationPattern.WaitForTaskToken => ", callback",
        IntegrationPattern.RunJob => ", job",
        _ => "",
    };

    private static string Duration(int seconds) => seconds switch
    {
        > 0 when seconds % 86_400 == 0 => Count(seconds / 86_400, "day"),
        > 0 when seconds % 3_600 == 0 => Count(seconds / 3_600, "hour"),
        > 0 when seconds % 60 == 0 => Count(seconds / 60, "minute"),
        _ => Count(seconds, "second"),
    };

    private static string Count(int number, string unit) => string.Create(CultureInfo.InvariantCulture, $"for {number} {unit}{(number == 1 ? "" : "s")}");

    [GeneratedRegex(@"^\$\{(.+?)(FunctionArn|Arn)?\}$", RegexOptions.CultureInvariant)]
    private static partial Regex Substitution();
}
