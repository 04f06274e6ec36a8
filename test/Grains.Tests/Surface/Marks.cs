using System.Reflection;

namespace LiveChat.Grains.Tests.Surface;

/// <summary>Reads Orleans' attributes as they stand in the code, alike on both engines, whose attribute classes differ inside.</summary>
internal static class Marks
{
    public static string? Alias(this MemberInfo member) => (string?)member.Argument("Alias");

    public static uint? Id(this MemberInfo member) => (uint?)member.Argument("Id");

    /// <summary>Whether the member itself carries the attribute; one of a base type does not count.</summary>
    public static bool Is(this MemberInfo member, string mark) => Find(member.CustomAttributes, mark) is not null;

    public static object? Argument(this MemberInfo member, string mark) =>
        Find(member.CustomAttributes, mark)?.ConstructorArguments[0].Value;

    /// <summary>Those of the marks that are there, as they are written in code: <c> [ReadOnly] [ResponseTimeout(00:01:00)]</c>.</summary>
    public static string Written(this MemberInfo member, params ReadOnlySpan<string> marks)
    {
        var written = "";
        foreach (var mark in marks)
        {
            if (Find(member.CustomAttributes, mark) is { } found)
            {
                var arguments = string.Join(", ", found.ConstructorArguments.Select(argument => argument.Value));
                written += arguments.Length == 0 ? $" [{mark}]" : $" [{mark}({arguments})]";
            }
        }

        return written;
    }

    public static CustomAttributeData? Find(IEnumerable<CustomAttributeData> attributes, string mark)
    {
        return attributes.SingleOrDefault(attribute =>
            attribute.AttributeType.Name == mark + "Attribute"
            && attribute.AttributeType.Namespace!.StartsWith("Orleans", StringComparison.Ordinal));
    }
}
