namespace DurableStates.Cli;

/// <summary>Where a command reads from and writes to; tests give their own and run commands in process.</summary>
internal sealed record Streams(TextReader In, TextWriter Out, TextWriter Error);
