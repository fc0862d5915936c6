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
               dotnet run --project workflows/Customer360.Local -- audit <product|request|subscription|execution>

          who-can-read  Play the stories unseen, and say who can read a column then, with the request, the decisions, the run and the policy behind each.
          audit         Play the stories unseen, and say what was done then about a product (<domain>/<product>), a request, a subscription or a run: who asked, why, who decided.
          --exit     Let the story's people answer, and end with exit code 0 only if every story ended as expected.
          --help     Print this.

        Without options whoever sits at the terminal is asked for the approvals.
        Exit codes: 0 all is well, 1 a story ended otherwise with --exit, who-can-read or audit, 2 the call or a file of the sample is wrong.
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

    /// <summary>To say what was done about something.</summary>
    /// <param name="Subject">A product with its domain, a request, a subscription, or a run by its name or ARN.</param>
    public sealed record Audit(string Subject) : CommandLine;

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

        if (arguments is ["audit", ..])
        {
            string[] rest = [.. arguments.Skip(1)];
            return rest.Any(argument => argument is "--help" or "-h" or "-?") ? new Help()
                : rest is [var subject] && AuditedSubject().IsMatch(subject)
                    ? new Audit(subject)
                    : new Wrong("audit: name one product as <domain>/<product>, such as marketing/campaign-performance, or one request, subscription or run by its id; who-can-read prints those of requests and runs.");
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

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9_:/-]{0,255}\z")]
    private static partial Regex AuditedSubject();

    [GeneratedRegex(@"\A((?<domain>[a-z][a-z0-9-]{1,39})/)?(?<product>[a-z][a-z0-9-]{1,39})\.(?<column>[a-z_][a-z0-9_]{0,127})\z", RegexOptions.ExplicitCapture)]
    private static partial Regex AskedColumn();
}
