namespace Customer360.Lambdas.Ports;

/// <summary>Others write the same entries of the register at this moment; the same call works a little later.</summary>
public sealed class RegistryBusyException() : Exception("Others write the same entries of the register at this moment. Call again a little later.");
