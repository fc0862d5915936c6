using System.Text.RegularExpressions;

namespace Customer360.Local.Terminal;

/// <summary>What is asked for on the command line.</summary>
internal abstract partial record CommandLine
{
    /// <summary>How to call the program.</summary>
    public const string Usage =
        """
        Plays the life of a data mesh on this machine: products are published, access is asked for and decided, customers are scored.

        Usage: dotnet run --project workflows/Customer360.Local [-- options]
               dotnet run --project workflows/Customer360.Local -- who-can-read [<domain>/]<product>.<column>

          who-can-read  Play the stories unseen, and say who can read a column then, with the request, the decisions, the run and the policy behind each.
          --exit     Let the story's people answer, and end with exit code 0 only if every story ended as expected.
          --help     Print this.

        Without options whoever sits at the terminal is asked for the approvals.
        Exit codes: 0 all is well, 1 a story ended otherwise with --exit or who-can-read, 2 the call or a file of the sample is wrong.
        """;

    private CommandLine()
    {
    }

    /// <summary>To play the stories.</summary>
    public sealed record Play(bool Unattended) : CommandLine;

    /// <summary>To say who can read a column.</summary>
    /// <param name="Domain">The product's domain; null when none is named.</param>
    /// <param name="Product">The product's id.</param>
    /// <param name="Column">The column.</param>
    public sealed record WhoCanRead(string? Domain, string Product, string Column) : CommandLine;

    /// <summary>To print the usage.</summary>
    public sealed record Help : CommandLine;

    /// <summary>Nothing that the program does; says what to do instead.</summary>
    public sealed record Wrong(string Message) : CommandLine;

    public static CommandLine Parse(IReadOnlyList<string> arguments)
    {
        if (arguments is ["who-can-read", ..])
        {
            string[] rest = [.. arguments.Skip(1)];
            return rest.Any(argument => argument is "--help" or "-h" or "-?") ? new Help()
                : rest is [var column] && AskedColumn().Match(column) is { Success: true } asked
                    ? new WhoCanRead(asked.Groups["domain"] is { Success: true } domain ? domain.Value : null, asked.Groups["product"].Value, asked.Groups["column"].Value)
                    : new Wrong("who-can-read: name one column as <product>.<column>, such as campaign-performance.email; where two domains have a product of the name, as <domain>/<product>.<column>.");
        }

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

    [GeneratedRegex(@"\A((?<domain>[a-z][a-z0-9-]{1,39})/)?(?<product>[a-z][a-z0-9-]{1,39})\.(?<column>[a-z_][a-z0-9_]{0,127})\z", RegexOptions.ExplicitCapture)]
    private static partial Regex AskedColumn();
}
