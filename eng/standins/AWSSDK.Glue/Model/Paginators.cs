// Written by eng/generate-standins.py from the public model of Glue 2017-03-31 (botocore 1.43.11).
namespace Amazon.Glue.Model;

public interface IGluePaginatorFactory;

internal sealed class GluePaginatorFactory : IGluePaginatorFactory;
