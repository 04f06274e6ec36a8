namespace LiveChat.Api.Rooms;

/// <summary>How long and how often an invitation is to work; absent: without end.</summary>
public sealed record InviteWish
{
    public long? ExpiresInSeconds { get; init; }

    public int? MaxUses { get; init; }
}
