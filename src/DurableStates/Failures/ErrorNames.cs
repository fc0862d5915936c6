using System.Reflection;
using DurableStates.Aws;

namespace DurableStates.Failures;

/// <summary>ASL error names and the .NET exceptions that they stand for.</summary>
internal static class ErrorNames
{
    public const string TaskFailed = "States.TaskFailed";
    public const string Timeout = "States.Timeout";
    public const string HeartbeatTimeout = "States.HeartbeatTimeout";

    public static bool IsTimeout(string error) => error is Timeout or HeartbeatTimeout;

    /// <summary>The name under which an exception of this type is reported when it is thrown.</summary>
    public static string Of(Type exception) => SpellingsOf(exception).First();

    public static bool Matches(string error, Type baseType)
    {
        if (baseType == typeof(Exception) || SpellingsOf(baseType).Contains(error))
        {
            return true;
        }

        return IsTimeout(error)
            ? baseType.IsAssignableFrom(typeof(TimeoutException))
            : ExceptionsDerivedFrom(baseType).Any(type => SpellingsOf(type).Contains(error));
    }

    private static IEnumerable<string> SpellingsOf(Type exception) =>
        AwsSpelling.ServiceOfNamespace(exception.Namespace) is { } service ? AwsSpelling.ErrorNames(service, exception.Name) : [exception.Name];

    // Only a name travels with a failure, so inheritance is looked up among the types that this process knows.
    private static IEnumerable<Type> ExceptionsDerivedFrom(Type baseType) =>
        AppDomain.CurrentDomain.GetAssemblies()
            .Where(assembly => !assembly.IsDynamic && (assembly == baseType.Assembly || References(assembly, baseType.Assembly)))
            .SelectMany(LoadableTypes)
            .Where(type => type != baseType && baseType.IsAssignableFrom(type));

    private static bool References(Assembly assembly, Assembly target) =>
        target == typeof(object).Assembly
        || assembly.GetReferencedAssemblies().Any(name => name.Name == target.GetName().Name);

    private static IEnumerable<Type> LoadableTypes(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException e)
        {
            return e.Types.OfType<Type>();
        }
    }
}
