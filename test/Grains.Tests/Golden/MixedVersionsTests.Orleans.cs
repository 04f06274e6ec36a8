using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Tests.Golden;

/// <summary>Two versions in one cluster: what the older or the newer one sends, in the shape that it has there.</summary>
public sealed class MixedVersionsTests
{
    [Fact]
    public void What_an_older_version_sends_lacks_a_member_which_has_its_default()
    {
        var card = Cross<OlderCard, RoomCard>(new OlderCard { Id = new RoomId("01jzgarden"), Name = "Garden", Version = 7 });

        Assert.Equal(new RoomId("01jzgarden"), card.Id);
        Assert.Equal(("Garden", null, RoomVisibility.Public, 0, 7), (card.Name, card.Topic, card.Visibility, card.Members, card.Version));
    }

    [Fact]
    public void What_a_newer_version_sends_is_read_for_what_is_known()
    {
        var newer = new NewerCursor { Seq = 10, Ordinal = 8, Device = "phone", From = new OlderCard { Name = "x" }, Tags = [["a"], ["b"]] };

        Assert.Equal(new ReadCursor(10, 8), Cross<NewerCursor, ReadCursor>(newer));
    }

    [Fact]
    public void A_value_of_an_enum_that_only_a_newer_version_knows_arrives_as_its_number()
    {
        var refusal = Cross<NewerRefusal, Refusal>(new NewerRefusal { Code = 99, Detail = "New." });

        Assert.Equal((99, "New."), ((int)refusal.Code, refusal.Detail));
    }

    private static TTo Cross<TFrom, TTo>(TFrom sent)
    {
        var bytes = OrleansBytes.Serializer.GetSerializer<TFrom>().SerializeToArray(sent);
        return OrleansBytes.Serializer.GetSerializer<TTo>().Deserialize(bytes)!;
    }
}

[GenerateSerializer, Alias("test.older-card")]
internal sealed record OlderCard
{
    [Id(0)] public RoomId Id { get; init; }

    [Id(1)] public string? Name { get; init; }

    [Id(6)] public long Version { get; init; }
}

[GenerateSerializer, Alias("test.newer-cursor")]
internal readonly record struct NewerCursor
{
    [Id(0)] public long Seq { get; init; }

    [Id(1)] public long Ordinal { get; init; }

    [Id(2)] public string? Device { get; init; }

    [Id(3)] public OlderCard? From { get; init; }

    [Id(4)] public List<string[]>? Tags { get; init; }
}

[GenerateSerializer, Alias("test.newer-refusal")]
internal sealed record NewerRefusal
{
    [Id(0)] public int Code { get; init; }

    [Id(1)] public string Detail { get; init; } = "";
}
