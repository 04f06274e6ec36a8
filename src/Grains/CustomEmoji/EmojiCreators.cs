namespace LiveChat.Grains.CustomEmoji;

/// <summary>Who may add emoji.</summary>
[GenerateSerializer, Alias("emoji.creators")]
public enum EmojiCreators
{
    /// <summary>All but guests.</summary>
    Members = 0,

    /// <summary>Moderators and administrators of the server.</summary>
    Moderators = 1,

    Administrators = 2,
}
