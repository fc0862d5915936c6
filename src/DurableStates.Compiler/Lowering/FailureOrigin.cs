namespace DurableStates.Compiler.Lowering;

/// <summary>Where a caught failure comes from. A call that fails under the name of an exception is another thing than that exception thrown.</summary>
internal enum FailureOrigin
{
    /// <summary>A call has failed. A clause that throws its failure again has a copy of its body for what the method itself throws.</summary>
    Call,

    /// <summary>The method itself has thrown it.</summary>
    Thrown,

    /// <summary>Only running it tells: what is thrown bears a mark.</summary>
    Either,
}
