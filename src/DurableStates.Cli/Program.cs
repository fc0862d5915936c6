using System.Text;
using DurableStates.Cli;

if (SdkCompiler.Run(args) is { } exitCode)
{
    return exitCode;
}

// UTF-8 whatever the locale says: JSON is. What is not UTF-8 is refused rather than read as something else.
// The writers keep nothing back, so there is nothing to flush at the end, and nothing that could fail there.
var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
var strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
var input = new StreamReader(Console.OpenStandardInput(), strict);
var output = new StreamWriter(Console.OpenStandardOutput(), utf8) { AutoFlush = true, NewLine = "\n" };
var error = new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true, NewLine = "\n" };
return CommandLine.Run(args, new Streams(input, output, error));
