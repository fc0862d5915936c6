// Written by eng/generate-standins.py from the public model of LakeFormation 2017-03-31 (botocore 1.43.11).
namespace Amazon.LakeFormation.Model;

public interface ILakeFormationPaginatorFactory;

internal sealed class LakeFormationPaginatorFactory : ILakeFormationPaginatorFactory;
