using Customer360.Workflows.Access;
using Customer360.Workflows.Subscriptions;
using static Customer360.Workflows.Attacks.AttackWorld;
using JsonValue = DurableStates.Json.JsonValue;

namespace Customer360.Workflows.Attacks;

/// <summary>For whom somebody asks: a registered role in its one spelling, and nobody that Lake Formation would take for more.</summary>
public sealed class PrincipalAttackTests
{
    [Theory]
    [InlineData("arn:aws-cn:iam::111111111111:role/marketing-analyst")]
    [InlineData("arn:aws-us-gov:iam::111111111111:role/marketing-analyst")]
    [InlineData("arn:aws:sts::111111111111:assumed-role/marketing-analyst/session")]
    [InlineData("arn:aws:iam::111111111111:role/aws-service-role/lakeformation.amazonaws.com/x")]
    [InlineData("arn:aws:iam::111111111111:role/team/marketing-analyst")]
    [InlineData("arn:aws:iam::111111111111:role/Marketing-Analyst")]
    [InlineData("ARN:AWS:IAM::111111111111:ROLE/MARKETING-ANALYST")]
    [InlineData("arn:aws:iam::\u0661\u0661\u0661111111111:role/marketing-analyst")]
    [InlineData("arn:aws:iam:::role/marketing-analyst")]
    [InlineData("arn:aws:iam::111111111111:role/marketing-analyst ")]
    [InlineData("arn:aws:iam::111111111111:role/marketing-analyst\r\n")]
    [InlineData("arn:aws:iam::111111111111:role/marketing-analyst\u0000")]
    [InlineData("arn:aws:iam::111111111111:role/marketing-anal\u200byst")]
    [InlineData("arn:aws:iam::111111111111:role/m\u0430rketing-analyst")]
    [InlineData("arn:aws:iam::111111111111:role/marketing-*")]
    [InlineData("arn:aws:iam::111111111111:role/?arketing-analyst")]
    [InlineData("arn:aws:iam::111111111111:role/${aws:PrincipalTag/role}")]
    [InlineData("arn:aws:iam::111111111111:group/marketing-analyst")]
    [InlineData("arn:aws:iam::111111111111:saml-provider/idp:group/marketing")]
    [InlineData("arn:aws:quicksight:us-east-1:111111111111:group/default/marketing")]
    [InlineData("arn:aws:identitystore:::group/marketing")]
    [InlineData("arn:aws:organizations::111111111111:organization/o-1")]
    [InlineData("111111111111")]
    [InlineData("ALLIAMPrincipals")]
    [InlineData("EVERYONE")]
    [InlineData("arn:aws:iam::111111111111:role/marketing-analyst,arn:aws:iam::111111111111:role/sales-analyst")]
    [InlineData("principal#arn:aws:iam::111111111111:role/marketing-analyst")]
    public async Task Whom_nobody_has_registered_in_this_spelling_is_let_in_nowhere(string principal)
    {
        using var world = await AccessWorld.NewAsync();
        var (tables, runs) = (await world.TablesAsync(), world.Platform.Engine.Executions.Count);

        var reply = await world.SubmitAsync("u-noor", AccessWorld.Touch.With("principalArn", principal));

        Assert.Null(reply.Failure);
        Assert.Equal(400, reply.StatusCode);
        Assert.Equal("$.principalArn", JsonValue.Parse(reply.Body)["findings"][0]["path"].AsString());
        await world.PassAsync(TimeSpan.FromHours(1));
        Assert.Equal((tables, runs), (await world.TablesAsync(), world.Platform.Engine.Executions.Count));
        Assert.Empty(world.Platform.LakeFormation.Grants);
    }

    // What is asked for beyond what there is, in words that are nearly those of the contract.
    [Theory]
    [InlineData("columns", "[\"Email\"]")]
    [InlineData("columns", "[\"email \"]")]
    [InlineData("columns", "[\"touch_id\",\"TOUCH_ID\"]")]
    [InlineData("columns", "[\"\"]")]
    [InlineData("columns", "[[]]")]
    [InlineData("columns", "{}")]
    [InlineData("columns", "[\"email.domain\"]")]
    [InlineData("columns", "[\"em\u0430il\"]")]
    [InlineData("tableName", "\"campaign_touch \"")]
    [InlineData("tableName", "\"customer360_hr.salaries\"")]
    [InlineData("tableName", "\"Campaign_Touch\"")]
    [InlineData("tableName", "[\"campaign_touch\"]")]
    [InlineData("permission", "\"read\"")]
    [InlineData("permission", "\"Read,Write\"")]
    [InlineData("permission", "\"SUPER\"")]
    [InlineData("permission", "[\"Read\"]")]
    [InlineData("permission", "null")]
    [InlineData("durationDays", "14.0000001")]
    [InlineData("durationDays", "9007199254740993")]
    [InlineData("durationDays", "-2147483649")]
    [InlineData("durationDays", "true")]
    [InlineData("durationDays", "null")]
    [InlineData("purposeCode", "\"Analytics\"")]
    [InlineData("purposeCode", "\"analytics\\n\"")]
    [InlineData("purpose", "[\"x\"]")]
    [InlineData("renews", "\"../s-1\"")]
    [InlineData("renews", "[\"s-1\"]")]
    [InlineData("rows", "[]")]
    [InlineData("rows", "\"\"")]
    [InlineData("version", "\"1.0.0\\n\"")]
    [InlineData("requestId", "\"r-\u0661\"")]
    [InlineData("requestId", "\"r-1.steward\"")]
    [InlineData("requestId", "\"lease#x\"")]
    [InlineData("Columns", "[]")]
    [InlineData("state", "\"Granted\"")]
    [InlineData("decisions", "[]")]
    [InlineData("policyVersion", "\"1\"")]
    public async Task A_body_that_says_it_nearly_right_grants_nothing_and_is_told_why(string member, string value)
    {
        using var world = await AccessWorld.NewAsync();
        var tables = await world.TablesAsync();

        var reply = await world.SubmitAsync("u-noor", AccessWorld.Touch.With(member, JsonValue.Parse(value)));
        await world.RunAsync();

        Assert.Null(reply.Failure);
        Assert.Empty(world.Platform.LakeFormation.Grants);
        Assert.Empty(world.Questions);
        if (reply.StatusCode == 202)
        {
            // Nothing is wrong with the words; the run says what there is not.
            var output = AccessWorld.Out(Assert.Single(world.Runs));
            Assert.Equal("Denied", output["status"].AsString());
            Assert.NotEqual("", output["reasons"][0].AsString());
            Assert.Equal(["AccessDenied"], world.Announcements());
        }
        else
        {
            Assert.Equal(400, reply.StatusCode);
            Assert.Equal($"$.{member}", JsonValue.Parse(reply.Body)["findings"][0]["path"].AsString());
            Assert.Equal(tables, await world.TablesAsync());
            Assert.Empty(world.Announcements());
        }

        AllGreen(world);
    }

    // The same member twice, in two spellings of one name, and one that only some readers take for it.
    [Theory]
    [InlineData("\"columns\":[\"touch_id\"],\"columns\":[\"email\"]")]
    [InlineData("\"columns\":[\"touch_id\"],\"\\u0063olumns\":[\"email\"]")]
    [InlineData("\"columns\":[\"touch_id\"],\"COLUMNS\":[\"email\"]")]
    [InlineData("\"columns\":[\"touch_id\"],\"columns \":[\"email\"]")]
    public async Task Two_answers_to_one_question_of_a_body_are_none(string columns)
    {
        using var world = await AccessWorld.NewAsync();
        var body = AccessWorld.Touch.ToJson().Replace("\"columns\":[\"touch_id\",\"campaign_id\",\"email\"]", columns, StringComparison.Ordinal);
        Assert.Contains(columns, body, StringComparison.Ordinal);

        Assert.Equal(400, (await world.SendAsync("u-noor", [], "POST", "/access-requests", body)).StatusCode);
        Assert.Equal(400, (await world.SendAsync("u-noor", [], "POST", "/access-requests", $"\ufeff{AccessWorld.Touch.ToJson()}")).StatusCode);
        Assert.Equal(400, (await world.SendAsync("u-noor", [], "POST", "/access-requests", $"{AccessWorld.Touch.ToJson()}{AccessWorld.Touch.ToJson()}")).StatusCode);
        await world.RunAsync();
        Assert.Empty(world.Runs);
    }
}
