using System.Collections.Immutable;
using DurableStates.Compiler.Linking;
using DurableStates.Json;
using Microsoft.CodeAnalysis;

namespace DurableStates.Compiler.SourceMaps;

/// <summary>
/// Writes where each state came from. It stands in a file of its own, so that a line that moves does not touch the machine.
/// </summary>
internal static class SourceMapWriter
{
    public static string Write(string machine, ImmutableArray<LinkedState> states, string root) => JsonValue.Object(
        ("version", 1),
        ("stateMachine", machine),
        ("states", JsonValue.Object([.. states.Select(state => (state.Name, Place(state.Syntax, root)))]))).ToIndentedJson() + "\n";

    private static JsonValue Place(SyntaxNode syntax, string root)
    {
        var place = syntax.GetLocation().GetMappedLineSpan();
        return JsonValue.Object(
            ("file", Path.GetRelativePath(root, place.Path).Replace('\\', '/')),
            ("start", At(place.Span.Start)),
            ("end", At(place.Span.End)));
    }

    // Editors count lines and columns from 1.
    private static string At(Microsoft.CodeAnalysis.Text.LinePosition position) => FormattableString.Invariant($"{position.Line + 1}:{position.Character + 1}");
}
