namespace Customer360.Local.Platform;

/// <summary>A file of the sample cannot be used: one sentence with the file, the line where there is one, and what to do.</summary>
internal sealed class SampleException(string message) : Exception(message);
