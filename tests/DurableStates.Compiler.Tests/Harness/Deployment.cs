using System.ComponentModel;
using System.Diagnostics;
using System.Text.RegularExpressions;
using DurableStates.Compiler.Templates;
using DurableStates.Json;

namespace DurableStates.Compiler.Harness;

/// <summary>What a deployment makes of the definition in a template before Step Functions gets it.</summary>
internal static partial class Deployment
{
    private const string Translate =
        """
        import json, os, sys
        os.environ.setdefault("AWS_DEFAULT_REGION", "us-east-1")
        from samtranslator.translator.transform import transform
        class Policies:
            def load(self):
                return {"AWSXrayWriteOnlyAccess": "arn:aws:iam::aws:policy/AWSXrayWriteOnlyAccess"}
        answers = []
        for template in json.load(sys.stdin):
            result = transform(template, {}, Policies())
            properties = next(resource["Properties"] for resource in result["Resources"].values() if resource["Type"] == "AWS::StepFunctions::StateMachine")
            separator, lines = properties["DefinitionString"]["Fn::Join"]
            answers.append({"definition": separator.join(lines), "substitutions": list(properties.get("DefinitionSubstitutions", {}))})
        print(json.dumps(answers))
        """;

    /// <summary>The definition after the deployment, by the rules of the SAM translator and of CloudFormation's handler for state machines.</summary>
    public static string Of(CompiledStateMachine machine)
    {
        var properties = Properties(Template(machine));
        return Substituted(Translated(properties["Definition"]).ToString(), properties["DefinitionSubstitutions"].TryGetObject(out var keys) ? [.. keys.Select(one => one.Key)] : []);
    }

    /// <summary>The definitions after the deployment, translated by the SAM translator itself; the test is skipped where it is not installed.</summary>
    public static IReadOnlyList<string> BySam(IEnumerable<CompiledStateMachine> machines)
    {
        var answers = JsonValue.Parse(Python(Translate, JsonValue.Array([.. machines.Select(Template)]).ToJson()));
        return [.. answers.AsArray().Select(one => Substituted(one["definition"].AsString(), [.. one["substitutions"].AsArray().Select(key => key.AsString())]))];
    }

    private static JsonValue Template(CompiledStateMachine machine) => JsonValue.Parse(TemplateUpdate.Apply("", [machine], functions: null));

    private static JsonValue Properties(JsonValue template) =>
        template["Resources"].AsObject().Single(resource => resource.Value["Type"] == "AWS::Serverless::StateMachine").Value["Properties"];

    private static JsonValue Translated(JsonValue value)
    {
        if (value.TryGetObject(out var members))
        {
            var names = members.Select(member => member.Key).ToArray();
            return names is ["Ref" or "Condition"] || names.Any(name => name.StartsWith("Fn::", StringComparison.Ordinal))
                ? "${definition_substitution_1}"
                : JsonValue.Object([.. members.Select(member => (member.Key, Translated(member.Value)))]);
        }

        return value.TryGetArray(out var items) ? JsonValue.Array([.. items.Select(Translated)]) : value;
    }

    // The runner reads a function's name without two characters before it and four behind: the ARN of Say is "@@SayArn}" here.
    private static string Substituted(string definition, string[] keys)
    {
        var deployed = keys.Aggregate(definition, (text, key) => text.Replace($"${{{key}}}", $"@@{key}}}", StringComparison.Ordinal));
        return Replaceable().Replace(deployed, "REPLACED");
    }

    private static string Python(string script, string input)
    {
        const string Otherwise = "Python with the SAM translator is not installed.";
        using var process = new Process();
        process.StartInfo = new ProcessStartInfo("python3", ["-c", script]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            process.Start();
        }
        catch (Win32Exception)
        {
            Assert.Skip(Otherwise);
        }

        var errors = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var said = errors.GetAwaiter().GetResult();
        Assert.SkipWhen(said.Contains("No module named", StringComparison.Ordinal), Otherwise);
        Assert.True(process.ExitCode == 0, said);
        return output;
    }

    [GeneratedRegex(@"\$\{[^}]*\}|\{\{resolve:[^}]*\}\}")]
    private static partial Regex Replaceable();
}
