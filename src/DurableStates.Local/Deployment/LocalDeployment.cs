using System.Text.RegularExpressions;
using DurableStates.Engine;
using DurableStates.Json;
using DurableStates.Local.EventBridge;
using DurableStates.Local.Lambda;

namespace DurableStates.Local.Deployment;

/// <summary>Deploys the state machines of a template to an engine, and their rules to the local buses.</summary>
public static partial class LocalDeployment
{
    /// <summary>Deploys.</summary>
    /// <param name="template">The template.</param>
    /// <param name="definition">Gives a machine's definition by its name, as JSON text.</param>
    /// <param name="engine">The engine.</param>
    /// <param name="bus">The buses.</param>
    /// <param name="inputProblem">Says, by machine and input, why an event's input is not one for the machine; null when it is. Such an event becomes a dead letter.</param>
    /// <param name="functions">The functions that rules may call; null for none.</param>
    /// <returns>The machines, in the template's order.</returns>
    /// <exception cref="DeploymentException">Something in the template or in a definition has no meaning on this machine.</exception>
    public static IReadOnlyList<DeployedStateMachine> Deploy(
        ServerlessTemplate template, Func<string, string> definition, WorkflowEngine engine, EventBus bus, Func<string, JsonValue, string?>? inputProblem = null, LambdaFunctions? functions = null)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(engine);
        ArgumentNullException.ThrowIfNull(bus);
        var deployed = new List<DeployedStateMachine>();
        foreach (var machine in template.StateMachines)
        {
            var text = Substitute(definition(machine.Name), machine);
            var created = engine.CreateStateMachine(machine.Name, text);
            deployed.Add(created);
            foreach (var rule in machine.Rules)
            {
                var target = new StateMachineTarget(
                    engine, created, busEvent => rule.InputPath == "$.detail" ? busEvent["detail"] : busEvent, inputProblem is null ? null : input => inputProblem(machine.Name, input));
                bus.AddRule(new EventRule(rule.Name, rule.Bus, EventPattern.Parse(rule.Pattern), target.Deliver));
            }
        }

        foreach (var rule in template.Rules)
        {
            foreach (var target in rule.Targets)
            {
                var input = InputOf(rule.Name, target);
                Func<JsonValue, string?> deliver = target.Function is { } function && functions?.Names.Contains(function, StringComparer.Ordinal) == true
                    ? new LambdaTarget(functions, function, input).Deliver
                    : deployed.FirstOrDefault(machine => machine.Name == target.StateMachine) is { } machine
                        ? new StateMachineTarget(engine, machine, input).Deliver
                        : throw new DeploymentException($"The rule {rule.Name} has a target that is no state machine of the template, and no function of this machine: it has no other.");
                bus.AddRule(new EventRule(rule.Name, rule.Bus, EventPattern.Parse(rule.Pattern), deliver));
            }
        }

        return deployed;
    }

    private static Func<JsonValue, JsonValue> InputOf(string rule, TemplateTarget target)
    {
        if (target.InputTemplate is { } template)
        {
            var transformer = Transformer(rule, target.InputPaths, template);
            return busEvent => transformer.Transform(busEvent, rule, $"arn:aws:events:us-east-1:000000000000:rule/{rule}") is { } text && JsonValue.TryParse(text, out var input, out _) ? input : JsonValue.Undefined;
        }

        return target.InputPath switch
        {
            null => busEvent => busEvent,
            "$.detail" => busEvent => busEvent["detail"],
            var other => throw new DeploymentException($"The rule {rule} has the InputPath {other}; this machine knows $.detail: use an InputTransformer for more."),
        };
    }

    private static InputTransformer Transformer(string rule, JsonValue paths, string template)
    {
        try
        {
            return InputTransformer.Parse(paths, template);
        }
        catch (InputTransformerException e)
        {
            throw new DeploymentException($"The rule {rule}: {e.Message}");
        }
    }

    private static string Substitute(string definition, TemplateStateMachine machine) => Placeholder.Replace(definition, found =>
        machine.Substitutions.TryGetValue(found.Groups[1].Value, out var value)
            ? value
            : throw new DeploymentException($"The definition of {machine.Name} leaves {found.Value} open, and its DefinitionSubstitutions do not have it."));

    [GeneratedRegex(@"\$\{([A-Za-z0-9]+)\}")]
    private static partial Regex Placeholder { get; }
}
