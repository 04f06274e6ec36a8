using System.Text;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Tests.Surface;

namespace LiveChat.Grains.Tests.Golden;

/// <summary>A value of every member, of a type that is sent or stored.</summary>
/// <param name="Name">The alias, and behind an <c>@</c> what is special; the name of its golden files.</param>
/// <param name="Type">The exact type.</param>
/// <param name="Value">The value.</param>
/// <param name="ReadStored">Stored JSON as a value of the type.</param>
internal sealed record Sample(string Name, Type Type, object Value, Func<byte[], object?> ReadStored)
{
    public static Sample Of<T>(T value, string? special = null)
        where T : notnull
    {
        // The ` of a generic alias is not for file names.
        var alias = TypeName.Of(typeof(T)).Split('<')[0].Replace('`', '-');
        return new Sample(special is null ? alias : $"{alias}@{special}", typeof(T), value, json => StateJson.Deserialize<T>(json));
    }

    /// <summary>The value as its store keeps it.</summary>
    public string Stored => Json(Value);

    /// <summary>Every property of a value, to compare by and to read.</summary>
    public static string Json(object? value) => Encoding.UTF8.GetString(StateJson.Serialize(value));
}
