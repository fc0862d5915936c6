using System.Reflection;
using DurableStates.Failures;

namespace DurableStates.Direct;

/// <summary>Runs an orchestrator natively: the C# that was written, against a host that answers its calls.</summary>
/// <remarks>The compiler's promise is that the compiled state machine, given the same answers, does the same.</remarks>
public static class DirectRun
{
    /// <summary>Runs an orchestrator to its end.</summary>
    /// <typeparam name="TInput">The orchestrator's input.</typeparam>
    /// <typeparam name="TOutput">The orchestrator's output.</typeparam>
    /// <param name="orchestrator">The orchestrator.</param>
    /// <param name="input">The execution's input as JSON text.</param>
    /// <param name="host">Who answers.</param>
    /// <param name="options">The surroundings; the defaults when null.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <returns>How it ended; an exception of the orchestrator is an outcome, too.</returns>
    public static async Task<DirectOutcome> RunAsync<TInput, TOutput>(
        TaskOrchestrator<TInput, TOutput> orchestrator,
        string input,
        IDirectHost host,
        DirectOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(orchestrator);
        ArgumentNullException.ThrowIfNull(host);

        options ??= new DirectOptions();
        var name = options.Name ?? NameOf(orchestrator.GetType());
        var journal = new DirectCaller(host, options, cancellationToken);
        var context = new DirectOrchestrationContext(name, input, journal, options);
        try
        {
            var output = await orchestrator.RunAsync(context, context.GetInput<TInput>() is { } value ? value : NullInput<TInput>());
            return new DirectOutcome(WorkflowJson.Serialize(output), null, null, journal.Calls);
        }
#pragma warning disable CA1031 // Whatever the orchestrator throws is how the execution fails; this is the edge of user code.
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            var (error, cause) = Surfacing.ErrorOf(e);
            return new DirectOutcome(null, error, cause, journal.Calls);
        }
    }

    /// <summary>Runs an orchestrator whose type is known only at run time; see <see cref="RunAsync{TInput, TOutput}"/>.</summary>
    /// <param name="orchestrator">An instance of a class derived from <see cref="TaskOrchestrator{TInput, TOutput}"/>.</param>
    /// <param name="input">The execution's input as JSON text.</param>
    /// <param name="host">Who answers.</param>
    /// <param name="options">The surroundings; the defaults when null.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <returns>How it ended.</returns>
    public static Task<DirectOutcome> RunAsync(
        object orchestrator,
        string input,
        IDirectHost host,
        DirectOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(orchestrator);

        var type = orchestrator.GetType();
        while (type is not null && !(type.IsGenericType && type.GetGenericTypeDefinition() == typeof(TaskOrchestrator<,>)))
        {
            type = type.BaseType;
        }

        if (type is null)
        {
            throw new ArgumentException($"{orchestrator.GetType()} is not an orchestrator.", nameof(orchestrator));
        }

        var run = typeof(DirectRun).GetMethods()
            .Single(method => method.Name == nameof(RunAsync) && method.IsGenericMethodDefinition)
            .MakeGenericMethod(type.GetGenericArguments());
        return run.Invoke(null, [orchestrator, input, host, options, cancellationToken]) as Task<DirectOutcome>
            ?? throw new InvalidOperationException("A run without an outcome.");
    }

    private static string NameOf(Type orchestrator) =>
        orchestrator.GetCustomAttribute<StateMachineAttribute>()?.Name ?? orchestrator.Name;

    private static TInput NullInput<TInput>() =>
        default(TInput) is null
            ? (new TInput[1])[0]
            : throw new InvalidOperationException($"The input is null, but {typeof(TInput)} is not nullable.");
}
