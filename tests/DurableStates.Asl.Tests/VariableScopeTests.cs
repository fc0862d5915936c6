namespace DurableStates.Asl.Tests;

/// <summary>Which names a branch may give to its variables.</summary>
public sealed class VariableScopeTests
{
    private const string AlreadyDefined = "DUPLICATE_VARIABLE_NAME: The variable name 'v' was already defined in a parent scope. at /States/P/Branches[0]/States/I/Assign/v";

    // The catcher runs when the branches are over, and what they assigned is gone.
    [Theory]
    [InlineData("""{ "v": 1 }""", "{}", "{}", "{}", null)]
    [InlineData("""{ "v": 1 }""", """{ "v": 2 }""", "{}", "{}", null)]
    [InlineData("{}", "{}", """{ "v": 1 }""", "{}", AlreadyDefined)]
    [InlineData("{}", "{}", "{}", """{ "v": 1 }""", AlreadyDefined)]
    [InlineData("""{ "v": 1 }""", "{}", """{ "v": 1 }""", "{}", AlreadyDefined)]
    [InlineData("""{ "v": 1 }""", "{}", "{}", """{ "v": 1 }""", AlreadyDefined)]
    public void A_branch_may_have_a_variable_that_only_the_catchers_of_its_own_state_assign(string catcher, string otherCatcher, string parallel, string later, string? expected)
    {
        var definition = $$"""
            { "QueryLanguage": "JSONata", "StartAt": "P", "States": {
              "P": { "Type": "Parallel", "Assign": {{parallel}}, "Next": "Z",
                "Branches": [ { "StartAt": "I", "States": { "I": { "Type": "Pass", "Assign": { "v": 0 }, "End": true } } } ],
                "Catch": [ { "ErrorEquals": ["A"], "Assign": {{catcher}}, "Next": "Z" }, { "ErrorEquals": ["B"], "Assign": {{otherCatcher}}, "Next": "Z" } ] },
              "Z": { "Type": "Pass", "Assign": {{later}}, "End": true } } }
            """;

        Assert.Equal(expected is null ? [] : [expected], AslReader.Read(definition).Diagnostics.Select(finding => finding.ToString()));
    }

    [Fact]
    public void The_catcher_of_another_state_counts()
    {
        const string definition = """
            { "QueryLanguage": "JSONata", "StartAt": "Q", "States": {
              "Q": { "Type": "Parallel", "Next": "P", "Branches": [ { "StartAt": "J", "States": { "J": { "Type": "Succeed" } } } ],
                "Catch": [ { "ErrorEquals": ["A"], "Assign": { "v": 1 }, "Next": "P" } ] },
              "P": { "Type": "Parallel", "End": true, "Branches": [ { "StartAt": "I", "States": { "I": { "Type": "Pass", "Assign": { "v": 0 }, "End": true } } } ] } } }
            """;

        Assert.Equal([AlreadyDefined], AslReader.Read(definition).Diagnostics.Select(finding => finding.ToString()));
    }

    [Fact]
    public void A_branch_inside_a_branch_may_not_have_a_variable_of_the_branch_around_it()
    {
        const string definition = """
            { "QueryLanguage": "JSONata", "StartAt": "P", "States": {
              "P": { "Type": "Parallel", "End": true, "Catch": [ { "ErrorEquals": ["A"], "Assign": { "v": 1 }, "Next": "Z" } ], "Branches": [ { "StartAt": "I", "States": {
                "I": { "Type": "Pass", "Assign": { "v": 0 }, "Next": "M" },
                "M": { "Type": "Map", "End": true, "ItemProcessor": { "StartAt": "K", "States": { "K": { "Type": "Pass", "Assign": { "v": 2 }, "End": true } } } } } } ] },
              "Z": { "Type": "Succeed" } } }
            """;

        Assert.Equal("/States/P/Branches[0]/States/M/ItemProcessor/States/K/Assign/v", Assert.Single(AslReader.Read(definition).Diagnostics).Location);
    }
}
