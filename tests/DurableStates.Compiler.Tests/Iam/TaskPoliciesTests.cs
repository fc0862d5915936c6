using DurableStates.Asl;
using DurableStates.Json;

namespace DurableStates.Compiler.Iam;

public sealed class TaskPoliciesTests
{
    [Theory]
    [InlineData("arn:aws:states:::glue:startJobRun", """{"JobName":"invoices"}""", "glue:StartJobRun on G:job/invoices")]
    [InlineData("arn:aws:states:::glue:startJobRun.sync", """{"JobName":"{% $job %}"}""", "glue:BatchStopJobRun, glue:GetJobRun, glue:GetJobRuns, glue:StartJobRun on G:job/*")]
    [InlineData("arn:aws:states:::aws-sdk:glue:startCrawler", "{}", "glue:StartCrawler on G:crawler/*")]
    [InlineData("arn:aws:states:::aws-sdk:glue:createDataQualityRuleset", """{"Name":"rules"}""", "glue:CreateDataQualityRuleset on G:dataQualityRuleset/rules")]
    [InlineData("arn:aws:states:::aws-sdk:glue:deleteDataQualityRuleset", """{"Name":"{% $name %}"}""", "glue:DeleteDataQualityRuleset on G:dataQualityRuleset/*")]
    [InlineData("arn:aws:states:::aws-sdk:glue:getDataQualityResult", """{"ResultId":"r"}""", "glue:GetDataQualityResult on G:dataQualityRuleset/*")]
    [InlineData("arn:aws:states:::aws-sdk:glue:getCrawler", """{"Name":"orders"}""", "glue:GetCrawler on G:crawler/orders")]
    [InlineData("arn:aws:states:::aws-sdk:glue:createDatabase", """{"DatabaseInput":{"Name":"shop"}}""", "glue:CreateDatabase on G:catalog G:database/shop")]
    [InlineData("arn:aws:states:::aws-sdk:glue:deleteDatabase", """{"Name":"{% $name %}"}""", "glue:DeleteDatabase on G:catalog G:database/* G:table/*/* G:userDefinedFunction/*/*")]
    [InlineData("arn:aws:states:::aws-sdk:glue:createTable", """{"DatabaseName":"shop","TableInput":{"Name":"orders"}}""", "glue:CreateTable on G:catalog G:database/shop G:table/shop/orders")]
    [InlineData("arn:aws:states:::aws-sdk:glue:getTable", """{"DatabaseName":"shop","Name":"{% $t %}"}""", "glue:GetTable on G:catalog G:database/shop G:table/shop/*")]
    [InlineData("arn:aws:states:::aws-sdk:glue:getTables", """{"DatabaseName":"shop"}""", "glue:GetTables on G:catalog G:database/shop G:table/shop/*")]
    [InlineData("arn:aws:states:::aws-sdk:glue:batchGetPartition", """{"DatabaseName":"shop","TableName":"orders"}""", "glue:BatchGetPartition on G:catalog G:database/shop G:table/shop/orders")]
    [InlineData("arn:aws:states:::aws-sdk:glue:getTags", "{}", "glue:GetTags on *")]
    [InlineData("arn:aws:states:::aws-sdk:lakeformation:listPermissions", "{}", "lakeformation:ListPermissions on *")]
    [InlineData("arn:aws:states:::aws-sdk:sfn:describeExecution", "{}", "states:DescribeExecution on *")]
    [InlineData("arn:aws:states:::aws-sdk:emr:listSteps", "{}", "elasticmapreduce:ListSteps on *")]
    [InlineData("arn:aws:states:::aws-sdk:licensemanager:checkoutLicense", "{}", "license-manager:CheckoutLicense on *")]
    [InlineData("arn:aws:states:::aws-sdk:cloudwatch:putMetricData", "{}", "cloudwatch:PutMetricData on *")]
    [InlineData("arn:aws:states:::aws-sdk:polly:describeVoices", "{}", "polly:DescribeVoices on *")]
    [InlineData("arn:aws:states:::aws-sdk:eventbridge:putRule", "{}", "events:PutRule on *")]
    [InlineData("arn:aws:states:::events:putEvents", """{"Entries":[{"EventBusName":"orders"}]}""", "events:PutEvents on arn:${AWS::Partition}:events:${AWS::Region}:${AWS::AccountId}:event-bus/orders")]
    [InlineData("arn:aws:states:::events:putEvents", """{"Entries":[{"Source":"x"}]}""", "events:PutEvents on arn:${AWS::Partition}:events:${AWS::Region}:${AWS::AccountId}:event-bus/default")]
    [InlineData("arn:aws:states:::events:putEvents", """{"Entries":"{% $entries %}"}""", "events:PutEvents on arn:${AWS::Partition}:events:${AWS::Region}:${AWS::AccountId}:event-bus/*")]
    [InlineData("arn:aws:states:::lambda:invoke", """{"FunctionName":"${ScoreArn}"}""", "lambda:InvokeFunction on ${ScoreArn} ${ScoreArn}:*")]
    [InlineData("arn:aws:states:::dynamodb:putItem", """{"TableName":"Runs"}""", "dynamodb:PutItem on arn:${AWS::Partition}:dynamodb:${AWS::Region}:${AWS::AccountId}:table/Runs")]
    [InlineData("arn:aws:states:::sns:publish", """{"TopicArn":"${Notices}","Message":"x"}""", "sns:Publish on ${Notices}")]
    [InlineData("arn:aws:states:::sns:publish", """{"TopicArn":"arn:aws:sns:us-east-1:111111111111:notices"}""", "sns:Publish on arn:aws:sns:us-east-1:111111111111:notices")]
    [InlineData("arn:aws:states:::sns:publish", """{"TopicArn":"{% $topic %}"}""", "sns:Publish on arn:${AWS::Partition}:sns:${AWS::Region}:${AWS::AccountId}:*")]
    [InlineData("arn:aws:states:::sns:publish", """{"PhoneNumber":"{% $phone %}"}""", "sns:Publish on *")]
    [InlineData("arn:aws:states:::sqs:sendMessage", """{"QueueUrl":"${Orders}"}""", "sqs:SendMessage on ${Orders.Arn}")]
    [InlineData("arn:aws:states:::sqs:sendMessage.waitForTaskToken", """{"QueueUrl":"https://sqs.eu-west-1.amazonaws.com/111111111111/orders"}""", "sqs:SendMessage on arn:${AWS::Partition}:sqs:eu-west-1:111111111111:orders")]
    [InlineData("arn:aws:states:::sqs:sendMessage", """{"QueueUrl":"{% $queue %}"}""", "sqs:SendMessage on arn:${AWS::Partition}:sqs:${AWS::Region}:${AWS::AccountId}:*")]
    [InlineData("arn:aws:states:::aws-sdk:sqs:receiveMessage", """{"QueueUrl":"${Orders}"}""", "sqs:ReceiveMessage on ${Orders.Arn}")]
    [InlineData("arn:aws:states:::aws-sdk:scheduler:deleteSchedule", """{"GroupName":"${Reminders}","Name":"{% $name %}"}""", "scheduler:DeleteSchedule on arn:${AWS::Partition}:scheduler:${AWS::Region}:${AWS::AccountId}:schedule/${Reminders}/*")]
    [InlineData("arn:aws:states:::aws-sdk:scheduler:getSchedule", """{"Name":"nightly"}""", "scheduler:GetSchedule on arn:${AWS::Partition}:scheduler:${AWS::Region}:${AWS::AccountId}:schedule/default/nightly")]
    [InlineData("arn:aws:states:::aws-sdk:scheduler:getSchedule", """{"Name":"nightly","GroupName":"{% $group %}"}""", "scheduler:GetSchedule on arn:${AWS::Partition}:scheduler:${AWS::Region}:${AWS::AccountId}:schedule/*/nightly")]
    public void A_call_of_one_permission_needs_just_that(string resource, string arguments, string expected) =>
        Assert.Equal([expected.Replace("G:", "arn:${AWS::Partition}:glue:${AWS::Region}:${AWS::AccountId}:", StringComparison.Ordinal)], TaskPolicies.For(TaskResource.Parse(resource), JsonValue.Parse(arguments)).Select(Describe));

    [Theory]
    [InlineData("""{"ResourceArn":"arn:aws:s3:::data","RoleArn":"${DataAccessRoleArn}"}""", "${DataAccessRoleArn}")]
    [InlineData("""{"ResourceArn":"arn:aws:s3:::data","RoleArn":"{% $role %}"}""", "arn:${AWS::Partition}:iam::${AWS::AccountId}:role/*")]
    public void Whoever_registers_a_location_passes_its_role_to_Lake_Formation_only(string arguments, string role)
    {
        var statements = TaskPolicies.For(TaskResource.Parse("arn:aws:states:::aws-sdk:lakeformation:registerResource"), JsonValue.Parse(arguments));

        Assert.Equal(["lakeformation:RegisterResource on *", $"iam:GetRole on {role}", $"iam:PassRole on {role} passed to lakeformation.amazonaws.com"], statements.Select(Describe));
        Assert.Single(TaskPolicies.For(TaskResource.Parse("arn:aws:states:::aws-sdk:lakeformation:registerResource"), JsonValue.Parse("""{"UseServiceLinkedRole":true}""")));
    }

    [Theory]
    [InlineData("""{"Role":"${BuildJobRoleArn}"}""", "${BuildJobRoleArn}")]
    [InlineData("""{"Role":"{% $role %}"}""", "arn:${AWS::Partition}:iam::${AWS::AccountId}:role/*")]
    public void Whoever_has_data_measured_passes_its_role_to_Glue_only(string arguments, string role) => Assert.Equal(
        [
            "glue:StartDataQualityRulesetEvaluationRun on arn:${AWS::Partition}:glue:${AWS::Region}:${AWS::AccountId}:dataQualityRuleset/*",
            $"iam:PassRole on {role} passed to glue.amazonaws.com",
        ],
        TaskPolicies.For(TaskResource.Parse("arn:aws:states:::aws-sdk:glue:startDataQualityRulesetEvaluationRun"), JsonValue.Parse(arguments)).Select(Describe));

    [Theory]
    [InlineData("grantPermissions", "GrantPermissions")]
    [InlineData("revokePermissions", "RevokePermissions")]
    [InlineData("batchGrantPermissions", "BatchGrantPermissions")]
    [InlineData("batchRevokePermissions", "BatchRevokePermissions")]
    public void Who_gives_permissions_on_looks_the_tables_up_too(string action, string allowed) => Assert.Equal(
        [
            $"lakeformation:{allowed}, lakeformation:GetDataAccess on *",
            "glue:GetDatabase, glue:GetTable, glue:GetTables on arn:${AWS::Partition}:glue:${AWS::Region}:${AWS::AccountId}:catalog "
                + "arn:${AWS::Partition}:glue:${AWS::Region}:${AWS::AccountId}:database/* arn:${AWS::Partition}:glue:${AWS::Region}:${AWS::AccountId}:table/*/*",
        ],
        TaskPolicies.For(TaskResource.Parse($"arn:aws:states:::aws-sdk:lakeformation:{action}"), JsonValue.Object()).Select(Describe));

    [Fact]
    public void A_transform_job_is_started_watched_and_stopped_and_no_role_is_passed_since_it_runs_as_its_model()
    {
        var statements = PolicyStatement.Merge(TaskPolicies.For(TaskResource.Parse("arn:aws:states:::sagemaker:createTransformJob.sync"), JsonValue.Object()));

        Assert.Equal(
            [
                "events:DescribeRule, events:PutRule, events:PutTargets on arn:${AWS::Partition}:events:${AWS::Region}:${AWS::AccountId}:rule/StepFunctionsGetEventsForSageMakerTransformJobsRule",
                "sagemaker:AddTags, sagemaker:CreateTransformJob, sagemaker:DescribeTransformJob, sagemaker:StopTransformJob on arn:${AWS::Partition}:sagemaker:${AWS::Region}:${AWS::AccountId}:transform-job/*",
                "sagemaker:ListTags on *",
            ],
            statements.Select(Describe));
    }

    [Theory]
    [InlineData(".sync")]
    [InlineData(".sync:2")]
    public void Who_waits_for_an_execution_describes_and_stops_it(string suffix)
    {
        var statements = TaskPolicies.For(TaskResource.Optimized("states", "startExecution", suffix), JsonValue.Parse("""{"StateMachineArn":"${OrdersStateMachineArn}"}"""));

        Assert.Contains("states:StartExecution on ${OrdersStateMachineArn}", statements.Select(Describe));
        Assert.Contains("states:DescribeExecution, states:StopExecution on arn:${AWS::Partition}:states:${AWS::Region}:${AWS::AccountId}:execution:${OrdersStateMachineArn}:*", statements.Select(Describe));
    }

    // Somebody else's executions are neither read nor stopped, unless nothing is known of the machine before the state runs.
    [Theory]
    [InlineData("arn:aws:states:eu-north-1:111122223333:stateMachine:orders", "arn:aws:states:eu-north-1:111122223333:execution:orders:*")]
    [InlineData("arn:aws-cn:states:cn-north-1:111122223333:stateMachine:orders:live", "arn:aws-cn:states:cn-north-1:111122223333:execution:orders:*")]
    [InlineData("{% $machine %}", "arn:${AWS::Partition}:states:${AWS::Region}:${AWS::AccountId}:execution:*")]
    public void Only_the_executions_of_the_machine_that_was_started_are_described_and_stopped(string machine, string executions)
    {
        var statements = TaskPolicies.For(TaskResource.Optimized("states", "startExecution", ".sync:2"), JsonValue.Object(("StateMachineArn", machine)));

        Assert.Contains($"states:DescribeExecution, states:StopExecution on {executions}", statements.Select(Describe));
    }

    [Theory]
    [InlineData("createEndpoint")]
    [InlineData("createEndpointConfig")]
    [InlineData("createTransformJob")]
    public void What_runs_as_its_model_is_passed_no_role(string operation) => Assert.DoesNotContain(
        "iam:PassRole", TaskPolicies.For(TaskResource.Optimized("sagemaker", operation, ""), JsonValue.Object()).SelectMany(statement => statement.Actions));

    [Theory]
    [InlineData("createSchedule", "CreateSchedule")]
    [InlineData("updateSchedule", "UpdateSchedule")]
    public void A_schedule_is_passed_the_role_that_it_calls_its_target_as(string action, string allowed)
    {
        var statements = TaskPolicies.For(
            TaskResource.Sdk("scheduler", action, ""), JsonValue.Parse("""{"GroupName":"${Reminders}","Name":"{% $name %}","Target":{"Arn":"x","RoleArn":"${SchedulerRoleArn}"}}"""));

        Assert.Equal(
            [
                $"scheduler:{allowed} on arn:${{AWS::Partition}}:scheduler:${{AWS::Region}}:${{AWS::AccountId}}:schedule/${{Reminders}}/*",
                "iam:PassRole on ${SchedulerRoleArn} passed to scheduler.amazonaws.com",
            ],
            statements.Select(Describe));
    }

    [Fact]
    public void A_model_s_role_and_no_other_is_passed_to_SageMaker()
    {
        var statements = TaskPolicies.For(TaskResource.Parse("arn:aws:states:::sagemaker:createModel"), JsonValue.Parse("""{"ExecutionRoleArn":"${ModelRoleArn}"}"""));

        Assert.Contains("iam:PassRole on ${ModelRoleArn} passed to sagemaker.amazonaws.com", statements.Select(Describe));
    }

    private static string Describe(PolicyStatement statement) =>
        $"{string.Join(", ", statement.Actions)} on {string.Join(' ', statement.Resources)}{(statement.PassedTo is null ? "" : $" passed to {statement.PassedTo}")}";
}
