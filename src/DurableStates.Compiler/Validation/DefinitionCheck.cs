using DurableStates.Asl;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DurableStates.Compiler.Validation;

/// <summary>Holds what was compiled against the rules of AWS, and says in the C# what is wrong with it.</summary>
internal sealed class DefinitionCheck(Compilation compilation)
{
    /// <summary>What AWS would refuse of a machine, each at the code that it came from.</summary>
    public IEnumerable<Diagnostic> Check(CompiledStateMachine machine) => AslReader.Read(machine.Definition).Diagnostics
        .Where(finding => finding.Severity is AslSeverity.Error)
        .Select(finding => Refusal(machine, finding));

    private Diagnostic Refusal(CompiledStateMachine machine, AslDiagnostic finding)
    {
        var origin = Origin(machine, finding.Location);
        return finding.Code == AslDiagnosticCodes.MissingEndState
            ? Diagnostic.Create(DefinitionDiagnostics.NeverEnds, EndlessLoop(machine))
            // A loop without an end in which nothing is done has a state that nothing could be written into.
            : origin is not null && IsEndless(origin)
                ? Diagnostic.Create(DefinitionDiagnostics.NeverEnds, origin.GetFirstToken().GetLocation())
                : Diagnostic.Create(DefinitionDiagnostics.Refused, origin?.GetLocation() ?? Name(machine.Syntax), finding.ToString());
    }

    // The outermost loop that states came from, in the order of the states; nested ones cannot be left either, but this one is where the way ends.
    private Location EndlessLoop(CompiledStateMachine machine) =>
        machine.Origins
            .Select(state => state.Syntax.AncestorsAndSelf().TakeWhile(node => node != machine.Syntax).LastOrDefault(IsEndless))
            .Append(machine.Syntax.DescendantNodes().FirstOrDefault(IsEndless))
            .FirstOrDefault(loop => loop is not null)
            ?.GetFirstToken().GetLocation()
        ?? Name(machine.Syntax);

    private bool IsEndless(SyntaxNode node) => node switch
    {
        WhileStatementSyntax loop => IsTrue(loop.Condition),
        DoStatementSyntax loop => IsTrue(loop.Condition),
        ForStatementSyntax loop => loop.Condition is null || IsTrue(loop.Condition),
        _ => false,
    };

    private bool IsTrue(ExpressionSyntax condition) => compilation.GetSemanticModel(condition.SyntaxTree).GetConstantValue(condition) is { HasValue: true, Value: true };

    // A location is a path through the definition; the state that it names last is the innermost.
    private static SyntaxNode? Origin(CompiledStateMachine machine, string? location) => machine.Origins
        .Select(state => (state.Syntax, At: IndexOf(state.Name, location ?? "")))
        .Where(state => state.At >= 0)
        .OrderByDescending(state => state.At)
        .Select(state => state.Syntax)
        .FirstOrDefault();

    private static int IndexOf(string state, string location)
    {
        var step = $"/States/{state}";
        var at = location.LastIndexOf(step, StringComparison.Ordinal);
        return at >= 0 && (at + step.Length == location.Length || location[at + step.Length] == '/') ? at : -1;
    }

    private static Location Name(SyntaxNode orchestrator) =>
        orchestrator is BaseTypeDeclarationSyntax type ? type.Identifier.GetLocation() : orchestrator.GetFirstToken().GetLocation();
}
