namespace LiveChat.Grains.Rooms;

/// <summary>What somebody wants to say.</summary>
/// <param name="ClientId">The sender's own id for it: 1 to 64 of A–Z, a–z, 0–9, _ and -.</param>
/// <param name="Text">Not blank; at most <see cref="ChatLimits.MessageBytes"/>.</param>
[GenerateSerializer, Immutable, Alias("room.message-draft")]
public sealed record MessageDraft([property: Id(0)] string ClientId, [property: Id(1)] string Text);
