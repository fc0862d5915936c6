namespace Customer360.Lambdas.Onboarding;

/// <summary>There is no contract where the submission says that it lies.</summary>
public sealed class ContractNotFoundException(string uri) : Exception($"There is no contract at {uri}.");

/// <summary>A contract with mistakes was to be planned; validation comes first.</summary>
public sealed class ContractInvalidException(string uri, int findings)
    : Exception($"The contract at {uri} has {findings} mistakes: validate it before planning the catalogue.");
