namespace DurableStates.Cli;

/// <summary>
/// A command cannot do what it was asked: an option, a file or an input is not what it has to be. The edge prints the message as one line and ends with
/// <see cref="ExitCodes.Usage"/>.
/// </summary>
/// <param name="message">Where something is wrong, what, and what to do about it.</param>
/// <param name="inner">What was thrown, if something was.</param>
internal sealed class CommandException(string message, Exception? inner = null) : Exception(message, inner);
