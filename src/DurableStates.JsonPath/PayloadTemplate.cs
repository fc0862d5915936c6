using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using DurableStates.Json;
using DurableStates.JsonPath.Templates;

namespace DurableStates.JsonPath;

/// <summary>
/// JSON whose fields with names ending in <c>.$</c> are computed: <c>Parameters</c>, <c>ResultSelector</c>, <c>ItemSelector</c>, <c>Assign</c>.
/// Immutable; any number of threads may use one. Parts without a computed field cost nothing.
/// </summary>
/// <seealso href="https://states-language.net/spec.html#payload-template"/>
public sealed class PayloadTemplate
{
    private readonly TemplateNode _root;

    private PayloadTemplate(TemplateNode root) => _root = root;

    /// <summary>Whether nothing in the template is computed.</summary>
    public bool IsConstant => _root is TemplateNode.Constant;

    /// <summary>Reads a template, or tells everything that is wrong with it. Never throws.</summary>
    public static bool TryParse(JsonValue json, [NotNullWhen(true)] out PayloadTemplate? template, out ImmutableArray<TemplateError> errors)
    {
        var root = TemplateParser.Parse(json, out errors);
        template = errors.IsEmpty ? new(root) : null;
        return template is not null;
    }

    /// <summary>The words of Step Functions for a computed field, <c>name.$</c>, whose value is neither a path nor a call.</summary>
    public static string Refusal(string field, JsonValue value) => TemplateParser.WrongValue(field, value);

    /// <summary>Computes the payload; the first failure ends it.</summary>
    public PathResult Evaluate(in PathScope scope) => _root.Evaluate(scope);
}
