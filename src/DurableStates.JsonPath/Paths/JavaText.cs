using System.Runtime.CompilerServices;
using System.Text;
using DurableStates.Json;

namespace DurableStates.JsonPath.Paths;

/// <summary>Values as Java prints its maps and lists: <c>{a=1, b=[x, y]}</c>. Step Functions shows this in messages and in States.Format.</summary>
internal static class JavaText
{
    public static string Of(JsonValue value)
    {
        if (value.TryGetString(out var text))
        {
            return text;
        }

        if (!value.IsArray && !value.IsObject)
        {
            return value.ToJson();
        }

        var builder = new StringBuilder();
        Append(builder, value);
        return builder.ToString();
    }

    private static void Append(StringBuilder text, JsonValue value)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            text.Append("...");
        }
        else if (value.TryGetArray(out var items))
        {
            text.Append('[');
            for (var i = 0; i < items.Count; i++)
            {
                Append(text.Append(i > 0 ? ", " : ""), items[i]);
            }

            text.Append(']');
        }
        else if (value.TryGetObject(out var members))
        {
            text.Append('{');
            for (var i = 0; i < members.Count; i++)
            {
                var (name, member) = members[i];
                Append(text.Append(i > 0 ? ", " : "").Append(name).Append('='), member);
            }

            text.Append('}');
        }
        else
        {
            text.Append(value.TryGetString(out var plain) ? plain : value.ToJson());
        }
    }
}
