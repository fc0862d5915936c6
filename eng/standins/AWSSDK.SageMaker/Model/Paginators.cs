// Written by eng/generate-standins.py from the public model of SageMaker 2017-07-24 (botocore 1.43.11).
namespace Amazon.SageMaker.Model;

public interface ISageMakerPaginatorFactory;

internal sealed class SageMakerPaginatorFactory : ISageMakerPaginatorFactory;
