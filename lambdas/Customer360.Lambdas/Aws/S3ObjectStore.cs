using System.Text;
using Amazon.S3;
using Customer360.Lambdas.Ports;

namespace Customer360.Lambdas.Aws;

internal sealed class S3ObjectStore(IAmazonS3 s3) : IObjectStore
{
    public async Task<string?> ReadTextAsync(string uri, CancellationToken cancellationToken)
    {
        if (!S3Address.TryParse(uri, out var address))
        {
            return null;
        }

        try
        {
            using var response = await s3.GetObjectAsync(address.Bucket, address.Key, cancellationToken);
            using var reader = new StreamReader(response.ResponseStream);
            var text = new StringBuilder();
            var part = new char[16 * 1024];
            while (text.Length <= IObjectStore.MostCharacters && await reader.ReadAsync(part, cancellationToken) is > 0 and var count)
            {
                text.Append(part, 0, count);
            }

            return text.Length <= IObjectStore.MostCharacters ? text.ToString() : text.ToString(0, IObjectStore.MostCharacters + 1);
        }
        catch (AmazonS3Exception e) when (e.ErrorCode is "NoSuchKey" or "NoSuchBucket")
        {
            return null;
        }
    }
}
