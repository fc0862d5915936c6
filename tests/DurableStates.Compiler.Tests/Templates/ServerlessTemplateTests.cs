using DurableStates.Json;

namespace DurableStates.Compiler.Templates;

public sealed class ServerlessTemplateTests
{
    private static readonly TemplateMachine Approval = new(
        "access-approval",
        JsonValue.Parse("""{"QueryLanguage":"JSONata","StartAt":"Ask","States":{"Ask":{"Type":"Succeed"}}}"""),
        [new("AskStewardArn", "AskSteward", "Arn", IsFunction: true), new("ScoringRoleArn", "ScoringRole", "Arn", IsFunction: false)],
        [new(["glue:StartJobRun"], ["*"]), new(["lambda:InvokeFunction"], ["${AskStewardArn}"])],
        [new("customer360.access", "AccessRequested", "customer360", WholeEvent: false)]);

    private static readonly JsonValue HandWritten = JsonValue.Parse("""
        {
          "Resources": {
            "Bus": { "Type": "AWS::Events::EventBus", "Properties": { "Name": "customer360" } },
            "Mine": { "Type": "AWS::Serverless::StateMachine", "Properties": { "DefinitionUri": "mine.json" } }
          },
          "Outputs": { "Bus": { "Value": { "Ref": "Bus" } } }
        }
        """);

    [Fact]
    public void What_others_wrote_stays_as_it_is()
    {
        var updated = ServerlessTemplate.Update(HandWritten, [Approval], functions: null);

        Assert.Equal(HandWritten["Outputs"], updated["Outputs"]);
        Assert.Equal(HandWritten["Resources"]["Bus"], updated["Resources"]["Bus"]);
        Assert.Equal(HandWritten["Resources"]["Mine"], updated["Resources"]["Mine"]);
        Assert.Equal(["Bus", "Mine", "AccessApprovalLogs", "AccessApprovalStateMachine"], updated["Resources"].AsObject().Select(resource => resource.Key));
    }

    [Fact]
    public void A_second_build_changes_nothing()
    {
        var once = ServerlessTemplate.Update(HandWritten, [Approval], functions: null);

        Assert.Equal(once.ToIndentedJson(), ServerlessTemplate.Update(once, [Approval], functions: null).ToIndentedJson());
    }

    [Fact]
    public void A_machine_that_is_gone_takes_its_resources_with_it()
    {
        var once = ServerlessTemplate.Update(HandWritten, [Approval], functions: null);

        Assert.Equal(HandWritten, ServerlessTemplate.Update(once, [], functions: null));
    }

    [Fact]
    public void A_rule_that_asks_for_every_machine_gets_each_new_one_and_loses_each_that_is_gone()
    {
        var asks = JsonValue.Parse(
            """
            { "Type": "AWS::Events::Rule", "Metadata": { "StateMachines": "All" },
              "Properties": { "EventPattern": { "source": ["aws.states"], "detail": { "status": ["SUCCEEDED"], "stateMachineArn": [{ "Ref": "Gone" }] } }, "Targets": [] } }
            """);
        var template = HandWritten.With("Resources", HandWritten["Resources"].With("Asks", asks).With("Other", asks.Without("Metadata")));

        var updated = ServerlessTemplate.Update(template, [Approval], functions: null)["Resources"];

        Assert.Equal("""[{"Ref":"AccessApprovalStateMachine"},{"Ref":"Mine"}]""", updated["Asks"]["Properties"]["EventPattern"]["detail"]["stateMachineArn"].ToJson());
        Assert.Equal("""["SUCCEEDED"]""", updated["Asks"]["Properties"]["EventPattern"]["detail"]["status"].ToJson());
        Assert.Equal(asks.Without("Metadata"), updated["Other"]);
        Assert.Equal("""[{"Ref":"Mine"}]""", ServerlessTemplate.Update(template, [], functions: null)["Resources"]["Asks"]["Properties"]["EventPattern"]["detail"]["stateMachineArn"].ToJson());
    }

    [Fact]
    public void A_rule_that_asks_for_every_machine_needs_nothing_else()
    {
        var template = JsonValue.Parse("""{ "Resources": { "Asks": { "Type": "AWS::Events::Rule", "Metadata": { "StateMachines": "All" } } } }""");

        Assert.Equal(
            """{"detail":{"stateMachineArn":[{"Ref":"AccessApprovalStateMachine"}]}}""",
            ServerlessTemplate.Update(template, [Approval], functions: null)["Resources"]["Asks"]["Properties"]["EventPattern"].ToJson());
    }

    [Fact]
    public void A_property_added_by_hand_to_our_machine_survives()
    {
        var once = ServerlessTemplate.Update(HandWritten, [Approval], functions: null);
        var machine = once["Resources"]["AccessApprovalStateMachine"];
        var tagged = machine.With("Properties", machine["Properties"].With("Tags", JsonValue.Object(("Team", "C360"))).With("Policies", JsonValue.Array()));
        var edited = once.With("Resources", once["Resources"].With("AccessApprovalStateMachine", tagged));

        var properties = ServerlessTemplate.Update(edited, [Approval], functions: null)["Resources"]["AccessApprovalStateMachine"]["Properties"];

        Assert.Equal("C360", properties["Tags"]["Team"].AsString());
        Assert.Equal(2, properties["Policies"].Count);
    }

    [Fact]
    public void A_machine_may_do_what_its_calls_need_and_starts_on_its_event()
    {
        var properties = ServerlessTemplate.Update(HandWritten, [Approval], functions: null)["Resources"]["AccessApprovalStateMachine"]["Properties"];

        Assert.Equal(JsonValue.Parse("""{"AskStewardArn":{"Fn::GetAtt":["AskSteward","Arn"]},"ScoringRoleArn":{"Fn::GetAtt":["ScoringRole","Arn"]}}"""), properties["DefinitionSubstitutions"]);
        Assert.Equal(JsonValue.Parse("""{"LambdaInvokePolicy":{"FunctionName":{"Ref":"AskSteward"}}}"""), properties["Policies"][0]);
        Assert.Equal(["glue:StartJobRun", "logs:CreateLogDelivery"], properties["Policies"][1]["Statement"][0]["Action"].AsArray().Take(2).Select(action => action.AsString()));
        Assert.Equal(
            JsonValue.Parse("""{"EventBusName":{"Ref":"Bus"},"Pattern":{"source":["customer360.access"],"detail-type":["AccessRequested"]},"InputPath":"$.detail"}"""),
            properties["Events"]["AccessRequested"]["Properties"]);
    }

    [Fact]
    public void Two_events_of_one_type_are_two_events()
    {
        var machine = Approval with { Events = [.. Approval.Events, Approval.Events[0] with { Source = "elsewhere" }] };

        var events = ServerlessTemplate.Update(HandWritten, [machine], functions: null)["Resources"]["AccessApprovalStateMachine"]["Properties"]["Events"];

        Assert.Equal(["AccessRequested", "AccessRequested2"], events.AsObject().Select(one => one.Key));
    }

    [Fact]
    public void A_function_is_written_as_Amazon_Lambda_Annotations_writes_it()
    {
        var function = new TemplateFunction("ScoreCustomer", "Fn::Fn.Functions_Score_Generated::Score", ".", MemorySize: 256, Timeout: 20, Policies: null);

        var written = ServerlessTemplate.Update(HandWritten, [], [function])["Resources"]["ScoreCustomer"];

        Assert.Equal(
            """{"Type":"AWS::Serverless::Function","Metadata":{"Tool":"Amazon.Lambda.Annotations"},"Properties":{"Runtime":"dotnet10","CodeUri":".","MemorySize":256,"Timeout":20,"Policies":["AWSLambdaBasicExecutionRole"],"PackageType":"Zip","Handler":"Fn::Fn.Functions_Score_Generated::Score"}}""",
            written.ToString());
    }

    [Fact]
    public void Memory_and_timeout_that_were_edited_by_hand_stay()
    {
        var function = new TemplateFunction("ScoreCustomer", "Fn::Fn.Functions_Score_Generated::Score", ".", MemorySize: null, Timeout: null, Policies: null);
        var once = ServerlessTemplate.Update(HandWritten, [], [function]);
        var written = once["Resources"]["ScoreCustomer"];
        var edited = once.With("Resources", once["Resources"].With("ScoreCustomer", written.With("Properties", written["Properties"].With("MemorySize", 1024).With("Timeout", 90))));

        var properties = ServerlessTemplate.Update(edited, [], [function])["Resources"]["ScoreCustomer"]["Properties"];

        Assert.Equal((512, 30), (written["Properties"]["MemorySize"].AsInt64(), written["Properties"]["Timeout"].AsInt64()));
        Assert.Equal((1024, 90), (properties["MemorySize"].AsInt64(), properties["Timeout"].AsInt64()));
    }

    [Fact]
    public void What_flows_through_a_machine_is_not_logged()
    {
        var logging = ServerlessTemplate.Update(HandWritten, [Approval], functions: null)["Resources"]["AccessApprovalStateMachine"]["Properties"]["Logging"];

        Assert.Equal(("ERROR", (JsonValue)false), (logging["Level"].AsString(), logging["IncludeExecutionData"]));
    }

    [Fact]
    public void A_queue_that_the_template_makes_is_the_only_one_that_is_sent_to()
    {
        var machine = Approval with { Statements = [new(["sqs:SendMessage"], ["${Orders.Arn}"])] };
        var made = HandWritten.With("Resources", HandWritten["Resources"].With("Orders", JsonValue.Object(("Type", "AWS::SQS::Queue"))));

        Assert.Contains("${Orders.Arn}", Statements(made), StringComparison.Ordinal);
        Assert.Contains("sqs:${AWS::Region}:${AWS::AccountId}:*", Statements(HandWritten), StringComparison.Ordinal);

        string Statements(JsonValue template) =>
            ServerlessTemplate.Update(template, [machine], functions: null)["Resources"]["AccessApprovalStateMachine"]["Properties"]["Policies"].ToJson();
    }

    [Fact]
    public void A_function_outside_of_the_template_is_where_a_parameter_says()
    {
        var template = JsonValue.Parse("""{ "Parameters": { "AskStewardArn": { "Type": "String" } }, "Resources": {} }""");
        var machine = Approval with { Statements = [new(["lambda:InvokeFunction"], ["${AskStewardArn}", "${AskStewardArn}:*"])] };

        var properties = ServerlessTemplate.Update(template, [machine], functions: null)["Resources"]["AccessApprovalStateMachine"]["Properties"];

        Assert.Equal(JsonValue.Parse("""{"Ref":"AskStewardArn"}"""), properties["DefinitionSubstitutions"]["AskStewardArn"]);
        Assert.Equal(1, properties["Policies"].Count);
        Assert.Equal(
            JsonValue.Parse("""{"Effect":"Allow","Action":["lambda:InvokeFunction"],"Resource":[{"Fn::Sub":"${AskStewardArn}"},{"Fn::Sub":"${AskStewardArn}:*"}]}"""),
            properties["Policies"][0]["Statement"][0]);
    }

    [Fact]
    public void A_function_of_the_template_is_called_whatever_the_parameters_are_called()
    {
        var template = JsonValue.Parse("""{ "Parameters": { "AskStewardArn": { "Type": "String" } }, "Resources": { "AskSteward": { "Type": "AWS::Lambda::Function" } } }""");

        var properties = ServerlessTemplate.Update(template, [Approval], functions: null)["Resources"]["AccessApprovalStateMachine"]["Properties"];

        Assert.Equal(JsonValue.Parse("""{"Fn::GetAtt":["AskSteward","Arn"]}"""), properties["DefinitionSubstitutions"]["AskStewardArn"]);
    }

    [Fact]
    public void The_only_event_of_a_machine_is_not_called_as_an_intrinsic_function()
    {
        var machine = Approval with { Events = [Approval.Events[0] with { DetailType = "Condition" }] };

        var properties = ServerlessTemplate.Update(HandWritten, [machine], functions: null)["Resources"]["AccessApprovalStateMachine"]["Properties"];

        Assert.Equal("ConditionEvent", Assert.Single(properties["Events"].AsObject()).Key);
    }

    [Theory]
    [InlineData("""{ "Resources": { "Price": { "Type": "AWS::Serverless::Function" } } }""", true, true)]
    [InlineData("""{ "Resources": { "Price": { "Type": "AWS::Lambda::Function" } } }""", true, true)]
    [InlineData("""{ "Resources": { "Price": { "Type": "AWS::S3::Bucket" } } }""", true, false)]
    [InlineData("""{ "Parameters": { "PriceArn": { "Type": "String" } } }""", true, true)]
    [InlineData("""{ "Resources": { "Price": { "Type": "AWS::Serverless::Function", "Metadata": { "Tool": "Amazon.Lambda.Annotations" } } } }""", true, false)]
    [InlineData("""{ "Resources": { "Price": { "Type": "AWS::Serverless::Function", "Metadata": { "Tool": "Amazon.Lambda.Annotations" } } } }""", false, true)]
    [InlineData("""{ "Resources": [], "Parameters": 1 }""", true, false)]
    [InlineData("", true, false)]
    [InlineData("Resources:", true, false)]
    public void A_template_declares_functions_and_parameters(string template, bool functionsAreWritten, bool declares) =>
        Assert.Equal(declares, new ExistingTemplate(template, functionsAreWritten).Declarations().Declares("Price"));

    private static readonly TemplateFunction Ask = new(
        "Ask", "Fn::Fn.Api_Ask_Generated::Ask", ".", MemorySize: null, Timeout: null, Policies: null, new TemplateRoute("Post", "/questions/{id}", IsFirstVersion: false));

    [Fact]
    public void A_route_is_an_event_that_is_recorded_in_the_metadata()
    {
        var written = ServerlessTemplate.Update(HandWritten, [], [Ask])["Resources"]["Ask"];

        Assert.Equal("""{"RootPost":{"Type":"HttpApi","Properties":{"Path":"/questions/{id}","Method":"POST"}}}""", written["Properties"]["Events"].ToString());
        Assert.Equal("""{"Tool":"Amazon.Lambda.Annotations","SyncedEvents":["RootPost"],"SyncedEventProperties":{"RootPost":["Path","Method"]}}""", written["Metadata"].ToString());
        Assert.Equal("Events", written["Properties"].AsObject().Keys[^1]);
    }

    [Fact]
    public void A_route_of_the_first_payload_format_says_so_and_one_beside_the_generators_API_refers_to_it()
    {
        var template = HandWritten.With("Resources", HandWritten["Resources"].With("AnnotationsHttpApi", JsonValue.Parse("""{ "Type": "AWS::Serverless::HttpApi" }""")));

        var written = ServerlessTemplate.Update(template, [], [Ask with { Route = new TemplateRoute("Any", "/", IsFirstVersion: true) }])["Resources"]["Ask"];

        Assert.Equal(
            """{"RootAny":{"Type":"HttpApi","Properties":{"Path":"/","Method":"ANY","PayloadFormatVersion":"1.0","ApiId":{"Ref":"AnnotationsHttpApi"}}}}""",
            written["Properties"]["Events"].ToString());
        Assert.Equal("""{"RootAny":["Path","Method","PayloadFormatVersion","ApiId.Ref"]}""", written["Metadata"]["SyncedEventProperties"].ToString());
    }

    [Fact]
    public void A_route_that_changes_takes_its_old_event_with_it_and_leaves_what_others_wrote()
    {
        var once = ServerlessTemplate.Update(HandWritten, [], [Ask]);
        var byHand = JsonValue.Parse("""{ "Type": "Schedule", "Properties": { "Schedule": "rate(1 day)" } }""");
        var function = once["Resources"]["Ask"];
        var events = function["Properties"]["Events"];
        var post = events["RootPost"];
        post = post.With("Properties", post["Properties"].With("TimeoutInMillis", 9000));
        var edited = once.With("Resources", once["Resources"].With("Ask", function.With("Properties", function["Properties"].With("Events", events.With("Nightly", byHand).With("RootPost", post)))));

        var same = ServerlessTemplate.Update(edited, [], [Ask])["Resources"]["Ask"];
        var moved = ServerlessTemplate.Update(edited, [], [Ask with { Route = new TemplateRoute("Get", "/questions", IsFirstVersion: false) }])["Resources"]["Ask"];
        var gone = ServerlessTemplate.Update(edited, [], [Ask with { Route = null }])["Resources"]["Ask"];

        Assert.Equal(9000, same["Properties"]["Events"]["RootPost"]["Properties"]["TimeoutInMillis"].AsInt64());
        Assert.Equal(["Nightly", "RootGet"], moved["Properties"]["Events"].AsObject().Select(one => one.Key));
        Assert.Equal("""{"Tool":"Amazon.Lambda.Annotations","SyncedEvents":["RootGet"],"SyncedEventProperties":{"RootGet":["Path","Method"]}}""", moved["Metadata"].ToString());
        Assert.Equal(["Nightly"], gone["Properties"]["Events"].AsObject().Select(one => one.Key));
        Assert.Equal("""{"Tool":"Amazon.Lambda.Annotations"}""", gone["Metadata"].ToString());
        Assert.Equal(edited.ToIndentedJson(), ServerlessTemplate.Update(edited, [], [Ask]).ToIndentedJson());
    }
}
