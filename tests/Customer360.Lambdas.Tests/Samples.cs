namespace Customer360.Lambdas;

/// <summary>The checked-in sample data of the application.</summary>
internal static class Samples
{
    /// <summary>The text of an object in the sample's S3, by its address.</summary>
    public static string Read(string uri) =>
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "samples", "s3", uri["s3://".Length..]));
}
