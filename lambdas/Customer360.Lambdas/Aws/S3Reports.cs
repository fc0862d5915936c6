using Amazon.S3;
using Amazon.S3.Model;
using Customer360.Lambdas.Hosting;
using Customer360.Lambdas.Ports;

namespace Customer360.Lambdas.Aws;

internal sealed class S3Reports(IAmazonS3 s3, PlatformSettings settings) : IReports
{
    public async Task<string> WriteAsync(string key, string json, CancellationToken cancellationToken)
    {
        await s3.PutObjectAsync(new PutObjectRequest { BucketName = settings.ReportsBucket, Key = key, ContentBody = json, ContentType = "application/json" }, cancellationToken);
        return $"s3://{settings.ReportsBucket}/{key}";
    }

    public async Task<IReadOnlyList<string>> ReadAllAsync(string prefix, CancellationToken cancellationToken)
    {
        var texts = new List<string>();
        var request = new ListObjectsV2Request { BucketName = settings.ReportsBucket, Prefix = prefix };
        do
        {
            var page = await s3.ListObjectsV2Async(request, cancellationToken);
            foreach (var found in page.S3Objects ?? [])
            {
                using var response = await s3.GetObjectAsync(settings.ReportsBucket, found.Key, cancellationToken);
                using var reader = new StreamReader(response.ResponseStream);
                texts.Add(await reader.ReadToEndAsync(cancellationToken));
            }

            request.ContinuationToken = page.NextContinuationToken;
        }
        while (request.ContinuationToken is not null);

        return texts;
    }
}
