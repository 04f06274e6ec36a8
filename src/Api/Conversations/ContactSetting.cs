using LiveChat.Grains.Conversations;

namespace LiveChat.Api.Conversations;

/// <summary>Who may begin a conversation with oneself.</summary>
public sealed record ContactSetting
{
    public required ContactRule From { get; init; }
}
