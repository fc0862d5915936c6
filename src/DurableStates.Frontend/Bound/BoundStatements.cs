namespace DurableStates.Frontend.Bound;

/// <summary>Walks over bound statements.</summary>
internal static class BoundStatements
{
    /// <summary>The statement and all statements in it, from the outside in.</summary>
    public static IEnumerable<BoundStatement> All(BoundStatement statement)
    {
        var pending = new Stack<BoundStatement>([statement]);
        while (pending.Count > 0)
        {
            var next = pending.Pop();
            yield return next;
            foreach (var part in Parts(next).Reverse())
            {
                pending.Push(part);
            }
        }
    }

    /// <summary>The statements directly inside.</summary>
    public static IEnumerable<BoundStatement> Parts(BoundStatement statement) => statement switch
    {
        BoundBlock block => block.Statements,
        BoundScope scope => [scope.Body],
        BoundIf { Else: null } branch => [branch.Then],
        BoundIf { Else: { } otherwise } branch => [branch.Then, otherwise],
        BoundWhile loop => [loop.Body],
        BoundDo loop => [loop.Body, loop.Test],
        BoundFor loop => [loop.Body, loop.Increment],
        BoundForEach loop => [loop.Body],
        BoundTry attempt => [attempt.Body, .. attempt.Catches.Select(clause => clause.Body), .. attempt.Finally is null ? [] : new[] { attempt.Finally }],
        BoundAssign or BoundAwait or BoundBreak or BoundContinue or BoundLeave or BoundReturn or BoundThrow or BoundRethrow => [],
        _ => throw new InvalidOperationException($"No walk over {statement.GetType().Name}."),
    };
}
