// Written by eng/generate-standins.py from the public model of SimpleNotificationService 2010-03-31 (botocore 1.43.11).
namespace Amazon.SimpleNotificationService.Model;

public interface ISimpleNotificationServicePaginatorFactory;

internal sealed class SimpleNotificationServicePaginatorFactory : ISimpleNotificationServicePaginatorFactory;
