namespace Customer360.Lambdas.Ports;

/// <summary>The run does not have the order that the product goes: another run has taken it since.</summary>
public sealed class RetirementNotHeldException(string productId) : Exception($"This run does not take {productId} out: it has not opened the retirement, or another run has since.");
