namespace DurableStates.Engine.Tests.Crashes;

/// <summary>Pieces of definitions.</summary>
internal static class CrashStates
{
    public const string Retry = """ "Retry": [{ "ErrorEquals": ["Busy"], "IntervalSeconds": 5, "MaxAttempts": 2 }] """;

    public static string RetryOf(string error) => Retry.Replace("Busy", error, StringComparison.Ordinal);

    public static string Machine(string start, string states, string fields = "") =>
        $$"""{ "StartAt": "{{start}}", "QueryLanguage": "JSONata", {{fields}} "States": { {{states}} } }""";

    /// <summary>A task that is called.</summary>
    public static string Call(string what) => Task("arn:aws:lambda:us-east-1:1:function:f", $$"""{ "do": {{what}} }""");

    /// <summary>A task that is answered with its token.</summary>
    public static string Ask(string what) => Task("arn:aws:states:::sqs:sendMessage.waitForTaskToken", $$"""{ "QueueUrl": "q", "MessageBody": { "token": "{% $states.context.Task.Token %}", "do": {{what}} } }""");

    /// <summary>A task that a worker takes.</summary>
    public static string Work(string what) => Task(CrashWorld.Activity, what);

    /// <summary>A task that starts the machine <c>child</c>, unless the arguments say another.</summary>
    public static string Nested(string pattern, string arguments) => Task(
        $"arn:aws:states:::states:startExecution{pattern}",
        arguments.Contains("StateMachineArn", StringComparison.Ordinal)
            ? $$"""{ {{arguments}} }"""
            : $$"""{ "StateMachineArn": "arn:aws:states:us-east-1:000000000000:stateMachine:child", {{arguments}} }""");

    /// <summary>The processor of a distributed Map.</summary>
    public static string Distributed(string type, string states) => $$"""
        "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "{{type}}" }, "StartAt": "{{states.Split('"')[1]}}", "States": { {{states}} } }
        """;

    private static string Task(string resource, string arguments) => $$""" "Type": "Task", "Resource": "{{resource}}", "Arguments": {{arguments}} """;
}
