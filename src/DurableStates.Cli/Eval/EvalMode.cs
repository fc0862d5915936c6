namespace DurableStates.Cli.Eval;

/// <summary>What language an expression is in.</summary>
internal enum EvalMode
{
    /// <summary>JSONata as Step Functions evaluates it.</summary>
    Aws,

    /// <summary>JSONata as jsonata-js 2.0.6 evaluates it.</summary>
    Version206,

    /// <summary>JSONata as the latest jsonata-js evaluates it.</summary>
    Latest,

    /// <summary>A path or a call of an intrinsic function, as in a payload template.</summary>
    Path,
}

internal static class EvalModes
{
    /// <summary>The names on the command line and in lines of JSON.</summary>
    public static string[] Names { get; } = ["aws", "2.0.6", "latest", "path"];

    public static EvalMode? Find(string name) => Array.IndexOf(Names, name) is var index && index >= 0 ? (EvalMode)index : null;
}
