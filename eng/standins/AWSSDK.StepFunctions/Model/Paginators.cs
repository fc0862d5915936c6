// Written by eng/generate-standins.py from the public model of StepFunctions 2016-11-23 (botocore 1.43.11).
namespace Amazon.StepFunctions.Model;

public interface IStepFunctionsPaginatorFactory;

internal sealed class StepFunctionsPaginatorFactory : IStepFunctionsPaginatorFactory;
