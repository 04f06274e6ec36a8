using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;

namespace LiveChat.Grains.Tests.Golden;

/// <summary>Values as Orleans sends them.</summary>
internal static class OrleansBytes
{
    private static readonly ServiceProvider Provider = new ServiceCollection().AddSerializer().BuildServiceProvider();

    public static Serializer Serializer { get; } = Provider.GetRequiredService<Serializer>();

    /// <summary>As an <c>object</c>: the bytes then name the type as well.</summary>
    public static byte[] Write(object value) => Serializer.SerializeToArray<object>(value);

    public static object Read(byte[] bytes) => Serializer.Deserialize<object>(bytes)!;
}
