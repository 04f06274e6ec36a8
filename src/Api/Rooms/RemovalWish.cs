namespace LiveChat.Api.Rooms;

/// <summary>Why somebody is put out; absent: without a reason.</summary>
public sealed record RemovalWish
{
    public string? Reason { get; init; }
}
