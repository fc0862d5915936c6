namespace Customer360.Lambdas.DataContracts;

/// <summary>There is no contract where the submission says that it lies.</summary>
public sealed class ContractNotFoundException(string uri)
    : Exception($"There is no contract at {uri}. The address of a contract is s3://bucket/key, and the object has to be there.");

/// <summary>A contract with mistakes was to be used; validation comes first.</summary>
public sealed class ContractInvalidException(string uri, int findings)
    : Exception($"The contract at {uri} has {findings} mistakes: validate it, and mend them, before it is used.");
