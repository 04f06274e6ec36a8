namespace LiveChat.Grains.Conversations;

/// <summary>Who may begin a conversation with somebody.</summary>
[GenerateSerializer, Alias("conversation.contact-rule")]
public enum ContactRule
{
    /// <summary>Strangers too, as a request.</summary>
    Everybody = 0,

    /// <summary>Who is in a room with them, or in a conversation that they answered.</summary>
    SharedRooms = 1,

    Nobody = 2,
}
