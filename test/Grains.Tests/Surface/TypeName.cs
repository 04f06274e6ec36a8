using System.Collections.Frozen;
using System.Reflection;

namespace LiveChat.Grains.Tests.Surface;

/// <summary>Types as the contract text names them: ours by alias, others as in C#.</summary>
internal static class TypeName
{
    private static readonly FrozenDictionary<Type, string> Keywords = new Dictionary<Type, string>
    {
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(int)] = "int",
        [typeof(uint)] = "uint",
        [typeof(long)] = "long",
        [typeof(ulong)] = "ulong",
        [typeof(double)] = "double",
    }.ToFrozenDictionary();

    public static string Of(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return Of(value) + "?";
        }

        if (type.IsArray)
        {
            return Of(type.GetElementType()!) + "[]";
        }

        var name = type.Alias() ?? Keywords.GetValueOrDefault(type) ?? type.Name;
        return type.IsConstructedGenericType
            ? $"{(type.Alias() is null ? name[..name.IndexOf('`', StringComparison.Ordinal)] : name)}<{string.Join(", ", type.GenericTypeArguments.Select(Of))}>"
            : name;
    }

    /// <summary>What sort of type it is: changing it changes how it is sent.</summary>
    public static string Kind(Type type)
    {
        var isRecord = type.GetMethod("PrintMembers", BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.DeclaredOnly) is not null;
        return type.IsEnum ? "enum"
            : type.IsValueType ? isRecord ? "record struct" : "struct"
            : isRecord ? "record" : "class";
    }
}
