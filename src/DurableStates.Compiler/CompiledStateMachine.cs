using System.Collections.Immutable;
using DurableStates.Asl;
using DurableStates.Compiler.Iam;
using DurableStates.Compiler.Linking;
using DurableStates.Compiler.Lowering;
using DurableStates.Compiler.SourceMaps;
using DurableStates.Compiler.Templates;
using DurableStates.Frontend.Bound;
using Microsoft.CodeAnalysis;

namespace DurableStates.Compiler;

/// <summary>One orchestrator as a state machine.</summary>
public sealed class CompiledStateMachine
{
    private readonly BoundOrchestrator _orchestrator;
    private readonly ImmutableArray<LinkedState> _origins;
    private readonly string _root;

    internal CompiledStateMachine(BoundOrchestrator orchestrator, StateMachine machine, ImmutableArray<LinkedState> origins, string root)
    {
        _orchestrator = orchestrator;
        _origins = origins;
        _root = root;
        Machine = machine;
        Definition = AslWriter.Write(machine);
    }

    /// <summary>The machine's name, as <c>[StateMachine]</c> gives it.</summary>
    public string Name => _orchestrator.Name;

    /// <summary>The definition.</summary>
    public StateMachine Machine { get; }

    /// <summary>The definition as the text of <c>&lt;name&gt;.asl.json</c>.</summary>
    public string Definition { get; }

    /// <summary>Where each state came from, as the text of <c>&lt;name&gt;.map.json</c>.</summary>
    public string SourceMap => SourceMapWriter.Write(Name, _origins, _root);

    internal SyntaxNode Syntax => _orchestrator.Syntax;

    internal ImmutableArray<LinkedState> Origins => _origins;

    /// <summary>What is read of the template, in source order, with what the optimiser took out.</summary>
    internal IEnumerable<BoundTemplateValue> TemplateValues => BoundWalk.TemplateValues(_orchestrator.Body);

    internal TemplateMachine ForTemplate()
    {
        var definition = AslWriter.ToJson(Machine);
        var tasks = Machine.Graph.AllStates().OfType<TaskState>()
            .Select(task => (task.Resource, Arguments: AslWriter.ToJson(task, QueryLanguage.Jsonata)["Arguments"]))
            .ToArray();
        return new(
            Name,
            definition,
            Placeholders.Of(_orchestrator, definition),
            PolicyStatement.Merge(tasks.SelectMany(task => TaskPolicies.For(TaskResource.Parse(task.Resource), task.Arguments))),
            [.. _orchestrator.Triggers.Select(trigger => new TemplateEvent(trigger.Source, trigger.DetailType, trigger.Bus, trigger.TakesEnvelope))]);
    }
}
