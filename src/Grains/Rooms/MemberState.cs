using LiveChat.Grains.Users;

namespace LiveChat.Grains.Rooms;

[GenerateSerializer, Alias("room.member-state")]
internal sealed class MemberState
{
    [Id(0)] public RoomRole Role { get; set; }

    [Id(1)] public long JoinedSeq { get; set; }
}

[GenerateSerializer, Alias("room.invite-state")]
internal sealed class InviteState
{
    [Id(0)] public string Id { get; set; } = "";

    [Id(1)] public UserId By { get; set; }

    [Id(2)] public DateTimeOffset CreatedAt { get; set; }

    [Id(3)] public DateTimeOffset? ExpiresAt { get; set; }

    [Id(4)] public int? MaxUses { get; set; }

    [Id(5)] public int Uses { get; set; }

    public bool Works(DateTimeOffset now) => (ExpiresAt is null || now < ExpiresAt) && (MaxUses is null || Uses < MaxUses);

    public static InviteState From(InviteCreated created) => new()
    {
        Id = created.Invite,
        By = created.By,
        CreatedAt = created.At,
        ExpiresAt = created.ExpiresAt,
        MaxUses = created.MaxUses,
    };
}
