namespace Customer360.Contracts.Onboarding;

/// <summary>What a contract promises of one table's data.</summary>
/// <param name="Table">The Glue table.</param>
/// <param name="Rules">Its rules, in the order of the contract.</param>
public sealed record QualityPlan(string Table, IReadOnlyList<QualityRule> Rules);

/// <summary>One rule that a service can measure.</summary>
/// <param name="Text">The rule in the Data Quality Definition Language.</param>
/// <param name="IsRequired">True when data that breaks it is not published; false when it is only told.</param>
/// <param name="Path">Where the contract says it, as a JSONPath.</param>
/// <param name="Line">The line there, from 1.</param>
/// <param name="Column">The column there, from 1.</param>
public sealed record QualityRule(string Text, bool IsRequired, string Path, int Line, int Column);

/// <summary>Input of <c>data-product-quality</c>.</summary>
/// <param name="Step">For which run and version.</param>
/// <param name="Tables">What is measured.</param>
public sealed record QualityRequest(OnboardingStep Step, IReadOnlyList<QualityPlan> Tables);

/// <summary>How a measurement ended.</summary>
/// <param name="Findings">The rules that the data breaks; empty when it breaks none that is required.</param>
/// <param name="Failure">Why it could not be measured; null when it was.</param>
public sealed record QualityOutcome(IReadOnlyList<Finding> Findings, string? Failure);

/// <summary>What was measured of one table.</summary>
/// <param name="Plan">The rules.</param>
/// <param name="Verdicts">What the service says of each.</param>
public sealed record QualityMeasurement(QualityPlan Plan, IReadOnlyList<RuleVerdict> Verdicts);

/// <summary>What the service says of a rule. What it says of the data is left out: values belong to nobody who reads a run.</summary>
/// <param name="Name"><c>Rule_</c> and the rule's number in its ruleset, from 1.</param>
/// <param name="Result"><c>PASS</c>, <c>FAIL</c> or <c>ERROR</c>.</param>
public sealed record RuleVerdict(string Name, string Result);

/// <summary>What is wrong with a table's data.</summary>
/// <param name="Findings">The required rules that it breaks, or that could not be evaluated.</param>
public sealed record QualityJudgement(IReadOnlyList<Finding> Findings);
