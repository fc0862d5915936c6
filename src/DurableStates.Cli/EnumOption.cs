using System.CommandLine;

namespace DurableStates.Cli;

/// <summary>Options whose values are the names of an enumeration, in any case.</summary>
internal static class EnumOption
{
    /// <summary>An option; numbers, which the parser would take for members, are refused as every other word that is no name.</summary>
    /// <param name="name">The option's name, with its hyphens.</param>
    /// <param name="description">What the help says.</param>
    /// <param name="defaultValue">The value when the option is not given.</param>
    public static Option<T> Create<T>(string name, string description, T defaultValue)
        where T : struct, Enum => new(name)
        {
            Description = $"{description} One of {string.Join(", ", Enum.GetNames<T>())}.",
            DefaultValueFactory = _ => defaultValue,
            CustomParser = result =>
            {
                var text = result.Tokens is [var only] ? only.Value : "";
                var match = Enum.GetNames<T>().FirstOrDefault(member => member.Equals(text, StringComparison.OrdinalIgnoreCase));
                if (match is not null)
                {
                    return Enum.Parse<T>(match);
                }

                result.AddError($"'{text}' is no value of {name}; there are {string.Join(", ", Enum.GetNames<T>())}.");
                return defaultValue;
            },
        };
}
