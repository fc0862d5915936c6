using DurableStates.Compiler.Harness;

namespace DurableStates.Compiler;

/// <summary>Exception filters that ask anything: what the machine does when they hold, when they do not, and when they fail themselves.</summary>
public sealed class FilterTests
{
    private const string Types =
        """
        public sealed record Part(string Name, Part? Next);
        public class WrongException(string message) : Exception(message);
        public sealed class WorseException(string message) : WrongException(message);
        """;

    private const string Refusal = """{ "Say": [{ "error": "Busy", "cause": "no" }, { "error": "Lost", "cause": "no" }, { "result": "z" }], "Find": { "result": [] }, "Tell": { "result": null } }""";

    [Theory]
    [InlineData("try { return await Say(\"a\"); } catch (TaskFailedException) when (input.Number > 3) { return \"many\"; }")]
    [InlineData("try { return await Say(\"a\"); } catch (TaskFailedException) when (input.Flag) { return \"flag\"; } catch (TaskFailedException) { return \"other\"; }")]
    [InlineData("try { return await Say(\"a\"); } catch (TaskFailedException) when (input.Flag) { return \"flag\"; } catch (Exception e) { await Tell(e.Message); throw; }")]
    [InlineData("try { return await Say(\"a\"); } catch (TaskFailedException e) when (input.Flag) { return e.Message; } catch (TaskFailedException f) when (f.FailureDetails.ErrorType == \"Lost\") { return 1; } catch (TaskFailedException g) when (g.FailureDetails.ErrorType == \"Busy\") { return g.FailureDetails.ErrorType; }")]
    [InlineData("var attempts = 0; while (true) { try { return await Say(\"a\"); } catch (TaskFailedException) when (attempts < 2) { attempts++; } }")]
    [InlineData("var attempts = 0; while (true) { try { return await Say(\"a\"); } catch (TaskFailedException) when (attempts++ < 1) { await Tell(attempts); } }")]
    [InlineData("var attempts = 0; while (true) { try { return await Say(\"a\"); } catch (TaskFailedException e) when (e.FailureDetails.ErrorType == \"Busy\" && attempts < 2) { attempts++; } }")]
    [InlineData("try { return await Say(\"a\"); } catch (TaskFailedException e) when (e.FailureDetails.ErrorType == \"Busy\" && input.Number > 3 && !input.Flag) { return \"all\"; }")]
    [InlineData("try { return await Say(\"a\"); } catch (Exception e) when (e is TimeoutException && !input.Flag) { return \"late\"; } catch (Exception) when (!input.Flag) { return \"any\"; }")]
    [InlineData("try { return await Say(\"a\"); } catch (TaskFailedException e) when (e.FailureDetails.ErrorMessage.Contains(\"no\")) { return 1; }")]
    [InlineData("try { return await Say(\"a\"); } catch (TaskFailedException e) when (e.FailureDetails.ErrorType != \"Lost\") { return 1; }")]
    [InlineData("try { return await Say(\"a\"); } catch (TaskFailedException e) when (e.FailureDetails.ErrorType.StartsWith(\"Bu\", StringComparison.Ordinal)) { return 1; }")]
    [InlineData("try { return await Say(\"a\"); } catch (TaskFailedException) when (true) { return 1; }")]
    [InlineData("try { return await Say(\"a\"); } catch (TaskFailedException) when (false) { return 1; } catch (Exception) { return 2; }")]
    [InlineData("try { try { return await Say(\"a\"); } catch (TaskFailedException) when (input.Flag) { return 1; } finally { await Tell(\"inner\"); } } catch (TaskFailedException) { await Tell(\"outer\"); return 2; }")]
    [InlineData("try { try { return await Say(\"a\"); } catch (TaskFailedException) when (input.Flag) { return 1; } } catch (TaskFailedException e) when (e.FailureDetails.ErrorType == \"Busy\") { return 2; }")]
    [InlineData("try { try { return await Say(\"a\"); } finally { await Tell(\"f\"); } } catch (TaskFailedException e) when (e.FailureDetails.ErrorType != \"Lost\") { return 2; }")]
    [InlineData("bool Asked() { return input.Number > 3; } try { return await Say(\"a\"); } catch (TaskFailedException) when (Asked()) { return 1; }")]
    // What a filter throws is a no.
    [InlineData("try { return await Say(\"a\"); } catch (TaskFailedException) when (input.Names[9] == \"x\") { return 1; } catch (TaskFailedException) { return 2; }")]
    [InlineData("try { return await Say(\"a\"); } catch (TaskFailedException) when (int.Parse(input.Word) > 1 || input.Number > 3) { return 1; } catch (Exception) { return 2; }")]
    [InlineData("try { return await Say(\"a\"); } catch (TaskFailedException) when (input.Maybe!.Value > 1) { return 1; } catch (Exception) { return 2; }")]
    [InlineData("try { return await Say(\"a\"); } catch (TaskFailedException) when (input.Number > 3 && input.Number / (input.Names.Count - 4) > 1) { return 1; } catch (Exception) { return 2; }")]
    [InlineData("try { var s = \"{0}\".Substring(0); } catch (Exception e) when (e.Message.Length > 32) { return 1; } return 2;")]
    // What the method throws itself, and what its expressions do.
    [InlineData("try { if (!input.Flag) { throw new WrongException(\"w\"); } return 0; } catch (WrongException) when (input.Number > 3) { return 1; }")]
    [InlineData("try { if (!input.Flag) { throw new WrongException(\"w\"); } return 0; } catch (WrongException e) when (e.Message == \"v\") { return 1; } catch (Exception e) { return e.Message; }")]
    [InlineData("try { if (!input.Flag) { throw new WorseException(\"w\"); } return 0; } catch (WorseException) when (input.Flag) { return 1; } catch (WrongException e) when (e.Message == \"w\") { return 2; }")]
    [InlineData("try { try { if (!input.Flag) { throw new WrongException(\"w\"); } } catch (WrongException) when (input.Flag) { return 1; } return 0; } catch (WrongException e) { return e.Message + \"!\"; }")]
    [InlineData("try { return int.Parse(input.Word); } catch (FormatException) when (input.Number > 3) { return 1; }")]
    [InlineData("try { return int.Parse(input.Word); } catch (FormatException) when (input.Flag) { return 1; } catch (Exception e) { return e.Message; }")]
    [InlineData("try { await Tell(int.Parse(input.Word)); return 0; } catch (OverflowException) when (input.Number > 3) { return 1; } catch (FormatException) when (input.Number > 3) { return 2; }")]
    // Nothing handles it.
    [InlineData("try { return await Say(\"a\"); } catch (TaskFailedException) when (input.Number < 3) { return \"few\"; }")]
    [InlineData("try { return await Say(\"a\"); } catch (TaskFailedException) when (input.Flag) { return 1; } finally { await Tell(\"last\"); }")]
    [InlineData("var attempts = 0; while (true) { try { return await Say(\"a\"); } catch (TaskFailedException) when (attempts < 1) { attempts++; } }")]
    [InlineData("try { return await Say(\"a\"); } catch (TaskFailedException) when (input.Names[9] == \"x\") { return 1; }")]
    [InlineData("try { return await Say(\"a\"); } catch (TaskFailedException) when (input.Flag) { return 1; } catch (Exception) { throw; }")]
    [InlineData("try { return await Say(\"a\"); } catch (Exception e) when (e.Message == \"\") { return 1; }")]
    [InlineData("try { throw new WrongException(input.Word); } catch (WrongException) when (input.Flag) { return 1; }")]
    [InlineData("try { throw new WrongException(input.Word); } catch (WrongException e) when (e.Message.Length > 4) { return 1; } catch (WrongException) { throw; }")]
    [InlineData("try { return int.Parse(input.Word); } catch (FormatException) when (input.Flag) { return 1; }")]
    [InlineData("try { await Tell(int.Parse(input.Word)); return 1; } catch (FormatException) when (input.Flag) { return 1; } finally { await Tell(\"last\"); }")]
    public async Task A_failure_goes_where_the_filters_say(string body)
    {
        var (native, compiled) = await SmallProgram.RunAsync(body, declarations: Types, answers: Refusal);

        Assert.Equal(native.Describe(), compiled.Describe());
    }

    [Theory]
    [InlineData("var n = 0; try { try { return await Say(\"a\"); } finally { n = 5; } } catch (TaskFailedException) when (n == 0) { return 1; }", "before the 'finally'")]
    [InlineData("try { return await Say(\"a\"); } catch (Exception) when (input.Flag) { return 1; } catch (TaskFailedException) { return 2; }", "put that clause first")]
    public void A_filter_that_cannot_be_asked_in_time_is_refused(string body, string reason)
    {
        var refused = Assert.Single(SmallProgram.Diagnose(body));

        Assert.Equal("DS1051", refused.Id);
        Assert.Contains(reason, refused.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }
}
