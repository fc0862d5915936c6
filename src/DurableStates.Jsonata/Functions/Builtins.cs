using System.Collections.Frozen;

namespace DurableStates.Jsonata.Functions;

/// <summary>Every function of the language. The third column is how many arguments a higher-order function hands over.</summary>
internal static class Builtins
{
    private static readonly Builtin[] All =
    [
        new("sum", "<a<n>:n>", 1, Lists.Sum),
        new("count", "<a:n>", 1, Lists.Count),
        new("max", "<a<n>:n>", 1, Lists.Max),
        new("min", "<a<n>:n>", 1, Lists.Min),
        new("average", "<a<n>:n>", 1, Lists.Average),
        new("string", "<x-b?:s>", 1, Strings.String),
        new("substring", "<s-nn?:s>", 3, Strings.Substring),
        new("substringBefore", "<s-s:s>", 2, Strings.SubstringBefore),
        new("substringAfter", "<s-s:s>", 2, Strings.SubstringAfter),
        new("lowercase", "<s-:s>", 1, Strings.Lowercase),
        new("uppercase", "<s-:s>", 1, Strings.Uppercase),
        new("length", "<s-:n>", 1, Strings.Length),
        new("trim", "<s-:s>", 1, Strings.Trim),
        new("pad", "<s-ns?:s>", 3, Strings.Pad),
        new("match", "<s-f<s:o>n?:a<o>>", 3, Matching.Match),
        new("contains", "<s-(sf):b>", 2, Matching.Contains),
        new("replace", "<s-(sf)(sf)n?:s>", 4, Matching.Replace),
        new("split", "<s-(sf)n?:a<s>>", 3, Matching.Split),
        new("join", "<a<s>s?:s>", 2, Strings.Join),
        new("formatNumber", "<n-so?:s>", 3, NumberFunctions.FormatNumber),
        new("formatBase", "<n-n?:s>", 2, NumberFunctions.FormatBase),
        new("formatInteger", "<n-s:s>", 2, NumberFunctions.FormatInteger),
        new("parseInteger", "<s-s:n>", 2, NumberFunctions.ParseInteger),
        new("number", "<(nsb)-:n>", 1, NumberFunctions.Number),
        new("floor", "<n-:n>", 1, NumberFunctions.Floor),
        new("ceil", "<n-:n>", 1, NumberFunctions.Ceil),
        new("round", "<n-n?:n>", 2, NumberFunctions.Round),
        new("abs", "<n-:n>", 1, NumberFunctions.Abs),
        new("sqrt", "<n-:n>", 1, NumberFunctions.Sqrt),
        new("power", "<n-n:n>", 2, NumberFunctions.Power),
        new("random", "<:n>", 0, NumberFunctions.Random) { IsNotInAws = true },
        new("boolean", "<x-:b>", 1, Objects.Boolean),
        new("not", "<x-:b>", 1, Objects.Not),
        new("map", "<af>", 2, HigherOrder.Map),
        new("zip", "<a+>", 0, Lists.Zip),
        new("filter", "<af>", 2, HigherOrder.Filter),
        new("single", "<af?>", 2, HigherOrder.Single),
        new("reduce", "<afj?:j>", 3, HigherOrder.Reduce),
        new("sift", "<o-f?:o>", 2, HigherOrder.Sift),
        new("keys", "<x-:a<s>>", 1, Objects.Keys),
        new("lookup", "<x-s:x>", 2, Objects.Lookup),
        new("append", "<xx:a>", 2, Lists.Append),
        new("exists", "<x:b>", 1, Objects.Exists),
        new("spread", "<x-:a<o>>", 1, Objects.Spread),
        new("merge", "<a<o>:o>", 1, Objects.Merge),
        new("reverse", "<a:a>", 1, Lists.Reverse),
        new("each", "<o-f:a>", 2, HigherOrder.Each),
        new("error", "<s?:x>", 1, Objects.Error),
        new("assert", "<bs?:x>", 2, Objects.Assert),
        new("type", "<x:s>", 1, Objects.Type),
        new("sort", "<af?:a>", 2, Lists.Sort),
        new("shuffle", "<a:a>", 1, Lists.Shuffle),
        new("distinct", "<x:x>", 1, Lists.Distinct),
        new("base64encode", "<s-:s>", 1, Encodings.Base64Encode),
        new("base64decode", "<s-:s>", 1, Encodings.Base64Decode),
        new("encodeUrlComponent", "<s-:s>", 1, Encodings.EncodeUrlComponent),
        new("encodeUrl", "<s-:s>", 1, Encodings.EncodeUrl),
        new("decodeUrlComponent", "<s-:s>", 1, Encodings.DecodeUrlComponent),
        new("decodeUrl", "<s-:s>", 1, Encodings.DecodeUrl),
        new("eval", "<sx?:x>", 2, EvalFunction.Eval) { IsNotInAws = true },
        new("toMillis", "<s-s?:n>", 2, Dates.ToMillis),
        new("fromMillis", "<n-s?s?:s>", 3, Dates.FromMillis),
        new("now", "<s?s?:s>", 2, Dates.Now),
        new("millis", "<:n>", 0, Dates.Millis),
        new("clone", "<(oa)-:o>", 1, Objects.Clone),
        new("partition", "<an?:a>", 2, AwsFunctions.Partition) { IsAwsOnly = true },
        new("range", "<nnn?:a>", 3, AwsFunctions.Range) { IsAwsOnly = true },
        new("hash", "<ss?:s>", 2, AwsFunctions.Hash) { IsAwsOnly = true },
        new("random", "<n?:n>", 1, AwsFunctions.Random) { IsAwsOnly = true },
        new("uuid", "<:s>", 0, AwsFunctions.Uuid) { IsAwsOnly = true },
        new("parse", "<s:x>", 1, AwsFunctions.Parse) { IsAwsOnly = true },
    ];

    private static readonly FrozenDictionary<string, Builtin> Aws = All.Where(f => !f.IsNotInAws).ToFrozenDictionary(f => f.Name);
    private static readonly FrozenDictionary<string, Builtin> Reference = All.Where(f => !f.IsAwsOnly).ToFrozenDictionary(f => f.Name);

    public static Builtin? Find(string name, JsonataDialect dialect) =>
        (dialect is JsonataDialect.StepFunctions ? Aws : Reference).GetValueOrDefault(name);

    public static bool IsName(string name) => Aws.ContainsKey(name) || Reference.ContainsKey(name);

    public static IEnumerable<string> Names(JsonataDialect dialect) =>
        (dialect is JsonataDialect.StepFunctions ? Aws : Reference).Keys.Order(StringComparer.Ordinal);
}
