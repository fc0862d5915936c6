using Customer360.Local.Data;

namespace Customer360.Workflows.Data;

public sealed class LocalObjectStoreTests
{
    [Theory]
    [InlineData("s3://bucket/inside.txt", "inside")]
    [InlineData("s3://bucket/./inside.txt", "inside")]
    [InlineData("s3://bucket/none.txt", null)]
    [InlineData("s3://bucket/../../outside.txt", null)]
    [InlineData("s3://../outside.txt", null)]
    [InlineData("s3://bucket/inside.txt\0", null)]
    [InlineData("s3://bucket/../secret", null)]
    [InlineData("s3://bucket", null)]
    [InlineData("file:///etc/passwd", null)]
    [InlineData("no address", null)]
    [InlineData("", null)]
    public void Only_what_lies_in_a_buckets_folder_is_an_object(string uri, string? text)
    {
        var root = Directory.CreateTempSubdirectory("objects-");
        try
        {
            var bucket = root.CreateSubdirectory("s3").CreateSubdirectory("bucket");
            File.WriteAllText(Path.Combine(bucket.FullName, "inside.txt"), "inside");
            File.WriteAllText(Path.Combine(root.FullName, "outside.txt"), "outside");
            var store = new LocalObjectStore(Path.Combine(root.FullName, "s3"));

            Assert.Equal(text, store.Find(uri));
            Assert.Null(store.Find($"s3://{root.FullName}/outside.txt"));
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }
}
