// Written by eng/generate-standins.py from the public model of Scheduler 2021-06-30 (botocore 1.43.11).
namespace Amazon.Scheduler.Model;

public interface ISchedulerPaginatorFactory;

internal sealed class SchedulerPaginatorFactory : ISchedulerPaginatorFactory;
