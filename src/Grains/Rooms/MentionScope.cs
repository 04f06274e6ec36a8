namespace LiveChat.Grains.Rooms;

/// <summary>Who is called without being named.</summary>
[GenerateSerializer, Alias("room.mention-scope")]
public enum MentionScope
{
    /// <summary>Whoever is there.</summary>
    Here = 1,

    /// <summary>All members.</summary>
    All = 2,
}
