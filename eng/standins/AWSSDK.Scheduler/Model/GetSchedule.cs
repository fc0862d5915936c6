// Written by eng/generate-standins.py from the public model of Scheduler 2021-06-30 (botocore 1.43.11).
using Amazon.Runtime;

namespace Amazon.Scheduler.Model;

public partial class GetScheduleRequest : AmazonWebServiceRequest
{
    public string GroupName { get; set; }
    public string Name { get; set; }
}

public partial class GetScheduleResponse : AmazonWebServiceResponse
{
    public ActionAfterCompletion ActionAfterCompletion { get; set; }
    public string Arn { get; set; }
    public DateTime? CreationDate { get; set; }
    public string Description { get; set; }
    public DateTime? EndDate { get; set; }
    public FlexibleTimeWindow FlexibleTimeWindow { get; set; }
    public string GroupName { get; set; }
    public string KmsKeyArn { get; set; }
    public DateTime? LastModificationDate { get; set; }
    public string Name { get; set; }
    public string ScheduleExpression { get; set; }
    public string ScheduleExpressionTimezone { get; set; }
    public DateTime? StartDate { get; set; }
    public ScheduleState State { get; set; }
    public Target Target { get; set; }
}
