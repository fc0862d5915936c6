using DurableStates.Frontend.Bound;
using DurableStates.Frontend.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DurableStates.Frontend.Binding.Statements;

/// <summary>Binds <c>list.Add(x)</c>, <c>list.AddRange(xs)</c> and <c>dictionary.Add(k, v)</c>: a new value of the variable.</summary>
internal static class ListChangeBinder
{
    /// <returns>Whether the call changes a list or dictionary.</returns>
    public static bool TryBind(IInvocationOperation call, Binder binder)
    {
        if (call.Instance is not { Type: { } type } instance || !Mutations.IsListChange(call.TargetMethod))
        {
            return false;
        }

        if (call.TargetMethod.Name is "Add")
        {
            Deferred.Check(call, call.Arguments[call.Arguments.Length - 1].Value, binder);
        }

        // What the arguments do to the list has happened when it is changed.
        BoundExpression[] arguments = [.. call.Arguments.Select(argument => binder.Bind(argument.Value))];
        var list = binder.Bind(instance);
        BoundExpression Argument(int index) => arguments[index];
        BoundExpression? changed = call.TargetMethod.Name switch
        {
            "Add" when ValueTypes.IsList(type) => Function(KnownFunction.Append, list, Argument(0)),
            "AddRange" when ValueTypes.IsList(type) => Function(KnownFunction.Concat, list, Argument(0)),
            "Add" when ValueTypes.IsDictionary(type) => Function(KnownFunction.AddEntry, list, Argument(0), Argument(1)),
            "Clear" when ValueTypes.IsList(type) => new BoundList(call.Syntax, type, []),
            "Clear" when ValueTypes.IsDictionary(type) => new BoundDictionary(call.Syntax, type, []),
            "Insert" when ValueTypes.IsList(type) => Function(KnownFunction.InsertElement, list, Argument(0), Argument(1)),
            "RemoveAt" when ValueTypes.IsList(type) => Function(KnownFunction.RemoveElement, list, Argument(0)),
            "Remove" when ValueTypes.IsList(type) && ValueTypes.IsScalar(ValueTypes.ElementOf(type)) => Function(KnownFunction.RemoveFirst, list, Argument(0)),
            "Remove" when ValueTypes.IsDictionary(type) && arguments.Length == 1 => Function(KnownFunction.RemoveEntry, list, Argument(0)),
            _ => null,
        };
        if (changed is null)
        {
            binder.Unsupported(call, $"change by '{call.TargetMethod.Name}'", "build a new list, for instance with Where");
            return true;
        }

        AssignmentBinder.Store(instance, changed, call, binder);
        return true;

        BoundFunction Function(KnownFunction function, params BoundExpression[] arguments) => new(call.Syntax, type, function, [.. arguments]);
    }

    /// <summary><c>dictionary.Remove(key)</c> as a value: whether there was such an entry.</summary>
    public static BoundExpression Remove(IInvocationOperation call, IOperation dictionary, Binder binder)
    {
        var key = binder.Keep(binder.Bind(call.Arguments[0].Value), "key");
        var entries = binder.Bind(dictionary);
        var found = binder.Keep(new BoundFunction(call.Syntax, call.Type, KnownFunction.ContainsKey, [entries, key]), "found");
        AssignmentBinder.Store(dictionary, new BoundFunction(call.Syntax, dictionary.Type, KnownFunction.RemoveEntry, [entries, key]), call, binder);
        return found;
    }
}
