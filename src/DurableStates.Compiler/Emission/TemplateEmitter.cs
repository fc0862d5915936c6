using System.Collections.Immutable;
using System.Globalization;
using DurableStates.Asl;
using DurableStates.Aws;
using DurableStates.Compiler.Graph;
using DurableStates.Frontend.Bound;
using DurableStates.Json;
using DurableStates.Jsonata.Syntax;
using Microsoft.CodeAnalysis;

namespace DurableStates.Compiler.Emission;

/// <summary>Values of ASL fields: JSON as far as the shape is known, expressions where a value is computed.</summary>
internal sealed class TemplateEmitter(ExpressionEmitter expressions)
{
    /// <summary>A value of any shape.</summary>
    public Template Emit(BoundExpression value) => value switch
    {
        BoundLiteral { Value: null } => Computed(value),
        BoundLiteral literal => Constant(literal.Value) is { } constant && !TakesExpression(constant) ? constant : Computed(value),
        BoundTemplateValue placeholder => (JsonValue)$"${{{placeholder.Placeholder}}}",
        BoundObject made when !(AwsTypes.IsModel(made.Type) && made.Members.Any(member => MayBeNull(member.Value))) =>
            Members(value, [.. made.Members.Select(member => (AwsTypes.Spell(made.Type, member.JsonName), member.Value))]),
        BoundDictionary dictionary when dictionary.Entries.All(entry => entry.Key is BoundLiteral { Value: string }) =>
            Members(value, [.. dictionary.Entries.Select(entry => (Key(entry), entry.Value))]),
        BoundList list when list.Elements.All(element => !element.IsSpread) => Elements([.. list.Elements.Select(element => Emit(element.Value))]),
        _ => Computed(value),
    };

    /// <summary>A boolean.</summary>
    public Setting<bool> Condition(BoundExpression condition) => Expression(condition);

    /// <summary>A text.</summary>
    public Setting<string> Text(BoundExpression text) => text is BoundLiteral { Value: string constant } && !TakesExpression(constant) ? constant : Expression(text);

    /// <summary>A number of whole seconds; part of a second counts as one.</summary>
    public Setting<int> Seconds(BoundExpression seconds) => seconds switch
    {
        BoundLiteral { Value: int or long or double } literal => (int)Math.Ceiling(Convert.ToDouble(literal.Value, CultureInfo.InvariantCulture)),
        _ => AslExpression.Jsonata(DeploymentSyntax.Print(Whole(seconds))),
    };

    /// <summary>A delay in whole seconds; nothing is waited for when it is not positive.</summary>
    public Setting<int> Delay(BoundExpression seconds) => seconds is BoundLiteral
        ? Seconds(seconds) is Setting<int>.Constant { Value: > 0 } positive ? positive : 0
        : AslExpression.Jsonata(DeploymentSyntax.Print(JsonataBuild.Call("max", JsonataBuild.Array(JsonataBuild.Number(0), Whole(seconds)))));

    private JsonataSyntax Whole(BoundExpression seconds) => seconds is BoundFunction { Function: KnownFunction.Ceiling }
        ? expressions.Emit(seconds)
        : JsonataBuild.Call("ceil", expressions.Emit(seconds));

    /// <summary>Whether C# may have null here.</summary>
    public static bool MayBeNull(BoundExpression value) => value switch
    {
        BoundLiteral literal => literal.Value is null,
        BoundMember { MayBeAbsent: true } => true,
        BoundObject or BoundList or BoundDictionary or BoundInterpolation or BoundTemplateValue or BoundWith => false,
        BoundFunction function when !GivesElement(function.Function) => false,
        BoundCoalesce coalesce => MayBeNull(coalesce.Otherwise),
        Canonical canonical => MayBeNull(canonical.Value),
        BoundConditional conditional => MayBeNull(conditional.WhenTrue) || MayBeNull(conditional.WhenFalse),
        _ => value.Type is { NullableAnnotation: NullableAnnotation.Annotated } or { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T },
    };

    private static bool GivesElement(KnownFunction function) => function is KnownFunction.First or KnownFunction.FirstOrDefault or KnownFunction.Last or KnownFunction.LastOrDefault
        or KnownFunction.Single or KnownFunction.SingleOrDefault or KnownFunction.MaxBy or KnownFunction.MinBy or KnownFunction.Lookup or KnownFunction.LookupOrDefault
        or KnownFunction.TryParseInt or KnownFunction.Aggregate or KnownFunction.AggregateFirst or KnownFunction.DeserializeJson;

    private Template Computed(BoundExpression value) => Expression(value);

    private AslExpression Expression(BoundExpression value) => AslExpression.Jsonata(DeploymentSyntax.Print(expressions.Leaf(value)));

    // An object that the deployment would take for something else is written as an expression, which it cannot look into.
    private Template Members(BoundExpression value, ImmutableArray<(string Name, BoundExpression Value)> fields)
    {
        if (fields.Any(field => DeploymentText.IsReplaced(field.Name)) || DeploymentText.IsFunction([.. fields.Select(field => field.Name)]))
        {
            return Computed(value);
        }

        ImmutableArray<TemplateField> members = [.. fields.Select(field => new TemplateField(field.Name, Emit(field.Value)))];
        return members.All(field => field.Value is Template.Constant)
            ? new Template.Constant(JsonValue.Object([.. members.Select(field => (field.Name, ((Template.Constant)field.Value).Value))]))
            : new Template.Members(members);
    }

    private static Template Elements(ImmutableArray<Template> items) => items.All(item => item is Template.Constant)
        ? new Template.Constant(JsonValue.Array([.. items.Select(item => ((Template.Constant)item).Value)]))
        : new Template.Elements(items);

    private static string Key(BoundDictionaryEntry entry) => entry.Key is BoundLiteral { Value: string key } ? key : "";

    private static bool TakesExpression(Template template) => template is Template.Constant { Value.IsString: true } constant && TakesExpression(constant.Value.AsString());

    // A text that looks like an expression would be taken for one, and one that looks like a placeholder would be replaced.
    private static bool TakesExpression(string text) => text.StartsWith("{%", StringComparison.Ordinal) || DeploymentText.IsReplaced(text);

    private static Template? Constant(object? value) => value switch
    {
        bool truth => (Template)(JsonValue)truth,
        int number => (JsonValue)number,
        long number => (JsonValue)number,
        double number when double.IsFinite(number) => (JsonValue)number,
        string text => (JsonValue)text,
        _ => null,
    };
}
