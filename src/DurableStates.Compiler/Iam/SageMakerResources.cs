namespace DurableStates.Compiler.Iam;

/// <summary>What SageMaker calls its things in ARNs, and the rule by which Step Functions learns that one of its jobs ended.</summary>
internal static class SageMakerResources
{
    /// <summary>The ARN's resource type and the managed rule for what <c>Create{thing}</c> makes.</summary>
    public static (string Kind, string ManagedRule) Of(string thing) => thing switch
    {
        "TransformJob" => ("transform-job", Rule("TransformJobs")),
        "TrainingJob" => ("training-job", Rule("TrainingJobs")),
        "ProcessingJob" => ("processing-job", Rule("ProcessingJobs")),
        "HyperParameterTuningJob" => ("hyper-parameter-tuning-job", Rule("TuningJobs")),
        "LabelingJob" => ("labeling-job", Rule("LabelingJobs")),
        "EndpointConfig" => ("endpoint-config", ""),
        _ => (thing.ToLowerInvariant(), ""),
    };

    /// <summary>Whether <c>Create{thing}</c> is given a role to run as; a transform job and an endpoint run as the role of their model.</summary>
    public static bool TakesRole(string thing) => thing is not ("TransformJob" or "Endpoint" or "EndpointConfig");

    private static string Rule(string jobs) => $"StepFunctionsGetEventsForSageMaker{jobs}Rule";
}
