using LiveChat.Grains.Audit;

namespace LiveChat.Grains.CustomEmoji;

[GenerateSerializer, Alias("emoji-shelf.state")]
internal sealed class EmojiShelfState
{
    /// <summary>At most <see cref="EmojiListGrain.ShelfHolds"/>.</summary>
    [Id(0)] public List<NamedEmoji> Emoji { get; set; } = [];

    /// <summary>How often it has changed.</summary>
    [Id(1)] public long Revision { get; set; }

    /// <summary>What the audit log does not have yet.</summary>
    [Id(2)] public List<PendingAudit> Untold { get; set; } = [];
}
