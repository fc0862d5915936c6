namespace DurableStates.Cli.Eval;

/// <summary>Evaluates lines of JSON, one answer for each line that is not blank, in order.</summary>
internal static class EvalLines
{
    public static int Run(TextReader lines, TextWriter answers, EvalMode defaultMode)
    {
        var exitCode = ExitCodes.Success;
        while (lines.ReadLine() is { } line)
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            var request = EvalRequest.FromJson(line, defaultMode, out var refusal);
            EvalOutcome outcome = request is null ? new EvalOutcome.Error(null, refusal ?? "", null) : Evaluator.Evaluate(request);
            exitCode = request is null ? ExitCodes.Usage : exitCode;
            answers.WriteLine(outcome.ToJson().ToJson());
        }

        return exitCode;
    }
}
