namespace DurableStates.Asl;

/// <summary>The families of task resources; each has history events of its own.</summary>
public enum TaskResourceKind
{
    /// <summary>A service integration, <c>arn:aws:states:::service:action</c>.</summary>
    Integration,

    /// <summary>A Lambda function by its own ARN.</summary>
    LambdaFunction,

    /// <summary>An activity, worked on by those who ask for its tasks.</summary>
    Activity,
}
