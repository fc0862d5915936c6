namespace DurableStates.Frontend.Binding.Calls;

/// <summary>The operations whose end Step Functions can wait for (<c>.sync</c>), as the SDK's client and method name them.</summary>
internal static class AwsJobs
{
    private static readonly HashSet<(string Service, string Operation)> Table =
    [
        ("Athena", "StartQueryExecution"),
        ("Batch", "SubmitJob"),
        ("Bedrock", "CreateModelCustomizationJob"),
        ("CodeBuild", "StartBuild"),
        ("ECS", "RunTask"),
        ("EMRServerless", "StartJobRun"),
        ("Glue", "StartJobRun"),
        ("GlueDataBrew", "StartJobRun"),
        ("MediaConvert", "CreateJob"),
        ("SageMaker", "CreateHyperParameterTuningJob"),
        ("SageMaker", "CreateLabelingJob"),
        ("SageMaker", "CreateProcessingJob"),
        ("SageMaker", "CreateTrainingJob"),
        ("SageMaker", "CreateTransformJob"),
        ("StepFunctions", "StartExecution"),
    ];

    public static bool IsJob(string service, string operation) => Table.Contains((service, operation));
}
