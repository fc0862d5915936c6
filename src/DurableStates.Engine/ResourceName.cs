namespace DurableStates.Engine;

/// <summary>Names of state machines, executions and activities.</summary>
/// <seealso href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_StartExecution.html"/>
public static class ResourceName
{
    /// <summary>The most characters of a name.</summary>
    public const int Longest = 80;

    private const string NotAllowed = "<>{}[]?*\"#%\\^|~`$&,;:/";

    /// <summary>True for a character that may stand in a name: no blank, bracket, wildcard, control character or half of a surrogate pair.</summary>
    public static bool IsAllowed(char character) =>
        !char.IsWhiteSpace(character)
        && !char.IsControl(character)
        && !char.IsSurrogate(character)
        && character is not ('\uFFFE' or '\uFFFF')
        && !NotAllowed.Contains(character, StringComparison.Ordinal);

    /// <summary>True for a name that AWS takes.</summary>
    public static bool IsValid(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Length is > 0 and <= Longest && name.All(IsAllowed);
    }

    /// <exception cref="InvalidRequestException">AWS does not take the name.</exception>
    internal static void Check(string name)
    {
        Requests.CheckLength("name", name, name, 1, Longest);
        if (!IsValid(name))
        {
            throw new InvalidRequestException("InvalidName", $"Invalid Name: '{name}'");
        }
    }
}
