namespace Customer360.Lambdas.Access;

/// <summary>The catalogue does not know what is asked for: a product, a table or a column.</summary>
public sealed class ProductUnknownException(string message) : Exception(message);
