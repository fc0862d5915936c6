// Written by eng/generate-standins.py from the public model of StepFunctions 2016-11-23 (botocore 1.43.11).
using Amazon.Runtime;

namespace Amazon.StepFunctions.Model;

public partial class TestStateRequest : AmazonWebServiceRequest
{
    public string Definition { get; set; }
    public string RoleArn { get; set; }
    public string Input { get; set; }
    public InspectionLevel InspectionLevel { get; set; }
    public bool? RevealSecrets { get; set; }
    public string Variables { get; set; }
    public string StateName { get; set; }
    public MockInput Mock { get; set; }
    public string Context { get; set; }
    public TestStateConfiguration StateConfiguration { get; set; }
}

public partial class TestStateResponse : AmazonWebServiceResponse
{
    public string Output { get; set; }
    public string Error { get; set; }
    public string Cause { get; set; }
    public InspectionData InspectionData { get; set; }
    public string NextState { get; set; }
    public TestExecutionStatus Status { get; set; }
}

public partial class InspectionData
{
    public string Input { get; set; }
    public string AfterArguments { get; set; }
    public string AfterInputPath { get; set; }
    public string AfterParameters { get; set; }
    public string Result { get; set; }
    public string AfterResultSelector { get; set; }
    public string AfterResultPath { get; set; }
    public InspectionDataRequest Request { get; set; }
    public InspectionDataResponse Response { get; set; }
    public string Variables { get; set; }
    public InspectionErrorDetails ErrorDetails { get; set; }
    public string AfterItemsPath { get; set; }
    public string AfterItemSelector { get; set; }
    public string AfterItemBatcher { get; set; }
    public string AfterItemsPointer { get; set; }
    public int? ToleratedFailureCount { get; set; }
    public float? ToleratedFailurePercentage { get; set; }
    public int? MaxConcurrency { get; set; }
}

public partial class InspectionDataRequest
{
    public string Protocol { get; set; }
    public string Method { get; set; }
    public string Url { get; set; }
    public string Headers { get; set; }
    public string Body { get; set; }
}

public partial class InspectionErrorDetails
{
    public int? CatchIndex { get; set; }
    public int? RetryIndex { get; set; }
    public int? RetryBackoffIntervalSeconds { get; set; }
}

public partial class MockInput
{
    public string Result { get; set; }
    public MockErrorOutput ErrorOutput { get; set; }
    public MockResponseValidationMode FieldValidationMode { get; set; }
}

public partial class TestStateConfiguration
{
    public int? RetrierRetryCount { get; set; }
    public string ErrorCausedByState { get; set; }
    public int? MapIterationFailureCount { get; set; }
    public string MapItemReaderData { get; set; }
}

public partial class InspectionDataResponse
{
    public string Protocol { get; set; }
    public string StatusCode { get; set; }
    public string StatusMessage { get; set; }
    public string Headers { get; set; }
    public string Body { get; set; }
}

public partial class MockErrorOutput
{
    public string Error { get; set; }
    public string Cause { get; set; }
}
