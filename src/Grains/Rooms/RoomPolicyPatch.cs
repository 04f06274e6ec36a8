namespace LiveChat.Grains.Rooms;

/// <summary>What shall be different in a policy; null leaves a thing as it is.</summary>
[GenerateSerializer, Immutable, Alias("room.policy-patch")]
public sealed record RoomPolicyPatch
{
    [Id(0)] public RoomRole? Send { get; init; }

    [Id(1)] public RoomRole? Invite { get; init; }

    [Id(2)] public RoomRole? Pin { get; init; }

    [Id(3)] public RoomRole? MentionAll { get; init; }

    [Id(4)] public RoomRole? Manage { get; init; }

    public RoomPolicy On(RoomPolicy policy) => policy with
    {
        Send = Send ?? policy.Send,
        Invite = Invite ?? policy.Invite,
        Pin = Pin ?? policy.Pin,
        MentionAll = MentionAll ?? policy.MentionAll,
        Manage = Manage ?? policy.Manage,
    };
}
