namespace Customer360.Local.Terminal;

/// <summary>What is asked for on the command line.</summary>
internal abstract record CommandLine
{
    /// <summary>How to call the program.</summary>
    public const string Usage =
        """
        Plays the life of a data mesh on this machine: products are published, access is asked for and decided, customers are scored.

        Usage: dotnet run --project workflows/Customer360.Local [-- options]

          --exit     Let the story's people answer, and end with exit code 0 only if every story ended as expected.
          --help     Print this.

        Without options whoever sits at the terminal is asked for the approvals.
        Exit codes: 0 all is well, 1 a story ended otherwise with --exit, 2 the call or a file of the sample is wrong.
        """;

    private CommandLine()
    {
    }

    /// <summary>To play the stories.</summary>
    public sealed record Play(bool Unattended) : CommandLine;

    /// <summary>To print the usage.</summary>
    public sealed record Help : CommandLine;

    /// <summary>Nothing that the program does; says what to do instead.</summary>
    public sealed record Wrong(string Message) : CommandLine;

    public static CommandLine Parse(IReadOnlyList<string> arguments)
    {
        var unattended = false;
        foreach (var argument in arguments)
        {
            switch (argument)
            {
                case "--help" or "-h" or "-?":
                    return new Help();
                case "--exit":
                    unattended = true;
                    break;
                case "serve":
                    return new Wrong("serve: this program does not wait for events yet. Leave it out to play the stories; to put events of your own, add a story to samples/stories.");
                case "--customers":
                    return new Wrong("--customers: the sample's customers lie in samples/s3/customer360-data and are not generated yet. Leave it out; to score others, put their profiles there.");
                default:
                    return new Wrong($"{argument}: there is no such option. Say --help to see what there is.");
            }
        }

        return new Play(unattended);
    }
}
