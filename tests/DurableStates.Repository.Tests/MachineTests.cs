using DurableStates.Json;

namespace DurableStates.Repository;

/// <summary>What every machine of the application and its role have to have, read from the template as it is deployed.</summary>
public sealed class MachineTests
{
    // What IAM knows no resource for, and so cannot be narrowed.
    private static readonly HashSet<string> WithoutResources =
    [
        "lakeformation:BatchGrantPermissions", "lakeformation:BatchRevokePermissions", "lakeformation:GetDataAccess", "lakeformation:GrantPermissions", "lakeformation:ListPermissions",
        "lakeformation:RevokePermissions", "lakeformation:AddLFTagsToResource", "lakeformation:GetResourceLFTags", "lakeformation:RemoveLFTagsFromResource", "lakeformation:RegisterResource",
        "lakeformation:DeregisterResource", "lakeformation:DescribeResource", "lakeformation:CreateDataCellsFilter", "lakeformation:DeleteDataCellsFilter", "lakeformation:GetDataCellsFilter",
        "lakeformation:UpdateDataCellsFilter", "lakeformation:GetDataLakeSettings",
        "logs:CreateLogDelivery", "logs:DeleteLogDelivery", "logs:DescribeLogGroups", "logs:DescribeResourcePolicies", "logs:GetLogDelivery", "logs:ListLogDeliveries",
        "logs:PutResourcePolicy", "logs:UpdateLogDelivery",
        "sagemaker:ListModelPackages", "sagemaker:ListTags",
    ];

    // What a call needs besides the action of its own name.
    private static readonly (string Resource, string[] Actions)[] Dependent =
    [
        ("aws-sdk:lakeformation:grantPermissions",        ["glue:GetDatabase", "glue:GetTable", "lakeformation:GetDataAccess"]),
        ("aws-sdk:lakeformation:batchGrantPermissions",   ["glue:GetDatabase", "glue:GetTable", "lakeformation:GetDataAccess"]),
        ("aws-sdk:lakeformation:revokePermissions",       ["glue:GetDatabase", "glue:GetTable", "lakeformation:GetDataAccess"]),
        ("aws-sdk:lakeformation:batchRevokePermissions",  ["glue:GetDatabase", "glue:GetTable", "lakeformation:GetDataAccess"]),
        ("aws-sdk:lakeformation:registerResource",        ["iam:GetRole", "iam:PassRole"]),
        ("aws-sdk:scheduler:createSchedule",              ["iam:PassRole"]),
        ("aws-sdk:scheduler:updateSchedule",              ["iam:PassRole"]),
        ("aws-sdk:glue:startDataQualityRulesetEvaluationRun", ["iam:PassRole"]),
        ("glue:startJobRun.sync",                         ["glue:BatchStopJobRun", "glue:GetJobRun", "glue:GetJobRuns"]),
        ("sagemaker:createModel",                         ["iam:PassRole", "sagemaker:AddTags"]),
        ("sagemaker:createTransformJob.sync",             ["sagemaker:DescribeTransformJob", "sagemaker:StopTransformJob", "sagemaker:ListTags", "events:PutTargets", "events:PutRule", "events:DescribeRule"]),
        ("states:startExecution.sync:2",                  ["states:DescribeExecution", "states:StopExecution", "events:PutTargets", "events:PutRule", "events:DescribeRule"]),
    ];

    private static readonly JsonValue Resources = JsonValue.Parse(RepositoryRoot.Read("serverless.template"))["Resources"];

    public static TheoryData<string> Machines() => [.. Ids];

    private static IEnumerable<string> Ids => Resources.AsObject().Where(resource => resource.Value["Type"] == "AWS::Serverless::StateMachine").Select(resource => resource.Key);

    [Theory]
    [MemberData(nameof(Machines))]
    public void Every_task_has_a_timeout_and_a_retrier(string machine)
    {
        Assert.Empty(Tasks(machine).Where(task => task.State["TimeoutSeconds"].IsUndefined).Select(task => $"{task.Name} has no TimeoutSeconds"));
        Assert.Empty(Tasks(machine).Where(task => task.State["Retry"].Count == 0).Select(task => $"{task.Name} has no Retry"));
    }

    [Theory]
    [MemberData(nameof(Machines))]
    public void Every_role_holds_what_its_machines_calls_need(string machine)
    {
        var allowed = Statements(machine).SelectMany(Actions).ToHashSet(StringComparer.Ordinal);
        var functions = Policies(machine).Select(policy => policy["LambdaInvokePolicy"]["FunctionName"]["Ref"]).Where(name => name.IsString).Select(name => $"${{{name.AsString()}Arn}}").ToHashSet(StringComparer.Ordinal);

        Assert.All(Tasks(machine), task =>
        {
            var call = task.State["Resource"].AsString()["arn:aws:states:::".Length..];
            if (call.StartsWith("lambda:invoke", StringComparison.Ordinal))
            {
                Assert.Contains(task.State["Arguments"]["FunctionName"].AsString(), functions);
                return;
            }

            Assert.Contains(ActionOf(call), allowed);
            Assert.All(Dependent.Where(row => row.Resource == call).SelectMany(row => row.Actions), action => Assert.Contains(action, allowed));
        });
    }

    [Theory]
    [MemberData(nameof(Machines))]
    public void No_action_is_allowed_on_everything_that_can_be_narrowed(string machine) => Assert.Empty(
        Statements(machine).Where(statement => statement["Resource"] == "*").SelectMany(Actions).Except(WithoutResources));

    // Who waits for a run may read and stop it, and no run of another machine.
    [Theory]
    [MemberData(nameof(Machines))]
    public void No_machine_may_stop_runs_of_machines_that_it_does_not_start(string machine)
    {
        string[] Named(string action) =>
        [
            .. from statement in Statements(machine).Where(statement => Actions(statement).Contains(action))
               from resource in statement["Resource"].IsArray ? statement["Resource"].Items.ToArray() : [statement["Resource"]]
               select resource["Fn::Sub"].AsString().Split("${")[^1].Split('.')[0],
        ];

        Assert.Subset(Named("states:StartExecution").ToHashSet(), Named("states:StopExecution").ToHashSet());
    }

    [Fact]
    public void No_role_or_policy_that_is_written_by_hand_allows_anything_on_everything() => Assert.Empty(
        from resource in Resources.AsObject()
        where resource.Value["Type"] == "AWS::IAM::Role" || resource.Value["Type"] == "AWS::IAM::ManagedPolicy"
        from document in resource.Value["Properties"]["Policies"].Items.ToArray().Select(policy => policy["PolicyDocument"]).Append(resource.Value["Properties"]["PolicyDocument"])
        from statement in document["Statement"].Items.ToArray()
        where (statement["Resource"] == "*" && statement["Condition"].IsUndefined && !Actions(statement).All(WithoutResources.Contains)) || Actions(statement).Any(action => action.Contains('*', StringComparison.Ordinal))
        select $"{resource.Key}: {statement.ToJson()}");

    [Fact]
    public void A_role_is_passed_to_one_service_only() => Assert.All(
        Ids.SelectMany(Statements).Where(statement => Actions(statement).Contains("iam:PassRole")),
        statement =>
        {
            Assert.NotEqual("*", statement["Resource"]);
            Assert.True(statement["Condition"]["StringEquals"]["iam:PassedToService"].IsString, statement.ToJson());
        });

    // A topic, a bus or a queue that is encrypted with a key of ours needs the key to be used through its service.
    [Theory]
    [InlineData("sns")]
    public void Who_publishes_may_use_the_key_through_the_service(string service) => Assert.Contains(
        Resources["DataKey"]["Properties"]["KeyPolicy"]["Statement"].Items.ToArray(),
        statement => statement["Condition"]["StringEquals"]["kms:ViaService"]["Fn::Sub"].TryGetString(out var via)
            && via == $"{service}.${{AWS::Region}}.amazonaws.com"
            && statement["Condition"]["StringEquals"]["kms:CallerAccount"].IsObject
            && Actions(statement).Contains("kms:GenerateDataKey"));

    // A run that only another machine starts fails into that one's, which is told of.
    [Fact]
    public void Runs_that_end_before_their_time_are_told_of_whatever_the_machine()
    {
        var nested = Ids.SelectMany(Statements).Where(statement => Actions(statement).Contains("states:StartExecution"))
            .SelectMany(statement => statement["Resource"].IsArray ? statement["Resource"].Items.ToArray() : [statement["Resource"]])
            .Select(resource => resource["Fn::Sub"].TryGetString(out var arn) ? arn[2..^5] : "").ToHashSet(StringComparer.Ordinal);
        var watched = Resources["RunsEnded"]["Properties"]["EventPattern"]["detail"]["stateMachineArn"].Items.ToArray().Select(machine => machine["Ref"].AsString());

        Assert.Equal(Ids.Where(id => (!nested.Contains(id) || Resources[id]["Properties"]["Events"].IsObject) && id != "RunEndedStateMachine").Order(StringComparer.Ordinal), watched.Order(StringComparer.Ordinal));
        Assert.Equal(["FAILED", "TIMED_OUT", "ABORTED"], Resources["RunsEnded"]["Properties"]["EventPattern"]["detail"]["status"].Items.ToArray().Select(status => status.AsString()));
    }

    // The build keeps the rule's list: see MachineLists in the compiler.
    [Fact]
    public void Every_end_of_every_machines_runs_is_recorded_and_nobody_has_to_think_of_it()
    {
        var rule = Resources["RunsRecorded"];
        var pattern = rule["Properties"]["EventPattern"]["detail"];

        Assert.Equal("All", rule["Metadata"]["StateMachines"]);
        Assert.Equal(Ids.Order(StringComparer.Ordinal), pattern["stateMachineArn"].Items.ToArray().Select(machine => machine["Ref"].AsString()));
        Assert.Equal(
            Directory.GetFiles(Path.Combine(RepositoryRoot.Path, "statemachines"), "*.asl.json").Select(file => Path.GetFileName(file)[..^".asl.json".Length]).Order(StringComparer.Ordinal),
            pattern["stateMachineArn"].Items.ToArray().Select(machine => Resources[machine["Ref"].AsString()]["Properties"]["Name"].AsString()).Order(StringComparer.Ordinal));
        Assert.Equal(["SUCCEEDED", "FAILED", "TIMED_OUT", "ABORTED"], pattern["status"].Items.ToArray().Select(status => status.AsString()));

        // What the function fails on is kept, as what EventBridge cannot deliver is.
        Assert.Equal("""{"Fn::GetAtt":["UndeliveredEvents","Arn"]}""", Assert.Single(rule["Properties"]["Targets"].Items.ToArray())["DeadLetterConfig"]["Arn"].ToJson());
        Assert.Equal("""{"Fn::GetAtt":["UndeliveredEvents","Arn"]}""", Resources["RunsRecordedFailures"]["Properties"]["DestinationConfig"]["OnFailure"]["Destination"].ToJson());
    }

    // What an event says about another run is anybody's word: the audit does not read it there.
    [Fact]
    public void The_audit_knows_which_machines_events_start()
    {
        var source = RepositoryRoot.Read("lambdas/Customer360.Lambdas/Audit/EndedRunFacts.cs");
        var names = Ids.Where(id => Resources[id]["Properties"]["Events"].IsObject).Select(id => Resources[id]["Properties"]["Name"].AsString()).Order(StringComparer.Ordinal);

        Assert.Contains($"StartedByEvents = [{string.Join(", ", names.Select(name => $"\"{name}\""))}];", source, StringComparison.Ordinal);
    }

    // Records that must survive: nobody deletes the table, and every write of the last weeks can be gone back to.
    [Theory]
    [InlineData("AccessRequests")]
    [InlineData("Audit")]
    [InlineData("Registry")]
    [InlineData("StewardQuestions")]
    [InlineData("Subscriptions")]
    public void A_table_of_records_is_encrypted_with_our_key_and_outlives_the_stack(string table)
    {
        var properties = Resources[table]["Properties"];

        Assert.Equal("Retain", Resources[table]["DeletionPolicy"]);
        Assert.Equal(true, properties["DeletionProtectionEnabled"]);
        Assert.Equal(true, properties["PointInTimeRecoverySpecification"]["PointInTimeRecoveryEnabled"]);
        Assert.Equal("""{"SSEEnabled":true,"SSEType":"KMS","KMSMasterKeyId":{"Ref":"DataKey"}}""", properties["SSESpecification"].ToJson());
    }

    // The audit is added to: no function may change or delete what is there.
    [Fact]
    public void The_audit_is_only_added_to() => Assert.Equal(
        ["dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:Query"],
        Resources.AsObject().Where(resource => resource.Value["Type"] == "AWS::IAM::ManagedPolicy")
            .SelectMany(resource => resource.Value["Properties"]["PolicyDocument"]["Statement"].Items.ToArray())
            .Where(statement => statement["Resource"].ToJson().Contains("Audit", StringComparison.Ordinal)).SelectMany(Actions).Distinct().Order(StringComparer.Ordinal));

    private static string ActionOf(string call)
    {
        var parts = call.Split(':');
        var (service, action) = parts[0] == "aws-sdk" ? (parts[1], parts[2]) : (parts[0], parts[1]);
        action = action.Split('.')[0];
        var prefix = service switch { "sfn" => "states", "eventbridge" => "events", _ => service };
        return $"{prefix}:{char.ToUpperInvariant(action[0])}{action[1..]}";
    }

    private static IEnumerable<(string Name, JsonValue State)> Tasks(string machine) => Tasks(Resources[machine]["Properties"]["Definition"]);

    private static IEnumerable<(string Name, JsonValue State)> Tasks(JsonValue definition)
    {
        foreach (var (name, state) in definition["States"].AsObject())
        {
            if (state["Type"] == "Task")
            {
                yield return (name, state);
            }

            foreach (var inner in state["Branches"].Items.ToArray().Append(state["ItemProcessor"]).Where(inner => inner.IsObject).SelectMany(Tasks))
            {
                yield return inner;
            }
        }
    }

    private static JsonValue[] Policies(string machine) => Resources[machine]["Properties"]["Policies"].Items.ToArray();

    private static IEnumerable<JsonValue> Statements(string machine) => Policies(machine).SelectMany(policy => policy["Statement"].Items.ToArray());

    private static IEnumerable<string> Actions(JsonValue statement) =>
        statement["Action"].TryGetString(out var one) ? [one] : statement["Action"].Items.ToArray().Select(action => action.AsString());
}
