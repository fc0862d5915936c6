namespace DurableStates.Jsonata;

/// <summary>Which JSONata is meant.</summary>
public enum JsonataDialect
{
    /// <summary>What AWS Step Functions evaluates: 2.0.6 with its own functions, refusals, bounds and exact 64-bit integers.</summary>
    StepFunctions,

    /// <summary>jsonata-js 2.0.6, the version that Step Functions documents.</summary>
    Version206,

    /// <summary>The latest jsonata-js, 2.2.2: adds <c>??</c> and <c>?:</c> and later corrections.</summary>
    Latest,
}
