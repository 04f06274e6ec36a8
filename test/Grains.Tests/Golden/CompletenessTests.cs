using System.Collections;
using LiveChat.Grains.Tests.Surface;

namespace LiveChat.Grains.Tests.Golden;

/// <summary>No type and no member goes without a golden file.</summary>
public sealed class CompletenessTests
{
    private static IEnumerable<Type> Types => GrainSurface.OfChat.Serializable.Where(type => !type.IsAbstract);

    [Fact]
    public void Every_type_that_is_sent_has_a_sample() => Assert.Empty(Types.Except(Samples.All.Select(sample => Open(sample.Type))));

    [Fact]
    public void Every_sample_has_a_golden_file_and_every_file_a_sample()
    {
        Assert.Equal(
            Samples.All.Select(sample => GoldenFile.Sent(sample.Name)).Order(StringComparer.Ordinal), GoldenFile.In("sent"));
    }

    /// <summary>A member at its default is left out of what is sent, and a file without it guards nothing.</summary>
    [Fact]
    public void Every_member_has_a_value_in_a_sample()
    {
        var unset = from type in Types
                    let samples = Samples.All.Where(sample => Open(sample.Type) == type).ToArray()
                    from level in Levels(type)
                    from member in SerialMember.Of(level)
                    where samples.All(sample => IsUnset(sample.Type.GetProperty(member.Name)!.GetValue(sample.Value)))
                    select $"{type.Name}.{member.Name}";

        Assert.Empty(unset);
    }

    private static IEnumerable<Type> Levels(Type type)
    {
        for (var level = type; level is not null && level.Is("GenerateSerializer"); level = level.BaseType)
        {
            if (!level.IsEnum)
            {
                yield return level;
            }
        }
    }

    private static bool IsUnset(object? value) => value switch
    {
        null or "" => true,
        ICollection { Count: 0 } => true,
        ReadOnlyMemory<byte> { IsEmpty: true } => true,
        ValueType => value.Equals(Activator.CreateInstance(value.GetType())),
        _ => false,
    };

    private static Type Open(Type type) => type.IsConstructedGenericType ? type.GetGenericTypeDefinition() : type;
}
