using System.Reflection;
using System.Runtime.CompilerServices;

namespace LiveChat.Grains.Tests.Surface;

/// <summary>What one type adds to what is sent or stored: a property that has a value of its own, or a field.</summary>
internal sealed record SerialMember(string Name, Type Type, uint? Id, bool CanChange, PropertyInfo? Property)
{
    private const BindingFlags Own =
        BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>The members of this level of inheritance, by id.</summary>
    public static IEnumerable<SerialMember> Of(Type type)
    {
        return type.GetFields(Own)
            .Select(Of)
            .OrderBy(member => member.Id ?? uint.MaxValue)
            .ThenBy(member => member.Name, StringComparer.Ordinal);
    }

    private static SerialMember Of(FieldInfo field)
    {
        if (!field.Name.EndsWith(">k__BackingField", StringComparison.Ordinal))
        {
            return new SerialMember(field.Name, field.FieldType, field.Id(), !field.IsInitOnly, Property: null);
        }

        var property = field.DeclaringType!.GetProperty(field.Name[1..field.Name.IndexOf('>', StringComparison.Ordinal)], Own)!;
        return new SerialMember(property.Name, property.PropertyType, property.Id(), IsSettable(property), property);
    }

    /// <summary>Whether it can be set when the instance is made already; <c>init</c> cannot.</summary>
    private static bool IsSettable(PropertyInfo property)
    {
        return property.SetMethod is { } set
            && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));
    }
}
