using System.Collections.Frozen;
using DurableStates.Json;

namespace DurableStates.Jsonata;

/// <summary>The messages of the reference implementation, word for word: Step Functions shows them to its users.</summary>
internal static class ErrorTexts
{
    /// <summary>What stands for a token, a value, an index, and so on, in a message.</summary>
    public readonly record struct Inserts(string? Token = null, JsonValue Value = default, JsonValue Value2 = default, int Index = 0, string? Type = null);

    public static JsonataError Error(string code, int? position, Inserts inserts = default) =>
        new(code, Message(code, inserts), position) { Token = inserts.Token };

    public static string Message(string code, in Inserts inserts)
    {
        var template = Templates.GetValueOrDefault(code, code);
        var open = template.IndexOf("{{", StringComparison.Ordinal);
        if (open < 0)
        {
            return template;
        }

        var text = new System.Text.StringBuilder();
        var at = 0;
        while (open >= 0)
        {
            var close = template.IndexOf("}}", open, StringComparison.Ordinal);
            text.Append(template, at, open - at).Append(Insert(template.AsSpan(open + 2, close - open - 2), inserts));
            at = close + 2;
            open = template.IndexOf("{{", at, StringComparison.Ordinal);
        }

        return text.Append(template, at, template.Length - at).ToString();
    }

    // The reference puts JSON text into its messages; what is missing reads "undefined" there.
    private static string Insert(ReadOnlySpan<char> name, in Inserts inserts) => name switch
    {
        "token" => inserts.Token is null ? "undefined" : ((JsonValue)inserts.Token).ToJson(),
        "number" => inserts.Token ?? "undefined",
        "name" => inserts.Token ?? "undefined",
        "text" => inserts.Value.TryGetString(out var text) ? text : inserts.Value.ToString(),
        "value" => Json(inserts.Value),
        "value2" => Json(inserts.Value2),
        "index" => inserts.Index.ToString(System.Globalization.CultureInfo.InvariantCulture),
        "type" => inserts.Type is null ? "undefined" : ((JsonValue)inserts.Type).ToJson(),
        _ => "",
    };

    // Numbers that are not finite are null in JavaScript's JSON; functions read as nothing.
    private static string Json(JsonValue value) => value.Kind switch
    {
        JsonKind.Undefined or JsonKind.Other => "undefined",
        JsonKind.Double when !double.IsFinite(value.AsDouble()) => "null",
        _ => WithoutFunctions(value).ToJson(),
    };

    // JavaScript's JSON leaves out members that are functions, such as the next match of a regular expression.
    private static JsonValue WithoutFunctions(JsonValue value)
    {
        if (!value.TryGetObject(out var members))
        {
            return value;
        }

        var builder = new JsonObjectBuilder(members.Count);
        foreach (var (name, member) in members)
        {
            if (member.Kind is not JsonKind.Other)
            {
                builder.Set(name, WithoutFunctions(member));
            }
        }

        return builder.ToObject();
    }

    private static readonly FrozenDictionary<string, string> Templates = new Dictionary<string, string>
    {
        ["S0101"] = "String literal must be terminated by a matching quote",
        ["S0102"] = "Number out of range: {{token}}",
        ["S0103"] = "Unsupported escape sequence: \\{{token}}",
        ["S0104"] = "The escape sequence \\u must be followed by 4 hex digits",
        ["S0105"] = "Quoted property name must be terminated with a backquote (`)",
        ["S0106"] = "Comment has no closing tag",
        ["S0201"] = "Syntax error: {{value}}",
        ["S0202"] = "Expected {{token}}, got {{value}}",
        ["S0203"] = "Expected {{token}} before end of expression",
        ["S0204"] = "Unknown operator: {{token}}",
        ["S0205"] = "Unexpected token: {{token}}",
        ["S0206"] = "Unknown expression type: {{token}}",
        ["S0207"] = "Unexpected end of expression",
        ["S0208"] = "Parameter {{index}} of function definition must be a variable name (start with $)",
        ["S0209"] = "A predicate cannot follow a grouping expression in a step",
        ["S0210"] = "Each step can only have one grouping expression",
        ["S0211"] = "The symbol {{token}} cannot be used as a unary operator",
        ["S0212"] = "The left side of := must be a variable name (start with $)",
        ["S0213"] = "The literal value {{value}} cannot be used as a step within a path expression",
        ["S0214"] = "The right side of {{token}} must be a variable name (start with $)",
        ["S0215"] = "A context variable binding must precede any predicates on a step",
        ["S0216"] = "A context variable binding must precede the 'order-by' clause on a step",
        ["S0217"] = "The object representing the 'parent' cannot be derived from this expression",
        ["S0301"] = "Empty regular expressions are not allowed",
        ["S0302"] = "No terminating / in regular expression",
        ["S0401"] = "Type parameters can only be applied to functions and arrays",
        ["S0402"] = "Choice groups containing parameterized types are not supported",
        ["T0410"] = "Argument {{index}} of function {{token}} does not match function signature",
        ["T0411"] = "Context value is not a compatible type with argument {{index}} of function {{token}}",
        ["T0412"] = "Argument {{index}} of function {{token}} must be an array of {{type}}",
        ["D1001"] = "Number out of range: {{value}}",
        ["D1002"] = "Cannot negate a non-numeric value: {{value}}",
        ["T1003"] = "Key in object structure must evaluate to a string; got: {{value}}",
        ["D1004"] = "Regular expression matches zero length string",
        ["T1005"] = "Attempted to invoke a non-function. Did you mean ${{name}}?",
        ["T1006"] = "Attempted to invoke a non-function",
        ["T1007"] = "Attempted to partially apply a non-function. Did you mean ${{name}}?",
        ["T1008"] = "Attempted to partially apply a non-function",
        ["D1009"] = "Multiple key definitions evaluate to same key: {{value}}",
        ["T1010"] = "The matcher function argument passed to function {{token}} does not return the correct object structure",
        ["T2001"] = "The left side of the {{token}} operator must evaluate to a number",
        ["T2002"] = "The right side of the {{token}} operator must evaluate to a number",
        ["T2003"] = "The left side of the range operator (..) must evaluate to an integer",
        ["T2004"] = "The right side of the range operator (..) must evaluate to an integer",
        ["T2006"] = "The right side of the function application operator ~> must be a function",
        ["T2007"] = "Type mismatch when comparing values {{value}} and {{value2}} in order-by clause",
        ["T2008"] = "The expressions within an order-by clause must evaluate to numeric or string values",
        ["T2009"] = "The values {{value}} and {{value2}} either side of operator {{token}} must be of the same data type",
        ["T2010"] = "The expressions either side of operator {{token}} must evaluate to numeric or string values",
        ["T2011"] = "The insert/update clause of the transform expression must evaluate to an object: {{value}}",
        ["T2012"] = "The delete clause of the transform expression must evaluate to a string or array of strings: {{value}}",
        ["T2013"] = "The transform expression clones the input object using the $clone() function.  This has been overridden in the current scope by a non-function.",
        ["D2014"] = "The size of the sequence allocated by the range operator (..) must not exceed {{name}}.  Attempted to allocate {{value}}.",
        ["D3001"] = "Attempting to invoke string function on Infinity or NaN",
        ["D3010"] = "Second argument of replace function cannot be an empty string",
        ["D3011"] = "Fourth argument of replace function must evaluate to a positive number",
        ["D3012"] = "Attempted to replace a matched string with a non-string value",
        ["D3020"] = "Third argument of split function must evaluate to a positive number",
        ["D3030"] = "Unable to cast value to a number: {{value}}",
        ["D3040"] = "Third argument of match function must evaluate to a positive number",
        ["D3050"] = "The second argument of reduce function must be a function with at least two arguments",
        ["D3060"] = "The sqrt function cannot be applied to a negative number: {{value}}",
        ["D3061"] = "The power function has resulted in a value that cannot be represented as a JSON number: base={{value}}, exponent={{value2}}",
        ["D3070"] = "The single argument form of the sort function can only be applied to an array of strings or an array of numbers.  Use the second argument to specify a comparison function",
        ["D3100"] = "The radix of the formatBase function must be between 2 and 36.  It was given {{value}}",
        ["D3110"] = "The argument of the toMillis function must be an ISO 8601 formatted timestamp. Given {{value}}",
        ["D3120"] = "Syntax error in expression passed to function eval: {{value}}",
        ["D3121"] = "Dynamic error evaluating the expression passed to function eval: {{value}}",
        ["D3137"] = "{{text}}",
        ["D3138"] = "The $single() function expected exactly 1 matching result.  Instead it matched more.",
        ["D3139"] = "The $single() function expected exactly 1 matching result.  Instead it matched 0.",
        ["D3140"] = "Malformed URL passed to ${{name}}(): {{value}}",
        ["D3141"] = "{{text}}",
    }.ToFrozenDictionary();
}
